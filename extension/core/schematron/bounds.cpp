// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/bounds.hpp"

#include "core/schematron/cost.hpp"
#include "core/schematron/lets.hpp"
#include "core/schematron/xml.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace klubba::schematron {
namespace {

constexpr std::size_t most_rules = 5'000;
constexpr std::size_t most_expressions = 50'000;
/// In steps, for a document of a thousand nodes as people write it: some tens that are quadratic, none that is cubic.
constexpr double most_likely_work = 1e8;
constexpr double most_likely_work_together = 3e8;
/// The same for a document that is as hard as can be.
constexpr double most_work = 1e11;
constexpr double most_work_together = 2e12;
constexpr double most_nodes_at_once = 5e5;
constexpr double longest_string = 256.0 * (1 << 20);

class Bounds {
public:
    explicit Bounds(const SchemaTree& tree) : m_tree(tree) {}

    void check() {
        for (auto list : m_tree.root().children())
            for (auto note : list.children())
                if (is(note, "sch:diagnostic") || is(note, "sch:property"))
                    m_notes.emplace(std::pair(note.name(), note.attribute("id").value()), note);
        Estimates schema;
        schema["current()"] = {true, {}, {}, false, 0};
        check_lets(m_tree.root(), {}, schema);
        for (auto child : m_tree.root().children()) {
            if (is_xslt(child, "key"))
                check_key(child);
            if (is(child, "sch:pattern"))
                check_pattern(child, schema);
            if (is(child, "sch:phase") && child.child("sch:let"))
                check_phase(child, schema);
        }
    }

private:
    void check_phase(pugi::xml_node phase, Estimates estimates) {
        check_lets(phase, {}, estimates);
        std::set<std::string_view> active;
        for (auto each : phase.children("sch:active"))
            active.insert(each.attribute("pattern").value());
        for (auto pattern : m_tree.root().children("sch:pattern"))
            if (active.contains(pattern.attribute("id").value()))
                check_pattern(pattern, estimates);
    }

    void check_key(pugi::xml_node key) {
        const auto matched = charge(
            key, "match", [&](Tokens tokens, Work& work) { return estimate_pattern(tokens, {}, work); });
        charge(key, "use", matched.reach, {});
    }

    void check_pattern(pugi::xml_node pattern, Estimates estimates) {
        if (pattern.attribute("documents"))
            charge(pattern, "documents", {}, estimates);
        check_lets(pattern, {}, estimates);
        for (auto rule : pattern.children("sch:rule")) {
            if (++m_rules > most_rules)
                refuse(rule, {"schemat har fler än " + std::to_string(most_rules) + " regler",
                              "the schema has more than " + std::to_string(most_rules) + " rules"});
            check_rule(rule, estimates);
        }
    }

    /// `outer` is the same again afterwards.
    void check_rule(pugi::xml_node rule, Estimates& outer) {
        auto own = rule.child("sch:let") ? std::optional(outer) : std::nullopt;
        auto& estimates = own ? *own : outer;
        auto current = charge(rule, "context", [&](Tokens tokens, Work& work) {
            return estimate_pattern(tokens, estimates, work);
        });
        const auto context = current.reach;
        current.evaluations = context.pairs;
        const auto around = std::exchange(estimates.find("current()")->second, current);
        check_lets(rule, context, estimates);
        if (rule.attribute("subject"))
            charge(rule, "subject", context, estimates);
        for (auto test : rule.children())
            if (is(test, "sch:assert") || is(test, "sch:report")) {
                charge(test, "test", context, estimates);
                if (test.attribute("subject"))
                    charge(test, "subject", context, estimates);
                check_text(test, context, estimates);
                check_notes(test, "diagnostics", "sch:diagnostic", context, estimates);
                check_notes(test, "properties", "sch:property", context, estimates);
            }
        estimates.find("current()")->second = around;
    }

    void check_notes(pugi::xml_node test, const char* references, std::string_view name, const Reach& context,
                     const Estimates& estimates) {
        for (const auto id : words_of(test.attribute(references).value()))
            if (const auto note = m_notes.find({name, id}); note != m_notes.end()) {
                count(test);
                check_text(note->second, context, estimates);
            }
    }

    void check_text(pugi::xml_node text, const Reach& context, const Estimates& estimates) {
        for (auto node = text.first_child(); node; node = next_in_document(node, text))
            for (const auto* attribute : {"select", "path"})
                if (node.attribute(attribute) && (is_schematron(node) || is_xslt(node)))
                    charge(node, attribute, context, estimates);
    }

    void check_lets(pugi::xml_node owner, const Reach& context, Estimates& estimates) {
        for (auto let : lets_in_order(m_tree, owner)) {
            auto value = let.attribute("value") ? charge(let, "value", context, estimates)
                                                : Estimate{true, {}, {}, false, bytes_of_content};
            value.evaluations = context.pairs;
            estimates[let.attribute("name").value()] = value;
        }
    }

    Estimate charge(pugi::xml_node node, const char* attribute, const Reach& context,
                    const Estimates& estimates) {
        return charge(node, attribute,
                      [&](Tokens tokens, Work& work) { return estimate(tokens, context, estimates, work); });
    }

    template <class Look>
    Estimate charge(pugi::xml_node node, const char* attribute, const Look& look) {
        count(node);
        const std::string_view text = node.attribute(attribute).value();
        Work work;
        Estimate value;
        try {
            if (!text.empty())
                value = look(tokenize(text), work);
        } catch (const ExpressionError&) {
            return {}; // compiling it says what is wrong
        }
        const auto at = [&](const Message& message) {
            const auto place = std::string(attribute) + "=\"" + std::string(text.substr(0, 200)) + "\": ";
            refuse(node, {place + message.swedish, place + message.english});
        };
        if (work.likely_steps > most_likely_work || work.worst_steps > most_work)
            at(about(work.heaviest,
                     "gör att arbetet växer för fort med dokumentets längd; skriv om det utan // i "
                     "villkor i villkor, eller med en let i mönstret",
                     "makes the work grow too fast with the document's length; rewrite it without // in "
                     "predicates in predicates, or with a let of the pattern"));
        if (work.nodes_at_once > most_nodes_at_once)
            at(about(work.fullest, "från många noder håller för många i minnet på en gång",
                     "from many nodes holds too many of them in memory at once"));
        if (std::max(value.length, work.longest_string) > longest_string)
            at({"strängen kan bli längre än 256 MiB", "the string can grow longer than 256 MiB"});
        m_likely_work += work.likely_steps;
        m_work += work.worst_steps;
        if (m_likely_work > most_likely_work_together || m_work > most_work_together)
            at({"schemats regler kan tillsammans ta för lång tid",
                "the schema's rules together can take too long"});
        return value;
    }

    void count(pugi::xml_node node) {
        if (++m_expressions > most_expressions)
            refuse(node, {"schemat har fler än " + std::to_string(most_expressions) + " uttryck",
                          "the schema has more than " + std::to_string(most_expressions) + " expressions"});
    }

    [[noreturn]] void refuse(pugi::xml_node node, const Message& message) const {
        throw refusal(m_tree.position_of(node), message);
    }

    static constexpr double bytes_of_content = 1 << 16;

    const SchemaTree& m_tree;
    std::map<std::pair<std::string_view, std::string_view>, pugi::xml_node> m_notes;
    std::size_t m_rules = 0;
    std::size_t m_expressions = 0;
    double m_work = 0;
    double m_likely_work = 0;
};

} // namespace

void check_bounds(const SchemaTree& tree) {
    Bounds(tree).check();
}

} // namespace klubba::schematron
