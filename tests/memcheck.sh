#!/bin/sh
# Runs the main commands under valgrind's memcheck: tests/memcheck.sh ITPLAN, a build without
# sanitizers (cmake --preset release -DCMAKE_BUILD_TYPE=Debug). Prints the commands and how many of
# them read what they should not, lost memory, or wrote where they should not.
set -eu

itplan=$(realpath "${1:?the itplan to run}")
top=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -r "$top/examples/gemeente-waterrijk" "$scratch/plan"
cd "$scratch/plan"
git init -q
git add .
git -c user.name=Tester -c user.email=t@example.org commit -qm Plan
printf '{"title": "Een", "customer": "burgerzaken"}\n{"title": "Twee", "customer": "nobody"}\n' \
  > ../rows.jsonl
printf 'title;customer;received\n"Drie; vier";burgerzaken;02-10-2026\n' > ../rows.csv
printf 'customer;verhuizing-online-doorgeven.points\nburgerzaken;30\n' > ../points.csv
printf '# {{title}}\n{{#nothing}}\n' > ../board.md
export SOURCE_DATE_EPOCH=1795500000

bad=0 runs=0
check() {
  runs=$((runs + 1))
  status=0
  valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect \
    "$itplan" "$@" > ../out 2> ../err < /dev/null || status=$?
  if [ "$status" = 99 ] || [ "$status" -gt 128 ]; then
    bad=$((bad + 1))
    echo "itplan $*"
    cat ../err
  fi
}

request=$(ls requests | head -n 1)
request=${request%.yaml}
check --version
check help
check help unclosed-quote
check check
check check --json
check list
check list --csv
check show "$request"
check prioritise
check prioritise --json
check prioritise --method criteria
check prioritise --compare
check prioritise --frontier koppelingen
check prioritise --what-if budget.investering+50000 --what-if koppelingen+20
check prioritise --what-if without:verhuizing-online-doorgeven --json
check explain "$request"
check explain verhuizing-online-doorgeven --exact
check explain chatbot-op-de-website --json
check report plan
check report status
check report status --since HEAD
check report plan -o ../plan.md --check
check set "$request.owner" Iemand
check set "$request.owner" Iemand --dry-run
check add-customer 'Nieuwe afdeling'
check add-request 'Nieuwe aanvraag' --customer burgerzaken
check add-request --from ../rows.jsonl
check add-request --from ../rows.csv
mkdir templates
cp ../board.md templates/board.md
check report board
check report customer burgerzaken
check today
check today --json --fail-late
check calendar
check calendar --all --from 2027-01-01 --to 2027-03-31
check calendar --ics -o ../calendar.ics
check find inwoners
check ask burgerzaken --today 2026-10-05
check ask --all -o ../forms --today 2026-10-05
check answer "$top/tests/cli/answers/burgerzaken.txt" --date 2026-10-28 --replace --dry-run
check note verhuizing-online-doorgeven 'Wij rekenen erop.' --expects agreed
check agree verhuizing-online-doorgeven --we 'Wij zetten het online.' --we-by 2027-06-15
check decide verhuizing-online-doorgeven not_now --by directie --fact 'Het vraagt 10 dagen.' \
  --review-on 2027-06-10 --dry-run
check decide verhuizing-online-doorgeven agreed --by directie --criterion inwoners \
  --fact 'Inwoners staan in de zomer 25 minuten in de rij.' --quarter q2
check decide agreed --above-line --by directie --dry-run
check told klantgesprek --date 2026-11-19
check told melding-met-foto --by informatieadviseur --channel telefoon
check letter chatbot-op-de-website
check letter aanslag-via-mijnoverheid --kind receipt
check letter betalen-met-wero --kind yes --json
check letter begroting-in-een-programma --kind not-now
promised=eenmalig-inloggen
check letter "$promised" --kind late # refused: it lacks what a letter must say
check agree "$promised" --we 'Wij testen.' --we-by 2026-11-20 --date 2026-11-10
check agree "$promised".agreements.1 --from 2026-11-20 --to 2026-12-20 --because 'Ziekte.' \
  --act 'Wij werken door.' --alternative none
check letter "$promised" --kind late -o ../late.md
check set "$promised.started" 2026-11-11
check set "$promised.delivered" 2026-11-23
check set "$promised.lesson" 'Eerder testen.'
check set "$promised.went_well" 'Het samen testen.'
check letter "$promised" --kind done
check agree verhuizing-online-doorgeven --from 2027-06-15 --to 2027-06-25 \
  --because 'De testers zijn met verlof.' --dry-run
check find telefoon --json
check answer --from ../points.csv --round najaar-2026 --date 2026-10-28 --replace --dry-run
EDITOR=true check edit "$request"
check rename verhuizing-online-doorgeven verhuizen
check rename burgerzaken publiekszaken
printf 'title: [open\n' > "requests/$request.yaml"
check check
printf '<<<<<<< a\ntitle: b\n=======\n' > "requests/$request.yaml"
check check
mkdir ../new
cd ../new
check init --title Plan --year 2027
mkdir ../single
cd ../single
cat > itplan.yaml << 'PLAN'
itplan: 1
title: Plan
year: 2027
customers:
  sales: {name: Sales}
requests:
  app: {title: App, customer: sales, received: 2026-11-01}
PLAN
check split --dry-run
check split
check split
check list
echo "$runs commands under memcheck, $bad with errors"
[ "$bad" = 0 ]
