//! What is read from a report: statements, other numbers, qualitative targets.

use super::Rule;
use super::catalogue::IndicatorId;
use crate::Span;
use crate::quantity::{NonQuantity, Quantity};
use serde::{Deserialize, Serialize};

/// Target, result, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "StatementKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Set out for the plan year or later.
    Target,
    /// A past result, in whatever section it stands.
    Achievement,
    /// Background, rewards, rules.
    Other,
}

/// What the figure says of the indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// 增长, 提高 by
    Growth,
    /// 下降, 降低 by
    Decline,
    /// 达到, bare amounts
    Level,
    /// 占
    Share,
}

/// How strongly a wording binds: table in `data/cues.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Constraint {
    /// 确保, 必须, 以上, 不低于
    Hard,
    /// 力争, 左右, ranges
    Soft,
    /// Neither.
    Plain,
}

/// What a rate is a rate of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// 比上年, 同比
    YearOnYear,
    /// 年均
    AnnualAverage,
    /// 累计
    Cumulative,
}

/// The years a figure is about, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Period {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
}

/// Where a change starts: 比2020年…, 由68元提高到….
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// The year compared with.
    pub year: Option<i32>,
    /// The value it starts from.
    pub value: Option<Quantity>,
}

/// One quantified statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Target, result, or neither.
    pub kind: Kind,
    /// Inside the passage that lists the year's main expected targets.
    pub headline: bool,
    /// Shortest complete noun phrase, coordination resolved.
    pub indicator: String,
    /// Canonical id of `data/indicators.tsv`.
    #[serde(with = "catalogued")]
    pub indicator_id: Option<IndicatorId>,
    /// What the figure says of it.
    pub change: Change,
    /// The figure.
    pub quantity: Quantity,
    /// The strength word that governs it, else empty.
    pub modifier: String,
    /// How strongly the wording binds.
    pub constraint: Constraint,
    /// What years the figure is about.
    pub period: Option<Period>,
    /// What a rate is of.
    pub basis: Option<Basis>,
    /// What it is compared with.
    pub base: Option<Base>,
    /// The area or group when it is not the report's own.
    pub scope: Option<String>,
    /// 预计, 初步核算
    pub estimate: bool,
    /// Shared by the statements of one dual target or one ratio.
    pub group: Option<u32>,
    /// The numerals.
    pub number: Span,
    /// The clause or clauses that it was read from.
    pub quote: Span,
    /// Index of the section.
    pub section: usize,
    /// The rule that made it: a page in `tests/spec/`.
    pub rule: Rule,
    /// Share of such records that annotated reports bear out, 0 to 1.
    pub confidence: f64,
    /// Why the confidence is low.
    pub doubts: Vec<Doubt>,
    /// What each part was read from, for `explain`.
    pub evidence: Vec<Evidence>,
}

/// A record is doubtful where fewer than this share of its sort are borne out.
const CERTAIN: f64 = 0.8;

impl Statement {
    /// Whether readers are told to look twice: there is a reason for doubt, or too few records of its sort are borne out.
    pub fn is_doubtful(&self) -> bool {
        self.confidence < CERTAIN || !self.doubts.is_empty()
    }

    /// Whether it is about one year alone, and about `year` where its own is known: no average or sum over several years, no
    /// change since a year before the last.
    pub fn is_of_year(&self, year: Option<i32>) -> bool {
        let moves = matches!(self.change, Change::Growth | Change::Decline);
        let alone = |period: Period| period.from == period.to && year.is_none_or(|year| period.to == year);
        // An average level is of its year: 城镇调查失业率平均为5.1%.
        let many = match self.basis {
            Some(Basis::AnnualAverage) => moves,
            Some(Basis::Cumulative) => true,
            Some(Basis::YearOnYear) | None => false,
        };
        let own = self.period.map(|period| period.to).or(year);
        let since = self.base.as_ref().and_then(|base| base.year).zip(own);
        let far = moves && since.is_some_and(|(base, own)| base + 1 < own);
        self.period.is_none_or(alone) && !many && !far
    }
}

/// Why a record may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// More than one noun phrase could be the subject.
    AmbiguousSubject,
    /// The subject stands several clauses away.
    FarAntecedent,
    /// The digits look damaged.
    DamagedDigits,
    /// Whether its section looks back or ahead was decided by a narrow margin.
    UncertainPart,
}

/// A field of a record that is read from words of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// What is measured.
    Indicator,
    /// The figure.
    Value,
    /// The strength word.
    Modifier,
    /// What tells target and result apart.
    Kind,
}

impl Field {
    /// Its name in the output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Value => "value",
            Self::Modifier => "modifier",
            Self::Kind => "kind",
        }
    }
}

/// A part of a record and the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which part.
    pub part: Field,
    /// Where the words stand.
    pub span: Span,
}

/// A number that is no statement, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherNumber {
    /// The numerals.
    pub number: Span,
    /// Why it states nothing.
    pub reason: NonQuantity,
}

/// A target without a figure: 居民收入与经济增长同步.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Qualitative {
    /// What is measured.
    pub indicator: String,
    /// Canonical id.
    #[serde(with = "catalogued")]
    pub indicator_id: Option<IndicatorId>,
    /// The relation as written: 与经济增长同步.
    pub relation: String,
    /// Inside the headline passage.
    pub headline: bool,
    /// The clause.
    pub quote: Span,
    /// Index of the section.
    pub section: usize,
}

/// All that one report states.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Findings {
    /// Statements in the order of their numbers.
    pub statements: Vec<Statement>,
    /// Every other number in digits, and numerals with a unit.
    pub other_numbers: Vec<OtherNumber>,
    /// Targets without a figure.
    pub qualitative: Vec<Qualitative>,
}

/// An id of the catalogue on its way between two programs of one build.
mod catalogued {
    use crate::statement::catalogue::entry;
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::{Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(id: &Option<&'static str>, to: S) -> Result<S::Ok, S::Error> {
        id.serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<&'static str>, D::Error> {
        let id = Option::<String>::deserialize(from)?;
        let known = |id: String| {
            entry(&id).map(|entry| entry.id).ok_or_else(|| D::Error::custom("no such indicator"))
        };
        id.map(known).transpose()
    }
}
