//! What a debrief says: odds and gaps with their doubt, what kind of turning point it was, which clause a member stood on.

use crate::base::ids::Seat;
use crate::record::payload::Head;
use crate::study::debrief::seats::{Brier, Kept};
use crate::study::debrief::{Conduct, Gap, Ground, Kind, Measure, Share, Stood, Trouble, Turning};
use crate::words::{chronicle, ending, names, weighing};
use crate::world::case::Case;
use crate::world::factor::Factor;
use crate::world::text::Position;

/// What every odds figure is.
pub const OPINION: &str = "the model's opinion, not a forecast";

/// While continuations are played.
pub fn progress(played: usize, of: usize) -> String {
    format!("{played} of about {of} nights played on")
}

/// A measure as a line of a chart: "forces of another ally, or more".
pub fn measure(measure: Measure) -> String {
    match measure {
        Measure::Formal(class) => format!("formal {class} or more"),
        Measure::Functional(class) => format!("functional {class} or more"),
        Measure::Ending(ending) => format!("ends {}", crate::session::ending_word(ending)),
    }
}

/// What the measure means.
pub fn meaning(measure: Measure) -> String {
    match measure {
        Measure::Formal(class) => format!("at least {}", ending::formal(class)),
        Measure::Functional(class) => format!("at least {}", ending::functional(class)),
        Measure::Ending(how) => ending::ending(how).trim_end_matches('.').to_owned(),
    }
}

/// "46 in 100 (42 to 50)".
pub fn share(share: Share) -> String {
    let (low, high) = share.interval();
    format!("{} in 100 ({low} to {high})", share.percent())
}

/// "+19, give or take 4"; one that could be nothing says so.
pub fn gap(gap: Gap) -> String {
    let sure = if gap.is_clear() {
        ""
    } else {
        ": could be nothing"
    };
    format!("{:+}, give or take {}{sure}", gap.points(), gap.within())
}

/// One letter and a word for what moved the odds.
pub const fn kind(kind: Kind) -> (char, &'static str) {
    match kind {
        Kind::Decision => ('D', "decision"),
        Kind::Revelation => ('R', "revelation"),
        Kind::Luck => ('L', "luck"),
    }
}

/// What each of the three is.
pub const fn kind_means(kind: Kind) -> &'static str {
    match kind {
        Kind::Decision => "what was ordered, with the dice thrown anew",
        Kind::Revelation => "which evidence came when, with all else held",
        Kind::Luck => "all other dice, with the orders held",
    }
}

/// A turning point in a sentence.
pub fn turning(case: &Case, turning: &Turning) -> String {
    let mut parts = vec![format!("decisions {}", gap(turning.decisions))];
    if let Some(revelation) = turning.revelation {
        parts.push(format!("revelation {}", gap(revelation)));
    }
    parts.push(format!("other luck {:+}", turning.other_luck()));
    let shares = turning.shares.iter().filter(|(_, gap)| gap.points() != 0);
    let mut moved: Vec<String> = shares
        .map(|(seat, gap)| format!("{} {:+}", names::seat(case, *seat), gap.points()))
        .collect();
    if !moved.is_empty() {
        moved.push(format!("together {:+}", turning.together()));
        parts.push(format!("of the decisions {}", moved.join(", ")));
    }
    format!("{}.", names::capital(&parts.join("; ")))
}

/// Why something is missing.
pub fn trouble(head: &Head, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Damaged(flaw) => chronicle::damaged(&flaw.to_string()),
        Trouble::OtherRules { .. } => format!("{} {NO_FORKS}", chronicle::recorded(head)),
        Trouble::Content => {
            format!(
                "Its content cannot be read by this program, so it is told from its chronicle. {NO_FORKS}"
            )
        }
        Trouble::Differs(what) => format!(
            "From some place on it cannot be followed: {what}. What stands before is shown."
        ),
    }
}

/// Why there are neither.
pub const NO_FORKS: &str = "Odds and forks play the night on, and this program's rules are not the ones it was played under: there are none.";

/// The clause a member stood on, as the treaty has it.
pub const fn clause(ground: Ground) -> &'static str {
    match ground {
        Ground::Attacked => "Article 5: attacked itself",
        Ground::ArmedForce => "Article 5: \"including the use of armed force\"",
        Ground::Individually => "Article 5: \"individually\"",
        Ground::Deems => "Article 5: \"such action as it deems necessary\"",
        Ground::Constitutional => "Article 11: \"constitutional processes\"",
        Ground::OutsideArea => "Article 6: outside the area",
        Ground::NoArmedAttack => "Article 5: no \"armed attack\" found",
        Ground::OwnAssessment => "Article 5: \"it deems\", on its own proof",
        Ground::NothingDue => "Articles 3 and 4: no finding, nothing due",
        Ground::Discretion => "Article 5: found, and nothing deemed necessary",
    }
}

/// What a member gave, said or lacked, behind the clause.
pub fn stood(case: &Case, stood: &Stood) -> String {
    let mut facts = Vec::new();
    let packages = |count: u16, how: &str| {
        (count > 0).then(|| {
            format!(
                "{count} {} {how}",
                if count == 1 { "package" } else { "packages" }
            )
        })
    };
    facts.extend(packages(stood.packages, "on a text"));
    facts.extend(packages(stood.bilateral, "between two capitals"));
    facts.extend(
        stood
            .measures
            .iter()
            .map(|id| case.measure(*id).name.to_lowercase()),
    );
    if stood.helped_42_7 {
        facts.push("help under Article 42(7)".to_owned());
    }
    if let Some(approval) = stood
        .approval
        .filter(|_| stood.ground == Ground::Constitutional)
    {
        let (kind, status) = (
            names::mandate(approval.kind),
            names::approval(approval.status),
        );
        facts.push(format!("{kind} at home: {status}"));
    }
    if stood.ground == Ground::OwnAssessment {
        facts.push(format!(
            "own proof {} of a bar of {}",
            stood.proof, stood.bar
        ));
    }
    if let Some((_, position)) = stood.answer {
        facts.push(answer(case, position));
    }
    if facts.is_empty() {
        facts.push("gave nothing, and was owed to nobody".to_owned());
    }
    facts.join("; ")
}

fn answer(case: &Case, position: Position) -> String {
    let reasons: Vec<String> = position
        .reasons
        .into_iter()
        .filter_map(Factor::from_index)
        .map(|factor| weighing::label(case, factor))
        .collect();
    let word = crate::words::stance::word(position.stance);
    match reasons.is_empty() {
        true => format!("on the finding: {word}"),
        false => format!("on the finding: {word} ({})", reasons.join(", ")),
    }
}

/// Process, a line a measure: its name, what was counted.
pub fn conduct(conduct: &Conduct) -> Vec<(&'static str, String)> {
    let delivery = conduct.delivery;
    let units = match delivery.pledged {
        0 => "nothing pledged".to_owned(),
        pledged => format!(
            "{pledged} pledged: {} in time, {} late, {} awaited, {} fell through",
            delivery.in_time, delivery.late, delivery.awaited, delivery.fell
        ),
    };
    vec![
        (
            "evidence before acts",
            kept(conduct.evidence, "acts with the proof they needed"),
        ),
        ("calibration", brier(conduct.calibration)),
        ("calls of hinges", brier(conduct.calls)),
        (
            "acts alone, told before",
            kept(conduct.consulted, "of which the Council had heard"),
        ),
        (
            "consultation",
            format!(
                "{} approaches made; {}",
                conduct.approaches,
                kept(conduct.answered, "asks answered")
            ),
        ),
        ("law at home", kept(conduct.mandates, "approvals granted")),
        (
            "law abroad",
            kept(conduct.lawful, "acts alone proportionate, letters sent"),
        ),
        ("delivery", units),
        (
            "participation",
            format!(
                "{}; {}; {} initiatives",
                kept(conduct.by_hand, "turns by its own hand"),
                kept(conduct.active, "turns with a move"),
                conduct.initiatives
            ),
        ),
    ]
}

fn kept(kept: Kept, what: &str) -> String {
    match kept.of {
        0 => format!("none ({what})"),
        of => format!("{} of {of} {what}", kept.kept),
    }
}

/// "0.09 over 24 answers (0 is perfect, 0.25 a coin's)".
fn brier(brier: Brier) -> String {
    match brier.score() {
        None => "no answers".to_owned(),
        Some(score) => format!(
            "Brier {}.{:02} over {} answers (0 is perfect, 0.25 a coin's)",
            score / 10_000,
            score % 10_000 / 100,
            brier.forecasts
        ),
    }
}

/// Whose eyes.
pub fn seen_by(case: &Case, seat: Option<Seat>) -> String {
    seat.map_or_else(|| "everyone".to_owned(), |seat| names::seat(case, seat))
}
