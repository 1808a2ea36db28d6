//! Injects: somebody reads each, and each can come.

use super::conditions::Reach;
use super::marker::Marker;
use crate::content::scenario::{Inject, Told};

/// The state keeps a bit for each.
const INJECTS_MAX: usize = 64;

pub fn check(injects: &[Inject], reach: &Reach, marker: &mut Marker) {
    marker.fits("", "injects", injects.len(), INJECTS_MAX);
    let ids = injects.iter().map(|inject| inject.id.as_str());
    marker.unique("inject", ids, |at| format!("[{at}].id"));
    for (at, inject) in injects.iter().enumerate() {
        marker.id(&format!("[{at}].id"), &inject.id);
        marker.text(&format!("[{at}].title"), &inject.title, 12);
        marker.text(&format!("[{at}].text"), &inject.text, 60);
        if matches!(&inject.told, Told::Seats(seats) if seats.is_empty()) {
            marker.at(
                &format!("[{at}].told"),
                "nobody is told",
                "name a seat, or `Council` or `Everyone`",
            );
        }
        reach.check(
            &format!("inject `{}` can never come", inject.id),
            &format!("[{at}].when"),
            &inject.when,
            marker,
        );
    }
}
