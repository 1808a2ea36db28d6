//! Nothing lost: cuts, flips, every disk call failing, crashes; and for each detector a reader without it.

mod binary;
mod damage;
mod faults;
pub mod forged;
mod kills;
mod layout;
pub mod lost;
mod real_disk;
mod resumed;
mod shelf;
pub mod sim;
mod small;
mod typed;

use casus::record::line::Kind;
use casus::record::write::Entry;

/// A head such as every format will have.
pub const HEAD: &str = r#"(magic:"casus foederis record",format:1,program:"0.1.0",seed:7)"#;

pub fn entry(kind: Kind, payload: &str) -> Entry {
    let payload = payload.to_owned();
    Entry { kind, payload }
}

/// A small record, commit by commit.
pub fn commits() -> Vec<Vec<Entry>> {
    vec![
        vec![
            entry(Kind::Head, HEAD),
            entry(Kind::Content, r#"(bytes:3,data:"S0xKBgA=")"#),
        ],
        vec![entry(Kind::Input, r#"(1,POL,[RequestArticle4])"#)],
        vec![
            entry(Kind::Input, r#"(1,FRA,[Share(3,POL)],"Zażółć gęślą jaźń")"#),
            entry(Kind::Why, r#"(threat:31,gravity:-22)"#),
            entry(Kind::Turn, r#"(1,["Warsaw asks"],"9f")"#),
        ],
        vec![entry(Kind::Input, "()")],
        vec![entry(Kind::End, "(formal:2,functional:3)")],
    ]
}
