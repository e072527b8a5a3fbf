//! What a file is called: what is in it, of which years and how many places.

use std::collections::BTreeSet;

use crate::label::Lang;
use crate::view::sheet::{Cell, Sheet};

/// `地区生产总值-目标-2025-33地`, from what a sheet is and what its rows hold in common; without characters that a file's name
/// may not have.
pub fn named(what: &str, sheet: &Sheet, lang: Lang) -> String {
    let mut contents = Contents::default();
    contents.add(sheet);
    contents.name(what, lang)
}

/// What the name of a file tells of its rows, gathered as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contents {
    indicator: Shared,
    years: Option<(i32, i32)>,
    places: BTreeSet<String>,
}

/// Whether all rows have one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Shared {
    #[default]
    Nothing,
    One(String),
    Several,
}

impl Contents {
    /// Some rows more.
    pub fn add(&mut self, sheet: &Sheet) {
        for cell in column(sheet, "indicator") {
            if let Cell::Text(name) = cell {
                self.indicator = match std::mem::take(&mut self.indicator) {
                    Shared::Nothing => Shared::One(name.clone()),
                    Shared::One(known) if known == *name => Shared::One(known),
                    _ => Shared::Several,
                };
            }
        }
        for cell in column(sheet, "year") {
            self.year(cell.number().map(|year| year as i32));
        }
        let mut last = None;
        for cell in column(sheet, "region") {
            // rows of one place stand together
            if last != Some(cell) {
                self.place(&cell.to_string());
            }
            last = Some(cell);
        }
    }

    /// A report more, of a place and a year.
    pub fn report(&mut self, place: &str, year: Option<i32>) {
        self.year(year);
        self.place(place);
    }

    fn year(&mut self, year: Option<i32>) {
        let Some(year) = year else { return };
        let (first, last) = self.years.unwrap_or((year, year));
        self.years = Some((first.min(year), last.max(year)));
    }

    fn place(&mut self, place: &str) {
        if !place.is_empty() && !self.places.contains(place) {
            self.places.insert(place.to_owned());
        }
    }

    /// The name, from what the rows are; without characters that a file's name may not have.
    pub fn name(&self, what: &str, lang: Lang) -> String {
        let mut parts = vec![what.to_owned()];
        if let Shared::One(indicator) = &self.indicator {
            parts.insert(0, indicator.clone());
        }
        if let Some((first, last)) = self.years {
            parts.push(if first == last { first.to_string() } else { format!("{first}–{last}") });
        }
        match self.places.first() {
            Some(only) if self.places.len() == 1 => parts.push(only.clone()),
            Some(_) => {
                parts.push(lang.pick("{}地", "{}-places").replace("{}", &self.places.len().to_string()));
            }
            None => {}
        }
        parts.join("-").replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' '], "_")
    }
}

/// The cells of a column, but for the empty.
fn column<'a>(sheet: &'a Sheet, id: &str) -> impl Iterator<Item = &'a Cell> {
    let at = sheet.heads.iter().position(|head| head.id == id);
    let cells = sheet.rows.iter().filter_map(move |row| row.get(at?));
    cells.filter(|cell| **cell != Cell::Nothing)
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::label::Lang;
    use crate::view::sheet::{Cell, Head, Sheet, Type};

    fn sheet(rows: &[(&str, i64, &str)]) -> Sheet {
        let head =
            |id: &str| Head { id: id.to_owned(), zh: id.to_owned(), en: id.to_owned(), kind: Type::Text };
        let row = |(place, year, indicator): &(&str, i64, &str)| {
            vec![(*place).into(), Cell::Whole(*year), (*indicator).into()]
        };
        Sheet {
            heads: ["region", "year", "indicator"].map(head).into(),
            rows: rows.iter().map(row).collect(),
        }
    }

    #[test]
    fn a_name_says_what_all_rows_share() {
        let [langu, linhu] = ["岚谷市", "临湖市"];
        for (rows, name) in [
            (&[(langu, 2025, "GDP"), (linhu, 2025, "GDP")][..], "GDP-目标-2025-2地"),
            (&[(langu, 2023, "GDP"), (langu, 2025, "就业")], "目标-2023–2025-岚谷市"),
            (&[("", 2025, "水/电")], "水_电-目标-2025"),
            (&[], "目标"),
        ] {
            assert_eq!(named("目标", &sheet(rows), Lang::Zh), name);
        }
    }
}
