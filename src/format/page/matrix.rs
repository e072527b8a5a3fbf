//! Transformations of the plane: where what is drawn comes to on the page.

/// `[a b c d e f]`: (x, y) comes to (ax + cy + e, bx + dy + f).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Matrix(pub(crate) [f64; 6]);

impl Matrix {
    /// Nothing moves.
    pub(crate) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Everything moves by a step.
    pub(crate) const fn translation(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this, then `next`.
    pub(crate) fn then(self, next: Self) -> Self {
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
    pub(crate) fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let [.., e, f] = self.0;
        let (across, down) = self.turn(x, y);
        (across + e, down + f)
    }

    /// What a step becomes.
    pub(crate) fn turn(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, ..] = self.0;
        (a * x + c * y, b * x + d * y)
    }

    /// The box around a box.
    pub(crate) fn around(self, [x0, y0, x1, y1]: [f64; 4]) -> [f64; 4] {
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

    /// From six numbers; `None` where there are fewer, or one is none.
    pub(crate) fn from_numbers(mut numbers: impl Iterator<Item = f64>) -> Option<Self> {
        let mut matrix = [0.0; 6];
        for place in &mut matrix {
            *place = numbers.next().filter(|number| number.is_finite())?;
        }
        Some(Self(matrix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_after_the_other() {
        let moved = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]).then(Matrix::translation(10.0, 20.0));
        assert_eq!(moved.apply(1.0, 1.0), (12.0, 22.0));
        let back = Matrix::translation(1.0, 1.0).then(Matrix([2.0, 0.0, 0.0, 3.0, 1.0, 1.0]));
        assert_eq!(back, Matrix([2.0, 0.0, 0.0, 3.0, 3.0, 4.0]));
        assert_eq!(moved.turn(1.0, 1.0), (2.0, 2.0));
        assert_eq!(moved.around([1.0, 1.0, 0.0, 3.0]), [10.0, 22.0, 12.0, 26.0]);
    }
}
