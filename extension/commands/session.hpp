// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/understanding.hpp"
#include "commands/workshop.hpp"
#include "core/attendance.hpp"
#include "core/follow_up.hpp"
#include "core/phrases.hpp"
#include "core/shared.hpp"
#include "core/stages.hpp"
#include "core/tasks.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace klubba::commands {

/// A section of the document's template, as the Infoga panel shows it.
struct SectionState {
    std::string id;
    std::string title;
    bool present = false;
    bool required = false;
    bool free = false;

    bool operator==(const SectionState&) const = default;
};

/// All that the panels show of a document.
struct State {
    bool is_minutes = false;
    /// What a document that its template says is no minutes calls itself ("Kallelse"); empty for all others.
    std::string other_kind;
    bool looks_like_minutes = false;
    bool read_only = false;
    Stage stage = Stage::Draft;
    std::optional<Deadline> deadline;
    /// Whether the body's settings say who its members are; what can't be checked without them isn't.
    bool members_known = false;
    /// Fields that still wait to be filled in.
    std::size_t placeholders = 0;
    /// Notes are being taken at the meeting: findings are left out.
    bool in_meeting = false;
    /// Members and whoever else is listed, as of the document's own lists.
    std::vector<RollEntry> roll;
    /// Names of the adjusters.
    std::vector<std::string> adjusters;
    /// Id of the template recorded in the document, else of the first that suits its profile; empty when
    /// there is none.
    std::string template_id;
    std::vector<SectionState> sections;
    /// Where the standard sections stand.
    std::vector<Section> found_sections;
    /// That the template and the body's settings have for this document.
    Shared<std::vector<Phrase>> phrases;
    std::vector<Item> items;
    /// The rows of the log and of the action plan, and what else the text says that somebody is to do.
    std::vector<FollowUpRow> follow_up;
    std::vector<Task> tasks;
    /// What a new row of either can say; nothing where it has nowhere to go.
    std::vector<FollowUpColumn> log_columns, plan_columns;
    /// Of which there are rows that are typed without a table.
    std::vector<FollowUp> typed;
    /// Names of those whom a task may be given to.
    std::vector<std::string> people;
    std::optional<Date> next_meeting;
    /// What counts at this stage; info included.
    std::vector<NamedFinding> findings;
    /// What belongs to a later stage ("återstår").
    std::vector<NamedFinding> later;

    bool operator==(const State&) const = default;
};

/// A Writer document under Klubba's eye. Used on the office's main thread. Holds the document weakly; whoever
/// shows the state says when to look again.
class Session {
public:
    /// `worked_out` is called on another thread when collect() is worth trying. It must not wait for the main
    /// thread: that one waits for it when the session goes.
    Session(
        std::shared_ptr<Workshop> workshop, const css::uno::Reference<css::frame::XModel>& model,
        std::function<void()> worked_out = [] {});
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// As last worked out; null before the first time.
    [[nodiscard]] const State* state() const;

    /// Reads the document, recognises, checks. Throws klubba::Error when a template or its rules are broken;
    /// an empty State once the document is gone.
    const State& refresh();

    /// Reads what has changed since the last time and leaves the rest to another thread. A finding in the
    /// cursor's own paragraph that was not there before waits until the cursor has left it. While that thread
    /// is busy with an older reading nothing is read, and the session is behind.
    void follow();
    /// The state that follow() has led to. Null when there is none yet, and when the document has been followed
    /// or refreshed since, or closed: what it said before is of no use. Throws as refresh().
    const State* collect();
    /// Whether it is time to follow(): at first, and when an older reading was in the way.
    [[nodiscard]] bool is_behind() const;

    /// Ids of the standard sections around the cursor, the smallest first, as of the last reading; none before there is a
    /// state, and where what was read at the cursor is gone.
    [[nodiscard]] std::vector<std::string> sections_at_cursor() const;

    /// What was last read of the document, its tables let go of.
    [[nodiscard]] const writer::Reader& reader() const;
    /// Whether that is what the document says now: known from the first follow() on.
    [[nodiscard]] bool is_current() const;
    /// Takes what another has just read of the document.
    void take(const writer::Reader& reader);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace klubba::commands
