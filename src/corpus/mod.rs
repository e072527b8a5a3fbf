//! Many analyses together: documents under stable ids, and the scope that a reader looks at.

#[cfg(test)]
pub(crate) mod fixture;
mod twins;

pub use twins::Twins;

use serde::{Deserialize, Serialize};

use crate::statement::Statement;
use crate::{Document, analysis::Reading};

/// A document's id: given when it is added, never used again for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DocumentId(pub u32);

/// One report of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ReportRef {
    /// The document.
    pub document: DocumentId,
    /// Index in [`Document::reports`].
    pub report: usize,
}

/// One statement of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StatementRef {
    /// The report.
    pub report: ReportRef,
    /// Index in [`Findings::statements`](crate::statement::Findings::statements).
    pub statement: usize,
}

/// What a view is about: 本报告 | 本文件 | 所选 | 全部.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One report.
    Report(ReportRef),
    /// All reports of one document.
    Document(DocumentId),
    /// The reports chosen, which the library knows.
    Chosen,
    /// Everything loaded.
    All,
}

/// A document under its id.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: DocumentId,
    /// What was read.
    pub document: Document,
    /// Characters of each report, white space aside.
    pub characters: Vec<usize>,
}

impl Entry {
    /// A document under an id; its characters are counted here, once.
    pub fn new(id: DocumentId, document: Document) -> Self {
        let text = &document.text.repaired;
        let count = |reading: &Reading| {
            reading.outline.span.of(text).chars().filter(|character| !character.is_whitespace()).count()
        };
        let characters = document.reports.iter().map(count).collect();
        Self { id, document, characters }
    }
}

/// All documents that are read so far, in the order they were added. A report that stands in two of them counts once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    entries: Vec<Entry>,
    twins: Twins,
    chosen: Vec<ReportRef>,
}

impl Library {
    /// An empty library.
    pub fn new() -> Self {
        Self::default()
    }

    /// Documents under ids of their own, from 0 in their order.
    pub fn numbered(documents: impl IntoIterator<Item = Document>) -> Self {
        let mut library = Self::new();
        for (id, document) in (0..).zip(documents) {
            library.insert(Entry::new(DocumentId(id), document));
        }
        library
    }

    /// Adds a document, or replaces the one of the same id. The order is that of the ids.
    pub fn insert(&mut self, entry: Entry) {
        let at = self.entries.binary_search_by_key(&entry.id, |known| known.id);
        match at {
            Ok(at) => {
                let copies = self.twins.forget(entry.id);
                self.entries[at] = entry;
                self.look_again(&copies);
            }
            Err(at) => self.entries.insert(at, entry),
        }
        let (Ok(at) | Err(at)) = at;
        self.twins.add(at, &self.entries);
    }

    /// Takes a document out; `None` where there is none of that id.
    pub fn remove(&mut self, id: DocumentId) -> Option<Entry> {
        let at = self.entries.binary_search_by_key(&id, |known| known.id).ok()?;
        let entry = self.entries.remove(at);
        let copies = self.twins.forget(id);
        self.look_again(&copies);
        Some(entry)
    }

    /// Chooses the reports of [`Scope::Chosen`]; says whether these are others than before.
    pub fn choose(&mut self, mut reports: Vec<ReportRef>) -> bool {
        crate::order::by_key(&mut reports, |report| *report);
        let changes = self.chosen != reports;
        self.chosen = reports;
        changes
    }

    /// Counts a document by itself, whatever it is a copy of.
    pub fn separate(&mut self, id: DocumentId) {
        self.twins.separate(id);
    }

    /// Looks anew what some documents are copies of: those that they were copies of are gone.
    fn look_again(&mut self, copies: &[DocumentId]) {
        for &copy in copies {
            if let Ok(at) = self.entries.binary_search_by_key(&copy, |known| known.id) {
                self.twins.look(at, &self.entries);
            }
        }
    }

    /// Which reports are copies, and of which.
    pub fn twins(&self) -> &Twins {
        &self.twins
    }

    /// All documents in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The document of an id.
    pub fn entry(&self, id: DocumentId) -> Option<&Entry> {
        let at = self.entries.binary_search_by_key(&id, |known| known.id).ok()?;
        self.entries.get(at)
    }

    /// The same, to add words to it.
    pub fn entry_mut(&mut self, id: DocumentId) -> Option<&mut Entry> {
        let at = self.entries.binary_search_by_key(&id, |known| known.id).ok()?;
        self.entries.get_mut(at)
    }

    /// A report and the document it stands in.
    pub fn report(&self, id: ReportRef) -> Option<Located<'_>> {
        let entry = self.entry(id.document)?;
        entry.document.reports.get(id.report).map(|reading| Located { id, entry, reading })
    }

    /// A statement and the report it stands in.
    pub fn statement(&self, id: StatementRef) -> Option<(Located<'_>, &Statement)> {
        let located = self.report(id.report)?;
        located.reading.findings.statements.get(id.statement).map(|statement| (located, statement))
    }

    /// Whether a scope has all of a document, so that what its contents pages list counts.
    pub fn has_whole(&self, scope: Scope, entry: &Entry) -> bool {
        match scope {
            Scope::Report(_) | Scope::Chosen => false,
            Scope::Document(id) => id == entry.id,
            Scope::All => self.twins.original_of(entry).is_none(),
        }
    }

    /// Whether a report is in a scope, copies among all of them too.
    pub fn holds(&self, scope: Scope, report: ReportRef) -> bool {
        match scope {
            Scope::Report(only) => only == report,
            Scope::Document(document) => document == report.document,
            Scope::Chosen => self.chosen.binary_search(&report).is_ok(),
            Scope::All => true,
        }
    }

    /// Whether a scope has anything of a document; of all of them, copies are left out.
    pub fn touches(&self, scope: Scope, entry: &Entry) -> bool {
        match scope {
            Scope::Report(report) => report.document == entry.id,
            Scope::Chosen => self.chosen.binary_search_by_key(&entry.id, |report| report.document).is_ok(),
            Scope::Document(_) | Scope::All => self.has_whole(scope, entry),
        }
    }

    /// Whether a report of a scope is in it already, in another document. Of one document all reports count.
    fn counts_elsewhere(&self, scope: Scope, id: ReportRef) -> bool {
        let Some(original) = self.twins.original(id) else { return false };
        match scope {
            Scope::Report(_) | Scope::Document(_) => false,
            Scope::Chosen => {
                let mut before = self.chosen.iter().take_while(|other| **other < id);
                self.holds(scope, original)
                    || before.any(|other| self.twins.original(*other) == Some(original))
            }
            Scope::All => true,
        }
    }

    /// The reports of a scope, in order; what is there twice is left out once.
    pub fn reports(&self, scope: Scope) -> impl Iterator<Item = Located<'_>> {
        let within = move |id: ReportRef| self.holds(scope, id) && !self.counts_elsewhere(scope, id);
        self.entries
            .iter()
            .flat_map(|entry| {
                entry.document.reports.iter().enumerate().map(move |(report, reading)| Located {
                    id: ReportRef { document: entry.id, report },
                    entry,
                    reading,
                })
            })
            .filter(move |located| within(located.id))
    }
}

/// A report with where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Located<'a> {
    /// Which one.
    pub id: ReportRef,
    /// The document it stands in.
    pub entry: &'a Entry,
    /// The report.
    pub reading: &'a Reading,
}

impl<'a> Located<'a> {
    /// Its statements with their ids.
    pub fn statements(self) -> impl Iterator<Item = (StatementRef, &'a Statement)> {
        let statements = self.reading.findings.statements.iter().enumerate();
        statements.map(move |(statement, found)| (StatementRef { report: self.id, statement }, found))
    }

    /// The same text in the characters that it is read by, which its words are in.
    pub fn reading_text(self) -> &'a str {
        self.entry.document.text.reading()
    }

    /// The repaired text that the report's spans point into.
    pub fn text(self) -> &'a str {
        &self.entry.document.text.repaired
    }
}
