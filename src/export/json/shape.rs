//! The shape of the JSON, key by key in the order of the schema; `N` is what its numbers are: exact digits in JSON, doubles for
//! who has no others. A type for each, so that nobody carries what writes the other's.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::correction::Amended;
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

/// All that was read, document by document.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(concrete(N = f64)))]
pub(super) struct Analysis<'a, N> {
    /// The version of this shape; it rises when a reader of the old one would misread the new one.
    pub(super) schema: u32,
    /// What read them.
    pub(super) tool: Tool<'a>,
    /// The documents, in the order given.
    pub(super) documents: Vec<Document<'a, N>>,
    /// The words of the reports; absent where they were not asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub(super) keywords: Option<Keywords<'a>>,
}

/// The program.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Tool<'a> {
    /// Its name.
    pub(super) name: &'static str,
    /// Its version.
    pub(super) version: &'static str,
    /// SHA-256 of the segmentation dictionary; null where no words were counted.
    pub(super) dictionary: Option<&'a str>,
}

/// One file, or one of several in a file.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(concrete(N = f64)))]
pub(super) struct Document<'a, N> {
    /// File name; behind that of the archive or table that it was in.
    pub(super) name: &'a str,
    /// What kind of file it is by its content: the usual ending of its name.
    pub(super) format: &'a str,
    /// Encoding label in lower case; empty where the format has no choice.
    pub(super) encoding: &'a str,
    /// SHA-256 of the file's bytes as given.
    pub(super) sha256: &'a str,
    /// The repaired text; every offset points into it.
    pub(super) text: &'a str,
    /// What repair took out; put back, it gives the input, white space aside.
    pub(super) removed: Vec<Removed<'a>>,
    /// Its pages; empty where the file has none.
    pub(super) pages: Vec<Page>,
    /// The table of contents of a compilation, else empty.
    pub(super) contents: Vec<ContentsEntry<'a>>,
    /// The reports in it.
    pub(super) reports: Vec<Report<'a, N>>,
    /// What a reader should know of how it was read.
    pub(super) diagnostics: Vec<Diagnostic<'a>>,
}

/// A piece of the input that is not in the text.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Removed<'a> {
    /// Where it stood.
    pub(super) after: usize,
    /// What it was.
    pub(super) text: &'a str,
    /// Why it is not there.
    pub(super) reason: Reason,
}

/// A page of a file.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Page {
    /// Counted from 1, as a viewer of the file counts.
    pub(super) number: u32,
    /// What stands on it.
    pub(super) span: Offsets,
}

/// An entry of a table of contents.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct ContentsEntry<'a> {
    /// The report that it names.
    pub(super) title: &'a str,
    /// Whose report; null where that is not known.
    pub(super) region: Option<&'a str>,
    /// Of which year; null where that is not known.
    pub(super) year: Option<i32>,
    /// On which page; null where none is named.
    pub(super) page: Option<u32>,
    /// The place of the report among those of the document; null where its text is not there.
    pub(super) report: Option<usize>,
}

/// One report.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(concrete(N = f64)))]
pub(super) struct Report<'a, N> {
    /// Its title.
    pub(super) title: &'a str,
    /// Whose report it is; null where that is not known.
    pub(super) region: Option<&'a str>,
    /// The level of its government.
    pub(super) level: Level,
    /// The year that it plans; null where that is not known.
    pub(super) year: Option<i32>,
    /// The administrative code of the place, where it is known.
    pub(super) code: Option<String>,
    /// What kind of report it is.
    pub(super) genre: Genre,
    /// Where it stands.
    pub(super) span: Offsets,
    /// Whether the text has its end.
    pub(super) complete: bool,
    /// Its sections, in order.
    pub(super) sections: Vec<Section<'a>>,
    /// Its quantified statements, in order.
    pub(super) statements: Vec<Statement<'a, N>>,
    /// Every number that states nothing, so that none is hidden.
    pub(super) other_numbers: Vec<OtherNumber>,
    /// Targets without a figure.
    pub(super) qualitative: Vec<Qualitative<'a>>,
    /// What of its place and year a reader corrected; absent where they are as they were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub(super) corrected: Option<&'a [Amended]>,
}

/// A part of a report under a heading.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Section<'a> {
    /// Its heading; empty above the first one.
    pub(super) heading: &'a str,
    /// How deep it lies; 0 above the first heading.
    pub(super) depth: u8,
    /// What it is for.
    pub(super) role: Role,
    /// Where it stands.
    pub(super) span: Offsets,
    /// Whether its role was decided by a clear margin.
    pub(super) certain: bool,
    /// The role that was read, where a reader corrected it; else absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub(super) corrected: Option<&'a Amended>,
}

/// A figure, and what it is the figure of.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(concrete(N = f64)))]
pub(super) struct Statement<'a, N> {
    /// Target, result or neither.
    pub(super) kind: Kind,
    /// Whether it stands in the passage that lists the year's main expected targets.
    pub(super) headline: bool,
    /// What is measured: the shortest complete noun phrase.
    pub(super) indicator: &'a str,
    /// Its id in the catalogue, where it is in there.
    pub(super) indicator_id: Option<&'a str>,
    /// What the figure says of the indicator.
    pub(super) change: Change,
    /// As it is written.
    pub(super) value: N,
    /// The other end of a range.
    pub(super) value_max: Option<N>,
    /// As it is written, with its magnitude.
    pub(super) unit: &'a str,
    /// Exact, in base units.
    pub(super) amount: Amount<'a>,
    /// How the value limits what is meant.
    pub(super) bound: Bound,
    /// The strength word that governs it, else empty.
    pub(super) modifier: &'a str,
    /// How strongly the wording binds.
    pub(super) constraint: Constraint,
    /// The years that the figure is about, where they are known.
    pub(super) period: Option<Period>,
    /// What a rate is a rate of, where it is one.
    pub(super) basis: Option<Basis>,
    /// What it is compared with, where it is.
    pub(super) base: Option<Base<N>>,
    /// The area or group that it is about, where that is not the report's own.
    pub(super) scope: Option<&'a str>,
    /// Whether it is an estimate: 预计, 初步核算.
    pub(super) estimate: bool,
    /// The same number for statements that belong together: 确保15%、力争20%.
    pub(super) group: Option<u32>,
    /// Where the figure stands.
    pub(super) number: Offsets,
    /// Where the words stand that say it.
    pub(super) quote: Offsets,
    /// The place of its section among those of the report.
    pub(super) section: usize,
    /// The rule that read it.
    pub(super) rule: &'a str,
    /// How sure that is, from 0 to 1.
    pub(super) confidence: N,
    /// Why it may be wrong.
    pub(super) doubts: &'a [Doubt],
    /// What of it a reader corrected; absent where it is as it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub(super) corrected: Option<&'a [Amended]>,
}

/// A quantity in base units, its decimals exact and therefore strings.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Amount<'a> {
    /// The value.
    pub(super) value: &'a str,
    /// The other end of a range.
    pub(super) value_max: Option<&'a str>,
    /// The base unit: 元, 人, 1, pp, …
    pub(super) unit: &'a str,
}

/// What a figure is compared with.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(concrete(N = f64)))]
pub(super) struct Base<N> {
    /// The year, where it is named.
    pub(super) year: Option<i32>,
    /// The value, where it is named.
    pub(super) value: Option<N>,
}

/// A number that states nothing.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct OtherNumber {
    /// Where it stands.
    pub(super) number: Offsets,
    /// Why it states nothing.
    pub(super) reason: NonQuantity,
}

/// A target without a figure.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Qualitative<'a> {
    /// What it is about.
    pub(super) indicator: &'a str,
    /// Its id in the catalogue, where it is in there.
    pub(super) indicator_id: Option<&'a str>,
    /// What is said of it: 与经济增长同步.
    pub(super) relation: &'a str,
    /// Whether it stands in the passage that lists the year's main expected targets.
    pub(super) headline: bool,
    /// Where the words stand that say it.
    pub(super) quote: Offsets,
    /// The place of its section among those of the report.
    pub(super) section: usize,
}

/// What a reader should know of how a document was read.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Diagnostic<'a> {
    /// What it says.
    pub(super) code: Code,
    /// How much it matters.
    pub(super) severity: Severity,
    /// An English sentence.
    pub(super) message: &'a str,
    /// Where, if it is about a place.
    pub(super) span: Option<Offsets>,
}

/// The words of the reports.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Keywords<'a> {
    /// Those of each report.
    pub(super) reports: Vec<ReportTerms<'a>>,
}

/// The words of one report.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct ReportTerms<'a> {
    /// The place of its document.
    pub(super) document: usize,
    /// Its place among the reports of the document.
    pub(super) report: usize,
    /// Words in all.
    pub(super) tokens: u32,
    /// Characters in all.
    pub(super) characters: u32,
    /// Sentences in all.
    pub(super) sentences: u32,
    /// The words, the most frequent first.
    pub(super) terms: Vec<Term<'a>>,
}

/// A word of a report.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(super) struct Term<'a> {
    /// The word.
    pub(super) term: &'a str,
    /// Its part of speech in jieba's tag set; `x` where the dictionary does not know it.
    pub(super) pos: &'a str,
    /// How often it stands there.
    pub(super) count: u32,
    /// The places of the sections that it stands in.
    pub(super) sections: &'a [u32],
}
