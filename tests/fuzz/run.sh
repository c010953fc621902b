#!/bin/sh
# Fuzzes each target (or those named) for SECONDS: tests/fuzz/run.sh SECONDS [TARGET...]
# Needs clang with libFuzzer and the build of `cmake --preset fuzz && cmake --build --preset fuzz`.
# Prints how often each target ran and how many crashes it found; what crashes is left in
# build/fuzz/finds: make it small (fuzz_NAME -minimize_crash=1), name it and save it in
# tests/fuzz/finds/NAME, where the test fuzz_replay runs it from then on.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
build=${ITPLAN_FUZZ_BUILD:-$top/build/fuzz}
seconds=${1:?how many seconds for each target?}
shift
[ $# -gt 0 ] || set -- load edit template csv json-lines form

status=0
for target in "$@"; do
  corpus=$build/corpus/$target
  finds=$build/finds/$target
  mkdir -p "$corpus" "$finds"
  given="$top/tests/fuzz/seeds/$target"
  [ -d "$top/tests/fuzz/finds/$target" ] && given="$given $top/tests/fuzz/finds/$target"
  [ "$target" = load ] && given="$given $top/tests/problems/reading $top/tests/problems/rules"
  program=$build/tests/fuzz/fuzz_$(echo "$target" | tr - _)
  # shellcheck disable=SC2086 # several folders
  "$program" -max_total_time="$seconds" -max_len=20000 -timeout=10 -rss_limit_mb=2048 \
    -dict="$top/tests/fuzz/yaml.dict" -artifact_prefix="$finds/" -print_final_stats=1 \
    -verbosity=1 "$corpus" $given > "$build/$target.log" 2>&1 || status=1
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log")
  crashes=$(find "$finds" -type f ! -name 'slow-unit-*' | wc -l) # slow is no crash
  echo "$target: ${runs:-0} executions in $seconds s, $crashes crashes"
done
exit $status
