//! The map: coasts, borders and tracks in dots, names and marks in cells.
//!
//! The theatre of a scenario and the whole alliance are two views of one figure. Lines come from `content/map.ron`;
//! what happened and who stands how is handed in.

mod projection;

use crate::base::ids::{MEMBERS, Member};
use crate::content::Play;
use crate::content::map::{At, Atlas, Frame, Line, LineKind, Name, NameKind, Side, View};
use crate::content::member::{MemberInfo, shown};
use crate::content::scenario::{FollowPlace, Scenario};
use crate::world::incident::Incident;

use super::braille::{Blend, Dots, Pen};
use super::picture::{Ink, Picture, Spot};
use super::places::{Found, Places};
use super::ring::Chip;
pub use projection::{Projection, including};

/// What is drawn. Start from [`Map::theatre`] or [`Map::alliance`] and set what differs.
#[derive(Clone, Copy, Debug)]
pub struct Map<'a> {
    pub atlas: &'a Atlas,
    pub view: &'a View,
    /// What must be seen; the view's own, or made wider with [`including`].
    pub frame: Frame,
    /// A state's code (`POL`) whose coasts and borders are drawn as yours.
    pub own: Option<&'a str>,
    /// A state's code (`RU`) whose borders are drawn as the other side's.
    pub actor: Option<&'a str>,
    /// The ways of the night.
    pub tracks: bool,
    /// Incidents, forces on the way: placed before any name, in this order.
    pub signs: &'a [Sign<'a>],
    /// Every member's mark, by place at the table; none in a theatre.
    pub marks: Option<Marks<'a>>,
}

/// Something at a place, with a word beside it, or none.
#[derive(Clone, Copy, Debug)]
pub struct Sign<'a> {
    pub at: At,
    /// `✶` struck, `×` brought down, `∙` lost, `▴` allied aircraft.
    pub glyph: char,
    pub ink: Ink,
    pub text: &'a str,
    pub text_ink: Ink,
}

/// The members' marks.
#[derive(Clone, Copy, Debug)]
pub struct Marks<'a> {
    /// The members, for their codes as they are shown.
    pub members: &'a [MemberInfo],
    pub chips: &'a [Chip; MEMBERS],
    /// Your own: `◉`.
    pub own: Option<Member>,
    /// The chosen one: strong, and its code always beside it.
    pub chosen: Option<Member>,
    /// A code beside every mark that finds room for it; for panels of some 60 columns and more.
    pub codes: bool,
}

/// A picture and where things came to stand.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub picture: Picture,
    /// Each member's mark, when marks were asked for and the mark found room.
    pub marks: [Option<Spot>; MEMBERS],
    /// Each sign, in the order given.
    pub signs: Vec<Option<Spot>>,
    /// Names that found no room, in their order.
    pub left_out: Vec<String>,
}

/// On a narrower panel only the names marked `small` are shown.
pub const WIDE: u16 = 60;

/// Where an incident happened: the scenario's own place, or the one of its follow-on.
pub fn place(play: &Play, incident: &Incident) -> At {
    let scenario = &play.scenario;
    let first = &scenario.incident;
    follow_on(play, incident).map_or_else(
        || tenths(first.longitude_tenths, first.latitude_tenths),
        |place| tenths(place.longitude_tenths, place.latitude_tenths),
    )
}

/// The frame made wide enough for these signs, each that does not make it twice as wide or high: what lies on another
/// sea is told below the map, and the place it began at stays large enough to be read.
pub fn holding(frame: Frame, signs: &[Sign<'_>]) -> Frame {
    let wide = |frame: Frame| frame.east - frame.west;
    let high = |frame: Frame| frame.north - frame.south;
    signs.iter().fold(frame, |held, sign| {
        let wider = including(held, [sign.at]);
        let fits = wide(wider) <= 2 * wide(frame) && high(wider) <= 2 * high(frame);
        if inside(held, sign.at) || !fits {
            held
        } else {
            wider
        }
    })
}

fn inside(frame: Frame, At(longitude, latitude): At) -> bool {
    (frame.west..=frame.east).contains(&longitude)
        && (frame.south..=frame.north).contains(&latitude)
}

/// Where a scenario begins, before anybody sits.
pub fn begins(scenario: &Scenario) -> Sign<'_> {
    let first = &scenario.incident;
    Sign {
        at: tenths(first.longitude_tenths, first.latitude_tenths),
        glyph: '✶',
        ink: Ink::Alarm,
        text: bare(&first.place),
        text_ink: Ink::Strong,
    }
}

fn tenths(longitude: i16, latitude: i16) -> At {
    At(i32::from(longitude) * 10, i32::from(latitude) * 10)
}

/// Signs for the incidents on record: `✶` where there was harm, `×` where it was met, `∙` otherwise; the last one strong.
pub fn signs<'a>(play: &'a Play, incidents: &[Incident]) -> Vec<Sign<'a>> {
    let last = incidents.len().saturating_sub(1);
    let sign = |(at, incident): (usize, &Incident)| {
        let name =
            follow_on(play, incident).map_or(&play.scenario.incident.place, |place| &place.place);
        Sign {
            at: place(play, incident),
            glyph: match (incident.harm, incident.intercepted) {
                (1.., _) => '✶',
                (0, true) => '×',
                (0, false) => '∙',
            },
            ink: Ink::Alarm,
            text: bare(name),
            text_ink: if at == last { Ink::Strong } else { Ink::Text },
        }
    };
    incidents.iter().enumerate().map(sign).collect()
}

/// A place without its article.
fn bare(name: &str) -> &str {
    let articles = ["the ", "a ", "an "];
    let found = articles.iter().find_map(|at| name.strip_prefix(at));
    found.unwrap_or(name)
}

/// A place without where it lies: "border village in Maramures" is a border village.
pub fn head(name: &str) -> &str {
    let joints = [" in ", " on ", " off ", " near ", " at ", " east ", ", "];
    let cut = joints.iter().filter_map(|joint| name.find(joint)).min();
    cut.map_or(name, |at| &name[..at])
}

fn follow_on<'a>(play: &'a Play, incident: &Incident) -> Option<&'a FollowPlace> {
    play.scenario
        .follow_on
        .places
        .get(usize::from(incident.place))
}

impl<'a> Map<'a> {
    /// The scenario's theatre; `None` when the atlas has no view of that id.
    pub fn theatre(atlas: &'a Atlas, scenario: &str) -> Option<Map<'a>> {
        atlas.view(scenario).map(|view| Map::bare(atlas, view))
    }

    /// The whole alliance with its marks; `None` when the atlas has no such view.
    pub fn alliance(atlas: &'a Atlas, marks: Marks<'a>) -> Option<Map<'a>> {
        atlas.view("alliance").map(|view| Map {
            marks: Some(marks),
            ..Map::bare(atlas, view)
        })
    }

    fn bare(atlas: &'a Atlas, view: &'a View) -> Map<'a> {
        Map {
            atlas,
            view,
            frame: view.frame,
            own: None,
            actor: None,
            tracks: false,
            signs: &[],
            marks: None,
        }
    }

    /// The projection of [`Map::picture`] at that size, for whoever draws more on it.
    pub fn projection(&self, width: u16, height: u16) -> Projection {
        Projection::new(self.frame, i32::from(width) * 2, i32::from(height) * 4)
    }

    pub fn picture(&self, width: u16, height: u16) -> Drawn {
        let to = self.projection(width, height);
        let mut picture = Picture::new(width, height);
        self.dots(&to, width, height)
            .paint(&mut picture, 0, 0, Blend::Top);
        let mut places = Places::new(width, height);
        let mut drawn = Drawn {
            picture,
            marks: [None; MEMBERS],
            signs: Vec::with_capacity(self.signs.len()),
            left_out: Vec::new(),
        };
        self.put_signs(&to, &mut places, &mut drawn);
        if let Some(marks) = self.marks {
            self.put_marks(marks, &to, &mut places, &mut drawn);
        }
        self.put_names(&to, &mut places, &mut drawn);
        drawn
    }

    fn dots(&self, to: &Projection, width: u16, height: u16) -> Dots {
        let mut dots = Dots::new(width, height);
        for line in self.atlas.lines(self.view) {
            dots.path(line.line.0.iter().map(|at| to.dot(*at)), self.pen(line));
        }
        if self.tracks {
            for track in &self.view.tracks {
                let points = track.0.iter().map(|at| to.dot(*at));
                dots.path(points, Pen::new(Ink::Alarm, 3));
            }
        }
        dots
    }

    fn pen(&self, line: &Line) -> Pen {
        let of = |code: Option<&str>| code.is_some_and(|code| line.touches(code));
        let (ink, every) = match line.kind {
            LineKind::Coast => (Ink::Faint, 1),
            LineKind::Border => (Ink::Rule, 2),
        };
        let ink = match (of(self.own), of(self.actor)) {
            (true, _) => Ink::Own,
            (_, true) if line.kind == LineKind::Border => Ink::Warn,
            _ => ink,
        };
        Pen::new(ink, every)
    }

    fn put_signs(&self, to: &Projection, places: &mut Places, drawn: &mut Drawn) {
        for sign in self.signs {
            let cell = to.cell(sign.at);
            let mut said = [sign.text, head(sign.text), ""].into_iter();
            let found = said.find_map(|text| Some((places.town(cell, text, true)?, text)));
            if let Some((found, text)) = found {
                let ink = (sign.ink, sign.text_ink);
                put_found(found, sign.glyph, text, ink, &mut drawn.picture);
            }
            let found = found.map(|(found, _)| found);
            drawn.signs.push(found.map(|found| spot(found.mark)));
        }
    }

    fn put_marks(&self, marks: Marks, to: &Projection, places: &mut Places, drawn: &mut Drawn) {
        for mark in &self.view.marks {
            let chosen = marks.chosen == Some(mark.of);
            let said = marks.codes || mark.away || chosen;
            let code = if said {
                shown(marks.members, mark.of)
            } else {
                ""
            };
            let Some(found) = places.mark(to.cell(mark.at), code) else {
                continue;
            };
            let own = marks.own == Some(mark.of);
            let chip = marks.chips[mark.of.index()];
            let (glyph, ink) = match own {
                true => ('◉', Ink::Own),
                false => (chip.glyph, chip.ink),
            };
            let (x, y) = found.mark;
            drawn.picture.put(x, y, glyph, ink);
            if let Some(x) = found.text {
                let ink = match (own, chosen) {
                    (true, _) => Ink::Own,
                    (_, true) => Ink::Strong,
                    _ => Ink::Text,
                };
                drawn.picture.write(x, y, code, ink);
            }
            drawn.marks[mark.of.index()] = Some(spot(found.mark));
        }
    }

    fn put_names(&self, to: &Projection, places: &mut Places, drawn: &mut Drawn) {
        let small = drawn.picture.width() < WIDE;
        // What a sign has named already is not named again.
        let named = |name: &Name| self.signs.iter().any(|sign| sign.text == name.text);
        let names = self.view.names.iter();
        for name in names.filter(|name| (name.small || !small) && !named(name)) {
            if !put_name(name, to.cell(name.at), places, &mut drawn.picture) {
                drawn.left_out.push(name.text.clone());
            }
        }
    }
}

/// True when the name found room.
fn put_name(name: &Name, cell: (i32, i32), places: &mut Places, picture: &mut Picture) -> bool {
    let (glyph, ink) = match name.kind {
        NameKind::State | NameKind::Sea => {
            let found = places.name_apart(cell, &name.text);
            if let Some((x, y)) = found {
                picture.write(x, y, &name.text, Ink::Faint);
            }
            return found.is_some();
        }
        NameKind::Town => ('∘', Ink::Faint),
        NameKind::Base => ('▴', Ink::Good),
    };
    let Some(found) = places.town(cell, &name.text, name.side == Side::Right) else {
        return false;
    };
    let text_ink = if ink == Ink::Faint { Ink::Text } else { ink };
    put_found(found, glyph, &name.text, (ink, text_ink), picture);
    true
}

/// A glyph and, one blank from it, its text.
fn put_found(
    found: Found,
    glyph: char,
    text: &str,
    (ink, text_ink): (Ink, Ink),
    picture: &mut Picture,
) {
    let (x, y) = found.mark;
    if let Some(begin) = found.text {
        // The blank between them is cleared of dots.
        let gap = if begin > x { begin - 1 } else { x - 1 };
        picture.put(gap, y, ' ', text_ink);
        picture.write(begin, y, text, text_ink);
    }
    picture.put(x, y, glyph, ink);
}

/// A cell that is known to be inside.
fn spot((x, y): (i32, i32)) -> Spot {
    Spot {
        x: x as u16,
        y: y as u16,
    }
}

#[cfg(test)]
mod tests;
