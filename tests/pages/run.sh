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

page() { # NAME PLAN COMMAND...: a page of a plan
  name=$1 plan=$2
  shift 2
  "$itplan" --plan "$examples/$plan" --today 2026-11-23 "$@" -o "pages/$name.html" || true
}
for plan in gemeente-waterrijk harbour-logistics; do
  page "$plan-plan" $plan report plan
  page "$plan-status" $plan report status
done
page customer gemeente-waterrijk report customer burgerzaken
page letter gemeente-waterrijk letter chatbot-op-de-website
# A plan whose days were cut: more promised than fits.
cp -R "$examples/gemeente-waterrijk" overloaded
"$itplan" --plan overloaded --today 2026-11-23 set capacity.days.ontwikkeling q1=10,q2=10,q3=10,q4=10 >/dev/null
for report in plan status; do
  "$itplan" --plan overloaded --today 2026-11-23 report "$report" -o "pages/overloaded-$report.html"
done
rm -rf overloaded site
"$itplan" --plan "$examples/gemeente-waterrijk" --today 2026-10-05 site site --audience board 2>/dev/null
cp site/index.html pages/site.html
"$itplan" --plan "$examples/gemeente-waterrijk" --today 2026-10-05 ask burgerzaken -o pages/form.html --force

node "$here/check.mjs" pages/*.html
node "$here/form.mjs" pages/form.html answer.txt
"$itplan" --plan "$examples/gemeente-waterrijk" --today 2026-10-05 answer answer.txt --dry-run
