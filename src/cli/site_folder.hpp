// The folder of a site: what is written into it, and what is taken away because it is no more.
#pragma once

#include "session.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace itplan {

using SiteFiles = std::map<std::string, std::string>; // text by name from the folder

struct SiteChanges {
  SiteFiles files;
  std::vector<std::string> written; // new or changed
  std::vector<std::string> removed;
  std::size_t unchanged = 0;
};

class SiteFolder {
public:
  // Stops where the folder has files and no list of ours.
  SiteFolder(Session& session, const std::string& name);

  SiteChanges compare(SiteFiles files) const;
  void write(const SiteChanges& changes);

private:
  Session& session_;
  std::filesystem::path folder_;
  std::vector<std::string> listed_; // what was written before, only names that we make
};

} // namespace itplan
