//! The quantities of one line of text as one line of JSON.

use rust_decimal::Decimal;
use serde::Serialize;

use super::build::{amount, digits, exact};
use super::shape::{Amount, Number, Offsets};
use crate::quantity::{Bound, Mention, Numeral, ScanMode, scan_counted};
use crate::text::Utf16;

#[derive(Serialize)]
struct Line<'a> {
    quantities: Vec<Quantity<'a>>,
}

#[derive(Serialize)]
struct Quantity<'a> {
    text: &'a str,
    span: Offsets,
    value: Number,
    value_max: Option<Number>,
    unit: &'a str,
    bound: Bound,
    amount: Amount<'a>,
}

/// `{"quantities":[…]}` for a line that may be nothing but a number; spans are UTF-16 code units of
/// the line.
pub fn quantities(line: &str) -> String {
    let (numerals, _) = scan_counted(line, ScanMode::Lines);
    let index = Utf16::new(line);
    let mentions = numerals.iter().filter_map(|numeral| match numeral {
        Numeral::Quantity(mention) => Some(mention),
        Numeral::Other(..) => None,
    });
    let found = Line { quantities: mentions.map(|mention| found(line, mention, &index)).collect() };
    // As for the analysis: nothing here can fail to serialise.
    serde_json::to_string(&found).unwrap_or_default()
}

fn found<'a>(line: &'a str, mention: &'a Mention, index: &Utf16<'_>) -> Quantity<'a> {
    let quantity = &mention.quantity;
    let number = |value: Decimal| -> Number { exact(digits(value)) };
    Quantity {
        text: mention.span.of(line),
        span: [index.units(mention.span.start), index.units(mention.span.end)],
        value: number(quantity.value),
        value_max: quantity.value_max.map(number),
        unit: &quantity.unit,
        bound: quantity.bound,
        amount: amount(&quantity.amount),
    }
}

#[cfg(test)]
mod tests {
    use super::quantities;

    #[test]
    fn every_line_is_answered_as_the_schema_says() {
        insta::assert_snapshot!(["6%左右", "没有数字", "𠮷4.5—5%", "一百二十三"].map(quantities).join("\n"));
    }
}
