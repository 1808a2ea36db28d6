//! What automatic nights say about a scenario, a sentence each, with what to do about it.

use crate::base::ids::{BriefId, HypId, Seat};
use crate::study::advice::{Finding, MET};
use crate::world::case::Case;

/// Columns of a line of names.
const WIDE: usize = 100;

/// All findings as lines: what is one of a kind on a line each, and aims by what is to be done about them, those of the
/// same name together.
pub fn findings(case: &Case, findings: &[Finding]) -> Vec<String> {
    let mut lines: Vec<String> = findings.iter().filter_map(|one| alone(case, one)).collect();
    let acted = |finding: &Finding| match finding {
        Finding::NeverActed(seat) => Some(*seat),
        _ => None,
    };
    let asked = |finding: &Finding| match finding {
        Finding::NeverAsked(seat) => Some(*seat),
        _ => None,
    };
    for (says, seats) in [
        (
            "never anything but waiting: give each an ask, an item or a brief that moves it",
            seats(case, findings, acted),
        ),
        (
            "never asked for anything: add a small ask for one of their kind",
            seats(case, findings, asked),
        ),
    ] {
        if !seats.is_empty() {
            lines.push(format!("{says}: {}", seats.join(", ")));
        }
    }
    let (least, most) = (MET.start(), MET.end());
    let seldom = format!("met in under {least} of 100 nights; an easier one would be a choice");
    let often = format!("met in over {most} of 100 nights; a harder one would be a choice");
    lines.extend(group(
        "aim",
        &seldom,
        aims(case, findings, |of_100| of_100 < *least),
    ));
    lines.extend(group(
        "aim",
        &often,
        aims(case, findings, |of_100| of_100 > *most),
    ));
    lines.extend(group(
        "brief",
        "that nobody stands against; give somebody a reason",
        unopposed(case, findings),
    ));
    lines
}

fn alone(case: &Case, finding: &Finding) -> Option<String> {
    Some(match *finding {
        Finding::Alike { truth, rival } => format!(
            "nothing tells the truth `{}` from `{}`: give an item another chance under each",
            hypothesis(case, truth),
            hypothesis(case, rival)
        ),
        Finding::NeverFound { truth, nights } => format!(
            "in none of {nights} nights of `{}` did the allies come to believe it before all else: more evidence for it, or sooner",
            hypothesis(case, truth)
        ),
        _ => return None,
    })
}

fn seats<'a>(
    case: &'a Case,
    findings: &[Finding],
    of: impl Fn(&Finding) -> Option<Seat>,
) -> Vec<&'a str> {
    findings
        .iter()
        .filter_map(of)
        .map(|seat| case.code(seat))
        .collect()
}

/// A heading with how many of these there are, and below it the names, as many on a line as there is room for.
fn group(noun: &str, heading: &str, named: Vec<(String, Vec<String>)>) -> Vec<String> {
    let count: usize = named.iter().map(|(_, those)| those.len()).sum();
    if count == 0 {
        return Vec::new();
    }
    let many = if count == 1 { "" } else { "s" };
    let mut lines = vec![format!("{count} {noun}{many} {heading}:")];
    let mut line = String::new();
    for (name, those) in named {
        let said = format!("{name} {}", those.join(", "));
        if !line.is_empty() && line.len() + said.len() > WIDE {
            lines.push(format!("  {line}"));
            line.clear();
        }
        let gap = if line.is_empty() { "" } else { "; " };
        line.push_str(&format!("{gap}{said}"));
    }
    lines.push(format!("  {line}"));
    lines
}

/// "`the long border`, aim ii" with "LVA 96", those of one name together.
fn aims(
    case: &Case,
    findings: &[Finding],
    counts: impl Fn(usize) -> bool,
) -> Vec<(String, Vec<String>)> {
    const ROMAN: [&str; 3] = ["i", "ii", "iii"];
    let mut named: Vec<(String, Vec<String>)> = Vec::new();
    for finding in findings {
        let Finding::Met { aim, of_100 } = *finding else {
            continue;
        };
        if counts(of_100) {
            let at = ROMAN.get(aim.at).copied().unwrap_or("-");
            let name = format!("{}, aim {at}:", brief(case, aim.seat, aim.brief));
            put(
                &mut named,
                name,
                format!("{} {of_100}", case.code(aim.seat)),
            );
        }
    }
    named
}

fn unopposed(case: &Case, findings: &[Finding]) -> Vec<(String, Vec<String>)> {
    let mut named = Vec::new();
    for finding in findings {
        if let Finding::Unopposed { seat, brief: id } = *finding {
            let name = format!("{}:", brief(case, seat, id));
            put(&mut named, name, case.code(seat).to_owned());
        }
    }
    named
}

fn put(named: &mut Vec<(String, Vec<String>)>, name: String, one: String) {
    match named.iter_mut().find(|(known, _)| *known == name) {
        Some((_, those)) => those.push(one),
        None => named.push((name, vec![one])),
    }
}

/// "`the long border`".
fn brief(case: &Case, seat: Seat, id: BriefId) -> String {
    let known = case.brief(seat, id);
    format!("`{}`", known.map_or("-", |known| known.id.as_str()))
}

/// The last line of a scenario's advice.
pub fn summary(id: &str, nights: u64, findings: usize, tight: usize) -> String {
    let things = match findings + tight {
        0 => "nothing to say".to_owned(),
        1 => "1 piece of advice".to_owned(),
        count => format!("{count} pieces of advice"),
    };
    format!("{id}: {things} after {nights} automatic nights")
}

/// Texts that are cut where the screens have least room, each with the rows and columns it has there: those of one room
/// together.
pub fn tight(texts: &[(&str, u16, u16)]) -> Vec<String> {
    let mut rooms: Vec<(u16, u16)> = texts.iter().map(|text| (text.1, text.2)).collect();
    rooms.sort_unstable();
    rooms.dedup();
    let one = |(rows, columns): (u16, u16)| {
        let here = texts
            .iter()
            .filter(|text| (text.1, text.2) == (rows, columns));
        let places: Vec<&str> = here.map(|text| text.0).collect();
        let room = match rows {
            1 => format!("{columns} columns"),
            rows => format!("{rows} rows of {columns} columns"),
        };
        format!(
            "cut after {room} on a small screen, to be said shorter: {}",
            places.join(", ")
        )
    };
    rooms.into_iter().map(one).collect()
}

fn hypothesis(case: &Case, id: HypId) -> &str {
    let known = case.play.scenario.hypotheses.get(id.index());
    known.map_or("-", |known| known.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_of_one_name_stand_together_on_lines_of_their_own() {
        let mut named = Vec::new();
        for seat in ["AAA", "BBB"] {
            put(
                &mut named,
                "`a clear word`, aim i:".to_owned(),
                format!("{seat} 6"),
            );
        }
        put(
            &mut named,
            "`the quay`, aim ii:".to_owned(),
            "CCC 9".to_owned(),
        );
        let lines = group("aim", "met seldom", named);
        assert_eq!(
            lines,
            [
                "3 aims met seldom:",
                "  `a clear word`, aim i: AAA 6, BBB 6; `the quay`, aim ii: CCC 9"
            ]
        );
        let long = vec![("x".repeat(WIDE), vec!["AAA".to_owned()]); 2];
        assert_eq!(group("brief", "alone", long).len(), 3);
        assert!(group("brief", "alone", Vec::new()).is_empty());
    }

    #[test]
    fn texts_that_are_cut_are_told_by_the_room_they_have() {
        let told = tight(&[("a title", 1, 22), ("an aim", 2, 70), ("a name", 1, 22)]);
        assert_eq!(told.len(), 2);
        assert!(told[0].ends_with("a title, a name") && told[0].contains("22 columns"));
        assert!(told[1].contains("2 rows of 70 columns"));
    }
}
