#include "topics.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

// Methods that people know by name, and what of them is here.
const Topic table[] = {
    {"methods", "ways to choose, and what goes wrong with each",
     "votes: customers divide points (itplan help 100-points). It forces a choice between wishes "
     "that are all called highest. It can be played: by points on one pet wish, or after seeing "
     "what others gave; so a round has a limit for one request, and its ballots count and show "
     "only when it has closed.\n"
     "\n"
     "criteria: scores of 0 to 5 on questions that were fixed beforehand, with weights that add "
     "up to 100. It is the rule the board can be held to. The weights are an opinion: prioritise "
     "--compare shows which requests depend on them.\n"
     "\n"
     "value: one number for what a request yields, in a unit that is the same for all. Without "
     "such a unit it is a guess that looks exact.\n"
     "\n"
     "cost_of_delay: money that a month's delay costs. It settles trade-offs that scores cannot. "
     "Where nobody knows the money, do not make it up: ask customers to divide points instead.\n"
     "\n"
     "In all four the law and what was agreed go first, and the best set that fits is computed, "
     "not read off a ranking. None is the answer: compare them, decide, and write down why.\n"
     "\n"
     "Known by other names: itplan help wsjf, rice, moscow, 100-points, equal-shares."},
    {"100-points", "customers divide 100 points: the method 'votes'",
     "Also called cumulative voting or the hundred dollar test. Each customer divides the points "
     "of a round over its wishes, most important first, all different, with a why for each. A "
     "customer's weight times its points is what counts.\n"
     "\n"
     "What goes wrong: all points on one pet wish (set points_per_request); voting again after "
     "seeing the outcome (a round opens once); a ballot of more than some 25 wishes (let "
     "customers put them together first); a large customer that buys everything (see itplan help "
     "equal-shares).\n"
     "\n"
     "Ballots do not count and are not shown before the round has closed. They are files like "
     "any other: git and the file system still show them to whoever can read the folder."},
    {"equal-shares", "the same points counted so that small customers' points buy something too",
     "The method of equal shares (Peters and Skowron) divides the days that are free over the "
     "customers who voted, by their weight. A request is bought by those who gave it points, each "
     "paying by its points; the one that asks least for a point comes first. What is left over "
     "goes to the most points that fit. Its cost is the likely days.\n"
     "\n"
     "It is shown beside the choice, never instead of it: prioritise names how many requests "
     "differ, prioritise --compare which. It looks at the year, not at the quarters."},
    {"wsjf", "weighted shortest job first: the method 'cost_of_delay'",
     "Cost of delay divided by the size of the job; the highest goes first. Here the cost of "
     "delay is money a month, the size is days, and dense work goes into the early quarters.\n"
     "\n"
     "What goes wrong: adding up three scores of 1, 2, 3, 5, 8 and dividing by a fourth. Those "
     "are places in an order, not amounts: their sum has no unit, and the outcome hangs on the "
     "scale. Use real units, or use another method. And an order is not a choice: the best set "
     "that fits the year is not always the top of the list."},
    {"rice", "reach x impact x confidence / effort: use 'value' or 'criteria'",
     "Keep reach (how many people) and effort (days) as the numbers they are; put what it yields "
     "for all of them in value, or ask for it in a criterion.\n"
     "\n"
     "What goes wrong: impact and confidence are made-up scales, and multiplying them gives a "
     "number that looks exact. Reach favours whoever has the largest department."},
    {"moscow", "must, should, could, won't: legal and agreed, and the line",
     "Must is what the law demands (legal, with the rule) and what was agreed; it goes in before "
     "all choice. Should and could are what the choice finds; won't is below the line, with its "
     "reason.\n"
     "\n"
     "What goes wrong: everything becomes a must. The limit is on effort, not on number: must "
     "takes at most 60% of the days. check warns above that (itplan help must-too-large)."},
    {"imports", "how a file of another program is read, and how that is kept",
     "add-request --from FILE reads CSV, a workbook (.xlsx) or JSON. It finds the row of headings. "
     "A heading that is a field's name or its label in Dutch or English is known; all others are "
     "named in one message, with a guess to copy:\n"
     "\n"
     "--columns 'Wens=title,Afdeling=customer,Uren ICT=effort.ict,E-mail=-,Opmerking=x_opmerking' "
     "says what each heading is; - leaves it out, x_name keeps it as it is; the heading * is all "
     "others. --words 'claimed.MUST=highest' says what a word means, --customers 'SEH=spoed' whose "
     "name it is, --dates d-m-y and --decimal , how dates and amounts are written where there are "
     "two readings, --hours-a-day 8 that effort is in hours, --where 'Status=not Done' which rows "
     "count, --unreadable leave_out that a cell that cannot be read is left out and told.\n"
     "\n"
     "--save-as NAME keeps all that as imports/NAME.yaml in the plan, a file to read and change; "
     "--like NAME uses it the next time. Mappings that come with itplan: devops, github, "
     "gitlab, jira, openproject, planner, topdesk, trello; give --customer with them, since those "
     "tools do not know whose wish it is.\n"
     "\n"
     "The same file again: rows that the plan has, by ref or else by title and customer, are left "
     "alone and counted; what they say otherwise than the plan is shown, and --update writes it. "
     "--create-customers adds the customers that are missing. Options such as --customer, --owner "
     "or --received are for rows without that value.\n"
     "\n"
     "A status or closing day of another tool is never dropped: such rows are refused until "
     "--words says which words mean received (open) and which finished (left out)."},
    {"json", "what every --json answer has in common",
     "Every answer is an object. Its first key is schema: {name, version}, the name of its shape "
     "and 2; a key may be added to a shape, another change raises the version. Rows stand under a "
     "key: requests, customers, found, forms, problems.\n"
     "\n"
     "Dates are 2027-02-03, days and money numbers, days of effort {low, likely, high} also where "
     "one number was given, quarters q4-2027 as values and q1 to q4 as keys. What is not known is "
     "null.\n"
     "\n"
     "A command that stops answers {schema: {name: error, ...}, problems} on stdout, with the exit "
     "status it has without --json. A problem: severity (error, warning), code, message, help, "
     "path, and where it has a place file, line, column, end_line, end_column. A message without a "
     "code of its own has no, usage, unreadable or failed."},
    {"prioritise-json", "the keys of prioritise --json, and of what it answers with options",
     "prioritise --json: method, method_source (plan, found, option), round, awaited (no line "
     "yet: this round is still open), silent (no line: this round closed without a ballot); value, "
     "bound (no choice is worth more), proven, unique, "
     "interrupted; requests, skills, budgets, claims; "
     "overloads (by which legal and agreed work alone does not fit: of, money, short_by, and "
     "quarter, or null for the year); strained (promises that no longer hold: id, quarter, why, "
     "shortages, other, tell); equal_shares (chosen, completed, enters, leaves) or null.\n"
     "\n"
     "A request: id, title, customer, value, terms, above_line, standing, quarter, from_quarter, "
     "confirmed, why (a sentence in the plan's language), other, needs_also, price_of_yes, "
     "price_proven, shortages, distance (value, exact) and lighter (of, money, less, exact), these "
     "two only in explain --json; not exact is 'at least'; tie: the rule by which another choice, "
     "worth just as much, did not come first (money, days, requests, asked, id; maybe: there may "
     "be one) or null. unique: no other choice is worth as much.\n"
     "\n"
     "cells of a request are its days: before the year, q1 to q4, next. A skill, each by quarter: "
     "days, room (for planned work), used (planned work, done and to do, also when it is over), "
     "unplanned, done, to_do, reserve, reserve_used, over; and shortage and wanted. A budget: "
     "room, "
     "used, paid, over, wanted.\n"
     "\n"
     "--replan: harm (law, word, customers, delay, points, quiet), proven, proven_but_quiet, "
     "possible, moves (id, title, customer, answer: later, goes_on, not_now or stopped; was, "
     "quarter, told, why).\n"
     "\n"
     "--what-if: what_if, before, after (value, bound, proven, unique, interrupted, value_above of "
     "all above the line, skills, budgets, strained), enters and leaves (requests), moves (id, "
     "before, after).\n"
     "\n"
     "--frontier: method, of, money, value, proven, steps (more, value, proven, enters, leaves), "
     "scarcest (of, money, value, gain), interrupted.\n"
     "\n"
     "--compare: methods (method, proven), weightings (method, step, count, not_proven), requests "
     "(id, title, customer, fixed, above by method, equal_shares, times_above, in_doubt), "
     "interrupted.\n"
     "\n"
     "For example, what to talk about: itplan prioritise --compare --json | jq '.requests[] | "
     "select(.in_doubt) | .id'"},
};

} // namespace

std::span<const Topic> topics() { return table; }

const Topic* find_topic(std::string_view name) {
  const auto* found = std::find_if(std::begin(table), std::end(table),
                                   [name](const Topic& topic) { return topic.name == name; });
  return found == std::end(table) ? nullptr : found;
}

} // namespace itplan
