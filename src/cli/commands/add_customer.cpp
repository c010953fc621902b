// `add-customer`: somebody who may ask.
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/change/typed.hpp"

#include "../entry.hpp"
#include "../field_options.hpp"
#include "all.hpp"

namespace itplan {
namespace {

struct Options {
  std::string name;
  std::string id;
  FieldOptions fields;
  bool dry_run = false;
};

Exit run(Session& session, const Options& options) {
  auto fields = options.fields.values(customer_schema());
  const auto name = std::string(trim(options.name));
  if (name.empty()) throw Stop(Exit::usage, "NAME is empty");
  fields.set("name", name);
  const auto id = id_for(session, options.id, name, "");
  add_and_print(session, {{Path{"customers", id}, in_field_order(customer_schema(), fields)}},
                options.dry_run, Exit::usage);
  return Exit::fine;
}

Action declare(CommandLine& line) {
  auto options = std::make_shared<Options>();
  line.text("NAME", options->name, "As people call it", "NAME").required();
  line.text("--id", options->id, "Its id, instead of one made from the name", "ID");
  options->fields.declare(line, customer_schema(), {"contact", "weight"});
  options->fields.declare_as(line, customer_schema(), "--letters-in", "language");
  options->fields.declare_as(line, customer_schema(), "--address", "form_of_address");
  line.dry_run(options->dry_run);
  return [options](Session& session) { return run(session, *options); };
}

} // namespace

const Command add_customer_command{"add-customer",
                                   "",
                                   Group::listen,
                                   "Add a customer: a department that may ask",
                                   "Prints the new id, alone, on stdout.",
                                   "$ itplan add-customer Archief --contact archivaris --weight 2",
                                   declare};

} // namespace itplan
