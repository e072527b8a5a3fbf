//! What a reader should know about the reports in a text.

use super::{ContentsEntry, Level, Outline, Witness, head};
use crate::{Diagnostic, Severity, Span};

/// Reports that the table of contents lists and that are not there.
pub(crate) fn listed_only(contents: &[ContentsEntry]) -> Option<Diagnostic> {
    let missing = contents.iter().filter(|entry| entry.report.is_none()).count();
    let message = format!(
        "{missing} of the {} reports on the contents page are listed, but their text is not in this file.",
        contents.len()
    );
    (missing > 0).then(|| remark("listed_only", Severity::Info, message, None))
}

/// Remarks on one report; `name` is the name of the file that it is alone in.
pub(crate) fn on_report(report: &Outline, name: &str) -> Vec<Diagnostic> {
    let at = |code, severity, message| {
        let start = report.span.start;
        remark(code, severity, message, Some(Span::new(start, start)))
    };
    let mut remarks = Vec::new();
    if !report.complete {
        let message = format!("The text of {} breaks off before its end.", called(report));
        let end = Some(Span::new(report.span.end, report.span.end));
        remarks.push(remark("text_breaks_off", Severity::Warning, message, end));
    }
    remarks.extend(place(report).map(|(code, severity, message)| at(code, severity, message)));
    remarks.extend(year(report).map(|(code, severity, message)| at(code, severity, message)));
    if let (Some(year), Some(named)) = (report.year, head::year_of_name(name))
        && year != named
    {
        let message = format!("The file is named after {named}, but the text is the report of {year}.");
        remarks.push(at("name_differs", Severity::Warning, message));
    }
    remarks
}

/// What to say of the place: code, severity and message.
type Said = (&'static str, Severity, String);

fn place(report: &Outline) -> Option<Said> {
    let region = &report.region;
    match report.place_from {
        _ if region.is_empty() && report.level == Level::Nation => None,
        _ if region.is_empty() => Some((
            "place_unknown",
            Severity::Warning,
            "The text does not say which place it is about. Name the file after the place, or set it by hand."
                .to_owned(),
        )),
        Witness::Head => None,
        Witness::Body => Some((
            "place_guessed",
            Severity::Warning,
            format!("The text does not say whose report it is; {region} is the place that it names most."),
        )),
        Witness::FileName => Some((
            "place_from_file_name",
            Severity::Warning,
            format!("The text does not say whose report it is; {region} is known from the name of the file only."),
        )),
    }
}

fn year(report: &Outline) -> Option<Said> {
    let Some(year) = report.year else {
        let message =
            "The text does not say which year it plans. Name the file after the year, or set it by hand.";
        return Some(("year_unknown", Severity::Warning, message.to_owned()));
    };
    match report.year_from {
        Witness::Head => None,
        Witness::Body => Some((
            "year_guessed",
            Severity::Warning,
            format!(
                "The text does not say which year it plans; {year} follows from the years and plans that it speaks of."
            ),
        )),
        Witness::FileName => Some((
            "year_from_file_name",
            Severity::Warning,
            format!(
                "The text does not say which year it plans; {year} is known from the name of the file only."
            ),
        )),
    }
}

/// Title, or place, or just what it is.
pub(crate) fn called(report: &Outline) -> &str {
    let names = [report.title.as_str(), report.region.as_str()];
    names.into_iter().find(|name| !name.is_empty()).unwrap_or("the report")
}

fn remark(code: &'static str, severity: Severity, message: String, span: Option<Span>) -> Diagnostic {
    Diagnostic { code, severity, message, span }
}
