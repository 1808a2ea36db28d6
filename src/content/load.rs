//! All files in, one `Content` out, or every mistake in every file.

use serde::de::DeserializeOwned;

use crate::base::clean::did_you_mean;
use crate::base::ids::{MEMBER_CODES, Member};
use crate::content::ask::SmallAsk;
use crate::content::check;
use crate::content::diagnostics::{Mistakes, Scales};
use crate::content::glossary::Term;
use crate::content::map::Atlas;
use crate::content::measure::Measure;
use crate::content::member::MemberInfo;
use crate::content::questions::Questions;
use crate::content::read::{options, salvage};
use crate::content::rules::Rules;
use crate::content::scenario::{Brief, Evidence, Inject, Scenario, Side};
use crate::content::source::{SourceFile, Sources, embedded};
use crate::content::turn::{Turn, Turning};
use crate::content::{Content, Play, resolve};

const MEASURES: &str = "measures.ron";
const RULES: &str = "rules.ron";
const GLOSSARY: &str = "glossary.ron";
const MAP: &str = "map.ron";
const QUESTIONS: &str = "questions.ron";
/// The files that stand alone.
const ALONE: [&str; 5] = [MEASURES, RULES, GLOSSARY, MAP, QUESTIONS];
/// The lists that stand beside a scenario: `scenarios/<id>.<list>.ron`.
pub(super) const LISTS: [&str; 4] = ["evidence", "injects", "asks", "briefs"];

/// Ways in which roles can fall, at most.
pub const SIDES_MAX: usize = 8;

/// What was read of one file, and where it stands.
#[derive(Clone, Debug)]
pub struct Filed<T> {
    pub path: String,
    pub value: T,
}

/// Everything that could be read, before it is checked against itself.
#[derive(Clone, Debug)]
pub struct Draft {
    /// In the order of the table; a member without a readable file is left out.
    pub members: Vec<Filed<MemberInfo>>,
    pub measures: Option<Filed<Vec<Measure>>>,
    pub rules: Option<Filed<Rules>>,
    pub glossary: Option<Filed<Vec<Term>>>,
    pub map: Option<Filed<Atlas>>,
    pub questions: Option<Filed<Questions>>,
    pub plays: Vec<PlayDraft>,
    /// What the scenarios are that are not read whole.
    pub heads: Vec<Filed<Scenario>>,
}

/// A scenario and its lists.
#[derive(Clone, Debug)]
pub struct PlayDraft {
    pub id: String,
    pub scenario: Option<Filed<Scenario>>,
    pub evidence: Option<Filed<Vec<Evidence>>>,
    pub injects: Option<Filed<Vec<Inject>>>,
    pub asks: Option<Filed<Vec<SmallAsk>>>,
    pub briefs: Option<Filed<Vec<Brief>>>,
    /// The play as it is on each of its sides; empty where there is one way only.
    pub sides: Vec<PlayDraft>,
}

impl Content {
    /// Reads and checks all files; nothing is handed out unless all of it is sound.
    ///
    /// # Errors
    /// Every mistake in every file.
    pub fn load(sources: &Sources) -> Result<Content, Mistakes> {
        let mut mistakes = Mistakes::new();
        strangers(sources, &mut mistakes);
        let mut draft = Reader::new(sources, &mut mistakes, Care::Telling).draft();
        resolve::all(&mut draft, &mut mistakes);
        draft.turn(&mut mistakes);
        check::all(&draft, &mut mistakes);
        let content = if mistakes.is_empty() {
            draft.finish(sources.digest())
        } else {
            None
        };
        content.ok_or(mistakes)
    }

    /// The same; files that came with the program were checked when it was tested, and are only read.
    ///
    /// # Errors
    /// Every mistake in every file.
    pub fn open(sources: &Sources) -> Result<Content, Mistakes> {
        if sources.are_built_in()
            && let Some(content) = Content::trusted(sources)
        {
            return Ok(content);
        }
        Content::load(sources)
    }

    /// `None` at the first thing that is wrong.
    fn trusted(sources: &Sources) -> Option<Content> {
        let mut mistakes = Mistakes::new();
        let mut draft = Reader::new(sources, &mut mistakes, Care::Trusting).draft();
        resolve::all(&mut draft, &mut mistakes);
        draft.turn(&mut mistakes);
        let content = draft.finish(sources.digest());
        content.filter(|_| mistakes.is_empty())
    }

    /// The scales that the checks hold numbers to, as far as the files can be read.
    pub fn scales(sources: &Sources) -> Scales {
        let mut mistakes = Mistakes::with_scales();
        strangers(sources, &mut mistakes);
        let mut draft = Reader::new(sources, &mut mistakes, Care::Telling).draft();
        resolve::all(&mut draft, &mut mistakes);
        check::all(&draft, &mut mistakes);
        mistakes.scales()
    }
}

impl Draft {
    /// Turns each play to its sides; a key that a side has no word for is told.
    fn turn(&mut self, mistakes: &mut Mistakes) {
        for play in &mut self.plays {
            let sides = play
                .scenario
                .as_ref()
                .map_or(0, |file| file.value.sides.len());
            // More than a handful are told as too many by the checks, and not played through here.
            let sides = sides.min(SIDES_MAX);
            play.sides = (0..sides).map(|at| play.turned(at, mistakes)).collect();
        }
        for head in &mut self.heads {
            if let Some(side) = head.value.sides.first().cloned() {
                turn_file(head, &side, mistakes);
            }
        }
    }

    /// `None` when a file could not be read, which is a mistake told already.
    fn finish(self, digest: [u8; 32]) -> Option<Content> {
        let scenarios = self.plays.into_iter().map(PlayDraft::finish);
        let scenarios = scenarios.collect::<Option<Vec<Play>>>()?;
        let whole = scenarios.iter().map(|play| play.scenario.clone());
        let mut heads: Vec<Scenario> = self.heads.into_iter().map(|file| file.value).collect();
        heads.extend(whole);
        heads.sort_by(|one, other| one.id.cmp(&other.id));
        Some(Content {
            members: self.members.into_iter().map(shown_by_code).collect(),
            measures: self.measures?.value,
            rules: self.rules?.value,
            glossary: self.glossary?.value,
            map: self.map?.value,
            questions: self.questions?.value,
            scenarios,
            heads,
            digest,
        })
    }
}

fn shown_by_code(file: Filed<MemberInfo>) -> MemberInfo {
    MemberInfo {
        shown: file.value.code.code().to_owned(),
        ..file.value
    }
}

impl PlayDraft {
    /// The play as its side number `at` has it.
    fn turned(&self, at: usize, mistakes: &mut Mistakes) -> PlayDraft {
        let mut play = self.clone();
        let Some(side) = self
            .scenario
            .as_ref()
            .and_then(|file| file.value.sides.get(at))
        else {
            return play;
        };
        turned(&mut play.scenario, side, mistakes);
        turned(&mut play.evidence, side, mistakes);
        turned(&mut play.injects, side, mistakes);
        turned(&mut play.asks, side, mistakes);
        turned(&mut play.briefs, side, mistakes);
        if let Some(file) = &mut play.scenario {
            file.value.side = at as u8;
            file.value.moved_first = side.moved_first.or(file.value.moved_first);
        }
        play
    }

    fn finish(mut self) -> Option<Play> {
        if !self.sides.is_empty() {
            let mut sides = std::mem::take(&mut self.sides).into_iter();
            let mut first = sides.next()?.finish()?;
            first.others = sides.map(PlayDraft::finish).collect::<Option<_>>()?;
            return Some(first);
        }
        Some(Play {
            scenario: self.scenario?.value,
            evidence: self.evidence?.value,
            injects: self.injects?.value,
            asks: self.asks?.value,
            briefs: self.briefs?.value,
            others: Vec::new(),
        })
    }
}

/// Turns what was read of one file to a side, and tells the keys that the side has no word for.
fn turned<T: Turn>(file: &mut Option<Filed<T>>, side: &Side, mistakes: &mut Mistakes) {
    if let Some(file) = file {
        turn_file(file, side, mistakes);
    }
}

fn turn_file<T: Turn>(file: &mut Filed<T>, side: &Side, mistakes: &mut Mistakes) {
    let mut by = Turning::new(side);
    file.value.turn("", &mut by);
    for (path, key) in by.unknown {
        let message = format!("the side `{}` has no word for `{{{key}}}`", side.id);
        let hint = "give it one under `words`, or write the text without it";
        mistakes.at(&file.path, &path, message, hint);
    }
}

/// How closely files are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Care {
    /// Every mistake is told.
    Telling,
    /// A file that cannot be read is left out in silence.
    Trusting,
}

struct Reader<'a> {
    sources: &'a Sources,
    mistakes: &'a mut Mistakes,
    care: Care,
}

impl<'a> Reader<'a> {
    fn new(sources: &'a Sources, mistakes: &'a mut Mistakes, care: Care) -> Reader<'a> {
        Reader {
            sources,
            mistakes,
            care,
        }
    }

    fn draft(&mut self) -> Draft {
        let sources = self.sources;
        let members = Member::all()
            .filter_map(|member| self.file(&format!("members/{member}.ron")))
            .collect();
        let (whole, heads): (Vec<&str>, Vec<&str>) =
            scenario_ids(sources).partition(|id| sources.is_whole(id));
        Draft {
            members,
            measures: self.file(MEASURES),
            rules: self.file(RULES),
            glossary: self.file(GLOSSARY),
            map: self.file(MAP),
            questions: self.questions(),
            plays: whole.into_iter().map(|id| self.play(id)).collect(),
            heads: heads
                .into_iter()
                .filter_map(|id| self.file(&format!("scenarios/{id}.ron")))
                .collect(),
        }
    }

    fn file<T: DeserializeOwned>(&mut self, path: &str) -> Option<Filed<T>> {
        let Some(file) = self.sources.file(path) else {
            self.mistakes.of_file(path, "the file is missing", "");
            return None;
        };
        self.value(file)
    }

    fn value<T: DeserializeOwned>(&mut self, file: &SourceFile) -> Option<Filed<T>> {
        let value = match self.care {
            Care::Telling => salvage(file, self.mistakes).value?,
            Care::Trusting => options().from_str(file.text()).ok()?,
        };
        let path = file.path.clone();
        Some(Filed { path, value })
    }

    /// Records that were kept before there were any are asked the built-in ones.
    fn questions(&mut self) -> Option<Filed<Questions>> {
        if self.sources.file(QUESTIONS).is_some() {
            return self.file(QUESTIONS);
        }
        self.value(&SourceFile::new(QUESTIONS, &embedded(QUESTIONS)))
    }

    fn play(&mut self, id: &str) -> PlayDraft {
        let list = |name: &str| format!("scenarios/{id}.{name}.ron");
        PlayDraft {
            id: id.to_owned(),
            scenario: self.file(&format!("scenarios/{id}.ron")),
            evidence: self.file(&list(LISTS[0])),
            injects: self.file(&list(LISTS[1])),
            asks: self.file(&list(LISTS[2])),
            briefs: self.file(&list(LISTS[3])),
            sides: Vec::new(),
        }
    }
}

fn scenario_ids(sources: &Sources) -> impl Iterator<Item = &str> {
    sources
        .names_in("scenarios")
        .filter(|name| !name.contains('.'))
}

/// Tells of files that nothing reads: a slip in a name would otherwise change nothing, and say nothing.
fn strangers(sources: &Sources, mistakes: &mut Mistakes) {
    let scenarios: Vec<&str> = scenario_ids(sources).collect();
    for file in sources.files() {
        let path = file.path.as_str();
        let message = match path.strip_suffix(".ron").unwrap_or(path).split_once('/') {
            None if ALONE.contains(&path) => continue,
            None => "nothing reads this file".to_owned(),
            Some(("members", code)) if Member::from_code(code).is_some() => continue,
            Some(("members", code)) => format!("no member `{code}`"),
            Some(("scenarios", name)) => match scenario_list(name, &scenarios) {
                None => continue,
                Some(message) => message,
            },
            Some(_) => "nothing reads this file".to_owned(),
        };
        mistakes.of_file(path, message, meant(path, &scenarios));
    }
    if scenarios.is_empty() {
        mistakes.of_file("scenarios", "there is no scenario", "");
    }
}

/// What is wrong with the name of a file beside the scenarios.
fn scenario_list(name: &str, scenarios: &[&str]) -> Option<String> {
    let (id, list) = name.split_once('.')?;
    if !LISTS.contains(&list) {
        return Some(format!("no list `{list}` belongs to a scenario"));
    }
    (!scenarios.contains(&id)).then(|| format!("no scenario `{id}`"))
}

/// The files whose names are near.
fn meant(path: &str, scenarios: &[&str]) -> String {
    let lists = scenarios
        .iter()
        .flat_map(|id| LISTS.map(|list| format!("scenarios/{id}.{list}.ron")));
    let known: Vec<String> = ALONE
        .map(str::to_owned)
        .into_iter()
        .chain(MEMBER_CODES.map(|code| format!("members/{code}.ron")))
        .chain(lists)
        .collect();
    did_you_mean(path, known.iter().map(String::as_str))
}
