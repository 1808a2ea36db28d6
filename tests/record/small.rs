//! Names, packed content and the eight words.

use std::collections::BTreeSet;

use casus::record::line::Chain;
use casus::record::memo::{WORDS, eight_words, names};
use casus::record::name::{NameError, SaveName};
use casus::record::pack::{UNPACKED_BYTES_MAX, UnpackError, pack, unpack};

#[test]
fn a_name_is_never_a_path() {
    let long = "x".repeat(65);
    let bad = [
        "",
        ".",
        "..",
        "../x",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "c:",
        "a.casus",
        "A",
        "é",
        "a b",
        "a\0",
        "a\n",
        "\u{1b}[2J",
        "con",
        "nul",
        "aux",
        "prn",
        "com1",
        "lpt9",
        "com0",
        "~",
        "$HOME",
        "%temp%",
        &long,
    ];
    for name in bad {
        assert!(SaveName::new(name).is_err(), "{name:?}");
    }
    for name in [
        "a",
        "monday-3b",
        "night_1",
        "console",
        "com10",
        "com",
        &long[..64],
    ] {
        let name = SaveName::new(name).expect("a good name");
        assert_eq!(SaveName::of_file(&name.file()), Some(name));
    }
    assert_eq!(SaveName::new("a/b"), Err(NameError::Letter { found: '/' }));
    assert_eq!(SaveName::of_file("con.casus"), None);
    assert_eq!(SaveName::of_file("acasus"), None);
}

#[test]
fn packed_bytes_come_back() {
    let bytes: Vec<u8> = (0..40_000_u32)
        .flat_map(|n| (n * n % 251).to_le_bytes())
        .collect();
    let text = pack(&bytes);
    assert!(text.is_ascii() && text.len() < bytes.len());
    assert_eq!(text, pack(&bytes));
    assert_eq!(unpack(&text, bytes.len()), Ok(bytes.clone()));
    assert_eq!(pack(b"abc"), "S0xKBgA=");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = pack(&vec![0; 20 << 20]);
    assert!(bomb.len() < 100_000);
    let stated = 1000;
    assert_eq!(unpack(&bomb, stated), Err(UnpackError::Length { stated }));
    assert_eq!(
        unpack(&bomb, UNPACKED_BYTES_MAX + 1),
        Err(UnpackError::TooLong)
    );
    let stated = (20 << 20) + 1;
    assert_eq!(unpack(&bomb, stated), Err(UnpackError::Length { stated }));
    assert_eq!(unpack("S0xKBgA", 3), Err(UnpackError::Base64));
    assert_eq!(unpack("////", 3), Err(UnpackError::Deflate));
}

#[test]
fn eight_words_stand_for_a_chain() {
    assert_eq!(BTreeSet::from(WORDS).len(), 256);
    let plain =
        |word: &&str| (3..=8).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
    assert_eq!(WORDS.iter().find(|word| !plain(word)), None);
    let mut chain = Chain::START;
    chain.0[..8].copy_from_slice(&[0, 1, 2, 3, 252, 253, 254, 255]);
    let words = eight_words(chain);
    assert_eq!(
        words.join(" "),
        "acorn actor adult album winter wolf yellow zebra"
    );
    assert!(names(
        " Acorn actor adult album\nwinter wolf yellow ZEBRA ",
        chain
    ));
    assert!(!names("acorn actor adult album winter wolf yellow", chain));
    chain.0[7] ^= 1;
    assert_ne!(words, eight_words(chain));
}
