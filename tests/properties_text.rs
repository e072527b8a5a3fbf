//! What holds for every text: decoding never panics, repair loses nothing, the map leads back, and
//! what is read lies where it says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use proptest::prelude::*;
use report_lens::format::text::decode;
use report_lens::report::read;
use report_lens::source::{Content, InputOffset, PageStart};
use report_lens::text::{Text, repair};

/// Pieces of which texts in the genre, and their damage, are made.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "各位代表：",
        "一、2023年工作回顾",
        "（一）",
        "(二)",
        "1.",
        "——",
        "政府工作报告",
        "地区生产总值增长6%左右，",
        "固定资产投资完成12.5亿元。",
        "现在，我代表云岫县人民政府，向大会报告工作，",
        "“四个一批”",
        "《规划》",
        "\n",
        "\n\n",
        " ",
        "　　",
        "\u{a0}",
        "\\r\\n",
        "&nbsp;",
        "????",
        "？？",
        "\u{200b}",
        "\u{feff}",
        "\u{fffd}",
        "— 3 —",
        "来源：云岫日报",
        "内容摘要：",
        "......",
        "分享到：",
        "上一篇：",
        "责任编辑：",
        "目录",
        "2024年云岫县政府工作报告……",
        "名词解释",
        "[1]“一县一品”：说明。",
        "让我们共同奋斗！",
        "；",
        "！”",
        "GDP of the county ",
        "3.5",
        "12\n",
        "主要预期目标是：",
        "⼀、⼯业⽣产增⻓",
        "經濟社會發展，",
        "發(fā)展(zhǎn)規(guī)模(mó)",
        "(cid:12)",
        "一一、、22001199年年工工作作",
        "2020-01-11 15:12\n",
        "> 政务公开 > 工作报告\n",
        "，一般公共预算1\n收入增长5%",
        "各\n位\n代\n表\n",
    ]);
    prop_oneof![4 => fixed.prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => "[一-龥]{1,40}[，。；]"]
}

fn text() -> impl Strategy<Value = String> {
    (prop::collection::vec(piece(), 0..60), 1_usize..4)
        .prop_map(|(pieces, copies)| pieces.concat().repeat(copies))
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn put_back(text: &Text) -> String {
    let mut whole = String::new();
    let mut at = 0;
    for piece in &text.removed {
        whole.push_str(&text.repaired[at..piece.after]);
        whole.push_str(&piece.text);
        at = piece.after;
    }
    whole.push_str(&text.repaired[at..]);
    bare(&whole)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn decoding_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode(&bytes);
    }

    #[test]
    fn characters_survive_their_encoding(text in "[一-龥，。0-9a-z]{1,80}") {
        let (bytes, _, _) = encoding_rs::GB18030.encode(&text);
        prop_assert_eq!(decode(text.as_bytes()).map(|decoded| decoded.characters), Ok(text.clone()));
        let mut marked = vec![0xEF, 0xBB, 0xBF];
        marked.extend_from_slice(text.as_bytes());
        prop_assert_eq!(decode(&marked).map(|decoded| decoded.characters), Ok(text.clone()));
        // Short GB18030 strings can be valid UTF-8; where they are not, they have to come back whole.
        if std::str::from_utf8(&bytes).is_err() {
            prop_assert_eq!(decode(&bytes).map(|decoded| decoded.characters), Ok(text));
        }
    }

    #[test]
    fn kept_and_removed_are_the_input(input in text()) {
        let text = repair(&Content::plain(input.as_str()));
        prop_assert_eq!(put_back(&text), bare(&input));
    }

    #[test]
    fn the_map_leads_back(input in text()) {
        let text = repair(&Content::plain(input.as_str()));
        let mut last = InputOffset(0);
        for (at, c) in text.repaired.char_indices() {
            let stood = text.map.to_input(at);
            prop_assert!(stood >= last);
            last = stood;
            if !c.is_whitespace() {
                prop_assert!(input[stood.0..].starts_with(c));
                prop_assert_eq!(text.map.to_output(stood), at);
            }
        }
    }

    #[test]
    fn paragraphs_have_no_white_space_around_them(input in text()) {
        let text = repair(&Content::plain(input.as_str()));
        for line in text.repaired.trim().lines() {
            prop_assert_eq!(line.trim(), line);
        }
    }

    #[test]
    fn pages_tile_the_text(input in text(), cut in 0.0..1.0_f64) {
        let most = cut * input.len() as f64;
        let breaks = input.char_indices().map(|(at, _)| at).filter(|&at| at > 0 && at as f64 <= most).step_by(97);
        let starts = std::iter::once(0).chain(breaks).zip(1..);
        let pages: Vec<PageStart> = starts.map(|(at, number)| PageStart { number, at: InputOffset(at) }).collect();
        let text = repair(&Content { pages, ..Content::plain(input.as_str()) });
        let mut at = 0;
        for page in &text.pages {
            prop_assert_eq!(page.span.start, at);
            at = page.span.end;
        }
        prop_assert!(text.pages.is_empty() || at == text.repaired.len());
    }

    #[test]
    fn what_is_read_lies_where_it_says(input in text()) {
        let text = repair(&Content::plain(input.as_str()));
        for report in read(&text, "云岫县-2024.txt").reports {
            let mut at = report.span.start;
            for section in &report.sections {
                prop_assert_eq!(section.span.start, at);
                prop_assert!(section.span.of(text.reading()).starts_with(&section.heading));
                at = section.span.end;
            }
            prop_assert_eq!(at, report.span.end);
            let mut last = report.span.start;
            for sentence in &report.sentences {
                let words = text.repaired.get(sentence.start..sentence.end);
                prop_assert!(words.is_some_and(|words| !words.trim().is_empty() && !words.contains('\n')));
                prop_assert!(sentence.start >= last && sentence.end <= report.span.end);
                last = sentence.end;
                prop_assert!(report.sections.iter().any(|section| section.span.contains(*sentence)));
            }
        }
    }

    #[test]
    fn a_wrapped_text_comes_back(width in 28_usize..41, blank in any::<bool>(), paragraphs in prop::collection::vec(prop::collection::vec("[一-龥]{3,14}，[一-龥]{2,9}[1-9][0-9]{0,2}%", 3..9), 12..20)) {
        let whole: Vec<String> = paragraphs.iter().map(|clauses| clauses.join("，") + "。").collect();
        let lines: Vec<String> = whole.iter().flat_map(|paragraph| wrap(paragraph, width)).collect();
        let text = repair(&Content::plain(lines.join(if blank { " " } else { "\n" })));
        prop_assert_eq!(text.repaired.replace('\n', ""), whole.concat());
        // A paragraph that fills its last line cannot be told from the next; all others can.
        let kept: Vec<&str> = text.repaired.lines().collect();
        prop_assert!(kept.iter().all(|line| line.ends_with('。')), "{:?}", kept);
        prop_assert!(kept.len() * 2 >= whole.len(), "{} of {}", kept.len(), whole.len());
    }
}

/// Lines of `width` characters; as on a page, no line begins with punctuation.
fn wrap(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut room = width * 2;
    for c in paragraph.chars() {
        let needs = if c.is_ascii() { 1 } else { 2 };
        if room < needs && !matches!(c, '，' | '。' | '%') && !c.is_ascii_digit() {
            lines.push(String::new());
            room = width * 2;
        }
        room = room.saturating_sub(needs);
        if let Some(line) = lines.last_mut() {
            line.push(c);
        }
    }
    lines
}
