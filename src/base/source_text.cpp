#include "itplan/base/source_text.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {}

std::string_view SourceText::slice(Span span) const {
  const auto begin = std::min<std::size_t>(span.begin, bytes_.size());
  const auto end = std::clamp<std::size_t>(span.end, begin, bytes_.size());
  return std::string_view(bytes_).substr(begin, end - begin);
}

const std::vector<std::uint32_t>& SourceText::line_starts() const {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < bytes_.size(); ++i)
      if (bytes_[i] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return line_starts_;
}

LineColumn SourceText::locate(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
  const auto& starts = line_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto line = static_cast<std::size_t>(after - starts.begin());
  const auto start = starts[line - 1];
  if (counted_ < start || counted_ > offset) {
    counted_ = start;
    characters_ = 0;
  }
  auto more = slice({counted_, offset});
  if (counted_ == start && more.starts_with("\xEF\xBB\xBF")) more.remove_prefix(3);
  characters_ += decode_utf8(more).size();
  counted_ = offset;
  return {line, characters_ + 1};
}

std::string_view SourceText::line(std::size_t number) const {
  const auto& starts = line_starts();
  if (number == 0 || number > starts.size()) return {};
  const auto begin = starts[number - 1];
  const auto end =
      number < starts.size() ? starts[number] - 1 : static_cast<std::uint32_t>(bytes_.size());
  auto text = slice({begin, end});
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

} // namespace itplan
