#include "write_or_leave.hpp"

#include "itplan/base/text.hpp"

#include "disk.hpp"

#include <fmt/format.h>

namespace itplan {

bool write_or_leave(Session& session, const std::filesystem::path& file, const std::string& text,
                    bool force) {
  std::error_code ignored;
  if (std::filesystem::is_regular_file(file, ignored)) {
    if (holds(file, text)) return true;
    if (!force) {
      session.say(fmt::format("{} is there already and differs: left as it is; --force overwrites",
                              session.shown_name(file)));
      return false;
    }
  }
  session.write_output(file, text);
  session.out(printable(session.shown_name(file)) + "\n");
  return true;
}

} // namespace itplan
