#include "matching.hpp"

#include <deque>
#include <initializer_list>
#include <string>

namespace itplan {
namespace {

// What tells an entry from others; empty where it says nothing.
template <class T> using Mark = std::string (*)(const T&);

template <class T> class Pairing {
public:
  Pairing(const Table<T>& then, const Table<T>& now) : then_(then), now_(now) {}

  // The same id, and that is no other entry.
  void by_id(bool (*is_same)(const T&, const T&)) {
    for (const auto& [id, value] : now_) {
      const auto* old = then_.find(id);
      if (old && is_new(id) && is_gone(id) && is_same(*old, value)) pair(id, id);
    }
  }
  void by(Mark<T> mark) {
    std::map<std::string, std::deque<std::string_view>> left;
    for (const auto& [id, value] : then_)
      if (is_gone(id)) left[mark(value)].push_back(id);
    left.erase("");
    for (const auto& [id, value] : now_) {
      if (!is_new(id)) continue;
      const auto found = left.find(mark(value));
      if (found == left.end() || found->second.empty()) continue;
      pair(found->second.front(), id);
      found->second.pop_front();
    }
  }
  Matched take() { return std::move(matched_); }

private:
  bool is_new(std::string_view id) const { return !matched_.then_of.contains(id); }
  bool is_gone(std::string_view id) const { return !matched_.now_of.contains(id); }
  void pair(std::string_view then, std::string_view now) {
    matched_.then_of.emplace(now, then);
    matched_.now_of.emplace(then, now);
  }

  const Table<T>& then_;
  const Table<T>& now_;
  Matched matched_;
};

std::string dated(const std::string& text, const Request& request) {
  if (text.empty()) return text;
  return text + '\n' + (request.received ? iso_date(*request.received) : std::string());
}

Matched match_requests(const Plan& then, const Plan& now) {
  Pairing<Request> pairing(then.requests, now.requests);
  pairing.by_id([](const Request& a, const Request& b) { return a.title == b.title; });
  for (const Mark<Request> mark :
       {Mark<Request>([](const Request& r) { return dated(r.title, r); }),
        Mark<Request>([](const Request& r) { return dated(r.problem, r); }),
        Mark<Request>([](const Request& r) { return r.ref; })})
    pairing.by(mark);
  pairing.by_id([](const Request&, const Request&) { return true; });
  return pairing.take();
}

Matched match_customers(const Plan& then, const Plan& now) {
  Pairing<Customer> pairing(then.customers, now.customers);
  pairing.by_id([](const Customer& a, const Customer& b) { return a.name == b.name; });
  pairing.by([](const Customer& c) { return c.name; });
  pairing.by_id([](const Customer&, const Customer&) { return true; });
  return pairing.take();
}

} // namespace

Matching match(const Plan& then, const Plan& now) {
  return {match_requests(then, now), match_customers(then, now)};
}

} // namespace itplan
