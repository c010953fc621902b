// The reader for plain YAML beside yaml-cpp, on any text and on texts that were spoilt at random.
#pragma once

#include <random>
#include <string>

namespace itplan {

// What the plain reader makes of a text: it leaves it to yaml-cpp, which refuses or reads it; or it
// reads the very tree that yaml-cpp reads; or it is wrong.
enum class Verdict { refused, left, same, different };
Verdict compare_readers(const std::string& text);

// Some lines of a text with one to four changes: words of YAML put in, bytes and lines taken out,
// doubled, moved, indented otherwise.
std::string spoilt(std::mt19937_64& random, const std::string& text);

} // namespace itplan
