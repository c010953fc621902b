#include "plan_folder.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/base/text.hpp"
#include "itplan/document/limits.hpp"

#include "file_changes.hpp"
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
constexpr std::string_view journal_file = "journal";

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
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(own(".gitignore"), ignored)))
    write_file(own(".gitignore"), "*\n");
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
  for (const auto& path : left_over_files(folder_))
    remove_file(path);
}

PlanLock PlanFolder::gate_for_reading() {
  if (!own_folder_.is_open()) own_folder_ = root_.below(own_name);
  if (!own_folder_.is_open()) return {};
  auto gate = PlanLock::shared(own_folder_, gate_file);
  if (gate.is_open()) gate.take(waiting_);
  return gate;
}

std::vector<PlanFolder::File> PlanFolder::read_files() const {
  std::vector<File> files;
  auto room = most_bytes;
  for (auto& relative : list_plan_files(folder_)) {
    const auto most = std::min(room, ParseLimits{}.bytes);
    auto [bytes, why_not] = read_plan_file(folder_, relative, most);
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
  if (const auto journal = left_journal()) {
    see_as_before(*journal, files);
    if (gate.is_open()) // else who writes may still be at it
      waiting_.say("a change of several files was cut off; the plan is seen as it was before, and "
                   "the next command that writes takes the change back");
  }
  return files;
}

std::optional<Journal> PlanFolder::left_journal() const {
  std::error_code ignored;
  const bool is_ours = fs::is_directory(fs::symlink_status(folder_ / ".itplan", ignored)) &&
                       fs::is_regular_file(fs::symlink_status(own(journal_file), ignored));
  if (!is_ours) return std::nullopt;
  const auto text = read_file_if_there(own(journal_file));
  return text ? read_journal(*text) : std::nullopt;
}

// The name says what it is to those who look for it, and never takes another's place.
void PlanFolder::set_aside(const std::vector<std::string>& foreign) {
  std::error_code ignored;
  int number = 1;
  while (fs::exists(own(fmt::format("cut-off-{}", number)), ignored))
    ++number;
  const auto kept = own(fmt::format("cut-off-{}", number));
  if (::rename(own(journal_file).c_str(), kept.c_str()) != 0) fail("set aside", own(journal_file));
  sync_folder(own(""));
  const auto why = foreign.empty() ? std::string("its journal cannot be read")
                                   : join(foreign, ", ") + " changed since";
  waiting_.say(
      fmt::format("a change was cut off and cannot be taken back: {}; all files stay as they are, "
                  "and what it replaced is in {}",
                  why, kept.string()));
}

void PlanFolder::recover() {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(own(journal_file), ignored))) return;
  auto gate = PlanLock::exclusive(own_folder_, gate_file);
  gate.take(waiting_);
  const auto journal = left_journal();
  const auto foreign = journal ? foreign_files(folder_, *journal) : std::vector<std::string>();
  if (!journal || !foreign.empty()) return set_aside(foreign);
  put_back(folder_, *journal);
  remove_file(own(journal_file));
  sync_folder(own(""));
  waiting_.say(fmt::format("a change of {} files by {} was cut off; the plan is as it was before",
                           journal->entries.size(), journal->writer));
}

void PlanFolder::write(const std::vector<FileChange>& files) {
  if (files.empty()) return;
  lock();
  auto staged = stage(folder_, files);
  auto gate = PlanLock::exclusive(own_folder_, gate_file);
  gate.take(waiting_);
  check_unchanged(folder_, files);
  if (files.size() == 1)
    put_in_place(folder_, staged);
  else
    with_journal(files, [&] { put_in_place(folder_, staged); });
}

void PlanFolder::with_journal(const std::vector<FileChange>& files,
                              const std::function<void()>& put_all_in_place) {
  const auto journal = journal_of(folder_, signature_, files);
  try {
    write_file(own(journal_file), journal_text(journal));
    put_all_in_place();
    remove_file(own(journal_file)); // from here on the change is made
  } catch (const Failure& failure) {
    put_back(folder_, journal);
    ::unlink(own(journal_file).c_str());
    throw Failure(fmt::format("{}; nothing was written", failure.what()));
  }
  sync_folder(own(""));
}

} // namespace itplan
