//! Text with marks, cut into runs that a component only has to print.

use serde::{Deserialize, Serialize};

use crate::corpus::StatementRef;
use crate::quantity::NonQuantity;
use crate::target::Kind;

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
    Hit,
}
