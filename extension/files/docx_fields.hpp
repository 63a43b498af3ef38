// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// Complex fields (ISO/IEC 29500-1, 17.16.18): code and result, nested, across paragraphs.
class WordFields {
public:
    void begin();
    void separate();
    /// Ends the innermost field and gives the text that stands for a field without a result.
    std::string end();
    void code(std::string_view text);
    /// What is met now is part of some field's code, or of a table of contents.
    [[nodiscard]] bool hides_text() const noexcept { return m_codes > 0 || m_contents > 0; }
    [[nodiscard]] bool in_contents() const noexcept { return m_contents > 0; }

private:
    struct Field {
        std::string code;
        bool in_result = false;
        bool is_contents = false;
    };

    std::vector<Field> m_fields;
    /// How many of the open fields are still at their code, and how many are tables of contents.
    std::size_t m_codes = 0;
    std::size_t m_contents = 0;
};

} // namespace klubba::files
