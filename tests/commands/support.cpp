// SPDX-License-Identifier: MPL-2.0
#include "support.hpp"

#include "catch.hpp"

#include "writer/reader.hpp"

#include <algorithm>
#include <cstdlib>

namespace klubba::test {

const std::shared_ptr<commands::Workshop>& shared_workshop() {
    // Leaked: it holds the office's context, which must not outlive the office.
    static const auto* shared = [] {
        setenv("KLUBBA_TEMPLATES", KLUBBA_SOURCE "/templates", 1);
        return new std::shared_ptr<commands::Workshop>(std::make_shared<commands::Workshop>(office()));
    }();
    return *shared;
}

commands::Workshop& workshop() {
    return *shared_workshop();
}

commands::Outcome run(const css::uno::Reference<css::frame::XModel>& model, const std::string& url) {
    auto outcome = commands::run(workshop(), model, commands::parse_call(url));
    INFO(url << ": " << outcome.message);
    CHECK(outcome.ok);
    return outcome;
}

bool has_paragraph(const OpenDocument& document, std::string_view text) {
    writer::Reader reader(document.model());
    return std::ranges::any_of(reader.read().paragraphs,
                               [&](const Paragraph& paragraph) { return paragraph.text == text; });
}

} // namespace klubba::test
