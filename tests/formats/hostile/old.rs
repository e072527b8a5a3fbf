//! Compound files whose chains run in circles, and Word documents whose tables point anywhere.

use super::{Hostile, Must, bad};
use crate::cases;

/// A word of four bytes, from the lowest.
fn put(bytes: &mut [u8], at: usize, value: u32) {
    if let Some(place) = bytes.get_mut(at..at + 4) {
        place.copy_from_slice(&value.to_le_bytes());
    }
}

fn get(bytes: &[u8], at: usize) -> usize {
    let four = bytes[at..at + 4].try_into().expect("four bytes");
    u32::from_le_bytes(four) as usize
}

/// The document with a change.
fn changed(change: impl Fn(&mut Vec<u8>) + 'static) -> impl Fn() -> Vec<u8> {
    move || {
        let mut bytes = cases::bytes("doc/fast-saved.doc");
        change(&mut bytes);
        bytes
    }
}

/// Where a sector begins.
fn sector(number: usize) -> usize {
    (number + 1) * 512
}

/// Where the table of sectors begins.
fn table(bytes: &[u8]) -> usize {
    sector(get(bytes, 0x4C))
}

/// Where the directory begins.
fn directory(bytes: &[u8]) -> usize {
    sector(get(bytes, 0x30))
}

/// Fields of the File Information Block that say where something is or how long: its stream begins in the first sector.
const FIELDS: [(&str, usize); 12] = [
    ("the main text is endless", 0x4C),
    ("the notes are endless", 0x50),
    ("the headers are endless", 0x54),
    ("the pieces are elsewhere", 0x9A + 33 * 8),
    ("the table of pieces is endless", 0x9A + 33 * 8 + 4),
    ("the properties are elsewhere", 0x9A + 13 * 8),
    ("the table of properties is endless", 0x9A + 13 * 8 + 4),
    ("the styles are elsewhere", 0x9A + 8),
    ("the text begins elsewhere", 0x18),
    ("the text ends elsewhere", 0x1C),
    ("the fields of words are many", 0x20),
    ("the pairs are many", 0x98),
];

pub(super) fn files() -> Vec<Hostile> {
    let mut all = vec![
        bad(
            "a chain of sectors that runs in a circle",
            Must::Any,
            changed(|bytes| {
                let at = table(bytes);
                for number in 0..40 {
                    put(bytes, at + number * 4, u32::try_from((number + 1) % 40).expect("small"));
                }
            }),
        ),
        bad(
            "a chain of sectors that stands still",
            Must::Any,
            changed(|bytes| {
                let at = table(bytes);
                (0..60).for_each(|number| put(bytes, at + number * 4, u32::try_from(number).expect("small")));
            }),
        ),
        bad(
            "a table of sectors that is no table",
            Must::Any,
            changed(|bytes| {
                let at = table(bytes);
                bytes[at..at + 512].fill(0xFE);
            }),
        ),
        bad(
            "a directory that is its own child",
            Must::Any,
            changed(|bytes| {
                let at = directory(bytes);
                (0..4).for_each(|entry| {
                    (0..3).for_each(|link| {
                        put(bytes, at + entry * 128 + 68 + link * 4, u32::try_from(entry).expect("small"))
                    })
                });
            }),
        ),
        bad(
            "streams longer than the file",
            Must::Any,
            changed(|bytes| {
                let at = directory(bytes);
                (1..3).for_each(|entry| put(bytes, at + entry * 128 + 120, 0x7FFF_FFFF));
            }),
        ),
        bad(
            "a list of tables that runs in a circle",
            Must::Any,
            changed(|bytes| {
                put(bytes, 0x44, 1);
                put(bytes, 0x48, 0xFFFF_FFF0);
            }),
        ),
        bad(
            "sectors of a size that is none",
            Must::Any,
            changed(|bytes| {
                bytes[0x1E] = 0xFF;
                bytes[0x20] = 0xFF;
            }),
        ),
        bad(
            "a compound file without a document",
            Must::Any,
            changed(|bytes| {
                let at = directory(bytes);
                bytes[at + 128..at + 3 * 128].iter_mut().step_by(2).for_each(|letter| *letter ^= 1);
            }),
        ),
    ];
    for (name, at) in FIELDS {
        for value in [0, 0x7FFF_FFFF, 0xFFFF_FFFF] {
            all.push(bad(
                &format!("{name}: {value:x}"),
                Must::Any,
                changed(move |bytes| put(bytes, sector(0) + at, value)),
            ));
        }
    }
    // The positions and places of the pieces themselves.
    for number in 0..12 {
        for value in [0, 5, 0x4000_0000, 0xFFFF_FFFF] {
            let change = changed(move |bytes| {
                let pieces = bytes.windows(5).position(|five| {
                    five[0] == 2 && get(five, 1) > 100 && get(five, 1) < 5000 && get(five, 1) % 12 == 4
                });
                put(bytes, pieces.unwrap_or(0) + 5 + number * 4, value);
            });
            all.push(bad(&format!("piece {number} at {value:x}"), Must::Any, change));
        }
    }
    all
}
