// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::schematron {

/// The text of a schema that another one names (sch:include, sch:extends), given its href as written and the
/// name of the schema that names it; throws klubba::Error when it cannot be had. Returns name and text.
struct Source {
    std::string name;
    std::string text;
};
using Fetch = std::function<Source(std::string_view href, std::string_view base)>;

/// A document that a pattern names in its attribute `documents`, by the name as written; null when there is none.
/// It must live as long as the results. Throws klubba::Error for one that can't be read.
using FindDocument = std::function<const pugi::xml_document*(std::string_view name)>;

/// Asked before each rule, and before each test of each node; false ends the run, for those who can't wait for whatever a schema may take.
using KeepGoing = std::function<bool()>;

/// What a run may ask of whoever started it. All of it may be left out.
struct Surroundings {
    FindDocument find = {};
    KeepGoing keep_going = {};
    /// The language whose diagnostics are wanted (xml:lang as written); nothing: those of all.
    std::optional<std::string_view> language = {};
};

enum class Outcome { FailedAssert, SuccessfulReport };

/// A piece of what a diagnostic or property says: words, or a node of the document that the report gets a copy of
/// (xsl:copy-of).
struct Fragment {
    std::string words;
    pugi::xpath_node copy;
};

struct Diagnostic {
    /// The sch:diagnostic, in the schema; valid as long as the Schema.
    pugi::xml_node node;
    std::string id;
    /// xml:lang, empty when none is in force.
    std::string language;
    std::string text;
    /// The text in pieces, where something in it is copied; else empty.
    std::vector<Fragment> fragments = {};
};

/// What the schema says about the node beside the message (sch:property).
struct Property {
    /// The sch:property, in the schema; valid as long as the Schema.
    pugi::xml_node node;
    std::string id;
    std::string role;
    std::string scheme;
    std::string text;
    /// As in Diagnostic.
    std::vector<Fragment> fragments = {};
};

struct Result {
    Outcome outcome = Outcome::FailedAssert;
    /// The assert or report, in the schema; valid as long as the Schema.
    pugi::xml_node test;
    /// The pattern it stands in, in the schema; valid as long as the Schema.
    pugi::xml_node pattern;
    /// The node it fired on, in the checked document; valid as long as that document.
    pugi::xpath_node node;
    /// The name of the document that `node` stands in; empty for the one that is checked.
    std::string document;
    std::string text;
    std::vector<Diagnostic> diagnostics;
    std::vector<Property> properties;

    /// XPath of the node, as SVRL wants it.
    [[nodiscard]] std::string location() const;
};

/// Takes what fires, as soon as its pattern has run.
using TakeResult = std::function<void(Result)>;

/// Whether to run a pattern of the schema that the phase activates.
using Choice = std::function<bool(pugi::xml_node pattern)>;

/// A compiled ISO Schematron schema (ISO/IEC 19757-3:2016, query binding XPath 1.0). Immutable once loaded;
/// run() may be called from one thread at a time.
class Schema {
public:
    /// Compiles `text`, called `name` in messages. Throws klubba::Error naming file and line for anything it
    /// does not support or that is not well-formed.
    static Schema load(std::string_view text, std::string name, const Fetch& fetch);

    Schema(Schema&&) noexcept;
    Schema& operator=(Schema&&) noexcept;
    ~Schema();

    /// The schema in its minimal form, for reading rule metadata: everything included, what was abstract put
    /// in where it is used. Schematron's own elements are called sch:… whatever prefix the file gave them.
    [[nodiscard]] pugi::xml_node root() const;

    /// All that fires in `document`, pattern by pattern, in document order. `phase` empty or #DEFAULT: the default
    /// phase, or all patterns; #ALL: all patterns. Without a choice, every one of them runs. Throws klubba::Error for
    /// an unknown phase, for a document that a pattern names and nobody finds, for an expression that fails on this
    /// document, when the messages grow past all bounds, and when it must not go on.
    [[nodiscard]] std::vector<Result> run(const pugi::xml_document& document, std::string_view phase = {},
                                          const Choice& is_chosen = {},
                                          const Surroundings& surroundings = {}) const;

    /// The same, each result given away at once: thousands of them are large.
    void run(const pugi::xml_document& document, std::string_view phase, const Choice& is_chosen,
             const Surroundings& surroundings, const TakeResult& take) const;

    /// The same as an SVRL report (ISO/IEC 19757-3:2016 annex D), UTF-8.
    [[nodiscard]] std::string svrl(const pugi::xml_document& document, std::string_view phase = {},
                                   const Surroundings& surroundings = {}) const;

private:
    struct Compiled;
    explicit Schema(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace klubba::schematron
