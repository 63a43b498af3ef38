// SPDX-License-Identifier: MPL-2.0
#include "files/template_writing.hpp"

#include "core/error.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "files/file_names.hpp"
#include "files/flat_document.hpp"
#include "files/package_store.hpp"
#include "files/write_whole.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace klubba::files {
namespace {

namespace fs = std::filesystem;

using Fragments = std::map<std::string, std::string>;

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text) {
    auto child = parent.append_child(name);
    child.text().set(text.c_str());
    return child;
}

std::string manifest_of(const TemplateDraft& draft, const std::string& id, const std::string& name,
                        const Fragments& fragments) {
    pugi::xml_document document;
    auto root = document.append_child("mall");
    root.append_attribute("id") = id.c_str();
    root.append_attribute("version") = "1.0";
    root.append_attribute("bas") = draft.base.c_str();
    root.append_attribute("profil") = std::string(klubba::name_of(draft.profile)).c_str();
    root.append_attribute("arenderubrik") = draft.item_style.c_str();
    add(root, "namn", name);
    add(root, "namn", name).append_attribute("xml:lang") = "en";
    std::string initial;
    const auto is_there = [&](const TemplateDraft::Section& section) {
        return section.as_base || fragments.contains(section.id);
    };
    for (const auto& section : draft.sections)
        if (section.initial && is_there(section))
            initial += (initial.empty() ? "" : " ") + section.id;
    add(root, "fran-start", initial);
    std::string before;
    for (const auto& section : draft.sections) {
        if (!is_there(section))
            continue;
        auto element = root.append_child("avsnitt");
        element.append_attribute("id") = section.id.c_str();
        if (!before.empty())
            element.append_attribute("efter") = before.c_str();
        before = section.id;
        if (section.as_base)
            continue;
        for (const auto& field : section.fields) {
            auto child = element.append_child("falt");
            child.append_attribute("id") = field.id.c_str();
            child.append_attribute("etikett") = field.label.c_str();
        }
    }
    std::ostringstream text;
    document.save(text, " ", pugi::format_default, pugi::encoding_utf8);
    return std::move(text).str();
}

std::string phrases_of(const TemplateDraft& draft) {
    pugi::xml_document document;
    auto root = document.append_child("fraser");
    for (const auto& phrase : draft.phrases) {
        auto element = root.append_child("fras");
        element.append_attribute("id") = phrase.id.c_str();
        std::string sections;
        for (const auto& id : phrase.sections)
            sections += (sections.empty() ? "" : " ") + id;
        element.append_attribute("avsnitt") = sections.c_str();
        element.append_attribute("titel") = phrase.title_sv.c_str();
        if (phrase.decides)
            element.append_attribute("beslut") = "ja";
        for (const auto& line : phrase.lines)
            add(element, "rad", line);
    }
    std::ostringstream text;
    document.save(text, " ", pugi::format_default, pugi::encoding_utf8);
    return std::move(text).str();
}

/// A folder that goes again with all that is in it, unless it is kept.
class Scaffold {
public:
    explicit Scaffold(fs::path folder) : m_folder(std::move(folder)) {
        std::error_code failure;
        fs::remove_all(m_folder, failure);
        fs::create_directories(m_folder / "avsnitt", failure);
        if (failure)
            throw Error(m_folder.string() + ": mappen kunde inte skapas. Välj en mapp som går att skriva i.",
                        m_folder.string() +
                            ": the folder could not be made. Choose one that can be written to.");
    }
    Scaffold(const Scaffold&) = delete;
    Scaffold& operator=(const Scaffold&) = delete;
    ~Scaffold() {
        std::error_code failure;
        if (!m_kept)
            fs::remove_all(m_folder, failure);
    }

    [[nodiscard]] const fs::path& path() const { return m_folder; }

    void become(const fs::path& target) {
        std::error_code failure;
        fs::rename(m_folder, target, failure);
        if (failure)
            throw Error(target.string() + ": mallen kunde inte sparas.",
                        target.string() + ": the template could not be saved.");
        m_kept = true;
    }

private:
    fs::path m_folder;
    bool m_kept = false;
};

std::string unused_id(const std::string& wanted, const fs::path& folder) {
    auto id = wanted;
    for (int number = 2; fs::exists(folder / id); ++number)
        id = wanted + '-' + std::to_string(number);
    return id;
}

} // namespace

fs::path write_template(const TemplateDraft& draft, const std::string& name, std::string_view flat,
                        const fs::path& folder, const std::vector<fs::path>& more) {
    FlatDocument document(flat);
    document.remove_rows(draft.rows);
    if (const auto item = std::ranges::find(draft.sections, true, &TemplateDraft::Section::item);
        item != draft.sections.end())
        document.take_over_heading(draft.item_style, draft.heading_style,
                                   static_cast<std::size_t>(item - draft.sections.begin()));
    document.show_property(draft.organ, properties::organ);
    document.show_property(draft.municipality, properties::municipality);
    for (const auto& date : draft.dates)
        document.show_property(date, properties::written_date);

    Fragments fragments;
    for (std::size_t index = 0; index < draft.sections.size(); ++index)
        if (auto fragment = draft.sections[index].as_base ? std::string() : document.fragment(index);
            !fragment.empty())
            fragments.emplace(draft.sections[index].id, std::move(fragment));

    const auto id = unused_id(file_name_for(name), folder);
    Scaffold scaffold(folder / (id + ".ny"));
    for (const auto& [section, fragment] : fragments)
        write_whole(scaffold.path() / "avsnitt" / (section + ".fodt"), fragment);
    write_whole(scaffold.path() / "grund.fodt", document.base_document());
    write_whole(scaffold.path() / "mall.xml", manifest_of(draft, id, name, fragments));
    if (!draft.phrases.empty())
        write_whole(scaffold.path() / "fraser.xml", phrases_of(draft));
    (void)load_template(scaffold.path(), more);
    scaffold.become(folder / id);
    return folder / id;
}

} // namespace klubba::files
