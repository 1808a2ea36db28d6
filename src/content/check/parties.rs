//! Who stands where: somebody was hit, the suspected party exists, and the sides of a scenario say the same things.

use super::marker::Marker;
use crate::base::ids::{Member, Seat};
use crate::content::load::SIDES_MAX;
use crate::content::scenario::{ActorKind, Author, Scenario, Suspect};

pub fn check(scenario: &Scenario, marker: &mut Marker) {
    victims(scenario, marker);
    suspect(scenario, marker);
    sides(scenario, marker);
    if scenario.actor.is_none() {
        empty_desk(scenario, marker);
    }
}

/// Members, or somebody beyond them.
fn victims(scenario: &Scenario, marker: &mut Marker) {
    match (scenario.victims.is_empty(), &scenario.beyond) {
        (true, None) => marker.at(
            "victims",
            "nobody was hit",
            "name the members it happened to, or under `beyond` the state that is no member",
        ),
        (false, Some(beyond)) => marker.at(
            "beyond",
            format!("`{}` is the victim, and so are members", beyond.name),
            "`beyond` is for a victim beside whom no member was hit",
        ),
        _ => {}
    }
    if let (Some(beyond), Some(actor)) = (&scenario.beyond, &scenario.actor)
        && beyond.code == actor.code
    {
        let message = format!("`{}` is hit and suspected at once", beyond.name);
        marker.at("beyond.code", message, "they are two states");
    }
}

fn suspect(scenario: &Scenario, marker: &mut Marker) {
    match &scenario.suspect {
        Suspect::Group(name) => {
            marker.text("suspect", name, 8);
            named(
                scenario,
                ActorKind::NonState,
                "a group without a state",
                marker,
            );
        }
        Suspect::Ally(member) => {
            if scenario.victims.contains(member) {
                let message = format!("`{}` is hit and suspected at once", member.code());
                marker.at("suspect", message, "they are two members");
            }
            if scenario.victims.is_empty() {
                let hint = "between allies the victim is a member";
                marker.at("victims", "no member was hit by the ally", hint);
            }
            named(scenario, ActorKind::Ally, "a member", marker);
        }
        Suspect::State => named(scenario, ActorKind::State, "the suspected state", marker),
        Suspect::Nobody => {}
    }
    let two = matches!(scenario.suspect, Suspect::Ally(_));
    let party = |member: &Member| {
        scenario.suspect == Suspect::Ally(*member) || scenario.victims.contains(member)
    };
    if let Some(first) = scenario.moved_first.filter(|first| !two || !party(first)) {
        let message = format!("`{}` moved first, and is none of the two", first.code());
        marker.at(
            "moved_first",
            message,
            "it is for two allies, one of whom moved first",
        );
    }
    for (at, place) in scenario.follow_on.places.iter().enumerate() {
        let aside = place.by == Author::Outsider && !two;
        if aside {
            let hint = "an outsider is for a quarrel of two allies";
            let path = format!("follow_on.places[{at}].by");
            marker.at(&path, "nobody but the suspected party orders it here", hint);
        }
        let ours = place.victim.is_none_or(|victim| party(&victim));
        if two && place.by == Author::Suspect && !ours {
            let hint = "name one of the two as victim, or `by: Outsider`";
            let path = format!("follow_on.places[{at}].victim");
            marker.at(&path, "neither of the two allies is hit here", hint);
        }
    }
}

/// Some hypothesis must say what is suspected.
fn named(scenario: &Scenario, kind: ActorKind, what: &str, marker: &mut Marker) {
    if !scenario.hypotheses.iter().any(|one| one.actor == kind) {
        let message = format!("no hypothesis says that it was {what}");
        let hint = format!("give one of them `actor: {kind:?}`");
        marker.at("hypotheses", message, hint);
    }
}

/// Without a state at its desk nobody is suspected there, and nobody acts from it.
fn empty_desk(scenario: &Scenario, marker: &mut Marker) {
    if !matches!(scenario.suspect, Suspect::Ally(_)) {
        let hint = "only between allies can the desk of the suspected state stay empty";
        marker.at("id", "no `actor` sits at the suspected state's desk", hint);
    }
    if scenario.first_seat == Seat::STATE {
        let hint = "name a member's code, or CHAIR";
        marker.at("first_seat", "nobody sits at STATE", hint);
    }
    for (at, place) in scenario.follow_on.places.iter().enumerate() {
        if place.by == Author::Outsider {
            let path = format!("follow_on.places[{at}].by");
            marker.at(
                &path,
                "there is no outsider to order it",
                "give the scenario an `actor`",
            );
        }
    }
}

fn sides(scenario: &Scenario, marker: &mut Marker) {
    let sides = &scenario.sides;
    marker.fits("sides", "sides", sides.len(), SIDES_MAX);
    marker.unique("side", sides.iter().map(|side| side.id.as_str()), |at| {
        format!("sides[{at}].id")
    });
    for (at, side) in sides.iter().take(SIDES_MAX).enumerate() {
        marker.id(&format!("sides[{at}].id"), &side.id);
        if side.swap.is_some_and(|(one, other)| one == other) {
            let path = format!("sides[{at}].swap");
            marker.at(
                &path,
                "a member cannot change places with itself",
                "name two",
            );
        }
        let missing = |key: &&String| !side.words.contains_key(*key);
        if let Some(key) = sides[0].words.keys().find(missing) {
            let message = format!("`{key}` has a word on another side, and none here");
            let hint = "every side has the same keys";
            marker.at(&format!("sides[{at}].words"), message, hint);
        }
    }
}
