//! Tables as text: CSV that Excel opens as it is, and tab-separated lines for a clipboard.
//!
//! A cell that a spreadsheet would take for a formula is disarmed by an apostrophe before it, in
//! both; numbers stay numbers.

use super::Table;

/// Tells Excel that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A table as CSV: UTF-8 with a byte order mark, a line of column names, CRLF.
pub fn to_csv(table: &Table) -> Vec<u8> {
    let mut csv = BYTE_ORDER_MARK.to_owned();
    for row in std::iter::once(&table.header).chain(&table.rows) {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                csv.push(',');
            }
            csv.push_str(&quoted(disarmed(cell)));
        }
        csv.push_str("\r\n");
    }
    csv.into_bytes()
}

/// A cell as RFC 4180 has it: between quotes where it holds a comma, a quote or a line's end.
fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// A table as tab-separated lines with a line of column names; a line feed or tab in a cell becomes
/// a blank.
pub fn to_tsv(table: &Table) -> String {
    let line =
        |row: &Vec<String>| row.iter().map(|cell| disarmed(&one_line(cell))).collect::<Vec<_>>().join("\t");
    std::iter::once(&table.header).chain(&table.rows).map(line).collect::<Vec<_>>().join("\n")
}

/// A row as one tab-separated line.
pub fn to_line(row: &[String]) -> String {
    row.iter().map(|cell| disarmed(&one_line(cell))).collect::<Vec<_>>().join("\t")
}

fn one_line(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}

/// A cell that no spreadsheet takes for a formula.
fn disarmed(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if risky && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// Whether a cell is a plain number with its sign. Parsing one would bring 10 KB of powers of ten into the worker.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part]
        .iter()
        .all(|digits| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{to_csv, to_tsv};
    use crate::export::Table;

    fn table(cells: &[&str]) -> Table {
        Table {
            header: vec!["indicator".to_owned()],
            rows: cells.iter().map(|cell| vec![(*cell).to_owned()]).collect(),
        }
    }

    #[test]
    fn formulas_are_disarmed_and_numbers_stay() {
        let cells = ["=1+1", "+A1", "-1.2", "-甲", "@x", "＝和", "6%左右", "a\"b,c", "甲\n乙", "\t=1"];
        let bytes = to_csv(&table(&cells));
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.starts_with('\u{FEFF}'));
        insta::assert_snapshot!(
            text.trim_start_matches('\u{FEFF}').replace("\r\n", "⏎\n").replace('\t', "⇥")
        );
    }

    #[test]
    fn a_clipboard_line_stays_one_line() {
        assert_eq!(to_tsv(&table(&["甲\n乙\t丙", "=1"])), "indicator\n甲 乙 丙\n'=1");
    }
}
