//! The glossary: every term says something, and leads only to terms.

use super::marker::Marker;
use crate::content::glossary::Term;
use crate::content::known::Known;

pub fn check(terms: &[Term], marker: &mut Marker) {
    let ids = terms.iter().map(|term| term.id.as_str());
    marker.unique("term", ids.clone(), |at| format!("[{at}].id"));
    let names = terms.iter().map(|term| term.name.as_str());
    marker.unique("name", names, |at| format!("[{at}].name"));
    let known = Known::new(ids);
    for (at, term) in terms.iter().enumerate() {
        marker.id(&format!("[{at}].id"), &term.id);
        marker.text(&format!("[{at}].name"), &term.name, 12);
        marker.text(&format!("[{at}].text"), &term.text, 160);
        marker.text(&format!("[{at}].source"), &term.source, 80);
        for (nth, see) in term.see.iter().enumerate() {
            marker.known(&format!("[{at}].see[{nth}]"), "term", see, &known);
        }
    }
}
