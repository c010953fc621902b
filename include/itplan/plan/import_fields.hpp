// The part of the table of fields (fields.hpp) for imports/NAME.yaml.
#pragma once

#include "itplan/plan/field_info.hpp"
#include "itplan/plan/import_mapping.hpp"

namespace itplan {

template <class V> void each_field(Type<ImportMapping>, V&& v) {
  v(FieldInfo{"columns", Meaning::text,
              "for each heading the field it fills, \"-\" to leave it out, x_name to keep it; the "
              "heading \"*\" is all others",
              "{Afdeling: customer, Uren: effort.ict, Tel: \"-\"}"},
    &ImportMapping::columns);
  v(FieldInfo{"join", Meaning::text,
              "for a field that several columns fill: what goes between their texts; texts and "
              "lists are joined without it",
              "{title: \" - \"}"},
    &ImportMapping::join);
  v(FieldInfo{"heading_row", Meaning::whole, "the row of the headings; absent: found", "4"},
    &ImportMapping::heading_row);
  v(FieldInfo{"sheet", Meaning::line, "of a workbook; absent: the first", "Wensen 2027"},
    &ImportMapping::sheet);
  v(FieldInfo{"encoding", Meaning::line,
              "utf-8, windows-1252 or utf-16; absent: what the file says, else utf-8",
              "windows-1252"},
    &ImportMapping::encoding);
  v(FieldInfo{"separator", Meaning::line, "of CSV, one sign, or tab; absent: found", "\";\""},
    &ImportMapping::separator);
  v(FieldInfo{"decimal", Meaning::line,
              "the sign before decimals, where amounts can be read in two ways", "\",\""},
    &ImportMapping::decimal);
  v(FieldInfo{"dates", Meaning::line, "d-m-y, m/d/y or y-m-d, where dates can be read in two ways",
              "d-m-y"},
    &ImportMapping::dates);
  v(FieldInfo{"hours_a_day", Meaning::number, "effort is in hours, so many a day; absent: in days",
              "8"},
    &ImportMapping::hours_a_day);
  v(FieldInfo{"words", Meaning::text,
              "by field: their word and ours; for status: received, or finished to leave the row "
              "out",
              "{claimed: {MUST: highest, P2: high}, status: {Done: finished}}"},
    &ImportMapping::words);
  v(FieldInfo{"customers", Meaning::text, "their name for a customer and its id",
              "{SEH: spoedeisende-hulp}"},
    &ImportMapping::customers);
  v(FieldInfo{"defaults", Meaning::text, "by field: the value of a row that has none",
              "{owner: informatieadviseur}"},
    &ImportMapping::defaults);
  v(FieldInfo{"where", Meaning::text,
              "which rows count, by heading: filled, empty, or words with | between; not before "
              "them turns it round",
              "{Status: not Done | Closed}"},
    &ImportMapping::where);
  v(FieldInfo{"unreadable", Meaning::word,
              "a cell that cannot be read: refuse the row, or leave out the cell and tell it; "
              "absent: refuse",
              "leave_out"},
    &ImportMapping::unreadable);
  v(FieldInfo{"hidden", Meaning::word,
              "rows of a workbook that are hidden or filtered away: take them or leave them out; "
              "absent: asked about",
              "leave_out"},
    &ImportMapping::hidden);
  v(FieldInfo{"merged", Meaning::word,
              "merged cells: the value counts for every row of them, or for the first; absent: "
              "asked about",
              "all"},
    &ImportMapping::merged);
}

} // namespace itplan
