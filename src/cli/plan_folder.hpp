// A plan's folder: all its files read as they were at one moment, a change written whole or not at
// all, and one writer at a time. Its own folder .itplan/ holds the locks and, while several files
// are being replaced, the journal; nothing of value.
#pragma once

#include "itplan/change/change.hpp"

#include "file_changes.hpp"
#include "plan_lock.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace itplan {

class PlanFolder {
public:
  struct File {
    std::string relative;
    std::string bytes;
    Unread why_not = Unread::no; // the bytes are then empty
  };

  // `command` is what a journal says of its writer.
  PlanFolder(std::filesystem::path folder, std::string_view command, Waiting waiting);

  const std::filesystem::path& path() const { return folder_; }
  const Folder& root() const { return root_; } // it, held open once it is there
  void say(std::string_view text) const { waiting_.say(text); }

  // From here until unlock() nobody else writes: what is read now is what will be changed. Waits
  // for another writer. A change that was cut off is first taken back. Throws Stop, Failure.
  void lock();
  void unlock() { writing_.let_go(); }

  // Never half of a change, also where nothing can be locked; writes nothing. Throws Failure.
  std::vector<File> read();

  // All files or none. Each is first compared with what the change was made from, so that nothing
  // another program wrote in between is lost; a file that was only read is not: a change of it
  // is another change, as on another branch. No files, nothing touched. Throws Failure.
  void write(const std::vector<FileChange>& files);

private:
  NamedFile own(std::string_view name) const { return {own_folder_, std::string(name)}; }
  void make_own_folder();
  void hide_own_folder() const; // from git
  PlanLock gate_for_reading();
  std::vector<File> read_files();
  void say_left_out(const std::vector<std::string>& names);
  void see_journal(std::vector<File>& files, const PlanLock& gate) const;
  // Takes a change back that a process which died has left half made.
  void recover();
  void sweep() const; // temporary files of processes that died
  void set_aside(const std::vector<std::string>& foreign);
  bool put_with_journal(const std::vector<FileChange>& files, std::vector<Staged>& staged) const;
  void made_sure(bool sure) const;

  std::filesystem::path folder_;
  Folder root_;           // it, held open; not before it is there
  Folder own_folder_;     // .itplan/, likewise
  std::string signature_; // "process 4711 (itplan set)"
  Waiting waiting_;
  bool said_left_out_ = false;
  PlanLock writing_; // held by one writer from before it reads until it has written
};

} // namespace itplan
