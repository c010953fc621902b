#include "itplan/render/html.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>

namespace itplan {
namespace {

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(char* text) const { cmark_get_default_mem_allocator()->free(text); }
};

} // namespace

std::string html_of_markdown(std::string_view markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  // Without CMARK_OPT_UNSAFE: that is the safe mode.
  const int options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8;
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(options));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, Free> document(cmark_parser_finish(parser.get()));
  const std::unique_ptr<char, Free> html(
      cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
  return html.get();
}

} // namespace itplan
