//! The last page: the ending, both ladders, what was true, the brief, calls, and five decisions with their weighing.

use std::io::{self, BufRead, Write};

use crate::engine::brief::met;
use crate::government::Why;
use crate::plain::game::Game;
use crate::session::Table;
use crate::sitting::{Keep, Sitting};
use crate::words::{aims, ending, names, order, weighing, when};
use crate::world::order::Order;
use crate::world::text::Stance;

const DECISIONS: usize = 5;

pub(super) fn page<R: BufRead, W: Write, K: Keep>(game: &mut Game<'_, R, W, K>) -> io::Result<()> {
    // The brief and what was believed are those of the night; the ladders are those of day 90.
    let night = game.sitting.table().clone();
    game.sitting.play_out(game.keep).map_err(io::Error::other)?;
    let sitting = &*game.sitting;
    let out = &mut game.out;
    writeln!(out)?;
    writeln!(out, "== THE LAST PAGE")?;
    ended(out, sitting)?;
    truth(out, sitting, &night)?;
    brief(out, sitting, &night)?;
    five(out, sitting)?;
    writeln!(
        out,
        "Seed {}. The same seed is the same night.",
        night.setup().seed
    )
}

fn ended<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    let public = &sitting.table().state().public;
    let closing = sitting.table().closing();
    let (how, day) = closing.map_or((Default::default(), 90), |closing| {
        (closing.ending, closing.day)
    });
    writeln!(out, "Ending, day {day}: {}", ending::ending(how))?;
    let ladders = public.ladders;
    writeln!(
        out,
        "Formally, class {} of 5: {}.",
        ladders.formal,
        ending::formal(ladders.formal)
    )?;
    writeln!(
        out,
        "In fact, class {} of 5: {}.",
        ladders.functional,
        ending::functional(ladders.functional)
    )?;
    writeln!(
        out,
        "Both at day 90; at day 14 they stood at {} and {}.",
        ladders.formal_day_14, ladders.functional_day_14
    )
}

fn truth<W: Write>(out: &mut W, sitting: &Sitting, night: &Table) -> io::Result<()> {
    let hidden = &sitting.table().state().hidden;
    let case = sitting.case();
    let incidents = &sitting.obs().public.incidents;
    for at in 0..incidents.len() {
        let hyp = hidden.truth[at];
        let name = names::hypothesis(case, hyp);
        let own = if hidden.own_damage[at] {
            "; the damage was one's own interceptor's"
        } else {
            ""
        };
        let known = night
            .state()
            .observe(sitting.seat())
            .capital()
            .map(|(_, desk)| desk.belief[hyp.index()]);
        let yours = match (at, known) {
            (0, Some(pct)) => format!(" You gave that {pct} in 100."),
            _ => String::new(),
        };
        writeln!(
            out,
            "What was true of {}: {name}{own}.{yours}",
            when::moment(case, incidents[at].at)
        )?;
    }
    Ok(())
}

fn brief<W: Write>(out: &mut W, sitting: &Sitting, night: &Table) -> io::Result<()> {
    let Some(brief) = aims::brief(sitting.case(), sitting.obs()) else {
        return Ok(());
    };
    writeln!(out, "Your brief, as the night closed:")?;
    let (mut got, mut all) = (0, 0);
    for (at, aim) in brief.objectives.iter().enumerate() {
        let met = met(sitting.case(), night.state(), sitting.seat(), &aim.goal);
        all += u16::from(aim.weight);
        got += if met { u16::from(aim.weight) } else { 0 };
        let word = if met { "met" } else { "not met" };
        writeln!(
            out,
            "  Aim {} (weight {}): {word}. {}.",
            at + 1,
            aim.weight,
            aim.text
        )?;
    }
    writeln!(
        out,
        "  {got} of {all} by weight. How it was decided counts beside it."
    )
}

/// Five decisions that made the night, each with what was weighed.
fn five<W: Write>(out: &mut W, sitting: &Sitting) -> io::Result<()> {
    let mut chosen: Vec<&(u8, Why)> = Vec::new();
    for found in candidates(sitting) {
        let known = |known: &&(u8, Why)| known.1.seat == found.1.seat;
        if chosen.len() < DECISIONS && !chosen.iter().any(known) {
            chosen.push(found);
        }
    }
    chosen.sort_by_key(|(turn, why)| (*turn, why.seat));
    writeln!(out, "Five decisions, and what was weighed, in points:")?;
    for (turn, why) in chosen {
        decision(out, sitting, *turn, why)?;
    }
    Ok(())
}

/// The first request, text, objection, reservation and pledge, the answer nearest to turning, then whatever was weighed.
fn candidates(sitting: &Sitting) -> Vec<&(u8, Why)> {
    let whys = &sitting.whys;
    let stance =
        |why: &Why, is: Stance| matches!(why.order, Order::Position { stance, .. } if stance == is);
    let first = |keep: &dyn Fn(&Why) -> bool| whys.iter().find(|(_, why)| keep(why));
    let torn = |(_, why): &&(u8, Why)| {
        why.runner_up
            .map_or(i16::MAX, |(_, second)| (why.score - second).abs())
    };
    let seat = sitting.seat();
    let nearest = whys
        .iter()
        .filter(|(_, why)| why.seat != seat && matches!(why.order, Order::Position { .. }))
        .min_by_key(torn);
    let mut found: Vec<&(u8, Why)> = [
        first(&|why| why.order == Order::RequestArticle4),
        first(&|why| matches!(why.order, Order::Table { .. })),
        first(&|why| stance(why, Stance::Break)),
        first(&|why| stance(why, Stance::Reserve)),
        first(&|why| matches!(why.order, Order::Pledge { .. } | Order::Offer { .. })),
        nearest,
    ]
    .into_iter()
    .flatten()
    .collect();
    let weighed = |(_, why): &&(u8, Why)| why.order != Order::Wait && why.parts.parts.len() >= 3;
    found.extend(whys.iter().filter(weighed));
    found
}

fn decision<W: Write>(out: &mut W, sitting: &Sitting, turn: u8, why: &Why) -> io::Result<()> {
    let (case, obs) = (sitting.case(), sitting.obs());
    let who = if why.seat == sitting.seat() {
        "your desk, left to itself".to_owned()
    } else {
        names::seat(case, why.seat)
    };
    writeln!(
        out,
        "  Turn {turn}, {who}. {}: {:+} = {}.",
        order::order(case, obs, &why.order),
        why.score,
        weighing::parts(case, &why.parts, 5)
    )?;
    if let Some((other, score)) = &why.runner_up {
        writeln!(
            out,
            "    The next best was: {}, {score:+}.",
            order::order(case, obs, other)
        )?;
    }
    Ok(())
}
