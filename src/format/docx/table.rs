//! Tables: a row a line, its cells parted by tabs.

use super::story::{Flow, Story};
use super::styles::is_set;
use crate::format::line::{Cell, Row, put_table};
use crate::format::xml::{Element, Fault, Piece, Xml};

/// Reads a table, up to its end.
pub(super) fn read(story: &mut Story<'_, '_>, xml: &mut Xml<'_>, flow: &mut Flow) -> Result<(), Fault> {
    let mut table = Table { story, rows: Vec::new() };
    let read = table.rows(xml);
    put_table(table.rows, &mut flow.lines);
    read
}

struct Table<'s, 'd, 'f> {
    story: &'s mut Story<'d, 'f>,
    rows: Vec<Row>,
}

/// A row as it is read.
#[derive(Default)]
struct Reading {
    row: Row,
    /// Column of the cell that comes next.
    column: u32,
    is_deleted: bool,
}

impl Table<'_, '_, '_> {
    /// Rows may stand in elements that a table has besides them.
    fn rows(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            match element.name() {
                "tr" => {
                    let mut row = Reading::default();
                    let read = self.cells(xml, &mut row);
                    if !row.is_deleted {
                        self.rows.push(row.row);
                    }
                    read?;
                }
                "del" | "moveFrom" => self.story.removed(xml)?,
                name if name.ends_with("Pr") || name == "tblGrid" => xml.skip()?,
                _ => self.rows(xml)?,
            }
        }
        Ok(())
    }

    fn cells(&mut self, xml: &mut Xml<'_>, row: &mut Reading) -> Result<(), Fault> {
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
                        row.row.cells.push(cell);
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

    fn row_properties(&mut self, xml: &mut Xml<'_>, row: &mut Reading) -> Result<(), Fault> {
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
