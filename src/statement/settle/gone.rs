//! Several years gone by: 过去五年, 三年来, 近四年累计.

use crate::Span;
use crate::statement::cues::{Class, words};
use crate::statement::numeral;

/// Several years that a text looks back on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gone {
    /// Where their number stands.
    pub(super) number: Span,
    /// How many.
    pub(super) years: i32,
}

/// A term of office and of a plan.
const TERM: i32 = 5;

/// All that a text looks back on, in order; spans count from `start`, where the text begins.
pub(super) fn all_in(text: &str, start: usize) -> Vec<Gone> {
    let gone = |(at, _): (usize, &str)| {
        let before = text[..at].trim_end_matches(numeral::is_small);
        let years = numeral::value(&text[before.len()..at]).filter(|years| (2..=20).contains(years))?;
        said(before, years, &text[at..])
            .then(|| Gone { number: Span::new(start + before.len(), start + at), years })
    };
    text.match_indices('年').filter_map(gone).collect()
}

/// Whether so many years between `before` and `after` are gone by: not 连续五年, 今后三年, 第五年.
fn said(before: &str, years: i32, after: &str) -> bool {
    let tail = words(Class::GoneTail).prefix(after).is_some()
        || years == TERM && words(Class::TermTail).prefix(after).is_some();
    match words(Class::GoneLead).strip_suffix(before) {
        Some(before) => words(Class::NotGone).suffix(before).is_none(),
        None => tail && words(Class::NotGone).suffix(before).is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::all_in;

    #[test]
    fn how_many_years_are_gone_by() {
        let table = [
            ("过去五年", vec![5]),
            ("近三年累计投资", vec![3]),
            ("四年来，我们", vec![4]),
            ("五年间新增", vec![5]),
            ("6年来年均增长", vec![6]),
            ("十年累计", vec![10]),
            ("连续五年来", vec![]),
            ("今后五年的目标", vec![]),
            ("第三年", vec![]),
            ("三年行动计划", vec![]),
            ("近十年最好", vec![]),
            ("2023年来访", vec![]),
        ];
        for (text, years) in table {
            let found: Vec<i32> = all_in(text, 0).iter().map(|gone| gone.years).collect();
            assert_eq!(found, years, "{text}");
        }
    }
}
