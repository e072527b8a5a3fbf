//! A figure with its sentence and its file: one side of what is put beside something else.

use serde::{Deserialize, Serialize};

use super::locate::sentence_of;
use super::{StripFigure, targets};
use crate::corpus::{Located, StatementRef};
use crate::statement::Statement;

/// What a report states of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quoted {
    /// What it is called there.
    pub indicator: String,
    /// Its English name, where the catalogue has it.
    pub indicator_en: Option<String>,
    /// The figure.
    pub figure: StripFigure,
    /// Its sentence.
    pub sentence: String,
    /// The file.
    pub document: String,
}

impl Quoted {
    /// A statement of a report.
    pub fn of(located: Located<'_>, id: StatementRef, found: &Statement) -> Self {
        Self {
            indicator: found.indicator.clone(),
            indicator_en: targets::english(found),
            figure: StripFigure::of(located, id, found),
            sentence: sentence_of(located, found).of(located.text()).to_owned(),
            document: located.entry.document.name.clone(),
        }
    }
}
