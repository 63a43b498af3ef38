// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace klubba::demo {

namespace css = com::sun::star;

/// How to start the office.
struct Start {
    /// The LibreOffice profile to use; made when it isn't there.
    std::filesystem::path profile;
    bool headless = true;
    /// Further arguments, such as -env:BUNDLED_EXTENSIONS=…
    std::vector<std::string> arguments = {};
    /// Where the office's own output goes.
    std::filesystem::path log = "/dev/null";
};

/// What a command of the contract answered.
struct Answer {
    bool ok = false;
    /// DispatchResultEvent.Result, JSON as README.md says.
    std::string json;
};

/// A LibreOffice process of our own, driven over a pipe. Ends it when it goes, unless it was let go.
class Office {
public:
    /// Starts soffice and waits until it answers, at most a minute; throws klubba::Error when it does not.
    explicit Office(const Start& start);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    [[nodiscard]] const css::uno::Reference<css::uno::XComponentContext>& context() const {
        return m_context;
    }
    [[nodiscard]] css::uno::Reference<css::frame::XDesktop2> desktop() const;
    [[nodiscard]] pid_t process() const { return m_process; }

    /// Runs a task in this process whose calls into the office are made on the office's own main thread, where
    /// windows and toolkit belong, and waits for it; throws what the task throws, and klubba::Error when the
    /// office has not answered within a minute.
    void on_main_thread(const std::function<void()>& task);

    /// Opens a file, or a factory URL when `url` has a scheme.
    css::uno::Reference<css::frame::XModel> open(const std::string& url, bool hidden = false);

    /// Dispatches a command as a toolbar or a macro does, and waits for the outcome.
    Answer dispatch(const css::uno::Reference<css::frame::XDispatchProvider>& provider,
                    const std::string& url);

    /// Closes without asking about changes.
    void close(const css::uno::Reference<css::frame::XModel>& model);

    /// Lets the process live on after this object.
    void let_go() { m_let_go = true; }

private:
    void spawn();
    void connect();

    std::vector<std::string> m_command;
    std::string m_log;
    std::string m_pipe;
    pid_t m_process = 0;
    bool m_let_go = false;
    css::uno::Reference<css::uno::XComponentContext> m_context;
};

/// A file's URL.
std::string file_url(const std::filesystem::path& path);

css::beans::PropertyValue property(const char* name, const css::uno::Any& value);

} // namespace klubba::demo
