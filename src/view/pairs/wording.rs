//! What a report has word for word from the last report before of its place.

use serde::{Deserialize, Serialize};

use super::PairQuery;
use super::changes::before;
use super::verbatim;
use crate::Span;
use crate::corpus::{Library, Located, Scope};
use crate::view::Window;
use crate::view::documents::ReportHead;
use crate::view::filter::{Missed, Narrow, Subject};
use crate::view::locate::{Paragraphs, heading};
use crate::view::order::{Key, order};
use crate::view::sheet::{Cell, Column, Sheet, Table, Type};
use crate::view::years::Years;

/// Words that a report keeps: of one report a passage, of several all passages of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wording {
    /// The later report.
    pub head: ReportHead,
    /// The earlier.
    pub before: ReportHead,
    /// How many passages these are.
    pub passages: usize,
    /// Their letters and digits.
    pub characters: usize,
    /// Letters and digits of the later report.
    pub of: usize,
    /// The passage, or the longest of them; empty where there is none.
    pub text: String,
    /// The heading that it stands under.
    pub section: String,
    /// Its paragraph in the source view of the later document.
    pub paragraph: usize,
    /// In that of the earlier.
    pub paragraph_before: usize,
}

impl Wording {
    /// The share of the later report that these are, from 0 to 1.
    pub fn share(&self) -> f64 {
        if self.of == 0 { 0.0 } else { self.characters as f64 / self.of as f64 }
    }
}

/// What reports keep, found once.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Found {
    pub(super) rows: Vec<Wording>,
    pub(super) reports: usize,
    pub(super) paired: usize,
}

/// Goes through the reports of a scope: of one its passages, of several a row each. Words of the filter that name no report choose
/// among the passages.
pub(super) fn read(library: &Library, query: &PairQuery) -> Found {
    let narrow = Narrow::new(&query.filter);
    let years = Years::of(library);
    let wanted = |report: &Located<'_>| narrow.report(Subject::of(*report)) == Missed::None;
    let reports: Vec<Located<'_>> = library.reports(query.scope).filter(wanted).collect();
    let subjects: Vec<Subject<'_>> = reports.iter().map(|report| Subject::of(*report)).collect();
    let (named, held) = narrow.divide(&subjects);
    let mut found = Found::default();
    for report in reports.into_iter().filter(|report| named.name(Subject::of(*report))) {
        found.reports += 1;
        let Some(before) = before(report, &years) else { continue };
        found.paired += 1;
        let (mut rows, of) = wordings(report, before);
        rows.retain(|row| held.stand_in(&row.text));
        match query.scope {
            Scope::Report(_) => found.rows.extend(rows),
            _ => found.rows.push(all(report, before, rows, of)),
        }
    }
    let Found { rows, .. } = &mut found;
    crate::order::by_key(rows, |row| {
        (row.head.code.unwrap_or(u32::MAX), row.head.place.clone(), row.head.year)
    });
    if let Some(sort) = &query.sort
        && let Some(column) = Wordings::column(&sort.by)
    {
        let keys: Vec<Key> = rows.iter().map(|row| column.key(&row)).collect();
        let ordered = order(&keys, sort.direction).into_iter().map(|at| rows[at].clone());
        *rows = ordered.collect();
    }
    found
}

/// Every passage that a report keeps, and the letters and digits of the report.
fn wordings(report: Located<'_>, before: Located<'_>) -> (Vec<Wording>, usize) {
    let [from, to] = [before, report].map(|located| located.reading.outline.span);
    let kept = verbatim::kept(from.of(before.text()), to.of(report.text()));
    let (head, other) = (ReportHead::of(report), ReportHead::of(before));
    let paragraphs = [report, before].map(|located| Paragraphs::of(located.text()));
    let row = |passage: &verbatim::Passage| {
        let now: Span = passage.now.shifted(to.start);
        let outline = &report.reading.outline;
        Wording {
            head: head.clone(),
            before: other.clone(),
            passages: 1,
            characters: passage.characters,
            of: kept.of,
            text: now.of(report.text()).to_owned(),
            section: heading(outline, outline.section_at(now.start)).to_owned(),
            paragraph: paragraphs[0].at(now.start),
            paragraph_before: paragraphs[1].at(passage.before.shifted(from.start).start),
        }
    };
    (kept.passages.iter().map(row).collect(), kept.of)
}

/// All passages of a report in one row, the longest of them shown.
fn all(report: Located<'_>, before: Located<'_>, rows: Vec<Wording>, of: usize) -> Wording {
    let (passages, characters) = (rows.len(), rows.iter().map(|row| row.characters).sum());
    let longest =
        rows.into_iter().reduce(|most, row| if row.characters > most.characters { row } else { most });
    match longest {
        Some(longest) => Wording { passages, characters, ..longest },
        None => Wording {
            head: ReportHead::of(report),
            before: ReportHead::of(before),
            passages: 0,
            characters: 0,
            of,
            text: String::new(),
            section: String::new(),
            paragraph: 0,
            paragraph_before: 0,
        },
    }
}

/// The columns of what is kept.
pub(super) struct Wordings;

impl Table for Wordings {
    type Row<'a> = &'a Wording;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("region", "地区", "Place", Type::Text, |row| row.head.place.as_str().into()),
        Column::new("code", "区划代码", "Place code", Type::Whole, |row| row.head.code.into()),
        Column::new("level", "级别", "Level", Type::Choice, |row| Cell::choice(row.head.level)),
        Column::new("year", "年份", "Year", Type::Whole, |row| row.head.year.into()),
        Column::new("other_year", "对照年份", "Other year", Type::Whole, |row| row.before.year.into()),
        Column::new("passages", "段数", "Passages", Type::Whole, |row| Cell::count(row.passages)),
        Column::new("characters", "沿用字数", "Characters kept", Type::Whole, |row| {
            Cell::count(row.characters)
        }),
        Column::new("of_characters", "全文字数", "Characters in all", Type::Whole, |row| {
            Cell::count(row.of)
        }),
        Column::new("share", "沿用比例", "Share kept", Type::Near, |row| Cell::Near(row.share())),
        Column::new("section", "章节", "Section", Type::Text, |row| row.section.as_str().into()),
        Column::new("passage_sentence", "沿用文字", "Words kept", Type::Text, |row| {
            row.text.as_str().into()
        }),
        Column::new("document", "文件", "File", Type::Text, |row| row.head.document.as_str().into()),
        Column::new("other_document", "对照文件", "Other file", Type::Text, |row| {
            row.before.document.as_str().into()
        }),
    ];
}

/// Rows as files have them.
pub(super) fn sheet(rows: &[Wording], window: Window) -> Sheet {
    Sheet::of::<Wordings>(rows[window.within(rows.len())].iter())
}

/// As a screen has them.
pub(super) fn shown(rows: &[Wording]) -> Sheet {
    let ids =
        ["region", "year", "other_year", "share", "characters", "passages", "section", "passage_sentence"];
    Sheet::some::<Wordings>(&ids, rows.iter())
}
