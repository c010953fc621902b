#include "syntax_errors.hpp"

#include "bytes.hpp"
#include "quoted_scalar.hpp"

#include <algorithm>

namespace itplan {
namespace {

struct Rewording {
  std::string_view theirs; // how yaml-cpp's message starts
  std::string_view code, message, help;
};

constexpr std::string_view quote_text = "put a text that starts so in quotes";
constexpr std::string_view quote_escape =
    "write \\\\ for a backslash, or put the text in single quotes";
constexpr std::string_view close_bracket = "close it, or put a text with brackets in quotes";
constexpr std::string_view no_properties =
    "if this is text, put it in quotes; else write the value itself";

constexpr Rewording rewordings[] = {
    {"illegal map value", "misplaced-colon", "a ': ' where no key can stand",
     "put a value with ': ' in it in quotes, give the keys of one map the same indentation, and "
     "look for a missing colon in the line above"},
    {"illegal map key", "misplaced-key", "a key where none can stand",
     "give the keys of one map the same indentation"},
    {"illegal block entry", "misplaced-dash", "a '- ' where no list can start",
     "start the list on the next line, or put a text that starts with '- ' in quotes"},
    {"end of map not found", "bad-indentation", "this does not fit the map above it",
     "give the keys of one map the same indentation"},
    {"end of sequence not found", "bad-indentation", "this does not fit the list above it",
     "start each element with '- ' in the same column"},
    {"end of map flow not found", "unclosed-bracket", "a { that is never closed", close_bracket},
    {"end of sequence flow not found", "unclosed-bracket", "a [ that is never closed",
     close_bracket},
    {"illegal flow end", "misplaced-bracket", "a closing bracket that was never opened",
     "put a text with brackets in quotes"},
    {"illegal tab", "tab-indent", "a tab in the indentation", "indent with spaces"},
    {"unknown token", "reserved-character", "a value cannot start with this character", quote_text},
    {"unknown escape", "bad-escape", "an escape that YAML does not know", quote_escape},
    {"bad character found while scanning hex", "bad-escape", "an escape with a bad number",
     quote_escape},
    {"invalid unicode", "bad-escape", "an escape for a character that does not exist",
     quote_escape},
    {"illegal EOF", "unclosed-quote", "a quote that is never closed",
     "close it, or put the whole text in the other kind of quotes"},
    {"illegal document indicator", "unclosed-quote", "a document marker inside a quoted text",
     "close the quote before this line"},
    {"unexpected character in block", "bad-block-header", "text behind the | or > of a block",
     "start the text on the next line; put a text that starts with | or > in quotes"},
    {"cannot set zero indentation", "bad-block-header", "a block cannot have indentation 0",
     "leave the 0 out"},
    {"the referenced anchor", "alias", "an alias (*) has no place in a plan", no_properties},
    {"alias", "alias", "an alias (*) has no place in a plan", no_properties},
    {"cannot assign multiple aliases", "alias", "an alias (*) has no place in a plan",
     no_properties},
    {"illegal character found while scanning alias", "alias", "an alias (*) has no place in a plan",
     no_properties},
    {"anchor", "anchor", "an anchor (&) has no place in a plan", no_properties},
    {"cannot assign multiple anchors", "anchor", "an anchor (&) has no place in a plan",
     no_properties},
    {"illegal character found while scanning anchor", "anchor",
     "an anchor (&) has no place in a plan", no_properties},
    {"cannot assign multiple tags", "tag", "a tag (!) has no place in a plan", no_properties},
    {"illegal character found while scanning tag", "tag", "a tag (!) has no place in a plan",
     no_properties},
    {"tag handle", "tag", "a tag (!) has no place in a plan", no_properties},
    {"end of verbatim tag", "tag", "a tag (!) has no place in a plan", no_properties},
    {"YAML directives", "directive", "a YAML directive", "delete this line"},
    {"bad YAML version", "directive", "a YAML directive", "delete this line"},
    {"YAML major version", "directive", "a YAML directive", "delete this line"},
    {"repeated", "directive", "a YAML directive", "delete this line"},
    {"TAG directives", "directive", "a YAML directive", "delete this line"},
};

// The quote that runs to the end of the text, looked for from `at` on, where no quote is open.
std::size_t unclosed_quote(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    const char c = bytes[at];
    const char before = at == 0 ? ' ' : bytes[at - 1];
    const bool starts_value = is_white(before) || is_flow_indicator(before) || before == ':';
    if (c == '#' && is_white(before)) {
      at = next_line(bytes, at);
    } else if ((c == '"' || c == '\'') && starts_value) {
      const std::size_t end = quoted_end(bytes, at);
      if (end == bytes.npos) return at;
      at = end;
    } else {
      ++at;
    }
  }
  return bytes.npos;
}

// Where people should look: for what is never closed that is where it was opened.
std::size_t better_place(const TreeBuilder& builder, std::string_view code, std::string_view bytes,
                         std::size_t at) {
  std::size_t opened = bytes.npos;
  if (code == "unclosed-bracket") opened = builder.open_bracket();
  if (code == "bad-escape") opened = bytes.rfind('\\', at);
  if (code == "unclosed-quote") opened = unclosed_quote(bytes, builder.cursor());
  return opened == bytes.npos ? at : opened;
}

// What yaml-cpp takes for a bad line is often one value too many in a good one.
bool follows_text(std::string_view bytes, std::size_t at) {
  const std::size_t start = line_start(bytes, at);
  return skip_blanks(bytes, start) < at;
}

// A tab before the first word of a line, behind spaces and dashes; else npos.
std::size_t indenting_tab(std::string_view bytes, std::size_t at) {
  const std::size_t start = line_start(bytes, at);
  const std::size_t word = std::min(bytes.find_first_not_of(" \t-", start), at);
  const std::size_t tab = bytes.substr(start, word - start).find('\t');
  return tab == bytes.npos ? tab : start + tab;
}

Problem misplaced_text(const SourcePtr& source, std::size_t at) {
  return unreadable(source, make_span(at, line_end(source->bytes(), at)),
                    {"misplaced-text", "this cannot follow what stands before it",
                     "put the whole value in quotes"});
}

} // namespace

Problem syntax_error(const SourcePtr& source, const TreeBuilder& builder, std::string_view message,
                     std::size_t at) {
  const std::string_view bytes = source->bytes();
  at = std::min(at, bytes.size());
  if (const std::size_t tab = indenting_tab(bytes, at); tab != bytes.npos)
    return unreadable(source, make_span(tab, tab + 1), tab_fault);
  for (const Rewording& known : rewordings) {
    if (!message.starts_with(known.theirs)) continue;
    if (known.code == "bad-indentation" && follows_text(bytes, at))
      return misplaced_text(source, at);
    const std::size_t place = better_place(builder, known.code, bytes, at);
    return unreadable(source, make_span(place, std::min(place + 1, bytes.size())),
                      {known.code, std::string(known.message), std::string(known.help)});
  }
  return unreadable(source, make_span(at, line_end(bytes, at)),
                    {"bad-yaml", "this is not YAML: " + std::string(message),
                     "check the indentation, colons and quotes here and just above"});
}

} // namespace itplan
