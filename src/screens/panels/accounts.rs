//! The accounts of what happened: each with its bar against one's own bars, and how belief in them moved.

use crate::base::ids::HypId;
use crate::screens::marks;
use crate::screens::night::Night;
use crate::screens::numbers::{Sample, ranked};
use crate::screens::page::{Role, columns_in};
use crate::screens::pane::Pane;
use crate::screens::panels::evidence::came;
use crate::words::figure::Ink;
use crate::words::figure::bar::Bar;
use crate::words::figure::chart::{Chart, Series};
use crate::words::{bands, clocks, kind, names};
use crate::world::case::Case;

/// Columns for a number and its word beside a bar; and for what changed too.
const SAID: u16 = 19;
const BESIDE: u16 = SAID + 6;
/// A shorter bar is not drawn.
const BAR_MIN: u16 = 6;
/// In a shorter one, one's own bars cannot be told apart.
const BARS_MIN: u16 = 16;

/// Each hypothesis with its bar, its number, its word; one's own bars stand in the bars of blame.
pub fn hypotheses(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let whose = if obs.capital().is_some() {
        "your desk's reading"
    } else {
        "the public's reading"
    };
    pane.title(kind::whose_hand(case), whose);
    let rows = ranked(&night.sitting);
    let wide = pane.columns().saturating_sub(26).clamp(8, 40);
    let names = widest(case, &rows) + 1;
    // What changed is told where it leaves room for a bar.
    let room = |taken: u16| pane.columns().saturating_sub(names + taken).min(40);
    let trends = room(BESIDE) >= BAR_MIN;
    let beside = room(if trends { BESIDE } else { SAID });
    let roomy = usize::from(pane.left()) >= rows.len() * 2 + 5;
    for (id, pct) in &rows {
        let name = names::hypothesis(case, *id);
        if roomy {
            pane.text(name, Role::Text);
        }
        let ink = if case.blames_state(id.index()) {
            Ink::Good
        } else {
            Ink::Text
        };
        let x = pane.x();
        if roomy {
            pane.bar(x, wide, i32::from(*pct), 100, ink);
            let said = format!("{pct:>3}  {}", bands::band(i16::from(*pct)));
            pane.page.put(x + wide + 1, pane.y(), 20, &said, Role::Text);
            let was = night.was.belief[id.index()];
            let trend = marks::trend(i16::from(*pct), i16::from(was));
            pane.note(&trend, Role::Faint);
            pane.skip(1);
        } else if beside >= BAR_MIN {
            let x = pane.x() + names;
            pane.bar(x, beside, i32::from(*pct), 100, ink);
            let said = format!("{pct:>3}  {}", bands::band(i16::from(*pct)));
            pane.page.put(x + beside, pane.y(), SAID, &said, Role::Text);
            if trends {
                let was = night.was.belief[id.index()];
                let trend = marks::trend(i16::from(*pct), i16::from(was));
                pane.note(&trend, Role::Faint);
            }
            pane.text(name, ink.into());
        } else {
            let number = format!("{pct:>3} ");
            pane.line(&[(&number, Role::Strong), (name, ink.into())]);
        }
    }
    if roomy || beside < BARS_MIN {
        blame(night, pane, 0, wide);
    } else {
        blame(night, pane, names, beside);
    }
}

/// Columns of the longest name.
pub fn widest(case: &Case, ranked: &[(HypId, u8)]) -> u16 {
    let names = ranked.iter().map(|(id, _)| names::hypothesis(case, *id));
    names.map(columns_in).max().unwrap_or(0)
}

/// Blame as a whole against one's bars, in a bar `wide` columns wide, so far from the left.
fn blame(night: &Night, pane: &mut Pane<'_>, at: u16, wide: u16) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    if pane.left() < 2 {
        return;
    }
    let pct = clocks::blame(case, obs);
    let bars: Vec<(i32, &str)> = clocks::BARS
        .iter()
        .map(|(on, what)| (i32::from(clocks::bar(case, obs, *on)), *what))
        .filter(|(bar, _)| *bar > 0)
        .collect();
    let thresholds: Vec<i32> = bars.iter().map(|(bar, _)| *bar).collect();
    let bar = Bar {
        value: i32::from(pct),
        most: 100,
        ink: Ink::Good,
        hatched: true,
        thresholds: &thresholds,
        runner_up: None,
    };
    let whose = names::suspect_or_proxy(case);
    if pane.left() >= 4 {
        pane.skip(1);
        pane.picture(pane.x() + at, &bar.scale(wide));
        if at == 0 {
            pane.note(&format!("  {whose}, in all"), Role::Faint);
        }
        pane.line(&[]);
    }
    if at > 0 {
        pane.page.put(
            pane.x(),
            pane.y(),
            at - 1,
            &names::capital(&whose),
            Role::Strong,
        );
    }
    pane.picture(pane.x() + at, &bar.picture(wide));
    let said = format!("{pct:>3}  {}", bands::band(pct));
    let (x, y) = (pane.x() + at + wide + u16::from(at == 0), pane.y());
    let columns = pane.right().saturating_sub(x);
    pane.page.put(x, y, columns, &said, Role::Strong);
    pane.skip(1);
    let said: Vec<String> = bars
        .iter()
        .map(|(bar, what)| format!("{bar} {what}"))
        .collect();
    if !said.is_empty() {
        pane.para(&format!("┊ your bars: {}", said.join(", ")), Role::Faint, 2);
    }
}

/// Belief over the turns: blame as a whole, and the leading hypotheses.
pub fn moved(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("How the proof moved", "turn by turn; below, the items");
    let ranked = ranked(&night.sitting);
    let now = i32::from(obs.public.clock.turn);
    let line = |of: &dyn Fn(&Sample) -> i32| -> Vec<(i32, i32)> {
        let points = night.history.iter().map(|at| (i32::from(at.turn), of(at)));
        points.collect()
    };
    let blame = line(&|at| i32::from(at.proof));
    // Words at the lines' ends take two fifths of the panel at the most.
    let room = (pane.columns() * 2 / 5).saturating_sub(4);
    let shown = ranked.iter().take(3).map(|(id, pct)| {
        let points = line(&|at| i32::from(at.belief[id.index()]));
        let name = marks::cut(names::hypothesis(case, *id), room);
        (points, format!("{pct} {name}"))
    });
    let shown: Vec<_> = shown.collect();
    let label = format!("{} all blame", clocks::blame(case, obs));
    let mut lines = vec![Series {
        points: &blame,
        stepped: true,
        ink: Ink::Good,
        every: 1,
        label: &label,
    }];
    for (at, (points, label)) in shown.iter().enumerate() {
        lines.push(Series {
            points,
            stepped: true,
            ink: if at == 0 { Ink::Text } else { Ink::Faint },
            every: 2 + at.min(1) as u32,
            label,
        });
    }
    let bars: Vec<i32> = clocks::BARS
        .iter()
        .map(|(on, _)| i32::from(clocks::bar(case, obs, *on)))
        .filter(|bar| *bar > 0)
        .collect();
    let items: Vec<(i32, u16)> = (1..)
        .zip(came(night))
        .map(|(number, (_, clock))| (i32::from(clock.turn), number))
        .collect();
    let chart = Chart {
        from: 1,
        to: now.max(6),
        low: 0,
        high: 100,
        lines: &lines,
        bars: &bars,
        items: &items,
    };
    let rest = pane.rest();
    let picture = chart.picture(rest.width, rest.height);
    pane.picture(rest.x, &picture);
}
