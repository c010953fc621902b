#include "our_word.hpp"

#include "itplan/base/text.hpp"
#include "itplan/document/limits.hpp"
#include "itplan/loading/layout.hpp"
#include "itplan/loading/load.hpp"
#include "itplan/plan/our_word.hpp"
#include "itplan/plan/status.hpp"

#include "git.hpp"
#include "history.hpp"
#include "work_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

namespace itplan {
namespace {

constexpr std::size_t most_listed = 16u << 20; // bytes of a listing of commits
constexpr std::size_t most_read = 64u << 20;   // bytes of what files held
constexpr std::size_t written_later = 3; // of how many commits after it a fact may first be in

struct Version {
  std::string commit;
  Date day;
};
using Versions = std::map<std::string, std::vector<Version>, std::less<>>; // by file, oldest first

// "\1HASH SECONDS" and below it the files that this commit changed, newest first.
Versions read_versions(std::string_view listing) {
  Versions versions;
  Version current;
  for (const auto line : split(listing, '\n')) {
    if (line.empty()) continue;
    if (line.front() != '\1') {
      versions[std::string(line)].push_back(current);
      continue;
    }
    const auto space = std::min(line.find(' '), line.size());
    const auto seconds = parse_whole(line.substr(std::min(space + 1, line.size()))).value_or(0);
    current = {std::string(line.substr(1, space - 1)),
               std::chrono::floor<std::chrono::days>(
                   std::chrono::sys_seconds(std::chrono::seconds(seconds)))};
  }
  for (auto& [file, all] : versions)
    std::reverse(all.begin(), all.end());
  return versions;
}

struct Stood {
  std::string file;
  Version version;
};

// The one before the day, and the first ones from it on: in one of these a fact of that day came.
std::vector<Version> around(const Versions& versions, const std::string& file, Date day) {
  const auto found = versions.find(file);
  if (found == versions.end()) return {};
  const auto& all = found->second;
  const auto from = std::find_if(all.begin(), all.end(),
                                 [&](const Version& version) { return version.day >= day; });
  const auto first = from == all.begin() ? from : from - 1;
  const auto last = std::min(static_cast<std::size_t>(all.end() - from), written_later);
  return {first, from + static_cast<std::ptrdiff_t>(last)};
}

// What files held in commits, read in one go.
class Reading {
public:
  void ask(const Version& version, const std::string& file) { names_[name(version, file)]; }

  // False where git does not give it.
  bool read(Session& session) {
    std::string input;
    for (const auto& [name, plan] : names_)
      input += name + '\n';
    const auto answer =
        run_git(session.folder(), {"cat-file", "--batch"}, input, most_read, patient);
    if (!answer.ok) return false;
    std::string_view rest = answer.output;
    for (auto& [name, plan] : names_)
      plan = next(name, rest);
    return true;
  }

  // Null where it was not there or cannot be read.
  const Plan* plan(const Version& version, const std::string& file) const {
    const auto found = names_.find(name(version, file));
    return found == names_.end() || !found->second ? nullptr : &found->second->plan;
  }

private:
  static std::string name(const Version& version, const std::string& file) {
    return version.commit + ":./" + file;
  }
  // "HASH blob SIZE", the bytes, and the end of a line; or a line that says why not.
  static std::unique_ptr<Loaded> next(const std::string& name, std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto facts = split(rest.substr(0, end), ' ');
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (facts.size() != 3 || facts[1] != "blob") return nullptr;
    const auto size = static_cast<std::size_t>(parse_whole(facts[2]).value_or(0));
    const std::string bytes(rest.substr(0, size));
    rest.remove_prefix(std::min(size + 1, rest.size()));
    return load_alone(name.substr(name.find(":./") + 3), bytes);
  }
  static std::unique_ptr<Loaded> load_alone(const std::string& file, const std::string& bytes) {
    const auto source = [&](std::string_view text) {
      return std::make_shared<const SourceText>(file, std::string(text));
    };
    std::vector<PlanFile> files;
    if (file != main_file)
      files.push_back({std::string(main_file), source("itplan: 1\ntitle: Plan\nyear: 2000\n")});
    files.push_back({file, source(bytes)});
    auto loaded = std::make_unique<Loaded>(load(files));
    return loaded->readable() ? std::move(loaded) : nullptr;
  }

  std::map<std::string, std::unique_ptr<Loaded>> names_;
};

// Is the word still to be kept?
bool is_open(const Request& request) {
  switch (status_of(request)) {
  case Status::declined:
  case Status::accepted:
  case Status::stopped:
  case Status::merged:
  case Status::withdrawn: return false;
  default: return true;
  }
}

// When promises were given: with the plan, else with the first yes that was told.
OptionalDate promises_given(const Plan& plan, Date today) {
  if (plan.adopted && plan.adopted->date)
    return *plan.adopted->date <= today ? plan.adopted->date : std::nullopt;
  OptionalDate first;
  for (const auto& entry : plan.requests)
    for (const auto& decision : entry.value.decisions)
      if (decision.told && decision.told->date && *decision.told->date <= today)
        first = std::min(first.value_or(*decision.told->date), *decision.told->date);
  return first;
}

struct Given {
  const Id* id; // of the request
  Date day;
  std::vector<Stood> stood;
};

class Comparing {
public:
  Comparing(Session& session, const Plan& plan) : session_(session), plan_(plan) {}

  void look() {
    if (head_commit(session_).empty()) return;
    const auto today = session_.today();
    const auto promises_day = promises_given(plan_, today);
    if (!promises_day && !anything_given()) return;
    const auto listed = run_git(
        session_.folder(),
        about_plan_files({"log", "--first-parent", "-m", "--no-renames", "--name-only",
                          "--relative", "--format=%x01%H %ct", "--no-show-signature", "HEAD"}),
        {}, most_listed, patient);
    if (!listed.ok) return cannot_tell(listed.message);
    versions_ = read_versions(listed.output);
    collect();
    if (promises_day) collect_promises(*promises_day);
    if (!reading_.read(session_)) return cannot_tell("it does not give the files as they were");
    compare_promises();
    for (const auto& given : given_)
      compare(given);
  }
  std::vector<Problem> problems() { return std::move(found_); }
  std::vector<Owed> owed() { return std::move(owed_); }

private:
  void cannot_tell(std::string_view why) {
    session_.say(fmt::format("git cannot tell what changed since customers heard it: {}", why));
  }
  bool anything_given() const {
    return std::any_of(plan_.requests.begin(), plan_.requests.end(), [&](const auto& entry) {
      return word_given(entry.value, session_.today()).has_value();
    });
  }
  void collect() {
    for (const auto& [id, request] : plan_.requests) {
      const auto day = word_given(request, session_.today());
      if (!day || !is_open(request)) continue;
      auto stood = where_it_stood(file_of(id), *day);
      for (const auto& [in, version] : stood)
        reading_.ask(version, in);
      given_.push_back({&id, *day, std::move(stood)});
    }
  }
  // In itplan.yaml too, where its own file came later.
  std::vector<Stood> where_it_stood(const std::string& file, Date day) const {
    std::vector<Stood> all;
    const auto own = around(versions_, file, day);
    if (file != main_file && (own.empty() || own.front().day >= day))
      for (const auto& version : around(versions_, std::string(main_file), day))
        all.push_back({std::string(main_file), version});
    for (const auto& version : own)
      all.push_back({file, version});
    return all;
  }
  std::string file_of(const Id& id) const {
    const Path at{"requests", id};
    for (const auto& document : session_.loaded().documents)
      if (document.at == at) return document.relative;
    return std::string(main_file);
  }
  // The last version on or before the day, else the first there is.
  void collect_promises(Date day) {
    const auto found = versions_.find(main_file);
    if (found == versions_.end()) return;
    promises_then_ = found->second.front();
    for (const auto& version : found->second)
      if (version.day <= day) promises_then_ = version;
    reading_.ask(*promises_then_, std::string(main_file));
  }
  // As it was when the fact of that day came into the plan.
  const Request* as_given(const Given& given) const {
    for (const auto& [file, version] : given.stood) {
      const auto* plan = reading_.plan(version, file);
      const auto* request = plan ? plan->requests.find(*given.id) : nullptr;
      if (request && word_given(*request, session_.today()) == given.day) return request;
    }
    return nullptr;
  }
  void compare(const Given& given) {
    const auto* then = as_given(given);
    if (!then) return;
    const auto& now = *plan_.requests.find(*given.id);
    const auto changed = changed_texts(*then, now);
    if (!changed.empty()) owe(*given.id, now);
    for (const auto& text : changed) {
      Path path{"requests", *given.id};
      for (const auto& key : text.at.keys())
        path = path / key;
      add(std::move(path),
          fmt::format("the customer heard on {} that this is '{}'", iso_date(given.day),
                      shortened(text.was)),
          fmt::format("tell the customer what changed: itplan note {} 'TEXT' --kind news; or put "
                      "it back",
                      *given.id));
    }
  }
  void compare_promises() {
    const auto* then =
        promises_then_ ? reading_.plan(*promises_then_, std::string(main_file)) : nullptr;
    if (!then) return;
    for (const auto& [id, promise] : plan_.promises) {
      const auto* was = then->promises.find(id);
      if (!was || !is_other_promise(*was, promise)) continue;
      Owed one{OwedKind::reworded, session_.today()};
      one.customer = "customers";
      one.promise = id;
      owed_.push_back(one);
      add(Path{"promises", id},
          fmt::format("promise '{}' has another limit or norm than when it was given", id),
          fmt::format("tell customers, and say from when it holds: itplan set promises.{}.from "
                      "DATE; or put it back",
                      id));
    }
  }
  void owe(const Id& id, const Request& request) {
    Owed one{OwedKind::reworded, session_.today()};
    one.request = id;
    one.customer = request.customer;
    one.who = request.owner;
    owed_.push_back(one);
  }
  static std::string shortened(const std::string& text) {
    constexpr std::size_t most = 60;
    return text.size() <= most ? text : cut_short(text, most);
  }
  static std::string cut_short(const std::string& text, std::size_t most) {
    const auto space = text.rfind(' ', most);
    return text.substr(0, space == std::string::npos ? 0 : space) + " ...";
  }
  void add(Path path, std::string message, std::string help) {
    found_.push_back({Severity::warning,
                      "word-changed",
                      std::move(message),
                      std::move(help),
                      std::move(path),
                      {},
                      {}});
  }

  Session& session_;
  const Plan& plan_;
  Versions versions_{};
  Reading reading_{};
  std::vector<Given> given_{};
  std::optional<Version> promises_then_{};
  std::vector<Problem> found_{};
  std::vector<Owed> owed_{};
};

} // namespace

std::vector<Problem> changed_words(Session& session, const Plan& plan) {
  Comparing comparing(session, plan);
  comparing.look();
  return comparing.problems();
}

std::vector<Owed> owed_words(Session& session) {
  Comparing comparing(session, session.plan());
  comparing.look();
  return comparing.owed();
}

} // namespace itplan
