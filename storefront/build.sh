#!/bin/sh
# What Maven runs for this module: "build.sh test" and "build.sh build". Work whose inputs are unchanged is skipped.
set -eu
cd "$(dirname "$0")"
command -v node >/dev/null || { echo "The storefront is built with Node 20.19 or newer, and there is no node on the PATH." >&2; exit 1; }
mkdir -p target/stamps

sum_of() { find "$@" -type f ! -name routeTree.gen.ts -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum; }
same() { [ "$(cat "target/stamps/$1" 2>/dev/null)" = "$2" ]; }

install() {
  wanted="$(cksum <package-lock.json) $(node -v)"
  [ "$(cat node_modules/.installed 2>/dev/null)" = "$wanted" ] && return
  npm ci --no-audit --no-fund --loglevel=error
  echo "$wanted" >node_modules/.installed
}

build() {
  same built "$inputs" && [ -f target/dist/index.html ] && return
  install
  npm run --silent build
  rm -rf target/classes/META-INF/resources
  echo "$inputs" >target/stamps/built
}

inputs="$(sum_of src public scripts index.html package.json package-lock.json tsconfig.json vite.config.ts openapi.json \
  ../ejb/src/main/resources/org/cartora/shared/regions.json)"
case "${1:-}" in
  build) build ;;
  test)
    same tested "$inputs" && exit 0
    build
    npm run --silent types:check
    npm run --silent typecheck
    npm run --silent test
    echo "$inputs" >target/stamps/tested
    ;;
  *)
    echo "usage: build.sh build|test" >&2
    exit 2
    ;;
esac
