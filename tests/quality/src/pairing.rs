//! Record by record: what the program says of it, and what differs.

use crate::annotation::{Annotation, Record};
use crate::answer::{Answer, Said};
use crate::claim::{Field, Kind, same};

/// Fields that must agree before a statement counts as right.
pub const JUDGED: [Field; 6] =
    [Field::Kind, Field::Indicator, Field::Change, Field::Value, Field::Unit, Field::Bound];

/// Records and statements at the same place, put together.
#[derive(Debug, Clone)]
pub struct Pairing<'a> {
    /// Each record that counts, with the statement nearest to it.
    pub records: Vec<(&'a Record, Option<&'a Said>)>,
    /// Statements where no record is.
    pub spurious: Vec<&'a Said>,
}

impl<'a> Pairing<'a> {
    /// Pairs within a place by the number of fields that agree.
    pub fn of(annotation: &'a Annotation, answer: &'a Answer) -> Pairing<'a> {
        let mut left: Vec<&Said> = answer.said.iter().collect();
        let mut records = Vec::new();
        for record in annotation.records.iter().filter(|record| !record.is_optional()) {
            let nearest = left
                .iter()
                .enumerate()
                .filter(|(_, said)| said.place == Some(record.place))
                .max_by_key(|(index, said)| (agreeing(record, said), std::cmp::Reverse(*index)))
                .map(|(index, _)| index);
            records.push((record, nearest.map(|index| left.remove(index))));
        }
        let ignored = annotation.ignored();
        left.retain(|said| said.place.is_none_or(|place| !ignored.contains(&place)));
        Pairing { records, spurious: left }
    }

    /// What a developer wants to see: each record that is missed or differs, each statement too many.
    pub fn differences(&self, annotation: &Annotation, answer: &Answer) -> Vec<String> {
        let mut lines = Vec::new();
        for (record, said) in &self.records {
            let around = annotation.around(record.place);
            let wanted = &record.claim;
            let Some(said) = said else {
                let reason = answer.set_aside.get(&record.place).map_or("not read", String::as_str);
                let line = format!("missed    {:?} {} [{reason}]  {around}", wanted.kind, wanted.indicator);
                lines.push((record.place, line));
                continue;
            };
            let wrong: Vec<String> = Field::ALL
                .into_iter()
                // Wrong altogether says more than wrong to the letter.
                .filter(|field| {
                    *field != Field::IndicatorToTheLetter || agrees(Field::Indicator, record, said)
                })
                .filter(|field| !agrees(*field, record, said))
                .map(|field| format!("{}: {}", field.name(), contrast(field, record, said)))
                .collect();
            if !wrong.is_empty() {
                let line = format!("differs   {} ({})  {around}", wrong.join("; "), said.rule);
                lines.push((record.place, line));
            }
        }
        for said in &self.spurious {
            let place = said.place.unwrap_or_default();
            let around = annotation.around(place);
            let claim = &said.claim;
            let line = format!("too many  {:?} {} ({})  {around}", claim.kind, claim.indicator, said.rule);
            lines.push((place, line));
        }
        lines.sort_by_key(|(place, _)| *place);
        lines.into_iter().map(|(_, line)| line).collect()
    }
}

/// Whether a field of a record and of a statement is the same.
pub fn agrees(field: Field, record: &Record, said: &Said) -> bool {
    same(field, &record.claim, &record.also, &said.claim)
}

/// Whether all fields that are judged agree. What stands in neither a plan nor a review ([`Kind::Other`])
/// is judged by its kind alone.
pub fn is_right(record: &Record, said: &Said) -> bool {
    match record.claim.kind {
        Kind::Other => agrees(Field::Kind, record, said),
        Kind::Target | Kind::Achievement => JUDGED.into_iter().all(|field| agrees(field, record, said)),
    }
}

fn agreeing(record: &Record, said: &Said) -> usize {
    Field::ALL.into_iter().filter(|field| agrees(*field, record, said)).count()
}

/// Said against right.
fn contrast(field: Field, record: &Record, said: &Said) -> String {
    let (right, said) = (&record.claim, &said.claim);
    let value = |value: f64, max: Option<f64>| match max {
        Some(max) => format!("{value}–{max}"),
        None => value.to_string(),
    };
    match field {
        Field::Kind => format!("{:?}, not {:?}", right.kind, said.kind),
        Field::Headline => format!("{}, not {}", right.headline, said.headline),
        Field::Indicator | Field::IndicatorToTheLetter => {
            format!("{}, not {}", right.indicator, said.indicator)
        }
        Field::Change => format!("{:?}, not {:?}", right.change, said.change),
        Field::Value => {
            format!("{}, not {}", value(right.value, right.value_max), value(said.value, said.value_max))
        }
        Field::Unit => format!("{}, not {}", right.unit, said.unit),
        Field::Bound => format!("{:?}, not {:?}", right.bound, said.bound),
        Field::Modifier => format!("{}, not {}", right.modifier, said.modifier),
    }
}
