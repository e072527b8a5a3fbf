//! Opening a file: what must be looked at before a library may unpack it, and what is done where its directory is damaged.

use super::{repair, unpack};
use crate::error::Error;
use crate::format::limits::Limits;
use crate::source::Limit;
use hayro_syntax::{LoadPdfError, Pdf};

/// How far before its bytes the dictionary of a stream can begin.
const DICTIONARY: usize = 2048;

/// What is said where too little is left of a file.
pub(super) const DAMAGED: Error = Error::Damaged { what: "a PDF document" };

/// Opens a file; says too whether it was damaged.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<(Pdf, bool), Error> {
    guard(bytes, limits)?;
    let start = find(bytes.get(..1024.min(bytes.len())).unwrap_or_default(), b"%PDF-").unwrap_or(0);
    let stripped = bytes.get(start..).unwrap_or_default();
    // Offsets count from the header in some files, from the first byte in others.
    let from_start = has_directory(bytes);
    let from_header = start > 0 && !from_start && has_directory(stripped);
    let damaged = !from_start && !from_header;
    match Pdf::new(if from_header { stripped } else { bytes }.to_vec()) {
        Ok(pdf) if !pdf.pages().is_empty() => checked(pdf, damaged, limits),
        Err(LoadPdfError::Decryption(_)) => Err(Error::Encrypted),
        Ok(_) | Err(LoadPdfError::Invalid) => {
            if find(bytes, b"/Encrypt").is_some() {
                return Err(Error::Encrypted);
            }
            let repaired = repair::with_directory(bytes, limits).ok_or(DAMAGED)?;
            checked(Pdf::new(repaired).map_err(|_| DAMAGED)?, true, limits)
        }
    }
}

fn checked(pdf: Pdf, damaged: bool, limits: &Limits) -> Result<(Pdf, bool), Error> {
    if pdf.len() > limits.objects as usize {
        return Err(Error::TooMuch(Limit::Objects));
    }
    if pdf.pages().is_empty() {
        return Err(DAMAGED);
    }
    Ok((pdf, damaged))
}

/// Whether the file says at its end where its directory is, and it is there.
fn has_directory(bytes: &[u8]) -> bool {
    let tail = bytes.len().saturating_sub(4096);
    let Some(end) = bytes.get(tail..) else { return false };
    let Some(at) = end.windows(9).rposition(|window| window == b"startxref") else { return false };
    let digits = end.get(at + 9..).unwrap_or_default().trim_ascii_start();
    let number = digits.iter().take_while(|byte| byte.is_ascii_digit()).take(15);
    let offset = number.fold(0_usize, |offset, digit| offset * 10 + usize::from(digit - b'0'));
    let there = bytes.get(offset..).unwrap_or_default().trim_ascii_start();
    let there = there.get(..there.len().min(32)).unwrap_or_default();
    there.starts_with(b"xref")
        || there.first().is_some_and(u8::is_ascii_digit) && find(there, b"obj").is_some()
}

/// Refuses files of which the library would unpack too much: it unpacks directories and streams of objects in one go. In an
/// encrypted file nothing can be told.
fn guard(bytes: &[u8], limits: &Limits) -> Result<(), Error> {
    let mut left = limits.unpacked;
    for packed in Packed::new(bytes) {
        if packed.filters > 1 {
            return Err(Error::TooMuch(Limit::Inflation));
        }
        let wanted = (packed.data.len() as u64).saturating_mul(limits.inflation).max(Limits::FREE).min(left);
        let cap = usize::try_from(wanted).unwrap_or(usize::MAX);
        let unpacked = packed.unpack(cap).len();
        if unpacked >= cap {
            return Err(Error::TooMuch(Limit::Inflation));
        }
        left -= unpacked as u64;
    }
    Ok(())
}

/// A stream of objects or a directory, as it lies in the file.
pub(super) struct Packed<'a> {
    /// Its dictionary, and what stands before it.
    pub(super) dictionary: &'a [u8],
    data: &'a [u8],
    filters: usize,
    lzw: bool,
}

impl<'a> Packed<'a> {
    /// All of them, in the order in which they lie.
    pub(super) fn new(bytes: &'a [u8]) -> impl Iterator<Item = Self> {
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let found = at + find(bytes.get(at..)?, b"stream")?;
                at = found + 6;
                let before = bytes.get(found.saturating_sub(DICTIONARY)..found).unwrap_or_default();
                if before.ends_with(b"end") {
                    continue;
                }
                let begin = before.windows(3).rposition(|window| window == b"obj").unwrap_or(0);
                let dictionary = before.get(begin..).unwrap_or_default();
                let has = |part: &[u8]| find(dictionary, part).is_some();
                // A name can be written with codes of its letters.
                if !(has(b"ObjStm") || has(b"XRef") || has(b"#")) {
                    continue;
                }
                let skip = match bytes.get(at..) {
                    Some([b'\r', b'\n', ..]) => 2,
                    Some([b'\n' | b'\r', ..]) => 1,
                    _ => 0,
                };
                let data = bytes.get(at + skip..)?;
                let end = find(data, b"endstream").unwrap_or(data.len());
                at += skip + end;
                let count =
                    |part: &[u8]| dictionary.windows(part.len()).filter(|window| *window == part).count();
                let lzw = has(b"LZW");
                let filters = count(b"/FlateDecode") + count(b"/LZW") + count(b"/RunLength") + count(b"/Fl ");
                return Some(Self { dictionary, data: data.get(..end)?, filters, lzw });
            }
        })
    }

    /// What it holds, as far as can be told.
    pub(super) fn unpack(&self, cap: usize) -> Vec<u8> {
        if self.lzw {
            return unpack::unpack_lzw(self.data, true, cap);
        }
        unpack::inflate(self.data, cap)
    }
}

/// Where a part first stands.
pub(super) fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}
