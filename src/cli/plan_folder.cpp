#include "plan_folder.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/base/text.hpp"
#include "itplan/document/limits.hpp"

#include "file_changes.hpp"
#include "left_journal.hpp"
#include "plan_listing.hpp"
#include "plan_reading.hpp"
#include "stop.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view own_name = ".itplan";
constexpr auto lock_file = "lock";
constexpr auto gate_file = "gate"; // shut while files are being replaced

// The plan as it was before a change that was cut off, where it cannot be taken back on disk.
void see_as_before(const Journal& journal, std::vector<PlanFolder::File>& files) {
  for (const auto& [file, rights] : journal.entries) {
    const auto found = std::find_if(files.begin(), files.end(), [&, &change = file](const auto& f) {
      return f.relative == change.relative;
    });
    const auto now = found == files.end() ? Content() : Content(found->bytes);
    if (now != after(file)) continue;
    if (found != files.end()) files.erase(found);
    if (!file.is_new) files.push_back({file.relative, file.before, Unread::no});
  }
}

} // namespace

PlanFolder::PlanFolder(fs::path folder, std::string_view command, Waiting waiting)
    : folder_(std::move(folder)), root_(folder_),
      signature_(fmt::format("process {} (itplan {})", ::getpid(), command)),
      waiting_(std::move(waiting)) {}

void PlanFolder::make_own_folder() {
  if (!root_.is_open()) root_ = Folder::made(folder_);
  const auto there = root_.status(own_name);
  if (there && !S_ISDIR(there->st_mode)) // a link would lead out of the plan
    throw Stop(Exit::unreadable, fmt::format("{} must be a folder, made by itplan: take away what "
                                             "is there; nothing was written",
                                             (folder_ / own_name).string()));
  own_folder_ = root_.made_below(own_name);
}

void PlanFolder::hide_own_folder() const {
  if (!own_folder_.status(".gitignore")) write_file(own(".gitignore"), "*\n");
}

void PlanFolder::lock() {
  if (writing_.is_open()) return;
  make_own_folder();
  auto lock = PlanLock::exclusive(own_folder_, lock_file);
  lock.take(waiting_);
  writing_ = std::move(lock);
  recover();
  sweep();
  hide_own_folder();
}

void PlanFolder::sweep() const {
  for (const auto& file : left_over_files(root_, own_folder_))
    remove_file(file);
}

PlanLock PlanFolder::gate_for_reading() {
  if (!own_folder_.is_open()) own_folder_ = root_.below(own_name);
  if (!own_folder_.is_open()) return {};
  auto gate = PlanLock::shared(own_folder_, gate_file);
  if (gate.is_open()) gate.take(waiting_);
  return gate;
}

void PlanFolder::say_left_out(const std::vector<std::string>& names) {
  if (names.empty() || std::exchange(said_left_out_, true)) return;
  const auto others = names.size() - 1;
  waiting_.say(fmt::format("{}{} left out: an editor or the system left it", names.front(),
                           others == 0 ? " is" : fmt::format(" and {} more are", others)));
}

std::vector<PlanFolder::File> PlanFolder::read_files() {
  std::vector<File> files;
  auto room = most_bytes;
  auto listing = list_plan_files(root_);
  say_left_out(listing.left_out);
  for (auto& relative : listing.files) {
    const auto most = std::min(room, ParseLimits{}.bytes);
    auto [bytes, why_not] = read_plan_file(root_, relative, most);
    if (why_not == Unread::too_large && most == room) why_not = Unread::no_room;
    room -= bytes.size();
    files.push_back({std::move(relative), std::move(bytes), why_not});
  }
  return files;
}

std::vector<PlanFolder::File> PlanFolder::read() {
  if (writing_.is_open()) return read_files();
  auto gate = gate_for_reading();
  auto files = read_files();
  if (!gate.is_open()) { // the first writer may have come by
    gate = gate_for_reading();
    if (gate.is_open()) files = read_files();
  }
  for (; !gate.stands(); files = read_files())
    gate.take(waiting_);
  see_journal(files, gate);
  return files;
}

// Where there is a gate that cannot be held, who writes may still be at it: nothing is said then.
void PlanFolder::see_journal(std::vector<File>& files, const PlanLock& gate) const {
  const auto left = left_journal(root_, own_folder_);
  if (!left.doubt.empty())
    return waiting_.say(fmt::format("{} is not believed: {}; the files are read as they are. {}",
                                    own(journal_file).path().string(), left.doubt, left.way_out));
  if (!left.believed) return;
  const auto foreign = foreign_files(root_, *left.believed);
  if (foreign.empty()) see_as_before(*left.believed, files);
  if (!gate.is_open() && own_folder_.status(gate_file)) return;
  waiting_.say(
      foreign.empty()
          ? std::string("a change of several files was cut off; the plan is seen as it was before, "
                        "and the next command that writes takes the change back")
          : fmt::format("a change of several files was cut off, and {} changed since: the files "
                        "are read as they are",
                        join(foreign, ", ")));
}

// The name says what it is to those who look for it, and never takes another's place.
void PlanFolder::set_aside(const std::vector<std::string>& foreign) {
  int number = 1;
  while (own_folder_.status(fmt::format("cut-off-{}", number)))
    ++number;
  const auto kept = fmt::format("cut-off-{}", number);
  rename_file(own(journal_file), kept);
  made_sure(own_folder_.sync());
  waiting_.say(fmt::format("a change was cut off and cannot be taken back: {} changed since; all "
                           "files stay as they are, and what it replaced is in {}",
                           join(foreign, ", "), own(kept).path().string()));
}

void PlanFolder::recover() {
  const auto left = left_journal(root_, own_folder_);
  if (!left.doubt.empty())
    throw Stop(
        Exit::unreadable,
        fmt::format("{} says that a change was cut off, and is not believed: {}; nothing was "
                    "written. {}",
                    own(journal_file).path().string(), left.doubt, left.way_out));
  if (!left.believed) return;
  auto gate = PlanLock::exclusive(own_folder_, gate_file);
  gate.take(waiting_);
  const auto& journal = *left.believed;
  const auto foreign = foreign_files(root_, journal);
  if (!foreign.empty()) return set_aside(foreign);
  made_sure(put_back(root_, journal));
  remove_file(own(journal_file));
  made_sure(own_folder_.sync());
  waiting_.say(fmt::format("a change of {} files by {} was cut off; the plan is as it was before",
                           journal.entries.size(), journal.writer));
}

// What was done stands; whether it would after a power cut only the disk can say.
void PlanFolder::made_sure(bool sure) const {
  if (!sure)
    waiting_.say("this change stands, but the disk does not say that it is safe there: it may be "
                 "lost when the machine stops now");
}

void PlanFolder::write(const std::vector<FileChange>& files) {
  if (files.empty()) return;
  lock();
  auto staged = stage(root_, files);
  auto gate = PlanLock::exclusive(own_folder_, gate_file);
  gate.take(waiting_);
  check_unchanged(root_, files);
  made_sure(files.size() == 1 ? put_in_place(staged) : put_with_journal(files, staged));
}

// Only its writer may read it: it holds texts of all files, whoever may read each.
bool PlanFolder::put_with_journal(const std::vector<FileChange>& files,
                                  std::vector<Staged>& staged) const {
  const auto journal = journal_of(root_, signature_, files);
  bool sure = false;
  try {
    const Rights ours{0600, ::geteuid(), ::getegid()};
    if (!write_file(own(journal_file), journal_text(journal), ours))
      throw Failure(fmt::format("the disk does not say that {} is safe there",
                                own(journal_file).path().string()));
    sure = put_in_place(staged);
    remove_file(own(journal_file)); // from here on the change is made
  } catch (const Failure& failure) {
    put_back(root_, journal);
    if (own_folder_.status(journal_file)) remove_file(own(journal_file));
    throw Failure(fmt::format("{}; nothing was written", failure.what()));
  }
  return own_folder_.sync() && sure;
}

} // namespace itplan
