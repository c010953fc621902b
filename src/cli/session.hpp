// One command at work: what was asked globally, the plan once it is needed, and where answers go.
#pragma once

#include "itplan/change/change.hpp"
#include "itplan/loading/load.hpp"
#include "itplan/render/json.hpp"
#include "itplan/rules/rules.hpp"

#include "globals.hpp"
#include "stop.hpp"
#include "word_files.hpp"
#include "world.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

class Folder;
class PlanFolder;

// What a command is about to do, from its row and its options.
struct Task {
  std::string command;
  bool writes = false; // it has --dry-run, and that was not given
  bool reads = false;  // it has none: it only reads
};

// The date that an option was given, or stops.
Date date_given(std::string_view option, std::string_view text);

class Session {
public:
  Session(World& world, const Globals& globals, Task task = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  World& world() { return world_; }
  const Globals& globals() const { return globals_; }
  bool plan_is_named() const; // by --plan or ITPLAN_PLAN, else it is looked for
  // A session that reads the plan anew, after somebody else changed it.
  Session again() const { return {world_, globals_}; }
  // Lets others write while a person thinks. What was loaded stays until read_again(), which says
  // whether they did; every reference into the old plan is dead then.
  void let_others_write();
  bool read_again();

  // The plan, loaded on first use; where the command writes, nobody else does from then on. An
  // unreadable one shows all its problems and stops.
  const Loaded& loaded();
  // The same without stopping: it may be unreadable.
  const Loaded& loaded_or_not();
  // For a command that only reads, customers that were merged are seen as the ones they went into.
  const Plan& plan();
  const std::filesystem::path& folder();              // of the plan
  const Folder& root();                               // the same, held open
  PlanFolder folder_at(std::filesystem::path folder); // of a plan that may not be there yet
  // What `check` finds, with places; computed once. The language of texts that `before` (a plan of
  // long ago, or null) held already is not looked at.
  const std::vector<Problem>& problems(const Plan* before = nullptr);
  // How their language is looked at.
  LanguageCheck language_check();
  // The errors among them, for much less.
  const std::vector<Problem>& errors();
  // Says on stderr, once, how many errors `check` would show.
  void mention_problems();

  Date today();
  Language language();                              // --language, else the plan's
  Language language_for(std::string_view customer); // --language, else the customer's
  Language language_without_plan();                 // --language, else English
  std::optional<Language> language_asked_for();     // --language

  void out(std::string_view text);
  void out_json(std::string_view name, Value answer); // json_answer
  // What a command that stopped answers where JSON was asked for: the problems it showed, else its
  // message. Nothing where it had answered.
  void out_json_error(Exit code, std::string_view message);
  void err(std::string_view text);
  // Problems on stderr; of very many the first.
  void show(const std::vector<Problem>& problems);
  // "itplan: " and the text, on stderr.
  void say(std::string_view text);

  // Writes a change, or with `dry_run` shows its diff on stdout. A change with problems shows them
  // and stops with `code`; then nothing is written.
  void save(const Change& change, bool dry_run, Exit code);

  // Bytes of a file the user named, from where they stand; - is stdin, to be read before the plan
  // is, so that nobody waits for what comes slowly. Stops where it is larger than a file of a plan
  // may be.
  std::string read_argument(const std::string& name);
  // Writes what is no part of the plan (a report, a letter, a form) to a file the user named. Stops
  // where that would take the place of a file of the plan.
  void write_output(const std::filesystem::path& file, std::string_view text);
  // To the file that -o names, else to stdout.
  void answer(const std::string& output, std::string_view text);
  std::filesystem::path from_here(const std::string& name) const;

  // A loaded plan from other texts than those on disk shows problems under these names.
  std::string shown_name(const std::filesystem::path& file) const;

private:
  std::string named_plan() const;
  std::filesystem::path find_folder() const;
  std::chrono::seconds wait() const; // --wait
  const PlanWords& hard_words();
  std::vector<Problem> with_places(std::vector<Problem> problems);
  PlanFolder& files();
  std::vector<PlanFile> read_files();
  void say_gone(const std::vector<Place>& comments);
  void say_undo(const std::vector<FileChange>& files);

  World& world_;
  const Globals& globals_;
  Task task_;
  std::unique_ptr<PlanFolder> files_;
  std::unique_ptr<Loaded> loaded_;
  std::optional<Plan> seen_; // with merged customers, where there are
  std::optional<std::vector<Problem>> problems_;
  std::optional<std::vector<Problem>> errors_;
  std::optional<PlanWords> words_;
  std::vector<Problem> shown_;
  bool mentioned_ = false;
  bool answered_ = false; // in JSON
  bool others_could_write_ = false;
};

} // namespace itplan
