//! What a web page sets around a report: navigation, source and author lines, share buttons, lists
//! of links, notices of the site.
//!
//! Known phrases are in `data/chrome.tsv`. Between two lines that hold one, and after one that opens
//! the foot of a page, short lines go with them: lists of links have no words of their own.

use super::Reason;
use super::draft::Edit;
use super::layout::{Line, Marks};
use super::script::{is_terminal, width};
use crate::Span;
use crate::words;
use std::sync::LazyLock;

/// What a phrase does to its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// The line is chrome.
    Line,
    /// The line and the short lines after it are chrome.
    Foot,
    /// Only the phrase is chrome: 标题：.
    Label,
    /// A shortened copy of the beginning follows, which ends in dots.
    Summary,
    /// At the end of the text, what follows the last sentence is chrome.
    Trail,
}

/// How a phrase stands in its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Whole,
    Start,
    Anywhere,
}

struct Phrase {
    words: &'static str,
    cue: Cue,
    place: Place,
}

/// The phrases in the order of the table, and their words by where they stand.
struct Phrases {
    all: Vec<Phrase>,
    begin: words::Phrases<usize>,
    anywhere: words::Phrases<usize>,
    trail: words::Phrases<usize>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let rows = include_str!("../data/chrome.tsv").lines().skip(1);
    let all: Vec<Phrase> = rows.filter_map(phrase).collect();
    let of = |wanted: fn(&Phrase) -> bool| {
        let found = all.iter().enumerate().filter(|(_, phrase)| wanted(phrase));
        words::Phrases::new(found.map(|(at, phrase)| (phrase.words, at)))
    };
    let begin = of(|phrase| phrase.cue != Cue::Trail && phrase.place != Place::Anywhere);
    let anywhere = of(|phrase| phrase.cue != Cue::Trail && phrase.place == Place::Anywhere);
    let trail = of(|phrase| phrase.cue == Cue::Trail);
    Phrases { all, begin, anywhere, trail }
});

impl Phrases {
    /// The first phrase of the table that stands in a line where it must.
    fn first(&self, line: &str) -> Option<&Phrase> {
        let whole = |words: &str, at: usize| {
            words.len() == line.len() || self.all.get(at).is_some_and(|phrase| phrase.place == Place::Start)
        };
        let begin = self.begin.begin(line).filter(|&&(words, at)| whole(words, at)).map(|&(_, at)| at);
        let anywhere = self.anywhere.within(line).map(|(_, &(_, at))| at);
        self.all.get(begin.chain(anywhere).min()?)
    }
}

fn phrase(row: &'static str) -> Option<Phrase> {
    let mut cells = row.split('\t');
    let words = cells.next()?;
    let cue = match cells.next()? {
        "line" => Cue::Line,
        "foot" => Cue::Foot,
        "label" => Cue::Label,
        "summary" => Cue::Summary,
        "trail" => Cue::Trail,
        _ => return None,
    };
    let place = match cells.next()? {
        "whole" => Place::Whole,
        "start" => Place::Start,
        "anywhere" => Place::Anywhere,
        _ => return None,
    };
    Some(Phrase { words, cue, place })
}

/// Takes out the lines that a web page added.
pub(super) fn chrome(text: &str, lines: &[Line]) -> Vec<Edit> {
    let cues: Vec<Option<&Phrase>> = lines.iter().map(|line| cue(text, line)).collect();
    if cues.iter().all(Option::is_none) {
        return lines.last().and_then(|line| trail(text, line.span)).into_iter().collect();
    }
    let mut gone = vec![None; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let Some(phrase) = cues[at] else {
            at += 1;
            continue;
        };
        let last = match phrase.cue {
            Cue::Label | Cue::Trail => {
                at += 1;
                continue;
            }
            Cue::Line => within(text, lines, &cues, at),
            Cue::Foot => foot(text, lines, at),
            Cue::Summary => summary(text, lines, at),
        };
        let reason = if phrase.cue == Cue::Summary { Reason::RepeatedCopy } else { Reason::WebChrome };
        gone[at] = Some(Reason::WebChrome);
        for line in &mut gone[before(text, lines, &cues, at)..at] {
            *line = Some(Reason::WebChrome);
        }
        for line in &mut gone[at + 1..=last] {
            *line = Some(reason);
        }
        at = last + 1;
    }
    edits(text, lines, &cues, &gone)
}

fn edits(text: &str, lines: &[Line], cues: &[Option<&Phrase>], gone: &[Option<Reason>]) -> Vec<Edit> {
    let last = gone.iter().rposition(Option::is_none);
    let mut edits = Vec::new();
    for (at, line) in lines.iter().map(|line| line.span).enumerate() {
        match (gone[at], cues[at]) {
            (Some(reason), _) => edits.push(Edit::remove(line, reason, "")),
            (None, Some(phrase)) if phrase.cue == Cue::Label => {
                let label = Span::new(line.start, line.start + phrase.words.len());
                edits.push(Edit::remove(label, Reason::WebChrome, ""));
            }
            _ if Some(at) == last => edits.extend(trail(text, line)),
            _ => {}
        }
    }
    edits
}

/// A line that no phrase tells, but its form.
static FORM: Phrase = Phrase { words: "", cue: Cue::Line, place: Place::Whole };

fn cue(text: &str, line: &Line) -> Option<&'static Phrase> {
    if line.width > 160 {
        return None;
    }
    if is_trail_of_links(text, line) || is_stamp(text, line) {
        return Some(&FORM);
    }
    PHRASES.first(line.span.of(text))
}

/// `> 政务公开 > 工作报告`: where a page stands on its site.
fn is_trail_of_links(text: &str, line: &Line) -> bool {
    let step = |c: char| matches!(c, '>' | '＞' | '›' | '»');
    if !is_label(line) {
        return false;
    }
    let line = line.span.of(text);
    let steps = line.matches(step).count();
    steps > 1 || steps > 0 && line.starts_with(step) && line.chars().nth(1).is_some()
}

/// `2020-01-11 15:12`: when a page was put up. A report is dated without the hour.
fn is_stamp(text: &str, line: &Line) -> bool {
    let short = is_short(line);
    let line = line.span.of(text);
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mark = |c: char| matches!(c, '-' | '/' | ':' | '：' | '.' | '年' | '月' | '日') || c.is_whitespace();
    let year = line.bytes().take_while(u8::is_ascii_digit).count() == 4;
    let dated = year && line[4..].starts_with(['-', '/', '.']);
    if dated && short && PHRASES.trail.stand_in(line) {
        return true;
    }
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    (9..=14).contains(&digits)
        && line.contains([':', '：'])
        && line.chars().all(|c| c.is_ascii_digit() || mark(c))
}

/// The last line of the run that begins at `at`: the lines up to the next cue belong to it when they
/// are few and short, or many and mere labels.
fn within(text: &str, lines: &[Line], cues: &[Option<&Phrase>], at: usize) -> usize {
    let next = (at + 1..lines.len()).find(|&i| cues[i].is_some() || !is_short(&lines[i]));
    let Some(next) = next.filter(|&next| cues[next].is_some()) else { return at };
    let between = &lines[at + 1..next];
    let labels = between.iter().all(is_label);
    let head = between.iter().any(|line| is_head(line.span.of(text)));
    if !head && (labels || between.len() <= 6) { next - 1 } else { at }
}

/// The first line of a long list of labels right before `at`, or `at`.
fn before(text: &str, lines: &[Line], cues: &[Option<&Phrase>], at: usize) -> usize {
    let list = (0..at)
        .rev()
        .take_while(|&i| cues[i].is_none() && is_label(&lines[i]) && !is_head(lines[i].span.of(text)))
        .count();
    if list >= 12 { at - list } else { at }
}

/// The last line of a page's foot: up to the next line of prose.
fn foot(text: &str, lines: &[Line], at: usize) -> usize {
    let prose = |line: &Line| {
        line.width > 90 && line.marks.have(Marks::STOP) || line.span.of(text).starts_with("各位代表")
    };
    let next = (at + 1..lines.len()).find(|&i| prose(&lines[i]));
    next.unwrap_or(lines.len()) - 1
}

/// The last line of a shortened copy, or the line of the cue itself.
fn summary(text: &str, lines: &[Line], at: usize) -> usize {
    let cut = |line: &str| line.ends_with("......") || line.ends_with("……") || line.ends_with("...");
    (at + 1..lines.len().min(at + 14)).find(|&i| cut(lines[i].span.of(text))).unwrap_or(at)
}

const fn is_short(line: &Line) -> bool {
    line.width <= 100
}

const fn is_label(line: &Line) -> bool {
    const CLAUSES: Marks = Marks::COMMA.or(Marks::STOP).or(Marks::SEMICOLON).or(Marks::COLON);
    line.width <= 60 && !line.marks.have(CLAUSES)
}

/// Lines of a report's head, which may stand between two lines of chrome.
fn is_head(line: &str) -> bool {
    (line.contains("工作报告") && line.chars().count() > 6)
        || line.contains("会议上")
        || line.starts_with("各位代表")
}

/// What follows the last sentence of the text, where it names a source.
fn trail(text: &str, line: Span) -> Option<Edit> {
    let content = line.of(text);
    let (at, stop) = content.char_indices().rev().find(|&(_, c)| is_terminal(c))?;
    let start = at + stop.len_utf8();
    let rest = &content[start..];
    (width(rest) <= 80 && PHRASES.trail.stand_in(rest))
        .then(|| Edit::remove(Span::new(line.start + start, line.end), Reason::WebChrome, ""))
}

#[cfg(test)]
mod tests {
    use crate::text::layout::lines;

    #[test]
    fn every_row_of_the_table_is_read() {
        let rows = include_str!("../data/chrome.tsv").lines().count() - 1;
        assert_eq!(super::PHRASES.all.len(), rows);
    }

    #[test]
    fn lines_of_a_site_are_told_by_their_form() {
        let site = [
            "> 政务公开 > 工作报告",
            "首页 > 公开 > 报告",
            "2021-03-04 10:25",
            "2021/3/4 8:05:30",
            "2021-03-04 来源：某报",
            "浏览:12下载3次收藏",
        ];
        let cue = |line: &str| lines(line).first().and_then(|of_line| super::cue(line, of_line));
        assert!(site.iter().all(|line| cue(line).is_some()), "{site:?}");
        let text = ["2021年1月18日在会议上", "2021-03-04", "增速>6%", "1:2:3", "十四五期间2021-2025年"];
        assert!(text.iter().all(|line| cue(line).is_none()), "{text:?}");
    }
}
