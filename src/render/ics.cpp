#include "itplan/render/ics.hpp"

#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"

#include "clean_line.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t most_octets = 75; // of a line, without its end; RFC 5545 section 3.1

void escape(std::string& out, char32_t c) {
  if (c == U'\\' || c == U';' || c == U',') out += '\\';
  append_utf8(out, c);
}

// TEXT as section 3.3.11 has it; lines are cleaned one by one, empty ones left out.
std::string escaped(std::string_view text) {
  std::string out;
  for (const auto line : split(text, '\n')) {
    const auto clean = clean_line(line);
    if (clean.empty()) continue;
    if (!out.empty()) out += "\\n";
    for (std::size_t i = 0; i < clean.size(); ++i) {
      if (opens_order(clean, i)) append_utf8(out, order_breaker);
      escape(out, clean[i]);
    }
  }
  return out;
}

bool is_inside_character(char octet) { return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80; }

// The rest of a line would be an order to a CI runner where it came to stand in a line of its own;
// with three colons it is none.
bool starts_as_order(std::string_view rest) {
  return rest.starts_with("::") && !rest.starts_with(":::");
}

// A long line goes on after a line end and a space, which count too.
void add_line(std::string& out, std::string_view line) {
  for (auto room = most_octets; line.size() > room; room = most_octets - 1) {
    auto cut = room;
    while (is_inside_character(line[cut]) || starts_as_order(line.substr(cut)))
      --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
  }
  out.append(line).append("\r\n");
}

std::string basic_date(Date date) {
  auto text = iso_date(date);
  std::erase(text, '-');
  return text;
}

// Days since 2020: grows from one file to the next without anything to remember.
std::string sequence(Date stamp) {
  constexpr auto first = std::chrono::sys_days(std::chrono::year(2020) / 1 / 1);
  return std::to_string(std::max<std::int64_t>((stamp - first).count(), 0));
}

void add_event(std::string& out, const CalendarEvent& event, Date stamp) {
  add_line(out, "BEGIN:VEVENT");
  add_line(out, "UID:" + escaped(event.uid));
  add_line(out, "DTSTAMP:" + basic_date(stamp) + "T000000Z");
  add_line(out, "SEQUENCE:" + sequence(stamp));
  add_line(out, "DTSTART;VALUE=DATE:" + basic_date(event.day));
  add_line(out, "DTEND;VALUE=DATE:" + basic_date(event.day + std::chrono::days(1)));
  add_line(out, "SUMMARY:" + escaped(event.summary));
  if (!event.description.empty()) add_line(out, "DESCRIPTION:" + escaped(event.description));
  add_line(out, event.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  add_line(out, "TRANSP:TRANSPARENT");
  add_line(out, "END:VEVENT");
}

} // namespace

std::string to_ics(std::string_view name, Date stamp, const std::vector<CalendarEvent>& events) {
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//itplan//itplan//EN");
  add_line(out, "CALSCALE:GREGORIAN");
  add_line(out, "METHOD:PUBLISH");
  add_line(out, "X-WR-CALNAME:" + escaped(name));
  for (const auto& event : events)
    add_event(out, event, stamp);
  add_line(out, "END:VCALENDAR");
  return out;
}

} // namespace itplan
