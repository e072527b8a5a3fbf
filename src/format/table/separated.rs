//! Values parted by commas, tabs or semicolons, in quotes where they hold such a sign or a line feed.

use super::{CELLS, Grid, Row};
use crate::format::Desk;
use crate::source::Limit;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Signs that part values; of two that part all rows alike the first is it.
const SEPARATORS: [u8; 3] = [b'\t', b',', b';'];

/// Rows by which the sign is told.
const TRIED: usize = 50;

/// The table, unless its rows are too different to be one.
pub(super) fn read(characters: &str, desk: &mut Desk<'_>) -> Option<Grid> {
    // A line for Excel that names the sign.
    let (named, characters) = match characters.strip_prefix("sep=") {
        Some(rest) => (rest.bytes().next(), rest.split_once('\n').map_or("", |(_, rest)| rest)),
        None => (None, characters),
    };
    let tried = |separator: u8| {
        let rows: Vec<Vec<String>> = Rows::new(characters, separator).take(TRIED).collect();
        let columns = rows.first().map_or(0, Vec::len);
        let like = rows.iter().filter(|row| row.len() == columns).count();
        let is_table = columns > 1 && rows.len() > 1 && like * 10 >= rows.len() * 9;
        is_table.then_some((like * 100 / rows.len(), columns, separator))
    };
    let told = SEPARATORS
        .iter()
        .rev()
        .filter_map(|&separator| tried(separator))
        .max_by_key(|&(like, columns, _)| (like, columns));
    let separator =
        named.filter(|sign| SEPARATORS.contains(sign)).or(told.map(|(.., separator)| separator))?;
    let mut grid = Grid::default();
    let (mut size, mut held) = (0, 0);
    let mut rows = Rows::new(characters, separator);
    while let Some(cells) = rows.next() {
        held += cells.len();
        size += cells.iter().map(String::len).sum::<usize>() as u64;
        if size > desk.limits.characters {
            grid.cut = Some(Limit::Size);
        } else if grid.rows.len() >= desk.limits.objects as usize {
            grid.cut = Some(Limit::Objects);
        } else if held > CELLS {
            grid.cut = Some(Limit::Steps);
        }
        if grid.cut.is_some() {
            break;
        }
        grid.rows.push(Row { number: grid.rows.len() + 1, cells: Some(cells) });
        if grid.rows.len() % 256 == 0 {
            let percent = rows.at * 100 / characters.len().max(1);
            (desk.progress)(percent as u32, 100);
        }
    }
    Some(grid)
}

/// The rows of a table, read one by one.
struct Rows<'a> {
    input: &'a [u8],
    at: usize,
    reader: Reader,
    values: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Rows<'a> {
    fn new(characters: &'a str, separator: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).build();
        Self { input: characters.as_bytes(), at: 0, reader, values: vec![0; 4096], ends: vec![0; 16] }
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        let (mut values, mut ends) = (0, 0);
        loop {
            let (result, read, written, ended) = self.reader.read_record(
                &self.input[self.at..],
                &mut self.values[values..],
                &mut self.ends[ends..],
            );
            self.at += read;
            values += written;
            ends += ended;
            match result {
                // What is left to read is empty then, which tells the reader that this is the end.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.values.resize(self.values.len() * 2, 0),
                // A row of so many cells is none.
                ReadRecordResult::OutputEndsFull if ends >= CELLS => return None,
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        let mut start = 0;
        let cells = self.ends[..ends].iter().map(|&end| {
            let cell = String::from_utf8_lossy(self.values.get(start..end).unwrap_or_default()).into_owned();
            start = end;
            cell
        });
        Some(cells.collect())
    }
}
