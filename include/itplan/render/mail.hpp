// A message as a file (.eml) that a mail program opens as a draft: the text first, the same as HTML
// beside it. RFC 5322 (message), 2045 to 2047 (MIME), 2606 (the domain of the id).
#pragma once

#include "itplan/base/calendar.hpp"

#include <string>
#include <string_view>

namespace itplan {

struct Mailbox {
  std::string name;    // any text; may be empty
  std::string address; // is_mail_address, or empty: nobody
};

// Texts are the user's: what could end a header, or hide in one, is left out.
struct Mail {
  Mailbox from;
  Mailbox to;
  std::string subject;
  Date date;             // told as noon, universal time, so that it is this day almost everywhere
  std::string reference; // of the message: the same reference and date give the same Message-ID
  std::string text;
  std::string html;
};

// The bytes of the message, lines ended by CR LF, at most 76 characters each: equal for equal
// input. O(bytes).
std::string to_eml(const Mail& mail);

} // namespace itplan
