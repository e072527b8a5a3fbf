//! Which tables hold data, and which only set a page.
//!
//! Pages used to be set by tables: one cell holds the navigation, the next the whole article. What is in the cells tells:
//! a table of data has short cells, several in most rows, and no table within.

use super::element::Element;
use super::tree::{Node, Tree};
use crate::order;

/// A cell of more characters than that is no figure and no duty in a list, but a text.
const LONG: usize = 1000;

/// A cell of so many, if it holds most of its table, is one too.
const MOST: usize = 400;

/// Cells reach no further to the right.
const COLUMNS: usize = 1000;

/// Where a cell stands in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: u32,
    pub(super) column: u32,
    /// Whether no cell of its row stands before it.
    pub(super) first: bool,
}

/// The rows and cells of all tables of data, by their nodes.
#[derive(Debug, Default)]
pub(super) struct Tables {
    rows: Vec<usize>,
    cells: Vec<(usize, Place)>,
}

impl Tables {
    /// Looks at all tables of a page.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut tables = Self::default();
        let mut open: Vec<Seen> = Vec::new();
        for (at, node) in tree.nodes.iter().enumerate() {
            while open.last().is_some_and(|seen| seen.end <= at) {
                tables.close(tree, &mut open);
            }
            match (node.element, open.last_mut()) {
                (Element::Table, _) => open.push(Seen { end: node.end, ..Seen::default() }),
                (_, None) => {}
                (Element::Row, Some(seen)) => seen.row(at, node),
                (Element::Cell, Some(seen)) => seen.cell(at, node),
                (Element::Heading(_), Some(seen)) => seen.headed = true,
                (Element::Text, Some(seen)) => {
                    let text = &tree.text[node.text.clone()];
                    seen.text(at, text.chars().filter(|c| !c.is_whitespace()).count());
                }
                _ => {}
            }
        }
        while !open.is_empty() {
            tables.close(tree, &mut open);
        }
        order::by_key(&mut tables.rows, |&row| row);
        order::by_key(&mut tables.cells, |&(node, _)| node);
        tables
    }

    /// Whether a node is a row of data.
    pub(super) fn is_row(&self, node: usize) -> bool {
        self.rows.binary_search(&node).is_ok()
    }

    /// Where a node stands that is a cell of data.
    pub(super) fn cell(&self, node: usize) -> Option<Place> {
        let at = self.cells.binary_search_by_key(&node, |&(node, _)| node).ok()?;
        self.cells.get(at).map(|&(_, place)| place)
    }

    fn close(&mut self, tree: &Tree, open: &mut Vec<Seen>) {
        let Some(mut seen) = open.pop() else { return };
        seen.end_row();
        if let Some(outer) = open.last_mut() {
            outer.nested |= seen.solid > 0;
            outer.text(seen.end - 1, seen.solid);
        }
        if seen.is_data() {
            self.place(tree, &seen);
        }
    }

    /// Gives each cell its place, as a browser lays them out.
    fn place(&mut self, tree: &Tree, seen: &Seen) {
        let mut reaching: Vec<u16> = Vec::new();
        let mut cells = seen.cells.iter().copied().peekable();
        for (row, &node) in seen.rows.iter().enumerate() {
            self.rows.push(node);
            let (mut column, mut first, end) = (0, true, tree.nodes[node].end);
            let mut from_here: Vec<(usize, u16)> = Vec::new();
            while let Some(cell) = cells.next_if(|&cell| cell < end) {
                while reaching.get(column).is_some_and(|&rows| rows > 0) {
                    column += 1;
                }
                let place = Place { row: row as u32, column: column as u32, first };
                self.cells.push((cell, place));
                first = false;
                let (columns, rows) = tree.nodes[cell].spans;
                let next = (column + usize::from(columns)).min(COLUMNS);
                from_here.extend((column..next).map(|column| (column, rows)));
                column = next;
            }
            reaching.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
            for (column, rows) in from_here {
                if reaching.len() <= column {
                    reaching.resize(column + 1, 0);
                }
                reaching[column] = rows - 1;
            }
        }
    }
}

/// What is known of a table that is being looked at.
#[derive(Default)]
struct Seen {
    end: usize,
    rows: Vec<usize>,
    cells: Vec<usize>,
    row_end: usize,
    cell_end: usize,
    /// Characters in the cell, filled cells in the row, filled rows, rows with several filled cells.
    in_cell: usize,
    in_row: usize,
    filled: usize,
    wide: usize,
    /// Characters of the table and of its longest cell.
    solid: usize,
    longest: usize,
    headed: bool,
    nested: bool,
}

impl Seen {
    fn row(&mut self, at: usize, node: &Node) {
        self.end_row();
        self.rows.push(at);
        self.row_end = node.end;
    }

    fn cell(&mut self, at: usize, node: &Node) {
        self.end_cell();
        // A cell outside of all rows says that the tags are not those of a table.
        self.nested |= at >= self.row_end;
        self.cells.push(at);
        self.cell_end = node.end;
    }

    fn text(&mut self, at: usize, solid: usize) {
        self.solid += solid;
        if at < self.cell_end {
            self.in_cell += solid;
        }
    }

    fn end_cell(&mut self) {
        self.in_row += usize::from(self.in_cell > 0);
        self.longest = self.longest.max(self.in_cell);
        (self.in_cell, self.cell_end) = (0, 0);
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.filled += usize::from(self.in_row > 0);
        self.wide += usize::from(self.in_row > 1);
        self.in_row = 0;
    }

    fn is_data(&self) -> bool {
        let article = self.longest > LONG || self.longest > MOST && self.longest * 2 > self.solid;
        !self.nested && !self.headed && !article && self.filled > 0 && self.wide * 2 >= self.filled
    }
}
