use super::{fragment, read};
use crate::error::Error;
use crate::format::kind::{Kind, kind};
use crate::format::{Desk, decode};
use crate::source::{Content, Layout, Limit, Note, PartKind, Reason};

/// Our own report, that all files hold.
const REPORT: &str = include_str!("../../../www/samples/langu-2024.txt");

macro_rules! files {
    ($($name:literal),*) => {
        [$(($name, include_bytes!(concat!("../../../tests/formats/readers/html/", $name)).as_slice())),*]
    };
}

fn of(bytes: &[u8]) -> Result<Content, Error> {
    let mut desk =
        Desk { decode: &decode, progress: &mut |_, _| (), limits: crate::format::limits::Limits::default() };
    read(bytes, &mut desk)
}

/// A page that ends with a paragraph of prose, so that it is told apart.
fn page(html: &str) -> Content {
    of(html.as_bytes()).unwrap()
}

/// What is left when all asides are taken out, in lines.
fn kept(content: &Content) -> Vec<String> {
    let (mut text, mut at) = (String::new(), 0);
    for part in &content.parts {
        if let PartKind::Aside(_) = part.kind {
            assert!(at <= part.span.start().0, "asides overlap");
            let aside = part.span.of(&content.characters);
            text.push_str(&content.characters[at..part.span.start().0]);
            text.push_str(if aside.ends_with('\n') && !text.ends_with('\n') { "\n" } else { "" });
            at = part.span.end().0;
        }
    }
    text.push_str(&content.characters[at..]);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn asides(content: &Content) -> Vec<(Reason, &str)> {
    let aside = |part: &crate::source::Part| match part.kind {
        PartKind::Aside(reason) => Some((reason, part.span.of(&content.characters).trim())),
        _ => None,
    };
    content.parts.iter().filter_map(aside).collect()
}

#[test]
fn the_article_of_a_page_is_kept_to_the_letter() {
    let report: Vec<&str> = REPORT.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let files = files!(
        "asp.html",
        "divs.html",
        "govcn.html",
        "infotable.html",
        "layout.html",
        "writer-pre.html",
        "nohint.html",
        "pre.html",
        "spans.html",
        "trs.html",
        "wechat.html",
        "word.htm"
    );
    for (name, bytes) in files {
        assert_eq!(kind(bytes), Kind::Html, "{name}");
        let content = of(bytes).unwrap();
        assert_eq!(content.layout, Layout::Paragraphs, "{name}");
        assert_eq!(kept(&content), report, "{name}");
    }
}

#[test]
fn what_stands_around_the_article_is_still_there() {
    let [(_, bytes)] = files!("govcn.html");
    let content = of(bytes).unwrap();
    let chrome: Vec<&str> = asides(&content).iter().map(|&(_, text)| text).collect();
    assert!(asides(&content).iter().all(|&(reason, _)| reason == Reason::WebChrome));
    assert_eq!(chrome.len(), 3, "{chrome:?}");
    assert!(
        chrome[0].starts_with("搜索\n首页\n政务公开")
            && chrome[0].ends_with("首页\u{A0}>\u{A0}政务公开\u{A0}>\u{A0}政府工作报告")
    );
    assert!(chrome[1].starts_with("2024-01-22 09:30 来源： 岚谷市人民政府办公室\n【打印】字体：大 中 小"));
    assert!(
        chrome[2].starts_with("责任编辑：林一禾\n扫一扫在手机打开当前页\n相关链接")
            && chrome[2].ends_with("浏览本网站")
    );
}

#[test]
fn wrapped_lines_are_joined_or_left_to_who_can_join_them() {
    let line = "全市生产总值增长百分之六点五，财政收入增长百分之八";
    let column =
        |indent: &str| [format!("{indent}{line}").as_str(), line, line, line, "到此。"].join("<br>\n");
    let indented = page(&format!("<div>{}</div>", [column("　　").as_str(); 4].join("<br>\n")));
    assert_eq!(
        (kept(&indented), indented.layout),
        (vec![format!("{}到此。", line.repeat(4)); 4], Layout::Paragraphs)
    );
    let parted = page(&format!("<pre>{}</pre>", [column("").replace("<br>", "").as_str(); 4].join("\n\n")));
    assert_eq!((kept(&parted), parted.layout), (kept(&indented), Layout::Paragraphs));
    let neither = page(&format!("<div>{}</div>", [column("").as_str(); 4].join("<br>\n")));
    assert_eq!((kept(&neither).len(), neither.layout), (20, Layout::Unknown));
    let hidden =
        indented.characters.replace('\n', "<br>").replace(line, &format!("{line}<i hidden>藏</i><br>"));
    let hidden = page(&hidden);
    assert!(
        asides(&hidden).iter().all(|&aside| aside == (Reason::Hidden, "藏")),
        "places move with the text"
    );
    assert_eq!(kept(&hidden), kept(&indented));
}

#[test]
fn rows_of_a_table_are_lines_and_their_cells_are_known() {
    let [(_, bytes)] = files!("table.html");
    let content = of(bytes).unwrap();
    let cells: Vec<(u32, u32, &str)> = (content.parts.iter())
        .filter_map(|part| match part.kind {
            PartKind::Cell { row, column } => Some((row, column, part.span.of(&content.characters))),
            _ => None,
        })
        .collect();
    let wanted = [
        (0, 0, "指标"),
        (0, 1, "2023年"),
        (0, 2, "2024年目标"),
        (1, 0, "地区生产总值"),
        (1, 1, "增长5.8%"),
        (1, 2, "增长6%左右"),
        (2, 0, "收入"),
        (2, 1, "城镇5.1%"),
        (2, 2, "6%"),
        (3, 1, "农村7.6%"),
        (3, 2, "8%"),
    ];
    assert_eq!(cells, wanted);
    assert!(content.characters.contains("\n指标\t2023年\t2024年目标\n"));
}

#[test]
fn lines_end_where_a_page_ends_them() {
    let cases = [
        ("<p>一<p>二</p>三", "一\n二\n三\n"),
        ("<div>一<div>二</div>三</div>四", "一\n二\n三\n四\n"),
        ("一<br>二<br/>三</br>四", "一\n二\n三\n四\n"),
        ("<ul><li>一<li>二</ul>三", "一\n二\n三\n"),
        ("<dl><dt>甲<dd>乙</dl>", "甲\n乙\n"),
        ("<p>上半句<b>下<i>半</b>句</i>。</p>", "上半句下半句。\n"),
        ("<font><p>一</font>二</p>", "一二\n"),
        ("<p>稳中\n  求进</p>", "稳中求进\n"),
        ("<p>a\n b</p>", "a b\n"),
        ("<p>增长\n5.2%</p>", "增长5.2%\n"),
        ("<p>甲 乙</p>", "甲 乙\n"),
        ("<p><a href=1>甲</a>\n<a href=2>乙</a></p>", "甲 乙\n"),
        ("<p>一。　　二。</p>", "一。\n　　二。\n"),
        ("<p>张　三</p>", "张　三\n"),
        ("<p>来源　　时间</p>", "来源　　时间\n"),
        ("<p> &nbsp;&nbsp; 甲 &nbsp; </p><p>&nbsp;</p>", "\u{A0}\u{A0}甲\n"),
        ("<pre>一\n\n  二\t三 \n</pre>", "一\n  二\t三\n"),
        ("<p style='white-space: pre-wrap'>一\n二</p>", "一\n二\n"),
        ("<span style='display:block'>一</span><span>二</span>", "一\n二\n"),
        ("<li style='display:inline'>一</li><li style='display:inline'>二</li>", "一二\n"),
        ("<table><tr><td>一<td>二<tr><td>三<td>四</table>", "一\t二\n三\t四\n"),
        ("<table><tr><td>一</td></tr><tr><td>二</td></tr></table>", "一\n二\n"),
        ("<table><tr><td><p>甲</p><p>乙</p></td><td></td><td>丙</td></tr></table>", "甲 乙\t\t丙\n"),
        (
            "<table><tr><td>外</td><td><table><tr><td>一</td><td>二</td></tr></table></td></tr></table>",
            "外\n一\t二\n",
        ),
        ("<script>var a='<p>';</script>一<style>p{}</style><!-- 二 -->三<noscript>四</noscript>", "一三\n"),
        ("<p>一<script>二</script>三<style>四</style>五</p>", "一三五\n"),
        ("<svg><path/><text>图</text></svg>一<template><div>二</div></template>三", "一三\n"),
        ("<p>&#20013;&#x56FD;&ldquo;&lt;5%&rdquo;&amp</p>", "中国“<5%”&\n"),
        ("<p>增速<5%，失业率< 6%</p>", "增速<5%，失业率< 6%\n"),
        ("<select><option>甲<option>乙</select>", "甲\n乙\n"),
        ("<title>题</title><h1>一</h1>", "一\n"),
    ];
    for (html, wanted) in cases {
        assert_eq!(page(html).characters, wanted, "{html}");
    }
}

#[test]
fn headings_notes_and_what_is_hidden_are_known() {
    let known = |html: &str| -> Vec<(PartKind, String)> {
        let content = page(html);
        content.parts.iter().map(|part| (part.kind, part.span.of(&content.characters).to_owned())).collect()
    };
    let hidden = |text: &str| vec![(PartKind::Aside(Reason::Hidden), text.to_owned())];
    assert_eq!(
        known("<h2>一、<br>回顾</h2>"),
        [(PartKind::Heading(2), "一、".to_owned()), (PartKind::Heading(2), "回顾".to_owned())]
    );
    assert_eq!(known("<p>甲<span style='display: none'>乙</span>丙</p>"), hidden("乙"));
    assert_eq!(known("<p>甲</p><div hidden><p>乙</p></div>"), hidden("乙\n"));
    assert_eq!(known("<p>甲<i aria-hidden=true>乙</i></p>"), hidden("乙"));
    assert_eq!(known("<p>甲<span style='mso-hide:all'>乙</span></p>"), hidden("乙"));
    let ruby = known("<p><ruby>發<rp>(</rp><rt>fā</rt><rp>)</rp></ruby>展</p>");
    assert_eq!(ruby, [(PartKind::Aside(Reason::Pinyin), "(fā)".to_owned())]);
    let note = known("<p>甲[1]</p><div style='mso-element:footnote'><p>[1] 乙</p></div>");
    assert_eq!(note, [(PartKind::Note, "[1] 乙".to_owned())]);
    let deleted = page("<p>甲<del cite='x' datetime='2024-01-01'>乙</del>丙<ins>丁</ins></p>");
    assert_eq!(kept(&deleted), ["甲丙丁"]);
    assert_eq!(deleted.notes, [Note::RevisionsAccepted { count: 1 }]);
}

#[test]
fn the_encoding_is_told_by_mark_bytes_and_word() {
    let text = "<meta charset=LABEL><p>各位代表：现在，我代表市人民政府报告工作。</p>";
    let in_it = |label: &str, said: &str| encode(&text.replace("LABEL", said), label);
    let cases = [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "gb2312", "utf-8"),
        ("gb18030", "gb2312", "gb18030"),
        ("gb18030", "utf-8", "gb18030"),
        ("gb18030", "iso-8859-1", "gb18030"),
        ("gb18030", "nonsense", "gb18030"),
        ("big5", "big5", "big5"),
        ("utf-16le", "unicode", "utf-16le"),
        ("utf-16be", "utf-8", "utf-16be"),
    ];
    for (label, said, wanted) in cases {
        let content = of(&in_it(label, said)).unwrap();
        assert_eq!(content.encoding, wanted, "{label}, said to be {said}");
        assert!(label == "big5" || content.characters.contains("各位代表：现在，我代表"), "{label} {said}");
    }
    let western = of(b"<meta charset=windows-1252><p>caf\xE9 na\xEFve r\xE9sum\xE9</p>").unwrap();
    assert_eq!(
        (western.encoding.as_str(), western.characters.as_str()),
        ("windows-1252", "café naïve résumé\n")
    );
    let mut damaged = text.as_bytes().to_vec();
    damaged[40] = b'x';
    assert_eq!(of(&damaged).unwrap().encoding, "utf-8");
}

fn encode(text: &str, label: &str) -> Vec<u8> {
    match label {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        // Traditional characters only.
        "big5" => encoding_rs::BIG5.encode(&text.replace(['现', '报', '务'], "中")).0.into_owned(),
        label => encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned(),
    }
}

#[test]
fn a_pasted_piece_is_kept_but_for_what_surely_is_none() {
    let word = "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html xmlns:o='urn:x'><head>\
        <style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head>\
        <body><!--StartFragment--><p class=MsoNormal><b>一、<span lang=EN-US>2024</span>年回顾<o:p></o:p></b></p>\
        <p class=MsoNormal style='text-indent:32pt'><![if !supportLists]>（一）<![endif]>稳中\r\n求进。<o:p></o:p></p>\
        <!--EndFragment--></body></html>";
    assert_eq!(fragment(word).characters, "一、2024年回顾\n（一）稳中求进。\n");
    let docs = "<meta charset='utf-8'><b style='font-weight:normal;' id='docs-internal-guid-1'><p dir='ltr'><span \
        style='white-space:pre-wrap;'>一是稳增长。</span></p><br /><p dir='ltr'><span>二是促改革。</span></p></b>";
    assert_eq!(fragment(docs).characters, "一是稳增长。\n二是促改革。\n");
    let mut prose = String::new();
    for line in REPORT.lines().skip(8).take(20).filter(|line| !line.is_empty()) {
        prose.push_str(&format!("<p>{line}</p>"));
    }
    let all = format!(
        "<div>欢迎</div><ul><li><a href=a>首页</a></li><li><a href=b>公开</a></li></ul><div>{prose}</div>"
    );
    let asides_of =
        |content: &Content| asides(content).iter().map(|&(_, text)| text.to_owned()).collect::<Vec<_>>();
    assert_eq!(asides_of(&fragment(&all)), ["首页\n公开"]);
    assert_eq!(asides_of(&page(&format!("<html>{all}"))), ["欢迎\n首页\n公开"]);
    assert_eq!(fragment("").characters, "");
}

#[test]
fn a_page_without_a_text_says_why() {
    assert_eq!(of(b"<html><script>1</script>"), Err(Error::Empty));
    let frames = of(b"<frameset cols='20%,*'><frame src=a><noframes>x</noframes></frameset>");
    assert!(matches!(frames, Err(Error::Unsupported { .. })));
}

#[test]
fn limits_keep_what_was_read() {
    let of = |html: &str, limits| {
        read(html.as_bytes(), &mut Desk { decode: &decode, progress: &mut |_, _| (), limits })
    };
    let limits = crate::format::limits::Limits::default();
    let few = crate::format::limits::Limits { objects: 100, ..limits };
    let content = of(&"<p>一</p>".repeat(1000), few).unwrap();
    assert_eq!(content.notes, [Note::Partial(Limit::Objects)]);
    assert_eq!(content.characters.lines().count(), 49);
    let short = crate::format::limits::Limits { characters: 10, ..limits };
    let content = of("<p>一二三</p><p>四五六</p>", short).unwrap();
    assert_eq!((content.characters.as_str(), content.notes), ("一二三\n", vec![Note::Partial(Limit::Size)]));
    let large = crate::format::limits::Limits { bytes: 4, ..limits };
    assert!(matches!(of("<p>一</p>", large), Err(Error::TooLarge { bytes: 10, limit: 4 })));
    // However deep it is, nothing is lost and every end is found.
    let deep = format!("{}一{}二<p>三", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert_eq!(of(&deep, limits).unwrap().characters, "一\n二\n三\n");
    let unclosed = format!("{}<p>一<p>二", "<font><span><li><table>".repeat(20_000));
    assert_eq!(of(&unclosed, limits).unwrap().characters, "一\n二\n");
}

#[test]
fn no_bytes_are_too_broken() {
    let files = files!("table.html", "layout.html", "word.htm");
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    for (_, bytes) in files {
        let short = &bytes[..2500];
        for end in (0..short.len()).step_by(7) {
            check(&short[..end]);
        }
        for _ in 0..300 {
            let mut broken = short.to_vec();
            for _ in 0..=next(6) {
                let at = next(broken.len());
                broken[at] = b"<>/\"'=&; \0\xFFa"[next(12)];
            }
            let (from, to) = (next(broken.len()), next(broken.len()));
            if next(3) == 0 && from < to {
                broken.drain(from..to);
            }
            check(&broken);
        }
    }
}

/// Reads some bytes; what comes out must be consistent.
fn check(bytes: &[u8]) {
    let Ok(content) = of(bytes) else { return };
    let mut last = 0;
    for part in &content.parts {
        let (start, end) = (part.span.start().0, part.span.end().0);
        assert!(last <= start && start <= end, "parts in order");
        assert!(content.characters.get(start..end).is_some(), "parts of whole characters");
        last = start;
    }
    kept(&content);
}
