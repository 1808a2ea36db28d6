#!/usr/bin/env bash
# Measures once, in full, that nothing kept is lost or silently wrong: every line and 2,000 bytes at which the samples
# are cut, 20,000 flipped bits in process and 150 through the program, every disk call failing in seven ways, 200 real
# kills during play, and a really full disk. The suite does a part of it at each run.
#
# usage: tests/nothing_lost.sh       CASUS names another binary for the full disk
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "nothing lost: $1" >&2; exit 1; }

echo "== cuts, flips, failing calls, kills"
CASUS_FULL=1 cargo test --locked --release --test suite -- --nocapture record:: session::kept plain::elsewhere 2>&1 |
    grep -E '^(test |killed)|panicked|^test result' 

if [ -z "${CASUS:-}" ]; then
    cargo build --quiet --locked --release
    CASUS=$PWD/${CARGO_TARGET_DIR:-target}/release/casus
fi
export CASUS

echo "== a night on a full disk"
if ! unshare -Urm true 2>/dev/null; then
    echo "not shown here: this system gives no private mounts (unshare -Urm)"
else
    unshare -Urm bash -euo pipefail -c '
        here=$(mktemp -d)
        mount -t tmpfs -o size=1900k none "$here"
        cd "$here"
        # Only the reserve and a few turns fit.
        for _ in $(seq 60); do echo s; echo rescued.casus; done |
            "$CASUS" play --seat POL --seed 7 --save night.casus >/dev/shm/casus.$$ 2>&1 || true
        grep -m1 STOPPED /dev/shm/casus.$$ || { echo "the disk was never full" >&2; exit 1; }
        grep -m1 "Kept in rescued.casus" /dev/shm/casus.$$ || { echo "no rescue on the full disk" >&2; exit 1; }
        rm -f /dev/shm/casus.$$
        ls -l night.casus rescued.casus
        "$CASUS" verify rescued.casus night.casus || true
    ' || fail "a full disk"
fi

echo "== standard output on a full device"
told=$(mktemp)
"$CASUS" replay at-the-table >/dev/full 2>"$told" && fail "it said all was well"
cat "$told"; rm -f "$told"

echo "== folded again, in process"
cargo test --locked --release --test suite -- --ignored --nocapture is_timed | grep -E ': [0-9.]+(m|µ)s|bytes'

echo "== folded again, by the program"
for sample in at-the-table not-as-one wrong-at-first; do
    start=$(date +%s%N)
    "$CASUS" verify "saves/$sample.casus"
    echo "  read, content loaded, folded: $((($(date +%s%N) - start) / 1000000)) ms"
done
