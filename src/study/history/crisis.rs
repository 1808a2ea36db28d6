//! A crisis made from the coded features of a case: who could have done it, what comes to light, and how it may go on.
//!
//! Reports are made so that the odds desks give the actor reach the coded certainty on day one and on day thirty.

use crate::base::ids::{MEMBERS, Member, Seat};
use crate::base::units::{Decibans, Percent};
use crate::content::rules::HistoryRules;
use crate::content::scenario::{
    ActorKind, Aim, Author, Axis, Domain, Evidence, EvidenceKind, FollowOn, FollowPlace, Grade,
    Hypothesis, IncidentSpec, Intent, Likelihood, Outside, Scenario, Sharing, Start, Suspect,
};
use crate::content::{Content, Play};
use crate::study::history::coded::{Features, Scope};

mod evidence;
mod hypotheses;

use evidence::reports;
use hypotheses::hypotheses;

/// The id under which a crisis from features is played.
pub const ID: &str = "from-features";
/// Hours of each scheduled turn: those of the game's own scenario (37 days).
const SCHEDULE: [u16; 24] = [
    6, 6, 6, 6, 12, 12, 12, 12, 12, 12, 12, 12, 24, 24, 24, 24, 24, 24, 72, 72, 72, 72, 168, 168,
];

/// What an ablation takes out of the making of a crisis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Without {
    /// No report fails to come, and none misleads.
    pub noise: bool,
    /// The suspected state does nothing more.
    pub state: bool,
}

/// The crisis. It depends on the features and on content, and on nothing else.
pub fn crisis(content: &Content, features: &Features, without: Without) -> Play {
    let rules = &content.rules.history;
    let hypotheses = hypotheses(rules, features);
    let evidence = reports(rules, features, &hypotheses, without.noise);
    Play {
        scenario: scenario(content, features, hypotheses, without.state),
        evidence,
        injects: Vec::new(),
        asks: Vec::new(),
        briefs: Vec::new(),
        others: Vec::new(),
    }
}

fn scenario(
    content: &Content,
    features: &Features,
    hypotheses: Vec<Hypothesis>,
    still: bool,
) -> Scenario {
    let rules = &content.rules.history;
    let victims = features.threatened.clone();
    let place = place(content, features);
    let first = victims.first().copied();
    let one = "a crisis from coded features".to_owned();
    Scenario {
        format: 1,
        id: ID.to_owned(),
        title: one.clone(),
        as_of: content.member(first.unwrap_or_default()).as_of.clone(),
        summary: one.clone(),
        briefing: Vec::new(),
        learning: Vec::new(),
        teacher: Vec::new(),
        first_seat: Seat::of(first.unwrap_or_default()),
        start: Start {
            year: 2025,
            month: 1,
            day: 1,
            hour: 2,
            weekday: 2,
        },
        beyond: first.is_none().then(|| outside("")),
        suspect: suspect(content, features),
        actor: Some(outside(&bordering(content, &victims))),
        moved_first: None,
        sides: Vec::new(),
        side: 0,
        standing: Vec::new(),
        aspirant: None,
        lesson: None,
        neighbour_knows_from_turn: None,
        neighbour: (features.actor == ActorKind::Friend).then(|| outside("")),
        axis: axis(content, features),
        incident: IncidentSpec {
            place: one.clone(),
            latitude_tenths: place.0,
            longitude_tenths: place.1,
            article_6: features.scope != Scope::Outside,
            domain: features.domain,
            harm_pct: sure(features.harm),
            territory: features.territory,
            crewed: features.domain == Domain::Air,
            text: one.clone(),
            shooters: Vec::new(),
        },
        schedule_hours: SCHEDULE.to_vec(),
        tempos: Vec::new(),
        hypotheses,
        aims: aims(rules),
        engagements: Vec::new(),
        follow_on: follow_on(rules, features, &victims, place, still),
        victims,
    }
}

/// The capital of the first member that was threatened, else the middle of all; what lies outside the area lies far from it.
fn place(content: &Content, features: &Features) -> (i16, i16) {
    let off = match features.scope {
        Scope::Outside => content.rules.history.far_tenths,
        Scope::Inside | Scope::Partial => 0,
    };
    let at = |member: Member| {
        let info = content.member(member);
        (info.latitude_tenths, info.longitude_tenths)
    };
    let (north, east) = features.threatened.first().map_or_else(
        || {
            let sum = |of: fn((i16, i16)) -> i16| {
                let all = Member::all().map(|member| i32::from(of(at(member))));
                (all.sum::<i32>() / MEMBERS as i32) as i16
            };
            (sum(|place| place.0), sum(|place| place.1))
        },
        |first| at(*first),
    );
    (north - off, east)
}

/// Whom the allies suspect. A friend's weapon is first taken for the other side's.
fn suspect(content: &Content, features: &Features) -> Suspect {
    match features.actor {
        ActorKind::State | ActorKind::Proxy | ActorKind::Friend => Suspect::State,
        ActorKind::NonState => Suspect::Group("a group without a state".to_owned()),
        ActorKind::Unknown => Suspect::Nobody,
        ActorKind::Ally => {
            opponent(content, &features.threatened).map_or(Suspect::Nobody, Suspect::Ally)
        }
    }
}

/// Of two allies the one that features do not name: among the neighbours of the first, or where it has none among all, the one
/// with most to lose between allies, and then the nearest.
fn opponent(content: &Content, threatened: &[Member]) -> Option<Member> {
    let first = *threatened.first()?;
    let own = content.member(first);
    let far = |member: &Member| {
        let info = content.member(*member);
        let north = i32::from(info.latitude_tenths - own.latitude_tenths);
        let east = i32::from(info.longitude_tenths - own.longitude_tenths);
        north * north + east * east
    };
    let next = |member: &Member| own.borders_members.contains(member);
    let others = Member::all().filter(|member| !threatened.contains(member));
    others.max_by_key(|member| {
        let stake = content.member(*member).exposure.ally;
        (next(member), stake, -far(member))
    })
}

/// The state outside that borders most of those who were threatened, and among such states most members: the one that arms
/// would come from. Empty where none borders any.
fn bordering(content: &Content, victims: &[Member]) -> String {
    let borders = |member: Member, code: &String| {
        let outside = &content.member(member).borders_outside;
        usize::from(outside.contains(code))
    };
    let near = |code: &String| -> usize { victims.iter().map(|one| borders(*one, code)).sum() };
    let members = |code: &String| -> usize { Member::all().map(|one| borders(one, code)).sum() };
    let codes = victims
        .iter()
        .flat_map(|one| &content.member(*one).borders_outside);
    let most = codes.max_by_key(|code| (near(code), members(code), std::cmp::Reverse(*code)));
    most.cloned().unwrap_or_default()
}

/// The suspected state has no name here: nothing is known of it.
fn outside(code: &str) -> Outside {
    let one = "a state outside the alliance".to_owned();
    Outside {
        code: code.to_owned(),
        name: one.clone(),
        government: one.clone(),
        capital: one.clone(),
        adjective: one,
        patron: None,
    }
}

fn axis(content: &Content, features: &Features) -> Axis {
    let border = content.rules.history.south_tenths;
    let looks_south = |member: &Member| content.member(*member).latitude_tenths < border;
    let south = features.threatened.first().is_some_and(looks_south);
    match () {
        () if features.actor == ActorKind::Ally => Axis::Ally,
        () if features.domain == Domain::Terror => Axis::Terror,
        () if features.scope == Scope::Outside => Axis::OutOfArea,
        () if south => Axis::South,
        () => Axis::East,
    }
}

fn aims(rules: &HistoryRules) -> Vec<Aim> {
    let share = |pct: Percent| pct.clamp(0, 100) as u8;
    let aim = |(id, (ordered, let_run, innocent))| Aim {
        id,
        text: String::new(),
        weight_deliberate: share(ordered),
        weight_reckless: share(let_run),
        weight_innocent: share(innocent),
    };
    rules.aims.iter().copied().map(aim).collect()
}

/// More of the same at the same places, a step less harmful or as harmful.
fn follow_on(
    rules: &HistoryRules,
    features: &Features,
    victims: &[Member],
    (latitude_tenths, longitude_tenths): (i16, i16),
    still: bool,
) -> FollowOn {
    let mut harm_pct = [0; 6];
    harm_pct[usize::from(features.harm)] += 50;
    harm_pct[usize::from(features.harm.saturating_sub(1))] += 50;
    let place = |victim: Option<Member>| FollowPlace {
        victim,
        place: String::new(),
        latitude_tenths,
        longitude_tenths,
        domain: features.domain,
        harm_pct,
        territory: features.territory,
        step: rules.step,
        weight: (100 / victims.len().max(1)) as u8,
        by: Author::Suspect,
        // A hand that has no desk goes on by chance.
        recurs: (features.actor == ActorKind::Unknown).then_some(true),
        article_6: Some(features.scope != Scope::Outside),
        text: String::new(),
    };
    FollowOn {
        places: if still {
            Vec::new()
        } else {
            let hit = victims.iter().copied().map(Some);
            let nobody = victims.is_empty().then_some(None);
            hit.chain(nobody).map(place).collect()
        },
        stray_weekly_pct: if still { 0 } else { rules.stray_weekly_pct },
    }
}

fn sure(class: u8) -> [u8; 6] {
    std::array::from_fn(|at| if at == usize::from(class) { 100 } else { 0 })
}
