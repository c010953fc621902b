// `site`: all pages of a plan in one folder, for one audience.
#include "itplan/report/site.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/calendar.hpp"
#include "itplan/report/form_page.hpp"
#include "itplan/report/phrases/site.hpp"
#include "itplan/report/reports.hpp"
#include "itplan/report/words.hpp"

#include "../choosing.hpp"
#include "../pages.hpp"
#include "../report_making.hpp"
#include "../site_folder.hpp"
#include "../templates_folder.hpp"
#include "all.hpp"

#include <fmt/format.h>

#include <array>

namespace itplan {
namespace {

// In the order of Audience; who belongs to the team reads the plan itself.
constexpr std::array<std::string_view, 3> audiences{"everyone", "customers", "board"};

struct Options {
  std::string folder;
  std::string audience = "everyone";
  std::string since;
  bool check = false;
  bool json = false;
};

Audience audience_of(const Options& options) {
  const auto found = std::find(audiences.begin(), audiences.end(), options.audience);
  if (found == audiences.end())
    throw Stop(Exit::usage, fmt::format("--audience: {}", suggest(options.audience, audiences)));
  return static_cast<Audience>(found - audiences.begin());
}

class Site {
public:
  Site(Session& session, Audience audience, std::string since)
      : session_(session), audience_(audience), since_(std::move(since)),
        choice_(choose_for(session)), look_(page_look(session)) {
    look_.home_text = say(session.language(), phrase::site_home);
  }

  SiteFiles made() && {
    for (const auto& report : built_in_reports())
      if (report.audience <= audience_) add_report(report);
    if (audience_ >= Audience::customers) add_forms();
    add_calendar();
    add_start();
    return std::move(files_);
  }

private:
  void add_report(const BuiltInReport& report) {
    if (!report.for_customer)
      return add_page(report, {}, fmt::format("{}.html", report.name), "index.html");
    for (const auto& [id, customer] : session_.plan().customers)
      if (is_id(id))
        add_page(report, id, fmt::format("{}/{}.html", report.name, id), "../index.html");
  }

  void add_page(const BuiltInReport& report, const Id& customer, std::string file,
                const char* home) {
    const auto language = customer.empty() ? session_.language() : session_.language_for(customer);
    look_.home = home;
    const auto source =
        template_for(session_, std::string(report.name), language, TemplateUse::page);
    files_[file] = filled_page(
        session_, source,
        report_data(session_, report, choice_, {customer, {.since = since_}, {}, report.compares}),
        language, look_);
    if (customer.empty())
      list(SiteGroup::general, std::move(file), say(session_.language(), report.title));
    else
      list(SiteGroup::customers, std::move(file), name_of(customer));
  }

  std::string name_of(const Id& customer) {
    const auto* found = session_.plan().customers.find(customer);
    return found && !found->name.empty() ? found->name : customer;
  }

  void add_forms() {
    const auto& plan = session_.plan();
    const auto* round = round_to_ask(plan, session_.today());
    if (!round || !is_open(round->value, session_.today())) return;
    look_.home = "../index.html";
    const FormOptions about{round, session_.language_asked_for(), session_.today()};
    for (const auto& [id, customer] : plan.customers) {
      if (!is_id(id)) continue;
      auto file = fmt::format("form/{}.html", id);
      files_[file] = form_page(plan, id, about, look_);
      list(SiteGroup::forms, std::move(file), name_of(id));
    }
  }

  // Rows for all customers are everybody's; those for one are not for everyone, and what is for the
  // board or the staff is for the board alone.
  bool may_read(const Moment& moment) const {
    const auto* row = session_.plan().communication.find(moment.id);
    if (!row) return false;
    if (row->audience == "customers") return true;
    const bool one_customer = session_.plan().customers.find(row->audience) != nullptr;
    return audience_ >= (one_customer ? Audience::customers : Audience::board);
  }

  void add_calendar() {
    const auto& plan = session_.plan();
    auto all = moments(plan, session_.today(), usual_range(plan, session_.today()), false,
                       session_.language());
    std::erase_if(all, [&](const Moment& moment) { return !may_read(moment); });
    if (all.empty()) return;
    files_["calendar.ics"] =
        to_ics(calendar_name(plan, session_.language()), session_.today(), calendar_events(all));
    list(SiteGroup::calendar, "calendar.ics", say(session_.language(), phrase::site_calendar_file));
  }

  void add_start() {
    look_.home.clear();
    const auto language = session_.language();
    files_["index.html"] = filled_page(
        session_, site_template_for(session_, language),
        site_data(session_.plan(), pages_, session_.today(), language), language, look_);
  }

  void list(SiteGroup group, std::string file, std::string title) {
    pages_.push_back({group, std::move(file), std::move(title)});
  }

  Session& session_;
  Audience audience_;
  std::string since_;
  Choice choice_;
  PageLook look_;
  SiteFiles files_;
  std::vector<SitePage> pages_;
};

Value names_of(const std::vector<std::string>& names) {
  ValueList list;
  for (const auto& name : names)
    list.emplace_back(name);
  return list;
}

Exit run(Session& session, const Options& options) {
  const auto audience = audience_of(options);
  SiteFolder folder(session, options.folder);
  const auto changes = folder.compare(Site(session, audience, options.since).made());
  if (!options.check) folder.write(changes);
  if (options.json)
    session.out_json("site", ValueMap{{"audience", options.audience},
                                      {"written", names_of(changes.written)},
                                      {"removed", names_of(changes.removed)},
                                      {"unchanged", changes.unchanged}});
  else
    session.say(fmt::format("{}: {} {}, {} {}, {} as they were", options.folder,
                            changes.written.size(), options.check ? "to write" : "written",
                            changes.removed.size(), options.check ? "to remove" : "removed",
                            changes.unchanged));
  const bool current = changes.written.empty() && changes.removed.empty();
  return options.check && !current ? Exit::no : Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("DIR", options->folder, "The folder for the pages", "DIR").required();
  line.text("--audience", options->audience,
            "everyone (the default), customers, or board: who will read the site", "WHO");
  line.text("--since", options->since,
            "For reports that tell what changed: since this day or git revision; otherwise in the "
            "last 7 days",
            "REV|DATE");
  line.flag("--check", options->check,
            "Write nothing; exit status 1 when the folder is not up to date");
  line.json(options->json);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command site_command{
    "site",
    "",
    Group::tell,
    "Make a folder of pages to publish, for one audience",
    "A start page, the reports that this audience may read, a calendar for calendar programs, and "
    "for customers a page of their own and the form of the round that is open. Every page is one "
    "file without script or network, forms excepted, and names stay the same, so that any web "
    "server or CI job can publish the folder and a diff shows what changed.\n"
    "\n"
    "What a customer did not hear yet stands on no page. customers is for people who may read each "
    "other's pages, such as colleagues; for the outside world take everyone.\n"
    "\n"
    "DIR is new, empty, or made by this command before; pages that are no more are removed, and "
    "other files are never touched. templates/site.md in the plan's folder replaces the start "
    "page.",
    "$ itplan site publiek\n"
    "$ itplan site intranet --audience customers\n"
    "$ itplan site intranet --audience customers --check",
    declare};

} // namespace itplan
