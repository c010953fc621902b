#include "import_requests.hpp"

#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"

#include "entry.hpp"
#include "problems_value.hpp"
#include "questions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

std::string in_words(const Value& value) {
  if (value.is_nothing()) return "-";
  if (const auto* list = value.list()) {
    std::vector<std::string> parts;
    for (const auto& each : *list)
      parts.push_back(in_words(each));
    return join(parts, ", ");
  }
  return shorten(printable(scalar_text(value)), 60);
}

// What of the defaults a mapping can keep: texts by field, with dots for what is inside.
void keep_defaults(const Value& value, const std::string& at, Table<std::string>& kept) {
  if (const auto* map = value.map()) {
    for (const auto& [key, below] : *map)
      keep_defaults(below, at.empty() ? key : at + "." + key, kept);
  } else if (!value.is_nothing()) {
    kept.add(at) = value.list() ? in_words(value) : scalar_text(value);
  }
}

class Importing {
public:
  Importing(Session& session, const ImportRequest& options)
      : session_(session), options_(options) {}

  Exit run(const std::function<Value()>& defaults) {
    const auto source = std::make_shared<const SourceText>(
        options_.from == "-" ? "stdin" : options_.from, session_.read_argument(options_.from));
    defaults_ = defaults();
    mapping_ = options_.mapping.mapping(session_);
    imported_ = read_requests(session_.plan(), source,
                              {mapping_, options_.mapping.headings(), defaults_, session_.today(),
                               options_.create_customers, options_.update, options_.keep_markup});
    if (!imported_.problems.empty()) refuse();
    if (!options_.json) session_.show(imported_.told);
    if (imported_.read + imported_.left_out == 0)
      session_.say(say(session_.language(), no_rows, {source->name()}));
    mention_titles();
    write();
    tell();
    return Exit::fine;
  }

private:
  [[noreturn]] void refuse() {
    auto all = imported_.problems;
    all.insert(all.end(), imported_.told.begin(), imported_.told.end());
    session_.show(all);
    throw Stop(Exit::no, "nothing was written");
  }

  void mention_titles() {
    std::vector<std::string> titles;
    for (const auto& entry : imported_.entries)
      titles.push_back(scalar_text(*entry.fields.find("title")));
    mention_similar(session_, titles);
  }

  void write() {
    std::vector<Step> beside(imported_.customers.begin(), imported_.customers.end());
    if (options_.update)
      for (auto& step : update_steps(imported_))
        beside.push_back(std::move(step));
    if (options_.mapping.saves()) {
      keep_defaults(defaults_, {}, mapping_.defaults);
      for (auto& step : options_.mapping.save_steps(session_, mapping_, "itplan add-request"))
        beside.push_back(std::move(step));
    }
    const auto change =
        checked_entries(session_, imported_.entries, beside, Exit::no, imported_.rows);
    const bool only_told = options_.json && options_.dry_run && change.problems.empty();
    if (!only_told) session_.save(change, options_.dry_run, Exit::no);
    if (options_.json)
      session_.out_json("add-request", answer());
    else if (!options_.dry_run)
      for (const auto& entry : imported_.entries)
        session_.out(entry.at.back() + "\n");
  }

  Value answer() const {
    const auto ids = [](const std::vector<NewEntry>& entries) {
      ValueList list;
      for (const auto& entry : entries)
        list.emplace_back(entry.at.back());
      return list;
    };
    ValueList changes;
    for (const auto& [path, before, after, place] : imported_.differences)
      changes.emplace_back(ValueMap{{"path", path.text()}, {"before", before}, {"after", after}});
    return ValueMap{{"added", ids(imported_.entries)},   {"customers", ids(imported_.customers)},
                    {"known", imported_.known},          {"left_out", imported_.left_out},
                    {"updated", options_.update},        {"dry_run", options_.dry_run},
                    {"differences", std::move(changes)}, {"told", problems_value(imported_.told)}};
  }

  void tell() {
    if (options_.json) return;
    const auto language = session_.language();
    if (!imported_.customers.empty()) {
      std::vector<std::string> names;
      for (const auto& made : imported_.customers)
        names.push_back(made.at.back());
      session_.say(say(language, new_customers, {join(names, ", ")}));
    }
    tell_differences(language);
    if (imported_.known + imported_.left_out > 0)
      session_.say(say(language, import_counts,
                       {std::to_string(imported_.entries.size()), std::to_string(imported_.known),
                        std::to_string(imported_.left_out)}));
  }

  void tell_differences(Language language) {
    constexpr std::size_t most_shown = 20;
    const auto& all = imported_.differences;
    if (all.empty()) return;
    const auto count = std::to_string(all.size());
    session_.say(say(language, options_.update ? values_updated : values_differ, {count}));
    for (std::size_t i = 0; i < all.size() && i < most_shown; ++i)
      session_.err(fmt::format("  {}: {} -> {}\n", all[i].path.without_first(1).text(),
                               in_words(all[i].before), in_words(all[i].after)));
    if (all.size() > most_shown) session_.err(fmt::format("  ... {}\n", all.size() - most_shown));
  }

  Session& session_;
  const ImportRequest& options_;
  Value defaults_;
  ImportMapping mapping_;
  Imported imported_;
};

} // namespace

Exit import_requests(Session& session, const ImportRequest& options,
                     const std::function<Value()>& defaults) {
  return Importing(session, options).run(defaults);
}

} // namespace itplan
