//! # The map of the house
//!
//! *Casus Foederis* is a crisis simulation for the terminal. The whole of it stands on one sentence: **a session is a
//! fold, `state = fold(content, setup, inputs)`**. The setup names a scenario, a seed and the seats that people hold.
//! The inputs are sealed orders, a person's or an automatic government's alike. Whatever else there is, screens, saves,
//! replays and tables of a thousand nights, drives that fold or reads what it left.
//!
//! ## The rooms, in order
//!
//! There is one rule: **a room may import only rooms named before it.** `tests/house` keeps it, and each of the other
//! walls that this page mentions.
//!
//! *The ground.* **[`base`]** has ids, units, lists of fixed size, dice, the digest, and the cleaning of text from
//! outside; it knows no government and no file. **[`content`]** says what members, measures, scenarios, briefs and
//! terms may look like as RON, and reads them: checked content comes out, or every mistake at once.
//!
//! *The crisis.* **[`world`]** has the nouns: the state, orders, events, and `apply`, the one thing that changes a
//! state. **[`engine`]** has the rules: what may be ordered, and the systems of a turn, each of which reads a state and
//! says what happens. **[`government`]** decides for a seat that nobody plays: an observation goes in, orders and their
//! weighing come out.
//!
//! *The table.* **[`record`]** is the session as a file: one text, a record a line, chained, appended and never
//! rewritten; the samples of `saves/` are such files. **[`session`]** is one table in memory, driven from outside: who
//! owes an answer, what was sealed, when a turn closes, when the night is over. It keeps itself (`Autosave`), opens again
//! (`Reopened`), and a `Shelf` is all that a screen needs of saves. **[`study`]** plays a thousand nights side by side and counts; it alone may use
//! threads.
//!
//! *The faces.* **[`words`]** owns every sentence and every name a person reads, so that no two faces can drift apart.
//! **[`sitting`]** is one person at one seat: stops, the draft of a turn, what was told; the faces show it and drive it.
//! **[`screens`]** draws it as screens: a model, an update and a view into a buffer of cells. **[`plain`]** is the whole game as lines and numbers, for a pipe, a slow line or a screen reader.
//! **[`paper`]** is a night as a report to hand out: one page of HTML or Markdown, tables, and a recording of the replay.
//!
//! *The doors.* **[`disk`]** is the only room that touches the file system. **[`terminal`]** is the only one that touches
//! the terminal: keys, cells, signals, and the moment it hangs up.
//!
//! *The street.* **[`cli`]** has one file a verb, and `main.rs` does nothing but go there.
//!
//! ## How a turn flows
//!
//! 1. Each seat that owes an answer looks at its [`world::Observation`]: what is public, what lies before the Council if
//!    that seat may enter it, and its own desk. There is nothing in it to remove, so there is no code that removes
//!    secrets.
//! 2. A person's draft becomes an order; [`government::decide`] makes one for every other seat. [`engine::check`] asks the
//!    observation, never the state, whether it can be given: a refusal tells nobody anything new.
//! 3. An accepted order is written to the record and synced; only then does [`engine::accept`] lay it, sealed, on its
//!    desk. Sealing is final, and the order of arrival cannot matter.
//! 4. [`engine::turn`] runs the systems in their written order. Each reads the state that the last one left, reads its
//!    dice by address, and fills a buffer with events; [`world::event::Event`]s are applied one by one, and each is told
//!    to those who learn of it.
//! 5. The next turn opens. Its digest goes to the record, so that a refold on any machine can be held against it.
//!
//! ## What holds everywhere
//!
//! From `base` to `session` there are whole numbers with a unit in the type: no floats, no clock, no disk, no threads,
//! no order of a hash map, and no luck without an address. Numbers of the model stand in `content/` with their source,
//! or the word "judgement"; no line of code is keyed to a nation.
pub mod base;
pub mod cli;
pub mod content;
pub mod disk;
pub mod engine;
pub mod government;
pub mod paper;
pub mod plain;
pub mod record;
pub mod screens;
pub mod session;
pub mod sitting;
pub mod study;
pub mod terminal;
pub mod words;
pub mod world;
