//! Words and the sentences with them.

use super::{Table, or_empty};
use crate::corpus::Library;
use crate::view::Window;
use crate::view::concordance::{ConcordanceIndex, ConcordanceQuery};
use crate::view::keywords::{Dictionary, KeywordIndex, KeywordQuery};

/// Every word of a query, in its order; each row names the dictionary by its hash.
pub fn keywords(library: &Library, query: &KeywordQuery, dictionary: Option<&str>) -> Table {
    let found = KeywordIndex::new(library, query).window(Window::ALL, Dictionary::There);
    let mut table = Table::new(&["term", "pos", "count", "tokens", "per_thousand", "reports", "dictionary"]);
    table.rows.extend(found.rows.iter().map(|row| {
        vec![
            row.term.clone(),
            row.pos.clone(),
            row.count.to_string(),
            found.tokens.to_string(),
            format!("{:.4}", row.per_thousand),
            row.reports.to_string(),
            or_empty(dictionary),
        ]
    }));
    table
}

/// Every sentence with a word.
pub fn concordance(library: &Library, query: &ConcordanceQuery) -> Table {
    let found = ConcordanceIndex::new(library, query).window(library, Window::ALL);
    let mut table = Table::new(&["document", "region", "year", "section", "term", "sentence"]);
    table.rows.extend(found.lines.iter().map(|line| {
        let document = library.entry(line.report.document).map(|entry| entry.document.name.clone());
        vec![
            or_empty(document),
            line.place.clone(),
            or_empty(line.year),
            line.section.clone(),
            query.term.clone(),
            line.passage.iter().map(|run| run.text.as_str()).collect(),
        ]
    }));
    table
}
