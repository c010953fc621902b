// The words of pictures: findings, how to read them, keys and columns.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase page_skip{"Naar de inhoud", "To the content"};

inline constexpr Phrase picture_asked{"gevraagd", "asked"};
inline constexpr Phrase picture_planned{"ingepland", "planned"};
inline constexpr Phrase picture_there_is{"zoveel is er", "what there is"};
inline constexpr Phrase picture_free{"nog vrij", "still free"};
inline constexpr Phrase picture_reserve{"voor onverwacht werk", "for unplanned work"};
inline constexpr Phrase picture_over{"te veel", "too much"};
inline constexpr Phrase picture_room{"zoveel mag vol", "what may be filled"};

inline constexpr Phrase demand_part{"Voor {0} van wat er gevraagd is, zijn er dagen",
                                    "There are days for {0} of what was asked"};
inline constexpr Phrase demand_all{"Alles wat er gevraagd is, past in de dagen",
                                   "All that was asked fits the days"};
inline constexpr Phrase demand_reading{
    "Samen is om {0} gevraagd. Er zijn er {1}, na aftrek van de dagen voor onverwacht werk.",
    "Together {0} were asked. There are {1}, after the days for unplanned work."};
inline constexpr Phrase demand_caption{"Gevraagde, beschikbare en ingeplande dagen",
                                       "Days asked, available and planned"};
inline constexpr Phrase demand_skill{"Soort werk", "Kind of work"};
inline constexpr Phrase demand_days{"Dagen", "Days"};
inline constexpr Phrase demand_note{"er zijn {0} dagen", "{0} days available"};
inline constexpr Phrase demand_spoken{"Gevraagd {0}, er zijn {1}, ingepland {2}.",
                                      "Asked {0}, available {1}, planned {2}."};

inline constexpr Phrase money_part{"Er is geld voor {0} van wat er gevraagd is uit {1}",
                                   "There is money for {0} of what was asked from {1}"};
inline constexpr Phrase money_all{"Voor alles wat er gevraagd is, is er geld",
                                  "There is money for all that was asked"};
inline constexpr Phrase money_caption{"Gevraagd, beschikbaar en ingepland geld",
                                      "Money asked, available and planned"};
inline constexpr Phrase money_budget{"Budget", "Budget"};
inline constexpr Phrase money_amount{"Geld", "Money"};
inline constexpr Phrase money_note{"er is {0}", "{0} available"};

inline constexpr Phrase picture_load_mermaid{"Donker is gebruikt, licht is nog vrij:",
                                             "Dark is used, light is still free:"};
inline constexpr Phrase load_over{"{0} is te vol in {1}", "{0} is too full in {1}"};
inline constexpr Phrase load_full{"Het hele jaar vol: {0}", "Full all year: {0}"};
inline constexpr Phrase load_room{"Er is nog ruimte in {0}", "There is still room in {0}"};
inline constexpr Phrase load_reading{"Dagen per kwartaal. De streep is wat wij mogen inplannen.",
                                     "Days in each quarter. The mark is what we may plan."};
inline constexpr Phrase load_caption{"Dagen {0} per kwartaal", "Days of {0} in each quarter"};
inline constexpr Phrase load_quarter{"Kwartaal", "Quarter"};
inline constexpr Phrase load_filled{"Vulling", "Filled"};
inline constexpr Phrase load_number{"{0} van {1}", "{0} of {1}"};
inline constexpr Phrase load_too_much{"{0} te veel", "{0} too much"};
inline constexpr Phrase load_spoken{"daarnaast {0} dagen voor onverwacht werk",
                                    "and {0} days for unplanned work"};

inline constexpr Phrase year_finding{"Het jaar in beeld: {0}", "The year in view: {0}"};
inline constexpr Phrase year_finding_law{"Het jaar in beeld: {0}, waarvan {1} van de wet",
                                         "The year in view: {0}, {1} of them required by law"};
inline constexpr Phrase year_reading{"Het getal in de balk is het aantal dagen.",
                                     "The number in the bar is the days it takes."};
inline constexpr Phrase year_caption{"Wat wij doen, per kwartaal waarin het klaar is",
                                     "What we do, by the quarter in which it is done"};
inline constexpr Phrase year_request{"Aanvraag", "Request"};
inline constexpr Phrase year_quarters{"Kwartaal 1 tot en met 4", "Quarters 1 to 4"};
inline constexpr Phrase year_tick{"kw {0}", "Q{0}"};
inline constexpr Phrase year_done_in{"Klaar in {0} ({1})", "Done in {0} ({1})"};
inline constexpr Phrase year_spoken{"{0}, {1} dagen", "{0}, {1} days"};
inline constexpr Phrase year_from_to{"{0} tot en met {1}", "{0} to {1}"};
inline constexpr Phrase reason_law{"moet van de wet", "required by law"};
inline constexpr Phrase reason_promised{"beloofd", "promised"};
inline constexpr Phrase reason_started{"in de maak", "in the making"};
inline constexpr Phrase reason_chosen{"past", "fits"};

inline constexpr Phrase picture_price_all{"Een ja kost nu overal meer dan het brengt",
                                          "A yes now costs more than it brings, everywhere"};
inline constexpr Phrase picture_price_some{"Bij {0} van de {1} kost een ja meer dan het brengt",
                                           "For {0} of the {1} a yes costs more than it brings"};
inline constexpr Phrase picture_price_reading{
    "Boven: wat een ja brengt. Onder: wat dan afvalt. Dit staat het dichtst bij de streep.",
    "Above: what a yes brings. Below: what then drops out. These are nearest to the line."};
inline constexpr Phrase picture_price_caption{"Wat een ja brengt en kost",
                                              "What a yes brings and costs"};
inline constexpr Phrase picture_price_request{"Past nu niet", "Does not fit now"};
inline constexpr Phrase picture_price_both{"Erbij en eraf", "In and out"};
inline constexpr Phrase picture_price_brings{"dit brengt een ja", "this a yes brings"};
inline constexpr Phrase picture_price_drops{"dit valt dan af", "this then drops out"};
inline constexpr Phrase picture_price_in{"{0} erbij", "{0} in"};
inline constexpr Phrase picture_price_out{"{0} eraf", "{0} out"};
inline constexpr Phrase picture_price_names{"Dan valt af: {0}.", "Drops out: {0}."};

inline constexpr Phrase gains_finding{"Met {0}: {1}", "With {0}: {1}"};
inline constexpr Phrase gains_reading{
    "De lengte zegt wat een keuze oplevert boven het plan zoals het is.",
    "The length says what an option brings beyond the plan as it is."};
inline constexpr Phrase gains_caption{"Wat meer dagen of geld opleveren",
                                      "What more days or money bring"};
inline constexpr Phrase gains_option{"Keuze", "Option"};
inline constexpr Phrase gains_brings{"Dat levert op", "What it brings"};

inline constexpr Phrase claims_finding{"{0} keer ‘hoogste’ gevraagd; {1} daarvan ook zelf gekozen",
                                       "{0} called highest; {1} of these also chosen first"};
inline constexpr Phrase claims_reading{"De balk telt de aanvragen van elke klant.",
                                       "The bar counts the requests of each customer."};
inline constexpr Phrase claims_caption{"Gevraagd en gekozen, per klant",
                                       "Claimed and chosen, by customer"};
inline constexpr Phrase claims_customer{"Klant", "Customer"};
inline constexpr Phrase claims_requests{"Aanvragen", "Requests"};
inline constexpr Phrase claims_both{"‘hoogste’ en in eigen top vijf",
                                    "highest, and in own top five"};
inline constexpr Phrase claims_only{"alleen ‘hoogste’", "only called highest"};
inline constexpr Phrase claims_other{"overige", "other"};
inline constexpr Phrase claims_under{"{0} van de {1} ‘hoogste’; in eigen top vijf: {2}",
                                     "{0} of {1} called highest; in own top five: {2}"};
inline constexpr Phrase claims_no_vote{"{0} van de {1} ‘hoogste’; niet gestemd",
                                       "{0} of {1} called highest; no ballot"};

inline constexpr Phrase points_finding{"{0} van de {1} gegeven punten zitten in het plan",
                                       "{0} of the {1} points given are in the plan"};
inline constexpr Phrase points_reading{"De balk is alles wat een klant mocht verdelen.",
                                       "The bar is all that a customer could divide."};
inline constexpr Phrase points_caption{"Punten en wat ervan werd, per klant",
                                       "Points and what became of them, by customer"};
inline constexpr Phrase points_points{"Punten", "Points"};
inline constexpr Phrase points_in_plan{"zit in het plan", "in the plan"};
inline constexpr Phrase points_not_in{"zit er niet in", "not in it"};
inline constexpr Phrase points_left{"niet verdeeld", "not given"};
inline constexpr Phrase points_under{"{0} van de {1} punten in het plan",
                                     "{0} of {1} points in the plan"};
inline constexpr Phrase points_not_spent{"; {0} niet verdeeld", "; {0} not given"};

inline constexpr Phrase promises_missed_one{"Eén belofte halen wij niet",
                                            "One promise is not kept"};
inline constexpr Phrase promises_missed{"{0} beloften halen wij niet", "{0} promises are not kept"};
inline constexpr Phrase promises_none{"Geen belofte gemist", "No promise missed"};
inline constexpr Phrase promises_reading{"Balk: hoe vaak gehouden. Streep: de norm.",
                                         "Bar: how often kept. Mark: the target."};
inline constexpr Phrase promises_caption{"Onze beloften, geteld", "Our promises, counted"};
inline constexpr Phrase promises_promise{"Wij beloven", "We promise"};
inline constexpr Phrase promises_kept{"Gehouden, van 0 tot 100%", "Kept, from 0 to 100%"};
inline constexpr Phrase promises_few{"nog te weinig om te tonen", "too few to show"};
inline constexpr Phrase promises_norm{"norm {0}%", "target {0}%"};

} // namespace itplan::phrase
