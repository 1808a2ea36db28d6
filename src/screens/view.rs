//! The model drawn: a page of cells, then a buffer. A pure function of the model.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::screens::board::{Size, places};
use crate::screens::look::paint;
use crate::screens::model::{Model, Place};
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, wrap};
use crate::screens::pane::Pane;
use crate::screens::{
    cards, foot, halls, head, last_page, lesson, over_foot, panels, roll_page, run_page,
};

/// Draws the model into a buffer; the position is where the hardware cursor belongs.
pub fn view(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let page = page(model, buffer.area.width, buffer.area.height);
    paint(&page, model.settings.theme, model.settings.ascii, buffer);
    page.cursor.map(|(x, y)| Position::new(x, y))
}

/// The page itself, before a theme and a table of glyphs.
pub fn page(model: &Model, width: u16, height: u16) -> Page {
    let mut page = Page::new(width, height);
    if Size::of(width, height) == Size::None {
        no_room(&mut page);
        return page;
    }
    match &model.place {
        Place::Night(night) => self::night(model, night, &mut page),
        _ => halls::draw(model, &mut page),
    }
    cards::draw(model, &mut page);
    over_foot::draw(model, &mut page);
    page
}

fn no_room(page: &mut Page) {
    let text = format!(
        "Casus Foederis needs 40 columns and 16 rows; here are {} and {}.",
        page.width(),
        page.height()
    );
    let columns = page.width();
    for (at, row) in wrap(&text, columns).iter().enumerate() {
        page.put(0, at as u16, columns, row, Role::Text);
    }
}

fn night(model: &Model, night: &Night, page: &mut Page) {
    if night.last.is_some() {
        last_page::draw(model, night, page);
        return;
    }
    head::draw(night, page);
    if night.roll.is_some() {
        let size = (page.width(), page.height());
        let kept = lesson::rows(model, night, size).len() as u16;
        roll_page::draw(night, page, kept);
    } else if night.running.is_some() {
        run_page::draw(night, page);
    } else {
        let size = (page.width(), page.height());
        let focus = night.focus();
        let kept = lesson::rows(model, night, size).len() as u16;
        for (panel, area) in places(night.screen, focus, size, kept) {
            let mut pane = Pane::new(page, area, panel == focus, night.row(panel));
            panels::draw(panel, model, night, &mut pane);
        }
    }
    lesson::draw(model, night, page);
    foot::draw(model, night, page);
}
