#include "itplan/plan/rounds.hpp"

namespace itplan {

bool is_closed(const Round& round, Date today) { return round.closes && *round.closes < today; }

} // namespace itplan
