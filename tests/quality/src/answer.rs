//! What the program says of an annotated text, read from its JSON.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::align::{align, is_digit, squeeze, utf16_places};
use crate::annotation::Annotation;
use crate::claim::Claim;

/// A statement of the program.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Said {
    /// Where its number stands, in UTF-16 code units of the program's text.
    number: [usize; 2],
    /// What it claims.
    #[serde(flatten)]
    pub claim: Claim,
    /// The rule that made it.
    pub rule: String,
    /// How sure the program says it is, 0 to 1.
    pub confidence: f64,
    /// Where the number starts in the annotated text, white space left out; `None` where the program's
    /// text has something that the other has not.
    #[serde(skip)]
    pub place: Option<usize>,
}

/// All that the program says of one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Statements with a number written in digits, in the order of the program.
    pub said: Vec<Said>,
    /// Why the program took the number at a place for no statement.
    pub set_aside: BTreeMap<usize, String>,
}

#[derive(Deserialize)]
struct Analysis {
    documents: Vec<Document>,
}

#[derive(Deserialize)]
struct Document {
    text: String,
    reports: Vec<Report>,
}

#[derive(Deserialize)]
struct Report {
    statements: Vec<Said>,
    #[serde(default)]
    other_numbers: Vec<OtherNumber>,
}

#[derive(Deserialize)]
struct OtherNumber {
    number: [usize; 2],
    reason: String,
}

impl Answer {
    /// Reads the program's JSON for the text of `annotation`.
    ///
    /// # Errors
    /// When it is not of the shape that the schema promises.
    pub fn read(json: &str, annotation: &Annotation) -> Result<Answer> {
        let analysis: Analysis = serde_json::from_str(json).context("the program's JSON")?;
        let mut cleaned = Vec::new();
        let mut said = Vec::new();
        let mut aside = Vec::new();
        for document in analysis.documents {
            let start = cleaned.len();
            cleaned.extend(squeeze(&document.text));
            let places = utf16_places(&document.text);
            let place_of = |number: [usize; 2]| places.get(number[0]).map(|place| start + place);
            for report in document.reports {
                for mut statement in report.statements {
                    statement.place = place_of(statement.number);
                    said.push(statement);
                }
                for other in report.other_numbers {
                    aside.extend(place_of(other.number).map(|place| (place, other.reason)));
                }
            }
        }
        // The records have numbers in digits only.
        said.retain(|one| one.place.is_some_and(|place| cleaned.get(place).copied().is_some_and(is_digit)));
        let places = align(&cleaned, &annotation.squeezed);
        let found = |place: usize| places.get(place).copied().flatten();
        for statement in &mut said {
            statement.place = statement.place.and_then(found);
        }
        said.retain(|one| one.place.is_none_or(|place| annotation.part.contains(&place)));
        let set_aside =
            aside.into_iter().filter_map(|(place, reason)| Some((found(place)?, reason))).collect();
        Ok(Answer { said, set_aside })
    }
}
