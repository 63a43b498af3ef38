// SPDX-License-Identifier: MPL-2.0
#include "commands/session.hpp"

#include "commands/phrases.hpp"
#include "core/carry_over.hpp"
#include "core/lock.hpp"
#include "core/phrase_fix.hpp"
#include "core/properties.hpp"
#include "core/structure.hpp"
#include "writer/document_facts.hpp"
#include "writer/editor.hpp"
#include "writer/follower.hpp"
#include "writer/witness.hpp"

#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <future>
#include <optional>

namespace klubba::commands {
namespace {

/// All that a state is worked out from, taken from the office at one moment.
struct Moment {
    Document document;
    std::size_t placeholders = 0;
    bool read_only = false;
    bool in_meeting = false;
    std::string file_name = {};
};

std::vector<SectionState> sections_of(const Template& of, const Minutes& minutes, Language language) {
    std::vector<SectionState> states;
    states.reserve(of.sections.size());
    for (const auto& section : of.sections) {
        const bool present =
            std::ranges::find(minutes.sections, section.id, &Section::id) != minutes.sections.end();
        states.push_back({section.id, std::string(said_in(language, section.title_sv, section.title_en)),
                          present, section.required, section.free});
    }
    return states;
}

State work_out(const Moment& moment, const Shelf& shelf) {
    const auto& document = moment.document;
    auto understanding = understand(document, shelf);
    const auto& [minutes, of] = understanding;
    State state;
    state.is_minutes = minutes.is_minutes;
    state.looks_like_minutes = minutes.is_minutes &&
                               !document.properties.contains(std::string(properties::template_id)) &&
                               !is_locked(document) && !structure_fix(document, minutes).edits.empty();
    state.read_only = moment.read_only;
    state.stage = stage_of(document, minutes);
    const auto* own = shelf.settings_of(minutes.organ.value);
    state.members_known = own != nullptr && !own->body.members.empty();
    if (const auto profile = of ? of->profile : minutes.profile; profile && minutes.is_minutes)
        state.deadline = deadline_at(state.stage, *profile, minutes, own ? own->body : Body{});
    state.placeholders = moment.placeholders;
    state.in_meeting = moment.in_meeting;
    state.roll = call_roll(minutes, own ? own->body.members : std::vector<Member>());
    for (const auto& adjuster : minutes.adjusters)
        if (adjuster.filled)
            state.adjusters.push_back(adjuster.value);
    if (of) {
        state.template_id = of->id;
        if (!of->profile && !state.is_minutes)
            state.other_kind = of->kind;
        state.sections = sections_of(*of, minutes, shelf.language());
        state.phrases = phrases_for(own, *of);
    }
    state.follow_up = follow_up_rows(document, minutes, today());
    state.tasks = tasks_in(minutes);
    state.log_columns = columns_of_new_row(minutes, of, FollowUp::Log);
    state.plan_columns = columns_of_new_row(minutes, of, FollowUp::ActionPlan);
    for (auto& person : people_of(minutes, own))
        state.people.push_back(std::move(person.name));
    for (const auto kind : {FollowUp::Log, FollowUp::ActionPlan})
        if (typed_rows(minutes, kind))
            state.typed.push_back(kind);
    state.next_meeting = announced_meeting(minutes).date;
    if (!moment.in_meeting)
        for (auto& found : findings_in(document, understanding, shelf, moment.file_name))
            (found.finding.stage <= state.stage ? state.findings : state.later).push_back(std::move(found));
    state.items = std::move(understanding.minutes.items);
    state.found_sections = std::move(understanding.minutes.sections);
    return state;
}

/// Takes out what is new in the paragraph that somebody is writing.
void hold_back(State& state, std::size_t paragraph, const State& before) {
    const auto was_there = [&](const Finding& found) {
        const auto same = [&](const NamedFinding& old) {
            return old.finding.rule == found.rule && old.finding.text == found.text;
        };
        return std::ranges::any_of(before.findings, same) || std::ranges::any_of(before.later, same);
    };
    const auto waits = [&](const NamedFinding& found) {
        return found.finding.place.paragraph == paragraph && !was_there(found.finding);
    };
    std::erase_if(state.findings, waits);
    std::erase_if(state.later, waits);
}

} // namespace

struct Session::Parts {
    std::shared_ptr<Workshop> workshop;
    std::function<void()> worked_out;
    writer::Follower follower;
    /// Of changes since the last reading.
    std::optional<writer::Witness> witness = {};
    std::optional<State> state = {};
    bool behind = true;

    /// Whether the latest change was something written, and not an undo.
    bool writing = false;
    /// The paragraph somebody was writing in when the work began.
    std::optional<std::size_t> cursor = {};
    bool outdated = false;
    std::atomic<bool> finished = false;
    /// Waits for the other thread when it goes: first of all, as it is last here.
    std::future<State> work = {};

    [[nodiscard]] const writer::Reader& reader() const { return follower.reader(); }

    [[nodiscard]] bool is_busy() const { return work.valid() && !finished; }

    [[nodiscard]] bool is_current() const { return witness && !witness->has_seen_change(); }

    void read() {
        follower.read();
        if (witness)
            witness->forget();
    }

    void read_what_changed(const css::uno::Reference<css::frame::XModel>& model) {
        if (!witness)
            witness.emplace(model);
        if (is_current())
            return;
        writing = !witness->has_seen_undo();
        if (only_facts_changed(model))
            follower.read_facts();
        else
            follower.follow(writing && !witness->has_seen_steps());
        witness->forget();
    }

    [[nodiscard]] bool only_facts_changed(const css::uno::Reference<css::frame::XModel>& model) const {
        if (!witness->has_seen_change_of_text())
            return true;
        const css::uno::Reference<css::util::XModifiable> modifiable(model, css::uno::UNO_QUERY);
        return !witness->has_seen_step() && modifiable.is() && !modifiable->isModified() &&
               follower.says_the_same();
    }

    Moment moment_of(const css::uno::Reference<css::frame::XModel>& model) {
        follower.let_go();
        return {reader().document(), reader().placeholders(), writer::is_read_only(model),
                workshop->is_in_meeting(model), writer::file_name(model)};
    }

    void begin(Moment moment) {
        outdated = false;
        finished = false;
        work = std::async(std::launch::async, [this, moment = std::move(moment), shelf = workshop->shelf()] {
            State result;
            std::exception_ptr trouble;
            try {
                result = work_out(moment, *shelf);
            } catch (...) {
                trouble = std::current_exception();
            }
            finished = true;
            worked_out();
            if (trouble)
                std::rethrow_exception(trouble);
            return result;
        });
    }
};

Session::Session(std::shared_ptr<Workshop> workshop, const css::uno::Reference<css::frame::XModel>& model,
                 std::function<void()> worked_out)
    : m_parts(new Parts{std::move(workshop), std::move(worked_out), writer::Follower(model)}) {
    m_parts->workshop->enter(*this);
}

Session::~Session() {
    m_parts->workshop->leave(*this);
}

const State* Session::state() const {
    return m_parts->state ? &*m_parts->state : nullptr;
}

const State& Session::refresh() {
    auto& own = *m_parts;
    own.outdated = true;
    own.behind = false;
    const auto model = own.reader().model();
    if (!model.is())
        return own.state.emplace();
    if (!own.is_current())
        own.read();
    return own.state.emplace(work_out(own.moment_of(model), *own.workshop->shelf()));
}

void Session::follow() {
    auto& own = *m_parts;
    own.outdated = true;
    own.behind = true;
    const auto model = own.reader().model();
    if (own.is_busy() || !model.is())
        return;
    own.read_what_changed(model);
    own.cursor = own.state && own.writing ? own.reader().paragraph_at_cursor() : std::nullopt;
    own.begin(own.moment_of(model));
    own.behind = false;
}

const State* Session::collect() {
    auto& own = *m_parts;
    if (!own.work.valid() || own.is_busy())
        return nullptr;
    auto work = std::move(own.work);
    if (own.outdated || !own.reader().model().is())
        return nullptr;
    auto state = work.get();
    if (own.cursor && own.state)
        hold_back(state, *own.cursor, *own.state);
    return &own.state.emplace(std::move(state));
}

bool Session::is_behind() const {
    return m_parts->behind && !m_parts->is_busy();
}

std::vector<std::string> Session::sections_at_cursor() const {
    const auto* now = state();
    if (!now || !reader().model().is())
        return {};
    try {
        const auto at = reader().paragraph_at_cursor();
        return at ? sections_around(now->found_sections, now->items, *at) : std::vector<std::string>();
    } catch (const css::uno::Exception&) {
        // It is read again in a moment.
        return {};
    }
}

const writer::Reader& Session::reader() const {
    return m_parts->reader();
}

bool Session::is_current() const {
    return m_parts->is_current();
}

void Session::take(const writer::Reader& reader) {
    m_parts->follower.take(reader);
    m_parts->writing = false;
    if (m_parts->witness)
        m_parts->witness->forget();
}

} // namespace klubba::commands
