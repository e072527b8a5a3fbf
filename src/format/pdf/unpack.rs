//! The bytes of a stream behind its filters, never more than a budget allows.

use crate::format::limits::Limits;
use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::io::Read;

/// How many bytes may still be unpacked.
pub(super) struct Budget {
    left: u64,
    inflation: u64,
    /// Whether something had to be left out.
    pub(super) spent: bool,
}

impl Budget {
    pub(super) const fn new(limits: &Limits) -> Self {
        Self { left: limits.unpacked, inflation: limits.inflation, spent: false }
    }

    /// How many bytes may come of `packed` ones.
    fn cap(&self, packed: usize) -> usize {
        let cap = (packed as u64).saturating_mul(self.inflation).max(Limits::FREE).min(self.left);
        usize::try_from(cap).unwrap_or(usize::MAX)
    }

    fn take(&mut self, bytes: usize, cap: usize) {
        self.left = self.left.saturating_sub(bytes as u64);
        self.spent |= bytes >= cap;
    }
}

/// What a stream holds; `None` where it is a picture or nothing of it can be unpacked.
pub(super) fn unpack(stream: &Stream<'_>, budget: &mut Budget) -> Option<Vec<u8>> {
    let dict = stream.dict();
    let filters = filters(dict);
    let mut bytes = stream.raw_data().into_owned();
    let packed = bytes.len();
    for (filter, parameters) in filters {
        let cap = budget.cap(packed);
        bytes = match filter.as_slice() {
            b"FlateDecode" | b"Fl" => predicted(inflate(&bytes, cap), parameters.as_ref()),
            b"LZWDecode" | b"LZW" => {
                let early =
                    parameters.as_ref().and_then(|dict| dict.get::<i32>("EarlyChange")).unwrap_or(1) != 0;
                predicted(unpack_lzw(&bytes, early, cap), parameters.as_ref())
            }
            b"ASCII85Decode" | b"A85" => ascii85(&bytes),
            b"ASCIIHexDecode" | b"AHx" => ascii_hex(&bytes),
            b"RunLengthDecode" | b"RL" => run_length(&bytes, cap),
            b"Crypt" => bytes,
            _ => return None,
        };
        budget.take(bytes.len(), cap);
    }
    Some(bytes)
}

/// The filters of a stream with their parameters, in the order in which they are taken off; eight at most.
fn filters<'a>(dict: &Dict<'a>) -> Vec<(Vec<u8>, Option<Dict<'a>>)> {
    let either =
        |long: &str, short: &str| dict.get::<Object<'a>>(long).or_else(|| dict.get::<Object<'a>>(short));
    let items = |array: Array<'a>| array.iter::<Object<'a>>().take(8).collect::<Vec<_>>();
    let names: Vec<Name<'a>> = match either("Filter", "F") {
        Some(Object::Name(name)) => vec![name],
        Some(Object::Array(array)) => items(array).into_iter().filter_map(Object::into_name).collect(),
        _ => Vec::new(),
    };
    let parameters: Vec<Option<Dict<'a>>> = match either("DecodeParms", "DP") {
        Some(Object::Dict(dict)) => vec![Some(dict)],
        Some(Object::Array(array)) => items(array).into_iter().map(Object::into_dict).collect(),
        _ => Vec::new(),
    };
    let of = |index: usize| parameters.get(index).cloned().flatten();
    names.into_iter().enumerate().map(|(index, name)| (name.as_ref().to_vec(), of(index))).collect()
}

/// Deflated bytes with or without the header of zlib. What comes before an error is kept.
pub(super) fn inflate(bytes: &[u8], cap: usize) -> Vec<u8> {
    let unpacked = read(ZlibDecoder::new(bytes), cap);
    if !unpacked.is_empty() || bytes.len() < 3 {
        return unpacked;
    }
    let start = bytes.iter().take_while(|byte| super::lexer::white(**byte)).count();
    let rest = bytes.get(start..).unwrap_or_default();
    let unpacked = if start > 0 { read(ZlibDecoder::new(rest), cap) } else { unpacked };
    if !unpacked.is_empty() {
        return unpacked;
    }
    // A wrong header, or none.
    let unpacked = read(DeflateDecoder::new(rest.get(2..).unwrap_or_default()), cap);
    if unpacked.is_empty() { read(DeflateDecoder::new(bytes), cap) } else { unpacked }
}

fn read(mut reader: impl Read, cap: usize) -> Vec<u8> {
    let mut unpacked = Vec::new();
    let mut buffer = [0; 16 << 10];
    while unpacked.len() < cap {
        match reader.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(count) => unpacked.extend(buffer.iter().take(count)),
        }
    }
    unpacked.truncate(cap);
    unpacked
}

/// LZW as TIFF has it.
pub(super) fn unpack_lzw(bytes: &[u8], early: bool, cap: usize) -> Vec<u8> {
    let mut unpacked: Vec<u8> = Vec::new();
    // Each entry is a stretch of what is unpacked already.
    let mut table: Vec<(usize, usize)> = Vec::new();
    let mut width = 9;
    let (mut bits, mut count) = (0_u32, 0);
    let mut previous: Option<(usize, usize)> = None;
    for &byte in bytes {
        bits = bits << 8 | u32::from(byte);
        count += 8;
        if count < width {
            continue;
        }
        count -= width;
        let code = (bits >> count) as usize & ((1 << width) - 1);
        bits &= (1 << count) - 1;
        match code {
            256 => {
                table.clear();
                width = 9;
                previous = None;
                continue;
            }
            257 => break,
            _ => {}
        }
        let start = unpacked.len();
        if let Ok(byte) = u8::try_from(code) {
            unpacked.push(byte);
        } else if let Some(&(from, to)) = table.get(code - 258) {
            unpacked.extend_from_within(from..to);
        } else if let Some((from, to)) = previous {
            unpacked.extend_from_within(from..to);
            unpacked.extend_from_within(from..=from);
        } else {
            break;
        }
        if let Some((from, to)) = previous.filter(|_| table.len() < 4096 - 258) {
            // The entry before with the first byte of this one, which stands right behind it.
            table.push((from, to + 1));
        }
        previous = Some((start, unpacked.len()));
        let next = table.len() + 258 + usize::from(early) + 1;
        width = match next {
            0..=512 => 9,
            513..=1024 => 10,
            1025..=2048 => 11,
            _ => 12,
        };
        if unpacked.len() >= cap {
            break;
        }
    }
    unpacked.truncate(cap);
    unpacked
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::with_capacity(bytes.len() / 5 * 4);
    let mut group = [0_u8; 5];
    let mut count = 0;
    let flush = |group: &[u8; 5], count: usize, unpacked: &mut Vec<u8>| {
        let value = group.iter().enumerate().fold(0_u32, |value, (index, digit)| {
            value.wrapping_mul(85).wrapping_add(u32::from(if index < count { *digit } else { 84 }))
        });
        unpacked.extend(value.to_be_bytes().iter().take(count.saturating_sub(1)));
    };
    for &byte in bytes.strip_prefix(b"<~").unwrap_or(bytes) {
        match byte {
            b'!'..=b'u' => {
                if let Some(digit) = group.get_mut(count) {
                    *digit = byte - b'!';
                }
                count += 1;
                if count == 5 {
                    flush(&group, count, &mut unpacked);
                    count = 0;
                }
            }
            b'z' if count == 0 => unpacked.extend([0; 4]),
            b'~' => break,
            _ => {}
        }
    }
    flush(&group, count, &mut unpacked);
    unpacked
}

fn ascii_hex(bytes: &[u8]) -> Vec<u8> {
    let mut digits =
        bytes.iter().take_while(|byte| **byte != b'>').filter_map(|byte| (*byte as char).to_digit(16));
    let mut unpacked = Vec::with_capacity(bytes.len() / 2);
    while let Some(high) = digits.next() {
        unpacked.push((high << 4 | digits.next().unwrap_or(0)) as u8);
    }
    unpacked
}

fn run_length(bytes: &[u8], cap: usize) -> Vec<u8> {
    let mut unpacked = Vec::new();
    let mut at = 0;
    while let Some(&length) = bytes.get(at).filter(|_| unpacked.len() < cap) {
        match length {
            128 => break,
            0..128 => {
                let end = at + 2 + usize::from(length);
                unpacked.extend_from_slice(bytes.get(at + 1..end.min(bytes.len())).unwrap_or_default());
                at = end;
            }
            _ => {
                let Some(&byte) = bytes.get(at + 1) else { break };
                unpacked.extend(std::iter::repeat_n(byte, 257 - usize::from(length)));
                at += 2;
            }
        }
    }
    unpacked
}

/// Undoes the predictors of PNG and TIFF.
fn predicted(bytes: Vec<u8>, parameters: Option<&Dict<'_>>) -> Vec<u8> {
    let number = |key: &str, usual: i32| {
        parameters.and_then(|dict| dict.get::<i32>(key)).unwrap_or(usual).clamp(1, 1 << 16) as usize
    };
    let predictor = number("Predictor", 1);
    if predictor < 2 {
        return bytes;
    }
    let (colors, bits, columns) =
        (number("Colors", 1).min(32), number("BitsPerComponent", 8).min(16), number("Columns", 1));
    let pixel = (colors * bits).div_ceil(8).max(1);
    let row = (colors * bits * columns).div_ceil(8).max(1);
    let mut unpacked: Vec<u8> = Vec::with_capacity(bytes.len());
    if predictor == 2 {
        if bits != 8 {
            return bytes;
        }
        for line in bytes.chunks(row) {
            let start = unpacked.len();
            for (index, &byte) in line.iter().enumerate() {
                let left =
                    if index < pixel { 0 } else { unpacked.get(start + index - pixel).copied().unwrap_or(0) };
                unpacked.push(byte.wrapping_add(left));
            }
        }
        return unpacked;
    }
    let mut above = vec![0_u8; row];
    for line in bytes.chunks(row + 1) {
        let Some((kind, line)) = line.split_first() else { break };
        let mut current = vec![0_u8; row];
        for (index, &byte) in line.iter().enumerate() {
            let of =
                |row: &[u8]| index.checked_sub(pixel).and_then(|index| row.get(index)).copied().unwrap_or(0);
            let (left, corner, up) = (of(&current), of(&above), above.get(index).copied().unwrap_or(0));
            let value = match kind {
                1 => left,
                2 => up,
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => paeth(left, up, corner),
                _ => 0,
            };
            if let Some(place) = current.get_mut(index) {
                *place = byte.wrapping_add(value);
            }
        }
        unpacked.extend(current.iter().take(line.len()));
        above = current;
    }
    unpacked
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let estimate = i16::from(left) + i16::from(up) - i16::from(corner);
    let far = |value: u8| (estimate - i16::from(value)).abs();
    if far(left) <= far(up) && far(left) <= far(corner) {
        left
    } else if far(up) <= far(corner) {
        up
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_undone() {
        assert_eq!(ascii85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(ascii85(b"87cUR~>"), b"Hell");
        assert_eq!(ascii85(b"87cURDZ~>"), b"Hello");
        assert_eq!(ascii_hex(b"48 65 6C6C 6>"), b"Hell\x60");
        assert_eq!(run_length(b"\x02abc\xFEx\x80zzz", 100), b"abcxxx");
        assert_eq!(run_length(b"\x81x\x81x", 100).len(), 128);
        // The example of the standard: 45 45 45 45 45 65 45 45 45 66.
        let packed = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        assert_eq!(unpack_lzw(&packed, true, 100), [45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
    }

    #[test]
    fn no_more_is_inflated_than_allowed() {
        use flate2::{Compression, write::ZlibEncoder};
        use std::io::Write;
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&vec![b'a'; 1 << 20]).unwrap();
        let packed = encoder.finish().unwrap();
        assert_eq!(inflate(&packed, 1000).len(), 1000);
        assert_eq!(inflate(&packed, 2 << 20).len(), 1 << 20);
        // Cut off, without its header, with a line feed before it.
        assert!(inflate(&packed[..packed.len() - 10], 2 << 20).len() > 1 << 19);
        assert_eq!(inflate(&packed[2..], 2 << 20).len(), 1 << 20);
        assert_eq!(inflate(&[b"\n", &packed[..]].concat(), 2 << 20).len(), 1 << 20);
    }
}
