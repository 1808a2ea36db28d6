//! Where the marks of a chamber stand.

use crate::content::member::ChamberShape;

use super::super::picture::columns;
use super::super::turn::{ONE, cosine, sine};
use super::{Bloc, Chamber, Layout, MARK, MARKS_MAX, Mark, Say};

/// From mark to mark, in dots: as far apart as the panel allows, never closer than one dot.
const PITCHES: [i32; 5] = [9, 8, 7, 6, 5];
/// A smaller half circle does without names.
const RADIUS_NAMED: i32 = 14;
/// Between two benches: the floor.
const FLOOR: i32 = 6;
/// Dots for a row of names.
const NAME_ROW: i32 = 4;

pub fn layout(chamber: &Chamber, across: i32, down: i32) -> Layout {
    let seats = chamber.seats();
    let none = Layout {
        marks: Vec::new(),
        seats_a_mark: 0,
        names: vec![None; chamber.blocs.len()],
    };
    if seats == 0 {
        return none;
    }
    let fewest = seats.div_ceil(u32::from(MARKS_MAX));
    // More seats to a mark until all find room; the steps grow with the number, so that few are tried.
    let mut to_a_mark = fewest;
    while to_a_mark <= seats * 2 {
        let says = shared(chamber.blocs, to_a_mark);
        let found = match chamber.shape {
            ChamberShape::Hemicycle => half_circle(chamber.blocs, &says, across, down),
            ChamberShape::Benches => benches(chamber.blocs, &says, across, down),
        };
        if let Some((marks, names)) = found {
            let seats_a_mark = u16::try_from(to_a_mark).unwrap_or(u16::MAX);
            return Layout {
                marks,
                seats_a_mark,
                names,
            };
        }
        to_a_mark += 1 + to_a_mark / 8;
    }
    none
}

/// How many marks each group has of each kind, group by group: by largest remainders, so that the whole is right.
fn shared(blocs: &[Bloc], to_a_mark: u32) -> Vec<(usize, Say)> {
    let kinds = blocs.iter().enumerate().flat_map(|(at, bloc)| {
        let for_it = if bloc.government {
            Say::ForByGovernment
        } else {
            Say::ForByOpposition
        };
        [
            (at, for_it, bloc.for_it),
            (at, Say::Open, bloc.open),
            (at, Say::Against, bloc.against),
        ]
    });
    let kinds: Vec<(usize, Say, u32)> = kinds
        .map(|(at, say, seats)| (at, say, u32::from(seats)))
        .collect();
    let seats: u32 = kinds.iter().map(|(_, _, seats)| seats).sum();
    let mut marks: Vec<u32> = kinds.iter().map(|kind| kind.2 / to_a_mark).collect();
    let wanted = ((seats + to_a_mark / 2) / to_a_mark).max(1);
    let missing = wanted.saturating_sub(marks.iter().sum()) as usize;
    let mut rest: Vec<usize> = (0..kinds.len()).collect();
    rest.sort_by_key(|at| (u32::MAX - kinds[*at].2 % to_a_mark, *at));
    for at in rest.into_iter().take(missing) {
        marks[at] += 1;
    }
    let counted = kinds.iter().zip(marks);
    counted
        .flat_map(|((at, say, _), marks)| std::iter::repeat_n((*at, *say), marks as usize))
        .collect()
}

type Placed = (Vec<Mark>, Vec<Option<(i32, i32)>>);

fn half_circle(blocs: &[Bloc], says: &[(usize, Say)], across: i32, down: i32) -> Option<Placed> {
    let longest = blocs.iter().map(|bloc| columns(&bloc.short)).max()?;
    let beside = (longest + 1) * 2;
    let radius = |side: i32, above: i32| (across / 2 - side).min(down - above) - MARK / 2;
    let (named, bare) = (radius(beside, NAME_ROW), radius(0, 0));
    let outer = if named >= RADIUS_NAMED { named } else { bare };
    let centre = (across / 2, down - MARK / 2);
    let mut seats = PITCHES
        .into_iter()
        .find_map(|pitch| arcs(says.len(), outer, pitch))?;
    // From left to right; of seats at one angle the outermost first.
    seats.sort_by_key(|(angle, radius)| (*angle, -radius));
    let around = |angle: i64, radius: i32| {
        let off = |part: i64| ((i64::from(radius) * part + ONE / 2).div_euclid(ONE)) as i32;
        (centre.0 - off(cosine(angle)), centre.1 - off(sine(angle)))
    };
    let marks = says
        .iter()
        .zip(&seats)
        .map(|((bloc, say), (angle, radius))| {
            let (x, y) = around(*angle, *radius);
            Mark {
                x: (x - MARK / 2).clamp(0, across - MARK),
                y: (y - MARK / 2).clamp(0, down - MARK),
                bloc: *bloc,
                say: *say,
            }
        });
    let names = (0..blocs.len()).map(|bloc| {
        let all = says.iter().zip(&seats).filter(|((of, _), _)| *of == bloc);
        let (sum, count) = all.fold((0, 0), |(sum, count), (_, (angle, _))| {
            (sum + angle, count + 1)
        });
        if count == 0 || outer != named {
            return None;
        }
        // Beside a wedge the name's middle lies half its length farther out than above one.
        let angle = sum / count;
        let long = i64::from(columns(&blocs[bloc].short));
        let aside = (long * cosine(angle) / ONE) as i32;
        let (x, y) = around(angle, outer + MARK + 1);
        Some((x - aside, y))
    });
    Some((marks.collect(), names.collect()))
}

/// So many seats on arcs `pitch` apart: angle from the left in hundredths of a degree, and radius. `None` when there is
/// no room.
fn arcs(seats: usize, outer: i32, pitch: i32) -> Option<Vec<(i64, i32)>> {
    // The innermost arc keeps some room for the floor.
    let inner = (outer * 3 / 10).max(pitch);
    let radii: Vec<i32> = (0..)
        .map(|row| outer - row * pitch)
        .take_while(|r| *r >= inner)
        .collect();
    // Half a circle of pi as 355/113.
    let room = |radius: &i32| (i64::from(*radius) * 355 / 113 / i64::from(pitch)) as usize + 1;
    let rooms: Vec<usize> = radii.iter().map(room).collect();
    let total: usize = rooms.iter().sum();
    if total < seats {
        return None;
    }
    // Each arc takes its share, and the outer ones what is left over.
    let mut taken: Vec<usize> = rooms.iter().map(|room| room * seats / total).collect();
    let mut missing = seats - taken.iter().sum::<usize>();
    for (taken, room) in taken.iter_mut().zip(&rooms) {
        let more = missing.min(room - *taken).min(1);
        *taken += more;
        missing -= more;
    }
    let all = radii.iter().zip(taken).flat_map(|(radius, count)| {
        (0..count).map(move |nth| {
            // One seat alone stands in the middle.
            let angle = if count == 1 {
                9_000
            } else {
                18_000 * nth as i64 / (count as i64 - 1)
            };
            (angle, *radius)
        })
    });
    Some(all.collect())
}

/// Two blocks that face each other over the floor: the government above, the others below, the chair at the left.
fn benches(blocs: &[Bloc], says: &[(usize, Say)], across: i32, down: i32) -> Option<Placed> {
    let (above, below): (Vec<_>, Vec<_>) = says
        .iter()
        .copied()
        .partition(|(bloc, _)| blocs[*bloc].government);
    let (pitch, rows, name_row) = [NAME_ROW, 0].into_iter().find_map(|name_row| {
        PITCHES.into_iter().find_map(|pitch| {
            let columns = ((across - MARK) / pitch + 1).max(0) as usize;
            if across < MARK || columns == 0 {
                return None;
            }
            let rows = [above.len().div_ceil(columns), below.len().div_ceil(columns)];
            let high = (rows[0] + rows[1]) as i32 * pitch + FLOOR + 2 * name_row;
            (high <= down).then_some((pitch, rows, name_row))
        })
    })?;
    let mut marks = Vec::with_capacity(says.len());
    let mut names = vec![None; blocs.len()];
    let floor = name_row + rows[0] as i32 * pitch + FLOOR;
    for (side, rows, top, name_y) in [
        (&above, rows[0], name_row, 0),
        (&below, rows[1], floor, floor + rows[1] as i32 * pitch + 1),
    ] {
        let mut spans: Vec<Option<(i32, i32)>> = vec![None; blocs.len()];
        for ((bloc, say), nth) in side.iter().zip(0..) {
            let (column, row) = (nth / rows.max(1), nth % rows.max(1));
            let (x, y) = (column as i32 * pitch, top + row as i32 * pitch);
            marks.push(Mark {
                x,
                y,
                bloc: *bloc,
                say: *say,
            });
            let (first, _) = spans[*bloc].unwrap_or((x, x));
            spans[*bloc] = Some((first, x + MARK));
        }
        for (name, span) in names.iter_mut().zip(spans).filter(|_| name_row > 0) {
            *name = span
                .map(|(first, last)| ((first + last) / 2, name_y))
                .or(*name);
        }
    }
    Some((marks, names))
}
