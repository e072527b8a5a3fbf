//! From bytes and numbers to characters, by the encodings of fonts.

use super::reader::{Opening, Reader};
use super::state::{State, Target};
use crate::format::gbk::is_gbk;
use crate::format::symbol;

/// So many bytes are decoded at once.
const MOST_PENDING: usize = 1 << 16;

impl Reader<'_, '_, '_> {
    pub(super) fn unicode(&mut self, number: i32) {
        self.flush_bytes();
        self.skipping = self.now.fallbacks;
        let unit = number as u16;
        if let Some(first) = self.surrogate.take() {
            if let Some(Ok(character)) =
                char::decode_utf16([first, unit]).next().filter(|_| unit & 0xFC00 == 0xDC00)
            {
                return self.add(character.encode_utf8(&mut [0; 4]));
            }
            self.add("\u{FFFD}");
        }
        match unit {
            0x2028 | 0x2029 => self.end_line(),
            0xD800..=0xDBFF => self.surrogate = Some(unit),
            0xF000..=0xF0FF => {
                let font = self.tables.symbols(self.now.fonts.now()).unwrap_or_default();
                let character = symbol::character(font, unit.into()).unwrap_or('•');
                self.add(character.encode_utf8(&mut [0; 4]));
            }
            unit => {
                let character = char::from_u32(unit.into()).unwrap_or('\u{FFFD}');
                if !character.is_control() {
                    self.add(character.encode_utf8(&mut [0; 4]));
                }
            }
        }
    }

    pub(super) fn byte(&mut self, byte: u8, is_raw: bool) {
        self.opening = Opening::No;
        match self.now.target {
            Target::Nowhere | Target::Outside => return,
            Target::Fonts => return self.tables.font_byte(byte),
            Target::Styles => {
                let (desk, encoding) = (&*self.desk, self.encoding);
                return self
                    .tables
                    .style_byte(byte, |name| (desk.decode)(encoding, name).unwrap_or_default());
            }
            _ => {}
        }
        if self.skipping > 0 {
            self.skipping -= 1;
            return;
        }
        if self.surrogate.is_some() {
            self.flush();
        }
        if byte == b'\t' {
            return self.sign("tab");
        }
        if byte < 0x20 {
            return;
        }
        if self.pending.len() >= MOST_PENDING && !self.is_half {
            self.flush();
        }
        self.pending.push(byte);
        let font = self.tables.encoding(self.now.fonts.now()).unwrap_or(self.encoding);
        self.is_half = !self.is_half && byte > 0x80 && byte < 0xFF && is_double(font);
        // A first byte as it stands is followed by its second, whatever sign of the format that is.
        if is_raw && self.is_half {
            self.pending.extend(self.tokens.raw());
            self.is_half = false;
        }
    }

    /// The encoding of bytes in a font: that of the file where the font leaves it open.
    fn encoding_of(&self, font: i32, bytes: &[u8]) -> &'static str {
        match self.tables.encoding(font).unwrap_or(self.encoding) {
            // Many writers name a Latin font for all of a Chinese text.
            "windows-1252" if is_gbk(bytes) && (self.encoding == "gb18030" || self.tables.are_chinese()) => {
                "gb18030"
            }
            "windows-1252" if is_double(self.encoding) && self.encoding != "gb18030" && is_paired(bytes) => {
                self.encoding
            }
            encoding => encoding,
        }
    }

    /// Decodes what is pending.
    pub(super) fn flush(&mut self) {
        if self.surrogate.take().is_some() {
            self.add("\u{FFFD}");
        }
        self.flush_bytes();
    }

    fn flush_bytes(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.pending);
        self.is_half = false;
        let font = self.now.fonts.now();
        if let Some(name) = self.tables.symbols(font) {
            let sign = |&byte: &u8| symbol::character(name, byte.into()).unwrap_or('•');
            let text: String = bytes.iter().map(sign).collect();
            return self.add(&text);
        }
        if bytes.is_ascii() {
            return self.add(str::from_utf8(&bytes).unwrap_or_default());
        }
        if let Some(text) = (self.desk.decode)(self.encoding_of(font, &bytes), &bytes) {
            self.add(&text);
        }
    }

    /// Whether the text here was changed; a stretch is counted once.
    pub(super) fn count_change(&mut self) -> bool {
        let is_changed = self.now.is_deleted || self.now.is_inserted;
        if is_changed && !self.is_changed && self.flow().is_some() {
            self.changes += 1;
        }
        self.is_changed = is_changed;
        is_changed
    }

    pub(super) fn add(&mut self, text: &str) {
        if self.count_change() && self.now.is_deleted {
            return;
        }
        let State { is_hidden, target, .. } = self.now;
        if target == Target::Label {
            self.label.push_str(text);
        } else if let Some(flow) = self.flow() {
            flow.hide(is_hidden);
            flow.text(text);
        }
    }
}

/// Whether an encoding has characters of two bytes.
fn is_double(encoding: &str) -> bool {
    matches!(encoding, "gb18030" | "big5" | "shift_jis" | "euc-kr")
}

/// Whether bytes beyond ASCII come two by two.
fn is_paired(bytes: &[u8]) -> bool {
    bytes.split(|byte| byte.is_ascii()).all(|beyond| beyond.len().is_multiple_of(2))
}
