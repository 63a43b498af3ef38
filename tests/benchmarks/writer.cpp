// SPDX-License-Identifier: MPL-2.0
// Klubba in Writer on minutes of 300 pages, inside an office in this process: what it takes of the main thread's time,
// medians of several runs. Not Google Benchmark, whose loop leaves no room for undoing an insertion untimed.
#include "commands/commands.hpp"
#include "commands/session.hpp"
#include "core/check.hpp"
#include "core/recognise.hpp"
#include "long_minutes.hpp"
#include "office/office.hpp"
#include "sidebar/delay.hpp"
#include "table.hpp"
#include "writer/follower.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <semaphore>
#include <stdexcept>

namespace {

namespace css = com::sun::star;
using namespace klubba;
using bench::median_of;
using bench::print_row;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::OpenDocument;

constexpr int few = 7;
constexpr int many = 101;

/// Listens as the sidebar does.
class Listener final : public cppu::WeakImplHelper1<css::util::XModifyListener> {
public:
    explicit Listener(const Reference<css::uno::XComponentContext>& context)
        : m_delay(context, {}, std::chrono::milliseconds(180), std::chrono::milliseconds(1000)) {}
    void SAL_CALL modified(const css::lang::EventObject&) override { m_delay.ask(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    sidebar::Delay m_delay;
};

class Bench {
public:
    explicit Bench(const std::string& file)
        : m_document(file), m_workshop(std::make_shared<commands::Workshop>(test::office())) {
        m_document.go_to("Insatserna");
    }

    void measure() {
        const auto pages =
            writer::property<sal_Int32>(m_document.model()->getCurrentController(), "PageCount");
        std::printf("%d pages, %zu paragraphs\n", static_cast<int>(pages),
                    writer::Reader(m_document.model()).read().paragraphs.size());
        measure_typing();
        measure_session();
        measure_parts();
        measure_insertion();
    }

private:
    void type_letter() { m_document.type_at_cursor("a"); }
    void press_enter() { m_document.break_paragraph_at_cursor(); }

    void measure_typing() {
        const auto alone = median_of(many, {[&] { type_letter(); }});
        const Reference<css::util::XModifyListener> listener(new Listener(test::office()));
        const Reference<css::util::XModifyBroadcaster> broadcaster(m_document.model(), UNO_QUERY_THROW);
        broadcaster->addModifyListener(listener);
        const auto heard = median_of(many, {[&] { type_letter(); }});
        broadcaster->removeModifyListener(listener);
        print_row("a letter, without Klubba", alone);
        print_row("a letter, with Klubba listening", heard);
        print_row("difference", heard - alone, 5);
    }

    void measure_session() {
        std::unique_ptr<commands::Session> session;
        print_row("full check: a new session's first refresh",
                  median_of(few, {[&] { session->refresh(); },
                                  [&] {
                                      session =
                                          std::make_unique<commands::Session>(m_workshop, m_document.model());
                                  }}),
                  300);
        measure_following();
    }

    /// Only what the office waits for: another thread does the rest.
    void measure_following() {
        std::counting_semaphore<> told{0};
        commands::Session session(m_workshop, m_document.model(), [&] { told.release(); });
        session.refresh();
        const auto followed = median_of(many, {[&] { session.follow(); }, [&] { type_letter(); },
                                               [&] {
                                                   told.acquire();
                                                   (void)session.collect();
                                               }});
        const auto collected = median_of(many, {[&] { (void)session.collect(); },
                                                [&] {
                                                    type_letter();
                                                    session.follow();
                                                    told.acquire();
                                                }});
        print_row("check after a letter: read", followed);
        print_row("check after a letter: take the result", collected);
        print_row("check after a letter, of the main thread", followed + collected, 16);
    }

    void measure_parts() {
        writer::Reader reader(m_document.model());
        print_row("  Reader::read", median_of(few, {[&] { reader.read(); }}));
        const auto middle = reader.document().paragraphs.size() / 2;
        print_row("  Reader::read_changed, an insertion",
                  median_of(few, {[&] { reader.read_changed(middle, middle); }}));
        writer::Follower follower(m_document.model());
        follower.read();
        print_row("  Follower::follow, a letter",
                  median_of(few, {[&] { follower.follow(true); }, [&] { type_letter(); }}));
        print_row("  Follower::follow, a new paragraph",
                  median_of(few, {[&] { follower.follow(true); }, [&] { press_enter(); }}));
        print_row("  Follower::follow, that undone",
                  median_of(few, {[&] { follower.follow(false); }, [&] { m_document.undo(); }}));
        const auto& document = reader.document();
        Minutes minutes;
        print_row("  recognise", median_of(few, {[&] { minutes = recognise(document); }}));
        const auto& shelf = *m_workshop->shelf();
        const auto* of = shelf.template_of(document, minutes);
        CheckRequest request;
        if (of)
            use_template(request, *of);
        std::size_t findings = 0;
        print_row("  check",
                  median_of(few, {[&] { findings = shelf.check(document, minutes, of, request).size(); }}));
        std::printf("  (%zu items, %zu findings)\n", minutes.items.size(), findings);
    }

    void measure_insertion() {
        const auto call = commands::parse_call("vnd.klubba:insert?section=information&at=cursor");
        const auto insert = [&] {
            const auto outcome = commands::run(*m_workshop, m_document.model(), call);
            if (!outcome.ok)
                throw std::runtime_error(outcome.message);
        };
        const auto undo = [&] { m_document.undo(); };
        print_row("insert a section, sidebar closed", median_of(few, {insert, [] {}, undo}), 100);
        std::counting_semaphore<> told{0};
        commands::Session session(m_workshop, m_document.model(), [&] { told.release(); });
        const auto follow = [&] {
            session.follow();
            told.acquire();
            (void)session.collect();
        };
        print_row("insert a section, sidebar open", median_of(few, {insert, follow, undo}), 100);
        print_row("  refresh after that", median_of(few, {[&] { session.refresh(); },
                                                          [&] {
                                                              follow();
                                                              insert();
                                                          },
                                                          undo}));
    }

    OpenDocument m_document;
    std::shared_ptr<commands::Workshop> m_workshop;
};

/// What the sidebar has the main thread do when a document opens beside it, its panels aside.
void measure_opening(const std::string& file) {
    const auto workshop = std::make_shared<commands::Workshop>(test::office());
    std::counting_semaphore<> told{0};
    std::unique_ptr<OpenDocument> opened;
    std::unique_ptr<commands::Session> session;
    const auto open = [&] {
        opened = std::make_unique<OpenDocument>(file);
        session = std::make_unique<commands::Session>(workshop, opened->model(), [&] { told.release(); });
    };
    const auto wait = [&] {
        told.acquire();
        (void)session->collect();
        session.reset();
    };
    print_row("a document's first check, on the main thread",
              median_of(few, {[&] { session->follow(); }, open, wait}), 200);
}

void measure_all() {
    setenv("KLUBBA_TEMPLATES", KLUBBA_SOURCE "/templates", 1);
    const auto file = test::write_fodt(test::scratch_folder("bench") + "/long.fodt", bench::long_minutes());
    print_row("open the document, without Klubba", median_of(3, {[&] { OpenDocument opened(file); }}));
    measure_opening(file);
    Bench(file).measure();
}

} // namespace

int main() {
    int result = 0;
    try {
        test::start_office(test::scratch_folder("profile-bench_writer"));
        measure_all();
    } catch (const css::uno::Exception& error) {
        std::fprintf(stderr, "%s\n", writer::from_uno(error.Message).c_str());
        result = 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        result = 1;
    }
    // The office has no orderly way out of a process that isn't its own.
    std::fflush(nullptr);
    _exit(result);
}
