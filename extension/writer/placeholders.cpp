// SPDX-License-Identifier: MPL-2.0
#include "writer/placeholders.hpp"

#include "writer/editor.hpp"
#include "writer/undo_step.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/PlaceholderType.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace klubba::writer {
namespace {

/// A text control of .docx as an input field: what it shows, and what Word calls it.
struct TextControl {
    Reference<css::text::XTextField> field;
    OUString shown;
    OUString title;
};

std::optional<TextControl> text_control(const Reference<css::text::XTextField>& field) {
    const Reference<css::lang::XServiceInfo> info(field, UNO_QUERY);
    if (!info.is() || !info->supportsService(to_uno("com.sun.star.text.textfield.Input")))
        return std::nullopt;
    TextControl control{field, property<OUString>(field, "Content"), {}};
    bool is_text = false;
    for (const auto& kept :
         property<css::uno::Sequence<css::beans::PropertyValue>>(field, "InteropGrabBag")) {
        is_text = is_text || kept.Name == "ooxml:CT_SdtPr_text";
        if (kept.Name == "ooxml:CT_SdtPr_alias")
            kept.Value >>= control.title;
    }
    return is_text ? std::optional(control) : std::nullopt;
}

std::vector<TextControl> prompts_in(const Reference<css::frame::XModel>& model,
                                    const std::function<bool(std::string_view)>& is_prompt) {
    std::vector<TextControl> prompts;
    const auto fields = Reference<css::text::XTextFieldsSupplier>(model, UNO_QUERY_THROW)
                            ->getTextFields()
                            ->createEnumeration();
    while (fields->hasMoreElements())
        if (auto control =
                text_control(Reference<css::text::XTextField>(fields->nextElement(), UNO_QUERY_THROW));
            control && is_prompt(from_uno(control->shown)))
            prompts.push_back(std::move(*control));
    return prompts;
}

Reference<css::text::XTextContent> new_placeholder(const Reference<css::frame::XModel>& model,
                                                   const OUString& name, const OUString& hint) {
    Reference<css::text::XTextContent> placeholder(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.text.TextField.JumpEdit")),
        UNO_QUERY_THROW);
    set_property(placeholder, "PlaceHolder", name);
    set_property(placeholder, "PlaceHolderType", css::text::PlaceholderType::TEXT);
    set_property(placeholder, "Hint", hint);
    return placeholder;
}

void replace(const Reference<css::frame::XModel>& model, const TextControl& prompt) {
    const auto place = prompt.field->getAnchor();
    place->getText()->insertTextContent(place, new_placeholder(model, prompt.shown, prompt.title), true);
}

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first "<name>" of a text; its end twice when there is none.
Span first_placeholder(std::string_view text) {
    const auto begin = std::min(text.find('<'), text.size());
    const auto end = text.find('>', begin);
    return end == text.npos ? Span{text.size(), text.size()} : Span{begin, end + 1};
}

/// The text of a drawing takes none of Writer's fields: there it is only words.
void insert_placeholder(const Reference<css::frame::XModel>& model,
                        const Reference<css::text::XTextCursor>& cursor, std::string_view name) {
    const auto text = cursor->getText();
    try {
        text->insertTextContent(cursor.get(), new_placeholder(model, to_uno(name), {}), false);
    } catch (const css::lang::IllegalArgumentException&) {
        text->insertString(cursor.get(), to_uno('<' + std::string(name) + '>'), false);
    }
}

bool has_undo_steps(const Reference<css::frame::XModel>& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)
        ->getUndoManager()
        ->isUndoPossible();
}

} // namespace

void write_with_placeholders(const Reference<css::frame::XModel>& model,
                             const Reference<css::text::XTextCursor>& over, std::string_view text) {
    auto next = first_placeholder(text);
    auto cursor = over;
    if (next.begin < text.size() && property<bool>(model, "RecordChanges")) {
        // What is recorded as deleted stays, and leaves the cursor before it.
        cursor = over->getText()->createTextCursorByRange(over->getEnd());
        over->setString({});
        cursor->getText()->insertString(cursor.get(), to_uno(text.substr(0, next.begin)), false);
    } else {
        cursor->setString(to_uno(text.substr(0, next.begin)));
        cursor->collapseToEnd();
    }
    while (next.begin < text.size()) {
        const auto name = text.substr(next.begin + 1, next.end - next.begin - 2);
        insert_placeholder(model, cursor, name);
        text.remove_prefix(next.end);
        next = first_placeholder(text);
        cursor->getText()->insertString(cursor.get(), to_uno(text.substr(0, next.begin)), false);
    }
}

void dissolve_input_field(const Reference<css::text::XTextRange>& field) {
    // That of a text control around a whole paragraph holds the paragraph's end, too.
    const auto words = field->getString().replaceAll("\r", "");
    const auto cursor = field->getText()->createTextCursorByRange(field->getStart());
    cursor->gotoRange(field->getEnd(), true);
    cursor->setString(words);
}

void restore_placeholders(const Reference<css::frame::XModel>& model,
                          const std::function<bool(std::string_view)>& is_prompt) {
    // What Writer's undo remembers counts characters: nothing before them may change behind its back.
    if (has_undo_steps(model) || is_read_only(model))
        return;
    const auto prompts = prompts_in(model, is_prompt);
    if (prompts.empty())
        return;
    const Reference<css::util::XModifiable> modifiable(model, UNO_QUERY_THROW);
    const bool was_modified = modifiable->isModified();
    const bool recorded = property<bool>(model, "RecordChanges");
    const WithoutUndo without_undo(model);
    if (recorded)
        set_property(model, "RecordChanges", false);
    for (const auto& prompt : prompts)
        replace(model, prompt);
    if (recorded)
        set_property(model, "RecordChanges", true);
    if (!was_modified)
        modifiable->setModified(false);
}

} // namespace klubba::writer
