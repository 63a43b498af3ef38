// SPDX-License-Identifier: MPL-2.0
#include "writer/paragraph_text.hpp"

#include <com/sun/star/beans/UnknownPropertyException.hpp>
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextField.hpp>

#include <algorithm>

namespace klubba::writer {
namespace {

/// Reads the portions of a paragraph, and those inside portions that hold others, in order.
class PortionReader {
public:
    explicit PortionReader(const TextReading& how)
        : m_deleted(how.deleted), m_with_runs(how.with_runs), m_may_hide(how.may_hide) {}

    void read(const Reference<css::container::XEnumerationAccess>& portions) {
        const auto all = portions->createEnumeration();
        while (all->hasMoreElements())
            read_portion(all->nextElement());
    }

    ParagraphText finish() {
        m_result.end_deleted = m_deleted;
        return std::move(m_result);
    }

private:
    // Property names made once for every paragraph read: making an OUString costs as much as reading a
    // property.
    struct Names {
        OUString type = to_uno("TextPortionType");
        OUString hidden = to_uno("CharHidden");
        OUString text = to_uno("Text");
        OUString field = to_uno("TextField");
        OUString redline = to_uno("Redline");
        OUString bookmark = to_uno("Bookmark");
        OUString metadata = to_uno("InContentMetadata");
        OUString control = to_uno("ContentControl");
        OUString frame = to_uno("Frame");
    };

    void read_portion(const css::uno::Any& any) {
        static const Names names;
        const Reference<css::beans::XPropertySet> portion(any, UNO_QUERY_THROW);
        OUString type;
        portion->getPropertyValue(names.type) >>= type;
        if (type == names.text) {
            if (!m_may_hide || !is_hidden(portion, names.hidden))
                append(Reference<css::text::XTextRange>(any, UNO_QUERY_THROW), false);
        } else if (type == names.field) {
            read_field(portion, Reference<css::text::XTextRange>(any, UNO_QUERY_THROW));
        } else if (type == names.redline) {
            if (property<OUString>(portion, "RedlineType").equalsAscii("Delete"))
                m_deleted = property<bool>(portion, "IsStart");
        } else if (type == names.frame) {
            read_frames(portion);
        } else if (type == names.bookmark) {
            if (!m_deleted && property<bool>(portion, "IsStart"))
                m_result.bookmarks.push_back(from_uno(
                    Reference<css::container::XNamed>(
                        property<Reference<css::text::XTextContent>>(portion, "Bookmark"), UNO_QUERY_THROW)
                        ->getName()));
        } else if (type == names.control) {
            read_control(property<Reference<css::text::XTextContent>>(portion, "ContentControl"));
        } else if (type == names.metadata) {
            read(Reference<css::container::XEnumerationAccess>(
                property<Reference<css::text::XTextContent>>(portion, "InContentMetadata"), UNO_QUERY_THROW));
        }
    }

    static bool is_hidden(const Reference<css::beans::XPropertySet>& portion, const OUString& name) {
        try {
            bool hidden = false;
            portion->getPropertyValue(name) >>= hidden;
            return hidden;
        } catch (const css::beans::UnknownPropertyException&) {
            // The text of a drawing has no such thing.
            return false;
        }
    }

    void read_frames(const Reference<css::beans::XPropertySet>& portion) {
        const Reference<css::container::XContentEnumerationAccess> contents(portion, UNO_QUERY);
        if (!contents.is() || m_deleted)
            return;
        const auto all = contents->createContentEnumeration(to_uno("com.sun.star.text.TextContent"));
        while (all.is() && all->hasMoreElements())
            m_result.frames.emplace_back(all->nextElement(), UNO_QUERY_THROW);
    }

    /// A content control that shows its prompt is a placeholder as the field is.
    void read_control(const Reference<css::text::XTextContent>& control) {
        const std::size_t begin = m_result.text.size(), runs = m_result.runs.size();
        read(Reference<css::container::XEnumerationAccess>(control, UNO_QUERY_THROW));
        if (m_deleted || !property<bool>(control, "ShowingPlaceHolder"))
            return;
        m_result.runs.resize(runs);
        if (m_with_runs)
            m_result.runs.push_back({begin, m_result.text.size(), control->getAnchor(), true, false, false});
        become_placeholder(begin);
    }

    void read_field(const Reference<css::beans::XPropertySet>& portion,
                    const Reference<css::text::XTextRange>& range) {
        const auto field = property<Reference<css::text::XTextField>>(portion, "TextField");
        const Reference<css::lang::XServiceInfo> info(field, UNO_QUERY);
        const auto is = [&](const char* service) {
            return info.is() && info->supportsService(to_uno(service));
        };
        const std::size_t begin = m_result.text.size();
        append(range, true);
        if (m_deleted)
            return;
        if (is("com.sun.star.text.textfield.JumpEdit"))
            become_placeholder(begin);
        else if (m_with_runs && is("com.sun.star.text.textfield.Input"))
            become_input();
    }

    void become_input() {
        m_result.runs.back().is_field = false;
        m_result.runs.back().is_input = true;
    }

    /// What was read last, from `begin` on.
    void become_placeholder(std::size_t begin) {
        ++m_result.placeholders;
        if (m_with_runs)
            m_result.runs.back().is_placeholder = true;
        if (m_result.text.compare(begin, 1, "<") == 0)
            return;
        m_result.text.insert(begin, 1, '<');
        m_result.text += '>';
        if (m_with_runs)
            m_result.runs.back().end = m_result.text.size();
    }

    void append(const Reference<css::text::XTextRange>& range, bool is_field) {
        if (m_deleted)
            return;
        const std::size_t begin = m_result.text.size();
        m_result.text += from_uno(range->getString());
        // Of a text control around a whole paragraph LibreOffice 7.4 keeps the paragraph's end, too.
        if (is_field && m_result.text.size() > begin && m_result.text.back() == '\r')
            m_result.text.pop_back();
        if (m_with_runs)
            m_result.runs.push_back({begin, m_result.text.size(), range, is_field, false, false});
    }

    ParagraphText m_result;
    bool m_deleted;
    bool m_with_runs;
    bool m_may_hide;
};

} // namespace

ParagraphText read_paragraph(const Reference<css::uno::XInterface>& paragraph, const TextReading& how) {
    PortionReader reader(how);
    reader.read(Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW));
    return reader.finish();
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

sal_Int32 utf16_length(std::string_view utf8) {
    const auto pairs = std::ranges::count_if(utf8, [](unsigned char byte) { return byte >= 0xF0U; });
    return static_cast<sal_Int32>(characters(utf8)) + static_cast<sal_Int32>(pairs);
}

} // namespace klubba::writer
