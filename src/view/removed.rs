//! What repair took out of a text, piece by piece with its reason and its place, a window of pieces at a time.

use serde::{Deserialize, Serialize};

use crate::corpus::{DocumentId, Library};
use crate::source::Reason;
use crate::text::Removed;
use crate::view::Window;
use crate::view::locate::{self, Paragraphs};

/// Characters shown of one piece: a second copy of a text is as long as the text.
const SHOWN: usize = 2_000;

/// Which pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovedQuery {
    /// Of which document.
    pub of: DocumentId,
    /// Why they were taken out; `None` for whatever reason.
    pub reason: Option<Reason>,
}

/// A window of the pieces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RemovedList {
    /// Pieces with the wanted reason.
    pub total: usize,
    /// Which of them is the first here, counted from 0.
    pub start: usize,
    /// The pieces, in the order of the text.
    pub pieces: Vec<RemovedPiece>,
}

/// A piece that is not in the repaired text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovedPiece {
    /// Why it was taken out.
    pub reason: Reason,
    /// The piece as it stood in the input, or its beginning.
    pub text: String,
    /// Characters of it that are not in `text`.
    pub left_out: usize,
    /// The page that it stood on, where the file has pages.
    pub page: Option<u32>,
    /// The paragraph that it stood in or behind, by its index in the document.
    pub paragraph: usize,
}

impl RemovedList {
    /// The pieces of a document, all or those with one reason; `None` where it is no longer there.
    pub fn of(library: &Library, query: RemovedQuery, window: Window) -> Option<Self> {
        let RemovedQuery { of, reason } = query;
        let text = &library.entry(of)?.document.text;
        let wanted = |removed: &&Removed| reason.is_none_or(|reason| removed.reason == reason);
        let total = text.removed.iter().filter(wanted).count();
        let range = window.within(total);
        let paragraphs = Paragraphs::of(&text.repaired);
        let pieces = text.removed.iter().filter(wanted).skip(range.start).take(range.len());
        let pieces = pieces.map(|removed| {
            let piece = removed.text.trim();
            RemovedPiece {
                reason: removed.reason,
                text: piece.chars().take(SHOWN).collect(),
                left_out: piece.chars().count().saturating_sub(SHOWN),
                page: locate::page(&text.pages, removed.after),
                paragraph: paragraphs.at(removed.after),
            }
        });
        let pieces = pieces.collect();
        Some(Self { total, start: range.start, pieces })
    }
}

#[cfg(test)]
mod tests {
    use super::{RemovedList, RemovedQuery, SHOWN};
    use crate::Document;
    use crate::corpus::{DocumentId, Entry, Library, fixture};
    use crate::source::Reason;
    use crate::text::{Removed, Text};
    use crate::view::Window;

    fn drawn(library: &Library, reason: Option<Reason>, window: Window) -> String {
        let list = RemovedList::of(library, RemovedQuery { of: DocumentId(1), reason }, window)
            .expect("it is there");
        let lines = list.pieces.iter().map(|piece| {
            let page = piece.page.map(|page| format!(" page {page}")).unwrap_or_default();
            format!("{:?}{page} ¶{}: {:?} +{}", piece.reason, piece.paragraph, piece.text, piece.left_out)
        });
        format!("{} from {}\n{}", list.total, list.start, lines.collect::<Vec<_>>().join("\n"))
    }

    /// A text of three paragraphs in which several things stood.
    fn several() -> Library {
        let piece = |after, text: &str, reason| Removed { after, text: text.to_owned(), reason };
        let removed = vec![
            piece(0, "首页 > 政务公开\n", Reason::WebChrome),
            piece(3, "\u{200b}", Reason::Invisible),
            piece(7, "\n— 1 —\n", Reason::PageNumber),
            piece(11, &"甲".repeat(SHOWN + 5), Reason::RepeatedCopy),
        ];
        let text = Text { repaired: "甲乙\n丙\n丁".to_owned(), removed, ..Text::default() };
        let mut library = Library::new();
        library.insert(Entry::new(DocumentId(1), Document { text, ..Document::default() }));
        library
    }

    #[test]
    fn every_piece_stands_in_order_with_its_reason_and_its_place() {
        insta::assert_snapshot!(drawn(&fixture::library(), None, Window::ALL));
        let several = drawn(&several(), None, Window::ALL).replace(&"甲".repeat(SHOWN), "甲…");
        insta::assert_snapshot!(several, @r#"
        4 from 0
        WebChrome ¶0: "首页 > 政务公开" +0
        Invisible ¶0: "\u{200b}" +0
        PageNumber ¶1: "— 1 —" +0
        RepeatedCopy ¶2: "甲…" +5
        "#);
    }

    #[test]
    fn a_window_and_a_reason_narrow_it() {
        let library = several();
        let numbers = drawn(&library, Some(Reason::PageNumber), Window::ALL);
        assert_eq!(numbers, "1 from 0\nPageNumber ¶1: \"— 1 —\" +0");
        assert!(drawn(&library, None, Window::new(1, 1)).starts_with("4 from 1\nInvisible"));
        assert_eq!(drawn(&library, Some(Reason::Hidden), Window::ALL), "0 from 0\n");
        assert_eq!(
            RemovedList::of(&library, RemovedQuery { of: DocumentId(9), reason: None }, Window::ALL),
            None
        );
    }
}
