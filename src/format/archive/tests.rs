use super::{read, shown};
use crate::error::Error;
use crate::format::limits::Limits;
use crate::format::{Desk, decode};
use crate::source::Limit;
use std::io::{Cursor, Write};
use zip::write::{FullFileOptions, SimpleFileOptions};
use zip::{CompressionMethod, ZipWriter};

type Told = (String, Result<usize, Error>);

/// Names with sizes or reasons.
fn told(bytes: &[u8], limits: Limits) -> Result<Vec<Told>, Error> {
    let mut progress = |_: u32, _: u32| ();
    let mut desk = Desk { decode: &decode, progress: &mut progress, limits };
    let members = read(bytes, &mut desk)?;
    assert_eq!(desk.limits, limits);
    Ok(members.into_iter().map(|member| (member.name, member.bytes.map(|bytes| bytes.len()))).collect())
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        let stored = bytes.len() < 1000;
        let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The bytes with one run of them replaced wherever it stands.
fn replaced(bytes: &[u8], what: &[u8], by: &[u8]) -> Vec<u8> {
    assert_eq!(what.len(), by.len());
    let mut bytes = bytes.to_vec();
    let places: Vec<usize> =
        (0..=bytes.len() - what.len()).filter(|&at| bytes[at..].starts_with(what)).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + by.len()].copy_from_slice(by);
    }
    bytes
}

#[test]
fn files_come_with_their_folders_and_without_what_systems_leave() {
    let bytes = zip(&[
        ("云岫/2024.txt", b"1"),
        ("云岫/", b""),
        ("__MACOSX/云岫/._2024.txt", b"1"),
        (".DS_Store", b"1"),
        ("云岫/Thumbs.db", b"1"),
        ("云岫/~$24.docx", b"1"),
        ("云岫/2025.txt", b"22"),
        ("岚谷/2025.txt", b"22"),
    ]);
    let names = ["云岫/2024.txt", "云岫/2025.txt", "岚谷/2025.txt"].map(str::to_owned);
    let [a, b, c] = names;
    assert_eq!(told(&bytes, Limits::default()), Ok(vec![(a, Ok(1)), (b, Ok(2)), (c, Ok(2))]));
}

#[test]
fn names_are_read_by_their_encoding() {
    let gbk = replaced(&zip(&[("abcd.txt", b"1")]), b"abcd", b"\xD4\xC6\xE1\xB6");
    assert_eq!(told(&gbk, Limits::default()), Ok(vec![("云岫.txt".into(), Ok(1))]));
    // What an extra field says is the name comes before the name itself.
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut options = FullFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut crc = flate2::Crc::new();
    crc.update(b"abcd.txt");
    let field = [&[1][..], &crc.sum().to_le_bytes(), "岚谷.txt".as_bytes()].concat();
    options.add_extra_field(0x7075, field, true).unwrap();
    writer.start_file("abcd.txt", options).unwrap();
    writer.write_all(b"1").unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert_eq!(told(&bytes, Limits::default()), Ok(vec![("岚谷.txt".into(), Ok(1))]));
}

#[test]
fn no_name_leads_out_of_the_archive() {
    for (name, expected) in [
        ("../../etc/passwd", Some("etc/passwd")),
        ("/etc/passwd", Some("etc/passwd")),
        ("C:/Windows/a.txt", Some("Windows/a.txt")),
        ("a/./b//c.txt", Some("a/b/c.txt")),
        ("a\u{202E}txt.exe", Some("atxt.exe")),
        ("a\n\0b", Some("ab")),
        ("..", Some("?")),
        ("a/", None),
        ("a/.git/config", None),
        ("THUMBS.DB", None),
    ] {
        assert_eq!(shown(name).as_deref(), expected, "{name:?}");
    }
}

#[test]
fn archives_within_archives_are_opened_to_a_bound() {
    let mut bytes = zip(&[("0.txt", b"text")]);
    for level in 1..=5 {
        let name = format!("{level}.zip");
        bytes = zip(&[(&format!("{level}.txt"), b"text"), (&name, &bytes)]);
    }
    let expected = [
        ("5.txt", Ok(4)),
        ("5.zip/4.txt", Ok(4)),
        ("5.zip/4.zip/3.txt", Ok(4)),
        ("5.zip/4.zip/3.zip/2.txt", Ok(4)),
        ("5.zip/4.zip/3.zip/2.zip", Err(Error::TooMuch(Limit::Nesting))),
    ];
    let expected = expected.map(|(name, size)| (name.to_owned(), size)).to_vec();
    assert_eq!(told(&bytes, Limits::default()), Ok(expected));
    // Documents that are packages themselves are no archives.
    let document = zip(&[("[Content_Types].xml", b"1"), ("word/document.xml", b"2")]);
    let size = document.len();
    assert_eq!(
        told(&zip(&[("a.docx", &document)]), Limits::default()),
        Ok(vec![("a.docx".into(), Ok(size))])
    );
}

#[test]
fn one_bad_file_leaves_the_others() {
    let bytes = zip(&[
        ("a.txt", b"first text"),
        ("b.txt", b"second text"),
        ("c.txt", b"third text"),
        ("d.zip", b"PK\x03\x04"),
    ]);
    let broken = replaced(&bytes, b"second", b"SECOND");
    let damaged = |what| Err(Error::Damaged { what });
    let expected = [
        ("a.txt", Ok(10)),
        ("b.txt", damaged("a file of an archive")),
        ("c.txt", Ok(10)),
        ("d.zip", damaged("a zip archive")),
    ];
    assert_eq!(
        told(&broken, Limits::default()),
        Ok(expected.map(|(name, size)| (name.to_owned(), size)).to_vec())
    );
    // The first bit of the flags says that a file has a password, in both of its heads.
    let mut locked = zip(&[("a.txt", b"1"), ("b.txt", b"2")]);
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = locked.windows(4).position(|four| four == signature).unwrap();
        locked[at + flags] |= 1;
    }
    assert_eq!(
        told(&locked, Limits::default()),
        Ok(vec![("a.txt".into(), Err(Error::Encrypted)), ("b.txt".into(), Ok(1))])
    );
}

#[test]
fn an_archive_without_files_says_so() {
    for bytes in [zip(&[]), zip(&[("a/", b"")]), zip(&[("__MACOSX/._a", b"1")])] {
        assert_eq!(told(&bytes, Limits::default()), Err(Error::EmptyArchive));
    }
    assert_eq!(told(b"PK\x03\x04", Limits::default()), Err(Error::Damaged { what: "a zip archive" }));
}

#[test]
fn too_much_is_cut_off() {
    let zeros = vec![0; 5000];
    let bytes = zip(&[("a", &zeros), ("b", &zeros), ("c", &zeros), ("d", &zeros)]);
    let limits = Limits { unpacked: 12_000, ..Limits::default() };
    let too_much = |limit| Err(Error::TooMuch(limit));
    let expected = |list: &[(&str, Result<usize, Error>)]| {
        Ok(list.iter().map(|(name, size)| ((*name).to_owned(), size.clone())).collect())
    };
    let found = told(&bytes, limits);
    assert_eq!(found, expected(&[("a", Ok(5000)), ("b", Ok(5000)), ("c", too_much(Limit::Inflation))]));
    let limits = Limits { objects: 5, ..Limits::default() };
    let many: Vec<(String, &[u8])> = (0..5).map(|n| (format!("{n:0>90}"), &b"1"[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let inner = zip(&many);
    let found = told(&zip(&[("a", &inner), ("b", &inner)]), limits).unwrap();
    assert_eq!(found.len(), 6);
    assert_eq!(found[5], ("b".into(), too_much(Limit::Objects)));
    assert_eq!(
        told(&bytes, Limits { bytes: 10, ..Limits::default() }).unwrap_err().cause().id(),
        "too_large"
    );
}

#[test]
fn no_bytes_make_it_fail() {
    let inner = zip(&[("云岫.txt", b"text"), ("b", &[7; 2000])]);
    let bytes = zip(&[("a.zip", &inner), ("c.txt", b"text")]);
    for end in 0..bytes.len() {
        let _ = told(&bytes[..end], Limits::default());
    }
    let mut state = 3_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for _ in 0..ROUNDS {
        let mut changed = bytes.clone();
        for _ in 0..=random(4) {
            let at = random(changed.len());
            changed[at] = random(256) as u8;
        }
        let _ = told(&changed, Limits::default());
    }
}

const ROUNDS: u32 = 300;
