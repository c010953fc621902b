#!/bin/sh
# Looks at the pages of both examples in Chromium, and drives a form: tests/pages/run.sh ITPLAN.
# Needs Debian's chromium and node; brings playwright-core, axe-core and html-validate from npm into
# a folder of its own (ITPLAN_PAGES, or one under $TMPDIR).
set -eu
itplan=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
examples=$here/../../examples
tools=${ITPLAN_PAGES:-${TMPDIR:-/tmp}/itplan-pages}
for program in "${CHROMIUM:-/usr/bin/chromium}" node npm; do
  command -v "$program" >/dev/null || { echo "skipped: $program is missing"; exit 0; }
done
mkdir -p "$tools/pages"
cd "$tools"
[ -d node_modules/html-validate ] || npm install --no-audit --no-fund --silent playwright-core axe-core html-validate

page() { # NAME PLAN DAY COMMAND...: a page of a plan
  name=$1 plan=$2 day=$3
  shift 3
  "$itplan" --plan "$examples/$plan" --today "$day" "$@" -o "pages/$name.html" 2>/dev/null
}
reports=$("$itplan" --plan "$examples/gemeente-waterrijk" report no-such 2>&1 | sed -n 's/.*known: //p' | tr -d ,)
all_pages() { # NAME PLAN DAY: every report but that of one customer
  for report in $reports; do
    [ "$report" = customer ] || page "$1-$report" "$2" "$3" report "$report"
  done
}
all_pages gemeente gemeente-waterrijk 2026-11-23
all_pages harbour harbour-logistics 2026-11-23
all_pages ziekenhuis streekziekenhuis/2027 2027-07-01
page customer gemeente-waterrijk 2026-11-23 report customer burgerzaken
page letter gemeente-waterrijk 2026-11-23 letter chatbot-op-de-website || true # told already
# A plan whose days were cut: more promised than fits.
cp -R "$examples/gemeente-waterrijk" overloaded
"$itplan" --plan overloaded --today 2026-11-23 set capacity.days.ontwikkeling q1=10,q2=10,q3=10,q4=10 >/dev/null
for report in plan status board; do
  "$itplan" --plan overloaded --today 2026-11-23 report "$report" -o "pages/overloaded-$report.html"
done
# Every text of a plan full of markup: none of it comes alive.
python3 "$here/hostile.py" "$examples/gemeente-waterrijk" hostile
for report in $reports; do
  [ "$report" = customer ] ||
    "$itplan" --plan hostile --today 2026-11-23 report "$report" -o "pages/hostile-$report.html" 2>/dev/null
done
"$itplan" --plan hostile --today 2026-11-23 report customer burgerzaken -o pages/hostile-customer.html 2>/dev/null
"$itplan" --plan hostile --today 2026-10-05 ask burgerzaken -o pages/hostile-form.html --force 2>/dev/null
rm -rf overloaded hostile site
"$itplan" --plan "$examples/gemeente-waterrijk" --today 2026-10-05 site site --audience board 2>/dev/null
cp site/index.html pages/site.html
form() { # NAME PLAN CUSTOMER: the form, driven; what it makes is read as what is typed into text
  name=$1
  at="--plan $2 --today 2026-10-05"
  "$itplan" $at ask "$3" -o "pages/$name.html" --force
  node "$here/form.mjs" "pages/$name.html" answer.txt typed.txt
  for text in answer typed; do # but for the places in the two files
    "$itplan" $at answer "$text.txt" --replace --dry-run | sed "s/ ($text.txt:[0-9]*)//" >"$text.out"
  done
  cmp answer.out typed.out
  cat answer.out
}
form form "$examples/gemeente-waterrijk" burgerzaken
cp -R "$examples/gemeente-waterrijk" english
"$itplan" --plan english set language en >/dev/null
form form-en english openbare-ruimte
rm -rf english

node "$here/check.mjs" pages/*.html
