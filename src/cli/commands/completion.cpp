// `completion`: a script that lets a shell complete command lines; and `__complete`, which it asks.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"

#include "../completing.hpp"
#include "../shells.hpp"
#include "all.hpp"

#include <array>

namespace itplan {
namespace {

struct Shell {
  std::string_view name;
  std::string_view script;
};
std::array<Shell, 3> all_shells() {
  return {{{"bash", shells::bash}, {"fish", shells::fish}, {"zsh", shells::zsh}}};
}

Exit print_script(Session& session, const std::string& name) {
  std::vector<std::string_view> known;
  for (const auto& shell : all_shells()) {
    known.push_back(shell.name);
    if (shell.name != name) continue;
    session.out(shell.script);
    return Exit::fine;
  }
  throw Stop(Exit::usage, "SHELL: " + suggest(name, known));
}

Action declare(CommandLine& line) {
  auto shell = std::make_shared<std::string>();
  line.text("SHELL", *shell, "bash, fish or zsh", "bash|fish|zsh").required();
  return [shell](Session& session) { return print_script(session, *shell); };
}

Exit complete(Session& session, const std::vector<std::string>& words) {
  const auto found = completion_of(session, words);
  if (found.files) session.out(":files\n");
  for (const auto& one : found.candidates)
    session.out(printable(one.text) + "\t" + printable(one.about) + "\n");
  return Exit::fine;
}

Action declare_words(CommandLine& line) {
  auto words = std::make_shared<std::vector<std::string>>();
  line.list("WORD", *words, "Those of the line up to the cursor", "WORD").several();
  return [words](Session& session) { return complete(session, *words); };
}

} // namespace

const Command completion_command{
    "completion",
    "",
    Group::tool,
    "Print the script that completes command lines in a shell",
    "Commands, options, fixed words, and the ids of the plan with their titles. For bash: "
    "'itplan completion bash > ~/.local/share/bash-completion/completions/itplan'; for fish: "
    "'itplan completion fish > ~/.config/fish/completions/itplan.fish'; for zsh a file _itplan in "
    "a folder of $fpath. A package has put them in place already.",
    "$ itplan completion bash\n$ itplan completion zsh",
    declare};

const Command complete_command{"__complete",
                               "",
                               Group::hidden,
                               "Print what may stand where the cursor is",
                               "The scripts of 'itplan completion' ask this: a line for each word, "
                               "with what it means behind a tab; ':files' asks for names of files.",
                               "$ itplan __complete -- sho",
                               declare_words};

} // namespace itplan
