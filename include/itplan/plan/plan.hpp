// The plan as plain values: what the files say, nothing derived. Fields and their meaning are
// described once, in fields.hpp; the same names stand in the YAML.
#pragma once

#include "itplan/base/amount.hpp"
#include "itplan/base/calendar.hpp"
#include "itplan/plan/import_mapping.hpp"
#include "itplan/plan/table.hpp"
#include "itplan/plan/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace itplan {

using OptionalDate = std::optional<Date>;

// A whole percentage, 0 to 100.
struct Percent {
  std::int64_t count = 0;
  friend bool operator==(const Percent&, const Percent&) = default;
};

// Days of work with their spread; one number is all three. The choice counts `likely`.
struct Spread {
  Days low;
  Days likely;
  Days high;
  friend bool operator==(const Spread&, const Spread&) = default;
};

// A quarter that was promised. Without a year it is one of the plan's own year.
struct PromisedQuarter {
  Quarter quarter = Quarter::q1;
  std::optional<int> year;

  PromisedQuarter() = default;
  PromisedQuarter(Quarter named, std::optional<int> of = std::nullopt) : quarter(named), year(of) {}
  friend bool operator==(const PromisedQuarter&, const PromisedQuarter&) = default;
};

struct Adoption {
  OptionalDate date;
  std::string by;
};

struct Promise {
  std::string text;
  std::string we_ask;
  std::optional<Measure> measure;
  std::optional<std::int64_t> at_most; // of a measure in days
  std::optional<Percent> norm;
  OptionalDate from{};                                  // what began before is not owed under it
  std::optional<std::int64_t> at_least{};               // of satisfaction: a score from 1 to 5
  std::optional<WaitsForCustomer> waits_for_customer{}; // absent: counted
};

struct Criterion {
  std::string question;
  std::optional<std::int64_t> weight; // absent: not scored
};

struct ChoiceRule {
  std::optional<Method> method;
  Id round;
};

struct QuarterDays {
  Days q1, q2, q3, q4;
  Days in(int quarter) const {
    return quarter == 0 ? q1 : quarter == 1 ? q2 : quarter == 2 ? q3 : q4;
  }
};

struct Capacity {
  std::optional<Percent> reserve; // of every number in `days`
  Table<QuarterDays> days;        // by skill
  Table<QuarterDays> run;         // by skill: what operations take; never chosen from
};

struct Round {
  OptionalDate opens;
  OptionalDate closes;
  std::optional<std::int64_t> points;
  std::optional<std::int64_t> points_per_request;
};

// Who read it with an eye for communication, and when.
struct ReadBy {
  OptionalDate date;
  std::string by;
};

struct CommunicationRow {
  std::string audience; // a customer's id, or: customers, board, staff
  std::string message;
  std::string channel;
  std::optional<Direction> direction;
  std::string reply;
  std::optional<Every> every;
  OptionalDate starts;
  std::string owner;
  std::vector<Date> done;
  std::optional<ReadBy> read_by{};
};

struct Risk {
  std::string text;
  std::string act;
  std::string owner;
};

struct ConversationNote {
  OptionalDate date;
  std::string from; // it, or a customer's id
  std::optional<NoteKind> kind;
  std::string channel;
  std::optional<Outcome> expects;
  std::string text;
  std::optional<std::int64_t> score{}; // 1 to 5, with feedback
};

struct Told {
  OptionalDate date;
  std::string by;
  std::string channel;
};

struct AskAgain {
  OptionalDate before;
  std::string with;
};

struct Decision {
  OptionalDate date;
  std::optional<Outcome> outcome;
  std::string by;
  Id criterion;
  std::string fact;
  std::optional<PromisedQuarter> quarter; // the choice keeps it there
  std::string not_included;
  std::string heard;
  std::string alternative; // or: none
  std::string would_change;
  OptionalDate review_on; // from this day it is open again
  std::optional<AskAgain> ask_again;
  Id into; // with merged
  std::string override_reason;
  std::optional<Told> told;
  std::optional<ReadBy> read_by{};
};

struct Move {
  OptionalDate from;
  OptionalDate to;
  OptionalDate told;
  std::string because;
  std::string act{};          // what we do about it now
  std::string alternative{};  // until the new date; or: none
  std::optional<Side> side{}; // whose date; absent: each that stands on `from`
};

struct Agreement {
  OptionalDate date;
  std::string we;
  OptionalDate we_by;
  std::string you;
  OptionalDate you_by;
  std::vector<Move> moved;
  OptionalDate you_did;
  OptionalDate we_did;
  OptionalDate ended; // both sides let go what is not done yet
};

// A customer that goes on in another.
struct MergedInto {
  Id customer;
  OptionalDate from;
};

struct Customer {
  std::string name;
  std::vector<std::string> also_called;
  std::string contact;
  std::string contact_mail;
  OptionalDate until;                 // gone from the day after
  std::optional<MergedInto> into;     // see plan/merged_customers.hpp
  std::optional<std::int64_t> weight; // share of voice in votes; absent is 1
  std::optional<Language> language;
  std::optional<FormOfAddress> form_of_address;
  std::vector<ConversationNote> notes;
  std::vector<Agreement> agreements;
};

struct Legal {
  std::string rule;
  OptionalDate from;
};

// What the customer says that it brought.
struct Brought {
  OptionalDate date;
  Id from; // a customer's id; absent: who asked
  std::string text;
};

// What was measured at the end of a day, in all since the work began. A skill or budget that is not
// named was not measured.
struct ProgressRow {
  OptionalDate date;
  Table<Days> spent; // by skill
  Table<Days> left;  // by skill: the newest estimate of what it still takes
  Table<Money> paid; // by budget
};

struct Request {
  std::string title;
  Id customer;
  std::vector<Id> also_for;
  std::optional<Truth> is_private; // yes: kept out of what others than IT read
  OptionalDate received;
  std::optional<Claim> claimed;
  std::string problem;
  std::string result;
  std::string if_never;
  OptionalDate wanted_by;
  std::string because;
  std::string ref;
  OptionalDate confirmed;
  std::string owner;
  std::optional<WorkKind> kind;
  Table<Spread> effort;     // by skill; empty: not estimated, so not chosen
  Table<Money> cost;        // by budget; empty: no money needed
  Table<Hundredths> scores; // by criterion, 0 to 5
  std::vector<Id> needs;
  std::vector<Id> excludes;
  std::optional<Hundredths> value;
  std::optional<Money> cost_of_delay; // a month
  std::optional<Legal> legal;
  OptionalDate started;
  std::vector<ProgressRow> progress; // oldest first
  OptionalDate delivered;
  std::string went_well;
  std::string lesson;
  OptionalDate accepted;
  std::optional<Brought> brought;
  OptionalDate withdrawn;
  std::vector<ConversationNote> notes;
  std::vector<Decision> decisions;
  std::vector<Agreement> agreements;
};

struct BallotChoice {
  Id request;
  std::optional<std::int64_t> points;
  std::string why;
};

// What a customer thinks of us, from 1 (no) to 5 (yes).
struct Opinions {
  std::optional<std::int64_t> clear;       // our answers are clear
  std::optional<std::int64_t> heard;       // we listen to them
  std::optional<std::int64_t> satisfied;   // with us
  std::optional<std::int64_t> kept_of_ten; // agreements that we keep of ten, 0 to 10
};

struct Ballot {
  OptionalDate cast;
  std::vector<BallotChoice> choices; // most important first
  std::optional<Opinions> opinions{};
};

struct Plan {
  std::optional<std::int64_t> format; // the key `itplan`
  std::string plan_id;                // of this plan alone, in what others keep of it
  std::string title;
  std::string organisation;
  std::string department;
  std::string signed_by;
  std::string contact;
  std::string reply_to;
  std::string board;
  std::string communication_adviser;
  std::optional<std::int64_t> year;
  std::string previous; // the folder of last year's plan
  std::optional<Language> language;
  std::optional<FormOfAddress> form_of_address;
  std::string currency;
  std::optional<Adoption> adopted;
  OptionalDate closed;
  std::string mission;
  Table<Promise> promises;
  Table<Criterion> criteria;
  std::optional<ChoiceRule> choice;
  Capacity capacity;
  Table<Money> budget;
  Table<Round> rounds;
  Table<CommunicationRow> communication;
  Table<Risk> risks;
  Table<std::string> glossary;
  std::vector<Weekday> working_days;
  std::vector<Date> holidays;
  Table<Customer> customers;    // sorted by id
  Table<Request> requests;      // sorted by id
  Table<Table<Ballot>> ballots; // by round, by customer
  Table<ImportMapping> imports; // sorted by id
};

} // namespace itplan
