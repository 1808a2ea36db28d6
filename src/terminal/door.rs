//! The loop: a frame when something changed, then a wait for the next thing to happen.

use std::io::{self, Stdout, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, poll, read};
use ratatui::crossterm::style::ResetColor;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use ratatui::crossterm::{cursor, execute};

use crate::screens::page::Page;
use crate::screens::view::page;
use crate::screens::{Effect, Key, Model, Msg, Outside, Settings, step};
use crate::terminal::events::message;
use crate::terminal::pencil::Pencil;
use crate::terminal::signals;

/// Messages that are taken in before a frame is drawn, when they come faster than frames.
const BURST: usize = 256;
/// How often work under way is asked what came of it.
const LISTEN: Duration = Duration::from_millis(40);

/// The terminal is ours: raw, on its other screen.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// Everything has to be drawn again: the terminal was somebody else's in between.
static REDRAW: AtomicBool = AtomicBool::new(false);

/// Plays `model` at the terminal until it wants to be left, and leaves the terminal as it was found.
///
/// # Errors
/// When the terminal cannot be entered or written to, or when something inside went wrong: a sentence.
pub fn run(model: &mut Model, outside: &mut impl Outside) -> io::Result<()> {
    at_terminal(|pencil| frames(pencil, model, outside))
}

/// The same, where what is played is made ready only behind a first frame: nobody looks at an empty terminal meanwhile.
///
/// # Errors
/// As [`run`]; and within, why it could not be made ready, to be told once the terminal is as it was found.
pub fn run_behind<O: Outside, E>(
    curtain: impl FnOnce(u16, u16) -> Page,
    settings: &Settings,
    ready: impl FnOnce() -> Result<(Model, O), E>,
) -> io::Result<Result<(), E>> {
    at_terminal(|pencil| {
        let (width, height) = size()?;
        pencil.draw(curtain(width, height), settings.theme, settings.ascii)?;
        match ready() {
            Ok((mut model, mut outside)) => frames(pencil, &mut model, &mut outside).map(Ok),
            Err(why) => Ok(Err(why)),
        }
    })
}

/// Enters the terminal, and leaves it as it was found whatever happens.
fn at_terminal<T>(play: impl FnOnce(&mut Pencil<Stdout>) -> io::Result<T>) -> io::Result<T> {
    restore_on_panic();
    signals::watch()?;
    enter()?;
    let mut pencil = Pencil::new(io::stdout());
    let played = panic::catch_unwind(AssertUnwindSafe(|| play(&mut pencil)));
    leave();
    match played {
        Ok(played) => played,
        Err(_) => Err(io::Error::other(
            "something went wrong inside; every turn that was sealed is kept",
        )),
    }
}

fn frames(
    pencil: &mut Pencil<Stdout>,
    model: &mut Model,
    outside: &mut impl Outside,
) -> io::Result<()> {
    let mut door = Door { outside };
    loop {
        draw(pencil, model)?;
        let Some(first) = next(model, door.outside)? else {
            continue;
        };
        let _busy = signals::busy();
        if signals::asked_to_leave() || !take_in(model, first, &mut door)? {
            return Ok(());
        }
    }
}

/// The first thing to happen. Nothing is asked of the terminal until then.
fn next(model: &Model, outside: &mut impl Outside) -> io::Result<Option<Msg>> {
    // Work under way is listened to between keys, and never instead of one.
    while model.listens() && !poll(LISTEN)? {
        if let Some(msg) = outside.heard(model) {
            return Ok(Some(msg));
        }
        if signals::asked_to_leave() {
            return Ok(Some(Msg::Tick));
        }
    }
    if let Some(beat) = model.beat()
        && !poll(Duration::from_millis(beat))?
    {
        return Ok(Some(Msg::Tick));
    }
    let event = read()?;
    if signals::asked_to_leave() {
        return Ok(Some(Msg::Tick));
    }
    Ok(message(event))
}

/// Takes in a message and what came with it; false when the model wants to be left.
fn take_in(model: &mut Model, first: Msg, door: &mut Door<'_, impl Outside>) -> io::Result<bool> {
    let mut next = Some(first);
    for _ in 0..BURST {
        if let Some(msg) = next {
            if matches!(msg, Msg::Key(Key::Ctrl('l'))) {
                REDRAW.store(true, Ordering::SeqCst);
            } else if !step(model, msg, door) {
                return Ok(false);
            }
        }
        if !poll(Duration::ZERO)? {
            break;
        }
        next = message(read()?);
    }
    Ok(true)
}

fn draw(pencil: &mut Pencil<Stdout>, model: &mut Model) -> io::Result<()> {
    let _busy = signals::busy();
    if REDRAW.swap(false, Ordering::SeqCst) {
        pencil.forget();
    }
    // A terminal may have changed its size without a word: while the program was stopped, or before it listened.
    let (width, height) = size()?;
    if (model.width, model.height) != (width, height) {
        model.update(Msg::Resize(width, height));
    }
    let page = page(model, width, height);
    pencil.draw(page, model.settings.theme, model.settings.ascii)
}

/// The outside, with the one thing that is the terminal's own.
struct Door<'a, O> {
    outside: &'a mut O,
}

impl<O: Outside> Outside for Door<'_, O> {
    fn act(&mut self, model: &mut Model, effect: Effect) -> Option<Msg> {
        if effect == Effect::Suspend {
            suspend();
            return None;
        }
        self.outside.act(model, effect)
    }
}

/// Stops as a shell stops a program; comes back to the terminal when it is continued.
pub(super) fn suspend() {
    leave();
    signals::stop();
    // A terminal that is gone by now is the watch's business.
    let _ = enter();
    REDRAW.store(true, Ordering::SeqCst);
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Puts the terminal back as it was found. The first call does it, whichever way out it came by; later ones do nothing.
pub(super) fn leave() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // Nobody is left to be told of a terminal that cannot be written to.
    let _ = execute!(
        io::stdout(),
        DisableBracketedPaste,
        ResetColor,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = io::stdout().flush();
    let _ = disable_raw_mode();
}

/// A panic leaves the terminal first, so that its words can be read.
fn restore_on_panic() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        leave();
        usual(info);
    }));
}
