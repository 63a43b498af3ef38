// SPDX-License-Identifier: MPL-2.0
// What Klubba adds to opening minutes of 300 pages in a window: the processor time that the office's main thread
// spends from being asked until it has come to rest again, the window drawn and all that was put off done. Two offices
// with the extension and one without take turns, each with a deck of the sidebar open; rounds are compared pair by
// pair, for what else the machine does changes more from round to round than within one.
#include "demo/office.hpp"
#include "long_minutes.hpp"
#include "office/office.hpp"
#include "table.hpp"
#include "window/desktop.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

namespace css = com::sun::star;
using namespace klubba;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// An office with a profile of its own, with or without the extension.
class Subject {
public:
    Subject(const char* name, bool with_klubba, const char* deck)
        : m_name(name), m_profile("sv"), m_deck(deck),
          m_office({m_profile.folder(), false,
                    with_klubba ? std::vector{m_profile.extension_argument()} : std::vector<std::string>()}) {
    }

    [[nodiscard]] const char* name() const { return m_name; }

    /// Milliseconds.
    double open(const std::string& file) {
        rest();
        const auto before = main_thread_time();
        const auto document = m_office.open(demo::file_url(file));
        rest();
        const auto took = main_thread_time() - before;
        show_deck(document);
        rest();
        m_office.close(document);
        return took;
    }

private:
    /// The office opens the next window with the deck that the last one showed.
    void show_deck(const Reference<css::frame::XModel>& document) {
        m_office.on_main_thread([&] {
            const auto sidebar =
                Reference<css::frame::XController2>(document->getCurrentController(), UNO_QUERY_THROW)
                    ->getSidebar();
            sidebar->setVisible(true);
            sidebar->showDecks(true);
            const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName(writer::to_uno(m_deck)),
                                                 UNO_QUERY_THROW);
            if (!deck->isActive())
                deck->activate(true);
        });
    }

    [[nodiscard]] double main_thread_time() const {
        const auto process = std::to_string(m_office.process());
        std::ifstream times("/proc/" + process + "/task/" + process + "/schedstat");
        double nanoseconds = 0;
        if (!(times >> nanoseconds))
            throw std::runtime_error("the office has gone");
        return nanoseconds / 1e6;
    }

    /// Until the main thread has done next to nothing for half a second.
    void rest() const {
        constexpr std::chrono::milliseconds pause(500);
        constexpr double next_to_nothing = 25;
        constexpr int patience = 120;
        for (int waited = 0; waited < patience; ++waited) {
            const auto before = main_thread_time();
            std::this_thread::sleep_for(pause);
            if (main_thread_time() - before < next_to_nothing)
                return;
        }
        throw std::runtime_error("the office does not come to rest");
    }

    const char* m_name;
    window_test::Profile m_profile;
    const char* m_deck;
    demo::Office m_office;
};

double median(std::vector<double> figures) {
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
    std::ranges::nth_element(figures, middle);
    return *middle;
}

void measure() {
    constexpr std::size_t runs = 5;
    constexpr double target = 200;
    const window_test::Desktop desktop("Adwaita");
    const auto file =
        test::write_fodt(test::scratch_folder("bench-opening") + "/long.fodt", bench::long_minutes());
    Subject subjects[] = {{"without Klubba", false, "PropertyDeck"},
                          {"with Klubba, its deck closed", true, "PropertyDeck"},
                          {"with Klubba, its deck open", true, "KlubbaDeck"}};
    constexpr auto count = std::size(subjects);
    // The first time the office also loads what it needs, and shows no deck or another.
    for (auto& subject : subjects)
        subject.open(file);
    std::vector<double> figures[count], more[count];
    for (std::size_t run = 0; run < runs; ++run) {
        double took[count] = {};
        for (std::size_t turn = 0; turn < count; ++turn) {
            const auto index = (run + turn) % count;
            took[index] = subjects[index].open(file);
        }
        for (std::size_t index = 0; index < count; ++index) {
            figures[index].push_back(took[index]);
            more[index].push_back(took[index] - took[0]);
        }
    }
    for (std::size_t index = 0; index < count; ++index) {
        bench::print_row(subjects[index].name(), median(figures[index]));
        if (index > 0)
            bench::print_row("  more than without", median(more[index]), target);
    }
}

} // namespace

int main() {
    try {
        measure();
        return 0;
    } catch (const css::uno::Exception& error) {
        std::fprintf(stderr, "%s\n", writer::from_uno(error.Message).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}
