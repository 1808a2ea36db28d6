//! The price of acting alone, who bears it, and the account that is owed for it (MODEL 8).

use crate::base::dice::Topic;
use crate::base::ids::{MeasureId, Member, MemberSet};
use crate::base::units::{Percent, Points};
use crate::content::clause::Clause;
use crate::content::measure::{Kind, Measure};
use crate::content::rules::ActRules;
use crate::engine::Cx;
use crate::world::State;
use crate::world::case::Case;
use crate::world::event::{ActEvent, Event, MoodEvent, ProofEvent};
use crate::world::factor::Factor;
use crate::world::order::Order;
use crate::world::public::Public;

/// What an act costs one who takes it alone, in points, as that seat can work it out: `told` by [`told`].
pub fn price(case: &Case, public: &Public, measure: &Measure, told: Percent) -> Points {
    let consented = public
        .texts
        .iter()
        .any(|text| text.clauses.has(Clause::Operation) || text.clauses.has(Clause::Article5));
    if consented || measure.solo_price <= 0 {
        return 0;
    }
    let third = third_state(case, public, measure);
    (i32::from(measure.solo_price + third) * i32::from(told) / 100) as Points
}

/// A launch site behind the neighbour at war lies beyond its soil.
fn third_state(case: &Case, public: &Public, measure: &Measure) -> Points {
    let victim = public.incidents.last().map(|incident| incident.victim);
    let behind = case.play.scenario.neighbour.is_some()
        && victim.is_some_and(|victim| !case.tables.borders_actor.has(victim));
    if measure.kind == Kind::Strike && behind {
        case.content.rules.act.third_state
    } else {
        0
    }
}

/// Share of the price that stays by how it was announced, and by whether restraint was urged, in percent.
pub fn told(rules: &ActRules, public: &Public, used: u128, member: Member, urged: bool) -> Percent {
    let bilateral = [
        Order::Share {
            item: crate::base::ids::EvId(0),
            to: None,
            form: crate::world::order::Form::Cleared,
        },
        Order::Demarche {
            to: Member::new(0),
            draft: crate::base::ids::DraftId(0),
            argument: Factor::Threat,
        },
    ];
    let step = if public.article4.requested.has(member) {
        3
    } else if public.article4.raised.has(member) {
        2
    } else if bilateral
        .iter()
        .any(|order| used & (1 << order.number()) != 0)
    {
        1
    } else {
        0
    };
    rules.told_pct[step] + if urged { rules.urged_pct } else { 0 }
}

/// Necessary and proportionate to what happened, on the catalogue's scale.
pub fn is_proportionate(case: &Case, public: &Public, measure: &Measure) -> bool {
    let rules = &case.content.rules.act;
    let harm = public
        .incidents
        .iter()
        .map(|incident| Points::from(incident.harm))
        .max()
        .unwrap_or(0);
    measure.proportionality.min(measure.necessity) + rules.per_harm * harm >= rules.proportionate
}

/// What follows an act by one (`joiners` of one) or shared by several.
pub fn consequences(
    cx: &Cx<'_>,
    state: &State,
    id: MeasureId,
    joiners: MemberSet,
    out: &mut Vec<Event>,
) {
    let rules = &cx.case.content.rules.act;
    let measure = cx.case.measure(id);
    let Some(first) = joiners.iter().next() else {
        return;
    };
    let told = joiners
        .iter()
        .map(|member| {
            let used = state.capital(member).used;
            told(
                rules,
                &state.public,
                used,
                member,
                state.council.restraint_urged,
            )
        })
        .min()
        .unwrap_or(100);
    let mut price = price(cx.case, &state.public, measure, told);
    if joiners.count() > 1 {
        price = (i32::from(price) * i32::from(rules.coalition_pct) / 100) as Points;
    }
    if price <= 0 {
        return;
    }
    let fits = is_proportionate(cx.case, &state.public, measure);
    bear(cx, state, joiners, price, fits, out);
    if joiners.count() == 1 {
        out.push(Event::Act(ActEvent::Alone {
            member: first,
            measure: id,
            disproportionate: !fits,
            price,
            outside_until_turn: state.public.clock.turn.saturating_add(rules.outside_turns),
        }));
        rally(cx, state, first, out);
    }
}

/// Half on cohesion, a third on legitimacy, the rest on trust; front-line allies who are sure may applaud.
fn bear(
    cx: &Cx<'_>,
    state: &State,
    joiners: MemberSet,
    price: Points,
    fits: bool,
    out: &mut Vec<Event>,
) {
    let rules = &cx.case.content.rules.act;
    let public_belief: Points = cx
        .case
        .hypotheses()
        .filter(|(hyp, _)| cx.case.blames_state(hyp.index()))
        .map(|(hyp, _)| Points::from(state.public.belief[hyp.index()]))
        .sum();
    let justified = fits && public_belief >= rules.legitimate_belief;
    let applauds = Member::all().any(|member| applauds(cx, state, joiners, member));
    weigh(
        if applauds { rules.applause } else { 0 } - price * rules.sixths[0] / 6,
        if justified {
            0
        } else {
            -price * rules.sixths[1] / 6
        },
        out,
    );
    let rest = price * rules.sixths[2] / 6;
    for of in Member::all() {
        let exposed = cx.case.tables.exposed[of.index()] as Points;
        let loses = rest * exposed >= rules.trust_from
            && !joiners.has(of)
            && !applauds_alone(cx, state, of);
        for by in joiners.iter().filter(|_| loses) {
            out.push(Event::Proof(ProofEvent::TrustMoved { of, by, steps: -1 }));
        }
    }
}

/// What an act costs or wins back.
fn weigh(cohesion: Points, legitimacy: Points, out: &mut Vec<Event>) {
    out.push(Event::Mood(MoodEvent::Cohesion { by: cohesion }));
    out.push(Event::Mood(MoodEvent::Legitimacy { by: legitimacy }));
}

fn applauds(cx: &Cx<'_>, state: &State, joiners: MemberSet, member: Member) -> bool {
    !joiners.has(member) && applauds_alone(cx, state, member)
}

/// It borders the actor and is sure who did it.
fn applauds_alone(cx: &Cx<'_>, state: &State, member: Member) -> bool {
    let sure = state
        .capital(member)
        .believes(|hyp| cx.case.blames_state(hyp));
    cx.case.tables.borders_actor.has(member) && sure >= cx.case.content.rules.act.applause_belief
}

fn rally(cx: &Cx<'_>, state: &State, member: Member, out: &mut Vec<Event>) {
    let clock = &state.public.clock;
    let (least, most) = cx.case.content.rules.act.rally;
    let word = cx.dice.word(
        clock.turn,
        clock.part,
        Topic::Opinion,
        1024 + member.index() as u32,
    );
    let by = least + word.below((most - least + 1).max(1) as u32) as Points;
    out.push(Event::Mood(MoodEvent::Standing { member, by }));
}

/// A full account with evidence wins half back; a turn later than owed, none adds a third.
pub fn accounts(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.act;
    for (slot, act) in state.public.solo_acts.iter().enumerate() {
        if act.account != 1 {
            continue;
        }
        let slot = slot as u8;
        let orders = &state.capital(act.member).sealed.orders;
        let explained = orders.iter().any(|order| *order == Order::Explain);
        let shown = !state.council.shared.is_empty() || !state.public.published.is_empty();
        let part = |pct: Percent, sixths: Points| {
            (i32::from(act.price) * i32::from(sixths) * i32::from(pct) / 600) as Points
        };
        if explained && shown {
            out.push(Event::Act(ActEvent::Accounted { slot, full: true }));
            weigh(
                part(rules.account_back_pct, rules.sixths[0]),
                part(rules.account_back_pct, rules.sixths[1]),
                out,
            );
        } else if act.at < state.public.clock.start {
            out.push(Event::Act(ActEvent::Accounted { slot, full: false }));
            weigh(
                -part(rules.account_none_pct, rules.sixths[0]),
                -part(rules.account_none_pct, rules.sixths[1]),
                out,
            );
        }
    }
}
