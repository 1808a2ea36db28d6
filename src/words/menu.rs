//! What a seat may order, in five families: every candidate with its cost and, when it is off, why.

mod act;
mod answer;
mod compose;
mod find;
mod home;
mod persuade;
mod search;
mod table;

pub use search::{missing, search};

use crate::base::ids::{DraftId, EvId, Member};
use crate::engine::check::{Refusal, check, cost};
use crate::words::order;
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::order::{Form, Order};
use crate::world::text::{Clauses, Hedges};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    FindOut,
    Persuade,
    Table,
    Home,
    Act,
}

impl Family {
    pub const ALL: [Family; 5] = [
        Family::FindOut,
        Family::Persuade,
        Family::Table,
        Family::Home,
        Family::Act,
    ];
    pub const fn name(self) -> &'static str {
        match self {
            Family::FindOut => "find out",
            Family::Persuade => "persuade",
            Family::Table => "table",
            Family::Home => "home",
            Family::Act => "act",
        }
    }
    /// The key that opens it (MOCKUPS: keys).
    pub const fn key(self) -> char {
        match self {
            Family::FindOut => 'f',
            Family::Persuade => 'p',
            Family::Table => 't',
            Family::Home => 'm',
            Family::Act => 'x',
        }
    }
}

/// The families that a desk has: one that is no capital has nothing to order at home.
pub fn families(obs: Observation<'_>) -> impl Iterator<Item = Family> {
    let capital = obs.capital().is_some();
    Family::ALL
        .into_iter()
        .filter(move |family| capital || *family != Family::Home)
}

/// What "something else" opens, family by family with its key.
pub fn elsewhere(obs: Observation<'_>, between: &str) -> String {
    let named: Vec<String> = families(obs)
        .map(|family| format!("{} {}", family.key(), family.name()))
        .collect();
    named.join(between)
}

/// A page of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Family(Family),
    /// Whom to share an item with, then in what form.
    ShareWith(EvId),
    ShareAs(EvId, Option<Member>),
    PublishAs(EvId),
    /// Whom to ask on a text, then with what argument.
    AskWhom(DraftId),
    AskHow(DraftId, Member),
    /// Stances on a text, then on which paragraph, then what would lift it.
    Stance(DraftId),
    BreakOn(DraftId, bool),
    LiftedBy(DraftId, bool, u8),
    Amend(DraftId),
    SoundWhom(DraftId),
    /// Two delegations at once: the first, then the second.
    SoundFirst(DraftId),
    SoundSecond(DraftId, Member),
    /// What one says in public of who did it.
    Say,
    /// What was asked of this desk, then the answers to one of them.
    Asks,
    Answer(u8),
    /// A text of one's own, paragraph by paragraph.
    Compose(Clauses, Hedges),
    /// The standing instruction.
    Instruction,
    /// Who pays for the consent of whom.
    BrokerFor(DraftId, Member),
    Measures(bool),
    /// Calls of hinges, then the confidence.
    Call(DraftId, Member),
    Confidence(DraftId, Member, crate::world::text::Stance),
    Broker(DraftId),
}

/// What choosing an entry does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Give(Order),
    Open(Page),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub label: String,
    pub pick: Pick,
    /// Initiatives.
    pub cost: u8,
    /// Why it cannot be given now.
    pub off: Option<Refusal>,
}

/// The entries of a page; those that can never be this seat's are left out.
pub fn page(case: &Case, obs: Observation<'_>, page: Page) -> Vec<Entry> {
    let mut list = List {
        case,
        obs,
        entries: Vec::new(),
    };
    match page {
        Page::Family(Family::FindOut) => find::family(&mut list),
        Page::Family(Family::Persuade) => persuade::family(&mut list),
        Page::Family(Family::Table) => table::family(&mut list),
        Page::Family(Family::Home) => home::family(&mut list),
        Page::Family(Family::Act) => act::family(&mut list),
        Page::SoundWhom(draft) => find::whom(&mut list, draft),
        Page::ShareWith(item) => persuade::share_with(&mut list, item),
        Page::ShareAs(item, to) => forms(&mut list, |form| Order::Share { item, to, form }),
        Page::PublishAs(item) => forms(&mut list, |form| Order::Publish { item, form }),
        Page::AskWhom(draft) => persuade::ask_whom(&mut list, draft),
        Page::AskHow(draft, to) => persuade::ask_how(&mut list, draft, to),
        Page::Stance(draft) => table::stances(&mut list, draft),
        Page::BreakOn(draft, hard) => table::break_on(&mut list, draft, hard),
        Page::LiftedBy(draft, hard, at) => table::lifted_by(&mut list, draft, hard, at),
        Page::Amend(draft) => table::amend(&mut list, draft),
        Page::SoundFirst(draft) => find::first(&mut list, draft),
        Page::SoundSecond(draft, first) => find::second(&mut list, draft, first),
        Page::Say => persuade::say(&mut list),
        Page::Asks => answer::asks(&mut list),
        Page::Answer(slot) => answer::answers(&mut list, slot),
        Page::Compose(clauses, hedges) => compose::compose(&mut list, clauses, hedges),
        Page::Instruction => home::instruction(&mut list),
        Page::BrokerFor(draft, to) => table::broker_for(&mut list, draft, to),
        Page::Measures(alone) => act::measures(&mut list, alone),
        Page::Call(draft, member) => table::call(&mut list, draft, member),
        Page::Confidence(draft, member, stance) => {
            table::confidence(&mut list, draft, member, stance)
        }
        Page::Broker(draft) => table::broker(&mut list, draft),
    }
    // What can be done now comes first.
    list.entries.sort_by_key(|entry| entry.off.is_some());
    list.entries
}

fn forms(list: &mut List<'_>, order: impl Fn(Form) -> Order) {
    for form in [Form::Raw, Form::Cleared, Form::Assertion] {
        list.give_as(super::names::form(form).to_owned(), order(form));
    }
}

/// A page being written.
pub(super) struct List<'a> {
    pub case: &'a Case,
    pub obs: Observation<'a>,
    entries: Vec<Entry>,
}

impl List<'_> {
    pub fn give(&mut self, order: Order) {
        let label = order::order(self.case, self.obs, &order);
        self.give_as(label, order);
    }
    pub fn give_as(&mut self, label: String, order: Order) {
        let off = check(self.case, self.obs, &order).err();
        if off == Some(Refusal::NotYours) {
            return;
        }
        self.entries.push(Entry {
            label,
            pick: Pick::Give(order),
            cost: cost(self.obs, &order),
            off,
        });
    }
    /// An entry that opens another page; it shows what orders of that page cost.
    pub fn open(&mut self, label: impl Into<String>, cost: u8, page: Page) {
        self.entries.push(Entry {
            label: label.into(),
            pick: Pick::Open(page),
            cost,
            off: None,
        });
    }
    /// Texts that still await an end.
    pub fn live(&self) -> Vec<DraftId> {
        self.obs
            .council
            .map(|council| council.live().map(|(id, _)| id).collect())
            .unwrap_or_default()
    }
    pub fn draft(&self, id: DraftId) -> Option<crate::world::text::Draft> {
        self.obs
            .council
            .and_then(|council| council.drafts.get(id.index()).copied())
    }
    pub fn others(&self) -> impl Iterator<Item = Member> + use<> {
        let me = self.obs.capital().map(|(me, _)| me);
        Member::all().filter(move |member| Some(*member) != me)
    }
}
