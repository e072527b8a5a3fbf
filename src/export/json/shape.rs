//! The shape of the JSON, key by key in the order of the schema.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::diagnostic::{Code, Severity};
use crate::quantity::{Bound, NonQuantity};
use crate::report::{Genre, Level, Role};
use crate::source::Reason;
use crate::statement::{Basis, Change, Constraint, Doubt, Kind, Period};

/// The version of this shape; it rises when a reader of the old one would misread the new one.
pub(super) const SCHEMA: u32 = 1;

/// `[start, end)` in UTF-16 code units.
pub(super) type Offsets = [usize; 2];

/// A number as its exact decimal digits.
pub(super) type Number = Box<RawValue>;

#[derive(Serialize)]
pub(super) struct Analysis<'a> {
    pub(super) schema: u32,
    pub(super) tool: Tool<'a>,
    pub(super) documents: Vec<Document<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) keywords: Option<Keywords<'a>>,
}

#[derive(Serialize)]
pub(super) struct Tool<'a> {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) dictionary: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Document<'a> {
    pub(super) name: &'a str,
    pub(super) format: &'a str,
    pub(super) encoding: &'a str,
    pub(super) sha256: &'a str,
    pub(super) text: &'a str,
    pub(super) removed: Vec<Removed<'a>>,
    pub(super) pages: Vec<Page>,
    pub(super) contents: Vec<ContentsEntry<'a>>,
    pub(super) reports: Vec<Report<'a>>,
    pub(super) diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
pub(super) struct Removed<'a> {
    pub(super) after: usize,
    pub(super) text: &'a str,
    pub(super) reason: Reason,
}

#[derive(Serialize)]
pub(super) struct Page {
    pub(super) number: u32,
    pub(super) span: Offsets,
}

#[derive(Serialize)]
pub(super) struct ContentsEntry<'a> {
    pub(super) title: &'a str,
    pub(super) region: Option<&'a str>,
    pub(super) year: Option<i32>,
    pub(super) page: Option<u32>,
    pub(super) report: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct Report<'a> {
    pub(super) title: &'a str,
    pub(super) region: Option<&'a str>,
    pub(super) level: Level,
    pub(super) year: Option<i32>,
    pub(super) code: Option<String>,
    pub(super) genre: Genre,
    pub(super) span: Offsets,
    pub(super) complete: bool,
    pub(super) sections: Vec<Section<'a>>,
    pub(super) statements: Vec<Statement<'a>>,
    pub(super) other_numbers: Vec<OtherNumber>,
    pub(super) qualitative: Vec<Qualitative<'a>>,
}

#[derive(Serialize)]
pub(super) struct Section<'a> {
    pub(super) heading: &'a str,
    pub(super) depth: u8,
    pub(super) role: Role,
    pub(super) span: Offsets,
    pub(super) certain: bool,
}

#[derive(Serialize)]
pub(super) struct Statement<'a> {
    pub(super) kind: Kind,
    pub(super) headline: bool,
    pub(super) indicator: &'a str,
    pub(super) indicator_id: Option<&'a str>,
    pub(super) change: Change,
    pub(super) value: Number,
    pub(super) value_max: Option<Number>,
    pub(super) unit: &'a str,
    pub(super) amount: Amount<'a>,
    pub(super) bound: Bound,
    pub(super) modifier: &'a str,
    pub(super) constraint: Constraint,
    pub(super) period: Option<Period>,
    pub(super) basis: Option<Basis>,
    pub(super) base: Option<Base>,
    pub(super) scope: Option<&'a str>,
    pub(super) estimate: bool,
    pub(super) group: Option<u32>,
    pub(super) number: Offsets,
    pub(super) quote: Offsets,
    pub(super) section: usize,
    pub(super) rule: &'a str,
    pub(super) confidence: Number,
    pub(super) doubts: &'a [Doubt],
}

#[derive(Serialize)]
pub(super) struct Amount<'a> {
    pub(super) value: &'a str,
    pub(super) value_max: Option<&'a str>,
    pub(super) unit: &'a str,
}

#[derive(Serialize)]
pub(super) struct Base {
    pub(super) year: Option<i32>,
    pub(super) value: Option<Number>,
}

#[derive(Serialize)]
pub(super) struct OtherNumber {
    pub(super) number: Offsets,
    pub(super) reason: NonQuantity,
}

#[derive(Serialize)]
pub(super) struct Qualitative<'a> {
    pub(super) indicator: &'a str,
    pub(super) indicator_id: Option<&'a str>,
    pub(super) relation: &'a str,
    pub(super) headline: bool,
    pub(super) quote: Offsets,
    pub(super) section: usize,
}

#[derive(Serialize)]
pub(super) struct Diagnostic<'a> {
    pub(super) code: Code,
    pub(super) severity: Severity,
    pub(super) message: &'a str,
    pub(super) span: Option<Offsets>,
}

#[derive(Serialize)]
pub(super) struct Keywords<'a> {
    pub(super) reports: Vec<ReportTerms<'a>>,
}

#[derive(Serialize)]
pub(super) struct ReportTerms<'a> {
    pub(super) document: usize,
    pub(super) report: usize,
    pub(super) tokens: u32,
    pub(super) characters: u32,
    pub(super) sentences: u32,
    pub(super) terms: Vec<Term<'a>>,
}

#[derive(Serialize)]
pub(super) struct Term<'a> {
    pub(super) term: &'a str,
    pub(super) pos: &'a str,
    pub(super) count: u32,
    pub(super) sections: &'a [u32],
}
