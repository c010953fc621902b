// What `init --from` says: what goes on in the next plan, what stays, and what only people know.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

// {0} year, {1} file, {2} year of the plan before.
inline constexpr Phrase next_year_made{
    "Het plan voor {0} staat in {1}, begonnen vanuit dat van {2}.",
    "The plan for {0} is in {1}, begun from that of {2}."};
inline constexpr Phrase next_year_dry{
    "Zo wordt het plan voor {0} in {1}, begonnen vanuit dat van {2}.",
    "This becomes the plan for {0} in {1}, begun from that of {2}."};
inline constexpr Phrase goes_along{"Gaat mee: {0}", "Goes along: {0}"};
inline constexpr Phrase stays_behind{"Blijft in het plan van {1}: {0}",
                                     "Stays in the plan of {1}: {0}"};
inline constexpr Phrase goes_along_too{"Ook mee: {0}.", "Also goes along: {0}."};
inline constexpr Phrase stays_behind_too{"Blijft ook: {0}.", "Also stays: {0}."};

inline constexpr Noun its_customers{{"klant", "customer"}, {"klanten", "customers"}};
inline constexpr Phrase its_promises{"beloften", "promises"};
inline constexpr Phrase its_criteria{"toetsstenen", "criteria"};
inline constexpr Phrase its_communication{"de communicatie (een jaar later)",
                                          "the communication (a year later)"};
inline constexpr Phrase its_imports{"hoe bestanden worden ingelezen", "how files are read"};
inline constexpr Phrase its_adoption{"de vaststelling", "the adoption"};
inline constexpr Phrase its_rounds{"rondes en punten", "rounds and points"};
inline constexpr Phrase its_holidays{"vrije dagen", "holidays"};

inline constexpr Phrase only_people_know{"Wat alleen u weet", "What only you know"};
inline constexpr Phrase in_the_old_plan{"Nog te doen in het plan van {0}, want dit gaat niet mee",
                                        "Still to be done in the plan of {0}, for this stays"};
// {0} title.
inline constexpr Phrase never_measured{
    "{0}: niets is gemeten. Zonder meting telt al het werk op zijn laatste dag als gedaan.",
    "{0}: nothing was measured. Without that all its work counts as done by its last day."};
inline constexpr Phrase long_not_measured{
    "{0}: het laatst gemeten op {1}. Hoeveel dagen kostte het, en hoeveel is er nog nodig?",
    "{0}: last measured on {1}. How many days did it take, and how many are left?"};
inline constexpr Phrase not_kept{"{0}: toegezegd voor {1}, en niet klaar. Wanneer dan?",
                                 "{0}: promised for {1}, and not done. By when?"};
// {1} title of the need, {2} its status.
inline constexpr Phrase need_gone{"{0} had {1} nodig, en dat is {2}. Kan het zonder?",
                                  "{0} needed {1}, which is {2}. Can it do without?"};
inline constexpr Phrase days_to_fill{"De dagen van {0}: er staan die van {1}.",
                                     "The days of {0}: those of {1} stand there."};
inline constexpr Phrase money_to_fill{"Het geld van {0}: er staat 0.",
                                      "The money of {0}: 0 stands there."};
inline constexpr Phrase holidays_to_fill{"De vrije dagen van {0}.", "The holidays of {0}."};
inline constexpr Phrase round_to_fill{"De ronde waarin klanten punten geven.",
                                      "The round in which customers give points."};

// Of the year before, in the plan's report: {0} year, {1} requests, {2} of them delivered.
inline constexpr Phrase last_year_results{
    "Voor {0} was toegezegd: {1}. Daarvan in dat jaar opgeleverd: {2}.",
    "Promised for {0}: {1}. Delivered in that year: {2}."};

} // namespace itplan::phrase
