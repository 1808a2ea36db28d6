//! Which screens there are, which panels each has, and where those stand at a given size.

use ratatui::layout::Rect;

/// The eight screens of a night, by their digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Situation,
    Evidence,
    Council,
    Capital,
    Measures,
    Effects,
    Cables,
    Orders,
}

/// A titled piece of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    Map,
    Alliance,
    Clocks,
    News,
    UnderWay,
    Hypotheses,
    Ledger,
    Item,
    Moved,
    Others,
    Table,
    Objections,
    Hinges,
    Position,
    SeatCard,
    Weighing,
    Brief,
    Law,
    Chamber,
    Needs,
    Pledges,
    InForce,
    Catalogue,
    Numbers,
    Thresholds,
    Standing,
    Log,
    Asks,
    Question,
    Draft,
    Preview,
    Seal,
    /// The column that very wide screens add.
    Wire,
}

pub const PANELS: usize = Panel::Wire as usize + 1;

impl Screen {
    pub const ALL: [Screen; 8] = [
        Screen::Situation,
        Screen::Evidence,
        Screen::Council,
        Screen::Capital,
        Screen::Measures,
        Screen::Effects,
        Screen::Cables,
        Screen::Orders,
    ];
    pub const fn name(self) -> &'static str {
        match self {
            Screen::Situation => "Situation",
            Screen::Evidence => "Evidence",
            Screen::Council => "Council",
            Screen::Capital => "Capital",
            Screen::Measures => "Measures",
            Screen::Effects => "Effects",
            Screen::Cables => "Cables",
            Screen::Orders => "Orders",
        }
    }
    /// Its panels, in the order that Tab walks.
    pub const fn panels(self) -> &'static [Panel] {
        match self {
            Screen::Situation => &[
                Panel::News,
                Panel::Map,
                Panel::Alliance,
                Panel::Clocks,
                Panel::UnderWay,
            ],
            Screen::Evidence => &[
                Panel::Ledger,
                Panel::Item,
                Panel::Hypotheses,
                Panel::Moved,
                Panel::Others,
            ],
            Screen::Council => &[
                Panel::Table,
                Panel::SeatCard,
                Panel::Objections,
                Panel::Hinges,
                Panel::Position,
            ],
            Screen::Capital => &[Panel::Weighing, Panel::Brief, Panel::Chamber, Panel::Law],
            Screen::Measures => &[
                Panel::Needs,
                Panel::Pledges,
                Panel::InForce,
                Panel::Catalogue,
            ],
            Screen::Effects => &[Panel::Numbers, Panel::Thresholds, Panel::Standing],
            Screen::Cables => &[Panel::Log, Panel::Asks],
            Screen::Orders => &[Panel::Question, Panel::Draft, Panel::Preview, Panel::Seal],
        }
    }
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Under 40x16: a sentence asks for room.
    None,
    /// Under 80x24: one panel at a time.
    One,
    /// 80x24 and more: complete.
    Small,
    /// 120x40 and more: the design.
    Full,
}

impl Size {
    pub const fn of(width: u16, height: u16) -> Size {
        match (width, height) {
            (..40, _) | (_, ..16) => Size::None,
            (..80, _) | (_, ..24) => Size::One,
            (..120, _) | (_, ..40) => Size::Small,
            _ => Size::Full,
        }
    }
}

/// Width from which the fourth column stands, and where it begins.
const WIDE: u16 = 160;
const WIRE_AT: u16 = 120;

/// The panels of a screen with their places, on a sheet of this size whose last rows above the foot are `kept` for
/// something else.
pub fn places(
    screen: Screen,
    focus: Panel,
    (width, height): (u16, u16),
    kept: u16,
) -> Vec<(Panel, Rect)> {
    let bottom = (height - 4).saturating_sub(kept);
    match Size::of(width, height) {
        Size::None => Vec::new(),
        Size::One => vec![(focus, Rect::new(0, 2, width, bottom.saturating_sub(2)))],
        Size::Small => small(screen, focus, width, bottom),
        Size::Full => full(screen, width, bottom),
    }
}

/// Columns for the base of the sheet: a very wide one leaves room for the fourth column.
fn base(width: u16) -> u16 {
    if width >= WIDE { WIRE_AT } else { width - 1 }
}

fn full(screen: Screen, width: u16, bottom: u16) -> Vec<(Panel, Rect)> {
    let right = base(width) - 1;
    let split = match screen {
        Screen::Situation => 77,
        Screen::Evidence => 60,
        Screen::Council => 79,
        Screen::Capital => 64,
        Screen::Measures => 62,
        Screen::Effects => 66,
        Screen::Cables => 77,
        Screen::Orders => 69,
    };
    // A blank row parts a panel from the one below it.
    let rows = |from: u16, to: u16| {
        if to == bottom {
            to - from
        } else {
            to - from - 1
        }
    };
    let left = |from: u16, to: u16| Rect::new(1, from, split - 3, rows(from, to));
    let side = |from: u16, to: u16| Rect::new(split - 1, from, right - split + 1, rows(from, to));
    // Rows beyond the design are shared out; a tall sheet has room for one more panel where one is short.
    let more = bottom.saturating_sub(36);
    let tall = more >= 12;
    let mut places = match screen {
        Screen::Situation => {
            let news = bottom - 8 - more / 3;
            let way = 31 + more / 3;
            let others = if tall { bottom - 12 } else { bottom };
            let mut places = vec![
                (Panel::Map, left(3, news)),
                (Panel::News, left(news, bottom)),
                (Panel::Alliance, side(3, 20 + more / 3)),
                (Panel::Clocks, side(20 + more / 3, way)),
                (Panel::UnderWay, side(way, others)),
            ];
            if tall {
                places.push((Panel::Others, side(others, bottom)));
            }
            places
        }
        Screen::Evidence => {
            let moved = if tall { 27 } else { 19 };
            let others = bottom - 7;
            vec![
                (Panel::Hypotheses, left(3, moved)),
                (Panel::Moved, left(moved, others)),
                (Panel::Others, left(others, bottom)),
                (Panel::Ledger, side(3, 17 + more / 2)),
                (Panel::Item, side(17 + more / 2, bottom)),
            ]
        }
        Screen::Council => vec![
            (Panel::Table, left(3, 24)),
            (Panel::SeatCard, left(24, bottom)),
            (Panel::Objections, side(3, 13 + more * 2 / 3)),
            (Panel::Hinges, side(13 + more * 2 / 3, 20 + more * 2 / 3)),
            (Panel::Position, side(20 + more * 2 / 3, bottom)),
        ],
        Screen::Capital => vec![
            (Panel::Weighing, left(3, 22 + more / 2)),
            (Panel::Brief, left(22 + more / 2, bottom)),
            (Panel::Chamber, side(3, 28 + more / 2)),
            (Panel::Law, side(28 + more / 2, bottom)),
        ],
        Screen::Measures => vec![
            (Panel::Needs, left(3, 18 + more / 3)),
            (Panel::Catalogue, left(18 + more / 3, bottom)),
            (Panel::Pledges, side(3, 22 + more / 3)),
            (Panel::InForce, side(22 + more / 3, bottom)),
        ],
        Screen::Effects => {
            let standing = if tall { 38 } else { bottom };
            let mut places = vec![
                (Panel::Numbers, left(3, 24)),
                (Panel::Thresholds, left(24, bottom)),
                (Panel::Standing, side(3, standing)),
            ];
            if tall {
                places.push((Panel::Alliance, side(standing, bottom)));
            }
            places
        }
        Screen::Cables => vec![
            (Panel::Log, left(3, bottom)),
            (Panel::Asks, side(3, bottom / 2 + 3)),
            (Panel::UnderWay, side(bottom / 2 + 3, bottom)),
        ],
        Screen::Orders => vec![
            (Panel::Question, left(3, 23 + more / 3)),
            (Panel::Draft, left(23 + more / 3, bottom)),
            (Panel::Preview, side(3, 21 + more / 4)),
            (Panel::Seal, side(21 + more / 4, bottom)),
        ],
    };
    if width >= WIDE {
        let column = |from: u16, to: u16| {
            let rows = if to == bottom {
                to - from
            } else {
                to - from - 1
            };
            Rect::new(WIRE_AT, from, width - WIRE_AT - 2, rows)
        };
        // The table keeps the text in sight; where it stands already, the place does.
        let upper = match screen {
            Screen::Council => Panel::Map,
            _ => Panel::Table,
        };
        let lower = match screen {
            Screen::Cables => Panel::Numbers,
            _ => Panel::Wire,
        };
        places.push((upper, column(3, 25)));
        places.push((lower, column(25, bottom)));
    }
    places
}

/// At 80x24 the picture and what matters; the panel in focus takes the place of the side that it is not on.
fn small(screen: Screen, focus: Panel, width: u16, bottom: u16) -> Vec<(Panel, Rect)> {
    let split = width * 63 / 100;
    let left = |from: u16, to: u16| Rect::new(0, from, split - 1, to - from);
    let side = |from: u16, to: u16| Rect::new(split, from, width - split - 1, to - from);
    let row = |from: u16, to: u16| Rect::new(0, from, width - 1, to - from);
    let among = |panels: &[Panel], usual: Panel| {
        if panels.contains(&focus) {
            focus
        } else {
            usual
        }
    };
    match screen {
        Screen::Situation => {
            let news = bottom - 4;
            let lower = among(&[Panel::News, Panel::UnderWay], Panel::News);
            vec![
                (Panel::Map, left(2, news)),
                (Panel::Clocks, side(2, 11)),
                (Panel::Alliance, side(11, news)),
                (lower, row(news, bottom)),
            ]
        }
        Screen::Evidence => {
            // An item's card has the hypotheses on it.
            if focus == Panel::Item {
                return vec![(Panel::Item, row(2, bottom))];
            }
            let half = 2 + (bottom - 2) * 67 / 100;
            let lower = among(&[Panel::Ledger, Panel::Moved, Panel::Others], Panel::Ledger);
            vec![
                (Panel::Hypotheses, row(2, half)),
                (lower, row(half, bottom)),
            ]
        }
        Screen::Council => {
            let lower = among(
                &[
                    Panel::SeatCard,
                    Panel::Objections,
                    Panel::Hinges,
                    Panel::Position,
                ],
                Panel::Hinges,
            );
            if focus == Panel::Table {
                vec![
                    (Panel::Table, row(2, bottom - 3)),
                    (lower, row(bottom - 3, bottom)),
                ]
            } else {
                vec![(lower, row(2, bottom))]
            }
        }
        Screen::Capital => {
            let first = among(&[Panel::Weighing, Panel::Brief], Panel::Weighing);
            let second = among(&[Panel::Chamber, Panel::Law], Panel::Chamber);
            vec![(first, left(2, bottom)), (second, side(2, bottom))]
        }
        Screen::Measures => {
            let lower = among(&[Panel::InForce, Panel::Catalogue], Panel::InForce);
            let half = 2 + (bottom - 2) / 2;
            vec![
                (Panel::Needs, Rect::new(0, 2, width / 2 - 1, half - 2)),
                (
                    Panel::Pledges,
                    Rect::new(width / 2, 2, width - width / 2 - 1, half - 2),
                ),
                (lower, row(half, bottom)),
            ]
        }
        Screen::Effects => {
            let upper = among(&[Panel::Numbers, Panel::Standing], Panel::Numbers);
            vec![
                (upper, row(2, bottom - 5)),
                (Panel::Thresholds, row(bottom - 5, bottom)),
            ]
        }
        Screen::Cables => {
            let only = among(&[Panel::Log, Panel::Asks], Panel::Log);
            vec![(only, row(2, bottom))]
        }
        Screen::Orders => {
            let upper = among(&[Panel::Question, Panel::Draft], Panel::Question);
            let lower = among(&[Panel::Preview, Panel::Seal], Panel::Seal);
            vec![
                (upper, row(2, bottom - 5)),
                (lower, row(bottom - 5, bottom)),
            ]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Panels may touch, never overlap, and never leave the body.
    #[test]
    fn panels_lie_beside_each_other_at_every_size() {
        for (width, height) in [
            (40, 16),
            (79, 23),
            (80, 24),
            (119, 40),
            (120, 40),
            (200, 60),
        ] {
            let screens = Screen::ALL
                .into_iter()
                .flat_map(|screen| [(screen, 0), (screen, 3)]);
            for (screen, kept) in screens {
                for focus in screen.panels() {
                    let places = places(screen, *focus, (width, height), kept);
                    assert!(
                        places.iter().any(|(panel, _)| panel == focus),
                        "{screen:?} {focus:?} is hidden at {width}x{height}"
                    );
                    for (at, (panel, area)) in places.iter().enumerate() {
                        assert!(area.right() <= width && area.bottom() <= height - 4 - kept);
                        for (other, there) in &places[at + 1..] {
                            assert!(!area.intersects(*there), "{panel:?} {other:?}");
                        }
                    }
                }
            }
        }
    }
}
