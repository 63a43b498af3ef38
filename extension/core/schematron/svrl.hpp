// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/evaluation.hpp"

namespace klubba::schematron {

/// Writes a Schematron Validation Report Language report (ISO/IEC 19757-3:2016, annex D).
class SvrlReport {
public:
    /// `phase`: the active one, empty for all patterns.
    SvrlReport(pugi::xml_node schema, std::string_view phase);

    void add(const CompiledPattern& pattern, const std::vector<Firing>& firings);

    /// UTF-8.
    [[nodiscard]] std::string text() const;

private:
    pugi::xml_document m_document;
    pugi::xml_node m_output;
    bool m_has_copies = false;
};

} // namespace klubba::schematron
