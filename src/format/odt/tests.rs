use crate::error::Error;
use crate::format::limits::Limits;
use crate::format::{Desk, decode};
use crate::source::{Content, Limit, Note, PartKind, Reason};

fn read(document: &str) -> Result<Content, Error> {
    let mut progress = |_, _| ();
    super::read(
        document.as_bytes(),
        &mut Desk { decode: &decode, progress: &mut progress, limits: Limits::default() },
    )
}

const STYLES: &str = r#"<office:automatic-styles>
    <style:style style:name="h"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="s"><style:text-properties style:font-name="Symbol"/></style:style><style:style style:name="t"/>
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
    <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>"#;

fn body(xml: &str) -> String {
    format!(
        "<office:document>{STYLES}<office:body><office:text>{xml}</office:text></office:body></office:document>"
    )
}

#[test]
fn paragraphs_with_what_stands_in_them() {
    let item = |xml: &str| format!("<text:list-item>{xml}</text:list-item>");
    let list = |more: &str, xml: &str| format!("<text:list {more} text:style-name='L'>{xml}</text:list>");
    let p = |text: &str| format!("<text:p>{text}</text:p>");
    let cases = [
        (p("甲<text:span>乙\n  丙 </text:span> 丁"), "甲乙 丙 丁\n"),
        (p(" 甲<text:s text:c='2'/>乙<text:tab/>丙<text:line-break/>丁&amp;&#xAD;"), "甲  乙\t丙\n丁&\n"),
        (
            p(
                "<text:line-break/>甲<office:annotation><text:p>评</text:p></office:annotation><text:bookmark/>",
            ),
            "甲\n",
        ),
        (
            p(
                "甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box><svg:desc>图</svg:desc></draw:frame><text:title>乙</text:title>",
            ),
            "甲乙\n框\n",
        ),
        (p("5<text:span text:style-name='s'>&#xF025;</text:span>"), "5%\n"),
        (p("5<text:span text:style-name='s'>\u{F025}</text:span>"), "5%\n"),
        (p("甲<draw:custom-shape><text:p>形</text:p></draw:custom-shape>"), "甲\n形\n"),
        (format!("<text:section>{}</text:section>{}", p("甲"), p("")), "甲\n"),
        (
            list("", &(item(&(p("甲") + &p("续") + &list("", &item(&p("乙"))))) + &item(&p("丙"))))
                + &p("间")
                + &list("text:continue-numbering='true'", &item(&p("丁")))
                + &list("", &(item(&p("戊")) + "<text:list-header><text:p>头</text:p></text:list-header>"))
                + &list("", "<text:list-item text:start-value='5'><text:p>己</text:p></text:list-item>"),
            "一、甲\n续\n1.乙\n二、丙\n间\n三、丁\n一、戊\n头\n五、己\n",
        ),
    ];
    for (xml, expected) in cases {
        let content = read(&body(&xml)).expect("a text");
        assert_eq!(content.characters, expected, "{xml}");
        assert!(content.parts.is_empty() && content.notes.is_empty(), "{xml}");
    }
}

#[test]
fn what_the_file_knows_of_its_text() {
    let xml = "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>\
        <text:p text:style-name='Title'>报告</text:p>\
        <text:h text:outline-level='2'>回顾</text:h>\
        <text:p>一句<text:note text:note-class='endnote'><text:note-citation>1</text:note-citation><text:note-body><text:p> 尾注</text:p></text:note-body></text:note>\
        <text:note><text:note-body><text:p>脚注</text:p></text:note-body></text:note>话<text:span text:style-name='h'>暗处</text:span></text:p>\
        <text:p><text:ruby><text:ruby-base>发</text:ruby-base><text:ruby-text>fā</text:ruby-text></text:ruby>展</text:p>\
        <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>指标</text:p></table:table-cell><table:covered-table-cell/>\
        <table:table-cell><text:p>单位</text:p></table:table-cell></table:table-row></table:table-header-rows>\
        <table:table-row><table:covered-table-cell/><table:table-cell><text:p>5%</text:p><text:p>左右</text:p></table:table-cell></table:table-row></table:table>\
        <text:section text:display='none'><text:p>全暗</text:p></text:section><text:p>末</text:p>";
    let content = read(&body(xml)).expect("a text");
    assert_eq!(
        content.characters,
        "报告\n回顾\n一句话暗处\n发fā展\n指标\t单位\n\t5% 左右\n全暗\n末\n脚注\n尾注\n"
    );
    let parts: Vec<_> =
        content.parts.iter().map(|part| (part.span.of(&content.characters), part.kind)).collect();
    let expected = [
        ("报告", PartKind::Heading(1)),
        ("回顾", PartKind::Heading(2)),
        ("暗处", PartKind::Aside(Reason::Hidden)),
        ("fā", PartKind::Aside(Reason::Pinyin)),
        ("指标", PartKind::Cell { row: 0, column: 0 }),
        ("单位", PartKind::Cell { row: 0, column: 2 }),
        ("5% 左右", PartKind::Cell { row: 1, column: 1 }),
        ("全暗\n", PartKind::Aside(Reason::Hidden)),
        ("脚注", PartKind::Note),
        ("尾注", PartKind::Note),
    ];
    assert_eq!(parts, expected);
    assert_eq!(content.notes, [Note::RevisionsAccepted { count: 1 }]);
}

#[test]
fn bad_files_are_said() {
    let deep = body(&format!("<text:p>甲</text:p>{}", "<text:section>".repeat(5000)));
    assert_eq!(read(&deep).map(|content| content.notes), Ok(vec![Note::Partial(Limit::Nesting)]));
    assert_eq!(read(&body("<text:p/>")), Err(Error::Empty));
    assert_eq!(read("<office:document><office:body>"), Err(Error::Damaged { what: super::WHAT }));
    assert_eq!(read("PK"), Err(Error::Damaged { what: "a zip archive" }));
    let whole = body(
        "<text:p>甲</text:p><table:table><table:table-row><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table>",
    );
    for end in (0..whole.len()).filter(|&end| whole.is_char_boundary(end)) {
        let _ = read(&whole[..end]);
    }
}
