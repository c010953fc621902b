#include "itplan/base/text.hpp"
#include "itplan/rules/plain_language.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace itplan;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t texts_of_a_kind = 20;

std::string read(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> texts(std::string_view kind, Language language) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(ITPLAN_TEXTS) / kind / word(language)))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE(files.size() == texts_of_a_kind);
  return files;
}

std::vector<Stumble> read_by(std::string_view text, Language language) {
  return stumbles(text, language, built_in_words(language), {});
}

// As the samples write them: the first three, and how many more there are.
std::string listed(const std::vector<Stumble>& found) {
  std::string all;
  for (std::size_t i = 0; i < found.size() && i < 3; ++i)
    all += "-- " + std::string(found[i].code) + ": " + std::string(found[i].words) + "\n";
  return found.size() > 3 ? all + "-- more: " + std::to_string(found.size() - 3) + "\n" : all;
}

// A sample names a sentence by its first words.
bool same(std::string_view expected, std::string_view said) {
  const auto a = split(trim(expected), '\n');
  const auto b = split(trim(said), '\n');
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i].starts_with("-- long-sentence") ? !b[i].starts_with(a[i]) : a[i] != b[i]) return false;
  return true;
}

std::string codes(std::string_view text, Language language, const WordList& words,
                  const KnownWords& known = {}) {
  std::string all;
  for (const auto& stumble : stumbles(text, language, words, known))
    all += std::string(stumble.code) + " ";
  return all;
}

WordList list(std::string_view lines, Language language = Language::nl) {
  WordList made(language);
  CHECK(made.add(std::make_shared<const SourceText>("words", std::string(lines))).empty());
  return made;
}

} // namespace

TEST_CASE("a plain text gives no finding") {
  for (const auto language : {Language::nl, Language::en})
    for (const auto& file : texts("plain", language)) {
      CAPTURE(file);
      CHECK(listed(read_by(read(file), language)) == "");
    }
}

TEST_CASE("a hard text gives the findings listed beside it") {
  for (const auto language : {Language::nl, Language::en})
    for (const auto& file : texts("hard", language)) {
      CAPTURE(file);
      const auto all = read(file);
      const auto end = all.find("\n-- ") + 1;
      const auto said = listed(read_by(std::string_view(all).substr(0, end), language));
      CAPTURE(said);
      CHECK(same(std::string_view(all).substr(end), said));
    }
}

TEST_CASE("each finding says what to do, and where the words stand") {
  for (const auto language : {Language::nl, Language::en})
    for (const auto& file : texts("hard", language)) {
      const auto text = read(file);
      for (const auto& stumble : read_by(text, language)) {
        CHECK_FALSE(stumble.help.empty());
        CHECK(text.substr(stumble.begin, stumble.words.size()) == stumble.words);
      }
    }
}

TEST_CASE("the longest entry counts, over spaces, line ends and hyphens") {
  const auto words = list("major incident; grote storing\nincident; storing\nZ.S.M; snel\n");
  const auto found = stumbles("Een major\nincident, een incident.", Language::nl, words, {});
  REQUIRE(found.size() == 2);
  CHECK(found[0].words == "major\nincident");
  CHECK(found[0].help == "grote storing");
  CHECK(found[1].help == "storing");
  CHECK(codes("Het major-incident", Language::nl, words) == "hard-word ");
  CHECK(codes("Wij bellen z.s.m. terug.", Language::nl, built_in_words(Language::nl)) ==
        "hard-word ");
  CHECK(codes("Major, incidenteel", Language::nl, words) == "");
}

TEST_CASE("a plan's own list adds, changes, allows and replaces") {
  WordList words = built_in_words(Language::en);
  const auto add = [&](std::string_view lines) {
    return words.add(std::make_shared<const SourceText>("words/en.txt", std::string(lines)));
  };
  CHECK(codes("The server and the widget.", Language::en, words) == "hard-word ");
  CHECK(add("# ours\n\nwidget; part\nserver;\n").empty());
  CHECK(codes("The server and the widget.", Language::en, words) == "hard-word ");
  CHECK(codes("The server.", Language::en, words) == "");
  CHECK(add("*;\nTMS;\n").empty());
  CHECK(codes("The widget and the backlog of the TMS.", Language::en, words) == "");
  const auto problems = add("good; fine\nno semicolon\n");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-word-list");
  CHECK(problems[0].place.source->locate(problems[0].place.span.begin).line == 2);
}

TEST_CASE("an abbreviation is explained in the text, in the glossary, or in a name") {
  const auto& words = built_in_words(Language::nl);
  CHECK(codes("De BRP is klaar.", Language::nl, words) == "unexplained-abbreviation ");
  CHECK(codes("De basisregistratie (BRP) is klaar. De BRP's ook.", Language::nl, words) == "");
  CHECK(codes("De BRP (basisregistratie) is klaar.", Language::nl, words) == "");
  CHECK(codes("De BRP is klaar.", Language::nl, words, {"brp"}) == "");
  CHECK(codes("LET OP! Op 1 juli sluit de balie.", Language::nl, words) == "");
  CHECK(codes("De CO2-meter in zaal II en het Q2-verslag.", Language::nl, words) == "");
}

TEST_CASE("a sentence ends where a reader hears it end") {
  const std::string eleven = "een twee drie vier vijf zes zeven acht negen tien elf";
  const auto two = [&](std::string_view between) {
    return codes("En " + eleven + std::string(between) + eleven + ".", Language::nl,
                 WordList(Language::nl));
  };
  for (const auto* end : {". Na ", "! Na ", "? Na ", ".\nNa ", "\n\n", ":\n- ", ";\n* ", ". 12 "})
    CHECK_MESSAGE(two(end) == "", end);
  for (const auto* on : {", ", " bijv. ", " m.b.t. ", " (nr. 4) ", "; ", ": ", "\n", " 8.00 "})
    CHECK_MESSAGE(two(on) == "long-sentence ", on);
}

TEST_CASE("what was there before is passed over, and an abbreviation is named once") {
  Plan plan;
  plan.language = Language::nl;
  plan.requests.add("app").problem = "De backlog van de BRP.";
  plan.requests.add("bus").problem = "De BRP.";
  const auto& words = built_in_words(Language::nl);
  const auto found = [&](const Plan* before) {
    std::string all;
    for (const auto& problem : check_language(plan, words, before))
      all += std::string(problem.code) + " " + problem.path.text() + "\n";
    return all;
  };
  CHECK(found(nullptr) == "hard-word requests.app.problem\n"
                          "unexplained-abbreviation requests.app.problem\n");
  const auto before = plan;
  CHECK(found(&before) == "");
  plan.requests.add("cab").problem = "De backlog.";
  CHECK(found(&before) == "hard-word requests.cab.problem\n");
}

namespace {

// One a line: "sentence | codes"; without codes nothing may be found.
void check_sentences(const std::string& name, Language language) {
  const auto file =
      fs::path(ITPLAN_TEXTS) / "sentences" / (name + "." + std::string(word(language)) + ".txt");
  const auto all = read(file);
  REQUIRE_FALSE(all.empty());
  for (const auto line : split(trim(all), '\n')) {
    const auto bar = line.find('|');
    const auto said = trim(line.substr(0, bar));
    const auto wanted = bar == std::string_view::npos ? "" : trim(line.substr(bar + 1));
    std::set<std::string_view> found;
    for (const auto& stumble : read_by(said, language))
      found.insert(stumble.code);
    std::vector<std::string> codes(found.begin(), found.end());
    CHECK_MESSAGE(join(codes, " ") == wanted, line);
  }
}

} // namespace

TEST_CASE("cases/words: each sentence gives the finding that should come") {
  for (const auto language : {Language::nl, Language::en})
    check_sentences("asked", language);
}

TEST_CASE("inflection, compounds, split verbs and passives of other words") {
  for (const auto language : {Language::nl, Language::en})
    check_sentences("brothers", language);
}

TEST_CASE("good sentences that look like bad ones give no finding") {
  for (const auto language : {Language::nl, Language::en})
    check_sentences("good", language);
}

TEST_CASE("a word list says forms in short") {
  const auto words = list("plakken v; kleven\nop hangen v; vastmaken; jas*|#\nlijm*; plaksel\n"
                          "^snel; vlug\nzou … te; dan\n*pasta; deeg\n");
  const auto reads = [&](std::string_view text) { return codes(text, Language::nl, words); };
  for (const auto* text :
       {"Wij plakken.", "Zij plakt.", "Zij plakte.", "Het is geplakt.", "Het geplakte vel.",
        "Hang het bord op.", "Opgehangd.", "Om op te hangen.", "Lijmsoort.", "Snel weg.",
        "Dat zou dan niet te doen zijn.", "Zetpasta."})
    CHECK_MESSAGE(reads(text) == "hard-word ", std::string(text));
  for (const auto* text :
       {"De plank.", "Hang de jassen op.", "Wij hangen 12 borden op.", "Hang het op de muur.",
        "Ik ga snel.", "Te veel zou dat zijn.", "Pastel."})
    CHECK_MESSAGE(reads(text) == "", std::string(text));
}

TEST_CASE("a typed text is compared with the form of its reader") {
  Plan plan;
  plan.language = Language::nl;
  auto& app = plan.requests.add("app");
  app.customer = "balie";
  app.problem = "U zoekt lang.";
  auto& balie = plan.customers.add("balie");
  const auto found = [&] {
    std::string all;
    for (const auto& problem : check_language(plan, built_in_words(Language::nl), nullptr))
      all += std::string(problem.code) + " " + problem.path.text() + ": " + problem.message + "\n";
    return all;
  };
  CHECK(found() == "");
  balie.form_of_address = FormOfAddress::je;
  CHECK(found() == "mixed-address requests.app.problem: this text says u, and its reader is "
                   "addressed with je\n");
  app.problem = "Zij zegt: \"U zoekt lang.\"";
  CHECK(found() == "");
  plan.form_of_address = FormOfAddress::je;
  balie.form_of_address = FormOfAddress::u;
  app.problem = "Je zoekt lang.";
  CHECK(found() == "mixed-address requests.app.problem: this text says je, and its reader is "
                   "addressed with u\n");
}
