//! Work under way beside the screens: continuations and forks on threads of their own, listened to between keys.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::screens::Msg;
use crate::screens::tape::Fork;
use crate::study::debrief::{Debrief, Depth, Instead, Paired, Part, branch, paired, work_at};

/// Pairs that are played of a fork: a first look, then all.
const PAIRS: [usize; 3] = [32, 200, 1_000];

/// What a thread has to say.
enum Heard {
    Part(Part),
    Forked(Box<Fork>),
    Paired(Box<Paired>),
}

/// The threads of one night, and what they said. Dropping it stops them.
pub struct Studying {
    stop: Arc<AtomicBool>,
    /// The place of the turn that is looked at.
    eye: Arc<AtomicUsize>,
    tell: Sender<Heard>,
    heard: Receiver<Heard>,
    /// What came behind parts and was not handed out yet.
    kept: Option<Msg>,
}

impl Default for Studying {
    fn default() -> Studying {
        let (tell, heard) = channel();
        Studying {
            stop: Arc::default(),
            eye: Arc::default(),
            tell,
            heard,
            kept: None,
        }
    }
}

impl Drop for Studying {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Studying {
    /// Odds and turning points of `debrief`, those of the turn that is looked at before all others.
    pub fn odds(&self, debrief: &Arc<Debrief>) {
        let (debrief, stop, tell) = (
            Arc::clone(debrief),
            Arc::clone(&self.stop),
            self.tell.clone(),
        );
        let eye = Arc::clone(&self.eye);
        thread::spawn(move || {
            if let Some(night) = &debrief.night {
                // Nobody listens any more once the screen was left; then it stops by itself.
                work_at(night, Depth::default(), 0, (&stop, &eye), &mut |part| {
                    drop(tell.send(Heard::Part(part)))
                });
            }
        });
    }
    /// One looks at the turn at this place.
    pub fn look(&self, at: usize) {
        self.eye.store(at, Ordering::Relaxed);
    }
    /// The night from another choice on, then what that is worth.
    pub fn fork(&self, debrief: &Arc<Debrief>, at: usize, instead: Instead, says: String) {
        let (debrief, stop, tell) = (
            Arc::clone(debrief),
            Arc::clone(&self.stop),
            self.tell.clone(),
        );
        thread::spawn(move || {
            let Some(night) = &debrief.night else { return };
            let fork = branch(night, at, &[instead]);
            let shown = Fork {
                night: fork.clone(),
                at,
                says,
                paired: None,
            };
            drop(tell.send(Heard::Forked(Box::new(shown))));
            for count in PAIRS {
                let Some(paired) = paired([night, &fork], at, count, 0, &stop) else {
                    return;
                };
                drop(tell.send(Heard::Paired(Box::new(paired))));
            }
        });
    }
    /// What was said since last asked; parts together.
    pub fn heard(&mut self) -> Option<Msg> {
        if let Some(kept) = self.kept.take() {
            return Some(kept);
        }
        let mut parts = Vec::new();
        for heard in self.heard.try_iter() {
            let msg = match heard {
                Heard::Part(part) => {
                    parts.push(part);
                    continue;
                }
                Heard::Forked(fork) => Msg::Forked(fork),
                Heard::Paired(paired) => Msg::Paired(paired),
            };
            if parts.is_empty() {
                return Some(msg);
            }
            self.kept = Some(msg);
            break;
        }
        (!parts.is_empty()).then_some(Msg::Parts(parts))
    }
}
