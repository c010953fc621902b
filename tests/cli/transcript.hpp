// Transcripts of the command line: what is typed, and exactly what comes back.
//
//   example NAME            copies examples/NAME and goes there
//   after FILE              all that another transcript did, to go on from there
//   go DIR                  from the scratch folder
//   today 2027-03-01        the clock
//   terminal                from here on somebody is there to answer
//   file NAME               a file, its lines up to a line with only "end"
//   bring FILE              a copy of a file below tests/cli
//   input                   what the next command reads, likewise
//   $ itplan ...            a command; then its stdout, its stderr with "! " before each line, and
//                           "-> N" where the exit status is not 0
//   $ cat FILE              a file of the folder, as it stands
//   % ...                   a remark, as are empty lines between commands
//
// In a Markdown file the ```console blocks are read, and their lines that begin with $ run.
#pragma once

#include <filesystem>
#include <string>

namespace itplan {

struct TranscriptResult {
  std::string expected; // the file as it is
  std::string actual;   // the file as it would be with what the commands gave
};

TranscriptResult run_transcript(const std::filesystem::path& file);

} // namespace itplan
