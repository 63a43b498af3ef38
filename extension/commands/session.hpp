// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/workshop.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <com/sun/star/frame/XModel.hpp>

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

/// A finding with the name that `goto?finding=` and `fix?finding=` know it by ("HDR-11.1": rule, then its
/// ordinal).
struct NamedFinding {
    std::string name;
    Finding finding;

    bool operator==(const NamedFinding&) const = default;
};

/// All that the panels show of a document.
struct State {
    bool is_minutes = false;
    bool looks_like_minutes = false;
    bool read_only = false;
    Stage stage = Stage::Draft;
    /// Fields that still wait to be filled in.
    std::size_t placeholders = 0;
    /// Id of the template recorded in the document, else of the first that suits its profile; empty when
    /// there is none.
    std::string template_id;
    std::vector<SectionState> sections;
    std::vector<Item> items;
    /// What counts at this stage; info included.
    std::vector<NamedFinding> findings;
    /// What belongs to a later stage ("återstår").
    std::vector<NamedFinding> later;

    bool operator==(const State&) const = default;
};

/// A Writer document under Klubba's eye. Used on the office's main thread. Holds the document weakly and
/// listens to nothing: whoever shows the state asks for it anew.
class Session {
public:
    Session(std::shared_ptr<Workshop> workshop, const css::uno::Reference<css::frame::XModel>& model);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Reads what has changed since the last call, recognises, checks. With `typing`, findings in the
    /// cursor's own paragraph that were not there before wait until the cursor has left it. Throws
    /// klubba::Error when a template or its rules are broken; an empty State once the document is gone.
    const State& refresh(bool typing = false);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace klubba::commands
