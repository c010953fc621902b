#!/bin/sh
# Installs what is missing, builds with sanitizers and warnings as errors, and runs every test.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/examples/install-packages.sh"
. "$top/examples/build-with-progress.sh"
install_packages g++ cmake ninja-build git ca-certificates \
  libcli11-dev libyaml-cpp-dev libfmt-dev libkainjow-mustache-dev nlohmann-json3-dev libdtl-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev libminizip-dev zlib1g-dev libpugixml-dev libutf8proc-dev \
  doctest-dev python3 python3-yaml python3-icalendar mandoc

cd "$top"
build_with_progress dev 15
ctest --preset dev
