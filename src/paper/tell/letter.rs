//! How each of the 32 kept the letter of Article 5.

use crate::paper::page::{Section, Table};
use crate::study::debrief::{Ground, Night, Stood, stood};
use crate::words::{debrief as say, names, report};

const GROUNDS: [Ground; 10] = [
    Ground::Attacked,
    Ground::ArmedForce,
    Ground::Individually,
    Ground::Deems,
    Ground::Constitutional,
    Ground::OutsideArea,
    Ground::NoArmedAttack,
    Ground::OwnAssessment,
    Ground::NothingDue,
    Ground::Discretion,
];

pub fn section(night: &Night) -> Section {
    let mut section = Section::new("article-5", "The letter of Article 5");
    section.para(report::CLAUSE_NOTE);
    let (case, all) = (night.case(), stood(night));
    let mut grounds = Table::new(
        "On which words they stood",
        &["Words", "How many", "Members"],
    );
    for ground in GROUNDS {
        let those: Vec<&Stood> = all.iter().filter(|one| one.ground == ground).collect();
        if !those.is_empty() {
            let codes: Vec<&str> = those.iter().map(|one| case.shown(one.member)).collect();
            grounds.row([
                say::clause(ground, those[0].found).to_owned(),
                those.len().to_string(),
                codes.join(", "),
            ]);
        }
    }
    section.table(grounds);
    let mut each = Table::new(
        "Each member, and the facts it is read from",
        &["Member", "Stood on", "Gave, said or lacked"],
    );
    for one in &all {
        each.row([
            names::capital(&names::member(night.case(), one.member)),
            say::clause(one.ground, one.found).to_owned(),
            say::stood(night.case(), one),
        ]);
    }
    section.table(each);
    section
}
