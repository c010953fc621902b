// `add-request --from`: many requests from a file of another program.
#pragma once

#include "mapping_options.hpp"

#include <functional>
#include <string>

namespace itplan {

struct ImportRequest {
  std::string from; // a file, or -
  MappingOptions mapping;
  bool update = false;
  bool create_customers = false;
  bool keep_markup = false;
  bool json = false;
  bool dry_run = false;
};

// All rows or none. Prints the new ids, one a line; what was known, left out, changed or worth a
// look goes to stderr. `defaults` are for rows without that value; asked once the file was read, so
// that nobody waits for what comes slowly.
Exit import_requests(Session& session, const ImportRequest& options,
                     const std::function<Value()>& defaults);

} // namespace itplan
