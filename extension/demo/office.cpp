// SPDX-License-Identifier: MPL-2.0
#include "demo/office.hpp"

#include "core/error.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <future>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace klubba::demo {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using writer::from_uno;
using writer::to_uno;

namespace {

/// soffice.bin ends with this on a fresh profile and after extensions were synchronised, and wants to be
/// started again.
constexpr int wants_restart = 81;
constexpr std::chrono::seconds patience{60};

/// Offices of one process are told apart too.
std::string unused_pipe_name() {
    static int count = 0;
    return "klubba" + std::to_string(getpid()) + '-' + std::to_string(++count);
}

Error no_answer(const std::string& log) {
    return {"LibreOffice svarar inte; se " + log + ".", "LibreOffice does not answer; see " + log + "."};
}

/// Called by the office's main thread, which serves what the task asks of the office while it waits for it to
/// return: a call over the bridge keeps its thread.
class Task final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Task(std::function<void()> task) : m_task(std::move(task)) {}

    void SAL_CALL notify(const css::uno::Any&) override { m_task(); }
    std::future<void> outcome() { return m_task.get_future(); }

private:
    std::packaged_task<void()> m_task;
};

} // namespace

std::string file_url(const std::filesystem::path& path) {
    return "file://" + std::filesystem::absolute(path).string();
}

css::beans::PropertyValue property(const char* name, const css::uno::Any& value) {
    css::beans::PropertyValue result;
    result.Name = to_uno(name);
    result.Value = value;
    return result;
}

Office::Office(const Start& start)
    : m_command{KLUBBA_LIBREOFFICE "/program/soffice.bin", "--norestore", "--nologo", "--nodefault"},
      m_log(start.log.string()), m_pipe(unused_pipe_name()) {
    std::filesystem::create_directories(start.profile);
    if (start.headless)
        m_command.emplace_back("--headless");
    m_command.push_back("-env:UserInstallation=" + file_url(start.profile));
    m_command.push_back("--accept=pipe,name=" + m_pipe + ";urp;");
    m_command.insert(m_command.end(), start.arguments.begin(), start.arguments.end());
    spawn();
    connect();
}

void Office::spawn() {
    std::vector<char*> arguments;
    for (auto& word : m_command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, m_log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    // A group of its own, so that Ctrl+C in the terminal does not end a window that was let go.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    const int failure =
        posix_spawn(&m_process, m_command.front().c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        throw no_answer(m_log);
}

void Office::connect() {
    // The context of this process knows the basic types only; the office's own come from its type library.
    setenv("URE_MORE_TYPES", (file_url(KLUBBA_LIBREOFFICE) + "/program/types/offapi.rdb").c_str(), 0);
    const auto local = cppu::defaultBootstrap_InitialComponentContext();
    const auto resolver = css::bridge::UnoUrlResolver::create(local);
    const auto url = to_uno("uno:pipe,name=" + m_pipe + ";urp;StarOffice.ComponentContext");
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < deadline) {
        int status = 0;
        if (waitpid(m_process, &status, WNOHANG) == m_process) {
            if (!WIFEXITED(status) || WEXITSTATUS(status) != wants_restart)
                throw no_answer(m_log);
            spawn();
        }
        try {
            m_context.set(resolver->resolve(url), UNO_QUERY_THROW);
            return;
        } catch (const css::uno::Exception&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    throw no_answer(m_log);
}

Office::~Office() {
    if (m_let_go)
        return;
    try {
        desktop()->terminate();
    } catch (const css::uno::Exception&) {
        // The bridge breaks while the office goes; whether it went is seen below.
    }
    const auto deadline = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (waitpid(m_process, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            kill(m_process, SIGKILL);
            waitpid(m_process, &status, 0);
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

Reference<css::frame::XDesktop2> Office::desktop() const {
    return css::frame::Desktop::create(m_context);
}

void Office::on_main_thread(const std::function<void()>& task) {
    const rtl::Reference<Task> asked(new Task(task));
    auto outcome = asked->outcome();
    css::awt::AsyncCallback::create(m_context)->addCallback(asked.get(), css::uno::Any());
    if (outcome.wait_for(patience) != std::future_status::ready)
        throw no_answer(m_log);
    outcome.get();
}

Reference<css::frame::XModel> Office::open(const std::string& url, bool hidden) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments.getArray()[0] = property("Hidden", css::uno::Any(hidden));
    Reference<css::frame::XModel> model;
    on_main_thread([&] {
        model.set(desktop()->loadComponentFromURL(to_uno(url), to_uno("_blank"), 0, arguments),
                  UNO_QUERY_THROW);
    });
    return model;
}

Answer Office::dispatch(const Reference<css::frame::XDispatchProvider>& provider, const std::string& url) {
    css::uno::Any outcome;
    on_main_thread([&] {
        outcome = css::frame::DispatchHelper::create(m_context)->executeDispatch(
            provider, to_uno(url), {}, 0, css::uno::Sequence<css::beans::PropertyValue>());
    });
    css::frame::DispatchResultEvent event;
    rtl::OUString json;
    if (!(outcome >>= event) || !(event.Result >>= json))
        return {};
    return {event.State == css::frame::DispatchResultState::SUCCESS, from_uno(json)};
}

void Office::close(const Reference<css::frame::XModel>& model) {
    on_main_thread([&] {
        Reference<css::util::XModifiable>(model, UNO_QUERY_THROW)->setModified(false);
        Reference<css::util::XCloseable>(model, UNO_QUERY_THROW)->close(true);
    });
}

} // namespace klubba::demo
