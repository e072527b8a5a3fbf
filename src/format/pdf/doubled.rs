//! Characters that are drawn twice to look bold or to have a shadow.

use crate::format::page::Glyph;
use std::collections::BTreeMap;

/// How far copies lie apart at most, in ems: a quarter would take the second of two digits.
const BOLD: f32 = 0.1;
/// The same for a copy that also lies higher or lower: a shadow.
const SHADOW: f32 = 0.25;
/// Side of the squares in which copies are looked for, in points.
const SQUARE: f32 = 16.0;

/// Leaves one of each set of copies: the first.
pub(super) fn drop_copies(glyphs: &mut Vec<Glyph>) {
    let mut seen: BTreeMap<(char, i32, i32), Vec<(f32, f32)>> = BTreeMap::new();
    glyphs.retain(|glyph| {
        if glyph.text == char::REPLACEMENT_CHARACTER {
            return true;
        }
        let square = |place: f32| (place / SQUARE).floor() as i32;
        // In the squares that a copy can lie in; of letters of more than 64 points only near ones are found.
        let reach = (SHADOW * glyph.size).min(SQUARE);
        for row in square(glyph.y - reach)..=square(glyph.y + reach) {
            for column in square(glyph.x - reach)..=square(glyph.x + reach) {
                let Some(places) = seen.get(&(glyph.text, column, row)) else { continue };
                if places.iter().rev().take(16).any(|place| is_copy(glyph, *place)) {
                    return false;
                }
            }
        }
        seen.entry((glyph.text, square(glyph.x), square(glyph.y))).or_default().push((glyph.x, glyph.y));
        true
    });
    for (glyph, order) in glyphs.iter_mut().zip(0..) {
        glyph.order = order;
    }
}

fn is_copy(glyph: &Glyph, (x, y): (f32, f32)) -> bool {
    let (mut along, mut across) = ((glyph.x - x).abs() / glyph.size, (glyph.y - y).abs() / glyph.size);
    let (sideways, _) = glyph.direction();
    if sideways == 0.0 {
        (along, across) = (across, along);
    }
    along <= BOLD && across <= BOLD || across > 0.02 && along <= SHADOW && across <= SHADOW && along > 0.02
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(places: &[(char, f32, f32)]) -> String {
        let glyph = |(text, x, y): &(char, f32, f32)| Glyph {
            text: *text,
            x: *x,
            y: *y,
            advance: 10.0,
            size: 10.0,
            ..Glyph::default()
        };
        let mut glyphs = places.iter().map(glyph).collect();
        drop_copies(&mut glyphs);
        glyphs.iter().map(|glyph| glyph.text).collect()
    }

    #[test]
    fn copies_are_dropped_and_doubled_digits_stay() {
        for (places, expected) in [
            (&[('一', 0.0, 0.0), ('二', 10.0, 0.0), ('一', 0.5, 0.0), ('二', 10.5, 0.0)][..], "一二"),
            (&[('一', 0.0, 0.0), ('一', 1.5, 1.5)], "一"),
            (&[('1', 0.0, 0.0), ('1', 5.0, 0.0)], "11"),
            (&[('1', 0.0, 0.0), ('1', 2.5, 0.0)], "11"),
            (&[('一', 15.9, 0.0), ('一', 16.3, 0.0), ('一', 28.0, 0.0)], "一一"),
            (&[('一', 17.0, 33.0), ('一', 15.0, 31.0)], "一"),
        ] {
            assert_eq!(left(places), expected);
        }
    }
}
