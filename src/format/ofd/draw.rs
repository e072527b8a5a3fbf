//! What is drawn on a page: its objects in their order, whatever blocks and units they lie in.

use super::File;
use super::text::{Box, Code, Style, steps};
use crate::error::Error;
use crate::format::limits::Limits;
use crate::format::page::{Matrix, Page};
use crate::format::xml::{Element, Piece, Xml};
use crate::source::{Limit, Note};
use std::collections::BTreeMap;

/// Units within units.
const DEPTH: u8 = 8;

/// What a page says of itself before it draws.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub area: Option<Box>,
    /// The number of each template, and whether it lies over the page.
    pub templates: Vec<(String, bool)>,
}

/// The head of a page.
pub(super) fn head(text: &str, limits: &Limits) -> Head {
    let mut head = Head::default();
    let mut xml = Xml::new(text, limits);
    let mut inner = String::new();
    while let Ok(Some(piece)) = xml.next() {
        match piece {
            Piece::Start(element) if element.name() == "Content" => {
                if xml.skip().is_err() {
                    break;
                }
            }
            Piece::Start(element) => {
                inner.clear();
                if element.name() == "Template"
                    && let Some(id) = element.attribute("TemplateID")
                {
                    let over = element
                        .attribute("ZOrder")
                        .is_some_and(|order| order.eq_ignore_ascii_case("Foreground"));
                    head.templates.push((id.into_owned(), over));
                }
            }
            Piece::Text(text) => inner.push_str(&text),
            Piece::End("PhysicalBox") => head.area = head.area.or(Box::of(&inner)),
            Piece::End(_) => (),
        }
    }
    head
}

/// Units of several objects that pages draw as one, by number; they are looked for when the first is asked for.
pub(super) struct Units {
    place: String,
    resources: Vec<String>,
    units: Option<BTreeMap<String, String>>,
}

impl Units {
    pub(super) fn new(place: &str, resources: Vec<String>) -> Self {
        Self { place: place.to_owned(), resources, units: None }
    }

    fn get(&mut self, file: &mut File<'_, '_>, id: &str) -> Result<Option<String>, Error> {
        if self.units.is_none() {
            let mut units = BTreeMap::new();
            for resource in &self.resources {
                if let Some((_, text)) = file.beside(&self.place, resource)? {
                    collect(&text, &file.desk.limits, &mut units);
                }
            }
            self.units = Some(units);
        }
        Ok(self.units.as_ref().and_then(|units| units.get(id)).cloned())
    }
}

/// The units in a part with resources.
fn collect(text: &str, limits: &Limits, units: &mut BTreeMap<String, String>) {
    let mut xml = Xml::new(text, limits);
    while let Ok(Some(piece)) = xml.next() {
        if let Piece::Start(element) = piece
            && matches!(element.name(), "CompositeGraphicUnit" | "CompositeGraphUnit" | "VectorG")
        {
            let id = element.attribute("ID").map(|id| id.into_owned());
            let start = xml.place();
            let whole = xml.skip().is_ok();
            if let Some(id) = id {
                let inner = text.get(start..xml.place()).unwrap_or_default();
                units.insert(id, format!("<Page>{inner}"));
            }
            if !whole {
                break;
            }
        }
    }
}

/// A page that is being drawn.
pub(super) struct Drawing<'a> {
    page: &'a mut Page,
    /// From millimetres of the page to those from its left upper corner.
    origin: Matrix,
    /// How many characters and objects more are drawn.
    left: u64,
    /// Text that is there and not shown: it counts where nothing else is, as under the picture of a page.
    hidden: Page,
    paths: u32,
}

/// So many shapes on a page without a character are characters drawn as shapes: a picture of a page.
const SHAPES: u32 = 50;

impl<'a> Drawing<'a> {
    pub(super) fn new(page: &'a mut Page, area: Box, steps: u64) -> Self {
        Self {
            page,
            origin: Matrix::translation(-area.x, -area.y),
            left: steps,
            hidden: Page::default(),
            paths: 0,
        }
    }

    /// Draws a part: a page or a template.
    pub(super) fn draw(
        &mut self,
        file: &mut File<'_, '_>,
        units: &mut Units,
        part: (&str, &str),
    ) -> Result<(), Error> {
        self.objects(file, units, part.1, (self.origin, DEPTH))
    }

    /// Draws the stamps among annotations.
    pub(super) fn stamps(
        &mut self,
        file: &mut File<'_, '_>,
        units: &mut Units,
        part: (&str, &str),
    ) -> Result<(), Error> {
        let mut xml = Xml::new(part.1, &file.desk.limits);
        let mut found = Vec::new();
        let mut stamp = false;
        while let Ok(Some(piece)) = xml.next() {
            let Piece::Start(element) = piece else { continue };
            match element.name() {
                "Annot" => {
                    stamp = element.attribute("Type").is_some_and(|kind| kind.eq_ignore_ascii_case("Stamp"))
                }
                "Appearance" if stamp => {
                    let area = element.attribute("Boundary").and_then(|area| Box::of(&area));
                    let start = xml.place();
                    let whole = xml.skip().is_ok();
                    found.push((area.map_or((0.0, 0.0), |area| (area.x, area.y)), start..xml.place()));
                    if !whole {
                        break;
                    }
                }
                _ => (),
            }
        }
        for ((x, y), range) in found {
            let inner = format!("<Page>{}", part.1.get(range).unwrap_or_default());
            self.objects(file, units, &inner, (Matrix::translation(x, y).then(self.origin), DEPTH))?;
        }
        Ok(())
    }

    /// Ends the page.
    pub(super) fn end(self) {
        if self.page.glyphs.is_empty() {
            self.page.glyphs = self.hidden.glyphs;
            self.page.unmapped = self.hidden.unmapped;
            self.page.images += u32::from(self.paths >= SHAPES);
        }
    }

    fn objects(
        &mut self,
        file: &mut File<'_, '_>,
        units: &mut Units,
        text: &str,
        at: (Matrix, u8),
    ) -> Result<(), Error> {
        let (matrix, depth) = at;
        let limits = file.desk.limits;
        let mut xml = Xml::new(text, &limits);
        let mut style: Option<(Style, bool)> = None;
        let mut code: Option<Code> = None;
        let mut glyphs = 0;
        loop {
            let piece = match xml.next() {
                Ok(Some(piece)) => piece,
                Ok(None) => return Ok(()),
                Err(fault) => {
                    // A unit or an appearance is a piece of a part, and ends with the end of what it lay in.
                    if depth == DEPTH && !text.starts_with("<Page>") {
                        file.fault(fault);
                    }
                    return Ok(());
                }
            };
            match piece {
                Piece::Start(element) => match element.name() {
                    "TextObject" => {
                        let hidden = element
                            .attribute("Visible")
                            .is_some_and(|value| value.eq_ignore_ascii_case("false"));
                        style = Some((self::style(&element, matrix), hidden));
                        glyphs = 0;
                    }
                    "TextCode" => code = Some(self::code(&element, self.left)),
                    "Glyphs" | "Clips" => {
                        glyphs += usize::from(element.name() == "Glyphs");
                        if xml.skip().is_err() {
                            return Ok(());
                        }
                    }
                    "ImageObject" => self.page.images += 1,
                    "PathObject" => self.paths += 1,
                    "CompositeObject" if depth > 0 => {
                        let id =
                            element.attribute("ResourceID").map(|id| id.into_owned()).unwrap_or_default();
                        let within = placed(&element, matrix);
                        if !self.spend(file, 1) {
                            return Ok(());
                        }
                        if let Some(unit) = units.get(file, &id)? {
                            self.objects(file, units, &unit, (within, depth - 1))?;
                        }
                    }
                    _ => (),
                },
                Piece::Text(text) => {
                    if let Some(code) = &mut code {
                        code.text.push_str(&text);
                    }
                }
                Piece::End("TextCode") => {
                    if let (Some(code), Some((style, hidden))) = (code.take(), &mut style) {
                        if !self.spend(file, code.text.chars().count() as u64) {
                            return Ok(());
                        }
                        let page = if *hidden { &mut self.hidden } else { &mut *self.page };
                        style.set(&code, page);
                        if code.text.is_empty() && glyphs > 0 {
                            page.unmapped += 1;
                        }
                    }
                }
                Piece::End("TextObject") => style = None,
                Piece::End(_) => (),
            }
        }
    }

    fn spend(&mut self, file: &mut File<'_, '_>, steps: u64) -> bool {
        let Some(left) = self.left.checked_sub(steps) else {
            file.note(Note::Partial(Limit::Steps));
            return false;
        };
        self.left = left;
        true
    }
}

/// A transformation, from six numbers.
fn transformation(text: &str) -> Option<Matrix> {
    Matrix::from_numbers(text.split_whitespace().map_while(|number| number.parse().ok()))
}

/// From the coordinates of an object to those of what it lies in.
fn placed(element: &Element<'_>, matrix: Matrix) -> Matrix {
    let area = element.attribute("Boundary").and_then(|area| Box::of(&area));
    let own = element.attribute("CTM").and_then(|value| transformation(&value)).unwrap_or(Matrix::IDENTITY);
    let (x, y) = area.map_or((0.0, 0.0), |area| (area.x, area.y));
    own.then(Matrix::translation(x, y)).then(matrix)
}

fn style(element: &Element<'_>, matrix: Matrix) -> Style {
    let number = |name: &str| {
        element
            .attribute(name)
            .and_then(|value| value.trim().parse::<f64>().ok())
            .filter(|value| value.is_finite())
    };
    let turns = |name: &str| ((number(name).unwrap_or(0.0) / 90.0).round() as i64).rem_euclid(4) as u8;
    let font =
        element.attribute("Font").and_then(|value| value.trim().parse::<u32>().ok()).unwrap_or_default();
    let bold = number("Weight").is_some_and(|weight| weight >= 600.0);
    Style {
        matrix: placed(element, matrix),
        size: number("Size").filter(|size| *size > 0.0).unwrap_or(3.5),
        stretch: number("HScale").filter(|scale| *scale > 0.0).unwrap_or(1.0),
        font: (font & 0x7FFF) as u16 | u16::from(bold) << 15,
        turned: turns("CharDirection"),
        reading: turns("ReadDirection"),
        start: (0.0, 0.0),
        artifact: false,
    }
}

fn code(element: &Element<'_>, most: u64) -> Code {
    let number = |name: &str| {
        element
            .attribute(name)
            .and_then(|value| value.trim().parse::<f64>().ok())
            .filter(|value| value.is_finite())
    };
    // Steps beyond any text are not kept.
    let most = usize::try_from(most).unwrap_or(usize::MAX).min(1 << 16);
    let list = |name: &str| element.attribute(name).map(|value| steps(&value, most)).unwrap_or_default();
    Code { x: number("X"), y: number("Y"), dx: list("DeltaX"), dy: list("DeltaY"), text: String::new() }
}
