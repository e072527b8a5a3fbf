//! What a screen or a file shows, as plain models.
//!
//! A view is a pure function from a [`Library`](crate::corpus::Library) and a query to a model
//! that can be drawn or written without a further decision. Models hold no offsets: marked text
//! comes in [`Run`]s. Lists come in windows: a query names the rows it wants, the model says how
//! many there are. Labels are the page's business; models give enums and canonical ids.

mod alike;
pub mod book;
pub mod comparison;
pub mod concordance;
pub mod copies;
mod corrected;
pub mod documents;
pub mod draft;
pub mod evidence;
pub mod facets;
pub mod figure;
pub mod filter;
pub mod keywords;
pub mod ledger;
pub mod locate;
pub mod look;
pub mod measure;
pub mod numbers;
mod order;
pub mod overview;
pub mod pairs;
pub mod panel;
pub mod passage;
pub mod picture;
pub mod pinyin;
pub mod quoted;
pub mod removed;
pub mod rows;
mod scale;
mod search;
pub mod sections;
pub mod sheet;
pub mod source;
pub mod sources;
pub mod targets;
pub mod window;
mod years;

pub use figure::{Figure, StripFigure, Writing};
pub use look::{Look, Seen};
pub use passage::{Mark, Passage, Run, near_focus};
pub use quoted::Quoted;
pub use rows::Shape;
pub use window::{Direction, Sort, Window};
