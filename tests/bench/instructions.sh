#!/usr/bin/env bash
# Instructions a night costs, counted by callgrind: exact, and the same on every run of one binary.
# (Ir(N2) - Ir(N1)) / (N2 - N1) takes start-up out. The figure stands in instructions.txt beside this file; a change of
# cost is pinned again in the commit that makes it.
#
# usage: tests/bench/instructions.sh [pin]        needs valgrind; CASUS names another binary
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -z "${CASUS:-}" ]; then
    cargo build --quiet --locked --release
    CASUS=${CARGO_TARGET_DIR:-target}/release/casus
fi
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT

counted() { # nights
    valgrind --tool=callgrind --callgrind-out-file="$here/out" "$CASUS" sweep night-swarm --seeds "0..$1" --jobs 1 \
        >/dev/null 2>"$here/err"
    grep -oE 'Collected : [0-9]+' "$here/err" | grep -oE '[0-9]+'
}

few=$(counted 8)
many=$(counted 40)
night=$(((many - few) / 32))
pinned=$(cat tests/bench/instructions.txt 2>/dev/null || echo 0)
echo "instructions a night: $night (pinned: $pinned)"
if [ "${1:-}" = pin ]; then
    echo "$night" >tests/bench/instructions.txt
fi
