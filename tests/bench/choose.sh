#!/bin/sh
# Times the choosing engine beside CBC on the same instances, one after the other in one run.
#
#   choose.sh BENCH nrp FOLDER           the 18 benchmark cases, from FOLDER/nrp*.txt.gz
#   choose.sh BENCH plan ITEMS SEEDS     plan-like random instances, seeds 1 to SEEDS
#
# BENCH is the program choose_bench. CBC (Debian: coinor-cbc) gets the model with one row per
# need, and CBC_SECONDS (300) at most. Prints a Markdown table and the geometric mean of the ratio.
# Seconds are processor seconds of one thread for both, so that other work on the machine counts
# for neither.
set -eu

bench=$1 kind=$2
limit=${CBC_SECONDS:-300}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# one CASE ARGUMENTS...: a table row, and the two times for the mean
one() {
  name=$1
  shift
  ours=$("$bench" "$@" "$work/model.lp")
  cbc "$work/model.lp" -threads 0 -sec "$limit" -solve -quit >"$work/cbc.log" 2>&1 || true
  echo "$ours" | awk -v name="$name" -v log_file="$work/cbc.log" '
    { value = $1; bound = $2; proven = $3; steps = $5; time = $6 }
    END {
      while ((getline line < log_file) > 0) {
        if (line ~ /^Objective value:/) { split(line, part, ":"); theirs = part[2] + 0 }
        if (line ~ /^Result - Optimal/) optimal = 1
        if (line ~ /^Total time/) { split(line, part, "[ ():]+"); cbc = part[5] + 0 }
      }
      if (theirs < 0) theirs = -theirs
      printf "| %s | %d | %d | %s | %.3f | %d | %s | %.2f | %.0f |\n", name, value, bound,
        proven ? "yes" : "no", time, theirs, optimal ? "yes" : "no", cbc, cbc / time
      if (optimal && proven && theirs != value) print "DISAGREE on " name
    }'
}

echo "| case | value | bound | proven | s | CBC value | proven | CBC s | times |"
echo "|---|---|---|---|---|---|---|---|---|"
{
  if [ "$kind" = nrp ]; then
    for file in nrp1 nrp2 nrp3 nrp-e1 nrp-g1 nrp-m1; do
      gzip -dc "$3/$file.txt.gz" >"$work/instance.txt"
      for percent in 30 50 70; do
        one "$file 0.${percent%0}" nrp "$work/instance.txt" "$percent"
      done
    done
  else
    for seed in $(seq "$4"); do one "$3 items, seed $seed" plan "$3" "$seed"; done
  fi
} | tee "$work/rows"
awk -F'|' '{ sum += log($10); n++; worst = (n == 1 || $10 < worst) ? $10 : worst
             ours[n] = $6 + 0; cbc[n] = $9 + 0 }
  function median(list,  i, j, swap) {
    for (i = 1; i <= n; i++)
      for (j = i + 1; j <= n; j++)
        if (list[j] < list[i]) { swap = list[i]; list[i] = list[j]; list[j] = swap }
    return (list[int((n + 1) / 2)] + list[int((n + 2) / 2)]) / 2
  }
  END { printf "\ngeometric mean %.0f times, least %.1f times; medians %.3f s and CBC %.2f s\n",
               exp(sum / n), worst, median(ours), median(cbc) }' "$work/rows"
