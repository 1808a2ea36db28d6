//! A page a seat: its brief, how it went about the night, what it decided.

use crate::base::ids::Seat;
use crate::content::scenario::Brief;
use crate::paper::page::{Block, Section, Table};
use crate::paper::tell::{decisions as told, timeline};
use crate::study::debrief::said::{Manner, Said, said};
use crate::study::debrief::seats::brief_of;
use crate::study::debrief::{Aim, Conduct, Night, Rank, SeatPage, decisions, seat_page};
use crate::words::report::own;
use crate::words::seen::Seen;
use crate::words::{aims, debrief as say, goal, names, order, weighing};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::order::Order;

/// Decisions of a seat that its page lists.
const DECISIONS_MAX: usize = 8;
/// Factors of a weighing that are named.
const LEADING: usize = 3;

/// Every seat that a person may hold, those that people held first.
pub fn whole(night: &Night, words: bool) -> Vec<Section> {
    let played = |seat: &Seat| *seat != Seat::STATE || night.case().outside().is_some();
    let mut seats: Vec<Seat> = Seat::main().filter(played).collect();
    seats.sort_by_key(|seat| (!night.is_held(*seat), *seat));
    seats
        .into_iter()
        .map(|seat| page(night, seat, words))
        .collect()
}

fn title(case: &Case, seat: Seat) -> String {
    format!(
        "{} ({})",
        names::capital(&names::seat(case, seat)),
        case.code(seat)
    )
}

fn page(night: &Night, seat: Seat, words: bool) -> Section {
    let case = night.case();
    let mut section = Section::new(
        &format!("seat-{}", seat.code().to_lowercase()),
        title(case, seat),
    );
    section.own_page = true;
    section.seat = Some(case.code(seat).to_owned());
    let page = seat_page(night, seat);
    section.para(match page.held {
        true => "A person held this seat.",
        false => "This seat decided for itself.",
    });
    if let Some((_, brief)) = brief_of(night, seat) {
        office(brief, &mut section);
        section.table(judged(
            case,
            night.observe(night.turns().len(), seat),
            brief,
            &page,
        ));
        line(brief, &mut section);
    }
    law(case, seat, &mut section);
    conduct(night, seat, &page.conduct, &mut section);
    section.table(own_decisions(night, seat, words));
    let own = said(night).into_iter();
    let own = own.filter(|said| said.by == Some(seat));
    let own: Vec<Said> = own.map(|said| own::told(said, words)).collect();
    spoken(case, own.iter(), &mut section);
    section
}

fn office(brief: &Brief, section: &mut Section) {
    section.para(format!("{}. {}", brief.office, brief.situation));
    section.list(brief.interests.clone());
}

fn line(brief: &Brief, section: &mut Section) {
    section.blocks.push(Block::Facts(vec![
        ("Red line".to_owned(), brief.red_line.text.clone()),
        ("It alone knew".to_owned(), brief.private.clone()),
        ("Could trade".to_owned(), brief.trade.clone()),
        ("Would not say".to_owned(), brief.unsayable.clone()),
    ]));
}

fn law(case: &Case, seat: Seat, section: &mut Section) {
    if let Some(member) = seat.member() {
        let info = case.member(member);
        section.para(format!(
            "Its own law: {} {}",
            ended(&info.war_powers.decider),
            ended(&info.war_powers.legal_basis)
        ));
    }
}

fn ended(text: &str) -> String {
    let text = names::capital(text.trim());
    match text.ends_with('.') {
        true => text,
        false => format!("{text}."),
    }
}

fn judged(case: &Case, obs: Observation<'_>, brief: &Brief, page: &SeatPage) -> Table {
    let mut table = Table::new(
        "Aims of the secret brief, read at day 90 or on the days they name",
        &["Aim", "Weight", "Met", "Because"],
    );
    for (objective, aim) in brief.objectives.iter().zip(&page.aims) {
        let parts = goal::parts(&objective.goal).iter().zip(&aim.parts);
        let mut because: Vec<String> = parts
            .map(|(part, held)| {
                let stood =
                    goal::stood(obs, part).map_or_else(String::new, |at| format!(" ({at})"));
                format!("{}{stood}: {}", goal::asked(case, part), yes(*held))
            })
            .collect();
        if !page.had_a_hand {
            because.push(format!("{}: no", goal::no_hand()));
        }
        table.row([
            objective.text.clone(),
            objective.weight.to_string(),
            if aim.met { "met" } else { "not met" }.to_owned(),
            format!("{}{}", which(aim), because.join("; ")),
        ]);
    }
    table
}

fn which(aim: &Aim) -> &'static str {
    match (aim.parts.len(), aim.any) {
        (0 | 1, _) => "",
        (_, true) => "one was enough: ",
        (_, false) => "all were asked: ",
    }
}

const fn yes(held: bool) -> &'static str {
    if held { "yes" } else { "no" }
}

/// Process, apart from outcome; never one score.
fn conduct(night: &Night, seat: Seat, conduct: &Conduct, section: &mut Section) {
    section.heading("How it went about it, apart from how it came out");
    let facts = say::conduct(night, seat, conduct).into_iter();
    section.blocks.push(Block::Facts(
        facts
            .map(|(name, here)| (names::capital(name), here))
            .collect(),
    ));
}

fn own_decisions(night: &Night, seat: Seat, words: bool) -> Table {
    let case = night.case();
    let all = decisions(night).into_iter();
    let mut rows: Vec<(Rank, [String; 5])> = Vec::new();
    for decision in all.filter(|one| one.seat == seat && one.rank != Rank::Routine) {
        let obs = night.observe(decision.at, seat);
        let what = say::order(case, obs, &decision.order);
        let turn = timeline::name(decision.turn);
        // The same step turn after turn is one row.
        if let Some((_, known)) = rows.iter_mut().find(|(_, known)| known[1] == what) {
            known[0] = format!("{}, {turn}", known[0]);
            continue;
        }
        let weighed = decision.why.map_or_else(String::new, |why| {
            weighing::parts(case, &why.parts, LEADING)
        });
        let row = [
            turn,
            what,
            told::said(night, &decision, words),
            weighed,
            told::next_best(night, &decision),
        ];
        rows.push((decision.rank, row));
    }
    let left_out = rows.len().saturating_sub(DECISIONS_MAX);
    // Landmarks stay; of the rest the first.
    let mut by_rank: Vec<usize> = (0..rows.len()).collect();
    by_rank.sort_by_key(|at| (std::cmp::Reverse(rows[*at].0), *at));
    by_rank.truncate(DECISIONS_MAX);
    let mut table = Table::new(
        match left_out {
            0 => "What it decided beyond routine".to_owned(),
            more => format!("What it decided beyond routine, without {more} lesser steps"),
        },
        &[
            "Turn",
            "Decision",
            "Said",
            "Weighed, in points",
            "Next best",
        ],
    );
    for (at, (_, row)) in rows.into_iter().enumerate() {
        if by_rank.contains(&at) {
            table.row(row);
        }
    }
    table
}

fn spoken<'a>(case: &Case, all: impl Iterator<Item = &'a Said>, section: &mut Section) {
    for said in all.filter(|said| !said.text.is_empty()) {
        let who = said
            .by
            .map_or("the facilitator".to_owned(), |seat| names::seat(case, seat));
        let to = match &said.kind {
            Manner::Reason(_) => "as its reason".to_owned(),
            Manner::Line => "in public".to_owned(),
            Manner::Cable(to) => {
                let to: Vec<String> = to.iter().map(|seat| names::seat(case, *seat)).collect();
                format!("by cable to {}", names::and(&to))
            }
        };
        section.para(format!("Turn {}, {who}, {to}:", timeline::name(said.turn)));
        section.blocks.push(Block::Quote(said.text.clone()));
    }
}

/// The seat's own page in its own copy: what it can know itself. Whether an aim was met may hang on what it cannot.
pub fn own(seen: &Seen) -> Section {
    let case = seen.case;
    let mut section = Section::new("seat", title(case, seen.seat));
    section.own_page = true;
    let end = seen.end();
    if let Some(brief) = aims::brief(case, end) {
        office(brief, &mut section);
        let mut table = Table::new(
            "Aims of the secret brief",
            &["Aim", "Weight", "What it asks", "Met? Say by which fact"],
        );
        for objective in &brief.objectives {
            let parts = goal::parts(&objective.goal).iter();
            let asked: Vec<String> = parts
                .map(|part| {
                    let stood =
                        goal::stood(end, part).map_or_else(String::new, |at| format!(" ({at})"));
                    format!("{}{stood}", goal::asked(case, part))
                })
                .collect();
            table.row([
                objective.text.clone(),
                objective.weight.to_string(),
                asked.join("; "),
                String::new(),
            ]);
        }
        section.table(table);
        line(brief, &mut section);
    }
    law(case, seen.seat, &mut section);
    let mut table = Table::new(
        "What this seat decided",
        &["Turn", "Decision", "Weighed, in points"],
    );
    for turn in &seen.turns {
        let sealed = turn
            .sealed
            .map_or(&[][..], |sealed| sealed.orders.as_slice());
        for given in sealed.iter().filter(|order| is_told(order)) {
            let why = turn.whys.iter().find(|why| why.order == *given);
            table.row([
                timeline::name(turn.turn),
                order::order(case, turn.before, given),
                why.map_or_else(String::new, |why| {
                    weighing::parts(case, &why.parts, LEADING)
                }),
            ]);
        }
    }
    section.table(table);
    spoken(case, seen.said.iter(), &mut section);
    section
}

fn is_told(order: &Order) -> bool {
    !matches!(order, Order::Wait | Order::Echo { .. })
}
