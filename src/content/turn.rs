//! The sides of a scenario: its files again, with two members in each other's places and words put where `{key}` stands.

use std::collections::BTreeMap;

use crate::base::ids::{Member, Seat};
use crate::content::ask::SmallAsk;
use crate::content::scenario::{
    Brief, Effect, Evidence, Goal, Inject, Scenario, Side, Suspect, Told,
};

/// One side applied to one file, and the keys it found no word for: the path of the text and the key.
pub struct Turning<'a> {
    swap: Option<(Member, Member)>,
    words: &'a BTreeMap<String, String>,
    pub unknown: Vec<(String, String)>,
}

/// What can be turned to a side.
pub trait Turn {
    fn turn(&mut self, path: &str, by: &mut Turning<'_>);
}

impl<'a> Turning<'a> {
    pub fn new(side: &'a Side) -> Turning<'a> {
        Turning {
            swap: side.swap,
            words: &side.words,
            unknown: Vec::new(),
        }
    }

    fn member(&self, member: &mut Member) {
        match self.swap {
            Some((one, other)) if *member == one => *member = other,
            Some((one, other)) if *member == other => *member = one,
            _ => {}
        }
    }

    fn members(&self, members: &mut [Member]) {
        members.iter_mut().for_each(|member| self.member(member));
    }

    fn seat(&self, seat: &mut Seat) {
        if let Some(mut member) = seat.member() {
            self.member(&mut member);
            *seat = Seat::of(member);
        }
    }

    /// Puts a word for each `{key}`; `{Key}` begins a sentence with it.
    fn text(&mut self, path: &str, text: &mut String) {
        let mut put = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            put.push_str(before);
            let Some((key, tail)) = after.split_once('}') else {
                self.unknown.push((path.to_owned(), after.to_owned()));
                break;
            };
            match self.word(key) {
                Some(word) => put.push_str(&word),
                None => self.unknown.push((path.to_owned(), key.to_owned())),
            }
            rest = tail;
        }
        put.push_str(rest);
        *text = put;
    }

    fn word(&self, key: &str) -> Option<String> {
        if let Some(word) = self.words.get(key) {
            return Some(word.clone());
        }
        let word = self.words.get(&first_letter(key, str::to_lowercase))?;
        Some(first_letter(word, str::to_uppercase))
    }

    fn texts(&mut self, path: &str, texts: &mut [String]) {
        for (at, text) in texts.iter_mut().enumerate() {
            self.text(&format!("{path}[{at}]"), text);
        }
    }
}

fn first_letter(text: &str, change: impl Fn(&str) -> String) -> String {
    match text.char_indices().nth(1) {
        Some((at, _)) => change(&text[..at]) + &text[at..],
        None => change(text),
    }
}

/// Each element in its own place of the list.
impl<T: Turn> Turn for Vec<T> {
    fn turn(&mut self, path: &str, by: &mut Turning<'_>) {
        for (at, one) in self.iter_mut().enumerate() {
            one.turn(&format!("{path}[{at}]"), by);
        }
    }
}

impl Turn for Scenario {
    fn turn(&mut self, _path: &str, by: &mut Turning<'_>) {
        by.text("title", &mut self.title);
        by.text("summary", &mut self.summary);
        by.texts("briefing", &mut self.briefing);
        by.texts("learning", &mut self.learning);
        by.texts("teacher", &mut self.teacher);
        by.members(&mut self.victims);
        if let Suspect::Ally(member) = &mut self.suspect {
            by.member(member);
        }
        self.moved_first
            .iter_mut()
            .for_each(|first| by.member(first));
        by.text("incident.place", &mut self.incident.place);
        by.text("incident.text", &mut self.incident.text);
        by.members(&mut self.incident.shooters);
        for (at, one) in self.hypotheses.iter_mut().enumerate() {
            by.text(&format!("hypotheses[{at}].name"), &mut one.name);
            by.text(&format!("hypotheses[{at}].text"), &mut one.text);
        }
        for (at, aim) in self.aims.iter_mut().enumerate() {
            by.text(&format!("aims[{at}].text"), &mut aim.text);
        }
        for (at, way) in self.engagements.iter_mut().enumerate() {
            by.text(&format!("engagements[{at}].text"), &mut way.text);
        }
        for (at, place) in self.follow_on.places.iter_mut().enumerate() {
            let path = format!("follow_on.places[{at}]");
            place.victim.iter_mut().for_each(|victim| by.member(victim));
            by.text(&format!("{path}.place"), &mut place.place);
            by.text(&format!("{path}.text"), &mut place.text);
        }
    }
}

impl Turn for Evidence {
    fn turn(&mut self, path: &str, by: &mut Turning<'_>) {
        by.text(&format!("{path}.title"), &mut self.title);
        by.text(&format!("{path}.text"), &mut self.text);
        self.holders.iter_mut().for_each(|seat| by.seat(seat));
    }
}

impl Turn for Inject {
    fn turn(&mut self, path: &str, by: &mut Turning<'_>) {
        by.text(&format!("{path}.title"), &mut self.title);
        by.text(&format!("{path}.text"), &mut self.text);
        if let Told::Seats(seats) = &mut self.told {
            seats.iter_mut().for_each(|seat| by.seat(seat));
        }
        for effect in &mut self.then {
            match effect {
                Effect::Reliability { member, .. } => by.member(member),
                Effect::Opinion { members, .. } | Effect::Standing { members, .. } => {
                    by.members(members);
                }
                _ => {}
            }
        }
    }
}

impl Turn for SmallAsk {
    fn turn(&mut self, path: &str, by: &mut Turning<'_>) {
        self.from.iter_mut().for_each(|seat| by.seat(seat));
        by.text(&format!("{path}.question"), &mut self.question);
        by.text(&format!("{path}.silence"), &mut self.silence);
    }
}

impl Turn for Brief {
    fn turn(&mut self, path: &str, by: &mut Turning<'_>) {
        by.seat(&mut self.seat);
        for (name, text) in [
            ("office", &mut self.office),
            ("situation", &mut self.situation),
            ("red_line.text", &mut self.red_line.text),
            ("private", &mut self.private),
            ("trade", &mut self.trade),
            ("unsayable", &mut self.unsayable),
        ] {
            by.text(&format!("{path}.{name}"), text);
        }
        by.texts(&format!("{path}.interests"), &mut self.interests);
        for (at, objective) in self.objectives.iter_mut().enumerate() {
            by.text(
                &format!("{path}.objectives[{at}].text"),
                &mut objective.text,
            );
            goal(&mut objective.goal, by);
        }
    }
}

fn goal(goal: &mut Goal, by: &Turning<'_>) {
    match goal {
        Goal::All(parts) | Goal::Any(parts) => {
            parts.iter_mut().for_each(|part| self::goal(part, by));
        }
        Goal::Not(inner) => self::goal(inner, by),
        Goal::FavourOwedBy(seat) => by.seat(seat),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side() -> Side {
        Side {
            swap: Some((Member::new(3), Member::new(7))),
            words: BTreeMap::from([("victim".to_owned(), "the island".to_owned())]),
            ..Side::default()
        }
    }

    #[test]
    fn a_word_stands_for_its_key_and_begins_a_sentence_when_asked() {
        let side = side();
        let mut by = Turning::new(&side);
        let mut text = "{Victim} asks; nobody else is {victim}.".to_owned();
        by.text("text", &mut text);
        assert_eq!(text, "The island asks; nobody else is the island.");
        assert!(by.unknown.is_empty());
    }

    #[test]
    fn a_key_without_a_word_is_told_with_its_place() {
        let side = side();
        let mut by = Turning::new(&side);
        by.text("title", &mut "{other} and {victim".to_owned());
        let found: Vec<&str> = by.unknown.iter().map(|(_, key)| key.as_str()).collect();
        assert_eq!(found, ["other", "victim"]);
    }

    #[test]
    fn two_members_change_places_and_a_third_stays() {
        let side = side();
        let by = Turning::new(&side);
        let mut members = [3, 7, 9].map(Member::new);
        by.members(&mut members);
        assert_eq!(members, [7, 3, 9].map(Member::new));
        let mut chair = Seat::CHAIR;
        by.seat(&mut chair);
        assert_eq!(chair, Seat::CHAIR);
    }
}
