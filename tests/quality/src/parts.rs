//! Who looks back and who ahead: the program's sections against parts that a person marked.
//!
//! A line of `parts.jsonl` marks which stretches of a text are review and which plan; see the README beside it. Here a
//! statement, or a section, is right when its section's role is on the side of the part it stands in.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::AddAssign;

use crate::align::{align, squeeze, squeezed_places, utf16_places};

/// A text with its parts, as marked.
#[derive(Debug, Clone, Deserialize)]
pub struct Marked {
    /// Name of the file.
    pub file: String,
    /// First and last character of each stretch, and what it is.
    parts: Vec<(usize, usize, Part)>,
}

/// What a stretch of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Results, problems, lessons.
    Review,
    /// What shall be done, and the situation that introduces it.
    Plan,
    /// Sentence by sentence, in old reports.
    Mixed,
    /// Head, salutation, web chrome, glossary, last call.
    Other,
}

/// Shares over texts, as right ones of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sides {
    /// Statements in a review or a plan whose section is on the right side.
    pub statements: (usize, usize),
    /// Texts of whose statements at least 95 in 100 are.
    pub texts: (usize, usize),
    /// Statements in a review called target, or in a plan called achievement.
    pub kinds: (usize, usize),
    /// Sections on the wrong side that are marked uncertain, of all on the wrong side.
    pub wrong_marked: (usize, usize),
    /// Sections marked uncertain that are on the wrong side, of all that are marked.
    pub marked_wrong: (usize, usize),
}

impl AddAssign for Sides {
    fn add_assign(&mut self, other: Self) {
        let add = |sum: &mut (usize, usize), more: (usize, usize)| *sum = (sum.0 + more.0, sum.1 + more.1);
        add(&mut self.statements, other.statements);
        add(&mut self.texts, other.texts);
        add(&mut self.kinds, other.kinds);
        add(&mut self.wrong_marked, other.wrong_marked);
        add(&mut self.marked_wrong, other.marked_wrong);
    }
}

impl Sides {
    /// The shares by name: what a table of floors holds.
    pub fn shares(&self) -> BTreeMap<&'static str, f64> {
        let share = |(some, all): (usize, usize)| some as f64 / all.max(1) as f64;
        BTreeMap::from([
            ("roles", share(self.statements)),
            ("reports", share(self.texts)),
            ("kinds", 1.0 - share(self.kinds)),
            ("wrong_marked", share(self.wrong_marked)),
            ("marked_wrong", share(self.marked_wrong)),
        ])
    }
}

impl fmt::Display for Sides {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, share) in self.shares() {
            write!(out, "{name} {share:.4}  ")?;
        }
        write!(out, "({} statements, {} texts)", self.statements.1, self.texts.1)
    }
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
    sections: Vec<Section>,
    statements: Vec<Statement>,
}

#[derive(Deserialize)]
struct Section {
    role: String,
    span: [usize; 2],
    certain: bool,
}

#[derive(Deserialize)]
struct Statement {
    kind: String,
    number: [usize; 2],
    section: usize,
}

impl Section {
    fn part(&self) -> Part {
        match self.role.as_str() {
            "review" | "problems" => Part::Review,
            "goals" | "tasks" | "government" => Part::Plan,
            _ => Part::Other,
        }
    }
}

impl Marked {
    /// Reads the marked texts of a table, a line each.
    ///
    /// # Errors
    /// When a line is not of the shape that its README promises.
    pub fn read(table: &str) -> Result<Vec<Marked>> {
        let lines = table.lines().filter(|line| !line.trim().is_empty());
        lines.map(|line| serde_json::from_str(line).context("a line of marked parts")).collect()
    }

    /// The piece of the text `found` between two shares of its length, from the end of a sentence to that of another,
    /// with its parts.
    pub fn piece<'a>(&self, found: &'a str, from: f64, to: f64) -> (Marked, &'a str) {
        let ends: Vec<(usize, usize)> = found
            .char_indices()
            .enumerate()
            .filter(|(_, (_, c))| matches!(c, '。' | '\n'))
            .map(|(at, (byte, c))| (at + 1, byte + c.len_utf8()))
            .collect();
        let all = found.chars().count();
        let cut = |share: f64| {
            let at = (share * all as f64) as usize;
            let whole = [(0, 0), (all, found.len())];
            ends.iter().chain(&whole).copied().min_by_key(|&(end, _)| end.abs_diff(at)).unwrap_or_default()
        };
        let ((first, start), (last, end)) = (cut(from), cut(to));
        let inside = |at: usize| at.clamp(first, last) - first;
        let parts = self.parts.iter().map(|&(from, to, part)| (inside(from), inside(to), part)).collect();
        (Marked { file: String::new(), parts }, &found[start..end])
    }

    /// Compares the program's JSON for the text `found`, as it stands in the file.
    ///
    /// # Errors
    /// When the JSON is not of the shape that the schema promises.
    pub fn compare(&self, found: &str, json: &str) -> Result<Sides> {
        let analysis: Analysis = serde_json::from_str(json).context("the program's JSON")?;
        let mut sides = Sides::default();
        for document in &analysis.documents {
            let laid = self.lay_over(found, &document.text);
            let units = utf16_places(&document.text);
            let part = |unit: usize| laid.part(*units.get(unit)?);
            for report in &document.reports {
                sides += report.compare(&part);
            }
        }
        let (right, all) = sides.statements;
        sides.texts = (usize::from(all > 0 && 100 * right >= 95 * all), 1);
        Ok(sides)
    }
}

impl Marked {
    /// Lays the marked parts of the text `found` over what the program made of it.
    pub fn lay_over(&self, found: &str, cleaned: &str) -> Laid {
        let squeezed = squeeze(found);
        let before = squeezed_places(found);
        let place = |at: usize| before.get(at).copied().unwrap_or(squeezed.len());
        Laid {
            places: align(&squeeze(cleaned), &squeezed),
            parts: self.parts.iter().map(|&(from, to, part)| (place(from), place(to), part)).collect(),
        }
    }
}

/// The parts of a text over the program's text.
pub struct Laid {
    places: Vec<Option<usize>>,
    parts: Vec<(usize, usize, Part)>,
}

impl Laid {
    /// The part that a character of the program's text stands in, by the number of characters before it that are no
    /// white space.
    pub fn part(&self, squeezed: usize) -> Option<Part> {
        let at = self.places.get(squeezed).copied().flatten()?;
        self.parts.iter().find(|(from, to, _)| (*from..*to).contains(&at)).map(|(_, _, part)| *part)
    }
}

impl Report {
    fn compare(&self, part: &impl Fn(usize) -> Option<Part>) -> Sides {
        let mut sides = Sides::default();
        for statement in &self.statements {
            let Some(stands @ (Part::Review | Part::Plan)) = part(statement.number[0]) else { continue };
            let said = self.sections.get(statement.section).map_or(Part::Other, Section::part);
            let crossed = matches!(
                (stands, statement.kind.as_str()),
                (Part::Review, "target") | (Part::Plan, "achievement")
            );
            sides.statements = (sides.statements.0 + usize::from(said == stands), sides.statements.1 + 1);
            sides.kinds = (sides.kinds.0 + usize::from(crossed), sides.kinds.1 + 1);
        }
        for section in self.sections.iter().filter(|section| section.part() != Part::Other) {
            let Some(stands) = mostly(section.span, part) else { continue };
            let (wrong, marked) = (section.part() != stands, !section.certain);
            let both = usize::from(wrong && marked);
            sides.wrong_marked = (sides.wrong_marked.0 + both, sides.wrong_marked.1 + usize::from(wrong));
            sides.marked_wrong = (sides.marked_wrong.0 + both, sides.marked_wrong.1 + usize::from(marked));
        }
        sides
    }
}

/// How far apart the places of a section are looked at, in UTF-16 code units.
const STRIDE: usize = 5;

/// The side that most of a section was marked as; `None` where most of it is on neither.
fn mostly([from, to]: [usize; 2], part: &impl Fn(usize) -> Option<Part>) -> Option<Part> {
    let marked: Vec<Part> = (from..to).step_by(STRIDE).filter_map(part).collect();
    let count = |wanted: Part| marked.iter().filter(|&&part| part == wanted).count();
    let (review, plan) = (count(Part::Review), count(Part::Plan));
    let enough = 2 * (review + plan) >= marked.len() && review + plan > 0;
    enough.then_some(if review >= plan { Part::Review } else { Part::Plan })
}

#[cfg(test)]
mod tests {
    use super::Marked;

    #[test]
    fn statements_and_sections_are_held_against_the_parts() {
        let marked = r#"{"file": "a.txt", "parts": [[0, 4, "other"], [4, 10, "review"], [10, 20, "plan"]]}"#;
        let marked = Marked::read(marked).unwrap().remove(0);
        let found = "政府报告去年增长6%今年增长7%左右。好";
        let json = r#"{"documents": [{"text": "政府报告去年增长6%今年增长7%左右。好", "reports": [{
            "sections": [
                {"role": "review", "span": [0, 10], "certain": true},
                {"role": "problems", "span": [10, 19], "certain": false}],
            "statements": [
                {"kind": "achievement", "number": [8, 9], "section": 0},
                {"kind": "achievement", "number": [14, 15], "section": 1}]}]}]}"#;
        let sides = marked.compare(found, json).unwrap();
        assert_eq!((sides.statements, sides.texts, sides.kinds), ((1, 2), (0, 1), (1, 2)));
        assert_eq!((sides.wrong_marked, sides.marked_wrong), ((1, 1), (1, 1)));
        assert!(sides.to_string().contains("roles 0.5000"), "{sides}");
    }
}
