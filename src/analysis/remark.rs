//! What a reader should know about a document: every remark is worded here.

mod file;
mod report;

use crate::Span;
use crate::analysis::{Document, Reading};
use crate::diagnostic::{Code, Diagnostic};

/// Everything worth telling, in the order of the text.
pub(super) fn remarks(document: &Document) -> Vec<Diagnostic> {
    let mut told: Vec<Diagnostic> = document.notes.iter().map(file::on_note).collect();
    if document.reports.iter().all(|reading| !looks_like_a_report(reading)) {
        told.push(not_a_report(document));
        return told;
    }
    // Of several reports in a file its name tells nothing.
    let alone = document.reports.len() == 1 && document.contents.is_empty();
    let name = if alone { document.name.as_str() } else { "" };
    told.extend(damaged(document));
    told.extend(report::listed_only(&document.contents));
    for reading in &document.reports {
        told.extend(report::on_report(&reading.outline, name));
        told.extend(part_uncertain(reading));
        told.extend(no_headline(reading));
    }
    told
}

/// Corrections that apply to nothing, for what they are about is read otherwise now.
pub(super) fn lost(corrections: usize) -> Option<Diagnostic> {
    let message = format!(
        "{corrections} corrections of this document found nothing to correct: what they are about is read otherwise now."
    );
    let about = corrections.to_string();
    (corrections > 0).then(|| Diagnostic { about, ..Diagnostic::new(Code::CorrectionsLost, message, None) })
}

/// A report names a place or a year, or states something.
fn looks_like_a_report(reading: &Reading) -> bool {
    let has_head = !reading.outline.region.is_empty() || reading.outline.year.is_some();
    has_head && !reading.outline.sections.is_empty() || !reading.findings.statements.is_empty()
}

fn not_a_report(document: &Document) -> Diagnostic {
    let numbers: usize = document.reports.iter().map(|reading| reading.findings.other_numbers.len()).sum();
    let message = format!(
        "This does not read like a government work report: no title with a place and a year was found, \
         and no target among its {numbers} numbers{}.",
        guess(document.text.reading())
    );
    Diagnostic::new(Code::NotAReport, message, None)
}

/// What stands where bytes were no characters.
const LOST: char = '\u{FFFD}';

fn damaged(document: &Document) -> Option<Diagnostic> {
    let text = &document.text;
    let removed = text.removed.iter().find(|piece| piece.text.contains(LOST)).map(|piece| piece.after);
    let kept = text.repaired.find(LOST);
    let at = [removed, kept].into_iter().flatten().min()?;
    let message = "Some characters of the file could not be read; figures beside them may be wrong.";
    Some(Diagnostic::new(Code::DamagedCharacters, message, Some(Span::new(at, at))))
}

/// What the text seems to be instead, where its characters say so.
fn guess(text: &str) -> &'static str {
    const SAMPLE: usize = 4000;
    /// Lines of a table, and columns of one.
    const TABLE: usize = 2;
    let (mut all, mut chinese, mut angles, mut lines, mut rows) = (0, 0, 0, 0, 0);
    for c in text.chars().take(SAMPLE).filter(|c| !c.is_whitespace()) {
        all += 1;
        chinese += usize::from(!c.is_ascii() && c.is_alphabetic());
        angles += usize::from(matches!(c, '<' | '>'));
    }
    for line in text.lines().take(SAMPLE / 20) {
        lines += 1;
        rows += usize::from(line.matches([',', '\t', '|']).count() >= TABLE);
    }
    match () {
        () if text.starts_with(['{', '[']) && text.contains("\":") => "; it looks like data in JSON",
        () if angles * 20 > all => "; it looks like the source of a web page",
        () if rows * 2 > lines && lines >= TABLE => "; it looks like a table",
        () if chinese * 3 < all => "; hardly any of its characters are Chinese",
        () if all < 200 => "; it is very short",
        () => "",
    }
}

/// Sections that hold statements and whose side was decided by a narrow margin.
fn part_uncertain(reading: &Reading) -> Option<Diagnostic> {
    let sections = &reading.outline.sections;
    let mut holds = vec![false; sections.len()];
    for found in &reading.findings.statements {
        if let Some(holds) = holds.get_mut(found.section) {
            *holds = true;
        }
    }
    let mut uncertain = (0..sections.len()).filter(|&at| holds[at] && !sections[at].certain);
    let first = uncertain.next()?;
    let message = format!(
        "In {} of the sections of {} which part looks back is not certain; their records say so.",
        1 + uncertain.count(),
        report::called(&reading.outline)
    );
    Some(Diagnostic::new(Code::PartUncertain, message, Some(sections[first].span)))
}

fn no_headline(reading: &Reading) -> Option<Diagnostic> {
    let has = reading.findings.statements.iter().any(|found| found.headline)
        || reading.findings.qualitative.iter().any(|found| found.headline);
    let message = || {
        format!(
            "No passage with the year's main expected targets was found in {}.",
            report::called(&reading.outline)
        )
    };
    (!has).then(|| Diagnostic::new(Code::NoHeadlineTargets, message(), Some(reading.outline.span)))
}
