//! Whether a text is a report to a people's congress, and of which kind.

use super::table;
use crate::text::pattern::pattern;
use regex::Regex;
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

/// Marks of the genre, with their weights. No text of another kind has many of them.
static MARKS: LazyLock<Vec<(Regex, usize)>> = LazyLock::new(|| {
    [
        (r"政府工作报告|政府工作的?报告|计划草案的?报告|预算草案的?报告|五年规划", 2),
        (r"各位代表[，,：:！!]", 2),
        (r"代表[^。\n]{0,12}(?:政府|国务院)[^。\n]{0,16}报告", 3),
        (r"受[^。\n]{0,8}政府[^。\n]{0,4}委托", 2),
        (r"人民代表大会", 1),
        (r"请予?审议|提请[^。\n]{0,12}审[议查]", 1),
        (r"工作回顾|工作安排|预期目标|重点工作|主要任务|目标任务|执行情况", 1),
        (r"地区生产总值|国内生产总值|工农业总产值|生产总值", 1),
        (r"一般公共预算收入|固定资产投资|财政收入|社会消费品零售|人均可支配收入|基本建设", 1),
        (r"增长\s*[0-9０-９.．]+\s*[%％]|完成|同比", 1),
        (r"国民经济|经济社会发展|社会主义", 1),
    ]
    .into_iter()
    .map(|(written, weight)| (pattern(written), weight))
    .collect()
});

/// Enough marks to call a text a report.
const ENOUGH: usize = 5;

/// Whether enough marks of the genre stand in `text`.
pub(super) fn is_report(text: &str) -> bool {
    MARKS.iter().filter(|(mark, _)| mark.is_match(text)).map(|(_, weight)| weight).sum::<usize>() >= ENOUGH
}

#[cfg(test)]
mod tests {
    use super::*;

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
