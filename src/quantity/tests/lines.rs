//! Lines that may be nothing but a number.

use super::super::{Mention, Numeral, ScanMode, scan_counted};

/// The quantities of a line in base units.
fn amounts(line: &str) -> Vec<String> {
    let (numerals, _) = scan_counted(line, ScanMode::Lines);
    let quantities = numerals.into_iter().filter_map(|numeral| match numeral {
        Numeral::Quantity(Mention { quantity, .. }) => Some(quantity.amount.value),
        Numeral::Other(..) => None,
    });
    quantities.collect()
}

#[test]
fn a_line_of_words_is_no_number() {
    for line in ["", "没有数字", "万", "万亿", "千方百计", "百姓", "4K电视", "5G网络", "每千人口"]
    {
        assert!(amounts(line).is_empty(), "{line}");
    }
}

#[test]
fn a_line_may_be_nothing_but_a_number() {
    let table = [
        ("十一", "11"),
        ("一百二", "120"),
        ("一百一十五", "115"),
        ("一千零五十", "1050"),
        ("一万零三", "10003"),
        ("三万五", "35000"),
        ("一百万零五百", "1000500"),
        ("一亿二千三百四十五万六千七百八十九", "123456789"),
        ("贰佰伍拾", "250"),
        ("肆拾肆", "44"),
        ("兩萬五千", "25000"),
        ("廿五", "25"),
        ("卅", "30"),
        ("二点五", "2.5"),
        ("零点零五", "0.05"),
        ("一点五亿", "150000000"),
        ("负三十二点二五", "-32.25"),
        ("25万6千", "256000"),
        ("1亿2000万", "120000000"),
        ("1,100万", "11000000"),
        ("１，２３４", "1234"),
        ("二〇二四", "2024"),
        ("半", "0.5"),
        ("两", "2"),
        ("百分百", "1"),
        ("百分之一百二十", "1.2"),
        ("负百分之五", "-0.05"),
        ("百分之２５", "0.25"),
        ("一成半", "0.15"),
        ("对折", "0.5"),
        ("85折", "0.85"),
        ("负四分之三", "-3/4"),
        ("一又三分之二", "5/3"),
        ("十万分之三", "3/100000"),
        (".08", "0.08"),
        ("1234567", "1234567"),
        ("三千亿元", "300000000000"),
        ("二十七八", "27"),
        ("15k", "15000"),
        ("2.5 M", "2500000"),
        ("百分之3.2k", "32"),
        ("12k元", "12000"),
        ("3e4", "30000"),
        ("-1.5E-1", "-0.15"),
        ("7/4", "7/4"),
        ("1 3/4", "7/4"),
        ("-.5", "-0.5"),
        ("半百", "50"),
        ("3又千分之5", "3005/1000"),
        ("近一倍", "1"),
        ("用电一元", "1"),
        ("十折", "1"),
        ("10折", "1"),
        ("半折", "0.5"),
        ("八九成", "0.8"),
        ("半千", "500"),
        (".75", "0.75"),
        ("3^4", "81"),
        ("-1.5^2", "-2.25"),
        ("4^-1", "0.25"),
        ("7万多亿", "7000000000000"),
    ];
    for (line, amount) in table {
        assert_eq!(amounts(line), [amount], "{line}");
    }
}

/// The point before the digits belongs to the number, and so does the sign before it.
#[test]
fn a_number_begins_with_its_point() {
    for line in [".75", "-.75"] {
        let (numerals, _) = scan_counted(line, ScanMode::Lines);
        assert!(matches!(&numerals[..], [Numeral::Quantity(found)] if found.span.of(line) == line), "{line}");
    }
}
