// SPDX-License-Identifier: MPL-2.0
#include "commands/commands.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>

namespace klubba::commands {
namespace {

constexpr std::string_view scheme = "vnd.klubba:";

std::string decoded(std::string_view part) {
    std::string result, text(part);
    std::ranges::replace(text, '+', ' ');
    try {
        Poco::URI::decode(text, result);
    } catch (const Poco::SyntaxException&) {
        // A stray percent sign is taken as it stands.
        return text;
    }
    return result;
}

} // namespace

Call parse_call(std::string_view url) {
    if (url.starts_with(scheme))
        url.remove_prefix(scheme.size());
    Call call;
    const auto question = std::min(url.find('?'), url.size());
    call.command = decoded(url.substr(0, question));
    auto rest = url.substr(std::min(question + 1, url.size()));
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto pair = rest.substr(0, end);
        const auto equals = std::min(pair.find('='), pair.size());
        if (!pair.empty())
            call.arguments[decoded(pair.substr(0, equals))] =
                decoded(pair.substr(std::min(equals + 1, pair.size())));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return call;
}

} // namespace klubba::commands
