//! Open book: every weighing of a turn as it fell, when the setup opens them all.

use std::io::{self, Write};

use crate::sitting::Sitting;
use crate::words::{names, order, weighing};
use crate::world::order::Order;
use crate::world::setup::Reasons;

/// Factors named a side.
const FACTORS: usize = 3;

/// Nothing unless the book is open; then all decisions of the last turn, those who wait last.
pub fn told<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    if sitting.reasons() != Reasons::Open {
        return Ok(());
    }
    let (case, obs) = (sitting.case(), sitting.obs());
    let Some((turn, _)) = sitting.fell().first() else {
        return Ok(());
    };
    writeln!(out, "OPEN BOOK, turn {turn}, in points:")?;
    let waits = |why: &crate::government::Why| why.order == Order::Wait;
    let fell = || sitting.fell().iter().map(|(_, why)| why);
    for why in fell()
        .filter(|why| !waits(why))
        .chain(fell().filter(|why| waits(why)))
    {
        let who = names::capital(&names::seat(case, why.seat));
        let what = order::order(case, obs, &why.order);
        let account = weighing::account(case, &why.parts, FACTORS);
        writeln!(out, "  {who}. {what}: {account}")?;
    }
    Ok(())
}
