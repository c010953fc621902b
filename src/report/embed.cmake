# Writes the files FILES as texts into the C++ file OUT: templates/plan.nl.md becomes
# itplan::templates::plan_nl. Run as cmake -DOUT=... -DFILES=a,b,... -P embed.cmake.
set(code "#include \"templates.hpp\"\n\nnamespace itplan::templates {\n\n")
string(REPLACE "," ";" files "${FILES}")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  string(REGEX REPLACE "\\.md$" "" name "${name}")
  string(REPLACE "." "_" name "${name}")
  file(READ "${file}" text)
  string(APPEND code "const std::string_view ${name} = R\"template(${text})template\";\n\n")
endforeach()
string(APPEND code "} // namespace itplan::templates\n")
file(WRITE "${OUT}" "${code}")
