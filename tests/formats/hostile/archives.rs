//! Archives, written byte by byte so that they can lie.

use super::bombs::{RAW_GIGABYTE, packed, zeros};
use super::{Hostile, Must, bad};

/// What an archive says of a member.
pub(super) struct Member {
    pub(super) name: Vec<u8>,
    pub(super) packed: Vec<u8>,
    /// How long it says it is when unpacked.
    pub(super) size: u32,
    pub(super) method: u16,
    pub(super) flags: u16,
}

/// A member with its bytes as they are.
pub(super) fn stored(name: &str, bytes: Vec<u8>) -> Member {
    let size = u32::try_from(bytes.len()).expect("a small member");
    Member { name: name.as_bytes().to_vec(), packed: bytes, size, method: 0, flags: 0x800 }
}

/// A member of zeros whose packed bytes are given.
pub(super) fn deflated(name: &str, packed: Vec<u8>, size: u32) -> Member {
    Member { name: name.as_bytes().to_vec(), packed, size, method: 8, flags: 0x800 }
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = flate2::Crc::new();
    sum.update(bytes);
    sum.sum()
}

/// An archive of members.
pub(super) fn zip(members: &[Member]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for member in members {
        let at = out.len();
        out.extend(b"PK\x03\x04\x14\0");
        let head = head(member);
        out.extend(&head);
        out.extend(&member.name);
        out.extend(&member.packed);
        entry(&mut directory, &head, &member.name, at);
    }
    end(out, &directory, members.len())
}

fn head(member: &Member) -> Vec<u8> {
    let sum = if member.method == 0 { checksum(&member.packed) } else { 0 };
    let packed = u32::try_from(member.packed.len()).expect("a small member");
    let mut head = Vec::new();
    for field in [member.flags, member.method, 0, 0x21] {
        head.extend(field.to_le_bytes());
    }
    for field in [sum, packed, member.size] {
        head.extend(field.to_le_bytes());
    }
    head.extend(u16::try_from(member.name.len()).expect("a name").to_le_bytes());
    head.extend([0, 0]);
    head
}

fn entry(directory: &mut Vec<u8>, head: &[u8], name: &[u8], at: usize) {
    directory.extend(b"PK\x01\x02\x14\0\x14\0");
    directory.extend(head);
    directory.extend([0; 10]);
    directory.extend(u32::try_from(at).expect("a place").to_le_bytes());
    directory.extend(name);
}

fn end(mut out: Vec<u8>, directory: &[u8], count: usize) -> Vec<u8> {
    let at = u32::try_from(out.len()).expect("a place");
    let count = u16::try_from(count.min(0xFFFF)).expect("a count").to_le_bytes();
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(u32::try_from(directory.len()).expect("a size").to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// Ten thousand entries of the directory for one member.
fn overlapping() -> Vec<u8> {
    let member = deflated("0.txt", packed(&zeros(1 << 20)), 1 << 20);
    let mut out = b"PK\x03\x04\x14\0".to_vec();
    let head = head(&member);
    out.extend(&head);
    out.extend(&member.name);
    out.extend(&member.packed);
    let mut directory = Vec::new();
    for _ in 0..10_000 {
        entry(&mut directory, &head, &member.name, 0);
    }
    end(out, &directory, 10_000)
}

/// Archives of sixteen archives of sixteen archives…: a thousand million bytes from a few thousand.
fn nested() -> Vec<u8> {
    let mut inner = zip(&[deflated("0.txt", packed(&zeros(4 << 20)), 4 << 20)]);
    for _ in 0..6 {
        let size = u32::try_from(inner.len()).expect("small");
        let tight = packed(&inner);
        let members: Vec<_> =
            (0..16).map(|number| deflated(&format!("{number}.zip"), tight.clone(), size)).collect();
        inner = zip(&members);
    }
    inner
}

/// Names that lead out of a folder.
pub(super) fn paths() -> Vec<u8> {
    let names: [&[u8]; 10] = [
        b"../../etc/passwd.txt",
        b"/etc/passwd.txt",
        b"C:\\Windows\\a.txt",
        b"..\\..\\b.txt",
        b"a/../../c.txt",
        b"a//b/./c.txt",
        b"d\0.txt",
        b"\xFF\xFE\x80.txt",
        b"\\\\host\\share\\e.txt",
        b"....//f.txt",
    ];
    let text = || "各位代表：我代表县人民政府报告工作。".repeat(30).into_bytes();
    let members: Vec<_> =
        names.iter().map(|name| Member { name: name.to_vec(), ..stored("", text()) }).collect();
    zip(&members)
}

pub(super) fn files() -> Vec<Hostile> {
    let text = || "各位代表：我代表县人民政府报告工作。\n".repeat(30).into_bytes();
    vec![
        bad("an archive without members", Must::Any, || zip(&[])),
        bad("names that lead out of a folder", Must::Hold("各位代表"), paths),
        bad("a member of a thousand million zeros", Must::Stop, || {
            zip(&[deflated("0.txt", RAW_GIGABYTE.with(Clone::clone), 1 << 30)])
        }),
        bad("the same, which says that it has ten bytes", Must::Stop, || {
            zip(&[deflated("0.txt", RAW_GIGABYTE.with(Clone::clone), 10)])
        }),
        bad("a document of a thousand million zeros", Must::Stop, || {
            zip(&[
                stored("[Content_Types].xml", b"<Types/>".to_vec()),
                deflated("word/document.xml", RAW_GIGABYTE.with(Clone::clone), 1 << 30),
            ])
        }),
        bad("a workbook of a thousand million zeros", Must::Stop, || {
            zip(&[
                stored("[Content_Types].xml", b"<Types/>".to_vec()),
                stored(
                    "xl/workbook.xml",
                    b"<workbook><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>".to_vec(),
                ),
                deflated("xl/worksheets/sheet1.xml", RAW_GIGABYTE.with(Clone::clone), 1 << 30),
            ])
        }),
        bad("archives in archives in archives", Must::Any, nested),
        bad("ten thousand entries for one member", Must::Any, overlapping),
        bad("a hundred thousand members", Must::Any, || {
            let members: Vec<_> = (0..100_000).map(|n| stored(&format!("{n}.txt"), vec![b'a'])).collect();
            zip(&members)
        }),
        bad("a name of sixty thousand letters", Must::Any, move || {
            zip(&[stored(&format!("{}.txt", "长".repeat(20_000)), text())])
        }),
        bad("a member with a password", Must::Any, || {
            zip(&[Member { flags: 1, ..stored("a.txt", vec![7; 500]) }])
        }),
        bad("a member packed in a way that nobody knows", Must::Any, || {
            zip(&[Member { method: 99, ..stored("a.txt", vec![7; 500]) }])
        }),
        bad("an archive that holds itself by name", Must::Any, || {
            let inner = zip(&[stored("a.zip", b"PK\x05\x06".to_vec())]);
            zip(&[stored("a.zip", inner.clone()), stored("a.zip", inner)])
        }),
        bad("a directory that is longer than the archive", Must::Any, || {
            let mut whole = zip(&[stored("a.txt", vec![b'a'; 500])]);
            let at = whole.len() - 10;
            whole[at..at + 4].fill(0xFF);
            whole
        }),
    ]
}
