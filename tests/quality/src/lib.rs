//! How well the program reads, measured against records that a person made.
//!
//! An [`Annotation`] is a real report with its hand-made records; an [`Answer`] is what the program says of
//! the same text. Both are laid over each other by position ([`align`]), [`score`] gives the figures,
//! [`pairing`] says record by record what differs, and [`trust`] how often the program is right where it
//! says so. It knows the program only by its JSON.
//!
//! The five figures are those of the given scorer, `../shared/eval/score.py`, and equal to its own.

pub mod align;
mod annotation;
mod answer;
mod claim;
pub mod floors;
pub mod pairing;
pub mod parts;
pub mod score;
mod sets;
pub mod trust;

pub use annotation::{Annotation, Record};
pub use answer::{Answer, Said};
pub use claim::{Bound, Change, Claim, Field, Kind};
pub use score::{Scores, Tally, View};
pub use sets::{Role, Set, sets};
