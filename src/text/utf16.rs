//! Byte offsets to UTF-16 offsets and back.

/// One in this many bytes is counted beforehand.
const STEP: usize = 64;

/// A text with the UTF-16 offset of every 64th byte, made in one pass; an offset then costs at
/// most 64 bytes of counting wherever it stands.
///
/// ```
/// # use report_lens::text::Utf16;
/// let index = Utf16::new("增长6%𠮷。");
/// assert_eq!(index.units(6), 2);
/// assert_eq!(index.units(12), 6); // 𠮷 lies outside the basic plane: two units
/// assert_eq!(index.bytes(6), 12);
/// ```
#[derive(Debug)]
pub struct Utf16<'a> {
    bytes: &'a [u8],
    /// Units before byte `index * STEP`.
    counted: Vec<usize>,
}

impl<'a> Utf16<'a> {
    /// Counts through `text` once.
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut before = 0;
        let mut counted = Vec::with_capacity(bytes.len() / STEP + 1);
        for block in bytes.chunks(STEP) {
            counted.push(before);
            // At most one for each byte of the block: the sum fits a byte, and many are added at once.
            before += usize::from(block.iter().map(|&byte| units(byte)).sum::<u8>());
        }
        Self { bytes, counted }
    }

    /// UTF-16 code units before byte `offset`; the whole length beyond the end.
    pub fn units(&self, offset: usize) -> usize {
        let offset = offset.min(self.bytes.len());
        let block = (offset / STEP).min(self.counted.len().saturating_sub(1));
        let rest = &self.bytes[(block * STEP).min(offset)..offset];
        self.counted.get(block).copied().unwrap_or_default()
            + usize::from(rest.iter().map(|&byte| units(byte)).sum::<u8>())
    }

    /// The byte offset of the character that holds code unit `offset`; the length beyond the end.
    pub fn bytes(&self, offset: usize) -> usize {
        let block = self.counted.partition_point(|&before| before <= offset).saturating_sub(1);
        let mut before = self.counted.get(block).copied().unwrap_or_default();
        let start = block * STEP;
        let mut found = start;
        for (at, &byte) in self.bytes.iter().enumerate().skip(start) {
            if units(byte) > 0 {
                if before > offset {
                    return found;
                }
                found = at;
            }
            before += usize::from(units(byte));
        }
        if before > offset { found } else { self.bytes.len() }
    }
}

/// The units that a character adds, counted at its first byte: four-byte characters take two.
const fn units(byte: u8) -> u8 {
    (byte & 0xC0 != 0x80) as u8 + (byte >= 0xF0) as u8
}

#[cfg(test)]
mod tests {
    use super::Utf16;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_counting_from_the_start(text in "[a中𠮷％\\n]{0,300}") {
            let index = Utf16::new(&text);
            let mut units = 0;
            for (at, character) in text.char_indices() {
                prop_assert_eq!(index.units(at), units);
                prop_assert_eq!(index.bytes(units), at);
                prop_assert_eq!(index.bytes(units + character.len_utf16() - 1), at);
                units += character.len_utf16();
            }
            prop_assert_eq!(index.units(text.len()), units);
            prop_assert_eq!(index.units(text.len() + 9), units);
            prop_assert_eq!(index.bytes(units), text.len());
            prop_assert_eq!(index.bytes(units + 9), text.len());
        }
    }
}
