//! Files and clipboard texts.

use super::Engine;
use super::writing::{NameOf, Task, Whole, Writing};
use crate::corpus::Scope;
use crate::export::json::{JsonOptions, Keywords as JsonKeywords};
use crate::export::named::Contents;
use crate::export::{Naming, clip};
use crate::label::{Labelled, Lang};
use crate::view::comparison::Layout;
use crate::view::picture::PictureQuery;
use crate::view::sheet::Sheet;
use crate::view::{Look, Shape, Window, book, comparison};
use crate::web::protocol::{Copy, DictionaryState, FileKind, Heads, Keywords, Refusal, Reply, WRITTEN};

/// Rows that a clipboard is given at most.
const MOST_COPIED: usize = 50_000;

impl Engine {
    /// Begins a file with all rows of a view.
    ///
    /// # Errors
    /// When a file of this kind cannot hold so much.
    pub(super) fn file(
        &mut self,
        look: Look,
        kind: FileKind,
        lang: Lang,
    ) -> Result<(Reply, Option<Vec<u8>>), Refusal> {
        let writing = self.begin(look, kind, lang)?;
        let ticket = writing.ticket;
        self.writings.push(writing);
        self.more(ticket)
    }

    /// The next bytes of a file that is being written.
    ///
    /// # Errors
    /// When nothing is being written, or what is written was taken out or read anew.
    pub(super) fn more(&mut self, ticket: u32) -> Result<(Reply, Option<Vec<u8>>), Refusal> {
        let at = Refusal::gone(self.writings.iter().position(|writing| writing.ticket == ticket))?;
        let mut writing = self.writings.swap_remove(at);
        if writing.edition != self.edition {
            return Err(Refusal::Changed);
        }
        let bytes = writing.step(&self.library, self.hash())?;
        let name = writing.name();
        let (media_type, written) = (writing.media_type.to_owned(), writing.written());
        if written < WRITTEN {
            self.writings.push(writing);
        }
        Ok((Reply::File { name, media_type, written, ticket }, Some(bytes)))
    }

    fn begin(&mut self, look: Look, kind: FileKind, lang: Lang) -> Result<Writing, Refusal> {
        let (what, scope) = (what(&look, kind, lang), look.scope());
        let reader = Naming::Reader(lang);
        let (extension, media_type) = match kind {
            FileKind::Csv(..) => ("csv", "text/csv;charset=utf-8"),
            FileKind::Stata => ("dta", "application/x-stata-dta"),
            FileKind::Markdown => ("md", "text/markdown;charset=utf-8"),
            FileKind::Workbook => {
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            }
            FileKind::Json(_) => ("json", "application/json"),
        };
        let (library, edition) = (&self.library, self.edition);
        let task = match kind {
            FileKind::Json(keywords) => {
                let keywords = match keywords {
                    Keywords::Without => JsonKeywords::Without,
                    Keywords::With => JsonKeywords::With,
                };
                let options = JsonOptions { keywords, dictionary: self.hash().map(str::to_owned) };
                let within = library.entries().iter().filter(|entry| library.touches(scope, entry));
                Task::json(within.map(|entry| entry.id).collect(), &options)
            }
            FileKind::Workbook => Task::book(library, book::parts(library, scope), lang)?,
            FileKind::Csv(shape, heads) => {
                let naming = match heads {
                    Heads::Schema => Naming::Schema,
                    Heads::Reader => reader,
                };
                Task::Csv(self.rows(look, shape), naming)
            }
            FileKind::Stata => Task::whole(self.rows(look, Shape::Long), Whole::Stata(lang)),
            FileKind::Markdown => Task::whole(self.rows(look, Shape::Long), Whole::Markdown(reader)),
        };
        let naming = NameOf { what, extension, lang };
        self.ticket += 1;
        let contents = Contents::default();
        Ok(Writing { ticket: self.ticket, task, media_type, edition, naming, contents, done: 0 })
    }

    /// A text for the clipboard.
    ///
    /// # Errors
    /// When the record is no longer there.
    pub(super) fn copy(&mut self, copy: Copy) -> Result<Reply, Refusal> {
        let library = &self.library;
        let clip = match copy {
            Copy::Row(id) => Refusal::gone(clip::row(library, id))?,
            Copy::Citation(id) => Refusal::gone(clip::citation(library, id))?,
            Copy::View(look, lang) => {
                if self.rows(look.clone(), Shape::Long).at_least(&self.library) > MOST_COPIED {
                    return Err(Refusal::TooLarge);
                }
                clip::whole(&self.shown(look, lang), Naming::Reader(lang))
            }
        };
        Ok(Reply::Clip { text: clip.text, html: clip.html })
    }

    /// All rows of a view with the columns that a screen has.
    fn shown(&mut self, look: Look, lang: Lang) -> Sheet {
        match look {
            Look::Targets(query) => {
                let wide = !matches!(query.scope, Scope::Report(_));
                let (library, index) = self.targets(query);
                index.shown(library, wide)
            }
            Look::Comparison(query) => comparison::shown(&self.comparison(query).1.window(Window::ALL), lang),
            Look::Pairs(query) => {
                let of = query.of;
                self.pairs(query).1.shown(of, lang)
            }
            Look::Keywords(_) => self.sheet(look).only(&["term", "pos", "count", "per_thousand", "reports"]),
            Look::Overview(_) => self.sheet(look).only(&[
                "region",
                "year",
                "indicator",
                "change",
                "value",
                "value_max",
                "unit",
                "bound",
                "last_change",
                "last_value",
                "last_unit",
            ]),
            Look::Concordance(_) => self.sheet(look).only(&["region", "year", "section", "sentence"]),
            Look::Picture(PictureQuery::Compared(_, query)) => self.shown(Look::Comparison(query), lang),
            Look::Picture(PictureQuery::Promised(query)) => self.shown(Look::Pairs(query), lang),
            Look::Source(_) | Look::Removed(_) => self.sheet(look),
        }
    }

    /// All rows of a view.
    fn sheet(&mut self, look: Look) -> Sheet {
        self.rows(look, Shape::Long).sheet(&self.library, self.hash(), Window::ALL)
    }

    /// The dictionary's hash, where there is one.
    pub(super) fn hash(&self) -> Option<&str> {
        match &self.dictionary {
            DictionaryState::Ready { sha256, .. } => Some(sha256),
            DictionaryState::Loading | DictionaryState::Failed(_) => None,
        }
    }
}

/// What the rows of a view are called in the name of a file.
fn what(look: &Look, kind: FileKind, lang: Lang) -> &'static str {
    let shape = match kind {
        FileKind::Workbook => return lang.pick("工作簿", "workbook"),
        FileKind::Json(_) => return lang.pick("完整结果", "analysis"),
        FileKind::Csv(shape, _) => shape,
        FileKind::Stata | FileKind::Markdown => Shape::Long,
    };
    match (look, shape) {
        (Look::Overview(_), _) => lang.pick("主要目标", "headline-targets"),
        (Look::Targets(query), _) => match query.kinds[..] {
            [kind] => kind.say(lang),
            _ => lang.pick("指标", "figures"),
        },
        (Look::Keywords(_), _) => lang.pick("词频", "words"),
        (Look::Concordance(_), _) => lang.pick("例句", "sentences"),
        (Look::Comparison(query), shape) if query.layout != Layout::Reports => match shape {
            Shape::Long => lang.pick("面板长表", "panel-long"),
            Shape::Wide => lang.pick("面板宽表", "panel-wide"),
        },
        (Look::Comparison(_), Shape::Long) => lang.pick("对比长表", "comparison-long"),
        (Look::Comparison(_), Shape::Wide) => lang.pick("对比宽表", "comparison-wide"),
        (Look::Pairs(query), _) => query.of.say(lang),
        (Look::Picture(_), _) => lang.pick("图", "picture"),
        (Look::Source(_) | Look::Removed(_), _) => lang.pick("全部数字", "numbers"),
    }
}
