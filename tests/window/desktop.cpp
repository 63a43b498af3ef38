// SPDX-License-Identifier: MPL-2.0
#include "desktop.hpp"

#include "demo/office.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace klubba::window_test {

namespace {

constexpr std::chrono::seconds patience{30};
constexpr std::chrono::milliseconds between_questions{10};

pid_t start(const std::vector<std::string>& command, const posix_spawn_file_actions_t& actions) {
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t process = 0;
    return posix_spawnp(&process, arguments.front(), &actions, nullptr, arguments.data(), environ) == 0
               ? process
               : 0;
}

/// With its output thrown away.
pid_t start(const std::vector<std::string>& command) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    const auto process = start(command, actions);
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

void end(pid_t process) {
    if (process == 0)
        return;
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
}

/// Starts Xvfb on a display number that nobody has, which it writes to a pipe when it is ready; appends it to
/// `display`.
pid_t start_server(std::string& display) {
    int ends[2] = {};
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 3);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    // Without -noreset it begins anew each time its only client leaves, and refuses the next while it does.
    const auto server = start(
        {"Xvfb", "-displayfd", "3", "-screen", "0", "1366x900x24", "-nolisten", "tcp", "-noreset"}, actions);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    char letter = 0;
    while (read(ends[0], &letter, 1) == 1 && letter != '\n')
        display += letter;
    close(ends[0]);
    if (display == ":")
        throw std::runtime_error("Xvfb does not start");
    return server;
}

} // namespace

bool eventually(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < deadline) {
        if (condition())
            return true;
        std::this_thread::sleep_for(between_questions);
    }
    return false;
}

int run(const std::vector<std::string>& command) {
    const auto process = start(command);
    int status = 0;
    if (process == 0 || waitpid(process, &status, 0) != process || !WIFEXITED(status))
        return 127;
    return WEXITSTATUS(status);
}

bool is_in_front(const std::string& title) {
    return run({"xdotool", "search", "--onlyvisible", "--name", "^" + title + "$", "windowactivate",
                "--sync"}) == 0;
}

Desktop::Desktop(const std::string& gtk_theme) {
    std::string display = ":";
    m_server = start_server(display);
    setenv("DISPLAY", display.c_str(), 1);
    setenv("SAL_USE_VCLPLUGIN", "gtk3", 1);
    setenv("GTK_THEME", gtk_theme.c_str(), 1);
    setenv("NO_AT_BRIDGE", "1", 1);
    m_window_manager = start({"openbox"});
    if (m_window_manager == 0 || !eventually([] {
            return run({"sh", "-c", "xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'"}) == 0;
        }))
        throw std::runtime_error("openbox does not start");
    // A letter that the keyboard lacks xdotool lends a key, which a busy program may come to know too late.
    if (run({"setxkbmap", "se"}) != 0)
        throw std::runtime_error("setxkbmap cannot give the keyboard Swedish keys");
}

Desktop::~Desktop() {
    end(m_window_manager);
    end(m_server);
    for (const auto variable : {"DISPLAY", "SAL_USE_VCLPLUGIN", "GTK_THEME", "NO_AT_BRIDGE"})
        unsetenv(variable);
}

void Desktop::press(const std::vector<std::string>& keys) const {
    std::vector<std::string> command{"xdotool", "key", "--clearmodifiers"};
    command.insert(command.end(), keys.begin(), keys.end());
    if (run(command) != 0)
        throw std::runtime_error("xdotool cannot press keys");
}

void Desktop::type(const std::string& text) const {
    if (run({"xdotool", "type", text}) != 0)
        throw std::runtime_error("xdotool cannot type");
}

void Desktop::take_picture(const std::string& name) const {
    const std::filesystem::path folder = KLUBBA_BINARY "/screenshots";
    std::filesystem::create_directories(folder);
    if (run({"import", "-window", "root", (folder / (name + ".png")).string()}) != 0)
        throw std::runtime_error("import cannot take a picture");
}

Profile::Profile(const std::string& language) {
    std::string pattern = (std::filesystem::temp_directory_path() / "klubba-window-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw std::runtime_error("no temporary folder");
    m_folder = pattern;
    std::filesystem::create_directories(m_folder / "user");
    std::ofstream settings(m_folder / "user" / "registrymodifications.xcu");
    settings << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
)";
    const auto set = [&](const char* path, const char* name, const std::string& value) {
        settings << "<item oor:path=\"" << path << "\"><prop oor:name=\"" << name
                 << "\" oor:op=\"fuse\"><value>" << value << "</value></prop></item>\n";
    };
    set("/org.openoffice.Office.Linguistic/General", "UILocale", language);
    set("/org.openoffice.Setup/L10N", "ooLocale", language);
    set("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "sv-SE");
    set("/org.openoffice.Office.Common/Misc", "FirstRun", "false");
    set("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false");
    set("/org.openoffice.Setup/Product", "ooSetupLastVersion", "99.9");
    settings << "</oor:items>\n";
    const auto extension = m_folder / "extensions" / "se.klubba";
    std::filesystem::create_directories(extension);
    if (run({"unzip", "-q", KLUBBA_BINARY "/klubba.oxt", "-d", extension.string()}) != 0)
        throw std::runtime_error("klubba.oxt cannot be unpacked");
}

Profile::~Profile() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::string Profile::extension_argument() const {
    return "-env:BUNDLED_EXTENSIONS=" + demo::file_url(m_folder / "extensions");
}

} // namespace klubba::window_test
