//! The check sum of a zip's entries, CRC-32 of ISO 3309. A library's takes sixteen bytes at once by a table of as many
//! kilobytes, which no compression makes smaller; a workbook is compressed anyway, which takes far longer.

/// The reversed polynomial.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// The sum of what was seen so far, its bits turned.
pub(super) struct Crc {
    table: [u32; 256],
    turned: u32,
}

impl Crc {
    pub(super) fn new() -> Self {
        let of = |byte: u32| {
            (0..8).fold(byte, |rest, _| if rest & 1 == 1 { (rest >> 1) ^ POLYNOMIAL } else { rest >> 1 })
        };
        let mut table = [0; 256];
        for (byte, sum) in (0..).zip(&mut table) {
            *sum = of(byte);
        }
        Self { table, turned: u32::MAX }
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let at = (self.turned ^ u32::from(*byte)) & 0xff;
            self.turned = (self.turned >> 8) ^ self.table[at as usize];
        }
    }

    pub(super) const fn sum(&self) -> u32 {
        !self.turned
    }
}

#[cfg(test)]
mod tests {
    use super::Crc;

    #[test]
    fn the_sum_of_nine_digits_is_the_known_one() {
        let mut crc = Crc::new();
        crc.update(b"1234");
        crc.update(b"56789");
        assert_eq!(crc.sum(), 0xcbf4_3926);
    }
}
