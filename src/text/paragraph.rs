//! A paragraph as it grows line by line, with what its end is judged by. Kept up to date by the line,
//! so that a long paragraph is not read again at each of its breaks.

use super::layout::{Line, Marks};
use super::marker::starts_marked;
use super::script::{is_closer, is_terminal};

/// Widest line that is still a title, a name or a date, in half squares.
const LABEL: usize = 80;

/// What is known of the lines joined so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Paragraph {
    width: usize,
    indented: bool,
    marked: bool,
    dashes: bool,
    pauses: bool,
    stops: bool,
    ended: bool,
    closed: bool,
    hangs: bool,
}

impl Paragraph {
    /// With one more line.
    pub(super) fn with(self, text: &str, whole: &Line) -> Self {
        let line = whole.span.of(text);
        let first = self.width == 0;
        Self {
            width: self.width + whole.width,
            indented: if first { !whole.indent(text).is_empty() } else { self.indented },
            marked: if first { starts_marked(line) } else { self.marked },
            dashes: (first || self.dashes) && line.chars().all(|c| matches!(c, '—' | '-' | '―')),
            pauses: self.pauses || whole.marks.have(Marks::PAUSE),
            stops: self.stops || whole.marks.have(Marks::STOP),
            ended: ends(line),
            closed: line.ends_with(is_closer),
            hangs: line.ends_with(['，', '、', '（', '“', '《', '的']),
        }
    }

    /// Whether it cannot end here.
    pub(super) const fn hangs(self) -> bool {
        self.hangs || self.dashes
    }

    /// Whether a sentence or a lead-in ends here.
    pub(super) const fn ended(self) -> bool {
        self.ended
    }

    /// Whether it is short and without any punctuation of a sentence: a title, a name, a date.
    pub(super) const fn is_label(self) -> bool {
        !self.pauses && !self.stops && self.width <= LABEL
    }

    /// Whether white space stands before it.
    pub(super) const fn is_indented(self) -> bool {
        self.indented
    }

    /// Whether it begins with a marker: 一、 （一） 1.
    pub(super) const fn is_marked(self) -> bool {
        self.marked
    }

    /// Whether it is a heading so far: marked, and no sentence has ended in it.
    pub(super) const fn is_heading(self) -> bool {
        self.marked && !self.stops
    }

    /// Whether it is prose that stops in the middle of a sentence.
    pub(super) const fn is_unfinished(self) -> bool {
        self.stops && !self.ended && !self.closed
    }

    /// Its width so far, in half squares.
    pub(super) const fn width(self) -> usize {
        self.width
    }
}

/// Whether a line by itself would be a label.
pub(super) const fn is_label(line: &Line) -> bool {
    !line.marks.have(Marks::PAUSE.or(Marks::STOP)) && line.width <= LABEL
}

fn ends(line: &str) -> bool {
    let last = line.chars().rev().find(|&c| !is_closer(c));
    last.is_some_and(|c| is_terminal(c) || matches!(c, '：' | ':' | '；' | ';'))
}
