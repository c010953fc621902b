// The parts of a workbook as XML. External entities are never looked up: pugixml knows none.
#pragma once

#include "itplan/loading/table.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct SheetName {
  std::string name;
  std::string entry; // in the zip
};

struct Book {
  std::vector<SheetName> sheets;
  std::vector<std::string> shared; // strings by number
  std::vector<bool> is_date;       // by style
  bool from_1904 = false;          // whose days count from 1904
};

// `read` gives the bytes of an entry, empty where there is none.
Book read_book(const std::function<std::string(std::string_view)>& read);

// The rows that hold something; places are not yet there.
GivenTable read_sheet(const std::string& xml, const Book& book);

} // namespace itplan
