#include "itplan/plan/field_words.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/plan/schema.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr FieldWord table[] = {
    {"id", {"Sleutel in het plan", "Key in the plan"}, ""},
    {"version", {"Versie", "Version"}, ""},
    {"status", {"Stand", "Status"}, "state|fase|stage|voortgang|progress|resolution|list|column"},
    {"title",
     {"Titel", "Title"},
     "wens|wens verzoek|verzoek|aanvraag|vraag|onderwerp|omschrijving kort|naam|summary|subject|"
     "name|wish|request|card name|task name|taaknaam|issue|korte omschrijving|brief description|"
     "short description|user story|story|feature|item"},
    {"customer",
     {"Klant", "Customer"},
     "afdeling|team|organisatie|opdrachtgever|department|client|dienst|sector|vestiging|branch|"
     "requester department|business unit|unit|division|domain|domein"},
    {"also_for", {"Ook voor", "Also for"}, "andere afdelingen|other departments"},
    {"private", {"Niet openbaar", "Private"}, ""},
    {"received",
     {"Ontvangen", "Received"},
     "datum|ingediend|ingekomen|aangemaakt|aanmaakdatum|created|created at|created date|date|"
     "submitted|binnengekomen|gemeld|creation date|created on|aangemaakt op|aanvraagdatum|opened"},
    {"claimed",
     {"Urgentie volgens de klant", "Urgency according to the customer"},
     "prioriteit|prio|priority|urgentie|urgency|moscow|belang|importance|impact"},
    {"problem",
     {"Probleem", "Problem"},
     "waarom|omschrijving|beschrijving|toelichting|reden|description|body|why|notes|desc|details|"
     "aanleiding|verzoek omschrijving|request|motivatie|card description"},
    {"result", {"Resultaat", "Result"}, "doel|gewenst resultaat|acceptance criteria|goal|benefit"},
    {"if_never", {"Als het nooit komt", "If it never comes"}, "gevolg|risico|risk"},
    {"wanted_by",
     {"Gewenst voor", "Wanted by"},
     "deadline|gewenst|gewenste datum|uiterlijk|due|due date|target date|vervaldatum|einddatum|"
     "wanted|needed by|finish date|streefdatum"},
    {"because", {"Reden van die dag", "Reason of that day"}, "reden deadline"},
    {"ref",
     {"Nummer elders", "Number elsewhere"},
     "nr|nummer|no|number|issue key|key|issue id|card id|ticket|volgnummer|work item id|iid|"
     "task id|taak id|meldingnummer|call number|wijzigingsnummer|change number"},
    {"confirmed", {"Bevestigd op", "Confirmed on"}, ""},
    {"owner", {"Aanspreekpunt bij IT", "Owner in IT"}, ""},
    {"kind", {"Soort werk", "Kind of work"}, ""},
    {"effort",
     {"Dagen", "Days"},
     "uren|uren ict|hours|effort|estimate|schatting|original estimate|story points|werk|mandagen"},
    {"cost", {"Kosten", "Cost"}, "bedrag|budget|kosten eenmalig|costs|price|eur"},
    {"scores", {"Score", "Score"}, ""},
    {"needs", {"Heeft nodig", "Needs"}, "afhankelijk van|depends on|blocked by|predecessor"},
    {"excludes", {"Sluit uit", "Excludes"}, ""},
    {"value", {"Waarde", "Value"}, "business value|opbrengst"},
    {"cost_of_delay", {"Kosten van een maand uitstel", "Cost of a month's delay"}, "cost of delay"},
    {"started", {"Begonnen", "Started"}, ""},
    {"delivered", {"Opgeleverd", "Delivered"}, ""},
    {"went_well", {"Wat goed ging", "What went well"}, ""},
    {"lesson", {"Geleerd", "Lesson"}, ""},
    {"accepted", {"Geaccepteerd", "Accepted"}, ""},
    {"brought", {"Wat het bracht", "What it brought"}, ""},
    {"withdrawn", {"Ingetrokken", "Withdrawn"}, ""},
    {"closed",
     {"Gesloten op", "Closed on"},
     "resolved|closed|closed at|closed date|completed|completed date|afgerond|afgesloten|"
     "datum gereed|completion date|done date|afgehandeld|gereed|date closed|resolved at"},
};

const FieldWord* row_of(std::string_view key) {
  const auto* found = std::find_if(std::begin(table), std::end(table),
                                   [key](const FieldWord& word) { return word.key == key; });
  return found == std::end(table) ? nullptr : found;
}

// Who somebody is stands in git for ever, and a plan has roles.
constexpr std::string_view personal =
    "e mail|email|mail|mailadres|emailadres|telefoon|telefoonnummer|tel|phone|aanvrager|melder|"
    "indiener|ingediend door|aangemaakt door|contactpersoon|reporter|requester|assignee|creator|"
    "created by|assigned to|toegewezen aan|behandelaar|author|owner name|completed by|voltooid "
    "door";
// Costs that come back each year are of another budget than those of once.
constexpr std::string_view yearly =
    "kosten per jaar|jaarlijkse kosten|kosten jaarlijks|exploitatie|kosten "
    "exploitatie|beheerkosten|"
    "cost per year|costs per year|yearly cost|yearly costs|annual cost|running cost|running costs";

bool is_one_of(std::string_view words, std::string_view one) {
  const auto all = split(words, '|');
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::vector<std::string_view> keys_of(const Plan& plan, std::string_view field) {
  if (field == "effort") return ids_of(plan.capacity.days);
  if (field == "cost") return ids_of(plan.budget);
  if (field == "scores") return ids_of(plan.criteria);
  return {};
}

bool is_label(const FieldWord& word, std::string_view key) {
  return std::any_of(all_languages.begin(), all_languages.end(), [&](Language language) {
    return key == heading_key(word.label.in(language));
  });
}

// "dagen ontwikkeling" for the key ontwikkeling of effort.
std::string amount_named(const Plan& plan, const FieldWord& word, const std::string& heading) {
  for (const auto key : keys_of(plan, word.key))
    for (const auto language : all_languages)
      if (heading == heading_key(std::string(word.label.in(language)) + " " + std::string(key)))
        return std::string(word.key) + "." + std::string(key);
  return {};
}

} // namespace

std::span<const FieldWord> field_words() { return table; }

std::string column_heading(std::string_view column, Language language) {
  const auto dot = column.find('.');
  const auto* word = row_of(column.substr(0, dot));
  if (!word) return std::string(column);
  auto heading = std::string(word->label.in(language));
  if (dot != std::string_view::npos) heading += " " + std::string(column.substr(dot + 1));
  return heading;
}

std::string column_named(const Plan& plan, std::string_view heading) {
  const auto key = heading_key(heading);
  const auto path = Path::parse(key);
  if (key.starts_with("x_") && key.size() > 2) return key;
  if (request_schema().find(path[0])) return key;
  for (const auto& word : table) {
    if (key == word.key || is_label(word, key)) return std::string(word.key);
    if (auto amount = amount_named(plan, word, key); !amount.empty()) return amount;
  }
  return {};
}

std::string column_guessed(const Plan& plan, std::string_view heading) {
  const auto plain = folded(heading);
  if (plain.empty()) return {};
  if (is_one_of(personal, plain)) return "-";
  if (is_one_of(yearly, plain) && plan.budget.size() > 1)
    return "cost." + plan.budget[plan.budget.size() - 1].id;
  for (const auto& word : table) {
    if (!is_one_of(word.others, plain)) continue;
    const bool by_key = word.key == "effort" || word.key == "cost" || word.key == "scores";
    if (!by_key) return std::string(word.key);
    const auto keys = keys_of(plan, word.key);
    return keys.empty() ? std::string() : std::string(word.key) + "." + std::string(keys.front());
  }
  return {};
}

} // namespace itplan
