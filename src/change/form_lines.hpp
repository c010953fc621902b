// The lines of a form as it came back, without what mail programs, word processors and Markdown
// put around them.
#pragma once

#include "itplan/base/source_text.hpp"

#include <string>
#include <vector>

namespace itplan {

struct FormLine {
  std::string text;      // clean; empty between paragraphs
  Span span;             // in the source, without white space at both ends
  bool headline = false; // Markdown said so
  bool of_mail = false;  // of the mail around the form: a header, "On Monday X wrote:"
};

// Quote marks, heading signs, attributes and hard breaks off; no-break spaces are spaces;
// characters without width and controls are left out. Backslashes of Markdown go where the text
// shows that a program wrote it. O(bytes).
std::vector<FormLine> form_lines(const SourceText& source);

// Why these bytes cannot be read as a form's text at all, and what to do; empty when they can.
struct NoText {
  std::string message;
  std::string help;
  std::size_t offset = 0;
};
NoText not_a_text(std::string_view bytes);

} // namespace itplan
