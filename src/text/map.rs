//! Which byte of the repaired text stood where in the input.

use crate::Span;
use crate::source::{InputOffset, InputSpan};
use serde::{Deserialize, Serialize};

/// A stretch that stands in both texts, byte for byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Piece {
    output: usize,
    input: usize,
    len: usize,
}

/// A monotone map between an input and what was made of it by taking pieces out and changing white
/// space. Both directions are total: an offset inside something that has no counterpart maps to the
/// nearest following byte that has one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OffsetMap {
    pieces: Vec<Piece>,
    output_len: usize,
    input_len: usize,
}

impl OffsetMap {
    /// The map of a text of `len` bytes onto itself.
    pub fn identity(len: usize) -> Self {
        let pieces = if len == 0 { Vec::new() } else { vec![Piece { output: 0, input: 0, len }] };
        Self { pieces, output_len: len, input_len: len }
    }

    /// Where the byte at `output` stood in the input.
    pub fn to_input(&self, output: usize) -> InputOffset {
        let at = self.pieces.partition_point(|piece| piece.output + piece.len <= output);
        match self.pieces.get(at) {
            Some(piece) => InputOffset(piece.input + output.saturating_sub(piece.output)),
            None => InputOffset(self.input_len),
        }
    }

    /// Where the byte at `input` stands now.
    pub fn to_output(&self, InputOffset(input): InputOffset) -> usize {
        let at = self.pieces.partition_point(|piece| piece.input + piece.len <= input);
        match self.pieces.get(at) {
            Some(piece) => piece.output + input.saturating_sub(piece.input),
            None => self.output_len,
        }
    }

    /// The stretches of the input that the output range `span` was copied from, in order.
    pub fn sources(&self, span: Span) -> impl Iterator<Item = InputSpan> + '_ {
        let first = self.pieces.partition_point(|piece| piece.output + piece.len <= span.start);
        self.pieces[first..].iter().take_while(move |piece| piece.output < span.end).map(move |piece| {
            let from = span.start.max(piece.output) - piece.output;
            let to = span.end.min(piece.output + piece.len) - piece.output;
            InputSpan::new(InputOffset(piece.input + from), InputOffset(piece.input + to))
        })
    }

    /// Starts a map that is built from left to right over an input of `input_len` bytes.
    pub(super) fn empty(InputOffset(input_len): InputOffset) -> Self {
        Self { pieces: Vec::new(), output_len: 0, input_len }
    }

    /// Appends a stretch copied from `source` of the input.
    pub(super) fn copy(&mut self, source: InputSpan) {
        let InputOffset(start) = source.start();
        if source.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some(last) if last.input + last.len == start && last.output + last.len == self.output_len => {
                last.len += source.len();
            }
            _ => self.pieces.push(Piece { output: self.output_len, input: start, len: source.len() }),
        }
        self.output_len += source.len();
    }

    /// Appends `len` bytes that stand only in the output.
    pub(super) fn insert(&mut self, len: usize) {
        self.output_len += len;
    }
}
