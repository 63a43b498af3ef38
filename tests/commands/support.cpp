// SPDX-License-Identifier: MPL-2.0
#include "support.hpp"

#include "catch.hpp"

#include "commands/understanding.hpp"
#include "files/package_store.hpp"
#include "report/minutes_json.hpp"
#include "writer/reader.hpp"

#include <algorithm>
#include <cstdlib>

namespace klubba::test {

const std::shared_ptr<commands::Workshop>& shared_workshop() {
    // Leaked: it holds the office's context, which must not outlive the office.
    static const auto* shared = [] {
        setenv("KLUBBA_TEMPLATES", KLUBBA_SOURCE "/templates", 1);
        return new std::shared_ptr<commands::Workshop>(std::make_shared<commands::Workshop>(office()));
    }();
    return *shared;
}

commands::Workshop& workshop() {
    return *shared_workshop();
}

commands::Outcome run(const css::uno::Reference<css::frame::XModel>& model, const std::string& url) {
    auto outcome = commands::run(workshop(), model, commands::parse_call(url));
    INFO(url << ": " << outcome.message);
    CHECK(outcome.ok);
    return outcome;
}

commands::Outcome run(const css::uno::Reference<css::frame::XModel>& model, const std::string& command,
                      const commands::Arguments& arguments) {
    auto outcome = commands::run(workshop(), model, {command, arguments});
    INFO(command << ": " << outcome.message);
    CHECK(outcome.ok);
    return outcome;
}

commands::Outcome make_example(const std::string& id, const std::string& but_for) {
    const auto example = files::read_example(*workshop().template_named(id));
    auto start = example.start;
    start["template"] = id;
    start.erase(but_for);
    auto made = run({}, "new", start);
    for (auto [section, fields] : example.insertions) {
        fields["section"] = section;
        run(made.document, "insert", fields);
    }
    return made;
}

std::string facts_of(const Document& document) {
    const auto understood = commands::understand(document, *workshop().shelf());
    std::string text;
    report::JsonWriter json(text);
    json.begin_object();
    report::write_members(json, understood.minutes);
    json.end_object();
    return text;
}

std::vector<std::string> told(const commands::Outcome& check, Severity least) {
    const auto is_told = [&](const std::string& severity) {
        return severity == "error" || (severity == "warning" && least != Severity::Error) ||
               least == Severity::Info;
    };
    std::vector<std::string> result;
    const auto findings = check.json->getArray("findings");
    for (unsigned index = 0; index < findings->size(); ++index) {
        const auto finding = findings->getObject(index);
        if (is_told(finding->getValue<std::string>("severity")))
            result.push_back(finding->getValue<std::string>("rule") + ": " +
                             finding->getValue<std::string>("message"));
    }
    return result;
}

bool has_paragraph(const OpenDocument& document, std::string_view text) {
    writer::Reader reader(document.model());
    return std::ranges::any_of(reader.read().paragraphs,
                               [&](const Paragraph& paragraph) { return paragraph.text == text; });
}

} // namespace klubba::test
