//! The sessions that ship, cut at every line and at seeded bytes, and with bits flipped: what is taken in is always a
//! beginning of what was written. CI does a part; `CASUS_FULL=1` (see `tests/nothing_lost.sh`) does it all.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use casus::record::line::Kind;
use casus::record::open::{LastLine, OpenError, resume};
use casus::record::recording::{ReadError, Recording};
use casus::record::samples::SAMPLES;
use casus::record::walk::{Harm, Walk};
use casus::session::{recorded_case, refold};
use casus::world::case::Case;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::record::sim::SimDisk;

const PATH: &str = "night.casus";

/// All of it, or what CI has time for.
pub fn many(all: usize, some: usize) -> usize {
    match std::env::var_os("CASUS_FULL") {
        Some(_) => all,
        None => some,
    }
}

/// The same luck every time.
pub fn luck(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Each sample in full, and the end of each of its lines.
pub fn samples() -> &'static [(Vec<u8>, Vec<usize>)] {
    static ALL: OnceLock<Vec<(Vec<u8>, Vec<usize>)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let ends = |bytes: &[u8]| {
            let newline = |(at, byte): (usize, &u8)| (*byte == b'\n').then_some(at + 1);
            bytes.iter().enumerate().filter_map(newline).collect()
        };
        let all = SAMPLES.iter().map(|sample| sample.bytes());
        all.map(|bytes| (ends(&bytes), bytes))
            .map(|(ends, bytes)| (bytes, ends))
            .collect()
    })
}

/// The content of a sample; a cut leaves it whole.
fn cases() -> &'static [Arc<Case>] {
    static ALL: OnceLock<Vec<Arc<Case>>> = OnceLock::new();
    ALL.get_or_init(|| {
        let read = SAMPLES.iter().map(|sample| sample.read());
        read.map(|recording| {
            let case = recorded_case(&recording.expect("it is sound"));
            case.expect("its content is whole").expect("and ours")
        })
        .collect()
    })
}

#[test]
fn a_sample_cut_at_a_line_is_an_open_night_that_folds() {
    let step = many(1, 61);
    for ((bytes, ends), case) in samples().iter().zip(cases()) {
        for end in ends.iter().skip(1).step_by(step) {
            let cut = Recording::of(bytes[..*end].to_vec()).expect("whole lines");
            assert_eq!(cut.flaw(), None);
            refold(&cut, Arc::clone(case), |_, _| ())
                .unwrap_or_else(|error| panic!("cut at {end}: {error}"));
        }
        let head = Recording::of(bytes[..ends[0]].to_vec()).expect("a head");
        assert_eq!(head.content(), Err(ReadError::NoContent));
    }
}

#[test]
fn a_sample_cut_at_any_byte_is_mended_at_its_last_whole_line() {
    let mut luck = luck(1);
    for _ in 0..many(2_000, 60) {
        let (bytes, ends) = &samples()[luck.random_range(0..SAMPLES.len())];
        let cut = luck.random_range(ends[0]..bytes.len());
        let whole = ends.iter().copied().rfind(|end| *end <= cut);
        let disk = SimDisk::with(PATH, &bytes[..cut]);
        let opened = resume(Arc::new(disk.clone()), Path::new(PATH), LastLine::Refuse);
        let opened = opened.unwrap_or_else(|error| panic!("cut at {cut}: {error}"));
        assert_eq!(Some(opened.walk.whole()), whole, "cut at {cut}");
        assert_eq!(
            disk.bytes(Path::new(PATH)).as_deref(),
            whole.map(|end| &bytes[..end])
        );
        let aside = opened
            .cut
            .map(|cut| disk.bytes(&cut.aside).expect("put aside"));
        assert_eq!(aside.unwrap_or_default(), &bytes[whole.unwrap_or(0)..cut]);
    }
}

/// What a flip leaves: refused, or a beginning of the truth with its flaw named where it is.
fn flip(bytes: &[u8], ends: &[usize], bit: usize) {
    let mut flipped = bytes.to_vec();
    flipped[bit / 8] ^= 1 << (bit % 8);
    let before = ends
        .iter()
        .copied()
        .rfind(|end| *end <= bit / 8)
        .unwrap_or(0);
    match Recording::of(flipped) {
        Err(error) => assert!(
            before == 0 && matches!(error, ReadError::Open(OpenError::NotOurs(_))),
            "bit {bit}: {error}"
        ),
        Ok(recording) => {
            let flaw = recording
                .flaw()
                .unwrap_or_else(|| panic!("bit {bit} is taken in"));
            assert!(recording.walk().good() == &bytes[..before], "bit {bit}");
            assert_eq!(flaw.offset as usize, before, "bit {bit}");
            assert_ne!(flaw.harm, Harm::Torn, "bit {bit} is taken for a cut");
        }
    }
}

/// Half of the flips are anywhere, and so mostly in the content; half are in the first bytes of a line, where what
/// keeps the file together stands.
#[test]
fn a_flipped_bit_of_a_sample_is_found_where_it_is() {
    let mut luck = luck(2);
    for nth in 0..many(20_000, 200) {
        let (bytes, ends) = &samples()[luck.random_range(0..SAMPLES.len())];
        let at = match nth % 2 {
            0 => luck.random_range(0..bytes.len()),
            _ => (ends[luck.random_range(0..ends.len())] + luck.random_range(0..60))
                .min(bytes.len() - 1),
        };
        flip(bytes, ends, at * 8 + luck.random_range(0..8));
    }
}

/// The negative control: a change that the sums do not see reaches the fold, and there the digests find it.
#[test]
fn a_change_under_good_sums_folds_to_another_night_and_is_found() {
    let (bytes, _) = &samples()[0];
    let walk = Walk::new(bytes.clone());
    let forged = crate::record::forged::resealed(&walk, |line| {
        line.payload.replacen("RequestArticle4", "Recall", 1)
    });
    assert_ne!(&forged, bytes);
    let forged = Recording::of(forged).expect("its sums are good");
    assert_eq!(forged.flaw(), None);
    let found = refold(&forged, Arc::clone(&cases()[0]), |_, _| ()).map(|_| ());
    assert!(found.is_err());
    // A number that leaves the orders good is named by what it changed.
    let forged = crate::record::forged::resealed(&walk, |line| match line.kind {
        Kind::Turn => line.payload.replacen("proof-opened", "proof-burned", 1),
        Kind::Head => line.payload.replacen("seed:", "seed:1", 1),
        _ => line.payload.to_owned(),
    });
    let forged = Recording::of(forged).expect("its sums are good");
    let said =
        refold(&forged, Arc::clone(&cases()[0]), |_, _| ()).map_err(|error| error.to_string());
    let said = said.map(|_| ()).expect_err("another seed is another night");
    assert!(
        said.contains("turn ") || said.contains("could not have"),
        "{said}"
    );
}

/// Orders of any kind with any number, under good sums: refused or folded, and never a panic.
#[test]
fn a_forged_order_is_refused_and_never_a_panic() {
    let (bytes, _) = &samples()[0];
    let walk = Walk::new(bytes.clone());
    let mut luck = luck(3);
    let mut refused = 0;
    for _ in 0..many(2_000, 60) {
        let chosen = luck.random_range(3..walk.len() as u64);
        let forged = crate::record::forged::resealed(&walk, |line| {
            match line.seq >= chosen && line.seq < chosen + 40 {
                true => mangled(line.payload, &mut luck),
                false => line.payload.to_owned(),
            }
        });
        let forged = Recording::of(forged).expect("its sums are good");
        let folded = refold(&forged, Arc::clone(&cases()[0]), |_, _| ());
        refused += usize::from(folded.is_err());
    }
    assert!(refused > 30, "only {refused} were refused");
}

/// The orders with other numbers and other names in them.
fn mangled(payload: &str, luck: &mut ChaCha8Rng) -> String {
    let Some(at) = payload.find("orders:") else {
        return payload.to_owned();
    };
    let (head, orders) = payload.split_at(at);
    let mut out = head.to_owned();
    let mut rest = orders;
    while let Some(first) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits > 0 {
            let other = [0, 1, 5, 9, 31, 39, 63, 64, 127, 200, 255];
            out += &other[luck.random_range(0..other.len())].to_string();
            rest = &rest[digits..];
        } else if let Some(name) = rest.strip_prefix('"') {
            let end = name.find('"').map_or(name.len(), |end| end + 1);
            let other = [
                "\"#0\"",
                "\"#63\"",
                "\"#255\"",
                "\"POL\"",
                "\"STATE\"",
                "\"PRESS\"",
            ];
            match luck.random_range(0..3) {
                0 => out += other[luck.random_range(0..other.len())],
                _ => out += &rest[..=end],
            }
            rest = &name[end..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}
