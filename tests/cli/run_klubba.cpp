// SPDX-License-Identifier: MPL-2.0
#include "run_klubba.hpp"

#include <Poco/JSON/Parser.h>
#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>

#include <sys/resource.h>
#include <sys/wait.h>

#include <fstream>
#include <future>

namespace tests {
namespace {

std::string all_of(Poco::Pipe& pipe) {
    Poco::PipeInputStream stream(pipe);
    std::string text;
    Poco::StreamCopier::copyToString(stream, text);
    return text;
}

} // namespace

Run klubba(const std::vector<std::string>& arguments, const std::string& locale) {
    Poco::Pipe out;
    Poco::Pipe error;
    const auto process =
        Poco::Process::launch(KLUBBA_BINARY "/bin/klubba", arguments, nullptr, &out, &error,
                              {{"LC_ALL", locale}, {"KLUBBA_TEMPLATES", KLUBBA_SOURCE "/templates"}});
    auto errors = std::async(std::launch::async, [&] { return all_of(error); });
    Run result;
    result.out = all_of(out);
    result.error = errors.get();
    int status = 0;
    rusage used{};
    // Poco waits without asking what was used.
    wait4(process.id(), &status, 0, &used);
    result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    result.memory = static_cast<double>(used.ru_maxrss) / 1024;
    return result;
}

Folder::Folder() : m_path(std::filesystem::path(KLUBBA_BINARY) / "tests" / "cli-files") {
    std::filesystem::remove_all(m_path);
    std::filesystem::create_directories(m_path);
}

Folder::~Folder() {
    std::filesystem::remove_all(m_path);
}

std::string Folder::path(const std::string& name) const {
    return name.empty() ? m_path.string() : (m_path / name).string();
}

std::string Folder::write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((m_path / name).parent_path());
    std::ofstream(m_path / name, std::ios::binary) << text;
    return path(name);
}

Poco::JSON::Object::Ptr object(const std::string& json) {
    return Poco::JSON::Parser().parse(json).extract<Poco::JSON::Object::Ptr>();
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace tests
