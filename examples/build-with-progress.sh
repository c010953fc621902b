# To be sourced: build_with_progress PRESET MINUTES configures and builds, and shows how far it is:
# on a terminal in one line, elsewhere a plain line at every tenth. MINUTES is what it took on two
# cores. Where something fails, the last lines of what the build said are shown.

# Prints how far, from lines "DONE OF SECONDS ..." as ninja writes them.
show_progress() {
  shown=0
  while read -r done of seconds _; do
    case "$done$of" in *[!0-9]* | '') continue ;; esac
    [ "$done" -gt 0 ] && [ "$of" -gt 0 ] || continue
    percent=$((done * 100 / of))
    seconds=${seconds%%.*}
    left="$(((${seconds:-0} * (of - done) / done + 59) / 60)) min left"
    if [ -t 1 ]; then
      printf '\r  %3d%%, %s  ' "$percent" "$left"
    elif [ $((percent / 10)) -gt "$shown" ]; then
      shown=$((percent / 10))
      echo "  $percent%, $left"
    fi
  done
  if [ -t 1 ]; then printf '\r%40s\r' ''; fi
}

build_with_progress() {
  preset=$1
  log=$(mktemp)
  echo "Building itplan; the first time it took about $2 minutes on two cores ..."
  {
    cmake --preset "$preset" &&
      NINJA_STATUS='%f %t %e ' cmake --build --preset "$preset" && echo built
  } 2>&1 | tee "$log" | show_progress
  if [ "$(tail -n 1 "$log")" != built ]; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}
