//! What the page knows and how it changes: no DOM, no clock, no I/O.
//!
//! An [`Action`] is something that happened; [`State::update`] takes it in and gives back
//! [`Effect`]s, things for the browser to do. What must be asked of the worker is not told step
//! by step: [`questions`] lists what the screen needs, and whatever has not been asked yet, or was
//! asked of an older revision, is asked. Stale answers fall away because their question is gone.

mod action;
mod address;
mod chosen;
mod corrected;
mod documents;
mod fields;
mod keep;
mod keeping;
mod listing;
mod notes;
mod printing;
mod questions;
mod receive;
mod reload;
mod room;
mod row;
mod said;
mod screens;
mod sheet;
mod slot;
mod step;
mod update;
mod walk;
mod writing;

pub use action::{Action, Effect, Place, Preference, Step};
pub use address::Address;
pub use documents::Table;
pub use fields::Fields;
pub use keep::Keep;
pub use notes::Note;
pub use printing::{Paper, Printing};
pub use room::Room;
pub use row::{DocumentRow, Group, Listing, only_head, only_report, reports_of};
pub use said::{Said, Tone};
pub use screens::{
    BLOCK, Bars, CompareScreen, FilterScreen, OverviewScreen, PIECES, PairScreen, RemovedScreen, Reveal,
    SourceScreen, TargetScreen, WordScreen,
};
pub use sheet::{HALF, Rest};
pub use slot::Slot;
pub use writing::Writing;

use std::rc::Rc;

use super::text::{Key, Lang};
use crate::analysis::Choices;
use crate::corpus::{DocumentId, ReportRef, Scope, StatementRef};
use crate::view::documents::{DocumentItem, DocumentList, DocumentState, ReportHead, ReportItem};
use crate::view::draft::Draft;
use crate::view::evidence::Evidence;
use crate::view::picture::Picture;
use crate::web::protocol::{DictionaryState, Heads};
use questions::Asked;

/// Everything that the page knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Language of the interface.
    pub lang: Lang,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// Whether the page is within another.
    pub guest: bool,
    /// Whether the documents of the program stand beside the page.
    pub documented: bool,
    /// The day: 2026-11-26.
    pub today: String,
    /// Whether there is a network; nothing depends on it but a word.
    pub link: Link,
    /// Whether the page works without one, after a reload too.
    pub offline: bool,
    /// The part of the program that holds the later views and the dialogs.
    pub part: Part,
    /// The segmentation dictionary.
    pub dictionary: DictionaryState,
    /// The file that is being written.
    pub writing: Option<Writing>,
    /// The documents as the worker lists them.
    pub documents: Rc<DocumentList>,
    /// What the list of documents is ordered by.
    pub listing: Listing,
    /// The reports chosen to be looked at together, in their order.
    pub chosen: Vec<ReportRef>,
    /// What the list of documents is narrowed to.
    pub wanted_documents: String,
    /// The row of that list that the keys are at; where they never were, that of what is looked at.
    walked: Option<DocumentRow>,
    /// Documents read, and handed over, since all were read last; `None` when all are read.
    pub batch: Option<Batch>,
    /// What "this file" and "this report" mean.
    pub focus: Focus,
    /// How far the views look from there.
    pub reach: Reach,
    /// The view shown.
    pub tab: Tab,
    /// The statement whose evidence is shown.
    pub selected: Option<StatementRef>,
    /// Its evidence, when it has come.
    pub evidence: Option<Rc<Evidence>>,
    /// The overview.
    pub overview: OverviewScreen,
    /// What the views of statements are narrowed to.
    pub filter: FilterScreen,
    /// The table of statements.
    pub targets: TargetScreen,
    /// The words.
    pub words: WordScreen,
    /// The text.
    pub source: SourceScreen,
    /// Reports side by side.
    pub compare: CompareScreen,
    /// Figures beside each other.
    pub pairs: PairScreen,
    /// The last picture of either.
    picture: Option<Rc<Picture>>,
    /// What stands above the columns of CSV files.
    pub heads: Heads,
    /// The settings in force, once they were asked for.
    pub settings: Option<Rc<Choices>>,
    /// What was chosen of them.
    choices: Choices,
    /// A record that is corrected or added.
    pub draft: Option<Rc<Draft>>,
    /// The corrections before the last change of them.
    before: Option<String>,
    /// How much room the page has.
    pub room: Room,
    /// What lies over the page.
    pub overlay: Option<Overlay>,
    /// Messages to the reader, oldest first.
    pub notes: Vec<Note>,
    /// Tables whose columns are not sure: the reader is asked about the last.
    pub tables: Vec<Table>,
    /// How far printing is.
    pub printing: Printing,
    /// Whether a file hangs over the page.
    pub dragging: bool,
    /// Whether files are kept in this browser.
    pub keep: Keep,
    /// How many files, and of what size, the reader is asked to have kept.
    pub keep_question: Option<(String, String)>,
    /// Whether all of them are, as they are now.
    saved: bool,
    /// Whether the page is to be loaded again when they are.
    reloading: bool,
    /// The documents that are samples.
    samples: Vec<DocumentId>,
    /// A place that cannot be shown yet.
    wanted: Option<address::Wanted>,
    /// The revision of the documents that was heard of last.
    revision: u64,
    /// The highest document before those added last: the page turns to the first read of them.
    awaited: Option<u32>,
    /// What was asked of the worker.
    asked: Asked,
}

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light whatever the system says.
    Light,
    /// Dark whatever the system says.
    Dark,
}

impl Theme {
    /// The name in the page's attribute and in what is remembered.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a remembered name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::System, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }

    /// What the switch leads to.
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// Whether there is a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Link {
    /// There is.
    #[default]
    Online,
    /// There is none.
    Offline,
}

/// Where a part of the program is that comes after the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// On its way.
    #[default]
    Coming,
    /// There.
    Here,
    /// It could not be had.
    Missing,
}

/// How much of what was handed over is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// Documents read.
    pub done: usize,
    /// Documents handed over.
    pub of: usize,
}

/// What "this file" and "this report" mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Focus {
    /// This file.
    pub document: Option<DocumentId>,
    /// This report; `None` where the file holds none.
    pub report: Option<ReportRef>,
}

/// How far the views look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Reach {
    /// 本报告
    #[default]
    Report,
    /// 本文件
    File,
    /// 所选
    Chosen,
    /// 全部
    All,
}

impl Reach {
    /// All of them, nearest first.
    pub const ALL: [Self; 4] = [Self::Report, Self::File, Self::Chosen, Self::All];
}

/// The views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// 概览
    #[default]
    Overview,
    /// 目标
    Targets,
    /// 词频
    Words,
    /// 原文
    Source,
    /// 对比
    Compare,
    /// 追踪
    Pairs,
}

impl Tab {
    /// All of them, in the order of the bar.
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Targets, Self::Words, Self::Source, Self::Compare, Self::Pairs];

    /// What it is called.
    pub const fn key(self) -> Key {
        match self {
            Self::Overview => Key::Overview,
            Self::Targets => Key::Targets,
            Self::Words => Key::Keywords,
            Self::Source => Key::Source,
            Self::Compare => Key::Compare,
            Self::Pairs => Key::Pairs,
        }
    }

    /// Its name in the page's address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Targets => "targets",
            Self::Words => "words",
            Self::Source => "source",
            Self::Compare => "compare",
            Self::Pairs => "pairs",
        }
    }
}

/// What lies over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// The list of documents, on a phone.
    Documents,
    /// The evidence, where it has no column of its own.
    Evidence,
    /// The sentences with a word, likewise.
    Concordance,
    /// The outline of the text, likewise.
    Outline,
    /// What can be exported, and the switches that a phone has no room for.
    Menu,
    /// The list of keys.
    Keys,
    /// How to check that nothing leaves the device.
    Check,
    /// What to put into another page so that it shows these reports.
    Embed,
    /// The printable card.
    Card,
    /// The stop words.
    StopWords,
    /// The strength words.
    Strength,
    /// What repair took out of the text.
    Removed,
    /// The columns of a table.
    Columns,
    /// What the chosen record is, or one that is to be added.
    Correct,
    /// Whose this report is, of which year, what its sections are for, and all corrections of the file.
    Report,
}

impl Overlay {
    /// The name of what is drawn in it by a script of its own, `www/dialogs/`.
    pub const fn drawn(self) -> Option<&'static str> {
        match self {
            Self::Keys => Some("keys"),
            Self::Check => Some("privacy"),
            Self::Embed => Some("embed"),
            Self::Card => Some("card"),
            _ => None,
        }
    }

    /// Whether the part of the program that comes later draws it.
    pub const fn is_late(self) -> bool {
        self.is_dialog() || matches!(self, Self::Menu)
    }

    /// Whether it asks for the whole attention: focus stays in it until it is closed.
    pub const fn is_dialog(self) -> bool {
        matches!(
            self,
            Self::Keys
                | Self::Check
                | Self::Embed
                | Self::Card
                | Self::StopWords
                | Self::Strength
                | Self::Removed
                | Self::Columns
                | Self::Correct
                | Self::Report
        )
    }
}

impl State {
    /// A page as it opens.
    pub fn new(lang: Lang, theme: Theme) -> Self {
        Self { lang, theme, ..Self::default() }
    }

    /// What the views are about; `None` while nothing is read.
    pub fn scope(&self) -> Option<Scope> {
        let document = self.focus.document?;
        Some(match (self.reach, self.focus.report) {
            (Reach::Chosen, _) => Scope::Chosen,
            (Reach::All, _) => Scope::All,
            (Reach::Report, Some(report)) => Scope::Report(report),
            (Reach::File, _) | (Reach::Report, None) => Scope::Document(document),
        })
    }

    /// What a view is about: the comparison sets one report beside all of them.
    pub fn scope_of(&self, tab: Tab) -> Option<Scope> {
        match self.scope()? {
            Scope::Report(_) if tab == Tab::Compare => Some(Scope::All),
            scope => Some(scope),
        }
    }

    /// What readers corrected, as a table.
    pub fn corrections(&self) -> &str {
        &self.choices.corrections
    }

    /// Whether the scope is wider than one report: place, level and year are columns then.
    pub fn is_wide(&self) -> bool {
        !matches!(self.scope(), Some(Scope::Report(_)) | None)
    }

    /// Whether any document can be looked at.
    pub fn has_results(&self) -> bool {
        self.documents.documents.iter().any(|item| matches!(item.state, DocumentState::Ready { .. }))
    }

    /// The documents that are not read yet.
    pub fn unread(&self) -> impl Iterator<Item = &DocumentItem> {
        self.documents.documents.iter().filter(|item| item.is_unread())
    }

    /// The documents in the scope.
    pub fn items(&self) -> impl Iterator<Item = &DocumentItem> {
        let scope = self.scope();
        self.documents.documents.iter().filter(move |item| match scope {
            Some(Scope::Document(id)) => item.id == id,
            Some(Scope::Report(report)) => item.id == report.document,
            Some(Scope::Chosen) => {
                self.chosen.binary_search_by_key(&item.id, |report| report.document).is_ok()
            }
            Some(Scope::All) => true,
            None => false,
        })
    }

    /// Reports that the wider scopes list without their text.
    pub fn listed(&self) -> usize {
        if self.reach == Reach::Chosen {
            return 0;
        }
        let listed = |report: &&ReportItem| matches!(report, ReportItem::ListedOnly { .. });
        self.items().flat_map(|item| &item.reports).filter(listed).count()
    }

    /// The heads of the reports in the scope.
    pub fn heads(&self) -> impl Iterator<Item = &ReportHead> {
        let scope = self.scope();
        self.items()
            .flat_map(|item| &item.reports)
            .filter_map(|report| match report {
                ReportItem::Present(head) => Some(head),
                ReportItem::ListedOnly { .. } => None,
            })
            .filter(move |head| match scope {
                Some(Scope::Report(id)) => head.id == id,
                Some(Scope::Chosen) => self.is_chosen(head.id),
                _ => true,
            })
    }

    /// Whether the text of this report ends before its end.
    pub fn breaks_off(&self) -> bool {
        use crate::view::documents::Completeness;
        !self.is_wide() && self.head().is_some_and(|head| head.completeness == Completeness::BreaksOff)
    }

    /// The document of an id.
    pub fn item(&self, id: DocumentId) -> Option<&DocumentItem> {
        self.documents.documents.iter().find(|item| item.id == id)
    }

    /// This file.
    pub fn document(&self) -> Option<&DocumentItem> {
        self.item(self.focus.document?)
    }

    /// The head of this report.
    pub fn head(&self) -> Option<&ReportHead> {
        let id = self.focus.report?;
        let item = self.item(id.document)?;
        item.reports.iter().find_map(|report| match report {
            ReportItem::Present(head) if head.id == id => Some(head),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests;
