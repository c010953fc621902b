#!/bin/sh
# The main job on a real plan: installs what is missing, builds itplan, copies the Dutch example to
# a scratch folder, adds a request, prioritises, and writes the plan report and the status report.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/examples/install-packages.sh"
. "$top/examples/build-with-progress.sh"
install_packages g++ cmake ninja-build git ca-certificates \
  libcli11-dev libyaml-cpp-dev libfmt-dev libkainjow-mustache-dev nlohmann-json3-dev libdtl-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev libminizip-dev zlib1g-dev libpugixml-dev libutf8proc-dev

cd "$top"
build_with_progress release 5
PATH="$top/build/release/src/cli:$PATH"

scratch=$(mktemp -d)
cp -R "$top/examples/gemeente-waterrijk" "$scratch/plan"
cd "$scratch/plan"

id=$(itplan add-request 'Trouwzaal online boeken' --customer burgerzaken --today 2026-11-23 \
  --problem 'Paren bellen nu drie keer voordat de trouwzaal vaststaat.' \
  --claimed highest --effort ontwikkeling=6)
itplan prioritise --today 2026-11-23 >"$scratch/keuze.txt"
itplan report plan --today 2026-11-23 -o "$scratch/jaarplan.md"
itplan report status --today 2026-11-23 --since 2026-11-16 -o "$scratch/weekbericht.md"

above=$(itplan prioritise --today 2026-11-23 --json | grep -c '"above_line": true')
cat <<END

Added the request '$id' to a copy of the example plan of Gemeente Waterrijk.
$above requests are above the line. Look at:
  $scratch/keuze.txt        what fits, what does not, and why
  $scratch/jaarplan.md      the year plan for the board and the customers
  $scratch/weekbericht.md   what changed since 16 November
Try next, in $scratch/plan:
  $top/build/release/src/cli/itplan explain $id --today 2026-11-23
END
