// The chapters of the year plan as data. Each adds its keys to the report.
#pragma once

#include "itplan/base/value.hpp"

#include "voice.hpp"

namespace itplan {

struct PlanPage {
  Voice voice;
  const Choice& choice;
  Date today;
};

void add_one_page(Value& report,
                  const PlanPage& page); // figures, what comes first, what does not fit
void add_promises(Value& report, const PlanPage& page);
// `last` is last year's plan, or null: its chapter is then nothing.
void add_last_year(Value& report, const PlanPage& page, const Plan* last);
void add_what_customers_told(Value& report, const PlanPage& page);
void add_how_we_chose(Value& report, const PlanPage& page);
void add_what_we_do(Value& report, const PlanPage& page);
void add_what_we_do_not(Value& report, const PlanPage& page);
void add_what_we_ask(Value& report, const PlanPage& page);
void add_room(Value& report, const PlanPage& page);
void add_risks(Value& report, const PlanPage& page);
void add_contact(Value& report, const PlanPage& page);
void add_decisions(Value& report, const PlanPage& page);
void add_glossary(Value& report, const PlanPage& page);

} // namespace itplan
