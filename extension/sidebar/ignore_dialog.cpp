// SPDX-License-Identifier: MPL-2.0
#include "sidebar/ignore_dialog.hpp"

#include "sidebar/form.hpp"

namespace klubba::sidebar {

std::optional<OUString> ask_for_reason(const Desk& desk, const OUString& message) {
    const auto& words = desk.words();
    Form form(desk.context(), words("ignore.title"));
    form.note(message, 4);
    const auto reason = form.text(words("ignore.reason"));
    if (!form.ask(desk.window(), words("ignore.ok"), words("cancel")))
        return {};
    const auto text = property<OUString>(reason, "Text").trim();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace klubba::sidebar
