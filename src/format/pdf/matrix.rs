//! Where things are drawn: transformations of the plane.

/// `[a b c d e f]`: (x, y) comes to (ax + cy + e, bx + dy + f).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) const fn translation(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this, then `next`.
    pub(super) fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [na, nb, nc, nd, ne, nf]) = (self.0, next.0);
        Self([
            a * na + b * nc,
            a * nb + b * nd,
            c * na + d * nc,
            c * nb + d * nd,
            e * na + f * nc + ne,
            e * nb + f * nd + nf,
        ])
    }

    /// Where a point comes to.
    pub(super) fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// The box around a box.
    pub(super) fn around(self, [x0, y0, x1, y1]: [f64; 4]) -> [f64; 4] {
        let corners = [self.apply(x0, y0), self.apply(x0, y1), self.apply(x1, y0), self.apply(x1, y1)];
        let fold = |of: fn(&(f64, f64)) -> f64, best: fn(f64, f64) -> f64| {
            corners.iter().map(of).reduce(best).unwrap_or(0.0)
        };
        [
            fold(|point| point.0, f64::min),
            fold(|point| point.1, f64::min),
            fold(|point| point.0, f64::max),
            fold(|point| point.1, f64::max),
        ]
    }

    /// From six numbers; `None` where there are fewer.
    pub(super) fn from_numbers(mut numbers: impl Iterator<Item = f64>) -> Option<Self> {
        let mut matrix = [0.0; 6];
        for place in &mut matrix {
            *place = numbers.next().filter(|number| number.is_finite())?;
        }
        Some(Self(matrix))
    }
}

/// From the space of a page to the page as it is seen, from its left upper corner, y downwards: its size and how to get there.
pub(super) fn seen([x0, y0, x1, y1]: [f64; 4], quarter_turns: u8, unit: f64) -> (f64, f64, Matrix) {
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
    fn one_after_the_other() {
        let moved = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]).then(Matrix::translation(10.0, 20.0));
        assert_eq!(moved.apply(1.0, 1.0), (12.0, 22.0));
        assert_eq!(moved.around([1.0, 1.0, 0.0, 3.0]), [10.0, 22.0, 12.0, 26.0]);
    }

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
