use super::parts::Parts;
use crate::error::Error;
use crate::format::limits::Limits;
use crate::format::{Desk, decode};
use crate::source::{Content, Limit, Note, PartKind, Reason};
use std::io::Write;
use zip::write::SimpleFileOptions;

fn desk<T>(limits: Limits, work: impl FnOnce(&mut Desk<'_>) -> T) -> T {
    let mut progress = |_, _| ();
    work(&mut Desk { decode: &decode, progress: &mut progress, limits })
}

fn read(parts: &Parts<'_>) -> Result<Content, Error> {
    desk(Limits::default(), |desk| super::read_parts(parts, Vec::new(), desk))
}

/// A document of a body.
fn body(xml: &str) -> Parts<'static> {
    Parts { document: format!("<w:document><w:body>{xml}</w:body></w:document>").into(), ..Parts::default() }
}

/// A paragraph of a run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn content(xml: &str) -> Content {
    read(&body(xml)).expect("a text")
}

/// What is left of the characters without what is set aside.
fn shown(content: &Content) -> String {
    let mut shown = String::new();
    let mut from = 0;
    for part in &content.parts {
        if let PartKind::Aside(_) = part.kind {
            shown += &content.characters[from..part.span.start().0];
            from = part.span.end().0;
        }
    }
    shown + &content.characters[from..]
}

fn of_kind(content: &Content, is: impl Fn(PartKind) -> bool) -> Vec<(&str, PartKind)> {
    let parts = content.parts.iter().filter(|part| is(part.kind));
    parts.map(|part| (part.span.of(&content.characters), part.kind)).collect()
}

#[test]
fn runs_are_joined_and_what_is_no_text_is_left_out() {
    let cases = [
        (
            "<w:p><w:pPr><w:jc w:val='both'/></w:pPr><w:r><w:t>生产</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>总值</w:t></w:r></w:p>",
            "生产总值\n",
        ),
        ("<w:p><w:r><w:t xml:space='preserve'>A </w:t><w:t> B </w:t><w:t>C</w:t></w:r></w:p>", "A BC\n"),
        ("<w:p><w:r><w:t>a&lt;b &amp;&#x4E00;</w:t></w:r></w:p>", "a<b &一\n"),
        // Breaks and tabs; those before anything part nothing.
        (
            "<w:p><w:r><w:br w:type='page'/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:cr/></w:r></w:p>",
            "甲\n乙\t丙\n",
        ),
        (
            "<w:p><w:r><w:t>甲</w:t><w:softHyphen/><w:t>乙&#xAD;丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>",
            "甲乙丙-丁\n",
        ),
        ("<w:p/><w:p><w:r><w:t>  </w:t></w:r></w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>", "甲\n"),
        (
            "<w:p><w:hyperlink><w:smartTag><w:r><w:t>甲</w:t></w:r></w:smartTag></w:hyperlink><w:sdt><w:sdtPr><w:r><w:t>x</w:t></w:r></w:sdtPr><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "甲乙\n",
        ),
        (
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt><w:customXml><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:customXml>",
            "甲\n乙\n",
        ),
        ("<w:p><m:oMath><m:r><m:rPr/><m:t>x=1</m:t></m:r></m:oMath></w:p>", "x=1\n"),
        (
            "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>是</w:t><w:sym w:font='Nobody' w:char='F041'/></w:r></w:p>",
            "☑是\n",
        ),
        (
            "<w:p><w:r><w:rPr><w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/></w:rPr><w:t>l是</w:t></w:r></w:p>",
            "●是\n",
        ),
        // Fields: results, not instructions, over paragraphs too.
        (
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC </w:instrText><w:t>no</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/><w:t>一、回顾</w:t></w:r></w:p><w:p><w:r><w:t>二、安排</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>",
            "一、回顾\n二、安排\n",
        ),
        ("<w:p><w:fldSimple w:instr='DATE'><w:r><w:t>今天</w:t></w:r></w:fldSimple></w:p>", "今天\n"),
        (
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>eq \\o\\ac(○,</w:instrText><w:instrText>2)</w:instrText><w:fldChar w:fldCharType='end'/><w:t>乙</w:t></w:r></w:p>",
            "②乙\n",
        ),
        (
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>",
            "甲\n",
        ),
        // Comments, deleted text and pictures say nothing.
        (
            "<w:p><w:r><w:t>甲</w:t><w:delText>x</w:delText><w:pict><w:binData>x</w:binData></w:pict></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p>",
            "甲\n",
        ),
        (
            "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr>",
            "甲\n",
        ),
    ];
    for (xml, expected) in cases {
        let content = content(xml);
        assert_eq!(content.characters, expected, "{xml}");
        assert_eq!((content.parts.len(), content.notes.len()), (0, 0), "{xml}");
    }
}

#[test]
fn changes_are_taken_as_accepted() {
    let deleted_mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
    let cases = [
        ("<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>".to_owned(), "新\n", 2),
        ("<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:r><w:t>乙</w:t></w:r><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo></w:p>".to_owned(), "乙甲\n", 2),
        (format!("<w:p>{deleted_mark}<w:r><w:t>上半句</w:t></w:r></w:p>{}", p("下半句")), "上半句下半句\n", 1),
        (format!("<w:p>{deleted_mark}<w:del><w:r><w:t>无</w:t></w:r></w:del></w:p>{}", p("有")), "有\n", 2),
        (format!("<w:p>{deleted_mark}<w:r><w:t>末</w:t></w:r></w:p>"), "末\n", 1),
        ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".to_owned(), "甲\n", 1),
        // The properties before a change are not those that hold.
        ("<w:p><w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>".to_owned(), "甲\n", 0),
        // Word 2003.
        ("<w:p><aml:annotation w:type='Word.Deletion'><aml:content><w:r><w:delText>旧</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type='Word.Insertion'><aml:content><w:r><w:t>新</w:t></w:r></aml:content></aml:annotation><w:r><aml:annotation w:type='Word.Comment'><aml:content><w:p><w:r><w:t>评</w:t></w:r></w:p></aml:content></aml:annotation></w:r></w:p>".to_owned(), "新\n", 2),
    ];
    for (xml, expected, count) in cases {
        let content = content(&xml);
        assert_eq!(content.characters, expected, "{xml}");
        let notes = if count > 0 { vec![Note::RevisionsAccepted { count }] } else { Vec::new() };
        assert_eq!(content.notes, notes, "{xml}");
    }
}

#[test]
fn hidden_text_and_readings_are_set_aside() {
    let vanish = "<w:rPr><w:vanish/></w:rPr>";
    let styles = "<w:styles><w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type='paragraph' w:styleId='hp'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let cases = [
        (format!("<w:p><w:r>{vanish}<w:t>暗</w:t></w:r><w:r>{vanish}<w:t>处</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>"), "暗处明\n", "明\n"),
        (format!("<w:p><w:r>{vanish}<w:t>暗</w:t></w:r></w:p>{}", p("明")), "暗\n明\n", "明\n"),
        ("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>明</w:t></w:r></w:p>".to_owned(), "明\n", "明\n"),
        ("<w:p><w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r></w:p>".to_owned(), "3\n", "3\n"),
        ("<w:p><w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>".to_owned(), "暗明\n", "明\n"),
        ("<w:p><w:pPr><w:pStyle w:val='hp'/></w:pPr><w:r><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val='false'/></w:rPr><w:t>明</w:t></w:r></w:p>".to_owned(), "暗明\n", "明\n"),
        (
            format!("<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr><w:r><w:t>首</w:t></w:r></w:p>{}", p("字")),
            "首字\n",
            "首字\n",
        ),
        // A hidden end runs a heading into its paragraph.
        (format!("<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>小题。</w:t></w:r></w:p>{}", p("正文")), "小题。正文\n", "小题。正文\n"),
        ("<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>fā</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>发</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>展</w:t></w:r></w:p>".to_owned(), "fā发展\n", "发展\n"),
    ];
    for (xml, characters, left) in cases {
        let content = read(&Parts { styles: styles.into(), ..body(&xml) }).expect("a text");
        assert_eq!(content.characters, characters, "{xml}");
        assert_eq!(shown(&content), left, "{xml}");
        let reason = if xml.contains("ruby") { Reason::Pinyin } else { Reason::Hidden };
        assert!(content.parts.iter().all(|part| part.kind == PartKind::Aside(reason)));
    }
}

#[test]
fn text_boxes_stand_once_behind_their_paragraph() {
    let drawn = format!(
        "<w:drawing><wps:txbx><w:txbxContent>{}{}</w:txbxContent></wps:txbx></w:drawing>",
        p("框一"),
        p("框二")
    );
    let vml = format!("<w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict>", p("框一"));
    let either = format!(
        "<mc:AlternateContent><mc:Choice Requires='wps'>{drawn}</mc:Choice><mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent>"
    );
    let cases = [
        (
            format!(
                "<w:p><w:r><w:t>前</w:t></w:r><w:r>{either}</w:r><w:r><w:t>后</w:t></w:r></w:p>{}",
                p("末")
            ),
            "前后\n框一\n框二\n末\n",
        ),
        (format!("<w:p><w:r>{vml}</w:r></w:p>"), "框一\n"),
        // One that stands within the instruction of a field is none of it.
        (
            format!(
                "<w:p><w:r><w:fldChar w:fldCharType='begin'/>{vml}<w:fldChar w:fldCharType='end'/><w:t>后</w:t></w:r></w:p>"
            ),
            "后\n框一\n",
        ),
        (
            "<w:p><w:r><w:pict><v:shape><v:textpath string='政府工作报告'/></v:shape></w:pict></w:r></w:p>"
                .to_owned(),
            "政府工作报告\n",
        ),
        (
            format!(
                "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
                p("甲"),
                p("乙")
            ),
            "甲\n",
        ),
    ];
    for (xml, expected) in cases {
        assert_eq!(content(&xml).characters, expected, "{xml}");
    }
}

#[test]
fn a_row_is_a_line_with_its_cells() {
    let cell = |properties: &str, inner: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let inner = format!("<w:tbl>{}</w:tbl>{}", row(&[cell("", &p("内一")), cell("", &p("内二"))]), p(""));
    let table = format!(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{}<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>{}{}</w:tbl>{}",
        row(&[cell("<w:gridSpan w:val='2'/>", &p("指标")), cell("<w:vMerge w:val='restart'/>", &p("单位"))]),
        row(&[cell("", &p("生产总值")), cell("", &(p("5%") + &p("左右"))), cell("<w:vMerge/>", &p("藏"))]),
        row(&[
            cell("", &p("")),
            cell("", &inner),
            cell("", "<w:p><w:r><w:t>a</w:t><w:br/><w:tab/><w:t>b</w:t></w:r></w:p>")
        ]),
        row(&[cell("", &p("")), cell("", &p(""))]),
        p("表后"),
    );
    let content = content(&table);
    assert_eq!(content.characters, "指标\t单位\n生产总值\t5% 左右\t\n\t内一 内二\ta  b\n表后\n");
    let at = |row, column| PartKind::Cell { row, column };
    let expected = [
        ("指标", at(0, 0)),
        ("单位", at(0, 2)),
        ("生产总值", at(1, 0)),
        ("5% 左右", at(1, 1)),
        ("内一 内二", at(2, 1)),
        ("a  b", at(2, 2)),
    ];
    assert_eq!(of_kind(&content, |_| true), expected);
}

#[test]
fn a_table_that_only_frames_paragraphs_is_none() {
    let cell =
        |texts: &[&str]| format!("<w:tc>{}</w:tc>", texts.iter().map(|text| p(text)).collect::<String>());
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = |rows: &[String]| format!("<w:tbl>{}</w:tbl>", rows.concat());
    let frame = [row(&[cell(&["题"]), cell(&[""])]), row(&[cell(&[""]), cell(&["一段", "又一段"])])];
    let text = content(&table(&frame));
    assert_eq!((text.characters.as_str(), text.parts.len()), ("题\n一段\n又一段\n", 0));
    // In a table with cells side by side, only a row of a single cell frames.
    let mixed = [
        row(&[cell(&["甲"]), cell(&["乙"])]),
        row(&[cell(&[""]), cell(&["一段", "又一段"])]),
        row(&[cell(&["注", "释"])]),
    ];
    let text = content(&table(&mixed));
    assert_eq!((text.characters.as_str(), text.parts.len()), ("甲\t乙\n\t一段 又一段\n注\n释\n", 3));
}

#[test]
fn headings_and_numbers_come_from_styles_and_paragraphs() {
    let styles = "<w:styles>\
        <w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>\
        <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='2'><w:name w:val='own'/><w:basedOn w:val='1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='1'/></w:pPr></w:style>\
        </w:styles>";
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId='0'>\
        <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:pStyle w:val='1'/><w:lvlText w:val='%1、'/></w:lvl>\
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:pStyle w:val='2'/><w:lvlText w:val='（%2）'/></w:lvl>\
        <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl>\
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
    let paragraph = |properties: &str, text: &str| {
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let style = |id: &str| format!("<w:pStyle w:val='{id}'/>");
    let list = |level: u8, list: u8| {
        format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>")
    };
    let xml = [
        paragraph(&style("1"), "回顾"),
        paragraph(&style("2"), "工业"),
        paragraph(&list(2, 1), "企业"),
        paragraph(&list(2, 1), ""),
        paragraph(&list(2, 1), "2024年"),
        paragraph(&style("2"), "农业"),
        paragraph(&(style("1") + &list(0, 0)), "不编号"),
        paragraph(&(style("1") + "<w:outlineLvl w:val='9'/>"), "安排"),
        paragraph("<w:outlineLvl w:val='2'/>", "无样式"),
        paragraph("", "正文"),
        paragraph(
            "<w:listPr><w:ilvl w:val='0'/><w:ilfo w:val='7'/><wx:t wx:val='（九）'/></w:listPr>",
            "旧式",
        ),
    ];
    let parts = Parts { styles: styles.into(), numbering: numbering.into(), ..body(&xml.concat()) };
    let content = read(&parts).expect("a text");
    let lines =
        "一、回顾\n（一）工业\n1.企业\n3. 2024年\n（二）农业\n不编号\n二、安排\n无样式\n正文\n（九）旧式\n";
    assert_eq!(content.characters, lines);
    let expected = [
        ("一、回顾", PartKind::Heading(1)),
        ("（一）工业", PartKind::Heading(2)),
        ("（二）农业", PartKind::Heading(2)),
        ("不编号", PartKind::Heading(1)),
        ("无样式", PartKind::Heading(3)),
    ];
    assert_eq!(of_kind(&content, |_| true), expected);
}

#[test]
fn notes_stand_at_the_end_in_the_order_of_their_marks() {
    let note = |element: &str, id: u8, inner: &str| {
        format!(
            "<w:{element} w:id='{id}'><w:p><w:r><w:{element}Ref/><w:tab/></w:r><w:r><w:t>{inner}</w:t></w:r></w:p></w:{element}>"
        )
    };
    let footnotes = [
        "<w:footnotes>",
        &note("footnote", 0, "——"),
        &note("footnote", 3, "后注"),
        &note("footnote", 2, "先注"),
        "</w:footnotes>",
    ];
    let xml = "<w:p><w:r><w:t>一句</w:t></w:r><w:r><w:endnoteReference w:id='5'/><w:footnoteReference w:id='2'/></w:r><w:r><w:t>话。</w:t><w:footnoteReference w:id='3'/></w:r></w:p>";
    let parts = Parts {
        footnotes: footnotes.concat().into(),
        endnotes: format!("<w:endnotes>{}</w:endnotes>", note("endnote", 5, "尾注")).into(),
        ..body(&(xml.to_owned() + &p("又一句。")))
    };
    let content = read(&parts).expect("a text");
    assert_eq!(content.characters, "一句话。\n又一句。\n先注\n后注\n尾注\n");
    let expected = [("先注", PartKind::Note), ("后注", PartKind::Note), ("尾注", PartKind::Note)];
    assert_eq!(of_kind(&content, |_| true), expected);
    // Word 2003 has them where their marks are.
    let xml = format!(
        "<w:p><w:r><w:t>一句</w:t><w:footnote>{}</w:footnote></w:r><w:r><w:t>话。</w:t></w:r></w:p>{}",
        p(" 注"),
        p("末")
    );
    assert_eq!(self::content(&xml).characters, "一句话。\n末\n注\n");
}

#[test]
fn what_is_cut_off_or_too_much_is_said() {
    let whole = format!("<w:document><w:body>{}<w:tbl><w:tr><w:tc>{}", p("甲"), "<w:p><w:r><w:t>乙");
    let cut = |parts: Parts<'_>| read(&parts).map(|content| (content.characters, content.notes));
    let parts = Parts { document: whole.into(), ..Parts::default() };
    assert_eq!(cut(parts), Ok(("甲\n乙\n".to_owned(), vec![Note::Damaged])));
    let deep = format!("{}{}", p("甲"), "<w:tbl><w:tr><w:tc>".repeat(40_000));
    assert_eq!(cut(body(&deep)), Ok(("甲\n".to_owned(), vec![Note::Partial(Limit::Nesting)])));
    assert_eq!(cut(body(&"<w:p><w:r>".repeat(300))), Err(Error::TooMuch(Limit::Nesting)));
    assert_eq!(cut(body("<w:p/>")), Err(Error::Empty));
    assert_eq!(cut(body("<w:p><w:r>")), Err(Error::Damaged { what: "a Word document" }));
    let limits = Limits { characters: 7, ..Limits::default() };
    let parts = body(&(p("甲乙") + &p("丙")));
    let content = desk(limits, |desk| super::read_parts(&parts, Vec::new(), desk)).expect("its start");
    assert_eq!((content.characters.as_str(), content.notes), ("甲乙\n", vec![Note::Partial(Limit::Size)]));
    let embedded = content_with_note("<w:altChunk r:id='x'/>");
    assert_eq!(embedded, vec![Note::Embedded { count: 1 }]);
    assert!(matches!(read(&body("<w:altChunk r:id='x'/>")), Err(Error::Unsupported { .. })));
}

fn content_with_note(xml: &str) -> Vec<Note> {
    content(&(p("甲") + xml)).notes
}

/// A zip of parts, with the relations of a main part of that name.
fn package(main: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let relations = format!(
        "<Relationships><Relationship Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='{main}'/></Relationships>"
    );
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, part) in [("_rels/.rels", relations.as_str())].iter().chain(parts) {
        writer.start_file(*name, SimpleFileOptions::default()).expect("in memory");
        writer.write_all(part.as_bytes()).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

fn unpacked(bytes: &[u8]) -> Result<Content, Error> {
    desk(Limits::default(), |desk| super::read(bytes, desk))
}

#[test]
fn parts_are_found_by_relations_types_or_name() {
    let document = body("<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>").document;
    let styles =
        "<w:styles><w:style w:styleId='x'><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style></w:styles>";
    let relations = "<Relationships><Relationship Type='a/styles' Target='/other/s.xml'/></Relationships>";
    let types = "<Types><Override PartName='/a/b.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>";
    let cases = [
        package(
            "/w/main.xml",
            &[("w/main.xml", &document), ("w/_rels/main.xml.rels", relations), ("other/s.xml", styles)],
        ),
        package("w\\main.xml", &[("w\\main.xml", &document), ("w/styles.xml", styles)]),
        package(
            "none.xml",
            &[("[Content_Types].xml", types), ("a/b.xml", &document), ("a/styles.xml", styles)],
        ),
        package("none.xml", &[("word/document.xml", &document), ("word/styles.xml", styles)]),
    ];
    for bytes in &cases {
        let content = unpacked(bytes).expect("a text");
        assert_eq!(of_kind(&content, |_| true), [("甲", PartKind::Heading(2))]);
        assert_eq!(content.notes, []);
    }
    assert_eq!(unpacked(&package("x", &[])), Err(Error::Damaged { what: "a Word document" }));
    assert_eq!(unpacked(b"PK"), Err(Error::Damaged { what: "a zip archive" }));
}

#[test]
fn a_file_of_another_kind_within_a_document_is_read_where_it_stands() {
    let document =
        body(&(p("甲") + "<w:altChunk r:id='c1'/>" + &p("乙") + "<w:altChunk r:id='c2'/>")).document;
    let relations = "<Relationships>\
        <Relationship Id='c1' Type='a/aFChunk' Target='/word/afchunk.mht'/>\
        <Relationship Id='c2' Type='a/aFChunk' Target='b.docx'/></Relationships>";
    let mail = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n\
        Content-Type: text/html; charset=\"utf-8\"\n\n\
        <html><body><h2>目标</h2><p>增长<b>6</b>%。</p><p hidden>无</p>\
        <table><tr><td>粮食</td><td>3</td></tr></table></body></html>\n--b--\n";
    let parts = [
        ("word/document.xml", &*document),
        ("word/_rels/document.xml.rels", relations),
        ("word/afchunk.mht", mail),
    ];
    let content = unpacked(&package("word/document.xml", &parts)).expect("a text");
    assert_eq!(content.characters, "甲\n目标\n增长6%。\n无\n粮食\t3\n乙\n");
    let kinds = of_kind(&content, |_| true);
    let cell = |column| PartKind::Cell { row: 0, column };
    assert_eq!(
        kinds,
        [
            ("目标", PartKind::Heading(2)),
            ("无\n", PartKind::Aside(Reason::Hidden)),
            ("粮食", cell(0)),
            ("3", cell(1))
        ]
    );
    // The other one is not there.
    assert_eq!(content.notes, [Note::Embedded { count: 1 }]);
    // One is read once, however often it is named.
    let often = body(&"<w:altChunk r:id='c1'/>".repeat(3)).document;
    let again = unpacked(&package("word/document.xml", &[("word/document.xml", &often), parts[1], parts[2]]));
    let again = again.expect("a text");
    assert_eq!(again.characters, "目标\n增长6%。\n无\n粮食\t3\n");
    assert_eq!(again.notes, [Note::Embedded { count: 2 }]);
}

#[test]
fn broken_files_give_a_text_or_an_error() {
    let xml: String = (0..40).map(|n| p(&format!("第{n}项增长{n}%"))).collect();
    let table = format!("<w:tbl><w:tr><w:tc>{xml}</w:tc></w:tr></w:tbl>");
    let document = body(&(xml + &table)).document;
    let bytes = package("word/document.xml", &[("word/document.xml", &document)]);
    let half = unpacked(&bytes[..bytes.len() / 2]).expect("its start");
    assert!(half.characters.starts_with("第0项增长0%\n第1项") && half.notes == [Note::Damaged]);
    for end in 0..bytes.len() {
        let _ = unpacked(&bytes[..end]);
    }
    let mut seed = 7_u32;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let rounds = std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(100);
    for _ in 0..rounds {
        let mut broken = bytes.clone();
        let mut text = document.clone().into_owned().into_bytes();
        for _ in 0..=random(6) {
            let at = random(broken.len());
            broken[at] = random(256) as u8;
            let at = random(text.len());
            text[at] = b"<>/&;'\" wptr"[random(12)];
        }
        let _ = unpacked(&broken);
        let _ = read(&Parts { document: String::from_utf8_lossy(&text), ..Parts::default() });
    }
}
