//! Self-defence and its letter, the European Union, and the United Nations, beside the alliance (MODEL 2, 8).

use crate::base::ids::{DraftId, MeasureId, Member};
use crate::base::units::Hours;
use crate::content::measure::{By, Ground, Kind, Measure};
use crate::content::scenario::Domain;
use crate::engine::Cx;
use crate::engine::systems::road::finds_article_5;
use crate::world::State;
use crate::world::event::{ActEvent, Event, MoodEvent};
use crate::world::order::{EuAct, Order, UnAct};
use crate::world::public::Eu;

/// Sanctions from the lightest to the heaviest.
const PACKAGES: [Kind; 4] = [
    Kind::SanctionsIndividuals,
    Kind::SanctionsTechnology,
    Kind::SanctionsFinance,
    Kind::SanctionsEnergy,
];

/// Charter Article 51: measures taken in self-defence are reported at once; a missing letter is evidence against the claim
/// (Nicaragua 1986, paragraph 200).
pub fn self_defence(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let end = state.public.clock.end;
    let claim = &state.public.self_defence;
    let letter_due = end.plus(Hours(cx.case.content.rules.act.letter_hours));
    for member in Member::all() {
        for order in &state.capital(member).sealed.orders {
            match order {
                Order::ClaimSelfDefence if !claim.claimed.has(member) => {
                    out.push(Event::Act(ActEvent::ClaimedSelfDefence {
                        member,
                        letter_due,
                    }));
                }
                Order::Letter51 if !claim.letters.has(member) => {
                    out.push(Event::Act(ActEvent::LetterSent { member }));
                }
                _ => {}
            }
        }
    }
    if claim.letter_due.is_never() && finds_article_5(&state.public) {
        out.push(Event::Act(ActEvent::LetterOwed { letter_due }));
    }
    let sent = out
        .iter()
        .any(|event| matches!(event, Event::Act(ActEvent::LetterSent { .. })));
    if claim.letter_due <= end && claim.letters.is_empty() && !sent && !claim.missed {
        out.push(Event::Act(ActEvent::LetterMissed));
        let by = -cx.case.content.rules.act.letter_missed;
        out.push(Event::Mood(MoodEvent::Legitimacy { by }));
    }
}

/// Statements, Article 42(7) TEU, Article 222 TFEU, and packages that need unanimity.
pub fn eu(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let eu = &state.public.eu;
    let victims = cx.case.all_hit(&state.public);
    let mut proposed = is_open(eu);
    let mut stated = !eu.statement.is_never();
    for by in Member::all().filter(|member| cx.case.member(*member).eu) {
        for order in &state.capital(by).sealed.orders {
            match *order {
                Order::Invoke42 if victims.has(by) && !eu.invoked_42_7.has(by) => {
                    out.push(Event::Act(ActEvent::Invoked42 { by }));
                }
                Order::EuAct { act } => match act {
                    EuAct::Statement if !stated => {
                        stated = true;
                        out.push(Event::Act(ActEvent::EuStatement));
                    }
                    EuAct::Sanctions => {
                        if !proposed {
                            proposed = true;
                            out.push(Event::Act(ActEvent::PackageProposed));
                        }
                        if eu.package_blocked_by.has(by) {
                            out.push(Event::Act(ActEvent::PackageHeld { by, held: false }));
                        }
                    }
                    EuAct::HoldBack if !eu.package_blocked_by.has(by) => {
                        out.push(Event::Act(ActEvent::PackageHeld { by, held: true }));
                    }
                    EuAct::Solidarity222 if victims.has(by) && eu.solidarity_222.is_never() => {
                        solidarity(cx, state, out);
                    }
                    EuAct::Help42 if !eu.invoked_42_7.is_empty() && !eu.helped_42_7.has(by) => {
                        out.push(Event::Act(ActEvent::Helped42 { by }));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
    }
    eu_desk(cx, state, (stated, proposed), out);
}

fn eu_desk(cx: &Cx<'_>, state: &State, (stated, proposed): (bool, bool), out: &mut Vec<Event>) {
    let eu = &state.public.eu;
    for order in &state.desks.eu.sealed.orders {
        match order {
            Order::EuStatement if !stated => out.push(Event::Act(ActEvent::EuStatement)),
            Order::ProposePackage if !proposed => out.push(Event::Act(ActEvent::PackageProposed)),
            Order::AdoptPackage if is_open(eu) && eu.package_blocked_by.is_empty() => {
                out.push(Event::Act(ActEvent::PackageAdopted));
                adopted(cx, state, out);
            }
            _ => {}
        }
    }
}

/// The solidarity clause (Article 222 TFEU; Decision 2014/415/EU): civil help at the victim's request, with no vote and no
/// finding who did it. What the Union can send against what happened begins at once.
fn solidarity(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    out.push(Event::Act(ActEvent::Solidarity222));
    let by = cx.case.content.rules.act.solidarity_legitimacy;
    out.push(Event::Mood(MoodEvent::Legitimacy { by }));
    let domain = state.public.incidents.last().map(|last| last.domain);
    let civil = |measure: &Measure| {
        let fits = measure.domain == Domain::Hybrid || Some(measure.domain) == domain;
        fits && measure.by.contains(&By::Eu) && measure.ground == Ground::Consent
    };
    for (id, measure) in cx.case.measures_of(Kind::Aid) {
        if civil(measure) {
            out.push(begun(cx, state, id, measure));
        }
    }
}

/// A package is proposed and not yet adopted; after one is adopted the next can be.
pub fn is_open(eu: &Eu) -> bool {
    let proposed = eu.package_proposed;
    !proposed.is_never() && (eu.package_adopted.is_never() || eu.package_adopted < proposed)
}

/// The lightest package not yet in force: individuals, technology, finance, energy, each a decision of its own.
fn adopted(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let in_force = |kind: Kind| {
        let mut by_eu = state
            .public
            .measures
            .iter()
            .filter(|on| on.is_on() && on.by == By::Eu);
        by_eu.any(|on| cx.case.measure(on.measure).kind == kind)
    };
    let next = PACKAGES.into_iter().find(|kind| !in_force(*kind));
    let package = next.and_then(|kind| {
        let mut of_kind = cx.case.measures_of(kind);
        of_kind.find(|(_, measure)| measure.by.contains(&By::Eu))
    });
    if let Some((id, measure)) = package {
        out.push(begun(cx, state, id, measure));
    }
}

/// The Union begins a measure; every member of it takes part.
fn begun(cx: &Cx<'_>, state: &State, id: MeasureId, measure: &Measure) -> Event {
    let hours = Hours(i32::from(measure.hours_to_effect));
    Event::Act(ActEvent::Begun {
        measure: id,
        by: By::Eu,
        joiners: Member::all()
            .filter(|member| cx.case.member(*member).eu)
            .collect(),
        effective: state.public.clock.end.plus(hours),
        draft: DraftId(255),
    })
}

/// The Security Council is asked, meets, has a draft before it, and cannot or can agree; the Assembly beside it.
pub fn un(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let rules = &cx.case.content.rules.act;
    let un = &state.public.un;
    let asks = |act: UnAct| {
        Member::all().any(|member| {
            let orders = &state.capital(member).sealed.orders;
            orders.iter().any(|order| *order == Order::UnAct { act })
        })
    };
    let desk = |order: Order| {
        state
            .desks
            .unsc
            .sealed
            .orders
            .iter()
            .any(|given| *given == order)
    };
    let mut put = |happens: bool, event: ActEvent| {
        if !happens {
            return;
        }
        out.push(Event::Act(event));
        let by = match event {
            ActEvent::UnMandate => rules.mandate_legitimacy,
            ActEvent::UnAssembly => rules.assembly_legitimacy,
            _ => return,
        };
        out.push(Event::Mood(MoodEvent::Legitimacy { by }));
    };
    let met = !un.met.is_never();
    let open = !un.draft.is_never() && un.vetoed.is_never() && un.mandate.is_never();
    put(
        un.asked.is_never() && asks(UnAct::Meeting),
        ActEvent::UnAsked,
    );
    put(!met && desk(Order::ScMeet), ActEvent::UnMet);
    put(
        un.draft.is_never() && met && (asks(UnAct::Draft) || desk(Order::ScDraft)),
        ActEvent::UnDrafted,
    );
    put(open && desk(Order::ScVeto), ActEvent::UnVetoed);
    put(
        open && desk(Order::ScMandate) && !desk(Order::ScVeto),
        ActEvent::UnMandate,
    );
    put(
        un.assembly.is_never() && (asks(UnAct::Assembly) || desk(Order::Assembly)),
        ActEvent::UnAssembly,
    );
}
