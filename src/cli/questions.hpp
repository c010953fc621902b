// What add-request asks a person, in plain words.
#pragma once

#include "itplan/report/words.hpp"

#include <array>
#include <string_view>

namespace itplan {

struct Question {
  std::string_view key; // the field it fills
  bool required;
  Phrase text;
};

inline constexpr std::array<Question, 8> request_questions = {
    {{"title", true, {"Wat is de vraag, in een paar woorden?", "What is asked, in a few words?"}},
     {"customer", true, {"Wie vraagt het? ({0})", "Who asks? ({0})"}},
     {"problem",
      false,
      {"Wat is het probleem, in hun eigen woorden?", "What is the problem, in their own words?"}},
     {"result",
      false,
      {"Waaraan zien zij straks dat het werkt?", "What will they see when it works?"}},
     {"if_never",
      false,
      {"Wat gebeurt er als het er nooit komt?", "What happens if it never comes?"}},
     {"claimed",
      false,
      {"Hoe dringend noemen zij het? (highest, high, normal, low)",
       "How urgent do they call it? (highest, high, normal, low)"}},
     {"wanted_by",
      false,
      {"Is er een datum? (zoals 2027-07-01)", "Is there a date? (like 2027-07-01)"}},
     {"because", false, {"Waar komt die datum vandaan?", "Where does that date come from?"}}}};

inline constexpr Phrase may_be_empty{"Een lege regel slaat een vraag over.",
                                     "An empty line skips a question."};
inline constexpr Phrase must_be_answered{"Dit antwoord is nodig; Ctrl-C breekt af.",
                                         "This one is needed; Ctrl-C breaks off."};
inline constexpr Phrase similar_request{"lijkt op {0}: {1} ({2}, {3})",
                                        "similar to {0}: {1} ({2}, {3})"};
inline constexpr Phrase similar_more{"en nog {0} aanvragen met zo'n titel",
                                     "and {0} more requests with such a title"};

// What an import tells of a file.
inline constexpr Phrase no_rows{"er staan geen rijen in {0}", "no rows in {0}"};
inline constexpr Phrase new_customers{"nieuwe klanten: {0}", "new customers: {0}"};
inline constexpr Phrase import_counts{"{0} nieuw, {1} stonden al in het plan, {2} weggelaten",
                                      "{0} new, {1} in the plan already, {2} left out"};
inline constexpr Phrase values_differ{
    "verschillen tussen het bestand en het plan ({0}); --update neemt ze over:",
    "differences between the file and the plan ({0}); --update takes them over:"};
inline constexpr Phrase values_updated{"overgenomen uit het bestand ({0}):",
                                       "taken over from the file ({0}):"};

} // namespace itplan
