#include "itplan/base/problem_text.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Problem unknown_value() {
  const auto source =
      std::make_shared<const SourceText>("requests/vpn.yaml", "title: VPN\nclaimed: hihg\n");
  return {Severity::unreadable,
          "unknown-value",
          "unknown value 'hihg'",
          "did you mean 'high'?",
          {},
          {source, {20, 24}},
          {}};
}

} // namespace

TEST_CASE("a problem shows where, what and what to do") {
  CHECK(problem_text(unknown_value()) ==
        "requests/vpn.yaml:2:10: error: unknown value 'hihg' [unknown-value]\n"
        "  2 | claimed: hihg\n"
        "    |          ^^^^\n"
        "  help: did you mean 'high'?\n");
}

TEST_CASE("a problem without a place names the tool") {
  Problem problem{Severity::warning, "plan-is-empty", "no requests yet", "", {}, {}, {}};
  CHECK(problem_text(problem) == "itplan: warning: no requests yet [plan-is-empty]\n");
}

TEST_CASE("a very long line is cut around the place") {
  const auto source = std::make_shared<const SourceText>("a", std::string(500, 'x') + "HERE" +
                                                                  std::string(500, 'y'));
  const Problem problem{Severity::wrong, "code", "message", "", {}, {source, {500, 504}}, {}};
  const auto text = problem_text(problem);
  CHECK(text.size() < 300);
  CHECK(text.find("HERE") != std::string::npos);
  CHECK(text.find("^^^^\n") != std::string::npos);
}

TEST_CASE("control characters of the text do not reach the terminal") {
  const auto source = std::make_shared<const SourceText>("a", "x: \x1b[31m\n");
  const Problem problem{Severity::wrong, "code", "bad \x1b", "", {}, {source, {3, 8}}, {}};
  CHECK(problem_text(problem).find('\x1b') == std::string::npos);
}

TEST_CASE("errors and warnings are counted in words") {
  std::vector<Problem> problems;
  CHECK(problem_count(problems).empty());
  problems.push_back(unknown_value());
  CHECK(problem_count(problems) == "1 error");
  problems.push_back({Severity::warning, "w", "", "", {}, {}, {}});
  problems.push_back({Severity::warning, "w", "", "", {}, {}, {}});
  CHECK(problem_count(problems) == "1 error, 2 warnings");
}
