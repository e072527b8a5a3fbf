//! A small library made by hand, so that views and exports are tested apart from extraction.
//! Places and sentences are invented.

use crate::analysis::{Reading, Settings, analyze};
use crate::corpus::{DocumentId, Entry, Library};
use crate::quantity::{Amount, Bound, Decimal, Dimension, NonQuantity, Quantity};
use crate::report::{ContentsEntry, Genre, Level, Outline, Role, Section};
use crate::source::{Format, Reason};
use crate::statement::{
    Base, Basis, Change, Constraint, Doubt, Evidence, Field, Findings, Kind, OtherNumber, Period,
    Qualitative, Rule, Statement,
};
use crate::text::{Page, Removed, Text};
use crate::token::{Term, Terms};
use crate::{Analysis, Code, Diagnostic, Document, Span};

const TEXT: &str = "\
目录
岚谷市2024年政府工作报告
一、2023年工作回顾
预计全市地区生产总值完成434亿元，增长8.6%。固定资产投资增长10.3%，𠮷兴镇新建5G基站120座。
二、2024年工作安排
（一）主要目标
主要预期目标是：地区生产总值增长6%左右，固定资产投资增长10%，一般公共预算收入确保增长5%、力争达到7%，居民收入与经济增长同步。
（二）重点工作
到2025年，森林覆盖率不低于百分之六十。
临湖市2024年政府工作报告
一、主要目标
地区生产总值增长5.5%，粮食产量稳定在53.7万吨以上，城镇登记失业率";

/// Two documents: a compilation of two reports and a third that is only listed, and a text that
/// is no report.
pub(crate) fn library() -> Library {
    let mut library = Library::new();
    library.insert(Entry::new(DocumentId(1), compilation()));
    library.insert(Entry::new(DocumentId(4), novel()));
    library
}

/// Texts as they are read, under ids from 1.
pub(crate) fn read(texts: &[impl AsRef<str>]) -> Library {
    let read =
        |(id, text): (u32, &_)| analyze(&format!("{id}.txt"), AsRef::as_ref(text), &Settings::default());
    Library::numbered((1..).zip(texts).map(read))
}

/// A report with what a place has reached and what it aims at. The places are invented.
pub(crate) fn report(place: &str, year: i32, reached: &str, aims: &str) -> String {
    let before = year - 1;
    format!(
        "{place}{year}年政府工作报告\n\n各位代表：\n\n一、{before}年工作回顾\n\n{reached}。\n\n二、{year}年工作安排\n\n今年的主要预期目标是：{aims}。\n\n\
         全面推进各项工作，谢谢大家。\n"
    )
}

/// The documents of [`library`].
pub(crate) fn analysis() -> Analysis {
    Analysis { documents: vec![compilation(), novel()] }
}

fn novel() -> Document {
    Document {
        name: "小说.txt".to_owned(),
        sha256: "cd".repeat(32),
        format: Format::Txt,
        encoding: "gb18030".to_owned(),
        text: Text { repaired: "她推开门。".to_owned(), ..Text::default() },
        diagnostics: vec![Diagnostic::new(Code::NotAReport, "No report was found.", None)],
        ..Document::default()
    }
}

fn compilation() -> Document {
    let first = span("岚谷市2024年政府工作报告\n一", 0);
    let second = span("临湖市2024年政府工作报告", 0);
    Document {
        name: "汇编.txt".to_owned(),
        sha256: "ab".repeat(32),
        format: Format::Txt,
        encoding: "utf-8".to_owned(),
        text: Text {
            repaired: TEXT.to_owned(),
            removed: vec![Removed {
                after: second.start,
                text: "3 / 12".to_owned(),
                reason: Reason::PageNumber,
            }],
            pages: vec![
                Page { number: 1, span: Span::new(0, second.start) },
                Page { number: 2, span: Span::new(second.start, TEXT.len()) },
            ],
            ..Text::default()
        },
        contents: ["岚谷市", "鹤浦市", "临湖市"]
            .iter()
            .zip([Some(0), None, Some(1)])
            .map(|(region, report)| ContentsEntry {
                title: format!("{region}2024年政府工作报告"),
                region: (*region).to_owned(),
                year: Some(2024),
                page: Some(3),
                report,
            })
            .collect(),
        reports: vec![
            langu(Span::new(first.start, second.start)),
            linhu(Span::new(second.start, TEXT.len())),
        ],
        diagnostics: vec![Diagnostic::new(
            Code::TextBreaksOff,
            "The text breaks off.",
            Some(Span::new(TEXT.len(), TEXT.len())),
        )],
        ..Document::default()
    }
}

fn langu(whole: Span) -> Reading {
    let sections = [
        ("", 0, Role::Other, "岚谷市2024年政府工作报告\n一"),
        ("一、2023年工作回顾", 1, Role::Review, "一、2023年"),
        ("二、2024年工作安排", 1, Role::Goals, "二、2024年"),
        ("（一）主要目标", 2, Role::Goals, "（一）"),
        ("（二）重点工作", 2, Role::Tasks, "（二）"),
    ];
    let list =
        "主要预期目标是：地区生产总值增长6%左右，固定资产投资增长10%，一般公共预算收入确保增长5%、力争达到7%";
    Reading {
        outline: Outline {
            title: "岚谷市2024年政府工作报告".to_owned(),
            region: "岚谷市".to_owned(),
            level: Level::County,
            year: Some(2024),
            span: whole,
            complete: true,
            sections: tiled(&sections, whole.end),
            sentences: sentences(whole),
            ..Outline::default()
        },
        findings: Findings {
            statements: vec![
                result("地区生产总值", Some("gdp"), "完成434亿元", "434", "434", "亿元", Change::Level),
                result("地区生产总值", Some("gdp"), "增长8.6%", "8.6", "8.6", "%", Change::Growth),
                result(
                    "固定资产投资",
                    Some("fixed_investment"),
                    "固定资产投资增长10.3%",
                    "10.3",
                    "10.3",
                    "%",
                    Change::Growth,
                ),
                Statement {
                    doubts: vec![Doubt::FarAntecedent],
                    confidence: 0.5,
                    scope: Some("𠮷兴镇".to_owned()),
                    ..result("新建5G基站", None, "新建5G基站120座", "120", "120", "座", Change::Level)
                },
                Statement {
                    constraint: Constraint::Soft,
                    quantity: quantity("6", "%", Bound::Approx),
                    evidence: vec![
                        evidence(Field::Indicator, "地区生产总值增长6", 18),
                        evidence(Field::Value, "6%左右", 0),
                    ],
                    ..target("地区生产总值", Some("gdp"), "地区生产总值增长6%左右", "6", "6", "%")
                },
                target("固定资产投资", Some("fixed_investment"), "固定资产投资增长10%", "10", "10", "%"),
                Statement {
                    modifier: "确保".to_owned(),
                    constraint: Constraint::Hard,
                    group: Some(0),
                    ..target(
                        "一般公共预算收入",
                        Some("fiscal_revenue"),
                        "一般公共预算收入确保增长5%",
                        "5",
                        "5",
                        "%",
                    )
                },
                Statement {
                    modifier: "力争".to_owned(),
                    constraint: Constraint::Soft,
                    group: Some(0),
                    ..target("一般公共预算收入", Some("fiscal_revenue"), "力争达到7%", "7", "7", "%")
                },
                Statement {
                    headline: false,
                    change: Change::Level,
                    constraint: Constraint::Hard,
                    section: 4,
                    quantity: quantity("60", "%", Bound::Min),
                    period: Some(Period { from: 2025, to: 2025 }),
                    base: Some(Base { year: Some(2020), value: None }),
                    evidence: vec![evidence(Field::Value, "不低于百分之六十", 0)],
                    ..target("森林覆盖率", None, "森林覆盖率不低于百分之六十", "百分之六十", "60", "%")
                },
            ],
            other_numbers: vec![
                OtherNumber { number: sub("一、2023", "2023"), reason: NonQuantity::Year },
                OtherNumber { number: sub("新建5G", "5"), reason: NonQuantity::Name },
                OtherNumber { number: sub("到2025年", "2025"), reason: NonQuantity::Year },
            ],
            qualitative: vec![Qualitative {
                indicator: "居民收入".to_owned(),
                indicator_id: Some("residents_income"),
                relation: "与经济增长同步".to_owned(),
                headline: true,
                quote: span("居民收入与经济增长同步", 0),
                section: 3,
            }],
        },
        terms: Some(Terms {
            tokens: 50,
            characters: 160,
            sentences: sentences(span(list, 0)).len() as u32,
            terms: vec![
                term("增长", "v", 5, [0, 2, 0, 3, 0]),
                term("生产总值", "n", 2, [0, 1, 0, 1, 0]),
                term("同步", "d", 1, [0, 0, 0, 1, 0]),
                term("𠮷兴", "x", 1, [0, 1, 0, 0, 0]),
            ],
        }),
        ..Reading::default()
    }
}

fn linhu(whole: Span) -> Reading {
    let sections =
        [("", 0, Role::Other, "临湖市2024年政府工作报告"), ("一、主要目标", 1, Role::Goals, "一、主要目标")];
    Reading {
        outline: Outline {
            title: "临湖市2024年政府工作报告".to_owned(),
            region: "临湖市".to_owned(),
            level: Level::Prefecture,
            code: Some(990_100),
            genre: Genre::PlanReport,
            year: Some(2024),
            span: whole,
            complete: false,
            sections: tiled(&sections, whole.end),
            sentences: sentences(whole),
            ..Outline::default()
        },
        findings: Findings {
            statements: vec![
                Statement {
                    section: 1,
                    ..target("地区生产总值", Some("gdp"), "地区生产总值增长5.5%", "5.5", "5.5", "%")
                },
                Statement {
                    section: 1,
                    change: Change::Level,
                    constraint: Constraint::Hard,
                    basis: None,
                    quantity: quantity("53.7", "万吨", Bound::Min),
                    ..target(
                        "粮食产量",
                        Some("grain_output"),
                        "粮食产量稳定在53.7万吨以上",
                        "53.7",
                        "53.7",
                        "万吨",
                    )
                },
            ],
            other_numbers: vec![OtherNumber {
                number: sub("临湖市2024", "2024"),
                reason: NonQuantity::Unsure,
            }],
            qualitative: Vec::new(),
        },
        terms: None,
        ..Reading::default()
    }
}

fn term(word: &str, pos: &str, count: u32, sections: [u32; 5]) -> Term {
    Term { term: word.to_owned(), pos: pos.to_owned(), count, sections: sections.to_vec() }
}

fn target(
    name: &str,
    id: Option<&'static str>,
    quote: &str,
    number: &str,
    value: &str,
    unit: &str,
) -> Statement {
    Statement {
        kind: Kind::Target,
        headline: true,
        indicator: name.to_owned(),
        indicator_id: id,
        change: Change::Growth,
        quantity: quantity(value, unit, Bound::Exact),
        modifier: String::new(),
        constraint: Constraint::Plain,
        period: Some(Period { from: 2024, to: 2024 }),
        basis: Some(Basis::YearOnYear),
        base: None,
        scope: None,
        estimate: false,
        group: None,
        number: sub(quote, number),
        quote: span(quote, 0),
        section: 3,
        rule: Rule::GrowthRate,
        confidence: 0.98,
        doubts: Vec::new(),
        evidence: Vec::new(),
    }
}

fn result(
    name: &str,
    id: Option<&'static str>,
    quote: &str,
    number: &str,
    value: &str,
    unit: &str,
    change: Change,
) -> Statement {
    Statement {
        kind: Kind::Achievement,
        headline: false,
        change,
        period: Some(Period { from: 2023, to: 2023 }),
        estimate: true,
        section: 1,
        ..target(name, id, quote, number, value, unit)
    }
}

fn quantity(value: &str, unit: &str, bound: Bound) -> Quantity {
    Quantity {
        value: value.parse::<Decimal>().expect("digits"),
        value_max: None,
        unit: unit.to_owned(),
        dimension: if unit == "%" { Dimension::Ratio } else { Dimension::Measure },
        bound,
        amount: Amount { value: value.to_owned(), value_max: None, unit: unit.to_owned() },
    }
}

fn evidence(part: Field, words: &str, length: usize) -> Evidence {
    let found = span(words, 0);
    Evidence { part, span: if length > 0 { Span::new(found.start, found.start + length) } else { found } }
}

/// Where `words` stand at or after byte `from`.
fn span(words: &str, from: usize) -> Span {
    let start = from + TEXT[from..].find(words).expect("words of the fixture");
    Span::new(start, start + words.len())
}

/// Where `inner` stands in the first `outer`.
fn sub(outer: &str, inner: &str) -> Span {
    span(inner, span(outer, 0).start)
}

fn tiled(sections: &[(&str, u8, Role, &str)], end: usize) -> Vec<Section> {
    let starts: Vec<usize> = sections.iter().map(|section| span(section.3, 0).start).chain([end]).collect();
    sections
        .iter()
        .zip(starts.windows(2))
        .map(|((heading, depth, role, _), bounds)| Section {
            heading: (*heading).to_owned(),
            depth: *depth,
            role: *role,
            span: Span::new(bounds[0], bounds[1]),
            certain: true,
            ..Section::default()
        })
        .collect()
}

fn sentences(whole: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = whole.start;
    for piece in whole.of(TEXT).split_inclusive(['\n', '。']) {
        let text = piece.trim_end();
        if !text.is_empty() {
            found.push(Span::new(start, start + text.len()));
        }
        start += piece.len();
    }
    found
}
