// SPDX-License-Identifier: MPL-2.0
#include "long_minutes.hpp"

#include <array>
#include <string_view>

namespace klubba::bench {
namespace {

constexpr int items = 200;
constexpr int paragraphs_an_item = 25;

constexpr std::array<std::string_view, 8> titles{
    "Redovisning av trygghetsarbetet", "Belysning längs gång- och cykelvägarna",
    "Lägesbild för kvartalet",         "Remiss om ordningsföreskrifter",
    "Samverkan mot våld i skolan",     "Ekonomisk uppföljning",
    "Information från polisen",        "Svar på medborgarförslag"};

constexpr std::array<std::string_view, 11> sentences{
    "Rådet har vid sammanträdet den 15 januari 2026 gett i uppdrag att se över belysningen längs vägarna.",
    "Petra Lundin informerar om läget och svarar på frågor kl. 13.20–13.40.",
    "Antalet anmälda brott har minskat med 4 procent, men oron i centrum är oförändrad.",
    "Oskar Fors framhåller att vuxna på plats gör störst skillnad under helgkvällarna.",
    "Sara Holm redogör för arbetet med föräldrastöd och för de insatser som har gjorts under hösten.",
    "Kostnaden uppgår till 1 250 000 kronor och ryms inom beslutad ram.",
    "Eva Malm (C) undrar hur resultatet ska följas upp och när det kan redovisas.",
    "Frågan har beretts av kansliet tillsammans med räddningstjänsten och fastighetsbolaget.",
    "Nästa mätning genomförs i september, och svaren väntas i november.",
    "Jonas Ek (M) påminner om att skolorna behöver besked före sommaren.",
    "Underlaget skickas till ledamöterna i god tid före sammanträdet."};

void add_paragraph(std::string& body, std::string_view style, std::string_view text) {
    body += "<text:p text:style-name=\"";
    body += style;
    body += "\">";
    body += text;
    body += "</text:p>";
}

void add_heading(std::string& body, int number) {
    body += "<text:list text:style-name=\"Paragrafnumrering\" xml:id=\"lista" + std::to_string(number) + '"';
    if (number > 1)
        body += " text:continue-list=\"lista" + std::to_string(number - 1) + '"';
    body += "><text:list-item><text:h text:style-name=\"Paragrafrubrik\" text:outline-level=\"1\">";
    body += titles[static_cast<std::size_t>(number) % titles.size()];
    body += "</text:h></text:list-item></text:list>";
}

void add_table(std::string& body, int number) {
    body += "<table:table table:name=\"Uppföljning" + std::to_string(number) +
            "\"><table:table-column table:number-columns-repeated=\"3\"/>";
    for (const std::string_view row : {"Insats", "Fältarbete", "Belysning", "Föräldrastöd"}) {
        body += "<table:table-row>";
        for (const std::string_view cell : {row, std::string_view("Pågår"), std::string_view("12")}) {
            body += "<table:table-cell office:value-type=\"string\">";
            add_paragraph(body, "Table_20_Contents", cell);
            body += "</table:table-cell>";
        }
        body += "</table:table-row>";
    }
    body += "</table:table>";
}

/// One to three sentences and one of its own, another choice each time.
std::string prose(std::size_t seed) {
    std::string text;
    const auto count = 1 + seed % 3;
    for (std::size_t index = 0; index < count; ++index) {
        text += sentences[(seed * 7 + index * 3) % sentences.size()];
        text += ' ';
    }
    text += "Punkten har löpnummer " + std::to_string(seed) + " i underlaget.";
    return text;
}

} // namespace

std::string long_minutes() {
    std::string body;
    add_paragraph(body, "Title", "Lillvattnets trygghetsråd");
    add_paragraph(body, "Subtitle", "Protokoll");
    for (const std::string_view line : {"Sammanträdesdatum: 2026-03-12", "Tid: kl. 13.00–14.30",
                                        "Plats: Sessionssalen, kommunhuset", "Omfattning: §§ 1–200"})
        add_paragraph(body, "Protokollsuppgift", line);
    add_paragraph(body, "Uppgiftsrubrik", "Närvarande");
    for (const std::string_view person :
         {"Karin Öberg (S), ordförande", "Nils Ahlgren, sekreterare", "Petra Lundin, polisen",
          "Oskar Fors, räddningstjänsten", "Eva Malm (C)", "Jonas Ek (M)", "Sara Holm, socialtjänsten"})
        add_paragraph(body, "Protokollsuppgift", person);
    add_paragraph(body, "Protokollsuppgift", "Justerare: Eva Malm");
    for (int number = 1; number <= items; ++number) {
        add_heading(body, number);
        if (number == items / 2)
            add_paragraph(body, "Text_20_body", "Insatserna har följts upp under året.");
        for (int index = 1; index < paragraphs_an_item; ++index)
            add_paragraph(body, "Text_20_body",
                          prose(static_cast<std::size_t>(number * paragraphs_an_item + index)));
        if (number % 10 == 0)
            add_table(body, number);
        add_paragraph(body, "Beslut", "Rådet beslutar att lägga informationen till handlingarna.");
    }
    for (const std::string_view line :
         {"Vid protokollet", "Nils Ahlgren", "Justeras", "Karin Öberg", "Eva Malm"})
        add_paragraph(body, "Underskrift", line);
    return body;
}

} // namespace klubba::bench
