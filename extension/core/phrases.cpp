// SPDX-License-Identifier: MPL-2.0
#include "core/phrases.hpp"

#include "core/error.hpp"
#include "core/phrase_source.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace klubba {
namespace {

std::vector<std::string> ids_in(std::string_view attribute) {
    const auto ids = text::split(attribute);
    return {ids.begin(), ids.end()};
}

/// White space in the file is there for its reader; a no-break space is meant.
std::string in_one_line(std::string_view written) {
    std::string line;
    for (const auto character : text::trim(written)) {
        const bool is_space = character == ' ' || character == '\n' || character == '\t' || character == '\r';
        if (!is_space)
            line += character;
        else if (!line.ends_with(' '))
            line += ' ';
    }
    return line;
}

bool has_whole_braces(std::string_view line) {
    std::size_t open = 0;
    for (const char character : line) {
        if ((character == '{' && open > 0) || (character == '}' && open == 0))
            return false;
        open += character == '{' ? 1 : 0;
        open -= character == '}' ? 1 : 0;
    }
    return open == 0 && line.find("{}") == line.npos;
}

void add_line(const ManifestSource& source, pugi::xml_node node, Phrase& phrase) {
    auto line = in_one_line(node.child_value());
    if (line.empty())
        source.refuse(node, "frasen ”" + phrase.id + "” har ingen text här.",
                      "the phrase \"" + phrase.id + "\" has no text here.");
    if (!has_whole_braces(line))
        source.refuse(node, "frasen ”" + phrase.id + "” har en { utan }, eller tvärtom.",
                      "the phrase \"" + phrase.id + "\" has a { without }, or the other way round.");
    phrase.lines.push_back(std::move(line));
}

bool decides(const ManifestSource& source, pugi::xml_node node) {
    const std::string_view value = node.attribute("beslut").value();
    if (!value.empty() && value != "ja" && value != "nej")
        source.refuse(node, "”beslut” ska vara ”ja” eller ”nej”.",
                      "\"beslut\" must be \"ja\" (yes) or \"nej\" (no).");
    return value == "ja";
}

Phrase phrase_in(const ManifestSource& source, pugi::xml_node node) {
    source.allow(node, {"id", "avsnitt", "titel", "engelska", "sok", "beslut"});
    Phrase phrase{.id = source.required(node, "id"),
                  .sections = ids_in(node.attribute("avsnitt").value()),
                  .title_sv = source.required(node, "titel"),
                  .title_en = node.attribute("engelska").value(),
                  .also_found_by = node.attribute("sok").value(),
                  .decides = decides(source, node),
                  .lines = {},
                  .line = source.line(node)};
    if (phrase.title_en.empty())
        phrase.title_en = phrase.title_sv;
    if (!node.child("rad"))
        add_line(source, node, phrase);
    for (const auto child : node.children())
        if (std::string_view(child.name()) == "rad")
            add_line(source, child, phrase);
        else if (child.type() == pugi::node_element || node.child("rad"))
            source.refuse(child.type() == pugi::node_element ? child : node,
                          "en fras är text, eller rader i <rad> och inget annat.",
                          "a phrase is text, or lines in <rad> and nothing else.");
    return phrase;
}

/// Whether every sought word begins a word of the text.
bool has_words(std::string_view text, const std::vector<std::string_view>& sought) {
    const auto words = text::words_of(text);
    return std::ranges::all_of(sought, [&](std::string_view one) {
        return std::ranges::any_of(words,
                                   [&](std::string_view word) { return text::starts_folded(word, one); });
    });
}

std::string all_words_of(const Phrase& phrase) {
    auto words = phrase.title_sv + ' ' + phrase.title_en + ' ' + phrase.also_found_by;
    for (const auto& line : phrase.lines)
        words += ' ' + line;
    return words;
}

/// How near a phrase is to where somebody writes: the first of the sections there that it belongs to.
std::size_t distance(const Phrase& phrase, const std::vector<std::string>& here) {
    const auto nearest = std::ranges::find_if(here, [&](const std::string& section) {
        return std::ranges::find(phrase.sections, section) != phrase.sections.end();
    });
    return static_cast<std::size_t>(nearest - here.begin());
}

} // namespace

PhraseBook phrases_in(const ManifestSource& source, pugi::xml_node element) {
    source.allow(element, {});
    PhraseBook book;
    for (const auto node : element.children()) {
        const std::string_view kind = node.name();
        if (kind == "fras") {
            auto phrase = phrase_in(source, node);
            if (std::ranges::find(book.phrases, phrase.id, &Phrase::id) != book.phrases.end())
                source.refuse(node, "frasen ”" + phrase.id + "” står två gånger.",
                              "the phrase \"" + phrase.id + "\" stands twice.");
            book.phrases.push_back(std::move(phrase));
        } else if (kind == "utgar") {
            source.allow(node, {});
            for (auto& id : ids_in(in_one_line(node.child_value())))
                book.dropped.push_back({std::move(id), source.line(node)});
        } else {
            source.refuse_element(node);
        }
    }
    return book;
}

PhraseBook parse_phrases(std::string_view xml, std::string name) {
    const ManifestSource source(xml, std::move(name), "fraser");
    return phrases_in(source, source.root());
}

std::vector<Phrase> lay_over(std::vector<Phrase> base, const PhraseBook& own) {
    for (const auto& dropped : own.dropped)
        std::erase_if(base, [&](const Phrase& phrase) { return phrase.id == dropped.id; });
    for (const auto& phrase : own.phrases)
        if (const auto known = std::ranges::find(base, phrase.id, &Phrase::id); known != base.end())
            *known = phrase;
        else
            base.push_back(phrase);
    return base;
}

std::vector<const Phrase*> find_phrases(const std::vector<Phrase>& phrases, std::string_view sought,
                                        const std::vector<std::string>& here) {
    const auto wanted = text::words_of(sought);
    using Rank = std::pair<std::size_t, bool>;
    std::vector<std::pair<Rank, const Phrase*>> found;
    for (const auto& phrase : phrases)
        if (has_words(all_words_of(phrase), wanted)) {
            const bool in_title = has_words(phrase.title_sv + ' ' + phrase.title_en, wanted);
            found.push_back({{distance(phrase, here), !in_title}, &phrase});
        }
    std::ranges::stable_sort(found, {}, &std::pair<Rank, const Phrase*>::first);
    std::vector<const Phrase*> result;
    for (const auto& each : found)
        result.push_back(each.second);
    return result;
}

} // namespace klubba
