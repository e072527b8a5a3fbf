//! The size of a page as it is seen, and how to get there from the space that it is drawn in.

use crate::format::page::Matrix;
use hayro_syntax::object::Rect;
use hayro_syntax::page::Rotation;

/// The page that is taken where a file says nothing sensible: A4.
const A4: [f64; 4] = [0.0, 0.0, 595.0, 842.0];

/// Size of a page as it is seen, in points, and how to get there.
pub(super) fn of(page: &hayro_syntax::page::Page<'_>) -> (f64, f64, Matrix) {
    let area =
        |rect: Rect| [rect.x0.min(rect.x1), rect.y0.min(rect.y1), rect.x0.max(rect.x1), rect.y0.max(rect.y1)];
    let sensible =
        |[x0, y0, x1, y1]: &[f64; 4]| (1.0..1e6).contains(&(x1 - x0)) && (1.0..1e6).contains(&(y1 - y0));
    let media = Some(area(page.media_box())).filter(sensible).unwrap_or(A4);
    let crop = area(page.crop_box());
    let cut = [crop[0].max(media[0]), crop[1].max(media[1]), crop[2].min(media[2]), crop[3].min(media[3])];
    let turns = match page.rotation() {
        Rotation::None => 0,
        Rotation::Horizontal => 1,
        Rotation::Flipped => 2,
        Rotation::FlippedHorizontal => 3,
    };
    let unit = page.raw().get::<f32>("UserUnit").filter(|unit| (0.01..1000.0).contains(unit)).unwrap_or(1.0);
    seen(Some(cut).filter(sensible).unwrap_or(media), turns, unit.into())
}

/// From the space of a page to the page as it is seen, from its left upper corner, y downwards: its size and how to get there.
fn seen([x0, y0, x1, y1]: [f64; 4], quarter_turns: u8, unit: f64) -> (f64, f64, Matrix) {
    let (width, height) = (x1 - x0, y1 - y0);
    let (width, height, matrix) = match quarter_turns % 4 {
        0 => (width, height, [1.0, 0.0, 0.0, -1.0, -x0, y1]),
        1 => (height, width, [0.0, 1.0, 1.0, 0.0, -y0, -x0]),
        2 => (width, height, [-1.0, 0.0, 0.0, 1.0, x1, -y0]),
        _ => (height, width, [0.0, -1.0, -1.0, 0.0, y1, x1]),
    };
    (width * unit, height * unit, Matrix(matrix.map(|number| number * unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_page_is_seen_from_its_own_corner() {
        // The left lower corner of a page of 100 by 200 that begins at (10, 20).
        for (turns, size, corner) in [
            (0, (100.0, 200.0), (0.0, 200.0)),
            (1, (200.0, 100.0), (0.0, 0.0)),
            (2, (100.0, 200.0), (100.0, 0.0)),
            (3, (200.0, 100.0), (200.0, 100.0)),
        ] {
            let (width, height, matrix) = seen([10.0, 20.0, 110.0, 220.0], turns, 1.0);
            assert_eq!(((width, height), matrix.apply(10.0, 20.0)), (size, corner), "{turns}");
        }
    }
}
