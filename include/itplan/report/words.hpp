// How the plan is spoken of on stdout, in Dutch and in English: the fixed words, dates, amounts,
// plurals and lists. Sentences are in phrases.hpp. Neither reads a locale or a clock.
#pragma once

#include "itplan/base/amount.hpp"
#include "itplan/base/calendar.hpp"
#include "itplan/plan/phrase.hpp"
#include "itplan/plan/words.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// The phrase with its places filled and the words of the form of address chosen. Texts that are put
// in are read for neither.
std::string say(Language language, const Phrase& phrase,
                std::initializer_list<std::string_view> texts = {},
                FormOfAddress form = FormOfAddress::u);

// The fixed words of a plan as people read them.
std::string_view term(Status status, Language language);
std::string_view term(Outcome outcome, Language language);
std::string_view term(Claim claim, Language language);
std::string_view term(WorkKind kind, Language language);
std::string_view term(NoteKind kind, Language language);
std::string_view term(Method method, Language language);
std::string_view term(Direction direction, Language language);
std::string_view term(Every every, Language language);
std::string_view term(Language named, Language language);

std::string long_date(Date date, Language language);            // 3 februari 2027
std::string quarter_name(int quarter, Language language);       // kwartaal 1
std::string ordinal_quarter(int quarter, Language language);    // het eerste kwartaal
std::string number_text(Hundredths number, Language language);  // 1.250,5
std::string number_text(std::size_t number, Language language); // 1.250
std::string money_text(Money money, std::string_view currency, Language language); // € 1.250,50
std::string percent_text(std::int64_t percent);                                    // 80%
std::string days_text(Days days, Language language);                               // 2,5 dagen
std::string counted(std::size_t count, const Noun& noun, Language language);       // 2 aanvragen
std::string listed(const std::vector<std::string>& parts, Language language);      // a, b en c
std::string any_of(const std::vector<std::string>& parts, Language language);      // a, b of c
// With an upper-case first letter: Één, and in Dutch IJsbaan.
std::string capital(std::string_view text, Language language);
// User text inside a line: printable, runs of white space as one space, none at the ends.
std::string one_line(std::string_view text);
// The same, with a full stop where it ends without one.
std::string sentence(std::string_view text);

} // namespace itplan
