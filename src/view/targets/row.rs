//! One statement as a row.

use super::{Certainty, CertaintyMark, TargetRow};
use crate::Span;
use crate::corpus::{Located, StatementRef};
use crate::statement::{Statement, catalogue};
use crate::view::locate::{self, sentence_of};
use crate::view::passage::cut;
use crate::view::{Figure, Mark};

impl TargetRow {
    /// The row of a statement.
    pub fn of(located: Located<'_>, id: StatementRef, statement: &Statement) -> Self {
        let outline = &located.reading.outline;
        Self {
            id,
            place: outline.region.clone(),
            level: outline.level,
            year: outline.year,
            indicator: statement.indicator.clone(),
            indicator_id: statement.indicator_id.map(str::to_owned),
            indicator_en: english(statement),
            figure: Figure::of(located.text(), statement),
            change: statement.change,
            kind: statement.kind,
            headline: statement.headline,
            constraint: statement.constraint,
            modifier: statement.modifier.clone(),
            period: statement.period,
            basis: statement.basis,
            part: statement.scope.clone(),
            estimate: statement.estimate,
            section: locate::heading(outline, statement.section).to_owned(),
            certainty: certainty(statement),
            corrected: !located.reading.corrected.of_statement(id.statement).is_empty(),
            passage: cut(located.text(), sentence_of(located, statement), &marks(located, id)),
        }
    }
}

/// The English name of what a statement is about, where the catalogue has it.
pub(in crate::view) fn english(statement: &Statement) -> Option<String> {
    catalogue::entry(statement.indicator_id?).map(|entry| entry.en.to_owned())
}

/// The marks of a statement's sentence: its own words under `Focus`, the other statements there as
/// quotes.
fn marks(located: Located<'_>, id: StatementRef) -> Vec<(Span, Mark)> {
    let statements = &located.reading.findings.statements;
    let Some(own) = statements.get(id.statement) else { return Vec::new() };
    let around = sentence_of(located, own);
    // Statements are in the order of their numbers: those of one sentence stand together.
    let before = statements.partition_point(|statement| statement.number.start < around.start);
    let after = statements.partition_point(|statement| statement.number.start < around.end);
    let mut marks: Vec<(Span, Mark)> = (before..after.max(before))
        .filter_map(|statement| {
            let other = statements.get(statement)?;
            let id = StatementRef { statement, ..id };
            Some((other.quote, Mark::Quote { id, kind: other.kind, headline: other.headline }))
        })
        .collect();
    marks.push((own.quote, Mark::Focus));
    marks.push((own.number, Mark::Number { id, kind: own.kind }));
    marks
}

/// How far a statement can be trusted.
pub(super) fn certainty(statement: &Statement) -> Certainty {
    Certainty {
        confidence: statement.confidence,
        mark: if statement.is_doubtful() { CertaintyMark::Low } else { CertaintyMark::None },
        doubts: statement.doubts.clone(),
    }
}
