// SPDX-License-Identifier: MPL-2.0
#include "support.hpp"

#include "catch.hpp"

#include "files/package_store.hpp"
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

commands::Outcome make_example(const std::string& id, const std::string& but_for) {
    const auto run_with = [](const auto& model, const std::string& name, const FieldValues& arguments) {
        auto outcome = commands::run(workshop(), model, {name, arguments});
        INFO(name << ": " << outcome.message);
        CHECK(outcome.ok);
        return outcome;
    };
    const auto example = files::read_example(*workshop().template_named(id));
    auto start = example.start;
    start["template"] = id;
    start.erase(but_for);
    auto made = run_with(css::uno::Reference<css::frame::XModel>(), "new", start);
    for (auto [section, fields] : example.insertions) {
        fields["section"] = section;
        run_with(made.document, "insert", fields);
    }
    return made;
}

bool has_paragraph(const OpenDocument& document, std::string_view text) {
    writer::Reader reader(document.model());
    return std::ranges::any_of(reader.read().paragraphs,
                               [&](const Paragraph& paragraph) { return paragraph.text == text; });
}

} // namespace klubba::test
