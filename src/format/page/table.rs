//! Tables: lines of pieces that stand below each other, with gaps that go through all of them.

use super::line::is_wide;
use super::row::{Cell, Line};
use crate::order;

/// A cell of a table.
pub(super) struct Filled {
    pub page: u32,
    /// Which column, counted from 0.
    pub column: u32,
    pub text: String,
}

/// A gap between columns is at least so wide, in ems.
const GAP: f32 = 0.6;

/// The lines of a table are at most so far from each other, in ems.
const FAR: f32 = 6.0;

/// For each line that begins a table, one past the last line of it.
pub(super) fn ends(lines: &[Line], aside: &dyn Fn(usize) -> bool) -> Vec<Option<usize>> {
    let mut ends = vec![None; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let table = if !aside(at) && lines[at].cells.len() > 1 { table(lines, aside, at) } else { None };
        if let Some((start, end)) = table {
            // What was looked at before may belong to the first row.
            let start =
                if ends[..start].iter().rev().take(8).flatten().any(|&end| end > start) { at } else { start };
            ends[start] = Some(end);
        }
        at = table.map_or(at + 1, |(_, end)| end);
    }
    ends
}

/// The table whose first line of several pieces is at `first`.
fn table(lines: &[Line], aside: &dyn Fn(usize) -> bool, first: usize) -> Option<(usize, usize)> {
    let region = lines[first].region;
    let mut gaps = gaps(&lines[first].cells, lines[first].size);
    let (mut last, mut several, mut most) = (first, 1, lines[first].cells.len());
    let mut order = orders(&lines[first]);
    for at in first + 1..lines.len() {
        let line = &lines[at];
        if aside(at) || line.region != region || line.base - lines[at - 1].base > FAR * line.size {
            break;
        }
        let left = narrowed(&gaps, line);
        let one = line.cells.len() == 1;
        if left.is_empty() || one && left.len() < gaps.len() {
            break;
        }
        let (from, to) = orders(line);
        // A piece alone belongs to the row above if the file has it among its cells; else a row has to follow.
        if !one || from < order.1 {
            gaps = left;
            last = at;
            order = (order.0.min(from), order.1.max(to));
            several += usize::from(!one);
            most = most.max(line.cells.len());
        }
    }
    let mut start = first;
    while start > 0
        && !aside(start - 1)
        && lines[start - 1].region == region
        && lines[start - 1].cells.len() == 1
    {
        let line = &lines[start - 1];
        // Half a line higher stands what is centred beside two lines.
        let beside =
            lines[first].base - line.base < 0.95 * line.size || orders(line).0 > orders(&lines[first]).0;
        if !beside || narrowed(&gaps, line).len() < gaps.len() || first - start > 4 {
            break;
        }
        start -= 1;
    }
    let listed = most == 2
        && lines[first..=last].iter().filter(|line| line.cells.len() == 2).all(|line| line.hang.is_some());
    ((several >= 3 || several == 2 && most >= 3) && !listed).then_some((start, last + 1))
}

/// The first and the last of a line's pieces in the order of the file.
fn orders(line: &Line) -> (u32, u32) {
    line.cells.iter().fold((u32::MAX, 0), |(least, most), cell| (least.min(cell.order), most.max(cell.order)))
}

/// The gaps between cells.
fn gaps(cells: &[Cell], size: f32) -> Vec<(f32, f32)> {
    let gaps = cells.windows(2).map(|pair| (pair[0].to, pair[1].from));
    gaps.filter(|(from, to)| to - from > GAP * size).take(64).collect()
}

/// What is left of gaps beside the cells of a line.
fn narrowed(gaps: &[(f32, f32)], line: &Line) -> Vec<(f32, f32)> {
    let mut left = Vec::with_capacity(gaps.len());
    for &(mut from, mut to) in gaps {
        for cell in &line.cells {
            if cell.from >= to || cell.to <= from {
                continue;
            }
            // The cell lies on one side of what is left, or through it.
            if cell.from <= from {
                from = cell.to;
            } else if cell.to >= to || cell.from - from < to - cell.to {
                to = cell.from;
            } else {
                from = cell.to;
            }
        }
        if to - from > GAP * line.size {
            left.push((from, to));
        }
    }
    left
}

/// A piece of a table before its row is known.
struct Bit<'a> {
    line: &'a Line,
    cell: Cell,
    column: usize,
}

impl Bit<'_> {
    fn text(&self) -> &str {
        self.line.text.get(self.cell.start..self.cell.end).unwrap_or_default()
    }
}

/// The rows of a table: as the file goes through its cells, each with its lines, or line by line where it does not.
pub(super) fn rows(lines: &[&Line]) -> Vec<Vec<Filled>> {
    let columns = columns(lines);
    let bits = |line| bits(line, &columns);
    let all = || -> Vec<Bit<'_>> { lines.iter().copied().flat_map(bits).collect() };
    let rows = by_cells(all()).or_else(|| by_distance(all(), &columns));
    let rows = rows.unwrap_or_else(|| lines.iter().copied().map(bits).collect());
    rows.into_iter().map(filled).collect()
}

fn bits<'a>(line: &'a Line, columns: &[(f32, f32)]) -> Vec<Bit<'a>> {
    line.cells.iter().map(|&cell| Bit { line, cell, column: column(columns, &cell) }).collect()
}

/// Rows as the file goes through them, if it goes row by row, each below the one before.
fn by_cells(mut bits: Vec<Bit<'_>>) -> Option<Vec<Vec<Bit<'_>>>> {
    order::by_key(&mut bits, |bit| bit.cell.order);
    let mut rows: Vec<Vec<Bit<'_>>> = Vec::new();
    for bit in bits {
        let goes_on = rows.last().and_then(|row| row.last()).is_some_and(|last| {
            let step = bit.line.base - last.line.base;
            bit.column > last.column
                || bit.column == last.column && (0.0..1.9 * bit.line.size).contains(&step)
        });
        match rows.last_mut() {
            Some(row) if goes_on => row.push(bit),
            _ => rows.push(vec![bit]),
        }
    }
    let foot = |row: &[Bit<'_>]| row.iter().map(|bit| bit.line.base).fold(f32::MIN, f32::max);
    let head = |row: &[Bit<'_>]| row.iter().map(|bit| bit.line.base).fold(f32::MAX, f32::min);
    let below = rows.windows(2).all(|pair| foot(&pair[0]) + 0.5 * pair[1][0].line.size < head(&pair[1]));
    below.then(|| rows.into_iter().flat_map(split).collect())
}

/// Rows by distance, where the lines of a cell are clearly nearer to each other than rows are.
fn by_distance<'a>(mut bits: Vec<Bit<'a>>, columns: &[(f32, f32)]) -> Option<Vec<Vec<Bit<'a>>>> {
    order::by(&mut bits, |a, b| a.column.cmp(&b.column).then(a.line.base.total_cmp(&b.line.base)));
    let step = |a: &Bit<'_>, b: &Bit<'_>| (b.line.base - a.line.base) / b.line.size;
    let steps = || {
        bits.windows(2).filter(|pair| pair[0].column == pair[1].column).map(|pair| step(&pair[0], &pair[1]))
    };
    let least = steps().filter(|&step| step > 0.5).fold(f32::MAX, f32::min);
    let near = |step: f32| step < 1.12 * least;
    if least > 1.9
        || steps().any(|step| !near(step) && step < 1.2 * least)
        || !steps().any(|step| !near(step))
    {
        return None;
    }
    // Cells with all their lines, and then what stands beside each other.
    let mut cells: Vec<Vec<Bit<'_>>> = Vec::new();
    for bit in bits {
        match cells.last_mut() {
            Some(cell)
                if cell.last().is_some_and(|last| last.column == bit.column && near(step(last, &bit))) =>
            {
                cell.push(bit)
            }
            _ => cells.push(vec![bit]),
        }
    }
    let head = |cell: &[Bit<'_>]| cell.first().map_or(0.0, |bit| bit.line.base);
    order::by(&mut cells, |a, b| head(a).total_cmp(&head(b)).then(a[0].column.cmp(&b[0].column)));
    let mut rows: Vec<(f32, Vec<Vec<Bit<'_>>>)> = Vec::new();
    for cell in cells {
        let (from, to) = (head(&cell), cell.last().map_or(0.0, |bit| bit.line.base));
        match rows.last_mut() {
            Some((foot, row)) if from < *foot + 0.3 * cell[0].line.size => {
                *foot = foot.max(to);
                row.push(cell);
            }
            _ => rows.push((to, vec![cell])),
        }
    }
    // Several rows near each other have as many lines in each cell, and not each line fills its column.
    let full = |bit: &Bit<'_>| {
        columns
            .get(bit.column)
            .is_some_and(|column| bit.cell.to - bit.cell.from > 0.75 * (column.1 - column.0))
    };
    let wraps = |row: &[Vec<Bit<'_>>]| {
        let alike = row.iter().all(|cell| cell.len() == row[0].len());
        !alike || row.iter().all(|cell| cell[..cell.len() - 1].iter().all(full))
    };
    let several = || rows.iter().filter(|(_, row)| row.iter().any(|cell| cell.len() > 1));
    if several().filter(|(_, row)| !wraps(row)).count() * 4 > several().count() {
        return None;
    }
    for (_, row) in &mut rows {
        order::by_key(row, |cell| cell[0].column);
    }
    Some(rows.into_iter().map(|(_, row)| row.into_iter().flatten().collect()).collect())
}

/// Lines of one column are rows of their own.
fn split(row: Vec<Bit<'_>>) -> Vec<Vec<Bit<'_>>> {
    let one = row.iter().all(|bit| bit.column == row[0].column);
    if one { row.into_iter().map(|bit| vec![bit]).collect() } else { vec![row] }
}

/// The cells of a row, each with all its lines.
fn filled(row: Vec<Bit<'_>>) -> Vec<Filled> {
    let mut cells: Vec<Filled> = Vec::with_capacity(row.len());
    let mut last: Option<&Bit<'_>> = None;
    for bit in &row {
        let below = last.is_some_and(|last| last.column == bit.column);
        match cells.last_mut() {
            Some(cell) if below => {
                let wide = cell.text.ends_with(is_wide) || bit.text().starts_with(is_wide);
                if !wide {
                    cell.text.push(' ');
                }
                cell.text.push_str(bit.text());
            }
            _ => cells.push(Filled {
                page: bit.line.page,
                column: u32::try_from(bit.column).unwrap_or(u32::MAX),
                text: bit.text().to_owned(),
            }),
        }
        last = Some(bit);
    }
    cells
}

/// A column: where it is, and which lines have something in it.
struct Column {
    from: f32,
    to: f32,
    lines: Vec<usize>,
}

/// So many columns are told apart.
const MOST: usize = 64;

/// Where the columns are. The narrowest cells say it; one over several columns makes one of those that no line has two of.
fn columns(lines: &[&Line]) -> Vec<(f32, f32)> {
    let mut cells: Vec<(usize, &Cell)> = lines
        .iter()
        .enumerate()
        .flat_map(|(at, line)| line.cells.iter().map(move |cell| (at, cell)))
        .collect();
    order::by(&mut cells, |(_, a), (_, b)| (a.to - a.from).total_cmp(&(b.to - b.from)));
    let mut columns: Vec<Column> = Vec::new();
    for (line, cell) in cells {
        let under = |column: &Column| column.from < cell.to && cell.from < column.to;
        let over = columns.iter().filter(|column| under(column)).count();
        if over == 0 && columns.len() < MOST {
            columns.push(Column { from: cell.from, to: cell.to, lines: vec![line] });
        } else if over == 1 {
            for column in columns.iter_mut().filter(|column| under(column)) {
                (column.from, column.to) = (column.from.min(cell.from), column.to.max(cell.to));
                column.lines.push(line);
            }
        } else if over > 1 {
            let mut merged = Column { from: cell.from, to: cell.to, lines: vec![line] };
            for column in columns.iter().filter(|column| under(column)) {
                (merged.from, merged.to) = (merged.from.min(column.from), merged.to.max(column.to));
                merged.lines.extend(&column.lines);
            }
            order::by(&mut merged.lines, Ord::cmp);
            if merged.lines.windows(2).all(|pair| pair[0] != pair[1]) {
                columns.retain(|column| !under(column));
                columns.push(merged);
            }
        }
    }
    order::by(&mut columns, |a, b| a.from.total_cmp(&b.from));
    columns.into_iter().map(|column| (column.from, column.to)).collect()
}

/// The column that a cell lies in most.
fn column(columns: &[(f32, f32)], cell: &Cell) -> usize {
    let shared = |&(from, to): &(f32, f32)| to.min(cell.to) - from.max(cell.from);
    let best =
        columns.iter().enumerate().max_by(|a, b| shared(a.1).total_cmp(&shared(b.1)).then(b.0.cmp(&a.0)));
    best.map_or(0, |(at, _)| at)
}
