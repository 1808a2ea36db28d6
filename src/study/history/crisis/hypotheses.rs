//! Who could have done it and meaning what, with the odds of the first hour.

use super::*;

/// Thousandths of 10^(-d/10), d = 0..=20 decibans.
const ANTILOG: [u32; 21] = [
    1000, 794, 631, 501, 398, 316, 251, 200, 158, 126, 100, 79, 63, 50, 40, 32, 25, 20, 16, 13, 10,
];

/// Percent that odds of `db` decibans are.
pub(super) fn percent(db: Decibans) -> u32 {
    let odds = ANTILOG[usize::from(db.unsigned_abs()).min(20)];
    let small = 100 * odds / (1000 + odds);
    if db < 0 { small } else { 100 - small }
}

/// A chance that is `db` decibans less than `pct`, at least one in a hundred.
pub(super) fn less(pct: u8, db: Decibans) -> u8 {
    let odds = ANTILOG[usize::from(db.unsigned_abs()).min(20)];
    (u32::from(pct) * odds / 1000).max(1) as u8
}

/// A hypothesis before its share is known: id, actor, intent, weight among those it stands with.
type Idea = (&'static str, ActorKind, Intent, u32);

/// The coded actor's hypotheses first, then what else it could have been.
pub(super) fn hypotheses(rules: &HistoryRules, features: &Features) -> Vec<Hypothesis> {
    let first = percent(first_odds(rules, features));
    let held = held(rules, features);
    let other = others(features.actor);
    let coded = held.len();
    let mut pct: Vec<u32> = shares(&held, first);
    pct.extend(shares(&other, 100 - first));
    // What rounding left goes to the likeliest.
    let given: u32 = pct.iter().sum();
    let top = (0..pct.len()).max_by_key(|at| pct[*at]).unwrap_or(0);
    pct[top] = pct[top] + 100 - given;
    let truths = shares(&held, 100);
    let rest = 100 - truths.iter().sum::<u32>();
    held.iter()
        .chain(&other)
        .enumerate()
        .map(|(at, (id, actor, intent, _))| Hypothesis {
            id: (*id).to_owned(),
            name: String::new(),
            text: String::new(),
            actor: *actor,
            intent: *intent,
            prior_pct: pct[at] as u8,
            truth_pct: if at < coded {
                (truths[at] + if at == 0 { rest } else { 0 }) as u8
            } else {
                0
            },
        })
        .collect()
}

/// Odds of the first hour: a report short of day one, or of day thirty where certainty falls.
pub(super) fn first_odds(rules: &HistoryRules, features: &Features) -> Decibans {
    let odds = |step: u8| rules.certainty_db[usize::from(step)];
    odds(features.attr_d1.min(features.attr_d30)) - rules.report_db
}

/// The coded actor, by intent. A suspicion that names nobody is a suspicion of a state.
fn held(rules: &HistoryRules, features: &Features) -> Vec<Idea> {
    let (meant, reckless, drift) = rules.intent_pct[usize::from(features.intent)];
    let actor = match features.actor {
        ActorKind::Unknown => ActorKind::State,
        // A friend's weapon that hits an ally is astray, whatever else is said of it.
        ActorKind::Friend => return vec![("coded-drift", ActorKind::Friend, Intent::Drift, 100)],
        actor => actor,
    };
    vec![
        ("coded-meant", actor, Intent::Deliberate, meant.into()),
        ("coded-reckless", actor, Intent::Reckless, reckless.into()),
        ("coded-drift", actor, Intent::Drift, drift.into()),
    ]
}

/// What else it could have been (judgement): a state where the actor is none, and somebody unknown always.
fn others(actor: ActorKind) -> Vec<Idea> {
    let unknown = ("unknown", ActorKind::Unknown, Intent::Unclear);
    let weighed = |(id, actor, intent), weight| (id, actor, intent, weight);
    match actor {
        ActorKind::Friend => vec![
            ("state-reckless", ActorKind::State, Intent::Reckless, 45),
            ("state-meant", ActorKind::State, Intent::Deliberate, 25),
            weighed(unknown, 30),
        ],
        ActorKind::NonState => vec![
            ("state-meant", ActorKind::State, Intent::Deliberate, 20),
            weighed(unknown, 80),
        ],
        ActorKind::State | ActorKind::Proxy | ActorKind::Ally => vec![
            ("friend", ActorKind::Friend, Intent::Drift, 20),
            ("nonstate", ActorKind::NonState, Intent::Unclear, 20),
            weighed(unknown, 60),
        ],
        ActorKind::Unknown => vec![
            ("nonstate", ActorKind::NonState, Intent::Unclear, 40),
            weighed(unknown, 60),
        ],
    }
}

/// `whole` shared out by weight, one to each at least.
fn shares(ideas: &[Idea], whole: u32) -> Vec<u32> {
    let all: u32 = ideas.iter().map(|idea| idea.3).sum();
    let share = |idea: &Idea| (whole * idea.3 / all.max(1)).max(1);
    ideas.iter().map(share).collect()
}
