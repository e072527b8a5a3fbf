//! Compound files (OLE, CFB): the sectors of named streams, put together from chains that may be broken.
//!
//! Only reading, and of damaged files what is left: a chain that runs in a circle, out of the file or on past the end of
//! the table ends there, and that is remembered.

use std::cell::Cell;

/// The first bytes of every such file.
pub(crate) const MAGIC: [u8; 8] = *b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Sector numbers from here on are no sectors: the end of a chain, a free sector, one of a table.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Bytes of the header, of a directory entry and of a small sector.
const HEADER: usize = 512;
const ENTRY: usize = 128;
const SMALL: usize = 64;
/// So many streams and storages are looked at.
const MOST_ENTRIES: usize = 65_536;

/// A compound file.
pub(crate) struct Ole<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    /// All small sectors, one after the other.
    small: Vec<u8>,
    /// Streams below this size are kept in small sectors.
    cutoff: u64,
    entries: Vec<Entry>,
    damaged: Cell<bool>,
}

/// A stream or storage at the root.
struct Entry {
    name: String,
    is_stream: bool,
    start: u32,
    size: u64,
}

impl<'a> Ole<'a> {
    /// Opens the file; `None` where it is no compound file or nothing can be found in it.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        if !bytes.starts_with(&MAGIC) || bytes.len() < HEADER {
            return None;
        }
        let shift = u32::from(u16_at(bytes, 0x1E)?);
        let sector = 1usize << if (7..=16).contains(&shift) { shift } else { 9 };
        let mut ole = Self {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            cutoff: u64::from(u32_at(bytes, 0x38)?),
            entries: Vec::new(),
            damaged: Cell::new(false),
        };
        ole.read_table();
        let small_table = ole.chain(u32_at(bytes, 0x3C)?, None);
        ole.small_table =
            small_table.as_chunks::<4>().0.iter().map(|&word| u32::from_le_bytes(word)).collect();
        let directory = ole.chain(u32_at(bytes, 0x30)?, Some((MOST_ENTRIES * ENTRY) as u64));
        let root = ole.read_directory(&directory);
        if let Some((start, size)) = root {
            ole.small = ole.chain(start, Some(size));
        }
        Some(ole)
    }

    /// Whether something was missing or wrong so far.
    pub(crate) fn is_damaged(&self) -> bool {
        self.damaged.get()
    }

    /// The names of the streams and storages at the root.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Whether there is a stream or storage of the name, in any case of letters.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names().any(|here| here.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream at the root, as far as they are there.
    pub(crate) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry =
            self.entries.iter().find(|entry| entry.is_stream && entry.name.eq_ignore_ascii_case(name))?;
        let bytes = if entry.size < self.cutoff {
            self.small_chain(entry.start, entry.size)
        } else {
            self.chain(entry.start, Some(entry.size))
        };
        if (bytes.len() as u64) < entry.size {
            self.damaged.set(true);
        }
        Some(bytes)
    }

    /// The table of what sector follows which.
    fn read_table(&mut self) {
        let mut places: Vec<u32> = (0..109).filter_map(|at| u32_at(self.bytes, 0x4C + 4 * at)).collect();
        let most = self.bytes.len() / self.sector + 1;
        let mut next = u32_at(self.bytes, 0x44).unwrap_or(NO_SECTOR);
        let mut seen = 0;
        while next < NO_SECTOR && seen < most {
            seen += 1;
            let Some(more) = self.sector(next) else {
                self.damaged.set(true);
                break;
            };
            let (words, _) = more.as_chunks::<4>();
            let Some((last, words)) = words.split_last() else { break };
            places.extend(words.iter().map(|&word| u32::from_le_bytes(word)));
            next = u32::from_le_bytes(*last);
        }
        let each = self.sector / 4;
        for place in places.into_iter().filter(|&place| place < NO_SECTOR) {
            if self.table.len() > most {
                break;
            }
            let before = self.table.len();
            if let Some(sector) = self.sector(place) {
                self.table.extend(sector.as_chunks::<4>().0.iter().map(|&word| u32::from_le_bytes(word)));
            } else {
                self.damaged.set(true);
            }
            // A table that is cut off: sectors mostly follow each other.
            let start = self.table.len();
            self.table.extend((start..before + each).filter_map(|at| u32::try_from(at + 1).ok()));
        }
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let bytes = self.bytes.get(start..)?;
        bytes.get(..bytes.len().min(self.sector)).filter(|sector| !sector.is_empty())
    }

    /// The bytes of a chain of sectors, of `size` where that is known.
    fn chain(&self, start: u32, size: Option<u64>) -> Vec<u8> {
        let most = self.bytes.len() / self.sector + 1;
        let size = usize::try_from(size.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let mut bytes = Vec::with_capacity(if size <= self.bytes.len() { size } else { 0 });
        let mut next = start;
        let mut seen = vec![false; most];
        while next < NO_SECTOR && bytes.len() < size {
            let is_first = seen.get_mut(next as usize).is_some_and(|seen| !std::mem::replace(seen, true));
            let Some(sector) = self.sector(next).filter(|_| is_first) else {
                self.damaged.set(true);
                break;
            };
            bytes.extend_from_slice(sector);
            next = self.table.get(next as usize).copied().unwrap_or_else(|| {
                self.damaged.set(true);
                next.saturating_add(1)
            });
        }
        bytes.truncate(size);
        bytes
    }

    fn small_chain(&self, start: u32, size: u64) -> Vec<u8> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let most = self.small.len() / SMALL + 1;
        let (mut next, mut seen, mut bytes) = (start, 0, Vec::new());
        while next < NO_SECTOR && bytes.len() < size && seen < most {
            seen += 1;
            let at = (next as usize).saturating_mul(SMALL);
            let Some(sector) = self.small.get(at..(at + SMALL).min(self.small.len())) else { break };
            bytes.extend_from_slice(sector);
            next = self.small_table.get(next as usize).copied().unwrap_or(NO_SECTOR);
        }
        bytes.truncate(size);
        bytes
    }

    /// Keeps the entries at the root; gives where the small sectors are.
    fn read_directory(&mut self, directory: &[u8]) -> Option<(u32, u64)> {
        let (all, _) = directory.as_chunks::<ENTRY>();
        let root = all.iter().find(|entry| entry[0x42] == 5)?;
        let mut seen = vec![false; all.len()];
        let mut open = vec![u32_at(root, 0x4C)?];
        while let Some(number) = open.pop() {
            let Some(entry) = all.get(number as usize) else { continue };
            if std::mem::replace(&mut seen[number as usize], true) {
                self.damaged.set(true);
                continue;
            }
            open.extend([u32_at(entry, 0x44)?, u32_at(entry, 0x48)?]);
            self.entries.push(Entry {
                name: name(entry),
                is_stream: entry[0x42] == 2,
                start: u32_at(entry, 0x74)?,
                size: self.size(entry)?,
            });
        }
        Some((u32_at(root, 0x74)?, self.size(root)?))
    }

    /// How long a stream is: its upper half counts only where sectors are large.
    fn size(&self, entry: &[u8; ENTRY]) -> Option<u64> {
        let upper = if self.sector > 512 { u32_at(entry, 0x7C)? } else { 0 };
        Some(u64::from(upper) << 32 | u64::from(u32_at(entry, 0x78)?))
    }
}

fn name(entry: &[u8; ENTRY]) -> String {
    let length = usize::from(u16_at(entry, 0x40).unwrap_or_default()).clamp(2, 64) - 2;
    let units = entry[..length].as_chunks::<2>().0.iter().map(|&pair| u16::from_le_bytes(pair));
    char::decode_utf16(units.take_while(|&unit| unit != 0)).map(|unit| unit.unwrap_or('\u{FFFD}')).collect()
}

/// Two bytes, the lower first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// Four bytes, the lowest first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}
