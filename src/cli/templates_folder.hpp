// Templates: the built-in ones, and what the plan's templates/ folder has instead or beside.
#pragma once

#include "itplan/render/html.hpp"
#include "itplan/report/letter.hpp"
#include "itplan/report/reports.hpp"

#include "session.hpp"

#include <string>
#include <vector>

namespace itplan {

// What the text of a template becomes. A page is made of the plan's .html where there is one, else
// of the Markdown.
enum class TemplateUse { markdown, page };

// The template of a report in a language: templates/NAME.LANGUAGE.md or templates/NAME.md of the
// plan (for a page .html before both), else the built-in one. Stops with "did you mean" when there
// is none. Never reads outside the plan's folder.
SourcePtr template_for(Session& session, const std::string& name, Language language,
                       TemplateUse use = TemplateUse::markdown);

// The template of a letter: the plan's letter-KIND or else letter, else the built-in one.
SourcePtr letter_template_for(Session& session, LetterKind kind, Language language,
                              TemplateUse use = TemplateUse::markdown);

// The template of the start page of a site: the plan's templates/site, else the built-in one.
SourcePtr site_template_for(Session& session, Language language);

// Fills a template; stops with all its problems, each with its place, when it has any.
std::string filled_template(Session& session, const SourcePtr& source, const Value& data,
                            const Value& example = {});

// Stops with the problems of a template, where it has any.
void stop_at_template(Session& session, const std::vector<Problem>& problems);

// The house's own look: templates/style.css and templates/logo.svg or logo.png. Stops where one is
// no good.
PageLook page_look(Session& session);

// A template of the plan's own for what customers read, letters and the report for a customer, with
// the language its file's name says, else the plan's.
struct CustomerTemplate {
  SourcePtr source;
  Language language;
  bool is_letter = false;
};
std::vector<CustomerTemplate> customer_templates(Session& session);

// The names of all reports: built in, and in the plan's folder.
std::vector<std::string> report_names(Session& session);

} // namespace itplan
