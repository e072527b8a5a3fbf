//! What the pages of a file share: fonts and forms that were read once, layers, and how much work is left.

use super::font::{Decode, Font, Tables, Tools};
use super::layers::Layers;
use super::unpack::{self, Budget};
use crate::format::limits::Limits;
use crate::source::Limit;
use hayro_syntax::object::{Dict, Name, Stream};
use hayro_syntax::xref::XRef;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How many fonts are kept at once.
const FONTS: usize = 400;
/// How many bytes of forms are kept at once.
const FORMS: usize = 32 << 20;
/// How many glyphs a file may have: each takes 40 bytes until its text is made.
const GLYPHS: u64 = 12_000_000;
/// How many pages may take as many steps as one may.
const BUSY_PAGES: u64 = 4;

/// What the pages of a file share. Objects are known by where they lie.
pub(super) struct Shelf<'a, 'd> {
    pub(super) tools: Tools<'d>,
    pub(super) layers: Layers,
    /// What fields of a form are drawn with where they name nothing of their own.
    pub(super) fields: Dict<'a>,
    /// The limit that was reached, if one was.
    pub(super) stopped: Option<Limit>,
    fonts: BTreeMap<usize, Rc<Font<'a>>>,
    numbers: BTreeMap<Vec<u8>, u16>,
    forms: BTreeMap<usize, Rc<[u8]>>,
    kept: usize,
    steps: u64,
    steps_of_page: u64,
    glyphs: u64,
}

impl<'a, 'd> Shelf<'a, 'd> {
    pub(super) fn new(xref: &'a XRef, decode: Decode<'d>, limits: &Limits) -> Self {
        let form =
            xref.get::<Dict<'a>>(xref.root_id()).and_then(|catalog| catalog.get::<Dict<'a>>("AcroForm"));
        Self {
            tools: Tools { decode, budget: Budget::new(limits), tables: Tables::default() },
            layers: Layers::read(xref),
            fields: form.and_then(|form| form.get::<Dict<'a>>("DR")).unwrap_or_default(),
            stopped: None,
            fonts: BTreeMap::new(),
            numbers: BTreeMap::new(),
            forms: BTreeMap::new(),
            kept: 0,
            steps: limits.steps.saturating_mul(BUSY_PAGES),
            steps_of_page: limits.steps,
            glyphs: GLYPHS.min(limits.characters),
        }
    }

    /// How many steps a page may take.
    pub(super) fn steps_of_page(&self) -> u64 {
        self.steps_of_page
    }

    /// Counts steps; false where there were too many.
    pub(super) fn step(&mut self, count: u64) -> bool {
        let enough = self.steps >= count;
        self.steps = self.steps.saturating_sub(count);
        enough
    }

    /// Counts a glyph; false where there were too many, of the file or, as `fits` says, of its page.
    pub(super) fn glyph(&mut self, fits: bool) -> bool {
        if self.glyphs == 0 || !fits {
            self.stopped.get_or_insert(Limit::Size);
            return false;
        }
        self.glyphs -= 1;
        true
    }

    /// Whether nothing more can be read.
    pub(super) fn is_spent(&self) -> bool {
        self.steps == 0 || self.glyphs == 0
    }

    /// The font of a dictionary.
    pub(super) fn font(&mut self, dict: &Dict<'a>) -> Rc<Font<'a>> {
        let key = dict.data().as_ptr() as usize;
        if let Some(font) = self.fonts.get(&key) {
            return Rc::clone(font);
        }
        if self.fonts.len() >= FONTS {
            self.fonts.clear();
        }
        let next = u16::try_from(self.numbers.len()).unwrap_or(u16::MAX);
        let number = *self.numbers.entry(family(dict)).or_insert(next);
        let font = Rc::new(Font::read(dict, number, &mut self.tools));
        self.fonts.insert(key, Rc::clone(&font));
        font
    }

    /// What a form holds.
    pub(super) fn form(&mut self, stream: &Stream<'a>) -> Option<Rc<[u8]>> {
        let key = stream.dict().data().as_ptr() as usize;
        if let Some(bytes) = self.forms.get(&key) {
            return Some(Rc::clone(bytes));
        }
        let bytes: Rc<[u8]> = unpack::unpack(stream, &mut self.tools.budget)?.into();
        if self.kept + bytes.len() > FORMS {
            self.forms.clear();
            self.kept = 0;
        }
        self.kept += bytes.len();
        self.forms.insert(key, Rc::clone(&bytes));
        Some(bytes)
    }
}

/// The name of a font without the mark of a subset: some producers make a font of a few letters each.
fn family(dict: &Dict<'_>) -> Vec<u8> {
    let descriptor = || dict.get::<Dict<'_>>("FontDescriptor")?.get::<Name<'_>>("FontName");
    let name = dict
        .get::<Name<'_>>("BaseFont")
        .or_else(descriptor)
        .map(|name| name.as_ref().to_vec())
        .unwrap_or_default();
    match name.split_at_checked(7) {
        Some((mark, family)) if mark.ends_with(b"+") => family.to_vec(),
        _ => name,
    }
}
