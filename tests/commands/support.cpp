// SPDX-License-Identifier: MPL-2.0
#include "support.hpp"

#include "catch.hpp"

#include "commands/opening.hpp"
#include "commands/understanding.hpp"
#include "core/recognise.hpp"
#include "files/library.hpp"
#include "files/package_store.hpp"
#include "json_of.hpp"
#include "writer/navigation.hpp"
#include "writer/reader.hpp"

#include <Poco/JSON/Array.h>

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

Today::Today(Date day) {
    workshop().set_clock([day] { return day; });
}

Today::~Today() {
    workshop().set_clock(&commands::today);
}

commands::Outcome run(const Reference<css::frame::XModel>& model, const std::string& url) {
    auto outcome = commands::run(workshop(), model, commands::parse_call(url));
    INFO(url << ": " << outcome.message);
    CHECK(outcome.ok);
    return outcome;
}

commands::Outcome run(const Reference<css::frame::XModel>& model, const std::string& command,
                      const commands::Arguments& arguments) {
    auto outcome = commands::run(workshop(), model, {command, arguments});
    INFO(command << ": " << outcome.message);
    CHECK(outcome.ok);
    return outcome;
}

std::string refused(const OpenDocument& document, const std::string& url) {
    const auto text = document.text();
    const auto steps = document.undo_steps();
    const auto at_cursor = document.paragraph_at_cursor();
    const auto outcome = commands::run(workshop(), document.model(), commands::parse_call(url));
    INFO(url << ": " << outcome.message);
    CHECK_FALSE(outcome.ok);
    CHECK(outcome.message.ends_with('.'));
    CHECK(outcome.json->getValue<std::string>("message") == outcome.message);
    CHECK(document.text() == text);
    CHECK(document.undo_steps() == steps);
    CHECK(document.paragraph_at_cursor() == at_cursor);
    return outcome.message;
}

Reference<css::frame::XModel> new_from(const std::string& id, commands::Arguments fields) {
    fields["template"] = id;
    return run({}, "new", fields).document;
}

Reference<css::frame::XModel> new_committee_minutes(commands::Arguments fields) {
    fields.merge(commands::Arguments{{"organ", "Socialnämnden"},
                                     {"date", "2026-02-18"},
                                     {"first", "1"},
                                     {"chair", "Anna Ek"},
                                     {"secretary", "Edda Korn"},
                                     {"title", "Budget"}});
    return new_from("namnd", fields);
}

Reference<css::frame::XModel> new_minutes() {
    return new_from(
        "rad-protokoll",
        {{"organ", "Tallbyrådet"}, {"date", "2024-02-08"}, {"first", "12"}, {"title", "Trygga stigar"}});
}

std::vector<std::filesystem::path> typed_minutes() {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path folder :
         {KLUBBA_SOURCE "/tests/core/recognise/fixtures/minutes", KLUBBA_SOURCE "/../shared/seeds"})
        if (std::filesystem::exists(folder))
            for (const auto& entry : std::filesystem::directory_iterator(folder))
                if (entry.path().extension() == ".txt")
                    files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string text_of(const std::filesystem::path& file) {
    auto text = files::bytes_of(file);
    std::erase(text, '\r');
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
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

commands::Arguments two_log_rows(const std::string& responsible) {
    return {{"section", "action_log"},
            {"log_no", "1\n2"},
            {"log_matter", "Lyktor på skolvägen\nStängsel vid dammen"},
            {"log_action", "Offert begärs in\nUppsatt"},
            {"log_responsible", responsible + '\n' + responsible},
            {"log_deadline", "2027-01-15\n2026-12-15"},
            {"log_status", "Pågår\nKlar"}};
}

std::string saved(const OpenDocument& document, const std::string& name, const FileKind& kind) {
    static int count = 0;
    const auto file = scratch_folder("saved-" + std::to_string(++count)) + '/' + name + kind.ending;
    document.save_as(file, kind.filter);
    return file;
}

Opened reopened(const OpenDocument& document, const std::string& name, const FileKind& kind) {
    auto opened = std::make_unique<OpenDocument>(saved(document, name, kind));
    commands::mend_opened(workshop, opened->model());
    return opened;
}

Document reading_of(const OpenDocument& document) {
    writer::Reader reader(document.model());
    return reader.read();
}

Minutes minutes_in(const OpenDocument& document) {
    return recognise(reading_of(document));
}

std::vector<ToldItem> items_told(const OpenDocument& document) {
    std::vector<ToldItem> items;
    const auto all = run(document.model(), "vnd.klubba:outline").json->getArray("items");
    for (unsigned index = 0; index < all->size(); ++index) {
        const auto item = all->getObject(index);
        const auto number = item->get("number");
        items.push_back({number.isEmpty() ? std::nullopt : std::optional(number.convert<int>()),
                         item->getValue<std::string>("label"), item->getValue<std::string>("title")});
    }
    return items;
}

std::vector<std::string> outline(const OpenDocument& document) {
    std::vector<std::string> lines;
    for (const auto& item : items_told(document))
        lines.push_back(item.label + ' ' + item.title);
    return lines;
}

std::vector<std::string> titles(const OpenDocument& document) {
    std::vector<std::string> lines;
    for (const auto& item : items_told(document))
        lines.push_back(item.title);
    return lines;
}

std::size_t position_of(const OpenDocument& document, std::string_view title) {
    const auto all = titles(document);
    const auto found = std::ranges::find(all, title);
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()) + 1;
}

std::string facts_of(const Document& document) {
    return tests::json_of(commands::understand(document, *workshop().shelf()).minutes);
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
    const auto read = reading_of(document);
    return std::ranges::find(read.paragraphs, text, &Paragraph::text) != read.paragraphs.end();
}

bool says(const OpenDocument& document, std::string_view words) {
    return document.text().find(words) != std::string::npos;
}

std::size_t index_of(const Document& document, std::string_view text) {
    const auto found = std::ranges::find(document.paragraphs, text, &Paragraph::text);
    INFO(text);
    REQUIRE(found != document.paragraphs.end());
    return static_cast<std::size_t>(found - document.paragraphs.begin());
}

void type_below(const OpenDocument& document, std::string_view title, std::string_view line) {
    writer::Reader reader(document.model());
    const auto items = recognise(reader.read()).items;
    const auto item = std::ranges::find(items, title, &Item::title);
    INFO(title);
    REQUIRE(item != items.end());
    REQUIRE(writer::go_to(reader, {item->place.paragraph, item->place.end, item->place.end}));
    document.break_paragraph_at_cursor();
    document.type_at_cursor(line);
}

} // namespace klubba::test
