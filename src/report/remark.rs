//! What a reader should know about the reports in a text.

use super::{ContentsEntry, Outline, head};
use crate::{Diagnostic, Severity, Span};

/// The text is of another kind.
pub(super) fn no_report() -> Diagnostic {
    let message = "This does not read as a government work report, so no targets were looked for.";
    remark("not_a_report", Severity::Warning, message.to_owned(), None)
}

/// Remarks on the reports and on what the table of contents lists; `name` is the name of the file.
pub(super) fn remarks(contents: &[ContentsEntry], reports: &[Outline], name: &str) -> Vec<Diagnostic> {
    let mut remarks: Vec<Diagnostic> = reports.iter().flat_map(|report| on_report(report, name)).collect();
    let missing = contents.iter().filter(|entry| entry.report.is_none()).count();
    if missing > 0 {
        let message = format!(
            "{missing} of {} reports are listed in the contents, but their texts are not in this file.",
            contents.len()
        );
        remarks.push(remark("listed_only", Severity::Info, message, None));
    }
    remarks
}

fn on_report(report: &Outline, name: &str) -> Vec<Diagnostic> {
    let at = Some(Span::new(report.span.start, report.span.start));
    let mut remarks = Vec::new();
    if !report.complete {
        let end = Some(Span::new(report.span.end, report.span.end));
        let message = "The text breaks off before the closing words: the rest of the report is missing.";
        remarks.push(remark("text_breaks_off", Severity::Warning, message.to_owned(), end));
    }
    if report.region.is_empty() {
        let message = "The text does not say which place it is about. Name the file after the place, or set it by hand.";
        remarks.push(remark("place_unknown", Severity::Warning, message.to_owned(), at));
    }
    match (report.year, head::year_of_name(name)) {
        (None, _) => {
            let message =
                "The text does not say which year it plans. Name the file after the year, or set it by hand.";
            remarks.push(remark("year_unknown", Severity::Warning, message.to_owned(), at));
        }
        (Some(year), Some(named)) if year != named => {
            let message = format!("The file is named after {named}, but the text is the report of {year}.");
            remarks.push(remark("name_differs", Severity::Warning, message, at));
        }
        _ => {}
    }
    remarks
}

fn remark(code: &'static str, severity: Severity, message: String, span: Option<Span>) -> Diagnostic {
    Diagnostic { code, severity, message, span }
}
