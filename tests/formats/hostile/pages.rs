//! Documents of pages that are circular, endless, or ask for more than there is.

use super::{Hostile, Must, bad};

/// Objects of a document; the first ones are the catalogue and the tree of pages.
pub(super) struct Pdf {
    objects: Vec<Vec<u8>>,
}

const CATALOGUE: &str = "<< /Type /Catalog /Pages 2 0 R >>";

impl Pdf {
    pub(super) fn new() -> Self {
        Self { objects: vec![CATALOGUE.into(), Vec::new()] }
    }

    pub(super) fn add(&mut self, body: impl Into<Vec<u8>>) -> usize {
        self.objects.push(body.into());
        self.objects.len()
    }

    pub(super) fn put(&mut self, number: usize, body: impl Into<Vec<u8>>) {
        self.objects[number - 1] = body.into();
    }

    pub(super) fn stream(&mut self, entries: &str, data: &[u8]) -> usize {
        let head = format!("<< /Length {} {entries} >>\nstream\n", data.len());
        self.add([head.as_bytes(), data, b"\nendstream"].concat())
    }

    pub(super) fn bytes(self) -> Vec<u8> {
        let trailer = format!("<< /Size {} /Root 1 0 R >>", self.objects.len() + 1);
        self.bytes_with(&trailer)
    }

    /// With a trailer of one's own.
    pub(super) fn bytes_with(self, trailer: &str) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.objects.len() + 1);
        for (at, body) in self.objects.iter().enumerate() {
            table += &format!("{:010} 00000 n \n", out.len());
            out.extend(format!("{} 0 obj\n", at + 1).bytes());
            out.extend(body);
            out.extend(b"\nendobj\n");
        }
        let start = out.len();
        out.extend(format!("{table}trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n").bytes());
        out
    }

    /// The whole document of one page with a content stream.
    pub(super) fn one_page(mut self, stream: usize) -> Vec<u8> {
        let font = self.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        self.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
    }

    /// The same with resources.
    pub(super) fn page_with(mut self, stream: usize, resources: &str) -> Vec<u8> {
        let page = self.add(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents {stream} 0 R >>"
        ));
        self.put(2, format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
        self.bytes()
    }
}

/// Operators that show a string of hexadecimal digits.
pub(super) fn show(digits: &str) -> Vec<u8> {
    format!("BT /F1 16 Tf 72 700 Td <{digits}> Tj ET").into_bytes()
}

/// A font of two bytes a code.
pub(super) fn cid_font(pdf: &mut Pdf, encoding: &str, inner: &str, outer: &str) -> usize {
    let descendant = pdf.add(format!(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> {inner} >>"
    ));
    pdf.add(format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding {encoding} /DescendantFonts [{descendant} 0 R] {outer} >>"
    ))
}

/// 各位代表 in UTF-16.
const WORDS: &str = "54044F4D4EE38868";

/// A page that shows the words in a font with these entries.
fn with_font(encoding: &'static str, inner: &'static str, outer: &'static str) -> impl Fn() -> Vec<u8> {
    move || {
        let mut pdf = Pdf::new();
        let font = cid_font(&mut pdf, encoding, inner, outer);
        let stream = pdf.stream("", &show(WORDS));
        pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
    }
}

/// A page in Helvetica with this content.
fn content(data: impl Fn() -> Vec<u8>) -> impl Fn() -> Vec<u8> {
    move || {
        let mut pdf = Pdf::new();
        let stream = pdf.stream("", &data());
        pdf.one_page(stream)
    }
}

/// So many pages that share a stream.
fn pages(count: usize) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let font = cid_font(&mut pdf, "/UniGB-UCS2-H", "/DW 1000", "");
    let stream = pdf.stream("", &show(WORDS));
    let kids: Vec<String> = (0..count)
        .map(|_| {
            let page = pdf.add(format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 {font} 0 R >> >> /Contents {stream} 0 R >>"
            ));
            format!("{page} 0 R")
        })
        .collect();
    pdf.put(2, format!("<< /Type /Pages /Count {count} /Kids [{}] >>", kids.join(" ")));
    pdf.bytes()
}

/// Forms of which each draws the next so many times.
fn fan(depth: usize, times: usize) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut inner = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", b"BT ET");
    for _ in 0..depth {
        let entries = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X {inner} 0 R >> >>"
        );
        inner = pdf.stream(&entries, &b"/X Do ".repeat(times));
    }
    let stream = pdf.stream("", b"/X Do");
    pdf.page_with(stream, &format!("/XObject << /X {inner} 0 R >>"))
}

fn nested(open: &str, close: &str) -> impl Fn() -> Vec<u8> {
    let (open, close) = (open.to_owned(), close.to_owned());
    move || {
        let mut pdf = Pdf::new();
        let number = pdf.add(format!("{}{}", open.repeat(100_000), close.repeat(100_000)));
        let stream = pdf.stream("", b"");
        pdf.page_with(stream, &format!("/X {number} 0 R"))
    }
}

/// A document whose trailer says this; its only page shows the words.
fn trailer(words: &'static str) -> impl Fn() -> Vec<u8> {
    move || {
        let mut pdf = Pdf::new();
        let font = cid_font(&mut pdf, "/UniGB-UCS2-H", "/DW 1000", "");
        let stream = pdf.stream("", &show(WORDS));
        let page = pdf.add(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 {font} 0 R >> >> /Contents {stream} 0 R >>"
        ));
        pdf.put(2, format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
        pdf.bytes_with(words)
    }
}

pub(super) fn files() -> Vec<Hostile> {
    let mut all = circular();
    all.extend(fonts());
    all.extend(contents());
    all.extend(structure());
    all
}

fn circular() -> Vec<Hostile> {
    vec![
        bad("a tree of pages that is its own branch", Must::Any, || {
            let mut pdf = Pdf::new();
            pdf.put(2, "<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>");
            pdf.bytes()
        }),
        bad("a tree of pages of which each branch holds the next twice", Must::Any, || {
            let mut pdf = Pdf::new();
            for number in 3..60 {
                pdf.add(format!("<< /Type /Pages /Count 2 /Kids [{} 0 R {} 0 R] >>", number + 1, number + 1));
            }
            pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");
            pdf.put(2, "<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>");
            pdf.bytes()
        }),
        bad("a branch of pages a hundred thousand deep", Must::Any, || {
            let mut pdf = Pdf::new();
            pdf.put(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
            for number in 3..100_000 {
                pdf.add(format!("<< /Type /Pages /Count 1 /Kids [{} 0 R] >>", number + 1));
            }
            pdf.bytes()
        }),
        bad("a form that draws itself", Must::Any, || {
            let mut pdf = Pdf::new();
            let form = pdf.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 3 0 R >> >>",
                b"/X Do /X Do",
            );
            let stream = pdf.stream("", b"/X Do");
            pdf.page_with(stream, &format!("/XObject << /X {form} 0 R >>"))
        }),
        bad("forms that fan out", Must::Any, || fan(12, 10)),
        bad("forms a hundred thousand deep", Must::Any, || fan(100_000, 1)),
        bad("a length that is its own stream", Must::Any, || {
            let mut pdf = Pdf::new();
            let stream = pdf.add("<< /Length 3 0 R >>\nstream\nBT ET\nendstream");
            pdf.one_page(stream)
        }),
        bad("a reference to itself", Must::Any, || {
            let mut pdf = Pdf::new();
            let stream = pdf.add("3 0 R");
            pdf.one_page(stream)
        }),
        bad("a font that is its own descendant", Must::Any, || {
            let mut pdf = Pdf::new();
            let font =
                pdf.add("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [3 0 R] >>");
            let stream = pdf.stream("", &show(WORDS));
            pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
        }),
        bad("a glyph that is drawn by itself", Must::Any, || {
            let mut pdf = Pdf::new();
            let font = pdf.add(
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 4 0 R >> /Encoding << /Differences [65 /a] >> /FirstChar 65 /LastChar 65 /Widths [9] /Resources << /Font << /F1 3 0 R >> >> >>",
            );
            pdf.stream("", &b"BT /F1 9 Tf (AAAAAAAAAA) Tj ET ".repeat(10));
            let stream = pdf.stream("", &show("4141"));
            pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
        }),
        bad("a CMap that uses itself", Must::Any, || {
            let mut pdf = Pdf::new();
            let cmap = pdf.stream("/Type /CMap /CMapName /A /UseCMap 3 0 R", b"/A usecmap");
            let font = cid_font(&mut pdf, &format!("{cmap} 0 R"), "", "");
            let stream = pdf.stream("", &show(WORDS));
            pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
        }),
        bad("a table that comes before itself", Must::Hold("各位代表"), || {
            let whole = trailer("<< /Size 99 /Root 1 0 R /Prev 0000000000 >>")();
            let at = whole.windows(4).rposition(|four| four == b"xref").expect("a table") - 5;
            let at = at.max(whole.windows(5).position(|five| five == b"xref\n").expect("a table"));
            let text = String::from_utf8(whole).expect("ASCII");
            text.replace("/Prev 0000000000", &format!("/Prev {at:010}")).into_bytes()
        }),
        bad("an object stream in itself", Must::Any, || {
            let mut pdf = Pdf::new();
            pdf.stream("/Type /ObjStm /N 1 /First 4 /Extends 3 0 R", b"3 0 << >>");
            let stream = pdf.stream("", b"BT ET");
            pdf.one_page(stream)
        }),
    ]
}

fn fonts() -> Vec<Hostile> {
    vec![
        bad(
            "widths for four thousand million glyphs",
            Must::Hold("各位代表"),
            with_font("/UniGB-UCS2-H", "/DW 1000 /W [0 4294967295 500]", ""),
        ),
        bad(
            "widths from the last to the first",
            Must::Hold("各位代表"),
            with_font("/UniGB-UCS2-H", "/W [9 1 500 -5 [1 2 3] 4294967295 [1 2]]", ""),
        ),
        bad(
            "widths that are no numbers",
            Must::Hold("各位代表"),
            with_font("/UniGB-UCS2-H", "/DW (a) /W [/a [/b] null << >> 3 0 R]", ""),
        ),
        bad(
            "widths of nothing, and of too much",
            Must::Any,
            with_font("/UniGB-UCS2-H", "/DW 0 /W [0 65535 1e38]", ""),
        ),
        bad("a ToUnicode of four thousand million ranges", Must::Any, || {
            let mut pdf = Pdf::new();
            let unicode = pdf.stream(
                "",
                b"1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange",
            );
            let font = cid_font(&mut pdf, "/Identity-H", "/DW 1000", &format!("/ToUnicode {unicode} 0 R"));
            let stream = pdf.stream("", &show(WORDS));
            pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
        }),
        bad("a ToUnicode that gives a million letters a glyph", Must::Any, || {
            let mut pdf = Pdf::new();
            let long = "4E2D".repeat(100_000);
            let unicode = pdf.stream("", format!("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <5404> <{long}> endbfchar").as_bytes());
            let font = cid_font(&mut pdf, "/Identity-H", "/DW 1000", &format!("/ToUnicode {unicode} 0 R"));
            let stream = pdf.stream("", &show(&"5404".repeat(50_000)));
            pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
        }),
        bad("an encoding that nobody knows", Must::Any, with_font("/No-Such-H", "/DW 1000", "")),
        bad("an embedded font that is none", Must::Any, || {
            let mut pdf = Pdf::new();
            let file = pdf.stream("", &[0xFF; 5000]);
            let described = pdf.add(format!("<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 {file} 0 R /FontFile3 {file} 0 R >>"));
            let font = cid_font(&mut pdf, "/Identity-H", &format!("/FontDescriptor {described} 0 R"), "");
            let stream = pdf.stream("", &show(WORDS));
            pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
        }),
    ]
}

fn contents() -> Vec<Hostile> {
    let page = |name: &str, data: fn() -> Vec<u8>| bad(name, Must::Any, content(data));
    vec![
        page("ten million operators", || b"q Q ".repeat(5_000_000)),
        page("a million glyphs in one place", || {
            [b"BT /F1 9 Tf (".to_vec(), b"A".repeat(1_000_000), b") Tj ET".to_vec()].concat()
        }),
        page("a million glyphs in a line, a text object each", || {
            b"BT /F1 9 Tf 1 0 0 1 9 9 Tm (A) Tj ET\n".repeat(300_000)
        }),
        page("a hundred thousand lines", || {
            let lines: Vec<String> =
                (0..100_000).map(|n| format!("BT /F1 1 Tf {} {} Td (Aa) Tj ET", n % 500, n / 500)).collect();
            lines.join("\n").into_bytes()
        }),
        page("a hundred thousand words all over the page", || {
            let place = |n: usize| (n * 7919 % 600, n * 104_729 % 850);
            let lines: Vec<String> =
                (0..100_000).map(place).map(|(x, y)| format!("BT /F1 9 Tf {x} {y} Td (Aa) Tj ET")).collect();
            lines.join("\n").into_bytes()
        }),
        page("a hundred thousand states kept", || {
            [b"q ".repeat(100_000), b"BT /F1 9 Tf (A) Tj ET".to_vec()].concat()
        }),
        page("a hundred thousand arrays in an operand", || [b"[".repeat(100_000), b" TJ".to_vec()].concat()),
        page("a hundred thousand dictionaries in an operand", || {
            [b"<< /A ".repeat(100_000), b" BDC".to_vec()].concat()
        }),
        page("numbers without end", || {
            b"BT /F1 1e38 Tf 99999999999999999999 -99999999999999999999 Td 1e38 0 0 1e-38 3e38 3e38 cm (A) Tj 1e39 Tc 1e39 Tw 0 Tz (AB) Tj (C) ' ET".repeat(50)
        }),
        page("glyphs out of all bounds", || {
            let far = "99999999999999999999999999999999999999";
            let places =
                [(far, "9"), ("9", far), ("-99999999999", "-99999999999"), ("17179869180", "17179869180")];
            let shown =
                places.iter().map(|(x, y)| format!("BT /F1 9 Tf 1 0 0 1 {x} {y} Tm (AB) Tj (AB) Tj ET\n"));
            let great = "BT /F1 99999999999 Tf 1 0 0 1 9 9 Tm (ABAB) Tj ET BT /F1 9 Tf 99999999999 0 0 -99999999999 9 9 Tm (ABAB) Tj ET";
            (shown.collect::<String>() + great).into_bytes()
        }),
        page("a matrix of nothing", || b"0 0 0 0 0 0 cm BT /F1 9 Tf 0 0 0 0 0 0 Tm (AB) Tj ET".to_vec()),
        page("a picture in a line that never ends", || b"BI /W 9 /H 9 ID \0\0\0".repeat(20_000)),
        page("a string that never ends", || [b"BT /F1 9 Tf ((((".to_vec(), b"(".repeat(200_000)].concat()),
        page("marked content without end", || b"/Span << /ActualText (A) >> BDC ".repeat(100_000)),
        page("operators without operands", || {
            b"Tj TJ Tm Td TD T* ' \" cm Do gs Tf Tz Ts Tr BT ET Q Q Q EMC ".repeat(1000)
        }),
    ]
}

fn structure() -> Vec<Hostile> {
    vec![
        bad("a document of five thousand pages", Must::Hold("各位代表"), || pages(5_000)),
        bad("a document of twenty thousand pages", Must::Stop, || pages(20_000)),
        bad("a hundred thousand arrays in arrays", Must::Any, nested("[", "]")),
        bad("a hundred thousand arrays that never end", Must::Any, nested("[", "")),
        bad("a hundred thousand dictionaries in dictionaries", Must::Any, nested("<< /A ", ">> ")),
        bad("a table of two thousand million entries", Must::Any, || {
            b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 2147483647\ntrailer\n<< /Size 2147483647 /Root 1 0 R >>\nstartxref\n44\n%%EOF".to_vec()
        }),
        bad(
            "a trailer that asks for all sizes",
            Must::Hold("各位代表"),
            trailer("<< /Size 4294967295 /Root 1 0 R /Prev -1 /XRefStm 99999999999 >>"),
        ),
        bad("a trailer without a root", Must::Hold("各位代表"), trailer("<< /Size 9 >>")),
        bad(
            "an encryption that nobody knows",
            Must::Any,
            trailer(
                "<< /Size 9 /Root 1 0 R /ID [(a) (b)] /Encrypt << /Filter /Standard /V 99 /R 99 /Length -8 /P 1 /O () /U () >> >>",
            ),
        ),
        bad(
            "an encryption by another program",
            Must::Code("encrypted"),
            trailer(
                "<< /Size 9 /Root 1 0 R /Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 >> >>",
            ),
        ),
        bad("a stream of cross references with fields of eight bytes", Must::Any, || {
            let mut pdf = Pdf::new();
            pdf.put(2, "<< /Type /Pages /Count 0 /Kids [] >>");
            pdf.stream(
                "/Type /XRef /Size 4294967295 /W [8 8 8] /Index [0 4294967295 9 9] /Root 1 0 R",
                &[0xFF; 240],
            );
            let mut whole = pdf.bytes();
            let at = whole.windows(7).position(|seven| seven == b"3 0 obj").expect("the stream");
            whole.extend(format!("startxref\n{at}\n%%EOF").bytes());
            whole
        }),
        bad("a tree that says it has two thousand million pages", Must::Any, || {
            let mut pdf = Pdf::new();
            let page =
                pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] /Rotate 45 /UserUnit 1e9 >>");
            pdf.put(2, format!("<< /Type /Pages /Count 2147483647 /Kids [{page} 0 R null 9 9 0 R (a)] >>"));
            pdf.bytes()
        }),
        bad("a page of ten thousand streams", Must::Any, || {
            let mut pdf = Pdf::new();
            let stream = pdf.stream("", b"BT /F1 9 Tf 9 9 Td (A) Tj ET ");
            let many = format!("{stream} 0 R ").repeat(10_000);
            let font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
            let page = pdf.add(format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 {font} 0 R >> >> /Contents [{many}] >>"));
            pdf.put(2, format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
            pdf.bytes()
        }),
        bad("a million objects of nothing", Must::Any, || {
            let mut whole = b"%PDF-1.7\n".to_vec();
            whole.extend((1..1_000_000).flat_map(|n| format!("{n} 0 obj\nnull\nendobj\n").into_bytes()));
            whole
        }),
        bad("objects all over and no table", Must::Any, || {
            let mut whole = b"%PDF-1.7\n".to_vec();
            whole.extend(b"1 0 obj << /Length 99999999 >> stream\n".repeat(50_000));
            whole
        }),
    ]
}
