//! What the reports of a scope are and where they come from, a row a report.

use crate::corpus::Located;
use crate::view::corrected::line;
use crate::view::sheet::{Cell, Column, Sheet, Table, Type};

/// A report with what it was read by.
pub struct SourceRow<'a> {
    located: Located<'a>,
    dictionary: Option<&'a str>,
}

/// The table of sources.
pub struct Sources;

impl Table for Sources {
    type Row<'a> = SourceRow<'a>;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("document", "文件", "File", Type::Text, |row| {
            row.located.entry.document.name.as_str().into()
        }),
        Column::new("report", "报告序号", "Report number", Type::Whole, |row| {
            Cell::count(row.located.id.report)
        }),
        Column::new("region", "地区", "Place", Type::Text, |row| {
            row.located.reading.outline.region.as_str().into()
        }),
        Column::new("code", "区划代码", "Place code", Type::Whole, |row| {
            row.located.reading.outline.code.into()
        }),
        Column::new("level", "级别", "Level", Type::Choice, |row| {
            Cell::choice(row.located.reading.outline.level)
        }),
        Column::new("year", "年份", "Year", Type::Whole, |row| row.located.reading.outline.year.into()),
        Column::new("genre", "文种", "Genre", Type::Choice, |row| {
            Cell::choice(row.located.reading.outline.genre)
        }),
        Column::new("title", "标题", "Title", Type::Text, |row| {
            row.located.reading.outline.title.as_str().into()
        }),
        Column::new("complete", "正文完整", "Complete", Type::Flag, |row| {
            row.located.reading.outline.complete.into()
        }),
        Column::new("statements", "表述数", "Statements", Type::Whole, |row| {
            Cell::count(row.located.reading.findings.statements.len())
        }),
        Column::new("corrected", "更正", "Corrected", Type::Text, |row| {
            let marks = &row.located.reading.corrected;
            line(marks.report.iter().chain(marks.sections.iter().map(|(_, amended)| amended))).into()
        }),
        Column::new("encoding", "编码", "Encoding", Type::Text, |row| {
            row.located.entry.document.encoding.as_str().into()
        }),
        Column::new("sha256", "文件哈希", "SHA-256", Type::Text, |row| {
            row.located.entry.document.sha256.as_str().into()
        }),
        Column::new("tool_version", "程序版本", "Tool version", Type::Text, |_| {
            env!("CARGO_PKG_VERSION").into()
        }),
        Column::new("dictionary", "词典哈希", "Dictionary SHA-256", Type::Text, |row| {
            row.dictionary.into()
        }),
    ];
}

/// Some reports; `dictionary` is the SHA-256 of what words were counted with.
pub fn sheet<'a>(reports: impl Iterator<Item = Located<'a>>, dictionary: Option<&'a str>) -> Sheet {
    Sheet::of::<Sources>(reports.map(|located| SourceRow { located, dictionary }))
}
