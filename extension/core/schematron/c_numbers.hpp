// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <clocale>
#include <locale.h>

namespace klubba::schematron {

/// While it lives, this thread reads and writes numbers with a full stop, whatever the machine's language: pugixml does so
/// through the C library, and ends the process at a decimal comma. Other threads are not touched (POSIX uselocale).
class CNumbers {
public:
    CNumbers() : m_own(duplocale(uselocale(nullptr))) {
        // On failure newlocale leaves its base alone; what is in force then stays in force.
        if (const auto with_full_stop = newlocale(LC_NUMERIC_MASK, "C", m_own))
            m_own = with_full_stop;
        m_before = uselocale(m_own);
    }
    ~CNumbers() {
        uselocale(m_before);
        freelocale(m_own);
    }
    CNumbers(const CNumbers&) = delete;
    CNumbers& operator=(const CNumbers&) = delete;

private:
    locale_t m_own;
    locale_t m_before;
};

} // namespace klubba::schematron
