// SPDX-License-Identifier: MPL-2.0
// Apart from what the benchmarks use, too, which have no Catch2.
#include "office/office.hpp"

#include "catch.hpp"

namespace klubba::test {

std::string begin_steps(const OpenDocument& document, bool recording) {
    document.record_changes(recording);
    document.forget_steps();
    return document.text();
}

void check_undo(const OpenDocument& document, const std::string& before, int steps) {
    const auto now = document.text();
    for (int step = 0; step < steps; ++step)
        document.undo();
    CHECK(document.text() == before);
    for (int step = 0; step < steps; ++step)
        document.redo();
    CHECK(document.text() == now);
}

} // namespace klubba::test
