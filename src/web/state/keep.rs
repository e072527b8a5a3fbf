//! The reader's answer whether files are kept in this browser.

/// Whether files are kept in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// Nobody has been asked.
    #[default]
    Unasked,
    /// They are.
    Yes,
    /// They are not.
    No,
    /// They cannot be: the browser has no room for them, or refuses.
    Refused,
    /// They must not be: the page is not alone in its window, or is a file that others can read along with.
    Never,
}

impl Keep {
    /// The name in what is remembered.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unasked | Self::Refused | Self::Never => "",
        }
    }

    /// The answer of a remembered name.
    pub fn from_name(name: &str) -> Self {
        [Self::Yes, Self::No].into_iter().find(|keep| keep.name() == name).unwrap_or_default()
    }
}
