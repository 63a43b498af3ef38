// SPDX-License-Identifier: MPL-2.0
#include "core/check.hpp"

#include "core/calendar.hpp"
#include "core/error.hpp"
#include "core/file_name.hpp"
#include "core/fixes.hpp"
#include "core/minutes_xml.hpp"
#include "core/names.hpp"
#include "core/rule_groups.hpp"
#include "core/rule_metadata.hpp"
#include "core/stages.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace klubba {
namespace {

/// Edits in all fixes of a document. Fixes that renumber everything, offered with thousands of findings, would take
/// the memory of the square; what comes after so many is mended once the first are.
constexpr std::size_t most_edits = 20'000;

/// The file's name beside the one that the body wants it to have.
void add_file_name(pugi::xml_node root, const Minutes& minutes, const CheckRequest& request) {
    const auto wanted = file_names::filled_in(request.body.file_name, minutes);
    if (request.file_name.empty() || request.body.file_name.empty() || !wanted)
        return;
    auto node = root.prepend_child("filnamn");
    xml::set(node, "ratt", *wanted);
    xml::set_flag(node, "foljer", file_names::follows(request.file_name, *wanted));
    xml::set_text(node, request.file_name);
}

/// What the rules need to know that the document itself doesn't say.
void add_request(pugi::xml_node root, Profile profile, const Document& document, const Minutes& minutes,
                 const CheckRequest& request) {
    root.remove_attribute("profil");
    xml::set(root, "profil", name_of(profile));
    xml::set(root, "steg", name_of(request.stage.value_or(stage_of(document, minutes))));
    if (request.today && request.today->ok())
        xml::set(root, "idag", day_number(*request.today));
    const auto* before =
        request.before && is_of_same_body(*request.before, minutes) ? request.before : nullptr;
    auto body = request.body;
    body.series = series_before(minutes, body, before);
    add_file_name(root, minutes, request);
    add_register(root, body, minutes);
    if (before)
        add_predecessor(root, *before, document, minutes);
    if (!request.required_sections)
        return;
    auto node = root.prepend_child("mall");
    for (const auto& section : *request.required_sections)
        xml::set_text(xml::add(node, "kraver"), section);
    for (const auto& section : request.optional_sections)
        xml::set_text(xml::add(node, "erbjuder"), section);
}

/// Minutes of an unknown body are judged by the mildest measure.
Profile profile_of(const Minutes& minutes, const CheckRequest& request) {
    return request.profile.value_or(minutes.profile.value_or(Profile::CouncilNotes));
}

/// A rule with krav="mall" is grave only about sections that the template asks for.
bool is_left_to_the_template(pugi::xml_node metadata, const CheckRequest& request) {
    if (!request.required_sections || std::string_view(metadata.attribute("krav").value()) != "mall")
        return false;
    const auto& required = *request.required_sections;
    return std::find(required.begin(), required.end(), metadata.attribute("avsnitt").value()) ==
           required.end();
}

/// What the body has settled for itself, null where it has settled nothing.
const std::optional<Severity>* settled_for(const Rule& rule, const CheckRequest& request) {
    const auto found = request.severities.find(rule.id);
    return found == request.severities.end() ? nullptr : &found->second;
}

/// Whether the rule says anything of minutes of this profile, now.
bool is_on(const Rule& rule, Profile profile, const CheckRequest& request) {
    const auto* settled = settled_for(rule, request);
    const auto& severity = settled ? *settled : rule.severity[static_cast<std::size_t>(profile)];
    return severity && !(request.stage && rule.stage > *request.stage);
}

/// How grave a result is of a rule that is on.
Severity severity_of(const schematron::Result& result, const Rule& rule, pugi::xml_node metadata,
                     Profile profile, const CheckRequest& request) {
    if (const auto* settled = settled_for(rule, request))
        return **settled;
    if (is_left_to_the_template(metadata, request))
        return Severity::Info;
    if (const auto own = severity_in_schema(result.test.attribute("role").value()))
        return *own;
    return *rule.severity[static_cast<std::size_t>(profile)];
}

std::string words_at(const Document& document, const Place& place) {
    if (place.paragraph >= document.paragraphs.size())
        return {};
    const auto& text = document.paragraphs[place.paragraph].text;
    if (place.begin > place.end || place.end > text.size())
        return {};
    return text.substr(place.begin, place.end - place.begin);
}

std::string_view code_of(Language language) {
    return language == Language::English ? "en" : "sv";
}

std::string message_of(const schematron::Result& result, Language language) {
    if (language == Language::English)
        for (const auto& diagnostic : result.diagnostics)
            if (diagnostic.language == "en")
                return diagnostic.text;
    return result.text;
}

bool is_ignored(const std::vector<Ignored>& ignored, const Finding& finding) {
    return std::any_of(ignored.begin(), ignored.end(), [&](const Ignored& choice) {
        return choice.rule == finding.rule && (choice.text.empty() || choice.text == finding.text);
    });
}

pugi::xml_node element_of(const pugi::xpath_node& fired_on) {
    return fired_on.node() ? fired_on.node() : fired_on.parent();
}

} // namespace

struct RuleBook::Parts {
    explicit Parts(schematron::Schema loaded) : schema(std::move(loaded)) {}

    schematron::Schema schema;
    std::vector<Rule> rules;
    /// The pattern of each rule, and its `regel` element.
    std::vector<pugi::xml_node> patterns, metadata;
    std::once_flag words_read;
    /// Views the schema.
    std::unordered_map<std::string_view, std::size_t> by_id;

    [[nodiscard]] std::optional<std::size_t> rule_of(pugi::xml_node pattern) const {
        const auto found = by_id.find(pattern.attribute("id").value());
        return found == by_id.end() ? std::nullopt : std::optional(found->second);
    }

    /// Of each rule that says anything now its pattern, null for the others.
    [[nodiscard]] std::vector<pugi::xml_node> patterns_on(Profile profile,
                                                          const CheckRequest& request) const {
        std::vector<pugi::xml_node> on(rules.size());
        for (std::size_t rule = 0; rule < rules.size(); ++rule)
            if (is_on(rules[rule], profile, request))
                on[rule] = patterns[rule];
        return on;
    }

    /// Nothing for one that the user ignores.
    [[nodiscard]] std::optional<Finding> finding_of(const schematron::Result& result,
                                                    const Document& document, const Minutes& minutes,
                                                    Profile profile, const CheckRequest& request,
                                                    bool with_fix) const {
        const auto index = *rule_of(result.pattern);
        const auto& rule = rules[index];
        const auto node = element_of(result.node);
        const auto place = place_of(node);
        Finding finding{rule.id,    severity_of(result, rule, metadata[index], profile, request),
                        rule.stage, message_of(result, request.language),
                        place,      words_at(document, place),
                        {}};
        if (is_ignored(request.ignored, finding))
            return std::nullopt;
        if (!rule.fix.empty() && with_fix)
            finding.fix =
                make_fix(rule.fix, {document, minutes, node, metadata[index], place, request.language});
        return finding;
    }
};

RuleBook::RuleBook(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
RuleBook::RuleBook(RuleBook&&) noexcept = default;
RuleBook& RuleBook::operator=(RuleBook&&) noexcept = default;
RuleBook::~RuleBook() = default;

RuleBook RuleBook::load(std::string_view schema, const std::string& name, const schematron::Fetch& fetch) {
    auto parts = std::make_unique<Parts>(schematron::Schema::load(schema, name, fetch));
    for (const auto pattern : rule_patterns(parts->schema.root())) {
        auto rule = read_rule(pattern, name);
        parts->by_id.emplace(pattern.attribute("id").value(), parts->rules.size());
        parts->rules.push_back(std::move(rule));
        parts->patterns.push_back(pattern);
        parts->metadata.push_back(metadata_of(pattern));
    }
    change_rules(parts->schema.root(), parts->rules, name);
    return RuleBook(std::move(parts));
}

const std::vector<Rule>& RuleBook::rules() const {
    std::call_once(m_parts->words_read, [this] {
        for (std::size_t i = 0; i < m_parts->rules.size(); ++i)
            read_words(m_parts->patterns[i], m_parts->rules[i]);
    });
    return m_parts->rules;
}

std::vector<Finding> RuleBook::check(const Document& document, const Minutes& minutes,
                                     const CheckRequest& request) const {
    if (!minutes.is_minutes)
        return {};
    const auto profile = profile_of(minutes, request);
    const auto patterns = m_parts->patterns_on(profile, request);
    std::vector<Finding> findings;
    std::size_t edits = 0;
    for (const auto& group : rule_groups(patterns, minutes, code_of(request.language))) {
        const auto xml = minutes_xml(document, minutes, group.excerpt);
        add_request(xml.document_element(), profile, document, minutes, request);
        const auto is_in_group = [&](pugi::xml_node pattern) {
            const auto rule = m_parts->rule_of(pattern);
            return rule && group.first <= *rule && *rule < group.last && patterns[*rule];
        };
        const auto take = [&](const schematron::Result& result) {
            auto finding =
                m_parts->finding_of(result, document, minutes, profile, request, edits < most_edits);
            if (!finding)
                return;
            if (finding->fix) {
                edits += finding->fix->edits.size();
                if (request.without_edits)
                    finding->fix->edits = {};
            }
            findings.push_back(std::move(*finding));
        };
        m_parts->schema.run(xml, {}, is_in_group, {{}, request.keep_going, code_of(request.language)}, take);
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.place < b.place; });
    return findings;
}

std::string RuleBook::svrl(const Document& document, const Minutes& minutes,
                           const CheckRequest& request) const {
    const auto xml = minutes_xml(document, minutes);
    if (minutes.is_minutes)
        add_request(xml.document_element(), profile_of(minutes, request), document, minutes, request);
    return m_parts->schema.svrl(xml, request.stage ? name_of(*request.stage) : std::string_view(),
                                {{}, request.keep_going});
}

void use_template(CheckRequest& request, const Template& of) {
    request.profile = of.profile;
    request.required_sections = required_sections(of);
    request.optional_sections.clear();
    for (const auto& section : of.sections)
        if (!section.required)
            request.optional_sections.push_back(section.id);
}

void use_settings(CheckRequest& request, const OrganSettings& settings) {
    request.severities = settings.severities;
    request.body = settings.body;
    if (const auto municipality = settings.fields.find("municipality"); municipality != settings.fields.end())
        request.body.municipality = municipality->second;
}

} // namespace klubba
