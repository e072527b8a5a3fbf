//! The same report twice: the same file added again, or one report as a web page and as a PDF.

use super::{DocumentId, Entry, ReportRef};
use crate::analysis::Reading;
use crate::order;

/// Two reports of one place and year are the same from this share of their 8-grams on: what formats lose or add stays
/// below it, what an editor changes between two drafts does not.
const SAME: f64 = 0.98;

/// Characters of a gram.
const GRAM: usize = 8;

/// Which reports are copies, and of which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Twins {
    /// Copy and original.
    originals: Vec<(ReportRef, ReportRef)>,
    /// Documents that a reader has set apart by hand.
    apart: Vec<DocumentId>,
}

impl Twins {
    /// The report that this one is a copy of.
    pub fn original(&self, report: ReportRef) -> Option<ReportRef> {
        self.originals.iter().find(|(copy, _)| *copy == report).map(|&(_, of)| of)
    }

    /// Whether every report of a document is a copy of one in the same other document; gives that.
    pub fn original_of(&self, entry: &Entry) -> Option<DocumentId> {
        let reports = 0..entry.document.reports.len();
        let mut originals =
            reports.map(|report| self.original(reference(entry, report)).map(|of| of.document));
        let first = originals.next()??;
        originals.all(|document| document == Some(first)).then_some(first)
    }

    /// Counts a document by itself from now on.
    pub(super) fn separate(&mut self, document: DocumentId) {
        self.apart.push(document);
        self.originals.retain(|(copy, _)| copy.document != document);
    }

    /// Looks for copies among the documents once one has come to `at`: of which its reports are copies, and which behind it
    /// are copies of its.
    pub(super) fn add(&mut self, at: usize, entries: &[Entry]) {
        self.look(at, entries);
        let Some((entry, later)) = entries.get(at..).and_then(<[Entry]>::split_first) else { return };
        for copy in later.iter().filter(|later| !self.apart.contains(&later.id)) {
            for (report, of) in pairs(copy, entry) {
                let (own, original) = (reference(copy, report), reference(entry, of));
                if is_same(copy, report, entry, of) && self.original(original).is_none() {
                    self.originals.retain(|&(known, _)| known != own);
                    self.originals.push((own, original));
                }
            }
        }
    }

    /// Looks of which reports before it those of the document at `at` are copies.
    pub(super) fn look(&mut self, at: usize, entries: &[Entry]) {
        let (earlier, rest) = entries.split_at(at.min(entries.len()));
        let Some(entry) = rest.first().filter(|entry| !self.apart.contains(&entry.id)) else { return };
        for report in 0..entry.document.reports.len() {
            if self.original(reference(entry, report)).is_some() {
                continue;
            }
            let mut candidates =
                earlier.iter().flat_map(|other| (0..other.document.reports.len()).map(move |of| (other, of)));
            let is_copy = |other: &Entry, of| self.original(reference(other, of)).is_some();
            let original =
                candidates.find(|&(other, of)| is_same(entry, report, other, of) && !is_copy(other, of));
            if let Some((other, of)) = original {
                self.originals.push((reference(entry, report), reference(other, of)));
            }
        }
    }

    /// Forgets a document, as copy and as original; gives the documents that had copies of its reports.
    pub(super) fn forget(&mut self, document: DocumentId) -> Vec<DocumentId> {
        let mut copies: Vec<DocumentId> = Vec::new();
        self.originals.retain(|(copy, of)| {
            if of.document == document && !copies.contains(&copy.document) {
                copies.push(copy.document);
            }
            copy.document != document && of.document != document
        });
        copies
    }
}

fn reference(entry: &Entry, report: usize) -> ReportRef {
    ReportRef { document: entry.id, report }
}

/// Every report of one document with every report of another.
fn pairs(one: &Entry, other: &Entry) -> impl Iterator<Item = (usize, usize)> + use<> {
    let (reports, others) = (one.document.reports.len(), other.document.reports.len());
    (0..reports).flat_map(move |report| (0..others).map(move |of| (report, of)))
}

fn is_same(one: &Entry, at: usize, other: &Entry, other_at: usize) -> bool {
    if one.document.sha256 == other.document.sha256 {
        return at == other_at;
    }
    let (Some(left), Some(right)) = (one.document.reports.get(at), other.document.reports.get(other_at))
    else {
        return false;
    };
    let (own, their) = (&left.outline, &right.outline);
    let named = own.year.is_some() && !own.region.is_empty();
    let lengths = (one.characters.get(at), other.characters.get(other_at));
    let near = lengths.0.zip(lengths.1).is_some_and(|(own, their)| {
        let (less, more) = (*own.min(their) as f64, *own.max(their) as f64);
        less >= more * SAME * SAME
    });
    named && (own.year, &own.region) == (their.year, &their.region) && near && {
        shared(&grams(one, left), &grams(other, right)) >= SAME
    }
}

/// The share of 8-grams that two reports have in common, of the larger of both; each gram counts as often as it stands.
fn shared(left: &[u64], right: &[u64]) -> f64 {
    let (mut at, mut both) = (0, 0_usize);
    for gram in left {
        while right.get(at).is_some_and(|other| other < gram) {
            at += 1;
        }
        if right.get(at) == Some(gram) {
            at += 1;
            both += 1;
        }
    }
    both as f64 / left.len().max(right.len()).max(1) as f64
}

/// The 8-grams of a report as numbers, in order; white space and punctuation, which formats change, aside.
fn grams(entry: &Entry, reading: &Reading) -> Vec<u64> {
    let text = reading.outline.span.of(entry.document.text.reading());
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    // FNV-1a over the code points.
    let hash = |gram: &[char]| {
        gram.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, &c| {
            (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01B3)
        })
    };
    let mut grams: Vec<u64> = letters.windows(GRAM).map(hash).collect();
    order::by(&mut grams, Ord::cmp);
    grams
}

#[cfg(test)]
mod tests {
    use super::super::Library;
    use super::*;
    use crate::corpus::Scope;
    use crate::{Settings, analyze};

    const REPORT: &str = include_str!("../../www/samples/langu-2024.txt");

    fn library(texts: &[&str]) -> Library {
        let mut library = Library::new();
        for (id, text) in (1..).zip(texts) {
            library.insert(Entry::new(DocumentId(id), analyze("", text, &Settings::default())));
        }
        library
    }

    /// Which documents count.
    fn counted(library: &Library) -> Vec<u32> {
        library.reports(Scope::All).map(|located| located.id.document.0).collect()
    }

    #[test]
    fn the_same_report_counts_once() {
        let other_format = REPORT.replace('，', ", ").replacen("地区生产总值", "地区生产 总值", 3);
        let draft = REPORT.replacen("增长", "预计增长", 40);
        let other_year = REPORT.replace("2024年", "2034年").replace("2023年", "2033年");
        let mut library = library(&[REPORT, REPORT, &other_format, &draft, &other_year]);
        assert_eq!(counted(&library), [1, 4, 5]);
        let original = |library: &Library, id| {
            library.twins().original_of(library.entry(DocumentId(id)).expect("a document"))
        };
        assert_eq!(original(&library, 3), Some(DocumentId(1)));
        library.separate(DocumentId(2));
        assert_eq!(counted(&library), [1, 2, 4, 5]);
        library.remove(DocumentId(1));
        assert_eq!(counted(&library), [2, 4, 5]);
        assert_eq!(original(&library, 3), Some(DocumentId(2)));
    }

    #[test]
    fn of_those_chosen_a_copy_counts_where_its_original_is_not_among_them() {
        let mut library = library(&[REPORT, REPORT, REPORT]);
        let chosen = |library: &mut Library, ids: &[u32]| -> Vec<u32> {
            library.choose(ids.iter().map(|&id| ReportRef { document: DocumentId(id), report: 0 }).collect());
            library.reports(Scope::Chosen).map(|located| located.id.document.0).collect()
        };
        assert_eq!(chosen(&mut library, &[3, 1]), [1]);
        assert_eq!(chosen(&mut library, &[3]), [3]);
        assert_eq!(chosen(&mut library, &[3, 2]), [2]);
    }

    #[test]
    fn a_copy_may_come_before_its_original() {
        let mut library = library(&[]);
        for id in [7, 9, 3] {
            library.insert(Entry::new(DocumentId(id), analyze("", REPORT, &Settings::default())));
        }
        assert_eq!(counted(&library), [3]);
        for copy in [7, 9] {
            let copy = library.entry(DocumentId(copy)).expect("a document");
            assert_eq!(library.twins().original_of(copy), Some(DocumentId(3)));
        }
    }
}
