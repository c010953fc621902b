#include "itplan/render/json.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Value date(int year, unsigned month, unsigned day) { return make_date(year, month, day); }

} // namespace

TEST_CASE("a value is written in its order") {
  Value value;
  value.set("titel", "Digitale \"balie\"");
  value.set("kosten", Hundredths{1250});
  value.set("start", date(2027, 2, 3));
  value.set("klaar", false);
  value.set("leeg", Value());
  value.set("lijst", ValueList{1, ValueList{}, ValueMap{}});
  CHECK(to_json(value) == R"({
  "titel": "Digitale \"balie\"",
  "kosten": 12.5,
  "start": "2027-02-03",
  "klaar": false,
  "leeg": null,
  "lijst": [
    1,
    [],
    {}
  ]
})");
}

TEST_CASE("numbers are exact") {
  const struct {
    std::int64_t count;
    const char* json;
  } table[] = {{1250, "12.5"},
               {10, "0.1"},
               {-7, "-0.07"},
               {99999999999999999, "999999999999999.99"},
               {0, "0"}};
  for (const auto& row : table) {
    CHECK(to_json(Hundredths{row.count}) == row.json);
    const auto back = from_json(row.json);
    CHECK(back.error.empty());
    if (back.value.number()) CHECK(back.value.number()->count == row.count);
  }
}

TEST_CASE("nothing in a text steers a terminal") {
  CHECK(to_json("a\x1b\n\t\x7f\u0085\u202E\u2028\uFEFFé日\xFF") ==
        "\"a\\u001b\\n\\t\\u007f\\u0085\\u202e\\u2028\\ufeffé日\uFFFD\"");
  CHECK(to_json(std::string("a\0b", 3)) == "\"a\\u0000b\"");
}

TEST_CASE("what was written is read back") {
  Value value;
  value.set("b", "é\x1b\u202E\"\\\n");
  value.set("a", ValueList{Value(), true, -5, Hundredths{1250}, ValueMap{}, ValueList{}});
  value.set("10", ValueMap{{"z", 1}, {"y", "2"}});
  const auto read = from_json(to_json(value));
  CHECK(read.error.empty());
  CHECK(read.value == value);
}

TEST_CASE("numbers are read from their digits") {
  CHECK(from_json("12.50").value == Value(Hundredths{1250}));
  CHECK(from_json("-0.07").value == Value(Hundredths{-7}));
  CHECK(from_json("9223372036854775807").value == Value(std::int64_t{9223372036854775807}));
  CHECK(from_json("18446744073709551615").value == Value("18446744073709551615"));
  CHECK(from_json("123456789012345678901234").value == Value("123456789012345678901234"));
  CHECK(from_json("0.125").value == Value("0.125"));
  CHECK(from_json("1e2").value == Value("1e2"));
}

TEST_CASE("what is not JSON is refused with its place") {
  const struct {
    std::string text;
    std::size_t offset;
    const char* error;
  } table[] = {
      {"", 0, "not JSON: unexpected end of input; expected '[', '{', or a literal"},
      {"{\"a\": 1", 7, "not JSON: unexpected end of input; expected '}'"},
      {"[1 2]", 3, "not JSON: unexpected number literal; expected ']'"},
      {"[1,]", 3, "not JSON: unexpected ']'; expected '[', '{', or a literal"},
      {"[1] x", 4, "not JSON: invalid literal; expected end of input"},
      {"\"a\xFF\"", 2, "not JSON: invalid string: ill-formed UTF-8 byte"},
      {"{\"a\": 1, \"a\": 2}", 11, "key 'a' occurs twice"},
      {"[1e400]", 5, "not JSON: number overflow parsing '1e400'"},
      {"nul\x1b", 3, "not JSON: invalid literal"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const auto read = from_json(row.text);
    CHECK(read.error == row.error);
    CHECK(read.offset == row.offset);
    CHECK(read.value == Value());
  }
}

TEST_CASE("depth has a limit") {
  const std::string deep(1000000, '[');
  const auto read = from_json(deep);
  CHECK(read.error == "nested more than 100 levels deep");
  CHECK(read.offset == 100);
  CHECK(from_json(std::string(100, '[') + std::string(100, ']')).error.empty());
}

TEST_CASE("what hides or is an order to a CI runner is escaped, and the text stays") {
  const std::string text = "##vso[a] ##[b] [c] \u202E \U000E0041";
  CHECK(to_json(Value(text)) == "\"##vso\\u005ba] ##\\u005bb] [c] \\u202e \\udb40\\udc41\"");
  CHECK(from_json(to_json(Value(text))).value == Value(text));
}
