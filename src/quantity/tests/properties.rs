//! What holds for every text.

use super::super::decimal::plain;
use super::super::{
    Amount, Bound, Decimal, Dimension, Numeral, Quantity, ScanMode, format, parse, scan, scan_counted,
};
use crate::Span;
use proptest::prelude::*;

/// Units with their dimension, base and factor, plain and with a magnitude.
fn units() -> impl Strategy<Value = (&'static str, Dimension, &'static str, Decimal)> {
    use Dimension::{Bare, Count, Measure, Money, PercentagePoint, Ratio};
    let one = Decimal::ONE;
    let ten_thousand = Decimal::from(10_000);
    prop_oneof![
        Just(("%", Ratio, "1", Decimal::new(1, 2))),
        Just(("‰", Ratio, "1", Decimal::new(1, 3))),
        Just(("成", Ratio, "1", Decimal::new(1, 1))),
        Just(("个百分点", PercentagePoint, "pp", one)),
        Just(("倍", Dimension::Multiple, "1", one)),
        Just(("元", Money, "元", one)),
        Just(("亿元", Money, "元", Decimal::from(100_000_000))),
        Just(("万户", Count, "户", ten_thousand)),
        Just(("家", Count, "家", one)),
        Just(("台(套)", Count, "台(套)", one)),
        Just(("公里", Measure, "米", Decimal::from(1000))),
        Just(("微克/立方米", Measure, "微克/立方米", one)),
        Just(("元/吨", Measure, "元/吨", one)),
        Just(("千瓦时", Measure, "千瓦时", one)),
        Just(("万", Bare, "1", ten_thousand)),
        Just(("", Bare, "1", one)),
    ]
}

fn quantities() -> impl Strategy<Value = Quantity> {
    let value =
        (1_i64..10_000_000, 0_u32..4).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).normalize());
    let bound = prop_oneof![
        Just(Bound::Exact),
        Just(Bound::Approx),
        Just(Bound::Min),
        Just(Bound::Max),
        Just(Bound::Range)
    ];
    (value, 1_i64..1000, units(), bound, any::<bool>()).prop_map(|(value, more, unit, bound, negative)| {
        let (unit, dimension, base, factor) = unit;
        let value_max = (bound == Bound::Range).then(|| value + Decimal::from(more));
        let value = if negative && bound == Bound::Exact { -value } else { value };
        let amount = Amount {
            value: plain(value * factor),
            value_max: value_max.map(|max| plain(max * factor)),
            unit: base.to_owned(),
        };
        Quantity { value, value_max, unit: unit.to_owned(), dimension, bound, amount }
    })
}

/// Text of the characters that the grammar is made of.
fn numeric_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        proptest::sample::select(
            "0123456789.,，、-—~至到/％%‰十百千万亿零一二三两半几余多点分之成折番翻倍元个年月日吨人户第前约超过以上内左右“”()（）〔〕+×负·l?\n Ａ"
                .chars()
                .collect::<Vec<_>>(),
        ),
        0..40,
    )
    .prop_map(|chars| chars.into_iter().collect())
}

fn span_of(numeral: &Numeral) -> Span {
    match numeral {
        Numeral::Quantity(mention) => mention.span,
        Numeral::Other(span, _) => *span,
    }
}

fn number_of(numeral: &Numeral) -> Span {
    match numeral {
        Numeral::Quantity(mention) => mention.number,
        Numeral::Other(span, _) => *span,
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let numerals = scan(text);
    for numeral in &numerals {
        let (span, number) = (span_of(numeral), number_of(numeral));
        prop_assert!(
            text.get(span.start..span.end).is_some_and(|piece| !piece.is_empty()),
            "{span:?} in {text:?}"
        );
        prop_assert!(span.contains(number), "{number:?} outside {span:?} in {text:?}");
    }
    for pair in numerals.windows(2) {
        prop_assert!(number_of(&pair[0]).end <= number_of(&pair[1]).start, "{pair:?} in {text:?}");
    }
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let covered = numerals.iter().any(|numeral| span_of(numeral).contains(Span::new(at, at + 1)));
        prop_assert!(covered, "{c} at {at} of {text:?} is in no number");
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_printed_form_reads_back(quantity in quantities()) {
        let printed = format(&quantity);
        prop_assert_eq!(parse(&printed), Some(quantity), "{}", printed);
    }

    #[test]
    fn spans_are_ordered_and_no_digit_is_hidden(text in numeric_text()) {
        check(&text)?;
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text)?;
        let _ = scan_counted(&text, ScanMode::Lines);
        let _ = parse(&text);
    }
}

#[test]
fn special_forms_read_back() {
    for written in [
        "翻两番",
        "两位数",
        "三分之一",
        "1/3",
        "过半",
        "八五折",
        "一成五",
        "百分之六点五",
        "数百",
        "十余万",
        "五六个",
        "负四分之三",
        "二又三分之一",
        "十万分之三",
        "3个多月",
    ] {
        let quantity = parse(written).unwrap_or_else(|| panic!("{written} is a quantity"));
        let printed = format(&quantity);
        assert_eq!(parse(&printed), Some(quantity), "{written} printed as {printed}");
    }
}

/// Texts that hid a digit once.
#[test]
fn no_digit_is_hidden_behind_a_numeral() {
    for text in ["0二-10人", "3万-5吨级", "8二至12级", "1万-20吨级码头"] {
        check(text).unwrap();
    }
}
