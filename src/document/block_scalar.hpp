// Texts in | and > blocks: where they end and which lines they hold.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

struct BlockScalar {
  std::size_t header_end = 0; // behind "|", ">-", "|2+"
  std::size_t content = 0;    // where the first line below the header starts
  std::size_t end = 0;        // of the last line with text, of blank ones too where + keeps them;
                              // without line end. The header's end where there is no such line
  std::size_t indent = 0;     // spaces that are not text
  char chomping = ' ';        // '-', '+' or ' '
  std::string text;           // what it says
};

// Where the header of the block scalar at `begin` ends.
std::size_t block_header_end(std::string_view bytes, std::size_t begin);

// The block scalar at `begin`; `parent_indent` is the column of the innermost block list or map,
// -1 at the root.
BlockScalar read_block_scalar(std::string_view bytes, std::size_t begin, int parent_indent);

} // namespace itplan
