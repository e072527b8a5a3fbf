//! Files made here, read.

use super::read;
use super::text::steps;
use crate::error::Error;
use crate::format::Desk;
use crate::format::limits::Limits;
use crate::source::{Content, Limit, Note, PartKind};
use std::io::Write;

const SPACE: &str = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

/// A zip of parts.
fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn roots(count: usize) -> (&'static str, String) {
    let bodies: String = (0..count)
        .map(|n| format!("<ofd:DocBody><ofd:DocRoot>Doc_{n}/Document.xml</ofd:DocRoot></ofd:DocBody>"))
        .collect();
    ("OFD.xml", format!("<ofd:OFD {SPACE}>{bodies}</ofd:OFD>"))
}

fn document(head: &str, pages: usize) -> String {
    let pages: String = (0..pages)
        .map(|n| format!("<ofd:Page ID=\"{n}\" BaseLoc=\"Pages/Page_{n}/Content.xml\"/>"))
        .collect();
    format!(
        "<ofd:Document {SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>{head}\
         </ofd:CommonData><ofd:Pages>{pages}</ofd:Pages></ofd:Document>"
    )
}

fn page(objects: &str) -> String {
    format!(
        "<ofd:Page {SPACE}><ofd:Content><ofd:Layer Type=\"Body\">{objects}</ofd:Layer></ofd:Content></ofd:Page>"
    )
}

fn object(attributes: &str, code: &str, text: &str) -> String {
    format!(
        "<ofd:TextObject Font=\"1\" {attributes}><ofd:TextCode {code}>{text}</ofd:TextCode></ofd:TextObject>"
    )
}

/// A file of one page.
fn file(objects: &str) -> Vec<u8> {
    package(&[
        roots(1),
        ("Doc_0/Document.xml", document("", 1)),
        ("Doc_0/Pages/Page_0/Content.xml", page(objects)),
    ])
}

fn with(bytes: &[u8], limits: Limits) -> Result<Content, Error> {
    let decode = |_: &str, bytes: &[u8]| Some(String::from_utf8_lossy(bytes).into_owned());
    read(bytes, &mut Desk { decode: &decode, progress: &mut |_, _| (), limits })
}

fn text(bytes: &[u8]) -> String {
    with(bytes, Limits::default()).unwrap().characters
}

#[test]
fn a_text_object_is_read_however_it_is_placed() {
    let line = "全市增长5.8%左右";
    let plain =
        object("Boundary=\"20 20 100 8\" Size=\"5\"", "X=\"0\" Y=\"5\" DeltaX=\"g 4 5 g 4 2.5 5\"", line);
    let whole = object(
        "Boundary=\"0 0 210 297\" Size=\"5\"",
        "X=\"20\" Y=\"25\" DeltaX=\"5 5 5 5 2.5 2.5 2.5 2.5 5\"",
        line,
    );
    let scaled = object(
        "Boundary=\"20 20 100 8\" Size=\"10\" CTM=\"0.5 0 0 0.5 0 0\"",
        "X=\"0\" Y=\"10\" DeltaX=\"g 4 10 g 4 5 10\"",
        line,
    );
    let bare = object("Boundary=\"20 20 100 8\" Size=\"5\"", "X=\"0\" Y=\"5\"", line);
    let turned = object(
        "Boundary=\"20 20 8 100\" Size=\"5\" CTM=\"0 1 -1 0 5 0\"",
        "X=\"0\" Y=\"0\" DeltaX=\"g 4 5 g 4 2.5 5\"",
        line,
    );
    let down = object(
        "Boundary=\"20 20 8 100\" Size=\"5\" ReadDirection=\"90\"",
        "X=\"0\" Y=\"5\" DeltaY=\"g 9 5\"",
        "全市增长百分之五左右",
    );
    let glyphs = "<ofd:TextObject Boundary=\"20 20 100 8\" Size=\"5\"><ofd:CGTransform CodePosition=\"0\" CodeCount=\"10\" GlyphCount=\"10\">\
        <ofd:Glyphs>1 2 3 4 5 6 7 8 9 10</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 4 5 g 4 2.5 5\">"
        .to_owned()
        + line
        + "</ofd:TextCode></ofd:TextObject>";
    let nested = format!("<ofd:PageBlock><ofd:PageBlock>{plain}</ofd:PageBlock></ofd:PageBlock>");
    for (name, object) in [
        ("plain", plain),
        ("whole", whole),
        ("scaled", scaled),
        ("bare", bare),
        ("turned", turned),
        ("glyphs", glyphs),
        ("nested", nested),
    ] {
        assert_eq!(text(&file(&object)), format!("{line}\n"), "{name}");
    }
    assert_eq!(text(&file(&down)), "全市增长百分之五左右\n");
}

#[test]
fn characters_stand_where_they_are_placed() {
    // Drawn in another order than they are read, a second line first, and words parted by a gap.
    let at = |x: f32, y: f32, text: &str| {
        object(&format!("Boundary=\"{x} {y} 20 8\" Size=\"5\""), "X=\"0\" Y=\"5\"", text)
    };
    let drawn = at(20.0, 60.0, "二、重点工作")
        + &at(27.5, 20.0, "of")
        + &at(20.0, 20.0, "GD")
        + &at(20.0, 40.0, "一、回顾");
    assert_eq!(text(&file(&drawn)), "GD of\n一、回顾\n二、重点工作\n");
}

#[test]
fn documents_templates_units_and_stamps_are_read_in_their_order() {
    let at = |y: f32, text: &str| {
        object(&format!("Boundary=\"20 {y} 100 8\" Size=\"5\""), "X=\"0\" Y=\"5\"", text)
    };
    let head = "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>";
    let over =
        page(&at(80.0, "第一份")).replace("<ofd:Content>", "<ofd:Template TemplateID=\"7\"/><ofd:Content>");
    let unit = format!(
        "<ofd:Res {SPACE}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"9\"><ofd:Content>{}</ofd:Content>\
         </ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>",
        at(0.0, "单元里的字")
    );
    let drawn = over.replace(
        "</ofd:Layer>",
        "<ofd:CompositeObject ResourceID=\"9\" Boundary=\"0 120 100 20\"/></ofd:Layer>",
    );
    let first = document(head, 1).replace(
        "</ofd:CommonData>",
        "</ofd:CommonData><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>",
    );
    let list = format!(
        "<ofd:Annotations {SPACE}><ofd:Page PageID=\"0\"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>"
    );
    let annotation = |kind: &str, y: f32, text: &str| {
        format!(
            "<ofd:Annot Type=\"{kind}\"><ofd:Appearance Boundary=\"0 {y} 100 20\">{}</ofd:Appearance></ofd:Annot>",
            at(0.0, text)
        )
    };
    let annotations = format!(
        "<ofd:PageAnnot {SPACE}>{}{}</ofd:PageAnnot>",
        annotation("Link", 200.0, "链接"),
        annotation("Stamp", 160.0, "印章上的字")
    );
    let bytes = package(&[
        roots(2),
        ("Doc_0/Document.xml", first),
        ("Doc_0/PublicRes.xml", unit),
        ("Doc_0/Tpls/Tpl_0/Content.xml", page(&at(40.0, "模板上的字"))),
        ("Doc_0/Pages/Page_0/Content.xml", drawn),
        ("Doc_0/Annots/Annotations.xml", list),
        ("Doc_0/Annots/Page_0/Annotation.xml", annotations),
        ("Doc_1/Document.xml", document("", 1)),
        ("Doc_1/Pages/Page_0/Content.xml", page(&at(80.0, "第二份"))),
    ]);
    let read = with(&bytes, Limits::default()).unwrap();
    assert_eq!(read.characters, "模板上的字\n第一份\n单元里的字\n印章上的字\n第二份\n");
    assert_eq!(read.pages.iter().map(|page| page.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(read.notes, []);
}

#[test]
fn what_runs_along_in_a_template_is_set_aside() {
    let at = |y: f32, size: f32, text: &str| {
        object(&format!("Boundary=\"20 {y} 150 8\" Size=\"{size}\""), "X=\"0\" Y=\"5\"", text)
    };
    let head = "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/>";
    let over = |text: &str| {
        page(&at(80.0, 5.0, text)).replace("<ofd:Content>", "<ofd:Template TemplateID=\"7\"/><ofd:Content>")
    };
    let bytes = package(&[
        roots(1),
        ("Doc_0/Document.xml", document(head, 3)),
        ("Doc_0/Tpl.xml", page(&at(10.0, 3.0, "岚谷市人民政府文件"))),
        ("Doc_0/Pages/Page_0/Content.xml", over("一年来的工作。")),
        ("Doc_0/Pages/Page_1/Content.xml", over("今年的任务。")),
        ("Doc_0/Pages/Page_2/Content.xml", over("自身建设。")),
    ]);
    let read = with(&bytes, Limits::default()).unwrap();
    assert_eq!(read.parts.iter().filter(|part| matches!(part.kind, PartKind::Aside(_))).count(), 3);
}

#[test]
fn what_cannot_be_read_is_told() {
    let picture = file("<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"3\"/>");
    let hidden =
        object("Boundary=\"20 20 100 8\" Size=\"5\" Visible=\"false\"", "X=\"0\" Y=\"5\"", "识别出的字");
    let no_pages = package(&[roots(1), ("Doc_0/Document.xml", document("", 1))]);
    assert_eq!(with(&picture, Limits::default()), Err(Error::Scanned { pages: 1 }));
    let shapes = file(&"<ofd:PathObject/>".repeat(99));
    assert_eq!(with(&shapes, Limits::default()), Err(Error::Scanned { pages: 1 }));
    assert_eq!(with(&file(""), Limits::default()), Err(Error::Empty));
    assert_eq!(with(&no_pages, Limits::default()), Err(Error::Empty));
    assert_eq!(with(b"PK", Limits::default()), Err(Error::Damaged { what: super::WHAT }));
    assert_eq!(
        with(&package(&[("a.txt", String::new())]), Limits::default()),
        Err(Error::Damaged { what: super::WHAT })
    );
    assert_eq!(
        with(&package(&[("encryptions.xml", String::new())]), Limits::default()),
        Err(Error::Encrypted)
    );
    assert_eq!(text(&file(&(hidden + "<ofd:ImageObject Boundary=\"0 0 210 297\"/>"))), "识别出的字\n");
}

#[test]
fn pages_are_found_where_the_lists_are_lost() {
    let at = |text: &str| page(&object("Boundary=\"20 20 100 8\" Size=\"5\"", "X=\"0\" Y=\"5\"", text));
    let bytes = package(&[
        ("Doc_0/Document.xml", "<broken".to_owned()),
        ("Doc_0/Pages/Page_10/Content.xml", at("第三页上")),
        ("Doc_0/Pages/Page_9/Content.xml", at("第二页上")),
        ("Doc_0/Pages/Page_0/Content.xml", at("第一页上")),
    ]);
    let read = with(&bytes, Limits::default()).unwrap();
    assert_eq!(read.characters.split_whitespace().collect::<Vec<_>>(), ["第一页上", "第二页上", "第三页上"]);
    assert_eq!(read.notes, [Note::Damaged]);
}

#[test]
fn limits_keep_what_was_read() {
    let line = object("Boundary=\"20 20 100 8\" Size=\"5\"", "X=\"0\" Y=\"5\"", "各位代表");
    let parts: Vec<(String, String)> =
        (0..9).map(|n| (format!("Doc_0/Pages/Page_{n}/Content.xml"), page(&line))).collect();
    let mut all = vec![roots(1), ("Doc_0/Document.xml", document("", 9))];
    all.extend(parts.iter().map(|(name, text)| (name.as_str(), text.clone())));
    let bytes = package(&all);
    let pages = with(&bytes, Limits { pages: 3, ..Limits::default() }).unwrap();
    assert_eq!((pages.pages.len(), pages.notes), (3, vec![Note::Partial(Limit::Pages)]));
    let size = with(&bytes, Limits { characters: 20, ..Limits::default() }).unwrap();
    assert_eq!((size.pages.len(), size.notes), (2, vec![Note::Partial(Limit::Size)]));
    assert_eq!(with(&bytes, Limits { pages: 0, ..Limits::default() }), Err(Error::TooMuch(Limit::Pages)));
    // A unit that draws itself, and steps that never end.
    let unit = format!(
        "<ofd:Res {SPACE}><ofd:CompositeGraphicUnit ID=\"9\">{}</ofd:CompositeGraphicUnit></ofd:Res>",
        "<ofd:CompositeObject ResourceID=\"9\"/>".repeat(50) + &line
    );
    let looped = package(&[
        roots(1),
        ("Doc_0/Document.xml", document("<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>", 1)),
        ("Doc_0/PublicRes.xml", unit),
        ("Doc_0/Pages/Page_0/Content.xml", page("<ofd:CompositeObject ResourceID=\"9\"/>")),
    ]);
    let read = with(&looped, Limits { steps: 2_000, ..Limits::default() }).unwrap();
    assert_eq!(read.notes, [Note::Partial(Limit::Steps)]);
    assert_eq!(steps("g 4294967295 1 2", 5), [1.0; 5]);
    assert_eq!(steps("1.5 g 2 3 x g", 9), [1.5, 3.0, 3.0, 0.0]);
}

#[test]
fn places_are_resolved_within_the_file() {
    for (folder, place, name) in [
        ("Doc_0", "Pages/Page_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml"),
        ("Doc_0", "/Doc_1/Document.xml", "Doc_1/Document.xml"),
        ("Doc_0/Annots", "../Res/./a.xml", "Doc_0/Res/a.xml"),
        ("Doc_0", "..\\..\\..\\etc", "etc"),
        ("", "OFD.xml", "OFD.xml"),
    ] {
        assert_eq!(super::resolved(folder, place), name);
    }
}

#[test]
fn nothing_damaged_ends_the_program() {
    let line = object("Boundary=\"20 20 100 8\" Size=\"5\"", "X=\"0\" Y=\"5\" DeltaX=\"g 3 5\"", "各位代表");
    let bytes = file(&line);
    for end in 0..bytes.len() {
        let _ = with(&bytes[..end], Limits::default());
    }
    let mut state = 5_u64;
    for _ in 0..400 {
        let mut changed = bytes.clone();
        for _ in 0..3 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = (state >> 33) as usize % changed.len();
            changed[at] ^= (state >> 20) as u8;
        }
        let _ = with(&changed, Limits::default());
    }
    // The same with the XML changed, which packing would hide.
    let text = page(&line);
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
        let parts = [
            roots(1),
            ("Doc_0/Document.xml", document("", 1)),
            ("Doc_0/Pages/Page_0/Content.xml", text[..end].to_owned()),
        ];
        let _ = with(&package(&parts), Limits::default());
    }
}
