//! Which years a figure is about: those named before it, those of its heading, those that the sentences before speak
//! of, else the year of its side of the report.

use super::asked::Asked;
use super::stretch::Stretch;
use crate::statement::cues::{Class, words};
use crate::statement::{Basis, Kind, Period};

/// What else decides on the years of a figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    /// Target or result.
    pub(super) kind: Kind,
    /// What a rate is a rate of.
    pub(super) basis: Option<Basis>,
    /// The year that it is compared with, or averaged since.
    pub(super) since: Option<i32>,
    /// It says where something stands at the end of its period, not what has come together in it.
    pub(super) stock: bool,
}

/// The years of a figure, after sentences that speak of the years of `stretch`.
pub(super) fn read(asked: &Asked<'_>, stretch: &Stretch, figure: Figure) -> Option<Period> {
    let Figure { kind, basis, since, stock } = figure;
    let outline = asked.scene.outline;
    let year = asked.years.last().map(|(year, _)| *year);
    let own = own_year(outline.year, kind);
    let alone = |p: &Period| p.from == p.to && Some(p.to) == own;
    // 去年，投资同比增长9% is of one year wherever it stands.
    let of_one_year = || {
        let dated = || asked.signs.years(asked.before).any(|(year, _)| Some(year) == own);
        basis == Some(Basis::YearOnYear) || asked.says(Class::ThisYear) || dated()
    };
    let said = stated(asked, kind).map(|p| match stretch.headed(kind, outline.year) {
        // Under 五、“十二五”时期的主要目标 a figure without a year of its own is about all five.
        Some(years) if year.is_none() && Some(p.to) == own && !of_one_year() => years,
        _ => p,
    });
    // 过去五年…。2019年，生产总值300亿元，年均增长9%: the average is of the years up to that one.
    let average = basis == Some(Basis::AnnualAverage);
    let named =
        |years: &Period| asked.says(Class::ThisYear) || year.is_some_and(|year| !average || year != years.to);
    let spoken_of = stretch.of(kind, basis).filter(|years| !named(years) && said.as_ref().is_some_and(alone));
    let mut period = spoken_of.or(said)?;
    if let Some(year) = since.filter(|year| average && period.from == period.to && *year < period.to) {
        period.from = year + 1;
    }
    // 到2025年，年均增长8%: the year is the last of those that the average is of.
    if let Some(plan) = outline.year.filter(|plan| average && kind == Kind::Target && *plan < period.to) {
        period.from = period.from.min(plan);
    }
    // A stock at the end of several years is of the last.
    if stock {
        period.from = period.to;
    }
    Some(period)
}

/// The year that a report's figures are about where nothing else is said.
fn own_year(plan: Option<i32>, kind: Kind) -> Option<i32> {
    match kind {
        Kind::Target => plan,
        _ => plan.map(|year| year - 1),
    }
}

/// The first year of a range whose last begins at `at`: 2021 of 2021—2024年.
fn first_of_range(text: &str, at: usize) -> Option<i32> {
    let before = text[..at].trim_end_matches(['—', '－', '-', '–', '~', '～', '至']);
    let first = before.strip_suffix('年').unwrap_or(before);
    let digits = &first[first.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    let joined = before.len() < at && digits.len() == 4;
    digits.parse().ok().filter(|year| joined && (1949..=2100).contains(year))
}

/// The years that the words before a figure state, else those of its side of the report.
fn stated(asked: &Asked<'_>, kind: Kind) -> Option<Period> {
    let year = asked.years.last();
    let (text, plan) = (asked.scene.text, asked.scene.outline.year);
    // 对接“十四五”规划，提出今年…: the year stands nearer than the plan that it belongs to.
    if let Some((at, mut years)) = asked.signs.plan_before(asked.before.end)
        && year.is_none_or(|(_, span)| span.end <= at)
    {
        let since = &text[at..asked.before.end];
        if !words(Class::CurrentYear).is_in(since) {
            // “十二五”以来 goes on to the year of the report.
            let own = own_year(plan, kind).filter(|own| *own > years.to);
            years.to = own.filter(|_| words(Class::SinceThen).is_in(since)).unwrap_or(years.to);
            return Some(years);
        }
    }
    if let Some(&(year, span)) = year {
        return Some(Period { from: first_of_range(text, span.start).unwrap_or(year), to: year });
    }
    let plan = plan?;
    let back = |years| Some(Period { from: plan - years, to: plan - 1 });
    match kind {
        Kind::Target => {
            let ahead = [(Class::AheadFive, 5), (Class::AheadThree, 3), (Class::AheadTwo, 2)];
            let years = ahead.into_iter().find(|(class, _)| asked.says(*class)).map_or(1, |(_, years)| years);
            Some(Period { from: plan, to: plan + years - 1 })
        }
        Kind::Achievement => {
            // 五年新增5万人
            let term = asked.signs.any(Class::FiveYears, asked.clause).then_some(5);
            back(asked.signs.gone(asked.before).or(term).unwrap_or(1))
        }
        Kind::Other => None,
    }
}
