#include "itplan/render/html.hpp"
#include "itplan/render/template_text.hpp"

using namespace itplan;

namespace {

const std::vector<Markup> markup{{"pictures.year", "<svg class=\"pl\"></svg>"},
                                 {"style", "<style>b{}</style>"}};

Value data() {
  Value data;
  data.set("title", "<b onclick=\"x\">R&D</b>");
  Value requests;
  Value request;
  request.set("title", "Een </style><script>alert(1)</script>");
  requests.add(std::move(request));
  data.set("requests", std::move(requests));
  return data;
}

Filled filled(std::string_view html) {
  return fill_html(std::make_shared<const SourceText>("board.html", std::string(html)), data(),
                   markup);
}

std::string first_problem(std::string_view html) {
  const auto result = filled(html);
  return std::string(result.problems.empty() ? "" : result.problems.front().code);
}

} // namespace

TEST_CASE("A value is text wherever a template of HTML lets it stand") {
  CHECK(filled("<h1>{{title}}</h1>").text ==
        "<h1>&lt;b onclick=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;</h1>");
  CHECK(filled("<p title=\"{{title}}\">a < b</p>").text ==
        "<p title=\"&lt;b onclick=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;\">a < b</p>");
  CHECK(filled("<ul>{{#requests}}<li>{{title}}</li>{{/requests}}</ul>").text ==
        "<ul><li>Een &lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</li></ul>");
}

TEST_CASE("Three braces print what itplan makes, and nothing else") {
  CHECK(filled("<div>{{{pictures.year}}}</div>").text == "<div><svg class=\"pl\"></svg></div>");
  CHECK(first_problem("{{{title}}}") == "template-html");
  CHECK(first_problem("{{&title}}") == "template-html");
  CHECK(first_problem("{{#requests}}{{{title}}}{{/requests}}") == "template-html");
}

TEST_CASE("Nothing in a template of HTML runs, fetches, sends or lets a value be more than text") {
  for (const auto* html : {"<a href=\"{{title}}\">x</a>",
                           "<a href='{{title}}'>x</a>",
                           "<p title='{{title}}'>",
                           "<p title=\"x {{title}}\">",
                           "<p title=\"{{title}}{{title}}\">",
                           "<p {{title}}>",
                           "<p title={{title}}>",
                           "<{{title}}>",
                           "<p class=\"{{title}}\">",
                           "<p style=\"color:{{title}}\">",
                           "<style>{{title}}</style>",
                           "<style>a{}</STYLE x=\"{{title}}\"></style>",
                           "<!-- {{title}} -->",
                           "<p title=\"{{#requests}}x{{/requests}}\">",
                           "<script>1</script>",
                           "<SCRIPT src=\"x\"></SCRIPT>",
                           "<img src=\"data:image/png;base64,x\" onerror=\"x\">",
                           "<img src=\"https://example.nl/x.png\">",
                           "<img srcset=\"x 2x\">",
                           "<a href=\"javascript:x\">",
                           "<a href=\" java\nscript:x\">",
                           "<a href=\"&#106;avascript:x\">",
                           "<a href = \"javascript:x\">",
                           "<a href=javascript:x>",
                           "<a/href=\"javascript:x\">",
                           "<iframe srcdoc=\"x\">",
                           "<form>",
                           "<base href=\"/\">",
                           "<link rel=\"stylesheet\" href=\"x\">",
                           "<meta http-equiv=\"refresh\" content=\"0\">",
                           "<!-->{{title}}<!-- -->",
                           "<!--->{{title}}-->",
                           "<!-- --!>{{title}}-->",
                           "<![CDATA[ {{title}} ]]>",
                           "<?x {{title}} ?>",
                           "<svg><a xlink:href=\"javascript:x\">",
                           "<p a\"=\"{{title}}\">",
                           "<p a=\"1\"=\"{{title}}\">",
                           "<noscript>",
                           "<object data=\"x\">",
                           "<p",
                           "<p title=\"",
                           "<!-- ",
                           "<svg><script>1</script></svg>",
                           "<button formaction=\"javascript:x\">"}) {
    CAPTURE(html);
    CHECK(first_problem(html) == "template-html");
    CHECK(filled(html).text.empty());
  }
}

TEST_CASE("What pages need is allowed") {
  for (const auto* html :
       {"<!DOCTYPE html>\n<html lang=\"nl\"><head><title>{{title}}</title>{{{style}}}</head>"
        "<body class=\"x\"><main>x</main></body></html>",
        "<a href=\"https://example.nl/a?b=c\">x</a><a href=\"#top\">x</a>",
        "<a href=\"mailto:it@example.nl\">x</a><a href=\"plan.html\">x</a>",
        "<img alt=\"{{title}}\" src=\"data:image/png;base64,AAAA\">", "<!-- a comment -->",
        "<br/><p class=\"a\" hidden>1 < 2</p>", "<style>a > b { color: #123456 }</style>"}) {
    CAPTURE(html);
    CHECK(first_problem(html) == "");
  }
}

TEST_CASE("A whole page has its policy first, and no head of another kind") {
  const auto page = own_page("<!doctype html><html lang=\"nl\"><head><title>x</title></head>"
                             "<body><p>x</p></body></html>",
                             "<svg></svg>");
  CHECK(page.starts_with("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><meta "
                         "http-equiv=\"Content-Security-Policy\""));
  CHECK(page.find("<body>\n<svg></svg><p>x</p>") != std::string::npos);
  CHECK(own_page("<html><head></head><body></body></html>", "").empty());
  CHECK(own_page("<!doctype html><html><p><head></head><body></body></html>", "").empty());
  CHECK(own_page("<!doctype html><html><body></body></html>", "").empty());
}
