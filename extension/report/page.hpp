// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <string>
#include <variant>
#include <vector>

/// A page that people read, whatever it is written as.
namespace klubba::report {

/// Whether words call for somebody to act. It is shown, and never the only sign: the words say it too.
enum class Tone { Plain, Attention };

/// Words; line breaks are kept.
struct Words {
    std::string text;
    Tone tone = Tone::Plain;
    /// Name of a file beside the page that the words lead to; empty for none.
    std::string leads_to = {};
};

struct Passage {
    Words words;
};

struct List {
    std::vector<Words> entries;
};

struct Column {
    /// Numbers stand to the right; days, ranges and numbers break only where they have line breaks.
    enum class Kind { Text, Number, Day };

    std::string title;
    Kind kind = Kind::Text;
};

/// The first column says what each row is about.
struct Grid {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Words>> rows;
};

using Block = std::variant<Passage, List, Grid>;

struct PageSection {
    std::string title;
    std::vector<Block> blocks;
};

struct Page {
    Language language = Language::Swedish;
    /// Name of the file, without ending.
    std::string name;
    std::string title;
    std::vector<Block> lead;
    std::vector<PageSection> sections;
};

/// A page of its own in HTML: no script, nothing from elsewhere; for light and dark screens and for A4. What stands in the
/// page is text, whatever characters it has.
std::string page_html(const Page& page);

/// The same to be read as plain text, in lines of about a hundred characters.
std::string page_text(const Page& page);

} // namespace klubba::report
