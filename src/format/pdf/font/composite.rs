//! Fonts with codes of several bytes, for collections of glyphs: Type 0.

use super::cmap::CMap;
use super::legacy::Legacy;
use super::widths::Widths;
use super::{Code, Lazy, Tools, embedded, file, gb1, is_text, names, sound};
use crate::format::pdf::unpack;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as Bytes};

pub(super) struct Composite<'a> {
    codes: Codes,
    to_unicode: Option<CMap>,
    /// Whether it says no more than that codes are Unicode.
    identity: bool,
    /// Whether glyphs are numbered as in Adobe-GB1.
    gb1: bool,
    widths: Widths,
    /// How far glyphs reach in vertical writing.
    tall: f32,
    pub(super) vertical: bool,
    program: Lazy<'a>,
    glyphs: Option<Stream<'a>>,
    glyph_table: std::cell::OnceCell<Vec<u8>>,
    name: Vec<u8>,
}

/// What codes are.
enum Codes {
    /// Two bytes: the number of a glyph.
    Identity,
    /// UTF-16 with its high byte first, or its older half.
    Utf16,
    /// UTF-8.
    Utf8,
    /// UTF-32.
    Utf32,
    /// An encoding before Unicode.
    Legacy(Legacy),
    /// As a CMap in the file says.
    Map(CMap),
}

impl<'a> Composite<'a> {
    pub(super) fn read(dict: &Dict<'a>, descendant: &Dict<'a>, tools: &mut Tools<'_>) -> Self {
        let mut vertical = false;
        let codes = match dict.get::<Object<'a>>("Encoding") {
            Some(Object::Name(name)) => {
                vertical = name.as_ref().ends_with(b"-V") || name.as_ref() == b"V";
                Codes::predefined(name.as_ref(), tools)
            }
            Some(Object::Stream(stream)) => match embedded(dict, "Encoding", tools) {
                Some(map) => {
                    vertical = map.vertical;
                    Codes::embedded(map, stream.dict(), tools)
                }
                None => Codes::Identity,
            },
            _ => Codes::Identity,
        };
        let to_unicode = embedded(dict, "ToUnicode", tools).filter(|map| !map.is_empty());
        let named =
            dict.get::<Name<'_>>("ToUnicode").is_some_and(|name| name.as_ref().starts_with(b"Identity"));
        let info = descendant.get::<Dict<'_>>("CIDSystemInfo");
        let ordering = info.and_then(|info| info.get::<Bytes<'_>>("Ordering"));
        let descriptor = descendant.get::<Dict<'a>>("FontDescriptor");
        let tall = descendant
            .get::<Array<'_>>("DW2")
            .and_then(|array| array.iter::<f32>().nth(1))
            .unwrap_or(-1000.0);
        Self {
            identity: named || to_unicode.as_ref().is_some_and(CMap::is_identity),
            codes,
            to_unicode,
            gb1: ordering.is_some_and(|ordering| ordering.as_bytes() == b"GB1"),
            widths: Widths::read(descendant),
            tall: (tall / 1000.0).abs(),
            vertical,
            program: Lazy::new(file(descriptor.as_ref())),
            glyphs: descendant.get::<Stream<'a>>("CIDToGIDMap"),
            glyph_table: std::cell::OnceCell::new(),
            name: dict.get::<Name<'_>>("BaseFont").map(|name| name.as_ref().to_vec()).unwrap_or_default(),
        }
    }

    pub(super) fn codes(&self, bytes: &[u8], codes: &mut Vec<Code>) {
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = self.codes.length(rest).clamp(1, rest.len());
            let (taken, behind) = rest.split_at(length);
            let value = taken.iter().take(4).fold(0_u32, |value, byte| value << 8 | u32::from(*byte));
            let mut code =
                Code { value, length: length as u8, advance: 0.0, blank: length == 1 && value == 0x20 };
            code.advance = if self.vertical { self.tall } else { self.widths.of(self.cid(&code)) };
            codes.push(code);
            rest = behind;
        }
    }

    /// The glyph of a code. Where only the character is known, that of the collection, or that of most collections for ASCII.
    fn cid(&self, code: &Code) -> u32 {
        let by_text = |text: Option<char>| match text {
            Some(text) if self.gb1 => gb1::cid(text),
            Some(text @ ' '..='~') => Some(u32::from(text) - 31),
            _ => None,
        };
        match &self.codes {
            Codes::Identity => code.value,
            Codes::Map(map) => map.cid(code.value).unwrap_or(if map.base.is_some() { code.value } else { 0 }),
            Codes::Legacy(legacy) if code.length == 1 && self.gb1 => match code.value {
                0x20 => legacy.ascii.0,
                0x21..=0x7E => code.value - 0x21 + legacy.ascii.1,
                _ => 0,
            },
            Codes::Legacy(_) => u32::MAX,
            _ => by_text(self.codes.text(code)).unwrap_or(u32::MAX),
        }
    }

    pub(super) fn text(&self, code: &Code, tools: &mut Tools<'_>) -> Option<String> {
        let told = self.to_unicode.as_ref().and_then(|map| map.text(code.value));
        if let Some(text) = told.clone().filter(|_| !self.identity).and_then(sound) {
            return Some(text);
        }
        let coded = match &self.codes {
            Codes::Legacy(legacy) => legacy.text(code.value, code.length.into(), tools.decode),
            codes => codes.text(code),
        };
        if let Some(text) = coded.filter(|text| is_text(*text)) {
            return Some(text.to_string());
        }
        if coded.is_some_and(|text| text < ' ') {
            // A line end or a tab within a string draws nothing.
            return Some(String::new());
        }
        let cid = self.cid(code);
        if let Some(text) = gb1::text(cid).filter(|_| self.gb1) {
            return Some(text.to_string());
        }
        if self.program.is_there() {
            let glyph = self.glyph(cid, tools);
            if let Some(text) = self.program.get(tools).text(glyph) {
                return Some(text.to_string());
            }
        }
        if let Some(low) = told
            .as_ref()
            .and_then(|text| text.chars().next())
            .map(u32::from)
            .filter(|code| (0xF020..=0xF0FF).contains(code))
        {
            return names::symbol(&self.name, (low & 0xFF) as u8).map(String::from);
        }
        if told.is_some_and(|text| text.is_empty()) {
            return Some(String::new());
        }
        let same = char::from_u32(code.value).filter(|text| self.identity && is_text(*text));
        same.map(String::from)
    }

    /// The glyph of the font file for one of the collection.
    fn glyph(&self, cid: u32, tools: &mut Tools<'_>) -> u32 {
        let Some(stream) = &self.glyphs else { return self.program.get(tools).glyph(cid) };
        let table =
            self.glyph_table.get_or_init(|| unpack::unpack(stream, &mut tools.budget).unwrap_or_default());
        let at = cid as usize;
        table
            .get(at.saturating_mul(2)..)
            .and_then(|rest| rest.get(..2))
            .map_or(0, |pair| pair.iter().fold(0, |glyph, byte| glyph << 8 | u32::from(*byte)))
    }
}

impl Codes {
    fn predefined(name: &[u8], tools: &mut Tools<'_>) -> Self {
        let name = String::from_utf8_lossy(name);
        if name.contains("-UTF8") {
            Self::Utf8
        } else if name.contains("-UTF32") {
            Self::Utf32
        } else if name.contains("-UCS2") || name.contains("-UTF16") {
            Self::Utf16
        } else {
            Legacy::by_cmap(&name, &mut tools.tables, tools.decode).map_or(Self::Identity, Self::Legacy)
        }
    }

    /// A CMap in the file; where it only names another, that one.
    fn embedded(map: CMap, dict: &Dict<'_>, tools: &mut Tools<'_>) -> Self {
        let by_name = |name: &[u8], tools: &mut Tools<'_>| {
            Some(Self::predefined(name, tools)).filter(|codes| !matches!(codes, Self::Identity))
        };
        if let Some(name) = dict.get::<Name<'_>>("CMapName")
            && let Some(codes) = by_name(name.as_ref(), tools)
        {
            return codes;
        }
        if map.is_empty() {
            return map.base.as_deref().and_then(|base| by_name(base, tools)).unwrap_or(Self::Identity);
        }
        match map.base.as_deref().filter(|_| !map.has_spaces()) {
            Some(base) => by_name(base, tools).unwrap_or(Self::Identity),
            None => Self::Map(map),
        }
    }

    fn length(&self, bytes: &[u8]) -> usize {
        match self {
            Self::Identity => 2,
            Self::Utf16 => {
                if matches!(bytes.first(), Some(0xD8..=0xDB)) && bytes.len() >= 4 {
                    4
                } else {
                    2
                }
            }
            Self::Utf8 => match bytes.first() {
                Some(0xF0..) => 4,
                Some(0xE0..) => 3,
                Some(0xC0..) => 2,
                _ => 1,
            },
            Self::Utf32 => 4,
            Self::Legacy(legacy) => legacy.length(bytes),
            Self::Map(map) => map.code(bytes).map_or(1, |(_, length)| length),
        }
    }

    /// The character that the code itself says.
    fn text(&self, code: &Code) -> Option<char> {
        let bytes = code.value.to_be_bytes();
        let bytes = bytes.get(4_usize.saturating_sub(code.length.into())..)?;
        match self {
            Self::Utf16 => super::utf16(bytes).chars().next(),
            Self::Utf8 => std::str::from_utf8(bytes).ok()?.chars().next(),
            Self::Utf32 => char::from_u32(code.value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::format::pdf::font::{Font, Tables, Tools};
    use crate::format::pdf::unpack::Budget;
    use crate::format::{decode, limits::Limits};
    use hayro_syntax::object::{Dict, FromBytes};

    #[test]
    fn predefined_encodings_need_no_more_than_their_name() {
        for (encoding, ordering, bytes, text, advances) in [
            ("GBK-EUC-H", "GB1", &b"A\xB9\xA4"[..], "A工", &[0.5, 1.0][..]),
            ("GB-EUC-V", "GB1", b"\xB9\xA4", "工", &[1.0]),
            ("UniGB-UCS2-H", "GB1", b"\0A\x5D\xE5", "A工", &[0.5, 1.0]),
            ("UniGB-UTF16-H", "GB1", b"\xD8\x40\xDC\x0B\0 ", "\u{2000B} ", &[1.0, 0.5]),
            ("UniGB-UTF8-H", "GB1", b"A\xE5\xB7\xA5", "A工", &[0.5, 1.0]),
            ("Identity-H", "GB1", b"\0\x22\x03\xAC\x00", "A啊?", &[0.5, 1.0, 1.0]),
            ("Identity-H", "Identity", b"\0\x22", "?", &[0.5]),
            ("ETen-B5-H", "CNS1", b"\xA4\x40", "一", &[1.0]),
        ] {
            let dict = format!(
                "<</Subtype/Type0/Encoding/{encoding}/DescendantFonts[<</CIDSystemInfo<</Ordering({ordering})>>/W[1 95 500 814 939 500]/DW 1000>>]>>"
            );
            let mut tools =
                Tools { decode: &decode, budget: Budget::new(&Limits::default()), tables: Tables::default() };
            let font = Font::read(&Dict::from_bytes(dict.as_bytes()).unwrap(), 0, &mut tools);
            let mut codes = Vec::new();
            font.codes(bytes, &mut codes);
            let read: String = codes
                .iter()
                .map(|code| font.text(code, &mut tools).unwrap_or_else(|| "?".into()).to_string())
                .collect();
            assert_eq!(read, text, "{encoding} {ordering}");
            assert_eq!(
                codes.iter().map(|code| code.advance).collect::<Vec<_>>(),
                advances,
                "{encoding} {ordering}"
            );
            assert_eq!(font.vertical, encoding.ends_with('V'));
        }
    }
}
