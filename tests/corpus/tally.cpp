// SPDX-License-Identifier: MPL-2.0
#include "tally.hpp"

#include <algorithm>
#include <iomanip>
#include <iterator>

namespace klubba::corpus {
namespace {

std::vector<Remark> difference(const std::vector<Remark>& a, const std::vector<Remark>& b) {
    std::vector<Remark> result;
    std::ranges::set_difference(a, b, std::back_inserter(result));
    return result;
}

/// In whole percent; a dash where there is nothing to share.
std::string share(std::size_t part, std::size_t other) {
    return part + other == 0 ? "-" : std::to_string(100 * part / (part + other)) + " %";
}

} // namespace

std::vector<Disagreement> Tally::compare(const std::string& document, const std::vector<Remark>& expected,
                                         const std::vector<Remark>& found) {
    std::vector<Disagreement> disagreements;
    for (const auto& remark : expected)
        ++m_rules[remark.rule].right;
    for (const auto& remark : difference(expected, found)) {
        --m_rules[remark.rule].right;
        ++m_rules[remark.rule].missed;
        disagreements.push_back({document, false, remark});
    }
    for (const auto& remark : difference(found, expected)) {
        ++m_rules[remark.rule].false_alarms;
        disagreements.push_back({document, true, remark});
    }
    return disagreements;
}

void Tally::print_row(std::ostream& out, const std::string& name, const Counts& counts) {
    out << std::left << std::setw(8) << name << std::right << std::setw(8) << counts.right + counts.missed
        << std::setw(8) << counts.missed << std::setw(8) << counts.false_alarms << std::setw(11)
        << share(counts.right, counts.false_alarms) << std::setw(8) << share(counts.right, counts.missed)
        << '\n';
}

void Tally::print(std::ostream& out) const {
    out << "rule      faults  missed   false  precision  recall\n";
    Counts all;
    for (const auto& [rule, counts] : m_rules) {
        print_row(out, rule, counts);
        all.right += counts.right;
        all.missed += counts.missed;
        all.false_alarms += counts.false_alarms;
    }
    print_row(out, "all", all);
}

} // namespace klubba::corpus
