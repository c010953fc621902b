#!/bin/sh
# Runs clang-tidy with the checks of .clang-tidy over all sources, or those whose path matches one
# of the patterns: tests/tidy.sh [PATTERN...]; prints what it finds and fails on it. Needs clang and
# clang-tidy. TIDY_JOBS says how many at once; each source takes some seconds.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
build=$top/build/tidy
cd "$top"
cmake --preset tidy > /dev/null
# The precompiled headers, which the compile commands name, and the sources that are generated.
ninja -C "$build" -t targets all | sed -n 's/: CXX_COMPILER.*//p; s/: CUSTOM_COMMAND.*//p' |
  grep -E '\.(pch|cpp|hpp)$' | xargs ninja -C "$build" > /dev/null
[ $# -gt 0 ] || set -- "$top/src/" "$top/tests/"
run-clang-tidy -quiet -j "${TIDY_JOBS:-2}" -p "$build" "$@"
