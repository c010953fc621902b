// The files of a plan's folder as they are loaded.
#pragma once

#include "itplan/loading/load.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace itplan {

class PlanFolder;

// As they stand, under the names that messages show. Stops where git left some of them out.
std::vector<PlanFile>
plan_files(PlanFolder& folder,
           const std::function<std::string(const std::filesystem::path&)>& shown_name);

} // namespace itplan
