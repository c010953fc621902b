// Texts to a plan: one tree over one or many files, and every problem that makes it unreadable.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/tree.hpp"
#include "itplan/loading/layout.hpp"
#include "itplan/plan/plan.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// How many files a plan may have; 100,000 requests take some more than that many.
inline constexpr std::size_t most_files = 150'000;
// And how many bytes all of them together: four files of the largest size.
inline constexpr std::size_t most_bytes = 256u << 20;

// Why a file that was found was not read: it is no regular file (a folder, a pipe, a device), a
// link or behind one, larger than a file of a plan may be, or would make the
// plan larger than a plan may be.
enum class Unread { no, no_file, link, too_large, no_room };

// One file as found in the plan's folder.
struct PlanFile {
  std::string relative;       // from the plan's folder, with /: "requests/vpn.yaml"
  SourcePtr source;           // its name is what messages show
  Unread unread = Unread::no; // why the source is empty
  TreePtr tree = {};          // of the source, where that was read before; it is not read again
};

// A file that was read, and the place of its root in the plan's tree.
struct Document {
  std::string relative;
  Path at;      // empty for itplan.yaml, else requests.ID, customers.ID or ballots.ROUND.CUSTOMER
  TreePtr tree; // never null; one without content where the file could not be read
};

struct Loaded {
  Plan plan;
  std::deque<Document> documents; // itplan.yaml first, the others by `at`
  std::vector<Problem> problems;  // all unreadable, by place; the plan is whole only without any

  bool readable() const { return problems.empty(); }
};

// Reads all files, in whatever order they are given. Files outside the three folders of sections,
// other than itplan.yaml, are not part of the plan and must not be given.
Loaded load(const std::vector<PlanFile>& files);

// The file and node of a path of the plan; no node when it does not exist.
struct Located {
  const Document* document = nullptr; // the file that holds, or would hold, the path
  Path inside;                        // the path from that file's root
  Node node;                          // no node where the path does not exist
};
Located locate(const Loaded& loaded, const Path& path);

// Gives every problem and note with a path and no place the place of that path, or of the nearest
// thing above it that exists.
void place_problems(const Loaded& loaded, std::vector<Problem>& problems);

// The file in which a new entry belongs ("requests", "vpn"): the file of its own when the section
// is a folder, else itplan.yaml.
std::string file_of_entry(const Loaded& loaded, const Path& entry);

// Reads a text as one entry of the plan, without a plan around it: "requests" or "customers".
std::vector<Problem> check_entry(const SourcePtr& source, std::string_view section);

} // namespace itplan
