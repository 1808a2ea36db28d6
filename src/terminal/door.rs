//! The loop: a frame when something changed, then a wait for the next thing to happen.

use std::io::{self, BufWriter, Stdout, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, poll, read};
use ratatui::crossterm::style::ResetColor;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute};
use ratatui::layout::Rect;

use crate::screens::{Effect, Key, Model, Msg, Outside, step, view};
use crate::terminal::events::message;
use crate::terminal::signals;

type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Messages that are taken in before a frame is drawn, when they come faster than frames.
const BURST: usize = 256;
/// How often work under way is asked what came of it.
const LISTEN: Duration = Duration::from_millis(40);
/// Bytes of a frame that are written at once.
const FRAME_BYTES: usize = 32 * 1024;

/// The terminal is ours: raw, on its other screen.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// Everything has to be drawn again: the terminal was somebody else's in between.
static REDRAW: AtomicBool = AtomicBool::new(false);

/// Plays `model` at the terminal until it wants to be left, and leaves the terminal as it was found.
///
/// # Errors
/// When the terminal cannot be entered or written to, or when something inside went wrong: a sentence.
pub fn run(model: &mut Model, outside: &mut impl Outside) -> io::Result<()> {
    restore_on_panic();
    signals::watch()?;
    enter()?;
    let played = panic::catch_unwind(AssertUnwindSafe(|| frames(model, outside)));
    leave();
    match played {
        Ok(played) => played,
        Err(_) => Err(io::Error::other(
            "something went wrong inside; every turn that was sealed is kept",
        )),
    }
}

fn frames(model: &mut Model, outside: &mut impl Outside) -> io::Result<()> {
    let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
    let mut screen = Terminal::new(CrosstermBackend::new(out))?;
    let mut door = Door { outside };
    let size = screen.size()?;
    model.update(Msg::Resize(size.width, size.height));
    loop {
        draw(&mut screen, model)?;
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
        if let Some(msg) = outside.heard() {
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

fn draw(screen: &mut Screen, model: &Model) -> io::Result<()> {
    let _busy = signals::busy();
    if REDRAW.swap(false, Ordering::SeqCst) {
        // Not `clear`: it asks the terminal where its cursor is, and waits for an answer.
        let size = screen.size()?;
        screen.resize(Rect::new(0, 0, size.width, size.height))?;
    }
    screen.draw(|frame| {
        if let Some(position) = view(model, frame.buffer_mut()) {
            frame.set_cursor_position(position);
        }
    })?;
    Ok(())
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
