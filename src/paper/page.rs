//! A report before it is written: sections of blocks, plain text and figures as numbers. HTML and Markdown are made from
//! the same one, so they cannot say different things.

use crate::base::clean::name_of_offence;
use crate::paper::draw::Drawing;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub title: String,
    pub subtitle: String,
    /// Facts of the cover, then lines to be filled by hand (an empty value).
    pub cover: Vec<(String, String)>,
    /// What is wrong with the record, and whose eyes this is for.
    pub notices: Vec<String>,
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Lower-case letters, digits and hyphens: the target of a link.
    pub id: String,
    pub title: String,
    /// On paper it begins a page.
    pub own_page: bool,
    /// A page of the seat of this code: the contents list them together.
    pub seat: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading inside a section.
    Heading(String),
    Para(String),
    /// A person's own words.
    Quote(String),
    List(Vec<String>),
    /// Numbered, in an order that means something.
    Steps(Vec<String>),
    Facts(Vec<(String, String)>),
    Table(Table),
    Figure(Box<Figure>),
    /// A question with so many blank lines for a hand to write on.
    Blank(String, u8),
}

/// The first cell of a row is its head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    pub caption: String,
    /// What there is to see, for who cannot see it.
    pub alt: String,
    pub drawing: Drawing,
    /// The numbers behind it.
    pub table: Option<Table>,
}

impl Section {
    pub fn new(id: &str, title: impl Into<String>) -> Section {
        Section {
            id: id.to_owned(),
            title: title.into(),
            ..Section::default()
        }
    }
    pub fn para(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Para(text.into()));
    }
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }
    pub fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }
    pub fn figure(&mut self, figure: Figure) {
        self.blocks.push(Block::Figure(Box::new(figure)));
    }
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

impl Table {
    pub fn new(caption: impl Into<String>, head: &[&str]) -> Table {
        Table {
            caption: caption.into(),
            head: head.iter().map(|name| (*name).to_owned()).collect(),
            rows: Vec::new(),
        }
    }
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }
    /// Rows that follow each other and differ in nothing but their first cell as one: "18 to 32".
    #[must_use]
    pub fn merged(mut self) -> Table {
        let mut rows: Vec<(Vec<String>, String)> = Vec::new();
        for row in self.rows.drain(..) {
            match rows.last_mut().filter(|(first, _)| first[1..] == row[1..]) {
                Some((_, last)) => last.clone_from(&row[0]),
                None => {
                    let last = row[0].clone();
                    rows.push((row, last));
                }
            }
        }
        let told = rows.into_iter().map(|(mut row, last)| {
            if row[0] != last {
                row[0] = format!("{} to {last}", row[0]);
            }
            row
        });
        self.rows = told.collect();
        self
    }
}

impl Report {
    /// Without a character that a terminal, a browser or a reader's eye would obey, wherever the text came from.
    #[must_use]
    pub fn inert(mut self) -> Report {
        tame(&mut self.title);
        tame(&mut self.subtitle);
        pairs(&mut self.cover);
        self.notices.iter_mut().for_each(tame);
        for section in &mut self.sections {
            tame(&mut section.title);
            section.blocks.iter_mut().for_each(block);
        }
        self
    }
}

fn block(block: &mut Block) {
    match block {
        Block::Heading(text) | Block::Para(text) | Block::Quote(text) | Block::Blank(text, _) => {
            tame(text);
        }
        Block::List(items) | Block::Steps(items) => items.iter_mut().for_each(tame),
        Block::Facts(facts) => pairs(facts),
        Block::Table(one) => table(one),
        Block::Figure(figure) => {
            tame(&mut figure.caption);
            tame(&mut figure.alt);
            figure.drawing.texts().for_each(tame);
            figure.table.iter_mut().for_each(table);
        }
    }
}

fn table(table: &mut Table) {
    tame(&mut table.caption);
    table.head.iter_mut().for_each(tame);
    table.rows.iter_mut().flatten().for_each(tame);
}

fn pairs(pairs: &mut [(String, String)]) {
    for (name, value) in pairs {
        tame(name);
        tame(value);
    }
}

fn tame(text: &mut String) {
    if text.chars().any(|c| name_of_offence(c).is_some()) {
        let shown = text.chars().map(|c| if c == '\n' { ' ' } else { c });
        *text = shown.filter(|c| name_of_offence(*c).is_none()).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_repeat_are_one_and_others_stay() {
        let mut table = Table::new("", &["Turn", "A", "B"]);
        for (turn, a) in [
            ("1", "x"),
            ("2", "x"),
            ("3", "y"),
            ("4", "x"),
            ("5", "x"),
            ("6", "x"),
        ] {
            table.row([turn, a, "same"].map(str::to_owned));
        }
        let told = table.merged().rows.into_iter();
        let told: Vec<String> = told.map(|row| row.join(" ")).collect();
        assert_eq!(told, ["1 to 2 x same", "3 y same", "4 to 6 x same"]);
    }
}
