// SPDX-License-Identifier: MPL-2.0
// phrase
#include "commands/phrases.hpp"

#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "core/item_around.hpp"
#include "core/phrase_fix.hpp"
#include "core/text.hpp"
#include "files/read.hpp"
#include "writer/editor.hpp"
#include "writer/navigation.hpp"
#include "writer/undo_step.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace klubba::commands {
namespace {

/// What the template's fragments and phrases write where nobody has filled in anything but what the document knows.
std::vector<std::string> forms_of(const Template& of, const std::vector<Phrase>& phrases,
                                  const FieldValues& known) {
    std::vector<std::string> forms;
    for (const auto& section : of.sections)
        for (const auto& paragraph : files::read(section.fragment).paragraphs) {
            if (paragraph.text.find('<') == std::string::npos)
                continue;
            forms.push_back(paragraph.text);
            forms.push_back(filled_in(paragraph.text, known));
        }
    for (const auto& phrase : phrases)
        std::ranges::copy(say(phrase, known), std::back_inserter(forms));
    return forms;
}

/// Values given with the command, by label; a field may be named by its label or by its id in the template.
void add_given(const Phrase& phrase, const Template& of, const Arguments& arguments, FieldValues& values) {
    const auto labels = labels_in(phrase);
    for (const auto& argument : arguments) {
        const auto& name = argument.first;
        if (name == "id" || argument.second.empty())
            continue;
        const auto is_meant = [&](const std::string& label) {
            return text::equal_folded(label, name) ||
                   std::ranges::any_of(of.sections, [&](const SectionTemplate& section) {
                       return std::ranges::any_of(section.fields, [&](const Field& field) {
                           return field.id == name && text::equal_folded(field.label, label);
                       });
                   });
        };
        const auto label = std::ranges::find_if(labels, is_meant);
        if (label == labels.end())
            throw Error("Frasen ”" + phrase.title_sv + "” har inget fält som heter ”" + name + "”.",
                        "The phrase \"" + phrase.title_en + "\" has no field called \"" + name + "\".");
        values[text::fold(*label)] = argument.second;
    }
}

const Template& template_of(const Desk& desk) {
    if (desk.of())
        return *desk.of();
    throw Error("Dokumentet har ingen mall. Börja med ”Nytt protokoll” eller låt Klubba känna igen det.",
                "The document has no template. Begin with \"New minutes\" or let Klubba recognise it.");
}

void list_phrases(Desk& desk, const std::string& sought, Outcome& outcome) {
    const auto at = desk.reader().paragraph_at_cursor();
    const auto here =
        at ? sections_around(desk.minutes().sections, desk.minutes().items, *at) : std::vector<std::string>();
    const auto& of = template_of(desk);
    const auto known =
        known_by_label(desk.minutes(), of, at ? item_around(desk.minutes().items, *at) : std::nullopt);
    const auto phrases = phrases_for(desk.workshop().settings_of(desk.minutes().organ.value), of);
    Poco::JSON::Array::Ptr listed = new Poco::JSON::Array;
    for (const auto* phrase : find_phrases(*phrases, sought, here)) {
        Poco::JSON::Object::Ptr json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
        json->set("id", phrase->id);
        json->set("title", std::string(desk.workshop().say(phrase->title_sv, phrase->title_en)));
        std::string words;
        for (const auto& line : say(*phrase, known))
            (words += words.empty() ? "" : " ") += line;
        json->set("text", words);
        listed->add(json);
    }
    outcome.json->set("phrases", listed);
}

/// Where somebody goes on: at the first field of the lines, else where they end.
Place next_place(const Document& document, std::size_t first, std::size_t count) {
    count = std::min(count, document.paragraphs.size() - first);
    for (auto paragraph = first; paragraph < first + count; ++paragraph) {
        const auto& words = document.paragraphs[paragraph].text;
        const auto open = words.find('<'), close = words.find('>', open);
        if (open != words.npos && close != words.npos)
            return {paragraph, open, close + 1};
    }
    const auto last = first + count - 1, end = document.paragraphs[last].text.size();
    return {last, end, end};
}

/// A phrase that somebody has chosen, as it is said here.
struct Chosen {
    Phrase phrase;
    std::vector<std::string> lines;
    /// What gives way to it; see insert_phrase().
    std::vector<std::string> forms;
    std::string title;
};

Chosen choose(Desk& desk, const Arguments& arguments, std::size_t cursor) {
    const auto& of = template_of(desk);
    const auto phrases = phrases_for(desk.workshop().settings_of(desk.minutes().organ.value), of);
    const auto id = required(arguments, "id");
    const auto phrase = std::ranges::find(*phrases, id, &Phrase::id);
    if (phrase == phrases->end())
        throw Error("Det finns ingen fras som heter ”" + id + "” för dokumentets mall.",
                    "There is no phrase called \"" + id + "\" for the document's template.");
    auto values = known_by_label(desk.minutes(), of, item_around(desk.minutes().items, cursor));
    auto forms = forms_of(of, *phrases, values);
    add_given(*phrase, of, arguments, values);
    return {*phrase, say(*phrase, values), std::move(forms),
            std::string(desk.workshop().say(phrase->title_sv, phrase->title_en))};
}

/// The part of items that a phrase is for ("Reservation"): a decision takes the place of another instead.
const SectionTemplate* part_for(const Phrase& phrase, const Template& of) {
    const auto* section =
        phrase.decides || phrase.sections.empty() ? nullptr : find_section(of, phrase.sections.front());
    return section && section->free && !section->item ? section : nullptr;
}

/// Where a part stands in an item; null where the item has none.
const Section* part_in(const Minutes& minutes, const Item& item, std::string_view id) {
    const auto found = std::ranges::find_if(minutes.sections, [&](const Section& section) {
        return section.id == id && item.first < section.first && section.last <= item.last;
    });
    return found == minutes.sections.end() ? nullptr : &*found;
}

/// The paragraph in the phrase's own part of the item to go on from: where the part waits to be filled in, else its last.
/// The item gets the part if it has none. The cursor's, where the phrase has no part or it stands there already.
std::size_t place_in_part(Desk& desk, std::size_t cursor, const Chosen& chosen) {
    const auto* part = part_for(chosen.phrase, template_of(desk));
    const auto index = item_around(desk.minutes().items, cursor);
    const auto here = sections_around(desk.minutes().sections, desk.minutes().items, cursor);
    if (!part || !index || desk.document().paragraphs[cursor].cell ||
        std::ranges::find(here, part->id) != here.end())
        return cursor;
    const auto item = [&]() -> const Item& { return desk.minutes().items[*index]; };
    if (!part_in(desk.minutes(), item(), part->id)) {
        Fix fix;
        fix.edits.emplace_back(
            InsertSection{part->id, place_in_item(*desk.of(), desk.minutes(), item(), *part), {}, {}});
        desk.apply(fix);
    }
    const auto* section =
        *index < desk.minutes().items.size() ? part_in(desk.minutes(), item(), part->id) : nullptr;
    if (!section)
        return desk.reader().paragraph_at_cursor().value_or(cursor);
    const auto& paragraphs = desk.document().paragraphs;
    for (auto each = section->first; each < section->last; ++each)
        if (paragraphs[each].text == chosen.lines.front() ||
            std::ranges::find(chosen.forms, paragraphs[each].text) != chosen.forms.end())
            return each;
    return section->last - 1;
}

void insert(Desk& desk, const Arguments& arguments, Outcome& outcome) {
    const auto& workshop = desk.workshop();
    const auto cursor = desk.reader().paragraph_at_cursor();
    if (!cursor)
        throw Error("Ställ markören i texten först, där frasen ska stå.",
                    "Put the cursor in the text first, where the phrase is to stand.");
    const auto chosen = choose(desk, arguments, *cursor);
    const auto title = std::string(workshop.say("Infoga fras: ", "Insert phrase: ")) + chosen.title;
    const writer::UndoStep step(desk.reader().model(), title);
    const auto at = place_in_part(desk, *cursor, chosen);
    auto first = at;
    // Some parts say it themselves.
    if (at == *cursor || desk.document().paragraphs[at].text != chosen.lines.front()) {
        auto insertion = insert_phrase(desk.document(), desk.minutes(), at, chosen.phrase.decides,
                                       chosen.lines, chosen.forms);
        insertion.fix.title = title;
        desk.apply(insertion.fix);
        first = insertion.paragraph;
    }
    writer::go_to(desk.reader(), next_place(desk.document(), first, chosen.lines.size()));
    outcome.message = "”" + chosen.title + std::string(workshop.say("” är infogat.", "” is inserted."));
}

} // namespace

Shared<std::vector<Phrase>> phrases_for(const OrganSettings* own, const Template& of) {
    const bool has_own = own && own->phrases != PhraseBook();
    return has_own ? Shared<std::vector<Phrase>>(lay_over(*of.phrases, own->phrases)) : of.phrases;
}

void run_phrase(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    if (arguments.contains("find")) {
        Desk desk(workshop, model, Detail::Facts, Reading::Outline);
        list_phrases(desk, given(arguments, "find"), outcome);
    } else {
        Desk desk(workshop, model, Detail::Facts);
        insert(desk, arguments, outcome);
    }
}

} // namespace klubba::commands
