// SPDX-License-Identifier: MPL-2.0
#include "commands/session.hpp"

#include "commands/desk.hpp"
#include "core/properties.hpp"
#include "core/structure.hpp"
#include "writer/editor.hpp"

#include <cppuhelper/weakref.hxx>

#include <algorithm>

namespace klubba::commands {
namespace {

std::vector<SectionState> sections_of(const Workshop& workshop, const Template& of, const Minutes& minutes) {
    std::vector<SectionState> states;
    states.reserve(of.sections.size());
    for (const auto& section : of.sections) {
        const bool present =
            std::ranges::find(minutes.sections, section.id, &Section::id) != minutes.sections.end();
        states.push_back({section.id, std::string(workshop.say(section.title_sv, section.title_en)), present,
                          section.required, section.free});
    }
    return states;
}

} // namespace

struct Session::Parts {
    std::shared_ptr<Workshop> workshop;
    css::uno::WeakReference<css::frame::XModel> model;
    std::unique_ptr<Desk> desk;
    State state;
};

Session::Session(std::shared_ptr<Workshop> workshop, const css::uno::Reference<css::frame::XModel>& model)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->workshop = std::move(workshop);
    m_parts->model = model;
}

Session::~Session() = default;

const State& Session::refresh(bool typing) {
    const css::uno::Reference<css::frame::XModel> model(m_parts->model);
    if (!model.is()) {
        m_parts->desk.reset();
        return m_parts->state = {};
    }
    if (typing && m_parts->desk)
        m_parts->desk->read_typing();
    else
        m_parts->desk = std::make_unique<Desk>(*m_parts->workshop, model);
    auto& desk = *m_parts->desk;
    State state;
    state.is_minutes = desk.minutes().is_minutes;
    state.looks_like_minutes = state.is_minutes &&
                               !desk.document().properties.contains(std::string(properties::template_id)) &&
                               !structure_fix(desk.document(), desk.minutes()).edits.empty();
    state.read_only = writer::is_read_only(model);
    state.stage = desk.stage();
    state.placeholders = desk.reader().placeholders();
    if (desk.of()) {
        state.template_id = desk.of()->id;
        state.sections = sections_of(*m_parts->workshop, *desk.of(), desk.minutes());
    }
    state.items = desk.minutes().items;
    const auto cursor = typing ? desk.reader().paragraph_at_cursor() : std::nullopt;
    const auto was_there = [&](const NamedFinding& found) {
        const auto same = [&](const NamedFinding& old) {
            return old.finding.rule == found.finding.rule && old.finding.text == found.finding.text;
        };
        return std::ranges::any_of(m_parts->state.findings, same) ||
               std::ranges::any_of(m_parts->state.later, same);
    };
    for (auto& found : desk.findings()) {
        if (cursor == found.finding.place.paragraph && !was_there(found))
            continue;
        (found.finding.stage <= state.stage ? state.findings : state.later).push_back(std::move(found));
    }
    desk.reader().let_go_of_tables();
    return m_parts->state = std::move(state);
}

} // namespace klubba::commands
