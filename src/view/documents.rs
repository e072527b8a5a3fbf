//! The list of documents and their reports, and the head that names one report.

use serde::{Deserialize, Serialize};

use crate::corpus::{DocumentId, Entry, Located, ReportRef};
use crate::error::Cause;
use crate::quantity::NonQuantity;
use crate::report::{Genre, Level, Witness};
use crate::statement::{Findings, Kind, Statement};
use crate::{Code, Diagnostic, Error, Severity};

pub use crate::analysis::{Progress, Stage};

/// Every document, read or not, in the order added.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct DocumentList {
    /// The documents.
    pub documents: Vec<DocumentItem>,
    /// Reports that can be looked at, in all documents: 全部 23.
    pub reports: usize,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DocumentItem {
    /// Its id.
    pub id: DocumentId,
    /// File name, or the name of a pasted text.
    pub name: String,
    /// The first 16 hexadecimal digits of the SHA-256 of its bytes; empty until it is read.
    pub hash: String,
    /// Where it is on its way.
    pub state: DocumentState,
    /// `txt`, …; empty until it is read.
    pub format: String,
    /// Encoding label: `utf-8`, `gb18030`; empty until it is read.
    pub encoding: String,
    /// Its reports and the entries of its contents page, in the order of the contents page.
    pub reports: Vec<ReportItem>,
    /// Counts over all its reports.
    pub counts: Counts,
    /// What a reader should know about the file.
    pub remarks: Vec<Remark>,
    /// Documents that hold the same reports.
    pub copies: Vec<SameReport>,
}

/// A document with the same report as another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SameReport {
    /// The document that counts by itself once it is set apart.
    pub id: DocumentId,
    /// The name of the document with the same report.
    pub name: String,
    /// The report of the document beside which it is named; `None` beside all of them.
    pub beside: Option<usize>,
    /// Whether it is named here only, because all that it holds is the same.
    pub whole: bool,
}

impl DocumentItem {
    /// Whether its name or a report in it holds the words that a list is narrowed to, or is of the year that they are. Letters are
    /// compared as ASCII has them, and byte by byte: what else there is weighs more in the page than it helps.
    pub fn answers_to(&self, words: &str) -> bool {
        let words = words.to_ascii_lowercase().into_bytes();
        let holds = |text: &str| {
            let text = text.to_ascii_lowercase();
            words.is_empty() || text.as_bytes().windows(words.len()).any(|part| part == words)
        };
        let reports = |report: &ReportItem| match report {
            ReportItem::Present(head) => {
                let year = || head.year.is_some_and(|year| year.to_string().as_bytes() == words);
                holds(&head.title) || holds(&head.place) || year()
            }
            ReportItem::ListedOnly { title, place, .. } => holds(title) || holds(place),
        };
        holds(&self.name) || self.reports.iter().any(reports)
    }

    /// Whether it waits to be read or is being read.
    pub const fn is_unread(&self) -> bool {
        matches!(self.state, DocumentState::Waiting | DocumentState::Working(_))
    }
}

/// Where a document is on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// Others come first.
    Waiting,
    /// Being read.
    Working(Progress),
    /// Read; statements can be looked at.
    Ready {
        /// Whether its words have been counted.
        words: Words,
    },
    /// Nothing could be read.
    Failed(Failure),
}

/// How far the words of a document are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// The dictionary is not there yet.
    NoDictionary,
    /// Being counted.
    Counting,
    /// Counted.
    Ready,
}

/// Why nothing could be read, for the page's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// What it comes down to.
    pub cause: Cause,
}

/// A diagnostic as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What it says, for the page's words.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about, in no language: pages, an encoding; empty where the code says all.
    pub about: String,
}

/// A report of a document, or a listed one that is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportItem {
    /// Its text is in the file.
    Present(ReportHead),
    /// Listed on the contents page, but its text is not in this file: greyed.
    ListedOnly {
        /// Title as listed.
        title: String,
        /// Place named by the title.
        place: String,
        /// Year named by the title.
        year: Option<i32>,
        /// Page listed.
        page: Option<u32>,
    },
}

/// What names a report and sums it up, in lists, tables and above a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportHead {
    /// Which one.
    pub id: ReportRef,
    /// The file it stands in.
    pub document: String,
    /// Title as written.
    pub title: String,
    /// Place; empty where unknown.
    pub place: String,
    /// What the place follows from, where the report does not say it.
    pub place_guess: Option<Guess>,
    /// Level of the place.
    pub level: Level,
    /// Its administrative code.
    pub code: Option<u32>,
    /// Plan year.
    pub year: Option<i32>,
    /// What the year follows from, where the report does not say it.
    pub year_guess: Option<Guess>,
    /// What kind of report it is.
    pub genre: Genre,
    /// Whether the text comes to its end.
    pub completeness: Completeness,
    /// Characters, white space aside.
    pub characters: usize,
    /// What was found in it.
    pub counts: Counts,
    /// Where it begins in the characters of the file: what a correction names it by.
    pub at: usize,
    /// Whether a reader corrected its place or year.
    pub corrected: bool,
}

/// What place or year follow from where the report does not say them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guess {
    /// From what the body names most.
    Body,
    /// From the name of the file and nothing else.
    FileName,
}

impl Guess {
    const fn of(witness: Witness) -> Option<Self> {
        match witness {
            Witness::Head => None,
            Witness::Body => Some(Self::Body),
            Witness::FileName => Some(Self::FileName),
        }
    }
}

/// Whether a text comes to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// It does.
    Complete,
    /// It breaks off.
    BreaksOff,
}

/// How many statements of each kind, and how many numbers without a meaning found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// 目标
    pub targets: usize,
    /// 完成情况
    pub achievements: usize,
    /// 其他
    pub others: usize,
    /// 主要预期目标
    pub headline: usize,
    /// 未读出: numbers whose meaning was not found.
    pub unread: usize,
}

impl Counts {
    /// What was found in one report.
    pub fn of(findings: &Findings) -> Self {
        let mut counts = Self::default();
        for statement in &findings.statements {
            counts.add(statement);
        }
        let unsure = findings.other_numbers.iter().filter(|other| other.reason == NonQuantity::Unsure);
        counts.unread = unsure.count();
        counts
    }

    /// Counts one statement more.
    pub fn add(&mut self, statement: &Statement) {
        match statement.kind {
            Kind::Target => self.targets += 1,
            Kind::Achievement => self.achievements += 1,
            Kind::Other => self.others += 1,
        }
        self.headline += usize::from(statement.headline);
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, counts| Self {
            targets: sum.targets + counts.targets,
            achievements: sum.achievements + counts.achievements,
            others: sum.others + counts.others,
            headline: sum.headline + counts.headline,
            unread: sum.unread + counts.unread,
        })
    }
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        Self { cause: error.cause() }
    }
}

impl From<&Diagnostic> for Remark {
    fn from(diagnostic: &Diagnostic) -> Self {
        Self { code: diagnostic.code, severity: diagnostic.severity(), about: diagnostic.about.clone() }
    }
}

impl ReportHead {
    /// The head of a report.
    pub fn of(located: Located<'_>) -> Self {
        let Located { id, entry, reading } = located;
        let outline = &reading.outline;
        Self {
            id,
            document: entry.document.name.clone(),
            title: outline.title.clone(),
            place: outline.region.clone(),
            place_guess: Guess::of(outline.place_from).filter(|_| !outline.region.is_empty()),
            level: outline.level,
            code: outline.code,
            year: outline.year,
            year_guess: Guess::of(outline.year_from).filter(|_| outline.year.is_some()),
            genre: outline.genre,
            completeness: if outline.complete { Completeness::Complete } else { Completeness::BreaksOff },
            characters: entry.characters.get(id.report).copied().unwrap_or_default(),
            counts: Counts::of(&reading.findings),
            at: entry.document.text.map.to_input(outline.span.start).0,
            corrected: !reading.corrected.report.is_empty(),
        }
    }
}

impl DocumentItem {
    /// A document that is read. Its reports stand in the order of the contents page; those that
    /// no contents page lists follow.
    pub fn of(entry: &Entry, words: Words) -> Self {
        let document = &entry.document;
        let heads: Vec<ReportHead> = document
            .reports
            .iter()
            .enumerate()
            .map(|(report, reading)| Located { id: ReportRef { document: entry.id, report }, entry, reading })
            .map(ReportHead::of)
            .collect();
        let counts = heads.iter().map(|head| head.counts).sum();
        let listed =
            document.contents.iter().map(|listed| match listed.report.and_then(|at| heads.get(at)) {
                Some(head) => ReportItem::Present(head.clone()),
                None => ReportItem::ListedOnly {
                    title: listed.title.clone(),
                    place: listed.region.clone(),
                    year: listed.year,
                    page: listed.page,
                },
            });
        let is_listed = |at: usize| document.contents.iter().any(|listed| listed.report == Some(at));
        let unlisted = heads.iter().enumerate().filter(|(at, _)| !is_listed(*at));
        Self {
            id: entry.id,
            name: document.name.clone(),
            hash: document.sha256.get(..16).unwrap_or_default().to_owned(),
            state: DocumentState::Ready { words },
            format: document.format.id().to_owned(),
            encoding: document.encoding.clone(),
            reports: listed.chain(unlisted.map(|(_, head)| ReportItem::Present(head.clone()))).collect(),
            counts,
            remarks: document.diagnostics.iter().map(Remark::from).collect(),
            copies: Vec::new(),
        }
    }

    /// A document that is not read: on its way, or failed.
    pub fn unread(id: DocumentId, name: &str, state: DocumentState) -> Self {
        Self {
            id,
            name: name.to_owned(),
            hash: String::new(),
            state,
            format: String::new(),
            encoding: String::new(),
            reports: Vec::new(),
            counts: Counts::default(),
            remarks: Vec::new(),
            copies: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DocumentItem, Words};
    use crate::corpus::fixture;

    #[test]
    fn a_listed_report_without_text_keeps_its_place_in_the_list() {
        let library = fixture::library();
        let items: Vec<_> =
            library.entries().iter().map(|entry| DocumentItem::of(entry, Words::Ready)).collect();
        insta::assert_debug_snapshot!(items);
    }
}
