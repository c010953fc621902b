// Which files a plan's folder holds.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace itplan {

// The paths below the folder of all files of its plan (is_plan_file), in byte order.
std::vector<std::string> list_plan_files(const std::filesystem::path& folder);

// Temporary files of processes that died while they wrote this plan. To be asked for only by the
// one who may write it.
std::vector<std::filesystem::path> left_over_files(const std::filesystem::path& folder);

} // namespace itplan
