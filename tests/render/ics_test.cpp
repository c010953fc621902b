#include "itplan/base/text.hpp"
#include "itplan/render/ics.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace itplan;

namespace {

std::string ics(const CalendarEvent& event) {
  return to_ics("Plan", make_date(2027, 1, 4), {event});
}

// The lines as a reader takes them: those that begin with a space go on.
std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
    text.erase(at, 3);
  return text;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an event is a day that keeps nobody busy") {
  CHECK(ics({"talk-20270131@itplan", make_date(2027, 1, 31), "Talk", "First\n\nLast\n"}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//itplan//itplan//EN\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\nX-WR-CALNAME:Plan\r\nBEGIN:VEVENT\r\nUID:talk-20270131@itplan\r\n"
        "DTSTAMP:20270104T000000Z\r\nSEQUENCE:2560\r\nDTSTART;VALUE=DATE:20270131\r\nDTEND;VALUE="
        "DATE:20270201\r\n"
        "SUMMARY:Talk\r\nDESCRIPTION:First\\nLast\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nEND:"
        "VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("user text cannot leave its place") {
  const auto text = ics({"u", make_date(2027, 1, 31), "a\\b;c,d\r\nEND:VEVENT\x1b[2J", "\xff"});
  CHECK(has(text, "SUMMARY:a\\\\b\\;c\\,d\\nEND:VEVENT[2J\r\n"));
  CHECK(has(text, "DESCRIPTION:\xEF\xBF\xBD\r\n"));
  CHECK_FALSE(has(text, "\x1b"));
}

TEST_CASE("long lines fold at 75 octets, never inside a character") {
  std::string long_text;
  for (int i = 0; i < 120; ++i)
    long_text += i % 3 == 0 ? "é" : i % 3 == 1 ? "€" : "😀";
  for (std::size_t shift = 0; shift < 10; ++shift) {
    const auto summary = std::string(shift, 'x') + long_text;
    const auto text = ics({"u", make_date(2027, 1, 31), summary, {}});
    CHECK(has(unfolded(text), "SUMMARY:" + summary + "\r\n"));
    for (auto line : split(text, '\n')) {
      if (line.empty()) continue;
      CHECK(line.back() == '\r');
      CHECK(line.size() <= 76);
      CHECK_FALSE(first_invalid_utf8(line));
    }
  }
}

TEST_CASE("no folded line is an order to a CI runner") {
  for (const std::string hostile : {"::stop-commands::t", "x::error::y", ":::a::b", "::::::::c"}) {
    for (std::size_t shift = 0; shift < 90; ++shift) {
      const auto summary = std::string(shift, 'x') + hostile;
      const auto text = ics({"u", make_date(2027, 1, 31), summary, hostile + " " + summary});
      for (auto line : split(text, '\n')) {
        line = trim(line);
        CHECK_FALSE((line.starts_with("::") && !line.starts_with(":::")));
        CHECK(line.size() <= 75);
      }
    }
  }
  CHECK(has(unfolded(ics({"u", make_date(2027, 1, 31), "a ##vso[x]", {}})), "a ##vso\u200B[x]"));
}
