//! What a reader should know about the reports in a text.

use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::report::{ContentsEntry, Level, Outline, Witness, year_of_name};

/// Reports that the table of contents lists and that are not there.
pub(super) fn listed_only(contents: &[ContentsEntry]) -> Option<Diagnostic> {
    let missing = contents.iter().filter(|entry| entry.report.is_none()).count();
    let message = format!(
        "{missing} of the {} reports on the contents page are listed, but their text is not in this file.",
        contents.len()
    );
    (missing > 0).then(|| Diagnostic::new(Code::ListedOnly, message, None))
}

/// Remarks on one report; `name` is the name of the file that it is alone in.
pub(super) fn on_report(report: &Outline, name: &str) -> Vec<Diagnostic> {
    let start = Some(Span::new(report.span.start, report.span.start));
    let mut remarks = Vec::new();
    if !report.complete {
        let message = format!("The text of {} breaks off before its end.", called(report));
        let end = Some(Span::new(report.span.end, report.span.end));
        remarks.push(Diagnostic::new(Code::TextBreaksOff, message, end));
    }
    remarks.extend(place(report).map(|(code, message)| Diagnostic::new(code, message, start)));
    remarks.extend(year(report).map(|(code, message)| Diagnostic::new(code, message, start)));
    if let (Some(year), Some(named)) = (report.year, year_of_name(name))
        && year != named
    {
        let message = format!("The file is named after {named}, but the text is the report of {year}.");
        remarks.push(Diagnostic::new(Code::NameDiffers, message, start));
    }
    remarks
}

/// What is said, and in which words.
type Said = (Code, String);

fn place(report: &Outline) -> Option<Said> {
    let region = &report.region;
    match report.place_from {
        _ if region.is_empty() && report.level == Level::Nation => None,
        _ if region.is_empty() => Some((
            Code::PlaceUnknown,
            "The text does not say which place it is about. Name the file after the place, or set it by hand."
                .to_owned(),
        )),
        Witness::Head => None,
        Witness::Body => Some((
            Code::PlaceGuessed,
            format!("The text does not say whose report it is; {region} is the place that it names most."),
        )),
        Witness::FileName => Some((
            Code::PlaceFromFileName,
            format!("The text does not say whose report it is; {region} is known from the name of the file only."),
        )),
    }
}

fn year(report: &Outline) -> Option<Said> {
    let Some(year) = report.year else {
        let message =
            "The text does not say which year it plans. Name the file after the year, or set it by hand.";
        return Some((Code::YearUnknown, message.to_owned()));
    };
    match report.year_from {
        Witness::Head => None,
        Witness::Body => Some((
            Code::YearGuessed,
            format!(
                "The text does not say which year it plans; {year} follows from the years and plans that it speaks of."
            ),
        )),
        Witness::FileName => Some((
            Code::YearFromFileName,
            format!(
                "The text does not say which year it plans; {year} is known from the name of the file only."
            ),
        )),
    }
}

/// Title, or place, or just what it is.
pub(super) fn called(report: &Outline) -> &str {
    let names = [report.title.as_str(), report.region.as_str()];
    names.into_iter().find(|name| !name.is_empty()).unwrap_or("the report")
}
