//! Few bytes that unpack to many.

use super::pages::{self, Pdf};
use super::{Hostile, Must, bad};
use flate2::{Compress, Compression, FlushCompress};

/// Zeros.
pub(super) fn zeros(count: usize) -> Vec<u8> {
    vec![0; count]
}

/// Bytes deflated, without a header.
pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = block(bytes);
    out.extend([3, 0]);
    out
}

/// Bytes deflated so that more blocks may follow.
fn block(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 500 + 4096 + bytes.len());
    let mut compress = Compress::new(Compression::best(), false);
    compress.compress_vec(bytes, &mut out, FlushCompress::Full).expect("room enough");
    out
}

thread_local! {
    /// A thousand million zeros deflated: the same block again and again.
    pub(super) static RAW_GIGABYTE: Vec<u8> = {
        let mut out = block(&zeros(1 << 20)).repeat(1 << 10);
        out.extend([3, 0]);
        out
    };
}

/// The same with header and checksum, as PDF has it.
pub(super) fn gigabyte() -> Vec<u8> {
    let mut out = vec![0x78, 0xDA];
    RAW_GIGABYTE.with(|raw| out.extend(raw));
    // Of zeros the first sum stays 1 and the second counts them.
    let second = (1_u64 << 30) % 65_521;
    out.extend([
        u8::try_from(second >> 8).expect("a byte"),
        u8::try_from(second & 255).expect("a byte"),
        0,
        1,
    ]);
    out
}

/// Bytes packed with header and checksum.
pub(super) fn flate(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory is enough");
    encoder.finish().expect("memory is enough")
}

pub(super) fn files() -> Vec<Hostile> {
    let contents = |entries: &'static str, data: fn() -> Vec<u8>| {
        move || {
            let mut pdf = Pdf::new();
            let stream = pdf.stream(entries, &data());
            pdf.one_page(stream)
        }
    };
    vec![
        bad("a page of a thousand million zeros", Must::Any, contents("/Filter /FlateDecode", gigabyte)),
        bad(
            "the same through two filters",
            Must::Any,
            contents("/Filter [/FlateDecode /FlateDecode]", || flate(&gigabyte())),
        ),
        bad(
            "a page through fifty filters",
            Must::Any,
            contents(
                "/Filter [/FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode /FlateDecode]",
                || flate(&flate(&flate(&gigabyte()))),
            ),
        ),
        bad(
            "runs of the same byte",
            Must::Any,
            contents("/Filter [/FlateDecode /RunLengthDecode]", || flate(&[0x81, b' '].repeat(8 << 20))),
        ),
        bad(
            "a predictor with four thousand million columns",
            Must::Any,
            contents(
                "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4294967295 /Colors 32 /BitsPerComponent 16 >>",
                || flate(&zeros(1000)),
            ),
        ),
        bad("a font of a thousand million zeros", Must::Any, || {
            let mut pdf = Pdf::new();
            let unicode = pdf.stream("/Filter /FlateDecode", &gigabyte());
            let font =
                pages::cid_font(&mut pdf, "/Identity-H", "/DW 1000", &format!("/ToUnicode {unicode} 0 R"));
            let stream = pdf.stream("", &pages::show("0041"));
            pdf.page_with(stream, &format!("/Font << /F1 {font} 0 R >>"))
        }),
        bad("an object stream of a thousand million zeros", Must::Any, || {
            let mut pdf = Pdf::new();
            pdf.stream("/Type /ObjStm /N 1000000 /First 100 /Filter /FlateDecode", &gigabyte());
            let stream = pdf.stream("", b"");
            pdf.one_page(stream)
        }),
        bad("blanks without end in a text", Must::Any, || {
            ["各位代表：".as_bytes(), &b" \n".repeat(5 << 20), "报告完毕。".as_bytes()].concat()
        }),
    ]
}
