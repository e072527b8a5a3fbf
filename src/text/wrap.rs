//! Lines that a page or a link broke, joined into the paragraphs they were.
//!
//! Three layouts occur. A copy of a PDF breaks every line at the same width, with a line feed or
//! with a single blank; a copy of a web page breaks where a link stood; all others break only at
//! paragraphs. In the first the reason of a break is read from the width: where the next word
//! would still have fitted, the author ended the line.

use super::draft::Edit;
use super::layout::{self, Line};
use super::marker::{self, starts_marked};
use super::script::{is_closer, is_full_punctuation, is_han, is_terminal, width};
use crate::Span;

/// What a break turns out to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    Join,
    Paragraph,
}

/// Joins wrapped lines and separates paragraphs by one `\n`.
pub(super) fn lines(text: &str) -> Vec<Edit> {
    let lines = layout::lines(text);
    let style = Style { loose: blank_lines_separate(text, &lines), links: links_break(text, &lines) };
    let mut addressed = false;
    let mut edits = Vec::new();
    if let Some(first) = lines.first() {
        edits.push(Edit::respace(Span::new(0, first.span.start), ""));
    }
    let mut paragraph = Span::default();
    for (at, line) in lines.iter().enumerate() {
        if paragraph.is_empty() {
            paragraph = line.span;
        }
        paragraph.end = line.span.end;
        addressed |= line.span.of(text).starts_with("各位代表");
        let Some(next) = lines.get(at + 1) else {
            edits.push(Edit::respace(line.gap, ""));
            break;
        };
        match decide(paragraph.of(text), line, next, text, style, addressed) {
            Break::Join => edits.push(Edit::respace(line.gap, seam(line.span.of(text), next.span.of(text)))),
            Break::Paragraph => {
                edits.push(Edit::respace(line.gap, "\n"));
                paragraph = Span::default();
            }
        }
    }
    edits.retain(|edit| !edit.is_idle(text));
    edits
}

/// What joins two lines: nothing within Chinese, a blank between Latin words.
fn seam(line: &str, next: &str) -> &'static str {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii() && !c.is_ascii_digit());
    let alphanumeric = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    let (last, first) = (line.chars().next_back(), next.chars().next());
    if (latin(last) && alphanumeric(first)) || (alphanumeric(last) && latin(first)) { " " } else { "" }
}

/// How lines are broken in a text that is not set in a column.
#[derive(Clone, Copy)]
struct Style {
    /// Empty lines part the paragraphs.
    loose: bool,
    /// Links stand on lines of their own in the middle of sentences.
    links: bool,
}

/// Whether lines begin with what no paragraph begins with, as they do after a link.
fn links_break(text: &str, lines: &[Line]) -> bool {
    lines.iter().filter(|line| line.span.of(text).starts_with(goes_on)).count() >= 3
}

/// Whether empty lines part the paragraphs, so that a single line feed need not.
fn blank_lines_separate(text: &str, lines: &[Line]) -> bool {
    let blank = lines.iter().filter(|line| line.blank_after(text)).count();
    blank * 5 >= lines.len() * 2
}

fn decide(paragraph: &str, line: &Line, next: &Line, text: &str, style: Style, addressed: bool) -> Break {
    let (this, after) = (line.span.of(text), next.span.of(text));
    if leaders(this) || leaders(after) {
        return Break::Paragraph;
    }
    if hangs(paragraph) || after.starts_with(goes_on) || (is_rest(after) && !line.blank_after(text)) {
        return Break::Join;
    }
    let ended = ends(this);
    if ended && (starts_marked(after) || after.starts_with("各位代表") || is_title(after)) {
        return Break::Paragraph;
    }
    let marked = starts_marked(after) || (is_label(after) && starts_with_year(after));
    let heading = is_label(paragraph) && starts_marked(paragraph);
    let joins = match line.column {
        Some(column) => !voluntary(paragraph, this, after, column, ended),
        None if line.blank_after(text) => {
            unfinished(paragraph) && width(paragraph) >= 120 && !marked && !is_label(after)
        }
        None if style.loose => !ended && !is_label(paragraph) && !marked,
        None if style.links && addressed => !ended && !marked && !heading && !is_label(paragraph),
        None => unfinished(paragraph) && !marked,
    };
    if joins { Break::Join } else { Break::Paragraph }
}

/// Leader dots of a table of contents.
fn leaders(line: &str) -> bool {
    line.contains("......") || line.contains("………")
}

/// Whether a paragraph cannot end here.
fn hangs(paragraph: &str) -> bool {
    let open = paragraph.ends_with(['，', '、', '（', '“', '《', '的']);
    open || paragraph.chars().all(|c| matches!(c, '—' | '-' | '―'))
}

/// The title of a report, which begins one in a compilation.
fn is_title(line: &str) -> bool {
    line.ends_with("政府工作报告") && is_label(line)
}

/// 2004年主要工作: how a heading without a mark begins.
fn starts_with_year(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && line[digits..].starts_with('年')
}

/// A single character: what a line could not hold of a title.
fn is_rest(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next().is_some_and(is_han) && chars.next().is_none()
}

/// Characters that no paragraph begins with.
fn goes_on(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？' | '%' | '％' | ',' | ';' | ':') || is_closer(c)
}

/// Whether a sentence or a lead-in ends with the line.
fn ends(line: &str) -> bool {
    let last = line.chars().rev().find(|&c| !is_closer(c));
    last.is_some_and(|c| is_terminal(c) || matches!(c, '：' | ':' | '；' | ';'))
}

/// In a column: whether the line was ended although the next word had room.
fn voluntary(paragraph: &str, line: &str, next: &str, column: usize, ended: bool) -> bool {
    let room = column.saturating_sub(width(line) + unit(next));
    if ended {
        return room > 0;
    }
    let heading = marker::starts_marked(paragraph) && !paragraph.contains(['。', '；']);
    (heading && room >= 6) || (is_label(paragraph) && room >= 10)
}

/// Width of what cannot be parted from the first character of a line: digits and Latin letters, a
/// quoted name, and one character before either.
fn unit(line: &str) -> usize {
    let mut len = 0;
    let mut chars = line.chars().peekable();
    if let Some(first) = chars.next_if(|&c| is_han(c)) {
        len += width(first.encode_utf8(&mut [0; 4]));
    }
    let quoted = chars.peek() == Some(&'“');
    for c in chars.take(14) {
        let inside = c.is_ascii_alphanumeric() || matches!(c, '.' | '%') || quoted;
        if !inside && !is_full_punctuation(c) {
            break;
        }
        len += width(c.encode_utf8(&mut [0; 4]));
        if c == '”' || (!inside && is_full_punctuation(c)) {
            break;
        }
    }
    len
}

/// A short line without any punctuation of a sentence: a title, a name, a date.
fn is_label(paragraph: &str) -> bool {
    !paragraph.contains(['，', '。', '；', ',', ';']) && width(paragraph) <= 80
}

/// Chinese prose that stops in the middle of a sentence.
fn unfinished(paragraph: &str) -> bool {
    paragraph.contains('。') && !ends(paragraph) && !paragraph.ends_with(is_closer)
}
