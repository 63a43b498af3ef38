// SPDX-License-Identifier: MPL-2.0
#include <iostream>

int main() {
    std::cerr << "klubba check | extract | explain | schematron\n";
    return 2;
}
