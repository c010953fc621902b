#include "itplan/change/answer.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace itplan;
using namespace itplan::testing;

namespace {

const Plan& plan() {
  static const Plan it = load_main(head + "signed_by: Ann Lee\ncontact: the desk\n"
                                          "mission: We keep the shop open.\n"
                                          "rounds:\n  autumn: {points: 100}\n"
                                          "customers:\n  sales: {name: Sales}\n"
                                          "  depot: {name: Depot}\n"
                                          "requests:\n"
                                          "  new-tills:\n    title: New tills\n"
                                          "    customer: sales\n    problem: They fail every day.\n"
                                          "  card-readers:\n    title: Card readers\n"
                                          "    customer: sales\n"
                                          "  forklift:\n    title: A second forklift\n"
                                          "    customer: depot\n")
                             .plan;
  return it;
}

Understood read(const std::string& text, const Id& customer = {}) {
  return read_form(std::make_shared<const SourceText>("form", text), plan(), customer);
}

// "tills=40 (why) | wish: x | remarks", in short: what was understood, on one line.
std::string understood(const std::string& text) {
  const auto read_back = read(text + "\n\nReference: sales, autumn\n");
  if (!read_back.problems.empty()) return "! " + read_back.problems.front().message;
  const auto& answer = read_back.answers.at(0);
  CHECK(answer.customer == "sales");
  CHECK(answer.round == "autumn");
  std::string line;
  const auto add = [&](const std::string& part) { line += (line.empty() ? "" : " | ") + part; };
  for (const auto& item : answer.items) {
    auto part = item.is_wish() ? "wish " + item.words.text : item.request;
    if (item.points) part += "=" + std::to_string(*item.points);
    if (!item.why.text.empty()) part += " (" + item.why.text + ")";
    if (!item.is_wish() && !item.words.text.empty()) part += " called " + item.words.text;
    for (const auto& remark : item.remarks)
      part += " + " + remark.text;
    add(part);
  }
  for (const auto& [question, said] : answer.questions)
    add("q" + std::to_string(question) + " " + said.text);
  for (const auto& said : answer.unplaced)
    add("? " + said.text);
  return line;
}

struct Case {
  std::string text;
  std::string meaning;
};

} // namespace

TEST_CASE("points are read as people write them") {
  const Case cases[] = {
      {"New tills [new-tills]\nPoints: 40\nWhy: queues", "new-tills=40 (queues)"},
      {"### New tills [new-tills]\n\nPoints (at most 40): 40 points", "new-tills=40"},
      {"New tills [new-tills]\n- POINTS = 40 pts.", "new-tills=40"},
      {"New tills [new-tills]\n**Points:** 40", "new-tills=40"},
      {"New tills [new-tills]\nPunten:\n\n40", "new-tills=40"},
      {"New tills [new-tills]\nPoints (at most 40) 40", "new-tills=40"},
      {"New tills [new-tills]\nptn 40,0", "new-tills=40"},
      {"New tills [new-tills]\n40", "new-tills=40"},
      {"New tills: 40", "new-tills=40"},
      {"New tills [new-tills]\nPoints: 40 van de 100", "new-tills=40"},
      {"New tills [new-tills]\nPoints: 40 (it is urgent)", "new-tills=40 + (it is urgent)"},
      {"New tills [new-tills]\nPoints: 0\nWhy: not now", "new-tills (not now)"},
      {"New tills [new-tills]\nPoints: -\nWhy:", ""},
      {"New tills [new-tills]\nPoints: forty", "! 'forty' is no number of points"},
      {"New tills [new-tills]\nPoints: ?", "! '?' is no number of points"},
      {"New tills [new-tills]\nPoints: 40 or 35", "! '40 or 35' is no number of points"},
      {"New tills [new-tills]\nPoints: 12,5", "! '12,5' is no number of points"},
      {"New tills [new-tills]\nPoints: 1e3", "! '1e3' is no number of points"},
      {"Points: 40", "! these points stand under no request"},
      {"New tills [new-tills]\nPoints: 40\nWhy: x\nPoints: 30",
       "! points for a second time under 'new-tills'"},
      {"New tills [new-tills]\nPoints: 40\n\nNew tills [new-tills]\nPoints: 30",
       "! 30 points for 'new-tills', and elsewhere on this form 40"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(understood(one.text) == one.meaning);
  }
}

TEST_CASE("requests are found by id, else by title, else by what the form says of them") {
  const Case cases[] = {
      {"Anything at all [new-tills]\nPoints: 5", "new-tills=5 called Anything at all"},
      {"New tills [new tills]\nPoints: 5", "new-tills=5"},
      {"### New tils [nw-tils]\n\nPoints: 5", "! there is no request 'nw-tils'"},
      {"### New tills [nw-tils]\n\nPoints: 5", "new-tills=5"},
      {"New tills\nPoints: 5", "new-tills=5"},
      {"You said: They fail every day.\n\nPoints: 5", "new-tills=5"},
      {"### Something [some-thing]\nPoints: 5", "! there is no request 'some-thing'"},
      {"New tills [new-tills]\nPoints: 5\nWhy: see [1] below", "new-tills=5 (see [1] below)"},
      {"A second forklift [forklift]\nPoints: 5", "forklift=5"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(understood(one.text) == one.meaning);
  }
}

TEST_CASE("words of the customer are kept where they were said, ours are not") {
  const Case cases[] = {
      {"You said: They fail every day. Not true any more!\n\nPoints: 5",
       "new-tills=5 + Not true any more!"},
      {"# What really comes first for you?\n\nDear colleagues of Sales,\n\nAnn Lee", ""},
      {"What we know: we think it takes 10 days of work.", ""},
      {"What we know: we think it takes 10 days of work. It was 5 before", "? It was 5 before"},
      {"Dear Ann,\n\nWe talked a lot.", "? Dear Ann, | ? We talked a lot."},
      {"Finally we agree.", "? Finally we agree."},
      {"What may stop or shrink?\n\nThe fax.", "q0 The fax."},
      {"> What may stop or shrink?\nThe fax.", "q0 The fax."},
      {"What could we stop, or do less of?\n\nThe fax.", "q0 The fax."},
      {"# What really comes first for you?\n\nDear colleagues in Sales,\n\nAnn Lee", ""},
      {"Put your answer behind the colon or below it, and send this form back.", ""},
      {"Put your answer after the colon or below it, and send this form back.", ""},
      {"Tell us with each request why you need it. If you no longer need it, tell us that too.",
       ""},
      {"Wish 1: a coffee machine\nWhy: tired\nPoints: 10", "wish a coffee machine=10 (tired)"},
      {"Wish 1:\nPoints: 10", "! points for a wish that is not told"},
      {"Wish: one\n\nWish: two\n\nWish: one", "wish one | wish two"},
      {"New tills [new-tills]\nPoints: 5\nWhy: a long\nstory\n\nwith an end",
       "new-tills=5 (a long story\nwith an end)"},
      {"From: Bo\nTo: Ann\nSubject: form\n\nHello", "? Hello"},
      {"Hello\n\nKind regards,\nBo\n\nHead of Sales", "? Hello"},
      {"Groeten komen steeds te laat aan, zeggen inwoners.",
       "? Groeten komen steeds te laat aan, zeggen inwoners."},
      {"Reference: sales, autumn\nP.S. thanks", "? P.S. thanks"},
      {"New tills [new-tills]\nPoints: 5\nWhy: for years\n\nyes", "new-tills=5 (for years\nyes)"},
      {"Card readers - no thanks", "card-readers + no thanks"},
      {"On Mon, 5 Oct 2026, Ann wrote:\n> Wish 1: tea", "wish tea"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(understood(one.text) == one.meaning);
  }
}

TEST_CASE("a form says whose it is, or somebody else does") {
  CHECK(read("Points").problems.front().message == "nothing says whose form this is");
  CHECK(read("", "sales").problems.empty());
  CHECK(read("", "sales").answers.front().is_empty());
  CHECK(read("Reference: sale, autumn").problems.front().message == "there is no customer 'sale'");
  CHECK(read("Reference: Sail lofts, autumn").problems.front().message ==
        "there is no customer 'Sail lofts'");
  CHECK(read("Reference: Sales, autumn").answers.front().customer == "sales");
  CHECK(read("Reference: sales, spring-2025").problems.front().message ==
        "the plan has no round 'spring-2025'");
  CHECK(read("Reference: depot", "sales").problems.front().message ==
        "this form is of 'depot', not of 'sales'");
}

TEST_CASE("what is no text is refused, with what to do") {
  for (const std::string bytes : {"PK\x03\x04", "<html>", "\xff\xfe", "caf\xe9",
                                  "Content-Transfer-Encoding: base64\n\nabc"}) {
    CAPTURE(bytes);
    const auto refused = read(bytes, "sales");
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems.front().code == "bad-form");
    CHECK(!refused.problems.front().help.empty());
    CHECK(refused.answers.empty());
  }
}

TEST_CASE("points are never guessed: a digit that anything is glued to is refused") {
  for (const std::string text : {"4O", "2l", "1e", "1ste", "1e keus", "2x", "40x", "39\u00BD",
                                 "40%", "30-40", "ca. 40", "40?", "1\u00B0", "3de"})
    CHECK(understood("New tills [new-tills]\nPunten: " + text) ==
          "! '" + text + "' is no number of points");
  for (const std::string text : {"40", "40.", "40 punten", "40p", "40\u00A0", "040"}) {
    CAPTURE(text);
    CHECK(understood("New tills [new-tills]\nPunten: " + text).starts_with("new-tills=40"));
  }
}

TEST_CASE("1, 2, 3 is a ranking, and asked about") {
  const auto steps_of = [](const std::string& a, const std::string& b, const std::string& c) {
    const auto answers =
        read("New tills [new-tills]\nPunten: " + a +
             "\n\nCard readers [card-readers]\nPunten: " + b +
             "\n\nA second forklift [forklift]\nPunten: " + c + "\n\nReference: sales, autumn\n")
            .answers;
    return answer_steps(plan(), answers, {make_date(2026, 11, 23), "form", false});
  };
  REQUIRE(steps_of("3", "2", "1").problems.size() == 1);
  CHECK(steps_of("3", "2", "1").problems[0].message.find("did they rank") != std::string::npos);
  CHECK(steps_of("1", "3", "2").problems.size() == 1);
  CHECK(steps_of("3 punten", "2", "1").problems.empty());
  CHECK(steps_of("30", "20", "10").problems.empty());
  CHECK(steps_of("4", "2", "1").problems.empty());
}

TEST_CASE("any bytes are read without harm") {
  const std::string pieces[] = {"[",
                                "]",
                                "\\",
                                ">",
                                "\n",
                                "\r",
                                "Points:",
                                "Why:",
                                "Wish 1:",
                                "40",
                                "new-tills",
                                "[new-tills]",
                                "# ",
                                " ",
                                "(",
                                ")",
                                "You said:",
                                "What we know:",
                                "Reference: sales",
                                "\xe2\x80\x9c",
                                "\xc2\xa0",
                                "---",
                                "-- ",
                                "\x1b[31m",
                                "Subject:",
                                "From:",
                                "?"};
  const auto seed = std::random_device{}();
  MESSAGE("seed " << seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n)
      text += pieces[random() % std::size(pieces)];
    const auto some = read(text, "sales");
    for (const auto& problem : some.problems)
      CHECK(problem.place.span.end <= text.size());
  }
}

TEST_CASE("steps: most points first, the rest as notes and requests, nothing twice") {
  const auto form = std::make_shared<const SourceText>(
      "form", "New tills [new-tills]\nPoints: 20\n\nCard readers [card-readers]\nPoints: 30\n"
              "Why: theft\n\nWish 1: A coffee machine. We are tired.\nPoints: 25\n\n"
              "What may stop or shrink?\nThe fax.\n\nReference: sales, autumn\n");
  const auto loaded = load_main(head + "rounds:\n  autumn: {points: 100}\n"
                                       "customers:\n  sales: {name: Sales}\n"
                                       "requests:\n"
                                       "  card-readers: {title: Card readers, customer: sales}\n"
                                       "  new-tills: {title: New tills, customer: sales}\n"
                                       "ballots:\n");
  const AnswerOptions options{make_date(2026, 10, 20), "form", false};
  const auto first = answer_steps(loaded.plan, read_form(form, loaded.plan).answers, options);
  CHECK(first.problems.empty());
  CHECK(first.wishes == std::vector<Id>{"a-coffee-machine"});
  const auto change = change_plan(loaded, first.steps);
  REQUIRE(change.after);
  const auto& after = change.after->plan;
  const auto& ballot = *after.ballots.find("autumn")->find("sales");
  REQUIRE(ballot.choices.size() == 3);
  CHECK(ballot.cast == make_date(2026, 10, 20));
  CHECK(ballot.choices[0].request == "card-readers");
  CHECK(ballot.choices[0].why == "theft");
  CHECK(ballot.choices[1].request == "a-coffee-machine");
  CHECK(ballot.choices[2].points == 20);
  CHECK(after.requests.find("a-coffee-machine")->problem == "A coffee machine. We are tired.");
  REQUIRE(after.customers.find("sales")->notes.size() == 1);
  CHECK(after.customers.find("sales")->notes[0].text ==
        "What could we stop, or do less of? The fax.");

  const auto again = answer_steps(after, read_form(form, after).answers, options);
  REQUIRE(again.problems.size() == 1);
  CHECK(again.problems[0].message == "'sales' answered already on 2026-10-20");
  const auto replaced =
      answer_steps(after, read_form(form, after).answers, {options.date, "form", true});
  CHECK(replaced.problems.empty());
  CHECK(change_plan(*change.after, replaced.steps).files.empty());
}

TEST_CASE("a table of answers: one row a customer") {
  const auto table = [](const std::string& text,
                        std::vector<std::pair<std::string, std::string>> names = {}) {
    return read_answer_table(std::make_shared<const SourceText>("in.csv", text), plan(),
                             {std::move(names), "autumn"});
  };
  const auto read = table("Wie;New tills;card-readers.points;card-readers.why;wish;wish.points;"
                          "What may stop or shrink?;Naam\n"
                          "Sales;40;30 punten;theft;tea;5;fax;Bo\n"
                          "depot;;;;;;;\n",
                          {{"Wie", "customer"}, {"Naam", ""}});
  CHECK(read.problems.empty());
  REQUIRE(read.answers.size() == 2);
  const auto& sales = read.answers[0];
  CHECK(sales.customer == "sales");
  CHECK(sales.round == "autumn");
  REQUIRE(sales.items.size() == 3);
  CHECK(sales.items[0].points == 40);
  CHECK(sales.items[1].why.text == "theft");
  CHECK(sales.items[2].is_wish());
  CHECK(sales.items[2].points == 5);
  CHECK(sales.questions.size() == 1);
  CHECK(read.answers[1].is_empty());
  CHECK(table("customer;x\nsales;1\n").problems[0].message == "unknown column 'x'");
  CHECK(table("remark\nx\n").problems[0].message == "no column says whose row it is");
  CHECK(table("customer;New tills\nsales;veel\n").problems[0].message ==
        "'veel' is no number of points");
}
