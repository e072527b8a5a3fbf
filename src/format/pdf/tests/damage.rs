//! Files that are damaged, that ask for too much, or that have no text.

use super::{chinese, drawn, file, read, read_within, stream, text};
use crate::error::Error;
use crate::format::limits::Limits;
use crate::source::{Limit, Note};
use flate2::{Compression, write::ZlibEncoder};
use std::io::Write;

const HELLO: &[u8] = b"BT /F1 10 Tf 100 700 Td (hello) Tj ET";

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_file_cut_off_is_read_as_far_as_it_goes() {
    let whole = drawn(HELLO, "", "", &[]);
    for (cut, expected) in [("trailer", "hello\n"), ("xref", "hello\n"), ("%%EOF", "hello\n")] {
        let at = whole.windows(cut.len()).rposition(|window| window == cut.as_bytes()).unwrap();
        assert_eq!(text(&whole[..at]), expected, "before {cut}");
    }
    // The catalog and the tree of pages stood at the end.
    let objects: Vec<Vec<u8>> = vec![
        chinese("GBK-EUC-H").into_bytes(),
        b"<</Type/Page/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<</F1 1 0 R>>>>>>".to_vec(),
        stream("", HELLO),
    ];
    let whole = file(&objects);
    let end = whole.windows(5).position(|window| window == b"hello").unwrap() + 9;
    let (pages, notes) = read(&whole[..end]).unwrap();
    assert_eq!((pages.len(), pages[0].glyphs.len(), notes), (1, 5, vec![Note::Damaged]));
    // Pages in a stream of objects.
    let packed = b"2 0 <</Type/Page/Contents 3 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 1 0 R>>>>>>";
    let objects = stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &deflated(packed));
    let whole = file(&[chinese("GBK-EUC-H").into_bytes(), objects, stream("", HELLO)]);
    let moved = String::from_utf8_lossy(&whole).find("2 0 obj").unwrap();
    let mut whole = whole;
    whole[moved] = b'7';
    let end = whole.windows(4).rposition(|window| window == b"xref").unwrap();
    assert_eq!(text(&whole[..end]), "hello\n");
}

#[test]
fn what_stands_before_the_header_does_not_matter() {
    let whole = drawn(HELLO, "", "", &[]);
    let (pages, notes) = read(&[b"\xEF\xBB\xBF\r\n", &whole[..]].concat()).unwrap();
    assert_eq!((pages[0].glyphs.len(), notes), (5, vec![]));
}

#[test]
fn pages_without_text_are_told() {
    let picture = stream("/Subtype/Image/Width 1/Height 1", b"x");
    let scan = drawn(b"/I Do", "", "/XObject<</I 9 0 R>>", &[b"<<>>".to_vec(), picture]);
    assert_eq!(read(&scan).err(), Some(Error::Scanned { pages: 1 }));
    assert_eq!(read(&drawn(b"", "", "", &[])).err(), Some(Error::Empty));
    for bytes in [&b"%PDF-1.4"[..], b"%PDF-1.4\nstartxref\n0\n%%EOF", b""] {
        assert_eq!(read(bytes).err(), Some(Error::Damaged { what: "a PDF document" }));
    }
    let lost = b"<</Type/Font/Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/Encoding<</Differences[97/g1/g2/g3]>>/FirstChar 97/Widths[50 50 50]>>";
    let unread = drawn(b"BT /F4 10 Tf 100 700 Td (abc) Tj ET", "", "/X<<>>", &[]);
    let unread = String::from_utf8(unread)
        .unwrap()
        .replace("/F3 7 0 R", "/F4 7 0 R")
        .replace(&chinese("GBK-EUC-V"), std::str::from_utf8(lost).unwrap());
    let (pages, _) = read(unread.as_bytes()).unwrap();
    assert_eq!((pages[0].unmapped, pages[0].glyphs[0].text), (3, '\u{FFFD}'));
}

#[test]
fn no_file_gets_more_than_its_share() {
    let inflating = |filter: &str, bytes: &[u8]| {
        let whole = drawn(b"", "", "", &[]);
        let content = stream(filter, bytes);
        let objects = vec![
            b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(),
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_vec(),
            content,
            chinese("GBK-EUC-H").into_bytes(),
        ];
        assert!(!whole.is_empty());
        file(&objects)
    };
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let padded = [HELLO, &vec![b' '; 4 << 20]].concat();
    let (pages, notes) = read_within(&inflating("/Filter/FlateDecode", &deflated(&padded)), limits).unwrap();
    assert_eq!((pages[0].glyphs.len(), notes), (5, vec![Note::Partial(Limit::Inflation)]));
    let twice = deflated(&deflated(&padded));
    assert_eq!(
        read_within(&inflating("/Filter[/FlateDecode/FlateDecode]", &twice), limits).unwrap().0[0]
            .glyphs
            .len(),
        5
    );
    for entries in
        ["/Type/ObjStm/N 1/First 4/Filter/FlateDecode", "/Type/Obj#53tm/N 1/First 4/Filter/FlateDecode"]
    {
        let bomb = inflating(entries, &deflated(&padded));
        assert_eq!(read_within(&bomb, limits).err(), Some(Error::TooMuch(Limit::Inflation)), "{entries}");
    }
    let steps = Limits { steps: 1000, ..Limits::default() };
    let many = [HELLO, &b" q Q".repeat(10_000)].concat();
    assert_eq!(read_within(&drawn(&many, "", "", &[]), steps).unwrap().1, [Note::Partial(Limit::Steps)]);
    let pages = Limits { pages: 1, ..Limits::default() };
    let two = include_bytes!("../../../../tests/formats/readers/pdf/linear.pdf");
    let (read, notes) = read_within(two, pages).unwrap();
    assert_eq!((read.len(), notes), (1, vec![Note::Partial(Limit::Pages)]));
    // Forms that fan out: ten of ten of ten.
    let form = |next: usize| {
        stream(&format!("/Subtype/Form/Resources<</XObject<</X {next} 0 R>>>>"), &b"/X Do ".repeat(10))
    };
    let forms: Vec<Vec<u8>> = [b"<<>>".to_vec()].into_iter().chain((10..30).map(form)).collect();
    let fan = drawn(&[HELLO, b" /X Do"].concat(), "", "/XObject<</X 9 0 R>>", &forms);
    assert_eq!(read_within(&fan, Limits::default()).unwrap().1, [Note::Partial(Limit::Objects)]);
}

#[test]
fn nothing_nested_or_circular_is_followed_for_ever() {
    let deep = |open: &str, close: &str| format!("/X {}1{}", open.repeat(100_000), close.repeat(100_000));
    for page in [deep("[", "]"), deep("<</A ", ">>"), "/Parent 3 0 R".to_owned(), "/Annots 3 0 R".to_owned()]
    {
        let _ = read(&drawn(HELLO, &page, "", &[]));
    }
    let circle = drawn(HELLO, "", "", &[]);
    let circle = String::from_utf8(circle)
        .unwrap()
        .replace("/Count 1/Kids[3 0 R]", "/Count 1/Kids[2 0 R 3 0 R 2 0 R]");
    assert_eq!(text(circle.as_bytes()), "hello\n");
}

/// Numbers that look like chance, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

#[test]
fn no_damage_stops_the_reader() {
    let files = [
        &include_bytes!("../../../../tests/formats/readers/pdf/object-streams.pdf")[..],
        include_bytes!("../../../../tests/formats/readers/pdf/aes-128.pdf"),
        include_bytes!("../../../../tests/formats/readers/pdf/linear.pdf"),
    ];
    // More by hand: `FLIPS=10000`.
    let flips = std::env::var("FLIPS").ok().and_then(|flips| flips.parse().ok()).unwrap_or(60);
    let mut chance = Chance(13);
    for bytes in files {
        for length in (0..bytes.len()).step_by(37) {
            let _ = read(&bytes[..length]);
        }
        for _ in 0..flips {
            let mut bytes = bytes.to_vec();
            for _ in 0..=chance.below(8) {
                let at = chance.below(bytes.len());
                bytes[at] = chance.below(256) as u8;
            }
            let _ = read(&bytes);
        }
    }
}
