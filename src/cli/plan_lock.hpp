// Locks on a plan that a process cannot leave behind: the system lets go of them when it ends.
#pragma once

#include "folder.hpp"

#include <chrono>
#include <functional>
#include <optional>

namespace itplan {

// Says a sentence on stderr.
using Say = std::function<void(std::string_view)>;

// How long to wait for others, and who is told for whom.
struct Waiting {
  Say say;
  std::chrono::seconds most{30};
};

// One lock file: an ordinary one, and only the lock on it counts. Where the file system knows no
// locks, who writes makes a file "NAME.held" beside it, which stays where the process is killed.
class PlanLock {
public:
  enum class Kind { shared, exclusive };

  PlanLock() = default; // no lock: not open
  // For reading: not open where there is no such file, or one that is no lock.
  static PlanLock shared(const Folder& folder, const std::string& name);
  // For writing, made where it is missing. Throws Stop where something else has its name, Failure.
  static PlanLock exclusive(const Folder& folder, const std::string& name);
  ~PlanLock() { let_go(); }
  PlanLock(PlanLock&& other) noexcept;
  PlanLock& operator=(PlanLock&& other) noexcept;

  bool is_open() const { return file_.is_open(); }
  // Waits; says what for when that takes more than a moment. Throws Failure when it takes longer
  // than `waiting.most`.
  void take(const Waiting& waiting);
  // Whether nobody can have written since a shared lock was taken.
  bool stands() const;
  void let_go();

private:
  PlanLock(Folder folder, const std::string& name, Descriptor file, Kind kind);
  bool try_take();
  bool try_take_name();
  std::string held_name() const { return name_ + ".held"; }
  std::string holder() const;
  std::string way_out() const;

  Folder folder_;
  std::string name_;
  Descriptor file_;
  Kind kind_ = Kind::shared;
  bool by_name_ = false; // this file system knows no locks
  bool made_name_ = false;
};

} // namespace itplan
