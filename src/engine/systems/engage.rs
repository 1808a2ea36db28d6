//! The victim's first choice: it links wreck, proof and harm at once (GAME: shape of a night).

use crate::base::dice::Topic;
use crate::base::ids::{EvId, Member};
use crate::base::units::Hours;
use crate::engine::Cx;
use crate::world::State;
use crate::world::event::{Event, ProofEvent};

/// Words of the topic: harm, damage, then one an item.
const HARM: u32 = 8;
const DAMAGE: u32 = 9;
const ITEMS: u32 = 16;

/// Fire over the town, over the forest, or only track.
pub fn engage(cx: &Cx<'_>, state: &State, by: Member, engagement: u8, out: &mut Vec<Event>) {
    let mine = |incident: &crate::world::incident::Incident| {
        incident.victim == Some(by) && incident.engagement == 255 && incident.place == 255
    };
    let (Some(at), Some(option)) = (
        state.public.incidents.iter().position(mine),
        cx.case
            .play
            .scenario
            .engagements
            .get(usize::from(engagement)),
    ) else {
        return;
    };
    let word = |index: u32| cx.dice.word(0, 0, Topic::Incident, index);
    let before = state.public.incidents[at].harm;
    let up = word(HARM).percent(option.harm_up_pct.max(0));
    let harm = (before + u8::from(up)).min(5);
    let own_damage = harm > 0 && word(DAMAGE).percent(option.own_damage_pct);
    out.push(Event::Proof(ProofEvent::Engaged {
        incident: at as u8,
        engagement,
        harm,
        own_damage,
        attention: option.attention + 10 * i16::from(harm - before),
        standing: option.standing as i8,
    }));
    for item in cx.case.evidence() {
        finds(cx, state, item, option.chains.as_slice(), own_damage, out);
    }
}

/// What the choice adds to or takes from the chance of an item, by its chain; items about damage need damage of one's own.
fn finds(
    cx: &Cx<'_>,
    state: &State,
    item: EvId,
    chains: &[(String, i16)],
    own_damage: bool,
    out: &mut Vec<Event>,
) {
    let info = &cx.case.play.evidence[item.index()];
    if info.follow_on || state.hidden.arrived.has(item) {
        return;
    }
    let comes = !state.hidden.arrives[item.index()].is_never();
    if info.about_damage {
        if comes && !own_damage {
            out.push(Event::Proof(ProofEvent::Lost { item }));
        }
        return;
    }
    let Some((_, shift)) = chains.iter().find(|(chain, _)| *chain == info.chain) else {
        return;
    };
    let word = cx
        .dice
        .word(0, 0, Topic::Incident, ITEMS + item.index() as u32);
    if comes && *shift < 0 && word.percent(-shift) {
        out.push(Event::Proof(ProofEvent::Lost { item }));
    }
    // What is found more often is found under any truth in proportion to how often it would be seen.
    let truth = state.hidden.truth[0];
    let seen = info
        .seen
        .iter()
        .find(|seen| seen.under.id() == truth)
        .map_or(info.otherwise, |seen| seen.pct);
    if !comes && *shift > 0 && word.percent(shift * i16::from(seen) / 100) {
        let (from, to) = info.arrives_hours;
        out.push(Event::Proof(ProofEvent::Found {
            item,
            at: Hours(i32::from(from.midpoint(to)).max(1)),
        }));
    }
}
