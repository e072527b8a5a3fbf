//! Whether bytes that a file calls Western are Chinese.

/// Pairs of bytes that are characters of GB 2312, and other places beyond ASCII: pairs of GBK, and bytes by themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Pairs {
    common: usize,
    rare: usize,
    single: usize,
}

impl Pairs {
    /// Counts those of more bytes.
    pub(crate) fn count(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while let Some(&first) = bytes.get(at) {
            at += 1;
            if first < 0x80 {
                continue;
            }
            match (first, bytes.get(at).copied().unwrap_or_default()) {
                (0xA1..=0xA9 | 0xB0..=0xF7, 0xA1..=0xFE) => self.common += 1,
                (0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE) => self.rare += 1,
                _ => {
                    self.single += 1;
                    continue;
                }
            }
            at += 1;
        }
    }

    /// Whether the bytes are Chinese: letters of Europe do not pair up, and quotation marks are none of GB 2312.
    pub(crate) const fn are_chinese(self) -> bool {
        self.single == 0 && self.common > 9 * self.rare
    }
}

/// Whether bytes are Chinese in GBK.
pub(crate) fn is_gbk(bytes: &[u8]) -> bool {
    let mut pairs = Pairs::default();
    pairs.count(bytes);
    pairs.are_chinese()
}

#[cfg(test)]
mod tests {
    use super::is_gbk;

    #[test]
    fn letters_of_europe_and_quotation_marks_are_not_chinese() {
        for (bytes, expected) in [
            (&b"\xD6\xD0"[..], true),
            (b"2024 \xD6\xD0\xB9\xFA\xA3\xAC", true),
            (b"caf\xE9 na\xEFve", false),
            (b"\x93A quotation\x94", false),
            (b"abc", false),
            (b"\xD6\xD0\xE9", false),
        ] {
            assert_eq!(is_gbk(bytes), expected, "{bytes:?}");
        }
    }
}
