#include "session.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/problem_text.hpp"
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/base/written.hpp"
#include "itplan/document/limits.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/merged_customers.hpp"
#include "itplan/rules/rules.hpp"

#include "diff.hpp"
#include "disk.hpp"
#include "plan_files.hpp"
#include "plan_folder.hpp"
#include "problems_value.hpp"
#include "undo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>
#include <map>
#include <ostream>
#include <utility>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_shown = 50; // problems; a broken file must not flood the terminal

bool holds_plan(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / main_file, ignored);
}

// A plan that was readable has a document for each of its files.
bool holds_exactly(const Loaded& loaded, const std::vector<PlanFile>& files) {
  std::map<std::string_view, std::string_view> texts;
  for (const auto& document : loaded.documents)
    texts.emplace(document.relative, document.tree->source()->bytes());
  return files.size() == texts.size() &&
         std::all_of(files.begin(), files.end(), [&](const PlanFile& file) {
           const auto found = texts.find(file.relative);
           return found != texts.end() && found->second == file.source->bytes();
         });
}

// Nothing where there are more bytes than `most`.
std::optional<std::string> read_up_to(std::istream& in, std::size_t most) {
  std::string bytes;
  std::array<char, 65536> some{};
  while (bytes.size() <= most && in.read(some.data(), some.size()).gcount() > 0)
    bytes.append(some.data(), static_cast<std::size_t>(in.gcount()));
  return bytes.size() > most ? std::nullopt : std::optional(std::move(bytes));
}

// Also what the plan's folder holds beside the plan and reads, and files that are not there yet.
bool belongs_to_plan(const fs::path& folder, const fs::path& file) {
  std::error_code ignored;
  const auto relative =
      fs::weakly_canonical(file, ignored).lexically_relative(fs::weakly_canonical(folder, ignored));
  if (relative.empty()) return false;
  constexpr std::array<std::string_view, 3> own = {".itplan", "templates", "words"};
  return is_plan_file(relative.generic_string()) ||
         std::find(own.begin(), own.end(), relative.begin()->string()) != own.end();
}

} // namespace

Session::Session(World& world, const Globals& globals, Task task)
    : world_(world), globals_(globals), task_(std::move(task)) {}
Session::~Session() = default;

fs::path Session::from_here(const std::string& name) const { return world_.directory / name; }

std::string Session::named_plan() const {
  return globals_.plan.empty() ? world_.environment("ITPLAN_PLAN") : globals_.plan;
}

bool Session::plan_is_named() const { return !named_plan().empty(); }

// The one that is named, else upwards from where the user stands, as git does.
fs::path Session::find_folder() const {
  const auto named = named_plan();
  if (!named.empty()) {
    auto folder = from_here(named).lexically_normal();
    if (folder.filename() == main_file) folder = folder.parent_path();
    if (holds_plan(folder)) return folder;
    throw Stop(Exit::unreadable,
               fmt::format("there is no {} in '{}'", main_file, printable(named)));
  }
  for (auto folder = world_.directory;; folder = folder.parent_path()) {
    if (holds_plan(folder)) return folder;
    if (folder == folder.parent_path()) break;
  }
  throw Stop(Exit::unreadable,
             "no plan here or in a folder above; 'itplan init' starts one, --plan names one");
}

std::chrono::seconds Session::wait() const {
  constexpr std::int64_t most = 86400; // a day
  const auto seconds = parse_whole(globals_.wait);
  if (seconds && *seconds >= 0 && *seconds <= most) return std::chrono::seconds(*seconds);
  throw Stop(Exit::usage, fmt::format("--wait must be a number of seconds from 0 to {}, not '{}'",
                                      most, printable(globals_.wait)));
}

PlanFolder Session::folder_at(fs::path folder) {
  return {std::move(folder), task_.command, {[this](std::string_view text) { say(text); }, wait()}};
}

PlanFolder& Session::files() {
  if (!files_) files_ = std::make_unique<PlanFolder>(folder_at(find_folder()));
  return *files_;
}

const fs::path& Session::folder() { return files().path(); }
const Folder& Session::root() { return files().root(); }

void Session::let_others_write() {
  if (files_) files_->unlock();
  others_could_write_ = true;
}

bool Session::read_again() {
  if (!std::exchange(others_could_write_, false) || !loaded_) return false;
  const auto found = read_files();
  if (holds_exactly(*loaded_, found)) return false;
  loaded_ = std::make_unique<Loaded>(load(found));
  seen_.reset();
  problems_.reset();
  errors_.reset();
  words_.reset();
  return true;
}

std::string Session::shown_name(const fs::path& file) const {
  const auto relative = file.lexically_relative(world_.directory);
  return relative.empty() ? file.string() : relative.string();
}

std::vector<PlanFile> Session::read_files() {
  if (task_.writes) files().lock();
  return plan_files(files(), [this](const fs::path& file) { return shown_name(file); });
}

const Loaded& Session::loaded_or_not() {
  if (!loaded_) loaded_ = std::make_unique<Loaded>(load(read_files()));
  return *loaded_;
}

const Loaded& Session::loaded() {
  if (loaded_or_not().readable()) return *loaded_;
  show(loaded_->problems);
  throw Stop(Exit::unreadable, "");
}

const Plan& Session::plan() {
  const auto& plan = loaded().plan;
  if (!task_.reads) return plan;
  if (!seen_)
    if (const auto merged = merged_customers(plan, today()); !merged.empty())
      seen_ = with_merged(plan, merged);
  return seen_ ? *seen_ : plan;
}

const PlanWords& Session::hard_words() {
  if (!words_)
    words_ = read_plan_words(root(), language_of(plan()),
                             [this](const fs::path& file) { return shown_name(file); });
  return *words_;
}

// Those of the plan's own list of words with them.
std::vector<Problem> Session::with_places(std::vector<Problem> problems) {
  const auto& own = hard_words().problems;
  problems.insert(problems.end(), own.begin(), own.end());
  place_problems(loaded(), problems);
  return problems;
}

LanguageCheck Session::language_check() {
  const auto& words = hard_words().list;
  return {words ? &*words : nullptr, nullptr};
}

const std::vector<Problem>& Session::problems(const Plan* before) {
  auto language = language_check();
  language.before = before;
  if (!problems_) problems_ = with_places(check(plan(), today(), language));
  return *problems_;
}

const std::vector<Problem>& Session::errors() {
  if (!errors_) errors_ = with_places(itplan::errors(plan(), today()));
  return *errors_;
}

void Session::mention_problems() {
  if (std::exchange(mentioned_, true)) return;
  const auto count = errors().size();
  if (count > 0)
    say(fmt::format("the plan has {} error{}: itplan check", count, count == 1 ? "" : "s"));
}

Date date_given(std::string_view option, std::string_view text) {
  const auto read = written_date(text);
  if (read.reading == Reading::one) return read.value;
  if (read.reading == Reading::two)
    throw Stop(Exit::usage,
               fmt::format("{} '{}' can be {} or {}: write one of these", option, printable(text),
                           iso_date(read.value), iso_date(read.other)));
  throw Stop(Exit::usage,
             fmt::format("{} must be a date like 2027-02-03, not '{}'", option, printable(text)));
}

Date Session::today() {
  if (!globals_.today.empty()) return date_given("--today", globals_.today);
  const auto epoch = world_.environment("SOURCE_DATE_EPOCH");
  if (epoch.empty()) return world_.clock();
  const auto seconds = parse_whole(epoch);
  constexpr std::int64_t end_of_9999 = 253'402'300'799;
  if (!seconds || *seconds < 0 || *seconds > end_of_9999)
    throw Stop(Exit::usage, "SOURCE_DATE_EPOCH must be a number of seconds since 1970");
  return Date(std::chrono::days(*seconds / 86400));
}

Language Session::language() {
  const auto asked_for = language_asked_for();
  return asked_for ? *asked_for : language_of(plan());
}

Language Session::language_for(std::string_view customer) {
  const auto asked_for = language_asked_for();
  return asked_for ? *asked_for : language_of(plan(), customer);
}

Language Session::language_without_plan() { return language_asked_for().value_or(Language::en); }

std::optional<Language> Session::language_asked_for() {
  if (globals_.language.empty()) return std::nullopt;
  if (const auto language = from_word<Language>(globals_.language)) return *language;
  throw Stop(Exit::usage,
             fmt::format("--language: {}", suggest(globals_.language, words<Language>())));
}

void Session::out(std::string_view text) { *world_.out << text; }

void Session::out_json(std::string_view name, Value answer) {
  answered_ = true;
  out(json_answer(name, std::move(answer)));
}

void Session::out_json_error(Exit code, std::string_view message) {
  if (answered_) return;
  out(json_error(code, message, shown_));
}

void Session::err(std::string_view text) { *world_.err << text; }
void Session::say(std::string_view text) { *world_.err << "itplan: " << printable(text) << '\n'; }

void Session::show(const std::vector<Problem>& problems) {
  for (std::size_t i = 0; i < problems.size() && i < most_shown; ++i)
    err(problem_text(problems[i]));
  if (problems.size() > most_shown)
    err(fmt::format("... and {} more\n", problems.size() - most_shown));
  shown_.insert(shown_.end(), problems.begin(), problems.end());
}

void Session::say_undo(const std::vector<FileChange>& files) {
  for (const auto& line : undo_advice(folder(), world_.directory, language(), files))
    say(line);
}

void Session::say_gone(const std::vector<Place>& comments) {
  for (const auto& [source, span] : comments)
    say(fmt::format("{}:{}: this comment goes with what it stands beside: {}", source->name(),
                    source->locate(span.begin).line, source->slice(span)));
}

void Session::save(const Change& change, bool dry_run, Exit code) {
  if (!change.problems.empty()) {
    show(change.problems);
    throw Stop(code, "nothing was written");
  }
  say_gone(change.gone);
  if (dry_run) {
    for (const auto& file : change.files)
      out(unified_diff(file));
  } else {
    files().write(change.files);
    files().unlock();
    if (world_.err_is_terminal) say_undo(change.files);
  }
}

std::string Session::read_argument(const std::string& name) {
  constexpr auto most = most_taken_in;
  auto bytes = name == "-" ? read_up_to(*world_.in, most) : read_file_up_to(from_here(name), most);
  if (bytes) return std::move(*bytes);
  throw Stop(Exit::no,
             fmt::format("{} is larger than {} MiB, the most that is taken in at once; "
                         "nothing was written",
                         name == "-" ? "stdin" : "'" + printable(name) + "'", most >> 20));
}

void Session::answer(const std::string& output, std::string_view text) {
  if (output.empty())
    out(text);
  else
    write_output(from_here(output), text);
}

void Session::write_output(const fs::path& file, std::string_view text) {
  if (belongs_to_plan(folder(), file))
    throw Stop(Exit::usage, fmt::format("{} belongs to the plan; name a file outside it, or one "
                                        "beside itplan.yaml; nothing was written",
                                        printable(shown_name(file))));
  std::error_code ignored;
  const auto type = fs::status(file, ignored).type();
  const bool stays = type == fs::file_type::fifo || type == fs::file_type::character;
  if (stays)
    write_into(file, text);
  else if (!write_file(file, text))
    say(fmt::format("{} is written, but the disk does not say that it is safe there",
                    shown_name(file)));
}

} // namespace itplan
