//! The text interpreter: runs the operators of a content stream and puts every glyph on the page.

use super::font::{Code, Font};
use super::lexer::{Lexer, Operand};
use super::marks::{Mark, Marks, text_string};
use super::shelf::Shelf;
use crate::format::page::{Glyph, Matrix, Page};
use crate::source::Limit;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as Bytes};
use std::collections::BTreeMap;
use std::rc::Rc;

/// How deep forms may call one another.
const FORMS_DEEP: u32 = 24;
/// How many forms may be run on a page.
const FORMS: u32 = 50_000;
/// How many bytes of a dictionary cost a step to look at.
const LOOKED_UP: u64 = 4;
/// How many glyphs a page may have.
const GLYPHS: usize = 1 << 20;
/// How many graphics states may be kept.
const STATES: usize = 1_000;

/// What a page is drawn on.
pub(super) struct Canvas<'s, 'a, 'd> {
    pub(super) shelf: &'s mut Shelf<'a, 'd>,
    pub(super) page: Page,
    marks: Marks,
    steps: u64,
    forms: u32,
    codes: Vec<Code>,
}

/// What `q` keeps and `Q` brings back.
#[derive(Clone)]
struct State<'a> {
    place: Matrix,
    font: Option<Rc<Font<'a>>>,
    size: f64,
    character_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

impl State<'_> {
    /// What holds where a stream begins.
    const fn at(place: Matrix) -> Self {
        Self {
            place,
            font: None,
            size: 0.0,
            character_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Resources of a content stream: what was looked up already.
struct Named<'a> {
    resources: Dict<'a>,
    kinds: BTreeMap<&'static str, Dict<'a>>,
    fonts: BTreeMap<Vec<u8>, Option<Rc<Font<'a>>>>,
}

impl<'a> Named<'a> {
    fn new(resources: &Dict<'a>) -> Self {
        Self { resources: resources.clone(), kinds: BTreeMap::new(), fonts: BTreeMap::new() }
    }
}

/// Where text is written, and where its line begins.
#[derive(Clone, Copy)]
struct Cursor {
    text: Matrix,
    line: Matrix,
}

impl Cursor {
    const START: Self = Self { text: Matrix::IDENTITY, line: Matrix::IDENTITY };

    fn go(&mut self, x: f64, y: f64) {
        self.line = Matrix::translation(x, y).then(self.line);
        self.text = self.line;
    }
}

impl<'s, 'a, 'd> Canvas<'s, 'a, 'd> {
    pub(super) fn new(shelf: &'s mut Shelf<'a, 'd>, page: Page) -> Self {
        let steps = shelf.steps_of_page();
        Self { shelf, page, marks: Marks::default(), steps, forms: 0, codes: Vec::new() }
    }

    /// Ends the page.
    pub(super) fn finish(mut self) -> Page {
        self.marks.end_to(0, &mut self.page);
        super::doubled::drop_copies(&mut self.page.glyphs);
        super::marks::distrust(&mut self.page.glyphs);
        self.page
    }

    /// Counts steps of work; false where there were too many.
    fn step(&mut self, count: u64) -> bool {
        let enough = self.steps >= count && self.shelf.step(count);
        self.steps = self.steps.saturating_sub(count);
        if !enough {
            self.shelf.stopped.get_or_insert(Limit::Steps);
            self.steps = 0;
        }
        enough
    }

    /// Runs a content stream.
    pub(super) fn run(&mut self, bytes: &[u8], resources: &Dict<'a>, place: Matrix) {
        self.run_in(bytes, resources, State::at(place), 0);
    }

    fn run_in(&mut self, bytes: &[u8], resources: &Dict<'a>, mut state: State<'a>, depth: u32) {
        let open = self.marks.depth();
        let mut kept: Vec<State<'a>> = Vec::new();
        let mut cursor = Cursor::START;
        let mut named = Named::new(resources);
        let mut lexer = Lexer::new(bytes);
        let mut operands = Vec::new();
        let mut at = 0;
        while let Some(operator) = lexer.next(&mut operands) {
            let bytes = lexer.at() - at;
            at = lexer.at();
            if !self.step(1 + bytes as u64 / 64) {
                break;
            }
            let number = |index: usize| operands.get(index).and_then(Operand::number).unwrap_or(0.0);
            let name = || operands.iter().rev().find_map(Operand::name);
            match operator {
                b"q" if kept.len() < STATES => kept.push(state.clone()),
                b"Q" => state = kept.pop().unwrap_or(state),
                b"cm" => {
                    if let Some(matrix) = Matrix::from_numbers(operands.iter().filter_map(Operand::number)) {
                        state.place = matrix.then(state.place);
                    }
                }
                b"BT" => cursor = Cursor::START,
                b"Tc" => state.character_space = number(0),
                b"Tw" => state.word_space = number(0),
                b"Tz" => state.scale = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Tf" => {
                    state.size = number(operands.len().saturating_sub(1));
                    if let Some(name) = name() {
                        state.font = self.font(&mut named, name);
                    }
                }
                b"gs" => self.graphics_state(&mut state, &mut named, name()),
                b"Td" => cursor.go(number(0), number(1)),
                b"TD" => {
                    state.leading = -number(1);
                    cursor.go(number(0), number(1));
                }
                b"Tm" => {
                    if let Some(matrix) = Matrix::from_numbers(operands.iter().filter_map(Operand::number)) {
                        cursor = Cursor { text: matrix, line: matrix };
                    }
                }
                b"T*" => cursor.go(0.0, -state.leading),
                b"Tj" => self.show_all(&operands, &state, &mut cursor),
                b"TJ" => {
                    if let Some(Operand::Array(items)) = operands.last() {
                        self.show_all(items, &state, &mut cursor);
                    }
                }
                b"'" => {
                    cursor.go(0.0, -state.leading);
                    self.show_all(&operands, &state, &mut cursor);
                }
                b"\"" => {
                    (state.word_space, state.character_space) = (number(0), number(1));
                    cursor.go(0.0, -state.leading);
                    self.show_all(operands.get(2..).unwrap_or_default(), &state, &mut cursor);
                }
                b"Do" => {
                    if let Some(name) = name() {
                        self.object(&mut named, name, &state, depth);
                    }
                }
                b"BI" => self.page.images += 1,
                b"BMC" | b"BDC" => self.begin(&operands, &mut named),
                b"EMC" if self.marks.depth() > open => self.marks.end(&mut self.page),
                _ => {}
            }
        }
        self.marks.end_to(open, &mut self.page);
    }

    /// A dictionary of one kind of resources; looked up once, and paid for by its length.
    fn kind<'n>(&mut self, named: &'n mut Named<'a>, kind: &'static str) -> &'n Dict<'a> {
        let resources = &named.resources;
        named.kinds.entry(kind).or_insert_with(|| {
            let dict = resources.get::<Dict<'a>>(kind).unwrap_or_default();
            self.step(dict.data().len() as u64 / LOOKED_UP);
            dict
        })
    }

    fn font(&mut self, named: &mut Named<'a>, name: &[u8]) -> Option<Rc<Font<'a>>> {
        if let Some(font) = named.fonts.get(name) {
            return font.clone();
        }
        let dict = self.kind(named, "Font").get::<Dict<'a>>(name);
        let font = dict.map(|dict| {
            self.step(dict.data().len() as u64 / LOOKED_UP);
            self.shelf.font(&dict)
        });
        named.fonts.insert(name.to_vec(), font.clone());
        font
    }

    /// A font that comes with a graphics state.
    fn graphics_state(&mut self, state: &mut State<'a>, named: &mut Named<'a>, name: Option<&[u8]>) {
        let Some(chosen) = name.and_then(|name| self.kind(named, "ExtGState").get::<Dict<'a>>(name)) else {
            return;
        };
        self.step(chosen.data().len() as u64 / LOOKED_UP);
        let Some(font) = chosen.get::<Array<'a>>("Font") else { return };
        let mut items = font.iter::<Object<'a>>();
        if let (Some(font), Some(size)) =
            (items.next().and_then(Object::into_dict), items.next().and_then(Object::into_f32))
        {
            state.font = Some(self.shelf.font(&font));
            state.size = size.into();
        }
    }

    fn begin(&mut self, operands: &[Operand<'_>], named: &mut Named<'a>) {
        let tag = operands.first().and_then(Operand::name).unwrap_or_default();
        let mut mark = Mark { artifact: tag == b"Artifact", hidden: false };
        let mut reading = None;
        match operands.get(1) {
            Some(list @ Operand::Dict(_)) => {
                reading = list.entry(b"ActualText").and_then(Operand::string).map(text_string)
            }
            Some(Operand::Name(name)) => {
                let lists = self.kind(named, "Properties").clone();
                mark.hidden = tag == b"OC" && self.shelf.layers.hide(&lists, name);
                if let Some(list) = lists.get::<Dict<'a>>(&**name) {
                    self.step(list.data().len() as u64 / LOOKED_UP);
                    reading = list.get::<Bytes<'_>>("ActualText").map(|text| text_string(&text));
                }
            }
            _ => {}
        }
        // A reading that is itself lost is none.
        let sound = |text: &String| {
            text.is_empty() || text.chars().any(|text| text != '\u{FFFD}' && !text.is_control())
        };
        self.marks.begin(mark, reading.filter(sound));
    }

    /// A picture, or a form, which is run.
    fn object(&mut self, named: &mut Named<'a>, name: &[u8], state: &State<'a>, depth: u32) {
        let Some(stream) = self.kind(named, "XObject").get::<Stream<'a>>(name) else { return };
        self.step(stream.dict().data().len() as u64 / LOOKED_UP);
        match stream.dict().get::<Name<'_>>("Subtype").as_deref() {
            Some(b"Image") => self.page.images += 1,
            Some(b"Form") if depth < FORMS_DEEP => self.form(&stream, &named.resources, state, depth),
            Some(b"Form") => {
                self.shelf.stopped.get_or_insert(Limit::Nesting);
            }
            _ => {}
        }
    }

    fn form(&mut self, stream: &Stream<'a>, resources: &Dict<'a>, state: &State<'a>, depth: u32) {
        self.forms += 1;
        if self.forms > FORMS {
            self.shelf.stopped.get_or_insert(Limit::Objects);
            return;
        }
        let dict = stream.dict();
        let Some(bytes) = self.shelf.form(stream) else { return };
        let matrix = dict
            .get::<Array<'_>>("Matrix")
            .and_then(|array| Matrix::from_numbers(array.iter::<f32>().map(f64::from)));
        let mut state = state.clone();
        state.place = matrix.unwrap_or(Matrix::IDENTITY).then(state.place);
        let own = dict.get::<Dict<'a>>("Resources");
        let hidden = self.shelf.layers.hide(dict, b"OC");
        self.marks.begin(Mark { artifact: false, hidden }, None);
        let open = self.marks.depth();
        self.run_in(&bytes, own.as_ref().unwrap_or(resources), state, depth + 1);
        self.marks.end_to(open.saturating_sub(1), &mut self.page);
    }

    /// Runs the appearance of an annotation so that its box fills `place` of the page.
    pub(super) fn appearance(&mut self, stream: &Stream<'a>, place: [f64; 4], page: Matrix) {
        let dict = stream.dict();
        let numbers = |key: &str| {
            dict.get::<Array<'_>>(key)
                .map(|array| array.iter::<f32>().take(6).map(f64::from).collect::<Vec<_>>())
        };
        let matrix = numbers("Matrix")
            .and_then(|numbers| Matrix::from_numbers(numbers.into_iter()))
            .unwrap_or(Matrix::IDENTITY);
        let Some(&[x0, y0, x1, y1]) = numbers("BBox").as_deref() else { return };
        let [left, bottom, right, top] = matrix.around([x0, y0, x1, y1]);
        let scale = |from: f64, to: f64| if from.abs() > 1e-6 { to / from } else { 1.0 };
        let (across, up) =
            (scale(right - left, place[2] - place[0]), scale(top - bottom, place[3] - place[1]));
        let fit = Matrix([across, 0.0, 0.0, up, place[0] - left * across, place[1] - bottom * up]);
        let resources = self.shelf.fields.clone();
        self.form(stream, &resources, &State::at(fit.then(page)), 0);
    }

    /// Strings, and numbers that move what follows.
    fn show_all(&mut self, items: &[Operand<'_>], state: &State<'a>, cursor: &mut Cursor) {
        let Some(font) = state.font.clone() else { return };
        for item in items {
            match item {
                Operand::String(bytes) => self.show(bytes, &font, state, cursor),
                Operand::Number(back) => {
                    let by = -back / 1000.0 * state.size;
                    let step = if font.vertical { (0.0, by) } else { (by * state.scale, 0.0) };
                    cursor.text = Matrix::translation(step.0, step.1).then(cursor.text);
                }
                _ => {}
            }
        }
    }

    fn show(&mut self, bytes: &[u8], font: &Font<'a>, state: &State<'a>, cursor: &mut Cursor) {
        let mut codes = std::mem::take(&mut self.codes);
        font.codes(bytes, &mut codes);
        for code in &codes {
            if !self.step(1) {
                break;
            }
            let place = Matrix([state.size * state.scale, 0.0, 0.0, state.size, 0.0, state.rise])
                .then(cursor.text)
                .then(state.place);
            if !self.marks.is_hidden() {
                self.glyph(code, font, place);
            }
            let space = state.character_space + if code.blank { state.word_space } else { 0.0 };
            let advance = f64::from(code.advance) * state.size;
            // Downwards, in vertical writing.
            let step = if font.vertical {
                (0.0, -(advance + space))
            } else {
                ((advance + space) * state.scale, 0.0)
            };
            cursor.text = Matrix::translation(step.0, step.1).then(cursor.text);
        }
        self.codes = codes;
    }

    fn glyph(&mut self, code: &Code, font: &Font<'a>, place: Matrix) {
        let [a, b, c, d, x, y] = place.0;
        let (along, across) = (a.hypot(b), c.hypot(d));
        let size = across * f64::from(font.em);
        let advance = f64::from(code.advance) * if font.vertical { across } else { along };
        let (width, height) = (f64::from(self.page.width), f64::from(self.page.height));
        let inside = (-size..=width + size).contains(&x) && (-size..=height + size).contains(&y);
        let drawn = inside && size.is_finite() && size > 0.001 && advance.is_finite();
        if !(drawn && self.shelf.glyph(self.page.glyphs.len() < GLYPHS)) {
            return;
        }
        // What leans is a watermark; the direction is that of the nearest quarter turn.
        let turn = b.atan2(a).to_degrees() / 90.0;
        let leans = (turn - turn.round()).abs() > 0.15;
        let glyph = Glyph {
            text: char::REPLACEMENT_CHARACTER,
            x: x as f32,
            y: y as f32,
            advance: advance.abs() as f32,
            size: size as f32,
            angle: (turn.round() as i32).rem_euclid(4) as u8,
            vertical: font.vertical,
            font: font.number,
            order: 0,
            artifact: leans || self.marks.is_artifact(),
        };
        let text = font.text(code, &mut self.shelf.tools);
        self.marks.put(text.as_deref(), glyph, &mut self.page);
    }
}
