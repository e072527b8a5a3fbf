//! The marks within a line: emphasis, links, code, breaks.

use super::Writer;
use crate::order;

/// Writes the text of a line, with its marks set aside.
pub(super) fn write(writer: &mut Writer, text: &str) {
    let marks = marks(text);
    let mut at = 0;
    for (start, end) in marks {
        if start < at {
            continue;
        }
        writer.push(&text[at..start]);
        writer.mark(&text[start..end]);
        at = end;
    }
    writer.push(&text[at..]);
}

/// An emphasis that may be open: its mark and where it stands.
struct Open {
    mark: (u8, usize),
    at: usize,
}

/// The marks of a line in order.
fn marks(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let (mut marks, mut open): (_, Vec<Open>) = (links(text), Vec::new());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        // Only of marks that are taken as one, so that no run is counted twice.
        let run = match byte {
            b'`' | b'*' | b'_' | b'~' => bytes[at..].iter().take_while(|&&next| next == byte).count(),
            _ => 1,
        };
        match byte {
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => {
                marks.push((at, at + 1));
                at += 2;
            }
            b'\\' if at + 1 == bytes.len() => {
                marks.push((at, at + 1));
                at += 1;
            }
            b'`' => {
                // A code runs up to as many ticks.
                let close = closing(&bytes[at + run..], b'`', run).map(|close| at + run + close);
                if let Some(close) = close {
                    marks.extend([(at, at + run), (close, close + run)]);
                    at = close + run;
                } else {
                    at += run;
                }
            }
            b'*' | b'_' | b'~' => {
                emphasis(text, at, run, &mut open, &mut marks);
                at += run;
            }
            b'<' => at = tag(text, at, &mut marks),
            _ => at += 1,
        }
    }
    order::by_key(&mut marks, |&mark| mark);
    marks
}

/// Where a run of exactly `run` of a character begins.
fn closing(bytes: &[u8], wanted: u8, run: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(next) = bytes.get(at..)?.iter().position(|&byte| byte == wanted) {
        let found = bytes[at + next..].iter().take_while(|&&byte| byte == wanted).count();
        if found == run {
            return Some(at + next);
        }
        at += next + found;
    }
    None
}

/// Opens an emphasis, or closes the one that its mark opened.
fn emphasis(text: &str, at: usize, run: usize, open: &mut Vec<Open>, marks: &mut Vec<(usize, usize)>) {
    let byte = text.as_bytes()[at];
    if run > 3 || byte == b'~' && run != 2 {
        return;
    }
    let before = text[..at].chars().next_back();
    let after = text[at + run..].chars().next();
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    // 3*4 is a product, and a_b a name.
    if run == 1 && digit(before) && digit(after) || byte == b'_' && letter(before) && letter(after) {
        return;
    }
    let same = open.iter().rposition(|open| open.mark == (byte, run) && open.at + run < at);
    match same.filter(|_| touches(before)) {
        Some(which) => {
            marks.extend([(open[which].at, open[which].at + run), (at, at + run)]);
            open.truncate(which);
        }
        // More than a few that nothing closes are no emphasis.
        None if touches(after) && open.len() < 8 => open.push(Open { mark: (byte, run), at }),
        None => {}
    }
}

/// A link or a picture is no longer.
const LONGEST: usize = 2048;

/// The marks of links `[text](address)`, whose text stays, and of pictures `![text](address)`, of which nothing does.
fn links(text: &str) -> Vec<(usize, usize)> {
    let (mut marks, mut from) = (Vec::new(), 0);
    for (middle, _) in text.match_indices("](") {
        let Some(open) = text.get(from..middle).and_then(|before| before.rfind('[')).map(|at| from + at)
        else {
            continue;
        };
        let end = text.floor_char_boundary(middle + LONGEST);
        let Some(close) = text[middle..end].find(')').map(|at| middle + at + 1) else { break };
        from = close;
        if text[..open].ends_with('!') {
            marks.push((open - 1, close));
        } else {
            marks.extend([(open, open + 1), (middle, close)]);
        }
    }
    marks
}

/// A tag of HTML; where to go on.
fn tag(text: &str, at: usize, marks: &mut Vec<(usize, usize)>) -> usize {
    const TAGS: [&str; 14] =
        ["br", "b", "i", "u", "p", "div", "span", "font", "center", "sup", "sub", "strong", "em", "img"];
    let rest = &text[at + 1..];
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let length = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let known = TAGS.iter().any(|tag| name[..length].eq_ignore_ascii_case(tag));
    match rest.bytes().take(256).position(|byte| byte == b'>') {
        Some(end) if known => {
            marks.push((at, at + 1 + end + 1));
            at + 1 + end + 1
        }
        _ => at + 1,
    }
}
