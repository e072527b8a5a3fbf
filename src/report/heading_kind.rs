//! The kinds of headings.

use crate::text::marker::Marker;

/// What a heading is marked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum HeadingKind {
    /// A numbered or dashed heading.
    Marked(Marker),
    /// A short sentence that opens a paragraph and names its subject, or a short line without a mark.
    RunIn,
    /// A line without a mark that names a part of every report: 2024年工作回顾.
    Plain,
    /// 名词解释: a list of terms to the end or to the next annex.
    Glossary,
    /// 附件: what was printed after the report.
    Annex,
}

impl HeadingKind {
    /// Whether the report proper is over.
    pub(super) const fn is_appendix(self) -> bool {
        matches!(self, Self::Glossary | Self::Annex)
    }
}
