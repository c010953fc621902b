#include "itplan/render/html.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("user text can leave neither an element nor an attribute") {
  CHECK(html_text("R&D <b>\"x\"</b> it's") == "R&amp;D &lt;b&gt;&quot;x&quot;&lt;/b&gt; it&#39;s");
  CHECK(html_text("<img src=x onerror=alert(1)>").find('<') == std::string::npos);
  CHECK(html_text("a\x01\x1b[31mb\u202Ec\n d") == "a[31mbc d");
  CHECK(html_text("\xff") == "\uFFFD");
  CHECK(html_text("\uFFFE\uFFFF") == "\uFFFD\uFFFD");
  CHECK(html_text("") == "");
}

TEST_CASE("text written from right to left keeps its place") {
  CHECK(html_line("שלום") == "<bdi>שלום</bdi>");
  CHECK(html_line("مرحبا <") == "<bdi>مرحبا &lt;</bdi>");
  CHECK(html_line("Één") == "Één");
}

TEST_CASE("Markdown becomes HTML, and HTML in it is left out") {
  const auto html = html_of_markdown("# A\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n"
                                     "<script>alert(1)</script>\n\n[x](javascript:alert(1)) "
                                     "<b onclick=y>z</b>\n");
  CHECK(html.find("<h1>A</h1>") != std::string::npos);
  CHECK(html.find("<td align=\"right\">2</td>") != std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("javascript:") == std::string::npos);
  CHECK(html.find("onclick") == std::string::npos);
}

TEST_CASE("a page runs no script and fetches nothing, unless its one script is named") {
  PageFrame frame{"A & B", "nl", "Naar de inhoud", "", ""};
  const auto page = html_page(frame, "<main id=\"content\"></main>");
  CHECK(page.find("<title>A &amp; B</title>") != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("script-src") == std::string::npos);
  CHECK(page.find("http:") == std::string::npos);
  CHECK(page.find("https:") == std::string::npos);
  frame.script_hash = "abc=";
  CHECK(html_page(frame, "").find("script-src 'sha256-abc=';") != std::string::npos);
}
