//! A tag and what its attributes say.

use super::element::Shown;
use super::region::{Region, region};
use html5gum::State;

/// A tag whose attributes are being read.
#[derive(Default)]
pub(super) struct Tag {
    pub(super) name: Vec<u8>,
    pub(super) attribute: Vec<u8>,
    pub(super) shown: Shown,
    pub(super) region: Region,
    pub(super) link: bool,
    pub(super) named: bool,
    pub(super) spans: (u16, u16),
}

impl Tag {
    /// Reads the value of the attribute that was named last.
    pub(super) fn value(&mut self, value: &str) {
        let span = || value.trim().parse::<u16>().unwrap_or(1).clamp(1, 1000);
        match self.attribute.as_slice() {
            b"style" => self.shown.style(value),
            b"class" | b"id" => {
                self.region = self.region.max(region(value));
                self.shown.note |= value.starts_with("sdfootnote") || value.starts_with("sdendnote");
            }
            b"role" => {
                self.region = match value {
                    "navigation" | "contentinfo" | "search" => Region::Chrome,
                    _ => self.region,
                };
            }
            // Running header and footer in an export of an office program.
            b"title" if matches!(value, "header" | "footer") => self.region = Region::Chrome,
            b"aria-hidden" if value == "true" => self.shown.hidden = true,
            b"href" => self.link = !value.starts_with('#'),
            b"colspan" => self.spans.0 = span(),
            b"rowspan" => self.spans.1 = span(),
            _ => {}
        }
    }
}

/// What follows the tags whose content is no markup.
pub(super) fn raw(name: &[u8]) -> Option<State> {
    match name {
        b"textarea" | b"title" => Some(State::RcData),
        b"plaintext" => Some(State::PlainText),
        b"script" => Some(State::ScriptData),
        b"style" | b"iframe" | b"xmp" | b"noembed" | b"noframes" | b"noscript" => Some(State::RawText),
        _ => None,
    }
}

/// FNV-1a, to compare names by.
pub(super) fn hash(name: &[u8]) -> u32 {
    name.iter().fold(0x811C_9DC5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
