// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attachments.hpp"

#include "core/recognise/labels.hpp"
#include "core/recognise/sentences.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// The number right after "Bilaga", as in "Bilaga 2" or "bilaga nr 3".
std::optional<int> number_after(std::string_view text, std::size_t position, std::size_t* end = nullptr) {
    text::Word word = text::next_word(text, position);
    if (text::equal_folded(text::slice(text, word), "nr"))
        word = text::next_word(text, word.end);
    const int number = word.begin - position <= 5 ? text::number(text::slice(text, word)) : -1;
    if (number < 0 || !text::is_digit(text[word.begin]))
        return std::nullopt;
    if (end != nullptr)
        *end = word.end;
    return number;
}

/// Where the clause that holds `position` begins: after "och", a comma or a dash.
std::size_t clause_begin(std::string_view sentence, std::size_t position) {
    std::size_t begin = 0;
    for (const std::string_view border : {" och ", ", ", " samt ", "; "}) {
        for (std::size_t at = sentence.find(border); at != std::string_view::npos && at < position;
             at = sentence.find(border, at + 1))
            begin = std::max(begin, at + border.size());
    }
    return begin;
}

bool sends_out(std::string_view sentence, const CueHit& hit) {
    const std::string_view after = text::trim_left(sentence.substr(hit.end));
    for (const std::string_view words :
         {"ut till ", "till samtliga", "ut med protokollet", "ut tillsammans med", "ut med anteckningarna",
          "med protokollet", "till deltagarna"}) {
        if (text::starts_folded(after, words))
            return true;
    }
    return false;
}

/// "Bilaga 2 Karta över torget": begins with the number and is no sentence.
bool is_list_row(std::string_view text) {
    std::size_t end = 0;
    return text::starts_folded(text, "bilaga ") && number_after(text, 6, &end) && end < text.size() &&
           !text.ends_with('.') && text.size() < 100;
}

Attachment listed(const Lines& lines, const Line& line) {
    Attachment attachment;
    attachment.text = std::string(line.text);
    attachment.listed = true;
    attachment.place = lines.place(line, line.text);
    if (text::starts_folded(line.text, "bilaga"))
        attachment.number = number_after(line.text, 6);
    else if (const int number = text::number(text::slice(line.text, text::next_word(line.text, 0)));
             number > 0)
        attachment.number = number;
    return attachment;
}

class Finder {
public:
    Finder(const Lines& lines, const Outline& outline, const CueIndex& index)
        : m_lines(lines), m_outline(outline), m_index(index) {}

    std::vector<Attachment> find() {
        for (std::size_t item = 0; item < m_outline.items.size(); ++item) {
            const std::size_t end = m_lines.line_of(m_outline.items[item].last);
            const bool is_list = m_outline.items[item].section == "attachments";
            for (std::size_t index = m_outline.title_lines[item] + 1; index < end; ++index) {
                const Line& line = m_lines[index];
                if (line.blank() || line.leaked)
                    continue;
                const auto& label = line.label;
                if (label && label->meaning == Meaning::Attachments && label->value.empty())
                    continue;
                if (is_list || is_list_row(line.text))
                    m_found.push_back(listed(m_lines, line));
                else
                    look_through(item, index);
            }
        }
        list_after_items();
        look_through_head();
        return std::move(m_found);
    }

private:
    void look_through(std::size_t item, std::size_t index) {
        const Line& line = m_lines[index];
        const std::span<const CueHit> cues = m_index.of(index);
        const bool any = std::any_of(cues.begin(), cues.end(), [](const CueHit& hit) {
            return hit.cue == Cue::Attachment || hit.cue == Cue::Sends;
        });
        if (!any)
            return;
        for (std::size_t begin = 0; begin < line.text.size();) {
            const std::size_t end = sentence_end(line.text, begin);
            const std::string_view sentence = text::trim(line.text.substr(begin, end - begin));
            find_cues(sentence, m_cues);
            if (const auto mention = attachment_in(sentence, m_cues)) {
                Attachment attachment;
                attachment.text = std::string(mention->words);
                attachment.number = mention->number;
                attachment.item = item;
                attachment.place = m_lines.place(line, mention->words);
                m_found.push_back(std::move(attachment));
            }
            begin = end;
        }
    }

    /// "Bilagor" after the last item, and a line each.
    void list_after_items() {
        bool in_list = false;
        for (std::size_t index = m_outline.tail_begin; index < m_outline.tail_end; ++index) {
            const Line& line = m_lines[index];
            if (line.blank() || line.leaked)
                continue;
            const auto& label = line.label;
            if (label && label->meaning == Meaning::Attachments) {
                in_list = true;
                if (!label->value.empty() || text::starts_folded(line.text, "bilaga "))
                    m_found.push_back(listed(m_lines, line));
                continue;
            }
            const bool row = text::starts_folded(line.text, "bilaga ");
            if (label && !row)
                in_list = false;
            else if (in_list || row)
                m_found.push_back(listed(m_lines, line));
        }
    }

    /// "23 medlemmar enligt bilaga 1": counts where the list has such a number; a head may also list what is to come.
    void look_through_head() {
        for (std::size_t index = 0; index < m_outline.head_end && index < m_lines.size(); ++index) {
            const Line& line = m_lines[index];
            for (const CueHit& hit : m_index.of(index)) {
                const auto number =
                    hit.cue == Cue::Attachment ? number_after(line.text, hit.end) : std::nullopt;
                if (!number || !is_listed(*number))
                    continue;
                Attachment attachment;
                attachment.text = std::string(line.text);
                attachment.number = number;
                attachment.place = m_lines.place(line, line.text);
                m_found.push_back(std::move(attachment));
            }
        }
    }

    [[nodiscard]] bool is_listed(int number) const {
        return std::ranges::any_of(
            m_found, [&](const Attachment& other) { return other.listed && other.number == number; });
    }

    const Lines& m_lines;
    const Outline& m_outline;
    std::vector<Attachment> m_found;
    const CueIndex& m_index;
    std::vector<CueHit> m_cues;
};

} // namespace

std::optional<AttachmentMention> attachment_in(std::string_view sentence, std::span<const CueHit> cues) {
    for (const CueHit& hit : cues) {
        const std::string_view word = sentence.substr(hit.begin, hit.end - hit.begin);
        const std::size_t clause = clause_begin(sentence, hit.begin);
        if (hit.cue == Cue::Sends && sends_out(sentence, hit))
            return AttachmentMention{text::trim(sentence.substr(clause)), std::nullopt};
        if (hit.cue != Cue::Attachment)
            continue;
        std::size_t end = hit.end;
        if (text::starts_folded(word, "bilag") && !text::equal_folded(word, "bilagd")) {
            const auto number = number_after(sentence, hit.end, &end);
            return AttachmentMention{text::trim(sentence.substr(clause, end - clause)), number};
        }
        std::string_view words = sentence.substr(clause);
        return AttachmentMention{text::strip(words, "."), std::nullopt};
    }
    return std::nullopt;
}

std::optional<AttachmentMention> attachment_in(std::string_view sentence) {
    std::vector<CueHit> cues;
    find_cues(sentence, cues);
    return attachment_in(sentence, cues);
}

std::vector<Attachment> find_attachments(const Lines& lines, const Outline& outline, const CueIndex& cues) {
    return Finder(lines, outline, cues).find();
}

} // namespace klubba::recognition
