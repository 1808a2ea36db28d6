//! A coder's judgement moved by a step: each scale of a case one up and one down.

use crate::study::history::coded::Features;

/// The same features with one of the five scales a step higher or lower, every way that stays on the scale.
pub fn jittered(features: &Features) -> Vec<Features> {
    let mut all = Vec::with_capacity(10);
    for scale in 0..features.scales().len() {
        let value = features.scales()[scale];
        for moved in [value.checked_sub(1), Some(value + 1)]
            .into_iter()
            .flatten()
        {
            if moved <= 5 {
                let mut other = features.clone();
                *other.scales_mut()[scale] = moved;
                all.push(other);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scale_moves_by_one_and_stays_on_the_scale() {
        let cases = crate::study::history::shipped();
        for case in &cases {
            let ways = jittered(&case.features);
            assert!((5..=10).contains(&ways.len()));
            for way in ways {
                let far = case.features.scales().into_iter().zip(way.scales());
                let far: u8 = far.map(|(a, b)| a.abs_diff(b)).sum();
                assert_eq!(far, 1);
                assert!(way.scales().into_iter().all(|scale| scale <= 5));
            }
        }
    }
}
