//! A file that broke off before its directory: its pages are looked for one by one, and a directory is written behind it.

use super::lexer::white;
use super::packed::{Packed, find};
use crate::format::limits::Limits;
use std::collections::BTreeSet;
use std::fmt::Write;

/// How much of an object is looked at to tell whether it is a page.
const LOOKED_AT: usize = 4096;

/// The file with a directory of the pages that are in it; `None` where there are none.
pub(super) fn with_directory(bytes: &[u8], limits: &Limits) -> Option<Vec<u8>> {
    let mut pages = Vec::new();
    let mut known = BTreeSet::new();
    let mut highest = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| find(rest, b" obj")) {
        let end = at + found;
        at = end + 4;
        let Some((number, generation)) = identifier(bytes.get(end.saturating_sub(24)..end)?) else {
            continue;
        };
        highest = highest.max(number);
        let object = bytes.get(at..bytes.len().min(at + LOOKED_AT))?;
        let object = find(object, b"endobj").and_then(|end| object.get(..end)).unwrap_or(object);
        if is_page(object) && known.insert(number) {
            pages.push((number, generation));
        }
    }
    let mut left = limits.unpacked;
    for packed in Packed::new(bytes).filter(|packed| find(packed.dictionary, b"ObjStm").is_some()) {
        let objects = packed.unpack(usize::try_from(left.min(Limits::FREE)).unwrap_or(usize::MAX));
        left -= (objects.len() as u64).min(left);
        for number in pages_within(&objects, packed.dictionary, &mut highest) {
            if known.insert(number) {
                pages.push((number, 0));
            }
        }
    }
    let (tree, catalog) = (highest.checked_add(1)?, highest.checked_add(2)?);
    let mut directory = String::from("\nendstream endobj\n");
    let mut kids = String::new();
    for (number, generation) in pages.iter().take(limits.pages as usize + 1) {
        write!(kids, "{number} {generation} R ").ok()?;
    }
    write!(
        directory,
        "{tree} 0 obj\n<</Type/Pages/Count {}/Kids[{kids}]>>\nendobj\n{catalog} 0 obj\n<</Type/Catalog/Pages {tree} 0 R>>\nendobj\n\
         trailer\n<</Root {catalog} 0 R>>\nstartxref\n0\n%%EOF\n",
        pages.len()
    )
    .ok()?;
    (!pages.is_empty()).then(|| [bytes, directory.as_bytes()].concat())
}

/// `12 0`, at the end of some bytes.
fn identifier(before: &[u8]) -> Option<(u32, u32)> {
    let mut words = before.rsplit(|byte| white(*byte)).filter(|word| !word.is_empty());
    let generation = number(words.next()?)?;
    // What stands before the number can touch it.
    let word = words.next()?;
    let digits = word.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    Some((number(word.get(word.len() - digits..)?)?, generation))
}

fn number(digits: &[u8]) -> Option<u32> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Whether an object says that it is a page.
fn is_page(object: &[u8]) -> bool {
    let mut rest = object;
    while let Some(at) = find(rest, b"/Type") {
        rest = rest.get(at + 5..).unwrap_or_default();
        if let Some(behind) = rest.trim_ascii_start().strip_prefix(b"/Page") {
            return behind.first().is_none_or(|byte| !byte.is_ascii_alphanumeric());
        }
    }
    false
}

/// The numbers of the pages in a stream of objects.
fn pages_within(objects: &[u8], dictionary: &[u8], highest: &mut u32) -> Vec<u32> {
    let first = find(dictionary, b"/First").and_then(|at| {
        let digits = dictionary.get(at + 6..)?.trim_ascii_start();
        number(digits.get(..digits.iter().take_while(|byte| byte.is_ascii_digit()).count())?)
    });
    let Some(first) = first.map(|first| first as usize) else { return Vec::new() };
    let head = objects.get(..first.min(objects.len())).unwrap_or_default();
    let numbers: Vec<u32> = head.split(|byte| white(*byte)).filter_map(number).collect();
    let starts: Vec<(u32, usize)> = numbers
        .chunks_exact(2)
        .filter_map(|pair| Some((*pair.first()?, first + *pair.get(1)? as usize)))
        .collect();
    let mut pages = Vec::new();
    for (index, &(number, start)) in starts.iter().enumerate() {
        *highest = (*highest).max(number);
        let end = starts.get(index + 1).map_or(objects.len(), |(_, end)| *end);
        if objects.get(start..end.min(objects.len())).is_some_and(is_page) {
            pages.push(number);
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_from_what_is_not() {
        for (object, expected) in [
            (&b"<</Type/Page/Parent 1 0 R>>"[..], true),
            (b"<< /Type /Page>>", true),
            (b"<</Type/Pages>>", false),
            (b"<</Type/Annot/P<</Type/Page>>>>", true),
            (b"<</Type/PageLabel>>", false),
        ] {
            assert_eq!(is_page(object), expected, "{}", String::from_utf8_lossy(object));
        }
    }

    #[test]
    fn a_directory_is_written_behind() {
        let file = with_directory(
            b"%PDF-1.4\n7 0 obj<</Type/Page>>endobj\nx12 3 obj <</Type/Pages>>",
            &Limits::default(),
        );
        let file = String::from_utf8(file.unwrap()).unwrap();
        assert!(
            file.contains("13 0 obj\n<</Type/Pages/Count 1/Kids[7 0 R ]>>") && file.contains("/Root 14 0 R"),
            "{file}"
        );
        assert_eq!(with_directory(b"%PDF-1.4", &Limits::default()), None);
    }
}
