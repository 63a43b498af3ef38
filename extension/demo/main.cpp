// SPDX-License-Identifier: MPL-2.0
// What extension/run shows: with a window, "Prova på tre minuter"; without one, the main job from template to
// checked minutes. Usage: klubba-demo window|headless BUILD sv|en.
#include "core/error.hpp"
#include "core/finding.hpp"
#include "demo/office.hpp"
#include "files/package_store.hpp"

#include <Poco/JSON/Parser.h>
#include <Poco/URI.h>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XStorable.hpp>

#include <iostream>

namespace {

using namespace klubba;
using demo::Office;
using writer::from_uno;
using writer::to_uno;
namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr const char* shown_template = "rad-protokoll";

std::string command(const std::string& name, const FieldValues& arguments) {
    std::string url = "vnd.klubba:" + name;
    char separator = '?';
    for (const auto& [key, value] : arguments) {
        std::string encoded;
        Poco::URI::encode(value, "&=?#+;%", encoded);
        url += separator + key + "=" + encoded;
        separator = '&';
    }
    return url;
}

Poco::JSON::Object::Ptr run(Office& office, const Reference<css::frame::XModel>& model,
                            const std::string& url) {
    const Reference<css::frame::XDispatchProvider> provider(model->getCurrentController()->getFrame(),
                                                            UNO_QUERY_THROW);
    const auto answer = office.dispatch(provider, url);
    if (answer.json.empty())
        throw Error("Klubba svarar inte på " + url + ".", "Klubba does not answer " + url + ".");
    auto outcome = Poco::JSON::Parser().parse(answer.json).extract<Poco::JSON::Object::Ptr>();
    if (!outcome->getValue<bool>("ok")) {
        const auto message = outcome->getValue<std::string>("message");
        throw Error(url + ": " + message, url + ": " + message);
    }
    return outcome;
}

void store(const Reference<css::frame::XModel>& model, const std::filesystem::path& file,
           const char* filter) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(2);
    arguments.getArray()[0] = demo::property("FilterName", css::uno::Any(to_uno(filter)));
    arguments.getArray()[1] = demo::property("Overwrite", css::uno::Any(true));
    Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)
        ->storeToURL(to_uno(demo::file_url(file)), arguments);
    std::cout << "  " << file.string() << '\n';
}

/// Makes minutes from a template with its example data, through the commands that the sidebar uses, and
/// checks them.
void without_window(const std::filesystem::path& build, Language language, Office& office) {
    const auto shown = files::load_template(build / "templates" / shown_template);
    std::cout << (language == Language::English ? "New minutes from the template “" + shown.name_en + "”:\n"
                                                : "Nytt protokoll från mallen ”" + shown.name_sv + "”:\n");
    const auto empty = office.open("private:factory/swriter");
    const auto example = files::read_example(shown);
    auto start = example.start;
    start["template"] = shown.id;
    run(office, empty, command("new", start));
    const Reference<css::frame::XModel> minutes(office.desktop()->getCurrentComponent(), UNO_QUERY_THROW);
    for (const auto& [section, fields] : example.insertions) {
        auto arguments = fields;
        arguments["section"] = section;
        run(office, minutes, command("insert", arguments));
    }
    std::cout << "  " << run(office, minutes, "vnd.klubba:check")->getValue<std::string>("message") << '\n';

    const auto folder = build / "demo";
    std::filesystem::create_directories(folder);
    store(minutes, folder / "protokoll.odt", "writer8");
    store(minutes, folder / "protokoll.pdf", "writer_pdf_Export");
    office.close(minutes);
    office.close(empty);
}

constexpr const char* what_to_do = R"(
Prova på tre minuter. Protokollet i Writer har fem fel.
  1. I sidopanelen till höger, under Kontroll, står felen. Klicka på ett: Writer går dit och markerar det.
  2. Klicka på Åtgärda. Ångra med Ctrl+Z, om du vill se att det går.
  3. Klicka på Åtgärda alla: det som säkert är rätt att rätta blir rättat. Resten rättar du i texten.
  4. Under Infoga: dubbelklicka på en punkt som saknas, och skriv.
  5. Under Ärenden: flytta ett ärende. Numren och omfattningen följer med.
)";

constexpr const char* what_to_do_in_english = R"(
Try it for three minutes. The minutes in Writer have five faults.
  1. In the sidebar, under Check, are the faults. Click one: Writer goes there and selects it.
  2. Click Fix. Undo with Ctrl+Z, to see that it can be undone.
  3. Click Fix All: what is surely right to mend is mended. The rest you mend in the text.
  4. Under Insert: double-click a part that is missing, and write.
  5. Under Items: move an item. The numbers and their range follow.
)";

/// Opens the sample minutes beside the sidebar and says what to click.
void in_window(const std::filesystem::path& build, Language language, Office& office) {
    const auto folder = build / "demo";
    std::filesystem::create_directories(folder);
    const auto sample = folder / "prova-pa-tre-minuter.fodt";
    std::filesystem::copy_file(build / "templates/bas/prova/prova-pa-tre-minuter.fodt", sample,
                               std::filesystem::copy_options::overwrite_existing);
    const auto model = office.open(demo::file_url(sample));
    const Reference<css::frame::XDispatchProvider> frame(model->getCurrentController()->getFrame(),
                                                         UNO_QUERY_THROW);
    office.dispatch(frame, ".uno:SidebarDeck.KlubbaDeck");
    office.let_go();
    std::cout << (language == Language::English ? what_to_do_in_english : what_to_do);
}

} // namespace

int main(int argc, char** argv) {
    const std::string mode = argc == 4 ? argv[1] : "";
    if (mode != "window" && mode != "headless") {
        std::cerr << "klubba-demo window|headless BUILD sv|en\n";
        return 2;
    }
    const auto language = std::string_view(argv[3]) == "en" ? Language::English : Language::Swedish;
    try {
        const std::filesystem::path build = std::filesystem::absolute(argv[2]);
        Office office(
            {.profile = build / "profile", .headless = mode == "headless", .log = build / "office.log"});
        if (mode == "headless")
            without_window(build, language, office);
        else
            in_window(build, language, office);
        return 0;
    } catch (const Error& error) {
        std::cerr << (language == Language::English ? error.english() : error.what()) << '\n';
    } catch (const css::uno::Exception& error) {
        std::cerr << from_uno(error.Message) << '\n';
    }
    return 1;
}
