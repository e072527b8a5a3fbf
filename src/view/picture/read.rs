//! From comparisons and promises to marks.

use super::{FIELD, Form, Part, Picture, RECORD};
use crate::corpus::{Library, Located, StatementRef};
use crate::label::{Labelled, Lang};
use crate::statement::Statement;
use crate::view::comparison::{ComparedIndicator, Comparison, ComparisonCell, ComparisonRow, RowHead};
use crate::view::measure::Measure;
use crate::view::pairs::{Pair, PairTable, Verdict};
use crate::view::scale::{Scale, most};
use crate::view::{Quoted, Sort, StripFigure};

/// So many rows a picture has at most: more cannot be told apart.
const MOST_ROWS: usize = 200;

/// A statement that is to be drawn.
type Found<'a> = (Located<'a>, &'a Statement);

/// A mark before its numbers are known.
struct Sketch<'a> {
    id: StatementRef,
    found: Found<'a>,
    row: String,
    year: Option<i32>,
    part: Part,
}

impl Picture {
    /// The column that a comparison is sorted by, or its first; over years all columns of its indicator and measure.
    pub fn compared(library: &Library, form: Form, whole: &Comparison, sort: Option<&Sort>) -> Self {
        let sorted =
            sort.and_then(|sort| whole.indicators.iter().position(|column| column.column() == sort.by));
        let Some(of) = sorted.or((!whole.indicators.is_empty()).then_some(0)) else {
            return Picture::empty(form);
        };
        let ComparedIndicator { indicator_id, indicator, measure, .. } = &whole.indicators[of];
        let same =
            |column: &ComparedIndicator| column.indicator_id == *indicator_id && column.measure == *measure;
        let columns: Vec<usize> = match form {
            Form::Shades | Form::Lines => {
                (0..whole.indicators.len()).filter(|&at| same(&whole.indicators[at])).collect()
            }
            Form::Dots | Form::Slopes => vec![of],
        };
        let median = whole.spreads[of].as_ref().map(|spread| (spread.median.clone(), spread.unit.clone()));
        let sketches = whole.rows.iter().map(|row| {
            columns.iter().flat_map(|&at| sketches(library, row, at, whole.indicators[at].year)).collect()
        });
        let picture = Picture { indicator: indicator.clone(), measure: *measure, ..Picture::empty(form) };
        let picture = picture.drawn(sketches.collect());
        let median = median.filter(|(_, unit)| *unit == picture.unit).map(|(median, _)| median);
        Picture { median, ..picture }
    }

    /// The promises of the indicator that most pairs are about, those with a result.
    pub fn promised(library: &Library, whole: &PairTable) -> Self {
        let both = |pair: &&Pair| pair.first.is_some() && pair.second.is_some();
        let of = |pair: &Pair| {
            let found = library.statement(pair.first.as_ref()?.figure.id)?.1;
            Some((pair.indicator_id.clone()?, Measure::of(found)))
        };
        let Some(most) = most(whole.rows.iter().filter(both).filter_map(of)) else {
            return Picture::empty(Form::Slopes);
        };
        let own: Vec<&Pair> =
            whole.rows.iter().filter(both).filter(|pair| of(pair).as_ref() == Some(&most)).collect();
        let indicator = own.iter().find_map(|pair| pair.first.as_ref()).map(|side| side.indicator.clone());
        let picture = Picture {
            indicator: indicator.unwrap_or_default(),
            measure: most.1,
            ..Picture::empty(Form::Slopes)
        };
        picture.drawn(own.into_iter().map(|pair| sides(library, pair)).collect())
    }

    fn empty(form: Form) -> Self {
        Self {
            form,
            indicator: String::new(),
            measure: Measure::Rate,
            unit: String::new(),
            years: None,
            median: None,
            ids: Vec::new(),
            marks: String::new(),
            rows: 0,
            left_out: 0,
        }
    }

    /// Brings the sketches of some rows to one unit.
    fn drawn(self, rows: Vec<Vec<Sketch<'_>>>) -> Self {
        let mut rows: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        let left_out = rows.len().saturating_sub(MOST_ROWS);
        rows.truncate(MOST_ROWS);
        let all: Vec<&Statement> = rows.iter().flatten().map(|sketch| sketch.found.1).collect();
        let Some(scale) = Scale::of(&all) else { return self };
        let (mut ids, mut marks, mut years) = (Vec::new(), String::new(), None);
        for sketch in rows.iter().flatten() {
            let Some(record) = record(&scale, sketch) else { continue };
            ids.push(sketch.id);
            marks += &record;
            if let Some(year) = sketch.year {
                let (from, to) = years.unwrap_or((year, year));
                years = Some((year.min(from), year.max(to)));
            }
        }
        Self { unit: scale.unit.to_owned(), years, rows: rows.len(), left_out, ids, marks, ..self }
    }
}

/// A mark as it is written; `None` where its figure cannot be brought to the scale.
fn record(scale: &Scale<'_>, sketch: &Sketch<'_>) -> Option<String> {
    let (located, found) = sketch.found;
    let value = scale.written(scale.amount(found)?)?;
    let most = scale.upper(found).unwrap_or_default();
    let year = sketch.year.map(|year| year.to_string()).unwrap_or_default();
    let shown = StripFigure::of(located, sketch.id, found).plain(Lang::Zh);
    let bound = found.quantity.bound.id();
    Some(
        RECORD.to_owned() + &[&sketch.row, &year, &value, &most, bound, sketch.part.id(), &shown].join(FIELD),
    )
}

fn sketches<'a>(
    library: &'a Library,
    row: &ComparisonRow,
    column: usize,
    year: Option<i32>,
) -> Vec<Sketch<'a>> {
    let Some(ComparisonCell::Stated(figures)) = row.cells.get(column) else { return Vec::new() };
    let name = match &row.head {
        RowHead::Place { place, document, .. } if place.is_empty() => document.clone(),
        RowHead::Place { place, .. } => place.clone(),
        head => named(head.place(), head.year(), head.document()),
    };
    let sketch = |figure: &StripFigure| {
        Some(Sketch {
            id: figure.id,
            found: library.statement(figure.id)?,
            row: name.clone(),
            year: year.or(row.head.year()),
            part: if row.pinned { Part::Pinned } else { Part::Plain },
        })
    };
    figures.iter().filter_map(sketch).collect()
}

/// Place and year; the file where the place is not known.
fn named(place: &str, year: Option<i32>, document: &str) -> String {
    match (place, year) {
        ("", _) => document.to_owned(),
        (place, Some(year)) => format!("{place} {year}"),
        (place, None) => place.to_owned(),
    }
}

fn sides<'a>(library: &'a Library, pair: &Pair) -> Vec<Sketch<'a>> {
    let part = match pair.verdict {
        Verdict::Kept => Part::Kept,
        Verdict::Missed => Part::Missed,
        _ => Part::Unsure,
    };
    let side = |(side, part): (&Quoted, Part)| {
        Some(Sketch {
            id: side.figure.id,
            found: library.statement(side.figure.id)?,
            row: named(&pair.head.place, pair.head.year, &pair.head.document),
            year: pair.head.year,
            part,
        })
    };
    let sides = pair.first.iter().map(|first| (first, part));
    sides.chain(pair.second.iter().map(|second| (second, Part::Result))).filter_map(side).collect()
}
