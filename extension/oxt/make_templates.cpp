// SPDX-License-Identifier: MPL-2.0
// Run at build time: make_templates EXTENSIONS TEMPLATES FOLDER
// Starts the office with the extension in EXTENSIONS, makes new minutes of each template in TEMPLATES with
// the command that the sidebar uses, and leaves them in FOLDER as Writer templates, for the office's own
// Templates dialog.
#include "core/error.hpp"
#include "demo/office.hpp"
#include "files/library.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

namespace css = com::sun::star;
using namespace klubba;

/// The Templates dialog shows a document's title. File names are the plain letters of the id: a machine whose
/// language is set but not installed cannot unpack others.
void store_as_template(const css::uno::Reference<css::frame::XModel>& minutes, const std::string& title,
                       const std::filesystem::path& file) {
    const css::uno::Reference<css::document::XDocumentPropertiesSupplier> properties(
        minutes, css::uno::UNO_QUERY_THROW);
    properties->getDocumentProperties()->setTitle(writer::to_uno(title));
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments.getArray()[0] = demo::property("FilterName", css::uno::Any(writer::to_uno("writer8_template")));
    css::uno::Reference<css::frame::XStorable>(minutes, css::uno::UNO_QUERY_THROW)
        ->storeToURL(writer::to_uno(demo::file_url(file)), arguments);
}

void make_all(const std::filesystem::path& extensions, const std::filesystem::path& templates,
              const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const auto profile = extensions / ".." / "profile";
    std::filesystem::remove_all(profile);
    setenv("SAL_USE_VCLPLUGIN", "svp", 1);
    demo::Office office({profile, true, {"-env:BUNDLED_EXTENSIONS=" + demo::file_url(extensions)}});
    const files::Library library({templates});
    for (const auto& known : library.templates()) {
        const auto empty = office.open("private:factory/swriter");
        const css::uno::Reference<css::frame::XDispatchProvider> frame(
            empty->getCurrentController()->getFrame(), css::uno::UNO_QUERY_THROW);
        const auto answer = office.dispatch(frame, "vnd.klubba:new?template=" + known.id);
        if (!answer.ok)
            throw Error("Mallen " + known.id + ": " + answer.json,
                        "Template " + known.id + ": " + answer.json);
        const css::uno::Reference<css::frame::XModel> minutes(office.desktop()->getCurrentComponent(),
                                                              css::uno::UNO_QUERY_THROW);
        store_as_template(minutes, known.name_sv, folder / (known.id + ".ott"));
        office.close(minutes);
        if (minutes != empty)
            office.close(empty);
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "make_templates EXTENSIONS TEMPLATES FOLDER\n";
        return 2;
    }
    try {
        make_all(arguments[1], arguments[2], arguments[3]);
    } catch (const Error& error) {
        std::cerr << error.english() << '\n';
        return 1;
    } catch (const css::uno::Exception& error) {
        std::cerr << writer::from_uno(error.Message) << '\n';
        return 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
