#include "itplan/base/text.hpp"
#include "itplan/render/json.hpp"

#include <nlohmann/json.hpp>

#include <iterator>
#include <limits>
#include <set>

namespace itplan {
namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 100; // levels; what reads a Value calls itself for each

// Reads bytes and tells how many were read, so that our own refusals have a position too.
struct Cursor {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  std::size_t* read = nullptr;

  const char& operator*() const { return *at; }
  Cursor& operator++() {
    ++at;
    ++*read;
    return *this;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.at == b.at; }
};

// nlohmann says "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error
// while parsing value - invalid literal; last read: '1x'". The middle is what helps.
std::string reason(std::string_view message) {
  if (const auto code = message.find("] "); code != std::string_view::npos)
    message.remove_prefix(code + 2);
  if (const auto dash = message.find(" - "); dash != std::string_view::npos)
    message.remove_prefix(dash + 3);
  const auto last_read = message.find("; last read: ");
  const auto expected = message.rfind("; expected ");
  std::string text = "not JSON: " + std::string(message.substr(0, std::min(last_read, expected)));
  if (expected != std::string_view::npos) text += message.substr(expected);
  return printable(text);
}

// Builds the value from the parser's events; numbers are taken from their digits, never from a
// double.
class Builder : public Json::json_sax_t {
public:
  explicit Builder(const std::size_t& read) : read_(read) {}

  bool null() override { return put({}); }
  bool boolean(bool truth) override { return put(truth); }
  bool number_integer(number_integer_t number) override { return put(std::int64_t{number}); }
  bool number_unsigned(number_unsigned_t number) override {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    if (number <= static_cast<std::uint64_t>(largest))
      return put(static_cast<std::int64_t>(number));
    return put(std::to_string(number));
  }
  bool number_float(number_float_t, const string_t& digits) override {
    const auto exact = parse_hundredths(digits);
    return put(exact ? Value(*exact) : Value(digits));
  }
  bool string(string_t& text) override { return put(std::move(text)); }
  bool binary(binary_t&) override { return refuse("not JSON: binary data"); }

  bool start_object(std::size_t) override { return open(ValueMap{}); }
  bool start_array(std::size_t) override { return open(ValueList{}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    auto& level = levels_.back();
    if (!level.names.insert(name).second)
      return refuse("key '" + printable(name) + "' occurs twice");
    level.name = std::move(name);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const Json::exception& error) override {
    result_.error = reason(error.what());
    result_.offset = position == 0 ? 0 : position - 1;
    return false;
  }

  FromJson result() && {
    if (!result_.error.empty()) result_.value = {};
    return std::move(result_);
  }

private:
  struct Level {
    Value value;
    std::string name;            // of the next value of a map
    std::set<std::string> names; // of a map, so far
  };

  bool put(Value value) {
    if (levels_.empty()) {
      result_.value = std::move(value);
    } else if (auto* map = levels_.back().value.map()) {
      map->emplace_back(std::move(levels_.back().name), std::move(value));
    } else {
      levels_.back().value.add(std::move(value));
    }
    return true;
  }
  bool open(Value empty) {
    if (levels_.size() == deepest) return refuse("nested more than 100 levels deep");
    levels_.push_back({std::move(empty), {}, {}});
    return true;
  }
  bool close() {
    auto value = std::move(levels_.back().value);
    levels_.pop_back();
    return put(std::move(value));
  }
  bool refuse(std::string error) {
    result_.error = std::move(error);
    result_.offset = read_ == 0 ? 0 : read_ - 1;
    return false;
  }

  const std::size_t& read_;
  std::vector<Level> levels_;
  FromJson result_;
};

} // namespace

FromJson from_json(std::string_view text) {
  std::size_t read = 0;
  Builder builder(read);
  const Cursor begin{text.data(), &read};
  const Cursor end{text.data() + text.size(), &read};
  Json::sax_parse(begin, end, &builder);
  return std::move(builder).result();
}

} // namespace itplan
