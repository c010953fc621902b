#include "conflicts.hpp"

#include "itplan/base/text.hpp"

#include "bytes.hpp"
#include "refusal.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t most_conflicts = 100; // a text with more is no plan

// One marker line: <<<<<<< ours, ||||||| base, =======, >>>>>>> theirs.
struct Marker {
  std::size_t at = 0;
  char sign = 0;
};

// Seven times one of the signs at the start of a line, then a space or the end of the line.
char marker_sign(std::string_view bytes, std::size_t at) {
  const char sign = byte_at(bytes, at);
  if (sign != '<' && sign != '|' && sign != '=' && sign != '>') return 0;
  for (std::size_t i = 1; i < 7; ++i)
    if (byte_at(bytes, at + i) != sign) return 0;
  return white_or_end(bytes, at + 7) ? sign : '\0';
}

std::vector<Marker> markers_in(std::string_view bytes) {
  constexpr std::size_t markers_a_conflict = 4;
  std::vector<Marker> markers;
  for (std::size_t at = text_start(bytes); at < bytes.size(); at = next_line(bytes, at)) {
    const char sign = marker_sign(bytes, at);
    if (sign) markers.push_back({at, sign});
    if (markers.size() == most_conflicts * markers_a_conflict) break;
  }
  return markers;
}

// Gives a problem for each conflict, from its markers in their order.
class Teller {
public:
  explicit Teller(const SourcePtr& source)
      : source_(source), bytes_(source->bytes()), markers_(markers_in(bytes_)) {}

  std::vector<Problem> tell() && {
    while (next_ < markers_.size() && problems_.size() < most_conflicts)
      markers_[next_].sign == '<' ? tell_conflict() : tell_left_over();
    return std::move(problems_);
  }

private:
  const Marker* take(char sign) {
    if (next_ == markers_.size() || markers_[next_].sign != sign) return nullptr;
    return &markers_[next_++];
  }

  void tell_conflict() {
    const Marker* const ours = take('<');
    const Marker* const base = take('|');
    const Marker* const middle = take('=');
    const Marker* const theirs = take('>');
    const std::string our_name = side(ours, "ours"), their_name = side(theirs, "theirs");
    add(*ours, "an unresolved merge conflict of " + our_name + " with " + their_name,
        "keep what both sides need and delete the marker lines");
    if (base) note(*base, "what both started from stands below this line");
    if (middle) note(*middle, "the side of " + their_name + " starts below this line");
    if (theirs) note(*theirs, "the side of " + their_name + " ends here");
  }

  void tell_left_over() {
    add(markers_[next_++], "a marker line left from a merge conflict",
        "delete this line, and see whether what stands around it is still right");
  }

  std::string side(const Marker* marker, std::string_view unnamed) const {
    const std::string_view label = marker ? trim(line(*marker).substr(7)) : std::string_view();
    return "'" + std::string(label.empty() ? unnamed : label) + "'";
  }

  std::string_view line(const Marker& marker) const { return source_->slice(span(marker)); }
  Span span(const Marker& marker) const {
    return make_span(marker.at, line_end(bytes_, marker.at));
  }

  void add(const Marker& marker, std::string message, std::string help) {
    problems_.push_back(
        unreadable(source_, span(marker), {"merge-conflict", std::move(message), std::move(help)}));
  }
  void note(const Marker& marker, std::string message) {
    problems_.back().notes.push_back({std::move(message), {}, {source_, span(marker)}});
  }

  const SourcePtr& source_;
  std::string_view bytes_;
  std::vector<Marker> markers_;
  std::size_t next_ = 0;
  std::vector<Problem> problems_;
};

} // namespace

std::vector<Problem> merge_conflicts(const SourcePtr& source) { return Teller(source).tell(); }

} // namespace itplan
