//! The sheet from below, pulled by its handle.

/// Share of the page's height that a sheet has as it opens.
pub const HALF: f64 = 0.56;
/// Share that it has when it is drawn up.
const TALL: f64 = 0.92;
/// A pull as short as this is a press.
const STILL: f64 = 6.0;

/// Where a sheet rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nowhere: it closes.
    Closed,
    /// As it opened.
    Half,
    /// Nearly as high as the page.
    Tall,
}

impl Rest {
    /// Its height there, as a share of the page's.
    pub const fn share(self) -> f64 {
        match self {
            Self::Closed => 0.0,
            Self::Half => HALF,
            Self::Tall => TALL,
        }
    }

    /// Where a sheet comes to rest that was `before` and is left at `height`, both shares of the page's height, in a
    /// page of `page` CSS pixels. A press turns it over.
    pub fn after(before: f64, height: f64, page: f64) -> Self {
        let pulled = height - before;
        let tall = before > (HALF + TALL) / 2.0;
        match (pulled.abs() * page < STILL, pulled > 0.0, tall) {
            (true, _, true) => Self::Half,
            (true, _, false) => Self::Tall,
            // far enough for the next place to be meant
            (false, true, _) if pulled > 0.06 || tall => Self::Tall,
            (false, false, true) if height > HALF * 0.6 => Self::Half,
            (false, false, false) if pulled > -0.06 => Self::Half,
            (false, false, _) => Self::Closed,
            _ => Self::Half,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{HALF, Rest, TALL};

    #[test]
    fn pulled_up_it_grows_pulled_down_it_goes() {
        assert_eq!(Rest::after(HALF, 0.7, 844.0), Rest::Tall);
        assert_eq!(Rest::after(HALF, 0.3, 844.0), Rest::Closed);
        assert_eq!(Rest::after(TALL, 0.6, 844.0), Rest::Half);
        assert_eq!(Rest::after(TALL, 0.2, 844.0), Rest::Closed);
    }

    #[test]
    fn a_little_moves_nothing_and_a_press_turns_it_over() {
        assert_eq!(Rest::after(HALF, HALF + 0.03, 844.0), Rest::Half);
        assert_eq!(Rest::after(HALF, HALF - 0.03, 844.0), Rest::Half);
        assert_eq!(Rest::after(HALF, HALF, 844.0), Rest::Tall);
        assert_eq!(Rest::after(TALL, TALL, 844.0), Rest::Half);
    }
}
