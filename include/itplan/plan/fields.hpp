// The one table of fields: every key of a plan with its meaning, in the order in which keys stand
// in a file. Loading, "did you mean", `set`, the order of new keys and the manual all read it.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string_view>

namespace itplan {

// What a scalar means. Lists, tables and records follow from the member's type.
enum class Meaning : std::uint8_t {
  line,    // text on one line
  text,    // text of any length
  word,    // one of a few fixed words
  date,    // YYYY-MM-DD
  money,   // in the plan's currency, at most two decimals
  days,    // of work; effort may be [low, likely, high]
  number,  // at most two decimals
  whole,   // whole number from 0 to 100,000
  year,    // of four digits
  percent, // 20%
  id,      // of another entry, in the section `refers_to`
  record   // keys of its own
};

struct FieldInfo {
  std::string_view key;
  Meaning meaning = Meaning::line;
  std::string_view doc;            // one line, no full stop
  std::string_view example;        // as it would stand behind the colon; empty for records
  std::string_view refers_to = {}; // section (or path) whose ids this names: a value's, or a
                                   // table's keys and, behind a /, those of the tables in it
  bool required = false;
};

template <class T> struct Type {}; // a tag to pick the table of T

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
  v(FieldInfo{"norm", Meaning::percent, "share of cases in which it should be kept", "95%"},
    &Promise::norm);
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

template <class V> void each_field(Type<CommunicationRow>, V&& v) {
  v(FieldInfo{"audience", Meaning::line, "a customer's id, or customers, board or staff",
              "burgerzaken", "customers"},
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

template <class V> void each_field(Type<ConversationNote>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day it was said", "2026-10-05", {}, true},
    &ConversationNote::date);
  v(FieldInfo{"from", Meaning::line, "it, or the customer's id", "it", "customers"},
    &ConversationNote::from);
  v(FieldInfo{"kind", Meaning::word, "what kind of message it was", "receipt"},
    &ConversationNote::kind);
  v(FieldInfo{"channel", Meaning::line, "how it was said", "telefoon"}, &ConversationNote::channel);
  v(FieldInfo{"expects", Meaning::word, "with an expectation: the outcome they count on", "agreed"},
    &ConversationNote::expects);
  v(FieldInfo{"text", Meaning::text, "what was said", "Wij rekenen erop voor de zomer."},
    &ConversationNote::text);
}

template <class V> void each_field(Type<Told>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day the customer heard it", "2026-12-11"}, &Told::date);
  v(FieldInfo{"by", Meaning::line, "who told it, as a role", "IT-manager"}, &Told::by);
  v(FieldInfo{"channel", Meaning::line, "how", "gesprek"}, &Told::channel);
}

template <class V> void each_field(Type<AskAgain>, V&& v) {
  v(FieldInfo{"before", Meaning::date, "last day to ask for another look", "2027-01-15"},
    &AskAgain::before);
  v(FieldInfo{"with", Meaning::line, "who then looks, not the one who decided", "concerndirecteur"},
    &AskAgain::with);
}

template <class V> void each_field(Type<Decision>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day it was decided", "2026-12-10", {}, true},
    &Decision::date);
  v(FieldInfo{"outcome", Meaning::word, "what was decided", "not_now", {}, true},
    &Decision::outcome);
  v(FieldInfo{"by", Meaning::line, "who decided, as a role", "directie"}, &Decision::by);
  v(FieldInfo{"criterion", Meaning::id, "the rule it was held against", "wet", "criteria"},
    &Decision::criterion);
  v(FieldInfo{"fact", Meaning::text, "the fact about this request",
              "Zeventig medewerkers loggen elke dag zes keer in."},
    &Decision::fact);
  v(FieldInfo{"heard", Meaning::text, "what the customer told us that counts",
              "Burgerzaken verliest zes uur per week aan de balie."},
    &Decision::heard);
  v(FieldInfo{"alternative", Meaning::text, "what is possible instead, or: none",
              "In maart komt er een invulformulier op de website."},
    &Decision::alternative);
  v(FieldInfo{"would_change", Meaning::text, "what would change the answer",
              "Als de aansluiting eerder klaar is."},
    &Decision::would_change);
  v(FieldInfo{"review_on", Meaning::date, "with not_now: from this day it is open again",
              "2027-06-10"},
    &Decision::review_on);
  v(FieldInfo{"ask_again", Meaning::record, "until when and with whom to ask for another look",
              "{before: 2027-01-15, with: concerndirecteur}"},
    &Decision::ask_again);
  v(FieldInfo{"quarter", Meaning::word, "with agreed: the promised quarter", "q2"},
    &Decision::quarter);
  v(FieldInfo{"not_included", Meaning::text, "with agreed: what is not part of it",
              "De programma's van de brandweer."},
    &Decision::not_included);
  v(FieldInfo{"told", Meaning::record, "when, by whom and how the customer heard it",
              "{date: 2026-12-11, by: IT-manager, channel: gesprek}"},
    &Decision::told);
  v(FieldInfo{"override", Meaning::text, "why a missing point of the safe-no test was passed over",
              "De directie heeft het zelf verteld."},
    &Decision::override_reason);
  v(FieldInfo{"into", Meaning::id, "with merged: the request it went into", "eenmalig-inloggen",
              "requests"},
    &Decision::into);
}

template <class V> void each_field(Type<Move>, V&& v) {
  v(FieldInfo{"from", Meaning::date, "the old date", "2027-05-31", {}, true}, &Move::from);
  v(FieldInfo{"to", Meaning::date, "the new date", "2027-06-11", {}, true}, &Move::to);
  v(FieldInfo{"side", Meaning::word, "whose date moved; absent: both, if both stood on it", "you"},
    &Move::side);
  v(FieldInfo{"told", Meaning::date, "day the other side heard it", "2027-05-20"}, &Move::told);
  v(FieldInfo{"because", Meaning::text, "why it moved", "De testers zijn met verlof."},
    &Move::because);
  v(FieldInfo{"act", Meaning::text, "what IT does about it now",
              "Wij testen deze week zelf, met een collega van het Servicepunt."},
    &Move::act);
  v(FieldInfo{"alternative", Meaning::text, "what is possible until the new date, or: none",
              "Tot die dag blijft het oude programma werken."},
    &Move::alternative);
}

template <class V> void each_field(Type<Agreement>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day it was agreed", "2026-12-15", {}, true},
    &Agreement::date);
  v(FieldInfo{"we", Meaning::text, "what IT does",
              "Wij zorgen dat u met één wachtwoord bij alle programma's komt."},
    &Agreement::we);
  v(FieldInfo{"we_by", Meaning::date, "by when", "2027-06-30"}, &Agreement::we_by);
  v(FieldInfo{"you", Meaning::text, "what the customer does",
              "U laat twee collega's een week meetesten."},
    &Agreement::you);
  v(FieldInfo{"you_by", Meaning::date, "by when", "2027-05-31"}, &Agreement::you_by);
  v(FieldInfo{"moved", Meaning::record, "dates that moved", ""}, &Agreement::moved);
  v(FieldInfo{"you_did", Meaning::date, "day the customer had done it", "2027-06-10"},
    &Agreement::you_did);
  v(FieldInfo{"we_did", Meaning::date, "day IT had done it", "2027-06-28"}, &Agreement::we_did);
  v(FieldInfo{"ended", Meaning::date, "day both sides let go what is not done", "2027-07-01"},
    &Agreement::ended);
}

template <class V> void each_field(Type<Customer>, V&& v) {
  v(FieldInfo{"name", Meaning::line, "as people call it", "Burgerzaken", {}, true},
    &Customer::name);
  v(FieldInfo{"contact", Meaning::line, "whom IT talks with, as a role", "teamleider"},
    &Customer::contact);
  v(FieldInfo{"weight", Meaning::whole, "share of voice in votes; absent: 1", "3"},
    &Customer::weight);
  v(FieldInfo{"language", Meaning::word, "of their letters; absent: the plan's", "nl"},
    &Customer::language);
  v(FieldInfo{"form_of_address", Meaning::word, "in their letters; absent: the plan's", "u"},
    &Customer::form_of_address);
  v(FieldInfo{"notes", Meaning::record, "conversation not about one request", ""},
    &Customer::notes);
  v(FieldInfo{"agreements", Meaning::record, "agreements not about one request", ""},
    &Customer::agreements);
}

template <class V> void each_field(Type<Legal>, V&& v) {
  v(FieldInfo{"rule",
              Meaning::line,
              "the law and article that demand it",
              "Wet digitale overheid, artikel 7",
              {},
              true},
    &Legal::rule);
  v(FieldInfo{"from", Meaning::date, "day from which it is demanded", "2027-07-01"}, &Legal::from);
}

template <class V> void each_field(Type<Request>, V&& v) {
  v(FieldInfo{"title",
              Meaning::line,
              "what it is, in a few words",
              "Verhuizing online doorgeven",
              {},
              true},
    &Request::title);
  v(FieldInfo{"customer", Meaning::id, "who asks", "burgerzaken", "customers", true},
    &Request::customer);
  v(FieldInfo{"also_for", Meaning::id, "others who want it too", "[financien]", "customers"},
    &Request::also_for);
  v(FieldInfo{"received", Meaning::date, "day it came in", "2026-10-02"}, &Request::received);
  v(FieldInfo{"claimed", Meaning::word, "how urgent the customer calls it; never used to choose",
              "highest"},
    &Request::claimed);
  v(FieldInfo{"problem", Meaning::text, "the problem, in their words",
              "Inwoners staan gemiddeld 12 minuten aan de balie."},
    &Request::problem);
  v(FieldInfo{"result", Meaning::text, "what they will see when it works",
              "Inwoners geven een verhuizing zelf door."},
    &Request::result);
  v(FieldInfo{"if_never", Meaning::text, "what happens if it never comes",
              "In de zomer loopt de wachttijd op tot 25 minuten."},
    &Request::if_never);
  v(FieldInfo{"wanted_by", Meaning::date, "the day they want it", "2027-07-01"},
    &Request::wanted_by);
  v(FieldInfo{"because", Meaning::text, "where that day comes from", "Dan begint de verhuispiek."},
    &Request::because);
  v(FieldInfo{"ref", Meaning::line, "its number elsewhere", "TOPdesk W2610-0042"}, &Request::ref);
  v(FieldInfo{"confirmed", Meaning::date, "day the customer agreed with how we understood it",
              "2026-10-09"},
    &Request::confirmed);
  v(FieldInfo{"owner", Meaning::line, "who in IT speaks for it, as a role", "informatieadviseur"},
    &Request::owner);
  v(FieldInfo{"kind", Meaning::word, "kind of work", "project"}, &Request::kind);
  v(FieldInfo{"effort", Meaning::days,
              "days by skill, or [low, likely, high]; absent: not estimated, so not chosen",
              "{ontwikkeling: [20, 30, 45], koppelingen: 8}", "capacity.days"},
    &Request::effort);
  v(FieldInfo{"cost", Meaning::money, "money by budget; absent: none needed",
              "{investering: 25000, exploitatie: 4000}", "budget"},
    &Request::cost);
  v(FieldInfo{"scores", Meaning::number, "0 to 5 by criterion; absent is 0",
              "{inwoners: 5, werkdruk: 3}", "criteria"},
    &Request::scores);
  v(FieldInfo{"needs", Meaning::id, "requests that must come first or together with it",
              "[eenmalig-inloggen]", "requests"},
    &Request::needs);
  v(FieldInfo{"excludes", Meaning::id, "requests that cannot be chosen beside it", "[nieuwe-balie]",
              "requests"},
    &Request::excludes);
  v(FieldInfo{"value", Meaning::number, "its value, for method value", "40"}, &Request::value);
  v(FieldInfo{"cost_of_delay", Meaning::money, "money a month, for method cost_of_delay", "3500"},
    &Request::cost_of_delay);
  v(FieldInfo{"legal", Meaning::record, "the law that demands it: in before all choice",
              "{rule: \"Wet digitale overheid, artikel 7\", from: 2027-07-01}"},
    &Request::legal);
  v(FieldInfo{"started", Meaning::date, "day the work began", "2027-02-01"}, &Request::started);
  v(FieldInfo{"delivered", Meaning::date, "day IT handed it over", "2027-06-20"},
    &Request::delivered);
  v(FieldInfo{"went_well", Meaning::text, "what went well, for the letter at the end",
              "Uw collega's testten een week mee."},
    &Request::went_well);
  v(FieldInfo{"lesson", Meaning::text, "what IT learned from it, for the letter at the end",
              "Wij vragen voortaan eerder wie er meetest."},
    &Request::lesson);
  v(FieldInfo{"accepted", Meaning::date, "day the customer said it works", "2027-06-30"},
    &Request::accepted);
  v(FieldInfo{"withdrawn", Meaning::date, "day the customer took it back", "2026-11-02"},
    &Request::withdrawn);
  v(FieldInfo{"notes", Meaning::record, "the conversation about it, oldest first", ""},
    &Request::notes);
  v(FieldInfo{"decisions", Meaning::record, "what was decided about it, oldest first", ""},
    &Request::decisions);
  v(FieldInfo{"agreements", Meaning::record, "what we do and what you do, with dates", ""},
    &Request::agreements);
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

template <class V> void each_field(Type<Ballot>, V&& v) {
  v(FieldInfo{"cast", Meaning::date, "day it was handed in", "2026-10-20"}, &Ballot::cast);
  v(FieldInfo{"choices", Meaning::record, "most important first, all points different", ""},
    &Ballot::choices);
}

template <class V> void each_field(Type<Plan>, V&& v) {
  v(FieldInfo{"itplan", Meaning::whole, "version of the format", "1", {}, true}, &Plan::format);
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
  v(FieldInfo{"board", Meaning::line, "who decides, as this organisation says it", "de directie"},
    &Plan::board);
  v(FieldInfo{"year", Meaning::year, "calendar year of the plan", "2027", {}, true}, &Plan::year);
  v(FieldInfo{"language", Meaning::word, "of everything people read", "nl"}, &Plan::language);
  v(FieldInfo{"form_of_address", Meaning::word, "how Dutch letters address customers", "u"},
    &Plan::form_of_address);
  v(FieldInfo{"currency", Meaning::line, "three letters (ISO 4217)", "EUR"}, &Plan::currency);
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
}

} // namespace itplan
