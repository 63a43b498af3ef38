// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <sys/types.h>
#include <vector>

namespace klubba::window_test {

/// Asks again and again until the condition holds; false when it has not after half a minute.
bool eventually(const std::function<bool()>& condition);

/// Runs a program and waits for it; returns its exit status, 127 when it could not be started.
int run(const std::vector<std::string>& command);

/// Whether a window with this title is there and has the keyboard.
bool is_in_front(const std::string& title);

/// A screen of its own (Xvfb) with a window manager (openbox) on it, for the office to open its windows on.
/// DISPLAY and the office's choice of toolkit point to it as long as it lives.
class Desktop {
public:
    /// `gtk_theme` as GTK_THEME wants it: "Adwaita", "Adwaita:dark".
    explicit Desktop(const std::string& gtk_theme);
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    /// Presses keys as a person does, by their X names: "ctrl+z", "Return".
    void press(const std::vector<std::string>& keys) const;
    void type(const std::string& text) const;
    /// Leaves a picture of the screen in build/screenshots/.
    void take_picture(const std::string& name) const;

private:
    pid_t m_server = 0;
    pid_t m_window_manager = 0;
};

/// A fresh profile whose user interface speaks a language ("sv", "en-US"), in a folder of its own that goes
/// with it.
class Profile {
public:
    explicit Profile(const std::string& language);
    ~Profile();
    Profile(const Profile&) = delete;
    Profile& operator=(const Profile&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// Argument for the office that gives it klubba.oxt as if it were delivered with it.
    [[nodiscard]] std::string extension_argument() const;

private:
    std::filesystem::path m_folder;
};

} // namespace klubba::window_test
