//! Figures of two reports beside each other: promise and result, a place and those above it, one year and another.
//!
//! Only what is alike is paired: the same indicator of the catalogue (or, without one, the same name), the same part of the
//! area, the same measure and base unit. A range counts by its lower end; of two falls the larger counts as the higher.

mod changes;
mod columns;
mod found;
mod levels;
mod promises;
mod read;
mod step;
mod verbatim;
mod wording;

use serde::{Deserialize, Serialize};

use crate::corpus::Scope;
use crate::label::labels;
use crate::view::documents::ReportHead;
use crate::view::filter::Filter;
use crate::view::ledger::Why;
use crate::view::{Quoted, Sort};

pub use columns::Steps;
pub use read::PairIndex;
pub use wording::Wording;

/// What is put beside what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pairing {
    /// A headline target, and the result that the report of the year after states.
    #[default]
    Promises,
    /// A headline target of a place, and that of the places it lies in for the same year, nearest first, last of the nation. Rates
    /// and shares alone: how many tonnes a county aims at says nothing beside those of its province.
    Levels,
    /// A headline target of a place, and that of its last report before.
    Changes,
    /// What a report has word for word from that before.
    Wording,
}

labels! { Pairing {
    Promises "promises" "承诺与兑现" "Promise and result"
    Levels "levels" "层层加码" "Across levels"
    Changes "changes" "目标变化" "Change of targets"
    Wording "wording" "沿用文字" "Kept wording"
} }

impl Pairing {
    /// What its two sides are called: id, Chinese, English.
    pub const fn heads(self) -> [(&'static str, &'static str, &'static str); 2] {
        match self {
            Self::Promises => [("target", "目标", "Target"), ("result", "结果", "Result")],
            Self::Levels => [("above", "上级目标", "Target above"), ("own", "本级目标", "Own target")],
            Self::Changes | Self::Wording => {
                [("before", "此前目标", "Target before"), ("now", "本年目标", "Target now")]
            }
        }
    }
}

/// How two figures stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The promise was kept.
    Kept,
    /// It was missed.
    Missed,
    /// The target is higher than that of the place above.
    Higher,
    /// It is as high.
    Equal,
    /// It is lower.
    Lower,
    /// The target is higher than that of the report before.
    Raised,
    /// It is lower.
    Lowered,
    /// It is as high, and its bound is another.
    Reworded,
    /// It is the same.
    Unchanged,
    /// The report before has no such target.
    New,
    /// The later report has no such target.
    Dropped,
    /// No report of the year after is here.
    Unanswered,
    /// That cannot be said.
    Unknown,
}

labels! { Verdict {
    Kept "kept" "兑现" "kept"
    Missed "missed" "未兑现" "missed"
    Higher "higher" "高于上级" "higher"
    Equal "equal" "与上级持平" "equal"
    Lower "lower" "低于上级" "lower"
    Raised "raised" "上调" "raised"
    Lowered "lowered" "下调" "lowered"
    Reworded "reworded" "界限变化" "bound changed"
    Unchanged "unchanged" "未变" "unchanged"
    New "new" "新增" "new"
    Dropped "dropped" "取消" "dropped"
    Unanswered "unanswered" "缺次年报告" "no report after"
    Unknown "unknown" "无法判断" "unknown"
} }

/// Which pairs, in what order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PairQuery {
    /// The reports whose targets they are; the other side is looked for in all reports.
    pub scope: Scope,
    /// What is put beside what.
    pub of: Pairing,
    /// Words and values of facets that the report and the target must answer to.
    pub filter: Filter,
    /// How they must stand to each other; empty for any.
    pub verdicts: Vec<Verdict>,
    /// By which column; `None`: by place in the order of administrative codes, then by year, then as in the list of targets, those
    /// that nothing answers last.
    pub sort: Option<Sort>,
}

impl PairQuery {
    /// All pairs of a scope.
    pub fn of(scope: Scope, of: Pairing) -> Self {
        Self { scope, of, filter: Filter::default(), verdicts: Vec::new(), sort: None }
    }
}

/// Two figures beside each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The report whose target it is.
    pub head: ReportHead,
    /// The report on the other side, where there is one.
    pub other: Option<ReportHead>,
    /// Canonical id.
    pub indicator_id: Option<String>,
    /// What comes first: the promise, the target above, the target before.
    pub first: Option<Quoted>,
    /// What is held against it: the result, the own target, the target of now.
    pub second: Option<Quoted>,
    /// How they stand to each other.
    pub verdict: Verdict,
    /// Why that cannot be said.
    pub why: Option<Why>,
    /// The second less the first.
    pub difference: Option<Difference>,
    /// The second as a multiple of the first, to two places; where both are above zero.
    pub ratio: Option<String>,
    /// Results that may be meant, under another name or by another measure.
    pub candidates: Vec<Quoted>,
}

/// How far two figures are apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Digits, with a sign below zero.
    pub value: String,
    /// Their unit: 个百分点 between shares, the written unit where both have it, else the base unit.
    pub unit: String,
}

/// A window of pairs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PairTable {
    /// Rows in all.
    pub total: usize,
    /// Index of the first row here.
    pub start: usize,
    /// The rows; of [`Pairing::Wording`] those of `wordings`.
    pub rows: Vec<Pair>,
    /// Words that are kept: of one report a passage a row, of several a report a row.
    pub wordings: Vec<Wording>,
    /// Letters and digits of all passages that are kept.
    pub kept: usize,
    /// How many there are of each, whatever verdicts are asked for.
    pub counts: Vec<(Verdict, usize)>,
    /// Reports of the scope that the filter leaves.
    pub reports: usize,
    /// Those of them that have another side.
    pub paired: usize,
}

#[cfg(test)]
mod tests;
