#!/usr/bin/env python3
"""Draws the lines of content/map.ron: coasts and borders, cropped and simplified.

Needs Python 3.8 or later and the two topologies of the npm package world-atlas 2.0.2, which are Natural Earth
(public domain) as TopoJSON:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 tests/map/make_map.py package content/map.ron

Only what stands between `// drawn: <id>` and `// end of <id>` is replaced; frames, names and marks are written by
hand and stay. The same package gives the same bytes. No build and no test needs this script.
"""

import json
import math
import sys

# ISO 3166-1 numeric to the codes of the members (alpha-3) and of their neighbours (alpha-2).
MEMBERS = {
    "008": "ALB", "056": "BEL", "100": "BGR", "124": "CAN", "191": "HRV", "203": "CZE", "208": "DNK", "233": "EST",
    "246": "FIN", "250": "FRA", "276": "DEU", "300": "GRC", "348": "HUN", "352": "ISL", "380": "ITA", "428": "LVA",
    "440": "LTU", "442": "LUX", "499": "MNE", "528": "NLD", "807": "MKD", "578": "NOR", "616": "POL", "620": "PRT",
    "642": "ROU", "703": "SVK", "705": "SVN", "724": "ESP", "752": "SWE", "792": "TUR", "826": "GBR", "840": "USA",
    # Parts that the package lists by themselves.
    "248": "FIN", "234": "DNK",
}
OUTSIDE = {
    "643": "RU", "112": "BY", "804": "UA", "498": "MD", "688": "RS", "070": "BA", "040": "AT", "756": "CH",
    "372": "IE", "196": "CY", "268": "GE", "051": "AM", "364": "IR", "368": "IQ", "760": "SY", "504": "MA",
    "438": "LI", "020": "AD",
}
NAMED = {"Kosovo": "XK", "N. Cyprus": "CY"}

# id, file, west, south, east, north in degrees, tolerance in degrees, smallest island in degrees across,
# and whether every border is drawn or only those of the alliance as a whole.
SHEETS = [
    ("near", "countries-50m.json", 6.0, 44.0, 36.0, 62.5, 0.035, 0.16, "all"),
    ("far", "countries-110m.json", -27.0, 29.0, 52.0, 73.0, 0.09, 0.5, "outer"),
    ("isles", "countries-50m.json", -14.0, 44.0, 14.0, 61.0, 0.06, 0.45, "all"),
    ("south", "countries-110m.json", -5.0, -36.0, 105.0, 44.0, 0.2, 1.0, "outer"),
]


def code_of(geometry):
    number = geometry.get("id")
    name = geometry["properties"]["name"]
    return MEMBERS.get(number) or OUTSIDE.get(number) or NAMED.get(name) or "-"


def arcs_of(topology):
    """Every arc in degrees, with the codes of the countries on its two sides."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    sides = [[] for _ in arcs]

    def walk(node, code):
        if isinstance(node, int):
            sides[node if node >= 0 else ~node].append(code)
        else:
            for part in node:
                walk(part, code)

    for geometry in topology["objects"]["countries"]["geometries"]:
        walk(geometry.get("arcs", []), code_of(geometry))
    return list(zip(arcs, sides))


def in_crimea(line):
    """The peninsula is Ukraine's (General Assembly resolution 68/262); the package draws who holds it."""
    return all(32.3 < x < 36.7 and 44.2 < y < 46.3 for x, y in line)


def settled(line, sides):
    """The codes on both sides, sorted; None for a line that is not drawn at all."""
    if in_crimea(line):
        if len(sides) == 2:
            return None
        return ["UA"]
    codes = sorted(set(sides), key=lambda code: (len(code) != 3, code))
    # A line between two parts of one country is no border.
    if len(sides) == 2 and len(codes) == 1:
        return None
    return codes


def crop(line, box):
    """The parts of a line inside the box, each with the one point beyond where it leaves."""
    west, south, east, north = box
    inside = [west <= x <= east and south <= y <= north for x, y in line]
    parts, part = [], []
    for at, point in enumerate(line):
        near = inside[at] or (at > 0 and inside[at - 1]) or (at + 1 < len(line) and inside[at + 1])
        if near:
            part.append(point)
        elif part:
            parts.append(part)
            part = []
    if part:
        parts.append(part)
    return [part for part in parts if len(part) > 1]


def simplify(line, tolerance):
    """Douglas and Peucker, with a degree of longitude as wide as it is there."""
    if len(line) < 3:
        return line
    wide = math.cos(math.radians(sum(y for _, y in line) / len(line)))
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = line[first], line[last]
        ux, uy = (bx - ax) * wide, by - ay
        length = math.hypot(ux, uy)
        far, far_at = 0.0, None
        for at in range(first + 1, last):
            px, py = (line[at][0] - ax) * wide, line[at][1] - ay
            off = abs(ux * py - uy * px) / length if length > 1e-9 else math.hypot(px, py)
            if off > far:
                far, far_at = off, at
        if far_at is not None and far > tolerance:
            keep.add(far_at)
            stack += [(first, far_at), (far_at, last)]
    return [line[at] for at in sorted(keep)]


def joined(lines):
    """Lines of the same countries, end to end where two meet."""
    lines = [list(line) for line in lines]
    merged = True
    while merged:
        merged = False
        for a in range(len(lines)):
            for b in range(a + 1, len(lines)):
                first, second = lines[a], lines[b]
                if first[0] == first[-1] or second[0] == second[-1]:
                    continue
                if first[-1] == second[-1] or first[0] == second[0]:
                    second = second[::-1]
                if first[-1] == second[0]:
                    lines[a] = first + second[1:]
                elif first[0] == second[-1]:
                    lines[a] = second + first[1:]
                else:
                    continue
                del lines[b]
                merged = True
                break
            if merged:
                break
    return lines


def across(line):
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def sheet(folder, spec):
    _, file, west, south, east, north, tolerance, smallest, which = spec
    with open(f"{folder}/{file}", encoding="utf-8") as handle:
        topology = json.load(handle)
    groups = {}
    for line, sides in arcs_of(topology):
        if not sides:
            continue
        codes = settled(line, sides)
        if codes is None:
            continue
        border = len(codes) == 2
        outer = any(len(code) == 3 for code in codes) and any(len(code) < 3 for code in codes)
        if border and which == "outer" and not outer:
            continue
        for part in crop(line, (west, south, east, north)):
            groups.setdefault((border, " ".join(codes)), []).append(part)
    rows = []
    for (border, codes), lines in sorted(groups.items()):
        for line in joined(lines):
            if not border and line[0] == line[-1] and across(line) < smallest:
                continue
            line = simplify(line, tolerance)
            points = [(round(x * 100), round(y * 100)) for x, y in line]
            points = [p for at, p in enumerate(points) if at == 0 or p != points[at - 1]]
            if len(points) > 1:
                rows.append((border, codes, points))
    rows.sort(key=lambda row: (row[0], row[1], row[2]))
    text = []
    for border, codes, points in rows:
        kind = "Border" if border else "Coast"
        said = " ".join(f"{x} {y}" for x, y in points)
        text.append(f'                (kind: {kind}, of: "{codes}", line: "{said}"),')
    count = sum(len(points) for _, _, points in rows)
    print(f"{spec[0]}: {len(rows)} lines, {count} points, {sum(map(len, text))} bytes", file=sys.stderr)
    return text


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, target = sys.argv[1:]
    with open(target, encoding="utf-8") as handle:
        rows = handle.read().split("\n")
    for spec in SHEETS:
        begin = [at for at, row in enumerate(rows) if row.strip() == f"// drawn: {spec[0]}"]
        end = [at for at, row in enumerate(rows) if row.strip() == f"// end of {spec[0]}"]
        if len(begin) != 1 or len(end) != 1:
            sys.exit(f"{target} has no place for the lines of {spec[0]}")
        rows[begin[0] + 1 : end[0]] = sheet(folder, spec)
    with open(target, "w", encoding="utf-8", newline="\n") as handle:
        handle.write("\n".join(rows))


main()
