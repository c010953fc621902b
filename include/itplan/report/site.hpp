// The start page of a plan's site: what there is to read.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Where a page stands on the start page.
enum class SiteGroup { general, customers, forms, calendar };

struct SitePage {
  SiteGroup group = SiteGroup::general;
  std::string file;  // from the start page: ours, [a-z0-9./-]
  std::string title; // for people
};

// The data of the start page: `mission`, and `pages`, `customers`, `forms` and `calendar`, each a
// list of {file, title}.
Value site_data(const Plan& plan, const std::vector<SitePage>& pages, Date today,
                Language language);

// Its template, one for all languages; templates/site.md of a plan replaces it.
std::string_view site_template();

} // namespace itplan
