// SPDX-License-Identifier: MPL-2.0
#include "commands/desk.hpp"

#include "core/ignored.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "writer/editor.hpp"
#include "writer/undo_step.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>

namespace klubba::commands {
namespace {

std::string_view recorded(const Document& document, std::string_view name) {
    const auto found = document.properties.find(std::string(name));
    return found == document.properties.end() ? std::string_view() : std::string_view(found->second);
}

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
}

/// The range as the document writes it, with its first and last number changed.
std::string with_numbers(std::string_view raw, int first, int last) {
    constexpr std::string_view digits = "0123456789";
    const auto first_begin = raw.find_first_of(digits);
    if (first_begin == std::string_view::npos)
        return std::string(raw);
    const auto first_end = std::min(raw.find_first_not_of(digits, first_begin), raw.size());
    const auto last_end = raw.find_last_of(digits) + 1;
    const auto last_begin = raw.find_last_not_of(digits, last_end - 1) + 1;
    std::string result(raw.substr(0, first_begin));
    result += std::to_string(first);
    if (last_begin > first_end)
        result += std::string(raw.substr(first_end, last_begin - first_end)) + std::to_string(last);
    result += raw.substr(last_end);
    return result;
}

} // namespace

Desk::Desk(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model, Detail detail)
    : m_workshop(workshop), m_detail(detail), m_reader(model) {
    read();
}

void Desk::read() {
    m_reader.read();
    understand();
}

void Desk::read_typing() {
    if (!m_reader.follow_typing())
        m_reader.read();
    understand();
}

void Desk::understand() {
    m_minutes = recognise(document(), m_detail);
    m_template = m_workshop.template_of(document(), m_minutes);
}

Stage Desk::stage() const {
    return stage_named(recorded(document(), properties::stage)).value_or(Stage::Draft);
}

std::vector<Ignored> Desk::ignored() const {
    return parse_ignored(recorded(document(), properties::ignored));
}

std::vector<NamedFinding> Desk::findings() const {
    CheckRequest request;
    request.language = m_workshop.language();
    request.today = today();
    if (m_template)
        use_template(request, *m_template);
    if (const auto* own = m_workshop.settings_of(m_minutes.organ.value))
        request.severities = own->severities;
    request.ignored = ignored();
    std::vector<NamedFinding> named;
    std::map<std::string, int> ordinals;
    for (auto& finding : m_workshop.rules(m_template).check(document(), m_minutes, request)) {
        auto name = finding.rule + '.' + std::to_string(++ordinals[finding.rule]);
        named.push_back({std::move(name), std::move(finding)});
    }
    return named;
}

void Desk::apply(const Fix& fix) {
    const writer::UndoStep step(m_reader.model(), fix.title);
    writer::apply(m_workshop.context(), m_reader, fix, m_template);
    const auto* insertion = fix.edits.size() == 1 ? std::get_if<InsertSection>(&fix.edits.front()) : nullptr;
    if (insertion) {
        m_reader.read_insertion(insertion->before);
        understand();
    } else {
        read();
    }
    mend_range();
}

void Desk::mend_range() {
    if (!m_minutes.range || !m_minutes.range->filled)
        return;
    std::optional<int> first, last;
    for (const auto& item : m_minutes.items)
        if (item.number) {
            first = first ? first : item.number;
            last = item.number;
        }
    if (!first || (m_minutes.range->value == NumberRange{*first, *last}))
        return;
    const auto& range = *m_minutes.range;
    const auto& text = document().paragraphs[range.place.paragraph].text;
    const auto raw = text.substr(range.place.begin, range.place.end - range.place.begin);
    Fix fix;
    fix.edits.emplace_back(ReplaceText{range.place, raw, with_numbers(raw, *first, *last)});
    writer::apply(m_workshop.context(), m_reader, fix, m_template);
}

std::size_t place_of_section(const Template& of, const Minutes& minutes, std::size_t paragraphs,
                             const SectionTemplate& section) {
    const auto order = [&](std::string_view id) { return find_section(of, id) - of.sections.data(); };
    const auto own = order(section.id);
    // Items keep to items: a template may have its signatures first where a document has them last.
    const bool among_items = section.item && !minutes.items.empty();
    std::optional<std::size_t> before;
    std::size_t after = 0;
    for (const auto& present : minutes.sections) {
        const auto* known = find_section(of, present.id);
        if (!known || (among_items && !known->item))
            continue;
        if (order(present.id) > own)
            before = std::min(before.value_or(present.first), present.first);
        else
            after = std::max(after, present.last);
    }
    if (before)
        return *before;
    return after > 0 ? after : paragraphs;
}

} // namespace klubba::commands
