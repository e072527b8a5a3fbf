//! Tables of words, as every stage reads them.
//!
//! A table is tab-separated with a header ([`rows`]). A table of classes names in each row a class, a word, what must
//! not touch the word, and whatever else it has for its readers; a [`Lexicon`] finds the words of any classes at
//! either end of a text or inside it, the longest first, in one walk. A row that means nothing is a failing test
//! ([`sound`]), never a default. Where each word has a meaning of its own (a weight, a role) instead of a class, they are
//! [`Phrases`].

mod class_set;
mod lexicon;
mod marks;
mod phrases;
mod trie;
mod veto;
mod width;

#[cfg(test)]
pub(crate) use lexicon::without;
pub(crate) use lexicon::{Class, Hit, Lexicon, Set};
pub(crate) use marks::pairs;
pub(crate) use phrases::Phrases;
pub(crate) use width::half_width;

/// The cells of each row of a table; the header is skipped.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().skip(1).filter(|line| !line.is_empty()).map(|line| line.split('\t').collect())
}

/// Defines the classes of a table: an enum, and what each is called there.
macro_rules! classes {
    ($(#[$outer:meta])* $seen:vis enum $name:ident { $($(#[$doc:meta])* $class:ident = $called:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $seen enum $name { $($(#[$doc])* $class,)+ }

        impl $crate::words::Class for $name {
            const NAMES: &'static [&'static str] = &[$($called),+];
            const ALL: &'static [Self] = &[$(Self::$class),+];

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use classes;

/// Fails where a row of a table of classes cannot be read: cells, class, order, emptiness.
#[cfg(test)]
pub(crate) fn sound<C: Class>(table: &'static str) {
    let rows: Vec<Vec<&str>> = rows(table).collect();
    let width = table.lines().next().map_or(0, |header| header.split('\t').count());
    for row in &rows {
        assert_eq!(row.len(), width, "{row:?}: {width} cells");
        assert!(C::NAMES.contains(&row[0]), "{row:?}: no such class");
        assert!(!row[1].is_empty(), "{row:?}: no word");
    }
    let keys: Vec<(&str, &str)> = rows.iter().map(|row| (row[0], row[1])).collect();
    for pair in keys.windows(2) {
        assert!(pair[0] < pair[1], "{pair:?}: sorted by class and word, each once");
    }
    for name in C::NAMES {
        assert!(keys.iter().any(|(class, _)| class == name), "{name}: a class without words");
    }
}

#[cfg(test)]
mod tests;
