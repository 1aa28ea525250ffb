#!/bin/sh
# Installs `directive` and checks this registry. GitHub, GitLab and people all run this script.
# DIRECTIVE_SOURCE says what is installed, in the words of pip: a git revision
# ("git+https://HOST/OWNER/directive@REVISION") or a wheel (its file or address).
# Words behind the script's name go to `directive validate`.
set -eu
cd "$(dirname "$0")/.."
source=${DIRECTIVE_SOURCE:-@SOURCE@}
if [ -z "$source" ]; then
  echo "Set the variable DIRECTIVE_SOURCE to a git revision or a wheel of directive." >&2
  exit 2
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$source"
"$folder/venv/bin/directive" validate "$@"
"$folder/venv/bin/directive" fmt --check
