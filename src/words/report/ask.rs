//! Questions for the room: by what the agenda was, by what happened here, and for the hand that fills in the rest.

use crate::world::clock::Agenda;

/// What a room is asked about each stage that the night went through.
pub const AGENDA: [(Agenda, &str); 6] = [
    (
        Agenda::Incident,
        "In the first hour: what did you know, how sure were you, and what did you do before you knew more?",
    ),
    (
        Agenda::Attribution,
        "When did the actor become certain to you, and what made it so? What would have changed your mind?",
    ),
    (
        Agenda::Consultation,
        "Who asked for consultations, who could have, and what did asking change by itself?",
    ),
    (
        Agenda::Council,
        "Which words cost most? Was silence agreement? What did the chair do that no capital could?",
    ),
    (
        Agenda::Approvals,
        "What did law, chamber or coalition at home change? Did the delay matter to anyone outside?",
    ),
    (
        Agenda::Response,
        "Which step could not be taken back? What did the other side see in it?",
    ),
];

/// What happened in a night, as far as questions hang on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub text_broken: bool,
    pub text_died: bool,
    pub article_4: bool,
    pub article_5: bool,
    pub alone: bool,
    pub withdrawn: bool,
    pub refused: bool,
    pub shortfall: bool,
    pub second_incident: bool,
    pub leaked: bool,
    pub talks: bool,
    pub threshold: bool,
}

/// Questions that this night raises, at most one for each thing that happened.
pub fn asked(night: Asked) -> Vec<&'static str> {
    let all = [
        (
            night.text_broken,
            "A silence was broken. Was the objection about the words, the proof, or something at home? What lifted it, and what did lifting it cost the others?",
        ),
        (
            night.text_died,
            "A text died. Which smaller text could have stood, and who could have offered it?",
        ),
        (
            !night.article_4,
            "Nobody asked for Article 4. Who would have had to, and what held them back?",
        ),
        (
            night.article_5,
            "Article 5 was found. In what words, on what proof, and what did each ally then deem necessary?",
        ),
        (
            !night.article_5,
            "Article 5 was not found. Was there an armed attack, in the area of Article 6? Who would say so, and who decides?",
        ),
        (
            night.alone,
            "Somebody acted alone. What did it gain in hours, and what did the others pay for it?",
        ),
        (
            night.withdrawn,
            "Evidence was withdrawn or corrected. Who had already built on it, and could they step back?",
        ),
        (
            night.refused,
            "A chamber refused. Was the government right to ask, and what did refusal tell the other side?",
        ),
        (
            night.shortfall,
            "More was pledged than came. Where did it go: caveats, convoys, chambers, or never meant?",
        ),
        (
            night.second_incident,
            "It happened again. What between the two could have made it less likely?",
        ),
        (
            night.leaked,
            "Something leaked. Whom did it help, and would you have done otherwise had you known it would?",
        ),
        (
            night.talks,
            "There were talks. What was each side able to say there that it could not say in public?",
        ),
        (
            night.threshold,
            "A threshold of force was crossed. Who decided it, under what law, and could it have been met otherwise?",
        ),
    ];
    let mut asked: Vec<&str> = all
        .into_iter()
        .filter(|(happened, _)| *happened)
        .map(|(_, question)| question)
        .collect();
    asked.extend([
        "Which real case is closest? What did allies do there, and why might this have come out otherwise?",
        "What is missing from the model? Which rule felt wrong, and how would you show that it is?",
        "Where did you follow the group? What would you do in the first hour next time?",
    ]);
    asked
}

/// The four questions of a review, and how many lines a hand has for each.
pub struct Room(pub &'static str, pub u8);

pub const TEACHER: [Room; 6] = [
    Room("What was intended?", 3),
    Room("What happened?", 4),
    Room("Why was there a difference?", 4),
    Room("What to keep, and what to do otherwise next time?", 4),
    Room(
        "One decision that was good and ended badly, or the reverse:",
        3,
    ),
    Room("Who was not heard?", 2),
];

/// What a teacher may rate by hand, 0 to 4.
pub const RUBRIC: [(&str, &str); 7] = [
    (
        "Treaty use",
        "4: cites text, scope and discretion. 1: slogans.",
    ),
    (
        "Evidence",
        "4: states a confidence and what would change it. 1: asserts an actor.",
    ),
    (
        "National role",
        "4: interests, law, parliament and red lines cohere. 1: own opinion.",
    ),
    (
        "Negotiation",
        "4: builds a text that others can sign. 1: speeches.",
    ),
    (
        "Proportion",
        "4: links aim, measure, exit and risk. 1: all or nothing.",
    ),
    (
        "Teamwork and time",
        "4: clear roles, on time, decisions recorded. 1: one voice, late.",
    ),
    (
        "Reflection",
        "4: compares with a case and criticises the model. 1: retells.",
    ),
];
