//! Workbooks of Excel since 2007: sheets of rows, shared strings with their runs, strings in cells.

mod cells;

use super::{CELLS, Grid, Row};
use crate::error::Error;
use crate::format::Desk;
use crate::format::package::Package;
use crate::format::xml::{Fault, Piece, Xml, characters};
use crate::order;
use crate::source::{Content, InputOffset, InputSpan, Layout, Limit, Note, Part, PartKind};
use cells::{Reading, column_of, string};

/// What a file of this kind is called.
pub(super) const NAME: &str = "an Excel workbook";

/// The sheets that are shown, and the same as a text: a row a line, cells parted by tabs.
pub(super) fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<(Vec<Grid>, Content), Error> {
    const DAMAGED: Error = Error::Damaged { what: NAME };
    let (bytes_here, limit) = (bytes.len() as u64, desk.limits.bytes);
    if bytes_here > limit {
        return Err(Error::TooLarge { bytes: bytes_here, limit });
    }
    let mut package = Package::open(bytes, desk)?;
    if package.find("xl/workbook.bin").is_some() {
        return Err(Error::Unsupported { what: "a binary Excel workbook (.xlsb)" });
    }
    let mut book = Book { notes: Vec::new(), strings: Vec::new(), cells: 0 };
    if package.is_damaged() {
        book.notes.push(Note::Damaged);
    }
    let sheets = book.sheets(&mut package, desk);
    if sheets.is_empty() {
        return Err(DAMAGED);
    }
    if let Some(part) = book.part(&mut package, "xl/sharedStrings.xml", desk)? {
        book.shared(&part, desk);
    }
    let mut grids = Vec::new();
    for (number, (name, path)) in sheets.iter().enumerate() {
        (desk.progress)(number as u32, sheets.len() as u32);
        if let Some(part) = book.part(&mut package, path, desk)? {
            grids.push(book.sheet(name, &part, desk));
        }
    }
    if grids.is_empty() {
        return Err(DAMAGED);
    }
    let content = Content { notes: book.notes, ..text(&grids) };
    Ok((grids, content))
}

/// What is known of a workbook.
struct Book {
    notes: Vec<Note>,
    strings: Vec<String>,
    cells: usize,
}

impl Book {
    /// The characters of a part, as far as they can be had.
    fn part(
        &mut self,
        package: &mut Package<'_>,
        path: &str,
        desk: &Desk<'_>,
    ) -> Result<Option<String>, Error> {
        let Some(member) = package.find(path) else { return Ok(None) };
        match package.unpack(member) {
            Ok(unpacked) => {
                self.note(unpacked.cut);
                Ok(Some(characters(&unpacked.bytes, desk).into_owned()))
            }
            Err(Error::Encrypted) => Err(Error::Encrypted),
            Err(Error::TooMuch(limit)) => {
                self.note(Some(Note::Partial(limit)));
                Ok(None)
            }
            Err(_) => {
                self.note(Some(Note::Damaged));
                Ok(None)
            }
        }
    }

    fn note(&mut self, note: Option<Note>) {
        self.notes.extend(note.filter(|note| !self.notes.contains(note)));
    }

    /// Names and paths of the sheets that are shown, in their order; all that are there where the list of them is lost.
    fn sheets(&mut self, package: &mut Package<'_>, desk: &Desk<'_>) -> Vec<(String, String)> {
        let mut part = |path| self.part(package, path, desk).ok().flatten().unwrap_or_default();
        let (workbook, relations) = (part("xl/workbook.xml"), part("xl/_rels/workbook.xml.rels"));
        let listed = elements(&workbook, "sheet", ["name", "id", "state"], desk);
        let targets = elements(&relations, "Relationship", ["Id", "Target", "Type"], desk);
        let path = |id: &str| {
            let [_, target, _] = targets.iter().find(|[target, ..]| target == id)?;
            Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
        };
        let shown = listed.iter().filter(|[.., state]| !state.ends_with("idden"));
        let sheets: Vec<_> = shown.filter_map(|[name, id, _]| Some((name.clone(), path(id)?))).collect();
        if !sheets.is_empty() {
            return sheets;
        }
        let is_sheet = |name: &&str| name.starts_with("xl/worksheets/") && name.ends_with(".xml");
        let mut names: Vec<&str> = package.names().filter(is_sheet).collect();
        order::by_key(&mut names, |name| (name.len(), *name));
        names.into_iter().map(|path| (String::new(), path.to_owned())).collect()
    }

    /// Reads the strings that cells share.
    fn shared(&mut self, part: &str, desk: &Desk<'_>) {
        let mut xml = Xml::new(part, &desk.limits);
        let mut size = 0;
        loop {
            match xml.next() {
                Ok(Some(Piece::Start(element))) if element.name() == "si" => match string(&mut xml) {
                    Ok(string) => {
                        size += string.len() as u64;
                        self.strings.push(string);
                    }
                    Err(fault) => return self.note(Some(fault.into())),
                },
                Ok(Some(_)) => {}
                Ok(None) => return,
                Err(fault) => return self.note(Some(fault.into())),
            }
            if size > desk.limits.characters {
                return self.note(Some(Note::Partial(Limit::Size)));
            }
        }
    }

    /// Reads the rows of a sheet, those that are empty left out.
    fn sheet(&mut self, name: &str, part: &str, desk: &Desk<'_>) -> Grid {
        let mut grid = Grid { name: name.to_owned(), ..Grid::default() };
        if let Err(fault) = self.rows(&mut grid, part, desk) {
            self.note(Some(fault.into()));
            grid.cut = match fault {
                Fault::Limit(limit) => Some(limit),
                Fault::Damaged => None,
            };
        }
        grid.rows.retain(|row| {
            row.cells.as_ref().is_some_and(|cells| cells.iter().any(|cell| !cell.trim().is_empty()))
        });
        grid
    }

    fn rows(&mut self, grid: &mut Grid, part: &str, desk: &Desk<'_>) -> Result<(), Fault> {
        let mut xml = Xml::new(part, &desk.limits);
        let mut size = 0;
        while let Some(piece) = xml.next()? {
            let Piece::Start(element) = piece else { continue };
            let place = |name: &str| element.attribute(name).unwrap_or_default();
            match element.name() {
                "row" => {
                    let next = grid.rows.last().map_or(1, |row| row.number + 1);
                    grid.rows
                        .push(Row { number: place("r").parse().unwrap_or(next), cells: Some(Vec::new()) });
                }
                "c" => {
                    let (named, kind) = (column_of(&place("r")), place("t"));
                    let cell = Reading { kind: &kind, strings: &self.strings }.cell(&mut xml)?;
                    let Some(cells) = grid.rows.last_mut().and_then(|row| row.cells.as_mut()) else {
                        continue;
                    };
                    let column = named.filter(|&column| column >= cells.len()).unwrap_or(cells.len());
                    self.cells += column + 1 - cells.len();
                    size += cell.len() as u64;
                    if self.cells > CELLS {
                        return Err(Fault::Limit(Limit::Steps));
                    }
                    if size > desk.limits.characters {
                        return Err(Fault::Limit(Limit::Size));
                    }
                    cells.resize(column, String::new());
                    cells.push(cell);
                }
                // What is said of the sheet behind its rows.
                "rPh" | "extLst" | "conditionalFormatting" | "dataValidations" => xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }
}

/// Attributes of all elements of a name, as far as the part is right.
fn elements<const N: usize>(
    part: &str,
    name: &str,
    attributes: [&str; N],
    desk: &Desk<'_>,
) -> Vec<[String; N]> {
    let mut xml = Xml::new(part, &desk.limits);
    let mut found = Vec::new();
    while let Ok(Some(piece)) = xml.next() {
        if let Piece::Start(element) = piece
            && element.name() == name
        {
            found.push(
                attributes.map(|attribute| element.attribute(attribute).unwrap_or_default().into_owned()),
            );
        }
    }
    found
}

/// The sheets as a text. Their names stand over them where there are several.
fn text(grids: &[Grid]) -> Content {
    let mut content = Content { layout: Layout::Paragraphs, ..Content::default() };
    let filled = grids.iter().filter(|grid| !grid.rows.is_empty()).count();
    for grid in grids.iter().filter(|grid| !grid.rows.is_empty()) {
        if filled > 1 && !grid.name.is_empty() {
            line(&mut content, &[&grid.name], Some(PartKind::Heading(1)));
        }
        let width = grid.rows.iter().filter_map(|row| Some(row.cells.as_ref()?.len())).max().unwrap_or(0);
        // Paragraphs one below the other are no table.
        for row in &grid.rows {
            let mut cells: Vec<&str> =
                (0..row.cells.as_ref().map_or(0, Vec::len)).map(|column| row.cell(column)).collect();
            while cells.last().is_some_and(|cell| cell.is_empty()) {
                cells.pop();
            }
            let number = u32::try_from(row.number.saturating_sub(1)).unwrap_or(u32::MAX);
            let kind = (width > 1).then_some(PartKind::Cell { row: number, column: 0 });
            if kind.is_none() {
                cells
                    .iter()
                    .flat_map(|cell| cell.lines())
                    .for_each(|paragraph| line(&mut content, &[paragraph], None));
            } else {
                line(&mut content, &cells, kind);
            }
        }
    }
    content
}

/// Adds a line of cells, each of a kind.
fn line(content: &mut Content, cells: &[&str], kind: Option<PartKind>) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            content.characters.push('\t');
        }
        let start = content.characters.len();
        let mut parts = cell.split(['\r', '\n', '\t']).map(str::trim).filter(|part| !part.is_empty());
        content.characters.push_str(parts.next().unwrap_or_default());
        for part in parts {
            content.characters.push(' ');
            content.characters.push_str(part);
        }
        let span = InputSpan::new(InputOffset(start), InputOffset(content.characters.len()));
        let kind = match kind {
            Some(PartKind::Cell { row, .. }) => Some(PartKind::Cell { row, column: at as u32 }),
            kind => kind,
        };
        content.parts.extend(kind.filter(|_| !span.is_empty()).map(|kind| Part { span, kind }));
    }
    content.characters.push('\n');
}
