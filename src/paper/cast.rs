//! The replay as an asciicast (version 2), drawn through the screens, with a marker a turn.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use serde_json::json;

use crate::screens::Model;
use crate::screens::view::view;

/// Cells of the sheet.
const WIDE: u16 = 120;
const HIGH: u16 = 40;
/// Milliseconds a turn stands: long enough to be read by a group, short enough to be sat through.
const BEAT: u64 = 5_000;

/// A recording that grows frame by frame.
pub struct Cast {
    out: String,
    at: u64,
}

impl Cast {
    pub fn new(title: &str) -> Cast {
        // No time stamp: the same record is the same recording.
        let head = json!({
            "version": 2, "width": WIDE, "height": HIGH, "title": title,
            "idle_time_limit": 5, "env": {"TERM": "xterm-256color"},
        });
        Cast {
            out: format!("{head}\n"),
            at: 0,
        }
    }
    /// Draws the model as it is, under this name in the player's list of markers.
    pub fn frame(&mut self, model: &Model, marker: &str) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, WIDE, HIGH));
        view(model, &mut buffer);
        self.event("m", marker);
        self.event("o", &painted(&buffer));
        self.at += BEAT;
    }
    pub fn done(mut self) -> String {
        // The last frame stands as long as the others.
        self.event("o", "\u{1b}[0m");
        self.out
    }
    fn event(&mut self, kind: &str, data: &str) {
        let seconds = format!("{}.{:03}", self.at / 1_000, self.at % 1_000);
        let data = json!(data);
        let _ = writeln!(self.out, "[{seconds}, \"{kind}\", {data}]");
    }
}

/// The buffer from the first cell to the last: home, then row after row.
fn painted(buffer: &Buffer) -> String {
    let mut out = String::from("\u{1b}[?25l\u{1b}[H");
    let mut style = Style::reset();
    out.push_str("\u{1b}[0m");
    for y in 0..buffer.area.height {
        if y > 0 {
            out.push_str("\r\n");
        }
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            if cell.style() != style {
                style = cell.style();
                out.push_str(&codes(style));
            }
            out.push_str(cell.symbol());
        }
    }
    out
}

/// A style as the terminal's own words.
fn codes(style: Style) -> String {
    let mut codes = vec!["0".to_owned()];
    let marks = [
        (Modifier::BOLD, "1"),
        (Modifier::DIM, "2"),
        (Modifier::UNDERLINED, "4"),
        (Modifier::REVERSED, "7"),
    ];
    let set = marks
        .iter()
        .filter(|(mark, _)| style.add_modifier.contains(*mark));
    codes.extend(set.map(|(_, code)| (*code).to_owned()));
    codes.extend(style.fg.and_then(|colour| colour_code(colour, 38)));
    codes.extend(style.bg.and_then(|colour| colour_code(colour, 48)));
    format!("\u{1b}[{}m", codes.join(";"))
}

/// `base` is 38 for letters, 48 for the ground; `None` for the terminal's own.
fn colour_code(colour: Color, base: u8) -> Option<String> {
    const SIXTEEN: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    Some(match colour {
        Color::Reset => return None,
        Color::Rgb(r, g, b) => format!("{base};2;{r};{g};{b}"),
        Color::Indexed(number) => format!("{base};5;{number}"),
        named => {
            let number = SIXTEEN.iter().position(|known| *known == named)?;
            format!("{base};5;{number}")
        }
    })
}
