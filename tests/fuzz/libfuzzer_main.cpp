// One fuzz target as libFuzzer wants it: ITPLAN_FUZZ_TARGET is its function.
#include "targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  itplan::fuzz::ITPLAN_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
