//! Sheets as text: CSV that Excel opens as it is, and tab-separated lines for a clipboard.
//!
//! Words that a spreadsheet would take for a formula are disarmed by an apostrophe before them, in
//! both; numbers stay numbers.

use super::Naming;
use crate::view::sheet::{Cell, Sheet};

/// Tells Excel that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A sheet as CSV: UTF-8 with a byte order mark, a line of column names, CRLF.
pub fn to_csv(sheet: &Sheet, naming: Naming) -> Vec<u8> {
    let mut csv = begun(sheet, naming);
    csv.extend(more(sheet, naming));
    csv
}

/// What stands before the rows of a CSV file: the mark, and the line of column names.
pub fn begun(sheet: &Sheet, naming: Naming) -> Vec<u8> {
    let mut csv = BYTE_ORDER_MARK.to_owned();
    line(&mut csv, &mut sheet.heads.iter().map(|head| disarmed(naming.head(head))));
    csv.into_bytes()
}

/// The rows of a sheet as they follow in a CSV file.
pub fn more(sheet: &Sheet, naming: Naming) -> Vec<u8> {
    let mut csv = String::new();
    for row in &sheet.rows {
        line(&mut csv, &mut row.iter().map(|cell| safe(cell, naming)));
    }
    csv.into_bytes()
}

fn line(csv: &mut String, cells: &mut dyn Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            csv.push(',');
        }
        csv.push_str(&quoted(cell));
    }
    csv.push_str("\r\n");
}

/// A cell as RFC 4180 has it: between quotes where it holds a comma, a quote or a line's end.
fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// A sheet as tab-separated lines with a line of column names; a line feed or tab in a cell becomes
/// a blank.
pub fn to_tsv(sheet: &Sheet, naming: Naming) -> String {
    let heads = sheet.heads.iter().map(|head| disarmed(&one_line(naming.head(head))));
    let lines = sheet.rows.iter().map(|row| to_line(row, naming));
    std::iter::once(heads.collect::<Vec<_>>().join("\t")).chain(lines).collect::<Vec<_>>().join("\n")
}

/// A row as one tab-separated line.
pub fn to_line(row: &[Cell], naming: Naming) -> String {
    row.iter().map(|cell| one_line(&safe(cell, naming))).collect::<Vec<_>>().join("\t")
}

fn one_line(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}

/// A cell in words of which none is taken for a formula.
fn safe(cell: &Cell, naming: Naming) -> String {
    let words = naming.cell(cell);
    if matches!(cell, Cell::Text(_)) { disarmed(&words) } else { words }
}

/// Words that no spreadsheet takes for a formula.
fn disarmed(words: &str) -> String {
    let risky = words.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if risky { format!("'{words}") } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{to_csv, to_tsv};
    use crate::export::Naming;
    use crate::label::Lang;
    use crate::report::Level;
    use crate::view::sheet::{Cell, Head, Sheet, Type};

    fn sheet(cells: Vec<Cell>) -> Sheet {
        let [id, zh, en] = ["indicator", "指标", "Indicator"].map(str::to_owned);
        let heads = vec![Head { id, zh, en, kind: Type::Text }];
        Sheet { heads, rows: cells.into_iter().map(|cell| vec![cell]).collect() }
    }

    fn text(sheet: &Sheet, naming: Naming) -> String {
        let text = String::from_utf8(to_csv(sheet, naming)).expect("UTF-8");
        assert!(text.starts_with('\u{FEFF}'));
        text.trim_start_matches('\u{FEFF}').replace("\r\n", "⏎\n").replace('\t', "⇥")
    }

    #[test]
    fn formulas_are_disarmed_and_numbers_stay() {
        let words = ["=1+1", "+A1", "-甲", "@x", "＝和", "6%左右", "a\"b,c", "甲\n乙", "\t=1"];
        let mut cells: Vec<Cell> = words.iter().map(|&words| words.into()).collect();
        cells.insert(2, Cell::digits("-1.2"));
        insta::assert_snapshot!(text(&sheet(cells), Naming::Schema));
    }

    #[test]
    fn values_have_the_names_that_are_asked_for() {
        let cells = vec![Cell::choice(Level::County), true.into(), Cell::Nothing, Cell::count(7_u8)];
        let sheet = sheet(cells);
        let said = |naming| text(&sheet, naming).replace("⏎\n", "|");
        assert_eq!(said(Naming::Schema), "indicator|county|true||7|");
        assert_eq!(said(Naming::Reader(Lang::Zh)), "指标|县级|是||7|");
        assert_eq!(said(Naming::Reader(Lang::En)), "Indicator|county|yes||7|");
    }

    #[test]
    fn a_clipboard_line_stays_one_line() {
        let sheet = sheet(vec!["甲\n乙\t丙".into(), "=1".into()]);
        assert_eq!(to_tsv(&sheet, Naming::Schema), "indicator\n甲 乙 丙\n'=1");
    }
}
