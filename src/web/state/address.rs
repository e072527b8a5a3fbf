//! The place that a reader looks at, as the page's address says it: view, scope, report, filters and search.
//!
//! A report is named by the content of its file, so that an address means the same in another browser once the file is
//! brought there. What an address does not say is as it is on a fresh page.

use super::fields::Fields;
use super::screens::SHORTEST;
use super::{Bars, Effect, Focus, Reach, Said, State, Tab, reports_of};
use crate::corpus::{Scope, StatementRef};
use crate::label::Labelled;
use crate::report::Role;
use crate::statement::Kind;
use crate::view::comparison::{Columns, Layout};
use crate::view::documents::{DocumentItem, DocumentState};
use crate::view::filter::{Filter, Picked};
use crate::view::keywords::WordClass;
use crate::view::pairs::Pairing;
use crate::view::sections::SectionFilter;
use crate::view::source::SourceMarks;
use crate::view::targets::HeadlineFilter;
use crate::view::{Direction, Sort};
use crate::web::text::{Key, named};

/// An address, and what of it makes a step that the browser's Back undoes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// View, scope and report: another one of these is a step.
    pub place: Fields,
    /// What is chosen there; it changes in place.
    pub rest: Fields,
    /// Whether something lies over the page that Back takes away.
    pub covered: bool,
}

impl Address {
    /// All that it says.
    pub fn whole(&self) -> Fields {
        let mut whole = self.place.clone();
        if !self.rest.0.is_empty() {
            whole.part();
            whole.0.push_str(&self.rest.0);
        }
        whole
    }
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

const REACHES: [(&str, Reach); 4] =
    [("report", Reach::Report), ("file", Reach::File), ("chosen", Reach::Chosen), ("all", Reach::All)];

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

fn word<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
    table.iter().find(|(_, known)| known == value).map_or("", |(name, _)| name)
}

fn words<T: PartialEq>(table: &[(&'static str, T)], values: &[T]) -> String {
    let mut said = String::new();
    for value in values {
        if !said.is_empty() {
            said.push('.');
        }
        said.push_str(word(table, value));
    }
    said
}

fn meant<T: Copy>(table: &[(&'static str, T)], text: &str) -> Vec<T> {
    let one = |name: &str| table.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    text.split('.').filter_map(one).collect()
}

/// The value with an id.
fn value_of<T: Labelled>(id: &str) -> Option<T> {
    T::ALL.iter().copied().find(|value| value.id() == id)
}

fn section(filter: SectionFilter) -> String {
    match filter {
        SectionFilter::Any => String::new(),
        SectionFilter::Section(at) => at.to_string(),
        SectionFilter::Role(role) => word(&ROLES, &role).to_owned(),
    }
}

fn section_meant(text: &str) -> SectionFilter {
    match (text.parse(), meant(&ROLES, text).first()) {
        (Ok(at), _) => SectionFilter::Section(at),
        (_, Some(role)) => SectionFilter::Role(*role),
        _ => SectionFilter::Any,
    }
}

/// An order: the column, behind a minus where the most comes first.
fn sorted(sort: &Sort) -> String {
    let sign = if sort.direction == Direction::Descending { "-" } else { "" };
    format!("{sign}{}", sort.by)
}

fn sort_meant(text: &str) -> Option<Sort> {
    let (direction, by) = match text.strip_prefix('-') {
        Some(by) => (Direction::Descending, by),
        None => (Direction::Ascending, text),
    };
    (!by.is_empty()).then(|| Sort { by: by.to_owned(), direction })
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
        address.place.add("view", self.tab.name());
        if self.reach != Reach::Report {
            address.place.add("scope", word(&REACHES, &self.reach));
            address.place.add("chosen", &self.chosen_named());
        }
        if let Some(item) = self.document() {
            let hash = item.hash.get(..TELLING).unwrap_or_default();
            let number = self.focus.report.map_or(0, |report| report.report);
            address.place.add("report", &format!("{hash}.{number}"));
        }
        let rest = &mut address.rest;
        match self.tab {
            Tab::Overview => self.say_filter(rest),
            Tab::Targets => self.say_targets(rest),
            Tab::Words => self.say_words(rest),
            Tab::Source => {
                rest.add("q", &self.source.find);
                rest.flag("numbers", self.source.marks == SourceMarks::EveryNumber);
            }
            Tab::Compare => {
                self.say_filter(rest);
                rest.flag("every", self.compare.columns == Columns::Every);
                if let Layout::Panel(kind) = self.compare.layout {
                    rest.add("panel", word(&KINDS, &kind));
                }
                rest.add("picture", self.form().map(|form| form.id()).unwrap_or_default());
                rest.add("pin", self.compare.pinned.as_deref().unwrap_or_default());
                rest.add("sort", &self.compare.sort.as_ref().map(sorted).unwrap_or_default());
            }
            Tab::Pairs => {
                self.say_filter(rest);
                if self.pairs.of != Pairing::Promises {
                    rest.add("of", self.pairs.of.id());
                }
                let verdicts: Vec<&str> = self.pairs.verdicts.iter().map(|verdict| verdict.id()).collect();
                rest.add("verdict", &verdicts.join("."));
                rest.add("picture", self.form().map(|form| form.id()).unwrap_or_default());
            }
        }
        if let Some(selected) = self.selected.filter(|selected| Some(selected.report) == self.focus.report) {
            rest.add("at", &selected.statement.to_string());
        }
        Some(address)
    }

    fn say_filter(&self, said: &mut Fields) {
        said.add("q", &self.filter.text);
        for facet in self.facets() {
            let values = self.filter.picked.iter().filter(|picked| picked.facet == facet);
            let values: Vec<&str> = values.map(|picked| picked.value.as_str()).collect();
            said.add(facet.id(), &values.join("."));
        }
    }

    fn say_targets(&self, said: &mut Fields) {
        self.say_filter(said);
        let screen = &self.targets;
        match screen.kinds.as_slice() {
            [Kind::Target] => {}
            [] => said.add("kinds", "all"),
            kinds => said.add("kinds", &words(&KINDS, kinds)),
        }
        said.flag("headline", screen.headline == HeadlineFilter::Only);
        said.add("section", &section(screen.section));
    }

    fn say_words(&self, said: &mut Fields) {
        let screen = &self.words;
        said.add("q", &screen.text);
        said.add("word", screen.word.as_deref().unwrap_or_default());
        if screen.classes != WordClass::MEANINGFUL {
            said.add("classes", &words(&CLASSES, &screen.classes));
        }
        if screen.min_length != SHORTEST {
            said.add("length", &screen.min_length.to_string());
        }
        said.add("section", &section(screen.section));
        said.flag("bars", screen.bars == Bars::Bars);
    }

    /// Whose report is shown, in few words: place and year, a file, or how many reports; `None` while there is none.
    pub fn subject(&self) -> Option<String> {
        let document = self.document()?;
        Some(match (self.reach, self.head()) {
            (Reach::Chosen, _) => self.lang.fill(Key::ReportCount, &[&self.chosen.len().to_string()]),
            (Reach::All, _) => self.lang.fill(Key::ReportCount, &[&self.documents.reports.to_string()]),
            (Reach::Report, Some(head)) if !head.place.is_empty() => named(&head.place, head.year, ""),
            _ => document.name.clone(),
        })
    }

    /// What the page is called: whose report it shows, and how it looks at it.
    pub fn title(&self) -> String {
        match self.subject() {
            Some(whose) => format!("{whose} · {} · Report Lens", self.lang.say(self.tab.key())),
            None => format!("Report Lens · {}", self.lang.say(Key::Product)),
        }
    }

    /// The page was opened at an address; the name is that of the file it was at.
    pub(super) fn arrive(&mut self, fields: Fields, name: String) {
        if !fields.0.is_empty() {
            self.wanted = Some(Wanted { fields, name, asked: false });
        }
    }

    /// The reader went back or forth, or wrote an address.
    pub(super) fn go_to(&mut self, fields: Fields) -> Vec<Effect> {
        let covered = self.overlay.take().is_some();
        let back = covered.then_some(Effect::ReturnFocus).into_iter().collect();
        if fields.0.is_empty() && self.has_results() {
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
        if std::mem::replace(&mut wanted.asked, true) || !wanted.fields.has("report") {
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
        let report = fields.get("report");
        let (hash, number) = report.split_once('.').unwrap_or((&report, ""));
        let documents = self.documents.clone();
        let there = |item: &&DocumentItem| match hash {
            // what an address does not name is what is looked at
            "" => Some(item.id) == self.focus.document,
            hash => matches!(item.state, DocumentState::Ready { .. }) && item.hash.starts_with(hash),
        };
        let Some(item) = documents.documents.iter().find(there) else { return false };
        let number =
            number.parse().ok().or(self.focus.report.filter(|_| hash.is_empty()).map(|at| at.report));
        let numbered = reports_of(item).find(|report| Some(report.report) == number);
        let report = numbered.or_else(|| reports_of(item).next());
        let view = fields.get("view");
        let tab = Tab::ALL.into_iter().find(|tab| tab.name() == view);
        if tab.is_none() && !view.is_empty() {
            self.say(Said::error(Key::UnknownView, &[&view]));
        }
        self.tab = tab.unwrap_or_default();
        let reach = meant(&REACHES, &fields.get("scope")).first().copied().unwrap_or_default();
        let named = fields.get("chosen");
        let chosen = self.chosen_meant(&named);
        if chosen.len() < named.split('.').filter(|name| !name.is_empty()).count()
            && self.unread().next().is_some()
        {
            return false;
        }
        let reach = if reach == Reach::Chosen && chosen.is_empty() { Reach::All } else { reach };
        let focus = Focus { document: Some(item.id), report };
        self.awaited = None;
        let others = reach == Reach::Chosen && chosen != self.chosen;
        if others {
            self.chosen = chosen;
        }
        if others || (reach, focus) != (self.reach, self.focus) {
            (self.reach, self.focus) = (reach, focus);
            self.scope_changed();
        }
        self.take_over(fields);
        let at = fields.get("at").parse().ok().zip(report);
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

    /// Takes over the search and the values of the facets that the view shown has.
    fn take_filter(&mut self, fields: &Fields) {
        let (before, facets) = (self.filter(), self.facets());
        self.filter.text = fields.get("q");
        self.filter.picked.retain(|picked| !facets.contains(&picked.facet));
        for facet in facets {
            let said = fields.get(facet.id());
            let values = said.split('.').filter(|value| !value.is_empty());
            self.filter.picked.extend(values.map(|value| Picked { facet, value: value.to_owned() }));
        }
        if self.filter() != before {
            self.rewind();
        }
    }

    /// Takes over what an address says of the view shown.
    fn take_over(&mut self, fields: &Fields) {
        let q = fields.get("q");
        match self.tab {
            Tab::Overview => self.take_filter(fields),
            Tab::Targets => {
                self.take_filter(fields);
                let screen = &mut self.targets;
                let before = screen.query(Scope::All, Filter::default());
                screen.kinds = match fields.get("kinds").as_str() {
                    "" => vec![Kind::Target],
                    kinds => meant(&KINDS, kinds),
                };
                screen.headline =
                    if fields.has("headline") { HeadlineFilter::Only } else { HeadlineFilter::Any };
                screen.section = section_meant(&fields.get("section"));
                if screen.query(Scope::All, Filter::default()) != before {
                    screen.rewind();
                }
            }
            Tab::Words => {
                let screen = &mut self.words;
                screen.text = q;
                screen.classes = match fields.get("classes").as_str() {
                    "" => WordClass::MEANINGFUL.to_vec(),
                    classes => meant(&CLASSES, classes),
                };
                screen.min_length = fields.get("length").parse().unwrap_or(SHORTEST).max(1);
                screen.section = section_meant(&fields.get("section"));
                screen.bars = if fields.has("bars") { Bars::Bars } else { Bars::Table };
                match fields.get("word") {
                    word if word.is_empty() => (screen.word, screen.concordance) = (None, None),
                    word => self.turn_to_word(word),
                }
            }
            Tab::Source => {
                self.source.find = q;
                self.source.marks =
                    if fields.has("numbers") { SourceMarks::EveryNumber } else { SourceMarks::Statements };
            }
            Tab::Compare => {
                self.take_filter(fields);
                self.compare.columns = if fields.has("every") { Columns::Every } else { Columns::Shared };
                let panel = meant(&KINDS, &fields.get("panel")).first().copied();
                self.compare.turn_to(panel.map_or(Layout::Reports, Layout::Panel));
                self.compare.pinned = Some(fields.get("pin")).filter(|pinned| !pinned.is_empty());
                self.compare.sort = sort_meant(&fields.get("sort"));
                self.compare.form = value_of(&fields.get("picture"));
            }
            Tab::Pairs => {
                self.take_filter(fields);
                self.pairs.turn_to(value_of(&fields.get("of")).unwrap_or_default());
                let verdicts = fields.get("verdict");
                self.pairs.verdicts = verdicts.split('.').filter_map(value_of).collect();
                self.pairs.form = value_of(&fields.get("picture"));
            }
        }
    }
}
