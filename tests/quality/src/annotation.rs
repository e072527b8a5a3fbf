//! A real report with the records that a person made of it.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;

use crate::align::{is_digit, squeeze, squeezed_places};
use crate::claim::Claim;
use crate::sets::Set;

/// One record made by hand.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Record {
    /// Where the number starts, in characters of the text as found.
    pub offset: usize,
    /// The number as written there.
    pub num_text: String,
    /// What it claims.
    #[serde(flatten)]
    pub claim: Claim,
    /// Other names that are as right.
    #[serde(default)]
    pub also: Vec<String>,
    /// Why it is special, one or more words.
    #[serde(default)]
    pub note: String,
    /// Where the number starts, white space left out.
    #[serde(skip)]
    pub place: usize,
}

/// Notes of records that count neither way.
const OPTIONAL: [&str; 10] = [
    "project_scale",
    "threshold",
    "threshold_inside_count",
    "subject_count",
    "glossary",
    "duration",
    "base_value",
    "ratio",
    "ratio_base_value",
    "alternative",
];

impl Record {
    /// Whether finding it or not counts neither way.
    pub fn is_optional(&self) -> bool {
        self.note.split([',', ';']).any(|word| OPTIONAL.contains(&word))
    }
}

/// First line of a file of our own records.
#[derive(Debug, Deserialize)]
pub(crate) struct Meta {
    /// File among the real reports.
    pub(crate) file: String,
    /// Of that file.
    pub(crate) sha256: String,
    /// Characters that were annotated, from and to; all of them where it is missing.
    pub(crate) range: Option<[usize; 2]>,
}

/// A report and its records.
#[derive(Debug, Clone)]
pub struct Annotation {
    /// The set it belongs to.
    pub set: Set,
    /// The text as found.
    pub text: String,
    /// The same without white space.
    pub squeezed: Vec<char>,
    /// The records, in the order of the text.
    pub records: Vec<Record>,
    /// The annotated part of the squeezed text.
    pub part: std::ops::Range<usize>,
}

impl Annotation {
    /// Reads a set.
    ///
    /// # Errors
    /// When a file cannot be read, the text is not the one that was annotated, or a record's number does
    /// not stand where the record says.
    pub fn load(set: &Set) -> Result<Annotation> {
        let bytes = fs::read(&set.text).with_context(|| set.text.display().to_string())?;
        let lines = fs::read_to_string(&set.records).with_context(|| set.records.display().to_string())?;
        let mut lines = lines.lines().filter(|line| !line.trim().is_empty()).peekable();
        let mut range = None;
        if let Some(meta) = lines.next_if(|_| set.has_meta()) {
            let meta: Meta = serde_json::from_str(meta).with_context(|| format!("{}: meta", set.name))?;
            let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            ensure!(hash == meta.sha256, "{} is not the text that was annotated", set.text.display());
            range = meta.range;
        }
        // As the given scorer reads it: every line end is one character.
        let text = String::from_utf8(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
        let places = squeezed_places(&text);
        let mut records = Vec::new();
        for line in lines {
            let mut record: Record =
                serde_json::from_str(line).with_context(|| format!("{}: {line}", set.name))?;
            record.place = *places.get(record.offset).with_context(|| format!("{}: {line}", set.name))?;
            records.push(record);
        }
        let squeezed = squeeze(&text);
        let [from, to] = range.unwrap_or([0, places.len() - 1]);
        let part = places[from]..places[to];
        Ok(Annotation { set: set.clone(), text, squeezed, records, part })
    }

    /// Places of records that count neither way.
    pub fn ignored(&self) -> BTreeSet<usize> {
        self.records.iter().filter(|record| record.is_optional()).map(|record| record.place).collect()
    }

    /// Some characters around the number at `place`, which stands in ⟨⟩.
    pub fn around(&self, place: usize) -> String {
        let slice = |from: usize, to: usize| -> String {
            let end = self.squeezed.len();
            self.squeezed[from.min(end)..to.min(end)].iter().collect()
        };
        let digits = self.squeezed.iter().skip(place).take_while(|&&c| is_digit(c) || ".．".contains(c));
        let after = place + digits.count();
        let (begin, end) = (place.saturating_sub(24), after + 12);
        format!("{}⟨{}⟩{}", slice(begin, place), slice(place, after), slice(after, end))
    }
}
