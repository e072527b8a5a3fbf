//! Where glyphs come to stand, and which of them are part of the text.

use super::{drawn, read, stream, text};
use crate::format::page::Glyph;

fn gbk(text: &str) -> Vec<u8> {
    encoding_rs::GBK.encode(text).0.into_owned()
}

/// The glyphs of a content stream; `{一}` in it is written in GBK as a string.
fn glyphs(content: &str, page: &str) -> Vec<Glyph> {
    read(&drawn(&gbk(content), page, "", &[])).unwrap().0.remove(0).glyphs
}

fn places(glyphs: &[Glyph]) -> Vec<(char, f32, f32)> {
    glyphs.iter().map(|glyph| (glyph.text, glyph.x, glyph.y)).collect()
}

#[test]
fn glyphs_stand_where_they_are_drawn() {
    for (content, expected) in [
        (
            "BT /F1 10 Tf 100 700 Td (一a二) Tj ET",
            &[('一', 100.0, 100.0), ('a', 110.0, 100.0), ('二', 115.0, 100.0)][..],
        ),
        ("BT /F1 10 Tf 2 Tc 100 700 Td (一二) Tj ET", &[('一', 100.0, 100.0), ('二', 112.0, 100.0)]),
        (
            "BT /F1 10 Tf 5 Tw 100 700 Td (a b) Tj ET",
            &[('a', 100.0, 100.0), (' ', 105.0, 100.0), ('b', 115.0, 100.0)],
        ),
        ("BT /F1 10 Tf 50 Tz 100 700 Td (一二) Tj ET", &[('一', 100.0, 100.0), ('二', 105.0, 100.0)]),
        ("BT /F1 10 Tf 3 Ts 100 700 Td (一) Tj ET", &[('一', 100.0, 97.0)]),
        ("BT /F1 10 Tf 100 700 Td [(一) -500 (二)] TJ ET", &[('一', 100.0, 100.0), ('二', 115.0, 100.0)]),
        (
            "BT /F1 10 Tf 12 TL 100 700 Td (一) Tj T* (二) Tj (三) ' ET",
            &[('一', 100.0, 100.0), ('二', 100.0, 112.0), ('三', 100.0, 124.0)],
        ),
        (
            "BT /F1 10 Tf 100 700 TD 0 -20 TD (一) Tj T* (二) Tj ET",
            &[('一', 100.0, 120.0), ('二', 100.0, 140.0)],
        ),
        (
            "q 2 0 0 2 100 700 cm BT /F1 5 Tf 1 1 Td (一) Tj ET Q BT /F1 10 Tf (二) Tj ET",
            &[('一', 102.0, 98.0), ('二', 0.0, 800.0)],
        ),
        ("BT /F3 10 Tf 100 700 Td (一二) Tj ET", &[('一', 100.0, 100.0), ('二', 100.0, 110.0)]),
        ("BT /F1 10 Tf 1 0 0 1 100 700 Tm 3 Tr (一) Tj ET", &[('一', 100.0, 100.0)]),
        ("BI /W 1 /H 1 /BPC 8 ID xEI yEI EI BT /F1 10 Tf 100 700 Td (一) Tj ET", &[('一', 100.0, 100.0)]),
        ("BT /F1 10 Tf 100 700 Td (一) Tj 0.4 0 Td (一) Tj -0.2 -0.1 Td (一) Tj ET", &[('一', 100.0, 100.0)]),
        ("BT /F1 10 Tf 100 700 Td (11) Tj ET", &[('1', 100.0, 100.0), ('1', 105.0, 100.0)]),
        ("BT /F1 10 Tf 100 -700 Td (一) Tj 0 1400 Td (二) Tj ET", &[('二', 100.0, 100.0)]),
    ] {
        assert_eq!(places(&glyphs(content, "")), expected, "{content}");
    }
}

#[test]
fn a_turned_page_is_read_as_it_is_seen() {
    let upwards = "BT /F1 10 Tf 0 1 -1 0 100 700 Tm (一) Tj ET";
    for (page, place, angle) in [
        ("", (100.0, 100.0), 3),
        ("/Rotate 90", (700.0, 100.0), 0),
        ("/Rotate 180", (500.0, 700.0), 1),
        ("/Rotate 270", (100.0, 500.0), 2),
        ("/Rotate -90", (100.0, 500.0), 2),
        ("/CropBox[50 50 550 750]", (50.0, 50.0), 3),
        ("/CropBox[50 50 550 750]/UserUnit 2", (100.0, 100.0), 3),
    ] {
        let glyph = glyphs(upwards, page)[0];
        assert_eq!(((glyph.x, glyph.y), glyph.angle), (place, angle), "{page}");
    }
    let glyph = glyphs("BT /F1 10 Tf 2 0 0 3 100 700 Tm (一a) Tj ET", "")[1];
    assert_eq!((glyph.size, glyph.advance, glyph.x), (30.0, 10.0, 120.0));
}

#[test]
fn marked_content_says_what_is_part_of_the_text() {
    let read = glyphs(
        "BT /F1 10 Tf 100 700 Td /Artifact BMC (一) Tj EMC (二) Tj /Artifact <</Type/Pagination>> BDC /P BMC (三) Tj EMC EMC (四) Tj ET",
        "",
    );
    assert_eq!(read.iter().map(|glyph| glyph.artifact).collect::<Vec<_>>(), [true, false, true, false]);
    // What leans is a watermark.
    assert!(glyphs("BT /F1 10 Tf 0.7 0.7 -0.7 0.7 100 700 Tm (一) Tj ET", "")[0].artifact);
    for (content, expected) in [
        ("BT /F1 10 Tf 100 700 Td /Span <</ActualText <FEFF4E094E8C>>> BDC (ab) Tj EMC (c) Tj ET", "三二c\n"),
        ("BT /F1 10 Tf 100 700 Td /Span <</ActualText ()>> BDC (-) Tj EMC (c) Tj ET", "c\n"),
        ("BT /F1 10 Tf 100 700 Td /Span /A BDC (-) Tj EMC (c) Tj ET", "bcc\n"),
        ("BT /F1 10 Tf 100 700 Td /OC /L BDC (-) Tj EMC (c) Tj ET", "c\n"),
        ("BT /F1 10 Tf 100 700 Td /OC /M BDC (-) Tj EMC (c) Tj ET", "c\n"),
        ("EMC EMC BT /F1 10 Tf 100 700 Td /OC /L BDC (-) Tj", ""),
    ] {
        let file = drawn(
            content.as_bytes(),
            "",
            "/Properties<</A<</ActualText(bc)>>/L 8 0 R/M<</OCGs[8 0 R]>>>>",
            &[b"<</Type/OCG>>".to_vec()],
        );
        if expected.is_empty() {
            assert!(super::read(&file).is_err(), "{content}");
        } else {
            assert_eq!(text(&file), expected, "{content}");
        }
    }
}

#[test]
fn forms_and_fields_are_drawn() {
    let layer = b"<</Type/OCG>>".to_vec();
    let form = stream("/Subtype/Form/Matrix[1 0 0 1 10 0]", b"BT /F1 10 Tf 100 700 Td (a) Tj ET /X Do");
    let hidden = stream("/Subtype/Form/OC 8 0 R", b"BT /F1 10 Tf 100 600 Td (b) Tj ET");
    let field = stream("/Subtype/Form/BBox[0 0 50 10]", b"BT /F4 10 Tf 5 2 Td (c) Tj ET");
    let file = drawn(
        b"/X Do /Y Do",
        "/Annots[<</Subtype/Widget/Rect[200 100 300 120]/AP<</N 11 0 R>>>><</Subtype/Widget/F 2/Rect[0 0 9 9]/AP<</N 11 0 R>>>>\
         <</Subtype/Popup/Rect[0 0 9 9]/AP<</N 11 0 R>>>>]",
        "/XObject<</X 9 0 R/Y 10 0 R>>",
        &[layer, form, hidden, field],
    );
    let (pages, notes) = read(&file).unwrap();
    // The form calls itself: as often as forms may stand in one another, each time ten points further.
    let letters: String = pages[0].glyphs.iter().map(|glyph| glyph.text).collect();
    assert_eq!(letters, format!("{}c", "a".repeat(24)));
    assert_eq!((pages[0].glyphs[0].x, pages[0].glyphs[23].x), (110.0, 340.0));
    assert_eq!(
        (pages[0].glyphs[24].x, pages[0].glyphs[24].y, pages[0].glyphs[24].size),
        (210.0, 696.0, 20.0)
    );
    assert_eq!(notes, [crate::source::Note::Partial(crate::source::Limit::Nesting)]);
}
