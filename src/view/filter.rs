//! What a reader narrows a scope to: words of a search, and values of facets.
//!
//! Values of one facet are alternatives, facets are conditions: 2024 or 2025, and in 河北省. A filter is the same for
//! every view; a view that cannot tell one of its facets apart is asked without it.

mod facet;
mod missed;
mod narrow;
mod property;
mod subject;
mod value;
mod wanted;

use serde::{Deserialize, Serialize};

pub use facet::Facet;
pub use missed::{Condition, Lift};
pub(super) use missed::{Lifts, Missed};
pub(super) use narrow::Narrow;
pub(super) use subject::Subject;
pub(super) use value::Value;
pub(super) use wanted::{Answer, Words};

/// Words and values that what is shown must answer to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Filter {
    /// Words between blanks, all of which a statement must answer: by its year, level or place, by its indicator under
    /// any name, by its figure as written, or, behind those, by its sentence. Empty for any.
    pub text: String,
    /// Values of facets, in the order chosen.
    pub picked: Vec<Picked>,
}

/// A value of a facet that was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picked {
    /// Of which facet.
    pub facet: Facet,
    /// The value as an address and the schema write it: `2025`, `130000`, `gdp`, `at_least`.
    pub value: String,
}

impl Filter {
    /// Whether nothing is filtered out.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.picked.is_empty()
    }

    /// What of it facets of a view can tell apart.
    #[must_use]
    pub fn within(&self, facets: &[Facet]) -> Self {
        let picked = self.picked.iter().filter(|picked| facets.contains(&picked.facet)).cloned().collect();
        Self { text: self.text.clone(), picked }
    }
}
