//! Coded cases as a table: what the model may see of a case, what is on record of how it ended, and what could not be read.

use csv::ByteRecord;

use crate::base::clean::clean;
use crate::base::ids::Member;
use crate::content::scenario::{ActorKind, Domain};
use crate::study::history::names;
use crate::study::history::score::{Chances, sure};

/// The columns that are known; those of [`NEEDED`] must be there.
const KNOWN: [&str; 31] = [
    "case_id",
    "name",
    "start_date",
    "threatened_state",
    "actor",
    "actor_type",
    "domain",
    "harm",
    "deaths",
    "territory",
    "attr_d1",
    "attr_d30",
    "intent",
    "art6_scope",
    "requester",
    "days_incident_to_consult",
    "formal_channel",
    "measures",
    "days_incident_to_first_measure",
    "nac_unity",
    "holdouts",
    "silence_broken",
    "unsc",
    "parliament_or_caveat",
    "market",
    "class_14d",
    "class_90d",
    "functional_90d",
    "soft_label_90d",
    "confidence",
    "source_basis",
];
const NEEDED: [&str; 10] = [
    "case_id",
    "threatened_state",
    "actor_type",
    "domain",
    "harm",
    "territory",
    "attr_d1",
    "attr_d30",
    "intent",
    "art6_scope",
];
/// Widest a cell of a file is repeated in a message.
const SHOWN: usize = 40;

/// What the forecast is made from, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Features {
    /// Empty: whoever was threatened is not a member.
    pub threatened: Vec<Member>,
    pub actor: ActorKind,
    pub domain: Domain,
    /// The scales 0 to 5 of the record.
    pub harm: u8,
    pub territory: u8,
    pub attr_d1: u8,
    pub attr_d30: u8,
    pub intent: u8,
    pub scope: Scope,
}

impl Features {
    /// The five scales: harm, territory, certainty on day one and on day thirty, intent.
    pub fn scales(&self) -> [u8; 5] {
        [
            self.harm,
            self.territory,
            self.attr_d1,
            self.attr_d30,
            self.intent,
        ]
    }
    pub(super) fn scales_mut(&mut self) -> [&mut u8; 5] {
        [
            &mut self.harm,
            &mut self.territory,
            &mut self.attr_d1,
            &mut self.attr_d30,
            &mut self.intent,
        ]
    }
}

/// Whether it happened inside the area of Article 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Inside,
    Partial,
    Outside,
}

/// What is on record of a case's end; each is `None` where the table does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    pub formal: Option<Chances>,
    pub functional: Option<Chances>,
    /// The class coded, for showing.
    pub formal_class: Option<u8>,
    pub functional_class: Option<u8>,
}

/// A row that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Coded {
    pub line: u64,
    pub id: String,
    /// For showing only.
    pub name: String,
    pub features: Features,
    pub record: Record,
}

/// A whole table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cases {
    pub cases: Vec<Coded>,
    /// What was not understood, with its line: columns, rows, outcomes.
    pub notes: Vec<String>,
    /// Rows that could not be read.
    pub bad: usize,
}

/// Reads a table.
///
/// # Errors
/// It is no table of cases at all: no header, or columns missing from it.
pub fn read(bytes: &[u8]) -> Result<Cases, String> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(bytes);
    let header = reader
        .byte_headers()
        .map_err(|error| format!("line 1: {error}"))?;
    let (columns, mut notes) = Columns::of(header)?;
    let mut cases = Cases::default();
    let mut row = ByteRecord::new();
    loop {
        match reader.read_byte_record(&mut row) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                notes.push(format!("left out: {error}"));
                cases.bad += 1;
                break;
            }
        }
        let line = row.position().map_or(0, csv::Position::line);
        match columns.case(line, &row, &mut notes) {
            Ok(case) => cases.cases.push(case),
            Err(why) => {
                notes.push(format!("line {line} is left out: {why}"));
                cases.bad += 1;
            }
        }
    }
    cases.notes = notes;
    Ok(cases)
}

/// Where each known column stands.
struct Columns {
    at: Vec<(&'static str, usize)>,
    count: usize,
}

impl Columns {
    fn of(header: &ByteRecord) -> Result<(Columns, Vec<String>), String> {
        let mut at: Vec<(&'static str, usize)> = Vec::new();
        let mut unknown = Vec::new();
        let mut notes = Vec::new();
        for (nth, cell) in header.iter().enumerate() {
            let name = String::from_utf8_lossy(cell).to_lowercase();
            let known = KNOWN.iter().find(|known| **known == name);
            match known {
                None => unknown.push(format!("`{}`", clean(&name, SHOWN))),
                Some(known) if at.iter().any(|(found, _)| found == known) => {
                    notes.push(format!("line 1: a second column `{known}` is not read"));
                }
                Some(known) => at.push((known, nth)),
            }
        }
        if !unknown.is_empty() {
            let unknown = unknown.join(", ");
            notes.push(format!(
                "line 1: columns that are not known and not read: {unknown}"
            ));
        }
        let found = |name: &&&str| at.iter().any(|(known, _)| known == *name);
        let missing = NEEDED.iter().filter(|name| !found(name));
        let missing: Vec<String> = missing.map(|name| format!("`{name}`")).collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            return Err(format!(
                "line 1: this is no table of cases: no column {missing}; the first line must name the columns, with commas between"
            ));
        }
        let count = header.len();
        Ok((Columns { at, count }, notes))
    }

    /// The cell under `column`; empty where there is none.
    fn cell<'a>(&self, row: &'a ByteRecord, column: &str) -> Result<&'a str, String> {
        let at = self.at.iter().find(|(known, _)| *known == column);
        let cell = at.and_then(|(_, at)| row.get(*at)).unwrap_or_default();
        std::str::from_utf8(cell).map_err(|_| format!("`{column}` is not UTF-8 text"))
    }

    fn case(&self, line: u64, row: &ByteRecord, notes: &mut Vec<String>) -> Result<Coded, String> {
        if row.len() != self.count {
            let (have, want) = (row.len(), self.count);
            return Err(format!(
                "{have} cells under {want} columns; a cell with a comma in it wants quotes"
            ));
        }
        let id = clean(self.cell(row, "case_id")?, SHOWN);
        if id.is_empty() {
            return Err("`case_id` is empty".to_owned());
        }
        let step = |column| number(column, self.cell(row, column)?);
        let features = Features {
            threatened: names::members(self.cell(row, "threatened_state")?),
            actor: word("actor_type", self.cell(row, "actor_type")?, &ACTORS)?,
            domain: word("domain", self.cell(row, "domain")?, &DOMAINS)?,
            harm: step("harm")?,
            territory: step("territory")?,
            attr_d1: step("attr_d1")?,
            attr_d30: step("attr_d30")?,
            intent: step("intent")?,
            scope: word("art6_scope", self.cell(row, "art6_scope")?, &SCOPES)?,
        };
        let record = self.record(row).unwrap_or_else(|why| {
            notes.push(format!("line {line}: its record is not read: {why}"));
            Record::default()
        });
        Ok(Coded {
            line,
            id,
            name: clean(self.cell(row, "name").unwrap_or_default(), 60),
            features,
            record,
        })
    }

    fn record(&self, row: &ByteRecord) -> Result<Record, String> {
        let class = |column| outcome(column, self.cell(row, column)?);
        let formal_class = class("class_90d")?;
        let functional_class = class("functional_90d")?;
        let soft = soft(self.cell(row, "soft_label_90d")?)?;
        Ok(Record {
            formal: soft.or(formal_class.map(sure)),
            functional: functional_class.map(sure),
            formal_class,
            functional_class,
        })
    }
}

const ACTORS: [(&str, ActorKind); 6] = [
    ("state", ActorKind::State),
    ("proxy", ActorKind::Proxy),
    ("nonstate", ActorKind::NonState),
    ("unknown", ActorKind::Unknown),
    ("ally", ActorKind::Ally),
    ("friend", ActorKind::Friend),
];
const DOMAINS: [(&str, Domain); 9] = [
    ("drone", Domain::Drone),
    ("missile", Domain::Missile),
    ("air", Domain::Air),
    ("cyber", Domain::Cyber),
    ("sea", Domain::Sea),
    ("land", Domain::Land),
    ("hybrid", Domain::Hybrid),
    ("terror", Domain::Terror),
    ("political", Domain::Political),
];
const SCOPES: [(&str, Scope); 3] = [
    ("y", Scope::Inside),
    ("partial", Scope::Partial),
    ("n", Scope::Outside),
];

fn word<T: Copy>(column: &str, cell: &str, words: &[(&str, T)]) -> Result<T, String> {
    let low = cell.to_lowercase();
    let found = words.iter().find(|(known, _)| *known == low);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
        format!(
            "`{column}` is `{}`, not one of {}",
            clean(cell, SHOWN),
            known.join(", ")
        )
    })
}

fn number(column: &str, cell: &str) -> Result<u8, String> {
    let step = cell.parse::<u8>().ok().filter(|step| *step <= 5);
    step.ok_or_else(|| {
        format!(
            "`{column}` is `{}`, not a whole number from 0 to 5",
            clean(cell, SHOWN)
        )
    })
}

/// A class that may be unknown.
fn outcome(column: &str, cell: &str) -> Result<Option<u8>, String> {
    match cell.to_lowercase().as_str() {
        "" | "na" | "n/a" | "n/k" | "none" => Ok(None),
        cell => number(column, cell).map(Some),
    }
}

/// `3:0.95|2:0.05`: chances of classes, which sum to one.
fn soft(cell: &str) -> Result<Option<Chances>, String> {
    if matches!(cell.to_lowercase().as_str(), "" | "na" | "n/a" | "n/k") {
        return Ok(None);
    }
    let bad = || {
        format!(
            "`soft_label_90d` is `{}`, not classes with chances that sum to 1, such as 3:0.95|2:0.05",
            clean(cell, SHOWN)
        )
    };
    let mut chances = [0.0; 6];
    for part in cell.split('|') {
        let (class, chance) = part.split_once(':').ok_or_else(bad)?;
        let class = number("soft_label_90d", class.trim()).map_err(|_| bad())?;
        let chance: f64 = chance.trim().parse().map_err(|_| bad())?;
        if !(0.0..=1.0).contains(&chance) {
            return Err(bad());
        }
        chances[usize::from(class)] += chance;
    }
    let sum: f64 = chances.iter().sum();
    if (sum - 1.0).abs() > 0.01 {
        return Err(bad());
    }
    Ok(Some(chances.map(|chance| chance / sum)))
}

#[cfg(test)]
mod tests;
