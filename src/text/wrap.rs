//! Lines that a page or a link broke, joined into the paragraphs they were.
//!
//! Three layouts occur. A copy of a PDF breaks every line at the same width, with a line feed or
//! with a single blank; a copy of a web page breaks where a link stood; all others break only at
//! paragraphs. In the first the reason of a break is read from the width: where the next word
//! would still have fitted, the author ended the line.

use super::draft::Edit;
use super::layout::{Line, Marks};
use super::marker::starts_marked;
use super::paragraph::{Paragraph, is_label};
use super::script::{is_closer, is_digit, is_full_punctuation, is_han, starts_with_year, width};
use crate::Span;

/// What a break turns out to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    Join,
    Paragraph,
}

/// Joins wrapped lines and separates paragraphs by one `\n`.
pub(super) fn lines(text: &str, lines: &[Line]) -> Vec<Edit> {
    let style = Style {
        loose: blank_lines_separate(text, lines),
        links: links_break(text, lines),
        indent: indent_of_paragraphs(text, lines),
    };
    let mut addressed = false;
    let mut edits = Vec::new();
    if let Some(first) = lines.first() {
        edits.push(Edit::respace(Span::new(0, first.span.start), ""));
    }
    let mut paragraph = Paragraph::default();
    for (at, line) in lines.iter().enumerate() {
        let words = line.span.of(text);
        paragraph = paragraph.with(text, line);
        addressed |= words.starts_with("各位代表");
        let Some(next) = lines.get(at + 1) else {
            edits.push(Edit::respace(line.gap, ""));
            break;
        };
        let style = Style { links: style.links && addressed, ..style };
        match decide(paragraph, line, next, text, style) {
            Break::Join => edits.push(Edit::respace(line.gap, seam(words, next.span.of(text)))),
            Break::Paragraph => {
                edits.push(Edit::respace(line.gap, "\n"));
                paragraph = Paragraph::default();
            }
        }
    }
    edits.retain(|edit| !edit.is_idle(text));
    edits
}

/// Separates the lines, which are paragraphs, by one `\n`.
pub(super) fn paragraphs(text: &str, lines: &[Line]) -> Vec<Edit> {
    let Some(first) = lines.first() else { return Vec::new() };
    let before = Edit::respace(Span::new(0, first.span.start), "");
    let last = lines.len() - 1;
    let gaps = lines
        .iter()
        .enumerate()
        .map(|(at, line)| Edit::respace(line.gap, if at == last { "" } else { "\n" }));
    let mut edits: Vec<Edit> = std::iter::once(before).chain(gaps).collect();
    edits.retain(|edit| !edit.is_idle(text));
    edits
}

/// What joins two lines: nothing within Chinese or within a number, a blank between Latin words.
fn seam(line: &str, next: &str) -> &'static str {
    let mut ends = line.chars().rev();
    let (last, before) = (ends.next(), ends.next());
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_han(c));
    let word = letter(last) || (last.is_some_and(|c| c.is_ascii_punctuation()) && letter(before));
    let first = next.chars().next();
    let number = last.is_some_and(|c| c.is_ascii_digit());
    let wordlike = first.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    if (word && wordlike) || (number && letter(first)) { " " } else { "" }
}

/// How lines are broken in a text.
#[derive(Clone, Copy)]
struct Style<'a> {
    /// Empty lines part the paragraphs.
    loose: bool,
    /// Links stand on lines of their own in the middle of sentences.
    links: bool,
    /// What stands before each paragraph, and before no other line.
    indent: Option<&'a str>,
}

/// The indent that tells the paragraphs of a column: what is marked as a paragraph's beginning has it, and most lines
/// have none.
fn indent_of_paragraphs<'a>(text: &'a str, lines: &[Line]) -> Option<&'a str> {
    let marked = lines.iter().filter(|line| line.column.is_some() && starts_marked(line.span.of(text)));
    let marked: Vec<&str> = marked.map(|line| line.indent(text)).collect();
    let middle = marked.get(marked.len() / 2).filter(|indent| marked.len() >= 5 && !indent.is_empty())?;
    let same = marked.iter().filter(|indent| *indent == middle).count();
    let plain = lines.iter().filter(|line| line.indent(text).is_empty()).count();
    (same * 10 >= marked.len() * 9 && plain * 2 >= lines.len()).then_some(middle)
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

fn decide(paragraph: Paragraph, line: &Line, after: &Line, text: &str, style: Style<'_>) -> Break {
    let next = after.span.of(text);
    if line.marks.or(after.marks).have(Marks::LEADERS) {
        return Break::Paragraph;
    }
    let blank = line.blank_after(text);
    let number = line.span.of(text).ends_with(is_digit) && UNITS.iter().any(|unit| next.starts_with(unit));
    if paragraph.hangs() || next.starts_with(goes_on) || number || (is_rest(next) && !blank) {
        return Break::Join;
    }
    let ended = paragraph.ended();
    if ended && (starts_marked(next) || next.starts_with("各位代表") || is_title(next, after)) {
        return Break::Paragraph;
    }
    if let Some(first) = style.indent {
        match after.indent(text) {
            own if own == first => return Break::Paragraph,
            "" if paragraph.is_indented() && paragraph.is_marked() && !starts_marked(next) => {
                return Break::Join;
            }
            _ => {}
        }
    }
    let marked = starts_marked(next) || (starts_with_year(next) && is_label(after));
    let label = paragraph.is_label();
    let joins = match line.column {
        Some(column) => !voluntary(paragraph, line, next, column),
        None if blank => paragraph.is_unfinished() && paragraph.width() >= 120 && !marked && !is_label(after),
        None if style.loose || style.links => !ended && !marked && !label,
        None => paragraph.is_unfinished() && !marked,
    };
    if joins { Break::Join } else { Break::Paragraph }
}

/// What no paragraph begins with, and a number goes on with: 达到74.4 万亿元 over two lines.
const UNITS: [&str; 11] =
    ["万亿", "亿元", "万元", "万吨", "万人", "万户", "万亩", "多万", "多亿", "余万", "个百分点"];

/// The title of a report, which begins one in a compilation.
fn is_title(words: &str, line: &Line) -> bool {
    words.ends_with("政府工作报告") && is_label(line)
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

/// In a column: whether the line was ended although the next word had room.
fn voluntary(paragraph: Paragraph, line: &Line, next: &str, column: usize) -> bool {
    let room = column.saturating_sub(line.width + unit(next));
    if paragraph.ended() {
        return room > 0;
    }
    (paragraph.is_heading() && room >= 6) || (paragraph.is_label() && room >= 10)
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
