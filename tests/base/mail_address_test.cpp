#include "itplan/base/mail_address.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("addresses are those that need no quotes") {
  CHECK(is_mail_address("servicepunt.ict@waterrijk.nl"));
  CHECK(is_mail_address("a+b@c"));
  for (const auto* text : {"", "a", "@b.nl", "a@", "a@b..nl", ".a@b.nl", "a b@c.nl", "a@b@c.nl",
                           "\"a\"@b.nl", "a@b.nl\r\nBcc: c@d.nl", "á@b.nl", "<a@b.nl>"}) {
    CAPTURE(text);
    CHECK_FALSE(is_mail_address(text));
  }
}
