#include "itplan/report/plan_report.hpp"

#include "itplan/report/page.hpp"

#include "plan_chapters.hpp"
#include "report_data.hpp"

namespace itplan {

Value plan_report(const Plan& plan, const Choice& choice, Date today, Language language,
                  const Plan* last) {
  const PlanPage page{{plan, language}, choice, today};
  Value report;
  set_header(report, "plan", page.voice, today);
  report.set("overload", page.voice.overload(choice));
  add_one_page(report, page);
  add_promises(report, page);
  add_last_year(report, page, last);
  add_what_customers_told(report, page);
  add_how_we_chose(report, page);
  add_what_we_do(report, page);
  add_what_we_do_not(report, page);
  add_what_we_ask(report, page);
  add_room(report, page);
  add_risks(report, page);
  add_contact(report, page);
  add_decisions(report, page);
  add_glossary(report, page);
  place_pictures(report, language, PictureForm::mermaid);
  set_has(report);
  return report;
}

} // namespace itplan
