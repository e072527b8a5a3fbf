//! In which encoding a page is written: by its mark, by what its bytes can only be, by what it says of itself.
//!
//! What a page says is not always so: a browser that saves a page as UTF-8 may leave `charset=gb2312` in it. Bytes that
//! are strict UTF-8 with other than ASCII characters are hardly ever anything else, so they come before the word.

use crate::error::Error;
use crate::format::Desk;

/// So many bytes are looked at for what a page says of itself.
const HEAD: usize = 8192;

/// The characters of a page, and the label that they were read by.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) label: String,
}

/// Decodes a page; `told` is the encoding that stood beside it, as in the header of a mail's part.
pub(super) fn decode(bytes: &[u8], told: Option<&str>, desk: &Desk<'_>) -> Result<Decoded, Error> {
    if let Some(big) = wide(bytes) {
        return Ok(utf16(bytes, big));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(decoded(text.to_owned(), "utf-8"));
    }
    let said = told.map(str::to_owned).or_else(|| said(bytes)).map(|label| plain(&label));
    let label = match said.as_deref() {
        // A page that can be read for this word is no UTF-16.
        Some("utf-8" | "utf8" | "utf-16" | "utf-16le" | "utf-16be" | "unicode") | None => {
            return guess(bytes, desk);
        }
        Some(label) => label,
    };
    if label == "gb18030" || is_western(label) && is_double(bytes) {
        return guess(bytes, desk);
    }
    match (desk.decode)(label, bytes) {
        Some(text) if lost(&text) * 100 <= text.len() => Ok(decoded(text, label)),
        _ => guess(bytes, desk),
    }
}

fn decoded(text: String, label: &str) -> Decoded {
    Decoded { text, label: label.to_owned() }
}

/// UTF-8 where little of it is damaged, be it up to the end of the page; else GB18030.
fn guess(bytes: &[u8], desk: &Desk<'_>) -> Result<Decoded, Error> {
    let text = String::from_utf8_lossy(bytes);
    let page = text.rfind("</html>").map_or(text.as_ref(), |end| &text[..end]);
    let other = page.chars().filter(|c| !c.is_ascii()).count();
    if lost(page) * 10 <= other {
        return Ok(decoded(text.into_owned(), "utf-8"));
    }
    let text = (desk.decode)("gb18030", bytes).unwrap_or_default();
    let all = text.chars().count();
    if lost(&text) * 5 > all {
        return Err(Error::UnknownEncoding);
    }
    Ok(decoded(text, "gb18030"))
}

fn lost(text: &str) -> usize {
    text.matches('\u{FFFD}').count()
}

/// Whether the bytes are UTF-16, and of which order: by their mark, or by the first tag.
fn wide(bytes: &[u8]) -> Option<bool> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(false),
        [0xFE, 0xFF, ..] => Some(true),
        [b'<', 0, _, 0, ..] => Some(false),
        [0, b'<', 0, _, ..] => Some(true),
        _ => None,
    }
}

/// Decodes UTF-16; what is none becomes U+FFFD.
fn utf16(bytes: &[u8], big: bool) -> Decoded {
    let unit = if big { u16::from_be_bytes } else { u16::from_le_bytes };
    let units = bytes.as_chunks::<2>().0.iter().map(|&pair| unit(pair));
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect();
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    decoded(text, if big { "utf-16be" } else { "utf-16le" })
}

/// A label as it is used here: that of GB18030 for all of which it is the whole.
fn plain(label: &str) -> String {
    let label = label.trim().to_ascii_lowercase();
    match label.as_str() {
        "gb2312" | "gbk" | "x-gbk" | "gb18030" | "gb_2312" | "gb_2312-80" | "csgb2312" | "chinese"
        | "cp936" | "936" | "ms936" | "windows-936" | "euc-cn" | "x-euc-cn" => "gb18030".to_owned(),
        _ => label,
    }
}

/// A label that pages have by mistake: that of the program that made them.
fn is_western(label: &str) -> bool {
    label.starts_with("iso-8859")
        || label.starts_with("windows-125")
        || matches!(label, "latin1" | "us-ascii" | "ascii")
}

/// Whether most bytes beyond ASCII stand in pairs, as in Chinese.
fn is_double(bytes: &[u8]) -> bool {
    let (mut high, mut paired, mut run) = (0, 0, 0);
    for &byte in bytes.iter().chain(b" ") {
        if byte >= 0x80 {
            run += 1;
            continue;
        }
        high += run;
        paired += if run >= 4 { run } else { 0 };
        run = 0;
    }
    paired * 2 > high
}

/// What a page says of itself: `<meta charset>`, `<meta http-equiv>`, an XML declaration.
fn said(bytes: &[u8]) -> Option<String> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    if head.starts_with(b"<?xml") {
        let end = head.iter().position(|&byte| byte == b'>')?;
        if let Some(label) = value(&head[..end], b"encoding") {
            return Some(label);
        }
    }
    let mut rest = head.as_slice();
    while let Some(at) = position(rest, b"<meta") {
        rest = &rest[at + 5..];
        let tag = &rest[..rest.iter().position(|&byte| byte == b'>').unwrap_or(rest.len())];
        if let Some(label) = value(tag, b"charset") {
            return Some(label);
        }
    }
    None
}

/// What stands behind `name=`, with or without quotes.
fn value(tag: &[u8], name: &[u8]) -> Option<String> {
    let mut rest = tag;
    while let Some(at) = position(rest, name) {
        rest = rest[at + name.len()..].trim_ascii_start();
        let Some(behind) = rest.strip_prefix(b"=") else { continue };
        let value = behind.trim_ascii_start();
        let value = value
            .strip_prefix(b"\"")
            .or_else(|| value.strip_prefix(b"'"))
            .unwrap_or(value)
            .trim_ascii_start();
        let end = value.iter().position(|&byte| !(byte.is_ascii_alphanumeric() || b"-_:.".contains(&byte)));
        let value = &value[..end.unwrap_or(value.len())];
        if !value.is_empty() {
            return Some(String::from_utf8_lossy(value).into_owned());
        }
    }
    None
}

/// Where `needle` first stands.
pub(super) fn position(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|window| window == needle)
}
