// What a question form says: the same paragraphs, in Markdown, for the form of text and the page.
#pragma once

#include "itplan/plan/form_words.hpp"
#include "itplan/report/form_options.hpp"

#include "voice.hpp"

#include <string>
#include <vector>

namespace itplan {

class FormTexts {
public:
  FormTexts(const Plan& plan, const Id& customer, const FormOptions& options);

  std::string words(const Phrase& phrase,
                    std::initializer_list<std::string_view> texts = {}) const {
    return voice_(phrase, texts);
  }
  const Voice& voice() const { return voice_; }
  const Plan& plan() const { return plan_; }
  const Round* round() const { return options_.round ? &options_.round->value : nullptr; }

  // Each a paragraph, "" where the plan has nothing to say there.
  std::string dear() const;
  std::string invitation() const;
  std::string mission() const;
  std::string questions_to() const;
  std::string about_requests() const;
  std::string points_label() const; // "Punten (hoogstens 40)"; of a form with a round
  // Whose the form is: the customer and, with points, the round.
  std::string reference() const;

  const std::vector<const Table<Request>::Entry*>& requests() const { return requests_; }
  // Is the customer asked whether we understand this one?
  bool asks_understood(const Request& request) const;
  // What was said about a request, what it must bring and what we know.
  std::vector<std::string> about(const Request& request) const;

private:
  std::string what_was_said(const Request& request) const;
  std::string what_we_know(const Request& request) const;
  std::vector<std::string> who_else(const Request& request) const;

  const Plan& plan_;
  const Id& id_;
  FormOptions options_;
  Voice voice_;
  std::vector<const Table<Request>::Entry*> requests_;
};

} // namespace itplan
