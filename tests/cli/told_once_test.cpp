// The weekly report tells each fact once, whatever way it came into the plan.
#include "itplan/base/text.hpp"

#include "scratch.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <random>

using namespace itplan;

namespace {

constexpr std::string_view small_plan = "itplan: 1\n"
                                        "title: Plan\n"
                                        "year: 2027\n"
                                        "language: en\n"
                                        "budget: {money: 1000}\n"
                                        "capacity:\n"
                                        "  reserve: 20%\n"
                                        "  days:\n"
                                        "    dev: {q1: 60, q2: 60, q3: 60, q4: 60}\n"
                                        "customers:\n"
                                        "  ward: {name: Ward}\n";

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

bool has(const std::string& text, const std::string& part) { return times(text, part) > 0; }

// A plan in git, on a day of its own.
struct History {
  Scratch scratch{};
  Date day = make_date(2027, 3, 1); // a Monday

  explicit History(std::string_view plan = small_plan) {
    scratch.write("plan/itplan.yaml", std::string(plan));
    scratch.go("plan");
    git("init -q -b main .");
    commit();
  }
  // By the shell: run_git hands no date of the environment on.
  void git(const std::string& words) const {
    const auto line =
        fmt::format("cd '{0}' && GIT_AUTHOR_DATE={1}T10:00:00Z GIT_COMMITTER_DATE={1}T10:00:00Z "
                    "git -c user.name=T -c user.email=t@example.org {2} >'{0}/../git.log' 2>&1",
                    scratch.here().string(), iso_date(day), words);
    CAPTURE(line);
    REQUIRE(std::system(line.c_str()) == 0);
  }
  void commit() const {
    git("add -A");
    git("commit -q -m Facts");
  }
  void go_on(int days) { day += std::chrono::days(days); }
  void write(const std::string& file, const std::string& bytes) const {
    scratch.write(file, bytes);
  }
  // A request with a note of this day: two facts.
  void add_fact(int number, Date date) const {
    write(fmt::format("requests/wish-{}.yaml", number),
          fmt::format("title: Wish {0}\ncustomer: ward\nreceived: {1}\nnotes:\n  - date: {1}\n    "
                      "from: it\n    kind: news\n    text: Fact {0} was told.\n",
                      number, iso_date(date)));
  }
  Ran run(const std::string& line) {
    scratch.today = day;
    return scratch.run(line);
  }
  std::string status(const std::string& options = "") {
    const auto ran = run("itplan report status " + options);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    return ran.out;
  }
};

// Numbers for a history of a quarter of a year: what is written, where, and when it is told.
class RandomHistory {
public:
  RandomHistory(unsigned seed, bool by_mark) : random_(seed), by_mark_(by_mark) {}

  void live(int days) {
    last_ = history_.day;
    for (int i = 0; i < days; ++i) {
      history_.go_on(1);
      a_day();
    }
    while (!branches_.empty())
      merge();
    history_.go_on(1);
    history_.add_fact(facts_++, history_.day - std::chrono::days(3));
    history_.commit();
    history_.go_on(1);
    report();
    check();
  }

private:
  int below(int limit) { return std::uniform_int_distribution<>(0, limit - 1)(random_); }

  void a_day() {
    if (below(7) == 0) report(); // late, early, or not at all for weeks
    switch (below(6)) {
    case 0: return on_branch();
    case 1: return merge();
    case 2: return rename();
    case 3: return; // nothing
    default: return on_main();
    }
  }
  void write_facts() {
    for (int count = 1 + below(2); count > 0; --count)
      history_.add_fact(facts_++, history_.day - std::chrono::days(below(20)));
    history_.commit();
  }
  void on_main() { write_facts(); }
  void on_branch() {
    if (branches_.empty() || below(2) == 0) {
      branches_.push_back(fmt::format("branch-{}", made_++));
      history_.git("checkout -q -b " + branches_.back());
    } else {
      history_.git("checkout -q " +
                   branches_[static_cast<std::size_t>(below(static_cast<int>(branches_.size())))]);
    }
    write_facts();
    history_.git("checkout -q main");
  }
  void merge() {
    if (branches_.empty()) return;
    // A branch that main can simply follow brings its old days: only a mark can know that.
    history_.git(std::string("merge -q -m m ") + (by_mark_ ? "" : "--no-ff ") + branches_.front());
    branches_.erase(branches_.begin());
  }
  void rename() {
    const auto from = history_.scratch.here() / "requests";
    if (!std::filesystem::exists(from)) return;
    std::map<std::string, std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(from))
      files[entry.path().stem().string()] = entry.path();
    if (files.empty()) return;
    const auto id = std::next(files.begin(), below(static_cast<int>(files.size())))->first;
    CHECK(history_.run(fmt::format("itplan rename {} named-{}", id, made_++)).code == 0);
    history_.commit();
  }
  void report() {
    const auto file = fmt::format("../{}.md", by_mark_ ? "week" : iso_date(history_.day));
    const auto since = by_mark_ && is_told_ ? "last" : iso_date(last_);
    const auto ran =
        history_.run(fmt::format("itplan report status --since {} -o {}", since, file));
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    is_told_ = true;
    last_ = history_.day;
    told_ += history_.scratch.read(file);
  }
  void check() const {
    for (int i = 0; i < facts_; ++i) {
      CAPTURE(i);
      CHECK(times(told_, fmt::format("Fact {} was told.", i)) == 1);
      CHECK(times(told_, fmt::format("| New request | Wish {} |", i)) +
                times(told_, fmt::format("| New request (written down later) | Wish {} |", i)) ==
            1);
      CHECK(times(told_, fmt::format("| Wish {} | New in the plan |", i)) == 1);
    }
    CHECK(times(told_, "No longer in the plan") == 0);
  }

  History history_{};
  std::mt19937 random_;
  bool by_mark_;
  bool is_told_ = false;
  Date last_{};
  int facts_ = 0;
  int made_ = 0;
  std::vector<std::string> branches_{};
  std::string told_{};
};

// ITPLAN_HISTORIES=N for more of them.
int histories() {
  const char* const more = std::getenv("ITPLAN_HISTORIES");
  return more ? std::atoi(more) : 1;
}

} // namespace

TEST_CASE("over any history each fact is told once") {
  std::random_device device;
  for (int i = 0; i < histories(); ++i) {
    const auto seed = device();
    for (const bool by_mark : {false, true}) {
      CAPTURE(seed);
      CAPTURE(by_mark);
      MESSAGE("seed " << seed);
      RandomHistory(seed, by_mark).live(25);
    }
  }
}

TEST_CASE("history: status-day-in-no-report") {
  History history;
  history.go_on(7);
  CHECK_FALSE(has(history.status(), "Fact 1 "));
  history.add_fact(1, history.day); // after the morning's report
  history.commit();
  SUBCASE("the first day belongs to the later report") {
    history.go_on(7);
    CHECK(times(history.status(), "Fact 1 ") == 1);
  }
  SUBCASE("and not to the one of its own day, when that is made again") {
    CHECK_FALSE(has(history.status(), "Fact 1 "));
  }
  SUBCASE("nor to the one after") {
    history.go_on(14);
    CHECK_FALSE(has(history.status(), "Fact 1 "));
  }
}

TEST_CASE("history: status-misses-a-merged-branch") {
  History history;
  history.add_fact(1, history.day);
  history.commit();
  history.go_on(4);
  history.git("checkout -q -b wish");
  history.run("itplan set wish-1.title 'Wish for scanners'");
  history.add_fact(2, history.day);
  history.commit();
  history.git("checkout -q main");
  history.go_on(3);
  CHECK_FALSE(has(history.status(), "Wish for scanners"));
  history.go_on(3);
  history.git("merge -q --no-ff -m merge wish");
  history.go_on(4);
  SUBCASE("a title that came by a merge") {
    CHECK(has(history.status(), "| Wish for scanners | Title | Wish 1 | Wish for scanners |"));
  }
  SUBCASE("a fact that came by a merge") {
    CHECK(has(history.status(), "Fact 2 was told. (written down later)"));
  }
  SUBCASE("a branch that is not merged is not told") {
    history.git("checkout -q -b other");
    history.add_fact(3, history.day);
    history.commit();
    history.git("checkout -q main");
    history.go_on(1);
    CHECK_FALSE(has(history.status(), "Fact 3 "));
  }
}

TEST_CASE("history: status-misses-what-was-written-late") {
  History history;
  history.go_on(11);
  history.add_fact(1, history.day - std::chrono::days(6)); // before the report of the 8th
  history.commit();
  history.go_on(4);
  SUBCASE("it is told with its own day") {
    const auto text = history.status();
    CHECK(has(text, "- 6 March 2027, Ward, about *Wish 1*. News, from IT: Fact 1 was told. "
                    "(written down later)"));
    CHECK(has(text, "| 6 March 2027 | New request (written down later) | Wish 1 | Ward |"));
  }
  SUBCASE("a slip that is mended in a note is no news") {
    history.run("itplan set wish-1.notes.0.text 'Fact 1 was told to the ward.'");
    history.commit();
    history.go_on(7);
    CHECK_FALSE(has(history.status(), "Fact 1 "));
  }
  SUBCASE("a second note of the same day is") {
    history.run("itplan note wish-1 'Fact 2 too.' --kind news --date 2027-03-06");
    history.commit();
    history.go_on(7);
    const auto text = history.status();
    CHECK(has(text, "Fact 2 too. (written down later)"));
    CHECK_FALSE(has(text, "Fact 1 "));
  }
}

TEST_CASE("a day that is still to come is told when it has come") {
  History history;
  history.add_fact(1, history.day + std::chrono::days(9));
  history.commit();
  history.go_on(7);
  CHECK_FALSE(has(history.status(), "Fact 1 "));
  history.go_on(7);
  CHECK(times(history.status(), "Fact 1 ") == 1);
}

TEST_CASE("a clock that is wrong hides no fact of these days") {
  History history;
  const auto right = history.day + std::chrono::days(3);
  history.day = make_date(2001, 1, 1);
  history.add_fact(1, right);
  history.commit();
  history.day = right + std::chrono::days(4);
  CHECK(times(history.status(), "Fact 1 ") == 1);
}

TEST_CASE("another id for a request or a customer is no news") {
  History history;
  history.add_fact(1, history.day);
  history.commit();
  history.go_on(7);
  history.run("itplan rename wish-1 scanners");
  history.run("itplan rename customers.ward wards");
  history.run("itplan set scanners.if_never 'The old way stays.'");
  history.commit();
  history.go_on(1);
  const auto text = history.status("--since 2027-03-08");
  CHECK_FALSE(has(text, "Fact 1"));
  CHECK(has(text, "## What changed in the plan\n\nNone."));
}

TEST_CASE("what changed in days, reserve and budgets is told with its date") {
  History history;
  history.go_on(2);
  history.run("itplan set capacity.days.dev.q3 20");
  history.commit();
  history.go_on(1);
  history.run("itplan set budget.money 700");
  history.run("itplan set capacity.reserve 10%");
  history.commit();
  history.go_on(4);
  const auto text = history.status("--since 2027-03-02");
  CHECK(has(text, "| 4 March 2027 | Reserve | 20% | 10% |\n"
                  "| 3 March 2027 | Days of dev, quarter 3 | 60 days | 20 days |\n"
                  "| 4 March 2027 | Budget money | €1,000 | €700 |"));
  SUBCASE("in the week after it is no longer news") {
    history.go_on(7);
    CHECK(has(history.status(), "## What changed in the plan\n\nNone."));
  }
  SUBCASE("what is not committed has no other date than today") {
    history.run("itplan set budget.money 500");
    CHECK(has(history.status(), "| 8 March 2027 | Budget money | €1,000 | €500 |"));
  }
}

TEST_CASE("--since last begins where the report ended, in Markdown and in a page") {
  for (const std::string file : {"week.md", "week.html"}) {
    CAPTURE(file);
    History history;
    const auto report = [&] {
      const auto ran = history.run("itplan report status --since last -o ../" + file);
      CAPTURE(ran.err);
      CHECK(ran.code == 0);
      return history.scratch.read("../" + file);
    };
    history.go_on(7);
    CHECK(has(report(), "<!-- itplan status: 2027-03-01 "));
    history.add_fact(1, history.day);
    history.commit();
    history.go_on(9); // late
    history.add_fact(2, history.day - std::chrono::days(3));
    history.commit();
    const auto second = report();
    CHECK(times(second, "Fact 1 was told.") == 1);
    CHECK_FALSE(has(second, "Fact 2 "));
    CHECK(report() == second); // made again on the same day
    history.go_on(5);
    const auto third = report();
    CHECK_FALSE(has(third, "Fact 1 "));
    CHECK(times(third, "Fact 2 was told.") == 1);
  }
}

TEST_CASE("--since last says what it cannot follow") {
  History history;
  history.go_on(7);
  CHECK(has(history.run("itplan report status --since last").err, "--since last needs -o FILE"));
  history.write("../week.md", "# A report of our own\n");
  const auto unmarked = history.run("itplan report status --since last -o ../week.md");
  CHECK(unmarked.code == 2);
  CHECK(has(unmarked.err, "../week.md does not say which days it tells"));
  history.write("../week.md", "<!-- itplan status: 2027-03-01 - 2027-04-01 - -->\n");
  CHECK(has(history.run("itplan report status --since last -o ../week.md").err,
            "tells all up to 2027-04-01, which is still to come"));
  const std::string gone(40, 'a');
  history.write("../week.md", "<!-- itplan status: 2027-03-01 - 2027-03-05 " + gone + " -->\n");
  const auto ran = history.run("itplan report status --since last -o ../week.md");
  CHECK(ran.code == 0);
  CHECK(has(ran.err, "commit aaaaaaaaaa is not here"));
  history.write("../week.md", "<!-- itplan status: 2027-03-01 - 2027-03-05 --output=x -->\n");
  CHECK(history.run("itplan report status --since last -o ../week.md").code == 2);
}

TEST_CASE("--require-history fails where the past cannot be read") {
  History history;
  history.add_fact(1, history.day);
  history.go_on(7);
  CHECK(history.run("itplan report status --require-history").code == 0);
  history.commit();
  const auto shallow = "clone -q --depth 1 'file://" + history.scratch.here().string() + "' ../one";
  history.git(shallow);
  history.scratch.go("one");
  const auto ran = history.run("itplan report status --require-history");
  CHECK(ran.code == 4);
  CHECK(has(ran.err, "shallow clone"));
  std::filesystem::remove_all(history.scratch.here() / ".git");
  const auto none = history.run("itplan report status --require-history");
  CHECK(none.code == 4);
  CHECK(has(none.err, "the plan has no history in git"));
  CHECK(history.run("itplan report plan --require-history").code == 2);
}
