// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/grammar.hpp"

#include "core/schematron/xml.hpp"

#include <algorithm>
#include <array>

namespace klubba::schematron {
namespace {

/// Names are lists with a space before and after each.
struct Element {
    std::string_view name;
    std::string_view children;
    std::string_view required;
    std::string_view optional;
    /// Whether text may stand in it.
    bool mixed = false;
};

constexpr std::array elements{
    Element{"schema", " title ns p let phase pattern diagnostics properties ", "",
            " id icon see fpi schemaVersion defaultPhase queryBinding "},
    Element{"title", " dir emph span ", "", " class ", true},
    Element{"p", " dir emph span ", "", " id class icon ", true},
    Element{"ns", "", " prefix uri ", ""},
    Element{"let", "", " name ", " value ", true},
    Element{"phase", " p title let active ", " id ", " icon see fpi "},
    Element{"active", " dir emph span ", " pattern ", "", true},
    Element{"pattern", " title p let rule param ", "", " id abstract is-a documents icon see fpi role "},
    Element{"param", "", " name value ", ""},
    Element{"rule", " title p let assert report extends ", "",
            " id abstract context role flag subject icon see fpi "},
    Element{"extends", "", " rule ", ""},
    Element{"assert", " name value-of emph dir span ", " test ",
            " id role flag subject diagnostics properties icon see fpi ", true},
    Element{"report", " name value-of emph dir span ", " test ",
            " id role flag subject diagnostics properties icon see fpi ", true},
    Element{"diagnostics", " diagnostic ", "", ""},
    Element{"diagnostic", " name value-of emph dir span ", " id ", " icon see fpi role ", true},
    Element{"properties", " property ", "", ""},
    Element{"property", " name value-of emph dir span ", " id ", " role scheme ", true},
    Element{"name", "", "", " path "},
    Element{"value-of", "", " select ", ""},
    Element{"emph", "", "", " class ", true},
    Element{"dir", "", "", " value class ", true},
    Element{"span", "", " class ", "", true},
};

bool lists(std::string_view names, std::string_view name) {
    for (auto at = names.find(name, 1); at != std::string_view::npos; at = names.find(name, at + 1))
        if (names[at - 1] == ' ' && names[at + name.size()] == ' ')
            return true;
    return false;
}

/// How many names there are in a list.
std::size_t count_of(std::string_view names) {
    return names.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(names, ' ')) - 1;
}

const Element* element_named(std::string_view name) {
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const Element& each) { return each.name == name; });
    return found == elements.end() ? nullptr : found;
}

class Checker {
public:
    explicit Checker(const SchemaTree& tree) : m_tree(tree) {}

    /// Of other namespaces only XSLT's elements matter: passed over, they would leave something undone.
    void check_foreign(pugi::xml_node node) const {
        const auto name = local_part_of(node.name());
        const bool known =
            (name == "key" && is(node.parent(), "sch:schema")) ||
            (name == "copy-of" && (is(node.parent(), "sch:diagnostic") || is(node.parent(), "sch:property")));
        if (is_xslt(node) && !known)
            refuse(node, "XSLT-elementet " + std::string(name) + " stöds inte här",
                   "the XSLT element " + std::string(name) + " is not supported here");
    }

    void check(pugi::xml_node node) const {
        const auto name = local_part_of(node.name());
        const auto* element = element_named(name);
        if (element == nullptr || (is_schematron(node.parent()) && !may_hold(node.parent(), name)))
            refuse(node, "elementet " + std::string(name) + " stöds inte här",
                   "the element " + std::string(name) + " is not supported here");
        check_attributes(node, *element);
        check_abstract(node);
        if (element->mixed)
            return;
        for (auto child : node.children())
            if (child.type() == pugi::node_pcdata &&
                std::string_view(child.value()).find_first_not_of(" \t\r\n") != std::string_view::npos)
                refuse(node, "text får inte stå direkt i " + std::string(name),
                       "text must not stand directly in " + std::string(name));
    }

private:
    static bool may_hold(pugi::xml_node parent, std::string_view name) {
        const auto* element = element_named(local_part_of(parent.name()));
        return element != nullptr && (lists(element->children, name) || element->name == "let");
    }

    void check_attributes(pugi::xml_node node, const Element& element) const {
        std::size_t required = 0;
        for (auto attribute : node.attributes()) {
            const std::string_view name = attribute.name();
            if (name == "xml:base")
                refuse_attribute(node, name, "stöds inte på", "is not supported on");
            if (name == "xmlns" || name.find(':') != std::string_view::npos)
                continue;
            if (lists(element.required, name))
                ++required;
            else if (!lists(element.optional, name))
                refuse_attribute(node, name, "stöds inte på", "is not supported on");
        }
        if (required < count_of(element.required))
            for (auto rest = element.required; rest.size() > 1; rest.remove_prefix(rest.find(' ', 1)))
                if (const std::string name(rest.substr(1, rest.find(' ', 1) - 1));
                    !node.attribute(name.c_str()))
                    refuse_attribute(node, name, "saknas på", "is missing on");
    }

    void check_abstract(pugi::xml_node node) const {
        const std::string_view abstract = node.attribute("abstract").value();
        if (!abstract.empty() && abstract != "true" && abstract != "false")
            refuse(node, std::string("abstract är true eller false, inte ").append(abstract),
                   std::string("abstract is true or false, not ").append(abstract));
        if (is(node, "sch:rule") && (abstract == "true") == static_cast<bool>(node.attribute("context"))) {
            if (abstract == "true")
                refuse(node, "en abstrakt regel får inte ha context",
                       "an abstract rule must not have a context");
            refuse(node, "attributet context saknas på rule", "the attribute context is missing on rule");
        }
    }

    [[noreturn]] void refuse_attribute(pugi::xml_node node, std::string_view name, std::string_view swedish,
                                       std::string_view english) const {
        const auto sentence = [&](std::string_view the_attribute, std::string_view says) {
            return std::string(the_attribute)
                .append(name)
                .append(" ")
                .append(says)
                .append(" ")
                .append(local_part_of(node.name()));
        };
        refuse(node, sentence("attributet ", swedish), sentence("the attribute ", english));
    }

    [[noreturn]] void refuse(pugi::xml_node node, std::string swedish, std::string english) const {
        throw refusal(m_tree.position_of(node), {std::move(swedish), std::move(english)});
    }

    const SchemaTree& m_tree;
};

} // namespace

void check_grammar(const SchemaTree& tree) {
    const Checker checker(tree);
    for (auto node = tree.root(); node; node = next_in_document(node, tree.root()))
        if (node.type() == pugi::node_element)
            is_schematron(node) ? checker.check(node) : checker.check_foreign(node);
}

} // namespace klubba::schematron
