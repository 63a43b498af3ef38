// SPDX-License-Identifier: MPL-2.0
#include "sidebar/log.hpp"

#include "sidebar/settings.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/FileChannel.h>
#include <Poco/FormattingChannel.h>
#include <Poco/Message.h>
#include <Poco/PatternFormatter.h>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>

#include <filesystem>

namespace klubba::sidebar {

namespace {

bool wanted(const Reference<XComponentContext>& context, Log level) {
    const auto option = property<OUString>(settings(context), "LogLevel");
    return option == "information" || (option == "error" && level == Log::Error);
}

std::filesystem::path log_file(const Reference<XComponentContext>& context) {
    const auto url =
        css::util::PathSubstitution::create(context)->substituteVariables(OUString("$(user)/klubba"), true);
    OUString path;
    osl::FileBase::getSystemPathFromFileURL(url, path);
    const std::filesystem::path folder = from_uno(path);
    std::filesystem::create_directories(folder);
    return folder / "klubba.log";
}

} // namespace

void log(const Reference<XComponentContext>& context, Log level, std::string_view message) noexcept {
    try {
        if (!wanted(context, level))
            return;
        Poco::AutoPtr<Poco::FileChannel> file(new Poco::FileChannel(log_file(context).string()));
        file->setProperty("rotation", "1 M");
        file->setProperty("purgeCount", "2");
        Poco::AutoPtr<Poco::PatternFormatter> format(new Poco::PatternFormatter("%Y-%m-%d %H:%M:%S %p: %t"));
        Poco::AutoPtr<Poco::FormattingChannel> channel(new Poco::FormattingChannel(format, file));
        channel->log({"klubba", std::string(message),
                      level == Log::Error ? Poco::Message::PRIO_ERROR : Poco::Message::PRIO_INFORMATION});
        channel->close();
    } catch (...) {
        // A log that cannot be written is no reason to disturb anybody.
    }
}

std::string describe(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const css::uno::Exception& error) {
        return from_uno(error.Message);
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "unknown exception";
    }
}

} // namespace klubba::sidebar
