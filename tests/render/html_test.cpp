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
  CHECK(html.find("<td style=\"text-align: right\">2</td>") != std::string::npos);
  CHECK(html.find("<th scope=\"col\">a</th>") != std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("javascript:") == std::string::npos);
  CHECK(html.find("onclick") == std::string::npos);
}

TEST_CASE("a page runs no script and fetches nothing, unless its one script is named") {
  PageFrame frame{"A & B", "nl", "Naar de inhoud", {}, "", {}};
  const auto page = html_page(frame, "<main id=\"content\"></main>");
  CHECK(page.find("<title>A &amp; B</title>") != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("script-src") == std::string::npos);
  CHECK(page.find("http:") == std::string::npos);
  CHECK(page.find("https:") == std::string::npos);
  frame.script = {"x", "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"};
  const auto with_script = html_page(frame, "");
  CHECK(with_script.find("script-src 'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=';") !=
        std::string::npos);
  CHECK(with_script.find("<script>x</script>\n</body>") != std::string::npos);
}

TEST_CASE("a logo is a picture in the page, or nothing") {
  CHECK(logo_address("<svg xmlns='x'/>").starts_with("data:image/svg+xml;base64,PHN2Zy"));
  CHECK(logo_address("\x89PNG\r\n\x1a\n...").starts_with("data:image/png;base64,iVBORw0KGgo"));
  CHECK(logo_address("GIF89a").empty());
  CHECK(logo_address("").empty());
}

TEST_CASE("no text ends the element that holds a script's data") {
  CHECK(script_data(R"({"a":"</script><b>&"})") ==
        R"({"a":"\u003c/script\u003e\u003cb\u003e\u0026"})");
}

TEST_CASE("a letter as text has no marks, and as mail its style in the elements") {
  CHECK(text_of_markdown("# A\n\n**Why.** R\\&D\n\n- one\n") == "A\n\nWhy. R&D\n\n  - one\n");
  const auto html = mail_html("# A\n\n<b onclick=x>\\<p></b>\n", "nl");
  CHECK(html.find("<h1 style=\"") != std::string::npos);
  CHECK(html.find("onclick") == std::string::npos);
  CHECK(html.find("&lt;p&gt;") != std::string::npos);
}
