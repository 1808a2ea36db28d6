//! The price of acting alone, who bears it, and the account that is owed for it (MODEL 8).

use crate::base::dice::Topic;
use crate::base::ids::{MeasureId, Member, MemberSet, Seat};
use crate::base::units::{Percent, Points};
use crate::content::clause::Clause;
use crate::content::measure::{By, Force, Ground, Kind, Measure};
use crate::content::rules::ActRules;
use crate::content::scenario::Domain;
use crate::engine::{Cx, next_clock};
use crate::world::State;
use crate::world::case::Case;
use crate::world::desk::{Ask, Asked};
use crate::world::event::{ActEvent, Event, ForceEvent, LeverEvent, MoodEvent, ProofEvent};
use crate::world::factor::Factor;
use crate::world::force::PledgeStatus;
use crate::world::incident::Incident;
use crate::world::order::{Answer, Order};
use crate::world::public::{Public, SoloAct};

/// First of the words of `Topic::Forces` kept for lenders that leave, one a pledge.
const LEAVE: u32 = 8_192;

/// What an act costs `member` when it takes it alone, in points, as that seat can work it out: `told` by [`told`].
pub fn price(
    case: &Case,
    public: &Public,
    measure: &Measure,
    member: Member,
    told: Percent,
) -> Points {
    let consented = public
        .texts
        .iter()
        .any(|text| text.clauses.has(Clause::Operation) || text.clauses.has(Clause::Article5));
    // What the Security Council has authorised needs nobody's leave.
    let authorised = measure.ground == Ground::UnText && !public.un.mandate.is_never();
    if consented || authorised || measure.solo_price <= 0 || is_enforcement(public, measure, member)
    {
        return 0;
    }
    let third = third_state(case, public, measure);
    (i32::from(measure.solo_price + third) * i32::from(told) / 100) as Points
}

/// Ordinary enforcement over one's own soil, after it was entered in that domain: no price and no letter (Chicago Convention,
/// Article 1; MODEL 2).
pub fn is_enforcement(public: &Public, measure: &Measure, member: Member) -> bool {
    let flies = |domain| matches!(domain, Domain::Drone | Domain::Air | Domain::Missile);
    let entered = |incident: &Incident| {
        incident.victim == Some(member)
            && (incident.domain == measure.domain
                || (flies(incident.domain) && flies(measure.domain)))
    };
    measure.ground == Ground::Sovereignty
        && measure.force != Force::Abroad
        && public.incidents.iter().any(entered)
}

/// Where an ally's act was held disproportionate and the other side then replied, others ask for more before they call what
/// follows an armed attack: points on their threshold (MODEL 8).
pub fn raised_threshold(rules: &ActRules, public: &Public) -> Points {
    let replied = |act: &SoloAct| {
        let mut later = public
            .incidents
            .iter()
            .filter(|incident| incident.at > act.at);
        act.disproportionate && later.next().is_some()
    };
    if public.solo_acts.iter().any(replied) {
        rules.replied_threshold
    } else {
        0
    }
}

/// A launch site behind the neighbour at war lies beyond its soil.
fn third_state(case: &Case, public: &Public, measure: &Measure) -> Points {
    let victim = public.incidents.last().and_then(|incident| incident.victim);
    let behind = case.play.scenario.neighbour.is_some()
        && victim.is_some_and(|victim| !case.tables.borders_actor.has(victim));
    if measure.kind == Kind::Strike && behind {
        case.content.rules.act.third_state
    } else {
        0
    }
}

/// Share of the price that stays by how it was announced, and by whether restraint was urged, in percent.
pub fn told(rules: &ActRules, public: &Public, used: u64, member: Member, urged: bool) -> Percent {
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

/// Necessary and proportionate to what happened, on the catalogue's scale; and force abroad answers what goes on, not what is long
/// over: the rest is reprisal (Nicaragua 1986, paragraphs 176 and 237; General Assembly resolution 2625).
pub fn is_proportionate(case: &Case, public: &Public, measure: &Measure) -> bool {
    let rules = &case.content.rules.act;
    if measure.force == Force::Abroad && !is_immediate(rules, public) {
        return false;
    }
    let harm = public
        .incidents
        .iter()
        .map(|incident| Points::from(incident.harm))
        .max()
        .unwrap_or(0);
    measure.proportionality.min(measure.necessity) + rules.per_harm * harm >= rules.proportionate
}

/// The last incident lies no longer back than an answer to it can.
fn is_immediate(rules: &ActRules, public: &Public) -> bool {
    let last = public.incidents.last();
    last.is_some_and(|last| public.clock.start.0 - last.at.0 <= rules.immediacy_hours)
}

/// A seat that was hit, or stands beside it, could strike the place the attack came from: people died, lately, and the means are
/// there; nobody has struck it since.
pub fn may_strike(case: &Case, public: &Public, member: Member) -> Option<MeasureId> {
    let rules = &case.content.rules;
    let strike = &rules.initiative.strike;
    let grave = |incident: &Incident| {
        incident.harm >= strike.harm_from
            && matches!(
                incident.domain,
                Domain::Drone | Domain::Missile | Domain::Air | Domain::Land
            )
    };
    let able = case.tables.pulls.packages[member.index()] >= strike.packages;
    let open = case.tables.accused.is_none()
        && public.said.settled.is_never()
        && public.un.mandate.is_never();
    let due = public.incidents.iter().any(grave) && is_immediate(&rules.act, public);
    if !(able && open && due) {
        return None;
    }
    let (id, _) = case
        .measures_of(Kind::Strike)
        .find(|(_, measure)| measure.by.contains(&By::National))?;
    let last = public.incidents.last().map(|last| last.at)?;
    let done = public
        .measures
        .iter()
        .any(|on| on.measure == id && (on.is_on() || on.ordered >= last));
    (!done).then_some(id)
}

/// What follows an act by `joiners`; `shared` when it is, or joins, a coalition's.
pub fn consequences(
    cx: &Cx<'_>,
    state: &State,
    id: MeasureId,
    (joiners, shared): (MemberSet, bool),
    out: &mut Vec<Event>,
) {
    let rules = &cx.case.content.rules.act;
    let measure = cx.case.measure(id);
    let Some(first) = joiners.iter().next() else {
        return;
    };
    let urged = state.council.restraint_urged;
    let price_of = |member: Member| {
        let told = told(
            rules,
            &state.public,
            state.capital(member).used,
            member,
            urged,
        );
        price(cx.case, &state.public, measure, member, told)
    };
    let mut price = joiners.iter().map(price_of).min().unwrap_or(0);
    if shared {
        price = (i32::from(price) * i32::from(rules.coalition_pct) / 100) as Points;
    }
    if price <= 0 {
        return;
    }
    let fits = is_proportionate(cx.case, &state.public, measure);
    bear(cx, state, joiners, price, fits, out);
    if !shared {
        out.push(Event::Act(ActEvent::Alone {
            member: first,
            measure: id,
            disproportionate: !fits,
            price,
            outside_until_turn: state.public.clock.turn.saturating_add(rules.outside_turns),
        }));
        called_to_explain(cx, state, first, out);
        rally(cx, state, first, out);
        contributors(cx, state, first, fits, out);
    }
}

/// The Council's chair asks for an account, due with the next sealed orders.
fn called_to_explain(cx: &Cx<'_>, state: &State, of: Member, out: &mut Vec<Event>) {
    let clock = &state.public.clock;
    let ask = Ask {
        from: Seat::CHAIR,
        kind: Asked::Explain,
        at_turn: clock.turn,
        lapses: next_clock(cx.case, clock).whole_end.into(),
    };
    out.push(Event::Lever(LeverEvent::Asked { of, ask }));
}

/// Those who lent units to the one that acted alone may take them home or tie them down, the sooner the more they stand to lose.
fn contributors(cx: &Cx<'_>, state: &State, actor: Member, fits: bool, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.act;
    let clock = &state.public.clock;
    for (slot, pledge) in state.council.pledges.iter().enumerate() {
        let lent = matches!(
            pledge.status,
            PledgeStatus::OnTheWay | PledgeStatus::InPlace
        );
        if !lent || pledge.host != actor || applauds_alone(cx, state, pledge.member) {
            continue;
        }
        let exposed = cx.case.tables.exposed[pledge.member.index()] as usize;
        let leaves = rules.leave_pct[exposed] * if fits { 1 } else { 2 };
        let word = cx
            .dice
            .word(clock.turn, clock.part, Topic::Forces, LEAVE + slot as u32);
        let slot = slot as u8;
        if word.percent(leaves) {
            out.push(Event::Force(ForceEvent::WentHome { slot }));
        } else if word.percent(2 * leaves) {
            let pct = pledge
                .caveat_pct
                .max(cx.case.content.rules.force.caveat_pct.1);
            out.push(Event::Force(ForceEvent::Caveated { slot, pct }));
        }
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
    let reprisal = if fits { 0 } else { rules.reprisal_legitimacy };
    let applauds = Member::all().any(|member| applauds(cx, state, joiners, member));
    weigh(
        if applauds { rules.applause } else { 0 } - price * rules.sixths[0] / 6,
        if justified {
            0
        } else {
            -price * rules.sixths[1] / 6 - reprisal
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

/// A full account with evidence, in the turn after the act, wins half back; none adds a third.
pub fn accounts(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.act;
    let clock = &state.public.clock;
    for (slot, act) in state.public.solo_acts.iter().enumerate() {
        if act.account != 1 || clock.is_first_part() {
            continue;
        }
        let shown = !state.council.shared.is_empty() || !state.public.published.is_empty();
        let full = explains(state, act.member) && shown;
        out.push(Event::Act(ActEvent::Accounted {
            slot: slot as u8,
            full,
        }));
        let pct = if full {
            rules.account_back_pct
        } else {
            -rules.account_none_pct
        };
        let part = |sixths: Points| {
            (i32::from(act.price) * i32::from(sixths) * i32::from(pct) / 600) as Points
        };
        weigh(part(rules.sixths[0]), part(rules.sixths[1]), out);
    }
}

/// It gives an account of itself, or says yes to the call for one.
fn explains(state: &State, member: Member) -> bool {
    let capital = state.capital(member);
    let called = |slot: u8| {
        let ask = capital.asks.get(usize::from(slot));
        ask.is_some_and(|ask| ask.kind == Asked::Explain)
    };
    capital.sealed.orders.iter().any(|order| match *order {
        Order::Explain => true,
        Order::Reply {
            ask,
            answer: Answer::Yes,
        } => called(ask),
        _ => false,
    })
}
