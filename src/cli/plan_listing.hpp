// Which files a plan's folder holds.
#pragma once

#include "disk.hpp"

#include <string>
#include <vector>

namespace itplan {

struct PlanListing {
  std::vector<std::string> files;    // of the plan (is_plan_file), by their paths, in byte order
  std::vector<std::string> left_out; // what editors and systems left between them
};
PlanListing list_plan_files(const Folder& plan);

// Temporary files of processes that died while they wrote this plan. To be asked for only by the
// one who may write it. `own` is .itplan/.
std::vector<NamedFile> left_over_files(const Folder& plan, const Folder& own);

} // namespace itplan
