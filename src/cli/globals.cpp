#include "globals.hpp"

namespace itplan {

void Globals::declare(CommandLine& line) {
  line.help();
  line.text("--plan", plan, "The plan's folder or its itplan.yaml", "PATH").not_empty();
  line.text("--today", today, "Count from this day instead of the clock", "DATE").not_empty();
  line.text("--language", language, "Answer in nl or en instead of the plan's", "nl|en")
      .not_empty();
  line.text("--wait", wait, "Wait at most so long for who else writes the plan; otherwise 30",
            "SECONDS")
      .not_empty();
  line.flag("-V,--version", version, "Print the version");
}

} // namespace itplan
