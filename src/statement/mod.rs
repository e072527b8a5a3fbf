//! From a report to its statements: what is measured, by how much, as target or as result.
//!
//! A sentence is cut into clauses and segments ([`clause`]); each figure with its surroundings is a
//! [`frame`]; the [`rules`] read frames, the most specific wins. Names are completed from the sentence
//! ([`phrase`], [`coordination`]), then come time ([`tense`]), the headline passage ([`headline`]), the
//! catalogue and the wording's strength ([`constraint`]).

pub mod catalogue;
mod clause;
mod confidence;
mod constraint;
mod coordination;
mod extract;
mod finding;
mod frame;
mod headline;
mod numeral;
mod cues;
mod part;
mod phrase;
mod predicate;
pub mod qualitative;
mod reader;
mod rules;
mod since;
mod stretch;
mod tense;
mod thread;
mod topic;

pub use constraint::Strength;
pub use extract::extract;
pub use finding::{
    Base, Basis, Change, Constraint, Doubt, Evidence, Findings, Kind, OtherNumber, Period, Qualitative,
    Statement,
};
