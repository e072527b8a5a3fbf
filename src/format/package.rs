//! A zip of parts: what docx, ofd, xlsx, odt and archives are. Its members by number, in the order of its directory; their
//! names are names, never paths to write to.

use super::Desk;
use super::limits::Limits;
use crate::error::Error;
use crate::source::{Limit, Note};
use flate2::read::DeflateDecoder;
use std::io::{Cursor, Read};
use zip::{CompressionMethod, ZipArchive};

/// A package whose directory is read and of which no member is unpacked yet.
pub(crate) struct Package<'a> {
    archive: Option<ZipArchive<Cursor<&'a [u8]>>>,
    members: Vec<Entry<'a>>,
    limits: Limits,
    unpacked: u64,
}

/// What is known of a member without unpacking it.
struct Entry<'a> {
    name: String,
    /// Bytes of it in the file.
    packed: u64,
    encrypted: bool,
    /// How it is packed; `None` where that is not read.
    method: Option<Method>,
    /// Its packed bytes, where the directory is lost.
    found: Option<&'a [u8]>,
}

/// A way of packing.
#[derive(Clone, Copy)]
enum Method {
    Stored,
    Deflated,
}

/// A member, unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unpacked {
    /// Its bytes, or the first of them.
    pub(crate) bytes: Vec<u8>,
    /// Why they are not all there or not all right.
    pub(crate) cut: Option<Note>,
}

impl<'a> Package<'a> {
    /// Reads the directory of a package, or finds its members one by one where the directory is lost. Names are UTF-8 where
    /// the bytes are that, else GBK; a backslash parts folders as `/` does.
    ///
    /// # Errors
    /// [`Error::Damaged`] where there is no member, [`Error::TooMuch`] where there are too many.
    pub(crate) fn open(bytes: &'a [u8], desk: &Desk<'_>) -> Result<Self, Error> {
        let limits = desk.limits;
        // A directory is held as a whole, so its members are counted before it is read.
        if signatures(bytes, CENTRAL) > limits.objects as usize {
            return Err(Error::TooMuch(Limit::Objects));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).ok().filter(|archive| !archive.is_empty());
        let members = match &archive {
            Some(archive) => listed(archive, desk),
            None => found(bytes, desk),
        };
        if members.is_empty() {
            return Err(Error::Damaged { what: "a zip archive" });
        }
        Ok(Self { archive, members, limits, unpacked: 0 })
    }

    /// Whether the directory is lost, so that what was found may not be all.
    pub(crate) const fn is_damaged(&self) -> bool {
        self.archive.is_none()
    }

    /// How many members it has, folders among them.
    pub(crate) fn len(&self) -> usize {
        self.members.len()
    }

    /// The name of a member; empty past the last. That of a folder ends in `/`.
    pub(crate) fn name(&self, member: usize) -> &str {
        self.members.get(member).map_or("", |entry| &entry.name)
    }

    /// Names of all members in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|entry| entry.name.as_str())
    }

    /// The member of a name, whatever its case and whether or not it begins with a slash.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        let is_named = |&member: &usize| self.name(member).trim_start_matches('/').eq_ignore_ascii_case(name);
        (0..self.len()).find(is_named)
    }

    /// Unpacks a member, as far as the limits allow and it is not damaged.
    ///
    /// # Errors
    /// [`Error::Encrypted`], [`Error::Unsupported`] for a way of packing that is not read, [`Error::TooMuch`] where the limit
    /// of all members together is reached, [`Error::Damaged`] where nothing of it can be had.
    pub(crate) fn unpack(&mut self, member: usize) -> Result<Unpacked, Error> {
        const DAMAGED: Error = Error::Damaged { what: "a zip archive" };
        let entry = self.members.get(member).ok_or(DAMAGED)?;
        if entry.encrypted {
            return Err(Error::Encrypted);
        }
        let Some(method) = entry.method else {
            return Err(Error::Unsupported { what: "a zip archive packed in an uncommon way" });
        };
        let left = self.limits.unpacked.saturating_sub(self.unpacked);
        if left == 0 {
            return Err(Error::TooMuch(Limit::Inflation));
        }
        let most = entry.packed.saturating_mul(self.limits.inflation).max(Limits::FREE).min(left);
        let unpacked = match (entry.found, &mut self.archive) {
            (Some(mut packed), _) => match method {
                Method::Stored => poured(&mut packed, most),
                Method::Deflated => poured(&mut DeflateDecoder::new(packed), most),
            },
            (None, Some(archive)) => {
                archive.by_index(member).map_or(Err(DAMAGED), |mut file| Ok(poured(&mut file, most)))?
            }
            (None, None) => return Err(DAMAGED),
        };
        self.unpacked += unpacked.bytes.len() as u64;
        match unpacked.cut {
            Some(Note::Partial(limit)) if unpacked.bytes.is_empty() => Err(Error::TooMuch(limit)),
            Some(_) if unpacked.bytes.is_empty() => Err(DAMAGED),
            _ => Ok(unpacked),
        }
    }
}

/// Reads at most so many bytes, and what can be read of them.
fn poured(from: &mut dyn Read, most: u64) -> Unpacked {
    let mut bytes = Vec::new();
    let mut block = [0; 1 << 14];
    let cut = loop {
        match from.read(&mut block) {
            Ok(0) => break None,
            Ok(read) if bytes.len() as u64 + read as u64 > most => {
                break Some(Note::Partial(Limit::Inflation));
            }
            Ok(read) => bytes.extend_from_slice(&block[..read]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => break Some(Note::Damaged),
        }
    };
    Unpacked { bytes, cut }
}

/// The members that the directory lists.
fn listed<'a>(archive: &ZipArchive<Cursor<&'a [u8]>>, desk: &Desk<'_>) -> Vec<Entry<'a>> {
    let mut members = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        // An entry that cannot be had keeps its place, so that members and directory count alike.
        let entry = archive.by_index_data(index).ok();
        members.push(Entry {
            name: entry.as_ref().map_or_else(String::new, |entry| name(entry.name_raw(), desk)),
            packed: entry.as_ref().map_or(0, |entry| entry.compressed_size()),
            encrypted: entry.as_ref().is_some_and(|entry| entry.encrypted()),
            method: entry.as_ref().and_then(|entry| match entry.compression() {
                CompressionMethod::Stored => Some(Method::Stored),
                CompressionMethod::Deflated => Some(Method::Deflated),
                _ => None,
            }),
            found: None,
        });
    }
    members
}

const LOCAL: &[u8; 4] = b"PK\x03\x04";
const CENTRAL: &[u8; 4] = b"PK\x01\x02";

/// The members that stand in a file, by the header before each.
fn found<'a>(bytes: &'a [u8], desk: &Desk<'_>) -> Vec<Entry<'a>> {
    let mut members = Vec::new();
    let mut from = 0;
    while let Some(at) = signature(bytes, LOCAL, from) {
        from = at + LOCAL.len();
        let u16_at = |offset: usize| {
            bytes.get(at + offset..at + offset + 2).map_or(0, |b| u16::from_le_bytes([b[0], b[1]]))
        };
        let (flags, method) = (u16_at(6), u16_at(8));
        let packed = usize::from(u16_at(18)) | usize::from(u16_at(20)) << 16;
        let name_from = at + 30;
        let name_end = name_from + usize::from(u16_at(26));
        let data = name_end + usize::from(u16_at(28));
        let Some(raw) = bytes.get(name_from..name_end).filter(|_| data <= bytes.len()) else { continue };
        // Where the size stands behind the data, these go on to the next header; deflated ones know their own end.
        let known = flags & 8 == 0 && packed <= bytes.len() - data;
        let end = if known {
            data + packed
        } else {
            signature(bytes, LOCAL, data).or_else(|| signature(bytes, CENTRAL, data)).unwrap_or(bytes.len())
        };
        from = end.max(from);
        members.push(Entry {
            name: name(raw, desk),
            packed: (end - data) as u64,
            encrypted: flags & 1 != 0,
            method: match method {
                0 => Some(Method::Stored),
                8 => Some(Method::Deflated),
                _ => None,
            },
            found: Some(&bytes[data..end]),
        });
        if members.len() >= desk.limits.objects as usize {
            break;
        }
    }
    members
}

/// Where a signature stands first, from a place on.
fn signature(bytes: &[u8], signature: &[u8; 4], from: usize) -> Option<usize> {
    bytes.get(from..)?.windows(4).position(|four| four == signature).map(|at| from + at)
}

/// How often a signature stands there.
fn signatures(bytes: &[u8], signature: &[u8; 4]) -> usize {
    bytes.windows(4).filter(|four| four == signature).count()
}

/// A name by its bytes: whoever writes UTF-8 does not always set the flag for it.
fn name(raw: &[u8], desk: &Desk<'_>) -> String {
    let name = match std::str::from_utf8(raw) {
        Ok(name) => Some(name.to_owned()),
        Err(_) => (desk.decode)("gb18030", raw),
    };
    name.unwrap_or_else(|| String::from_utf8_lossy(raw).into_owned()).replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::{Package, Unpacked};
    use crate::error::Error;
    use crate::format::limits::Limits;
    use crate::format::{Desk, decode};
    use crate::source::{Limit, Note};
    use flate2::{Compression, write::DeflateEncoder};
    use std::io::Write;

    /// A member as it is written: name, bytes, flags, method.
    struct Member<'a>(&'a [u8], &'a [u8], u16, u16);

    /// A zip, written byte by byte; a size behind the data where flag 8 is set.
    fn zip(members: &[Member<'_>]) -> Vec<u8> {
        let (mut all, mut directory) = (Vec::new(), Vec::new());
        for &Member(name, bytes, flags, method) in members {
            let mut packed = bytes.to_vec();
            if method == 8 {
                let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(bytes).expect("in memory");
                packed = encoder.finish().expect("in memory");
            }
            let mut crc = flate2::Crc::new();
            crc.update(bytes);
            let sizes = [crc.sum(), packed.len() as u32, bytes.len() as u32];
            let at = all.len() as u32;
            let head = |sizes: [u32; 3]| {
                let mut head = [20_u16, flags, method, 0, 0].map(u16::to_le_bytes).concat();
                head.extend(sizes.map(u32::to_le_bytes).concat());
                head.extend([name.len() as u16, 0].map(u16::to_le_bytes).concat());
                head
            };
            all.extend(b"PK\x03\x04");
            all.extend(head(if flags & 8 == 0 { sizes } else { [0; 3] }));
            all.extend([name, &packed].concat());
            if flags & 8 != 0 {
                all.extend(b"PK\x07\x08");
                all.extend(sizes.map(u32::to_le_bytes).concat());
            }
            directory.extend(b"PK\x01\x02\x14\0");
            directory.extend(head(sizes));
            directory.extend([0; 10]);
            directory.extend(at.to_le_bytes());
            directory.extend(name);
        }
        let (at, count) = (all.len() as u32, members.len() as u16);
        all.extend(&directory);
        all.extend(b"PK\x05\x06\0\0\0\0");
        all.extend([count, count].map(u16::to_le_bytes).concat());
        all.extend([directory.len() as u32, at].map(u32::to_le_bytes).concat());
        all.extend([0, 0]);
        all
    }

    /// Names with what is unpacked of each.
    type Members = Vec<(String, Result<Unpacked, Error>)>;

    /// All members, and whether the directory is lost.
    fn read(bytes: &[u8], limits: Limits) -> Result<(Members, bool), Error> {
        let mut progress = |_, _| ();
        let desk = Desk { decode: &decode, progress: &mut progress, limits };
        let mut package = Package::open(bytes, &desk)?;
        let members = (0..package.len()).map(|n| (package.name(n).to_owned(), package.unpack(n))).collect();
        Ok((members, package.is_damaged()))
    }

    fn whole(bytes: &[u8]) -> Result<Unpacked, Error> {
        Ok(Unpacked { bytes: bytes.to_vec(), cut: None })
    }

    #[test]
    fn members_come_with_their_names_whether_the_directory_is_there_or_not() {
        let text = "一般公共预算收入".repeat(5);
        let members = [
            Member("夹\\一.txt".as_bytes(), text.as_bytes(), 0, 8),
            Member(b"\xD5\xFE\xB8\xAE/", b"", 0, 0),
            Member(b"../b", b"stored", 8, 0),
            Member(b"c", text.as_bytes(), 8, 8),
            Member(b"secret", b"xxxxxxxxxxxx", 1, 0),
            Member(b"odd", b"xxxxxxxxxxxx", 0, 12),
        ];
        let bytes = zip(&members);
        let expected = [
            ("夹/一.txt", whole(text.as_bytes())),
            ("政府/", whole(b"")),
            ("../b", whole(b"stored")),
            ("c", whole(text.as_bytes())),
            ("secret", Err(Error::Encrypted)),
            ("odd", Err(Error::Unsupported { what: "a zip archive packed in an uncommon way" })),
        ];
        let expected = expected.map(|(name, unpacked)| (name.to_owned(), unpacked)).to_vec();
        assert_eq!(read(&bytes, Limits::default()), Ok((expected.clone(), false)));
        let central = bytes.windows(4).position(|four| four == b"PK\x01\x02").expect("a directory");
        let (members, damaged) = read(&bytes[..central], Limits::default()).expect("members");
        assert!(damaged);
        assert_eq!(members.len(), expected.len());
        for (member, expected) in members.iter().zip(&expected) {
            assert_eq!(member.0, expected.0);
            // The end of stored bytes of unknown length is that of the next header.
            if member.0 == "../b" {
                assert!(member.1.as_ref().is_ok_and(|unpacked| unpacked.bytes.starts_with(b"stored")));
            } else {
                assert_eq!(member.1, expected.1, "{}", member.0);
            }
        }
    }

    #[test]
    fn a_member_is_found_by_its_name_in_any_case() {
        let bytes =
            zip(&[Member(b"word\\document.xml", b"1", 0, 0), Member(b"/[Content_Types].xml", b"2", 0, 0)]);
        let mut progress = |_, _| ();
        let desk = Desk { decode: &decode, progress: &mut progress, limits: Limits::default() };
        let package = Package::open(&bytes, &desk).expect("a package");
        assert_eq!(package.find("/Word/Document.xml"), Some(0));
        assert_eq!(package.find("[Content_Types].xml"), Some(1));
        assert_eq!(package.find("Document.xml"), None);
    }

    #[test]
    fn what_unpacks_to_far_more_is_cut() {
        let zeros = vec![0; 40 << 20];
        let bytes = zip(&[Member(b"a", &zeros, 0, 8), Member(b"b", b"x", 0, 0), Member(b"c", b"xy", 0, 0)]);
        let (members, _) = read(&bytes, Limits::default()).expect("members");
        let lengths =
            members.iter().map(|(_, unpacked)| unpacked.as_ref().map_or(0, |unpacked| unpacked.bytes.len()));
        assert_eq!(lengths.collect::<Vec<_>>(), [16 << 20, 1, 2]);
        let (members, _) =
            read(&bytes, Limits { unpacked: (16 << 20) + 1, ..Limits::default() }).expect("members");
        let a = members[0].1.as_ref().expect("its start");
        assert_eq!((a.bytes.len(), &a.cut), (16 << 20, &Some(Note::Partial(Limit::Inflation))));
        assert_eq!(members[1].1, whole(b"x"));
        assert_eq!(members[2].1, Err(Error::TooMuch(Limit::Inflation)));
        assert_eq!(
            read(&bytes, Limits { objects: 2, ..Limits::default() }),
            Err(Error::TooMuch(Limit::Objects))
        );
    }

    #[test]
    fn broken_packages_give_what_is_left_of_them() {
        let text: String = (0..2000).map(|n| format!("{n}亿元；")).collect();
        let bytes = zip(&[Member(b"a", text.as_bytes(), 0, 8), Member(b"b", b"x", 8, 8)]);
        for end in 0..bytes.len() {
            if let Ok((members, _)) = read(&bytes[..end], Limits::default())
                && let Ok(a) = &members[0].1
            {
                assert!(text.as_bytes().starts_with(&a.bytes), "cut at {end}");
            }
        }
        let (members, damaged) = read(&bytes[..bytes.len() / 2], Limits::default()).expect("a member");
        let a = members[0].1.as_ref().expect("its start");
        assert!(damaged && a.bytes.len() > 1000 && a.cut == Some(Note::Damaged));
        assert_eq!(read(b"no zip at all", Limits::default()), Err(Error::Damaged { what: "a zip archive" }));
        let mut seed = 1_u32;
        let mut random = |below: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as usize % below
        };
        for _ in 0..200 {
            let mut broken = bytes.clone();
            for _ in 0..=random(4) {
                let at = random(broken.len());
                broken[at] = random(256) as u8;
            }
            let _ = read(&broken, Limits::default());
        }
    }
}
