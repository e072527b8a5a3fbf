//! From a report to its statements: what is measured, by how much, as target or as result.
//!
//! [`figures`] says which numbers can state anything. A [`sentence`] is cut into clauses and segments ([`clause`]);
//! each figure with its surroundings is a [`frame`], which the most specific of the [`rules`] reads. Names are completed
//! from the sentence ([`subject`], [`object`], [`coordination`]). What comes of it, a [`draft`], becomes a statement in
//! [`settle`], step by step: bound, indicator, change, strength, scope, tense, period, base, doubts; last the headline
//! passage is found among all of them.

pub mod catalogue;
mod clause;
mod coordination;
mod counted;
mod cues;
mod draft;
mod extract;
mod figures;
mod finding;
mod frame;
mod numeral;
mod object;
mod part;
mod phrase;
mod predicate;
pub mod qualitative;
mod reading;
mod rule;
mod rules;
mod scene;
mod sentence;
mod settle;
mod since;
mod strength;
mod subject;
mod thing;
mod thread;
mod topic;
mod verbs;
#[cfg(test)]
pub(crate) mod witness;

pub use extract::extract;
pub use finding::{
    Base, Basis, Change, Constraint, Doubt, Evidence, Field, Findings, Kind, OtherNumber, Period,
    Qualitative, Statement,
};
pub use rule::Rule;
pub use strength::Strength;
