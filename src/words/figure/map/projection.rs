//! From a place on the globe to a dot: equirectangular, as wide as a degree is in the middle of the frame.

use crate::content::map::{At, Frame};

use super::super::turn::{ONE, cosine};

/// One frame fitted into so many dots. A larger panel shows more around the frame; nothing is stretched.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    /// Hundredths of a degree.
    middle: (i64, i64),
    /// The middle of the panel, in dots.
    origin: (i64, i64),
    /// Cosine of the middle latitude, in ten-thousandths.
    narrow: i64,
    /// Dots per hundredth of a degree of latitude, as a fraction.
    scale: (i64, i64),
}

impl Projection {
    /// `across` and `down` in dots, which are taken to be as wide as they are high.
    pub fn new(frame: Frame, across: i32, down: i32) -> Projection {
        let (west, east) = (i64::from(frame.west), i64::from(frame.east));
        let (south, north) = (i64::from(frame.south), i64::from(frame.north));
        let narrow = cosine((south + north) / 2).max(1);
        let (across, down) = (i64::from(across), i64::from(down));
        // Rounded up, so that the frame's own edges lie inside.
        let wide = (((east - west) * narrow + ONE - 1) / ONE).max(1);
        let high = (north - south).max(1);
        // The smaller of two fractions, so that all of the frame is seen.
        let scale = if across * high < down * wide {
            (across, wide)
        } else {
            (down, high)
        };
        Projection {
            middle: ((west + east) / 2, (south + north) / 2),
            origin: (across / 2, down / 2),
            narrow,
            scale,
        }
    }

    /// The dot of a place, from the upper left; outside the panel too.
    pub fn dot(&self, at: At) -> (i32, i32) {
        let (dots, hundredths) = self.scale;
        let x = (i64::from(at.0) - self.middle.0) * self.narrow * dots;
        let y = (self.middle.1 - i64::from(at.1)) * dots;
        let x = self.origin.0 + x.div_euclid(hundredths * ONE);
        let y = self.origin.1 + y.div_euclid(hundredths);
        (x as i32, y as i32)
    }

    /// The cell of a place, two by four dots.
    pub fn cell(&self, at: At) -> (i32, i32) {
        let (x, y) = self.dot(at);
        (x.div_euclid(2), y.div_euclid(4))
    }
}

/// The frame made wide enough to hold these places too, with half a degree around them.
pub fn including(frame: Frame, places: impl IntoIterator<Item = At>) -> Frame {
    const AROUND: i32 = 50;
    places.into_iter().fold(frame, |frame, At(lon, lat)| Frame {
        west: frame.west.min(lon - AROUND),
        south: frame.south.min(lat - AROUND),
        east: frame.east.max(lon + AROUND),
        north: frame.north.max(lat + AROUND),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        west: 1000,
        south: 5000,
        east: 2000,
        north: 6000,
    };

    #[test]
    fn the_frame_is_seen_whole_and_nothing_is_stretched() {
        // At 55 degrees, ten degrees of longitude are as wide as 5.736 of latitude.
        let map = Projection::new(FRAME, 200, 100);
        assert_eq!(map.dot(At(1500, 5500)), (100, 50));
        assert_eq!(map.dot(At(1000, 6000)), (71, 0));
        assert_eq!(map.dot(At(2000, 5000)), (128, 100));
        let narrow = Projection::new(FRAME, 40, 100);
        assert_eq!(narrow.dot(At(1000, 5500)).0, 0);
        assert_eq!(narrow.dot(At(2000, 5500)).0, 39);
    }

    #[test]
    fn no_panel_and_no_place_is_too_odd() {
        let point = Frame {
            west: 5,
            south: 5,
            east: 5,
            north: 5,
        };
        for frame in [FRAME, point] {
            for (across, down) in [(0, 0), (1, 1), (0, 9), (2000, 4)] {
                let map = Projection::new(frame, across, down);
                map.dot(At(-18_000, 8_000));
                map.cell(At(18_000, -8_000));
            }
        }
        let wide = including(FRAME, [At(2880, 4520)]);
        assert_eq!((wide.south, wide.east), (4470, 2930));
        assert_eq!((wide.west, wide.north), (FRAME.west, FRAME.north));
    }
}
