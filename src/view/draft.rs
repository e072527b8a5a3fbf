//! A record as a reader corrects it, or one that is about to be added.

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::corpus::{DocumentId, Library, Located, ReportRef, StatementRef};
use crate::correction::{Amended, Field, added, told};
use crate::source::InputOffset;
use crate::statement::Statement;
use crate::text::Utf16;
use crate::view::locate::{self, Paragraphs};

/// Which record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftQuery {
    /// One that was read or added.
    Record(StatementRef),
    /// The first number in a stretch of a paragraph.
    Number {
        /// The document.
        document: DocumentId,
        /// The paragraph, by its index in the document.
        paragraph: usize,
        /// Where the stretch begins in it, in UTF-16 code units.
        from: usize,
        /// Where it ends.
        to: usize,
    },
}

/// What a form shows of the record before anybody says what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// SHA-256 of the file's bytes.
    pub sha256: String,
    /// Where its number begins in the characters of the file: what a correction names it by.
    pub at: usize,
    /// Its indicator as it was read; `None` for a record that is to be added.
    pub record: Option<String>,
    /// Its fields as corrections write them.
    pub fields: Vec<(Field, String)>,
    /// What of it is corrected already, with what was read.
    pub amended: Vec<Amended>,
    /// The sentence that it stands in.
    pub sentence: String,
}

impl Draft {
    /// The record; `None` where it is no longer there, or no number of a report stands there.
    pub fn of(library: &Library, query: DraftQuery) -> Option<Self> {
        match query {
            DraftQuery::Record(id) => {
                let (located, statement) = library.statement(id)?;
                let amended = located.reading.corrected.of_statement(id.statement);
                // its name as read is that before it was corrected
                let renamed = amended.iter().find(|amended| amended.field == Field::Indicator);
                let read = renamed.map_or(&statement.indicator, |amended| &amended.read);
                let draft = Self::with(located, statement);
                Some(Self { record: Some(read.clone()), amended: amended.to_vec(), ..draft })
            }
            DraftQuery::Number { document, paragraph, from, to } => {
                let entry = library.entry(document)?;
                let text = &entry.document.text;
                let &paragraph = Paragraphs::of(&text.repaired).spans().get(paragraph)?;
                let units = Utf16::new(paragraph.of(&text.repaired));
                let stretch = Span::new(units.bytes(from), units.bytes(to)).shifted(paragraph.start);
                (0..entry.document.reports.len()).find_map(|report| {
                    let located = library.report(ReportRef { document, report })?;
                    Some(Self::with(located, &added(text, &located.reading.outline, stretch, "")?))
                })
            }
        }
    }

    fn with(located: Located<'_>, statement: &Statement) -> Self {
        let document = &located.entry.document;
        let InputOffset(at) = document.text.map.to_input(statement.number.start);
        Self {
            sha256: document.sha256.clone(),
            at,
            record: None,
            fields: Field::OF_RECORD.map(|field| (field, told(statement, field))).into(),
            amended: Vec::new(),
            sentence: locate::sentence_of(located, statement).of(located.text()).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, DraftQuery};
    use crate::corpus::{DocumentId, fixture};

    #[test]
    fn the_first_number_of_a_stretch_is_a_record_in_the_making() {
        let text =
            "岚谷市2025年政府工作报告\n二、2025年工作安排\n今年要办好民生实事，建成3条便民路线，共6公里。";
        let library = fixture::read(&[text]);
        let draft = |from, to| {
            Draft::of(&library, DraftQuery::Number { document: DocumentId(0), paragraph: 2, from, to })
        };
        let found = draft(9, 20).expect("a number");
        assert_eq!(text.get(found.at..).and_then(|rest| rest.chars().next()), Some('3'));
        assert_eq!(found.fields[1].1, "3条");
        assert!(found.sentence.starts_with("今年要办好"), "{}", found.sentence);
        assert_eq!(draft(0, 6), None);
        assert_eq!(draft(90, 99), None);
    }
}
