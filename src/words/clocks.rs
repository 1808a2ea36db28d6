//! The numbers on show, each with its next threshold and what happens there (GAME: three clocks).

use crate::base::units::{Percent, Points};
use crate::content::clause::Clause;
use crate::words::bands;
use crate::words::kind;
use crate::words::names;
use crate::world::case::Case;
use crate::world::clock::Agenda;
use crate::world::public::Public;
use crate::world::{Desk, Observation};

/// Proof, attention, next night: three lines.
pub fn three(case: &Case, obs: Observation<'_>) -> [String; 3] {
    [
        proof(case, obs),
        attention(obs.public),
        night(case, obs.public),
    ]
}

/// The seat's own belief that the suspected state or its proxy did it; of the public for seats without a desk of proof.
pub fn blame(case: &Case, obs: Observation<'_>) -> Percent {
    match obs.desk {
        Desk::Capital(_, desk) => desk.believes(|hyp| case.blames_state(hyp)),
        _ => blame_of(case, &obs.public.belief),
    }
}

/// Sum over the hypotheses that blame the suspected state.
pub fn blame_of(case: &Case, belief: &[u8]) -> Percent {
    belief
        .iter()
        .enumerate()
        .filter(|(hyp, _)| case.blames_state(*hyp))
        .map(|(_, pct)| Percent::from(*pct))
        .sum()
}

/// This seat's own bar in percent for a clause, 0 when it asks for none.
pub fn bar(case: &Case, obs: Observation<'_>, clause: Clause) -> Percent {
    let bar = case.content.rules.position.bar[clause.index()];
    if bar == 0 {
        return 0;
    }
    let own = obs.capital().map_or(0, |(member, desk)| {
        case.member(member).weights.bar_bias + Points::from(desk.instruction.bar)
    });
    (bar + own).clamp(1, 97)
}

/// The bars on the way up, each with what it opens. "Likely" alone is the desk's word of doubt; the tier of a text stands in
/// the words of the text.
pub const BARS: [(Clause, &str); 4] = [
    (Clause::Likely, "to sign \"likely responsibility\""),
    (Clause::Attribute, "to name the actor"),
    (Clause::Article5, "to find Article 5"),
    (Clause::Operation, "to use force"),
];

/// What a bar opens: "to name the actor".
pub fn opens(on: Clause) -> &'static str {
    BARS.iter()
        .find(|(clause, _)| *clause == on)
        .map_or("for the next step", |(_, what)| what)
}

fn proof(case: &Case, obs: Observation<'_>) -> String {
    let pct = blame(case, obs);
    let whose = if obs.capital().is_some() {
        "your own reading"
    } else {
        "the public's reading"
    };
    let next = BARS
        .iter()
        .map(|(clause, what)| (bar(case, obs, *clause), *what))
        .find(|(bar, _)| *bar > pct);
    let next = next.map_or("past every bar of yours".to_owned(), |(bar, what)| {
        format!("{what}, {bar}")
    });
    format!(
        "Proof {pct} in 100 ({}, {whose}); {next}.",
        bands::band(pct)
    )
}

fn attention(public: &Public) -> String {
    let now = public.attention;
    let next = match now {
        50.. => "below 50, silence lasts 48 h and chambers take their time",
        25..50 => "below 25, the chair may close the matter",
        10..25 => "below 10, it has faded",
        _ => "it has faded",
    };
    format!("Attention {now} of 100; {next}.")
}

fn night(case: &Case, public: &Public) -> String {
    let next = match public.next_night {
        0 => "watch would mean visible preparations",
        1 => "likely would mean within days",
        2 => "imminent would mean within the day",
        _ => "nothing stands above it",
    };
    format!(
        "{}: {}, the services' estimate, not certain; {next}.",
        kind::next_time(case),
        bands::next_night(public.next_night)
    )
}

/// The other numbers on record, each with its threshold.
pub fn effects(case: &Case, obs: Observation<'_>) -> Vec<String> {
    let public = obs.public;
    let mut lines = vec![pressure(public)];
    if let Some(council) = obs.council {
        lines.push(format!(
            "Cohesion {} of 100; at 30 for three turns the alliance counts as fractured.",
            council.cohesion
        ));
        lines.push(format!(
            "The chair's credit {} of 10; at 3 any member may table a text.",
            council.credit
        ));
    }
    lines.push(format!(
        "Legitimacy {} of 100; below 40 the Assembly and the press turn away.",
        public.legitimacy
    ));
    lines.push(format!(
        "Deterrence {} of 100; the lower it is, the nearer {}.",
        public.deterrence,
        kind::the_next_time(case)
    ));
    if let Some((member, _)) = obs.capital() {
        let at = member.index();
        lines.push(format!(
            "Your word {} of 100; it scales what your asks move, 60 is the start.",
            public.word[at]
        ));
        lines.push(format!(
            "Your standing at home {:+} of 20; below -10 a chamber is harder to carry.",
            public.standing[at]
        ));
        lines.push(format!(
            "Support at home for helping {} in 100; 50 is where groups begin to follow it.",
            public.support[at]
        ));
    }
    markets(case, public, &mut lines);
    lines
}

fn pressure(public: &Public) -> String {
    const STEPS: [&str; 6] = [
        "shots over own soil",
        "a first death",
        "the loss of a crew",
        "force on the other's territory",
        "an exchange on two days of three",
        "strategic signalling",
    ];
    let escalation = &public.escalation;
    let crossed: Vec<&str> = (0..6)
        .filter(|at| escalation.crossed & (1 << at) != 0)
        .map(|at| STEPS[at])
        .collect();
    let crossed = if crossed.is_empty() {
        "no threshold is crossed".to_owned()
    } else {
        format!("crossed: {}", crossed.join(", "))
    };
    format!(
        "Pressure {} of 100, peak {}; {crossed}; war needs two acts of force at 80 or more.",
        escalation.pressure, escalation.peak
    )
}

fn markets(case: &Case, public: &Public, lines: &mut Vec<String>) {
    let markets = &public.markets;
    let whose = names::victim_adjective(case);
    let tenths = |value: i32| format!("{}.{}", value / 10, (value % 10).abs());
    lines.push(format!(
        "The {whose} currency is down {}.{:02} %; gas is up {} %; each further shock moves them half as far.",
        markets.currency / 100,
        (markets.currency % 100).abs(),
        tenths(i32::from(markets.gas_tenths)),
    ));
}

/// What the crisis is about now, as a label for people.
pub fn agenda(agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::Incident => "Incident: something has happened to a member",
        Agenda::Attribution => "Attribution: who did it, and meaning what",
        Agenda::Consultation => "Consultation: the Council meets on it",
        Agenda::Council => "Council: a text is before the seats",
        Agenda::Approvals => "Approvals: capitals ask their own law",
        Agenda::Response => "Response: measures are in force",
        Agenda::Over => "Over",
    }
}

/// The agenda in one word, for a row of all of them.
pub const AGENDA: [(Agenda, &str); 7] = [
    (Agenda::Incident, "Incident"),
    (Agenda::Attribution, "Attribution"),
    (Agenda::Consultation, "Consultation"),
    (Agenda::Council, "Council"),
    (Agenda::Approvals, "Approvals"),
    (Agenda::Response, "Response"),
    (Agenda::Over, "Over"),
];

/// An item of the agenda that is past was on it: consultations were held, a text was before the seats, laws were asked. What one
/// desk cannot see of that is taken from what stands on the record.
pub fn was_on(obs: Observation<'_>, agenda: Agenda) -> bool {
    let public = obs.public;
    let texts = obs.council.map_or(0, |council| council.drafts.len());
    match agenda {
        Agenda::Consultation => public.article4.meetings > 0,
        Agenda::Council => texts > 0 || !public.texts.is_empty(),
        Agenda::Approvals => {
            let pledged = obs
                .council
                .is_some_and(|council| !council.pledges.is_empty());
            pledged
                || obs
                    .capital()
                    .is_some_and(|(_, desk)| !desk.approvals.is_empty())
        }
        Agenda::Response => !public.measures.is_empty(),
        _ => true,
    }
}

/// What stands beneath the bar of proof: a word, and the next bar with what it opens.
pub fn proof_note(case: &Case, obs: Observation<'_>) -> String {
    let pct = blame(case, obs);
    let next = BARS
        .iter()
        .map(|(clause, what)| (bar(case, obs, *clause), *what))
        .find(|(bar, _)| *bar > pct);
    match next {
        Some((bar, what)) => format!("{}; {bar} {what}", bands::band(pct)),
        None => format!("{}; past every bar of yours", bands::band(pct)),
    }
}

/// What stands beneath the bar of attention.
pub fn attention_note(public: &Public) -> &'static str {
    match public.attention {
        50.. => "high; below 50, no haste",
        25..50 => "below 25, the chair may close it",
        10..25 => "low; below 10, it has faded",
        _ => "it has faded",
    }
}

/// What stands beneath the level of the next night.
pub const NIGHT_NOTE: &str = "an estimate, and it errs";
/// The same, where there is little room.
pub const NIGHT_NOTE_SHORT: &str = "it may err";
