// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/organ_settings.hpp"
#include "core/package.hpp"
#include "core/predecessor.hpp"
#include "core/schematron.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace klubba {

/// A finding the user has chosen not to see, for this document, with the reason given.
struct Ignored {
    std::string rule;
    /// The words at the place; empty ignores the rule in the whole document.
    std::string text;
    std::string reason;

    bool operator==(const Ignored&) const = default;
};

struct CheckRequest {
    /// Nothing: as recognised.
    std::optional<Profile> profile;
    /// Only rules that count at this stage or before it; nothing: all.
    std::optional<Stage> stage;
    Language language = Language::Swedish;
    /// Today, for rules about dates that have passed; without it they are silent.
    std::optional<Date> today;
    /// Ids of the sections that the document's template asks for. A rule that misses a section is silent
    /// about sections that the template leaves out. Nothing: no template is known, and the profile decides
    /// alone.
    std::optional<std::vector<std::string>> required_sections;
    /// Ids of those that it offers but doesn't ask for: missing one of them is no more than info where a rule
    /// says so.
    std::vector<std::string> optional_sections;
    std::vector<Ignored> ignored;
    /// What the body has settled for itself goes before the rule book.
    Severities severities;
    /// What the body has told about itself; rules that need what it hasn't told are silent.
    Body body;
    /// Name of the document's file, without folder and ending; empty where it has none yet.
    std::string file_name;
    /// The minutes of the meeting before; without them, rules that compare are silent. Must outlive the check.
    const Predecessor* before = nullptr;
    /// Findings tell which fix there is, without its edits: for whoever only shows them.
    bool without_edits = false;
    /// Asked now and then; false ends the check with klubba::Error. Unset: it takes the time it takes.
    schematron::KeepGoing keep_going = {};
};

/// Takes profile and sections of the request from a template.
void use_template(CheckRequest& request, const Template& of);

/// Takes what a body has settled for itself.
void use_settings(CheckRequest& request, const OrganSettings& settings);

/// One rule of the rule book, as the schema tells it.
struct Rule {
    std::string id;
    Stage stage = Stage::Draft;
    /// By profile M, P, N, K, F; nothing where the rule is off.
    std::array<std::optional<Severity>, 5> severity;
    std::string title_sv, title_en;
    /// What it is about, as the rule book is divided ("Närvaro"); empty where the schema doesn't say.
    std::string subject_sv, subject_en;
    std::string explanation_sv, explanation_en;
    /// Statute or norm, "KL 5:69"; empty when there is none.
    std::string source;
    /// Names of the fixes on offer, the first that can be made; empty when there is none.
    std::string fix;
};

/// The rules of a template: a Schematron schema whose patterns are rules. Immutable once loaded.
class RuleBook {
public:
    /// Throws klubba::Error for a schema that is refused.
    static RuleBook load(std::string_view schema, const std::string& name, const schematron::Fetch& fetch);

    [[nodiscard]] const std::vector<Rule>& rules() const;

    /// Findings in the order of the document. A document that is no minutes has none.
    [[nodiscard]] std::vector<Finding> check(const Document& document, const Minutes& minutes,
                                             const CheckRequest& request) const;

    /// The same as an SVRL report of the rules that count at the request's stage: as Schematron sees it,
    /// whatever the profile and what the user ignores included.
    [[nodiscard]] std::string svrl(const Document& document, const Minutes& minutes,
                                   const CheckRequest& request) const;

    RuleBook(RuleBook&&) noexcept;
    RuleBook& operator=(RuleBook&&) noexcept;
    ~RuleBook();

private:
    struct Parts;
    explicit RuleBook(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace klubba
