//! Kinds that are texts of a form: markup, mails, Rich Text, tables.

use super::{Kind, find};
use crate::format::wide::Wide;

/// Bytes that are looked at.
pub(super) const SEEN: usize = 64 << 10;

/// The kind that the form of the first characters tells.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    let head = head(bytes);
    let from = head.iter().position(|byte| !byte.is_ascii_whitespace() && *byte != 0).unwrap_or(head.len());
    let head = &head[from..];
    let starts = |what: &str| head.starts_with(what.as_bytes());
    match () {
        () if starts("{\\rtf") => Some(Kind::Rtf),
        () if starts("<") => Some(tagged(head)),
        () if is_mail(head) => Some(Kind::Mht),
        // Before tags and marks: cells may be full of them.
        () if starts("{") || starts("[") => is_json(head).then_some(Kind::Table),
        () if has_columns(head) => Some(Kind::Table),
        () => marked(head),
    }
}

/// What a text is that is no table: [`Kind::Html`] or [`Kind::Markdown`] where it has signs of them.
pub(super) fn of_text(bytes: &[u8]) -> Option<Kind> {
    marked(&head(bytes))
}

fn marked(head: &[u8]) -> Option<Kind> {
    let has = |what: &str| find(head, what.as_bytes()).is_some();
    match () {
        () if has("<!doctype html") || has("<html") || has("</body>") => Some(Kind::Html),
        () if has_marks(head) => Some(Kind::Markdown),
        () => (tags(head) >= TAGS && tags(head) * SPARSE >= head.len()).then_some(Kind::Html),
    }
}

/// The first characters in lower case, a byte each: those beyond ASCII as a byte that no sign has.
fn head(bytes: &[u8]) -> Vec<u8> {
    let seen = &bytes[..bytes.len().min(SEEN)];
    let seen = seen.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(seen);
    let mut head = match Wide::marked(seen).or_else(|| Wide::with_zeros(seen)) {
        Some(wide) => wide.units().map(|unit| u8::try_from(unit).unwrap_or(0xFF)).collect(),
        None => seen.to_vec(),
    };
    head.make_ascii_lowercase();
    head
}

/// What a text is that begins with a tag, by the name of its first element or what is found there first in this order.
fn tagged(head: &[u8]) -> Kind {
    const ROOTS: [(&[u8], Kind); 4] = [
        (b"<w:worddocument", Kind::WordXml),
        (b"<pkg:package", Kind::WordXml),
        (b"<office:document", Kind::Unread("a LibreOffice file in one XML file")),
        (b"<svg", Kind::Other("an SVG image")),
    ];
    if !matches!(head, [_, b'a'..=b'z' | b'!' | b'?', ..]) {
        return Kind::Text;
    }
    // What Word puts into pages says that it is a document of Word.
    let mut rest = head;
    while let [b'<', b'?' | b'!', ..] = rest {
        let end: &[u8] = if rest.starts_with(b"<!--") { b"-->" } else { b">" };
        let next = find(rest, end).map_or(rest.len(), |at| at + end.len());
        rest = rest[next..].trim_ascii_start();
    }
    let kind = ROOTS.iter().find(|(root, _)| rest.starts_with(root)).map(|&(_, kind)| kind);
    match kind {
        Some(kind) => kind,
        None if find(rest, b"urn:schemas-microsoft-com:office:spreadsheet").is_some()
            && rest.starts_with(b"<workbook") =>
        {
            Kind::Unread("an Excel 2003 table")
        }
        None if find(head, b">").is_some() => Kind::Html,
        None => Kind::Text,
    }
}

/// Tags that make a text one of a web page, among the characters that are looked at.
const TAGS: usize = 3;

/// One tag in so many characters at least.
const SPARSE: usize = 2_000;

/// Whether a line begins as one of Markdown does: with the mark of a heading, in bold, or as the line below the head of a
/// table.
fn has_marks(head: &[u8]) -> bool {
    head.split(|&byte| byte == b'\n').any(|line| {
        let marks = line.iter().take_while(|&&byte| byte == b'#').count();
        (1..=6).contains(&marks) && line.get(marks) == Some(&b' ')
            || line.starts_with(b"**")
            || line.starts_with(b"|") && find(line, b"--").is_some()
    })
}

/// How many ends of tags there are that web pages are full of.
fn tags(head: &[u8]) -> usize {
    const ENDS: [&[u8]; 6] = [b"</p>", b"</div>", b"</span>", b"</td>", b"<br>", b"<br/>"];
    let tags = head.iter().enumerate().filter(|(_, byte)| **byte == b'<');
    tags.filter(|&(at, _)| ENDS.iter().any(|end| head[at..].starts_with(end))).count()
}

/// Whether the head of a mail opens the text: its lines are `Name: value`, and one of them is of MIME.
fn is_mail(head: &[u8]) -> bool {
    let mut mime = false;
    for line in head.split(|&byte| byte == b'\n').take(60) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let name = line
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            .count();
        match line {
            [] => break,
            [b' ' | b'\t', ..] => {}
            _ if name > 0 && line.get(name) == Some(&b':') => {
                mime |= line.starts_with(b"mime-version:")
                    || line.starts_with(b"content-type:")
                    || line.starts_with(b"from: <saved by");
            }
            _ => return false,
        }
    }
    mime
}

/// Whether an object or a list of them begins there.
fn is_json(head: &[u8]) -> bool {
    let mut signs = head.iter().filter(|byte| !byte.is_ascii_whitespace());
    matches!((signs.next(), signs.next()), (Some(b'{'), Some(b'"')) | (Some(b'['), Some(b'{' | b'[' | b'"')))
}

/// Whether the first lines may be rows: the first has a separator and the next as many, or one of them a quoted value.
fn has_columns(head: &[u8]) -> bool {
    let mut rows = [[0; 3]; 2];
    let (mut row, mut before) = (0, b'\n');
    let mut quoted = false;
    for &byte in head {
        let separators = [b',', b'\t', b';'];
        match separators.iter().position(|separator| *separator == byte) {
            Some(which) => rows[row][which] += 1,
            None if byte == b'\n' && before != b'\n' => row += 1,
            None => quoted |= byte == b'"' && (before == b'\n' || separators.contains(&before)),
        }
        if row == rows.len() {
            break;
        }
        // A line may end in two characters, and lines without any stand between rows.
        before = if byte == b'\r' { before } else { byte };
    }
    let [first, second] = rows;
    (0..3).any(|which| first[which] > 0 && (quoted || second[which] >= first[which]))
}
