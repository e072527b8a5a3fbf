//! All that is known of a scope, as sheets of one workbook.

use crate::corpus::{Library, Scope};
use crate::label::labels;
use crate::statement::Kind;
use crate::view::comparison::{self, Columns, ComparisonIndex, ComparisonQuery};
use crate::view::keywords::{KeywordIndex, KeywordQuery};
use crate::view::ledger::{Ledger, Promises};
use crate::view::sheet::Sheet;
use crate::view::targets::{TargetIndex, TargetQuery};
use crate::view::{Window, numbers, sources};

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

/// The sheets in order, every row with what made it. Words are among them where they were counted; `dictionary` is the SHA-256 of what they were counted
/// with.
pub fn book(library: &Library, scope: Scope, dictionary: Option<&str>) -> Vec<(Part, Sheet)> {
    let of = |kind| {
        let query = TargetQuery { kinds: vec![kind], ..TargetQuery::of(scope) };
        TargetIndex::new(library, &query).sheet(library)
    };
    let query = ComparisonQuery::of(scope, Columns::Every);
    let compared = comparison::wide(&ComparisonIndex::new(library, &query).window(Window::ALL));
    let words = KeywordIndex::new(library, &KeywordQuery::of(scope)).sheet(dictionary);
    let mut book = vec![
        (Part::Targets, of(Kind::Target)),
        (Part::Results, of(Kind::Achievement)),
        (Part::Others, of(Kind::Other)),
        (Part::Comparison, compared),
        (Part::Ledger, Sheet::of::<Promises>(Ledger::new(library, scope).promises.iter())),
    ];
    if !words.rows.is_empty() {
        book.push((Part::Words, words));
    }
    book.push((Part::Numbers, numbers::sheet(library, scope)));
    book.push((Part::Sources, sources::sheet(library, scope, dictionary)));
    book.into_iter().map(|(part, sheet)| (part, sheet.stamped(dictionary))).collect()
}
