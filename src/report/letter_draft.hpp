// A letter being written: its sentences, and what the record lacks for them.
#pragma once

#include "itplan/plan/commands.hpp"
#include "itplan/plan/status.hpp"
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

  // The first paragraph. Empty sentences are left out, here and below.
  void open(const Sentences& sentences);
  // A point: its words in bold, then sentences, then a list. Nothing when it has neither.
  void point(std::string_view name, const Phrase& head, const Sentences& sentences,
             const Sentences& items = {});

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
  Voice voice_;
  std::string id_;
  const Request& request_;
  const Choice* choice_;
  Date today_;
  std::string opening_;
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
// letter_progress.cpp
void write_receipt(LetterDraft& draft);
void write_done(LetterDraft& draft);
// letter_late.cpp
void write_late(LetterDraft& draft);
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
std::string who_decided(LetterDraft& draft, const DecisionAt& answer);
Sentences reason_sentences(LetterDraft& draft, const Decision& decision, const Path& at,
                           bool needs_criterion);
std::string quoted(const LetterDraft& draft, const std::string& text); // "" for nothing
std::string in_year(const LetterDraft& draft, Quarter quarter); // het eerste kwartaal van 2027
// The next day on which this customer hears from us; lacking where nothing says so.
std::optional<NextContact> contact_of(LetterDraft& draft);

} // namespace itplan
