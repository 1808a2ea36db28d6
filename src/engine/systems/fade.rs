//! Decay by the clock, in whole numbers: what is left of a meter after some hours, given its half-life.

use crate::world::clock::Clock;

/// 65,536 times 2^(-k/32), k = 0..32.
const LEFT: [i64; 32] = [
    65536, 64132, 62757, 61413, 60097, 58809, 57549, 56316, 55109, 53928, 52773, 51642, 50535,
    49452, 48393, 47356, 46341, 45348, 44376, 43425, 42495, 41584, 40693, 39821, 38968, 38133,
    37316, 36516, 35734, 34968, 34219, 33486,
];

/// What one turn takes from every meter of one half-life.
#[derive(Clone, Copy, Debug)]
pub struct Fade {
    /// In 65,536 parts.
    lost: i64,
    start: i64,
    end: i64,
}

impl Fade {
    /// `half_life` in hours; 0 for what does not fade.
    pub fn new(clock: &Clock, half_life: u16) -> Fade {
        let hours = i64::from(clock.hours().0.max(0));
        let lost = if hours == 0 || half_life == 0 {
            0
        } else {
            lost(hours, i64::from(half_life))
        };
        Fade {
            lost,
            start: i64::from(clock.start.0),
            end: i64::from(clock.end.0),
        }
    }

    /// What is left of `value` when the open turn closes. Fractions are not lost: the clock's grid decides in which turn a whole
    /// point goes, so that small meters fade at the same pace as large ones.
    pub fn of(&self, value: i32) -> i32 {
        if value == 0 || self.lost == 0 {
            return value;
        }
        let size = i64::from(value.abs());
        let loss = size * self.lost;
        let (points, rest) = (loss >> 16, loss & 0xffff);
        let length = (self.end - self.start) << 16;
        let turns = |hour: i64| hour * rest / length;
        let one_more = i64::from(rest > 0 && turns(self.end) > turns(self.start));
        let left = (size - points - one_more).max(0) as i32;
        left * value.signum()
    }
}

fn lost(hours: i64, half_life: i64) -> i64 {
    let steps = hours * 32 / half_life;
    let whole = (steps / 32).min(40);
    // A short turn against a long half-life falls inside one step: the straight line is exact enough there.
    if steps >= 4 {
        65_536 - (LEFT[(steps % 32) as usize] >> whole)
    } else {
        65_536 * hours * 693 / (1_000 * half_life)
    }
}

/// What is left of one meter.
pub fn faded(value: i32, clock: &Clock, half_life: u16) -> i32 {
    Fade::new(clock, half_life).of(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::units::Hours;

    fn clock(start: i32, end: i32) -> Clock {
        Clock {
            start: Hours(start),
            end: Hours(end),
            ..Clock::default()
        }
    }

    #[test]
    fn a_half_life_takes_half_in_one_turn_or_in_many() {
        assert_eq!(faded(400, &clock(0, 24), 24), 200);
        let mut value = 400;
        for turn in 0..4 {
            value = faded(value, &clock(turn * 6, turn * 6 + 6), 24);
        }
        assert!((195..=205).contains(&value), "{value}");
        assert_eq!(faded(-400, &clock(0, 24), 24), -200);
    }

    #[test]
    fn a_small_meter_fades_too() {
        let mut value = 4;
        for turn in 0..56 {
            value = faded(value, &clock(turn * 6, turn * 6 + 6), 336);
        }
        assert!((1..=3).contains(&value), "{value}");
    }
}
