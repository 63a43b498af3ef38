// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/list_form.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace klubba {

/// A piece of what was copied elsewhere, with nothing left of how it looked there.
struct PastedBlock {
    enum class Kind { Words, Heading, ListItem, Grid };
    using Cell = std::vector<PastedBlock>;

    Kind kind = Kind::Words;
    /// '\t' is a tab, '\n' a line break.
    std::string text = {};
    /// Of headings, from 1: how deep among those that were copied with it; of list items, from 1.
    std::size_t level = 1;
    /// What a list item is labelled with, and its number where it has one.
    ListForm form = {};
    std::optional<int> number = {};
    /// Rows from the top, all as long.
    std::vector<std::vector<Cell>> rows = {};
    std::size_t header_rows = 0;

    bool operator==(const PastedBlock&) const = default;
};

/// What a document says, block by block: without blank lines, pictures and signs that nobody sees; spaces in a row made
/// one, and bullets and numbers that were typed made lists.
std::vector<PastedBlock> pasted_blocks(const Document& copied);

/// Only words, to be put in amid others.
bool is_running_text(const std::vector<PastedBlock>& blocks);

/// What blocks are put into: the text of an item, or a cell of a table, which has no headings.
enum class PastedInto { ItemText, TableCell };

/// Writes blocks as the text of a flat OpenDocument file, whose styles they take (styles.hpp): headings from the second
/// level on, lists and tables of their own. An empty paragraph comes last.
void write_blocks(const std::vector<PastedBlock>& blocks, PastedInto place, pugi::xml_document& flat);

} // namespace klubba
