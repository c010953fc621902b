// Reasons that are none: words without a fact, the same text for everyone.
#include "itplan/base/text.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace itplan::checking {
namespace {

// Dutch and English side by side: what people write when they do not want to say why.
constexpr std::string_view empty_words[] = {
    "geen capaciteit",
    "te weinig capaciteit",
    "onvoldoende capaciteit",
    "gebrek aan capaciteit",
    "geen tijd",
    "geen budget",
    "geen geld",
    "geen prioriteit",
    "past niet",
    "niet haalbaar",
    "beleid",
    "strategie",
    "no capacity",
    "not enough capacity",
    "lack of capacity",
    "lack of resources",
    "no resources",
    "no time",
    "no budget",
    "no money",
    "not a priority",
    "low priority",
    "does not fit",
    "not feasible",
    "policy",
    "strategy",
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

bool has_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const bool starts = at == 0 || !is_letter(text[at - 1]);
    const auto end = at + words.size();
    if (starts && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

// A longer sentence around such words mostly holds a fact; a number always is one.
std::string_view empty_word_in(std::string_view text) {
  constexpr std::size_t longest = 90;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() > longest || std::any_of(text.begin(), text.end(), is_digit)) return {};
  const auto small = lower(text);
  for (const auto words : empty_words)
    if (has_words(small, words)) return words;
  return {};
}

void find_empty_reason(const Scene&, const DecisionAt& at, Findings& out) {
  if (at.is(Outcome::agreed) || at.is(Outcome::merged) || at.is(Outcome::reopened)) return;
  const auto words = empty_word_in(at.decision.fact);
  if (words.empty()) return;
  out.add(at.at("fact"), fmt::format("'{}' is no reason without a number or a fact", words),
          "say how many days or how much money is short, and what takes it");
}

// Texts that stand in the decisions of three requests or more; told at the third.
class Repeats {
public:
  Repeats(std::string_view key, Findings& out) : key_(key), out_(out) {}

  void take(const DecisionAt& at, std::string_view text) {
    const auto words = trim(text);
    if (words.empty() || words == "none") return;
    auto& seen = seen_[lower(words)];
    if (!seen.empty() && seen.back()[1] == at.of.id) return; // the story of one request
    seen.push_back(at.at(key_));
    if (seen.size() == 3) told_.push_back(&seen);
  }
  void tell() const {
    for (const auto* paths : told_) {
      auto& problem =
          out_.add((*paths)[2], fmt::format("the same {} for {} requests", key_, paths->size()),
                   "say what is true of this request alone");
      problem.notes.push_back({"here too", (*paths)[0], {}});
      problem.notes.push_back({"here too", (*paths)[1], {}});
    }
  }

private:
  std::string_view key_;
  Findings& out_;
  std::unordered_map<std::string, std::vector<Path>> seen_; // its nodes stay where they are
  std::vector<const std::vector<Path>*> told_;
};

void find_repeated_reason(const Scene& scene, Findings& out) {
  Repeats facts("fact", out);
  Repeats alternatives("alternative", out);
  for (const auto& [id, request] : scene.plan.requests) {
    const RequestAt of{id, request, Status::received, nullptr};
    for (std::size_t i = 0; i < request.decisions.size(); ++i) {
      const DecisionAt at{of, i, request.decisions[i]};
      facts.take(at, at.decision.fact);
      alternatives.take(at, at.decision.alternative);
    }
  }
  facts.tell();
  alternatives.tell();
}

const Row family[] = {
    {{.code = "empty-reason",
      .severity = Severity::warning,
      .summary = "a no whose fact is only words such as \"no capacity\" or \"policy\"",
      .remedy = "Such words end the talk and explain nothing; the customer cannot check them. Say "
                "how many days are short and what takes them, or which rule says so."},
     {DecisionFinder(find_empty_reason)}},
    {{.code = "repeated-reason",
      .severity = Severity::warning,
      .summary = "the same fact or alternative in three decisions or more",
      .remedy = "Customers compare letters. A text that fits everyone was written for no one. Say "
                "what is true of this request alone."},
     {PlanFinder(find_repeated_reason)}},
};

} // namespace

Rows reason_rules() { return family; }

} // namespace itplan::checking
