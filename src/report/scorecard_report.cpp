// How we do, counted, and how customers see it.
#include "itplan/base/text.hpp"
#include "itplan/plan/satisfaction.hpp"
#include "itplan/report/page.hpp"
#include "itplan/report/phrases/board.hpp"
#include "itplan/report/phrases/scorecard.hpp"

#include "promise_rows.hpp"
#include "readers.hpp"
#include "report_data.hpp"
#include "satisfaction_text.hpp"

namespace itplan {
namespace {

constexpr TemplateWord words_of_scorecard[] = {
    {"promises", phrase::score_promises},     {"satisfaction", phrase::score_satisfaction},
    {"image", phrase::score_image},           {"got", phrase::score_col_got},
    {"customer", phrase::score_col_customer}, {"when", phrase::score_col_when},
    {"answers", phrase::score_col_answers},   {"mean", phrase::score_col_mean},
    {"promise", phrase::memo_col_promise},    {"stand", phrase::memo_col_stand},
    {"verdict", phrase::memo_col_verdict},    {"no_promises", phrase::score_no_promises}};

} // namespace

Value scorecard_data(const ReportInput& input) {
  const auto voice = reader_voice(input);
  Value report;
  set_header(report, "scorecard", voice, input.today);
  report.set("heading", voice(phrase::score_heading));
  report.set("standing_text", standing_text(voice, input.today));
  report.set("promises", promise_rows(voice, input.today));
  add_satisfaction(report, voice, input.today);
  report.set("year_text", satisfaction_sentence(voice, input.today, input.last));
  const auto kept = kept_of_ten(input.plan, input.today);
  report.set("image", kept.is_shown() ? ValueMap{{"answers", kept.answers},
                                                 {"thought", kept.thought()},
                                                 {"kept", kept.kept},
                                                 {"all", kept.all}}
                                      : ValueMap{});
  report.set("image_text", image_text(voice, kept));
  place_pictures(report, voice.language, PictureForm::mermaid);
  set_has(report);
  report.set("words", template_words(voice, words_of_scorecard));
  return report;
}

} // namespace itplan
