use std::io::{Cursor, Read};

use super::{Refusal, to_xlsx};
use crate::export::Naming;
use crate::label::Lang;
use crate::report::Level;
use crate::view::sheet::{Cell, Head, Sheet, Type};

fn sheet(cells: Vec<Cell>) -> Sheet {
    let [id, zh, en] = ["indicator", "指标", "Indicator"].map(str::to_owned);
    let heads = vec![Head { id, zh, en, kind: Type::Text }];
    Sheet { heads, rows: cells.into_iter().map(|cell| vec![cell]).collect() }
}

/// One file of a workbook.
fn part(bytes: Vec<u8>, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn cells_have_types_and_words_are_never_formulas() {
    let cells = vec![
        "=1+1".into(),
        Cell::digits("-1.25"),
        Cell::digits("1/4"),
        Cell::count(7_u8),
        true.into(),
        Cell::choice(Level::County),
        Cell::Nothing,
        "a<b&\u{7}_x0041_".into(),
    ];
    let book = to_xlsx(&[("表", &sheet(cells))], Naming::Reader(Lang::Zh)).expect("a workbook");
    insta::assert_snapshot!(format!(
        "{}\n{}",
        part(book.clone(), "xl/worksheets/sheet1.xml").replace("<row>", "\n<row>"),
        part(book, "xl/sharedStrings.xml").replace("<si>", "\n<si>")
    ));
}

#[test]
fn the_same_sheets_are_the_same_bytes() {
    let book = || to_xlsx(&[("a", &sheet(vec!["甲".into()])), ("b", &sheet(Vec::new()))], Naming::Schema);
    assert_eq!(book(), book());
}

#[test]
fn a_text_that_occurs_often_is_kept_once() {
    let book = to_xlsx(&[("a", &sheet(vec!["同一句".into(); 50]))], Naming::Schema).expect("a workbook");
    assert_eq!(part(book, "xl/sharedStrings.xml").matches("同一句").count(), 1);
}

#[test]
fn what_excel_does_not_take_is_refused() {
    let one = sheet(vec!["甲".into()]);
    for name in ["", "a/b", "'a", "一个比三十一个字还要长的名字一个比三十一个字还要长的名字一个比三十一个字"]
    {
        assert_eq!(to_xlsx(&[(name, &one)], Naming::Schema), Err(Refusal::Name), "{name}");
    }
    assert_eq!(to_xlsx(&[("a", &one), ("A", &one)], Naming::Schema), Err(Refusal::Name));
    assert_eq!(to_xlsx(&[], Naming::Schema), Err(Refusal::Name));
    let many = Sheet { rows: vec![Vec::new(); super::MOST_CELLS + 1], ..one };
    assert_eq!(to_xlsx(&[("a", &many)], Naming::Schema), Err(Refusal::Large));
}
