//! Signals, and the watch that ends the program when its terminal hangs up.
//!
//! The library's `poll` never comes back from a terminal that has hung up; so the watch is a thread of its own, which
//! sleeps until the system says so.

use std::io;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::terminal::door::leave;

/// Held while something is written or kept: nobody ends the program in the middle of it.
static BUSY: Mutex<()> = Mutex::new(());
static LEAVE: AtomicBool = AtomicBool::new(false);

/// How long the loop has to leave by itself, and how long one waits for something that is being kept.
const PATIENCE: Duration = Duration::from_millis(400);
/// The exit code of a hang-up, as a shell counts it.
#[cfg(unix)]
const HUNG_UP: i32 = 129;

/// Marks a stretch of work that is not to be cut short.
pub fn busy() -> MutexGuard<'static, ()> {
    BUSY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A signal asked the program to end.
pub fn asked_to_leave() -> bool {
    LEAVE.load(Ordering::SeqCst)
}

/// Waits for work in hand, but not for ever; puts the terminal back; ends.
fn end(code: i32) -> ! {
    let began = Instant::now();
    while BUSY.try_lock().is_err() && began.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(5));
    }
    leave();
    process::exit(code)
}

/// Starts listening for signals and for the hang-up.
///
/// # Errors
/// When the system refuses a handler.
#[cfg(unix)]
pub fn watch() -> io::Result<()> {
    use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let mut signals =
        signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                if signal == SIGTSTP {
                    let busy = busy();
                    crate::terminal::door::suspend();
                    drop(busy);
                    wake();
                } else {
                    ask_to_leave(128 + signal);
                }
            }
        })?;
    thread::Builder::new()
        .name("hang-up".to_owned())
        .spawn(hang_up)?;
    Ok(())
}
#[cfg(not(unix))]
pub fn watch() -> io::Result<()> {
    Ok(())
}

/// Sleeps until the terminal is gone.
#[cfg(unix)]
fn hang_up() {
    use rustix::event::{PollFd, PollFlags, poll};
    let stdin = rustix::stdio::stdin();
    loop {
        let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut watched, None) {
            Err(rustix::io::Errno::INTR) => {}
            Err(_) => return,
            Ok(_) => {
                let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
                if watched[0].revents().intersects(gone) {
                    end(HUNG_UP);
                }
            }
        }
    }
}

/// The loop leaves by itself if it can; if it cannot, the program ends here.
#[cfg(unix)]
fn ask_to_leave(code: i32) {
    LEAVE.store(true, Ordering::SeqCst);
    wake();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        end(code);
    });
}

/// The loop sleeps in a read; a change of size, though none happened, wakes it.
#[cfg(unix)]
fn wake() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::signal::SIGWINCH);
}

/// Stops the process, as a shell expects; returns when it is continued.
#[cfg(unix)]
pub fn stop() {
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::signal::SIGTSTP);
}
#[cfg(not(unix))]
pub fn stop() {}
