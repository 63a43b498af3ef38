// SPDX-License-Identifier: MPL-2.0
// A whole LibreOffice inside the test program, and the few things that tests do with it.
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace klubba::test {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using writer::from_uno;
using writer::to_uno;

/// Starts the office with the profile folder given, headless. Once a process; the process must end with
/// _exit.
void start_office(const std::string& profile);
css::uno::Reference<css::uno::XComponentContext> office();

/// A Writer document with a view; closed without saving when it goes out of scope.
class OpenDocument {
public:
    /// An empty one.
    OpenDocument();
    /// Absolute path, or a "private:" URL.
    explicit OpenDocument(const std::string& file, bool read_only = false);
    explicit OpenDocument(css::uno::Reference<css::frame::XModel> model);
    ~OpenDocument();
    OpenDocument(const OpenDocument&) = delete;
    OpenDocument& operator=(const OpenDocument&) = delete;

    [[nodiscard]] const css::uno::Reference<css::frame::XModel>& model() const { return m_model; }
    /// All text, cells included, as Writer gives it: what is marked as deleted is still there.
    [[nodiscard]] std::string text() const;
    /// Types at the end of the document; "\n" begins a new paragraph.
    void type(std::string_view text) const;
    /// Types where the cursor of the view stands.
    void type_at_cursor(std::string_view text) const;
    /// Presses Enter there.
    void break_paragraph_at_cursor() const;
    /// Puts the cursor at the start of the paragraph that begins with `words`, tables not looked into.
    void go_to(std::string_view words) const;
    /// Types over the first place where `words` stand, as one undo step.
    void replace(std::string_view words, std::string_view by) const;
    /// What is selected in the window.
    [[nodiscard]] std::string selection() const;
    /// Text of the paragraph where the cursor stands.
    [[nodiscard]] std::string paragraph_at_cursor() const;
    void record_changes(bool on) const;
    void undo() const;
    void redo() const;
    /// Names of the undo steps, latest first.
    [[nodiscard]] std::vector<std::string> undo_steps() const;
    /// Empties the list of undo steps, as if the document had just been opened.
    void forget_steps() const;
    void save_as(const std::string& file, std::string_view filter) const;

private:
    css::uno::Reference<css::frame::XModel> m_model;
};

/// From here on changes are recorded, or not, and there are no steps to undo. Returns the text.
std::string begin_steps(const OpenDocument& document, bool recording);

/// Undoes the latest steps, which must bring this text back, and does them again, which must bring back the text of now.
void check_undo(const OpenDocument& document, const std::string& before, int steps = 1);

/// A folder of its own for one test, empty, under the build tree.
std::string scratch_folder(const std::string& name);
/// Writes a flat ODF text document with the styles of a template and the given content of office:text.
std::string write_fodt(const std::string& file, std::string_view body);

} // namespace klubba::test
