//! Streams of objects and directories as they lie in a file, found without its directory.

use super::unpack;

/// How far before its bytes the dictionary of a stream can begin.
const DICTIONARY: usize = 2048;

/// A stream of objects or a directory, as it lies in the file.
pub(super) struct Packed<'a> {
    /// Its dictionary, and what stands before it.
    pub(super) dictionary: &'a [u8],
    pub(super) data: &'a [u8],
    pub(super) filters: usize,
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
