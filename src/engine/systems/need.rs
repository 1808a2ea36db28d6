//! Whether units would answer what happened. What drives reinforcement is a threat that persists, inside the area, that units can
//! meet (facts: record); where none could, a text of words is what allies have to give.

use crate::base::dice::{Dice, Topic};
use crate::base::units::{Hours, Points};
use crate::content::scenario::Domain;
use crate::engine::systems::road::finds_article_5;
use crate::world::case::Case;
use crate::world::incident::Incident;
use crate::world::public::Public;
use crate::world::text::AdoptedText;

/// The military authorities' judgement of the night, which they tell whoever asks: its address under `Topic::SmallDesk`.
const WORD_NEED: u32 = 8;

/// How much speaks for units, in points: at 0 or more they are of use.
pub fn need(case: &Case, public: &Public) -> Points {
    let rules = &case.content.rules.need;
    let of = |incident: &Incident| {
        let place = match (incident.domain, incident.territory) {
            // What lies in the open sea is met there.
            (Domain::Sea, _) => 0,
            _ if is_threat(incident) => rules.threat,
            (_, 3..) => rules.soil,
            (_, 2) => rules.passing,
            _ => rules.off,
        };
        // Cables lie in no territory, but the waters over them are in the area, and ships can watch there (October 2023).
        let watchable = incident.domain == Domain::Sea && incident.territory == 1;
        let area = if incident.article_6 || watchable {
            0
        } else {
            rules.outside
        };
        rules.domain[incident.domain as usize] + place + area
    };
    let most = public.incidents.iter().map(of).max().unwrap_or(0);
    let repeated = public.incidents.len() > 1;
    most + if repeated { rules.series } else { 0 }
}

/// Nothing has happened on allied soil or beside it, and it is a member that is threatened there: what may come is before the allies.
pub fn is_threat(incident: &Incident) -> bool {
    incident.territory == 0 && incident.article_6
}

/// Only a threat so far.
pub fn is_only_threat(public: &Public) -> bool {
    public.incidents.iter().all(is_threat)
}

/// The military authorities hold that more units would be of use; once Article 5 is found nobody asks. What was decided lately is
/// given its time first.
pub fn is_needed(case: &Case, public: &Public, dice: &Dice) -> bool {
    let rules = &case.content.rules.need;
    let roll = dice
        .word(0, 0, Topic::SmallDesk, WORD_NEED)
        .spread(rules.roll);
    let lately = |text: &AdoptedText| {
        let since = public.clock.start.since(text.at);
        text.clauses.forces() >= 2 && since < Hours::days(rules.answered_days)
    };
    let answered = public.texts.iter().any(lately);
    let more = if answered { rules.answered } else { 0 };
    finds_article_5(public) || need(case, public) + more + roll >= 0
}

/// Whole days since the last incident.
pub fn days_since(public: &Public) -> i32 {
    let last = public.incidents.iter().map(|incident| incident.at).max();
    public.clock.start.since(last.unwrap_or(Hours(0))).0 / 24
}
