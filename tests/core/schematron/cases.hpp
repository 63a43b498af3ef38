// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace klubba::schematron::test {

/// A schema and a document that several engines are asked about.
struct Case {
    std::string what;
    std::string body;
    std::string xml;
    std::string phase = {};
    /// Attributes of the schema element.
    std::string attributes = {};
    /// Why the skeleton implementation says something else, by clause of the standard; empty where it must
    /// agree.
    std::string skeleton_differs = {};
    /// The same for libxml2, which knows only part of Schematron.
    std::string libxml2_differs = {};
};

const std::vector<Case>& cases();

} // namespace klubba::schematron::test
