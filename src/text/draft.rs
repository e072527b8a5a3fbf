//! A text on its way through the steps of repair: what it is now, where each byte came from, and
//! what was taken out so far.

use super::layout::{self, Line};
use super::{OffsetMap, Reason};
use crate::Span;
use crate::source::{InputSpan, Layout};
use std::cell::OnceCell;

/// One change that a step asks for, in offsets of the draft as the step saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edit {
    span: Span,
    with: &'static str,
    reason: Option<Reason>,
}

impl Edit {
    /// Takes `span` out for `reason` and leaves `with`, which must be white space or nothing.
    pub(super) const fn remove(span: Span, reason: Reason, with: &'static str) -> Self {
        Self { span, with, reason: Some(reason) }
    }

    /// Writes the white space of `span` anew. A span that holds anything else is left as it is.
    pub(super) const fn respace(span: Span, with: &'static str) -> Self {
        Self { span, with, reason: None }
    }

    /// Whether it would change nothing.
    pub(super) fn is_idle(&self, text: &str) -> bool {
        self.reason.is_none() && self.span.of(text) == self.with
    }
}

/// The state between two steps.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) text: String,
    pub(super) map: OffsetMap,
    /// Pieces of the input that are gone, with the reason; unordered.
    pub(super) removed: Vec<(InputSpan, Reason)>,
    /// The lines of the text, once a step has asked for them.
    lines: OnceCell<Vec<Line>>,
    pub(super) layout: Layout,
}

impl Draft {
    /// The input as it is read.
    pub(super) fn new(reading: &str, layout: Layout) -> Self {
        Self {
            text: reading.to_owned(),
            map: OffsetMap::identity(reading.len()),
            removed: Vec::new(),
            lines: OnceCell::new(),
            layout,
        }
    }

    /// The lines of the text as it is now.
    pub(super) fn lines(&self) -> &[Line] {
        self.lines.get_or_init(|| match self.layout {
            Layout::Unknown => layout::lines(&self.text),
            Layout::Paragraphs => layout::paragraphs(&self.text),
        })
    }

    /// The text in the characters of `input`.
    pub(super) fn written(&self, input: &str) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for source in self.map.sources(Span::new(0, self.text.len())) {
            let begin = self.map.to_output(source.start());
            text.push_str(Span::new(at, begin).of(&self.text));
            text.push_str(source.of(input));
            at = begin + source.len();
        }
        text.push_str(Span::new(at, self.text.len()).of(&self.text));
        text
    }

    /// Carries out `edits`, which must be in order; one that overlaps its predecessor is dropped.
    pub(super) fn apply(&mut self, edits: &[Edit]) {
        if edits.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len());
        let mut map = OffsetMap::empty(self.map.to_input(usize::MAX));
        let mut done = 0;
        for edit in edits {
            let piece = edit.span.of(&self.text);
            let white = edit.reason.is_none();
            if edit.span.start < done || (white && !piece.chars().all(char::is_whitespace)) {
                continue;
            }
            self.keep(Span::new(done, edit.span.start), &mut text, &mut map);
            if let Some(reason) = edit.reason {
                self.removed.extend(self.map.sources(edit.span).map(|source| (source, reason)));
            }
            text.push_str(edit.with);
            map.insert(edit.with.len());
            done = edit.span.end;
        }
        self.keep(Span::new(done, self.text.len()), &mut text, &mut map);
        self.text = text;
        self.map = map;
        self.lines = OnceCell::new();
    }

    fn keep(&self, span: Span, text: &mut String, map: &mut OffsetMap) {
        text.push_str(span.of(&self.text));
        let mut at = span.start;
        for source in self.map.sources(span) {
            let begin = self.map.to_output(source.start());
            map.insert(begin.saturating_sub(at));
            map.copy(source);
            at = begin + source.len();
        }
        map.insert(span.end.saturating_sub(at));
    }
}
