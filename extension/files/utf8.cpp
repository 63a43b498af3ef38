// SPDX-License-Identifier: MPL-2.0
#include "files/utf8.hpp"

#include "core/byte_scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace klubba::files {

namespace {

/// A combining mark, its canonical combining class (Unicode 15, 4.3), and every Latin letter it joins with,
/// each followed by what they become.
struct Mark {
    char16_t mark;
    std::uint8_t combining_class;
    std::u16string_view pairs;
};

constexpr Mark marks[] = {
    {0x0300, 230, u"AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"},
    {0x0301, 230,
     u"AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸ"
     u"ũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"},
    {0x0302, 230, u"AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"},
    {0x0303, 230, u"AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"},
    {0x0304, 230, u"AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"},
    {0x0306, 230, u"AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"},
    {0x0307, 230,
     u"CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"},
    {0x0308, 230, u"AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"},
    {0x0309, 230, u"AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"},
    {0x030A, 230, u"AÅaåUŮuůwẘyẙ"},
    {0x030B, 230, u"OŐoőUŰuű"},
    {0x030C, 230, u"CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"},
    {0x030F, 230, u"AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"},
    {0x0311, 230, u"AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"},
    {0x031B, 216, u"OƠoơUƯuư"},
    {0x0323, 220, u"BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"},
    {0x0324, 220, u"UṲuṳ"},
    {0x0325, 220, u"AḀaḁ"},
    {0x0326, 220, u"SȘsșTȚtț"},
    {0x0327, 202, u"CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"},
    {0x0328, 202, u"AĄaąEĘeęIĮiįUŲuųOǪoǫ"},
    {0x032D, 220, u"DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"},
    {0x032E, 220, u"HḪhḫ"},
    {0x0330, 220, u"EḚeḛIḬiḭUṴuṵ"},
    {0x0331, 220, u"BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"},
};

constexpr char32_t angstrom_sign = 0x212B;
constexpr char32_t kelvin_sign = 0x212A;

const Mark* mark_of(char32_t character) {
    const auto* const found =
        std::ranges::find(marks, character, [](const Mark& m) { return char32_t{m.mark}; });
    return found == std::end(marks) ? nullptr : found;
}

/// The letter that `base` and the mark make together, or 0.
char32_t joined(char32_t base, const Mark& mark) {
    for (std::size_t i = 0; i < mark.pairs.size(); i += 2)
        if (mark.pairs[i] == base)
            return mark.pairs[i + 1];
    return 0;
}

/// Length of the UTF-8 sequence at the front of `bytes`, 0 when there is none (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view bytes) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto continues = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
        return i < bytes.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF)
        return continues(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) && continues(2) ? 3 : 0;
    if (lead >= 0xF0 && lead <= 0xF4)
        return continues(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && continues(2) &&
                       continues(3)
                   ? 4
                   : 0;
    return 0;
}

/// Decodes the valid sequence at the front of `bytes`.
char32_t decode(std::string_view bytes, std::size_t length) noexcept {
    if (length == 1)
        return static_cast<unsigned char>(bytes[0]);
    char32_t character = static_cast<unsigned char>(bytes[0]) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        character = (character << 6) | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
    return character;
}

/// Printable ASCII, and the bytes of two-byte characters but those of the combining marks, which begin with CC or CD.
constexpr std::array printable{text::ByteRange{0x20, 0x7F}};
constexpr std::array leads{text::ByteRange{0xC2, 0xCB}, text::ByteRange{0xCE, 0xDF}};
constexpr std::array trails{text::ByteRange{0x80, 0xBF}};

/// How many bytes from `at` on are whole characters of those, as far as one look reaches: nearly all of Swedish text.
std::size_t plain_bytes(std::string_view bytes, std::size_t at) noexcept {
    const auto leading = text::bytes_in<leads>(bytes, at);
    const auto trailing = text::bytes_in<trails>(bytes, at);
    const auto other = ~(text::bytes_in<printable>(bytes, at) | leading | trailing);
    const auto count = static_cast<std::size_t>(std::countr_zero(other | (trailing ^ leading << 1U)));
    const bool cuts_character = count > 0 && (leading >> (count - 1) & 1U) != 0;
    return cuts_character ? count - 1 : count;
}

} // namespace

TextFacts inspect_text(std::string_view bytes) noexcept {
    TextFacts facts;
    std::size_t at = 0;
    while (at < bytes.size()) {
        at += plain_bytes(bytes, at);
        if (at == bytes.size())
            break;
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < 0x80) {
            if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') {
                facts.bad = at;
                facts.bad_is_control = true;
                return facts;
            }
            ++at;
            continue;
        }
        const auto length = sequence_length(bytes.substr(at));
        if (length == 0) {
            facts.bad = at;
            return facts;
        }
        if (length == 3 && byte == 0xEF && bytes[at + 1] == '\xBF' &&
            static_cast<unsigned char>(bytes[at + 2]) >= 0xBE) { // U+FFFE and U+FFFF
            facts.bad = at;
            facts.bad_is_control = true;
            return facts;
        }
        // Combining marks begin with CC or CD, the letter-like signs with E2 84.
        if (byte == 0xCC || byte == 0xCD || (byte == 0xE2 && bytes[at + 1] == '\x84'))
            facts.decomposed = true;
        at += length;
    }
    return facts;
}

void append_utf8(std::string& text, char32_t character) {
    const auto continuation = [&](unsigned shift) {
        text += static_cast<char>(0x80 | ((character >> shift) & 0x3F));
    };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0 | (character >> 6));
        continuation(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xE0 | (character >> 12));
        continuation(6);
        continuation(0);
    } else {
        text += static_cast<char>(0xF0 | (character >> 18));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

std::string compose(std::string_view text) {
    std::string composed;
    composed.reserve(text.size());
    char32_t base = 0;
    std::vector<const Mark*> waiting;
    const auto flush = [&] {
        // Marks of a higher class step back behind lower ones; one that finds no letter blocks others of its
        // class.
        std::ranges::stable_sort(waiting, {}, [](const Mark* mark) { return mark->combining_class; });
        std::vector<const Mark*> left;
        for (const auto* const mark : waiting) {
            const bool blocked = !left.empty() && left.back()->combining_class >= mark->combining_class;
            const auto letter = blocked ? 0 : joined(base, *mark);
            if (letter != 0)
                base = letter;
            else
                left.push_back(mark);
        }
        if (base != 0)
            append_utf8(composed, base);
        for (const auto* const mark : left)
            append_utf8(composed, mark->mark);
        waiting.clear();
        base = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto length = std::max<std::size_t>(1, sequence_length(text.substr(at)));
        auto character = decode(text.substr(at, length), length);
        at += length;
        if (character == angstrom_sign)
            character = U'Å';
        else if (character == kelvin_sign)
            character = U'K';
        if (const auto* const mark = mark_of(character); mark != nullptr && base != 0) {
            waiting.push_back(mark);
        } else {
            flush();
            base = character;
        }
    }
    flush();
    return composed;
}

} // namespace klubba::files
