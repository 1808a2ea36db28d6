//! The last page: how it came out, what was true, the brief, five decisions; it scrolls.

use crate::screens::night::Night;
use crate::screens::page::Role;
use crate::screens::sheet::{BESIDE, Line, ROMAN, laid};
use crate::sitting::Sitting;
use crate::sitting::last::{afterwards, decisions, gave, judged, knowers, other_seat};
use crate::words::{ending, kind, names, order, stance, weighing, when};

/// The page and where it stands.
#[derive(Clone, Debug)]
pub struct Last {
    pub lines: Vec<Line>,
    pub row: usize,
}

impl Last {
    /// Rows at the width of a small screen: enough to end the scrolling.
    pub fn rows(&self) -> usize {
        self.laid(74).len()
    }
    /// Rows of at most `columns`, each with its role.
    pub fn laid(&self, columns: u16) -> Vec<Line> {
        let mut rows = Vec::new();
        for (indent, line, role) in &self.lines {
            if line.is_empty() {
                rows.push((0, String::new(), *role));
            }
            let room = columns.saturating_sub(*indent);
            let laid = laid(line, room).into_iter();
            rows.extend(laid.map(|(by, row)| (*indent + by, row, *role)));
        }
        rows
    }
}

impl Night {
    /// Writes the last page once the tail has been played.
    pub fn tell_the_last_page(&mut self) {
        let mut page = Writer { lines: Vec::new() };
        page.ended(&self.sitting);
        page.truth(self);
        page.brief(&self.sitting);
        page.calls(&self.sitting);
        page.five(&self.sitting);
        page.again(&self.sitting);
        self.last = Some(Last {
            lines: page.lines,
            row: 0,
        });
    }
}

struct Writer {
    lines: Vec<Line>,
}

impl Writer {
    fn put(&mut self, indent: u16, text: impl Into<String>, role: Role) {
        self.lines.push((indent, text.into(), role));
    }
    fn heading(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.put(0, "", Role::Text);
        }
        self.put(0, text, Role::Strong);
    }

    fn ended(&mut self, sitting: &Sitting) {
        let ladders = sitting.obs().public.ladders;
        let closing = sitting.table().closing();
        let (how, day) = closing.map_or((Default::default(), 90), |closing| {
            (closing.ending, closing.day)
        });
        self.heading(&ending::ending(how));
        self.put(0, format!("It ended on day {day}."), Role::Faint);
        self.put(0, "", Role::Text);
        for (label, class, says, early) in [
            (
                "Formally",
                ladders.formal,
                ending::formal(ladders.formal),
                ladders.formal_day_14,
            ),
            (
                "In fact",
                ladders.functional,
                ending::functional(ladders.functional),
                ladders.functional_day_14,
            ),
        ] {
            let steps: String = (1..=5)
                .map(|at| if at <= class { '▮' } else { '▯' })
                .collect();
            let text =
                format!("{label:<9} {steps}  {BESIDE}{class} of 5: {says} (on day 14: {early})");
            self.put(0, text, Role::Text);
        }
    }

    fn truth(&mut self, night: &Night) {
        let sitting = &night.sitting;
        let case = sitting.case();
        let hidden = &sitting.table().state().hidden;
        self.heading("What was true");
        for (at, incident) in sitting.obs().public.incidents.iter().enumerate() {
            let hyp = hidden.truth[at];
            let mut text = format!(
                "{}: {}",
                when::moment(case, incident.at),
                names::hypothesis(case, hyp)
            );
            if hidden.own_damage[at] {
                text.push_str(kind::was_own_damage(case));
            }
            text.push_str(afterwards(sitting, at));
            text.push('.');
            self.put(2, text, Role::Blue);
        }
        if let Some(said) = gave(sitting) {
            let knew = match knowers(sitting) {
                0 => "no capital".to_owned(),
                1 => "one capital".to_owned(),
                many => format!("{many} capitals"),
            };
            let text = format!("{said} At the end {knew} held it likely.");
            self.put(2, text, Role::Text);
        }
    }

    fn brief(&mut self, sitting: &Sitting) {
        let judged = judged(sitting);
        if judged.is_empty() {
            return;
        }
        self.heading("Your brief");
        let (mut got, mut all) = (0, 0);
        for (at, aim) in judged.iter().enumerate() {
            all += u16::from(aim.weight);
            let (glyph, role) = if aim.met {
                got += u16::from(aim.weight);
                ('✓', Role::Blue)
            } else {
                ('✗', Role::Orange)
            };
            let numeral = ROMAN[at.min(7)];
            let text = format!(
                "{glyph} {numeral:<4}{BESIDE}{} (weight {})",
                aim.text, aim.weight
            );
            self.put(2, text, role);
            if aim.parts.len() > 1 {
                for (part, held) in &aim.parts {
                    let glyph = if *held { '✓' } else { '✗' };
                    self.put(8, format!("{glyph} {BESIDE}{part}"), Role::Faint);
                }
            }
        }
        let text = format!("{got} of {all} by weight. How it was decided counts beside it.");
        self.put(2, text, Role::Text);
    }

    fn calls(&mut self, sitting: &Sitting) {
        if sitting.called.is_empty() {
            return;
        }
        self.heading("Your calls");
        for called in &sitting.called {
            let (glyph, role) = if called.right {
                ("✓", Role::Blue)
            } else {
                ("✗", Role::Amber)
            };
            let text = format!(
                "{glyph} turn {}: {} {}, {} in 100 sure",
                called.turn,
                sitting.case().member(called.call.member).shown,
                stance::word(called.call.stance),
                called.call.confidence
            );
            self.put(2, text, role);
        }
    }

    fn five(&mut self, sitting: &Sitting) {
        let (case, obs) = (sitting.case(), sitting.obs());
        self.heading("Five decisions, and what was weighed");
        for (turn, why) in decisions(sitting) {
            let who = names::capital(&names::seat(case, why.seat));
            let said = order::order(case, obs, &why.order);
            self.put(
                2,
                format!("Turn {turn}, {who}. {said}: {:+}", why.score),
                Role::Text,
            );
            self.put(4, weighing::parts(case, &why.parts, 5), Role::Faint);
            if let Some((other, score)) = &why.runner_up {
                let said = order::order(case, obs, other);
                self.put(4, format!("next best: {said}, {score:+}"), Role::Faint);
            }
        }
    }

    fn again(&mut self, sitting: &Sitting) {
        let case = sitting.case();
        let other = names::seat(case, other_seat(sitting));
        let seed = sitting.table().setup().seed;
        self.heading("Another night");
        let text = format!(
            "Seed {seed} again from the seat of {other} looks most different; another seed is another night."
        );
        self.put(2, text, Role::Text);
    }
}
