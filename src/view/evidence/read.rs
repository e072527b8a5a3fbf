//! From a record to its evidence.

use super::{Citation, Evidence, ReadFrom};
use crate::corpus::{Library, Located, StatementRef};
use crate::label::Labelled;
use crate::statement::{Base, Kind, Statement};
use crate::view::locate::{self, Paragraphs};
use crate::view::overview::{LastYear, last_year};
use crate::view::targets::TargetRow;

impl Evidence {
    /// The evidence of a statement; `None` where it is no longer there.
    pub fn of(library: &Library, id: StatementRef) -> Option<Self> {
        let (located, statement) = library.statement(id)?;
        let document = &located.entry.document;
        let parts = statement.evidence.iter().map(|evidence| ReadFrom {
            part: evidence.part.id().to_owned(),
            words: evidence.span.of(located.text()).to_owned(),
        });
        Some(Self {
            row: TargetRow::of(located, id, statement),
            outline: locate::headings(&located.reading.outline, statement.section),
            page: locate::page(&document.text.pages, statement.number.start),
            paragraph: Paragraphs::of(located.text()).at(statement.number.start),
            rule: statement.rule,
            parts: parts.collect(),
            base: statement.base.as_ref().map(base).unwrap_or_default(),
            last: match statement.kind {
                Kind::Target => last_year(located, statement),
                Kind::Achievement | Kind::Other => LastYear::NotStated,
            },
            citation: Citation::of(located, statement),
            amended: located.reading.corrected.behind(id.statement, statement.section).cloned().collect(),
        })
    }
}

fn base(base: &Base) -> String {
    let year = base.year.map(|year| format!("{year}年"));
    let value =
        base.value.as_ref().map(|quantity| format!("{}{}", quantity.value.normalize(), quantity.unit));
    [year, value].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// So many digits of a hash tell files apart.
const TELLING: usize = 12;

impl Citation {
    /// The citation of a statement.
    pub fn of(located: Located<'_>, statement: &Statement) -> Self {
        let outline = &located.reading.outline;
        let document = &located.entry.document;
        let mut citation = Self {
            place: outline.region.clone(),
            year: outline.year,
            title: outline.title.clone(),
            genre: outline.genre.label().zh.to_owned(),
            section: locate::headings(outline, statement.section),
            page: locate::page(&document.text.pages, statement.number.start),
            sentence: locate::sentence_of(located, statement).of(located.text()).to_owned(),
            document: document.name.clone(),
            sha256: located.entry.document.sha256.clone(),
            text: String::new(),
        };
        citation.text = citation.line();
        citation
    }

    /// Place, year, title, section, page, sentence, file and hash in one line.
    fn line(&self) -> String {
        let year = self.year.map(|year| format!("{year}年")).unwrap_or_default();
        let section = self.section.join(" › ");
        let page = self.page.map(|page| format!("第{page}页")).unwrap_or_default();
        let whence =
            [section, page].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("，");
        let whence = if whence.is_empty() { String::new() } else { format!("，{whence}") };
        let sentence = self.sentence.replace('\n', "");
        let Self { place, document, .. } = self;
        let (joint, title) = self.titled();
        format!("{place}{year}{joint}{title}{whence}：“{sentence}”（{document}，sha256:{}）", self.short())
    }

    /// What stands between place and year and the title, and the title; a report that has none is cited by place, year and kind.
    pub fn titled(&self) -> (&'static str, String) {
        if self.title.is_empty() {
            ("", self.genre.clone())
        } else {
            ("：", format!("《{}》", self.title))
        }
    }

    /// As much of the hash as tells files apart; exports have all of it.
    pub fn short(&self) -> &str {
        self.sha256.get(..TELLING).unwrap_or(&self.sha256)
    }
}

#[cfg(test)]
mod tests {
    use crate::corpus::{DocumentId, ReportRef, StatementRef, fixture};
    use crate::view::evidence::Evidence;

    #[test]
    fn a_record_shows_what_it_was_read_from() {
        let library = fixture::library();
        let report = ReportRef { document: DocumentId(1), report: 0 };
        let evidence = Evidence::of(&library, StatementRef { report, statement: 4 });
        insta::assert_debug_snapshot!(evidence);
        assert_eq!(Evidence::of(&library, StatementRef { report, statement: 99 }), None);
    }

    #[test]
    fn a_report_without_a_title_is_cited_by_place_year_and_kind() {
        let library = fixture::library();
        let report = ReportRef { document: DocumentId(1), report: 0 };
        let evidence = Evidence::of(&library, StatementRef { report, statement: 4 }).expect("it is there");
        let citation = super::Citation { title: String::new(), ..evidence.citation };
        assert!(citation.line().starts_with("岚谷市2024年政府工作报告，二、"), "{}", citation.line());
    }
}
