//! What stands in the list of documents.

use crate::corpus::{DocumentId, ReportRef};
use crate::view::documents::{DocumentItem, ReportHead, ReportItem};

/// A row of the list that something can be done with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentRow {
    /// Files that are listed together; the first report of them.
    Group(ReportRef),
    /// A file.
    File(DocumentId),
    /// A report of a file with several.
    Report(ReportRef),
    /// A file that holds the same as the one it stands with.
    Copy(DocumentId),
}

impl DocumentRow {
    /// The file that goes when the row is deleted; several do not go at once.
    pub(super) const fn file(self) -> Option<DocumentId> {
        match self {
            Self::Group(_) => None,
            Self::File(id) | Self::Copy(id) => Some(id),
            Self::Report(report) => Some(report.document),
        }
    }

    /// A name for ids in the page.
    pub fn name(self) -> String {
        match self {
            Self::Group(report) => format!("group-{}", report.document.0),
            Self::File(id) => format!("file-{}", id.0),
            Self::Report(report) => format!("report-{}-{}", report.document.0, report.report),
            Self::Copy(id) => format!("copy-{}", id.0),
        }
    }
}

/// What the list of documents is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Listing {
    /// As they came.
    #[default]
    File,
    /// Places in the order of their administrative codes, the latest year of each first.
    Place,
    /// The latest year first, places within it by their codes.
    Year,
}

impl Listing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::File, Self::Place, Self::Year];
}

/// Documents that are listed together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// The report that says what they have in common; `None` for documents with several reports or none, and where nothing
    /// is grouped.
    pub of: Option<&'a ReportHead>,
    /// The documents.
    pub items: Vec<&'a DocumentItem>,
}

impl Group<'_> {
    /// The row of what they have in common.
    pub fn row(&self) -> Option<DocumentRow> {
        self.of.map(|head| DocumentRow::Group(head.id))
    }

    /// Their reports.
    pub fn reports(&self) -> Vec<ReportRef> {
        self.items.iter().flat_map(|item| reports_of(item)).collect()
    }
}

/// The reports of a document whose text is there.
pub fn reports_of(item: &DocumentItem) -> impl Iterator<Item = ReportRef> + '_ {
    item.reports.iter().filter_map(|report| match report {
        ReportItem::Present(head) => Some(head.id),
        ReportItem::ListedOnly { .. } => None,
    })
}

/// The report of a document that holds that one and lists no other.
pub fn only_report(item: &DocumentItem) -> Option<ReportRef> {
    reports_of(item).next().filter(|_| item.reports.len() == 1)
}

/// The head of the only report of a document.
pub fn only_head(item: &DocumentItem) -> Option<&ReportHead> {
    only_report(item)?;
    item.reports.iter().find_map(|report| match report {
        ReportItem::Present(head) => Some(head),
        ReportItem::ListedOnly { .. } => None,
    })
}
