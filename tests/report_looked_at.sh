#!/usr/bin/env bash
# Looks at a report as people will: a browser at phone, laptop and A4, light and dark; axe-core; pandas; a player's parser.
#   tests/report_looked_at.sh [RECORD] [FOLDER]
# Pictures and the files themselves are left in FOLDER (default: a new one). A tool that is missing is named, and the
# script ends with 3 if everything else was well. `PICTURE=1` draws the README's picture anew.
#   Debian: apt-get install chromium;  npm install axe-core puppeteer-core;  pip install pandas pyte pillow
set -u
cd "$(dirname "$0")/.." || exit 2
record=${1:-at-the-table}
out=$(mkdir -p "${2:-$(mktemp -d)}" && cd "${2:-$_}" && pwd) || exit 2
casus=${CASUS:-target/release/casus}
[ -x "$casus" ] || cargo build --release || exit 2
failed=0 missing=0
says() { printf '%-9s %s\n' "$1" "$2"; }
lacks() { says MISSING "$1"; missing=1; }
fails() { says FAILED "$1"; failed=1; }

"$casus" debrief "$record" --out "$out/whole.html" --force >/dev/null || fails "whole.html could not be written"
# Odds are counted once for the page and once for their table; these need none.
for name in whole.md whole.csv whole.cast; do
  "$casus" debrief "$record" --out "$out/$name" --no-odds --force >/dev/null || fails "$name could not be written"
done
"$casus" debrief "$record" --out "$out/events.csv" --table events --force >/dev/null || fails events.csv
"$casus" debrief "$record" --out "$out/odds.csv" --table odds --force >/dev/null || fails odds.csv
for name in seat.html seat.cast; do
  "$casus" debrief "$record" --out "$out/$name" --seat POL --force >/dev/null || fails "$name could not be written"
done

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
modules=${NODE_PATH:-$(npm root 2>/dev/null)}
if [ -z "$browser" ]; then
  lacks "a browser (chromium): no pictures, no axe-core"
elif ! [ -d "$modules/puppeteer-core" ] || ! [ -d "$modules/axe-core" ]; then
  lacks "puppeteer-core and axe-core in $modules (npm install axe-core puppeteer-core, or set NODE_PATH)"
else
  NODE_PATH=$modules node tests/paper/look.cjs "$browser" "$out" "${PICTURE:-}" || fails "the browser found something"
fi

if python3 -c 'import pandas' 2>/dev/null; then
  python3 - "$out" <<'PY' || fails "pandas"
import sys, pandas
for name in ("whole", "events", "odds"):
    table = pandas.read_csv(f"{sys.argv[1]}/{name}.csv")
    assert len(table) > 20, name
    print(f"pandas    {name}.csv: {len(table)} rows, {len(table.columns)} columns")
decisions = pandas.read_csv(f"{sys.argv[1]}/whole.csv")
assert decisions["points"].dropna().map(float).notna().all()
assert decisions["turn"].is_monotonic_increasing
PY
else
  lacks "pandas: the tables were not opened (pip install pandas)"
fi

if python3 -c 'import pyte' 2>/dev/null; then
  python3 - "$out" <<'PY' || fails "a recording"
import json, sys, pyte
for name in ("whole", "seat"):
    lines = open(f"{sys.argv[1]}/{name}.cast", encoding="utf-8").read().splitlines()
    head = json.loads(lines[0])
    assert head["version"] == 2
    screen = pyte.Screen(head["width"], head["height"])
    stream, at, markers = pyte.Stream(screen), 0, 0
    for line in lines[1:]:
        time, kind, data = json.loads(line)
        assert time >= at and kind in ("o", "m")
        at = time
        if kind == "o":
            stream.feed(data)
            assert any(row.strip() for row in screen.display)
        markers += kind == "m"
    print(f"pyte      {name}.cast: {markers} markers, {at:.0f} s")
PY
else
  lacks "pyte: the recordings were not played (pip install pyte)"
fi
if command -v asciinema >/dev/null; then
  # It wants a terminal even to print; `script` lends it one where there is none.
  read_it="asciinema cat '$out/whole.cast'"
  (script -qec "$read_it" /dev/null || sh -c "$read_it") >/dev/null 2>&1 </dev/null && says asciinema "whole.cast is read" || fails "asciinema cannot read whole.cast"
else
  lacks "asciinema: its own reader did not see whole.cast"
fi

says files "$out"
[ "$failed" = 0 ] || exit 1
[ "$missing" = 0 ] || exit 3
