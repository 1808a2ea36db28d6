//! Seven bits for terminals without the glyphs: the grammar's table, cell for cell.

use unicode_normalization::UnicodeNormalization;

/// The glyph in ASCII: by the grammar's table, letters without their accents, `?` for what has no likeness.
pub fn glyph(glyph: char) -> char {
    match glyph {
        ' '..='~' => glyph,
        '●' => 'E',
        '○' => 's',
        '◐' => 'r',
        '◔' => 't',
        '✗' => 'X',
        // A dash stands out from the dots of a coast.
        '◌' => '-',
        '▸' | '→' | '›' => '>',
        '←' | '‹' => '<',
        '↑' => '^',
        '↓' => 'v',
        '━' => '=',
        '─' => '-',
        '│' => '|',
        '╭' | '╮' | '╰' | '╯' | '└' | '├' | '┤' | '┴' | '┬' | '┼' => '+',
        '█' | '▉' | '▊' | '▋' | '▌' | '▐' => '#',
        '░' | '▍' | '▎' | '▏' | '▕' => ':',
        // On the hatching of a bar a threshold has to be seen.
        '┊' => '|',
        '◆' => '*',
        '◇' => 'o',
        '▲' | '▴' => '^',
        '▼' => 'v',
        '▮' => '#',
        '▯' => '.',
        '✓' => '+',
        '✶' => '*',
        '×' => 'x',
        '∙' | '·' => '.',
        '∘' => 'o',
        '◉' => '@',
        '…' => '~',
        '▁' => '_',
        '▂' => '.',
        '▃' => '-',
        '▄' => '=',
        '▅' => '+',
        '▆' => '*',
        '▇' => '%',
        '\u{2800}' => ' ',
        '\u{2801}'..='\u{28ff}' => dots(glyph as u32 & 0xff),
        '–' | '—' => '-',
        '‘' | '’' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '±' => '~',
        'ð' => 'd',
        'Þ' => 'T',
        'þ' => 't',
        'ß' => 's',
        'æ' => 'a',
        'Æ' => 'A',
        'ø' => 'o',
        'Ø' => 'O',
        'ł' => 'l',
        'Ł' => 'L',
        'ı' => 'i',
        'đ' => 'd',
        _ => std::iter::once(glyph)
            .nfd()
            .next()
            .filter(char::is_ascii)
            .unwrap_or('?'),
    }
}

/// The dots of a braille cell: above, below, or both.
const fn dots(bits: u32) -> char {
    const ABOVE: u32 = 0b0001_1011;
    match (bits & ABOVE > 0, bits & !ABOVE > 0) {
        (true, false) => '\'',
        (false, _) => '.',
        (true, true) => ':',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_glyph_has_its_likeness() {
        let of = |text: &str| text.chars().map(glyph).collect::<String>();
        assert_eq!(of("POL ● ○ ◐ ✗ ◌?"), "POL E s r X -?");
        assert_eq!(of("╰──╯ ███▍░░┊ ▲ 6"), "+--+ ###:::| ^ 6");
        assert_eq!(of("⣿⠁⢀⠀ Łask, Sinn Féin 旗"), ":'.  Lask, Sinn Fein ?");
    }
}
