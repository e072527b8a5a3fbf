//! A zip archive in one piece: each entry is compressed as it comes, and only what is compressed is kept.

use super::crc::Crc;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write;

/// Midnight of 1 January 1980, the first day that a zip can name: the same bytes on every day.
const DAY: u16 = 0x21;

/// An entry that is being written.
pub(super) struct Entry {
    name: String,
    crc: Crc,
    packed: DeflateEncoder<Vec<u8>>,
    waiting: Vec<u8>,
}

/// How much is gathered before the compressor is called: it costs as much for a byte as for a thousand.
const CHUNK: usize = 1 << 15;

impl Entry {
    pub(super) fn new(name: impl Into<String>, level: u32) -> Entry {
        Entry {
            name: name.into(),
            crc: Crc::new(),
            packed: DeflateEncoder::new(Vec::new(), Compression::new(level)),
            waiting: Vec::with_capacity(CHUNK + 1024),
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        self.waiting.extend_from_slice(text.as_bytes());
        if self.waiting.len() >= CHUNK {
            self.pack();
        }
    }

    fn pack(&mut self) {
        self.crc.update(&self.waiting);
        // Writing to memory does not fail.
        let _ = self.packed.write_all(&self.waiting);
        self.waiting.clear();
    }
}

/// An entry that is complete: its name, what a zip says of it twice, and its bytes.
struct Packed {
    name: String,
    fields: Vec<u8>,
    bytes: Vec<u8>,
}

/// The archive.
#[derive(Default)]
pub(super) struct Archive {
    entries: Vec<Packed>,
}

impl Archive {
    /// Adds an entry; `None` when it is larger than a plain zip can hold.
    pub(super) fn add(&mut self, mut entry: Entry) -> Option<()> {
        entry.pack();
        let length = u32::try_from(entry.packed.total_in()).ok()?;
        let bytes = entry.packed.finish().ok()?;
        let mut fields = Vec::with_capacity(26);
        // Made for readers of version 2, names in UTF-8, deflated, at midnight, on that day.
        for field in [20, 1 << 11, 8, 0, DAY] {
            fields.extend_from_slice(&u16::to_le_bytes(field));
        }
        for field in [entry.crc.sum(), u32::try_from(bytes.len()).ok()?, length] {
            fields.extend_from_slice(&field.to_le_bytes());
        }
        fields.extend_from_slice(&u16::try_from(entry.name.len()).ok()?.to_le_bytes());
        fields.extend_from_slice(&[0, 0]);
        self.entries.push(Packed { name: entry.name, fields, bytes });
        Some(())
    }

    /// The bytes of the archive, what was added last first: who looks at the first entry alone knows by it what the
    /// file is. `None` when it is larger than a plain zip can hold.
    pub(super) fn finish(mut self) -> Option<Vec<u8>> {
        let count = u16::try_from(self.entries.len()).ok()?.to_le_bytes();
        let (mut whole, mut directory) = (Vec::new(), Vec::new());
        while let Some(Packed { name, fields, bytes }) = self.entries.pop() {
            let at = u32::try_from(whole.len()).ok()?;
            for part in [b"PK\x03\x04", &fields[..], name.as_bytes(), &bytes] {
                whole.extend_from_slice(part);
            }
            // Made by, the same fields, no remark, first disk, nothing of a file system, where it lies.
            for part in [b"PK\x01\x02\x14\0", &fields[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()] {
                directory.extend_from_slice(part);
            }
        }
        let at = u32::try_from(whole.len()).ok()?.to_le_bytes();
        let length = u32::try_from(directory.len()).ok()?.to_le_bytes();
        for part in [&directory[..], b"PK\x05\x06\0\0\0\0", &count, &count, &length, &at, &[0, 0]] {
            whole.extend_from_slice(part);
        }
        Some(whole)
    }
}
