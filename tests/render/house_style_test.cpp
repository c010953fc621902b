#include "itplan/render/house_style.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

HouseStyle read(std::string text) {
  return house_style(std::make_shared<const SourceText>("style.css", std::move(text)));
}

// "2:14 style-token", or "" where nothing is wrong.
std::string fault(const std::string& text) {
  const auto style = read(text);
  if (style.problems.empty()) return {};
  CHECK(style.css.empty());
  const auto& problem = style.problems.front();
  const auto at = problem.place.source->locate(problem.place.span.begin);
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
         std::string(problem.code);
}

} // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
  CHECK(contrast("#ffffff", "#ffffff") == doctest::Approx(1));
  CHECK(contrast("#0b5394", "#ffffff") == doctest::Approx(7.8).epsilon(0.01));
  CHECK(contrast("#ffffff", "#7b8997") == doctest::Approx(3.6).epsilon(0.02));
}

TEST_CASE("a house's style is token values, and those alone") {
  CHECK(fault("") == "");
  CHECK(fault("/* ours */ :root { --promised: #154273; --law:#A90061 }") == "");
  CHECK(fault(":root{--promised:#154273}\n@media screen and (prefers-color-scheme:dark) "
              "{ :root { --promised: #9cc7f0; } }") == "");
  CHECK(fault("body { color: red }") == "1:1 style-syntax");
  CHECK(fault(":root { --promised: #154273; }\n  a { }") == "2:3 style-syntax");
  CHECK(fault(":root { --promised #154273; }") == "1:20 style-syntax");
  CHECK(fault(":root { --promised: #154273") == "1:28 style-syntax");
  CHECK(fault("@import url(http://x);") == "1:1 style-syntax");
  CHECK(fault(":root { --promise: #154273; }") == "1:11 style-token");
  CHECK(fault(":root { --promised: red; }") == "1:21 style-token");
  CHECK(fault(":root { --promised: #12345g; }") == "1:21 style-token");
  CHECK(fault(":root { --promised: url(x); }") == "1:21 style-token");
}

TEST_CASE("colours that not everybody can read are refused, in each palette") {
  CHECK(fault(":root { --soft: #999999; }") == "1:17 style-contrast");
  CHECK(fault(":root { --paper: #777777; }") == "1:18 style-contrast");
  CHECK(fault(":root { --promised: #ffee00; }") == "1:21 style-contrast");
  CHECK(fault("@media screen and (prefers-color-scheme: dark) { :root { --ink: #333333; } }") ==
        "1:65 style-contrast");
}

TEST_CASE("the light values of a house do not shine through in the dark") {
  const auto css = read(":root { --promised: #154273; }").css;
  CHECK(css.starts_with(":root{--promised:#154273;}\n@media screen and "));
  CHECK(css.find("--promised:#9cc7f0;") != std::string::npos);
}
