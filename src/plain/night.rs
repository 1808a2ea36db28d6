//! A night told line by line: every decision, what happened in public, and how it came out.

use serde_json::{Value, json};

use crate::base::ids::Seat;
use crate::content::member::{as_shown, shown};
use crate::government::Why;
use crate::record::names::{Named, Names};
use crate::record::payload::Told;
use crate::session::{Table, ending_word};
use crate::words::code;
use crate::words::event;
use crate::words::weighing::{label, parts};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::Ask;
use crate::world::event::{Audience, Event};
use crate::world::order::{Order, Sealed};

/// Reasons given for a decision unless all are asked for.
const LEADING: usize = 3;

/// How a night is told.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// One JSON object a line.
    pub jsonl: bool,
    pub all_reasons: bool,
}

/// Tells nights of one scenario.
pub struct Teller<'a> {
    case: &'a Case,
    names: Names,
    style: Style,
}

/// What a seat sealed, what was asked of it, and its weighings.
pub struct Decision {
    pub seat: Seat,
    pub sealed: Sealed,
    pub asks: Vec<Ask>,
    pub whys: Vec<Why>,
}

impl Decision {
    /// What `seat` decides for itself in the open turn.
    pub fn auto(table: &mut Table, seat: Seat) -> Decision {
        let asks = seat.member().map_or_else(Vec::new, |member| {
            table.state().capital(member).asks.iter().copied().collect()
        });
        let mut whys = Vec::new();
        let sealed = table.auto(seat, &mut whys);
        Decision {
            seat,
            sealed,
            asks,
            whys,
        }
    }
}

impl Teller<'_> {
    pub fn new(case: &Case, style: Style) -> Teller<'_> {
        Teller {
            case,
            names: Names::new(&case.content, &case.play),
            style,
        }
    }
    /// The lines of one turn: decisions in seat order, then what happened, as `press` sees it.
    pub fn turn(
        &self,
        turn: (u8, u8),
        decisions: &[Decision],
        events: &[(Event, Audience)],
        press: Observation<'_>,
    ) -> Vec<String> {
        let mut lines = Vec::new();
        for of in decisions {
            for why in of.whys.iter().filter(|why| why.order == Order::Wait) {
                lines.push(self.decision(turn, of, &Order::Wait, Some(why)));
            }
            for order in &of.sealed.orders {
                let why = of.whys.iter().find(|why| why.order == *order);
                lines.push(self.decision(turn, of, order, why));
            }
        }
        lines.extend(
            events
                .iter()
                .filter_map(|told| self.event(turn, told, press)),
        );
        lines
    }
    /// The last lines: how it came out, and the digest.
    pub fn end(&self, table: &Table) -> Vec<String> {
        let Some(closing) = table.closing() else {
            return Vec::new();
        };
        let ladders = &table.state().public.ladders;
        let (formal, functional, day) = (ladders.formal, ladders.functional, closing.day);
        let (ending, digest) = (ending_word(closing.ending), closing.digest(table.setup()));
        if self.style.jsonl {
            return vec![format!(
                "{{\"kind\":\"end\",\"formal\":{formal},\"functional\":{functional},\"ending\":\"{ending}\",\"day\":{day},\"digest\":\"{digest}\"}}"
            )];
        }
        vec![
            format!("outcome: formal {formal}, functional {functional}, {ending}, day {day}"),
            format!("digest: {digest}"),
        ]
    }

    fn decision(&self, turn: (u8, u8), of: &Decision, order: &Order, why: Option<&Why>) -> String {
        if self.style.jsonl {
            return self.decision_json(turn, of, order, why);
        }
        let line = format!(
            "{} {} {}",
            stamp(turn),
            self.case.code(of.seat),
            code::given(self.case, order, &of.asks)
        );
        match why {
            Some(why) if !why.parts.parts.is_empty() => {
                format!("{line} | {}", parts(self.case, &why.parts, self.shown()))
            }
            _ => line,
        }
    }

    fn shown(&self) -> usize {
        if self.style.all_reasons {
            usize::MAX
        } else {
            LEADING
        }
    }

    fn decision_json(
        &self,
        turn: (u8, u8),
        of: &Decision,
        order: &Order,
        why: Option<&Why>,
    ) -> String {
        let seat = of.seat.code();
        let mut line = Line::new("decision", turn, json!(seat), json!([seat]));
        line.put("words", json!(code::given(self.case, order, &of.asks)));
        let named = Named {
            value: order,
            names: &self.names,
        };
        line.put("order", serde_json::to_value(named).unwrap_or_default());
        if let Some(why) = why {
            let mut parts: Vec<_> = why.parts.parts.iter().collect();
            parts.sort_by_key(|(_, points)| -i32::from(points.abs()));
            let said = parts.iter().take(self.shown());
            let said: Vec<Value> = said
                .map(|(factor, points)| json!([label(self.case, *factor), points]))
                .collect();
            line.put("score", json!(why.score));
            line.put("reasons", json!(said));
            if let Some((order, score)) = &why.runner_up {
                line.put("runner_up", json!([code::order(self.case, order), score]));
            }
        }
        self.closed(line)
    }

    /// In text only what anyone may know, worded as the press has it; in JSON everything, with its audience.
    fn event(
        &self,
        turn: (u8, u8),
        (event, to): &(Event, Audience),
        press: Observation<'_>,
    ) -> Option<String> {
        if !self.style.jsonl {
            let said = to
                .has(Seat::PRESS)
                .then(|| event::told(self.case, press, event))??;
            return Some(format!("{} --- {said}", stamp(turn)));
        }
        let told = Told::new(event, *to, &self.names).ok()?;
        let seat = told.seat().map_or(Value::Null, |seat| json!(seat.code()));
        let mut line = Line::new(&told.kind, turn, seat, json!(told.to.words()));
        for (key, value) in &told.of {
            line.put(key, value.clone());
        }
        Some(self.closed(line))
    }

    /// An object with the codes that are shown: an alias may give others.
    fn closed(&self, line: Line) -> String {
        let members = &self.case.content.members;
        as_shown(&line.close(), |member| shown(members, member))
    }
}

/// `T07`, and `T07b` for the rest of a turn that a broken silence split.
fn stamp((turn, part): (u8, u8)) -> String {
    format!("T{turn:02}{}", if part == 0 { "" } else { "b" })
}

/// One JSON object, its first four keys always in the same order.
struct Line {
    text: String,
}

impl Line {
    fn new(kind: &str, (turn, part): (u8, u8), seat: Value, audience: Value) -> Line {
        let mut line = Line {
            text: format!("{{\"kind\":{}", json!(kind)),
        };
        line.put("turn", json!(turn));
        line.put("seat", seat);
        line.put("audience", audience);
        if part > 0 {
            line.put("part", json!(part));
        }
        line
    }
    /// A key of the event that is one of the line's own is written with a trailing underscore.
    fn put(&mut self, key: &str, value: Value) {
        let taken = self.text.contains(&format!(",\"{key}\":")) || key == "kind";
        let mark = if taken { "_" } else { "" };
        self.text
            .push_str(&format!(",{}:{value}", json!(format!("{key}{mark}"))));
    }
    fn close(mut self) -> String {
        self.text.push('}');
        self.text
    }
}
