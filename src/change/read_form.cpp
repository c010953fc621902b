// A form that came back, read unit by unit.
#include "itplan/base/text.hpp"
#include "itplan/change/answer.hpp"

#include "answer_draft.hpp"
#include "form_units.hpp"

#include <algorithm>

namespace itplan {
namespace {

// What may stand on the form: all requests where it is not known whose it is.
Headings::Asked asked_of(const Plan& plan, const Id& customer) {
  Headings::Asked asked;
  for (const auto& entry : plan.requests) {
    const auto& also = entry.value.also_for;
    if (customer.empty() || entry.value.customer == customer ||
        std::find(also.begin(), also.end(), customer) != also.end())
      asked.push_back(&entry);
  }
  return asked;
}

void read_unit(const FormUnit& unit, const std::vector<FormLine>& lines, const Headings& headings,
               AnswerDraft& draft) {
  const auto [from, to, close] = unit;
  draft.begin(close);
  const auto span = span_of(lines, from, to);
  const auto text = joined(lines, from, to);
  if (lines[from].of_mail) {
    draft.skip(text, span);
    return;
  }
  auto first = lines[from];
  const bool broken = to > from + 1 && headings.ends_title(lines[from], lines[from + 1]);
  if (broken) first.text += " " + lines[from + 1].text;
  // "Waarom: eerst dit, dan pas [een-scherm]" names a request and is none's heading.
  const auto label = labelled(lines[from].text);
  const bool may_head = first.headline || label.label == Label::none;
  if (const auto heading = headings.heading_of(first); heading.found && may_head) {
    draft.read_heading(heading, span);
    const auto more = joined(lines, from + (broken ? 2 : 1), to);
    const auto rest = heading.rest + (heading.rest.empty() || more.empty() ? "" : " ") + more;
    if (!trim(rest).empty()) draft.read_words(rest, span);
    return;
  }
  if (label.label == Label::reference) {
    draft.read_reference(lines[from]);
    if (from + 1 < to) draft.read_words(joined(lines, from + 1, to), span_of(lines, from + 1, to));
    return;
  }
  if (label.label != Label::none)
    return draft.read_label(label, std::string_view(text).substr(label.rest), span);
  draft.read_words(text, span);
}

} // namespace

Understood read_form(const SourcePtr& source, const Plan& plan, const Id& customer) {
  if (const auto fault = not_a_text(source->bytes()); !fault.message.empty()) {
    const auto at = static_cast<std::uint32_t>(fault.offset);
    return {{},
            {{Severity::wrong,
              "bad-form",
              fault.message,
              fault.help,
              {},
              {source, {at, at + (source->bytes().empty() ? 0U : 1U)}},
              {}}}};
  }
  const auto lines = form_lines(*source);
  auto reference = find_reference(source, lines, plan, customer);
  const auto asked = asked_of(plan, reference.customer);
  const Headings headings(plan, asked);
  const OwnWords own(plan, asked);
  AnswerDraft draft(source, plan, headings, own, std::move(reference));
  FormUnits units(lines, headings, own);
  while (const auto unit = units.next())
    read_unit(*unit, lines, headings, draft);
  return draft.finish();
}

} // namespace itplan
