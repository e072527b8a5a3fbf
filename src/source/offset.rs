//! Places in the characters of a file, before repair.

use crate::Span;
use serde::{Deserialize, Serialize};

/// A byte offset in the input. Everywhere else offsets are those of the repaired text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct InputOffset(pub usize);

/// A byte range of the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct InputSpan {
    start: InputOffset,
    end: InputOffset,
}

impl InputSpan {
    /// The range from `start` to `end`.
    pub const fn new(start: InputOffset, end: InputOffset) -> Self {
        Self { start, end }
    }

    /// First byte.
    pub const fn start(self) -> InputOffset {
        self.start
    }

    /// One past the last byte.
    pub const fn end(self) -> InputOffset {
        self.end
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.span().len()
    }

    /// Whether the range holds no byte.
    pub const fn is_empty(self) -> bool {
        self.span().is_empty()
    }

    /// What stands there; empty where it does not fit `input`.
    pub fn of(self, input: &str) -> &str {
        self.span().of(input)
    }

    /// The range as a span of the input.
    const fn span(self) -> Span {
        Span::new(self.start.0, self.end.0)
    }
}
