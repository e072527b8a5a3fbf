//! Whether a text is a report to a people's congress, and of which kind.

use super::{table, year};
use crate::text::pattern::Pattern;
use crate::words::Phrases;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What kind of report a text is, by its title and its opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
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

/// Whether a text is a report or a piece of one: a title says so, enough marks of the genre stand in it, or it is written
/// in its words.
pub(super) fn is_report(text: &str) -> bool {
    is_titled(text) || is_marked(text) || is_written_like_one(text)
}

/// Whether enough marks of the genre stand in a text.
fn is_marked(text: &str) -> bool {
    let mut sum = 0;
    MARKS.iter().any(|mark| {
        if mark.patterns.iter().any(|pattern| pattern.stands_in(text)) {
            sum += mark.weight;
        }
        sum >= ENOUGH
    })
}

/// In so many lines at the top a title stands, of so many characters at most.
const TITLE: (usize, usize) = (20, 40);

/// Whether a line at the top is the title of a report, with its year: 2024年云岫县政府工作报告.
fn is_titled(text: &str) -> bool {
    let (lines, longest) = TITLE;
    let titles = text.lines().take(lines).map(str::trim).filter(|line| line.ends_with("报告"));
    let mut titles = titles.filter(|line| line.chars().count() <= longest && first(line).is_some());
    titles.any(|line| year::years(line).next().is_some())
}

/// Words that reports are full of and other texts have few of: a piece without title, address and headings is known
/// by them.
static WORDS: LazyLock<Phrases<u128>> = LazyLock::new(|| {
    let words = include_str!("../data/genre_words.txt").lines();
    Phrases::new(words.zip(0_u32..).map(|(word, at)| (word, 1_u128.checked_shl(at).unwrap_or_default())))
});

/// How much of a text is looked at together, in bytes: a thousand characters.
const STRETCH: usize = 3000;

/// So many different words a stretch has, on average. Reports of seventy years have 20 in the middle, one stretch of
/// twenty less than 8; a page on companies, schools or building has up to 3.
const WORDS_OF_STRETCH: usize = 8;

/// A text of one paragraph has fewer: this many and…
const FEWEST_WORDS: usize = 4;

/// …one more for each so many bytes beyond the first.
const BYTES_A_WORD: usize = 500;

fn is_written_like_one(text: &str) -> bool {
    let stretches = text.len().div_ceil(STRETCH).max(1);
    let mut seen = vec![0_u128; stretches];
    for (at, &(_, bit)) in WORDS.within(text) {
        seen[at / STRETCH] |= bit;
    }
    let found: usize = seen.iter().map(|words| words.count_ones() as usize).sum();
    let asked = (FEWEST_WORDS + text.len().saturating_sub(BYTES_A_WORD) / BYTES_A_WORD).min(WORDS_OF_STRETCH);
    found >= asked * (text.len() / STRETCH).max(1)
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
            is_report("2024年云岫县政府工作报告\n（一）") && !is_report("读2024年云岫县政府工作报告有感\n")
        );
        assert!(
            is_report("各位代表：我代表市人民政府向大会报告工作。") && !is_report("各位代表，完成，同比")
        );
    }

    #[test]
    fn the_words_of_the_genre_are_sorted_and_have_a_bit_each() {
        let words: Vec<&str> = include_str!("../data/genre_words.txt").lines().collect();
        assert!(words.len() <= 128 && words.windows(2).all(|pair| pair[0] < pair[1]));
        let bits = WORDS.words().iter().fold(0_u128, |all, (_, bit)| all | bit);
        assert_eq!(bits.count_ones() as usize, words.len());
    }

    #[test]
    fn a_piece_is_known_by_its_words() {
        for (piece, is) in [
            ("扎实推进乡村振兴，新建农村道路120公里，改造老旧小区15个，城镇新增就业5000人。", true),
            ("全县粮食总产稳定在20万吨以上，城乡居民收入增长8%。", true),
            ("公司全年营业收入32.5亿元，同比增长12.3%，将加快海外布局，推进数字化转型，拓展产业链。", false),
            ("新大桥全长3.2公里，总投资18亿元，通车后市民出行时间由40分钟缩短到15分钟。", false),
            ("第三十条 用人单位应当依照劳动合同及时足额支付劳动报酬，拖欠的可以依法申请支付令。", false),
        ] {
            assert_eq!(is_report(piece), is, "{piece}");
        }
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
