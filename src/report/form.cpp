#include "itplan/report/form.hpp"

#include "itplan/render/markdown.hpp"

#include "form_texts.hpp"

namespace itplan {
namespace {

class FormWriter {
public:
  explicit FormWriter(const FormTexts& texts) : texts_(texts) {}

  std::string write() {
    write_invitation();
    write_requests();
    write_wishes();
    write_questions();
    return std::move(text_);
  }

private:
  std::string words(const Phrase& phrase,
                    std::initializer_list<std::string_view> texts = {}) const {
    return texts_.words(phrase, texts);
  }
  // Nothing is no paragraph.
  void paragraph(std::string_view text) {
    if (text.empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += std::string(text) + '\n';
  }
  void heading(const Phrase& phrase) { paragraph("## " + words(phrase)); }
  // An answer goes behind it.
  void label(const std::string& text) { paragraph(text + ":"); }

  void write_invitation();
  void write_requests();
  void write_fields(bool may_have_points);
  void write_wishes();
  void write_questions();

  const FormTexts& texts_;
  std::string text_;
};

void FormWriter::write_invitation() {
  paragraph("# " + words(form::heading));
  paragraph(texts_.dear());
  paragraph(texts_.invitation());
  const auto* round = texts_.round();
  paragraph(round && round->closes ? words(form::return_by, {texts_.voice().date(*round->closes)})
                                   : words(form::send_back));
  paragraph(texts_.mission());
  paragraph(texts_.questions_to());
  if (texts_.plan().signed_by.empty()) return;
  paragraph(words(form::greeting));
  paragraph(markdown_text(texts_.plan().signed_by));
}

void FormWriter::write_requests() {
  heading(form::requests_heading);
  paragraph(texts_.about_requests());
  for (const auto* entry : texts_.requests()) {
    paragraph("### " + markdown_text(entry->value.title) + " [" + entry->id + "]");
    for (const auto& text : texts_.about(entry->value))
      paragraph(text);
    if (texts_.asks_understood(entry->value)) paragraph(words(form::understood));
    write_fields(true);
  }
}

void FormWriter::write_fields(bool points_first) {
  const auto why = [&] { label(words(form::why)); };
  if (!points_first) why();
  if (texts_.round()) label(texts_.points_label());
  if (points_first) why();
}

void FormWriter::write_wishes() {
  heading(form::wishes_heading);
  paragraph(words(form::how_wishes_work));
  if (texts_.round()) paragraph(words(form::wishes_get_points));
  for (int i = 1; i <= form::wishes_on_form; ++i) {
    label(words(form::wish) + " " + std::to_string(i));
    write_fields(false);
  }
}

void FormWriter::write_questions() {
  heading(form::last_heading);
  for (std::size_t i = 0; i < form::questions.size(); ++i) {
    if (i == form::first_opinion) paragraph(words(form::give_a_number));
    paragraph(words(form::questions[i]));
  }
  paragraph(words(form::thanks));
  paragraph(words(form::leave_it));
  paragraph(words(form::reference) + ": " + texts_.reference());
}

} // namespace

std::string question_form(const Plan& plan, const Id& customer, const FormOptions& options) {
  return FormWriter(FormTexts(plan, customer, options)).write();
}

} // namespace itplan
