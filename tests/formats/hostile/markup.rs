//! Trees of elements and groups that are too deep, too many, or speak of things outside.

use super::archives::{stored, zip};
use super::{Hostile, Must, bad};

/// More than anything may be nested.
const DEEP: usize = 100_000;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word document of a part.
fn docx(document: &str) -> Vec<u8> {
    docx_with(document, &[])
}

/// The same with further parts.
fn docx_with(document: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let mut members = vec![
        stored("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_vec()),
        stored("_rels/.rels", b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>".to_vec()),
        stored("word/document.xml", document.as_bytes().to_vec()),
    ];
    members.extend(more.iter().map(|(name, part)| stored(name, part.as_bytes().to_vec())));
    zip(&members)
}

/// The main part with a body.
fn document(declared: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>{declared}<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>"
    )
}

const LINE: &str = "<w:p><w:r><w:t>各位代表：现在报告工作。</w:t></w:r></w:p>";

/// An OFD of a page with this content.
fn ofd(page: &str) -> Vec<u8> {
    let space = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    let parts = [
        (
            "OFD.xml",
            format!(
                "<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
            ),
        ),
        (
            "Doc_0/Document.xml",
            format!(
                "<ofd:Document {space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID=\"9\" BaseLoc=\"Page.xml\"/></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Page.xml\"/></ofd:Pages></ofd:Document>"
            ),
        ),
        (
            "Doc_0/Page.xml",
            format!(
                "<ofd:Page {space}><ofd:Template TemplateID=\"9\"/><ofd:Content><ofd:Layer ID=\"2\">{page}</ofd:Layer></ofd:Content></ofd:Page>"
            ),
        ),
    ];
    let members: Vec<_> = parts.iter().map(|(name, part)| stored(name, part.clone().into_bytes())).collect();
    zip(&members)
}

fn text_object(delta: &str) -> String {
    format!(
        "<ofd:TextObject ID=\"3\" Boundary=\"10 10 100 10\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\" {delta}>各位代表</ofd:TextCode></ofd:TextObject>"
    )
}

/// Entities of ten of the one before.
const LAUGHS: &str = "<!DOCTYPE w [<!ENTITY a0 \"哈哈\"><!ENTITY a1 \"&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;\"><!ENTITY a2 \"&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;\"><!ENTITY a3 \"&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;\"><!ENTITY a4 \"&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;\"><!ENTITY a5 \"&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;\"><!ENTITY a6 \"&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;\"><!ENTITY a7 \"&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;\"><!ENTITY a8 \"&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;\">]>";
const OUTSIDE: &str = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % y SYSTEM \"http://localhost:1/a.dtd\"> %y;]>";

pub(super) fn files() -> Vec<Hostile> {
    let mut all = word();
    all.extend(fixed());
    all.extend(web());
    all.extend(rich());
    all
}

fn word() -> Vec<Hostile> {
    let deep = |open: &str, close: &str| {
        let body = format!("{LINE}{}{}", open.repeat(DEEP), close.repeat(DEEP));
        move || docx(&document("", &body))
    };
    let run = |text: &str| format!("{LINE}<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let (laughs, outside) = (document(LAUGHS, &run("&a8;")), document(OUTSIDE, &run("&x;")));
    let flat = format!(
        "<?xml version=\"1.0\"?>{OUTSIDE}<?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body>{}</w:body></w:wordDocument>",
        run("&x;")
    );
    let (laughs_again, flat_again) = (laughs.clone(), flat.replace(OUTSIDE, LAUGHS).replace("&x;", "&a8;"));
    vec![
        bad(
            "a billion laughs",
            Must::Lack(
                "哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈",
            ),
            move || docx(&laughs),
        ),
        bad(
            "a billion laughs in Word of 2003",
            Must::Lack(
                "哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈",
            ),
            move || flat_again.clone().into_bytes(),
        ),
        bad("a billion laughs as a text", Must::Any, move || laughs_again.clone().into_bytes()),
        bad("an entity outside", Must::Lack("root:"), move || docx(&outside)),
        bad("an entity outside in Word of 2003", Must::Lack("root:"), move || flat.clone().into_bytes()),
        bad(
            "a hundred thousand controls in controls",
            Must::Any,
            deep("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ),
        bad("a hundred thousand controls that never end", Must::Any, deep("<w:sdt><w:sdtContent>", "")),
        bad(
            "a hundred thousand tables in tables",
            Must::Any,
            deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ),
        bad(
            "a hundred thousand text boxes in text boxes",
            Must::Any,
            deep("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        ),
        bad("a hundred thousand fields in fields", Must::Any, || {
            docx(&document(
                "",
                &format!(
                    "{LINE}<w:p>{}</w:p>",
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(DEEP)
                ),
            ))
        }),
        bad("ends without beginnings", Must::Any, || {
            docx(&document("", &format!("{LINE}{}", "</w:p></w:body></w:document>".repeat(1000))))
        }),
        bad("a cell of four thousand million columns", Must::Any, || {
            docx(&document(
                "",
                &format!(
                    "{LINE}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4294967295\"/></w:tcPr>{LINE}</w:tc></w:tr></w:tbl>"
                ),
            ))
        }),
        bad(
            "numbering that links to itself, at a level of four thousand million",
            Must::Hold("各位代表"),
            || {
                let body = format!(
                    "{LINE}<w:p><w:pPr><w:numPr><w:ilvl w:val=\"4294967295\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr></w:p>"
                );
                let numbering = format!(
                    "<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"a\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"4294967295\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1%2%3%4%5%6%7%8%9%0%\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
                );
                let styles = format!(
                    "<w:styles xmlns:w=\"{W}\"><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"
                );
                docx_with(
                    &document("", &body),
                    &[("word/numbering.xml", &numbering), ("word/styles.xml", &styles)],
                )
            },
        ),
        bad("a text with a note a hundred thousand times", Must::Any, || {
            let body = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>".repeat(DEEP);
            let notes = format!(
                "<w:footnotes xmlns:w=\"{W}\"><w:footnote w:id=\"1\"><w:p><w:r><w:t>{}</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:footnote></w:footnotes>",
                "注".repeat(1000)
            );
            docx_with(&document("", &format!("{LINE}{body}")), &[("word/footnotes.xml", &notes)])
        }),
        bad("a page within a document, named a hundred thousand times", Must::Hold("各位代表"), || {
            let relations = "<Relationships><Relationship Id=\"c\" Type=\"a/aFChunk\" Target=\"c.html\"/></Relationships>";
            let page = format!("<html><body>{}</body></html>", "<p></p>".repeat(100_000));
            let body = format!("{LINE}{}", "<w:altChunk r:id=\"c\"/>".repeat(100_000));
            let more = [("word/_rels/document.xml.rels", relations), ("word/c.html", page.as_str())];
            docx_with(&document("", &body), &more)
        }),
        bad("a document without a body", Must::Any, || docx("<?xml version=\"1.0\"?><a/>")),
        bad("a document that is no XML", Must::Any, || docx(&"<<<>>>&&&".repeat(10_000))),
        bad("a document that names another part than there is", Must::Any, || {
            zip(&[stored("[Content_Types].xml", b"<Types/>".to_vec()), stored("_rels/.rels", b"<Relationships><Relationship Type=\"a/officeDocument\" Target=\"../../../etc/passwd\"/></Relationships>".to_vec())])
        }),
        bad("an attribute of ten million letters", Must::Any, || {
            docx(&document("", &format!("{LINE}<w:p w:a=\"{}\"/>", "a".repeat(10_000_000))))
        }),
        bad("a hundred thousand attributes", Must::Any, || {
            let many: String = (0..DEEP).map(|n| format!(" a{n}=\"\"")).collect();
            docx(&document("", &format!("{LINE}<w:p{many}/>")))
        }),
    ]
}

fn fixed() -> Vec<Hostile> {
    vec![
        bad("a template that is its own page", Must::Any, || ofd(&text_object(""))),
        bad("a step for four thousand million glyphs", Must::Any, || {
            ofd(&text_object("DeltaX=\"g 4294967295 1 g g g -1 9999999999 x\""))
        }),
        bad("steps and matrices that are no numbers", Must::Any, || {
            ofd(&text_object("DeltaX=\"NaN inf 1e999\" DeltaY=\"-\"")
                .replace("Size=\"5\"", "Size=\"NaN\" CTM=\"1e38 inf NaN 0 0\""))
        }),
        bad("a hundred thousand blocks in blocks", Must::Any, || {
            ofd(&format!(
                "{}{}{}",
                "<ofd:PageBlock>".repeat(DEEP),
                text_object(""),
                "</ofd:PageBlock>".repeat(DEEP)
            ))
        }),
        bad("a hundred thousand lines in one place", Must::Any, || ofd(&text_object("").repeat(DEEP))),
    ]
}

fn web() -> Vec<Hostile> {
    let page = |name: &str, make: fn() -> String| {
        bad(name, Must::Any, move || {
            format!("<!DOCTYPE html><html><body><p>各位代表：现在报告工作。</p>{}", make()).into_bytes()
        })
    };
    vec![
        page("a hundred thousand divs in divs", || "<div>".repeat(DEEP) + "字" + &"</div>".repeat(DEEP)),
        page("a hundred thousand tables that never end", || "<table><tr><td>字".repeat(DEEP)),
        page("a hundred thousand spans in paragraphs", || "<p><b><i><span>字".repeat(DEEP)),
        page("ends without beginnings of everything", || {
            "</p></div></td></table></body></html>".repeat(10_000)
        }),
        page("a comment that never ends", || "<!--".to_owned() + &"各位代表".repeat(100_000)),
        page("a script that never ends", || "<script>".to_owned() + &"<p>字</p>".repeat(100_000)),
        page("a tag that never ends", || "<a href=\"".to_owned() + &"字".repeat(1_000_000)),
        page("a million signs of a tag", || "<".repeat(1_000_000)),
        page("a million entities", || "&#4294967295;&#x110000;&amp&;&nosuch;&#xD800;".repeat(30_000)),
        page("an entity that never ends", || "&".to_owned() + &"a".repeat(1_000_000)),
        page("a cell across everything", || {
            "<table><tr><td colspan=4294967295 rowspan=4294967295>字</td></tr></table>".repeat(100)
        }),
        page("a hundred thousand attributes of a tag", || {
            (0..DEEP).map(|n| format!(" a{n}=b")).fold("<p".to_owned(), |all, one| all + &one) + ">字"
        }),
        page("nested lists and quotes", || "<ul><li><blockquote><ol>".repeat(DEEP / 4)),
        bad("parts in parts of a mail", Must::Any, || {
            let mut mail = String::from("MIME-Version: 1.0\r\n");
            for n in 0..10_000 {
                mail += &format!("Content-Type: multipart/related; boundary=\"b{n}\"\r\n\r\n--b{n}\r\n");
            }
            mail.into_bytes()
        }),
        bad("a hundred thousand parts of a mail", Must::Any, || {
            ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n".to_owned()
                + &"--b\r\nContent-Type: text/html\r\n\r\n<p>字</p>\r\n".repeat(DEEP))
                .into_bytes()
        }),
        bad("a mail whose parts are parted by nothing", Must::Any, || {
            ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"\"\r\n\r\n".to_owned()
                + &"--\r\n".repeat(DEEP))
                .into_bytes()
        }),
        bad("a page in an encoding that nobody knows", Must::Any, || {
            b"<html><meta charset=no-such-thing><p>\xB8\xF7\xCE\xBB\xB4\xFA\xB1\xED</p></html>".to_vec()
        }),
        bad("a page in an encoding that runs code", Must::Any, || {
            b"<html><meta charset=utf-7><p>+ADw-script+AD4-</p></html>".to_vec()
        }),
    ]
}

fn rich() -> Vec<Hostile> {
    let rtf = |name: &str, make: fn() -> String| {
        bad(name, Must::Any, move || {
            format!("{{\\rtf1\\ansi\\ansicpg936 \\u21508?\\u20301?\\u20195?\\u34920?\\par {}", make())
                .into_bytes()
        })
    };
    vec![
        rtf("a hundred thousand groups in groups", || "{".repeat(DEEP) + "x" + &"}".repeat(DEEP)),
        rtf("a hundred thousand groups that never end", || "{\\b ".repeat(DEEP)),
        rtf("ends of groups without beginnings", || "}".repeat(DEEP) + "x"),
        rtf("bytes of four thousand million", || {
            "\\bin4294967295 abc \\bin-1 abc \\bin99999999999999999999 abc}".to_owned()
        }),
        rtf("numbers without end", || {
            "\\u99999999999? \\u-99999999999? \\uc4294967295 \\u20195????? \\uc-1 \\u20195 \\fs99999999999999999999999}".to_owned()
        }),
        rtf("halves of bytes", || "\\'\\'z\\'b\\'b8\\'zz \\'b8}".repeat(10_000)),
        rtf("words without end", || "\\".to_owned() + &"a".repeat(1_000_000)),
        rtf("a hundred thousand fonts", || {
            let fonts: String = (0..DEEP).map(|n| format!("{{\\f{n}\\fcharset134 a;}}")).collect();
            format!("{{\\fonttbl{fonts}}}\\f99999 \\'b8\\'f7}}")
        }),
        rtf("a page that nobody knows", || "\\ansicpg99999 \\'b8\\'f7\\'ce\\'bb}".to_owned()),
        rtf("a picture that never ends", || {
            "{\\pict\\wmetafile8 ".to_owned() + &"0123456789abcdef".repeat(100_000)
        }),
        rtf("a hundred thousand cells in a row", || {
            "\\trowd\\intbl ".to_owned() + &"x\\cell ".repeat(DEEP) + "\\row}"
        }),
        rtf("half of a pair", || "\\u-10179? x \\u-8960? \\u-8960?\\u-10179? }".to_owned()),
    ]
}
