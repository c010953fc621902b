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
    return Past{date, nullptr, fmt::format("the plan of commit {} {}", commit.substr(0, 10), why)};
  };
  const auto blobs = blobs_at(session, commit);
  if (!blobs || is_too_large(*blobs)) return because("is larger than a plan may be");
  auto loaded = load_all(session, commit, *blobs);
  if (!loaded->readable()) return because("cannot be read by this version");
  return {date, std::move(loaded), {}};
}

// "2026-02-30" is a date that is wrong, and no revision.
bool is_written_as_date(std::string_view text) {
  const auto parts = split(text, '-');
  return parts.size() == 3 && parts[0].size() == 4 &&
         std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return !part.empty() && part.size() <= 4 &&
                  part.find_first_not_of("0123456789") == std::string_view::npos;
         });
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

Past since_date(Session& session, Date date) {
  if (auto why = no_history(session); !why.empty()) return {date, nullptr, std::move(why)};
  const auto answer =
      run_git(session.folder(),
              {"rev-list", "-1", fmt::format("--before={}T23:59:59Z", iso_date(date)), "HEAD"}, {},
              short_answer, patient);
  const auto commit = first_line(answer.output);
  if (answer.ok && !commit.empty()) return past_at(session, commit, date);
  if (is_shallow(session))
    return {date, nullptr,
            fmt::format("this is a shallow clone without the commits of {}; fetch more history "
                        "(git fetch --unshallow)",
                        iso_date(date))};
  return {date, nullptr, fmt::format("the plan's history begins after {}", iso_date(date))};
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

} // namespace

Past plan_since(Session& session, const std::string& since, std::string_view option) {
  if (is_written_as_date(since)) date_given(option, since);
  if (const auto date = parse_date(since)) {
    if (*date > session.today())
      throw Stop(Exit::usage, fmt::format("{} {} is still to come", option, since));
    return since_date(session, *date);
  }
  return since_revision(session, since);
}

} // namespace itplan
