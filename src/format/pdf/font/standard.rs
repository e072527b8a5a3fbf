//! Widths of the fonts that every viewer has: files name them, and give neither program nor widths.

/// Widths of the characters from the blank to the tilde in Helvetica, in thousandths of an em.
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The same in Times Roman.
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/// How wide a code is in a font of which only the name is known, in ems. Bold and slanted letters are taken for upright ones,
/// whose digits are as wide.
pub(super) fn width(font: &[u8], code: u8) -> f32 {
    let named = |part: &[u8]| font.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part));
    let widths = if named(b"courier") {
        return 0.6;
    } else if named(b"helvetica") || named(b"arial") {
        &HELVETICA
    } else if named(b"times") {
        &TIMES
    } else {
        return 0.5;
    };
    let place = usize::from(code.wrapping_sub(b' '));
    f32::from(widths.get(place).copied().unwrap_or(500)) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn widths_are_those_of_the_named_font() {
        for (font, widths) in [
            (&b"Helvetica"[..], [0.278, 0.556, 0.722, 0.584]),
            (b"Arial,Bold", [0.278, 0.556, 0.722, 0.584]),
            (b"Times-Roman", [0.25, 0.5, 0.667, 0.541]),
            (b"Courier-Bold", [0.6; 4]),
            (b"STSong", [0.5; 4]),
        ] {
            assert_eq!(b" 0C~".map(|code| width(font, code)), widths);
        }
        assert_eq!([width(b"Helvetica", 7), width(b"Times", 0xA0)], [0.5, 0.5]);
    }
}
