//! The sheet from below, pulled by its handle.

/// Share of the page's height that a sheet has as it opens.
pub const HALF: f64 = 0.56;
/// Share that it has when it is drawn up.
const TALL: f64 = 0.92;
/// A pull as short as this, in CSS pixels, is a press.
const STILL: i32 = 6;
/// One as long as this means the next place.
const MEANT: i32 = 48;

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

    /// Where a sheet comes to rest that was `before` high and is left at `high`, in a page of height `page`, all in
    /// CSS pixels. A press turns it over.
    pub fn after(before: i32, high: i32, page: i32) -> Self {
        let (tall, pulled) = (before * 4 > page * 3, high - before);
        match pulled {
            _ if pulled.abs() <= STILL && tall => Self::Half,
            _ if pulled.abs() <= STILL || pulled >= MEANT => Self::Tall,
            _ if pulled > -MEANT && tall => Self::Tall,
            _ if pulled > -MEANT || (tall && high * 3 > page) => Self::Half,
            _ => Self::Closed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rest;

    #[test]
    fn pulled_up_it_grows_pulled_down_it_goes() {
        assert_eq!(Rest::after(473, 600, 844), Rest::Tall);
        assert_eq!(Rest::after(473, 250, 844), Rest::Closed);
        assert_eq!(Rest::after(776, 500, 844), Rest::Half);
        assert_eq!(Rest::after(776, 200, 844), Rest::Closed);
    }

    #[test]
    fn a_little_moves_nothing_and_a_press_turns_it_over() {
        assert_eq!(Rest::after(473, 500, 844), Rest::Half);
        assert_eq!(Rest::after(473, 450, 844), Rest::Half);
        assert_eq!(Rest::after(776, 750, 844), Rest::Tall);
        assert_eq!(Rest::after(473, 473, 844), Rest::Tall);
        assert_eq!(Rest::after(776, 776, 844), Rest::Half);
    }
}
