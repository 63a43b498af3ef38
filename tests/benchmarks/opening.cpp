// SPDX-License-Identifier: MPL-2.0
// What Klubba adds to opening minutes of 300 pages in a window: the processor time that the office's main thread
// spends from being asked until it has come to rest. Three offices take turns, and the least of several figures counts:
// what else the machine does can only add to it.
#include "demo/office.hpp"
#include "long_minutes.hpp"
#include "office/office.hpp"
#include "table.hpp"
#include "window/desktop.hpp"

#include <com/sun/star/frame/XController.hpp>

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

enum class Deck { Closed, Open };

/// An office with a profile of its own, with or without the extension.
class Subject {
public:
    Subject(const char* name, bool with_klubba, Deck deck)
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
        if (m_deck == Deck::Open)
            open_deck(document);
        rest();
        const auto took = main_thread_time() - before;
        m_office.close(document);
        return took;
    }

private:
    void open_deck(const Reference<css::frame::XModel>& document) {
        const Reference<css::frame::XDispatchProvider> frame(document->getCurrentController()->getFrame(),
                                                             UNO_QUERY_THROW);
        m_office.dispatch(frame, ".uno:SidebarDeck.KlubbaDeck");
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
    Deck m_deck;
    demo::Office m_office;
};

void measure() {
    constexpr int runs = 3;
    constexpr double target = 200;
    const window_test::Desktop desktop("Adwaita");
    const auto file =
        test::write_fodt(test::scratch_folder("bench-opening") + "/long.fodt", bench::long_minutes());
    Subject subjects[] = {{"without Klubba", false, Deck::Closed},
                          {"with Klubba, its deck closed", true, Deck::Closed},
                          {"with Klubba, its deck open", true, Deck::Open}};
    std::vector<double> figures[std::size(subjects)];
    for (int run = 0; run <= runs; ++run)
        for (std::size_t index = 0; index < std::size(subjects); ++index) {
            const auto took = subjects[index].open(file);
            // The first time the office also loads what it needs.
            if (run > 0)
                figures[index].push_back(took);
        }
    const auto without = std::ranges::min(figures[0]);
    bench::print_row(subjects[0].name(), without);
    for (std::size_t index = 1; index < std::size(subjects); ++index) {
        const auto with = std::ranges::min(figures[index]);
        bench::print_row(subjects[index].name(), with);
        bench::print_row("  difference", with - without, target);
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
