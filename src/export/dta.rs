//! A sheet as a dataset of Stata, format 118 (Stata 14 and later), by hand (DESIGN.md says why).
//!
//! Variables have the schema's names and are labelled with what readers call them; values of a fixed set are numbers with
//! value labels; sentences are long texts, of which each is kept once.

mod dataset;
mod name;
mod part;

#[cfg(test)]
mod tests;

use super::Naming;
use crate::label::{Label, Lang};
use crate::order;
use crate::view::sheet::{Cell, Head, Sheet, Type};

use dataset::{About, Cell as Written, Kind, Labels, Variable, Writer};

/// Text of up to so many bytes stands in its row; what is longer is kept once for all rows.
const SHORT: usize = 128;

/// A column as Stata has it.
struct Planned {
    name: String,
    label: String,
    kind: Kind,
    /// The values of its set with their numbers; empty where it is not of a set.
    values: Vec<(i32, &'static Label)>,
    /// The name of the set.
    set: String,
}

/// The sheet as a dataset, with the program's version and the SHA-256 of the dictionary, where there is one, as notes. Labels of variables and
/// values are in `lang`.
pub fn to_dta(sheet: &Sheet, lang: Lang, dictionary: Option<&str>) -> Vec<u8> {
    let mut planned: Vec<Planned> = Vec::new();
    for (at, head) in sheet.heads.iter().enumerate() {
        let cells = || sheet.rows.iter().filter_map(|row| row.get(at));
        let known: Vec<&str> = planned.iter().map(|one| one.name.as_str()).collect();
        let name = name::valid(&head.id, &known);
        planned.push(Planned::of(head, name, lang, &cells));
    }
    let variables: Vec<Variable<'_>> = planned.iter().map(Planned::variable).collect();
    let meanings: Vec<Vec<(i32, &str)>> = planned.iter().map(|one| one.meanings(lang)).collect();
    let labels: Vec<Labels<'_>> = planned
        .iter()
        .zip(&meanings)
        .filter(|(_, pairs)| !pairs.is_empty())
        .map(|(one, pairs)| Labels { name: &one.set, pairs })
        .collect();
    let mut writer = Writer::new(&variables);
    for row in &sheet.rows {
        let cells: Vec<Written<'_>> = row.iter().zip(&planned).map(|(cell, one)| one.written(cell)).collect();
        writer.row(&cells);
    }
    let dictionary = dictionary.map(|hash| format!("dictionary {hash}"));
    let version = concat!("Report Lens ", env!("CARGO_PKG_VERSION"));
    let notes: Vec<&str> = std::iter::once(version).chain(dictionary.as_deref()).collect();
    writer.finish(&About { label: "Report Lens", notes: &notes }, &labels)
}

impl Planned {
    fn of<'a, I: Iterator<Item = &'a Cell>>(
        head: &Head,
        name: String,
        lang: Lang,
        cells: &dyn Fn() -> I,
    ) -> Self {
        let values = numbered(cells());
        let kind = match head.kind {
            Type::Text => text(cells()),
            Type::Whole => whole(cells()),
            Type::Exact | Type::Near => Kind::Double,
            Type::Flag => Kind::Byte,
            Type::Choice => Kind::Int,
        };
        let label = Naming::Reader(lang).head(head).to_owned();
        let has_set = head.kind == Type::Flag || !values.is_empty();
        let set = if has_set { name.clone() } else { String::new() };
        Self { name, label, kind, values, set }
    }

    fn variable(&self) -> Variable<'_> {
        Variable { name: &self.name, kind: self.kind, format: "", label: &self.label, labels: &self.set }
    }

    fn meanings(&self, lang: Lang) -> Vec<(i32, &str)> {
        if self.set.is_empty() {
            return Vec::new();
        }
        if self.values.is_empty() {
            return vec![(0, lang.pick("否", "no")), (1, lang.pick("是", "yes"))];
        }
        self.values.iter().map(|(number, label)| (*number, lang.pick(label.zh, label.en))).collect()
    }

    fn written<'a>(&self, cell: &'a Cell) -> Written<'a> {
        match cell {
            Cell::Nothing => Written::Missing,
            Cell::Text(words) => Written::Text(words),
            Cell::Flag(flag) => Written::Whole(i32::from(*flag)),
            Cell::Choice(label) => {
                let known = self.values.iter().find(|(_, known)| known.id == label.id);
                known.map_or(Written::Missing, |(number, _)| Written::Whole(*number))
            }
            Cell::Whole(_) | Cell::Exact(_) | Cell::Near(_) => {
                cell.number().map_or(Written::Missing, Written::Number)
            }
        }
    }
}

/// The values of a set that occur, each with its number: its place in the set, or, where the column has values of several
/// sets, its place among those that occur.
fn numbered<'a>(cells: impl Iterator<Item = &'a Cell>) -> Vec<(i32, &'static Label)> {
    let mut found: Vec<&'static Label> = Vec::new();
    for cell in cells {
        if let Cell::Choice(label) = cell
            && !found.iter().any(|known| known.id == label.id)
        {
            found.push(label);
        }
    }
    order::by_key(&mut found, |label| (label.rank, label.id));
    let one_set = found.windows(2).all(|pair| pair[0].rank != pair[1].rank);
    (0_i32..)
        .zip(found)
        .map(|(at, label)| (if one_set { i32::from(label.rank) } else { at }, label))
        .collect()
}

fn text<'a>(cells: impl Iterator<Item = &'a Cell>) -> Kind {
    let lengths = cells.map(|cell| if let Cell::Text(words) = cell { words.len() } else { 0 });
    let longest = lengths.max().unwrap_or(0).max(1);
    u16::try_from(longest).ok().filter(|_| longest <= SHORT).map_or(Kind::LongText, Kind::Text)
}

/// The smallest kind that holds all whole numbers of a column.
fn whole<'a>(cells: impl Iterator<Item = &'a Cell>) -> Kind {
    let numbers = cells.filter_map(|cell| if let Cell::Whole(number) = cell { Some(*number) } else { None });
    let (low, high) = numbers.fold((0, 0), |(low, high), number| (number.min(low), number.max(high)));
    let fits = |least: i64, most: i64| least <= low && high <= most;
    if fits(-127, 100) {
        Kind::Byte
    } else if fits(-32_767, 32_740) {
        Kind::Int
    } else if fits(-2_147_483_647, 2_147_483_620) {
        Kind::Long
    } else {
        Kind::Double
    }
}
