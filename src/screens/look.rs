//! How roles look: themes of styles; and the page laid on a buffer.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::screens::page::{Page, Role};
use crate::words::figure::ascii;

/// A theme. The default uses the terminal's own sixteen colours and its own ground, so it reads on dark and on light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Theme {
    #[default]
    Sixteen,
    HighContrast,
    /// For eyes that confuse red and green (after Okabe and Ito: blue, yellow, vermilion).
    BlueOrange,
    /// For eyes that confuse blue and yellow: teal, grey, red.
    TealRed,
    Monochrome,
}

impl Theme {
    pub const ALL: [Theme; 5] = [
        Theme::Sixteen,
        Theme::HighContrast,
        Theme::BlueOrange,
        Theme::TealRed,
        Theme::Monochrome,
    ];
    /// The style of a role. The ground is never touched.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        match (self, role) {
            (_, Role::Text) => plain,
            (_, Role::Strong) => bold,
            (Theme::Monochrome, role) => monochrome(role),
            (theme, role) => {
                let style = plain.fg(theme.colour(role));
                let loud = theme == Theme::HighContrast;
                match role {
                    Role::Own if loud => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
                    Role::Own => style.add_modifier(Modifier::BOLD),
                    Role::Faint | Role::Rule => style,
                    _ if loud => style.add_modifier(Modifier::BOLD),
                    _ => style,
                }
            }
        }
    }
    // Each of these can be read on black and on white; the numbered ones are in every table of 256 colours.
    const fn colour(self, role: Role) -> Color {
        match (self, role) {
            (Theme::HighContrast, Role::Faint | Role::Rule) => Color::Reset,
            (Theme::HighContrast, Role::Own) => Color::Reset,
            (Theme::HighContrast, Role::Blue) => Color::LightBlue,
            (Theme::HighContrast, Role::Amber) => Color::Magenta,
            (Theme::HighContrast, Role::Orange) => Color::LightRed,
            (Theme::BlueOrange, Role::Own) => Color::Indexed(98),
            (Theme::BlueOrange, Role::Blue) => Color::Indexed(32),
            (Theme::BlueOrange, Role::Amber) => Color::Indexed(136),
            (Theme::BlueOrange, Role::Orange) => Color::Indexed(166),
            (Theme::TealRed, Role::Own) => Color::Indexed(67),
            (Theme::TealRed, Role::Blue) => Color::Indexed(30),
            (Theme::TealRed, Role::Amber) => Color::Indexed(96),
            (Theme::TealRed, Role::Orange) => Color::Indexed(167),
            (_, Role::Faint | Role::Rule) => Color::DarkGray,
            (_, Role::Own) => Color::Cyan,
            (_, Role::Blue) => Color::LightBlue,
            (_, Role::Amber) => Color::Yellow,
            (_, Role::Orange) => Color::LightRed,
            (_, Role::Text | Role::Strong) => Color::Reset,
        }
    }
}

fn monochrome(role: Role) -> Style {
    let style = Style::new();
    match role {
        Role::Own => style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        Role::Orange => style.add_modifier(Modifier::BOLD),
        Role::Faint => style.add_modifier(Modifier::DIM),
        _ => style,
    }
}

/// Lays the page on a buffer of the same size or smaller.
pub fn paint(page: &Page, theme: Theme, seven_bit: bool, buffer: &mut Buffer) {
    let area = buffer.area;
    for y in 0..area.height.min(page.height()) {
        for x in 0..area.width.min(page.width()) {
            let drawn = page.cell(x, y);
            let cell = &mut buffer[(area.x + x, area.y + y)];
            let glyph = match drawn.glyph {
                '\0' => continue,
                glyph if seven_bit => ascii::glyph(glyph),
                glyph => glyph,
            };
            let mut bytes = [0; 4];
            cell.set_symbol(glyph.encode_utf8(&mut bytes));
            cell.set_style(theme.style(drawn.role));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_theme_tells_two_roles_apart_by_red_and_green() {
        for theme in Theme::ALL {
            for role in [Role::Own, Role::Blue, Role::Amber, Role::Orange] {
                let colour = theme.style(role).fg;
                assert!(!matches!(colour, Some(Color::Green | Color::LightGreen)));
            }
        }
        assert_eq!(Theme::Monochrome.style(Role::Blue).fg, None);
    }

    /// Contrast after WCAG 2, in hundredths; 300 is its least for what is not small print.
    fn contrast(one: [u8; 3], other: [u8; 3]) -> u32 {
        let light = |rgb: [u8; 3]| {
            let of = |value: u8| (f64::from(value) / 255.0).powf(2.2);
            0.2126 * of(rgb[0]) + 0.7152 * of(rgb[1]) + 0.0722 * of(rgb[2])
        };
        let (a, b) = (light(one), light(other));
        ((a.max(b) + 0.05) / (a.min(b) + 0.05) * 100.0) as u32
    }

    /// A colour as xterm shows it.
    fn shown(colour: Color) -> Option<[u8; 3]> {
        const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
        let step = |at: u8| STEPS[usize::from(at % 6)];
        Some(match colour {
            Color::LightBlue => [92, 92, 255],
            Color::Magenta => [205, 0, 205],
            Color::LightRed => [255, 0, 0],
            Color::DarkGray => [127, 127, 127],
            Color::Indexed(at @ 16..=231) => {
                let at = at - 16;
                [step(at / 36), step(at / 6), step(at)]
            }
            Color::Reset => return None,
            other => panic!("{other:?} is not in the table"),
        })
    }

    #[test]
    fn the_themes_for_weak_eyes_are_read_on_black_and_on_white() {
        assert_eq!(contrast([0, 0, 0], [255, 255, 255]), 2100);
        assert!(contrast([205, 205, 0], [255, 255, 255]) < 300);
        for theme in [Theme::HighContrast, Theme::BlueOrange, Theme::TealRed] {
            for role in Role::ALL {
                let Some(rgb) = theme.style(role).fg.and_then(shown) else {
                    continue;
                };
                for ground in [[0, 0, 0], [255, 255, 255]] {
                    let found = contrast(rgb, ground);
                    assert!(found >= 300, "{theme:?} {role:?} {ground:?}: {found}");
                }
            }
        }
    }
}
