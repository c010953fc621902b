#include "yaml_cpp_reader.hpp"

#include "bytes.hpp"
#include "refusal.hpp"
#include "syntax_errors.hpp"
#include "tree_builder.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

namespace itplan {
namespace {

// The bytes as a stream, without a copy.
class ByteStream : public std::streambuf {
public:
  explicit ByteStream(std::string_view bytes) {
    char* const begin = const_cast<char*>(bytes.data()); // a get area is only read
    setg(begin, begin, begin + bytes.size());
  }
};

Style translate(YAML::EmitterStyle::value style) {
  return style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
}

// yaml-cpp's positions are bytes from behind the byte-order mark, which is not handed to it.
class Handler : public YAML::EventHandler {
public:
  Handler(TreeBuilder& builder, std::size_t offset) : builder_(builder), offset_(offset) {}

  std::size_t place(const YAML::Mark& mark) const {
    return offset_ + static_cast<std::size_t>(std::max(mark.pos, 0));
  }

  void OnDocumentStart(const YAML::Mark&) override { builder_.start(); }
  void OnDocumentEnd() override {}
  // The mark of a value that is not there is that of the next token, so it is of no use.
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { builder_.empty(); }
  // The builder stops at the * itself.
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { builder_.empty(); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    builder_.scalar(place(mark), value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    builder_.open(Kind::list, translate(style), place(mark));
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    builder_.open(Kind::map, translate(style), place(mark));
  }
  void OnMapEnd() override { builder_.close(); }

private:
  TreeBuilder& builder_;
  std::size_t offset_;
};

} // namespace

Tree read_part_with_yaml_cpp(const SourcePtr& source, const ParseLimits& limits, const Part& part) {
  ByteStream buffer(source->slice(part.span));
  std::istream stream(&buffer);
  TreeBuilder builder(source, limits, part);
  Handler handler(builder, part.span.begin);
  try {
    YAML::Parser(stream).HandleNextDocument(handler);
  } catch (const YAML::Exception& error) {
    throw Refusal{syntax_error(source, builder, error.msg, handler.place(error.mark))};
  }
  // What yaml-cpp takes for a second document may be the torn rest of the first: it is never read.
  return builder.finish();
}

Tree read_with_yaml_cpp(const SourcePtr& source, const ParseLimits& limits) {
  const std::string_view bytes = source->bytes();
  return read_part_with_yaml_cpp(source, limits, {make_span(text_start(bytes), bytes.size()), 0});
}

} // namespace itplan
