// What holds for every command of the table.
#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"
#include "itplan/rules/rules.hpp"

#include "command.hpp"
#include "reading_codes.hpp"
#include "scratch.hpp"
#include "topics.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace itplan;

namespace {

// A copy of the Dutch example, with the files that examples name.
void prepare(Scratch& scratch) {
  scratch.copy_example("gemeente-waterrijk");
  scratch.go("gemeente-waterrijk");
  scratch.write("aanvragen.csv", "Titel;Afdeling;Dagen\nNieuwe scanner;financien;2,5\n");
  scratch.write("antwoord.md", "Verhuizing online doorgeven\n\nPunten: 40\n\nKenmerk: burgerzaken, "
                               "najaar-2026\n");
  scratch.write("antwoorden.csv", "Afdeling;Naam;Laptops van 2021 vervangen;laptops-vervangen.why\n"
                                  "Bedrijfsvoering;Jan;30;Ze zijn op.\n");
  scratch.environment["EDITOR"] = "true";
  scratch.environment["VISUAL"] = "";
}

void collect_keys(const RecordSchema& schema, std::set<std::string>& keys) {
  for (const auto& field : schema.fields) {
    keys.emplace(field.info.key);
    const auto* type = &field.type;
    while (type->element)
      type = type->element.get();
    if (type->record) collect_keys(*type->record, keys);
  }
}

} // namespace

TEST_CASE("every command has help with a summary, its options and examples") {
  std::set<std::string_view> names;
  for (const auto& command : commands()) {
    CAPTURE(command.name);
    CHECK(names.insert(command.name).second);
    Scratch scratch;
    const auto ran = scratch.run({"itplan", std::string(command.name), "--help"});
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.find(command.summary) == 0);
    CHECK(ran.out.find("Examples:\n") != std::string::npos);
    CHECK(ran.out == scratch.run({"itplan", "help", std::string(command.name)}).out);
  }
}

TEST_CASE("no line of any help is wider than 80 columns") {
  std::set<std::string> topics{""};
  for (const auto& command : commands())
    topics.emplace(command.name);
  for (const auto& topic : itplan::topics())
    topics.emplace(topic.name);
  for (const auto& rule : rules())
    topics.emplace(rule.code);
  for (const auto& code : reading_codes())
    topics.emplace(code.code);
  collect_keys(plan_schema(), topics);
  CHECK(topics.size() > 200);
  Scratch scratch;
  for (const auto& topic : topics) {
    const auto ran = scratch.run({"itplan", "help", topic});
    CAPTURE(topic);
    CHECK(ran.code == 0);
    for (const auto line : split(ran.out, '\n')) {
      CAPTURE(std::string(line));
      CHECK(display_width(line) <= 80);
    }
  }
}

TEST_CASE("every example of every command runs on the Dutch example plan") {
  for (const auto& command : commands()) {
    Scratch scratch; // the examples of one command follow each other
    prepare(scratch);
    for (const auto line : split(command.examples, '\n')) {
      CAPTURE(std::string(line));
      REQUIRE(line.starts_with("$ "));
      auto words = shell_words(std::string(line.substr(2)));
      while (words[0].find('=') != std::string::npos)
        words.erase(words.begin()); // VAR=value
      if (words[1] == "init") scratch.go(".");
      const auto ran = scratch.run(words);
      CAPTURE(ran.err);
      const bool finds_warnings = words[1] == "check" && ran.code == 1;
      CHECK((ran.code == 0 || finds_warnings));
    }
  }
}

TEST_CASE("a reading command changes no file, a dry run neither") {
  Scratch scratch;
  prepare(scratch);
  const auto before = scratch.read("requests/eenmalig-inloggen.yaml");
  const auto diff = scratch.run("itplan set eenmalig-inloggen.owner iemand --dry-run");
  CHECK(diff.code == 0);
  CHECK(diff.out.find("+owner: iemand") != std::string::npos);
  CHECK(scratch.read("requests/eenmalig-inloggen.yaml") == before);
}

TEST_CASE("the program can be called many times in one process") {
  Scratch scratch;
  prepare(scratch);
  const auto first = scratch.run("itplan prioritise --json");
  CHECK(first.code == 0);
  CHECK(scratch.run("itplan prioritise --json").out == first.out);
}
