//! What a zip file is, by the names of its members.

use super::{Kind, find};

/// Names that are looked at.
const NAMES: usize = 4_000;
/// Bytes at the end among which the end of the directory stands.
const END: usize = 22 + 0xFFFF;

/// What kind of package the bytes of a zip file are.
pub(super) fn kind(bytes: &[u8]) -> Kind {
    let first = first(bytes).and_then(|at| local(bytes, at));
    if let Some((b"mimetype", data)) = first.map(|(name, from)| (name, &bytes[from..])) {
        let typed = |prefix: &str| data.starts_with(prefix.as_bytes());
        match () {
            () if typed("application/vnd.oasis.opendocument.text") => return Kind::Odt,
            () if typed("application/vnd.oasis") => {
                return Kind::Unread("a LibreOffice file that is no text");
            }
            () if typed("application/epub") => return Kind::Unread("an e-book (.epub)"),
            () => {}
        }
    }
    let mut seen = Seen::default();
    if !of_directory(bytes, &mut seen) {
        of_members(bytes, &mut seen);
    }
    seen.kind()
}

/// Where the end of the directory of a zip file stands.
pub(super) fn end(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().saturating_sub(END);
    bytes[from..].windows(4).rposition(|window| window == b"PK\x05\x06").map(|at| from + at)
}

/// Whether the directory is there and lists nothing.
pub(super) fn is_empty(bytes: &[u8]) -> bool {
    first(bytes).is_none() && end(bytes).is_some_and(|end| short(bytes, end + 10) == Some(0))
}

/// What the names tell, a bit each.
#[derive(Default)]
struct Seen(u16);

const TYPES: u16 = 1;
const WORD: u16 = 2;
const EXCEL: u16 = 4;
const SLIDES: u16 = 8;
const FIXED: u16 = 16;
const OFD: u16 = 32;
const CONTENT: u16 = 64;
const MANIFEST: u16 = 128;
const PAGES: u16 = 256;
const BOOK: u16 = 512;
const PROGRAM: u16 = 1024;

/// Names in lower case, those of folders with all that is in them, and what they tell.
const TELLING: [(&str, u16); 15] = [
    ("[content_types].xml", TYPES),
    ("word/document.xml", TYPES),
    ("xl/workbook.", TYPES),
    ("word/", WORD),
    ("xl/", EXCEL),
    ("ppt/", SLIDES),
    ("fixeddocumentsequence.fdseq", FIXED),
    ("fixeddocseq.fdseq", FIXED),
    ("ofd.xml", OFD),
    ("content.xml", CONTENT),
    ("meta-inf/manifest.xml", MANIFEST),
    ("index/document.iwa", PAGES),
    ("meta-inf/container.xml", BOOK),
    ("meta-inf/manifest.mf", PROGRAM),
    ("androidmanifest.xml", PROGRAM),
];

impl Seen {
    fn name(&mut self, name: &[u8]) {
        // Some programs write the names of Windows.
        let plain = |&byte: &u8| if byte == b'\\' { b'/' } else { byte.to_ascii_lowercase() };
        let name = name.strip_prefix(b"/").unwrap_or(name);
        for (telling, what) in TELLING {
            let folder = telling.ends_with(['/', '.']);
            if (folder || name.len() == telling.len())
                && name.len() >= telling.len()
                && telling.bytes().zip(name.iter().map(plain)).all(|(one, other)| one == other)
            {
                self.0 |= what;
            }
        }
    }

    const fn has(&self, all: u16) -> bool {
        self.0 & all == all
    }

    const fn kind(&self) -> Kind {
        match () {
            () if self.has(OFD) => Kind::Ofd,
            () if self.has(TYPES | WORD) => Kind::Docx,
            () if self.has(TYPES | EXCEL) => Kind::Xlsx,
            () if self.has(TYPES | SLIDES) => Kind::Unread("a PowerPoint presentation"),
            () if self.has(FIXED) => Kind::Unread("an XPS document"),
            () if self.has(CONTENT | MANIFEST) => Kind::Odt,
            () if self.has(PAGES) => Kind::Unread("a document of Apple's Pages, Numbers or Keynote"),
            () if self.has(BOOK) => Kind::Unread("an e-book (.epub)"),
            () if self.has(PROGRAM) => Kind::Other("a program"),
            // Cut off before the rest, or of parts that are named otherwise: its relations tell.
            () if self.has(TYPES) => Kind::Docx,
            () => Kind::Zip,
        }
    }
}

/// Looks at the names in the directory at the end; whether there is one.
fn of_directory(bytes: &[u8], seen: &mut Seen) -> bool {
    let Some(end) = end(bytes) else { return false };
    let (Some(members), Some(size)) = (short(bytes, end + 10), long(bytes, end + 12)) else { return false };
    let Some(mut at) = end.checked_sub(size) else { return false };
    for _ in 0..members.min(NAMES) {
        let (Some(name), Some(extra), Some(comment)) =
            (short(bytes, at + 28), short(bytes, at + 30), short(bytes, at + 32))
        else {
            return false;
        };
        let Some(named) = bytes.get(at + 46..at + 46 + name) else { return false };
        if !bytes[at..].starts_with(b"PK\x01\x02") {
            return false;
        }
        seen.name(named);
        at += 46 + name + extra + comment;
    }
    true
}

/// Looks at the names before the members themselves, where the directory is lost.
fn of_members(bytes: &[u8], seen: &mut Seen) {
    let mut at = first(bytes);
    for _ in 0..NAMES {
        let Some((from, (name, data))) = at.and_then(|at| Some((at, local(bytes, at)?))) else { return };
        seen.name(name);
        // The size is not in front where it stands behind the member.
        let size = long(bytes, from + 18).filter(|&size| size > 0).unwrap_or(0);
        let rest = bytes.get(data.saturating_add(size)..).unwrap_or_default();
        at = find(rest, b"PK\x03\x04").map(|step| bytes.len() - rest.len() + step);
    }
}

/// Where the head of the first member stands: behind a few bytes of junk at most.
fn first(bytes: &[u8]) -> Option<usize> {
    find(&bytes[..bytes.len().min(64)], b"PK\x03\x04")
}

/// Name and first byte of the member whose head stands there.
fn local(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let (name, extra) = (short(bytes, at + 26)?, short(bytes, at + 28)?);
    let named = bytes.get(at + 30..at + 30 + name)?;
    let data = at + 30 + name + extra;
    (bytes[at..].starts_with(b"PK\x03\x04") && data <= bytes.len()).then_some((named, data))
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let &[low, high] = bytes.get(at..at + 2)? else { return None };
    Some(usize::from(u16::from_le_bytes([low, high])))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    Some(short(bytes, at)? | short(bytes, at + 2)? << 16)
}
