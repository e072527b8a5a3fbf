//! Quantities as Chinese reports write them: numbers, units, bounds, ranges. A small library of
//! its own; it knows nothing of reports.
//!
//! [`scan`] finds every number of a text and says what it measures or why it measures nothing;
//! [`parse`] and [`format`] are for whole strings; [`ScanMode::Lines`] is for lines that may be nothing but a number.
//!
//! The text is folded first (`glyph`): full-width forms, dashes, traditional numerals to one form,
//! blanks out, the place in the original kept. The grammar is written in folded characters:
//!
//! ```text
//! numeral  := special | other | quantity
//! special  := before? "翻" "了"? before? number? "番" | ("两" | "双") "位数" | "过半" | "零增长" | number ":1" | …   special
//! other    := code | list item | slogan | ordinal | name | date | long                 other, date, fixed
//! quantity := before? end (dash end)? after?                                           measure
//! end      := sign? number unit?
//! number   := fraction | arabic loose? magnitude* loose? | mixed | han                 number, arabic, han
//! unit     := word ("/" magnitude* word)? | word "(" word ")"                          unit
//! before   := "不低于" | "超过" | "约" | …     after := "以上" | "左右" | "以内" | …        bound
//! ```
//!
//! The order is the reason: special forms first, because their numerals (一半, 两位数) would be read as
//! numbers; then what measures nothing, because 2024年 and 5级 would find a unit; a quantity last. For
//! digits every number is reported, at worst as [`NonQuantity::Unsure`]; for Chinese numerals only what
//! carries a unit, since most of them are words (一批, 三农, 百姓).
//!
//! Every look ahead or back is bounded, so the work is proportional to the text; [`scan_counted`]
//! gives the number of looks, and a test holds it to that.
//!
//! Chinese magnitudes stay in the unit where there is one (35 万户, 100 亿元), so that a value is what a
//! reader sees; without a unit noun they are part of the number after Chinese numerals (三十五万 is
//! 350000) and stay beside digits (600万 is 600 万). 25万6千 is the one number 256000.

mod arabic;
mod beside;
mod bound;
mod called;
mod date;
mod decimal;
mod end;
mod exact;
mod fixed;
mod glyph;
mod han;
mod measure;
mod neighbours;
mod number;
mod numeral;
mod other;
mod per;
mod points;
mod print;
mod range;
mod scan;
mod special;
mod table;
#[cfg(test)]
mod tests;
mod unit;

use crate::Span;
pub use decimal::divided;
pub use glyph::ScanMode;
pub use print::{format, parse};
pub use rust_decimal::Decimal;
pub use scan::{Steps, scan, scan_counted};
use serde::{Deserialize, Serialize};

/// How the value limits what is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// 左右, 约, 上下, 近, 余, 多
    Approx,
    /// 以上, 不低于, 超过, 突破, 至少
    Min,
    /// 以内, 不超过, 以下, 控制在…以内
    Max,
    /// From one value to another.
    Range,
}

/// What a unit measures; two quantities of different dimensions are never the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// %, ‰, 成, 折, fractions: base unit `1`.
    Ratio,
    /// 个百分点: base unit `pp`.
    PercentagePoint,
    /// 番, 倍: base unit `1`.
    Multiple,
    /// 元 and other currencies.
    Money,
    /// 人, 户, 个, 家, 项 and other count nouns: base unit is the noun itself.
    Count,
    /// 吨, 斤, 公里, 亩, 平方米, 千瓦时, 天 and other measures.
    Measure,
    /// A number without a unit: indices.
    Bare,
}

/// A value with its unit and bound, exact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// As written: 434 of 434亿元, 6.5 of 百分之六点五.
    #[serde(with = "exact")]
    pub value: Decimal,
    /// Upper end of a range.
    #[serde(with = "exact::maybe")]
    pub value_max: Option<Decimal>,
    /// Unit as written with its magnitude: `亿元`, `%`, `个百分点`, `万标准箱`; empty for none.
    pub unit: String,
    /// What the unit measures.
    pub dimension: Dimension,
    /// How the value limits.
    pub bound: Bound,
    /// In base units, as an exact decimal or, for fractions, `n/d`.
    pub amount: Amount,
}

/// A quantity in base units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Exact decimal, or `1/3`.
    pub value: String,
    /// Upper end of a range.
    pub value_max: Option<String>,
    /// Base unit: `1`, `pp`, `元`, `吨`, `人`, …
    pub unit: String,
}

/// A change that the way of writing itself states: 翻一番 is growth, 过半 and 三分之一 are shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Implied {
    /// 翻番, 增长1.3倍
    Growth,
    /// 过半, 三分之一
    Share,
}

/// A quantity where it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bound words, number, unit: 不低于60%, 6%左右, 控制在5.5%以内 (from the 5.5 where the bound
    /// words do not touch the number).
    pub span: Span,
    /// The numerals, of both ends in a range: 6, 4.5%—5.
    pub number: Span,
    /// The value and its unit.
    pub quantity: Quantity,
    /// What the way of writing says of the change.
    pub implied: Option<Implied>,
    /// Whether it is written in digits (else in Chinese numerals).
    pub digits: bool,
    /// Digits look damaged (OCR, a `?` where a sign was): read, but doubtful.
    pub damaged: bool,
}

impl Mention {
    /// Whether it is a lower or upper limit.
    pub(crate) fn is_bounded(&self) -> bool {
        matches!(self.quantity.bound, Bound::Min | Bound::Max)
    }

    /// Whether the words that limit it stand behind it: 5亿元以上.
    pub(crate) fn is_bounded_behind(&self) -> bool {
        self.is_bounded() && self.span.end > self.number.end + self.quantity.unit.len()
    }
}

/// Why a number states nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "OtherNumberReason"))]
#[serde(rename_all = "snake_case")]
pub enum NonQuantity {
    /// 2024年, 2016—2020年
    Year,
    /// 5月1日, 上午9时
    Date,
    /// 第24届, 前10位
    Ordinal,
    /// 5G, 国道316, 5A级, PM2.5, 12345热线
    Name,
    /// 国发〔2024〕5号, telephone numbers
    Code,
    /// “四个一批”, 1+N, “1235”战略
    Slogan,
    /// 1. （2） at the head of a paragraph
    ListItem,
    /// A figure in a list of terms
    Glossary,
    /// A record that a reader struck out
    Struck,
    /// A number whose meaning was not found
    Unsure,
}

/// A number of a text: a quantity, or not and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numeral {
    /// It measures something.
    Quantity(Mention),
    /// It does not.
    Other(Span, NonQuantity),
}
