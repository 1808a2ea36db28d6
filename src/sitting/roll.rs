//! The roll call when silence ends: the sure answers in one block, then a few cards, then what it came to (GAME: roll call).

use crate::base::ids::{DraftId, Member, MemberSet};
use crate::base::units::Hours;
use crate::words::{clause, event, hinge, names, stance, weighing, when};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::desk::{Echo, HingeCall, Reading};
use crate::world::text::{Draft, DraftStatus, Position, Stance};

const CARDS: usize = 6;
/// Cards up to which reservations are shown beside those that were waited for.
const RESERVED: usize = 3;

/// What a seat knew of a text in the turn in which its silence was to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beforehand {
    pub draft: DraftId,
    pub hinges: Vec<Member>,
    pub readings: Vec<(Member, Reading)>,
    /// From when to when the silence ran; once it has ended the text itself has moved on.
    pub from: Hours,
    pub ends: Hours,
}

/// One answer shown by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    pub member: Member,
    pub answer: Position,
    pub hinge: bool,
    /// What this seat had read, and called.
    pub read: Option<Reading>,
    pub called: Option<HingeCall>,
    /// What its last lever on that member did, if it said.
    pub echo: Option<Echo>,
}

/// Answers of one kind, with the hours between which they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub stance: Stance,
    pub members: MemberSet,
    pub from: Hours,
    pub to: Hours,
}

/// A silence that ended, as one seat is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollCall {
    pub draft: DraftId,
    /// The text as it stood when it was answered.
    pub text: Draft,
    /// From when to when the silence ran.
    pub from: Hours,
    pub ends: Hours,
    pub blocks: Vec<Block>,
    /// At most six, by the hour of the answer.
    pub cards: Vec<Card>,
    /// Answers that stay unseen, because silence broke before them.
    pub unseen: u8,
}

impl Beforehand {
    /// What `obs` holds on every text that awaits its answers.
    pub fn all(case: &Case, obs: Observation<'_>) -> Vec<Beforehand> {
        let Some(council) = obs.council else {
            return Vec::new();
        };
        let live = council.live();
        live.map(|(draft, text)| Beforehand {
            draft,
            from: text.decided_or_tabled().max(text.tabled),
            ends: text.silence_ends,
            hinges: hinge::hinges(case, obs, draft),
            readings: Member::all()
                .filter_map(|member| Some((member, hinge::reading(obs, draft, member)?)))
                .collect(),
        })
        .collect()
    }
}

impl RollCall {
    /// The roll call of a text whose silence has just ended. `restarted`: when a broken or amended text came back under silence.
    pub fn new(
        obs: Observation<'_>,
        known: Option<&Beforehand>,
        restarted: Option<Hours>,
        draft: DraftId,
    ) -> Option<RollCall> {
        let mut text = *obs.council?.drafts.get(draft.index())?;
        let broken = broken_at(&text);
        let seen = |member: &Member| {
            let answer = &text.answers[member.index()];
            answer.stance != Stance::Open && broken.is_none_or(|at| answer.at.hours() <= at)
        };
        let shown: Vec<Member> = Member::all().filter(seen).collect();
        let answered = Member::all()
            .filter(|member| text.answers[member.index()].stance != Stance::Open)
            .count();
        let ends = known.map_or(text.silence_ends, |known| known.ends);
        let from = known.map_or(text.tabled, |known| known.from);
        let from = restarted.map_or(from, |at| from.max(at)).min(ends);
        // Nobody answers words that do not lie on the table yet.
        for answer in &mut text.answers {
            answer.at = answer.at.hours().max(from).into();
        }
        let cards = cards(obs, known, draft, &text, &shown);
        let rest = shown
            .iter()
            .filter(|member| cards.iter().all(|card| card.member != **member));
        Some(RollCall {
            draft,
            text,
            from,
            ends,
            blocks: blocks(&text, rest.copied()),
            unseen: (answered - shown.len()) as u8,
            cards,
        })
    }
}

/// Whether the table has seen this answer: later ones stay unseen once silence has broken.
pub fn seen(text: &Draft, member: Member) -> bool {
    broken_at(text).is_none_or(|at| text.answers[member.index()].at.hours() <= at)
}

/// The hour at which silence broke: the first objection; later answers stay unseen.
pub fn broken_at(text: &Draft) -> Option<Hours> {
    let broke = text
        .answers
        .iter()
        .filter(|answer| answer.stance == Stance::Break);
    let first = broke.map(|answer| answer.at.hours()).min();
    first.filter(|_| text.status == DraftStatus::Broken)
}

fn blocks(text: &Draft, members: impl Iterator<Item = Member>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for member in members {
        let Position { stance, at, .. } = text.answers[member.index()];
        let at = at.hours();
        match blocks.iter_mut().find(|block| block.stance == stance) {
            Some(block) => {
                block.members = block.members.with(member);
                block.from = block.from.min(at);
                block.to = block.to.max(at);
            }
            None => blocks.push(Block {
                stance,
                members: MemberSet::NONE.with(member),
                from: at,
                to: at,
            }),
        }
    }
    blocks.sort_by_key(|block| (block.from, block.stance));
    blocks
}

fn cards(
    obs: Observation<'_>,
    known: Option<&Beforehand>,
    draft: DraftId,
    text: &Draft,
    shown: &[Member],
) -> Vec<Card> {
    let me = obs.capital().map(|(me, _)| me);
    let others = shown.iter().filter(|member| Some(**member) != me);
    let mut cards: Vec<Card> = others
        .map(|member| card(obs, known, draft, text, *member))
        .filter(|card| rank(card) < 5)
        .collect();
    cards.sort_by_key(|card| (rank(card), std::cmp::Reverse(card.answer.at)));
    // A reservation that nobody waited for is shown only to fill up, and once for the same reasons.
    let mut told: Vec<[u8; 2]> = Vec::new();
    let mut at = 0;
    cards.retain(|card| {
        let fills = at < RESERVED && !told.contains(&card.answer.reasons);
        let keep = rank(card) < 4 || fills;
        at += usize::from(keep);
        told.push(card.answer.reasons);
        keep
    });
    cards.truncate(CARDS);
    cards.sort_by_key(|card| (card.answer.at, card.member.index()));
    cards
}

fn card(
    obs: Observation<'_>,
    known: Option<&Beforehand>,
    draft: DraftId,
    text: &Draft,
    member: Member,
) -> Card {
    let desk = obs.capital().map(|(_, desk)| desk);
    let called = desk.and_then(|desk| {
        desk.calls
            .iter()
            .find(|call| call.draft == draft && call.member == member)
    });
    let echo = desk.and_then(|desk| desk.echoes.iter().rev().find(|echo| echo.from == member));
    let read = known.and_then(|known| known.readings.iter().find(|(of, _)| *of == member));
    Card {
        member,
        answer: text.answers[member.index()],
        hinge: known.is_some_and(|known| known.hinges.contains(&member)),
        read: read.map(|(_, reading)| *reading),
        called: called.copied(),
        echo: echo.copied(),
    }
}

/// Who is shown first when there are too many: who broke, what was called, who went against the reading, hinges, reservations.
fn rank(card: &Card) -> u8 {
    let stance = card.answer.stance;
    match () {
        () if stance == Stance::Break => 0,
        () if card.called.is_some() => 1,
        () if card.went_against() => 2,
        () if card.hinge => 3,
        () if matches!(stance, Stance::Reserve | Stance::AskTime) => 4,
        () => 5,
    }
}

impl Card {
    /// The answer was another than the reading said.
    pub fn went_against(&self) -> bool {
        self.read.is_some_and(|read| {
            let breaks = self.answer.stance == Stance::Break;
            (read.gap < 0) != breaks && (read.gap.abs() > 4 || breaks)
        })
    }
    /// Whether the call was right, if there was one.
    pub fn call_was_right(&self) -> Option<bool> {
        self.called
            .map(|call| kind(call.stance) == kind(self.answer.stance))
    }
}

/// To speak for a text and to stay silent on it are one thing to a call.
pub(super) fn kind(stance: Stance) -> Stance {
    if stance == Stance::Endorse {
        Stance::Silent
    } else {
        stance
    }
}

/// The roll call as lines: blocks by hour, cards, what stays unseen, the result in one sentence.
pub fn lines(case: &Case, roll: &RollCall) -> Vec<String> {
    let mut lines = vec![format!("ROLL CALL on {}", names::draft(roll.draft))];
    lines.extend(roll.blocks.iter().map(|block| block_line(case, block)));
    lines.extend(roll.cards.iter().map(|card| card_line(case, roll, card)));
    if roll.unseen > 0 {
        lines.push(format!(
            "  {} later answers stay unseen: silence had broken.",
            roll.unseen
        ));
    }
    lines.push(result(case, roll));
    lines
}

fn block_line(case: &Case, block: &Block) -> String {
    let names: Vec<String> = block
        .members
        .iter()
        .map(|member| names::member(case, member))
        .collect();
    let hours = if block.from == block.to {
        when::moment(case, block.from)
    } else {
        when::span(case, block.from, block.to)
    };
    format!(
        "  {hours}, {} {}: {}.",
        names.len(),
        stance::do_it(block.stance, names.len()),
        names::and(&names)
    )
}

fn card_line(case: &Case, roll: &RollCall, card: &Card) -> String {
    let answer = &card.answer;
    let said = stance::sentence(case, card.member, Some(&roll.text), answer);
    let mut line = format!("  {} {said}", when::moment(case, answer.at.hours()));
    let stated = weighing::stated_by(case, card.member, answer);
    if !stated.is_empty() {
        line.push_str(&format!(" It says: {stated}."));
    }
    if answer.stance == Stance::Break {
        line.push_str(&format!(
            " What would lift it: {}.",
            clause::edit(answer.lifts)
        ));
    }
    if let Some(reading) = &card.read {
        let wrong = if card.went_against() {
            "; it went against your reading"
        } else {
            ""
        };
        line.push_str(&format!(
            " You read it as {}{wrong}.",
            stance::read(reading)
        ));
    }
    if let (Some(call), Some(right)) = (&card.called, card.call_was_right()) {
        line.push_str(&format!(
            " You called it {}, {} in 100 sure: {}.",
            stance::word(call.stance),
            call.confidence,
            if right { "right" } else { "wrong" }
        ));
    }
    if let Some(echo) = &card.echo {
        line.push_str(&format!(
            " Of your argument ({}) it says that {}.",
            weighing::label(case, echo.factor),
            event::lever::result(echo.result)
        ));
    }
    line
}

fn result(case: &Case, roll: &RollCall) -> String {
    let name = names::draft(roll.draft);
    let held = clause::list(roll.text.clauses());
    match roll.text.status {
        DraftStatus::Adopted => format!("  {name} stands: {held}."),
        DraftStatus::Broken => format!("  {name} is broken and goes back to the table."),
        DraftStatus::UnderSilence => format!(
            "  {name}: silence runs on to {}.",
            when::moment(case, roll.text.silence_ends)
        ),
        _ => format!("  {name} is off the table."),
    }
}
