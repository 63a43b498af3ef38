// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "writer/bullets.hpp"
#include "writer/deleted_numbers.hpp"
#include "writer/kept.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/text_change.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <cppuhelper/weakref.hxx>

#include <optional>
#include <vector>

namespace klubba::writer {

/// What may have changed where no words have: the form of any paragraph, or the numbers in lists only.
enum class Elsewhere { AnyForm, Numbers };

/// Reads a Writer document into the same Document as the file readers give: tracked changes accepted,
/// placeholder fields as "<name>", text boxes after the paragraph they are anchored to, footnotes, comments,
/// hidden text and tables of contents left out. Keeps the document's own objects so that places can be found again; they are
/// good until the next change. Used on the office's main thread; throws css::uno::Exception when the document
/// is gone.
class Reader {
public:
    explicit Reader(const Reference<css::frame::XModel>& model);

    const Document& read();
    /// Reads headings, lists and tables as read() does, and takes the words of other paragraphs from what Writer says
    /// in one piece: what is hidden and the marks of placeholders may then be told from words no more, and bookmarks
    /// are left out. Half the time; enough where nothing is placed by the byte. Reads everything where the two ways do
    /// not go together.
    const Document& read_outline();
    /// Reads again after paragraphs [first, last) of the last read have changed, gone or given way to any number of
    /// others (an insertion when the two are the same), and no other text has: a tenth of the time where they stand
    /// among other paragraphs of the body, a fifth otherwise.
    const Document& read_changed(std::size_t first, std::size_t last,
                                 Elsewhere elsewhere = Elsewhere::AnyForm);
    [[nodiscard]] const Document& document() const { return m_document; }
    /// Reads only the paragraph at the cursor, if what has changed in the whole text has changed in its words: a
    /// fiftieth of the time. False when that is not so or can't be told; then there is more to read.
    bool read_typing(const TextChange& change);
    /// Reads what a document says beside its text (page headers, properties …) when that is all that has changed.
    void read_facts();
    /// Reads the words of one paragraph when nothing else has changed; all, where changes are tracked.
    void read_words(std::size_t index);
    /// Lets go of what must not be held while the user works: after an undo, Writer itself trips over a table
    /// that somebody still holds. Places in tables are not found again until the next read.
    void let_go_of_tables();
    /// Takes hold of them again in a document in which nothing has changed since.
    void take_up_tables();

    /// Null once the document is gone: it is held weakly.
    [[nodiscard]] Reference<css::frame::XModel> model() const { return m_model; }
    /// Fields waiting to be filled in.
    [[nodiscard]] std::size_t placeholders() const { return m_placeholders; }

    /// The paragraph's object (css.text.Paragraph); the first one where a tracked deletion makes one of
    /// several.
    [[nodiscard]] const Reference<css::text::XTextRange>& paragraph(std::size_t index) const;
    /// The body, cell or text box that the paragraph stands in.
    [[nodiscard]] const Reference<css::text::XText>& text(std::size_t index) const;
    /// Of the paragraph's words, in Writer's own units (UTF-16).
    [[nodiscard]] sal_Int32 length(std::size_t index) const;
    /// Where the paragraph ends.
    [[nodiscard]] Reference<css::text::XTextRange> end_of(std::size_t index) const;
    [[nodiscard]] const Reference<css::text::XTextTable>& table(std::size_t index) const;
    /// A cursor over a place. Nothing when there is no such place, or when it cuts through a field.
    [[nodiscard]] Reference<css::text::XTextCursor> cursor(const Place& place) const;
    /// The first field that people type in and that words of the place stand in; null when there is none.
    [[nodiscard]] Reference<css::text::XTextRange> input_field(const Place& place) const;
    /// The paragraph where a range begins; nothing when it stands in what is not read (a footnote, a page
    /// header).
    [[nodiscard]] std::optional<std::size_t>
    paragraph_at(const Reference<css::text::XTextRange>& range) const;
    /// The paragraph where the view's cursor stands; nothing without a view, or as above.
    [[nodiscard]] std::optional<std::size_t> paragraph_at_cursor() const;

private:
    /// Reads what stands where paragraphs [first, last) stood, and the form of all others, without going through the
    /// whole document. False when that can't be done; nothing but forms has been read then.
    bool read_stretch(std::size_t first, std::size_t last, Elsewhere elsewhere);
    /// What stands there now; nothing when a table or a tracked deletion is among it, or it is much.
    [[nodiscard]] std::optional<std::vector<Kept::One>> list_stretch(std::size_t first, std::size_t last);
    void splice(std::size_t first, std::size_t last, std::vector<Kept::One> stretch);
    void renew_form(std::size_t index);
    bool take_up_cells();
    [[nodiscard]] bool lines_fit() const;
    void read_all();
    void take(std::size_t index, ParagraphText words);
    /// What a paragraph says now, with what a recorded deletion joins to it, and where in the document it stands.
    [[nodiscard]] ParagraphText runs_of(std::size_t index) const;
    void read_text(const Reference<css::text::XText>& text, const std::optional<CellAddress>& cell);
    void read_paragraph(const Reference<css::text::XText>& text, const css::uno::Any& listed,
                        const std::optional<CellAddress>& cell);
    /// Takes what Writer lists next as it was at the last read, if it was; its form may have changed.
    bool read_kept(const Reference<css::text::XText>& text, const css::uno::Any& listed,
                   const std::optional<CellAddress>& cell);
    ParagraphText read_words(const Reference<css::text::XTextRange>& object, bool in_body) const;
    ParagraphText read_line_or_words(const Reference<css::text::XTextRange>& object,
                                     const Paragraph& paragraph);
    void read_table(const Reference<css::text::XTextTable>& table, const std::optional<CellAddress>& cell);
    void read_frames(const std::vector<Reference<css::text::XTextContent>>& frames,
                     const std::optional<CellAddress>& cell);

    css::uno::WeakReference<css::frame::XModel> m_model;
    Document m_document;
    DeletedNumbers m_deleted_numbers;
    Bullets m_bullets;
    /// The list of the last paragraph read.
    OUString m_last_list;
    std::vector<Handle> m_handles;
    std::vector<Reference<css::text::XTextTable>> m_tables;
    /// Those of page headers and within other tables, too.
    std::size_t m_tables_in_all = 0;
    Kept m_kept;
    /// Of the whole text in one piece, while read_outline() goes through its paragraphs.
    std::vector<std::string> m_lines;
    bool m_lines_differ = false;
    std::size_t m_placeholders = 0;
    bool m_may_hide = true;
    bool m_deleted = false;
    bool m_has_frames = false;
    bool m_has_indexes = false;
};

} // namespace klubba::writer
