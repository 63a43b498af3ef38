// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "facit.hpp"

#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace klubba::corpus {

/// How often each rule is right over many documents.
class Tally {
public:
    /// Compares what was found in a document with its facit; both sorted. Returns what they disagree about.
    std::vector<Disagreement> compare(const std::string& document, const std::vector<Remark>& expected,
                                      const std::vector<Remark>& found);

    /// A table: rule, faults planted, found, missed, false, precision, recall.
    void print(std::ostream& out) const;

private:
    struct Counts {
        std::size_t right = 0;
        std::size_t missed = 0;
        std::size_t false_alarms = 0;
    };
    static void print_row(std::ostream& out, const std::string& name, const Counts& counts);

    std::map<std::string, Counts> m_rules;
};

} // namespace klubba::corpus
