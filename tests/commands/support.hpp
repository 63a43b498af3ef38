// SPDX-License-Identifier: MPL-2.0
// Commands run on documents in a LibreOffice, and what the documents then say.
#pragma once

#include "commands/commands.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "office/office.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::test {

/// A document that is handed on; closed with its owner.
using Opened = std::unique_ptr<OpenDocument>;

/// A workshop with the project's own templates.
const std::shared_ptr<commands::Workshop>& shared_workshop();
commands::Workshop& workshop();

/// The workshop's today for as long as it lives; then it is the real one again.
class Today {
public:
    explicit Today(Date day);
    ~Today();
    Today(const Today&) = delete;
    Today& operator=(const Today&) = delete;
};

/// Runs a command and checks that it went well.
commands::Outcome run(const Reference<css::frame::XModel>& model, const std::string& url);

/// Runs a command with arguments as they are, and checks that it went well.
commands::Outcome run(const Reference<css::frame::XModel>& model, const std::string& command,
                      const commands::Arguments& arguments);

/// Runs a command that must not be done, and checks that it says so and leaves the document, its undo steps and the
/// cursor where they were. Returns the sentence that says why.
std::string refused(const OpenDocument& document, const std::string& url);

/// New minutes of a template, with these values of its fields.
Reference<css::frame::XModel> new_from(const std::string& id, commands::Arguments fields);

/// New minutes of the committee Socialnämnden from 2026-02-18, led by Anna Ek, written by Edda Korn, with the matter
/// "Budget" and what else is given.
Reference<css::frame::XModel> new_committee_minutes(commands::Arguments fields);

/// Minutes of the council Tallbyrådet from 2024-02-08, with seven items from § 12 on, one of them "Trygga stigar".
Reference<css::frame::XModel> new_minutes();

/// Text files of minutes: the project's own invented ones, and real ones where they are at hand.
std::vector<std::filesystem::path> typed_minutes();

/// What such a file says, to type.
std::string text_of(const std::filesystem::path& file);

/// A template's example meeting, made by the commands; one field may be left to fill in.
commands::Outcome make_example(const std::string& id, const std::string& but_for = {});

/// Two rows of a log as somebody leaves it at the end of a meeting, one that goes on and one closed, to insert.
commands::Arguments two_log_rows(const std::string& responsible);

/// A format of files that minutes live on in.
struct FileKind {
    const char* ending;
    const char* filter;
};
inline constexpr FileKind as_odt{".odt", "writer8"}, as_docx{".docx", "MS Word 2007 XML"};

/// Saves a document by this name in a folder of its own. Returns the file.
std::string saved(const OpenDocument& document, const std::string& name, const FileKind& kind = as_odt);

/// Saves it and opens the file again as Klubba does, which mends what the format has lost.
Opened reopened(const OpenDocument& document, const std::string& name, const FileKind& kind);

/// What Writer has now, read as the checks read it.
Document reading_of(const OpenDocument& document);

/// What is recognised in it.
Minutes minutes_in(const OpenDocument& document);

/// What the command outline tells of an item.
struct ToldItem {
    std::optional<int> number;
    std::string label, title;
};
std::vector<ToldItem> items_told(const OpenDocument& document);

/// Label and title of each of them ("§ 12 Mötets öppnande"), and the title alone.
std::vector<std::string> outline(const OpenDocument& document);
std::vector<std::string> titles(const OpenDocument& document);

/// Position of the item with this title, from 1 as commands count; 0 when there is none.
std::size_t position_of(const OpenDocument& document, std::string_view title);

/// What a document says, as `klubba extract` prints it.
std::string facts_of(const Document& document);

/// "rule: message" of the findings that a check tells of and that are at least this grave.
std::vector<std::string> told(const commands::Outcome& check, Severity least);

/// Whether a paragraph reads like this with all tracked changes accepted.
bool has_paragraph(const OpenDocument& document, std::string_view text);

/// Whether these words stand anywhere, also in what is marked as deleted.
bool says(const OpenDocument& document, std::string_view words);

/// Index of the first paragraph that reads like this; fails the test when there is none.
std::size_t index_of(const Document& document, std::string_view text);

/// Types a line of its own below the heading of an item, as the secretary does while the matter is spoken of. The cursor
/// is left in the line.
void type_below(const OpenDocument& document, std::string_view title, std::string_view line);

} // namespace klubba::test
