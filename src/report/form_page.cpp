#include "itplan/report/form_page.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/value.hpp"
#include "itplan/render/html.hpp"
#include "itplan/render/json.hpp"
#include "itplan/report/phrases/form_page.hpp"
#include "itplan/report/phrases/pictures.hpp"
#include "itplan/report/words.hpp"

#include "form_texts.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

// The words that the script says or writes; those of the text are the form's own.
struct ScriptWord {
  std::string_view name;
  const Phrase& phrase;
};
const ScriptWord script_words[] = {
    {"heading", form::heading},
    {"requests", form::requests_heading},
    {"wishes", form::wishes_heading},
    {"last", form::last_heading},
    {"why", form::why},
    {"understood", form::understood},
    {"wish", form::wish},
    {"reference", form::reference},
    {"leave", form::leave_it},
    {"left", phrase::form_left},
    {"too_many", phrase::form_too_many},
    {"whole", phrase::form_whole},
    {"most", phrase::form_most},
    {"equal", phrase::form_equal},
    {"scale", phrase::form_scale},
    {"no_wish", phrase::form_no_wish},
    {"saved", phrase::form_saved},
    {"not_saved", phrase::form_not_saved},
    {"restored", phrase::form_restored},
    {"cleared", phrase::form_cleared},
    {"sure", phrase::form_sure},
    {"copied", phrase::form_copied},
    {"copy_yourself", phrase::form_copy_yourself},
    {"downloaded", phrase::form_downloaded},
    {"too_long", phrase::form_too_long},
    {"mailed", phrase::form_mailed},
};

Value number_or_null(const std::optional<std::int64_t>& number) {
  return number ? Value(*number) : Value();
}

std::string html_lines(std::string_view text) {
  std::string html;
  for (const auto line : split(text, '\n'))
    html += html_text(line) + '\n';
  return html;
}

class PageWriter {
public:
  PageWriter(const FormTexts& texts, const Id& customer, const std::string& text_form)
      : texts_(texts), customer_(customer), text_form_(text_form) {}

  std::string write() {
    head();
    html_ += "<main id=\"content\"><form id=\"form\" novalidate autocomplete=\"off\">\n";
    if (asks_points() && texts_.round()->points) count();
    add("<div id=\"faults\" class=\"faults\" role=\"alert\" tabindex=\"-1\" hidden><h2>{}</h2>"
        "<ul></ul></div>\n",
        words(phrase::form_look_again));
    requests();
    wishes();
    questions();
    sending();
    html_ += "</form></main>\n";
    foot();
    add("<script type=\"application/json\" id=\"data\">{}</script>\n",
        script_data(to_json(data())));
    return std::move(html_);
  }

private:
  template <class... Args> void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(html_), format, std::forward<Args>(args)...);
  }
  // Words of ours, for content and attributes.
  std::string words(const Phrase& phrase,
                    std::initializer_list<std::string_view> texts = {}) const {
    return html_text(texts_.words(phrase, texts));
  }
  // A paragraph of the form.
  void paragraph(const std::string& markdown) { html_ += html_of_markdown(markdown); }

  bool asks_points() const { return texts_.round() != nullptr; }
  std::optional<std::int64_t> most() const {
    const auto& round = *texts_.round();
    return round.points_per_request ? round.points_per_request : round.points;
  }

  void head();
  void count();
  void requests();
  void points(const std::string& key, const std::string& name);
  void understood(const std::string& key);
  void why(const std::string& key);
  void wishes();
  void questions();
  void number(std::size_t question, const form::Scale& scale);
  void sending();
  void foot();
  Value data() const;

  const FormTexts& texts_;
  const Id& customer_;
  const std::string& text_form_;
  std::string html_;
};

void PageWriter::head() {
  const auto& plan = texts_.plan();
  const bool both = !plan.organisation.empty() && !plan.department.empty();
  add("<header><p class=\"org\">{}</p><h1 tabindex=\"-1\">{}</h1>\n<div class=\"dear\">",
      html_line(plan.organisation + (both ? " · " : "") + plan.department), words(form::heading));
  paragraph(texts_.dear());
  html_ += "</div>";
  paragraph(texts_.invitation());
  if (const auto* round = texts_.round(); round && round->closes)
    paragraph(texts_.words(phrase::form_answer_by, {texts_.voice().date(*round->closes)}));
  paragraph(texts_.questions_to());
  html_ += "<div class=\"soft\">";
  paragraph(texts_.mission());
  add("</div></header>\n<noscript><p class=\"box\">{}</p><pre class=\"box\">{}</pre></noscript>\n",
      words(phrase::form_no_script), html_lines(text_form_));
}

void PageWriter::count() {
  html_ += "<div class=\"count\"><p id=\"left\"></p><div class=\"track\" aria-hidden=\"true\"><div "
           "id=\"bar\"></div></div></div><p class=\"vh\" role=\"status\" id=\"live\"></p>\n";
}

void PageWriter::points(const std::string& key, const std::string& name) {
  if (!asks_points()) return;
  const auto limit = most();
  const auto max = limit ? fmt::format(" max=\"{}\"", *limit) : std::string();
  const auto range = limit ? " <span class=\"soft\">" +
                                 words(phrase::form_range, {std::to_string(*limit)}) + "</span>"
                           : std::string();
  add("<div class=\"points\"><label for=\"{0}p\">{1}{2}</label><input id=\"{0}p\" name=\"{0}p\" "
      "type=\"number\" inputmode=\"numeric\" min=\"0\"{3} step=\"1\" aria-describedby=\"{0}m\">"
      "<input type=\"range\" id=\"{0}r\" aria-label=\"{4}\" min=\"0\"{3} step=\"1\" value=\"0\">"
      "</div><p class=\"message\" id=\"{0}m\"></p>\n",
      key, words(form::points), range, max, words(phrase::form_slider, {name}));
}

void PageWriter::understood(const std::string& key) {
  add("<p class=\"field\"><label for=\"{0}u\">{1} <span class=\"soft\">{2}</span></label>"
      "<textarea id=\"{0}u\" name=\"{0}u\" data-understood rows=\"1\" "
      "maxlength=\"2000\"></textarea></p>\n",
      key, words(form::understood), words(phrase::form_yes_or_what));
}

void PageWriter::why(const std::string& key) {
  add("<p class=\"field\"><label for=\"{0}y\">{1}</label><textarea id=\"{0}y\" name=\"{0}y\" "
      "data-why rows=\"2\" maxlength=\"2000\"></textarea></p>",
      key, words(phrase::form_why));
}

void PageWriter::requests() {
  add("<section aria-labelledby=\"s1\"><h2 id=\"s1\">{}</h2>\n", words(form::requests_heading));
  paragraph(texts_.about_requests());
  for (const auto* entry : texts_.requests()) {
    const auto title = one_line(entry->value.title);
    add("<fieldset class=\"item\" data-id=\"{}\"><legend>{}</legend>\n", html_text(entry->id),
        html_line(title));
    for (const auto& text : texts_.about(entry->value))
      paragraph(text);
    // The id is the key, so that a draft stays with its request when others come and go.
    const auto key = "r-" + entry->id + "-";
    if (texts_.asks_understood(entry->value)) understood(key);
    points(key, title);
    why(key);
    html_ += "</fieldset>\n";
  }
  html_ += "</section>\n";
}

void PageWriter::wishes() {
  add("<section aria-labelledby=\"s2\"><h2 id=\"s2\">{}</h2>\n", words(form::wishes_heading));
  paragraph(texts_.words(form::how_wishes_work));
  if (asks_points()) paragraph(texts_.words(phrase::form_wish_points));
  for (int i = 1; i <= form::wishes_on_form; ++i) {
    const auto key = fmt::format("w{}", i);
    const auto name = fmt::format("{} {}", texts_.words(form::wish), i);
    add("<fieldset class=\"item wish\"><legend>{0}</legend><p class=\"field\"><label "
        "for=\"{1}x\">{2}</label><textarea id=\"{1}x\" name=\"{1}x\" data-wish rows=\"3\" "
        "maxlength=\"2000\"></textarea></p>\n",
        html_text(name), key, words(phrase::form_problem));
    why(key);
    points(key, name);
    html_ += "</fieldset>\n";
  }
  add("<p class=\"noprint\"><button type=\"button\" id=\"more\" class=\"second\">{}</button></p>"
      "</section>\n",
      words(phrase::form_more));
}

void PageWriter::questions() {
  add("<section aria-labelledby=\"s3\"><h2 id=\"s3\">{}</h2>\n", words(form::last_heading));
  for (std::size_t i = 0; i < form::first_opinion; ++i)
    add("<p class=\"field\"><label for=\"q{0}\">{1}</label><textarea id=\"q{0}\" name=\"q{0}\" "
        "data-question=\"{1}\" rows=\"2\" maxlength=\"2000\"></textarea></p>\n",
        i, words(form::questions[i]));
  paragraph(texts_.words(form::give_a_number));
  for (std::size_t i = form::first_opinion; i < form::questions.size(); ++i)
    number(i, form::scales[i - form::first_opinion]);
  html_ += "</section>\n";
}

void PageWriter::number(std::size_t question, const form::Scale& scale) {
  const auto lowest = std::to_string(scale.lowest);
  const auto highest = std::to_string(scale.highest);
  add("<p class=\"field\"><label for=\"q{0}\">{1} <span class=\"soft\">{2}</span></label>"
      "<input id=\"q{0}\" name=\"q{0}\" data-question=\"{1}\" type=\"number\" "
      "inputmode=\"numeric\" min=\"{3}\" max=\"{4}\" step=\"1\" aria-describedby=\"q{0}m\"></p>"
      "<p class=\"message\" id=\"q{0}m\"></p>\n",
      question, words(form::questions[question]), words(phrase::form_from_to, {lowest, highest}),
      lowest, highest);
}

void PageWriter::sending() {
  add("<section class=\"noprint\" aria-labelledby=\"s4\"><h2 id=\"s4\">{}</h2><p>{}</p>\n",
      words(phrase::form_send), words(phrase::form_how_to_send));
  add("<p class=\"buttons\"><button type=\"submit\" id=\"download\">{}</button>",
      words(phrase::form_download));
  const auto button = [&](std::string_view id, const Phrase& text) {
    add("<button type=\"button\" id=\"{}\" class=\"second\">{}</button>", id, words(text));
  };
  button("mail", phrase::form_mail);
  button("copy", phrase::form_copy);
  button("print", phrase::form_print);
  add("</p><p role=\"status\" id=\"done\"></p>\n<div id=\"result\" hidden><p "
      "class=\"field\"><label "
      "for=\"answer\">{}</label><textarea id=\"answer\" rows=\"12\" "
      "readonly></textarea></p></div>\n"
      "<p class=\"meta\" role=\"status\" id=\"saved\"></p><p>",
      words(phrase::form_result));
  button("clear", phrase::form_clear);
  html_ += "</p></section>\n";
}

void PageWriter::foot() {
  add("<footer><p>{}</p><p class=\"meta\">{}: {}</p></footer>\n", words(form::thanks),
      words(form::reference), html_text(texts_.reference()));
}

Value PageWriter::data() const {
  const auto* round = texts_.round();
  Value words;
  for (const auto& [name, phrase] : script_words)
    words.set(name, texts_.words(phrase));
  words.set("subject", texts_.words(phrase::form_subject, {texts_.reference()}));
  words.set("points", round ? texts_.points_label() : std::string());
  Value data;
  data.set("reference", texts_.reference());
  data.set("points", round ? number_or_null(round->points) : Value());
  data.set("most", round ? number_or_null(most()) : Value());
  data.set("mail", texts_.plan().reply_to);
  data.set("file", texts_.words(phrase::form_file, {customer_}));
  data.set("words", std::move(words));
  return data;
}

} // namespace

std::string form_page(const Plan& plan, const Id& customer, const FormOptions& options,
                      const PageLook& look) {
  const FormTexts texts(plan, customer, options);
  const auto text_form = question_form(plan, customer, options);
  PageFrame frame;
  frame.title = texts.words(form::heading);
  frame.language = std::string(word(texts.voice().language));
  frame.skip_text = texts.words(phrase::page_skip);
  frame.look = look;
  frame.style = form_style();
  frame.script = form_script();
  return html_page(frame, PageWriter(texts, customer, text_form).write());
}

} // namespace itplan
