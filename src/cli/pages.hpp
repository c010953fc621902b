// Reports and letters as pages, and pictures as files beside Markdown.
#pragma once

#include "itplan/base/source_text.hpp"
#include "itplan/report/page.hpp"

#include "session.hpp"

namespace itplan {

// Does the name of a file ask for a page, or for a message?
bool is_page(std::string_view output);
bool is_mail(std::string_view output);

// The template filled and made a page. `look` is mostly page_look's.
std::string filled_page(Session& session, const SourcePtr& source, Value data, Language language,
                        const PageLook& look, const Value& example = {});

// Writes the pictures of the data into `folder`, and lets the Markdown that goes to `output`
// (empty: stdout) name them.
void write_pictures(Session& session, Value& data, Language language, const std::string& folder,
                    const std::string& output);

} // namespace itplan
