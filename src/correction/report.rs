//! Corrections of whose report it is, of which year, and what its sections are for.

use super::marks::note;
use super::record::{by_id, year};
use super::{Correction, Field, Marks};
use crate::label::Labelled;
use crate::report::{Outline, Role, Section, Witness, place_told};
use crate::source::InputOffset;
use crate::text::Text;

/// Corrects a report before its statements are read, notes each correction in `marks` and gives how many applied.
#[inline(never)]
pub fn of_outline(
    corrections: &[&Correction],
    text: &Text,
    outline: &mut Outline,
    marks: &mut Marks,
) -> usize {
    let mut applied = 0;
    for correction in corrections {
        let at = text.map.to_output(InputOffset(correction.at));
        if !outline.span.holds(at) {
            continue;
        }
        let done = match correction.field {
            Field::Place => place(outline, &correction.value, marks),
            Field::Year => dated(outline, &correction.value, marks),
            Field::Role => used(outline, at, &correction.value, marks),
            _ => None,
        };
        applied += usize::from(done.is_some());
    }
    applied
}

fn place(outline: &mut Outline, value: &str, marks: &mut Marks) -> Option<()> {
    let (name, level, code) = place_told(value, outline.year)?;
    let read = std::mem::replace(&mut outline.region, name);
    note(&mut marks.report, Field::Place, read, &outline.region);
    (outline.level, outline.code, outline.place_from) = (level, code, Witness::Head);
    Some(())
}

fn dated(outline: &mut Outline, value: &str, marks: &mut Marks) -> Option<()> {
    let read = outline.year.map(|year| year.to_string()).unwrap_or_default();
    outline.year = Some(year(value)?);
    outline.year_from = Witness::Head;
    note(&mut marks.report, Field::Year, read, value);
    Some(())
}

/// A section and all below it are for the same, unless a later correction says otherwise.
fn used(outline: &mut Outline, at: usize, value: &str, marks: &mut Marks) -> Option<()> {
    let role: Role = by_id(value)?;
    let first = outline.section_at(at);
    let depth = outline.sections.get(first)?.depth;
    let below = |section: &Section| section.depth > depth || section.heading.is_empty();
    let after = 1 + outline.sections[first + 1..].iter().take_while(|section| below(section)).count();
    for (index, section) in outline.sections.iter_mut().enumerate().skip(first).take(after) {
        let read = std::mem::replace(&mut section.role, role).id().to_owned();
        section.certain = true;
        let known = marks.sections.iter().position(|(known, _)| *known == index);
        let mut amended = known.map(|known| vec![marks.sections.remove(known).1]).unwrap_or_default();
        note(&mut amended, Field::Role, read, value);
        marks.sections.extend(amended.into_iter().map(|amended| (index, amended)));
    }
    Some(())
}
