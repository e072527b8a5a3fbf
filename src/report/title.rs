//! Who reports, when: title, place and year, from the head of a report.

use super::region::{self, Region};
use crate::Span;
use regex::Regex;
use std::sync::LazyLock;

/// The head of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) region: Region,
    pub(super) year: Option<i32>,
    /// Where the address to the deputies begins, and with it the report proper.
    pub(super) opening: usize,
}

#[allow(clippy::unwrap_used, reason = "a constant pattern")]
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:((?:19|20)\d\d)年?)?(\p{Han}{0,16}?)((?:19|20)\d\d)?年?(?:人民)?政府工作报告").unwrap()
});

/// Reads the head of the report at `span`.
pub(super) fn head(text: &str, span: Span, name: &str) -> Head {
    let report = span.of(text);
    let opening = report.find("各位代表").unwrap_or(0);
    let before = &report[..opening];
    let title = TITLE.captures(before).or_else(|| TITLE.captures(name));
    let mut head = Head { opening: span.start + opening, ..Head::default() };
    if let Some(title) = title {
        head.title = title[0].to_owned();
        head.year = title.get(1).or(title.get(3)).and_then(|year| year.as_str().parse().ok());
        head.region = region::named(&title[2]).unwrap_or_default();
    }
    head
}
