#include "itplan/report/comparison.hpp"

#include "itplan/base/text.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/phrases/choosing.hpp"

#include "choice_value.hpp"
#include "voice.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace itplan {
namespace {

using Compared = std::vector<const ComparedRequest*>;

struct Page {
  Voice voice;
  const Comparison& comparison;
  std::size_t width;
};

std::size_t methods_above(const ComparedRequest& request) {
  return static_cast<std::size_t>(std::count(request.above.begin(), request.above.end(), true));
}

// In doubt first, then the most often above.
Compared in_order(const Comparison& comparison) {
  Compared all;
  for (const auto& request : comparison.requests)
    all.push_back(&request);
  std::stable_sort(all.begin(), all.end(), [&](const auto* a, const auto* b) {
    const auto key = [&](const ComparedRequest& r) {
      return std::make_tuple(comparison.in_doubt(r), r.times_above, methods_above(r));
    };
    return key(*a) > key(*b);
  });
  return all;
}

std::string grid_text(const Page& page) {
  const auto& grid = page.comparison.grid;
  if (!grid.method) return page.voice(phrase::compare_no_grid);
  const auto count = number_text(grid.weightings, page.voice.language);
  auto text = *grid.method == Method::criteria
                  ? page.voice(phrase::compare_criteria, {count, percent_text(grid.step)})
                  : page.voice(phrase::compare_customers, {count});
  if (grid.pairs) text += " " + page.voice(phrase::compare_pairs);
  if (grid.not_proven > 0)
    text += " " + page.voice(phrase::compare_not_proven,
                             {number_text(grid.not_proven, page.voice.language)});
  return text;
}

std::string above_cell(const Page& page, bool above) {
  return page.voice(above ? phrase::is_above : phrase::is_below);
}

std::vector<Column> columns(const Page& page) {
  std::vector<Column> all{{page.voice(phrase::col_request), false, false}};
  if (page.comparison.grid.method)
    all.push_back({page.voice(phrase::col_times_above), true, false});
  for (const auto& method : page.comparison.methods)
    all.push_back({page.voice(phrase::col_methods[static_cast<std::size_t>(method.method)]) +
                       (method.proven ? "" : " *"),
                   false, false});
  if (page.comparison.has_shares) all.push_back({page.voice(phrase::col_shares), false, false});
  all.push_back({page.voice(phrase::col_customer), false, true});
  return all;
}

std::vector<std::string> row(const Page& page, const ComparedRequest& request) {
  const auto& grid = page.comparison.grid;
  const auto* found = page.voice.plan.requests.find(request.id);
  std::vector<std::string> cells{one_line(request.id)};
  if (grid.method)
    cells.push_back(page.voice(phrase::used_of_room, {std::to_string(request.times_above),
                                                      std::to_string(grid.weightings)}));
  for (const bool above : request.above)
    cells.push_back(above_cell(page, above));
  if (page.comparison.has_shares) cells.push_back(above_cell(page, request.equal_shares));
  cells.push_back(page.voice.customer(found ? found->customer : Id()));
  return cells;
}

std::string block(const Page& page, const Phrase& heading,
                  const std::function<bool(const ComparedRequest&)>& keep) {
  std::vector<std::vector<std::string>> rows;
  for (const auto* request : in_order(page.comparison))
    if (!request->fixed && keep(*request)) rows.push_back(row(page, *request));
  if (rows.empty()) return {};
  const auto all = columns(page);
  return page.voice(heading) + "\n\n" + fitting_text_table(all, rows, page.width, all.size() - 1) +
         "\n";
}

std::string by_firmness(const Page& page) {
  const auto& compared = page.comparison;
  if (!compared.grid.method)
    return block(page, phrase::heading_by_method, [](const auto&) { return true; });
  auto doubt = block(page, phrase::heading_doubt,
                     [&](const auto& request) { return compared.in_doubt(request); });
  if (doubt.empty()) doubt = page.voice(phrase::nothing_in_doubt) + "\n\n";
  const auto often = [&](const ComparedRequest& request) {
    return request.times_above * 2 > compared.grid.weightings;
  };
  return doubt +
         block(page, phrase::heading_firm_above,
               [&](const auto& r) { return !compared.in_doubt(r) && often(r); }) +
         block(page, phrase::heading_firm_below,
               [&](const auto& r) { return !compared.in_doubt(r) && !often(r); });
}

std::string about_fixed(const Page& page) {
  const auto fixed = static_cast<std::size_t>(
      std::count_if(page.comparison.requests.begin(), page.comparison.requests.end(),
                    [](const auto& request) { return request.fixed; }));
  if (fixed == 0) return {};
  return wrapped(page.voice(phrase::fixed_above,
                            {counted(fixed, phrase::request, page.voice.language)}),
                 page.width) +
         "\n";
}

// Who gets what when the same points are counted in the other way.
std::string about_shares(const Page& page) {
  if (!page.comparison.has_shares) return {};
  std::vector<Id> enters;
  std::vector<Id> leaves;
  for (const auto& request : page.comparison.requests) {
    const bool by_points = !request.above.empty() && request.above.front();
    if (request.equal_shares != by_points) (by_points ? leaves : enters).push_back(request.id);
  }
  auto text = page.voice(phrase::heading_shares) + "\n\n" + page.voice(phrase::shares_explained);
  if (enters.empty() && leaves.empty()) text += " " + page.voice(phrase::shares_same);
  if (!enters.empty())
    text += " " + page.voice(phrase::shares_enters, {page.voice.titles(enters, enters.size())});
  if (!leaves.empty())
    text += " " + page.voice(phrase::shares_leaves, {page.voice.titles(leaves, leaves.size())});
  return wrapped(text, page.width) + "\n\n";
}

} // namespace

Value comparison_value(const Plan& plan, const Comparison& comparison) {
  Value value;
  ValueList methods;
  for (const auto& method : comparison.methods)
    methods.push_back(ValueMap{{"method", word(method.method)}, {"proven", method.proven}});
  value.set("methods", std::move(methods));
  const auto& grid = comparison.grid;
  value.set("weightings", ValueMap{{"method", grid.method ? Value(word(*grid.method)) : Value()},
                                   {"step", grid.step},
                                   {"count", grid.weightings},
                                   {"not_proven", grid.not_proven}});
  ValueList requests;
  for (const auto* request : in_order(comparison)) {
    const auto* found = plan.requests.find(request->id);
    Value above(ValueMap{});
    for (std::size_t m = 0; m < comparison.methods.size(); ++m)
      above.set(word(comparison.methods[m].method), bool{request->above[m]});
    requests.push_back(
        ValueMap{{"id", request->id},
                 {"title", found ? found->title : std::string()},
                 {"customer", found ? found->customer : Id()},
                 {"fixed", request->fixed},
                 {"above", std::move(above)},
                 {"equal_shares", comparison.has_shares ? Value(request->equal_shares) : Value()},
                 {"times_above", request->times_above},
                 {"in_doubt", !request->fixed && comparison.in_doubt(*request)}});
  }
  value.set("requests", std::move(requests));
  value.set("interrupted", comparison.interrupted);
  return value;
}

std::string comparison_text(const Plan& plan, const Comparison& comparison, Language language,
                            std::size_t width) {
  const Page page{{plan, language}, comparison, width};
  if (comparison.methods.empty())
    return wrapped(page.voice.no_line(comparison.no_line), width) + "\n";
  auto text = comparison.interrupted ? wrapped(page.voice(phrase::interrupted), width) + "\n" : "";
  text += wrapped(grid_text(page), width) + "\n\n" + by_firmness(page) + about_shares(page) +
          about_fixed(page);
  return text;
}

} // namespace itplan
