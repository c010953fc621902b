// The question form as a page to fill in a browser.
#pragma once

#include "itplan/render/html.hpp"
#include "itplan/report/form.hpp"

namespace itplan {

// One file that works from a mail attachment: it counts points, keeps a draft on the device and
// makes the text that change/answer.hpp reads; it sends nothing itself. Without script it shows
// question_form. The customer must exist.
std::string form_page(const Plan& plan, const Id& customer, const FormOptions& options,
                      const PageLook& look = {});

} // namespace itplan
