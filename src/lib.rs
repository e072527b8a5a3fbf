//! Report Lens reads Chinese government work reports (政府工作报告): every quantified target and
//! result with its sentence, and what the report talks about.
//!
//! One way through: bytes → [`text`] → [`report`] → [`statement`] (through [`quantity`]) and
//! [`token`] → [`analysis`] → [`view`] → [`export`], command line or page. Each stage is a pure
//! function from one named type to the next; every result carries its [`Span`].

pub mod analysis;
#[cfg(feature = "cli")]
pub mod cli;
pub mod corpus;
pub mod correction;
pub mod diagnostic;
pub mod error;
pub mod export;
pub mod format;
pub mod label;
mod letters;
mod order;
pub mod quantity;
pub mod report;
pub mod source;
pub mod span;
pub mod statement;
pub mod text;
pub mod token;
pub mod view;
#[cfg(feature = "web")]
pub mod web;
mod words;

pub use analysis::{Analysis, Document, Reading, Settings, analyze};
pub use diagnostic::{Code, Diagnostic, Severity};
pub use error::Error;

pub use span::Span;
