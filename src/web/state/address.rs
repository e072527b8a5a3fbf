//! The place that a reader looks at, as the page's address says it: view, scope, report, filters and search.
//!
//! A report is named by the content of its file, so that an address means the same in another browser once the file is
//! brought there. What an address does not say is as it is on a fresh page.

use super::{Bars, Effect, Focus, Reach, Said, State, Tab, WordScreen, reports_of};
use crate::corpus::StatementRef;
use crate::report::Role;
use crate::statement::Kind;
use crate::view::comparison::Columns;
use crate::view::documents::{DocumentItem, DocumentState};
use crate::view::keywords::WordClass;
use crate::view::sections::SectionFilter;
use crate::view::source::SourceMarks;
use crate::view::targets::HeadlineFilter;
use crate::web::text::Key;

/// Names and values, as they are read from an address.
pub type Fields = Vec<(String, String)>;

/// An address, and what of it makes a step that the browser's Back undoes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// View, scope and report: another one of these is a step.
    pub place: Vec<(&'static str, String)>,
    /// What is chosen there; it changes in place.
    pub rest: Vec<(&'static str, String)>,
    /// Whether something lies over the page that Back takes away.
    pub covered: bool,
}

/// A place that cannot be shown yet: its file is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    fields: Fields,
    /// The name of its file, where this browser remembers it.
    name: String,
    /// Whether the reader has been asked for it.
    asked: bool,
}

const KINDS: [(&str, Kind); 3] =
    [("target", Kind::Target), ("result", Kind::Achievement), ("other", Kind::Other)];

const REACHES: [(&str, Reach); 3] = [("report", Reach::Report), ("file", Reach::File), ("all", Reach::All)];

const ROLES: [(&str, Role); 6] = [
    ("review", Role::Review),
    ("goals", Role::Goals),
    ("tasks", Role::Tasks),
    ("government", Role::Government),
    ("problems", Role::Problems),
    ("rest", Role::Other),
];

const CLASSES: [(&str, WordClass); 8] = [
    ("noun", WordClass::Noun),
    ("name", WordClass::Name),
    ("verb", WordClass::Verb),
    ("adjective", WordClass::Adjective),
    ("phrase", WordClass::Phrase),
    ("unknown", WordClass::Unknown),
    ("latin", WordClass::Latin),
    ("function", WordClass::Function),
];

/// How many digits of its hash name a file.
const TELLING: usize = 12;

fn word<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> String {
    table.iter().find(|(_, known)| known == value).map(|(name, _)| (*name).to_owned()).unwrap_or_default()
}

fn words<T: PartialEq>(table: &[(&'static str, T)], values: &[T]) -> String {
    values.iter().map(|value| word(table, value)).collect::<Vec<_>>().join(".")
}

fn meant<T: Copy>(table: &[(&'static str, T)], text: &str) -> Vec<T> {
    let one = |name: &str| table.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    text.split('.').filter_map(one).collect()
}

fn section(filter: SectionFilter) -> String {
    match filter {
        SectionFilter::Any => String::new(),
        SectionFilter::Section(at) => at.to_string(),
        SectionFilter::Role(role) => word(&ROLES, &role),
    }
}

fn section_meant(text: &str) -> SectionFilter {
    match (text.parse(), meant(&ROLES, text).first()) {
        (Ok(at), _) => SectionFilter::Section(at),
        (_, Some(role)) => SectionFilter::Role(*role),
        _ => SectionFilter::Any,
    }
}

impl State {
    /// The address of what is shown; `None` while a place is on its way that the page was opened for.
    pub fn address(&self) -> Option<Address> {
        if self.wanted.as_ref().is_some_and(|wanted| !wanted.asked || !self.has_results()) {
            return None;
        }
        let mut address = Address { covered: self.overlay.is_some(), ..Address::default() };
        if !self.has_results() {
            return Some(address);
        }
        address.place.push(("view", self.tab.name().to_owned()));
        if self.reach != Reach::Report {
            address.place.push(("scope", word(&REACHES, &self.reach)));
        }
        if let Some(item) = self.document() {
            let number = self.focus.report.map(|report| format!(".{}", report.report)).unwrap_or_default();
            let hash = item.hash.get(..TELLING).unwrap_or_default();
            address.place.push(("report", format!("{hash}{number}")));
        }
        let said = match self.tab {
            Tab::Overview => Vec::new(),
            Tab::Targets => self.targets_said(),
            Tab::Words => self.words_said(),
            Tab::Source => vec![
                ("q", self.source.find.clone()),
                ("numbers", flag(self.source.marks == SourceMarks::EveryNumber)),
            ],
            Tab::Compare => vec![("columns", flag(self.compare.columns == Columns::Every))],
        };
        address.rest = said.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        if let Some(selected) = self.selected.filter(|selected| Some(selected.report) == self.focus.report) {
            address.rest.push(("at", selected.statement.to_string()));
        }
        Some(address)
    }

    fn targets_said(&self) -> Vec<(&'static str, String)> {
        let screen = &self.targets;
        let kinds = if screen.kinds == [Kind::Target] { String::new() } else { words(&KINDS, &screen.kinds) };
        let all = if screen.kinds.is_empty() { "all".to_owned() } else { kinds };
        vec![
            ("q", screen.text.clone()),
            ("kinds", all),
            ("headline", flag(screen.headline == HeadlineFilter::Only)),
            ("section", section(screen.section)),
        ]
    }

    fn words_said(&self) -> Vec<(&'static str, String)> {
        let (screen, fresh) = (&self.words, WordScreen::default());
        let unless = |same: bool, text: String| if same { String::new() } else { text };
        vec![
            ("q", screen.text.clone()),
            ("word", screen.word.clone().unwrap_or_default()),
            ("classes", unless(screen.classes == fresh.classes, words(&CLASSES, &screen.classes))),
            ("length", unless(screen.min_length == fresh.min_length, screen.min_length.to_string())),
            ("section", section(screen.section)),
            ("bars", flag(screen.bars == Bars::Bars)),
        ]
    }

    /// What the page is called: whose report it shows, and how it looks at it.
    pub fn title(&self) -> String {
        let product = format!("Report Lens · {}", self.lang.say(Key::Product));
        let whose = match (self.reach, self.head(), self.document()) {
            (_, _, None) => return product,
            (Reach::All, ..) => self.lang.fill(Key::ReportCount, &[&self.documents.reports.to_string()]),
            (Reach::Report, Some(head), _) if !head.place.is_empty() => {
                let year = head.year.map(|year| format!(" {year}")).unwrap_or_default();
                format!("{}{year}", head.place)
            }
            (_, _, Some(item)) => item.name.clone(),
        };
        format!("{whose} · {} · Report Lens", self.lang.say(self.tab.key()))
    }

    /// The page was opened at an address; the name is that of the file it was at.
    pub(super) fn arrive(&mut self, fields: Fields, name: String) {
        if !fields.is_empty() {
            self.wanted = Some(Wanted { fields, name, asked: false });
        }
    }

    /// The reader went back or forth, or wrote an address.
    pub(super) fn go_to(&mut self, fields: Fields) -> Vec<Effect> {
        let covered = self.overlay.take().is_some();
        let back = covered.then_some(Effect::ReturnFocus).into_iter().collect();
        if fields.is_empty() && self.has_results() {
            return if covered { back } else { self.before_the_first() };
        }
        if !self.show(&fields) {
            self.wanted = Some(Wanted { fields, name: String::new(), asked: false });
            self.ask_for_wanted();
        }
        back
    }

    /// Back from the first thing that was opened: asked before the page is left.
    fn before_the_first(&mut self) -> Vec<Effect> {
        let said = Said::info(Key::BackAgain, &[]);
        if self.notes.iter().any(|note| note.said == said) {
            return vec![Effect::Leave];
        }
        self.say(said);
        Vec::new()
    }

    /// Goes to the wanted place when its file is there.
    pub(super) fn look_for_wanted(&mut self) {
        if let Some(wanted) = self.wanted.take()
            && !self.show(&wanted.fields)
        {
            self.wanted = Some(wanted);
        }
    }

    /// All that was brought is read, and it is not there: the reader is asked for it, once.
    pub(super) fn ask_for_wanted(&mut self) {
        let Some(wanted) = &mut self.wanted else { return };
        if std::mem::replace(&mut wanted.asked, true) {
            return;
        }
        let said = match wanted.name.as_str() {
            "" => Said::info(Key::BringReport, &[]),
            name => Said::info(Key::BringAgain, &[name]),
        };
        self.say(Said { tone: super::Tone::Question, ..said });
    }

    /// Shows a place; says whether its file is there.
    fn show(&mut self, fields: &Fields) -> bool {
        let of = |name: &str| {
            let field = fields.iter().find(|(known, _)| known == name);
            field.map(|(_, value)| value.as_str()).unwrap_or_default()
        };
        let (hash, number) = of("report").split_once('.').unwrap_or((of("report"), ""));
        let documents = self.documents.clone();
        let there = |item: &&DocumentItem| {
            matches!(item.state, DocumentState::Ready { .. }) && item.hash.starts_with(hash)
        };
        let Some(item) = documents.documents.iter().find(there) else { return false };
        let number: Option<usize> = number.parse().ok();
        let named = reports_of(item).find(|report| Some(report.report) == number);
        let report = named.or_else(|| reports_of(item).next());
        match Tab::ALL.into_iter().find(|tab| tab.name() == of("view")) {
            Some(tab) => self.tab = tab,
            None if of("view").is_empty() => self.tab = Tab::Overview,
            None => {
                self.say(Said::error(Key::UnknownView, &[of("view")]));
                self.tab = Tab::Overview;
            }
        }
        let reach = meant(&REACHES, of("scope")).first().copied().unwrap_or_default();
        let focus = Focus { document: Some(item.id), report };
        self.awaited = None;
        if (reach, focus) != (self.reach, self.focus) {
            (self.reach, self.focus) = (reach, focus);
            self.scope_changed();
        }
        self.filter(&of);
        let at = of("at").parse().ok().zip(report);
        match at.map(|(statement, report)| StatementRef { report, statement }) {
            None => self.deselect(),
            Some(id) if self.selected != Some(id) => {
                self.evidence = None;
                self.targets.cursor = None;
                self.selected = Some(id);
            }
            Some(_) => {}
        }
        true
    }

    /// Takes over what an address says of the view shown.
    fn filter<'a>(&mut self, of: &impl Fn(&str) -> &'a str) {
        let q = of("q").to_owned();
        match self.tab {
            Tab::Overview => {}
            Tab::Targets => {
                let screen = &mut self.targets;
                let before = (screen.text.clone(), screen.kinds.clone(), screen.headline, screen.section);
                let kinds = match of("kinds") {
                    "" => vec![Kind::Target],
                    kinds => meant(&KINDS, kinds),
                };
                let headline =
                    if of("headline").is_empty() { HeadlineFilter::Any } else { HeadlineFilter::Only };
                let now = (q, kinds, headline, section_meant(of("section")));
                if before != now {
                    (screen.text, screen.kinds, screen.headline, screen.section) = now;
                    screen.rewind();
                }
            }
            Tab::Words => {
                let (screen, fresh) = (&mut self.words, WordScreen::default());
                screen.text = q;
                screen.classes = match of("classes") {
                    "" => fresh.classes,
                    classes => meant(&CLASSES, classes),
                };
                screen.min_length = of("length").parse().unwrap_or(fresh.min_length).max(1);
                screen.section = section_meant(of("section"));
                screen.bars = if of("bars").is_empty() { Bars::Table } else { Bars::Bars };
                match of("word") {
                    "" => (screen.word, screen.concordance) = (None, None),
                    word => self.turn_to_word(word.to_owned()),
                }
            }
            Tab::Source => {
                self.source.find = q;
                self.source.marks =
                    if of("numbers").is_empty() { SourceMarks::Statements } else { SourceMarks::EveryNumber };
            }
            Tab::Compare => {
                self.compare.columns =
                    if of("columns").is_empty() { Columns::Shared } else { Columns::Every };
            }
        }
    }
}

fn flag(on: bool) -> String {
    if on { "1".to_owned() } else { String::new() }
}
