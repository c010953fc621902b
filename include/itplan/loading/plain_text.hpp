// Text with another tool's marks as plain text.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// HTML (tags taken off, their line breaks kept, entities as their characters) and Jira's marks
// ({code}, {color}, h2., [text|link], *bold* stays). A text that has none of them comes back as it
// is, so `plain_text(text) != text` says whether there were any. Script and style go with what is
// in them. O(length).
std::string plain_text(std::string_view text);

} // namespace itplan
