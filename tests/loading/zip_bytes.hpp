// A zip file and a workbook as bytes, for tests: nothing in them is compressed.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace itplan::testing {

using ZipEntries = std::vector<std::pair<std::string, std::string>>; // by name

std::string zip_of(const ZipEntries& entries);

// A workbook of one sheet "Wensen" with these rows inside its sheetData, and further elements of
// the worksheet behind them. Style 1 is a date; `shared` are the shared strings.
std::string workbook_of(const std::string& rows, const std::string& behind = "",
                        const std::vector<std::string>& shared = {});

} // namespace itplan::testing
