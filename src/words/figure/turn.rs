//! Sine and cosine from a table, so that a circle is the same on every machine.

/// What a whole circle's radius is multiplied by: sines are ten-thousandths.
pub const ONE: i64 = 10_000;

/// Sine of 0 to 90 degrees in ten-thousandths.
const SINE: [i64; 91] = [
    0, 175, 349, 523, 698, 872, 1045, 1219, 1392, 1564, 1736, 1908, 2079, 2250, 2419, 2588, 2756,
    2924, 3090, 3256, 3420, 3584, 3746, 3907, 4067, 4226, 4384, 4540, 4695, 4848, 5000, 5150, 5299,
    5446, 5592, 5736, 5878, 6018, 6157, 6293, 6428, 6561, 6691, 6820, 6947, 7071, 7193, 7314, 7431,
    7547, 7660, 7771, 7880, 7986, 8090, 8192, 8290, 8387, 8480, 8572, 8660, 8746, 8829, 8910, 8988,
    9063, 9135, 9205, 9272, 9336, 9397, 9455, 9511, 9563, 9613, 9659, 9703, 9744, 9781, 9816, 9848,
    9877, 9903, 9925, 9945, 9962, 9976, 9986, 9994, 9998, 10000,
];

/// Sine of an angle in hundredths of a degree, in ten-thousandths; straight between whole degrees.
pub fn sine(angle: i64) -> i64 {
    let angle = angle.rem_euclid(36_000);
    match angle {
        0..=9_000 => quarter(angle),
        9_001..=18_000 => quarter(18_000 - angle),
        18_001..=27_000 => -quarter(angle - 18_000),
        _ => -quarter(36_000 - angle),
    }
}

/// Cosine, likewise.
pub fn cosine(angle: i64) -> i64 {
    sine(angle.rem_euclid(36_000) + 9_000)
}

fn quarter(angle: i64) -> i64 {
    let (degree, rest) = ((angle / 100) as usize, angle % 100);
    let low = SINE[degree];
    let high = SINE[(degree + 1).min(90)];
    low + (high - low) * rest / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_comes_round() {
        let at = |degrees: i64| (cosine(degrees * 100), sine(degrees * 100));
        assert_eq!(
            [at(0), at(90), at(180), at(270)],
            [(ONE, 0), (0, ONE), (-ONE, 0), (0, -ONE)]
        );
        assert_eq!((at(30).1, at(60).0, at(-30).1), (5000, 5000, -5000));
        for angle in (-50_000..50_000).step_by(37) {
            let (x, y) = (cosine(angle), sine(angle));
            let off = x * x + y * y - ONE * ONE;
            assert!(off.abs() < ONE * ONE / 2000, "{angle}");
        }
    }
}
