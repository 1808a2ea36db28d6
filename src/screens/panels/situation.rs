//! Situation: the theatre, the alliance, three clocks, since you last sat, under way.

use crate::base::ids::{MEMBERS, Member};
use crate::screens::board::Size;
use crate::screens::marks;
use crate::screens::model::Model;
use crate::screens::night::Night;
use crate::screens::page::{Role, columns_in, wrap};
use crate::screens::pane::Pane;
use crate::screens::panels::capital::aims_of;
use crate::screens::panels::council;
use crate::words::figure::map::{self, Map, Marks};
use crate::words::figure::ring::Chip;
use crate::words::figure::{self, Ink};
use crate::words::{aims, bands, clocks, kind, names, stop, when};
use crate::world::force::PledgeStatus;
use crate::world::text::{DraftStatus, Stance};

/// The theatre, or with `z` the whole alliance; what happened, below it.
pub fn map(model: &Model, night: &Night, pane: &mut Pane<'_>) {
    let case = night.sitting.case();
    if night.wide_map {
        pane.title("The alliance", "z  the place");
        let rows = pane.left();
        alliance_map(model, night, pane, rows, true);
        return;
    }
    let note = if pane.columns() < map::WIDE {
        "z  wide"
    } else {
        "z  the alliance"
    };
    pane.title(&kind::scene(case), note);
    let rest = pane.rest();
    if rest.width < map::WIDE {
        theatre(model, night, pane, rest.height.saturating_sub(1));
        caption(night, pane);
        return;
    }
    let told = last_incident(night).map_or(0, |text| wrap(&text, rest.width).len() as u16);
    let below = told.min(CAPTION_ROWS);
    theatre(model, night, pane, rest.height.saturating_sub(below));
    tell_last(night, pane, CAPTION_ROWS);
}

/// Rows that the story of the last incident may take from a large map.
const CAPTION_ROWS: u16 = 4;

/// The last incident in one row: its mark, its hour, its harm.
fn caption(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let incidents = obs.public.incidents.as_slice();
    let (Some(last), Some(sign)) = (incidents.last(), map::signs(&case.play, incidents).pop())
    else {
        return;
    };
    let glyph = sign.glyph.to_string();
    let hour = when::weekday(case, last.at);
    let harm = stop::harm_short(last.harm);
    let place = map::head(sign.text);
    let mut said = format!(" {hour}  {place}: {harm}");
    if columns_in(&said) >= pane.columns() {
        said = format!(" {hour}  {harm}");
    }
    pane.line(&[(&glyph, Role::from(sign.ink)), (&said, Role::Text)]);
}

fn theatre(model: &Model, night: &Night, pane: &mut Pane<'_>, rows: u16) {
    let case = night.sitting.case();
    let incidents = night.sitting.obs().public.incidents.as_slice();
    let signs = map::signs(&case.play, incidents);
    let Some(view) = Map::theatre(&model.content.map, &case.play.scenario.id) else {
        // A scenario of one's own has no picture of its place: the whole alliance is shown in its stead.
        let codes = pane.columns() >= map::WIDE;
        return alliance_map(model, night, pane, rows, codes);
    };
    let own = night.sitting.seat().member().map(Member::code);
    let map = Map {
        own,
        tracks: true,
        signs: &signs,
        frame: map::holding(view.frame, &signs),
        ..view
    };
    let drawn = map.picture(pane.columns(), rows);
    pane.picture(pane.x(), &drawn.picture);
    pane.skip(rows);
}

/// What happened last, and when.
fn last_incident(night: &Night) -> Option<String> {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let at = obs.public.incidents.len().checked_sub(1)?;
    let hour = when::weekday(case, obs.public.incidents[at].at);
    Some(format!("{hour}: {}", stop::incident(case, obs, at)))
}

fn tell_last(night: &Night, pane: &mut Pane<'_>, rows: u16) {
    if let Some(text) = last_incident(night) {
        pane.para(&text, Role::Text, rows);
    }
}

/// Every member at its place, with its stance.
fn alliance_map(model: &Model, night: &Night, pane: &mut Pane<'_>, rows: u16, codes: bool) {
    let chips: [Chip; MEMBERS] = std::array::from_fn(|at| {
        let (glyph, ink) = figure::stance(declared(night, Member::new(at)));
        Chip {
            glyph,
            ink,
            read: false,
        }
    });
    let marks = Marks {
        members: &night.sitting.case().content.members,
        chips: &chips,
        own: night.sitting.seat().member(),
        chosen: None,
        codes,
    };
    let Some(map) = Map::alliance(&model.content.map, marks) else {
        return;
    };
    let drawn = map.picture(pane.columns(), rows);
    pane.picture(pane.x(), &drawn.picture);
    pane.skip(rows);
}

/// Each member's stance on the living text, on the map where there is room for it.
pub fn alliance(model: &Model, night: &Night, pane: &mut Pane<'_>) {
    let title = match council::shown(night) {
        Some((id, _)) => format!("The alliance on {}", names::draft(id)),
        None => "The alliance".to_owned(),
    };
    pane.title(&title, "◉ you");
    let of = |member: Member| declared(night, member);
    if pane.left() >= 12 && pane.columns() >= 30 {
        let rows = pane.left().saturating_sub(3);
        if night.wide_map {
            theatre(model, night, pane, rows);
        } else {
            alliance_map(model, night, pane, rows, false);
        }
    }
    marks::tally(pane, of);
}

/// What a member last said on the text that is shown.
fn declared(night: &Night, member: Member) -> Stance {
    let found = council::shown(night);
    found.map_or(Stance::Open, |(_, draft)| {
        council::said(draft, member).stance
    })
}

/// Proof, attention, next night: a bar each, the change since one last sat, and the next threshold.
pub fn three_clocks(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let (now, was) = (night.now(), night.was);
    pane.title("Three clocks", "w  why");
    let roomy = pane.left() >= 8;
    let notes = pane.left() >= 6;
    let wide = pane.columns().saturating_sub(24).clamp(6, 16);
    // A narrow panel has its notes below the names, not beside them.
    let narrow = pane.columns() < 32;
    let indent = match (roomy, narrow) {
        (true, false) => 11,
        (true, true) => 2,
        (false, _) => 0,
    };
    let rows: [(&str, i16, i16, Ink, String); 2] = [
        (
            "Proof",
            now.proof,
            was.proof,
            Ink::Good,
            clocks::proof_note(case, obs),
        ),
        (
            "Attention",
            now.attention,
            was.attention,
            Ink::Warn,
            clocks::attention_note(obs.public).to_owned(),
        ),
    ];
    for (name, value, before, ink, note) in rows {
        let x = pane.x();
        pane.bar(x + 11, wide, i32::from(value), 100, ink);
        let trend = marks::trend(value, before);
        pane.note(&trend, Role::from(ink));
        let number = format!("{value:>3}");
        pane.page
            .put(x + 12 + wide, pane.y(), 4, &number, Role::Strong);
        pane.text(name, Role::Text);
        if notes {
            let rows = if roomy { 2 } else { 1 };
            pane.hang(indent, &note, Role::Faint, rows);
        }
        pane.skip(u16::from(roomy && pane.left() > 2));
    }
    let level = obs.public.next_night.min(3);
    let steps: String = (0..4)
        .map(|at| if at <= level { '▮' } else { '▯' })
        .collect();
    let role = if level >= 2 {
        Role::Orange
    } else {
        Role::Amber
    };
    let trend = marks::trend(i16::from(now.next_night), i16::from(was.next_night));
    pane.note(&trend, Role::Orange);
    let word = bands::next_night(level);
    let word = word.split(' ').next().unwrap_or(word);
    let said = if narrow { "" } else { word };
    let next = format!("{:<10} ", kind::next_time(case));
    pane.line(&[
        (&next, Role::Text),
        (&steps, role),
        ("  ", Role::Text),
        (said, Role::Text),
    ]);
    if notes && narrow {
        let note = format!("{word}; {}", clocks::NIGHT_NOTE_SHORT);
        pane.hang(indent, &note, Role::Faint, 2);
    } else if notes {
        pane.hang(indent, clocks::NIGHT_NOTE, Role::Faint, 2);
    } else {
        pane.hang(indent, word, Role::Faint, 1);
    }
}

/// Why one sits here, then what was told since one last sat.
pub fn news(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let news = night.news();
    pane.title("Since you last sat", "a  all");
    // Where there is room, the chosen line is told whole.
    let most = if pane.left() >= 6 { 3 } else { 1 };
    let chosen = news.get(pane.chosen().min(news.len().saturating_sub(1)));
    let tall = pane.whole(0, chosen.map(String::as_str), most);
    let first = pane.window_whole(news.len(), tall);
    if first == 0 {
        for reason in night.stops.iter().take(2) {
            let said = stop::stop(case, obs, *reason);
            pane.line(&[("▸ ", Role::Amber), (&said, Role::Strong)]);
        }
    }
    for line in news.iter().skip(first) {
        if pane.left() == 0 {
            return;
        }
        pane.pick_whole(("", Role::Text), line, Role::Text, most);
    }
    if news.is_empty() {
        first_news(night, pane);
    }
}

/// On the first turn nothing was told yet. Where the map tells the incident, one's own aims stand here.
fn first_news(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let told = Size::of(pane.page.width(), pane.page.height()) == Size::Full;
    let Some(brief) = aims::brief(case, obs).filter(|_| told) else {
        return tell_last(night, pane, 6);
    };
    pane.note("d  all of it", Role::Faint);
    pane.text("What your government wants of it", Role::Text);
    aims_of(brief, pane);
}

/// What is on its way, by the hour it falls due.
pub fn under_way(night: &Night, pane: &mut Pane<'_>) {
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    pane.title("Under way", "5");
    let mut due: Vec<(crate::base::units::Hours, String)> = Vec::new();
    if let Some(council) = obs.council {
        for (id, draft) in council.live() {
            if draft.status == DraftStatus::UnderSilence {
                due.push((
                    draft.silence_ends,
                    format!("silence on {} ends", names::draft(id)),
                ));
            }
        }
        if council.meeting_at > obs.public.clock.start && !council.meeting_at.is_never() {
            due.push((council.meeting_at, "the Council meets".to_owned()));
        }
        for pledge in &council.pledges {
            if matches!(
                pledge.status,
                PledgeStatus::OnTheWay | PledgeStatus::AwaitsHost
            ) {
                let what = names::packages(pledge.asset, pledge.packages);
                due.push((
                    pledge.due,
                    format!("{}  {what}", case.member(pledge.member).shown),
                ));
            }
        }
    }
    if let Some((_, desk)) = obs.capital() {
        for approval in desk.approvals.iter().filter(|approval| approval.is_open()) {
            due.push((
                approval.due.hours(),
                format!("at home: {}", names::mandate(approval.kind)),
            ));
        }
        for ask in &desk.asks {
            due.push((ask.lapses.hours(), "an ask of you lapses".to_owned()));
        }
    }
    due.sort();
    if due.is_empty() {
        pane.text("Nothing is under way.", Role::Faint);
    }
    for (at, what) in due {
        if pane.left() == 0 {
            return;
        }
        let day = format!("{:<11}", short(case, obs.public.clock.start, at));
        pane.line(&[(&day, Role::Amber), (&what, Role::Text)]);
    }
}

/// "22:00" today, "Day 3" later.
fn short(
    case: &crate::world::case::Case,
    now: crate::base::units::Hours,
    at: crate::base::units::Hours,
) -> String {
    if at.is_never() {
        return "no date".to_owned();
    }
    if when::day_number(case, now) == when::day_number(case, at) {
        let hour = when::weekday(case, at);
        return hour.split(' ').next_back().unwrap_or("").to_owned();
    }
    format!("Day {}", when::day_number(case, at))
}
