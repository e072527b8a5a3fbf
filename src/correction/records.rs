//! Corrections of what a report states.

use super::marks::note;
use super::record::{amend, told};
use super::{Amended, Correction, Field};
use crate::Span;
use crate::order;
use crate::quantity::{self, NonQuantity, Numeral, Quantity};
use crate::report::{Outline, Role};
use crate::source::InputOffset;
use crate::statement::{Change, Constraint, Findings, Kind, OtherNumber, Rule, Statement, catalogue};
use crate::text::Text;

/// A statement with what is known of its corrections.
struct Record {
    statement: Statement,
    /// Its indicator as read.
    read: String,
    amended: Vec<Amended>,
    struck: bool,
}

/// Corrects what a report states, in the order of the corrections; notes each in `marks`, by the index of its statement, and gives
/// how many applied.
#[inline(never)]
pub fn of_statements(
    corrections: &[&Correction],
    text: &Text,
    outline: &Outline,
    findings: &mut Findings,
    marks: &mut Vec<(usize, Vec<Amended>)>,
) -> usize {
    marks.clear();
    let of_records = |correction: &&&Correction| {
        !matches!(correction.field, Field::Place | Field::Year | Field::Role)
            && outline.span.holds(text.map.to_output(InputOffset(correction.at)))
    };
    let mine: Vec<&&Correction> = corrections.iter().filter(of_records).collect();
    if mine.is_empty() {
        return 0;
    }
    let record = |statement: Statement| {
        let read = statement.indicator.clone();
        Record { statement, read, amended: Vec::new(), struck: false }
    };
    let mut records: Vec<Record> = std::mem::take(&mut findings.statements).into_iter().map(record).collect();
    let mut applied = 0;
    for correction in mine {
        let at = text.map.to_output(InputOffset(correction.at));
        let done = match correction.field {
            Field::Added => add(correction, at, text, outline, &mut findings.other_numbers)
                .map(|added| records.push(added)),
            _ => find(&mut records, at, &correction.record)
                .and_then(|found| correct(found, correction, outline)),
        };
        applied += usize::from(done.is_some());
    }
    for struck in records.iter().filter(|record| record.struck) {
        let number = struck.statement.number;
        if !records.iter().any(|other| !other.struck && other.statement.number == number) {
            findings.other_numbers.push(OtherNumber { number, reason: NonQuantity::Struck });
        }
    }
    order::by_key(&mut findings.other_numbers, |other| other.number);
    findings.other_numbers.dedup_by_key(|other| other.number);
    records.retain(|record| !record.struck);
    order::by_key(&mut records, |record| record.statement.number);
    for (at, record) in records.into_iter().enumerate() {
        if !record.amended.is_empty() {
            marks.push((at, record.amended));
        }
        findings.statements.push(record.statement);
    }
    applied
}

/// The record of a number: by its name where the number has several.
fn find<'a>(records: &'a mut [Record], at: usize, name: &str) -> Option<&'a mut Record> {
    let mut of_number =
        records.iter_mut().filter(|record| !record.struck && record.statement.number.holds(at));
    let first = of_number.next()?;
    if first.read == name {
        return Some(first);
    }
    let mut others = of_number.peekable();
    if others.peek().is_none() {
        return Some(first);
    }
    others.find(|record| record.read == name)
}

fn correct(record: &mut Record, correction: &Correction, outline: &Outline) -> Option<()> {
    if correction.field == Field::Struck {
        record.struck = true;
        return Some(());
    }
    let read = told(&record.statement, correction.field);
    amend(&mut record.statement, correction.field, &correction.value, &outline.place())?;
    note(&mut record.amended, correction.field, read, &told(&record.statement, correction.field));
    checked(&mut record.statement);
    Some(())
}

/// Somebody has looked at it.
fn checked(statement: &mut Statement) {
    statement.confidence = 1.0;
    statement.doubts.clear();
}

/// A record of the number at a place.
fn add(
    correction: &Correction,
    at: usize,
    text: &Text,
    outline: &Outline,
    others: &mut Vec<OtherNumber>,
) -> Option<Record> {
    let statement = added(text, outline, Span::new(at, at + 1), &correction.value)?;
    others.retain(|other| other.number != statement.number);
    let amended = vec![Amended { field: Field::Added, read: String::new() }];
    Some(Record { statement, read: correction.value.clone(), amended, struck: false })
}

/// The statement that a reader adds for the first number in a stretch, of which nothing is known but the indicator: its figure as it is
/// written there, its kind by its section. `None` where no number stands there.
pub fn added(text: &Text, outline: &Outline, stretch: Span, indicator: &str) -> Option<Statement> {
    let sentences = outline.sentences.iter().filter(|sentence| sentence.overlaps(stretch));
    let figure = |&quote: &Span| Some((quote, figure_in(text, quote, stretch)?));
    let (quote, (number, quantity)) = sentences.into_iter().find_map(figure)?;
    let section = outline.section_at(number.start);
    let kind = match outline.sections.get(section).map(|section| section.role) {
        Some(Role::Goals | Role::Tasks | Role::Government) => Kind::Target,
        Some(Role::Review) => Kind::Achievement,
        _ => Kind::Other,
    };
    Some(Statement {
        kind,
        headline: false,
        indicator: indicator.to_owned(),
        indicator_id: catalogue::lookup(indicator, &outline.place()),
        change: Change::Level,
        quantity,
        modifier: String::new(),
        constraint: Constraint::Plain,
        period: None,
        basis: None,
        base: None,
        scope: None,
        estimate: false,
        group: None,
        number,
        quote,
        section,
        rule: Rule::Reader,
        confidence: 1.0,
        doubts: Vec::new(),
        evidence: Vec::new(),
    })
}

/// The first number of a sentence in a stretch, and what it measures; a number that measures nothing by itself has its digits for a
/// value.
fn figure_in(text: &Text, sentence: Span, stretch: Span) -> Option<(Span, Quantity)> {
    let words = sentence.of(text.reading());
    let within = |span: Span| span.shifted(sentence.start).overlaps(stretch);
    quantity::scan(words).into_iter().find_map(|numeral| match numeral {
        Numeral::Quantity(mention) if within(mention.span) || within(mention.number) => {
            Some((mention.number.shifted(sentence.start), mention.quantity))
        }
        Numeral::Other(span, _) if within(span) => {
            let bare: String = span.of(words).chars().filter(char::is_ascii_digit).collect();
            Some((span.shifted(sentence.start), quantity::parse(&bare)?))
        }
        _ => None,
    })
}
