//! The columns of the sentences with a word.

use super::ConcordanceLine;
use crate::view::sheet::{Cell, Column, Table, Type};

/// The sentences with a word, beside the word and the file.
pub struct Sentences;

impl Table for Sentences {
    type Row<'a> = (&'a ConcordanceLine, &'a str, Option<&'a str>);

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("document", "文件", "File", Type::Text, |(_, _, document)| (*document).into()),
        Column::new("region", "地区", "Place", Type::Text, |(line, ..)| line.place.as_str().into()),
        Column::new("year", "年份", "Year", Type::Whole, |(line, ..)| line.year.into()),
        Column::new("section", "章节", "Section", Type::Text, |(line, ..)| line.section.as_str().into()),
        Column::new("term", "词", "Term", Type::Text, |(_, term, _)| (*term).into()),
        Column::new("sentence", "原句", "Sentence", Type::Text, |(line, ..)| {
            Cell::from(line.passage.iter().map(|run| run.text.as_str()).collect::<String>())
        }),
    ];
}
