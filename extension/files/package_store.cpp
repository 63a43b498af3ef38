// SPDX-License-Identifier: MPL-2.0
#include "files/package_store.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <system_error>

namespace klubba::files {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view manifest_file = "mall.xml";
constexpr std::string_view phrase_file = "fraser.xml";
/// Manifests and example data are read whole; a registrar's are a few kilobytes.
constexpr std::uintmax_t most_bytes = 4u << 20u;
constexpr std::size_t longest_chain = 8;

constexpr std::string_view fragment_folder = "avsnitt/";

/// A manifest with the folder it was read from.
struct Layer {
    fs::path folder;
    Manifest manifest;
    PhraseBook phrases = {};
    /// The files in it and in avsnitt/, by their paths in the folder; symbolic links are not among them.
    std::set<std::string, std::less<>> files = {};
    bool has_links = false;
};

[[noreturn]] void refuse(const fs::path& file, const std::string& swedish, const std::string& english) {
    throw Error(file.string() + ": " + swedish, file.string() + ": " + english);
}

std::string read_text(const fs::path& file) {
    std::error_code failed;
    if (!fs::is_regular_file(file, failed))
        refuse(file, "filen finns inte.", "the file does not exist.");
    const auto size = fs::file_size(file, failed);
    if (failed || size > most_bytes)
        refuse(file, "filen är för stor.", "the file is too large.");
    std::ifstream stream(file, std::ios::binary);
    std::string text(size, '\0');
    if (!stream.read(text.data(), static_cast<std::streamsize>(size)))
        refuse(file, "filen kan inte läsas.", "the file can't be read.");
    return text;
}

bool lies_in(const fs::path& folder, const fs::path& path) {
    const auto real_folder = fs::weakly_canonical(folder);
    const auto real_path = fs::weakly_canonical(path);
    return std::mismatch(real_folder.begin(), real_folder.end(), real_path.begin(), real_path.end()).first ==
           real_folder.end();
}

/// `relative` inside `folder`, refused when its name or a symbolic link on the way leads out.
fs::path inside(const fs::path& folder, const fs::path& relative) {
    const auto refuse_path = [&] {
        refuse(folder / manifest_file, "”" + relative.string() + "” ligger utanför mallens mapp.",
               "\"" + relative.string() + "\" lies outside the template's folder.");
    };
    if (relative.is_absolute())
        refuse_path();
    auto path = folder;
    for (const auto& part : relative) {
        path /= part;
        if (part == ".." || (fs::is_symlink(path) && !lies_in(folder, path)))
            refuse_path();
    }
    return path.lexically_normal();
}

fs::path find_base(const Layer& layer, const std::vector<fs::path>& more) {
    std::vector<fs::path> places{layer.folder.parent_path()};
    places.insert(places.end(), more.begin(), more.end());
    for (const auto& place : places)
        if (fs::exists(place / layer.manifest.base / manifest_file))
            return place / layer.manifest.base;
    refuse(layer.folder / manifest_file, "grundmallen ”" + layer.manifest.base + "” finns inte.",
           "the base template \"" + layer.manifest.base + "\" does not exist.");
}

/// Absolute and without a trailing separator, so that "beside" means the same for "mallar/egen" and
/// "mallar/egen/".
fs::path tidy(const fs::path& folder) {
    auto path = fs::absolute(folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

void add_files(std::string_view part, Layer& layer) {
    std::error_code failed;
    for (fs::directory_iterator entry(inside(layer.folder, part), failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (entry->is_symlink())
            layer.has_links = true;
        else if (entry->is_regular_file())
            layer.files.insert(std::string(part).append(entry->path().filename().string()));
    }
}

/// Whether a file of this name would be among those of its layer.
bool is_listed(std::string_view name) {
    if (name.starts_with(fragment_folder))
        name.remove_prefix(fragment_folder.size());
    return name.find('/') == std::string_view::npos;
}

/// Empty when there is no such file.
fs::path file_in(const Layer& layer, const std::string& name) {
    if (layer.files.contains(name))
        return layer.folder / name;
    if (is_listed(name) && !layer.has_links)
        return {};
    auto file = inside(layer.folder, name);
    return fs::is_regular_file(file) ? file : fs::path();
}

Layer read_layer(const fs::path& folder, Phrases wanted) {
    const auto file = inside(folder, manifest_file);
    Layer layer{folder, parse_manifest(read_text(file), file.string())};
    add_files("", layer);
    add_files(fragment_folder, layer);
    if (const auto phrases = file_in(layer, std::string(phrase_file));
        wanted == Phrases::Read && !phrases.empty())
        layer.phrases = parse_phrases(read_text(phrases), phrases.string());
    return layer;
}

using Chain = std::span<const Layer* const>;

/// Reads each folder once, and lays each over its base once: many templates build on the same base.
class Layers {
public:
    explicit Layers(Phrases phrases = Phrases::Read) : m_phrases(phrases) {}

    const Layer& in(const fs::path& folder) {
        const auto known = m_layers.find(folder);
        return known == m_layers.end() ? m_layers.emplace(folder, read_layer(folder, m_phrases)).first->second
                                       : known->second;
    }

    /// What the first layer of a chain says, laid over what it builds on. A base of its own has nothing under it: laid
    /// over an empty one, it must define all its sections in full.
    const Manifest& merged(Chain layers) {
        const auto known = m_merged.find(layers.front());
        if (known != m_merged.end())
            return known->second;
        const auto below = layers.subspan(1);
        return m_merged
            .emplace(layers.front(),
                     merge(below.empty() ? Manifest() : merged(below), layers.front()->manifest))
            .first->second;
    }

private:
    Phrases m_phrases;
    std::map<fs::path, Layer> m_layers;
    std::map<const Layer*, Manifest> m_merged;
};

/// The template's own layer first, then what it builds on.
std::vector<const Layer*> read_layers(const Layer& first, const std::vector<fs::path>& more, Layers& known) {
    std::vector layers{&first};
    while (!layers.back()->manifest.base.empty()) {
        if (layers.size() == longest_chain)
            refuse(first.folder / manifest_file, "mallen bygger på för många andra, eller på sig själv.",
                   "the template builds on too many others, or on itself.");
        layers.push_back(&known.in(tidy(find_base(*layers.back(), more))));
    }
    return layers;
}

/// The file nearest in the chain of bases: from the first manifest that names one the file of that name, before it one
/// of the usual name. Empty when there is none.
template <class NameIn>
fs::path nearest(const std::vector<const Layer*>& layers, const std::string& usual, NameIn&& name_in) {
    std::string named;
    const Layer* naming = nullptr;
    for (const auto* layer : layers) {
        if (!naming)
            if (named = name_in(layer->manifest); !named.empty())
                naming = layer;
        if (auto file = file_in(*layer, naming ? named : usual); !file.empty())
            return file;
    }
    if (naming)
        refuse(naming->folder / manifest_file, "filen ”" + named + "” finns inte.",
               "the file \"" + named + "\" does not exist.");
    return {};
}

template <class NameIn>
std::string required_file(const std::vector<const Layer*>& layers, const std::string& usual,
                          NameIn&& name_in) {
    const auto file = nearest(layers, usual, name_in);
    if (file.empty())
        refuse(layers.front()->folder / manifest_file, "filen ”" + usual + "” saknas.",
               "the file \"" + usual + "\" is missing.");
    return file.string();
}

std::string fragment_name(const Manifest& manifest, std::string_view id) {
    for (const auto& section : manifest.sections)
        if (section.id == id)
            return section.fragment;
    return {};
}

std::string fragment_of(const std::vector<const Layer*>& layers, const std::string& section) {
    return required_file(layers, std::string(fragment_folder) + section + ".fodt",
                         [&](const Manifest& in) { return fragment_name(in, section); });
}

/// A misspelt id would silently do nothing.
void refuse_unknown(const Layer& layer, const std::vector<Phrase>& below, const Manifest& whole) {
    const auto at = [&](std::size_t line, const std::string& swedish, const std::string& english) {
        const auto file = (layer.folder / phrase_file).string(), number = std::to_string(line);
        throw Error(file + ", rad " + number + ": " + swedish, file + ", line " + number + ": " + english);
    };
    for (const auto& phrase : layer.phrases.phrases)
        for (const auto& id : phrase.sections)
            if (std::ranges::find(whole.sections, id, &Manifest::Section::id) == whole.sections.end())
                at(phrase.line, "mallen har inget avsnitt ”" + id + "”.",
                   "the template has no section \"" + id + "\".");
    for (const auto& dropped : layer.phrases.dropped)
        if (std::ranges::find(below, dropped.id, &Phrase::id) == below.end())
            at(dropped.line, "det finns ingen fras ”" + dropped.id + "”.",
               "there is no phrase \"" + dropped.id + "\".");
}

/// All that the layers say, the base's first; without those of sections that the template does not have.
std::vector<Phrase> phrases_of(const std::vector<const Layer*>& layers, const Manifest& whole,
                               const Template& made) {
    std::vector<Phrase> phrases;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        refuse_unknown(**layer, phrases, whole);
        phrases = lay_over(std::move(phrases), (*layer)->phrases);
    }
    std::erase_if(phrases, [&](const Phrase& phrase) {
        return !phrase.sections.empty() && std::ranges::none_of(phrase.sections, [&](const std::string& id) {
            return find_section(made, id) != nullptr;
        });
    });
    return phrases;
}

Template assemble(const std::vector<const Layer*>& layers, Layers& known) {
    auto made = to_template(known.merged(layers));
    made.base_document =
        required_file(layers, "grund.fodt", [](const Manifest& in) { return in.base_document; });
    made.schema = required_file(layers, "regler.sch", [](const Manifest& in) { return in.schema; });
    for (auto& section : made.sections)
        section.fragment = fragment_of(layers, section.id);
    made.phrases = phrases_of(layers, known.merged(layers), made);
    // Not the base's: an example fills the sections of one template.
    made.example =
        nearest({layers.front()}, "exempel.xml", [](const Manifest& in) { return in.example; }).string();
    return made;
}

std::vector<fs::path> subfolders(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
        if (fs::exists(entry->path() / manifest_file))
            found.push_back(entry->path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

Template load_template(const fs::path& folder, const std::vector<fs::path>& more) {
    const auto own = tidy(folder);
    try {
        Layers layers;
        return assemble(read_layers(layers.in(own), more, layers), layers);
    } catch (const fs::filesystem_error& error) {
        refuse(own, "mappen kan inte läsas.", std::string("the folder can't be read: ") + error.what());
    }
}

Example read_example(const Template& of) {
    return of.example.empty() ? Example() : parse_example(read_text(of.example), of.example, of);
}

FoundTemplates templates_in(const std::vector<fs::path>& folders, Phrases phrases) {
    FoundTemplates found;
    Layers layers(phrases);
    const auto have = [&](const std::string& id) {
        return std::any_of(found.templates.begin(), found.templates.end(),
                           [&](const Template& other) { return other.id == id; });
    };
    for (const auto& folder : folders)
        for (const auto& candidate : subfolders(tidy(folder))) {
            try {
                const auto& first = layers.in(candidate);
                if (!first.manifest.can_be_chosen() || have(first.manifest.id))
                    continue;
                found.templates.push_back(assemble(read_layers(first, folders, layers), layers));
            } catch (const Error& error) {
                found.errors.push_back(error);
            } catch (const fs::filesystem_error& error) {
                found.errors.emplace_back(candidate.string() + ": mappen kan inte läsas.",
                                          candidate.string() + ": the folder can't be read: " + error.what());
            }
        }
    return found;
}

} // namespace klubba::files
