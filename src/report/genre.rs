//! Whether a text is a report to a people's congress, and of which kind.

use super::table;
use crate::text::pattern::Pattern;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What kind of report a text is, by its title and its opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Genre {
    /// 政府工作报告
    #[default]
    WorkReport,
    /// 国民经济和社会发展计划执行情况与计划草案的报告
    PlanReport,
    /// 预算执行情况和预算草案的报告
    BudgetReport,
    /// 国民经济和社会发展五年规划纲要
    Outline,
}

/// Words of titles with the kind that they name.
static NAMES: LazyLock<Vec<(&'static str, Genre)>> = LazyLock::new(|| {
    table::rows(include_str!("../data/genres.tsv"))
        .filter_map(|row| {
            let [genre, word] = row[..] else { return None };
            Some((word, named(genre)?))
        })
        .collect()
});

fn named(genre: &str) -> Option<Genre> {
    Some(match genre {
        "work_report" => Genre::WorkReport,
        "plan_report" => Genre::PlanReport,
        "budget_report" => Genre::BudgetReport,
        "outline" => Genre::Outline,
        _ => return None,
    })
}

/// The kind that the title names, or else the first sentences.
pub(super) fn genre(title: &str, opening: &str) -> Genre {
    [title, opening].into_iter().find_map(first).unwrap_or_default()
}

/// Whether a line may be the title of a report.
pub(super) fn is_title(line: &str) -> bool {
    line.contains("报告") || first(line) == Some(Genre::Outline)
}

/// The kind whose word stands first; a work report submits the outline of a plan and the budget besides.
fn first(words: &str) -> Option<Genre> {
    let found = || NAMES.iter().filter_map(|&(word, genre)| Some((words.find(word)?, genre)));
    found().find(|&(_, genre)| genre == Genre::WorkReport).or_else(|| found().min()).map(|(_, genre)| genre)
}

/// Marks of the genre, with what the one of a number weighs. No text of another kind has many of them.
static MARKS: LazyLock<Vec<Mark>> = LazyLock::new(|| {
    let rows: Vec<(usize, usize, &str)> = table::rows(include_str!("../data/genre_marks.tsv"))
        .filter_map(|row| {
            let [number, weight, pattern] = row[..] else { return None };
            Some((number.parse().ok()?, weight.parse().ok()?, pattern))
        })
        .collect();
    let same = rows.chunk_by(|one, next| one.0 == next.0);
    same.filter_map(|rows| {
        let &(_, weight, _) = rows.first()?;
        Some(Mark { weight, patterns: rows.iter().map(|&(_, _, pattern)| Pattern::new(pattern)).collect() })
    })
    .collect()
});

/// What counts once, however often and in which of its forms it stands in a text.
struct Mark {
    weight: usize,
    patterns: Vec<Pattern>,
}

/// Enough marks to call a text a report.
const ENOUGH: usize = 5;

/// Whether enough marks of the genre stand in `text`.
pub(super) fn is_report(text: &str) -> bool {
    let mut sum = 0;
    MARKS.iter().any(|mark| {
        if mark.patterns.iter().any(|pattern| pattern.stands_in(text)) {
            sum += mark.weight;
        }
        sum >= ENOUGH
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_of_the_table_is_read() {
        let table = include_str!("../data/genre_marks.tsv");
        assert_eq!(MARKS.iter().map(|mark| mark.patterns.len()).sum::<usize>(), table.lines().count() - 1);
        let rows: Vec<_> = table::rows(table).map(|row| (row[0].parse::<u32>().unwrap(), row[1])).collect();
        assert!(rows.windows(2).all(|pair| pair[0].0 < pair[1].0 || pair[0] == pair[1]), "{rows:?}");
        assert!(
            is_report("各位代表：我代表市人民政府向大会报告工作。") && !is_report("各位代表，完成，同比")
        );
    }

    #[test]
    fn title_and_opening_tell_the_genre() {
        assert_eq!(NAMES.len(), include_str!("../data/genres.tsv").lines().count() - 1);
        for (title, opening, genre) in [
            ("2024年云岚市政府工作报告", "", Genre::WorkReport),
            ("关于云岚市2022年国民经济和社会发展计划执行情况与2023年计划草案的报告", "", Genre::PlanReport),
            ("关于云岚市2020年预算执行情况和2021年预算草案的报告", "", Genre::BudgetReport),
            ("云岚市国民经济和社会发展第十四个五年规划纲要", "", Genre::Outline),
            ("", "受州人民政府委托，现将2020年预算执行情况提请大会审议。", Genre::BudgetReport),
            (
                "",
                "我代表市人民政府向大会报告工作，请连同《云岚市第十三个五年规划纲要》一并审议。",
                Genre::WorkReport,
            ),
            ("", "", Genre::WorkReport),
        ] {
            assert_eq!(super::genre(title, opening), genre, "{title}{opening}");
        }
    }
}
