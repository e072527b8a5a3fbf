//! A value as a screen shows it: sign, digits, unit, and the words as written.

mod columns;

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::corpus::{Located, StatementRef};
use crate::label::{Labelled, Lang, sign};
use crate::quantity::Bound;
use crate::statement::{Basis, Change, Constraint, Field, Kind, Period, Statement};
use crate::view::corrected::corrected;

pub use columns::Figures;

/// A figure to draw. `≈ 6%` is `bound: approx, value: "6", unit: "%"`, written `6%左右`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Drawn as a sign before the number: ≈ ≥ ≤, an en dash in a range, nothing for exact.
    pub bound: Bound,
    /// The digits, without grouping and without needless zeros: `6`, `4.5`, `-1.2`.
    pub value: String,
    /// Upper end of a range.
    pub value_max: Option<String>,
    /// Unit with its magnitude, as written: `%`, `亿元`, `个百分点`; empty for none.
    pub unit: String,
    /// Number, unit and bound words as they stand in the text: `6%左右`, `不低于60%`.
    pub written: String,
    /// Whether the text has digits, or Chinese numerals that the value only renders.
    pub writing: Writing,
}

/// How a number is written in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writing {
    /// 6.5%
    Digits,
    /// 百分之六点五: show it as written, with the value beside.
    Numerals,
}

impl Figure {
    /// The figure of a statement of `text`.
    pub fn of(text: &str, statement: &Statement) -> Self {
        let quantity = &statement.quantity;
        let numerals = statement.number.of(text);
        Self {
            bound: quantity.bound,
            value: quantity.value.normalize().to_string(),
            value_max: quantity.value_max.map(|most| most.normalize().to_string()),
            unit: quantity.unit.clone(),
            written: written(text, statement).of(text).to_owned(),
            writing: if numerals.contains(is_digit) { Writing::Digits } else { Writing::Numerals },
        }
    }
}

/// A figure of the strip, one step from its sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StripFigure {
    /// Which statement.
    pub id: StatementRef,
    /// The value.
    pub figure: Figure,
    /// 增 / 降 / 达 / 占
    pub change: Change,
    /// How strongly the wording binds.
    pub constraint: Constraint,
    /// The strength word, else empty.
    pub modifier: String,
    /// 预计: an estimate, not a final figure.
    pub estimate: bool,
    /// 累计, 年均: what a rate is of, where it is not of one year.
    pub basis: Option<Basis>,
    /// Its years, where they are not those that are meant without a word: the plan year of a target,
    /// the year before of a result.
    pub period: Option<Period>,
    /// What of it a reader corrected; empty where it is as it was read.
    pub corrected: String,
}

impl StripFigure {
    /// The figure of a statement.
    pub fn of(located: Located<'_>, id: StatementRef, statement: &Statement) -> Self {
        Self {
            id,
            figure: Figure::of(located.text(), statement),
            change: statement.change,
            constraint: statement.constraint,
            modifier: statement.modifier.clone(),
            estimate: statement.estimate,
            basis: statement.basis.filter(|basis| *basis != Basis::YearOnYear),
            period: statement.period.filter(|period| !is_meant(located, statement.kind, *period)),
            corrected: corrected(located, id),
        }
    }
}

/// Whether years are those that are meant where nothing is said: the plan year, for a result the
/// year before.
fn is_meant(located: Located<'_>, kind: Kind, period: Period) -> bool {
    let back = i32::from(kind == Kind::Achievement);
    period.from == period.to && located.reading.outline.year.is_none_or(|year| period.to == year - back)
}

/// Number, unit and bound words: what the evidence says the value was read from, where that is one
/// piece with the numerals; else the numerals with the unit that follows them.
pub(super) fn written(text: &str, statement: &Statement) -> Span {
    let number = statement.number;
    let read_from = statement.evidence.iter().filter(|evidence| evidence.part == Field::Value);
    let mention = read_from.map(|evidence| evidence.span).find(|span| span.contains(number));
    mention.unwrap_or_else(|| {
        let unit = statement.quantity.unit.as_str();
        let follows = text.get(number.end..).is_some_and(|rest| rest.starts_with(unit));
        if follows { Span::new(number.start, number.end + unit.len()) } else { number }
    })
}

impl Figure {
    /// In a line of text: ≈6%, 5–6%.
    pub fn plain(&self) -> String {
        let most = self.value_max.as_ref().map(|most| format!("–{most}")).unwrap_or_default();
        format!("{}{}{most}{}", sign(self.bound), self.value, self.unit)
    }
}

impl StripFigure {
    /// The figure in a line of text, a fall by its word.
    pub fn plain(&self, lang: Lang) -> String {
        match self.change {
            Change::Decline => format!("{} {}", Change::Decline.say(lang), self.figure.plain()),
            _ => self.figure.plain(),
        }
    }
}

fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '０'..='９')
}
