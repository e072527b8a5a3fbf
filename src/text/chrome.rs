//! What a web page sets around a report: navigation, source and author lines, share buttons, lists
//! of links, notices of the site.
//!
//! Known phrases are in `data/chrome.tsv`. Between two lines that hold one, and after one that opens
//! the foot of a page, short lines go with them: lists of links have no words of their own.

use super::Reason;
use super::draft::Edit;
use super::layout;
use super::script::{is_terminal, width};
use crate::Span;
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

static PHRASES: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| include_str!("../data/chrome.tsv").lines().skip(1).filter_map(phrase).collect());

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
        _ => Place::Anywhere,
    };
    Some(Phrase { words, cue, place })
}

/// Takes out the lines that a web page added.
pub(super) fn chrome(text: &str) -> Vec<Edit> {
    let lines: Vec<Span> = layout::lines(text).into_iter().map(|line| line.span).collect();
    let cues: Vec<Option<&Phrase>> = lines.iter().map(|line| cue(line.of(text))).collect();
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
            Cue::Line => within(text, &lines, &cues, at),
            Cue::Foot => foot(text, &lines, at),
            Cue::Summary => summary(text, &lines, at),
        };
        let reason = if phrase.cue == Cue::Summary { Reason::RepeatedCopy } else { Reason::WebChrome };
        gone[at] = Some(Reason::WebChrome);
        for line in &mut gone[before(text, &lines, &cues, at)..at] {
            *line = Some(Reason::WebChrome);
        }
        for line in &mut gone[at + 1..=last] {
            *line = Some(reason);
        }
        at = last + 1;
    }
    edits(text, &lines, &cues, &gone)
}

fn edits(text: &str, lines: &[Span], cues: &[Option<&Phrase>], gone: &[Option<Reason>]) -> Vec<Edit> {
    let last = gone.iter().rposition(Option::is_none);
    let mut edits = Vec::new();
    for (at, &line) in lines.iter().enumerate() {
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

fn cue(line: &str) -> Option<&'static Phrase> {
    if width(line) > 160 {
        return None;
    }
    if is_trail_of_links(line) || is_stamp(line) {
        return Some(&FORM);
    }
    PHRASES.iter().filter(|phrase| phrase.cue != Cue::Trail).find(|phrase| match phrase.place {
        Place::Whole => line == phrase.words,
        Place::Start => line.starts_with(phrase.words),
        Place::Anywhere => line.contains(phrase.words),
    })
}

/// `> 政务公开 > 工作报告`: where a page stands on its site.
fn is_trail_of_links(line: &str) -> bool {
    let step = |c: char| matches!(c, '>' | '＞' | '›' | '»');
    let steps = line.matches(step).count();
    is_label(line) && steps > 0 && (line.starts_with(step) && line.chars().count() > steps || steps > 1)
}

/// `2020-01-11 15:12`: when a page was put up. A report is dated without the hour.
fn is_stamp(line: &str) -> bool {
    let mark = |c: char| matches!(c, '-' | '/' | ':' | '：' | '.' | '年' | '月' | '日') || c.is_whitespace();
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let year = line.bytes().take_while(u8::is_ascii_digit).count() == 4;
    let dated = year && line.chars().nth(4).is_some_and(|c| matches!(c, '-' | '/' | '.'));
    let sourced = || PHRASES.iter().any(|phrase| phrase.cue == Cue::Trail && line.contains(phrase.words));
    if dated && is_short(line) && sourced() {
        return true;
    }
    line.starts_with(|c: char| c.is_ascii_digit())
        && line.contains([':', '：'])
        && (9..=14).contains(&digits)
        && line.chars().all(|c| c.is_ascii_digit() || mark(c))
}

/// The last line of the run that begins at `at`: the lines up to the next cue belong to it when they
/// are few and short, or many and mere labels.
fn within(text: &str, lines: &[Span], cues: &[Option<&Phrase>], at: usize) -> usize {
    let next = (at + 1..lines.len()).find(|&i| cues[i].is_some() || !is_short(lines[i].of(text)));
    let Some(next) = next.filter(|&next| cues[next].is_some()) else { return at };
    let between = &lines[at + 1..next];
    let labels = between.iter().all(|line| is_label(line.of(text)));
    let head = between.iter().any(|line| is_head(line.of(text)));
    if !head && (labels || between.len() <= 6) { next - 1 } else { at }
}

/// The first line of a long list of labels right before `at`, or `at`.
fn before(text: &str, lines: &[Span], cues: &[Option<&Phrase>], at: usize) -> usize {
    let list = (0..at)
        .rev()
        .take_while(|&i| cues[i].is_none() && is_label(lines[i].of(text)) && !is_head(lines[i].of(text)))
        .count();
    if list >= 12 { at - list } else { at }
}

/// The last line of a page's foot: up to the next line of prose.
fn foot(text: &str, lines: &[Span], at: usize) -> usize {
    let prose = |line: &str| (width(line) > 90 && line.contains('。')) || line.starts_with("各位代表");
    let next = (at + 1..lines.len()).find(|&i| prose(lines[i].of(text)));
    next.unwrap_or(lines.len()) - 1
}

/// The last line of a shortened copy, or the line of the cue itself.
fn summary(text: &str, lines: &[Span], at: usize) -> usize {
    let cut = |line: &str| line.ends_with("......") || line.ends_with("……") || line.ends_with("...");
    (at + 1..lines.len().min(at + 14)).find(|&i| cut(lines[i].of(text))).unwrap_or(at)
}

fn is_short(line: &str) -> bool {
    width(line) <= 100
}

fn is_label(line: &str) -> bool {
    width(line) <= 60 && !line.contains(['，', '。', '；', '：'])
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
    let named = PHRASES.iter().any(|phrase| phrase.cue == Cue::Trail && rest.contains(phrase.words));
    (named && width(rest) <= 80)
        .then(|| Edit::remove(Span::new(line.start + start, line.end), Reason::WebChrome, ""))
}

#[cfg(test)]
mod tests {
    use super::cue;

    #[test]
    fn lines_of_a_site_are_told_by_their_form() {
        let lines = [
            "> 政务公开 > 工作报告",
            "首页 > 公开 > 报告",
            "2021-03-04 10:25",
            "2021/3/4 8:05:30",
            "2021-03-04 来源：某报",
            "浏览:12下载3次收藏",
        ];
        assert!(lines.iter().all(|line| cue(line).is_some()), "{lines:?}");
        let text = ["2021年1月18日在会议上", "2021-03-04", "增速>6%", "1:2:3", "十四五期间2021-2025年"];
        assert!(text.iter().all(|line| cue(line).is_none()), "{text:?}");
    }
}
