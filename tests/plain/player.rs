//! Somebody who reads only the last line: answers a question with one letter, else presses Enter, and says yes when asked.

use std::cell::RefCell;
use std::io::{self, BufRead, Read, Write};
use std::rc::Rc;

use casus::plain::{Keep, Left, Sitting, play};

/// How a question is answered.
#[derive(Clone, Copy)]
pub enum Habit {
    /// With its first answer.
    First,
    /// With the answer after the last one given, A to C in turn.
    Around,
    /// Not at all: Enter leaves it to the desk.
    Never,
}

/// What a night was like.
pub struct Played {
    pub text: String,
    pub left: Left,
    pub keys: usize,
}

impl Played {
    /// The text without its folds.
    pub fn flat(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
    pub fn stops(&self) -> usize {
        self.text
            .lines()
            .filter(|line| line.starts_with("== "))
            .count()
            - self.over()
    }
    fn over(&self) -> usize {
        usize::from(self.text.contains("== THE LAST PAGE"))
    }
    /// The longest run of turns between two stops, the sealed one counted.
    pub fn longest_run(&self) -> usize {
        let (mut longest, mut run) = (0, 0);
        for line in self.text.lines() {
            if line.starts_with("== ") {
                run = 1;
            } else if line.starts_with("Turn ") && line.contains(", to ") {
                run += 1;
            }
            longest = longest.max(run);
        }
        longest
    }
}

/// Plays a whole night by the last line of each prompt.
pub fn play_night(sitting: &mut Sitting, habit: Habit, keep: &mut impl Keep) -> Played {
    let shared = Rc::new(RefCell::new(Vec::new()));
    let mut player = Player {
        seen: Rc::clone(&shared),
        habit,
        typed: Vec::new(),
        at: 0,
        keys: 0,
    };
    let left = play(sitting, &mut player, Shared(Rc::clone(&shared)), keep).expect("memory");
    let text = String::from_utf8(shared.borrow().clone()).expect("sentences are text");
    Played {
        text,
        left,
        keys: player.keys,
    }
}

struct Shared(Rc<RefCell<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Player {
    seen: Rc<RefCell<Vec<u8>>>,
    habit: Habit,
    typed: Vec<u8>,
    at: usize,
    keys: usize,
}

impl Player {
    fn next(&mut self) -> &'static str {
        let seen = self.seen.borrow();
        let text = String::from_utf8_lossy(&seen);
        let last = text.rfind("\nKEYS ").map_or("", |at| &text[at + 6..]);
        assert!(self.keys < 400, "a night without end: {last}");
        match (last, self.habit) {
            (keys, _) if keys.starts_with("y seal") => "y\n",
            (keys, Habit::First) if keys.starts_with("A-D") => "a\n",
            (keys, Habit::Around) if keys.starts_with("A-D") => {
                ["a\n", "b\n", "c\n"][self.keys / 2 % 3]
            }
            _ => "\n",
        }
    }
}

impl Read for Player {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let have = self.fill_buf()?;
        let count = have.len().min(into.len());
        into[..count].copy_from_slice(&have[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Player {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.typed.len() {
            self.typed = self.next().as_bytes().to_vec();
            self.keys += 1;
            self.at = 0;
        }
        Ok(&self.typed[self.at..])
    }
    fn consume(&mut self, count: usize) {
        self.at += count;
    }
}
