#include "history.hpp"

#include "itplan/base/text.hpp"
#include "itplan/document/limits.hpp"
#include "itplan/loading/layout.hpp"

#include "git.hpp"
#include "work_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace itplan {
namespace {

constexpr std::size_t most_files_at_once = 500; // arguments of one git command

struct Blob {
  std::string relative; // from the plan's folder
  std::size_t size = 0;
};

constexpr std::string_view other_size = "git gave another size than it had listed";

std::size_t total(std::span<const Blob> blobs) {
  std::size_t bytes = 0;
  for (const auto& blob : blobs)
    bytes += blob.size;
  return bytes;
}

// What a partial clone lacks is not fetched: its configuration says by which program.
constexpr std::string_view partial_clone =
    "not all of the plan as it was is here; in a partial clone: git fetch --refetch --no-filter";

std::string why_not(const GitAnswer& answer) {
  if (answer.too_long) return std::string(other_size);
  const bool would_fetch = answer.message.find("promisor") != std::string::npos ||
                           answer.message.find("not allowed") != std::string::npos;
  return would_fetch ? std::string(partial_clone) : answer.message;
}

std::string first_line(const std::string& text) {
  return std::string(trim(std::string_view(text).substr(0, text.find('\n'))));
}

// One entry of `ls-tree -l -z`: "mode blob hash    size\tpath", whose size is BAD where the file
// is not in the repository. Nothing for what is no file of a plan.
std::optional<Blob> read_entry(std::string_view entry) {
  const auto tab = std::min(entry.find('\t'), entry.size());
  const auto facts = split(entry.substr(0, tab), ' ');
  Blob blob{std::string(entry.substr(std::min(tab + 1, entry.size()))), 0};
  const bool is_file = facts.size() > 3 && facts[1] == "blob" && facts[0] != "120000";
  if (!is_file || !is_plan_file(blob.relative)) return std::nullopt;
  const auto size = parse_whole(facts.back());
  if (!size) throw Failure("git cannot read the plan as it was: " + std::string(partial_clone));
  blob.size = static_cast<std::size_t>(*size);
  return blob;
}

// Nothing where there are more than a plan may have.
std::optional<std::vector<Blob>> blobs_at(Session& session, const std::string& commit) {
  constexpr std::size_t most_listed = most_files * 300; // bytes of a listing
  const auto answer =
      run_git(session.folder(), about_plan_files({"ls-tree", "-r", "-l", "-z", commit}), {},
              most_listed, patient);
  if (answer.too_long) return std::nullopt;
  if (!answer.ok) throw Failure("git cannot list the files of the plan: " + why_not(answer));
  std::vector<Blob> blobs;
  for (const auto entry : split(answer.output, '\0')) {
    if (auto blob = read_entry(entry)) blobs.push_back(std::move(*blob));
  }
  return blobs;
}

// The bytes of many files come as one stream; their sizes say where each ends.
void read_some(Session& session, const std::string& commit, std::span<const Blob> blobs,
               std::vector<PlanFile>& files) {
  std::vector<std::string> arguments{"show", "--no-textconv", "--no-ext-diff", "--end-of-options"};
  for (const auto& blob : blobs)
    arguments.push_back(fmt::format("{}:./{}", commit, blob.relative));
  const auto answer = run_git(session.folder(), arguments, {}, total(blobs), patient);
  if (!answer.ok) throw Failure("git cannot read the plan as it was: " + why_not(answer));
  std::size_t at = 0;
  for (const auto& blob : blobs) {
    if (at + blob.size > answer.output.size()) throw Failure(std::string(other_size));
    const auto name = fmt::format("{}:{}", commit.substr(0, 10), blob.relative);
    files.push_back({blob.relative, std::make_shared<const SourceText>(
                                        name, answer.output.substr(at, blob.size))});
    at += blob.size;
  }
}

// A small repository can hold a plan that unpacks to more than there is memory.
bool is_too_large(std::span<const Blob> blobs) {
  return blobs.size() > most_files || total(blobs) > most_bytes ||
         std::any_of(blobs.begin(), blobs.end(),
                     [](const Blob& blob) { return blob.size > ParseLimits{}.bytes; });
}

std::shared_ptr<const Loaded> load_all(Session& session, const std::string& commit,
                                       const std::vector<Blob>& blobs) {
  std::vector<PlanFile> files;
  for (std::size_t at = 0; at < blobs.size(); at += most_files_at_once) {
    const auto count = std::min(most_files_at_once, blobs.size() - at);
    read_some(session, commit, std::span(blobs).subspan(at, count), files);
  }
  return std::make_shared<const Loaded>(load(files));
}

Past past_at(Session& session, const std::string& commit, Date date) {
  const auto because = [&](std::string_view why) {
    return Past{
        date, nullptr, fmt::format("the plan of commit {} {}", commit.substr(0, 10), why), {}};
  };
  const auto blobs = blobs_at(session, commit);
  if (!blobs || is_too_large(*blobs)) return because("is larger than a plan may be");
  auto loaded = load_all(session, commit, *blobs);
  if (!loaded->readable()) return because("cannot be read by this version");
  return {date, std::move(loaded), {}, commit};
}

bool is_shallow(Session& session) {
  return first_line(run_git(session.folder(), {"rev-parse", "--is-shallow-repository"}).output) ==
         "true";
}

// What git says of itself, with the way out; empty where the plan has a history.
std::string no_history(Session& session) {
  const auto head = run_git(session.folder(), {"rev-parse", "--verify", "--quiet", "HEAD"});
  if (head.ok) return {};
  if (head.message.find("dubious ownership") != std::string::npos)
    return fmt::format("git does not trust a repository of another user; if you do: git config "
                       "--global --add safe.directory '{}'",
                       session.folder().string());
  if (head.message == no_git) return head.message;
  if (head.message.empty() || head.message.find("not a git repository") != std::string::npos)
    return "the plan has no history in git";
  return "git cannot tell: " + head.message;
}

Past not_known(Date date, std::string why) { return {date, nullptr, std::move(why), {}}; }

std::string not_reached(Session& session, Date date) {
  if (is_shallow(session))
    return fmt::format("this is a shallow clone without the commits of {}; fetch more history "
                       "(git fetch --unshallow)",
                       iso_date(date));
  return fmt::format("the plan's history begins after {}", iso_date(date));
}

// The last commit on or before a day that was on this branch itself.
std::string commit_on(Session& session, Date date) {
  return first_line(run_git(session.folder(),
                            {"rev-list", "-1", "--first-parent",
                             fmt::format("--before={}T23:59:59Z", iso_date(date)), "HEAD", "--"})
                        .output);
}

bool has_plan(Session& session, const std::string& commit) {
  return run_git(session.folder(), {"cat-file", "-e", fmt::format("{}:./{}", commit, main_file)})
      .ok;
}

// The commit with which the plan came to this branch.
std::string beginning(Session& session) {
  return first_line(run_git(session.folder(),
                            {"log", "--first-parent", "-m", "--reverse", "--diff-filter=A",
                             "--no-renames", "--format=%H", "HEAD", "--", std::string(main_file)})
                        .output);
}

Past since_date(Session& session, Date date) {
  if (auto why = no_history(session); !why.empty()) return not_known(date, std::move(why));
  const auto commit = commit_on(session, date);
  if (!commit.empty()) return past_at(session, commit, date);
  return not_known(date, not_reached(session, date));
}

Past since_revision(Session& session, const std::string& revision) {
  if (const auto why = no_history(session); !why.empty()) throw Stop(Exit::failed, why);
  const auto known = run_git(session.folder(), {"rev-parse", "--verify", "--quiet",
                                                "--end-of-options", revision + "^{commit}"});
  const auto commit = first_line(known.output.starts_with("--end-of-options")
                                     ? known.output.substr(known.output.find('\n') + 1)
                                     : known.output);
  if (!known.ok || commit.empty()) {
    const auto more = is_shallow(session) ? "; this is a shallow clone: git fetch --unshallow" : "";
    throw Stop(Exit::failed,
               fmt::format("git knows no revision '{}'{}{}", printable(revision),
                           known.message.empty() ? "" : " (" + printable(known.message) + ")",
                           more));
  }
  const auto day = first_line(
      run_git(session.folder(), {"log", "-1", "--format=%cs", "--no-show-signature", commit})
          .output);
  return past_at(session, commit, parse_date(day).value_or(session.today()));
}

struct Dated {
  std::string commit;
  Date day;
};

// "HASH SECONDS" a line.
std::vector<Dated> dated_commits(std::string_view listing) {
  std::vector<Dated> all;
  for (const auto line : split(listing, '\n')) {
    const auto space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const auto seconds = parse_whole(line.substr(space + 1)).value_or(0);
    all.push_back({std::string(line.substr(0, space)),
                   std::chrono::floor<std::chrono::days>(
                       std::chrono::sys_seconds(std::chrono::seconds(seconds)))});
  }
  return all;
}

std::string without_returns(std::string_view text) {
  std::string clean(text);
  std::erase(clean, '\r');
  return clean;
}

} // namespace

// "2026-02-30" is a date that is wrong, and no revision.
bool is_written_as_date(std::string_view text) {
  const auto parts = split(text, '-');
  return parts.size() == 3 && parts[0].size() == 4 &&
         std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return !part.empty() && part.size() <= 4 &&
                  part.find_first_not_of("0123456789") == std::string_view::npos;
         });
}

Past plan_since(Session& session, const std::string& since, std::string_view option) {
  if (is_written_as_date(since)) date_given(option, since);
  if (const auto date = parse_date(since)) {
    if (*date > session.today())
      throw Stop(Exit::usage, fmt::format("{} {} is still to come", option, since));
    return since_date(session, *date);
  }
  return since_revision(session, since);
}

Past plan_before(Session& session, Date day) {
  if (auto why = no_history(session); !why.empty()) return not_known(day, std::move(why));
  const auto commit = commit_on(session, day - std::chrono::days(1));
  if (!commit.empty() && has_plan(session, commit)) return past_at(session, commit, day);
  auto why = not_reached(session, day);
  const auto first = is_shallow(session) ? std::string() : beginning(session);
  if (first.empty()) return not_known(day, std::move(why));
  auto past = past_at(session, first, day);
  if (past.loaded) past.unknown = why + ": what changed is told from its first commit on";
  return past;
}

Past plan_of(Session& session, const std::string& commit, Date day) {
  if (!has_plan(session, commit))
    return not_known(day, fmt::format("commit {} is not here", commit.substr(0, 10)));
  return past_at(session, commit, day);
}

std::string head_commit(Session& session) {
  return first_line(run_git(session.folder(), {"rev-parse", "--verify", "--quiet", "HEAD"}).output);
}

bool is_as_here(Session& session, const Loaded& past) {
  const auto& here = session.loaded().documents;
  return std::equal(here.begin(), here.end(), past.documents.begin(), past.documents.end(),
                    [](const Document& a, const Document& b) {
                      return a.relative == b.relative &&
                             without_returns(a.tree->source()->bytes()) ==
                                 without_returns(b.tree->source()->bytes());
                    });
}

std::vector<Past> main_file_between(Session& session, const std::string& from,
                                    const std::string& to) {
  const auto listed = run_git(session.folder(),
                              {"log", "--first-parent", "-m", "--reverse", "-100",
                               "--format=%H %ct", from + ".." + to, "--", std::string(main_file)});
  std::vector<Past> all;
  for (const auto& [commit, day] : dated_commits(listed.output)) {
    const auto text =
        run_git(session.folder(), {"cat-file", "blob", commit + ":./" + std::string(main_file)}, {},
                ParseLimits{}.bytes);
    if (!text.ok) continue;
    auto loaded = load({{std::string(main_file),
                         std::make_shared<const SourceText>(std::string(main_file), text.output)}});
    if (loaded.readable())
      all.push_back({day, std::make_shared<const Loaded>(std::move(loaded)), {}, commit});
  }
  return all;
}

} // namespace itplan
