// A letter being written: its sentences, and what the record lacks for them.
#pragma once

#include "itplan/plan/commands.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/report/letter_kind.hpp"

#include "voice.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct NextContact;
using remedy::set_command;
using Sentences = std::vector<std::string>;

class LetterDraft {
public:
  LetterDraft(const LetterInput& input, LetterKind kind);

  const Voice& voice() const { return voice_; }
  const Plan& plan() const { return voice_.plan; }
  const Request& request() const { return request_; }
  const Choice* choice() const { return choice_; }
  Date today() const { return today_; }
  Path at() const { return {"requests", id_}; }

  // Whom the letter is for, and whether somebody else asked for what it is about.
  const Id& reader() const { return reader_; }
  bool is_copy() const { return reader_ != request_.customer; }
  // "Uw aanvraag “X”", to begin a sentence with and inside one.
  std::string subject() const;
  std::string inside() const;

  // The first paragraph. Empty sentences are left out, here and below.
  void open(const Sentences& sentences);
  // A point: its words in bold, then sentences, then a list. Nothing when it has neither.
  void point(std::string_view name, const Phrase& head, const Sentences& sentences,
             const Sentences& items = {});
  // The same without words in bold.
  void paragraph(std::string_view name, const Sentences& sentences);
  // The question before whom to call, with the last day for it; and the one number we ask for.
  void call(const Phrase& question, const OptionalDate& before = {});
  void rate(const Phrase& question);

  // The text as a sentence. An empty one is lacking: `what` is it ("the customer has not heard
  // why"), and the command at the end gives it a VALUE.
  std::string needed(const std::string& text, const Path& at, std::string_view what,
                     std::string_view value = "TEXT");
  std::string needed(const OptionalDate& date, const Path& at, std::string_view what);
  // Something is lacking that no single value mends.
  void lack(const Path& at, std::string_view what, std::string help);
  // "itplan agree ID --we TEXT", for one agreement "itplan agree ID.agreements.0 --to DATE".
  std::string agree(std::string_view options, std::optional<std::size_t> index = {}) const;

  Letter finish();

private:
  void add_point(std::string_view name, const std::string& head, const Sentences& sentences,
                 const Sentences& items);

  const Request& request_;
  Id reader_;
  Voice voice_;
  std::string id_;
  const Choice* choice_;
  Date today_;
  std::string opening_;
  std::string call_;
  std::string rating_;
  Value points_ = ValueList{};
  Value by_name_ = ValueMap{};
  std::vector<Problem> problems_;
  LetterKind kind_;
};

// letter_yes.cpp
void write_yes(LetterDraft& draft);
// letter_no.cpp
void write_not_now(LetterDraft& draft);
void write_no(LetterDraft& draft);
// letter_receipt.cpp
void write_receipt(LetterDraft& draft);
void write_reminder(LetterDraft& draft);
void write_review(LetterDraft& draft);
// letter_done.cpp
void write_done(LetterDraft& draft);
// letter_late.cpp
void write_late(LetterDraft& draft);
// letter_changed.cpp
void write_moved(LetterDraft& draft);
void write_taken_back(LetterDraft& draft);
// letter_merged.cpp
void write_merged(LetterDraft& draft);
// Why no agreement of ours is late, as a clause; "" when one is. `untold`: only what the customer
// has not been told yet.
std::string nothing_late(const Plan& plan, const Request& request, Date today, bool untold);

// The decision that a letter is about, and where it stands.
struct DecisionAt {
  const Decision& decision;
  Path at;
};
DecisionAt answer_of(const LetterDraft& draft);

// What letters of several kinds say.
std::string who_decided(LetterDraft& draft, const DecisionAt& answer); // "Besluit van …, door: …."
std::string fact_of(LetterDraft& draft, const DecisionAt& answer);
std::string quoted(const LetterDraft& draft, const std::string& text); // "" for nothing
std::string in_year(const LetterDraft& draft,
                    const Decision& promise); // het eerste kwartaal van 2027
// What is possible instead, or that nothing is; lacking where the decision does not say.
std::string possible_instead(LetterDraft& draft, const DecisionAt& answer);
// How to ask for another look; lacking where that day has passed or `is_needed` and not said.
void add_again(LetterDraft& draft, const DecisionAt& answer, bool is_needed);
// The day by which we decide what has been asked since `from`; absent without a promise.
OptionalDate decision_day(const LetterDraft& draft, const OptionalDate& from);
// The next day on which this customer hears from us; lacking where nothing says so.
std::optional<NextContact> contact_of(LetterDraft& draft);

} // namespace itplan
