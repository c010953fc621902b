// `progress --from`: what work took, from a time sheet.
#pragma once

#include "mapping_options.hpp"

#include <string>

namespace itplan {

struct ProgressSheet {
  std::string from; // a file, or -
  MappingOptions mapping;
  bool update = false;
  bool dry_run = false;
};

// All rows or none; prints where each request of which something is new stands now, by `stands`.
Exit import_progress(Session& session, const ProgressSheet& options,
                     const std::function<std::string(const Plan& plan, const Id& id)>& stands);

} // namespace itplan
