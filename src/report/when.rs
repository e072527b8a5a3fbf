//! For which year a report plans.
//!
//! The title, the dated line under it and the headings say it, each with a vote; the dated line outweighs a sentence.
//! Where none does, the body tells: which plan ended, which years its results are of.

use super::year::{self, Dated};
use super::{Genre, evidence, table};
use crate::text::script::first;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Votes for years.
#[derive(Debug, Default)]
struct Votes(BTreeMap<i32, usize>);

impl Votes {
    fn add(&mut self, year: i32, weight: usize) {
        *self.0.entry(year).or_default() += weight;
    }

    /// The year with most votes, the later of two.
    fn best(&self) -> Option<(i32, usize)> {
        self.0.iter().map(|(&year, &weight)| (year, weight)).max_by_key(|&(year, weight)| (weight, year))
    }
}

/// Words behind a year, by what they say of it.
#[derive(Debug, Default)]
struct Words {
    /// 工作安排: the report plans this year.
    ahead: Vec<&'static str>,
    /// 回顾: it looks back on this year.
    back: Vec<&'static str>,
    /// 完成: what is planned behind the year was done.
    done: Vec<&'static str>,
    /// A sentence of what will be: 力争.
    will: Vec<&'static str>,
    /// Before a year that a figure is compared with: 比2015年.
    against: Vec<&'static str>,
    /// Before a year that begins a term: 2015年以来.
    since: Vec<&'static str>,
    /// A meeting that a date is of.
    meeting: Vec<&'static str>,
    /// The text of a plan.
    outline: Vec<&'static str>,
    /// A report that looks back on a term of five years.
    term: Vec<&'static str>,
    /// All that a heading has behind its year: 二、关于2025年工作.
    whole: Vec<&'static str>,
    /// Behind a year that is a limit: 2060年前.
    before: Vec<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    for row in table::rows(include_str!("../data/year_words.tsv")) {
        let [kind, word] = row[..] else { continue };
        match kind {
            "ahead" => words.ahead.push(word),
            "back" => words.back.push(word),
            "done" => words.done.push(word),
            "will" => words.will.push(word),
            "against" => words.against.push(word),
            "since" => words.since.push(word),
            "meeting" => words.meeting.push(word),
            "outline" => words.outline.push(word),
            "term" => words.term.push(word),
            "whole" => words.whole.push(word),
            "before" => words.before.push(word),
            _ => {}
        }
    }
    words
});

/// How far behind a year the words may end that tell what it is for, in characters.
const CLAUSE: usize = 30;

/// How far behind a date the meeting may be named, in characters.
const MEETING: usize = 45;

/// What a heading's year may stand behind.
const BEFORE_YEAR: [char; 17] =
    ['、', '\n', '。', '！', '和', '及', '与', '于', '对', '是', '）', ')', '：', ':', '—', '-', '至'];

/// The plan year by title, dated line and headings. `head` is without white space.
pub(super) fn stated(genre: Genre, title: &str, head: &str, report: &str) -> Option<i32> {
    let mut votes = Votes::default();
    let mut titled = year::years(title).map(|year| year.year);
    // A plan report names the year that was and the year that will be.
    let in_title = match genre {
        Genre::WorkReport => titled.next(),
        Genre::PlanReport | Genre::BudgetReport => titled.max(),
        Genre::Outline => year::numbered_plan(title).map(|(from, _)| from).or_else(|| titled.next()),
    };
    if let Some(year) = in_title {
        votes.add(year, 3);
    }
    let dates: Vec<Dated> = year::years(head).filter(|date| date.month.is_some()).collect();
    let of_meeting = |date: &&Dated| says(&WORDS.meeting, clause(&head[date.end..], MEETING));
    // The first date is that of the meeting where no other is: of web pages, the day of printing.
    let meeting = dates.iter().find(of_meeting).map(|date| (date, 4));
    if let Some((date, weight)) = meeting.or_else(|| dates.first().map(|date| (date, 2))) {
        let late = date.month >= Some(11) && in_title != Some(date.year);
        votes.add(date.year + i32::from(late), weight);
    }
    for (year, weight) in headed(report) {
        votes.add(year, weight);
    }
    votes.best().map(|(year, _)| year)
}

/// The plan years that headings tell, and sentences that speak like headings.
fn headed(report: &str) -> impl Iterator<Item = (i32, usize)> + '_ {
    year::years(report).filter(|year| year.month.is_none()).filter_map(|year| {
        let before = &report[..year.at];
        (before.is_empty() || before.ends_with(BEFORE_YEAR)).then_some(())?;
        let clause = clause(&report[year.end..], CLAUSE);
        if says(&WORDS.back, clause) {
            return Some((year.year + 1, 2));
        }
        let limit = WORDS.before.iter().any(|word| clause.starts_with(word));
        (says(&WORDS.ahead, clause) && !limit).then_some(())?;
        Some(if says(&WORDS.done, clause) { (year.year + 1, 1) } else { (year.year, 2) })
    })
}

/// The beginning of `text` up to a stop or the end of the line.
fn clause(text: &str, longest: usize) -> &str {
    let end = text
        .char_indices()
        .take(longest)
        .take_while(|&(_, c)| !matches!(c, '。' | '，' | ',' | '；' | '！' | '：' | ':' | '\n'))
        .last()
        .map_or(0, |(at, c)| at + c.len_utf8());
    &text[..end]
}

/// The sentence that holds a place of `text`.
fn around(text: &str, at: usize) -> &str {
    let stops = ['。', '！', '\n'];
    let start = text[..at].rfind(stops).unwrap_or(0);
    let end = text[at..].find(stops).map_or(text.len(), |end| at + end);
    &text[start..end]
}

/// The plan year that the body tells without saying it; none where the signs are few or disagree.
pub(super) fn guessed(report: &str) -> Option<i32> {
    let mut votes = Votes::default();
    // A plan looked back on has ended; the outline of the next comes with the report of its first year.
    for (at, _) in report.match_indices(['“', '第']).take(PLANS) {
        let words = clause(&report[at..], CLAUSE);
        if says(&WORDS.back, words)
            && let Some((_, to)) = year::plan(words)
        {
            votes.add(to + 1, 3);
        }
        if says(&WORDS.outline, words)
            && let Some((from, _)) = year::numbered_plan(words)
        {
            votes.add(from, 3);
        }
    }
    let of_a_term = says(&WORDS.term, first(report, OPENING));
    for year in year::years(report).filter(|year| year.month.is_none()) {
        let words = clause(&report[year.end..], CLAUSE);
        if WORDS.whole.contains(&words) {
            votes.add(year.year, 2);
        } else if WORDS.since.iter().any(|word| words.ends_with(word)) {
            let of_a_congress = usize::from(says(&WORDS.meeting, words));
            votes.add(year.year + 5, if of_a_term { 1 + of_a_congress } else { 0 });
        } else if !WORDS.against.iter().any(|word| report[..year.at].ends_with(word))
            && !WORDS.before.iter().any(|word| words.starts_with(word))
        {
            let will = says(&WORDS.will, words) || evidence::of_sentence(around(report, year.at)) > AHEAD;
            votes.add(year.year + i32::from(!will), 1);
        }
    }
    let (best, weight) = votes.best()?;
    let second = votes.0.iter().filter(|&(&year, _)| year != best).map(|(_, &weight)| weight).max();
    (weight >= ENOUGH && Some(weight) > second).then_some(best)
}

/// How many names of plans are looked at.
const PLANS: usize = 400;

/// How far into a report it says that a term ends, in characters.
const OPENING: usize = 400;

/// A sentence whose words tell more than this looks ahead: a year in it is planned, and no result is of it.
const AHEAD: i32 = 20;

/// As many votes of the body tell a year, where no other has as many.
const ENOUGH: usize = 2;

fn says(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(title: &str, head: &str, report: &str) -> Option<i32> {
        let genre = super::super::genre::genre(title, "");
        stated(genre, title, head, report).or_else(|| guessed(report))
    }

    #[test]
    fn every_word_of_the_table_is_read() {
        let words = &*WORDS;
        let lists = [
            &words.ahead,
            &words.back,
            &words.done,
            &words.will,
            &words.against,
            &words.since,
            &words.meeting,
            &words.outline,
            &words.term,
            &words.whole,
            &words.before,
        ];
        let table = include_str!("../data/year_words.tsv");
        assert_eq!(lists.iter().map(|list| list.len()).sum::<usize>(), table.lines().count() - 1);
        let kinds = [
            "ahead", "back", "done", "will", "against", "since", "meeting", "outline", "term", "whole",
            "before",
        ];
        for row in table::rows(table) {
            assert!(matches!(row[..], [kind, word] if kinds.contains(&kind) && !word.is_empty()), "{row:?}");
        }
    }

    #[test]
    fn the_dated_line_outweighs_a_sentence() {
        let head = "政府工作报告2021年1月18日在云岚省第十三届人民代表大会第五次会议上";
        let report = "一、2020年主要工作和“十三五”发展成就\n各位代表！2020年主要目标任务如期完成。";
        assert_eq!(year("政府工作报告", head, report), Some(2021));
        assert_eq!(
            year("政府工作报告", "2019年12月27日在青柏县第九届人民代表大会第四次会议上", ""),
            Some(2020)
        );
        assert_eq!(
            year("", "发布时间：2022年8月21日2022年1月7日在云岚旗第九届人民代表大会上", ""),
            Some(2022)
        );
    }

    #[test]
    fn headings_tell_the_year() {
        for (heading, planned) in [
            ("一、本届政府及2016年工作回顾", 2017),
            ("一、2019年工作回顾", 2020),
            ("2019年主要工作完成情况", 2020),
            ("二、2024年工作安排", 2024),
            ("对2011年政府工作总体安排", 2011),
            ("一、“十三五”及2020年工作回顾", 2021),
            ("一、2016—2020年工作回顾", 2021),
            ("二、关于2025年工作", 2025),
        ] {
            assert_eq!(year("", "", heading), Some(planned), "{heading}");
        }
        assert_eq!(year("", "", "落实2030年前碳达峰和2060年前碳中和总体要求"), None);
        assert_eq!(year("", "", "全年完成了2019年度重点工作之外的三件事"), None);
    }

    #[test]
    fn near_genres_name_two_years() {
        for (title, planned) in [
            ("关于临沅区2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告", 2023),
            ("关于青柏县2020年预算执行情况和2021年预算草案的报告", 2021),
            ("云岚市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", 2021),
        ] {
            assert_eq!(year(title, "", ""), Some(planned), "{title}");
        }
    }

    #[test]
    fn the_body_tells_the_year_where_nothing_states_it() {
        for (report, planned) in [
            ("“十二五”时期经济社会发展回顾\n2015年全市生产总值900亿元，比2010年增长一倍。", Some(2016)),
            ("请各位代表连同《云岚市国民经济和社会发展第十三个五年规划纲要》一并审议。", Some(2016)),
            (
                "回顾过去五年的工作\n2004年以来，成绩显著。2008年，粮食总产突破100万吨；2008年末贷款300亿元。",
                Some(2009),
            ),
            ("回顾过去五年的工作1998年县第四届人民代表大会第一次会议以来，成绩显著。", Some(2003)),
            ("2017年全县生产总值52亿元。2017年末存款80亿元，是2012年的2倍，比2016年增加3亿元。", Some(2018)),
            ("全县生产总值52亿元，增长8%。", None),
            ("2015年修建学校。2016年修建医院。", None),
            (
                "加快推进老城更新，确保2022年基本建成。大力发展产业，力争园区2022年产值突破百亿元，打造高地。",
                Some(2022),
            ),
            (
                "完成老城更新，2022年产值突破百亿元。新建学校5所，改善了办学条件，2022年末在校生8万人。",
                Some(2023),
            ),
        ] {
            assert_eq!(year("", "", report), planned, "{report}");
        }
    }
}
