//! Marks that stand for nothing: invisible characters and the traces of lost blanks.

use super::draft::Edit;
use super::script::length_of;
use super::{Reason, script};
use crate::Span;

/// Takes out byte order marks, zero-width characters, control characters and `(cid:123)`, and replacement
/// characters that do not stand inside a word: there they show that something is lost.
pub(super) fn invisible(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    // Where the last piece taken out ends, and what stood before it.
    let mut gone: (usize, Option<char>) = (0, None);
    let mut at = 0;
    while let Some(step) = text.as_bytes()[at..].iter().position(|&byte| MAY_BE_INVISIBLE[usize::from(byte)])
    {
        at += step;
        let len = unseen(text, at, gone);
        if let Some(len) = len {
            edits.push(Edit::remove(Span::new(at, at + len), Reason::Invisible, ""));
            gone = (at + len, kept_before(text, at, gone));
        }
        at += len.unwrap_or(length_of(text.as_bytes()[at]));
    }
    edits
}

/// The bytes that begin what may be invisible.
const MAY_BE_INVISIBLE: [bool; 256] = {
    let mut may = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        may[byte] = true;
        byte += 1;
    }
    may[0x7F] = true;
    may[b'(' as usize] = true;
    may[0xC2] = true;
    may[0xE2] = true;
    may[0xEF] = true;
    may
};

/// The length of what stands at `at`, where it is to go.
fn unseen(text: &str, at: usize, gone: (usize, Option<char>)) -> Option<usize> {
    let rest = &text[at..];
    let c = rest.chars().next()?;
    if c == '(' {
        return glyph(rest);
    }
    let goes = match c {
        '\u{200B}'..='\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' => true,
        '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}' => true,
        '\u{FFFD}' => {
            let after = rest[c.len_utf8()..].chars().next();
            !(inside_word(kept_before(text, at, gone)) && after.is_some_and(|c| c == '\u{FFFD}' || word(c)))
        }
        c => c.is_control() && !c.is_whitespace(),
    };
    goes.then_some(c.len_utf8())
}

/// The last character before `at` that stays.
fn kept_before(text: &str, at: usize, (end, before): (usize, Option<char>)) -> Option<char> {
    if at == end { before } else { text[..at].chars().next_back() }
}

/// The length of `(cid:123)`, what a PDF gives for a glyph without a character.
fn glyph(rest: &str) -> Option<usize> {
    const OPEN: &str = "(cid:";
    let digits = rest.strip_prefix(OPEN)?.bytes().take_while(u8::is_ascii_digit).count();
    let len = OPEN.len() + digits;
    (digits > 0 && rest[len..].starts_with(')')).then_some(len + 1)
}

fn word(c: char) -> bool {
    c.is_alphanumeric()
}

fn inside_word(before: Option<char>) -> bool {
    before.is_some_and(|c| c == '\u{FFFD}' || word(c))
}

/// Spellings of a blank or of a line break that were printed instead of carried out.
const SPELLED: [(&str, &str); 12] = [
    ("\\r\\n", "\n"),
    ("\\n", "\n"),
    ("\\r", "\n"),
    ("\\t", " "),
    ("&nbsp;", " "),
    ("&ensp;", " "),
    ("&emsp;", " "),
    ("&thinsp;", ""),
    ("&#12288;", " "),
    ("<br>", "\n"),
    ("<br/>", "\n"),
    ("<br />", "\n"),
];

/// Turns spelled-out blanks (`\r\n`, `&nbsp;`) and runs of `??` beside Chinese into the white space
/// they stand for.
pub(super) fn lost_blanks(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    let begins = |&byte: &u8| matches!(byte, b'\\' | b'&' | b'<' | b'?');
    while let Some(step) = text.as_bytes()[at..].iter().position(begins) {
        at += step;
        let rest = &text[at..];
        let before = text[..at].chars().next_back();
        let found = if rest.starts_with('?') { questions(rest, before) } else { spelled(rest) };
        match found {
            Some((len, with)) => {
                edits.push(Edit::remove(Span::new(at, at + len), Reason::LostBlank, with));
                at += len;
            }
            None => at += rest.bytes().take_while(|&b| b == b'?').count().max(1),
        }
    }
    edits
}

fn spelled(rest: &str) -> Option<(usize, &'static str)> {
    let (mark, with) = SPELLED.iter().find(|(mark, _)| rest.starts_with(mark))?;
    let next = rest[mark.len()..].chars().next();
    // `\new` in a path is no line break.
    let path = mark.len() == 2 && next.is_some_and(|c| c.is_ascii_alphanumeric());
    (!path).then_some((mark.len(), with))
}

fn questions(rest: &str, before: Option<char>) -> Option<(usize, &'static str)> {
    let len = rest.bytes().take_while(|&b| b == b'?').count();
    let after = rest[len..].chars().next();
    let beside = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || script::is_chinese(c));
    let known = before.or(after).is_some_and(|c| !c.is_ascii_alphabetic());
    // A run of four began a paragraph; a shorter one was a blank in a line.
    (len >= 2 && known && (beside(before) || beside(after)))
        .then_some((len, if len >= 4 { "\n" } else { " " }))
}
