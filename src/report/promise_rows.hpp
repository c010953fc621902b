// The promises and how well they were kept, as rows of a report.
#pragma once

#include "itplan/base/value.hpp"

#include "voice.hpp"

#include <string>
#include <string_view>

namespace itplan {

// "95% van de aanvragen: ontvangst gemeld binnen 2 werkdagen"; "" without a measure.
std::string measure_text(const Voice& voice, const Promise& promise);

// A row for each promise that is measured (plan/promise_figures.hpp), over all customers or for
// one. Under five cases a row holds how many there are and nothing that was counted.
Value promise_rows(const Voice& voice, Date today, std::string_view customer = {});

} // namespace itplan
