//! Files made by hand, each with one thing that a reader can get wrong, and small ones of other producers.

mod damage;
mod drawing;

use super::{Page, each_page};
use crate::error::Error;
use crate::format::{Desk, decode, limits::Limits};
use crate::source::Note;

/// A Type 0 font of the collection Adobe-GB1, not embedded, with one of the predefined encodings.
pub(super) fn chinese(encoding: &str) -> String {
    format!(
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/{encoding}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0\
         /CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500 7716[500]]>>]>>"
    )
}

/// A file from its objects, the first of which is the catalog.
pub(super) fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut offsets = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        offsets.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n").bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let directory = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for offset in offsets {
        bytes.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    bytes.extend(
        format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{directory}\n%%EOF\n", objects.len() + 1)
            .bytes(),
    );
    bytes
}

pub(super) fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("<<{entries}/Length {}>>\nstream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
}

/// A file of a page of 600 by 800 with a content stream, which may use the fonts `F1` (GBK-EUC-H), `F2` (Helvetica) and `F3`
/// (GBK-EUC-V). `page` is put into the dictionary of the page, `more` are objects from number 8 on.
pub(super) fn drawn(content: &[u8], page: &str, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[8 0 R]/D<</OFF[8 0 R]>>>>/AcroForm<</DR<</Font<</F4 6 0 R>>>>>>>>".to_vec(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 600 800]>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R/F3 7 0 R>>{resources}>>{page}>>").into_bytes(),
        stream("", content),
        chinese("GBK-EUC-H").into_bytes(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/Widths[250]/FontDescriptor<</MissingWidth 500>>>>".to_vec(),
        chinese("GBK-EUC-V").into_bytes(),
    ];
    objects.extend_from_slice(more);
    file(&objects)
}

/// The pages of a file, and what is said of them.
pub(super) fn read(bytes: &[u8]) -> Result<(Vec<Page>, Vec<Note>), Error> {
    read_within(bytes, Limits::default())
}

pub(super) fn read_within(bytes: &[u8], limits: Limits) -> Result<(Vec<Page>, Vec<Note>), Error> {
    let mut pages = Vec::new();
    let notes =
        each_page(bytes, &mut Desk { decode: &decode, progress: &mut |_, _| (), limits }, &mut |page| {
            pages.push(page)
        })?;
    Ok((pages, notes))
}

/// All characters in the order in which they are drawn, a line feed behind each page.
pub(super) fn text(bytes: &[u8]) -> String {
    let (pages, _) = read(bytes).unwrap();
    pages
        .iter()
        .map(|page| page.glyphs.iter().map(|glyph| glyph.text).chain(['\n']).collect::<String>())
        .collect()
}

const EXPECTED: &str =
    "二、2025年工作安排全市生产总值增长5.5%左右，城镇新增就业2.1万人。\n各位代表，谢谢！\n";

#[test]
fn files_of_other_producers_are_read() {
    for (name, bytes) in [
        ("object streams", &include_bytes!("../../../../tests/formats/readers/pdf/object-streams.pdf")[..]),
        ("linearised", include_bytes!("../../../../tests/formats/readers/pdf/linear.pdf")),
        ("RC4, 40 bits", include_bytes!("../../../../tests/formats/readers/pdf/rc4-40.pdf")),
        ("RC4, 128 bits", include_bytes!("../../../../tests/formats/readers/pdf/rc4-128.pdf")),
        ("AES, 128 bits", include_bytes!("../../../../tests/formats/readers/pdf/aes-128.pdf")),
        ("AES, 256 bits", include_bytes!("../../../../tests/formats/readers/pdf/aes-256.pdf")),
    ] {
        assert_eq!(text(bytes), EXPECTED, "{name}");
        assert_eq!(read(bytes).unwrap().1, [], "{name}");
    }
    let locked = include_bytes!("../../../../tests/formats/readers/pdf/password.pdf");
    assert_eq!(read(locked).err(), Some(Error::Encrypted));
}

#[test]
fn progress_is_told_page_by_page() {
    let mut told = Vec::new();
    let bytes = include_bytes!("../../../../tests/formats/readers/pdf/linear.pdf");
    let mut progress = |done, of| told.push((done, of));
    let mut desk = Desk { decode: &decode, progress: &mut progress, limits: Limits::default() };
    each_page(bytes, &mut desk, &mut |_| ()).unwrap();
    assert_eq!(told, [(1, 2), (2, 2)]);
}
