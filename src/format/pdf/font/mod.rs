//! From the bytes of a string to glyphs: their codes, widths and characters. What a font says of itself is taken from the
//! best of its sources, code by code.

mod cmap;
mod composite;
mod gb1;
mod legacy;
mod names;
mod program;
mod simple;
mod standard;
mod widths;

pub(super) use cmap::utf16;
pub(super) use legacy::{Decode, Tables};

use super::unpack::{self, Budget};
use composite::Composite;
use hayro_syntax::object::{Array, Dict, Name, Stream};
use program::Program;
use simple::Simple;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What fonts are read with.
pub(super) struct Tools<'d> {
    /// Decodes by the label of an encoding.
    pub(super) decode: Decode<'d>,
    /// How much may be unpacked.
    pub(super) budget: Budget,
    /// Tables of encodings.
    pub(super) tables: Tables,
}

/// A font as a page names it.
pub(super) struct Font<'a> {
    kind: Kind<'a>,
    /// Which of the file.
    pub(super) number: u16,
    /// Whether it is for vertical writing.
    pub(super) vertical: bool,
    /// Height of an em, in units of the text space at size 1.
    pub(super) em: f32,
    memo: RefCell<BTreeMap<u64, Option<Rc<str>>>>,
}

enum Kind<'a> {
    Simple(Box<Simple<'a>>),
    Composite(Box<Composite<'a>>),
}

/// One code of a string.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Code {
    /// Its value.
    value: u32,
    /// How many bytes it has.
    length: u8,
    /// How far the next glyph is along the line, in ems; in vertical writing downwards.
    pub(super) advance: f32,
    /// Whether it is the blank that word spacing is added to.
    pub(super) blank: bool,
}

impl<'a> Font<'a> {
    /// Reads the dictionary of a font.
    pub(super) fn read(dict: &Dict<'a>, number: u16, tools: &mut Tools<'_>) -> Self {
        let (kind, vertical, em) = match dict
            .get::<Array<'a>>("DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict<'a>>().next())
        {
            Some(descendant) => {
                let font = Composite::read(dict, &descendant, tools);
                let vertical = font.vertical;
                (Kind::Composite(Box::new(font)), vertical, 1.0)
            }
            None => {
                let font = Simple::read(dict, tools);
                let em = font.em;
                (Kind::Simple(Box::new(font)), false, em)
            }
        };
        Self { kind, number, vertical, em, memo: RefCell::default() }
    }

    /// The codes of a string, in order.
    pub(super) fn codes(&self, bytes: &[u8], codes: &mut Vec<Code>) {
        codes.clear();
        match &self.kind {
            Kind::Simple(font) => font.codes(bytes, codes),
            Kind::Composite(font) => font.codes(bytes, codes),
        }
    }

    /// The characters of a code; `None` where nothing says what it stands for.
    pub(super) fn text(&self, code: &Code, tools: &mut Tools<'_>) -> Option<Rc<str>> {
        let key = u64::from(code.length) << 32 | u64::from(code.value);
        if let Some(text) = self.memo.borrow().get(&key) {
            return text.clone();
        }
        let text = match &self.kind {
            Kind::Simple(font) => font.text(code, tools),
            Kind::Composite(font) => font.text(code, tools),
        };
        let text = text.map(|text| Rc::from(apart(text)));
        self.memo.borrow_mut().insert(key, text.clone());
        text
    }
}

/// The font file of a descriptor.
fn file<'a>(descriptor: Option<&Dict<'a>>) -> Option<Stream<'a>> {
    let descriptor = descriptor?;
    ["FontFile2", "FontFile3", "FontFile"].iter().find_map(|key| descriptor.get::<Stream<'a>>(key))
}

/// A font file that is read when something is first asked of it.
struct Lazy<'a> {
    stream: Option<Stream<'a>>,
    program: std::cell::OnceCell<Program>,
}

impl<'a> Lazy<'a> {
    const fn new(stream: Option<Stream<'a>>) -> Self {
        Self { stream, program: std::cell::OnceCell::new() }
    }

    const fn is_there(&self) -> bool {
        self.stream.is_some()
    }

    fn get(&self, tools: &mut Tools<'_>) -> &Program {
        let read = |stream: &Stream<'_>| {
            Program::read(&unpack::unpack(stream, &mut tools.budget).unwrap_or_default())
        };
        self.program.get_or_init(|| self.stream.as_ref().map(read).unwrap_or_default())
    }
}

/// Reads the CMap in an entry of a dictionary: a stream. Where it names another, `base` of it does.
fn embedded(dict: &Dict<'_>, key: &str, tools: &mut Tools<'_>) -> Option<cmap::CMap> {
    let stream = dict.get::<Stream<'_>>(key)?;
    let mut map = cmap::CMap::read(&unpack::unpack(&stream, &mut tools.budget)?);
    if let Some(base) = stream.dict().get::<Name<'_>>("UseCMap") {
        map.base = Some(base.as_ref().to_vec());
    }
    map.vertical |= stream.dict().get::<i32>("WMode") == Some(1);
    Some(map)
}

/// Whether a character can stand in a text: no control, no private use, no sign of a lost character.
fn is_text(text: char) -> bool {
    !matches!(u32::from(text), 0..0x20 | 0x7F..=0x9F | 0xE000..=0xF8FF | 0xFFF0..=0xFFFF | 0x1FFFE..=0x1FFFF | 0xE0000..=0x10_FFFF)
}

/// Characters that all can stand in a text, with blanks for line ends and tabs.
fn sound(text: String) -> Option<String> {
    let text = if text.contains(['\t', '\n', '\r']) { text.replace(['\t', '\n', '\r'], " ") } else { text };
    (!text.is_empty() && text.chars().all(is_text)).then_some(text)
}

/// Letters for the signs that stand for several: ﬁ.
fn apart(text: String) -> String {
    const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    if !text.contains(|text| matches!(text, '\u{FB00}'..='\u{FB06}')) {
        return text;
    }
    let mut letters = String::new();
    for text in text.chars() {
        match u32::from(text).checked_sub(0xFB00).and_then(|index| LIGATURES.get(index as usize)) {
            Some(ligature) => letters.push_str(ligature),
            None => letters.push(text),
        }
    }
    letters
}
