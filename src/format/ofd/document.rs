//! One document of a file: its pages in order, with the templates that lie under or over them.

use super::draw::{self, Drawing, Units};
use super::text::Box;
use super::{File, Pages, points};
use crate::error::Error;
use crate::format::page::{Page, Reading};
use crate::format::xml::{Piece, Xml};
use crate::order;
use crate::source::{Limit, Note};
use std::collections::BTreeMap;

/// What a document says of itself.
#[derive(Debug, Default)]
struct Root {
    /// The size of its pages, in millimetres.
    area: Option<Box>,
    /// Where each page is.
    pages: Vec<(String, String)>,
    /// Where each template is, by its number.
    templates: BTreeMap<String, String>,
    resources: Vec<String>,
    annotations: Option<String>,
}

/// Reads all pages of the document whose root is at `place`.
pub(super) fn read(
    file: &mut File<'_, '_>,
    place: &str,
    reading: &mut Reading,
    pages: &mut Pages,
) -> Result<(), Error> {
    let mut root = root(file, place)?;
    if root.pages.is_empty() {
        root.pages = found(file, place);
    }
    let stamps = stamps(file, place, &root)?;
    let mut units = Units::new(place, root.resources.clone());
    let mut templates: BTreeMap<String, Option<(String, String)>> = BTreeMap::new();
    let all = u32::try_from(root.pages.len()).unwrap_or(u32::MAX).saturating_add(pages.read);
    for (id, location) in &root.pages {
        if pages.read >= file.desk.limits.pages {
            file.note(Note::Partial(Limit::Pages));
        }
        // A character takes three bytes, mostly.
        if pages.glyphs * 3 > file.desk.limits.characters {
            file.note(Note::Partial(Limit::Size));
        }
        if file.limit.is_some() {
            break;
        }
        (file.desk.progress)(pages.read, all);
        pages.read += 1;
        let mut page = Page { number: pages.read, ..Page::default() };
        let Some((name, text)) = file.beside(place, location)? else {
            file.note(Note::BrokenPages { pages: vec![page.number] });
            reading.add(&page);
            continue;
        };
        let head = draw::head(&text, &file.desk.limits);
        let area = head.area.or(root.area).unwrap_or(Box { x: 0.0, y: 0.0, width: 210.0, height: 297.0 });
        (page.width, page.height) = (points(area.width), points(area.height));
        let mut drawing = Drawing::new(&mut page, area, file.desk.limits.steps);
        for over in [false, true] {
            for (template, _) in head.templates.iter().filter(|(_, foreground)| *foreground == over) {
                if !templates.contains_key(template)
                    && let Some(location) = root.templates.get(template)
                {
                    let part = file.beside(place, location)?;
                    templates.insert(template.clone(), part);
                }
                if let Some(Some((name, text))) = templates.get(template) {
                    drawing.draw(file, &mut units, (name, text))?;
                }
            }
            if !over {
                drawing.draw(file, &mut units, (&name, &text))?;
            }
        }
        for (_, name, text) in stamps.iter().filter(|(page, ..)| page == id) {
            drawing.stamps(file, &mut units, (name, text))?;
        }
        drawing.end();
        pages.glyphs += page.glyphs.len() as u64;
        pages.pictures += u32::from(page.images > 0);
        reading.add(&page);
    }
    (file.desk.progress)(pages.read, all);
    Ok(())
}

fn root(file: &mut File<'_, '_>, place: &str) -> Result<Root, Error> {
    let mut root = Root::default();
    let Some(text) = file.part(place)? else { return Ok(root) };
    let mut xml = Xml::new(&text, &file.desk.limits);
    let mut inner = String::new();
    loop {
        match xml.next() {
            Ok(Some(Piece::Start(element))) => {
                inner.clear();
                let of = |name: &str| element.attribute(name).map(|value| value.into_owned());
                match (element.name(), of("ID"), of("BaseLoc")) {
                    ("Page", id, Some(place)) => root.pages.push((id.unwrap_or_default(), place)),
                    ("TemplatePage", Some(id), Some(place)) => {
                        root.templates.insert(id, place);
                    }
                    _ => (),
                }
            }
            Ok(Some(Piece::Text(text))) => inner.push_str(&text),
            Ok(Some(Piece::End(name))) => {
                let value = std::mem::take(&mut inner);
                match name {
                    "PhysicalBox" => root.area = root.area.or(Box::of(&value)),
                    "PublicRes" | "DocumentRes" => root.resources.push(value),
                    "Annotations" => root.annotations = Some(value),
                    _ => (),
                }
            }
            Ok(None) => break,
            Err(fault) => {
                file.fault(fault);
                break;
            }
        }
    }
    Ok(root)
}

/// The pages in the folder of a document, where it does not list them.
fn found(file: &mut File<'_, '_>, place: &str) -> Vec<(String, String)> {
    let folder = place.rfind('/').map_or("", |at| &place[..=at]);
    let number = |name: &str| {
        name.chars()
            .rev()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .fold((0, 1), |(n, unit), c| {
                (n + c.to_digit(10).unwrap_or(0) as u64 * unit, unit * 10 % 1_000_000_007)
            })
            .0
    };
    let is_page =
        |name: &&str| name.starts_with(folder) && name.contains("/Page_") && name.ends_with("/Content.xml");
    let mut pages: Vec<(u64, String)> =
        file.package.names().filter(is_page).map(|name| (number(name), format!("/{name}"))).collect();
    order::by(&mut pages, Ord::cmp);
    if !pages.is_empty() {
        file.note(Note::Damaged);
    }
    pages.into_iter().map(|(_, name)| (String::new(), name)).collect()
}

/// The parts with the annotations of pages: the page, the name of the part, its characters.
fn stamps(file: &mut File<'_, '_>, place: &str, root: &Root) -> Result<Vec<(String, String, String)>, Error> {
    let mut stamps = Vec::new();
    let Some(location) = &root.annotations else { return Ok(stamps) };
    let Some((list, text)) = file.beside(place, location)? else { return Ok(stamps) };
    let mut xml = Xml::new(&text, &file.desk.limits);
    let (mut page, mut inner) = (String::new(), String::new());
    let mut files = Vec::new();
    // What is wrong with annotations is no matter of the text.
    while let Ok(Some(piece)) = xml.next() {
        match piece {
            Piece::Start(element) => {
                inner.clear();
                if element.name() == "Page" {
                    page = element.attribute("PageID").map(|id| id.into_owned()).unwrap_or_default();
                }
            }
            Piece::Text(text) => inner.push_str(&text),
            Piece::End("FileLoc") => files.push((page.clone(), std::mem::take(&mut inner))),
            Piece::End(_) => (),
        }
    }
    for (page, location) in files {
        if let Some((name, text)) = file.beside(&list, &location)?
            && text.contains("TextObject")
        {
            stamps.push((page, name, text));
        }
    }
    Ok(stamps)
}
