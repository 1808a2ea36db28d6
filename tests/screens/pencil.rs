//! What the pencil writes, read by a small terminal: after any frames in turn it shows the last page, cell for cell.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use casus::screens::look::Theme;
use casus::screens::page::{Page, Role};
use casus::screens::view::page;
use casus::terminal::Pencil;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthChar;
use vte::{Params, Parser, Perform};

use super::torture::{From, Numbers, Studying, message};

/// A terminal of cells that knows the few sequences which are sent.
struct Screen {
    cells: Vec<(char, Style)>,
    width: usize,
    height: usize,
    at: (usize, usize),
    style: Style,
    cursor: bool,
}

impl Screen {
    fn new(width: u16, height: u16) -> Screen {
        let (width, height) = (usize::from(width), usize::from(height));
        Screen {
            // Whatever stood there before has to go.
            cells: vec![('#', Style::new()); width * height],
            width,
            height,
            at: (0, 0),
            style: Style::new().fg(Color::Red),
            cursor: true,
        }
    }
    fn wipe(&mut self, from: usize, to: usize) {
        assert!(self.style.bg.is_none());
        self.cells[from..to].fill((' ', Style::new()));
    }
    fn look(&mut self, codes: &[u16]) {
        let mut codes = codes.iter().copied();
        if codes.len() == 0 {
            self.style = Style::new();
        }
        while let Some(code) = codes.next() {
            let plain = Style::new();
            self.style = match code {
                0 => plain,
                1 => self.style.add_modifier(Modifier::BOLD),
                2 => self.style.add_modifier(Modifier::DIM),
                4 => self.style.add_modifier(Modifier::UNDERLINED),
                38 => {
                    assert_eq!(codes.next(), Some(5));
                    self.style
                        .fg(Color::Indexed(codes.next().expect("a number") as u8))
                }
                39 => self.style.fg(Color::Reset),
                code => self.style.fg(sixteen(code)),
            };
        }
    }
}

fn sixteen(code: u16) -> Color {
    match code {
        31 => Color::Red,
        33 => Color::Yellow,
        34 => Color::Blue,
        35 => Color::Magenta,
        36 => Color::Cyan,
        90 => Color::DarkGray,
        91 => Color::LightRed,
        94 => Color::LightBlue,
        other => panic!("colour {other}"),
    }
}

impl Perform for Screen {
    fn print(&mut self, glyph: char) {
        let (x, y) = self.at;
        let wide = glyph.width().expect("it is shown");
        assert!(
            x + wide <= self.width && y < self.height,
            "{glyph} at {x}, {y}"
        );
        let at = y * self.width + x;
        self.cells[at] = (glyph, self.style);
        for cell in &mut self.cells[at + 1..at + wide] {
            *cell = ('\0', self.style);
        }
        self.at.0 += wide;
    }
    fn csi_dispatch(&mut self, params: &Params, marks: &[u8], _: bool, action: char) {
        let codes: Vec<u16> = params.iter().flatten().copied().collect();
        let count = |at: usize| usize::from(codes.get(at).copied().unwrap_or(0).max(1));
        let (x, y) = self.at;
        let here = y * self.width + x;
        match (marks, action) {
            ([], 'H') => self.at = (count(1) - 1, count(0) - 1),
            ([], 'C') => self.at.0 += count(0),
            ([], 'X') => self.wipe(here, here + count(0)),
            ([], 'K') => self.wipe(here, (y + 1) * self.width),
            ([], 'J') => self.wipe(0, self.cells.len()),
            ([], 'm') => self.look(&codes),
            (b"?", 'h' | 'l') => self.cursor = action == 'h',
            other => panic!("{other:?}"),
        }
    }
}

/// Where the terminal shows something else than the page.
fn differs(screen: &Screen, page: &Page, theme: Theme) -> Option<String> {
    for y in 0..page.height() {
        for x in 0..page.width() {
            let cell = page.cell(x, y);
            let (glyph, style) = screen.cells[usize::from(y) * screen.width + usize::from(x)];
            let seen = |style: Style| {
                let lined = style.add_modifier.contains(Modifier::UNDERLINED);
                let colour = style.fg.filter(|fg| *fg != Color::Reset);
                (glyph != ' ')
                    .then_some((colour, style.add_modifier))
                    .or(lined.then_some(Default::default()))
            };
            if glyph != cell.glyph || seen(style) != seen(theme.style(cell.role)) {
                return Some(format!("{x}, {y}: {glyph:?} {style:?} for {cell:?}"));
            }
        }
    }
    (screen.cursor != page.cursor.is_some()
        || page
            .cursor
            .is_some_and(|(x, y)| screen.at != (usize::from(x), usize::from(y))))
    .then(|| format!("the cursor is at {:?} for {:?}", screen.at, page.cursor))
}

/// What was sent and not read yet.
#[derive(Clone, Default)]
struct Line(Rc<RefCell<Vec<u8>>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn after_any_frames_in_turn_a_terminal_shows_the_last_page() {
    let from = [
        From::Seat("LVA"),
        From::Title,
        From::Debrief,
        From::Seat("CHAIR"),
        From::Seat("POL"),
    ];
    for (theme, from) in Theme::ALL.into_iter().zip(from) {
        let mut numbers = Numbers(0x1234_5678_9abc_def1);
        let (mut model, mut desk) = (from.open(5), Studying::default());
        let line = Line::default();
        let mut pencil = Pencil::new(line.clone());
        let (mut parser, mut screen) = (Parser::new(), Screen::new(80, 24));
        for at in 0..400 {
            if !casus::screens::step(&mut model, message(&mut numbers), &mut desk) {
                model = from.open(6);
            }
            // Most frames follow one of the same size; a terminal of another size shows what it likes.
            if at % 40 == 0 {
                let (width, height) = [(80, 24), (120, 40), (41, 17)][at / 40 % 3];
                screen = Screen::new(width, height);
            }
            let page = page(&model, screen.width as u16, screen.height as u16);
            pencil
                .draw(page.clone(), theme, false)
                .expect("it is in memory");
            parser.advance(&mut screen, &line.0.take());
            assert_eq!(differs(&screen, &page, theme), None, "frame {at}");
        }
    }
}

#[test]
fn a_page_that_is_shown_already_is_not_sent_again() {
    let line = Line::default();
    let mut pencil = Pencil::new(line.clone());
    let model = From::Seat("LVA").open(7);
    let mut draw = |page: Page| {
        pencil
            .draw(page, Theme::Sixteen, false)
            .expect("it is in memory");
        line.0.take().len()
    };
    let first = draw(page(&model, 120, 40));
    assert!(first > 1_000);
    assert_eq!(draw(page(&model, 120, 40)), 0);
    let mut other = page(&model, 120, 40);
    other.set(60, 20, 'x', Role::Strong);
    assert!((1..60).contains(&draw(other)));
}
