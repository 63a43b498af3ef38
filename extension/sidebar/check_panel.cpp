// SPDX-License-Identifier: MPL-2.0
#include "sidebar/check_panel.hpp"

#include "core/calendar.hpp"
#include "core/names.hpp"
#include "sidebar/ignore_dialog.hpp"

#include <algorithm>
#include <utility>

namespace klubba::sidebar {

namespace {

/// Pixels: three lines of text for a message, eight for an explanation.
constexpr sal_Int32 message_height = 62;
constexpr sal_Int32 explanation_height = 142;

/// The row that says what isn't checked as long as nobody has told who the members are.
constexpr const char* no_members = "#members";

std::size_t count(const std::vector<commands::NamedFinding>& findings, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [severity](const auto& named) { return named.finding.severity == severity; }));
}

OUString number(std::size_t value) {
    return OUString::number(static_cast<sal_Int64>(value));
}

const char* word_for(Deadline::Kind kind) {
    switch (kind) {
    case Deadline::Kind::AdjustBy:
        return "check.adjustBy";
    case Deadline::Kind::PostBy:
        return "check.postBy";
    case Deadline::Kind::TakeDownFrom:
        return "check.takeDownFrom";
    }
    return "";
}

const char* icon_of(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "info";
}

} // namespace

CheckPanel::CheckPanel(Desk& desk, Controls& controls)
    : m_desk(desk), m_controls(controls), m_stage(controls.label("stage", true)),
      m_tally(controls.bold_label("tally")),
      m_recognise(controls.button("recognise", desk.words()("check.recognise"),
                                  desk.words()("check.recognise.help"), [this] { m_desk.run("recognise"); })),
      m_tree(desk.context(), controls, "findings", desk.words()("check.findings"),
             {.selected = [this] { show_selected(); },
              .chosen =
                  [this](const std::string& finding, bool by_key) {
                      if (finding == no_members)
                          m_desk.edit_members();
                      if (!selected())
                          return;
                      m_desk.run("goto", {{"finding", finding}});
                      if (by_key)
                          m_desk.focus_document();
                  }}),
      m_details(controls.reading("details", desk.words()("check.details"))),
      m_fix(controls.button("fix", desk.words()("check.fix"), desk.words()("check.fix.help"),
                            [this] {
                                m_desk.run("fix", {{"finding", m_tree.selected()}});
                            })),
      m_fix_all(controls.button("fixAll", desk.words()("check.fixAll"), desk.words()("check.fixAll.help"),
                                [this] {
                                    m_desk.run("fix", {{"finding", "all"}});
                                })),
      m_ignore(controls.button("ignore", desk.words()("check.ignore"), desk.words()("check.ignore.help"),
                               [this] { ignore(); })),
      m_explain(controls.button("explain", desk.words()("check.explain"), desk.words()("check.explain.help"),
                                [this] { explain(); })) {
    show_selected();
}

void CheckPanel::show(const commands::State& state) {
    if (std::exchange(m_shown, true) && state == m_state)
        return;
    const bool other_controls =
        state.is_minutes != m_state.is_minutes || state.looks_like_minutes != m_state.looks_like_minutes;
    m_state = state;
    m_stage.set_label(headline());
    m_tally.set_label(tally());
    m_tally.set_visible(m_state.is_minutes);
    m_recognise.set_visible(m_state.looks_like_minutes);
    m_tree.show(rows());
    select_first_finding();
    show_selected();
    lay_out(m_controls.fill_parent());
    if (other_controls)
        m_controls.ask_for_room();
}

OUString CheckPanel::headline() const {
    const auto& words = m_desk.words();
    if (m_state.in_meeting)
        return words("check.rests");
    if (m_state.is_minutes) {
        const auto stage = words(("check.stage." + std::string(name_of(m_state.stage))).c_str());
        return m_state.deadline
                   ? stage + " " +
                         words(word_for(m_state.deadline->kind), {to_uno(iso(m_state.deadline->day))})
                   : stage;
    }
    if (!m_state.other_kind.empty())
        return words("check.otherKind", {to_uno(m_state.other_kind)});
    return words(m_state.looks_like_minutes ? "check.looksLikeMinutes" : "check.noMinutes");
}

OUString CheckPanel::tally() const {
    if (!m_state.is_minutes || m_state.in_meeting)
        return {};
    const auto& words = m_desk.words();
    const auto errors = count(m_state.findings, Severity::Error);
    const auto warnings = count(m_state.findings, Severity::Warning);
    OUString text = words("check.errors", {number(errors)});
    if (warnings > 0)
        text += ", " + words(warnings == 1 ? "check.warning" : "check.warnings", {number(warnings)});
    if (m_state.placeholders > 0)
        text += ", " + words(m_state.placeholders == 1 ? "check.field" : "check.fields",
                             {number(m_state.placeholders)});
    return text;
}

std::vector<Row> CheckPanel::rows() const {
    const auto& words = m_desk.words();
    Row errors{{}, "#errors", "", {}}, warnings{{}, "#warnings", "", {}};
    Row later{{}, "#later", "", {}, false}, polish{{}, "#polish", "", {}, false};
    const auto row = [](const commands::NamedFinding& named, const char* icon) {
        return Row{to_uno(named.finding.message), named.name, icon, {}};
    };
    for (const auto& named : m_state.findings) {
        const auto severity = named.finding.severity;
        auto& group = severity == Severity::Error     ? errors
                      : severity == Severity::Warning ? warnings
                                                      : polish;
        group.rows.push_back(row(named, icon_of(severity)));
    }
    for (const auto& named : m_state.later)
        later.rows.push_back(row(named, "later"));
    errors.text = words("check.group.errors", {number(errors.rows.size())});
    warnings.text = words("check.group.warnings", {number(warnings.rows.size())});
    later.text = words("check.group.later", {number(later.rows.size())});
    polish.text = words("check.group.polish", {number(polish.rows.size())});

    std::vector<Row> groups{std::move(errors), std::move(warnings), std::move(later), std::move(polish)};
    std::erase_if(groups, [](const Row& group) { return group.rows.empty(); });
    if (m_state.is_minutes && !m_state.members_known)
        groups.push_back({words("check.noMembers"), no_members, "info", {}});
    return groups;
}

void CheckPanel::select_first_finding() {
    if (!selected() && !m_state.findings.empty())
        m_tree.select(m_state.findings.front().name);
}

const Finding* CheckPanel::selected() const {
    const auto name = m_tree.selected();
    for (const auto* list : {&m_state.findings, &m_state.later})
        for (const auto& named : *list)
            if (named.name == name)
                return &named.finding;
    return nullptr;
}

void CheckPanel::show_selected() {
    const auto finding = selected();
    if (std::exchange(m_explained, false))
        lay_out(m_controls.fill_parent());
    m_details.set_text(finding                           ? to_uno(finding->message)
                       : m_tree.selected() == no_members ? m_desk.words()("check.noMembers.details")
                                                         : OUString());
    const bool writable = !m_state.read_only;
    m_fix.set_enabled(writable && finding && finding->fix);
    m_fix_all.set_enabled(
        writable && std::any_of(m_state.findings.begin(), m_state.findings.end(), [](const auto& named) {
            return named.finding.fix && named.finding.fix->safe;
        }));
    m_ignore.set_enabled(writable && finding);
    m_explain.set_enabled(finding != nullptr);
}

OUString CheckPanel::explanation(const Finding& finding) const {
    auto& workshop = m_desk.workshop();
    const auto& rules = workshop.rules(workshop.template_named(m_state.template_id));
    const auto rule = std::ranges::find(rules, finding.rule, &Rule::id);
    if (rule == rules.end())
        return to_uno(finding.message);
    OUString text =
        to_uno(finding.message) + "\n\n" + to_uno(workshop.say(rule->explanation_sv, rule->explanation_en));
    if (!rule->source.empty())
        text += "\n" + m_desk.words()("check.source", {to_uno(rule->source)});
    return text + "\n" + m_desk.words()("check.rule", {to_uno(finding.rule)});
}

void CheckPanel::explain() {
    if (const auto finding = selected()) {
        m_details.set_text(explanation(*finding));
        m_explained = true;
        lay_out(m_controls.fill_parent());
        m_details.set_focus();
    }
}

void CheckPanel::ignore() {
    const auto finding = selected();
    if (!finding)
        return;
    const auto name = m_tree.selected();
    if (const auto reason = ask_for_reason(m_desk, to_uno(finding->message)))
        m_desk.run("ignore", {{"rule", name}, {"reason", from_uno(*reason)}});
}

std::vector<Content::Part> CheckPanel::above(sal_Int32 width) const {
    std::vector parts{line(m_stage, width)};
    if (m_state.is_minutes)
        parts.push_back(line(m_tally, width));
    if (m_state.looks_like_minutes)
        parts.push_back(block(m_recognise, m_recognise.preferred().Height, width));
    return parts;
}

std::vector<Content::Part> CheckPanel::below(sal_Int32 width) const {
    return {block(m_details, m_explained ? explanation_height : message_height, width),
            buttons({m_fix, m_fix_all, m_ignore, m_explain}, width)};
}

Content::Heights CheckPanel::list_heights() const {
    return {90, 200};
}

void CheckPanel::place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) {
    m_tree.place(gap, top, width, height);
}

} // namespace klubba::sidebar
