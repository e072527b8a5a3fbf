//! Where a report comes to its end.

use super::table::{Form, patterns};
use crate::Span;
use crate::text::pattern::Window;

/// How far from the end the closing words may begin, in bytes: a few hundred characters.
const REACH: usize = 2400;

/// Where the closing words of the report body at `body` begin; `None` where it breaks off.
pub(super) fn closing(text: &str, body: Span) -> Option<usize> {
    let content = without_labels(body.of(text));
    let last = content.lines().next_back()?;
    let calls = ["让我们", "各位代表", "同志们", "一定能", "一定会"].iter().any(|call| last.contains(call))
        && last.ends_with(['。', '！', '!']);
    if !calls && !is_last(last) {
        return None;
    }
    let reach = content.len().saturating_sub(REACH);
    let reach = (reach..content.len()).find(|&at| content.is_char_boundary(at))?;
    let last = last_opening(&content[reach..]).map(|at| reach + at);
    let line = content.rfind('\n').map_or(0, |at| at + 1);
    // 让我们 may stand in the middle of the closing paragraph: the paragraph closes as a whole.
    let paragraph = last.map(|at| content[..at].rfind('\n').map_or(at, |start| start + 1).max(reach));
    Some(body.start + paragraph.unwrap_or(line.max(reach)))
}

/// How many characters from its end a sentence is told to be the last by.
const LAST: usize = 30;

/// Whether a paragraph ends as the last of a report does.
fn is_last(paragraph: &str) -> bool {
    let from = paragraph.char_indices().rev().take(LAST).last().map_or(0, |(at, _)| at);
    let window = Window::of(&paragraph[from..]);
    patterns(Form::Last).any(|pattern| pattern.matches(&window))
}

/// Where the last words stand that closing words begin with: at the beginning of a line, or behind a sentence.
fn last_opening(text: &str) -> Option<usize> {
    let mut last = None;
    let mut until = 0;
    while let Some((at, end)) = patterns(Form::Closing).filter_map(|pattern| pattern.found(text, until)).min()
    {
        let before = text[..at].chars().next_back();
        let behind = at > until && before.is_some_and(|c| matches!(c, '。' | '！' | '!'));
        if behind || before.is_none_or(|c| c == '\n') {
            last = Some(at);
            until = end;
        } else {
            until = at + text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    last
}

/// What a note to the whole text begins with.
const NOTES: [&str; 4] = ["注：", "注:", "注释：", "备注："];

/// The text without the lines after it that are no sentence of it: slogans, titles of what follows, notes.
fn without_labels(mut body: &str) -> &str {
    for _ in 0..4 {
        body = body.trim_end();
        let line = body.rfind('\n').map_or(0, |at| at + 1);
        let note = body[line..].trim_start_matches(['（', '(', '【', '[', '［']);
        if NOTES.iter().any(|word| note.starts_with(word)) {
            body = &body[..line];
            continue;
        }
        if body[line..].contains(['。', '！', '!', '，', ',']) || body[line..].chars().count() > 40 {
            break;
        }
        body = &body[..line];
    }
    body.trim_end()
}
