//! Words of doubt, with the number beside them (MODEL 3).

use crate::base::units::Percent;

/// Under 25 unlikely, 25-54 possible, 55-79 likely, 80-94 highly likely, 95 and more almost certain.
pub fn band(pct: Percent) -> &'static str {
    match pct {
        ..25 => "unlikely",
        25..55 => "possible",
        55..80 => "likely",
        80..95 => "highly likely",
        _ => "almost certain",
    }
}

/// "likely, 71 in 100".
pub fn said(pct: Percent) -> String {
    format!("{}, {pct} in 100", band(pct))
}

/// Strength of a public line: 1 possible, 2 likely, 3 highly likely, 4 confirmed.
pub fn strength(strength: u8) -> &'static str {
    match strength {
        0 => "says nothing about",
        1 => "calls it possible that it was",
        2 => "calls it likely that it was",
        3 => "calls it highly likely that it was",
        _ => "states as confirmed that it was",
    }
}

/// The same as one word, at the head of a list of those who say it.
pub fn public(strength: u8) -> &'static str {
    match strength {
        0 => "nothing",
        1 => "possible",
        2 => "likely",
        3 => "highly likely",
        _ => "confirmed",
    }
}

/// The services' estimate of the next night, with its level of four.
pub fn next_night(level: u8) -> &'static str {
    match level {
        0 => "quiet (1 of 4)",
        1 => "watch (2 of 4)",
        2 => "likely (3 of 4)",
        _ => "imminent (4 of 4)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_begin_where_the_model_says() {
        let at = [0, 24, 25, 54, 55, 79, 80, 94, 95, 100].map(band);
        assert_eq!(at[0], at[1]);
        assert_eq!((at[2], at[3]), ("possible", "possible"));
        assert_eq!((at[4], at[5]), ("likely", "likely"));
        assert_eq!((at[6], at[7]), ("highly likely", "highly likely"));
        assert_eq!((at[8], at[9]), ("almost certain", "almost certain"));
    }
}
