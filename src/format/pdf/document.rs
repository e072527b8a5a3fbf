//! Opening a file: what must be looked at before a library may unpack it, and what is done where its directory is damaged.

use super::packed::{Packed, find};
use super::repair;
use crate::error::Error;
use crate::format::limits::Limits;
use crate::source::Limit;
use hayro_syntax::{LoadPdfError, Pdf};

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
