// SPDX-License-Identifier: MPL-2.0
#include "core/package.hpp"

#include "core/error.hpp"
#include "core/manifest_source.hpp"
#include "core/names.hpp"
#include "core/styles.hpp"

#include <pugixml.hpp>

#include <algorithm>

namespace klubba {
namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    constexpr std::string_view blank = " \t\r\n";
    for (auto begin = text.find_first_not_of(blank); begin != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(blank, begin), text.size());
        found.emplace_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(blank, end);
    }
    return found;
}

/// Ids name files and bookmarks, so they keep to small letters, digits, '_' and '-'.
std::string id_of(const ManifestSource& source, pugi::xml_node node, const char* attribute = "id") {
    std::string id = source.required(node, attribute);
    if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") != std::string::npos)
        source.refuse(node, "”" + id + "” duger inte som id: bara a–z, 0–9, ”_” och ”-”.",
                      "\"" + id + "\" will not do as an id: only a-z, 0-9, \"_\" and \"-\".");
    return id;
}

std::optional<bool> yes_or_no(const ManifestSource& source, pugi::xml_node node, const char* attribute) {
    const std::string_view value = node.attribute(attribute).value();
    if (value.empty())
        return std::nullopt;
    if (value != "ja" && value != "nej")
        source.refuse(node, std::string("”") + attribute + "” ska vara ”ja” eller ”nej”.",
                      std::string("\"") + attribute + "\" must be \"ja\" (yes) or \"nej\" (no).");
    return value == "ja";
}

std::string profile_letters(const ManifestSource& source, pugi::xml_node node, const char* attribute) {
    std::string letters;
    for (const auto& word : words(node.attribute(attribute).value())) {
        if (!profile_named(word))
            source.refuse(node, "”" + word + "” är ingen profil (M, P, N, K eller F).",
                          "\"" + word + "\" is no profile (M, P, N, K or F).");
        letters += word;
    }
    return letters;
}

std::vector<Field> fields_of(const ManifestSource& source, pugi::xml_node section) {
    std::vector<Field> fields;
    for (const auto node : section.children()) {
        if (std::string_view(node.name()) != "falt")
            source.refuse_element(node);
        source.allow(node, {"id", "etikett", "vanligt"});
        Field field{id_of(source, node), source.required(node, "etikett"), node.attribute("vanligt").value()};
        for (const auto& other : fields)
            if (other.id == field.id || other.label == field.label)
                source.refuse(node, "fältet ”" + field.id + "” (" + field.label + ") står två gånger.",
                              "the field \"" + field.id + "\" (" + field.label + ") stands twice.");
        fields.push_back(std::move(field));
    }
    return fields;
}

Manifest::Section section_of(const ManifestSource& source, pugi::xml_node node) {
    source.allow(node,
                 {"id", "titel", "engelska", "obligatoriskt", "valfritt", "fritt", "arende", "efter", "fil"});
    Manifest::Section section{.id = id_of(source, node),
                              .title_sv = node.attribute("titel").value(),
                              .title_en = node.attribute("engelska").value(),
                              .required = profile_letters(source, node, "obligatoriskt"),
                              .optional = profile_letters(source, node, "valfritt"),
                              .free = yes_or_no(source, node, "fritt"),
                              .item = yes_or_no(source, node, "arende"),
                              .after = node.attribute("efter").value(),
                              .fragment = node.attribute("fil").value(),
                              .fields = std::nullopt,
                              .line = source.line(node)};
    if (node.first_child())
        section.fields = fields_of(source, node);
    return section;
}

std::vector<Manifest::Mention> mentions_in(const ManifestSource& source, pugi::xml_node node) {
    source.allow(node, {});
    std::vector<Manifest::Mention> mentions;
    for (auto& id : words(node.child_value()))
        mentions.push_back({std::move(id), source.line(node)});
    return mentions;
}

void read_name(const ManifestSource& source, pugi::xml_node node, Manifest& manifest) {
    source.allow(node, {"xml:lang"});
    const std::string_view language = node.attribute("xml:lang").value();
    (language == "en" ? manifest.name_en : manifest.name_sv) = node.child_value();
}

/// Item styles that a template may choose between.
std::string item_style_of(const ManifestSource& source, pugi::xml_node root) {
    std::string style = root.attribute("arenderubrik").value();
    if (!style.empty() && !styles::is_item_heading(style))
        source.refuse(root, "”" + style + "” är ingen formatmall för ärenderubriker.",
                      "\"" + style + "\" is no style for headings of items.");
    return style;
}

FieldValues values_of(const ManifestSource& source, pugi::xml_node node, const std::vector<Field>& known) {
    FieldValues values;
    for (const auto field : node.children()) {
        if (std::string_view(field.name()) != "falt")
            source.refuse_element(field);
        source.allow(field, {"id"});
        auto id = id_of(source, field);
        if (std::none_of(known.begin(), known.end(), [&](const Field& other) { return other.id == id; }))
            source.refuse(field, "fältet ”" + id + "” finns inte här.",
                          "there is no field \"" + id + "\" here.");
        auto& value = values[std::move(id)];
        // One line a <rad>, so that the XML can be indented freely; a value of one line needs none.
        if (!field.child("rad"))
            value = field.child_value();
        for (const auto line : field.children("rad")) {
            if (line.previous_sibling("rad"))
                value += '\n';
            value += line.child_value();
        }
    }
    return values;
}

std::vector<Field> initial_fields(const Template& of) {
    std::vector<Field> fields;
    for (const auto& section : of.sections)
        if (section.initial)
            fields.insert(fields.end(), section.fields.begin(), section.fields.end());
    return fields;
}

} // namespace

Manifest parse_manifest(std::string_view xml, std::string name) {
    const ManifestSource source(xml, std::move(name), "mall");
    const auto root = source.root();
    source.allow(root, {"id", "version", "bas", "profil", "slag", "arenderubrik", "grunddokument", "regler",
                        "exempel"});
    Manifest manifest;
    manifest.name = source.name();
    manifest.id = id_of(source, root);
    manifest.version = source.required(root, "version");
    if (root.attribute("bas"))
        manifest.base = id_of(source, root, "bas");
    manifest.item_style = item_style_of(source, root);
    manifest.base_document = root.attribute("grunddokument").value();
    manifest.schema = root.attribute("regler").value();
    manifest.example = root.attribute("exempel").value();
    const auto letters = profile_letters(source, root, "profil");
    if (letters.size() > 1)
        source.refuse(root, "en mall har en enda profil.", "a template has one profile only.");
    if (!letters.empty())
        manifest.profile = profile_named(letters);
    manifest.kind = root.attribute("slag").value();

    for (const auto node : root.children()) {
        const std::string_view kind = node.name();
        if (kind == "namn") {
            read_name(source, node, manifest);
        } else if (kind == "avsnitt") {
            auto section = section_of(source, node);
            if (std::any_of(manifest.sections.begin(), manifest.sections.end(),
                            [&](const auto& other) { return other.id == section.id; }))
                source.refuse(node, "avsnittet ”" + section.id + "” står två gånger.",
                              "the section \"" + section.id + "\" stands twice.");
            manifest.sections.push_back(std::move(section));
        } else if (kind == "fran-start") {
            manifest.initial = mentions_in(source, node);
        } else if (kind == "begars") {
            manifest.demanded = mentions_in(source, node);
        } else if (kind == "erbjuds") {
            manifest.offered = mentions_in(source, node);
        } else if (kind == "utgar") {
            manifest.dropped = mentions_in(source, node);
        } else {
            source.refuse_element(node);
        }
    }
    if (manifest.name_sv.empty() || manifest.name_en.empty())
        source.refuse(root, "mallen saknar namn på svenska eller engelska.",
                      "the template lacks a name in Swedish or English.");
    return manifest;
}

Example parse_example(std::string_view xml, const std::string& name, const Template& of) {
    const ManifestSource source(xml, name, "exempel");
    source.allow(source.root(), {});
    Example example;
    for (const auto node : source.root().children()) {
        const std::string_view kind = node.name();
        if (kind == "nytt" && !node.previous_sibling()) {
            source.allow(node, {});
            example.start = values_of(source, node, initial_fields(of));
        } else if (kind == "infoga") {
            source.allow(node, {"avsnitt"});
            const auto id = source.required(node, "avsnitt");
            const auto* section = find_section(of, id);
            if (!section)
                source.refuse(node, "mallen har inget avsnitt ”" + id + "”.",
                              "the template has no section \"" + id + "\".");
            example.insertions.push_back({id, values_of(source, node, section->fields)});
        } else {
            source.refuse_element(node);
        }
    }
    return example;
}

} // namespace klubba
