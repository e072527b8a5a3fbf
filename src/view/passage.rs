//! Text with marks, cut into runs that a component only has to print.

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::corpus::StatementRef;
use crate::order;
use crate::quantity::NonQuantity;
use crate::statement::Kind;

/// A piece of text in which every character carries the same marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The characters.
    pub text: String,
    /// What they belong to, outermost first; empty for plain text.
    pub marks: Vec<Mark>,
}

/// Marked text; its runs joined are the text.
pub type Passage = Vec<Run>;

/// What a run of text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The words a statement was read from.
    Quote {
        /// Which statement: a click selects its row.
        id: StatementRef,
        /// Target, result or other: decides shape and colour.
        kind: Kind,
        /// One of the headline targets.
        headline: bool,
    },
    /// The numerals of a statement.
    Number {
        /// Which statement.
        id: StatementRef,
        /// Target, result or other.
        kind: Kind,
    },
    /// The statement that the passage was asked for (evidence, rows).
    Focus,
    /// A number that states nothing, and why. Drawn only where every number is asked for.
    OtherNumber {
        /// Why it states nothing; `unsure`: no meaning was found.
        reason: NonQuantity,
    },
    /// Found by the search, or the word of a concordance.
    Hit {
        /// Which hit of its paragraph, counted from 0: what tells the one shown from the others.
        nth: usize,
    },
    /// A heading that its paragraph goes on after: （一）稳增长。全年……
    Lead,
}

/// Cuts the part `within` of `text` into runs; marks that reach beyond it are cut off. In each run
/// the marks stand in the order given. One pass over the text and the sorted borders of the marks.
pub fn cut(text: &str, within: Span, marks: &[(Span, Mark)]) -> Passage {
    let touching: Vec<&(Span, Mark)> = marks.iter().filter(|(span, _)| span.overlaps(within)).collect();
    let inside = |at: usize| at.clamp(within.start, within.end);
    let mut borders: Vec<usize> = [within.start, within.end]
        .into_iter()
        .chain(touching.iter().flat_map(|(span, _)| [inside(span.start), inside(span.end)]))
        .collect();
    order::by(&mut borders, Ord::cmp);
    borders.dedup();
    let runs = borders.windows(2).map(|pair| Span::new(pair[0], pair[1])).map(|piece| Run {
        text: piece.of(text).to_owned(),
        marks: touching.iter().filter(|(span, _)| span.contains(piece)).map(|(_, mark)| *mark).collect(),
    });
    runs.filter(|run| !run.text.is_empty()).collect()
}

/// Characters before the words a passage was asked for that are shown where there is little room.
const BEFORE: usize = 14;

/// The passage from shortly before the words that it was asked for, from the beginning of a clause
/// where one begins near: what a card of two lines shows.
pub fn near_focus(passage: &[Run]) -> Passage {
    let focus = passage.iter().position(|run| run.marks.contains(&Mark::Focus)).unwrap_or_default();
    let (before, rest) = passage.split_at(focus);
    let words: Vec<char> = before.iter().flat_map(|run| run.text.chars()).collect();
    // a cut that hides no more than its sign takes is none
    if words.len() <= BEFORE + 2 {
        return passage.to_vec();
    }
    let near = words.len() - BEFORE;
    let clause = (near..=words.len()).find(|&at| ['，', '；', '：', '。', '、'].contains(&words[at - 1]));
    let mut hidden = clause.unwrap_or(near);
    let mut short = vec![Run { text: "…".to_owned(), marks: Vec::new() }];
    for run in before {
        let count = run.text.chars().count();
        if count > hidden {
            short.push(Run { text: run.text.chars().skip(hidden).collect(), marks: run.marks.clone() });
        }
        hidden = hidden.saturating_sub(count);
    }
    short.extend_from_slice(rest);
    short
}

#[cfg(test)]
mod tests {
    use super::{Mark, cut, near_focus};
    use crate::Span;
    use crate::quantity::NonQuantity;

    #[test]
    fn runs_join_to_the_text_and_keep_nested_marks() {
        let text = "今年增长6%左右。";
        let other = Mark::OtherNumber { reason: NonQuantity::Unsure };
        let quote = Span::new(6, 20);
        let number = Span::new(12, 13);
        let marks = [(quote, Mark::Focus), (number, other), (Span::new(90, 95), Mark::Hit { nth: 0 })];
        let runs = cut(text, Span::new(0, text.len()), &marks);
        let shown: Vec<(&str, usize)> = runs.iter().map(|run| (run.text.as_str(), run.marks.len())).collect();
        assert_eq!(shown, [("今年", 0), ("增长", 1), ("6", 2), ("%左右", 1), ("。", 0)]);
        assert_eq!(runs[2].marks, [Mark::Focus, other]);
    }

    #[test]
    fn where_there_is_little_room_a_passage_begins_near_its_focus() {
        let text = "综合各方面因素，建议今年全市经济社会发展的主要预期目标是：生产总值增长6%左右。";
        let at = text.find("生产总值").unwrap();
        let whole = Span::new(0, text.len());
        let other = Mark::OtherNumber { reason: NonQuantity::Unsure };
        let short = |quote: Span| {
            let runs = near_focus(&cut(text, whole, &[(quote, Mark::Focus), (Span::new(0, 12), other)]));
            runs.iter().map(|run| run.text.as_str()).collect::<String>()
        };
        assert_eq!(short(Span::new(at, text.len())), "…生产总值增长6%左右。");
        let at = text.find("主要").unwrap();
        let from = "…建议今年全市经济社会发展的主要预期目标是：生产总值增长6%左右。";
        assert_eq!(short(Span::new(at, at + 6)), from);
        assert_eq!(short(Span::new(24, 36)), text);
        assert_eq!(near_focus(&cut(text, whole, &[])).len(), 1);
    }

    #[test]
    fn marks_are_cut_off_at_the_borders() {
        let text = "甲乙丙丁";
        let runs = cut(text, Span::new(3, 9), &[(Span::new(0, 6), Mark::Hit { nth: 0 })]);
        let shown: Vec<(&str, usize)> = runs.iter().map(|run| (run.text.as_str(), run.marks.len())).collect();
        assert_eq!(shown, [("乙", 1), ("丙", 0)]);
        assert!(cut(text, Span::new(3, 3), &[]).is_empty());
    }
}
