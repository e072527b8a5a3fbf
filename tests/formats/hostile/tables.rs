//! Tables and lists without end.

use super::archives::{stored, zip};
use super::{Hostile, Must, bad};

fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    zip(&[
        stored("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_vec()),
        stored("xl/workbook.xml", format!("<workbook xmlns=\"{main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>").into_bytes()),
        stored("xl/_rels/workbook.xml.rels", b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>".to_vec()),
        stored("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\">{strings}</sst>").into_bytes()),
        stored("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{main}\"><dimension ref=\"A1:XFD1048576\"/><sheetData>{sheet}</sheetData></worksheet>").into_bytes()),
    ])
}

pub(super) fn files() -> Vec<Hostile> {
    let report = || "各位代表：我代表县人民政府报告工作。".repeat(60);
    vec![
        bad("a quote that never ends", Must::Any, move || {
            format!("标题,正文\r\n甲,\"{}\r\n乙,丙\r\n", report()).into_bytes()
        }),
        bad("ten million commas", Must::Any, move || {
            format!("标题,正文\r\n甲,{}\r\n{}", report(), ",".repeat(10_000_000)).into_bytes()
        }),
        bad("a million rows of a quote", Must::Any, || "\"\n".repeat(1_000_000).into_bytes()),
        bad("a hundred thousand rows of a report", Must::Any, || {
            ["标题,正文\r\n".to_owned(), "甲县报告,各位代表：现在报告工作。\r\n".repeat(100_000)]
                .concat()
                .into_bytes()
        }),
        bad("rows of different lengths", Must::Any, move || {
            let mut table = String::from("标题\t正文\n");
            (0..500).for_each(|n| table += &format!("{}{}\n", "\t".repeat(n), report()));
            table.into_bytes()
        }),
        bad("a cell in the last row and column", Must::Any, || {
            workbook(
                "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>各位代表</t></is></c></row><row r=\"4294967295\"><c r=\"ZZZZZZZ4294967295\"><v>1</v></c></row>",
                "",
            )
        }),
        bad("strings that are not there", Must::Any, || {
            workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4294967295</v></c><c r=\"\" t=\"s\"><v>-1</v></c><c t=\"s\"><v>x</v></c></row>",
                "<si><t>a</t></si>",
            )
        }),
        bad("a string a million times", Must::Any, || {
            let rows: String = (1..=100_000)
                .map(|n| format!("<row r=\"{n}\"><c r=\"A{n}\" t=\"s\"><v>0</v></c></row>"))
                .collect();
            workbook(&rows, &format!("<si><t>{}</t></si>", "各位代表".repeat(2500)))
        }),
        bad("a hundred thousand arrays in a line", Must::Any, || {
            ("[".repeat(100_000) + "\n" + &"{\"a\":".repeat(100_000)).into_bytes()
        }),
        bad("a line of objects that never end", Must::Any, move || {
            format!("{{\"content\":\"{}\"}}\n{{\"content\":\"{}\n", report(), report()).into_bytes()
        }),
        bad("halves of pairs in an object", Must::Any, move || {
            format!("{{\"content\":\"\\ud800{}\\udc00\\u12\"}}\n", report()).repeat(3).into_bytes()
        }),
        bad("marks of Markdown without end", Must::Any, || {
            ("# 报告\n".to_owned()
                + &"> ".repeat(100_000)
                + &"*_`[".repeat(100_000)
                + "\n"
                + &"| a ".repeat(100_000))
                .into_bytes()
        }),
        bad("numbers of lines without end", Must::Any, || {
            (0..300_000).map(|n| format!("{n}\n")).collect::<String>().into_bytes()
        }),
    ]
}
