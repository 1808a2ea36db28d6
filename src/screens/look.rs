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
}
