//! Other names for states: with all of them renamed, no real name stands in a night's lines or on its screens, and the
//! night is the same night.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use casus::base::digest::Sum;
use casus::base::ids::{MEMBER_CODES, Seat};
use casus::content::Content;
use casus::content::alias::Alias;
use casus::content::source::Sources;
use casus::plain::night::{Decision, Style, Teller};
use casus::plain::{Sitting, play};
use casus::screens::view::page;
use casus::screens::{Key, Model, Msg, Settings, step};
use casus::session::Table;
use casus::world::case::Case;
use casus::world::setup::{Reasons, Setup};
use tempfile::TempDir;

use super::Desk;

const SCENARIO: &str = "night-swarm";
/// States outside that the scenario names.
const OUTSIDE: [&str; 2] = ["RU", "UA"];

/// A name for each: "Bavoria, Bavorian, Bavograd", shown as BAV.
fn all_renamed() -> String {
    let firsts = "BCDFGHJKLMNPRSTVWZ";
    let mut beginnings = firsts
        .chars()
        .flat_map(|first| ["av", "ev", "ov"].map(|rest| format!("{first}{rest}")));
    let codes = MEMBER_CODES.iter().chain(&OUTSIDE);
    let line = |code: &&str| {
        let name = beginnings.next().expect("enough of them");
        format!("{code} = {name}oria, {name}orian, {name}ograd\n")
    };
    codes.map(line).collect()
}

fn content(alias: &str) -> Result<Arc<Content>, String> {
    let sources = Sources::embedded();
    let content = Content::load(&sources).map_err(|mistakes| mistakes.to_string())?;
    let alias = Alias::parse(alias)?;
    alias.over(content, &sources).map(Arc::new)
}

/// Names, adjectives, capitals and codes of the content as it is without other names.
fn real_names() -> Vec<String> {
    let plain = content("").expect("the content is sound");
    let mut all: Vec<String> = MEMBER_CODES.map(str::to_owned).to_vec();
    for info in &plain.members {
        all.push(info.name.to_uppercase());
        all.extend([&info.name, &info.adjective, &info.capital].map(String::clone));
    }
    let play = plain.play(SCENARIO).expect("the scenario");
    let outside = [
        play.scenario.actor.as_ref(),
        play.scenario.neighbour.as_ref(),
    ];
    for state in outside.into_iter().flatten() {
        all.extend([&state.name, &state.adjective, &state.capital].map(String::clone));
    }
    all
}

fn case(content: &Arc<Content>) -> Arc<Case> {
    Arc::new(Case::new(Arc::clone(content), SCENARIO).expect("the scenario"))
}

fn sitting(content: &Arc<Content>, seat: Seat, seed: u64) -> Sitting {
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        reasons: Reasons::Open,
        ..Setup::automatic(SCENARIO, seed)
    };
    Sitting::new(Table::begin(case(content), setup), seat)
}

/// A night as `casus run` tells it, with every reason, for people or for programs, and its digest.
fn told(content: &Arc<Content>, seed: u64, jsonl: bool) -> (String, Sum) {
    let case = case(content);
    let style = Style {
        jsonl,
        all_reasons: true,
    };
    let teller = Teller::new(&case, style);
    let mut table = Table::begin(Arc::clone(&case), Setup::automatic(SCENARIO, seed));
    let mut lines = Vec::new();
    while !table.is_over() {
        let (turn, mut decisions, mut events) = (table.turn(), Vec::new(), Vec::new());
        for seat in Seat::all() {
            decisions.push(Decision::auto(&mut table, seat));
        }
        table.close(&mut events);
        let press = table.state().observe(Seat::PRESS);
        lines.extend(teller.turn(turn, &decisions, &events, press));
    }
    let closing = table.closing().expect("it is over");
    let digest = closing.digest(table.setup());
    (lines.join("\n"), digest)
}

/// A seat's night as lines: every page, every turn, to the last page.
fn lines(content: &Arc<Content>, seat: Seat, seed: u64) -> String {
    let pages = "brief\nlog\nevidence\ncouncil\ncapital\nmeasures\nring\no\nback\n: sound\nw\n?\n";
    let script = format!("{pages}{}{pages}r\ny\n", "1\na\nr\n".repeat(20)) + &"r\n".repeat(40);
    let mut out = Vec::new();
    let mut sitting = sitting(content, seat, seed);
    play(&mut sitting, script.as_bytes(), &mut out, &mut ()).expect("memory can be written");
    String::from_utf8(out).expect("text")
}

/// A seat's night as screens: each page of each stop, at two sizes.
fn screens(content: &Arc<Content>, seat: Seat, seed: u64) -> String {
    let settings = Settings {
        motion: false,
        ..Settings::default()
    };
    let mut model = Model::new(Arc::clone(content), settings);
    model.open(sitting(content, seat, seed));
    let (mut desk, mut shown) = (Desk::default(), String::new());
    let keys = "⏎1f⎋p⎋t⎋m⎋x⎋2⇥↓↓3⇥↓4⇥↓↓↓5⇥↓6⇥7⇥8⇥d⎋e⎋w⎋/⎋?⎋:⎋As y r y ";
    for _ in 0..14 {
        for key in keys.chars() {
            let key = match key {
                '⏎' => Key::Enter,
                '⎋' => Key::Esc,
                '⇥' => Key::Tab,
                '↓' => Key::Down,
                letter => Key::Char(letter),
            };
            if !step(&mut model, Msg::Key(key), &mut desk) || model.night().is_none() {
                return shown;
            }
            for (width, height) in [(80, 24), (150, 45)] {
                shown.push_str(&page(&model, width, height).text());
                shown.push('\n');
            }
        }
    }
    shown
}

/// The real names that stand in `text` as words, each with the line it stands in first.
fn found(text: &str, names: &[String]) -> Vec<String> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let holds = |line: &str, name: &str| {
        line.match_indices(name).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !is_word(before) && !is_word(line[at + name.len()..].chars().next())
        })
    };
    let mut all = Vec::new();
    for name in names {
        if let Some(line) = text.lines().find(|line| holds(line, name)) {
            all.push(format!("{name}: {}", line.trim()));
        }
    }
    all
}

#[test]
fn with_all_renamed_no_real_name_stands_in_a_nights_lines_or_screens() {
    let other = content(&all_renamed()).unwrap_or_else(|why| panic!("{why}"));
    let real = real_names();
    assert_eq!(real.len(), 32 * 5 + 2 * 3);
    let mut leaks = Vec::new();
    for jsonl in [false, true] {
        let (line, digest) = told(&other, 3, jsonl);
        let (plain, same) = told(&content("").expect("sound"), 3, jsonl);
        assert_eq!(digest, same, "the night is another");
        assert_ne!(line, plain);
        leaks.extend(found(&line, &real));
    }
    for seat in ["LVA", "POL", "CHAIR", "STATE"] {
        let seat = Seat::from_code(seat).expect("a seat");
        leaks.extend(found(&lines(&other, seat, 3), &real));
        leaks.extend(found(&screens(&other, seat, 3), &real));
    }
    leaks.sort();
    leaks.dedup();
    assert!(
        leaks.is_empty(),
        "{} leaks\n{}",
        leaks.len(),
        leaks.join("\n")
    );
}

/// The negative control: without other names the same search finds most of them, on lines and on screens.
#[test]
fn the_search_for_real_names_finds_them_where_they_are() {
    let (plain, real) = (content("").expect("sound"), real_names());
    let latvia = Seat::from_code("LVA").expect("a seat");
    let told = told(&plain, 3, false).0 + &lines(&plain, latvia, 3);
    assert!(found(&told, &real).len() > 40);
    assert!(found(&screens(&plain, latvia, 3), &real).len() > 40);
}

#[test]
fn a_name_for_nobody_or_for_two_is_told() {
    for (alias, says) in [
        (
            "POX = Varnia, Varnian",
            "line 1: there is no state `POX`; did you mean `POL`?",
        ),
        ("XX = Varnia, Varnian", "there is no state `XX`"),
        (
            "POL = Varnia, Varnian\nPOL = Vessia, Vessian",
            "line 2: `POL` is renamed twice",
        ),
        (
            "POL = Varnia, Varnian\nDEU = Varnia, Varnian, Bonn, DEX",
            "line 2: `Varnia` is the name of `POL` too",
        ),
        (
            "POL = Varnia, Varnian\nDEU = Varland, Varlandic",
            "line 2: `VAR` is the code of `POL` too",
        ),
        (
            "POL = Germany, Germanic, Bonn, GEX",
            "`Germany` is the name of `DEU` too",
        ),
        (
            "POL = Varnia, Varnian, Vessen, DEU",
            "`DEU` is the code of `DEU` too",
        ),
    ] {
        let told = content(alias).err().unwrap_or_default();
        assert!(told.contains(says), "{alias}: {told}");
    }
    let swapped = content("POL = Germany, German, Berlin, DEU\nDEU = Poland, Polish, Warsaw, POL");
    let swapped = swapped.expect("two may change names");
    assert_eq!(
        swapped
            .members
            .iter()
            .find(|info| info.shown == "POL")
            .map(|info| info.name.as_str()),
        Some("Poland")
    );
}

#[test]
fn a_word_of_the_texts_can_be_renamed_too() {
    let other = content("\"Lublin\" = Kessel").expect("sound");
    let play = other.play(SCENARIO).expect("the scenario");
    assert_eq!(play.scenario.incident.place, "the Kessel region");
    assert_eq!(other.digest, content("").expect("sound").digest);
}

/// Everything the program writes of a kept night, and its lists, as one text.
fn written(folder: &Path, alias: Option<&str>) -> String {
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_casus"));
        command.args(alias.map_or(Vec::new(), |file| vec!["--alias", file]));
        command.args(["--saves", "."]).args(args);
        command.current_dir(folder).env("HOME", folder);
        let output = command.stdin(Stdio::null()).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{args:?}: {said}");
        String::from_utf8(output.stdout).expect("text")
    };
    if !folder.join("night.casus").exists() {
        run(&["run", SCENARIO, "--seed", "3", "--save", "night.casus"]);
    }
    let mut all = String::new();
    for ending in ["md", "html", "csv"] {
        let file = format!("report.{ending}");
        run(&["debrief", "night", "--no-odds", "--force", "--out", &file]);
        let report = fs::read_to_string(folder.join(file)).expect("a report");
        // Cases of history, which a night is compared with by class, are called what they are called.
        let own = report.lines().filter(|line| !line.contains("formal "));
        all.extend(own.flat_map(|line| [line, "\n"]));
    }
    for args in [
        &["replay", "night"][..],
        &["list", "saves"],
        &["list", "members"],
        &["list", "keys", SCENARIO, "incident", "text"],
    ] {
        all.push_str(&run(args));
    }
    all
}

#[test]
fn reports_and_lists_of_a_kept_night_have_the_other_names() {
    let folder = TempDir::new().expect("a folder");
    let names = "POL = Varnia, Varnian, Vessen, VAR\nLVA = Livmark, Livmarker, Livgrad, LIV\n\
                 RU = Norrland, Norrlandic, Norstad\nBY = Ostmark, Ostmarker, Ostburg\nUA = Sudland, Sudlander, Sudov\n";
    fs::write(folder.path().join("names.txt"), names).expect("a file");
    let real = [
        "POL", "LVA", "Poland", "Polish", "Warsaw", "Latvia", "Latvian", "Riga", "Russia",
        "Moscow", "Ukraine", "Kyiv", "Belarus", "Minsk",
    ];
    let real = real.map(str::to_owned).to_vec();
    let leaks = found(&written(folder.path(), Some("names.txt")), &real);
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
    // The negative control.
    let plain = found(&written(folder.path(), None), &real);
    assert!(plain.len() > 5, "{plain:?}");
}

#[test]
fn a_kept_night_is_told_under_a_file_that_names_more_states_than_it_does() {
    let sources = Sources::embedded().of_session(SCENARIO);
    let own = || Content::load(&sources).expect("it is sound alone");
    let alias =
        Alias::parse("BY = Ostmark, Ostmarker\nQX = Nirgends, Nirgendser").expect("two lines");
    let told = alias
        .over(own(), &sources)
        .map(|_| ())
        .expect_err("a name for nobody");
    assert_eq!(told.lines().count(), 1, "{told}");
    let other = alias.over_kept(own(), &sources).expect("it is left out");
    let texts = format!("{:?}", other.play(SCENARIO).expect("the scenario"));
    assert!(texts.contains("Ostmark") && !texts.contains("Belarus"));
    assert_eq!(
        Alias::parse("LVA = Livmark, Livmarker")
            .expect("one")
            .codes("LVA: LVAX, xLVA, (LVA)"),
        "LIV: LVAX, xLVA, (LIV)"
    );
}
