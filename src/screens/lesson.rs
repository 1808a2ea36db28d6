//! A lesson's line, just above the foot: what this is, what to press, why it matters.

use crate::content::scenario::Moment;
use crate::engine::stops::Stop;
use crate::screens::board::Size;
use crate::screens::model::Model;
use crate::screens::night::Night;
use crate::screens::page::{Page, Role, wrap};
use crate::words::lesson;
use crate::words::verb::Verb;

/// Rows it may take, of a sheet with room for several panels and of one with room for one.
const ROWS: (usize, usize) = (3, 4);
const LABEL: &str = "LEARN";

/// The line of this moment as it will stand; empty where nothing is taught.
pub fn rows(model: &Model, night: &Night, (width, height): (u16, u16)) -> Vec<String> {
    let Some(said) = said(model, night) else {
        return Vec::new();
    };
    let most = match Size::of(width, height) {
        Size::One => ROWS.1,
        _ => ROWS.0,
    };
    let mut rows = wrap(&said, width.saturating_sub(indent(width, height) + 2));
    rows.truncate(most);
    rows
}

pub fn draw(model: &Model, night: &Night, page: &mut Page) {
    let (width, height) = (page.width(), page.height());
    let rows = rows(model, night, (width, height));
    let indent = indent(width, height);
    let top = height - 4 - rows.len() as u16;
    for (y, row) in (top..).zip(&rows) {
        for x in 0..width {
            page.set(x, y, ' ', Role::Text);
        }
        page.put(indent, y, width - indent - 1, row, Role::Blue);
    }
    if !rows.is_empty() {
        page.put(indent - 6, top, 5, LABEL, Role::Strong);
    }
}

/// The column of the text; its label stands before it, as NEXT and ELSE do.
fn indent(width: u16, height: u16) -> u16 {
    let full = Size::of(width, height) == Size::Full;
    if full { 8 } else { 7 }
}

fn said(model: &Model, night: &Night) -> Option<String> {
    let sure = model.keys.shown(Verb::Sure);
    let at = |moment| lesson::at(night.sitting.case(), night.sitting.obs(), moment, &sure);
    if night.is_running() {
        return None;
    }
    if night.last.is_some() {
        return at(Moment::Last);
    }
    if night.roll.is_some() {
        return at(Moment::RollCall);
    }
    if night.is_drafted() && !night.is_asked() {
        return at(Moment::Drafted);
    }
    let open = night.put().map(|put| put.stop);
    let all = open.into_iter().chain(night.stops.iter().copied());
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    lesson::stopped(case, obs, &all.collect::<Vec<Stop>>(), &sure)
}
