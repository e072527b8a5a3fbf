//! Marks that stand for nothing: invisible characters and the traces of lost blanks.

use super::draft::Edit;
use super::{Reason, script};
use crate::Span;

/// Takes out byte order marks, zero-width characters, control characters and `(cid:123)`, and replacement
/// characters that do not stand inside a word: there they show that something is lost.
pub(super) fn invisible(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if let Some(len) = glyph(&text[at..]) {
            edits.push(Edit::remove(Span::new(at, at + len), Reason::Invisible, ""));
            while chars.peek().is_some_and(|&(next, _)| next < at + len) {
                chars.next();
            }
            continue;
        }
        let end = at + c.len_utf8();
        let after = chars.peek().map(|&(_, next)| next);
        let gone = match c {
            '\u{200B}'..='\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' => true,
            '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}' => true,
            '\u{FFFD}' => !(inside_word(before) && after.is_some_and(|c| c == '\u{FFFD}' || word(c))),
            c => c.is_control() && !c.is_whitespace(),
        };
        if gone {
            edits.push(Edit::remove(Span::new(at, end), Reason::Invisible, ""));
        } else {
            before = Some(c);
        }
    }
    edits
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
    while let Some(step) = text[at..].find(['\\', '&', '<', '?']) {
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
