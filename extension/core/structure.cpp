// SPDX-License-Identifier: MPL-2.0
#include "core/structure.hpp"

#include "core/structure/conversion.hpp"
#include "core/structure/steps.hpp"

namespace klubba {

Fix structure_fix(const Document& document, const Minutes& minutes) {
    if (!minutes.is_minutes)
        return {};
    structuring::Conversion conversion(document, minutes);
    structuring::number_items(conversion);
    structuring::make_log_table(conversion);
    structuring::make_tables(conversion);
    structuring::style_head(conversion);
    structuring::style_decisions(conversion);
    structuring::make_lists(conversion);
    structuring::style_subheadings(conversion);
    structuring::style_text(conversion);
    Fix fix;
    fix.safe = true;
    fix.edits = conversion.take_edits();
    return fix;
}

} // namespace klubba
