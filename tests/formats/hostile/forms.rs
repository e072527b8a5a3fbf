//! Files that are nothing, or two things at once.

use super::{Hostile, Must, bad};
use crate::cases;

pub(super) fn files() -> Vec<Hostile> {
    let mut files = vec![
        bad("nothing", Must::Code("empty_file"), Vec::new),
        bad("blanks alone", Must::Code("empty_file"), || b" \r\n\t \n".repeat(1000)),
        bad("a mark of UTF-8 alone", Must::Code("empty_file"), || b"\xEF\xBB\xBF".to_vec()),
        bad("a mark of UTF-16 alone", Must::Code("empty_file"), || b"\xFF\xFE".to_vec()),
        bad("zeros", Must::Code("not_text"), || vec![0; 1 << 20]),
        bad("a document and behind it an archive", Must::Hold("各位代表"), || {
            [cases::bytes("pdf/unigb-ucs2-h.pdf"), cases::bytes("zip/names-utf8.zip")].concat()
        }),
        bad("an archive and behind it a document", Must::Hold("各位代表"), || {
            [cases::bytes("zip/names-utf8.zip"), cases::bytes("pdf/unigb-ucs2-h.pdf")].concat()
        }),
        bad("a page and behind it a document", Must::Hold("各位代表"), || {
            [cases::bytes("html/cms-utf8.html"), cases::bytes("pdf/unigb-ucs2-h.pdf")].concat()
        }),
        bad("a page with a byte that belongs to nothing", Must::Hold("各位代表"), || {
            broken("html/cms-utf8.html")
        }),
        bad("a text with a byte that belongs to nothing", Must::Hold("各位代表"), || {
            broken("txt/utf8.txt")
        }),
        bad("a text in GBK with a byte that belongs to nothing", Must::Hold("各位代表"), || {
            broken("txt/gbk.txt")
        }),
        bad("a picture and behind it an archive", Must::Any, || {
            [b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec(), cases::bytes("zip/names-utf8.zip")].concat()
        }),
        bad("a text that speaks of formats", Must::Hold("%PDF-1.7"), || {
            "各位代表：\n文件以%PDF-1.7开头，也有{\\rtf1和<html>，还有PK。\n".repeat(20).into_bytes()
        }),
    ];
    // Every beginning of a kind of file, with nothing behind it.
    let starts: [&[u8]; 13] = [
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        b"{\\rtf1",
        b"<html>",
        b"<?xml version=\"1.0\"?>",
        b"<?mso-application progid=\"Word.Document\"?>",
        b"MIME-Version: 1.0\r\n",
        b"{",
        b"[",
        b"\x1F\x8B\x08",
        b"\x89PNG\r\n\x1a\n",
    ];
    for start in starts {
        let name = format!("the beginning {:?} alone", String::from_utf8_lossy(start));
        files.push(bad(&name, Must::Any, move || start.to_vec()));
        let name = format!("the beginning {:?} and zeros", String::from_utf8_lossy(start));
        files.push(bad(&name, Must::Any, move || [start, &[0; 5000]].concat()));
    }
    files
}

/// A file with a byte in its middle that no encoding has.
fn broken(file: &str) -> Vec<u8> {
    let mut bytes = cases::bytes(file);
    bytes.insert(bytes.len() / 2, 0xFF);
    bytes
}
