//! Files and clipboard texts.

use super::Engine;
use crate::Document;
use crate::corpus::{Library, Scope};
use crate::export::csv::to_csv;
use crate::export::dta::to_dta;
use crate::export::json::{JsonOptions, Keywords as JsonKeywords, documents_to_json};
use crate::export::markdown::to_markdown;
use crate::export::named::named;
use crate::export::xlsx::to_xlsx;
use crate::export::{Naming, clip};
use crate::label::{Labelled, Lang};
use crate::view::Look;
use crate::view::book::book;
use crate::view::comparison::Layout;
use crate::view::picture::PictureQuery;
use crate::view::sheet::Sheet;
use crate::view::{Window, comparison};
use crate::web::protocol::{Copy, DictionaryState, FileKind, Heads, Keywords, Refusal, Reply, Shape};

const CSV: &str = "text/csv;charset=utf-8";
const JSON: &str = "application/json";
const MARKDOWN: &str = "text/markdown;charset=utf-8";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const STATA: &str = "application/x-stata-dta";

/// A file's bytes with what it is.
type Made = (String, &'static str, Vec<u8>);

impl Engine {
    /// A file with all rows of a view.
    ///
    /// # Errors
    /// When a workbook cannot hold so much.
    pub(super) fn file(
        &mut self,
        look: Look,
        kind: FileKind,
        lang: Lang,
    ) -> Result<(Reply, Option<Vec<u8>>), Refusal> {
        let dictionary = self.hash().map(str::to_owned);
        let (name, media_type, bytes) = match kind {
            FileKind::Csv(shape, heads) => {
                let (name, sheet) = self.sheet_to_keep(look, shape, lang);
                let naming = match heads {
                    Heads::Schema => Naming::Schema,
                    Heads::Reader => Naming::Reader(lang),
                };
                (format!("{name}.csv"), CSV, to_csv(&sheet, naming))
            }
            FileKind::Stata => {
                let (name, sheet) = self.sheet_to_keep(look, Shape::Long, lang);
                (format!("{name}.dta"), STATA, to_dta(&sheet, lang, dictionary.as_deref()))
            }
            FileKind::Markdown => {
                let (name, sheet) = self.sheet_to_keep(look, Shape::Long, lang);
                let bytes = to_markdown(&sheet, Naming::Reader(lang)).into_bytes();
                (format!("{name}.md"), MARKDOWN, bytes)
            }
            FileKind::Workbook => self.workbook(look.scope(), lang)?,
            FileKind::Json(keywords) => {
                let options = JsonOptions {
                    keywords: match keywords {
                        Keywords::Without => JsonKeywords::Without,
                        Keywords::With => JsonKeywords::With,
                    },
                    dictionary,
                };
                let json = documents_to_json(&documents(&self.library, look.scope()), &options);
                ("analysis.json".to_owned(), JSON, json.into_bytes())
            }
        };
        Ok((Reply::File { name, media_type: media_type.to_owned() }, Some(bytes)))
    }

    /// The sheet of a view as files have it, with a name that says what is in it.
    fn sheet_to_keep(&mut self, look: Look, shape: Shape, lang: Lang) -> (String, Sheet) {
        let what = what(&look, shape, lang);
        let sheet = self.sheet(look, shape);
        let name = named(what, &sheet, lang);
        (name, sheet.stamped(self.hash()))
    }

    /// All that is known of a scope.
    fn workbook(&self, scope: Scope, lang: Lang) -> Result<Made, Refusal> {
        let book = book(&self.library, scope, self.hash());
        let name = book.first().map(|(_, targets)| named(lang.pick("工作簿", "workbook"), targets, lang));
        let sheets: Vec<(&str, &Sheet)> = book.iter().map(|(part, sheet)| (part.say(lang), sheet)).collect();
        let bytes = to_xlsx(&sheets, Naming::Reader(lang)).map_err(|_| Refusal::TooLarge)?;
        Ok((format!("{}.xlsx", name.unwrap_or_default()), WORKBOOK, bytes))
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
            Copy::View(look, lang) => clip::whole(&self.shown(look, lang), Naming::Reader(lang)),
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
            Look::Keywords(_) => {
                self.sheet(look, Shape::Long).only(&["term", "pos", "count", "per_thousand", "reports"])
            }
            Look::Overview(_) => self.sheet(look, Shape::Long).only(&[
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
            Look::Concordance(_) => {
                self.sheet(look, Shape::Long).only(&["region", "year", "section", "sentence"])
            }
            Look::Picture(PictureQuery::Compared(_, query)) => self.shown(Look::Comparison(query), lang),
            Look::Picture(PictureQuery::Promised(query)) => self.shown(Look::Pairs(query), lang),
            Look::Source(_) | Look::Removed(_) => self.sheet(look, Shape::Long),
        }
    }

    /// The dictionary's hash, where there is one.
    pub(super) fn hash(&self) -> Option<&str> {
        match &self.dictionary {
            DictionaryState::Ready { sha256, .. } => Some(sha256),
            DictionaryState::Loading | DictionaryState::Failed(_) => None,
        }
    }
}

fn documents(library: &Library, scope: Scope) -> Vec<&Document> {
    let within = library.entries().iter().filter(|entry| library.touches(scope, entry));
    within.map(|entry| &entry.document).collect()
}

/// What the rows of a view are called in the name of a file.
fn what(look: &Look, shape: Shape, lang: Lang) -> &'static str {
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
