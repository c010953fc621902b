#include "scalars.hpp"

#include "itplan/base/mail_address.hpp"
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/plan_year.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

std::string_view kind_in_words(Node node) {
  switch (node.kind()) {
  case Kind::list: return "a list";
  case Kind::map: return "a map";
  case Kind::empty: return "empty";
  case Kind::scalar: return "text";
  }
  return {};
}

bool looks_like_dutch_date(std::string_view text) {
  return text.size() == 10 && text[2] == text[5] && (text[2] == '-' || text[2] == '/');
}

std::string date_help(std::string_view text) {
  if (!looks_like_dutch_date(text)) return "write a date as 2027-07-01";
  const auto turned = fmt::format("{}-{}-{}", text.substr(6), text.substr(3, 2), text.substr(0, 2));
  return parse_date(turned) ? "write " + turned : "write a date as 2027-07-01";
}

std::string amount_help(std::string_view text) {
  if (text.find(',') != std::string_view::npos)
    return "write decimals with a point and no thousands sign: 1250.50";
  if (text.find_first_of("eE_+xX") != std::string_view::npos) return "write plain digits: 1250.50";
  return "write a number with at most two decimals: 12 or 12.5";
}

std::string currency_help(std::string_view text) {
  std::string turned(trim(text));
  for (char& c : turned)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return "write the three letters of ISO 4217: " + (is_currency(turned) ? turned : "EUR");
}

// A scalar's text; nothing (and a problem) for lists and maps.
bool is_scalar(Node node, const FieldInfo& info, std::string_view wanted, ReadProblems& problems) {
  if (node.is_scalar()) return true;
  wrong_kind(node, info, wanted, problems);
  return false;
}

} // namespace

std::string example_line(const FieldInfo& info) {
  const bool is_text = info.meaning == Meaning::line || info.meaning == Meaning::text;
  const bool is_plain = info.example.find_first_of("[{") == std::string_view::npos;
  const auto value = is_plain && is_text                       ? "TEXT"
                     : is_plain && info.meaning == Meaning::id ? "ID"
                                                               : info.example;
  return fmt::format("{}: {}", info.key, value);
}

void wrong_kind(Node node, const FieldInfo& info, std::string_view wanted, ReadProblems& problems) {
  problems.add(node.place(), "wrong-type",
               fmt::format("'{}' must be {}, not {}", info.key, wanted, kind_in_words(node)),
               info.example.empty() ? std::string() : "for example: " + example_line(info));
}

void read_text(Node node, const FieldInfo& info, std::string& out, ReadProblems& problems) {
  if (!is_scalar(node, info, "text", problems)) return;
  const auto text = node.text();
  if (info.meaning == Meaning::line && trim(text).find('\n') != std::string_view::npos)
    problems.add(node.place(), "not-one-line", fmt::format("'{}' must be on one line", info.key));
  if (info.meaning == Meaning::id && !id_fault(text).empty()) {
    check_id(text, node.place(), problems);
    return;
  }
  if (info.meaning == Meaning::currency && !is_currency(text)) {
    problems.add(node.place(), "not-a-currency",
                 fmt::format("'{}' must be three capital letters, not '{}'", info.key, text),
                 currency_help(text));
    return;
  }
  if (info.meaning == Meaning::address && !is_mail_address(text)) {
    problems.add(node.place(), "not-an-address",
                 fmt::format("'{}' must be a mail address, not '{}'", info.key, text),
                 "write it without a name or brackets: servicepunt@example.org");
    return;
  }
  out = info.meaning == Meaning::line ? std::string(trim(text)) : std::string(text);
}

void read_date(Node node, const FieldInfo& info, Date& out, ReadProblems& problems) {
  if (!is_scalar(node, info, "a date", problems)) return;
  if (const auto date = parse_date(node.text())) {
    out = *date;
    return;
  }
  problems.add(node.place(), "not-a-date",
               fmt::format("'{}' must be a date, not '{}'", info.key, node.text()),
               date_help(node.text()));
}

void read_whole(Node node, const FieldInfo& info, std::int64_t& out, ReadProblems& problems) {
  const bool is_year = info.meaning == Meaning::year;
  const std::int64_t least = is_year ? 1000 : 0;
  const std::int64_t most = is_year ? 9999 : 100'000; // so that points times weight stay small
  if (!is_scalar(node, info, "a whole number", problems)) return;
  const auto number = parse_whole(node.text());
  if (number && *number >= least && *number <= most) {
    out = *number;
    return;
  }
  problems.add(node.place(), "not-a-number",
               fmt::format("'{}' must be a whole number from {} to {}, not '{}'", info.key, least,
                           most, node.text()),
               fmt::format("write plain digits: {}", is_year ? 2027 : 40));
}

bool read_amount(Node node, const FieldInfo& info, Hundredths& out, ReadProblems& problems) {
  if (!is_scalar(node, info, "a number", problems)) return false;
  const auto number = parse_hundredths(node.text());
  if (number && number->count >= 0) {
    out = *number;
    return true;
  }
  problems.add(node.place(), "not-a-number",
               fmt::format("'{}' must be a number from 0, not '{}'", info.key, node.text()),
               amount_help(node.text()));
  return false;
}

void read_percent(Node node, const FieldInfo& info, Percent& out, ReadProblems& problems) {
  if (!is_scalar(node, info, "a percentage", problems)) return;
  auto text = node.text();
  const bool has_sign = text.ends_with('%');
  if (has_sign) text.remove_suffix(1);
  const auto number = parse_whole(text);
  if (has_sign && number && *number >= 0 && *number <= 100) {
    out.count = *number;
    return;
  }
  problems.add(
      node.place(), "not-a-percentage",
      fmt::format("'{}' must be a percentage from 0% to 100%, not '{}'", info.key, node.text()),
      "write a whole percentage with its sign: 20%");
}

void read_quarter(Node node, const FieldInfo& info, PromisedQuarter& out, ReadProblems& problems) {
  if (!is_scalar(node, info, "a quarter", problems)) return;
  if (const auto quarter = parse_quarter(node.text())) {
    out = *quarter;
    return;
  }
  problems.add(node.place(), "unknown-value",
               fmt::format("'{}' is no value of '{}'", node.text(), info.key),
               suggest(node.text(), words<Quarter>()) + "; with its year: q4-2027");
}

void read_spread(Node node, const FieldInfo& info, Spread& out, ReadProblems& problems) {
  if (!node.is_list()) {
    read_amount(node, info, out.likely, problems);
    out.low = out.high = out.likely;
    return;
  }
  if (node.size() != 3) {
    problems.add(node.place(), "not-a-spread",
                 fmt::format("'{}' must be one number or three", info.key),
                 "write [low, likely, high]: [20, 30, 45]");
    return;
  }
  const bool low = read_amount(node.at(0), info, out.low, problems);
  const bool likely = read_amount(node.at(1), info, out.likely, problems);
  const bool high = read_amount(node.at(2), info, out.high, problems);
  if (!low || !likely || !high) return;
  if (out.low > out.likely || out.likely > out.high)
    problems.add(node.place(), "not-a-spread",
                 fmt::format("the three numbers of '{}' must not fall", info.key),
                 "write [low, likely, high]: [20, 30, 45]");
}

std::optional<std::size_t> read_word(Node node, const FieldInfo& info,
                                     std::span<const std::string_view> known,
                                     ReadProblems& problems) {
  if (!is_scalar(node, info, "a word", problems)) return std::nullopt;
  for (std::size_t i = 0; i < known.size(); ++i)
    if (known[i] == node.text()) return i;
  problems.add(node.place(), "unknown-value",
               fmt::format("'{}' is no value of '{}'", node.text(), info.key),
               suggest(node.text(), known));
  return std::nullopt;
}

} // namespace itplan
