//! A file on its way out, a part at a time: what is being written holds a part of the rows, and questions are answered between two.

use crate::corpus::{DocumentId, Library};
use crate::export::Naming;
use crate::export::csv::{begun, more};
use crate::export::dta::to_dta;
use crate::export::json::{JsonOptions, Pieces};
use crate::export::markdown::to_markdown;
use crate::export::named::Contents;
use crate::export::xlsx::{Book, MOST_CELLS};
use crate::label::{Labelled, Lang};
use crate::view::Window;
use crate::view::book::Part;
use crate::view::rows::Rows;
use crate::view::sheet::Sheet;
use crate::web::protocol::{Refusal, WRITTEN};

/// A file that is being written.
pub(super) struct Writing {
    pub(super) ticket: u32,
    pub(super) task: Task,
    pub(super) media_type: &'static str,
    /// Which state of the documents it is of.
    pub(super) edition: u64,
    pub(super) naming: NameOf,
    /// What its rows have told so far.
    pub(super) contents: Contents,
    /// Units that are written.
    pub(super) done: usize,
}

/// What a file is called.
pub(super) struct NameOf {
    pub(super) what: &'static str,
    pub(super) extension: &'static str,
    pub(super) lang: Lang,
}

/// How it is written.
pub(super) enum Task {
    /// Rows as they come.
    Csv(Rows, Naming),
    /// Documents as they come.
    Json(Pieces, Vec<DocumentId>),
    /// Sheet after sheet; the file is there when the last is in it.
    Book { book: Option<Box<Book>>, parts: Vec<(Part, Rows)>, at: usize, total: usize },
    /// Rows are gathered, then written.
    Whole { rows: Rows, gathered: Option<Sheet>, kind: Whole },
}

/// Kinds that are written when all rows are known.
pub(super) enum Whole {
    Stata(Lang),
    Markdown(Naming),
}

impl Task {
    /// The analysis of some documents.
    pub(super) fn json(documents: Vec<DocumentId>, options: &JsonOptions) -> Self {
        Self::Json(Pieces::new(documents.len(), options), documents)
    }

    /// A workbook of these parts.
    ///
    /// # Errors
    /// When it cannot hold so much.
    pub(super) fn book(library: &Library, parts: Vec<(Part, Rows)>, lang: Lang) -> Result<Self, Refusal> {
        let cells = |rows: &Rows| {
            let columns = rows.sheet(library, None, Window::new(0, 0)).heads.len();
            columns * rows.at_least(library)
        };
        let cells = parts.iter().map(|(_, rows)| cells(rows)).sum();
        let book = Book::new(cells, Naming::Reader(lang)).map_err(|_| Refusal::TooLarge)?;
        let total = parts.iter().map(|(_, rows)| rows.total()).sum();
        Ok(Self::Book { book: Some(Box::new(book)), parts, at: 0, total })
    }

    /// A file that is written when all its rows are known.
    pub(super) const fn whole(rows: Rows, kind: Whole) -> Self {
        Self::Whole { rows, gathered: None, kind }
    }
}

impl Writing {
    /// The next bytes, which may be none yet.
    ///
    /// # Errors
    /// When a file of its kind cannot hold so much.
    pub(super) fn step(&mut self, library: &Library, dictionary: Option<&str>) -> Result<Vec<u8>, Refusal> {
        let Self { task, contents, done, naming, .. } = self;
        let part = |rows: &Rows, start: usize| {
            rows.sheet(library, dictionary, Window::new(start, rows.part())).stamped(dictionary)
        };
        match task {
            Task::Csv(rows, naming) => {
                let sheet = part(rows, *done);
                contents.add(&sheet);
                let mut bytes = if *done == 0 { begun(&sheet, *naming) } else { Vec::new() };
                bytes.extend(more(&sheet, *naming));
                *done += rows.part();
                Ok(bytes)
            }
            Task::Json(pieces, documents) => {
                let entry = documents.get(pieces.index()).and_then(|&id| library.entry(id));
                let document = entry.map(|entry| &entry.document);
                for reading in document.iter().flat_map(|document| &document.reports) {
                    contents.report(&reading.outline.region, reading.outline.year);
                }
                *done += 1;
                Ok(pieces.piece(document).into_bytes())
            }
            Task::Book { book, parts, at, total } => {
                if let (Some((name, rows)), Some(book)) = (parts.first(), book.as_mut()) {
                    let sheet = part(rows, *at);
                    contents.add(&sheet);
                    let begun =
                        if *at == 0 { book.sheet(name.say(naming.lang), &sheet.heads) } else { Ok(()) };
                    begun.and_then(|()| book.rows(&sheet)).map_err(|_| Refusal::TooLarge)?;
                    let next = (*at + rows.part()).min(rows.total());
                    *done += next - *at;
                    *at = next;
                    if next == rows.total() {
                        parts.remove(0);
                        *at = 0;
                    }
                }
                if !parts.is_empty() {
                    return Ok(Vec::new());
                }
                *done = *total;
                let book = Refusal::gone(book.take())?;
                book.finish().map_err(|_| Refusal::TooLarge)
            }
            Task::Whole { rows, gathered, kind } => {
                let sheet = part(rows, *done);
                contents.add(&sheet);
                let all = match gathered {
                    None => gathered.insert(sheet),
                    Some(all) => {
                        all.rows.extend(sheet.rows);
                        all
                    }
                };
                if all.rows.len() * all.heads.len() > MOST_CELLS {
                    return Err(Refusal::TooLarge);
                }
                *done += rows.part();
                if *done < rows.total() {
                    return Ok(Vec::new());
                }
                Ok(match kind {
                    Whole::Stata(lang) => to_dta(all, *lang, dictionary),
                    Whole::Markdown(naming) => to_markdown(all, *naming).into_bytes(),
                })
            }
        }
    }

    /// How much of it is written, in hundredths.
    pub(super) fn written(&self) -> u32 {
        let total = match &self.task {
            Task::Csv(rows, _) | Task::Whole { rows, .. } => rows.total(),
            Task::Json(pieces, _) => pieces.total(),
            Task::Book { parts, .. } if parts.is_empty() => return WRITTEN,
            Task::Book { total, .. } => total + 1,
        };
        let done = self.done.min(total);
        if done == total { WRITTEN } else { (done as u64 * u64::from(WRITTEN) / total.max(1) as u64) as u32 }
    }

    /// What it is called, by what is written.
    pub(super) fn name(&self) -> String {
        let NameOf { what, extension, lang } = self.naming;
        format!("{}.{extension}", self.contents.name(what, lang))
    }
}
