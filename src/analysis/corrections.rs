//! Corrections of a report of an invented place.

use crate::analysis::{Choices, Document, Settings, analyze};
use crate::correction::{Correction, Field, merged, of, read, told, write};
use crate::quantity::NonQuantity;
use crate::report::Role;
use crate::statement::{Kind, Statement};

const REPORT: &str = "\
岚谷市2025年政府工作报告
一、2024年工作回顾
过去一年，地区生产总值增长5.2%，粮食总产量达到73万吨。
二、2025年工作安排
今年主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业2万人以上。
改造老旧小区48个，建成3条便民路线。
";

/// The offset of words in the report, which are characters of the file too.
fn at(words: &str) -> usize {
    REPORT.find(words).expect("it is there")
}

fn say(at: usize, record: &str, field: Field, value: &str) -> Correction {
    let sha256 = document(&[]).sha256;
    Correction { sha256, at, record: record.to_owned(), field, value: value.to_owned() }
}

fn document(corrections: &[Correction]) -> Document {
    let choices = Choices { corrections: write(corrections), ..Choices::default() };
    analyze("岚谷市.txt", REPORT, &Settings::from(choices))
}

fn statement<'a>(document: &'a Document, indicator: &str) -> Option<(usize, &'a Statement)> {
    document.reports[0].findings.statements.iter().enumerate().find(|(_, found)| found.indicator == indicator)
}

/// The name of a field.
fn named(field: Field) -> String {
    serde_json::to_value(field).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The fields of a statement, as a correction writes them.
fn fields(statement: &Statement) -> Vec<String> {
    Field::OF_RECORD.iter().map(|&field| told(statement, field)).collect()
}

#[test]
fn every_field_of_a_record_can_be_corrected_and_keeps_what_was_read() {
    let number = at("5.5%左右");
    let says = [
        (Field::Indicator, "规模以上工业增加值"),
        (Field::Figure, "6%至7%"),
        (Field::Kind, "achievement"),
        (Field::Change, "decline"),
        (Field::Headline, "false"),
        (Field::Constraint, "hard"),
        (Field::Basis, "year_on_year"),
        (Field::Scope, "高新区"),
        (Field::Period, "2023–2024"),
    ];
    let corrections: Vec<Correction> =
        says.iter().map(|&(field, value)| say(number, "地区生产总值", field, value)).collect();
    let document = document(&corrections);
    let (index, found) = statement(&document, "规模以上工业增加值").expect("corrected");
    assert_eq!(fields(found), says.map(|(_, value)| value.replace("6%至7%", "6至7%")));
    let read: Vec<String> = document.reports[0]
        .corrected
        .of_statement(index)
        .iter()
        .map(|amended| format!("{} {}", named(amended.field), amended.read))
        .collect();
    let expected = [
        "indicator 地区生产总值",
        "figure 5.5%左右",
        "kind target",
        "change growth",
        "headline true",
        "constraint soft",
        "basis ",
        "scope ",
        "period 2025",
    ];
    assert_eq!(read, expected);
    assert!(!found.is_doubtful() && found.indicator_id.is_some());
}

#[test]
fn a_record_is_struck_out_and_its_number_says_so() {
    let document = document(&[say(at("73万吨"), "粮食总产量", Field::Struck, "")]);
    assert_eq!(statement(&document, "粮食总产量"), None);
    let others = &document.reports[0].findings.other_numbers;
    assert!(
        others.iter().any(|other| other.reason == NonQuantity::Struck && other.number.of(REPORT) == "73")
    );
}

#[test]
fn a_record_is_added_where_none_was_read_and_can_be_corrected_at_once() {
    let number = at("3条便民路线");
    let corrections =
        [say(number, "", Field::Added, "公交线路"), say(number, "公交线路", Field::Figure, "3条以上")];
    let document = document(&corrections);
    let (_, found) = statement(&document, "公交线路").expect("added");
    assert_eq!(told(found, Field::Figure), "3条以上");
    assert_eq!(found.kind, Kind::Target);
    assert!(found.quote.of(REPORT).contains("便民路线"));
    assert!(document.reports[0].findings.other_numbers.iter().all(|other| other.number != found.number));
}

#[test]
fn place_year_and_role_decide_what_is_read_after_them() {
    let corrections = [
        say(0, "", Field::Place, "云南省"),
        say(0, "", Field::Year, "2026"),
        say(at("二、"), "", Field::Role, "review"),
    ];
    let document = document(&corrections);
    let reading = &document.reports[0];
    let outline = &reading.outline;
    assert_eq!((outline.region.as_str(), outline.code, outline.year), ("云南省", Some(530_000), Some(2026)));
    let section = outline.sections.iter().position(|section| section.heading.starts_with("二、"));
    let section = section.expect("its heading");
    assert_eq!(outline.sections[section].role, Role::Review);
    assert_ne!(reading.corrected.of_section(section), None);
    let (_, homes) =
        statement(&document, "改造老旧小区").or_else(|| statement(&document, "老旧小区")).expect("read");
    assert_ne!(homes.kind, Kind::Target);
    let behind = reading.corrected.behind(0, section).map(|amended| named(amended.field));
    assert_eq!(behind.collect::<Vec<_>>(), ["place", "year", "role"]);
}

#[test]
fn what_finds_nothing_is_said_and_what_is_of_another_file_is_left_alone() {
    let lost = say(at("改造"), "没有的", Field::Kind, "other");
    let codes = |corrections: &[Correction]| {
        let told = document(corrections).diagnostics;
        told.iter().filter(|told| told.code.id() == "corrections_lost").count()
    };
    assert_eq!(codes(std::slice::from_ref(&lost)), 1);
    let other = Correction { sha256: "0".repeat(64), ..lost };
    assert_eq!(codes(&[other]), 0);
}

#[test]
fn what_was_read_again_is_no_correction() {
    let number = at("5.5%左右");
    let corrections = [
        say(number, "地区生产总值", Field::Figure, "6%"),
        say(number, "地区生产总值", Field::Figure, "5.5%左右"),
    ];
    assert!(document(&corrections).reports[0].corrected.statements.is_empty());
}

#[test]
fn a_table_of_corrections_reads_back_and_names_the_line_that_is_none() {
    let corrections =
        [say(at("5.5%"), "地区生产总值", Field::Figure, "6%"), say(0, "", Field::Place, "岚\t谷\n市")];
    let table = write(&corrections);
    let again = read(&table).expect("a table");
    assert_eq!(again[0], corrections[0]);
    assert_eq!(again[1].value, "岚 谷 市");
    assert_eq!(of(&again, &corrections[0].sha256).count(), 2);
    assert_eq!(read("something else"), Err(1));
    for wrong in [
        "\t1\t\tplace\t岚谷市",
        "{}\tx\t\tplace\t岚谷市",
        "{}\t1\t\tplace",
        "{}\t1\tGDP\tfigure\t很多",
        "{}\t1\tGDP\tname\tx",
    ] {
        let hash = "a".repeat(64);
        assert_eq!(read(&format!("{table}{}\n", wrong.replace("{}", &hash))), Err(4), "{wrong}");
    }
}

#[test]
fn a_table_takes_in_the_lines_of_another_that_it_does_not_have() {
    let [one, other] = [Field::Place, Field::Year].map(|field| {
        let value = if field == Field::Place { "岚谷市" } else { "2025" };
        say(0, "", field, value)
    });
    let both = write(&[one.clone(), other.clone()]);
    let exported = format!("\u{feff}{}", write(std::slice::from_ref(&other)).replace('\n', "\r\n"));
    assert_eq!(merged(&write(std::slice::from_ref(&one)), &exported).as_deref(), Some(both.as_str()));
    assert_eq!(merged("", &exported), Some(write(&[other])));
    assert_eq!(merged(&both, &both), Some(both.clone()));
    assert_eq!(merged(&both, "else"), None);
}
