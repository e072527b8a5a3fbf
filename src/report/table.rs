//! The tables of words that this stage reads: tab-separated, with a header.

/// The rows of a table, each as its cells; the header is skipped.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).filter(|line| !line.trim().is_empty()).map(|line| line.split('\t').collect())
}

/// The words of `data/headings.tsv` of one place.
pub(super) fn headings(place: &str) -> impl Iterator<Item = &'static str> {
    rows(include_str!("../data/headings.tsv"))
        .filter(move |row| row.first() == Some(&place))
        .filter_map(|row| row.get(1).copied())
}
