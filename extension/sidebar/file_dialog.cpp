// SPDX-License-Identifier: MPL-2.0
#include "sidebar/file_dialog.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

namespace klubba::sidebar {

namespace dialogs = css::ui::dialogs;

std::optional<std::string> choose_document(const Reference<XComponentContext>& context, const OUString& title,
                                           const OUString& kind) {
    const auto picker =
        dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(title);
    picker->appendFilter(kind, OUString("*.odt;*.fodt;*.docx;*.txt"));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK)
        return {};
    const auto files = picker->getSelectedFiles();
    return files.hasElements() ? std::optional(from_uno(files[0])) : std::nullopt;
}

} // namespace klubba::sidebar
