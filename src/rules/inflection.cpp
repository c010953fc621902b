#include "inflection.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {
namespace {

struct Strong {
  std::string_view infinitive;
  std::string_view others; // the participle last
};

constexpr Strong dutch_strong[] = {
    {"bieden", "bied biedt bood boden geboden"},
    {"brengen", "breng brengt bracht brachten gebracht"},
    {"doen", "doe doet deed deden gedaan"},
    {"dragen", "draag draagt droeg droegen gedragen"},
    {"gaan", "ga gaat ging gingen gegaan"},
    {"geven", "geef geeft gaf gaven gegeven"},
    {"houden", "houd houdt hou hield hielden gehouden"},
    {"komen", "kom komt kwam kwamen gekomen"},
    {"kijken", "kijk kijkt keek keken gekeken"},
    {"krijgen", "krijg krijgt kreeg kregen gekregen"},
    {"lopen", "loop loopt liep liepen gelopen"},
    {"nemen", "neem neemt nam namen genomen"},
    {"schrijven", "schrijf schrijft schreef schreven geschreven"},
    {"schuiven", "schuif schuift schoof schoven geschoven"},
    {"staan", "sta staat stond stonden gestaan"},
    {"treffen", "tref treft trof troffen getroffen"},
    {"vangen", "vang vangt ving vingen gevangen"},
    {"wegen", "weeg weegt woog wogen gewogen"},
    {"zien", "zie ziet zag zagen gezien"},
};

constexpr Strong english_strong[] = {
    {"bring", "brings bringing brought"},
    {"get", "gets getting got"},
    {"give", "gives giving gave given"},
    {"go", "goes going went gone"},
    {"hold", "holds holding held"},
    {"make", "makes making made"},
    {"put", "puts putting"},
    {"run", "runs running ran"},
    {"take", "takes taking took taken"},
};

constexpr std::string_view vowels = "aeiou";

bool is_vowel(char c) { return vowels.find(c) != std::string_view::npos; }

bool ends_in(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

// "geïmplementeerd": a reader must not take the two vowels as one.
std::string with_ge(std::string_view stem) {
  if (stem.starts_with('e')) return "ge\u00EB" + std::string(stem.substr(1));
  if (stem.starts_with('i')) return "ge\u00EF" + std::string(stem.substr(1));
  if (stem.starts_with('u')) return "ge\u00FC" + std::string(stem.substr(1));
  return "ge" + std::string(stem);
}

std::string_view unstressed_prefix(std::string_view verb) {
  for (const std::string_view prefix : {"be", "ver", "ont", "her"})
    if (verb.starts_with(prefix) && verb.size() > prefix.size() + 4) return prefix;
  return {};
}

// "rollen" rol, "maken" maak, "migreren" migreer, "wijzigen" wijzig, "monitoren" monitor.
std::string dutch_stem(std::string_view infinitive) {
  std::string stem(infinitive.substr(0, infinitive.size() - 2));
  const auto size = stem.size();
  const char last = stem.back();
  if (size > 1 && last == stem[size - 2] && !is_vowel(last)) {
    stem.pop_back();
    return stem;
  }
  const bool unstressed = ends_in(stem, {"ig", "itor", "el"}) && size > 3;
  const bool open = size > 2 && !is_vowel(last) && is_vowel(stem[size - 2]) &&
                    !is_vowel(stem[size - 3]) && stem[size - 2] != 'i';
  if (open && !unstressed && last != 'w') stem.insert(size - 1, 1, stem[size - 2]);
  if (last == 'v') stem.back() = 'f';
  if (last == 'z') stem.back() = 's';
  return stem;
}

std::vector<std::string> dutch_weak(std::string_view infinitive) {
  const auto stem = dutch_stem(infinitive);
  const auto before_en = infinitive.substr(0, infinitive.size() - 2);
  const bool hard = ends_in(before_en, {"t", "k", "f", "s", "ch", "p", "x"});
  const std::string ending = hard ? "t" : "d";
  const auto with = [](std::string text, std::string_view end) {
    return text.ends_with(end) ? text : text + std::string(end);
  };
  const auto participle =
      with(unstressed_prefix(infinitive).empty() ? with_ge(stem) : stem, ending);
  return {stem,       with(stem, "t"), stem + ending + "e", stem + ending + "en",
          participle, participle + "e"};
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (const auto word : split(text, ' '))
    words.emplace_back(word);
  return words;
}

std::vector<std::string> dutch_others(std::string_view infinitive) {
  const auto prefix = std::string(unstressed_prefix(infinitive));
  for (const auto& strong : dutch_strong) {
    if (infinitive == strong.infinitive) return words_in(strong.others);
    if (prefix.empty() || infinitive != prefix + std::string(strong.infinitive)) continue;
    auto forms = words_in(strong.others);
    if (forms.back().starts_with("ge")) forms.back().erase(0, 2);
    for (auto& form : forms)
      form = prefix + form;
    return forms;
  }
  return infinitive.size() > 4 && infinitive.ends_with("en") ? dutch_weak(infinitive)
                                                             : std::vector<std::string>{};
}

// "ship" shipped, "submit" submitted; not "open" or "roll".
bool doubles_last(std::string_view verb) {
  if (ends_in(verb, {"mit", "fer", "cur", "pel"})) return true;
  if (verb.size() < 3 || verb.size() > 4 || ends_in(verb, {"w", "x", "y"})) return false;
  const auto end = verb.substr(verb.size() - 3);
  const bool one_vowel = std::count_if(verb.begin(), verb.end(), is_vowel) == 1;
  return one_vowel && !is_vowel(end[0]) && is_vowel(end[1]) && !is_vowel(end[2]);
}

std::vector<std::string> english_others(std::string_view verb) {
  for (const auto& strong : english_strong)
    if (verb == strong.infinitive) return words_in(strong.others);
  const std::string base(verb);
  if (verb.ends_with('e')) {
    const auto stem = base.substr(0, base.size() - 1);
    return {base + "s", base + "d", stem + "ing"};
  }
  if (verb.ends_with('y') && verb.size() > 1 && !is_vowel(verb[verb.size() - 2])) {
    const auto stem = base.substr(0, base.size() - 1);
    return {stem + "ies", stem + "ied", base + "ing"};
  }
  const auto stem = doubles_last(verb) ? base + base.back() : base;
  return {base + (ends_in(verb, {"s", "x", "ch", "sh"}) ? "es" : "s"), stem + "ed", stem + "ing"};
}

} // namespace

std::vector<std::string> verb_forms(std::string_view infinitive, Language language) {
  const auto verb = lower(infinitive);
  std::vector<std::string> forms{verb};
  const bool dutch = language == Language::nl;
  auto others = dutch ? dutch_others(verb) : english_others(verb);
  if (dutch) others.insert(others.end(), {verb + "d", verb + "de"});
  forms.insert(forms.end(), std::make_move_iterator(others.begin()),
               std::make_move_iterator(others.end()));
  return forms;
}

} // namespace itplan
