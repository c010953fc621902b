// The part of the table of fields (fields.hpp) for requests, customers and what was said, agreed
// and decided with them.
#pragma once

#include "itplan/plan/field_info.hpp"
#include "itplan/plan/plan.hpp"

namespace itplan {

template <class V> void each_field(Type<ConversationNote>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day it was said", "2026-10-05", {}, true},
    &ConversationNote::date);
  static constexpr std::string_view us[] = {"it"};
  v(FieldInfo{"from", Meaning::line, "it, or the customer's id", "it", "customers", false, us},
    &ConversationNote::from);
  v(FieldInfo{"kind", Meaning::word, "what kind of message it was", "receipt"},
    &ConversationNote::kind);
  v(FieldInfo{"channel", Meaning::line, "how it was said", "telefoon"}, &ConversationNote::channel);
  v(FieldInfo{"expects", Meaning::word, "with an expectation: the outcome they count on", "agreed"},
    &ConversationNote::expects);
  v(FieldInfo{"score", Meaning::whole, "with feedback: how satisfied they are, 1 to 5", "4"},
    &ConversationNote::score);
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
  v(FieldInfo{"quarter", Meaning::quarter,
              "with agreed: the promised quarter; without a year it is of the plan's year",
              "q2-2027"},
    &Decision::quarter);
  v(FieldInfo{"not_included", Meaning::text, "with agreed: what is not part of it",
              "De programma's van de brandweer."},
    &Decision::not_included);
  v(FieldInfo{"told", Meaning::record, "when, by whom and how the customer heard it",
              "{date: 2026-12-11, by: IT-manager, channel: gesprek}"},
    &Decision::told);
  v(FieldInfo{"read_by", Meaning::record,
              "who read the message with an eye for communication, and when",
              "{date: 2026-12-09, by: communicatieadviseur}"},
    &Decision::read_by);
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

template <class V> void each_field(Type<MergedInto>, V&& v) {
  v(FieldInfo{"customer", Meaning::id, "the customer in whom it goes on", "polikliniek",
              "customers", true},
    &MergedInto::customer);
  v(FieldInfo{"from", Meaning::date, "the first day on which it is merged", "2027-03-01", {}, true},
    &MergedInto::from);
}

template <class V> void each_field(Type<Customer>, V&& v) {
  v(FieldInfo{"name", Meaning::line, "as people call it", "Burgerzaken", {}, true},
    &Customer::name);
  v(FieldInfo{"also_called", Meaning::line, "other names that people use for it",
              "[BZ, Publiekszaken]"},
    &Customer::also_called);
  v(FieldInfo{"contact", Meaning::line, "whom IT talks with, as a role", "teamleider"},
    &Customer::contact);
  v(FieldInfo{"contact_mail", Meaning::address,
              "where letters go by mail: a role's, not a person's",
              "teamleider.burgerzaken@waterrijk.example"},
    &Customer::contact_mail);
  v(FieldInfo{"until", Meaning::date, "the last day it is there; afterwards it is not asked",
              "2027-02-28"},
    &Customer::until);
  v(FieldInfo{"into", Meaning::record,
              "it was merged: its requests, points and agreements go on with another customer",
              "{customer: polikliniek, from: 2027-03-01}"},
    &Customer::into);
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

template <class V> void each_field(Type<Brought>, V&& v) {
  v(FieldInfo{"date", Meaning::date, "day they said it", "2027-10-01", {}, true}, &Brought::date);
  v(FieldInfo{"from", Meaning::id, "who says it; absent: who asked", "burgerzaken", "customers"},
    &Brought::from);
  v(FieldInfo{"text",
              Meaning::text,
              "what it brought, in their words",
              "61 van de 100 verhuizingen gaan nu online.",
              {},
              true},
    &Brought::text);
}

template <class V> void each_field(Type<ProgressRow>, V&& v) {
  v(
      FieldInfo{
          "date", Meaning::date, "the day at whose end it was measured", "2027-06-30", {}, true},
      &ProgressRow::date);
  v(FieldInfo{"spent", Meaning::days, "days spent by skill, in all since the work began",
              "{ontwikkeling: 12.5}", "capacity.days"},
    &ProgressRow::spent);
  v(FieldInfo{"left", Meaning::days, "days by skill that it still takes, as you now think",
              "{ontwikkeling: 8}", "capacity.days"},
    &ProgressRow::left);
  v(FieldInfo{"paid", Meaning::money, "money paid by budget, in all", "{investering: 12000}",
              "budget"},
    &ProgressRow::paid);
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
  v(FieldInfo{"private", Meaning::word, "true: left out of what others than IT read", "true"},
    &Request::is_private);
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
  v(FieldInfo{"progress", Meaning::record, "days and money it took so far, oldest first", ""},
    &Request::progress);
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
  v(FieldInfo{"brought", Meaning::record, "what the customer says that it brought",
              "{date: 2027-10-01, text: 61 van de 100 gaan nu online.}"},
    &Request::brought);
  v(FieldInfo{"withdrawn", Meaning::date, "day the customer took it back", "2026-11-02"},
    &Request::withdrawn);
  v(FieldInfo{"notes", Meaning::record, "the conversation about it, oldest first", ""},
    &Request::notes);
  v(FieldInfo{"decisions", Meaning::record, "what was decided about it, oldest first", ""},
    &Request::decisions);
  v(FieldInfo{"agreements", Meaning::record, "what we do and what you do, with dates", ""},
    &Request::agreements);
}

} // namespace itplan
