#!/bin/sh
# Installs `directive` and builds the site of this registry into the folder that is named, else into
# that of DIRECTIVE_SITE: a shared folder, or a web server's. Whoever can open it can read all of it.
# DIRECTIVE_SOURCE says what is installed, see check-registry.sh.
set -eu
cd "$(dirname "$0")/.."
source=${DIRECTIVE_SOURCE:-@SOURCE@}
place=${1:-${DIRECTIVE_SITE:-}}
if [ -z "$source" ] || [ -z "$place" ]; then
  echo "Set DIRECTIVE_SOURCE (what to install) and DIRECTIVE_SITE (the folder of the site)." >&2
  exit 2
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$source"
"$folder/venv/bin/directive" site --output "$place"
