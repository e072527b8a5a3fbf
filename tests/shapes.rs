//! Texts whose shape contradicts itself or has gone wild: an answer in proportion, with its doubt, never a panic.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use report_lens::report::{Outline, Role, read};
use report_lens::source::Content;
use report_lens::text::repair;

const HEAD: &str =
    "2020年云岚市政府工作报告\n各位代表：\n现在，我代表云岚市人民政府向大会报告工作，请予审议。\n";

fn outline(body: &str) -> Outline {
    let structure = read(&repair(&Content::plain(format!("{HEAD}{body}"))), "");
    let outline = structure.reports.into_iter().next().expect("a report");
    let spans: Vec<_> = outline.sections.iter().map(|section| section.span).collect();
    assert_eq!((spans[0].start, spans[spans.len() - 1].end), (outline.span.start, outline.span.end));
    assert!(spans.windows(2).all(|pair| pair[0].end == pair[1].start), "sections tile the report");
    assert!(outline.sentences.windows(2).all(|pair| pair[0].end <= pair[1].start));
    outline
}

fn roles(outline: &Outline) -> Vec<Role> {
    outline.sections.iter().map(|section| section.role).collect()
}

#[test]
fn a_section_that_contradicts_its_heading_is_uncertain() {
    let plan = |n: usize| format!("要确保第{n}批学校年内建成，力争增长{n}%，加快打造产业基地。\n");
    let result = |n: usize| format!("第{n}批项目完成了投资，取得了显著成效，居全省第{n}。\n");
    let (plans, results): (String, String) = ((1..8).map(plan).collect(), (1..8).map(result).collect());
    let crossed = outline(&format!("一、2019年工作回顾\n{plans}二、2020年工作安排\n{results}"));
    assert!(crossed.sections[1..].iter().all(|section| !section.certain), "{:?}", roles(&crossed));
    let plain = outline(&format!("一、2019年工作回顾\n{results}二、2020年工作安排\n{plans}"));
    assert!(plain.sections.iter().all(|section| section.certain));
    assert_eq!(roles(&plain), [Role::Other, Role::Review, Role::Tasks]);
}

#[test]
fn a_report_of_headings_alone_keeps_their_order() {
    let outline = outline(
        "一、2019年工作回顾\n（一）产业发展\n（二）城市建设\n二、2020年工作安排\n（一）目标\n（二）重点工作\n",
    );
    let depths: Vec<u8> = outline.sections.iter().map(|section| section.depth).collect();
    assert_eq!(depths, [0, 1, 2, 2, 1, 2, 2]);
    let roles = roles(&outline);
    assert_eq!(roles[1..4], [Role::Review; 3]);
    assert!(roles[4..].iter().all(|role| matches!(role, Role::Goals | Role::Tasks)), "{roles:?}");
}

#[test]
fn ten_thousand_headings_are_ten_thousand_sections() {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let headings: String = (0..10_000).map(|n| format!("（{}）加强第{n}项工作\n", numerals[n % 9])).collect();
    assert_eq!(outline(&headings).sections.len(), 10_001);
}

#[test]
fn a_text_whose_every_paragraph_names_another_year_is_read() {
    let years: String =
        (0..2000).map(|n| format!("{}年，完成投资{n}亿元，力争增长{}%。\n", 1950 + n % 70, n % 9)).collect();
    let outline = outline(&years);
    assert!(outline.sections.len() < 20, "{} parts", outline.sections.len());
}

#[test]
fn numbers_that_begin_anew_stand_below() {
    let depths =
        |body: &str| -> Vec<u8> { outline(body).sections.iter().map(|section| section.depth).collect() };
    let body = "一、城乡建设\n建成公园3个。\n二、社会事业\n建成学校5所。\n";
    assert_eq!(depths(&format!("2019年工作回顾\n{body}2020年工作打算\n{body}")), [0, 1, 2, 2, 1, 2, 2]);
    assert_eq!(
        depths(&format!("一、2019年工作回顾\n建成公园3个。\n二、2020年工作安排\n{body}")),
        [0, 1, 1, 2, 2]
    );
    assert_eq!(depths(body), [0, 1, 1]);
}

#[test]
fn headings_of_one_length_end_before_the_next() {
    let piece = "各位代表：12\n（一）\n！”經濟社會發展，政府工作报告内容摘要：一、2023年工作回顾\n";
    let text = piece.repeat(3);
    let structure = read(&repair(&Content::plain(text.trim_end())), "");
    let sections = &structure.reports[0].sections;
    assert!(sections.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
}
