//! What a file is called: what is in it, of which years and how many places.

use crate::label::Lang;
use crate::view::sheet::{Cell, Sheet};

/// `地区生产总值-目标-2025-33地`, from what a sheet is and what its rows hold in common; without characters that a file's name
/// may not have.
pub fn named(what: &str, sheet: &Sheet, lang: Lang) -> String {
    let indicator = match &values(sheet, "indicator")[..] {
        [Cell::Text(only)] => Some(only.clone()),
        _ => None,
    };
    let years: Vec<i64> =
        values(sheet, "year").iter().filter_map(|cell| cell.number()).map(|year| year as i64).collect();
    let years = years
        .iter()
        .min()
        .zip(years.iter().max())
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    let places = match &values(sheet, "region")[..] {
        [] => None,
        [Cell::Text(only)] => Some(only.clone()),
        many => Some(lang.pick("{}地", "{}-places").replace("{}", &many.len().to_string())),
    };
    let parts: Vec<String> =
        indicator.into_iter().chain([what.to_owned()]).chain(years).chain(places).collect();
    parts.join("-").replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' '], "_")
}

/// The different values of a column.
fn values(sheet: &Sheet, id: &str) -> Vec<Cell> {
    let Some(at) = sheet.heads.iter().position(|head| head.id == id) else { return Vec::new() };
    let mut found: Vec<Cell> = Vec::new();
    for cell in sheet.rows.iter().filter_map(|row| row.get(at)) {
        // rows of one place stand together
        if *cell != Cell::Nothing && found.last() != Some(cell) && !found.contains(cell) {
            found.push(cell.clone());
        }
    }
    found
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
