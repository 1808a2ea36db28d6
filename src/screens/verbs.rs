//! What the verbs of a night do, and why one of them is off.

use crate::base::ids::DraftId;
use crate::screens::board::{Panel, Screen};
use crate::screens::effect::Effect;
use crate::screens::model::{Model, Over, Place};
use crate::screens::night::Night;
use crate::screens::panels;
use crate::screens::play::answer;
use crate::screens::top::give;
use crate::words::hinge::hinges;
use crate::words::menu::{Family, Page as MenuPage, Pick};
use crate::words::question::position;
use crate::words::verb::Verb;
use crate::world::text::{Edit, Stance};

/// Does what a verb says, if it is not off.
pub fn do_verb(model: &mut Model, verb: Verb) -> Option<Effect> {
    if let Some(why) = off(model, verb) {
        model.said = Some(why);
        return None;
    }
    if let Some(at) = verb.screen() {
        model.night_mut()?.screen = Screen::ALL[at];
        return None;
    }
    match verb {
        Verb::Next => return next(model),
        Verb::RunOn => return run_on(model),
        Verb::Seal => model.over.push(Over::Seal { run_on: false }),
        Verb::Undo => undo(model),
        Verb::FindOut => family(model, Family::FindOut),
        Verb::Persuade => family(model, Family::Persuade),
        Verb::Table => family(model, Family::Table),
        Verb::Home => family(model, Family::Home),
        Verb::Instruction => page(model, MenuPage::Instruction),
        Verb::Act => family(model, Family::Act),
        Verb::Endorse => stand(model, Stance::Endorse),
        Verb::StaySilent => stand(model, Stance::Silent),
        Verb::Reserve => menu(model, |id| MenuPage::BreakOn(id, false)),
        Verb::Break => menu(model, |id| MenuPage::BreakOn(id, true)),
        Verb::Call => call(model),
        Verb::Panel => model.night_mut()?.turn_focus(false),
        Verb::Leave => return leave(model),
        Verb::Versus => versus(model),
        Verb::Zoom => {
            let night = model.night_mut()?;
            night.wide_map = !night.wide_map;
        }
        other => look(model, other),
    }
    None
}

/// Verbs that only open something to read.
pub fn look(model: &mut Model, verb: Verb) {
    let typed = String::new();
    let over = match verb {
        Verb::Why => Over::Why { row: 0 },
        Verb::Terms => Over::Terms {
            typed,
            row: 0,
            open: false,
        },
        Verb::All => Over::All { row: 0 },
        Verb::Find => Over::Find { typed, row: 0 },
        Verb::Sure => Over::Sure { typed },
        Verb::OwnWords => Over::Words { row: 0, to: typed },
        Verb::Brief => Over::Brief { row: 0 },
        Verb::Commands => Over::Palette { typed, row: 0 },
        Verb::Help => Over::Help { row: 0 },
        Verb::Settings => Over::Settings { at: 0 },
        _ => return,
    };
    model.over.push(over);
}

/// Why a verb cannot be done now; the palette shows it.
pub fn off(model: &Model, verb: Verb) -> Option<String> {
    let night = model.night()?;
    let obs = night.sitting.obs();
    let live = || {
        let council = obs.council?;
        council.live().next().map(|(id, _)| id)
    };
    let why = match verb {
        Verb::Undo if !night.is_drafted() => "nothing is drafted",
        Verb::Endorse | Verb::StaySilent | Verb::Reserve | Verb::Break | Verb::Call
            if obs.capital().is_none() =>
        {
            "this seat takes no stance"
        }
        Verb::Endorse | Verb::StaySilent | Verb::Reserve | Verb::Break | Verb::Call
            if live().is_none() =>
        {
            "no text is before the seats"
        }
        Verb::Sure if obs.capital().is_none() => "this seat answers for no proof",
        Verb::Instruction if obs.capital().is_none() => "this seat follows routine",
        Verb::Brief if crate::words::aims::brief(night.sitting.case(), obs).is_none() => {
            "this seat has no secret brief"
        }
        _ => return None,
    };
    Some(format!("Off, because {why}."))
}

/// NEXT: the question, its answer, the seal, or on to the next stop; a row that opens is opened.
fn next(model: &mut Model) -> Option<Effect> {
    if let Some(lever) = panels::lever(model.night()?) {
        pick(model, lever.pick);
        return None;
    }
    let night = model.night_mut()?;
    if panels::open(night) {
        let menu = !night.menu.is_empty();
        if menu {
            model.over.push(Over::Menu);
        }
        return None;
    }
    if night.screen == Screen::Orders && night.focus() == Panel::Question && night.is_asked() {
        let row = night.row(Panel::Question);
        return answer(model, row);
    }
    if night.screen == Screen::Orders && night.focus() == Panel::Draft {
        let below = night.row(Panel::Draft).checked_sub(night.orders().len());
        match below.map(|at| Family::ALL.get(at).copied()) {
            Some(Some(chosen)) => family(model, chosen),
            Some(None) => look(model, Verb::OwnWords),
            None => return next_at(model),
        }
        return None;
    }
    next_at(model)
}

/// What an entry of a menu does, chosen where it is shown.
fn pick(model: &mut Model, pick: Pick) {
    match pick {
        Pick::Give(order) => {
            give(model, order);
        }
        Pick::Open(next) => page(model, next),
    }
}

/// The question; with it answered the seal; with nothing to seal, on to the next stop.
fn next_at(model: &mut Model) -> Option<Effect> {
    let night = model.night_mut()?;
    if night.is_asked() {
        night.screen = Screen::Orders;
        night.focus_on(Panel::Question);
        return None;
    }
    if night.is_drafted() || night.has_words() {
        model.over.push(Over::Seal { run_on: true });
        return None;
    }
    Some(night.seal(true))
}

/// Asks only when something would be lost: what is sealed is kept.
fn leave(model: &mut Model) -> Option<Effect> {
    let loses = |night: &Night| !night.draft.is_empty() || night.has_words();
    if model.night().is_some_and(loses) {
        model.over.push(Over::Leave);
        return None;
    }
    model.place = Place::Title { at: 0 };
    Some(Effect::List)
}

/// With a draft the seal is shown first: sealing is final. A lesson's question is not passed over by a key too many.
fn run_on(model: &mut Model) -> Option<Effect> {
    let night = model.night_mut()?;
    if night.is_asked() && night.sitting.case().play.scenario.lesson.is_some() {
        night.screen = Screen::Orders;
        night.focus_on(Panel::Question);
        model.said = Some("Here an answer comes first; s seals without one.".to_owned());
        return None;
    }
    if night.draft.is_empty() && !night.has_words() {
        return Some(night.seal(true));
    }
    model.over.push(Over::Seal { run_on: true });
    None
}

fn undo(model: &mut Model) {
    let undone = model.night_mut().and_then(Night::undo);
    model.said = undone.map(|order| format!("Undone: {order}."));
}

fn family(model: &mut Model, family: Family) {
    page(model, MenuPage::Family(family));
}

/// Opens a page of the menu.
pub fn page(model: &mut Model, page: MenuPage) {
    let opened = model.night_mut().is_some_and(|night| {
        night.menu.clear();
        night.open(page)
    });
    if opened {
        model.over.push(Over::Menu);
    } else {
        model.said = Some("Nothing of that kind is yours to do now.".to_owned());
    }
}

fn menu(model: &mut Model, page: impl Fn(DraftId) -> MenuPage) {
    let opened = model.night_mut().is_some_and(|night| {
        night.menu.clear();
        night.live().is_some_and(|id| night.open(page(id)))
    });
    if opened {
        model.over.push(Over::Menu);
    }
}

/// A stance that needs no paragraph.
fn stand(model: &mut Model, stance: Stance) {
    let Some(night) = model.night_mut() else {
        return;
    };
    let Some(id) = night.live() else { return };
    let order = position(id, stance, Default::default(), Edit::None);
    let said = match night.give(order) {
        Ok(()) => format!("Drafted: {}.", night.say(&order)),
        Err(why) => why,
    };
    model.said = Some(said);
}

/// Calls the hinge in focus, or the first.
fn call(model: &mut Model) {
    let found = model.night().and_then(|night| {
        let id = night.live()?;
        let near = hinges(night.sitting.case(), night.sitting.obs(), id);
        let row = match night.focus() {
            Panel::Hinges => night.row(Panel::Hinges),
            _ => 0,
        };
        near.get(row).or(near.first()).map(|member| (id, *member))
    });
    let Some((id, member)) = found else {
        model.said = Some("No hinge is left to call.".to_owned());
        return;
    };
    menu(model, |_| MenuPage::Call(id, member));
}

/// Another pair on Evidence, another text on Council, another capital on Capital.
fn versus(model: &mut Model) {
    let Some(night) = model.night_mut() else {
        return;
    };
    match night.screen {
        Screen::Evidence => night.next_rival(),
        Screen::Council => night.next_text(),
        _ => model.over.push(Over::Find {
            typed: String::new(),
            row: 0,
        }),
    }
}
