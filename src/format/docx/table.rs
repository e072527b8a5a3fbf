//! Tables: a row a line, its cells parted by tabs.

use super::line::Line;
use super::story::{Flow, Story};
use super::styles::is_set;
use crate::format::xml::{Element, Fault, Piece, Xml};

/// Reads a table, up to its end.
pub(super) fn read(story: &mut Story<'_, '_>, xml: &mut Xml<'_>, flow: &mut Flow) -> Result<(), Fault> {
    Table { story, row: 0 }.rows(xml, flow)
}

struct Table<'s, 'd, 'f> {
    story: &'s mut Story<'d, 'f>,
    /// Number of the row that comes next.
    row: u32,
}

/// A row as it is read.
#[derive(Default)]
struct Row {
    cells: Vec<Cell>,
    /// Column of the cell that comes next.
    column: u32,
    is_deleted: bool,
}

struct Cell {
    column: u32,
    lines: Vec<Line>,
}

impl Table<'_, '_, '_> {
    /// Rows may stand in elements that a table has besides them.
    fn rows(&mut self, xml: &mut Xml<'_>, flow: &mut Flow) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            match element.name() {
                "tr" => {
                    let mut row = Row::default();
                    let read = self.cells(xml, &mut row);
                    if !row.is_deleted {
                        row.put(self.row, flow);
                        self.row += 1;
                    }
                    read?;
                }
                "del" | "moveFrom" => self.story.removed(xml)?,
                name if name.ends_with("Pr") || name == "tblGrid" => xml.skip()?,
                _ => self.rows(xml, flow)?,
            }
        }
        Ok(())
    }

    fn cells(&mut self, xml: &mut Xml<'_>, row: &mut Row) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            match element.name() {
                "tc" => {
                    let mut cell = Cell { column: row.column, lines: Vec::new() };
                    let mut place = Place { columns: 1, ..Place::default() };
                    let read = self.cell(xml, &mut cell, &mut place);
                    row.column = row.column.saturating_add(place.columns);
                    if place.is_continued {
                        cell.lines.clear();
                    }
                    if !place.is_deleted {
                        row.cells.push(cell);
                    }
                    read?;
                }
                "trPr" => self.row_properties(xml, row)?,
                name if name.ends_with("Pr") => xml.skip()?,
                _ => self.cells(xml, row)?,
            }
        }
        Ok(())
    }

    fn row_properties(&mut self, xml: &mut Xml<'_>, row: &mut Row) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            match element.name() {
                "gridBefore" => row.column = columns(element),
                "del" | "moveFrom" => {
                    row.is_deleted = true;
                    self.story.revisions += 1;
                }
                "ins" | "moveTo" => self.story.revisions += 1,
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }

    fn cell(&mut self, xml: &mut Xml<'_>, cell: &mut Cell, place: &mut Place) -> Result<(), Fault> {
        let mut flow = Flow::default();
        let read = loop {
            let read = match xml.next_child() {
                Ok(Some(Piece::Start(element))) if element.name() == "tcPr" => self.place(xml, place),
                Ok(Some(Piece::Start(element))) => self.story.block(xml, element, &mut flow),
                Ok(_) => break Ok(()),
                Err(fault) => Err(fault),
            };
            if read.is_err() {
                break read;
            }
        };
        cell.lines = flow.finished();
        read
    }

    fn place(&mut self, xml: &mut Xml<'_>, place: &mut Place) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            match element.name() {
                "gridSpan" => place.columns = columns(element).max(1),
                "vMerge" | "vmerge" | "hMerge" | "hmerge" => {
                    place.is_continued |= element.attribute("val").is_none_or(|value| value != "restart");
                }
                "cellDel" => {
                    place.is_deleted = is_set(element);
                    self.story.revisions += 1;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }
}

/// Where a cell stands.
#[derive(Default)]
struct Place {
    /// How many columns it takes.
    columns: u32,
    /// It belongs to the cell above or before it, which shows the text of both.
    is_continued: bool,
    is_deleted: bool,
}

/// No table has more columns.
const COLUMNS: u32 = 1 << 14;

fn columns(element: Element<'_>) -> u32 {
    element.attribute("val").and_then(|value| value.trim().parse().ok()).unwrap_or(1).min(COLUMNS)
}

impl Row {
    /// Puts the row behind what is there. A row with several paragraphs in its only cell is a frame around them.
    fn put(self, row: u32, flow: &mut Flow) {
        let mut held = self.cells.iter().filter(|cell| !cell.lines.is_empty());
        let (first, second) = (held.next(), held.next());
        let Some(first) = first else { return };
        if second.is_none() && first.lines.len() > 1 {
            for cell in self.cells {
                flow.lines.extend(cell.lines);
            }
            return;
        }
        let mut all = Line::default();
        for (n, cell) in self.cells.into_iter().enumerate() {
            if n > 0 {
                all.text.push('\t');
            }
            let start = all.text.len();
            for line in cell.lines {
                if all.text.len() > start {
                    all.text.push(' ');
                }
                all.append(&line.flat());
            }
            if start < all.text.len() {
                all.cells.push((start, all.text.len(), row, cell.column));
            }
        }
        flow.lines.push(all);
    }
}
