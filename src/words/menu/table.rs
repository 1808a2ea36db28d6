//! Table: articles, texts, stances, hinges; for the chair the pen.

use crate::base::ids::{DraftId, Member};
use crate::content::clause::{Clause, Hedge};
use crate::engine::systems::edit::apply_edit;
use crate::words::menu::{List, Page};
use crate::words::question::{position, ready_texts};
use crate::words::{clause, hinge, names, stance as stances_words};
use crate::world::Desk;
use crate::world::order::{EuAct, Order, UnAct};
use crate::world::text::{Clauses, DraftStatus, Edit, Hedges, Stance};

pub fn family(list: &mut List<'_>) {
    let capital = list.obs.capital().is_some();
    for id in list.live() {
        let name = names::draft(id);
        if capital {
            if list
                .draft(id)
                .is_some_and(|draft| draft.status == DraftStatus::UnderSilence)
            {
                list.open(format!("Your stance on {name} ..."), 0, Page::Stance(id));
            }
            for member in hinge::hinges(list.case, list.obs, id) {
                let whom = names::member(list.case, member);
                list.open(
                    format!("Call {whom} on {name} beforehand ..."),
                    0,
                    Page::Call(id, member),
                );
            }
        }
        if capital || matches!(list.obs.desk, Desk::Chair(_)) {
            list.open(
                format!("Amend {name} ..."),
                u8::from(capital),
                Page::Amend(id),
            );
        }
    }
    list.give(Order::RequestArticle4);
    list.give(Order::Raise);
    for clauses in ready_texts(list.case, list.obs) {
        let hedges = Hedges::default();
        list.give(Order::Propose { clauses, hedges });
        list.give(Order::Table { clauses, hedges });
    }
    if capital || matches!(list.obs.desk, Desk::Chair(_)) {
        let cost = u8::from(capital);
        let empty = Page::Compose(Clauses(0), Hedges::default());
        list.open("Compose a text of your own ...", cost, empty);
    }
    pen(list);
    for act in [
        EuAct::Statement,
        EuAct::Sanctions,
        EuAct::Solidarity222,
        EuAct::HoldBack,
        EuAct::Help42,
    ] {
        list.give(Order::EuAct { act });
    }
    for act in [UnAct::Meeting, UnAct::Draft, UnAct::Assembly] {
        list.give(Order::UnAct { act });
    }
    list.give(Order::Invoke42);
}

/// What only the chair does to a text and to the Council.
fn pen(list: &mut List<'_>) {
    if !matches!(list.obs.desk, Desk::Chair(_)) {
        return;
    }
    list.give(Order::Convene);
    for draft in list.live() {
        list.give(Order::Extend { draft });
        for hours in [12, 24, 48] {
            list.give(Order::SetSilence { draft, hours });
        }
        list.give(Order::RaiseLevel { draft });
        list.give(Order::Split { draft });
        list.give(Order::Withdraw { draft });
    }
    list.give(Order::AskSaceur);
    list.give(Order::Statement);
    if list.case.tables.accused.is_some() {
        list.give(Order::Mediate);
    }
    list.give(Order::Close);
}

pub fn stances(list: &mut List<'_>, id: DraftId) {
    let none = (Clause::default(), Edit::None);
    for stance in [Stance::Endorse, Stance::Silent, Stance::AskTime] {
        list.give(position(id, stance, none.0, none.1));
    }
    list.open(
        "Stay silent, with a reservation on ...",
        0,
        Page::BreakOn(id, false),
    );
    list.open("Break silence on ...", 0, Page::BreakOn(id, true));
}

pub fn break_on(list: &mut List<'_>, id: DraftId, hard: bool) {
    let Some(draft) = list.draft(id) else { return };
    for (at, provision) in draft.provisions.iter().enumerate() {
        let text = clause::paragraph(list.case, provision);
        list.open(
            format!("Paragraph {}: {text}", at + 1),
            0,
            Page::LiftedBy(id, hard, at as u8),
        );
    }
}

pub fn lifted_by(list: &mut List<'_>, id: DraftId, hard: bool, at: u8) {
    let Some(draft) = list.draft(id) else { return };
    let Some(provision) = draft.provisions.get(usize::from(at)) else {
        return;
    };
    let on = provision.clause;
    let stance = if hard { Stance::Break } else { Stance::Reserve };
    for edit in edits(on).filter(|edit| apply_edit(&draft.provisions, *edit).is_some()) {
        list.give_as(
            format!("Unless you get: {}", clause::edit(edit)),
            position(id, stance, on, edit),
        );
    }
}

/// Every change of one paragraph.
fn edits(on: Clause) -> impl Iterator<Item = Edit> {
    let hedges = Hedge::ALL
        .into_iter()
        .map(move |hedge| Edit::Hedge { clause: on, hedge });
    [Edit::Soften { clause: on }, Edit::Strengthen { clause: on }]
        .into_iter()
        .chain(hedges)
        .chain([Edit::Drop { clause: on }])
}

pub fn amend(list: &mut List<'_>, id: DraftId) {
    let Some(draft) = list.draft(id) else { return };
    for provision in &draft.provisions {
        for edit in
            edits(provision.clause).filter(|edit| apply_edit(&draft.provisions, *edit).is_some())
        {
            let label = names::capital(&clause::edit_stated(list.case, &draft, edit));
            list.give_as(label, Order::Amend { draft: id, edit });
        }
    }
    for on in Clause::ALL {
        let edit = Edit::Add { clause: on };
        if apply_edit(&draft.provisions, edit).is_some() {
            let label = names::capital(&clause::edit_stated(list.case, &draft, edit));
            list.give_as(label, Order::Amend { draft: id, edit });
        }
    }
}

pub fn call(list: &mut List<'_>, id: DraftId, member: Member) {
    for stance in [Stance::Silent, Stance::Reserve, Stance::Break] {
        list.open(
            names::capital(stances_words::word(stance)),
            0,
            Page::Confidence(id, member, stance),
        );
    }
}

pub fn confidence(list: &mut List<'_>, draft: DraftId, member: Member, stance: Stance) {
    for confidence in [55, 70, 85, 95] {
        let label = format!(
            "{confidence} in 100 sure ({})",
            crate::words::bands::band(i16::from(confidence))
        );
        list.give_as(
            label,
            Order::CallHinge {
                draft,
                member,
                stance,
                confidence,
            },
        );
    }
}

/// The objectors of the text, each to be paid by somebody.
pub fn broker(list: &mut List<'_>, draft: DraftId) {
    let Some(text) = list.draft(draft) else {
        return;
    };
    for to in text.objected.iter() {
        let whom = names::member(list.case, to);
        list.open(
            format!("For the consent of {whom} ..."),
            1,
            Page::BrokerFor(draft, to),
        );
    }
}

/// Who could pay: the victims first, then every other.
pub fn broker_for(list: &mut List<'_>, draft: DraftId, to: Member) {
    let victims = list.case.tables.victims;
    let mut payers: Vec<Member> = Member::all().filter(|payer| *payer != to).collect();
    payers.sort_by_key(|payer| !victims.has(*payer));
    for payer in payers {
        list.give(Order::Broker { payer, to, draft });
    }
}
