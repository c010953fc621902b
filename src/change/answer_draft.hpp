// An answer as it grows, unit by unit: whose words are these, and which field of which request do
// they fill?
#pragma once

#include "itplan/change/answer.hpp"

#include "form_headings.hpp"
#include "form_labels.hpp"
#include "form_reference.hpp"
#include "own_words.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

class AnswerDraft {
public:
  AnswerDraft(const SourcePtr& source, const Plan& plan, const Headings& headings,
              const OwnWords& own, FormReference reference);

  // A unit begins; `close`: the one before stands in the same paragraph.
  void begin(bool close) { close_ = close; }
  void read_heading(const Heading& heading, Span span);
  void read_label(Labelled labelled, std::string_view text, Span span);
  // Read already (form_reference.hpp); a letter may have one of its own.
  void read_reference(const FormLine& line);
  void read_words(std::string text, Span span);
  void skip(std::string text, Span span);

  Understood finish();

private:
  // What the words that come next belong to.
  enum class Field { none, points, why, wish, understood, question };

  Place place(Span span) const { return {source_, span}; }
  void problem(Span span, std::string message, std::string help);
  void read_points(std::string_view text, Span span);
  void keep(Said& said, std::string_view text, Span span) const;
  ItemAnswer& item_for(const Id& request);
  void start_wish(std::string_view text, Span span);

  SourcePtr source_;
  const Plan& plan_;
  const Headings& headings_;
  const OwnWords& own_;
  Answer answer_;
  std::map<Id, std::size_t> item_of_; // in answer_.items
  std::vector<Problem> problems_;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  Field field_ = Field::none;
  std::size_t item_ = none;       // in answer_.items, to which labels belong
  bool lost_ = false;             // below a heading that is not known
  bool has_points_label_ = false; // of this item
  bool signing_ = false;          // below a greeting: names, not answers
  bool close_ = false;
};

} // namespace itplan
