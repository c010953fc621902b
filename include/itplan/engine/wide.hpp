// Products of two 64-bit numbers.
#pragma once

namespace itplan {

__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using)

} // namespace itplan
