#include "itplan/base/text.hpp"
#include "itplan/render/mail.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Mail letter() {
  using namespace std::chrono;
  Mail mail;
  mail.from = {"Karin de Wit, teammanager", "ict@waterrijk.example"};
  mail.to = {"teamleider Financiën", "financien@waterrijk.example"};
  mail.subject = "Uw aanvraag “Begroting in één programma”";
  mail.date = sys_days(2026y / 11 / 23);
  mail.reference = "begroting-in-een-programma";
  mail.text = "Beste collega,\n\nKosten = € 85.000. \n";
  mail.html = "<p>Beste collega,</p>\n";
  return mail;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a letter as mail opens as a draft, its text first and HTML beside it") {
  const auto eml = to_eml(letter());
  CHECK(holds(eml, "To: =?utf-8?B?dGVhbWxlaWRlciBGaW5hbmNpw6tu?=\r\n <financien@waterrijk."));
  CHECK(holds(eml, "\r\nDate: Mon, 23 Nov 2026 12:00:00 +0000\r\n"));
  CHECK(holds(eml, "<begroting-in-een-programma.2026-11-23@itplan.invalid>"));
  CHECK(holds(eml, "\r\nX-Unsent: 1\r\n"));
  CHECK(holds(eml, "\r\n\r\nBeste collega,\r\n\r\nKosten =3D =E2=82=AC 85.000.=20\r\n--=_"));
  CHECK(eml.find("text/plain") < eml.find("text/html"));
  CHECK(eml.ends_with("<p>Beste collega,</p>\r\n--=_itplan--\r\n"));
}

TEST_CASE("no text of a plan makes a header of its own or hides one") {
  auto mail = letter();
  const std::string hostile = "x\r\nBcc: evil@example.org\r\n\r\nbody\n=?utf-8?Q?=0ABcc:_e?=";
  mail.subject = mail.from.name = mail.to.name = mail.reference = hostile;
  const auto eml = to_eml(mail);
  const auto head = eml.substr(0, eml.find("\r\n\r\n"));
  for (const auto line : split(head, '\n')) {
    const auto colon = line.substr(0, line.find(':'));
    CAPTURE(line);
    CHECK((line.starts_with(' ') || colon == "From" || colon == "To" || colon == "Subject" ||
           colon == "Date" || colon == "Message-ID" || colon == "X-Unsent" ||
           colon == "MIME-Version" || colon == "Content-Type"));
  }
  CHECK_FALSE(holds(head, "evil@"));
}

TEST_CASE("an address that is none gets no mail") {
  auto mail = letter();
  mail.to.address = "a@b.nl>\r\nBcc: <evil@example.org";
  mail.from.address.clear();
  const auto eml = to_eml(mail);
  CHECK_FALSE(holds(eml, "To:"));
  CHECK_FALSE(holds(eml, "From:"));
}

TEST_CASE("every line of a message is short, and no boundary stands in its text") {
  auto mail = letter();
  for (int i = 0; i < 40; ++i)
    mail.text += "één =_itplan lange regel --=_itplan-- ";
  mail.html = mail.text;
  mail.subject = mail.text;
  const auto eml = to_eml(mail);
  std::size_t boundaries = 0;
  for (const auto line : split(eml, '\n')) {
    CHECK(line.size() <= 76 + 1); // with its carriage return
    if (line.starts_with("--=_itplan")) ++boundaries;
  }
  CHECK(boundaries == 3);
}
