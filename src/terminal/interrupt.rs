//! Ctrl-C for work that takes a while: the first asks it to stop, the second ends the program.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Raised when a person presses Ctrl-C, or the system asks the program to end. Where no handler can be had, both end it
/// at once as ever.
pub fn interrupted() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    watch(&flag);
    flag
}

#[cfg(unix)]
fn watch(flag: &Arc<AtomicBool>) {
    use signal_hook::consts::signal::{SIGINT, SIGTERM};
    use signal_hook::flag::{register, register_conditional_default};
    for signal in [SIGINT, SIGTERM] {
        // In this order: the second finds the flag raised by the first.
        let second = register_conditional_default(signal, Arc::clone(flag));
        if second.is_ok() {
            let _ = register(signal, Arc::clone(flag));
        }
    }
}
#[cfg(not(unix))]
fn watch(_flag: &Arc<AtomicBool>) {}
