//! From the analysis to its JSON shape.

use crate::correction::Amended;
use crate::label::Labelled;
use rust_decimal::Decimal;
use serde_json::value::RawValue;

use super::shape::{self, Number, Offsets};
use super::{JsonOptions, Keywords};
use crate::analysis::Reading;
use crate::quantity::Amount;
use crate::statement::{Base, Qualitative, Statement};
use crate::text::Utf16;
use crate::{Document, Span};

/// Makes a number of its decimal digits: [`exact`] or [`near`].
pub(super) type Numbers<N> = fn(String) -> N;

/// All documents.
pub(super) fn analysis<'a, N>(
    documents: &[&'a Document],
    options: &'a JsonOptions,
    numbers: Numbers<N>,
) -> shape::Analysis<'a, N> {
    shape::Analysis {
        schema: shape::SCHEMA,
        tool: shape::Tool {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            dictionary: options.dictionary.as_deref(),
        },
        documents: documents.iter().map(|document| self::document(document, numbers)).collect(),
        keywords: match options.keywords {
            Keywords::Without => None,
            Keywords::With => Some(keywords(documents)),
        },
    }
}

/// One document.
pub(super) fn document<N>(document: &Document, numbers: Numbers<N>) -> shape::Document<'_, N> {
    let index = Utf16::new(&document.text.repaired);
    let offsets = |span: Span| [index.units(span.start), index.units(span.end)];
    let removed = document.text.removed.iter().map(|removed| shape::Removed {
        after: index.units(removed.after),
        text: &removed.text,
        reason: removed.reason,
    });
    let pages = document.text.pages.iter();
    let contents = document.contents.iter().map(|entry| shape::ContentsEntry {
        title: &entry.title,
        region: known(&entry.region),
        year: entry.year,
        page: entry.page,
        report: entry.report,
    });
    let diagnostics = document.diagnostics.iter().map(|diagnostic| shape::Diagnostic {
        code: diagnostic.code,
        severity: diagnostic.severity(),
        message: &diagnostic.message,
        span: diagnostic.span.map(offsets),
    });
    shape::Document {
        name: &document.name,
        format: document.format.id(),
        encoding: &document.encoding,
        sha256: &document.sha256,
        text: &document.text.repaired,
        removed: removed.collect(),
        pages: pages.map(|page| shape::Page { number: page.number, span: offsets(page.span) }).collect(),
        contents: contents.collect(),
        reports: document.reports.iter().map(|reading| report(reading, &offsets, numbers)).collect(),
        diagnostics: diagnostics.collect(),
    }
}

fn report<'a, N>(
    reading: &'a Reading,
    offsets: &impl Fn(Span) -> Offsets,
    numbers: Numbers<N>,
) -> shape::Report<'a, N> {
    let Reading { outline, findings, corrected, .. } = reading;
    let sections = outline.sections.iter().enumerate().map(|(index, section)| shape::Section {
        heading: &section.heading,
        depth: section.depth,
        role: section.role,
        span: offsets(section.span),
        certain: section.certain,
        corrected: corrected.of_section(index),
    });
    let other = findings.other_numbers.iter();
    let statements = findings.statements.iter().enumerate();
    shape::Report {
        title: &outline.title,
        region: known(&outline.region),
        level: outline.level,
        year: outline.year,
        code: outline.code.map(|code| code.to_string()),
        genre: outline.genre,
        span: offsets(outline.span),
        complete: outline.complete,
        sections: sections.collect(),
        statements: statements
            .map(|(at, found)| statement(found, corrected.of_statement(at), offsets, numbers))
            .collect(),
        other_numbers: other
            .map(|other| shape::OtherNumber { number: offsets(other.number), reason: other.reason })
            .collect(),
        qualitative: findings.qualitative.iter().map(|found| qualitative(found, offsets)).collect(),
        corrected: some(&corrected.report),
    }
}

fn statement<'a, N>(
    found: &'a Statement,
    corrected: &'a [Amended],
    offsets: &impl Fn(Span) -> Offsets,
    numbers: Numbers<N>,
) -> shape::Statement<'a, N> {
    let decimal = |value| numbers(digits(value));
    shape::Statement {
        kind: found.kind,
        headline: found.headline,
        indicator: &found.indicator,
        indicator_id: found.indicator_id,
        change: found.change,
        value: decimal(found.quantity.value),
        value_max: found.quantity.value_max.map(decimal),
        unit: &found.quantity.unit,
        amount: amount(&found.quantity.amount),
        bound: found.quantity.bound,
        modifier: &found.modifier,
        constraint: found.constraint,
        period: found.period,
        basis: found.basis,
        base: found.base.as_ref().map(|base| self::base(base, numbers)),
        scope: found.scope.as_deref(),
        estimate: found.estimate,
        group: found.group,
        number: offsets(found.number),
        quote: offsets(found.quote),
        section: found.section,
        rule: found.rule.id(),
        confidence: numbers(float(found.confidence)),
        doubts: &found.doubts,
        corrected: some(corrected),
    }
}

pub(super) fn amount(amount: &Amount) -> shape::Amount<'_> {
    shape::Amount { value: &amount.value, value_max: amount.value_max.as_deref(), unit: &amount.unit }
}

fn base<N>(base: &Base, numbers: Numbers<N>) -> shape::Base<N> {
    let value = base.value.as_ref().map(|quantity| numbers(digits(quantity.value)));
    shape::Base { year: base.year, value }
}

fn qualitative<'a>(found: &'a Qualitative, offsets: &impl Fn(Span) -> Offsets) -> shape::Qualitative<'a> {
    shape::Qualitative {
        indicator: &found.indicator,
        indicator_id: found.indicator_id,
        relation: &found.relation,
        headline: found.headline,
        quote: offsets(found.quote),
        section: found.section,
    }
}

fn keywords<'a>(documents: &[&'a Document]) -> shape::Keywords<'a> {
    let counted = documents.iter().enumerate().flat_map(|(at, held)| terms(at, held));
    shape::Keywords { reports: counted.collect() }
}

/// The words of the reports of a document, by its index, where they are counted.
pub(super) fn terms(document: usize, held: &Document) -> impl Iterator<Item = shape::ReportTerms<'_>> {
    held.reports.iter().enumerate().filter_map(move |(report, reading)| {
        let terms = reading.terms.as_ref()?;
        Some(shape::ReportTerms {
            document,
            report,
            tokens: terms.tokens,
            characters: terms.characters,
            sentences: terms.sentences,
            terms: terms
                .terms
                .iter()
                .map(|term| shape::Term {
                    term: &term.term,
                    pos: &term.pos,
                    count: term.count,
                    sections: &term.sections,
                })
                .collect(),
        })
    })
}

/// What is corrected; `None` where nothing is.
fn some(corrected: &[Amended]) -> Option<&[Amended]> {
    (!corrected.is_empty()).then_some(corrected)
}

/// A place, or `None` where it is not known.
fn known(region: &str) -> Option<&str> {
    (!region.is_empty()).then_some(region)
}

/// The digits of a decimal without needless zeros: a JSON number already.
pub(super) fn digits(value: Decimal) -> String {
    value.normalize().to_string()
}

/// The shortest digits that read back to the same number; never an exponent, never `.0`; nothing where it is none.
fn float(value: f64) -> String {
    if value.is_finite() { value.to_string() } else { String::new() }
}

/// A number as it stands in JSON.
pub(super) fn exact(digits: String) -> Number {
    RawValue::from_string(digits).unwrap_or_else(|_| RawValue::NULL.to_owned())
}

/// A number as JSON's readers in JavaScript have it: the nearest double, as `JSON.parse` takes; `None` where it is none.
pub(super) fn near(digits: String) -> Option<f64> {
    digits.parse().ok()
}
