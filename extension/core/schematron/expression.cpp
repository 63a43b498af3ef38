// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/expression.hpp"

#include "core/schematron/keys.hpp"
#include "core/schematron/xpath_strings.hpp"

namespace klubba::schematron {

pugi::xpath_variable* Scope::find(std::string_view name) const {
    for (const auto* scope = this; scope != nullptr; scope = scope->outer)
        if (auto found = scope->variables.find(name); found != scope->variables.end())
            return found->second;
    return nullptr;
}

const pugi::xpath_variable& Variables::current() {
    if (m_current == nullptr)
        m_current = m_set.add("current", pugi::xpath_type_node_set);
    return *m_current;
}

pugi::xpath_variable* Variables::add(pugi::xpath_value_type type) {
    return m_set.add(std::string("v").append(std::to_string(++m_count)).c_str(), type);
}

void Expression::prepare(const pugi::xpath_node& context) const {
    for (const auto& step : m_steps)
        step.run(context);
}

bool Expression::boolean(const pugi::xpath_node& context) const {
    prepare(context);
    return m_query->evaluate_boolean(context);
}

double Expression::number(const pugi::xpath_node& context) const {
    prepare(context);
    return m_query->evaluate_number(context);
}

std::string Expression::string(const pugi::xpath_node& context) const {
    prepare(context);
    return m_query->evaluate_string(context);
}

pugi::xpath_node_set Expression::nodes(const pugi::xpath_node& context) const {
    prepare(context);
    return m_query->evaluate_node_set(context);
}

pugi::xpath_node_set Expression::nodes_in_order(const pugi::xpath_node& context) const {
    auto set = nodes(context);
    set.sort();
    return set;
}

std::vector<std::string> Expression::strings(const pugi::xpath_node& context) const {
    if (type() != pugi::xpath_type_node_set)
        return {string(context)};
    static const pugi::xpath_query own_string("string()");
    std::vector<std::string> strings;
    for (const auto& node : nodes_in_order(context))
        strings.push_back(own_string.evaluate_string(node));
    return strings;
}

pugi::xpath_node Expression::node(const pugi::xpath_node& context) const {
    prepare(context);
    return m_query->evaluate_node(context);
}

void Expression::assign_to(pugi::xpath_variable& variable, const pugi::xpath_node& context) const {
    switch (type()) {
    case pugi::xpath_type_boolean:
        variable.set(boolean(context));
        break;
    case pugi::xpath_type_number:
        variable.set(number(context));
        break;
    case pugi::xpath_type_string:
        variable.set(string(context).c_str());
        break;
    default:
        variable.set(nodes(context));
    }
}

void Expression::Step::run(const pugi::xpath_node& context) const {
    switch (kind) {
    case Kind::Substring: {
        std::optional<double> length;
        if (arguments.size() > 2)
            length = arguments[2].number(context);
        variable->set(substring(arguments[0].string(context), arguments[1].number(context), length).c_str());
        break;
    }
    case Kind::Translate:
        variable->set(translate(arguments[0].string(context), arguments[1].string(context),
                                arguments[2].string(context))
                          .c_str());
        break;
    case Kind::Length:
        variable->set(static_cast<double>(length_of(arguments[0].string(context))));
        break;
    case Kind::Filter: {
        std::vector<pugi::xpath_node> kept;
        for (const auto& node : arguments[0].nodes(context))
            if (arguments[1].boolean(node))
                kept.push_back(node);
        variable->set(pugi::xpath_node_set(kept.data(), kept.data() + kept.size()));
        break;
    }
    case Kind::Key:
        variable->set(key->find(arguments[0], context));
        break;
    }
}

} // namespace klubba::schematron
