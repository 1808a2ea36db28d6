//! The panels of the screens: what each draws, how many rows can be chosen, and what opening one does.

mod accounts;
mod cables;
mod capital;
mod council;
mod effects;
mod evidence;
mod matters;
mod orders;
mod situation;
mod stances;

use crate::base::ids::Member;
use crate::screens::board::{Panel, Screen};
use crate::screens::model::Model;
use crate::screens::night::Night;
use crate::screens::pane::Pane;
use crate::words::hinge::hinges;
use crate::words::menu::{Entry, Family, Page as MenuPage};

/// Draws a panel.
pub fn draw(panel: Panel, model: &Model, night: &Night, pane: &mut Pane<'_>) {
    match panel {
        Panel::Map => situation::map(model, night, pane),
        Panel::Alliance => situation::alliance(model, night, pane),
        Panel::Clocks => situation::three_clocks(night, pane),
        Panel::News => situation::news(night, pane),
        Panel::UnderWay => situation::under_way(night, pane),
        Panel::Hypotheses => accounts::hypotheses(night, pane),
        Panel::Ledger => evidence::ledger(night, pane),
        Panel::Item => evidence::item(night, pane),
        Panel::Moved => accounts::moved(night, pane),
        Panel::Others => evidence::others(night, pane),
        Panel::Table => council::table(night, pane),
        Panel::SeatCard => stances::seat(night, pane),
        Panel::Objections => stances::objections(night, pane),
        Panel::Hinges => stances::near(night, pane),
        Panel::Position => stances::position(night, pane),
        Panel::Weighing => capital::weighing(night, pane),
        Panel::Brief => capital::brief(night, pane),
        Panel::Law => capital::law(night, pane),
        Panel::Chamber => capital::chamber(model, night, pane),
        Panel::Needs => matters::needs(night, pane),
        Panel::Pledges => matters::pledges(night, pane),
        Panel::InForce => matters::in_force(night, pane),
        Panel::Catalogue => matters::catalogue(night, pane),
        Panel::Numbers => effects::numbers(night, pane),
        Panel::Thresholds => effects::thresholds(night, pane),
        Panel::Standing => effects::standing(night, pane),
        Panel::Log => cables::log(night, pane),
        Panel::Asks => cables::asks(night, pane),
        Panel::Question => orders::question(night, pane),
        Panel::Draft => orders::draft(night, pane),
        Panel::Preview => orders::preview(night, pane),
        Panel::Seal => orders::seal(night, pane),
        Panel::Wire => cables::wire(night, pane),
    }
}

/// Rows of a panel that can be chosen.
pub fn rows(panel: Panel, night: &Night) -> usize {
    let obs = night.sitting.obs();
    match panel {
        Panel::News => night.news().len(),
        Panel::Ledger => evidence::held(night).len(),
        Panel::Table | Panel::Standing => Member::all().len(),
        Panel::SeatCard => stances::levers(night).len(),
        Panel::Hinges => night
            .live()
            .map_or(0, |id| hinges(night.sitting.case(), obs, id).len()),
        Panel::Position => 4,
        Panel::Pledges => obs.council.map_or(0, |council| council.pledges.len()),
        Panel::InForce => obs.public.measures.len(),
        Panel::Catalogue => night.sitting.case().content.measures.len(),
        Panel::Numbers => effects::number_rows(night),
        Panel::Log => night.sitting.log.len(),
        Panel::Asks => obs.capital().map_or(0, |(_, desk)| desk.asks.len()),
        Panel::Question => night
            .question()
            .map_or(0, |question| question.answers.len() + 1),
        Panel::Draft => night.orders().len() + Family::ALL.len() + 1,
        _ => 0,
    }
}

/// Whether Enter opens the chosen row rather than doing NEXT.
pub fn opens(night: &Night) -> bool {
    match night.focus() {
        Panel::Ledger => night.screen == Screen::Evidence && rows(Panel::Ledger, night) > 0,
        Panel::Table | Panel::Standing => true,
        Panel::SeatCard => lever(night).is_some(),
        Panel::Asks => rows(Panel::Asks, night) > 0,
        Panel::Draft => night.screen == Screen::Orders,
        _ => false,
    }
}

/// The lever that is chosen on a seat's card.
pub fn lever(night: &Night) -> Option<Entry> {
    let here = night.screen == Screen::Council && night.focus() == Panel::SeatCard;
    let levers = here.then(|| stances::levers(night))?;
    let row = night
        .row(Panel::SeatCard)
        .min(levers.len().saturating_sub(1));
    levers.into_iter().nth(row)
}

/// Opens the chosen row; false when NEXT is to be done instead.
pub fn open(night: &mut Night) -> bool {
    match night.focus() {
        Panel::Ledger if opens(night) => night.focus_on(Panel::Item),
        Panel::Table => night.focus_on(Panel::SeatCard),
        Panel::Asks if opens(night) => {
            let slot = night.row(Panel::Asks) as u8;
            night.menu.clear();
            return night.open(MenuPage::Answer(slot));
        }
        Panel::Standing => {
            let row = night.row(Panel::Standing);
            let member = Member::all().nth(row);
            night.other = member.filter(|member| night.sitting.seat().member() != Some(*member));
            night.screen = Screen::Capital;
        }
        _ => return false,
    }
    true
}
