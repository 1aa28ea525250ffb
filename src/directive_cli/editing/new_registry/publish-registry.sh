#!/bin/sh
# Installs `directive` and publishes this registry into the lake that DIRECTIVE_LAKE names: a folder
# that this machine can write to. DIRECTIVE_SOURCE says what is installed, see check-registry.sh.
# Needs the whole history, so that it can tell which commit follows which.
set -eu
cd "$(dirname "$0")/.."
source=${DIRECTIVE_SOURCE:-@SOURCE@}
if [ -z "$source" ] || [ -z "${DIRECTIVE_LAKE:-}" ]; then
  echo "Set DIRECTIVE_SOURCE (what to install) and DIRECTIVE_LAKE (where to publish)." >&2
  exit 2
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$source" "pyarrow>=18"
"$folder/venv/bin/directive" publish "$DIRECTIVE_LAKE"
