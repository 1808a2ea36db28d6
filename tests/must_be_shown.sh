#!/usr/bin/env bash
# Measures once, with the release binary, what a night of night-swarm must show: that nights are believable, that the
# same seed gives the same digest whatever is asked of it, and how long it takes.
#
# usage: tests/must_be_shown.sh [full|short]      full: 1,000 seeds; short: 100, and only exactness can fail
# CASUS names another binary.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=${1:-full}
case "$mode" in
    full) nights=1000 ;;
    short) nights=100 ;;
    *) echo "usage: $0 [full|short]" >&2; exit 2 ;;
esac
if [ -z "${CASUS:-}" ]; then
    cargo build --quiet --locked --release
    CASUS=${CARGO_TARGET_DIR:-target}/release/casus
fi
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT

fail() { echo "must be shown: $1" >&2; exit 1; }

seconds() { # a command; leaves its wall time in $took, its CPU time in $cpu
    local TIMEFORMAT='%R %U'
    { time "$@" >"$here/out" 2>"$here/err"; } 2>"$here/time" || { cat "$here/err" >&2; fail "$* failed"; }
    read -r took cpu <"$here/time"
}

digest() { "$CASUS" run night-swarm --seed "$1" "${@:2}" | tail -1 | grep -oE '[0-9a-f]{64}'; }

echo "== exact"
for seed in 1 7 20; do
    plain=$(digest "$seed")
    [ "$plain" = "$(digest "$seed")" ] || fail "seed $seed: two runs, two digests"
    [ "$plain" = "$(digest "$seed" --reasons)" ] || fail "seed $seed: --reasons changed the digest"
    [ "$plain" = "$(digest "$seed" --format jsonl)" ] || fail "seed $seed: --format changed the digest"
    for copy in a b; do
        [ "$plain" = "$(digest "$seed" --save "$here/$seed.$copy")" ] || fail "seed $seed: --save changed the digest"
    done
    cmp -s "$here/$seed.a" "$here/$seed.b" || fail "seed $seed: two saves differ"
    "$CASUS" verify "$here/$seed.a" >"$here/out" || fail "seed $seed: $(cat "$here/out")"
    echo "seed $seed: $plain"
done

echo "== fast: $nights nights, begun to day 90"
seconds "$CASUS" sweep night-swarm --seeds "0..$nights" --jobs 1 --csv "$here/one.csv"
echo "one thread: $took s, $(awk -v n="$nights" -v t="$cpu" 'BEGIN { printf "%.0f", n / (t > 0 ? t : 0.001) }') nights a second a core"
seconds "$CASUS" sweep night-swarm --seeds "0..$nights" --jobs 2 --csv "$here/two.csv"
echo "two threads: $took s"
cmp -s "$here/one.csv" "$here/two.csv" || fail "the tables of one thread and two differ"
[ "$(wc -l <"$here/one.csv")" = $((nights + 1)) ] || fail "not a row a seed"
cat "$here/out"

echo "== believable"
awk -F, -v mode="$mode" '
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    {
        n++
        classes[$at["formal"]]++
        endings[$at["ending"]]++
        requested += $at["request_day"] != ""
        high += $at["formal"] >= 4
        amended += $at["texts_amended"] > 0
        blocked += $at["texts_blocked"] > 0
        reserved += $at["reservations"] >= 4 && $at["reservations"] <= 14
        short += $at["shortfalls"] > 0
        late += $at["approvals_delayed"] > 0
        refused += $at["approvals_refused"] > 0
        wrong += $at["day1_wrong"] == 1
        differ += $at["formal"] != $at["functional"]
    }
    function line(what, count, low, high_, ok) {
        share = 100 * count / n
        ok = share >= low && share <= high_
        misses += !ok
        printf "%-44s %5.1f   %s\n", what, share, (ok ? "" : "outside ") low " to " high_
    }
    END {
        print "of 100 nights                               measured  wanted"
        line("Article 4 requested", requested, 60, 85)
        for (class in classes) if (classes[class] > classes[most]) most = class
        ok = most == 2 || most == 3
        misses += !ok
        printf "%-44s %5s   %s\n", "most common formal class", most, ok ? "2 or 3" : "outside 2 or 3"
        line("formal class 4 or more", high, 0, 5)
        line("war", endings["war"], 0, 1)
        line("a text amended", amended, 25, 60)
        line("a text blocked dead", blocked, 2, 20)
        line("4 to 14 capitals with a reservation", reserved, 50, 100)
        line("shortfalls at the end", short, 50, 100)
        line("an approval delayed", late, 20, 60)
        line("an approval refused", refused, 0, 5)
        line("day one wrong", wrong, 5, 15)
        line("ladders differ", differ, 30, 100)
        for (ending in endings) if (endings[ending] > 0) kinds++
        misses += kinds < 5
        printf "%-44s %5d   %s\n", "kinds of ending", kinds, kinds < 5 ? "fewer than 5" : "5 or more"
        if (misses) print misses " outside what is wanted"
        exit (misses && mode == "full") ? 1 : 0
    }
' "$here/one.csv"

echo "== every road: four scenarios, $nights nights each"
road() { # scenario, least and most of 100 nights of formal class 4 or 5
    "$CASUS" sweep "$1" --seeds "0..$nights" --csv "$here/$1.csv" >"$here/out" || fail "$1: $(cat "$here/out")"
    awk -F, -v name="$1" -v least="$2" -v most="$3" -v mode="$mode" '
        NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
        {
            n++
            pairs[$at["formal"] " " $at["ending"]]++
            high += $at["formal"] >= 4
            alone += $at["solo_acts"] > 0
            requested += $at["request_day"] != ""
        }
        END {
            for (pair in pairs) kinds++
            share = 100 * high / n
            ok = kinds >= 4 && share >= least && share <= most
            printf "%-18s pairs of class and ending %2d   Article 4 %5.1f   class 4 or 5 %5.1f (wanted %s to %s)   alone %5.1f   %s\n", \
                name, kinds, 100 * requested / n, share, least, most, 100 * alone / n, ok ? "" : "outside what is wanted"
            exit (!ok && mode == "full") ? 1 : 0
        }
    ' "$here/$1.csv" || fail "$1 is outside what is wanted"
}
road solo-strike 0 40
road towers 40 100
road beyond-the-area 0 0
road conditional-ally 0 20

if [ "$mode" = full ]; then
    echo "== not dull, and no simple way of playing wins"
    # Two of these fall short of what is wanted (see the README's "What the model is, and is not"); they are told, not hidden.
    CASUS_NIGHTS=${CASUS_NIGHTS:-100} cargo test --quiet --locked --release --test suite study:: -- --include-ignored 2>&1 |
        grep -E '^(test |idle|loudest|soften)|^test result|panicked|^[0-9]+[:/]' || true
    echo "== the screens: every page of every seat kept to itself, half a million keys"
    cargo test --quiet --locked --release --test suite -- --ignored --nocapture --exact \
        screens::secrecy::every_page_of_every_seat_is_the_same_at_six_turns_of_ten_nights \
        screens::torture::half_a_million_random_keys >"$here/out" 2>&1 || { cat "$here/out"; fail "the screens"; }
    grep -E 'pages each|^test result' "$here/out"
    echo "== what a night costs"
    bash tests/bench/instructions.sh
fi
