//! What page and worker say to each other. No browser types: the same messages run in tests.
//!
//! Messages are packed as `web::dto` has it; bytes (a file, an export) ride beside them and are
//! transferred, not copied. The page numbers its requests; each gets exactly one [`Answer`] with the
//! same id, in the order asked, while reading goes on in slices between them. [`Notice`]s come
//! unasked. An answer or a notice of another build than the page's own is dropped, and so is an
//! answer to a question that the page has since asked again.
//!
//! A panic ends the worker, for wasm cannot unwind here. The page then starts a new one and
//! hands the documents over again **under the same ids**, which is why the page gives the ids
//! and keeps the bytes.

use serde::{Deserialize, Serialize};

use crate::analysis::Choices;
use crate::corpus::{DocumentId, ReportRef, Scope, StatementRef};
use crate::format::kind::Program;
use crate::label::Lang;
use crate::view::documents::{DocumentList, Failure, Progress};
use crate::view::draft::{Draft, DraftQuery};
use crate::view::evidence::Evidence;
use crate::view::facets::{FacetList, FacetQuery};
use crate::view::source::{SourceFrame, SourceQuery};
use crate::view::targets::TargetQuery;
use crate::view::{Look, Seen, Shape, Window};

/// Number of a request, given by the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RequestId(pub u32);

/// From the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Its number.
    pub id: RequestId,
    /// What is asked.
    pub ask: Ask,
}

/// What the page can ask.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Read a file or a pasted text, whose bytes ride along (a pasted text in UTF-8). Answered with
    /// `Done` at once; the document comes by notices.
    Add {
        /// A new id, above all ids before it.
        document: DocumentId,
        /// File name, or a name for the pasted text.
        name: String,
    },
    /// What another program read of a file, after [`Notice::Wanted`]; the source rides along, packed.
    Read {
        /// Which file.
        document: DocumentId,
    },
    /// Another program could not read a file.
    NotRead {
        /// Which file.
        document: DocumentId,
        /// Why.
        failure: Failure,
    },
    /// Another program is so far with a file.
    Told {
        /// Which file.
        document: DocumentId,
        /// So many steps…
        done: u32,
        /// …of so many.
        of: u32,
    },
    /// Take a document out, read or not.
    Remove(DocumentId),
    /// Show a document by itself that was shown with the one that it is a copy of.
    Separate(DocumentId),
    /// Stop reading a document and what waits for the same; what is read stays.
    Cancel(DocumentId),
    /// Stop reading all that is not read yet.
    CancelAll,
    /// Fetch the dictionary again, after [`DictionaryState::Failed`].
    LoadDictionary,
    /// Read by these choices from now on; what depends on a changed one is read again.
    Set(Choices),
    /// The settings in force.
    Settings,
    /// The list of documents; it also comes by itself with every change.
    Documents,
    /// A window of a view.
    Look(Look, Window),
    /// In which row of a table a statement stands: to scroll to what was clicked in the source.
    TargetIndex {
        /// The table.
        query: TargetQuery,
        /// The statement.
        id: StatementRef,
    },
    /// What a table of statements can be narrowed by, and what it is narrowed by.
    Facets(FacetQuery),
    /// The evidence of a record.
    Evidence(StatementRef),
    /// What does not change while the source is scrolled.
    SourceFrame(SourceQuery),
    /// A record as it can be corrected, or as it would be, were it added.
    Draft(DraftQuery),
    /// Which documents of a scope hold a text.
    Found(Scope, String),
    /// Reports to look at together from now on.
    Choose(Vec<ReportRef>),
    /// A file with all rows of a view, not only those drawn, its words in a language. The answer is a [`Reply::File`] with its first
    /// bytes; the rest is asked for by [`More`](Self::More).
    File(Look, FileKind, Lang),
    /// The bytes that follow in a file that is being written, by its ticket.
    More(u32),
    /// A file that is being written is not wanted any more.
    GiveUp(u32),
    /// A row for the clipboard.
    Copy(Copy),
}

impl Ask {
    /// Whether the part of the worker's program that comes later answers it.
    pub fn is_late(&self) -> bool {
        // who has no corrections needs nothing of what reads them
        if let Self::Set(choices) = self {
            return !choices.corrections.is_empty();
        }
        // of one report there is an overview at once
        if let Self::Look(Look::Overview(query), _) = self {
            return !matches!(query.scope, Scope::Report(_));
        }
        matches!(
            self,
            Self::Facets(_)
                | Self::Draft(_)
                | Self::Look(
                    Look::Comparison(_)
                        | Look::Pairs(_)
                        | Look::Picture(_)
                        | Look::Concordance(_)
                        | Look::Removed(_),
                    _
                )
                | Self::File(..)
                | Self::More(_)
                | Self::GiveUp(_)
                | Self::Copy(_)
        )
    }
}

/// What kind of file a view is written into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Its rows as CSV.
    Csv(Shape, Heads),
    /// Its rows as a dataset of Stata.
    Stata,
    /// Its rows as a table of Markdown.
    Markdown,
    /// All that is known of what it is about, as an Excel workbook.
    Workbook,
    /// The whole analysis of what it is about as JSON (schema.md): of whole documents, whatever it filters.
    Json(Keywords),
}

/// What stands above the columns of a CSV file, and in its cells of fixed values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heads {
    /// The names of the schema, the same in every language.
    #[default]
    Schema,
    /// What a reader calls them.
    Reader,
}

/// Whether an export has words in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keywords {
    /// Statements only.
    Without,
    /// Words too.
    With,
}

/// What can be copied; the answer is a [`Reply::Clip`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Copy {
    /// One row: a line for a spreadsheet and, as rich text, a citation.
    Row(StatementRef),
    /// The citation alone, plain and rich.
    Citation(StatementRef),
    /// The rows of a view, all of them, with the columns of the screen and a line of their names in a language.
    View(Look, Lang),
}

/// From the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromWorker {
    /// The answer to a request.
    Answer(Answer),
    /// Unasked.
    Notice(Notice),
}

/// The answer to a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The request's number.
    pub id: RequestId,
    /// The build that the worker belongs to.
    pub build: String,
    /// The state of the documents that it was answered from; see [`Notice::Changed`].
    pub revision: u64,
    /// The answer, or why there is none.
    pub reply: Result<Reply, Refusal>,
}

/// What the worker answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Understood; to `Add`, `Remove`, `Cancel`, `CancelAll`, `LoadDictionary`, `Set`, `GiveUp`.
    Done,
    /// To `Settings`: all of them, the built-in lists written out.
    Settings(Choices),
    /// To `Documents`.
    Documents(DocumentList),
    /// To `Look`.
    Seen(Seen),
    /// To `TargetIndex`; `None` where the filters hide it.
    TargetIndex(Option<usize>),
    /// To `Facets`.
    Facets(FacetList),
    /// To `Evidence`.
    Evidence(Box<Evidence>),
    /// To `SourceFrame`.
    SourceFrame(SourceFrame),
    /// To `Draft`.
    Draft(Draft),
    /// To `Found`: how many times each document holds it; those that do not are left out.
    Found(Vec<(DocumentId, usize)>),
    /// To `File` and `More`: bytes of a file ride along.
    File {
        /// A name to save it under; of a part that is not the last it tells of what is written so far.
        name: String,
        /// Its media type.
        media_type: String,
        /// How much of it is written, in hundredths; [`WRITTEN`] with the last bytes.
        written: u32,
        /// By which its next bytes are asked for.
        ticket: u32,
    },
    /// To `Copy`.
    Clip {
        /// Plain text: tab-separated, or the citation.
        text: String,
        /// Rich text, safe to put on a clipboard as HTML; empty where there is none.
        html: String,
    },
}

/// Hundredths of a whole file.
pub const WRITTEN: u32 = 100;

/// Why a request has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The document, report or statement is no longer there: ask for what is.
    Gone,
    /// The request could not be understood; page and worker are of different builds, or bytes that
    /// should ride along were missing.
    Malformed(String),
    /// A correction is none: the line of its table, counted from 1.
    NoCorrection(usize),
    /// A file of this kind, or a clipboard, cannot hold so much.
    TooLarge,
    /// What was being written was taken out or read anew before its end.
    Changed,
    /// The part of the program that answers it could not be loaded.
    Unloaded,
    /// The worker ended while it was asked; a new one is reading the documents again.
    Restarted,
}

/// What the worker says unasked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The worker is up; the first message.
    Ready {
        /// The build that it belongs to.
        build: String,
    },
    /// The documents changed: what is drawn from an earlier revision should be asked again. At most
    /// ten a second.
    Changed {
        /// Rises with every change.
        revision: u64,
        /// The list.
        documents: DocumentList,
    },
    /// A document is a step further. At most ten a second.
    Progress {
        /// Which.
        document: DocumentId,
        /// How far.
        progress: Progress,
        /// Documents read, of `of`, since all were read last.
        done: usize,
        /// Documents handed over since all were read last.
        of: usize,
    },
    /// The dictionary's state changed.
    Dictionary(DictionaryState),
    /// Another program has to read the bytes of a file: see [`Ask::Read`].
    Wanted {
        /// Which file.
        document: DocumentId,
        /// Who can.
        program: Program,
    },
    /// Whether questions wait for a part of the worker's program: until it has come, silence is no sign of an end.
    Waits(bool),
    /// Everything handed over is read, words included where there is a dictionary, or is with another program.
    Idle,
}

/// Where the segmentation dictionary is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DictionaryState {
    /// Being fetched; statements need nothing of it.
    #[default]
    Loading,
    /// Words are counted with it.
    Ready {
        /// How many words it knows.
        words: usize,
        /// SHA-256 of its bytes.
        sha256: String,
    },
    /// It could not be fetched or read; the message says why.
    Failed(String),
}

impl Refusal {
    /// The refusal for something that is no longer there, as the error of an `Option`.
    pub fn gone<T>(found: Option<T>) -> Result<T, Self> {
        found.ok_or(Self::Gone)
    }
}
