//! Every number of a text: read as a statement, or not and why.

use crate::Span;
use crate::corpus::Located;
use crate::label::{Label, Labelled};
use crate::order;
use crate::text::Utf16;
use crate::view::corrected::corrected;
use crate::view::locate;
use crate::view::sheet::{Cell, Column, Sheet, Table, Type};

/// A number as a row of a table.
pub struct NumberRow<'a> {
    located: Located<'a>,
    span: Span,
    read: &'static Label,
    why: &'static Label,
    indicator: &'a str,
    corrected: String,
    units: &'a Utf16<'a>,
}

/// The table of numbers.
pub struct Numbers;

impl Table for Numbers {
    type Row<'a> = NumberRow<'a>;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("document", "文件", "File", Type::Text, |row| {
            row.located.entry.document.name.as_str().into()
        }),
        Column::new("region", "地区", "Place", Type::Text, |row| {
            row.located.reading.outline.region.as_str().into()
        }),
        Column::new("year", "年份", "Year", Type::Whole, |row| row.located.reading.outline.year.into()),
        Column::new("number", "数字", "Number", Type::Text, |row| row.span.of(row.located.text()).into()),
        Column::new("read", "读法", "Read as", Type::Choice, |row| Cell::Choice(row.read)),
        Column::new("kind_or_reason", "类别或原因", "Kind or reason", Type::Choice, |row| {
            Cell::Choice(row.why)
        }),
        Column::new("indicator", "指标", "Indicator", Type::Text, |row| row.indicator.into()),
        Column::new("section", "章节", "Section", Type::Text, |row| {
            let outline = &row.located.reading.outline;
            locate::heading(outline, outline.section_at(row.span.start)).into()
        }),
        Column::new("number_start", "起始位置", "Start", Type::Whole, |row| {
            Cell::count(row.units.units(row.span.start))
        }),
        Column::new("number_end", "结束位置", "End", Type::Whole, |row| {
            Cell::count(row.units.units(row.span.end))
        }),
        Column::new("corrected", "更正", "Corrected", Type::Text, |row| row.corrected.as_str().into()),
    ];
}

static STATEMENT: Label = Label { rank: 0, id: "statement", zh: "表述", en: "statement" };
static OTHER: Label = Label { rank: 1, id: "other", zh: "其他数字", en: "other number" };

/// Every number of some reports in the order of their texts.
pub fn sheet<'a>(reports: impl Iterator<Item = Located<'a>>) -> Sheet {
    let mut sheet = Sheet::new(Numbers::heads());
    for located in reports {
        let findings = &located.reading.findings;
        let read = located.statements().map(|(id, found)| {
            let corrected = corrected(located, id);
            (found.number, &STATEMENT, found.kind.label(), found.indicator.as_str(), corrected)
        });
        let others = findings.other_numbers.iter();
        let other = others.map(|other| (other.number, &OTHER, other.reason.label(), "", String::new()));
        let mut all: Vec<(Span, &'static Label, &'static Label, &str, String)> = read.chain(other).collect();
        order::by_key(&mut all, |(span, ..)| *span);
        let units = Utf16::new(located.text());
        sheet.rows.extend(all.into_iter().map(|(span, read, why, indicator, corrected)| {
            Numbers::cells(&NumberRow { located, span, read, why, indicator, corrected, units: &units })
        }));
    }
    sheet
}
