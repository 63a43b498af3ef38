// SPDX-License-Identifier: MPL-2.0
#include "files/finish.hpp"

#include "files/utf8.hpp"

namespace klubba::files {

namespace {

void compose_all(std::vector<Paragraph>& paragraphs) {
    for (auto& paragraph : paragraphs) {
        paragraph.text = compose(std::string_view(paragraph.text));
        paragraph.label = compose(*paragraph.label);
        paragraph.style = compose(*paragraph.style);
    }
}

} // namespace

void compose(Document& document) {
    compose_all(document.paragraphs);
    compose_all(document.page_headers);
    compose_all(document.page_footers);
    document.title = compose(std::string_view(document.title));
    for (auto& [name, value] : document.properties)
        value = compose(std::string_view(value));
}

} // namespace klubba::files
