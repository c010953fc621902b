#include "zip_bytes.hpp"

#include <array>
#include <cstdint>

namespace itplan::testing {
namespace {

std::uint32_t crc32_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit)
      crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
  }
  return ~crc;
}

void add(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(i < 8 ? number >> (8 * i) & 0xFF : 0);
}

// What the local header and the table of contents say alike.
void add_header(std::string& out, const std::string& name, const std::string& bytes) {
  add(out, 20, 2); // version
  add(out, 0, 2);
  add(out, 0, 2); // stored
  add(out, 0, 4); // time
  add(out, crc32_of(bytes), 4);
  add(out, bytes.size(), 4);
  add(out, bytes.size(), 4);
  add(out, name.size(), 2);
  add(out, 0, 2);
}

} // namespace

std::string zip_of(const ZipEntries& entries) {
  std::string out;
  std::string contents;
  for (const auto& [name, bytes] : entries) {
    contents += "PK\x01\x02";
    add(contents, 20, 2);
    add_header(contents, name, bytes);
    add(contents, 0, 2 + 2 + 2 + 4);
    add(contents, out.size(), 4);
    contents += name;
    out += "PK\x03\x04";
    add_header(out, name, bytes);
    out += name + bytes;
  }
  const auto begin = out.size();
  out += contents + "PK\x05\x06";
  add(out, 0, 4);
  add(out, entries.size(), 2);
  add(out, entries.size(), 2);
  add(out, contents.size(), 4);
  add(out, begin, 4);
  add(out, 0, 2);
  return out;
}

std::string workbook_of(const std::string& rows, const std::string& behind,
                        const std::vector<std::string>& shared) {
  std::string strings = "<sst>";
  for (const auto& text : shared)
    strings += "<si><t>" + text + "</t></si>";
  return zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Wensen\" sheetId=\"1\" "
                           "r:id=\"rId1\"/><sheet name=\"Oud\" sheetId=\"2\" r:id=\"rId2\"/>"
                           "</sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"},
       {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
                         "</styleSheet>"},
       {"xl/sharedStrings.xml", strings + "</sst>"},
       {"xl/worksheets/sheet1.xml",
        "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"},
       {"xl/worksheets/sheet2.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ander "
        "blad</t></is></c></row></sheetData></worksheet>"}});
}

} // namespace itplan::testing
