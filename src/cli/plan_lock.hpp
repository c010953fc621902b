// Locks on a plan that a process cannot leave behind: the system lets go of them when it ends.
#pragma once

#include "disk.hpp"

#include <functional>

namespace itplan {

// Says a sentence on stderr.
using Say = std::function<void(std::string_view)>;

// One lock file. Where the file system knows no locks everything is granted, and that is said.
class PlanLock {
public:
  enum class Kind { shared, exclusive };

  PlanLock() = default; // no lock: not open
  PlanLock(const std::filesystem::path& path, Kind kind);
  // Throws Failure where the file cannot be made.
  static PlanLock made(const std::filesystem::path& path);

  bool is_open() const { return file_.is_open(); }
  bool try_take(const Say& say);
  // Waits; says what for when that takes more than a moment.
  void take(const Say& say);
  void let_go() { file_ = Descriptor(); }

  // Leaves word for those who wait: "process 4711 (itplan set)".
  void sign(std::string_view holder);

private:
  PlanLock(Descriptor file, Kind kind) : file_(std::move(file)), kind_(kind) {}
  std::string holder() const;

  Descriptor file_;
  Kind kind_ = Kind::exclusive;
};

} // namespace itplan
