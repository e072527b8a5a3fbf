//! Every hand-made record of the evaluation reports: value, unit and bound at its place.

use super::super::{Bound, Mention, Numeral, scan};
use std::collections::HashMap;
use std::path::Path;

/// Records that may differ, of a hundred.
const TOLERATED: f64 = 1.0;

fn bound_name(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "exact",
        Bound::Approx => "approx",
        Bound::Min => "min",
        Bound::Max => "max",
        Bound::Range => "range",
    }
}

/// What differs between a record and what was read, or nothing.
fn difference(record: &serde_json::Value, mention: Option<&Mention>) -> Option<String> {
    let Some(mention) = mention else { return Some("not read".to_owned()) };
    let quantity = &mention.quantity;
    let same = |key: &str, value: Option<super::super::Decimal>| match (record[key].as_f64(), value) {
        (None, None) => true,
        (Some(gold), Some(value)) => {
            value.to_string().parse::<f64>().is_ok_and(|value| (gold - value).abs() < 1e-6)
        }
        _ => false,
    };
    let unit: String = quantity.unit.chars().filter(|c| !c.is_whitespace()).collect();
    let mut wrong = Vec::new();
    if !same("value", Some(quantity.value)) || !same("value_max", quantity.value_max) {
        wrong.push(format!("value {} {:?}", quantity.value, quantity.value_max));
    }
    if record["unit"] != unit.as_str() {
        wrong.push(format!("unit {unit}"));
    }
    if record["bound"] != bound_name(quantity.bound) {
        wrong.push(format!("bound {:?}", quantity.bound));
    }
    (!wrong.is_empty()).then(|| wrong.join(", "))
}

#[test]
fn reads_the_gold_records() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/gold");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: no ../shared/eval/gold here");
        return;
    };
    let (mut records, mut wrong) = (0, Vec::new());
    for path in entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "jsonl"))
    {
        let text = std::fs::read_to_string(path.with_extension("txt")).expect("text beside its records");
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let numerals = scan(&text);
        let mentions: HashMap<usize, &Mention> = numerals
            .iter()
            .filter_map(|numeral| match numeral {
                Numeral::Quantity(mention) => Some((mention.number.start, mention)),
                Numeral::Other(..) => None,
            })
            .collect();
        for line in std::fs::read_to_string(&path).expect("records").lines() {
            let record: serde_json::Value = serde_json::from_str(line).expect("a record a line");
            let at = bytes[usize::try_from(record["offset"].as_u64().expect("offset")).expect("offset")];
            records += 1;
            if let Some(difference) = difference(&record, mentions.get(&at).copied()) {
                wrong.push(format!(
                    "{} | {} {} {} | {difference}",
                    record["quote"], record["value"], record["unit"], record["bound"]
                ));
            }
        }
    }
    eprintln!("{records} records, {} differ:\n{}", wrong.len(), wrong.join("\n"));
    let share = wrong.len() as f64 * 100.0 / f64::from(records);
    assert!(share <= TOLERATED, "{share:.2}% of the records differ");
}
