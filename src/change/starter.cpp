#include "itplan/change/starter.hpp"

#include "itplan/base/text.hpp"
#include "itplan/document/edit.hpp"
#include "itplan/document/parse.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

constexpr std::string_view dutch =
    R"(# Het jaarplan van IT, als gewone tekst. Alles achter een # is uitleg: laat staan of haal weg.
# 'itplan help VELD' legt een veld uit; 'itplan check' zegt wat er nog niet klopt.
itplan: 1
plan_id: new                       # van dit plan alleen, voor agenda's: laat zo
title: ICT-jaarplan
organisation: Naam van de organisatie
# signed_by: Naam, functie          # wie de brieven ondertekent
# contact: het Servicepunt ICT      # wie klanten bellen
# board: de directie                # wie beslist, zoals u het zegt
year: 2027
language: nl
form_of_address: u                 # u of je: zo spreekt u uw klanten aan
currency: EUR

# Waar IT voor is, in één gewone zin. Hierop kunt u terugvallen.
mission: Wij zorgen dat u uw werk goed en veilig kunt doen.

# Wat IT aan iedereen belooft. Beloof alleen wat u meet.
promises:
  ontvangst:
    text: U hoort binnen 2 werkdagen dat wij uw aanvraag hebben.
    measure: working_days_to_receipt
    at_most: 2
    norm: 95%
  besluit-op-tijd:
    text: U krijgt binnen 20 werkdagen een besluit over uw aanvraag.
    measure: working_days_to_decision
    at_most: 20
    norm: 90%

# De regels waaraan elke aanvraag wordt getoetst. De gewichten zijn samen 100.
criteria:
  klanten:
    question: Merken onze klanten er iets van?
    weight: 60
  werkdruk:
    question: Scheelt het onze medewerkers tijd?
    weight: 40

# Laat klanten punten verdelen: een ronde, en de keuze die erop rust ('itplan ask' maakt het
# formulier). 'itplan help methods' legt de andere manieren van kiezen uit.
# rounds:
#   najaar: {opens: @-10-01, closes: @-10-31, points: 100, points_per_request: 40}
# choice: {method: votes, round: najaar}

# Hoeveel dagen er per kwartaal over zijn voor aanvragen, na verlof en dagelijks werk. Haal het #
# weg en vul in; zonder deze regels telt het plan geen dagen.
# capacity:
#   reserve: 20%                   # vrij voor ongepland werk
#   days:
#     ontwikkeling: {q1: 100, q2: 100, q3: 70, q4: 90}

# budget: {investering: 100000, exploitatie: 25000}

working_days: [mon, tue, wed, thu, fri]
)";

constexpr std::string_view english =
    R"(# The year plan of IT, as plain text. All that follows a # explains: keep it or take it away.
# 'itplan help FIELD' explains a field; 'itplan check' says what is not right yet.
itplan: 1
plan_id: new                       # of this plan alone, for calendars: leave it
title: IT year plan
organisation: Name of the organisation
# signed_by: Name, role             # who signs the letters
# contact: the IT Service Desk      # whom customers call
# board: the board                  # who decides, as you say it
year: 2027
language: en
currency: EUR

# What IT is for, in one plain sentence. You can fall back on it.
mission: We make sure you can do your work well and safely.

# What IT promises everyone. Promise only what you measure.
promises:
  receipt:
    text: Within 2 working days you hear that we have your request.
    measure: working_days_to_receipt
    at_most: 2
    norm: 95%
  decision-in-time:
    text: Within 20 working days you get a decision about your request.
    measure: working_days_to_decision
    at_most: 20
    norm: 90%

# The rules every request is held against. The weights add up to 100.
criteria:
  clients:
    question: Will our clients notice?
    weight: 60
  workload:
    question: Does it save our staff time?
    weight: 40

# Let customers divide points: a round, and the choice that rests on it ('itplan ask' makes the
# form). 'itplan help methods' explains the other ways to choose.
# rounds:
#   autumn: {opens: @-10-01, closes: @-10-31, points: 100, points_per_request: 40}
# choice: {method: votes, round: autumn}

# How many days are left for requests in each quarter, after leave and daily work. Take the # away
# and fill in; without these lines the plan counts no days.
# capacity:
#   reserve: 20%                   # kept free for unplanned work
#   days:
#     development: {q1: 100, q2: 100, q3: 70, q4: 90}

# budget: {investment: 100000, running: 25000}

working_days: [mon, tue, wed, thu, fri]
)";

constexpr ByLanguage<std::string_view> starters{dutch, english};
constexpr ByLanguage<std::string_view> titles{"ICT-jaarplan", "IT year plan"};

constexpr std::string_view single_file_keys = "\ncustomers: {}\nrequests: {}\nballots: {}\n";

// A key of the starter that is in the text for sure: a test reads both languages.
void set(std::vector<Edit>& edits, std::string_view key, Value value) {
  edits.emplace_back(SetValue{Path{key}, std::move(value)});
}

std::string title_of(const StarterOptions& options) {
  if (!options.title.empty()) return options.title;
  return fmt::format("{} {}", in(options.language, titles), options.year);
}

// The year before the plan's, in which its customers are asked, for each @.
std::string with_years(std::string_view starter, int year) {
  std::string text;
  for (const auto part : split(starter, '@'))
    text += (text.empty() ? "" : std::to_string(year - 1)) + std::string(part);
  return text;
}

} // namespace

Change starter_plan(const StarterOptions& options) {
  auto text = with_years(in(options.language, starters), options.year);
  if (options.single_file) text += single_file_keys;
  const auto parsed = parse(std::make_shared<const SourceText>(std::string(main_file), text));
  std::vector<Edit> edits;
  set(edits, "plan_id", options.plan_id);
  set(edits, "title", title_of(options));
  set(edits, "year", options.year);
  if (!options.organisation.empty()) set(edits, "organisation", options.organisation);
  auto edited = edit(parsed.tree, edits);
  if (!edited.problems.empty()) return {{}, std::move(edited.problems), nullptr};
  Change change;
  change.files = files_for_git();
  change.files.insert(change.files.begin(),
                      {std::string(main_file), true, {}, std::move(edited.bytes)});
  return change;
}

std::vector<FileChange> files_for_git() {
  return {{".gitattributes", true, {}, "*.yaml text eol=lf\n"},
          {".gitignore", true, {}, ".itplan/\n"}};
}

} // namespace itplan
