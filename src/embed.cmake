# Writes the files FILES as texts into the C++ file OUT: in NAMESPACE, plan.nl.md becomes plan_nl. A
# script form.js has the SHA-256 of its bytes beside it, in hexadecimal digits: form_sha256.
# Run as cmake -DOUT=... -DHEADER=... -DNAMESPACE=... -DFILES=a,b,... -P embed.cmake.
set(code "#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\n")
string(REPLACE "," ";" files "${FILES}")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  string(REGEX REPLACE "\\.(md|txt|css|js|html|yaml|sh)$" "" name "${name}")
  string(REPLACE "." "_" name "${name}")
  string(REPLACE "-" "_" name "${name}")
  file(READ "${file}" text)
  if(file MATCHES "\\.js$")
    file(SHA256 "${file}" hash)
    string(APPEND code "const std::string_view ${name}_sha256 = \"${hash}\";\n\n")
  endif()
  string(APPEND code "const std::string_view ${name} = R\"embedded(${text})embedded\";\n\n")
endforeach()
string(APPEND code "} // namespace ${NAMESPACE}\n")
file(WRITE "${OUT}" "${code}")
