//! The parts of a mail and what their heads say of them.

use super::transfer;
use crate::format::limits::Limits;
use crate::source::Limit;
use std::borrow::Cow;

/// Parts within parts, no deeper.
const DEPTH: u32 = 8;

/// A head is no longer.
const HEAD: usize = 64 << 10;

/// The parts that are no parts of parts, in order.
#[derive(Debug, Default)]
pub(super) struct Mail<'a> {
    pub(super) parts: Vec<Part<'a>>,
    /// The name of the part to begin with.
    pub(super) start: Option<String>,
    /// Whether it breaks off before its last border.
    pub(super) is_cut: bool,
    /// The limit that was reached.
    pub(super) partial: Option<Limit>,
}

/// One part.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// Its type in lower case, `text/html`.
    pub(super) kind: String,
    /// The label of its encoding in lower case.
    pub(super) charset: Option<String>,
    /// Its name, without angle brackets.
    pub(super) id: Option<String>,
    transfer: String,
    body: &'a [u8],
}

impl Part<'_> {
    /// Its bytes as they were before they were made fit for mail.
    pub(super) fn decoded(&self) -> Cow<'_, [u8]> {
        match self.transfer.as_str() {
            "quoted-printable" => Cow::Owned(transfer::quoted_printable(self.body)),
            "base64" => Cow::Owned(transfer::base64(self.body)),
            _ => Cow::Borrowed(self.body),
        }
    }
}

/// Parts within parts that are still to be looked at: their bytes, how deep they lie, whether they are a page by default.
struct Ahead<'a> {
    bytes: &'a [u8],
    depth: u32,
}

/// Finds all parts.
pub(super) fn parse<'a>(bytes: &'a [u8], limits: &Limits) -> Mail<'a> {
    let mut mail = Mail::default();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let mut ahead = vec![Ahead { bytes, depth: 0 }];
    while let Some(Ahead { bytes, depth }) = ahead.pop() {
        if mail.parts.len() + ahead.len() >= limits.objects as usize {
            mail.partial = Some(Limit::Objects);
            break;
        }
        let (head, body) = head(bytes);
        let kind = head.content_type.kind();
        if !kind.starts_with("multipart/") {
            let charset = head.content_type.parameter("charset").map(|label| label.to_ascii_lowercase());
            let kind = if kind.is_empty() { "text/plain".to_owned() } else { kind };
            mail.parts.push(Part { kind, charset, id: head.id, transfer: head.transfer, body });
            continue;
        }
        if depth >= DEPTH {
            mail.partial = Some(Limit::Nesting);
            continue;
        }
        if depth == 0 {
            mail.start = head.content_type.parameter("start").map(|start| bare(&start));
        }
        let border = head.content_type.parameter("boundary").or_else(|| first_border(body));
        let Some(border) = border else { continue };
        let (within, is_closed) = split(body, border.as_bytes());
        mail.is_cut |= !is_closed;
        ahead.extend(within.into_iter().rev().map(|bytes| Ahead { bytes, depth: depth + 1 }));
    }
    mail
}

/// What the head of a part says.
#[derive(Default)]
struct Head {
    content_type: Header,
    transfer: String,
    id: Option<String>,
    is_mime: bool,
}

/// The value of a field with its parameters.
#[derive(Default)]
struct Header(String);

impl Header {
    fn kind(&self) -> String {
        self.0.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// The value of a parameter, without quotes.
    fn parameter(&self, name: &str) -> Option<String> {
        let mut quoted = false;
        let mut fields = self.0.split(|c| {
            quoted ^= c == '"';
            c == ';' && !quoted
        });
        fields.find_map(|field| {
            let (key, value) = field.split_once('=')?;
            let value = value.trim().trim_matches(['"', '\'']);
            (key.trim().eq_ignore_ascii_case(name) && !value.is_empty()).then(|| value.to_owned())
        })
    }
}

/// Reads a head up to its empty line; what follows is the body.
fn head(bytes: &[u8]) -> (Head, &[u8]) {
    let mut fields: Vec<String> = Vec::new();
    let mut rest = bytes;
    while let Some((line, next)) = line(rest) {
        if bytes.len() - next.len() > HEAD {
            break;
        }
        let content = line.trim_ascii_end();
        rest = next;
        if content.is_empty() {
            break;
        }
        let text = String::from_utf8_lossy(content);
        match fields.last_mut() {
            Some(field) if content.starts_with(b" ") || content.starts_with(b"\t") => {
                field.push(' ');
                field.push_str(text.trim());
            }
            _ => fields.push(text.into_owned()),
        }
    }
    let mut head = Head::default();
    for field in &fields {
        let Some((name, value)) = field.split_once(':') else { continue };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => head.content_type = Header(value.to_owned()),
            "content-transfer-encoding" => head.transfer = value.to_ascii_lowercase(),
            "content-id" => head.id = Some(bare(value)),
            "mime-version" => head.is_mime = true,
            _ => {}
        }
    }
    (head, rest)
}

/// A name without its angle brackets.
fn bare(id: &str) -> String {
    id.trim().trim_matches(['<', '>']).to_owned()
}

/// The first line with its line feed, and what follows.
fn line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |at| at + 1);
    Some(bytes.split_at(end))
}

/// What stands in the first line that looks like a border, where the head does not tell it.
fn first_border(body: &[u8]) -> Option<String> {
    let mut rest = body;
    while let Some((line, next)) = line(rest) {
        rest = next;
        if let Some(border) = line.trim_ascii_end().strip_prefix(b"--").filter(|border| border.len() >= 8) {
            return Some(String::from_utf8_lossy(border).into_owned());
        }
    }
    None
}

/// The parts between the lines of a border, and whether the last one closes them.
fn split<'a>(body: &'a [u8], border: &[u8]) -> (Vec<&'a [u8]>, bool) {
    let mut parts = Vec::new();
    let (mut begin, mut rest) = (None, body);
    while let Some((line, next)) = line(rest) {
        let at = body.len() - rest.len();
        let mark = line.trim_ascii_end().strip_prefix(b"--").and_then(|line| line.strip_prefix(border));
        if let Some(mark @ (b"" | b"--")) = mark {
            parts.extend(begin.map(|begin| &body[begin..at]));
            if mark == b"--" {
                return (parts, true);
            }
            begin = Some(body.len() - next.len());
        }
        rest = next;
    }
    parts.extend(begin.map(|begin| &body[begin..]));
    (parts, false)
}
