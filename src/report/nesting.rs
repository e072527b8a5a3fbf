//! How deep headings stand, also where numbers begin anew inside a part.
//!
//! 一、 stands at the top, unless the parts themselves bear no number (2018年工作回顾) or another one (二、…) and 一、 begins
//! anew inside each: then the whole run is one deeper.

use super::heading::Heading;
use super::heading_kind::HeadingKind;
use super::unmarked;
use crate::text::marker::{self, Marker};

/// How deep a heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    /// Its place among the kinds of headings: the lower, the higher up.
    pub(super) rank: u8,
    /// The depth shown: 1 for a part.
    pub(super) depth: u8,
}

/// The rank of 一、 inside a part: above （一）.
const INSIDE: u8 = 2;

/// The levels of a report's headings, in order.
pub(super) fn levels(text: &str, headings: &[Heading]) -> Vec<Level> {
    let mut runs = Runs::default();
    let level = |heading: &Heading| {
        let line = heading.span.of(text);
        let (number, words) = match heading.kind {
            HeadingKind::Marked(Marker::Ordinal) => {
                marker::read(line).map_or((0, line), |mark| (mark.number, &line[mark.len..]))
            }
            _ => (0, line),
        };
        match heading.kind {
            HeadingKind::Marked(Marker::Ordinal) if runs.inside(number, words) => {
                Level { rank: INSIDE, depth: 2 }
            }
            kind => {
                runs.pass(kind, number);
                rank(kind)
            }
        }
    };
    headings.iter().map(level).collect()
}

/// The runs of numbers that are open.
#[derive(Default)]
struct Runs {
    /// The last number at the top.
    top: u32,
    /// The last number of the run inside; 0 where none is open.
    inner: u32,
    /// Whether the heading before was a part without a number.
    part: bool,
}

impl Runs {
    /// Whether an 一、 with this number in front of `words` stands inside a part.
    fn inside(&mut self, number: u32, words: &str) -> bool {
        let begins = number == 1 && (self.part || self.top > 0);
        // 二、2019年工作安排 behind a single 一、 goes on at the top, as its words say.
        let either = number == self.top + 1 && unmarked::is_part(words.trim());
        let goes_on = self.inner > 0 && number == self.inner + 1 && !either;
        let inside = begins || goes_on;
        if inside {
            self.inner = number;
            self.part = false;
        }
        inside
    }

    /// Goes past a heading that stands in no run inside.
    fn pass(&mut self, kind: HeadingKind, number: u32) {
        match kind {
            HeadingKind::Marked(Marker::Ordinal) => *self = Self { top: number, inner: 0, part: false },
            HeadingKind::Marked(Marker::Part) | HeadingKind::Plain => {
                *self = Self { top: 0, inner: 0, part: true }
            }
            _ => {}
        }
    }
}

/// Headings of this rank or above stand at the top.
pub(super) const TOP: u8 = 1;

/// How deep a heading ranks among its kinds, and the depth shown.
fn rank(kind: HeadingKind) -> Level {
    let (rank, depth) = match kind {
        HeadingKind::Marked(Marker::Part) | HeadingKind::Glossary | HeadingKind::Annex => (0, 1),
        HeadingKind::Marked(Marker::Ordinal) | HeadingKind::Plain => (TOP, 1),
        HeadingKind::Marked(Marker::Bracketed) => (3, 2),
        HeadingKind::Marked(Marker::Arabic) => (4, 3),
        HeadingKind::Marked(Marker::Circled) => (5, 3),
        HeadingKind::Marked(Marker::Dash) => (6, 3),
        HeadingKind::RunIn => (7, 3),
    };
    Level { rank, depth }
}
