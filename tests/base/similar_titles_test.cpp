#include "itplan/base/similar_titles.hpp"
#include "itplan/base/text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace itplan;

TEST_CASE("finds the titles that are alike, in the order in which they were added") {
  SimilarTitles titles;
  for (const auto* title : {"Verhuizing online doorgeven", "Nieuwe printers", "", "a",
                            "Verhuizingen online doorgeven", "VERHUIZING ONLINE DOORGEVEN"})
    titles.add(title);
  using Numbers = std::vector<std::size_t>;
  CHECK(titles.like("Verhuizing online doorgeven", 90) == Numbers{0, 4, 5});
  CHECK(titles.like("Verhuizing online doorgeven", 100) == Numbers{0, 5});
  CHECK(titles.like("Nieuwe printer", 72) == Numbers{1});
  CHECK(titles.like("", 1) == Numbers{});
  CHECK(titles.like("a", 1) == Numbers{});
}

TEST_CASE("agrees with likeness, letter for letter") {
  std::mt19937 random(7);
  const auto title = [&] {
    std::string text;
    for (auto length = random() % 14; length > 0; --length)
      text += "aab -B\xC3"[random() % 7];
    return text;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> all;
    SimilarTitles titles;
    for (int i = 0; i < 20; ++i)
      titles.add(all.emplace_back(title()));
    const auto wanted = title();
    const auto percent = 1 + static_cast<int>(random() % 100);
    std::vector<std::size_t> expected;
    const bool has_pairs = likeness(wanted, wanted + " zz") > 0; // without, only equals are alike
    for (std::size_t i = 0; i < all.size(); ++i)
      if (has_pairs && likeness(wanted, all[i]) >= percent) expected.push_back(i);
    CHECK(titles.like(wanted, percent) == expected);
  }
}
