#include "left_journal.hpp"

#include "itplan/loading/load.hpp"

#include "disk.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

namespace itplan {
namespace {

// The old and the new text of each file, and a line about it.
constexpr std::size_t largest = 2 * most_bytes + most_files * 400;

std::string user(uid_t number) {
  const auto* const known = ::getpwuid(number);
  return known ? fmt::format("{} (user {})", known->pw_name, number)
               : fmt::format("user {}", number);
}

// Empty where nothing about the file itself speaks against it.
std::string doubt_about(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return "it is no ordinary file";
  if (status.st_uid != ::geteuid()) return fmt::format("it belongs to {}", user(status.st_uid));
  if (status.st_mode & (S_IWGRP | S_IWOTH)) return "others than its owner can write it";
  if (static_cast<std::size_t>(status.st_size) > largest) return "it is larger than any can be";
  return {};
}

// The first bytes say of which folder it is: of another one no more is read.
bool begins_right(const Descriptor& file, const std::string& beginning) {
  std::string got(beginning.size(), '\0');
  const auto size =
      uninterrupted([&] { return ::pread(file.number(), got.data(), got.size(), 0); });
  return size >= 0 && static_cast<std::size_t>(size) == got.size() && got == beginning;
}

std::string link_on_the_way(const Folder& plan, const Journal& journal) {
  for (const auto& [change, rights] : journal.entries) {
    const auto file = plan.open(change.relative, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file.is_open() && errno == ELOOP) return change.relative;
  }
  return {};
}

} // namespace

LeftJournal left_journal(const Folder& plan, const Folder& own) {
  LeftJournal left;
  const auto there = own.is_open() ? own.status(journal_file) : std::nullopt;
  if (!there) return left;
  const auto path = own.path() / journal_file;
  left.way_out = fmt::format("Look at what it says, put the files right and take it away: rm '{}'",
                             path.string());
  left.doubt = doubt_about(*there);
  if (!left.doubt.empty()) {
    if (there->st_uid != ::geteuid())
      left.way_out = fmt::format(
          "Let its owner run a command that writes, or take it away: rm '{}'", path.string());
    return left;
  }
  const auto file = own.open(journal_file, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file.is_open() && errno == ENOENT) return {}; // its writer has just finished
  if (!file.is_open()) fail("read", path);
  const auto mark = plan.mark();
  if (mark.empty() || !begins_right(file, journal_beginning(mark))) {
    left.doubt = "it was not written by a command in this folder: it came with a copy, or from "
                 "somebody else";
    return left;
  }
  const auto text = read_file_up_to(file, path, largest);
  left.believed = text ? read_journal(*text) : std::nullopt;
  if (!left.believed) {
    left.doubt = "it is not whole";
  } else if (const auto link = link_on_the_way(plan, *left.believed); !link.empty()) {
    left.believed.reset();
    left.doubt = fmt::format("{} is, or lies behind, a link that came later", link);
  }
  return left;
}

} // namespace itplan
