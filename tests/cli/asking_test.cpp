// Somebody else writes while a person types answers: neither is lost.
#include "scratch.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

// A folder in which VPN was confirmed, and Mail is there for somebody else to change.
struct Talk {
  Talk() {
    scratch.run("itplan init .");
    scratch.run("itplan add-customer Sales");
    scratch.run(
        "itplan add-request VPN --customer sales --received 2026-11-19 --confirmed 2026-11-20");
    scratch.run("itplan add-request Mail --customer sales");
    scratch.terminal = true;
  }
  // Runs a command, and another one while it waits for its first answer.
  Ran run(const std::string& command, const std::string& answers, const std::string& meanwhile) {
    scratch.while_asked = [this, meanwhile] {
      scratch.terminal = false;
      const auto ran = scratch.run(meanwhile);
      INFO(meanwhile, ran.err);
      CHECK(ran.code == 0);
      scratch.terminal = true;
    };
    return scratch.run(command, answers);
  }
  bool holds(const std::string& file, const std::string& text) const {
    return scratch.read(file).find(text) != std::string::npos;
  }

  Scratch scratch;
};

const std::string theirs = "itplan set vpn.owner Somebody";

} // namespace

TEST_CASE("what another command wrote to the same file stays beside the answer") {
  Talk talk;
  REQUIRE(talk.run("itplan note vpn", "We wait for it.\n", theirs).code == 0);
  CHECK(talk.holds("requests/vpn.yaml", "We wait for it."));
  CHECK(talk.holds("requests/vpn.yaml", "owner: Somebody"));

  REQUIRE(talk.run("itplan decide vpn agreed", "\nIt costs 3 days.\nq2\n\nboard\n",
                   "itplan set vpn.claimed high")
              .code == 0);
  CHECK(talk.holds("requests/vpn.yaml", "It costs 3 days."));
  CHECK(talk.holds("requests/vpn.yaml", "claimed: high"));

  REQUIRE(talk.run("itplan told vpn", "adviser\nphone\n", "itplan set vpn.ref T-1").code == 0);
  CHECK(talk.holds("requests/vpn.yaml", "channel: phone"));
  CHECK(talk.holds("requests/vpn.yaml", "ref: T-1"));

  REQUIRE(
      talk.run("itplan add-request", "Phones\nsales\n\n\n\n\n\n", "itplan set mail.ref T-2").code ==
      0);
  CHECK(talk.holds("requests/phones.yaml", "title: Phones"));
  CHECK(talk.holds("requests/mail.yaml", "ref: T-2"));
}

TEST_CASE("an answer to what is gone meanwhile is refused, and nothing is written") {
  Talk talk;
  const auto gone = talk.run("itplan note vpn", "We wait for it.\n", "itplan rename vpn tunnel");
  CHECK(gone.code == 1);
  CHECK(gone.err.find("'vpn'") != std::string::npos);
  CHECK_FALSE(talk.holds("requests/tunnel.yaml", "We wait"));

  talk.scratch.run("itplan decide tunnel agreed --fact 'It costs 3 days.' --by board");
  const auto told = talk.run("itplan told tunnel", "adviser\nphone\n",
                             "itplan told tunnel --by other --channel mail");
  CHECK(told.code == 1);
  CHECK(told.err.find("there is nothing to tell about 'tunnel'") != std::string::npos);
  CHECK(talk.holds("requests/tunnel.yaml", "by: other"));
}

TEST_CASE("yes to a list that is no longer true writes nothing") {
  Scratch scratch;
  scratch.copy_example("gemeente-waterrijk");
  scratch.go("gemeente-waterrijk");
  scratch.terminal = true;
  scratch.while_asked = [&] { scratch.run("itplan set melding-met-foto.owner Iemand"); };
  const auto ran = scratch.run("itplan decide agreed --above-line --by directie", "ja\n");
  CHECK(ran.code == 1);
  CHECK(ran.err.find("the plan was changed while you looked") != std::string::npos);
  CHECK(scratch.run("itplan decide agreed --above-line --by directie", "nee\n").out == ran.out);
  CHECK(scratch.run("itplan decide agreed --above-line --by directie", "ja\n").code == 0);
}
