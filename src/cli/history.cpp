#include "history.hpp"

#include "itplan/base/text.hpp"
#include "itplan/document/limits.hpp"

#include "git.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t most_files_at_once = 500; // arguments of one git command

struct Blob {
  std::string relative; // from the plan's folder
  std::size_t size = 0;
};

std::string first_line(const std::string& text) {
  return std::string(trim(std::string_view(text).substr(0, text.find('\n'))));
}

// One entry of `ls-tree -l -z`: "mode blob hash    size\tpath".
bool read_entry(std::string_view entry, Blob& blob) {
  const auto tab = entry.find('\t');
  if (tab == std::string_view::npos) return false;
  const auto facts = entry.substr(0, tab);
  const auto size = parse_whole(trim(facts.substr(facts.rfind(' ') + 1)));
  blob.relative = std::string(entry.substr(tab + 1));
  const bool link = facts.starts_with("120000");
  if (!size || link || !is_plan_file(blob.relative)) return false;
  blob.size = static_cast<std::size_t>(*size);
  return true;
}

std::vector<Blob> blobs_at(Session& session, const std::string& commit) {
  const auto answer = run_git(session.folder(), {"ls-tree", "-r", "-l", "-z", commit, "--", "."});
  if (!answer.ok) throw Failure("git cannot list the files of the plan: " + answer.message);
  std::vector<Blob> blobs;
  for (const auto entry : split(answer.output, '\0')) {
    Blob blob;
    if (read_entry(entry, blob)) blobs.push_back(std::move(blob));
  }
  return blobs;
}

// The bytes of many files come as one stream; their sizes say where each ends.
void read_some(Session& session, const std::string& commit, std::span<const Blob> blobs,
               std::vector<PlanFile>& files) {
  std::vector<std::string> arguments{"show", "--no-textconv", "--no-ext-diff", "--end-of-options"};
  for (const auto& blob : blobs)
    arguments.push_back(fmt::format("{}:./{}", commit, blob.relative));
  const auto answer = run_git(session.folder(), arguments);
  if (!answer.ok) throw Failure("git cannot read the plan as it was: " + answer.message);
  std::size_t at = 0;
  for (const auto& blob : blobs) {
    if (at + blob.size > answer.output.size())
      throw Failure("git gave less of the plan than it has");
    const auto name = fmt::format("{}:{}", commit.substr(0, 10), blob.relative);
    files.push_back({blob.relative, std::make_shared<const SourceText>(
                                        name, answer.output.substr(at, blob.size))});
    at += blob.size;
  }
}

// A small repository can hold a plan that unpacks to more than there is memory.
bool is_too_large(const std::vector<Blob>& blobs) {
  std::size_t total = 0;
  for (const auto& blob : blobs) {
    if (blob.size > ParseLimits{}.bytes) return true;
    total += blob.size;
  }
  return blobs.size() > most_files || total > most_bytes;
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
  const auto blobs = blobs_at(session, commit);
  if (is_too_large(blobs))
    return {
        date, nullptr,
        fmt::format("the plan of commit {} is larger than a plan may be", commit.substr(0, 10))};
  auto loaded = load_all(session, commit, blobs);
  if (loaded->readable()) return {date, std::move(loaded), {}};
  return {
      date, nullptr,
      fmt::format("the plan of commit {} cannot be read by this version", commit.substr(0, 10))};
}

bool is_shallow(Session& session) {
  return first_line(run_git(session.folder(), {"rev-parse", "--is-shallow-repository"}).output) ==
         "true";
}

Past since_date(Session& session, Date date) {
  if (!run_git(session.folder(), {"rev-parse", "--verify", "--quiet", "HEAD"}).ok)
    return {date, nullptr, "the plan has no history in git"};
  const auto answer =
      run_git(session.folder(),
              {"rev-list", "-1", fmt::format("--before={}T23:59:59Z", iso_date(date)), "HEAD"});
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

Past plan_since(Session& session, const std::string& since) {
  if (const auto date = parse_date(since)) {
    if (*date > session.today())
      throw Stop(Exit::usage, fmt::format("--since {} is still to come", since));
    return since_date(session, *date);
  }
  return since_revision(session, since);
}

} // namespace itplan
