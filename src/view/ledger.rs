//! Promise and result: what a report aims at, and what the report of the year after says of it.
//!
//! A *promise* is a headline target for the report's own year. Its *result* is looked for in the reports of the same place
//! of the year after: the same indicator ([`catalogue`](crate::statement::catalogue), or the same name where it has none), the
//! same part of the area, the same measure (a rate against a rate, a level against a level) in the same base unit, about that
//! one year. Averages and sums over several years are no results. What is called otherwise is never taken for the result;
//! it is offered as a candidate.
//!
//! Whether a promise was kept follows from its bound as stated: [`kept`].

mod columns;
mod kept;
mod read;

use serde::{Deserialize, Serialize};

use crate::label::labels;
use crate::view::Quoted;
use crate::view::documents::ReportHead;

pub use columns::Promises;
pub use kept::kept;
pub use read::Ledger;
pub(super) use read::Promised;

/// A headline target with what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// The report that makes it.
    pub head: ReportHead,
    /// Canonical id.
    pub indicator_id: Option<String>,
    /// The target.
    pub target: Quoted,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a promise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Whether it was kept.
    pub kept: Kept,
    /// Why it is not known, or by what it is.
    pub why: Why,
    /// The result, where one was found.
    pub result: Option<Quoted>,
    /// The report that states it.
    pub after: Option<ReportHead>,
    /// Results that may be meant, under another name or by another measure.
    pub candidates: Vec<Quoted>,
}

/// Whether a promise was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// It was reached.
    Yes,
    /// It was missed.
    No,
    /// That cannot be said: [`Why`].
    Unknown,
}

labels! { Kept {
    Yes "yes" "兑现" "kept"
    No "no" "未兑现" "missed"
    Unknown "unknown" "无法判断" "unknown"
} }

/// What says whether a promise was kept, or why nothing does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Target and result were compared under the bound of the target.
    Compared,
    /// They were compared, and the bound does not say which side of it is the good one: 3%左右 for prices.
    NeitherSide,
    /// No report of the place of the year after is here.
    NoReport,
    /// Several are here and say different things.
    Disagreement,
    /// The report of the year after says nothing of the indicator.
    NotStated,
    /// It states the indicator only by another measure: a level where a rate was promised.
    OtherMeasure,
    /// It states something of another name that may be meant.
    OtherName,
    /// The text that would say so is missing, or breaks off before its list of targets ends.
    TextMissing,
}

labels! { Why {
    Compared "compared" "按目标的界限比较" "compared under the target's bound"
    NeitherSide "neither_side" "界限未说明方向" "the bound names no side"
    NoReport "no_report" "缺次年报告" "no report of the year after"
    Disagreement "disagreement" "次年报告不一致" "reports of the year after disagree"
    NotStated "not_stated" "次年报告未述" "not stated in the year after"
    OtherMeasure "other_measure" "次年报告只述其他度量" "stated by another measure only"
    OtherName "other_name" "次年报告名称不同" "stated under another name"
    TextMissing "text_missing" "缺正文" "text missing"
} }

#[cfg(test)]
mod tests;
