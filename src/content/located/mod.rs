//! Where things stand in a file: a tree of RON values that keeps their positions and nothing of their meaning.
//!
//! The reader of values (`ron` with serde) knows what a value means and forgets where it stood; this tree knows only
//! where. A check that finds a bad value names it by a path such as `evidence[3].chain`, and the tree says which
//! bytes of the file that is.

mod faults;
mod literal;
mod path;
mod reader;
mod space;
mod tokens;

pub use faults::{Fault, Faults};
pub use literal::{Decoded, decode, text_of};
pub use reader::{BYTES_MAX, DEPTH_MAX, Reading, read};

/// Bytes `start..end` of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }
    /// True for every byte inside and for the place just behind the last.
    pub const fn touches(self, at: usize) -> bool {
        self.start <= at && at <= self.end
    }
    pub const fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

/// One value of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub span: Span,
    /// The word before the bracket: `Harm` in `Harm(2)`.
    pub name: Option<Span>,
    pub kind: Kind,
    /// Fields, elements or entries; empty for a literal.
    pub items: Vec<Item>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `(a: 1, b: 2)`, named or not; `()` too.
    Fields,
    /// `(1, 2)` or `Some(1)`.
    Tuple,
    Seq,
    Map,
    Text,
    Char,
    Bytes,
    Number,
    /// `true`, `None`, a variant without content.
    Word,
}

/// A field, an element or an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The field's name, or the whole key of a map's entry.
    pub key: Option<Span>,
    /// The key of a map's entry, as a value.
    pub key_node: Option<Box<Node>>,
    pub value: Node,
    /// From the key, or the value, to the comma behind it: what is taken out to be rid of the item.
    pub extent: Span,
}

impl Node {
    /// The field called `name`.
    pub fn field(&self, text: &str, name: &str) -> Option<&Item> {
        self.items
            .iter()
            .find(|item| self.kind == Kind::Fields && item.key_is(text, name))
    }

    /// Calls `visit` for this value and every value inside it, keys of maps too, in the order of the file.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        visit(self);
        for item in &self.items {
            if let Some(key) = &item.key_node {
                key.walk(visit);
            }
            item.value.walk(visit);
        }
    }

    /// The values of field `field` in each element of this list, where they are texts: the ids of a catalogue.
    pub fn texts_of_field(&self, text: &str, field: &str) -> Vec<String> {
        self.items
            .iter()
            .filter_map(|item| item.value.field(text, field))
            .filter(|item| item.value.kind == Kind::Text)
            .map(|item| text_of(item.value.span.of(text)))
            .collect()
    }

    /// What to underline when this value is meant: a literal itself, a variant's name, an element's id, or the
    /// bracket that opens it.
    pub fn handle(&self, text: &str) -> Span {
        if self.items.is_empty() {
            return self.span;
        }
        if let Some(name) = self.name {
            return name;
        }
        ["id", "code", "name", "title", "seat"]
            .iter()
            .find_map(|name| self.field(text, name))
            .filter(|item| item.value.items.is_empty())
            .map_or(Span::new(self.span.start, self.span.start + 1), |item| {
                item.value.span
            })
    }
}

impl Item {
    pub fn key_is(&self, text: &str, name: &str) -> bool {
        match &self.key_node {
            Some(node) if node.kind == Kind::Text => text_of(node.span.of(text)) == name,
            _ => self.key.is_some_and(|key| plain_name(key.of(text)) == name),
        }
    }
    /// Key and value together.
    pub fn whole(&self) -> Span {
        Span::new(self.extent.start, self.value.span.end)
    }
}

/// A name without the mark of a raw identifier.
pub fn plain_name(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
