# To be sourced: install_packages NAME... installs the Debian packages that are missing.

install_packages() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Missing packages; as root run: apt-get install$missing" >&2
      exit 1
    fi
    as_root=sudo
  fi
  echo "Installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 # a list of words
  $as_root apt-get update -q >/dev/null &&
    $as_root apt-get install -qy --no-install-recommends $missing >/dev/null ||
    { echo "Could not install:$missing" >&2; exit 1; }
}
