//! A value as it is drawn: sign, number, unit; the words as written on hover.

use yew::prelude::*;

use super::words::span;

use crate::label::Labelled;
use crate::quantity::Bound;
use crate::statement::{Change, Kind};
use crate::view::StripFigure;
use crate::view::{Figure, Writing};
use crate::web::text::{Key, Lang, sign, years};

/// Thousands set apart, in the whole part only.
pub(super) fn digits(value: &str) -> String {
    let (minus, rest) = value.strip_prefix('-').map_or(("", value), |rest| ("−", rest));
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.to_owned();
    }
    let mut out = String::from(minus);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The number of a figure, both ends of a range.
pub(super) fn number(figure: &Figure) -> String {
    match &figure.value_max {
        Some(max) => format!("{}–{}", digits(&figure.value), digits(max)),
        None => digits(&figure.value),
    }
}

/// A figure in a line of text: `≈6%`.
pub(super) fn plain(figure: &Figure) -> String {
    format!("{}{}{}", sign(figure.bound), number(figure), figure.unit)
}

/// A figure in a column: whole parts end where fractions begin, so that the points align.
pub(super) fn aligned(value: &Figure) -> Html {
    let number = number(value);
    let last = number.rfind('–').unwrap_or_default();
    let (whole, fraction) = match number.rfind('.').filter(|&at| at > last) {
        Some(at) => number.split_at(at),
        None => (number.as_str(), ""),
    };
    html! {
        <>
            <span class="whole figure">{ signed(value.bound) }{ whole }</span>
            <span class="rest figure">
                { fraction }{ span("unit", value.unit.clone()) }
                if value.writing == Writing::Numerals {
                    <span class="tag">{ " " }{ &value.written }</span>
                }
            </span>
        </>
    }
}

/// A result in a few characters: `≈ +8.6%`, `降 4.8%`, `434亿元`. The bound is of the whole, so it
/// stands first; a fall is said by the same word as in a target.
pub(super) fn short(lang: Lang, result: &StripFigure) -> String {
    let figure = &result.figure;
    let bound = sign(figure.bound);
    let value = format!("{}{}", number(figure), figure.unit);
    match result.change {
        Change::Decline => format!("{} {bound}{value}", Change::Decline.say(lang)),
        Change::Growth if !figure.value.starts_with('-') => {
            let apart = if bound.is_empty() { "" } else { " " };
            format!("{bound}{apart}+{value}")
        }
        _ => format!("{bound}{value}"),
    }
}

/// A target in a cell: `降 3.1%`, `≥9%`.
pub(super) fn stated(lang: Lang, target: &StripFigure) -> String {
    match target.change {
        Change::Decline => format!("{} {}", Change::Decline.say(lang), plain(&target.figure)),
        _ => plain(&target.figure),
    }
}

/// What sets a figure apart from the year's own and from what was read: 累计, 2021–2025, 已更正; empty for nothing.
pub(super) fn besides(lang: Lang, figure: &StripFigure) -> String {
    let basis = figure.basis.map(|basis| basis.say(lang).to_owned());
    let corrected = (!figure.corrected.is_empty()).then(|| lang.say(Key::Corrected).to_owned());
    let parts = [basis, figure.period.map(years), corrected];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How much room a figure takes, in characters of Latin text.
pub(super) fn width(figure: &StripFigure) -> usize {
    let words = if figure.change == Change::Decline { 2 } else { 0 };
    let value = format!("{}{}", sign(figure.figure.bound), number(&figure.figure));
    words + value.chars().count() + figure.figure.unit.chars().count()
}

fn signed(bound: Bound) -> Html {
    match sign(bound) {
        "" => Html::default(),
        sign => html! { <span class="sign">{ sign }</span> },
    }
}

/// A number to two places. Printing floating-point numbers as such would cost the page more than
/// ten kilobytes of code.
pub(super) fn hundredths(value: f64) -> String {
    let rounded = (value.max(0.0) * 100.0).round() as u64;
    format!("{}.{:02}", rounded / 100, rounded % 100)
}

/// The class of a kind: the same shape and colour everywhere.
pub(super) const fn kind_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Target => "target",
        Kind::Achievement => "achievement",
        Kind::Other => "other",
    }
}

/// The shape of a kind beside its word.
pub(super) fn shape(kind: Kind) -> Html {
    html! { <span class={classes!("dot", kind_class(kind))} aria-hidden="true"></span> }
}

/// The shape of a kind by itself.
pub(super) fn dot(kind: Kind, lang: Lang) -> Html {
    html! { <span class={classes!("dot", kind_class(kind))} role="img" aria-label={kind.say(lang)} title={kind.say(lang)}></span> }
}

#[cfg(test)]
mod tests {
    use super::{digits, hundredths, short};
    use crate::corpus::{DocumentId, ReportRef, StatementRef};
    use crate::quantity::Bound;
    use crate::statement::{Change, Constraint};
    use crate::view::StripFigure;
    use crate::view::{Figure, Writing};
    use crate::web::text::Lang;

    fn result(change: Change, bound: Bound, value: &str, unit: &str) -> StripFigure {
        let report = ReportRef { document: DocumentId(1), report: 0 };
        let (value, unit) = (value.to_owned(), unit.to_owned());
        let written = format!("{value}{unit}");
        StripFigure {
            id: StatementRef { report, statement: 0 },
            figure: Figure { bound, value, value_max: None, unit, written, writing: Writing::Digits },
            change,
            constraint: Constraint::Plain,
            modifier: String::new(),
            estimate: false,
            basis: None,
            period: None,
            corrected: String::new(),
        }
    }

    #[test]
    fn the_bound_stands_first_and_a_fall_is_a_word() {
        let zh = |change, bound, value, unit| short(Lang::Zh, &result(change, bound, value, unit));
        assert_eq!(zh(Change::Growth, Bound::Approx, "5.8", "%"), "≈ +5.8%");
        assert_eq!(zh(Change::Growth, Bound::Exact, "8.6", "%"), "+8.6%");
        assert_eq!(zh(Change::Decline, Bound::Exact, "4.8", "%"), "降 4.8%");
        assert_eq!(zh(Change::Level, Bound::Min, "434", "亿元"), "≥434亿元");
        assert_eq!(zh(Change::Growth, Bound::Exact, "-1.2", "%"), "−1.2%");
    }

    #[test]
    fn two_places_are_rounded() {
        assert_eq!(hundredths(7.2449), "7.24");
        assert_eq!(hundredths(0.005), "0.01");
        assert_eq!(hundredths(12.0), "12.00");
        assert_eq!(hundredths(-1.0), "0.00");
    }

    #[test]
    fn thousands_are_set_apart_in_the_whole_part_only() {
        assert_eq!(digits("2000"), "2,000");
        assert_eq!(digits("1234567.8912"), "1,234,567.8912");
        assert_eq!(digits("-1.2"), "−1.2");
        assert_eq!(digits("6"), "6");
        assert_eq!(digits("1/3"), "1/3");
    }
}
