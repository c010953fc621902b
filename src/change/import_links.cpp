#include "import_links.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/names.hpp"

#include <fmt/format.h>

namespace itplan {

void RowIds::give(std::vector<ImportRow>& rows) {
  ByName in_file;
  for (auto& row : rows) {
    row.id = known_.find(row);
    row.known = !row.id.empty();
    if (!row.known) row.id = id_for(row);
    if (row.id.empty()) continue;
    given_.insert(row.id);
    for (const auto& name : {text_of(row.fields, "ref"), text_of(row.fields, "title"), row.own_id})
      if (!name.empty()) in_file.try_emplace(heading_key(name), row.id);
  }
  for (auto& row : rows)
    for (const auto& links : row.links)
      link(row, links, in_file);
}

// The row's own id when it can be one, else a new one that no earlier row has either.
Id RowIds::id_for(ImportRow& row) {
  const auto taken = [this](const Id& id) { return given_.contains(id) || also_taken_(id); };
  const auto title = text_of(row.fields, "title");
  if (row.own_id.empty()) {
    if (title.empty()) return {};
    const auto ref = text_of(row.fields, "ref");
    const bool wordless = slug(title).empty() && !ref.empty(); // of signs, or in other letters
    return new_id(plan_, wordless ? "request " + ref : title, text_of(row.fields, "customer"),
                  taken);
  }
  const auto fault = id_fault(row.own_id);
  if (!fault.empty())
    refuse_row(faults_, row,
               {"rows have an id that cannot be one",
                fmt::format("id '{}' {}", printable(row.own_id), fault),
                {}});
  const bool known = is_taken(plan_, row.own_id) || taken(row.own_id);
  if (known)
    refuse_row(
        faults_, row,
        {"rows have an id that is taken", fmt::format("there is already a '{}'", row.own_id), {}});
  return fault.empty() && !known ? row.own_id : Id();
}

void RowIds::link(ImportRow& row, const RowLinks& links, const ByName& in_file) {
  const auto& field = links.field;
  const auto* there = row.fields.find(field);
  Value list = there ? *there : Value(ValueList{});
  for (const auto& name : links.names) {
    const auto here = in_file.find(heading_key(name));
    const auto found =
        here != in_file.end() ? FoundName{here->second, {}, false} : find_request(plan_, name);
    if (!found.id.empty()) {
      list.add(found.id);
      continue;
    }
    row.good = false;
    faults_.add({fmt::format("cells of column '{}' name what is no request", field),
                 fmt::format("'{}' in '{}' is {}", printable(name), field,
                             found.candidates.empty()
                                 ? std::string("no request of the plan or the file")
                                 : "the title of several: " + join(found.candidates, ", ")),
                 "write a number (ref), a title or an id", name},
                row.row->number, links.span);
  }
  row.fields.set(field, std::move(list));
}

void check_doubles(std::vector<ImportRow>& rows, ImportFaults& faults, ImportFaults& told) {
  std::map<std::string, const ImportRow*> by_ref;
  std::map<std::string, const ImportRow*> by_title;
  for (auto& row : rows) {
    const auto number = text_of(row.fields, "ref");
    if (!number.empty()) {
      const auto [first, is_new] = by_ref.try_emplace(heading_key(number), &row);
      if (!is_new)
        refuse_row(faults, row,
                   {"rows have a number that an earlier row has",
                    fmt::format("number '{}' stands in {} too", printable(number),
                                faults.row_name(first->second->row->number)),
                    "leave one of the two out, or give it a number of its own"});
    }
    const auto title = text_of(row.fields, "title");
    if (title.empty()) continue;
    const auto key = title_key(title, text_of(row.fields, "customer"));
    const auto [first, is_new] = by_title.try_emplace(key, &row);
    if (is_new) continue;
    const auto twice =
        fmt::format("'{}' of this customer stands in {} too", shorten(printable(title), 60),
                    faults.row_name(first->second->row->number));
    if (number.empty() && row.own_id.empty())
      refuse_row(faults, row,
                 {"rows have a title and customer that an earlier row has", twice,
                  "leave one of the two out, or give each a number (ref) of its own"});
    else
      tell_row(told, row,
               {"rows have the title and customer of an earlier row, and are taken too",
                twice + "; both are taken",
                {}});
  }
}

} // namespace itplan
