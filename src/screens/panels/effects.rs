//! Effects: the numbers on record over the turns, what happens where, and the thirty-two side by side.

use crate::base::ids::Member;
use crate::screens::marks;
use crate::screens::night::Night;
use crate::screens::numbers::Sample;
use crate::screens::page::Role;
use crate::screens::pane::Pane;
use crate::words::clocks;
use crate::words::figure::Ink;
use crate::words::figure::spark::Spark;

/// One number of the effects with its course.
struct Number {
    name: &'static str,
    of: fn(&Sample) -> Option<i16>,
    ink: Ink,
}

const NUMBERS: [Number; 8] = [
    Number {
        name: "Proof",
        of: |at| Some(at.proof),
        ink: Ink::Good,
    },
    Number {
        name: "Attention",
        of: |at| Some(at.attention),
        ink: Ink::Warn,
    },
    Number {
        name: "Pressure",
        of: |at| Some(at.pressure),
        ink: Ink::Alarm,
    },
    Number {
        name: "Cohesion",
        of: |at| at.cohesion,
        ink: Ink::Good,
    },
    Number {
        name: "Legitimacy",
        of: |at| Some(at.legitimacy),
        ink: Ink::Good,
    },
    Number {
        name: "Deterrence",
        of: |at| Some(at.deterrence),
        ink: Ink::Good,
    },
    Number {
        name: "Your word",
        of: |at| at.word.map(i16::from),
        ink: Ink::Own,
    },
    Number {
        name: "Support at home",
        of: |at| at.support.map(i16::from),
        ink: Ink::Own,
    },
];

/// Rows of the numbers that this seat has.
pub fn number_rows(night: &Night) -> usize {
    let now = night.now();
    NUMBERS
        .iter()
        .filter(|number| (number.of)(&now).is_some())
        .count()
}

/// Each number with its course over the turns and its change.
pub fn numbers(night: &Night, pane: &mut Pane<'_>) {
    let (now, was) = (night.now(), night.was);
    pane.title("Effects", "turn by turn, of 100");
    // A column a turn, and no night has more.
    let wide = pane.columns().saturating_sub(34).clamp(6, 24);
    let roomy = pane.left() >= 18;
    for number in &NUMBERS {
        let (Some(value), Some(before)) = ((number.of)(&now), (number.of)(&was)) else {
            continue;
        };
        if pane.left() == 0 {
            return;
        }
        let values: Vec<i32> = night
            .history
            .iter()
            .filter_map(|at| (number.of)(at).map(i32::from))
            .collect();
        let spark = Spark {
            values: &values,
            low: 0,
            high: 100,
            ink: number.ink,
            alarm_from: None,
        };
        pane.picture(pane.x() + 17, &spark.picture(wide));
        let figure = format!("{value:>3}");
        pane.page
            .put(pane.x() + 18 + wide, pane.y(), 4, &figure, Role::Strong);
        let trend = marks::trend(value, before);
        pane.page.put(
            pane.x() + 24 + wide,
            pane.y(),
            6,
            &trend,
            Role::from(number.ink),
        );
        pane.pick(&[(number.name, Role::Text)]);
        pane.skip(u16::from(roomy));
    }
}

/// Every number's next threshold and what happens there.
pub fn thresholds(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("What happens where", "w  all");
    for line in clocks::effects(case, obs) {
        if pane.left() == 0 {
            return;
        }
        pane.para(&line, Role::Text, 2);
    }
}

/// The thirty-two: word, standing, support at home.
pub fn standing(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("The thirty-two", "word  standing  support");
    let first = pane.window(Member::all().len(), 1);
    let own = night.sitting.seat().member();
    for member in Member::all().skip(first) {
        if pane.left() == 0 {
            return;
        }
        let at = member.index();
        let figures = format!(
            "{:>4}  {:>+8}  {:>7}",
            obs.public.word[at], obs.public.standing[at], obs.public.support[at]
        );
        pane.note(&figures, Role::Faint);
        let role = if own == Some(member) {
            Role::Own
        } else {
            Role::Text
        };
        let name = format!("  {}", case.member(member).name);
        pane.pick(&[(&case.member(member).shown, role), (&name, Role::Faint)]);
    }
}
