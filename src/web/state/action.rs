//! What can happen, and what the browser is to do about it.
//!
//! What comes from the worker is shared, though nobody does: to copy an action would otherwise take code for copying
//! every answer, which the page would have to load.

use super::{DocumentRow, Fields, Focus, Keep, Link, Listing, Overlay, Reach, Room, Said, Slot, Tab, Theme};
use crate::analysis::Choice;
use crate::corpus::{DocumentId, ReportRef, StatementRef};
use crate::format::table::Role;
use crate::source::Reason;
use crate::statement::Kind;
use crate::view::Shape;
use crate::view::comparison::{Columns, Layout};
use crate::view::draft::DraftQuery;
use crate::view::filter::{Condition, Picked};
use crate::view::keywords::WordClass;
use crate::view::pairs::{Pairing, Verdict};
use crate::view::picture::Form;
use crate::view::sections::SectionFilter;
use crate::view::{Direction, Look, Window};
use crate::web::client::Event;
use crate::web::loader::Stale;
use crate::web::protocol::{Ask, Copy, FileKind, Heads, Refusal, Reply};
use std::ops::Range;
use std::rc::Rc;

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Files were dropped or chosen, or a text pasted, and handed over.
    Offered,
    /// These are the samples, and handed over.
    Sampled(Vec<DocumentId>),
    /// A document is to go.
    Remove(DocumentId),
    /// A document that went is to come back, and the place in it that was shown; empty where none was.
    Restore(DocumentId, Fields),
    /// The page was opened at an address, with the name of the file at it.
    Arrive(Fields, String),
    /// No file is kept in this browser, or none can be had.
    NothingKept,
    /// The browser went to another address.
    Went(Fields),
    /// The reader is to be asked whether so many files of such a size shall be kept.
    AskToKeep(String, String),
    /// Files are to be kept, or no longer.
    Keep(Keep),
    /// They are, or the browser refused.
    Kept(Result<(), ()>),
    /// A key that leads to another row of the list of documents.
    WalkDocuments(Step),
    /// Enter on the row of that list that the keys are at.
    EnterDocument,
    /// Delete on it.
    DeleteDocument,
    /// Reading a document is to stop.
    Cancel(DocumentId),
    /// All reading is to stop.
    CancelAll,
    /// Something came from the worker's side unasked.
    Heard(Rc<Event>),
    /// An answer came.
    Answered(Slot, Rc<Result<Reply, Refusal>>),
    /// The part of the program that comes later has come, or cannot be had.
    Completed(bool),
    /// That part is to be fetched again.
    Complete,
    /// The dictionary is to be fetched again.
    RetryDictionary,

    /// A document was chosen in the list.
    FocusDocument(DocumentId),
    /// The list of documents is to be in another order.
    List(Listing),
    /// These reports are to be looked at together, and no others.
    ChooseReports(Vec<ReportRef>),
    /// What stands in a row of that list is to be looked at with others, or no longer.
    ToggleChosen(DocumentRow),
    /// The same for the row that the keys are at.
    ToggleRow,
    /// The list of documents is to show only those with these words.
    FindDocument(String),
    /// A report was chosen.
    FocusReport(ReportRef),
    /// The scope switch was set.
    Reach(Reach),
    /// A view was chosen.
    Tab(Tab),
    /// A statement was chosen; the row it stands in, where it was chosen in the table.
    Select(StatementRef, Option<usize>),
    /// The chosen statement is to be shown in the text.
    SeeInSource,
    /// A place in the text is to be shown, with a word marked.
    SeePassage {
        /// The report it stands in.
        report: ReportRef,
        /// Its paragraph.
        paragraph: usize,
        /// What to mark; empty for nothing.
        find: String,
    },
    /// The next or the previous row.
    Step(Step),
    /// Enter, or a second click: to the evidence.
    OpenEvidence,
    /// Nothing is to be chosen any more: the pane beside the view goes.
    Deselect,
    /// The chosen record is to be copied.
    CopyChosen,

    /// The search field was written in.
    Search(String),
    /// What the views of statements can be narrowed to is to be shown, or no longer.
    ToggleFacets,
    /// A value of a facet is chosen, or no longer.
    Pick(Picked),
    /// A condition is to be lifted.
    Lift(Condition),
    /// A kind was put on or off.
    ToggleKind(Kind),
    /// Headline only, or not.
    ToggleHeadline,
    /// A section was chosen, in the table or the words.
    Section(SectionFilter),
    /// One kind and no other filter.
    OnlyKind(Kind),
    /// The head of a column was pressed; which way the table is sorted by it first.
    Sort(String, Direction),
    /// No filters.
    ClearFilters,
    /// Rows came into sight.
    TargetWindow(Window),
    /// Rows of the overview of several reports came into sight.
    OverviewWindow(Window),

    /// Table or bars.
    ToggleBars,
    /// A class of words was put on or off.
    ToggleClass(WordClass),
    /// Shortest word wanted.
    MinLength(usize),
    /// Rows came into sight.
    WordWindow(Window),
    /// A word was chosen.
    Word(String),
    /// More sentences with it are wanted.
    MoreSentences,
    /// A copy is to be shown by itself.
    Separate(DocumentId),
    /// A column of the table that is asked about is to be read for something else.
    Role(usize, Role),
    /// That table is to be read again by the columns chosen.
    ReadTable,
    /// A setting was chosen, or its built-in value again.
    Choose(Choice),

    /// A record is to be corrected, or a number of the text to be one; `None` where none was marked.
    Draft(Option<DraftQuery>),
    /// Every number, or statements only.
    ToggleEveryNumber,
    /// Blocks of paragraphs came into sight.
    SourceBlocks(Range<usize>),
    /// A heading of the outline was pressed.
    GoTo(usize),
    /// Other removed pieces are to be listed: those with a reason, or all, from one of them on.
    Removed {
        /// The reason.
        reason: Option<Reason>,
        /// The first, counted from 0.
        start: usize,
    },
    /// The paragraph of the file that a removed piece stood in is to be shown.
    SeeRemoved(usize),
    /// What is in sight stands under another heading of the outline.
    SourceHeading(Option<usize>),
    /// In a wider scope: the text to be read.
    Read(Focus),
    /// The next or the previous place found.
    Hit(Step),

    /// Rows came into sight.
    CompareWindow(Window),
    /// Other indicators are to have columns.
    CompareColumns(Columns),
    /// The rows of the comparison are to be something else.
    CompareLayout(Layout),
    /// The rows of a place are to come first, or no longer: what tells it apart.
    Pin(String),

    /// The view shown is to be drawn, or to be a table again.
    Draw(Option<Form>),

    /// Something else is to be put beside each other.
    Pairing(Pairing),
    /// How figures stand to each other is asked for, or no longer.
    ToggleVerdict(Verdict),
    /// Rows came into sight.
    PairWindow(Window),

    /// Something is to be copied.
    Copy(Copy),
    /// A file is to be saved.
    Export(Look, FileKind),
    /// What is to stand above the columns of CSV files.
    Heads(Heads),
    /// The CSV of the view shown, with its filters.
    ExportView(Shape),
    /// The file that is being written is not wanted any more.
    StopWriting,
    /// The rows of the view shown.
    CopyView,
    /// The browser has put something on the clipboard, or refused.
    Clipboard(Result<(), ()>),

    /// What stands before the results is to be skipped.
    Skip,
    /// Something is to lie over the page.
    Open(Overlay),
    /// What lies over the page is to go.
    Close,
    /// The card is to be printed.
    Print,
    /// The view shown, or the card over it, is to be printed whole.
    PrintView,
    /// It has been.
    Printed,
    /// A file hangs over the page, or no longer.
    Dragging(bool),
    /// The page has another size.
    Room(Room),
    /// The other language.
    SwitchLang,
    /// The next theme.
    SwitchTheme,
    /// The theme that the page around this one has.
    Theme(Theme),
    /// The network came or went.
    Link(Link),
    /// The page works without a network.
    Offline,
    /// The page should be loaded again.
    Stale(Stale),
    /// It is to be.
    Reload,
    /// It is to be, though files will have to be added anew.
    ReloadAnyway,
    /// It is to be once the files are kept in this browser.
    KeepAndReload,
    /// A message to the reader.
    Say(Said),
    /// A message is read, or a table is to be left as it is.
    Dismiss(u32),
    /// All messages are read.
    DismissAll,
}

/// One on or one back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// On.
    Next,
    /// Back.
    Previous,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// On by as many as are in sight.
    Further,
    /// Back by as many.
    Nearer,
}

/// Something for the browser to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask the worker; the answer comes back as [`Action::Answered`].
    Ask(Slot, Ask),
    /// Take a document out.
    Remove(DocumentId),
    /// Bring back one that was taken out.
    Restore(DocumentId),
    /// Tell how much there is to be kept.
    AskToKeep,
    /// Keep the files in this browser.
    Keep,
    /// Keep none any more.
    ForgetKept,
    /// Leave the page.
    Leave,
    /// Read a table again, its columns for these.
    ReadBy(DocumentId, Vec<Role>),
    /// Stop reading a document.
    Cancel(DocumentId),
    /// Stop all reading.
    CancelAll,
    /// Write a choice down for the next visit, and dress the page by it.
    Remember(Preference),
    /// Save the file whose parts have come.
    Save {
        /// Its name.
        name: String,
        /// Its media type.
        media_type: String,
    },
    /// Put this on the clipboard.
    Clipboard {
        /// Plain text.
        text: String,
        /// Rich text, empty where there is none.
        html: String,
    },
    /// Move the focus.
    Focus(Place),
    /// Remember where the focus is, to come back to it.
    MarkFocus,
    /// Go back to where the focus was marked.
    ReturnFocus,
    /// Print.
    Print,
    /// Load the part of the program that comes later.
    Complete,
    /// Load the page again, in its newest version.
    Reload,
}

/// A choice that is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// The language.
    Lang(crate::web::text::Lang),
    /// The theme.
    Theme(super::Theme),
    /// Whether files are kept.
    Keep(Keep),
}

/// Where the focus can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The search field.
    Search,
    /// The evidence.
    Evidence,
    /// What lies over the page.
    Overlay,
    /// The results.
    View,
    /// The rows of a table.
    Rows,
    /// The list of documents.
    Documents,
}

impl Place {
    /// Its name, in the attribute `data-place` of its element.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Evidence => "evidence",
            Self::Overlay => "overlay",
            Self::View => "view",
            Self::Rows => "rows",
            Self::Documents => "documents",
        }
    }
}
