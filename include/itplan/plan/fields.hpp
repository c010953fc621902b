// The one table of fields: every key of a plan with its meaning, in the order in which keys stand
// in a file. Loading, "did you mean", `set`, the order of new keys and the manual all read it.
#pragma once

#include "itplan/plan/import_fields.hpp"
#include "itplan/plan/request_fields.hpp"

namespace itplan {

// each_field(Type<Request>{}, visit) calls visit(info, member pointer) for every field in order.
template <class V> void each_field(Type<Adoption>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day the plan was adopted", "2026-12-18"}, &Adoption::date);
  v(FieldInfo{"by", Meaning::line, "who adopted it, as a role", "directie"}, &Adoption::by);
}

template <class V> void each_field(Type<Promise>, V&& v) {
  v(FieldInfo{"text",
              Meaning::text,
              "the promise in the words customers read",
              "U hoort binnen 2 werkdagen dat wij uw aanvraag hebben.",
              {},
              true},
    &Promise::text);
  v(FieldInfo{"we_ask", Meaning::text, "what IT asks in return", "U noemt één aanspreekpunt."},
    &Promise::we_ask);
  v(FieldInfo{"measure", Meaning::word, "how keeping it is measured", "working_days_to_receipt"},
    &Promise::measure);
  v(FieldInfo{"at_most", Meaning::whole, "the limit, in the unit of the measure", "2"},
    &Promise::at_most);
  v(FieldInfo{"at_least", Meaning::whole, "with satisfaction: the score, 1 to 5, that is enough",
              "4"},
    &Promise::at_least);
  v(FieldInfo{"norm", Meaning::percent, "share of cases in which it should be kept", "95%"},
    &Promise::norm);
  v(FieldInfo{"from", Meaning::date,
              "the first day it holds: what came in or was decided before is not counted",
              "2027-01-01"},
    &Promise::from);
  v(FieldInfo{"waits_for_customer", Meaning::word,
              "in working days: whether those between our question and the answer count; absent: "
              "counted",
              "not_counted"},
    &Promise::waits_for_customer);
}

template <class V> void each_field(Type<Criterion>, V&& v) {
  v(FieldInfo{"question",
              Meaning::text,
              "the rule as a question",
              "Merken inwoners er iets van?",
              {},
              true},
    &Criterion::question);
  v(FieldInfo{"weight", Meaning::whole,
              "weight in the score; all weights add up to 100; absent: not scored", "60"},
    &Criterion::weight);
}

template <class V> void each_field(Type<ChoiceRule>, V&& v) {
  v(FieldInfo{"method", Meaning::word, "what counts when requests are weighed", "votes"},
    &ChoiceRule::method);
  v(FieldInfo{"round", Meaning::id, "the round whose ballots count, for votes", "najaar-2026",
              "rounds"},
    &ChoiceRule::round);
}

template <class V> void each_field(Type<QuarterDays>, V&& v) {
  v(FieldInfo{"q1", Meaning::days, "days from January to March", "110"}, &QuarterDays::q1);
  v(FieldInfo{"q2", Meaning::days, "days from April to June", "110"}, &QuarterDays::q2);
  v(FieldInfo{"q3", Meaning::days, "days from July to September", "80"}, &QuarterDays::q3);
  v(FieldInfo{"q4", Meaning::days, "days from October to December", "100"}, &QuarterDays::q4);
}

template <class V> void each_field(Type<Capacity>, V&& v) {
  v(FieldInfo{"reserve", Meaning::percent, "share of the days kept free for unplanned work", "20%"},
    &Capacity::reserve);
  v(FieldInfo{"days", Meaning::record,
              "for each skill the days left for requests, after leave and daily work",
              "{ontwikkeling: {q1: 110, q2: 110, q3: 80, q4: 100}}"},
    &Capacity::days);
  v(FieldInfo{"run", Meaning::record,
              "for each skill the days that operations take: shown, never chosen from",
              "{ontwikkeling: {q1: 60, q2: 60, q3: 60, q4: 60}}"},
    &Capacity::run);
}

template <class V> void each_field(Type<Round>, V&& v) {
  v(FieldInfo{"opens", Meaning::date, "first day of the round", "2026-10-01"}, &Round::opens);
  v(FieldInfo{"closes", Meaning::date, "last day; before it is over no ballot counts or is shown",
              "2026-10-31"},
    &Round::closes);
  v(FieldInfo{"points", Meaning::whole, "points each customer may give", "100"}, &Round::points);
  v(FieldInfo{"points_per_request", Meaning::whole, "most points for one request", "40"},
    &Round::points_per_request);
}

template <class V> void each_field(Type<ReadBy>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day it was read", "2026-12-09"}, &ReadBy::date);
  v(FieldInfo{"by", Meaning::line, "who read it, as a role", "communicatieadviseur"}, &ReadBy::by);
}

template <class V> void each_field(Type<CommunicationRow>, V&& v) {
  static constexpr std::string_view groups[] = {"customers", "board", "staff"};
  v(FieldInfo{"audience", Meaning::line, "a customer's id, or customers, board or staff",
              "burgerzaken", "customers", false, groups},
    &CommunicationRow::audience);
  v(FieldInfo{"message", Meaning::text, "what they hear",
              "Waar uw aanvragen staan en wat er nu komt."},
    &CommunicationRow::message);
  v(FieldInfo{"channel", Meaning::line, "how: a talk, a letter, a page", "gesprek"},
    &CommunicationRow::channel);
  v(FieldInfo{"direction", Meaning::word, "who speaks: we send, we ask, or we talk", "talk"},
    &CommunicationRow::direction);
  v(FieldInfo{"reply", Meaning::text, "how they can answer",
              "Zeg het in het gesprek of bel uw adviseur."},
    &CommunicationRow::reply);
  v(FieldInfo{"every", Meaning::word, "how often", "month"}, &CommunicationRow::every);
  v(FieldInfo{"starts", Meaning::date, "the first time", "2027-01-15"}, &CommunicationRow::starts);
  v(FieldInfo{"owner", Meaning::line, "who does it, as a role", "IT-manager"},
    &CommunicationRow::owner);
  v(FieldInfo{"read_by", Meaning::record,
              "who last read what goes out with an eye for communication, and when",
              "{date: 2026-12-09, by: communicatieadviseur}"},
    &CommunicationRow::read_by);
  v(FieldInfo{"done", Meaning::date, "days on which it happened", "[2027-01-14]"},
    &CommunicationRow::done);
}

template <class V> void each_field(Type<Risk>, V&& v) {
  v(FieldInfo{"text",
              Meaning::text,
              "what may go wrong",
              "De leverancier van het zaaksysteem stopt eind 2027.",
              {},
              true},
    &Risk::text);
  v(FieldInfo{"act", Meaning::text, "what IT does about it",
              "Wij kiezen voor de zomer een nieuwe leverancier."},
    &Risk::act);
  v(FieldInfo{"owner", Meaning::line, "who watches it, as a role", "informatiemanager"},
    &Risk::owner);
}

template <class V> void each_field(Type<BallotChoice>, V&& v) {
  v(FieldInfo{"request", Meaning::id, "the request", "digitale-balie", "requests", true},
    &BallotChoice::request);
  v(FieldInfo{"points", Meaning::whole, "points given to it", "40", {}, true},
    &BallotChoice::points);
  v(FieldInfo{"why", Meaning::text, "why, in the customer's words",
              "Inwoners klagen hier elke week over."},
    &BallotChoice::why);
}

template <class V> void each_field(Type<Opinions>, V&& v) {
  v(FieldInfo{"clear", Meaning::whole, "whether our answers are clear, 1 to 5", "4"},
    &Opinions::clear);
  v(FieldInfo{"heard", Meaning::whole, "whether we listen to them, 1 to 5", "3"}, &Opinions::heard);
  v(FieldInfo{"satisfied", Meaning::whole, "how satisfied they are with us, 1 to 5", "4"},
    &Opinions::satisfied);
  v(FieldInfo{"kept_of_ten", Meaning::whole,
              "of ten agreements, how many they think we keep, 0 to 10", "7"},
    &Opinions::kept_of_ten);
}

template <class V> void each_field(Type<Ballot>, V&& v) {
  v(FieldInfo{"cast", Meaning::date, "day it was handed in", "2026-10-20"}, &Ballot::cast);
  v(FieldInfo{"choices", Meaning::record, "most important first, all points different", ""},
    &Ballot::choices);
  v(FieldInfo{"opinions", Meaning::record, "what they think of us", "{clear: 4, satisfied: 3}"},
    &Ballot::opinions);
}

template <class V> void each_field(Type<Plan>, V&& v) {
  v(FieldInfo{"itplan", Meaning::whole, "version of the format", "1", {}, true}, &Plan::format);
  v(FieldInfo{"plan_id", Meaning::line,
              "what no other plan has, made once by init: calendars know events by it",
              "kpxtmrqwtz"},
    &Plan::plan_id);
  v(FieldInfo{"title", Meaning::line, "name of the plan", "ICT-jaarplan 2027", {}, true},
    &Plan::title);
  v(FieldInfo{"organisation", Meaning::line, "the organisation it is for", "Gemeente Waterrijk"},
    &Plan::organisation);
  v(FieldInfo{"department", Meaning::line, "the IT department", "Team Informatievoorziening"},
    &Plan::department);
  v(FieldInfo{"signed_by", Meaning::line, "who signs letters and forms",
              "Karin de Wit, teammanager Informatievoorziening"},
    &Plan::signed_by);
  v(FieldInfo{"contact", Meaning::line, "whom customers call", "het Servicepunt ICT"},
    &Plan::contact);
  v(FieldInfo{"reply_to", Meaning::address,
              "where forms and letters are answered by mail: a desk's",
              "servicepunt@waterrijk.example"},
    &Plan::reply_to);
  v(FieldInfo{"board", Meaning::line, "who decides, as this organisation says it", "de directie"},
    &Plan::board);
  v(FieldInfo{"communication_adviser", Meaning::line,
              "who reads a hard message before it goes out, as a role", "communicatieadviseur"},
    &Plan::communication_adviser);
  v(FieldInfo{"year", Meaning::year, "calendar year of the plan", "2027", {}, true}, &Plan::year);
  v(FieldInfo{"previous", Meaning::line, "the folder of last year's plan, seen from this one",
              "../plan-2026"},
    &Plan::previous);
  v(FieldInfo{"language", Meaning::word, "of everything people read", "nl"}, &Plan::language);
  v(FieldInfo{"form_of_address", Meaning::word, "how Dutch letters address customers", "u"},
    &Plan::form_of_address);
  v(FieldInfo{"currency", Meaning::currency, "of all money; a code of ISO 4217", "EUR"},
    &Plan::currency);
  v(FieldInfo{"adopted", Meaning::record, "when and by whom; absent: a draft",
              "{date: 2026-12-18, by: directie}"},
    &Plan::adopted);
  v(FieldInfo{"closed", Meaning::date, "day the year was closed", "2028-01-14"}, &Plan::closed);
  v(FieldInfo{"mission", Meaning::text, "what IT is for, in one plain sentence",
              "Wij zorgen dat u uw werk goed en veilig kunt doen."},
    &Plan::mission);
  v(FieldInfo{"promises", Meaning::record, "what IT promises everyone", ""}, &Plan::promises);
  v(FieldInfo{"criteria", Meaning::record, "the rules every decision is held against", ""},
    &Plan::criteria);
  v(FieldInfo{"choice", Meaning::record, "how requests are weighed",
              "{method: votes, round: najaar-2026}"},
    &Plan::choice);
  v(FieldInfo{"capacity", Meaning::record, "days left for requests", ""}, &Plan::capacity);
  v(FieldInfo{"budget", Meaning::money, "money free to spend on requests this year, by name",
              "{investering: 450000, exploitatie: 120000}"},
    &Plan::budget);
  v(FieldInfo{"rounds", Meaning::record, "rounds in which customers give points", ""},
    &Plan::rounds);
  v(FieldInfo{"communication", Meaning::record, "who hears what, when, from whom", ""},
    &Plan::communication);
  v(FieldInfo{"risks", Meaning::record, "what may go wrong and what IT does about it", ""},
    &Plan::risks);
  v(FieldInfo{"glossary", Meaning::text, "words that need explaining",
              "{zaaksysteem: het programma voor aanvragen}"},
    &Plan::glossary);
  v(FieldInfo{"working_days", Meaning::word, "days of the week that are worked",
              "[mon, tue, wed, thu, fri]"},
    &Plan::working_days);
  v(FieldInfo{"holidays", Meaning::date, "days on which nobody works", "[2027-01-01, 2027-03-29]"},
    &Plan::holidays);
  v(FieldInfo{"customers", Meaning::record, "who may ask; may be a folder: customers/ID.yaml", ""},
    &Plan::customers);
  v(FieldInfo{"requests", Meaning::record, "what they ask; may be a folder: requests/ID.yaml", ""},
    &Plan::requests);
  v(FieldInfo{"ballots", Meaning::record,
              "points given, by round and customer; may be a folder: "
              "ballots/ROUND/CUSTOMER.yaml",
              "", "rounds/customers"},
    &Plan::ballots);
  v(FieldInfo{"imports", Meaning::record,
              "how files of others are read; may be a folder: imports/NAME.yaml", ""},
    &Plan::imports);
}

} // namespace itplan
