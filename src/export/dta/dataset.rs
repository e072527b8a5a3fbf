//! Datasets of Stata, format 118 (Stata 14 and later) or, beyond 32,767 variables, 119 (Stata 15 MP and later).

use super::part::{FORMAT, LABEL, NAME, closed, fixed, meanings, notes, put, section, shortened};
use std::collections::HashMap;

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whole numbers from -127 to 100.
    Byte,
    /// Whole numbers from -32,767 to 32,740.
    Int,
    /// Whole numbers from -2,147,483,647 to 2,147,483,620.
    Long,
    /// Any number, but none as large as 2^1023.
    Double,
    /// Text of up to so many bytes of UTF-8, from 1 to 2045; what is longer is cut.
    Text(u16),
    /// Text of any length, kept once however often it occurs.
    LongText,
}

/// A variable.
#[derive(Clone, Copy, Debug)]
pub(super) struct Variable<'a> {
    /// Its name; see [`is_name`](super::name::is_name).
    pub(super) name: &'a str,
    /// What it holds.
    pub(super) kind: Kind,
    /// How Stata shows it, as `%9.2f`; empty: the usual format of its kind.
    pub(super) format: &'a str,
    /// What it is, in up to 80 characters.
    pub(super) label: &'a str,
    /// The name of the [`Labels`] of its values; empty: none.
    pub(super) labels: &'a str,
}

/// What single whole numbers mean, for variables that name it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labels<'a> {
    /// Its name, by the rules for those of variables.
    pub(super) name: &'a str,
    /// Numbers and what each means.
    pub(super) pairs: &'a [(i32, &'a str)],
}

/// A value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'a> {
    /// Not known: Stata's `.`; in text, nothing.
    Missing,
    /// A whole number.
    Whole(i32),
    /// A number.
    Number(f64),
    /// Text.
    Text(&'a str),
}

/// What a dataset says of itself. It does not say when it was made: the same rows give the same bytes on every day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct About<'a> {
    /// A label of up to 80 characters.
    pub(super) label: &'a str,
    /// The notes.
    pub(super) notes: &'a [&'a str],
}

/// A dataset in the making.
pub(super) struct Writer<'a> {
    variables: &'a [Variable<'a>],
    rows: u64,
    data: Vec<u8>,
    strings: Vec<u8>,
    /// Where each long text is: the variable and the row of its first occurrence, both from 1.
    known: HashMap<Box<str>, (u32, u64)>,
}

impl<'a> Writer<'a> {
    /// A dataset without rows.
    #[must_use]
    pub(super) fn new(variables: &'a [Variable<'a>]) -> Self {
        Self { variables, rows: 0, data: Vec::new(), strings: Vec::new(), known: HashMap::new() }
    }

    /// Adds a row; a cell that is not there, or that its variable cannot hold, is missing.
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) {
        self.rows += 1;
        for (at, variable) in self.variables.iter().enumerate() {
            let cell = cells.get(at).copied().unwrap_or(Cell::Missing);
            let whole = match cell {
                Cell::Whole(number) => Some(number),
                Cell::Number(number) if f64::from(number as i32) == number => Some(number as i32),
                _ => None,
            };
            // What stands behind the highest number is the missing value.
            let held = |low: i32, high: i32| {
                whole.filter(|number| (low..=high).contains(number)).unwrap_or(high + 1)
            };
            match variable.kind {
                Kind::Byte => self.data.extend_from_slice(&(held(-127, 100) as i8).to_le_bytes()),
                Kind::Int => self.data.extend_from_slice(&(held(-32_767, 32_740) as i16).to_le_bytes()),
                Kind::Long => self.data.extend_from_slice(&held(-2_147_483_647, 2_147_483_620).to_le_bytes()),
                Kind::Double => {
                    let number =
                        if let Cell::Number(number) = cell { Some(number) } else { whole.map(f64::from) };
                    let bits = number.filter(|number| number.abs() < 2_f64.powi(1023)).map(f64::to_bits);
                    let bits = bits.unwrap_or(0x7fe0_0000_0000_0000);
                    self.data.extend_from_slice(&bits.to_le_bytes());
                }
                Kind::Text(width) => fixed(&mut self.data, text(cell), usize::from(width)),
                Kind::LongText => {
                    let (variable, row) = self.long(text(cell), at as u32 + 1);
                    // One number of eight bytes: two for the variable and six for the row, or three and five.
                    let bits = if self.wide() { 24 } else { 16 };
                    self.data.extend_from_slice(&(u64::from(variable) | row << bits).to_le_bytes());
                }
            }
        }
    }

    /// Where a long text lies; nothing lies nowhere.
    fn long(&mut self, text: &str, variable: u32) -> (u32, u64) {
        if text.is_empty() {
            return (0, 0);
        }
        if let Some(&known) = self.known.get(text) {
            return known;
        }
        let place = (variable, self.rows);
        self.known.insert(text.into(), place);
        // Text ends with a zero, which is counted; what has one within it is kept as bytes.
        let (kind, end): (u8, &[u8]) = if text.contains('\0') { (129, b"") } else { (130, b"\0") };
        let (variable, row) = (variable.to_le_bytes(), self.rows.to_le_bytes());
        let length = ((text.len() + end.len()) as u32).to_le_bytes();
        put(&mut self.strings, &[b"GSO", &variable, &row, &[kind], &length, text.as_bytes(), end]);
        place
    }

    fn wide(&self) -> bool {
        self.variables.len() > 32_767
    }

    /// The bytes of the file: what stands before the rows, since it tells how many there are, the rows, and what stands after them.
    #[must_use]
    pub(super) fn finish(self, about: &About<'_>, labels: &[Labels<'_>]) -> Vec<u8> {
        let wide = self.wide();
        let index = |number: u32| number.to_le_bytes()[..if wide { 4 } else { 2 }].to_vec();
        let variables = self.variables;
        let count = variables.len() as u32;
        let (release, number, rows) =
            (if wide { b"119" } else { b"118" }, index(count), self.rows.to_le_bytes());
        let label = shortened(about.label);
        let label_length = (label.len() as u16).to_le_bytes();
        let mut head = Vec::new();
        put(
            &mut head,
            &[b"<stata_dta><header><release>", release, b"</release><byteorder>LSF</byteorder><K>"],
        );
        put(&mut head, &[&number, b"</K><N>", &rows, b"</N><label>", &label_length, label.as_bytes()]);
        put(&mut head, &[b"</label><timestamp>", &[0], b"</timestamp></header>"]);
        // Where each part begins, from the start of the file: itself, this map, ten parts, the last tag, the end.
        let mut map = vec![0, head.len() as u64];
        let map_at = head.len() + "<map>".len();
        section(&mut head, "map", |all| all.extend_from_slice(&[0; 14 * 8]));
        let mut part = |name: &str, write: &dyn Fn(&mut Vec<u8>)| {
            map.push(head.len() as u64);
            section(&mut head, name, write);
        };
        part("variable_types", &|all| {
            variables.iter().for_each(|one| put(all, &[&one.kind.code().0.to_le_bytes()]))
        });
        part("varnames", &|all| variables.iter().for_each(|one| closed(all, one.name, NAME)));
        part("sortlist", &|all| (0..=count).for_each(|_| all.extend_from_slice(&index(0))));
        part("formats", &|all| variables.iter().for_each(|one| closed(all, one.shown(), FORMAT)));
        part("value_label_names", &|all| variables.iter().for_each(|one| closed(all, one.labels, NAME)));
        part("variable_labels", &|all| {
            variables.iter().for_each(|one| closed(all, shortened(one.label), LABEL))
        });
        part("characteristics", &|all| notes(all, about.notes));
        map.push(head.len() as u64);
        head.extend_from_slice(b"<data>");
        let width: u64 = variables.iter().map(|one| one.kind.code().1).sum();
        let after = head.len() as u64 + width * self.rows;
        let mut tail = b"</data>".to_vec();
        map.push(after + tail.len() as u64);
        section(&mut tail, "strls", |all| all.extend_from_slice(&self.strings));
        map.push(after + tail.len() as u64);
        section(&mut tail, "value_labels", |all| {
            labels.iter().for_each(|one| section(all, "lbl", |all| meanings(all, one.name, one.pairs)))
        });
        map.push(after + tail.len() as u64);
        tail.extend_from_slice(b"</stata_dta>");
        map.push(after + tail.len() as u64);
        for (place, offset) in head[map_at..].chunks_exact_mut(8).zip(map) {
            place.copy_from_slice(&offset.to_le_bytes());
        }
        [head, self.data, tail].concat()
    }
}

impl Kind {
    /// What stands for it in the file, and how many bytes a value takes.
    fn code(self) -> (u16, u64) {
        match self {
            Kind::Byte => (65_530, 1),
            Kind::Int => (65_529, 2),
            Kind::Long => (65_528, 4),
            Kind::Double => (65_526, 8),
            Kind::Text(width) => (width, u64::from(width)),
            Kind::LongText => (32_768, 8),
        }
    }
}

impl Variable<'_> {
    fn shown(&self) -> &str {
        match self.kind {
            _ if !self.format.is_empty() => self.format,
            Kind::Byte | Kind::Int => "%8.0g",
            Kind::Long => "%12.0g",
            Kind::Double => "%10.0g",
            Kind::Text(_) | Kind::LongText => "%-20s",
        }
    }
}

fn text(cell: Cell<'_>) -> &str {
    if let Cell::Text(text) = cell { text } else { "" }
}
