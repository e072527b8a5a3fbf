//! The command `report-lens quantities --format json`: a line in, a line out.

use super::{Amount, Bound, Decimal, Mention, Numeral, ScanMode, scan_counted};
use serde::Serialize;
use serde_json::{Number, Value};

#[derive(Serialize)]
struct Line {
    quantities: Vec<Found>,
}

/// A quantity as the schema has it.
#[derive(Serialize)]
struct Found {
    text: String,
    /// UTF-16 code units of the line.
    span: [usize; 2],
    value: Value,
    value_max: Value,
    unit: String,
    bound: Bound,
    amount: Amount,
}

/// What one line of text says, as one line of JSON without a line break:
/// `{"quantities":[{"text":"6%左右","span":[0,4],"value":6,…}]}`. A line may be nothing but a number.
pub fn line_json(line: &str) -> String {
    let (numerals, _) = scan_counted(line, ScanMode::Lines);
    let mut quantities = Vec::new();
    let (mut byte, mut unit) = (0, 0);
    // Spans come in order, so each piece of the line is measured once.
    let mut utf16 = |to: usize| {
        unit += line.get(byte..to).unwrap_or_default().encode_utf16().count();
        byte = to.max(byte);
        unit
    };
    for numeral in numerals {
        let Numeral::Quantity(Mention { span, quantity, .. }) = numeral else { continue };
        quantities.push(Found {
            text: span.of(line).to_owned(),
            span: [utf16(span.start), utf16(span.end)],
            value: number(quantity.value),
            value_max: quantity.value_max.map_or(Value::Null, number),
            unit: quantity.unit,
            bound: quantity.bound,
            amount: quantity.amount,
        });
    }
    serde_json::to_string(&Line { quantities }).unwrap_or_default()
}

/// Whole numbers without a point, others as the nearest binary fraction, whose shortest decimal form
/// is what was written.
fn number(value: Decimal) -> Value {
    if value.fract().is_zero()
        && let Ok(whole) = i64::try_from(value)
    {
        return Value::Number(whole.into());
    }
    value.to_string().parse().ok().and_then(Number::from_f64).map_or(Value::Null, Value::Number)
}
