// Who holds a lock, by what the system says of it; what stands in the file is not believed.
#pragma once

#include "descriptor.hpp"

#include <string>

namespace itplan {

// "process 4711 (itplan), which is writing this plan": as many words as are true. One that is no
// itplan is said to be so, and so is one that has ended and left the lock to another.
std::string lock_holder(const Descriptor& file);

// The same for a lock that is held by a file being there, from the text in it: "4711 HOST\n", where
// no system can tell more.
std::string name_holder(std::string_view text);
std::string name_text();

} // namespace itplan
