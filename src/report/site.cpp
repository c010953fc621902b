#include "itplan/report/site.hpp"

#include "itplan/plan/form.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/report/phrases/site.hpp"

#include "report_data.hpp"
#include "templates.hpp"

namespace itplan {
namespace {

ValueList rows_of(const std::vector<SitePage>& pages, SiteGroup group) {
  ValueList rows;
  for (const auto& page : pages)
    if (page.group == group) rows.push_back(ValueMap{{"file", page.file}, {"title", page.title}});
  return rows;
}

std::string until_line(const Voice& voice, Date today) {
  const auto* round = round_to_ask(voice.plan, today);
  if (!round || !round->value.closes) return {};
  return voice(phrase::site_forms_until, {voice.date(*round->value.closes)});
}

} // namespace

Value site_data(const Plan& plan, const std::vector<SitePage>& pages, Date today,
                Language language) {
  const Voice voice{plan, language};
  Value site;
  set_header(site, "site", voice, today);
  site.set("as_of_line", voice(phrase::site_as_of, {voice.date(today)}));
  site.set("mission", plan.mission);
  site.set("until_line", until_line(voice, today));
  site.set("pages", rows_of(pages, SiteGroup::general));
  site.set("customers", rows_of(pages, SiteGroup::customers));
  site.set("forms", rows_of(pages, SiteGroup::forms));
  site.set("calendar", rows_of(pages, SiteGroup::calendar));
  set_has(site);
  site.set("words", ValueMap{{"pages", voice(phrase::site_pages)},
                             {"customers", voice(phrase::site_customers)},
                             {"forms", voice(phrase::site_forms)},
                             {"calendar", voice(phrase::site_calendar)}});
  return site;
}

std::string_view site_template() { return templates::site; }

} // namespace itplan
