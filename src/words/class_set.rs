//! Sets of classes of a table, and what somebody asks for.

/// A set of classes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Classes([u64; Self::PARTS]);

impl Classes {
    const PARTS: usize = 4;

    /// No class.
    pub(super) const NONE: Self = Self([0; Self::PARTS]);

    /// The class of this number alone.
    pub(super) fn one(index: usize) -> Self {
        let mut all = Self::NONE;
        all.0[index / 64] |= 1 << (index % 64);
        all
    }

    /// The classes of both.
    pub(super) fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|part| self.0[part] | other.0[part]))
    }

    /// Whether both have a class.
    #[inline]
    fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether it has any of the classes that are asked for.
    #[inline]
    pub(super) fn has(&self, wanted: &Wanted) -> bool {
        match wanted {
            Wanted::One(class) => self.holds(*class),
            Wanted::Any(classes) => self.meets(classes),
        }
    }

    /// Whether it has the class of this number.
    #[inline]
    fn holds(&self, index: u8) -> bool {
        self.0[usize::from(index / 64)] & 1 << (index % 64) != 0
    }
}

/// The classes that are asked for: mostly one, which is told fast.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted {
    /// The class of this number.
    One(u8),
    /// Any of these.
    Any(Classes),
}

impl Wanted {
    /// Whether the class of this number is asked for.
    #[inline]
    pub(super) fn holds(&self, class: u8) -> bool {
        match self {
            Self::One(wanted) => *wanted == class,
            Self::Any(classes) => classes.holds(class),
        }
    }
}
