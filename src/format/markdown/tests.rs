use super::{looks_like_markdown, read};
use crate::format::{Desk, decode, limits::Limits};
use crate::source::{Content, Layout, PartKind, Reason};

fn of(text: &str) -> Content {
    read(text.as_bytes(), &mut Desk { decode: &decode, progress: &mut |_, _| (), limits: Limits::default() })
        .unwrap()
}

/// What is left when all marks are taken out, in lines.
fn kept(content: &Content) -> String {
    let mut text = content.characters.clone();
    for part in content.parts.iter().rev().filter(|part| part.kind == PartKind::Aside(Reason::Markup)) {
        text.replace_range(part.span.start().0..part.span.end().0, "");
    }
    text.lines().filter(|line| !line.is_empty()).map(|line| format!("{line}|")).collect()
}

#[test]
fn marks_are_set_aside_and_the_text_stays() {
    let cases = [
        ("# 报告\n## 一、回顾 ##\n正文。", "报告|一、回顾|正文。|"),
        ("报告\n====\n一、回顾\n---\n正文。\n---\n完。", "报告|一、回顾|正文。|完。|"),
        ("**一、回顾**\n过去一年，**增长5%**，*稳*。", "一、回顾|过去一年，增长5%，稳。|"),
        ("**“重点”**工作，***最重***，~~旧~~，__强__", "“重点”工作，最重，旧，强|"),
        ("注*：见下。3*4*5。a_b_c。5 * 6 * 7", "注*：见下。3*4*5。a_b_c。5 * 6 * 7|"),
        ("- 一是\n* 二是\n+ 三是\n1. 四是\n2. 五是", "一是|二是|三是|1. 四是|2. 五是|"),
        ("- [x] 一是\n> 引文\n> > 再引", "一是|引文|再引|"),
        ("见[公报](http://x.example/a)和![图](a.png)。[附]", "见公报和。[附]|"),
        ("`代码`与``a`b``，单`个", "代码与a`b，单`个|"),
        ("\\*不是\\*<br>与<span style='x'>字</span>，<5%", "*不是*与字，<5%|"),
        ("```text\n# 原样\n```\n正文", "# 原样|正文|"),
        ("---\ntitle: 报告\n---\n正文", "正文|"),
        ("一段\n二段\n\n三段  \n四段", "一段|二段|三段|四段|"),
        ("-5%与#1", "-5%与#1|"),
    ];
    for (text, wanted) in cases {
        let content = of(text);
        assert_eq!((kept(&content).as_str(), content.layout), (wanted, Layout::Paragraphs), "{text}");
    }
}

#[test]
fn wrapped_lines_are_joined() {
    let line = "全市生产总值增长百分之六点五，财政收入增长百分之八";
    let text = format!("# 报告\n\n{}\n到此。\n\n{line}\n完。", [line; 10].join("\n"));
    let content = of(&text);
    assert_eq!(kept(&content), format!("报告|{}到此。|{line}完。|", line.repeat(10)));
}

#[test]
fn headings_and_cells_are_known() {
    let content = of("# 报告\n\n| 指标 | 目标 |\n| --- | :-: |\n| **GDP** | 6\\|7 |\n| 就业 | |\n后文");
    let known: Vec<(PartKind, &str)> = (content.parts.iter())
        .filter(|part| !matches!(part.kind, PartKind::Aside(_)))
        .map(|part| (part.kind, part.span.of(&content.characters)))
        .collect();
    let cell = |row, column| PartKind::Cell { row, column };
    let wanted = [
        (PartKind::Heading(1), "# 报告"),
        (cell(0, 0), "指标"),
        (cell(0, 1), "目标"),
        (cell(1, 0), "**GDP**"),
        (cell(1, 1), "6\\|7"),
        (cell(2, 0), "就业"),
    ];
    assert_eq!(known, wanted);
    assert_eq!(kept(&content), "报告|指标\t目标|GDP\t6|7|就业\t|后文|");
}

#[test]
fn a_plain_report_is_no_markdown() {
    let markdown = [
        "# 一、回顾\n正文\n## （一）工业\n正文",
        "**一、回顾**\n正文\n**二、安排**\n正文\n**三、保障**\n",
        "| 指标 | 目标 |\n|---|---|\n| 生产总值 | 6% |",
        "# 报告\n\n- 一是\n- 二是\n",
    ];
    for text in markdown {
        assert!(looks_like_markdown(text), "{text}");
    }
    let plain = [
        include_str!("../../../www/samples/langu-2024.txt"),
        include_str!("../../../www/samples/yunxiu-2025-wrapped.txt"),
        include_str!("../../../www/samples/compilation-2024-broken.txt"),
        "＃ 一、回顾\n＃ 二、安排\n",
        "#1楼\n#2楼\n#话题#\n",
        "规上工业**增长，* 注：规模以上。\n** 注：初步核算。\n*** 注：快报数。\n",
        "- 1 -\n- 2 -\n- 3 -\n",
        "——一是\n——二是\n---\n",
        "# \n#\n",
        "1. 一是\n2. 二是\n",
    ];
    for text in plain {
        assert!(!looks_like_markdown(text), "{}", text.lines().next().unwrap_or_default());
    }
}

#[test]
fn no_characters_are_too_broken() {
    let mut seed = 0x1234_5678_9ABC_DEF1_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    let pieces = [
        "*", "**", "_", "`", "[", "](", ")", "!", "<", "br>", "|", "\n", "\\", "#", " ", "- ", "---", "中",
        "a", ">",
    ];
    for _ in 0..500 {
        let text: String = (0..1 + next(60)).map(|_| pieces[next(pieces.len())]).chain(["文"]).collect();
        let content = of(&text);
        let mut last = 0;
        for part in content.parts.iter().filter(|part| matches!(part.kind, PartKind::Aside(_))) {
            assert!(last <= part.span.start().0 && !part.span.is_empty(), "{text:?}");
            last = part.span.end().0;
        }
        assert!(kept(&content).contains('文') || text.contains("]("), "{text:?}");
    }
}

#[test]
fn long_runs_of_a_mark_cost_no_more_than_their_length() {
    for mark in ["[", "*", "`", "<", "](", "|", "\\", "> ", "*a "] {
        let text = format!("{}文", mark.repeat(200_000));
        assert!(of(&text).characters.contains('文'), "{mark}");
    }
}
