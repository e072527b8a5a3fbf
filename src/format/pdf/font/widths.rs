//! How far each glyph of a collection reaches. `W` is kept in ranges: seven hundred bytes of it can name four thousand
//! million glyphs.

use hayro_syntax::object::{Array, Dict, Object};
use std::rc::Rc;

/// How many ranges are kept.
const RANGES: usize = 1 << 17;

/// The widths of a collection in horizontal writing, in ems.
#[derive(Debug, Clone, Default)]
pub(super) struct Widths {
    ranges: Vec<(u32, u32, Width)>,
    usual: f32,
}

/// The width of the glyphs of a range: the same, or one each.
#[derive(Debug, Clone)]
enum Width {
    Same(f32),
    Each(Rc<[f32]>),
}

impl Widths {
    /// Reads `W` and `DW` of a font for a collection.
    pub(super) fn read(font: &Dict<'_>) -> Self {
        let usual = font.get::<f32>("DW").filter(|width| width.is_finite()).unwrap_or(1000.0) / 1000.0;
        let mut ranges = Vec::new();
        if let Some(array) = font.get::<Array<'_>>("W") {
            let mut items = array.iter::<Object<'_>>();
            while let (Some(first), Some(second)) = (items.next(), items.next()) {
                if ranges.len() >= RANGES {
                    break;
                }
                let Some(first) = cid(first) else { continue };
                match second {
                    Object::Array(widths) => {
                        let widths: Rc<[f32]> =
                            widths.iter::<f32>().take(1 << 16).map(|width| width / 1000.0).collect();
                        let last = first.saturating_add((widths.len() as u32).saturating_sub(1));
                        if !widths.is_empty() {
                            ranges.push((first, last, Width::Each(widths)));
                        }
                    }
                    second => {
                        let width = items.next().and_then(Object::into_f32);
                        if let (Some(last), Some(width)) = (cid(second), width) {
                            ranges.push((first, last, Width::Same(width / 1000.0)));
                        }
                    }
                }
            }
        }
        ranges.sort_by_key(|(first, ..)| *first);
        Self { ranges, usual }
    }

    /// The width of a glyph.
    pub(super) fn of(&self, cid: u32) -> f32 {
        let index = self.ranges.partition_point(|(first, ..)| *first <= cid);
        let before = self.ranges.get(..index).unwrap_or_default().iter().rev().take(4);
        for (first, last, width) in before {
            if cid <= *last {
                return match width {
                    Width::Same(width) => *width,
                    Width::Each(widths) => widths.get((cid - first) as usize).copied().unwrap_or(self.usual),
                };
            }
        }
        self.usual
    }
}

fn cid(object: Object<'_>) -> Option<u32> {
    let number = object.into_number()?.as_f64();
    (0.0..4_294_967_296.0).contains(&number).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::FromBytes;

    #[test]
    fn widths_are_those_of_their_range() {
        let font =
            Dict::from_bytes(b"<< /DW 900 /W [1 [500 600] 10 20 250 100 4294967295 500 7 [300]] >>").unwrap();
        let widths = Widths::read(&font);
        for (cid, width) in
            [(0, 0.9), (1, 0.5), (2, 0.6), (3, 0.9), (7, 0.3), (15, 0.25), (21, 0.9), (4_000_000_000, 0.5)]
        {
            assert_eq!(widths.of(cid), width, "{cid}");
        }
    }
}
