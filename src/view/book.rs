//! All that is known of a scope, as sheets of one workbook.

use crate::corpus::{Library, Scope};
use crate::label::labels;
use crate::statement::Kind;
use crate::view::Window;
use crate::view::comparison::{Columns, ComparisonIndex, ComparisonQuery};
use crate::view::keywords::{KeywordIndex, KeywordQuery};
use crate::view::ledger::Ledger;
use crate::view::rows::{Rows, Shape};
use crate::view::sheet::Sheet;
use crate::view::targets::{TargetIndex, TargetQuery};

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What is aimed at.
    Targets,
    /// What was reached.
    Results,
    /// Figures that are neither.
    Others,
    /// Headline targets, a report a row.
    Comparison,
    /// Promises and what became of them.
    Ledger,
    /// The words, where they were counted.
    Words,
    /// Every number with how it was read.
    Numbers,
    /// The reports, with what they were read by.
    Sources,
}

labels! { Part {
    Targets "targets" "目标" "Targets"
    Results "results" "完成情况" "Results"
    Others "others" "其他表述" "Other figures"
    Comparison "comparison" "对比" "Comparison"
    Ledger "ledger" "承诺与兑现" "Promise and result"
    Words "words" "词频" "Words"
    Numbers "numbers" "全部数字" "All numbers"
    Sources "sources" "来源" "Sources"
} }

/// The sheets in order; words are among them where they were counted.
pub fn parts(library: &Library, scope: Scope) -> Vec<(Part, Rows)> {
    let of = |kind| {
        let query = TargetQuery { kinds: vec![kind], ..TargetQuery::of(scope) };
        Rows::Statements(TargetIndex::new(library, &query))
    };
    let reports = || library.reports(scope).map(|report| report.id).collect();
    let query = ComparisonQuery::of(scope, Columns::Every);
    let words = KeywordIndex::new(library, &KeywordQuery::of(scope));
    let mut parts = vec![
        (Part::Targets, of(Kind::Target)),
        (Part::Results, of(Kind::Achievement)),
        (Part::Others, of(Kind::Other)),
        (Part::Comparison, Rows::Compared(ComparisonIndex::new(library, &query), Shape::Wide)),
        (Part::Ledger, Rows::Ledger(Ledger::new(library, scope))),
    ];
    if words.total() > 0 {
        parts.push((Part::Words, Rows::Words(words)));
    }
    parts.push((Part::Numbers, Rows::Numbers(reports())));
    parts.push((Part::Sources, Rows::Sources(reports())));
    parts
}

/// The sheets whole, every row with what made it; `dictionary` is the SHA-256 of what words were counted with.
pub fn book(library: &Library, scope: Scope, dictionary: Option<&str>) -> Vec<(Part, Sheet)> {
    let whole = |rows: Rows| rows.sheet(library, dictionary, Window::ALL).stamped(dictionary);
    parts(library, scope).into_iter().map(|(part, rows)| (part, whole(rows))).collect()
}
