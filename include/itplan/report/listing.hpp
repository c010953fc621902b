// The answers of `list` and `show`: what the plan holds, filtered, as data and as a table.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/render/csv.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// What must hold for a request to be listed; what is empty asks nothing.
struct RequestFilter {
  std::vector<Status> statuses; // any of these
  std::vector<Id> customers;    // asked by, or also for, any of these
  std::string text;             // somewhere in its texts, case and diacritics ignored
};

// The ids of the requests that pass, by id.
std::vector<Id> filtered(const Plan& plan, const RequestFilter& filter);

// An entry with its `id` first and its computed `status` second, then its fields as in the file.
Value request_value(const Id& id, const Request& request);
Value customer_value(const Id& id, const Customer& customer);

// Lists of entries.
Value requests_value(const Plan& plan, const std::vector<Id>& ids);
Value customers_value(const Plan& plan);

std::vector<CsvRow> requests_csv(const Plan& plan, const std::vector<Id>& ids);
std::vector<CsvRow> customers_csv(const Plan& plan);

// What `list --columns` and `--sort` know, but for maps of amounts: those go by `effort.SKILL`.
std::vector<std::string> list_columns();
bool is_list_column(std::string_view key);
// By a column, equals by id; what has nothing there comes last. O(n log n).
void sort_requests(const Plan& plan, std::vector<Id>& ids, std::string_view key, bool reverse);

// Tables for a terminal of `width` columns (0: any); `columns`: these alone, each known.
std::string requests_text(const Plan& plan, const std::vector<Id>& ids, Language language,
                          std::size_t width, const std::vector<std::string>& columns = {});
std::string customers_text(const Plan& plan, Language language, std::size_t width);

// Every field of an entry with its name, one a line, texts wrapped and indented.
std::string entry_text(const Value& entry, std::size_t width);

} // namespace itplan
