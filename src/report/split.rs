//! Where reports begin: a text may hold many.

use super::table::{Form, patterns};
use crate::Span;
use crate::text::script::{is_closer, is_terminal};

/// The longest line of a head, in characters.
const HEAD_LINE: usize = 70;

/// The longest address, in characters: 各位代表、各位委员、同志们：
const ADDRESS: usize = 20;

/// The beginnings of the reports in `text`, in order: their titles. 我代表市人民政府，向大会报告工作 is said once in a
/// report, right at its beginning.
pub(super) fn beginnings(text: &str) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut until = 0;
    while let Some((opening, end)) =
        patterns(Form::Opening).filter_map(|pattern| pattern.found(text, until)).min()
    {
        until = end;
        let start = beginning(text, opening);
        if found.last().is_none_or(|&last| start > last) {
            found.push(start);
        }
    }
    found
}

/// From the opening back to the title: over the address, and over the short lines of the head.
fn beginning(text: &str, opening: usize) -> usize {
    let line = text[..opening].rfind('\n').map_or(0, |at| at + 1);
    let address = text[line..opening].rfind("各位代表").map_or(opening, |at| line + at);
    let sentence = text[line..address]
        .char_indices()
        .rev()
        .find(|&(_, c)| is_terminal(c) || is_closer(c))
        .map_or(line, |(at, c)| line + at + c.len_utf8());
    let mut start = sentence;
    while start == text[..start].rfind('\n').map_or(0, |at| at + 1) && start > 0 {
        let above = text[..start - 1].rfind('\n').map_or(0, |at| at + 1);
        if !is_head_line(&text[above..start - 1]) {
            break;
        }
        start = above;
    }
    start
}

/// A title, a meeting, a date, a name, the address.
fn is_head_line(line: &str) -> bool {
    let line = line.trim();
    let short = line.chars().count() <= HEAD_LINE;
    let leads = line.contains("....") || line.contains("……");
    let prose = line.ends_with(|c: char| is_terminal(c) || c == '；') && !line.contains("报告");
    // 各位代表：, not the closing 各位代表！让我们… of the report before.
    let address = line.chars().count() <= ADDRESS
        && ["各位代表", "同志们", "各位委员"].iter().any(|address| line.starts_with(address));
    short && !leads && (address || !prose)
}

/// The reports of a text: from each beginning to the next. A text with one beginning or none is one
/// report as a whole, unless a table of contents ends at `after`.
pub(super) fn reports(text: &str, after: usize) -> Vec<Span> {
    let mut starts: Vec<usize> = beginnings(text).into_iter().filter(|&start| start >= after).collect();
    if after == 0 && starts.len() <= 1 {
        starts = vec![0];
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts
        .into_iter()
        .zip(ends)
        .map(|(start, end)| Span::new(start, start + text[start..end].trim_end().len()))
        .filter(|span| !span.is_empty())
        .collect()
}
