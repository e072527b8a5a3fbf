//! From a repaired text to the reports in it: compilation, contents, place, level, year, outline,
//! roles of sections, sentences and clauses.

mod block;
mod contents;
mod ending;
mod evidence;
mod genre;
mod head;
mod heading;
mod heading_kind;
mod margin;
mod nesting;
mod outline;
mod places;
mod region;
mod role;
mod sentence;
mod side;
mod split;
mod survey;
mod table;
mod unmarked;
mod walk;
mod weighed;
mod when;
mod whose;
pub(crate) mod year;

pub use genre::Genre;
pub(crate) use head::year_of_name;
pub use places::{lies_in, place_of, places_called};
pub(crate) use region::is_place;
pub use region::place_told;

use crate::Span;
use crate::text::{Known, Text};
use serde::{Deserialize, Serialize};

/// Level of government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 国务院
    Nation,
    /// 省、自治区、直辖市
    Province,
    /// 地级市、自治州、盟
    Prefecture,
    /// 县、区、县级市、旗
    County,
    /// 乡、镇、街道
    Township,
    /// Not told by the text.
    #[default]
    Unknown,
}

/// Whose report it is: what tells the report's own area from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place<'a> {
    /// Administrative code, where it is known.
    pub code: Option<u32>,
    /// Name of the place, for example `安康市`; empty where unknown.
    pub region: &'a str,
    /// Level of the place.
    pub level: Level,
}

impl Place<'_> {
    /// Whether both are one: by code; where one of the two has none, by name and level. What has no name is never another.
    pub fn is(self, other: Place<'_>) -> bool {
        match (self.code, other.code) {
            (Some(one), Some(other)) => one == other,
            _ => !self.region.is_empty() && self.region == other.region && self.level == other.level,
        }
    }
}

/// What tells whose report it is, or of which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Witness {
    /// The report says so: title, dated line, opening, headings. Or its body and the name of its file agree.
    #[default]
    Head,
    /// It follows from what the body names most: a guess.
    Body,
    /// Nothing but the name of the file.
    FileName,
}

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SectionRole"))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 工作回顾: what was done.
    Review,
    /// 总体要求和主要目标.
    Goals,
    /// 重点工作: what will be done.
    Tasks,
    /// 政府自身建设.
    Government,
    /// 困难和问题.
    Problems,
    /// Opening, closing, glossary, annexes and what fits nothing else.
    #[default]
    Other,
}

/// A heading with the text it governs up to the next heading of any depth, or a passage that
/// announces a role of its own (主要预期目标是…) and then has no heading.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Section {
    /// The heading as written; empty for text before the first heading.
    pub heading: String,
    /// 0 for text before the first heading, 1 for 一、, 2 for （一）, 3 for 1. and bold run-ins.
    pub depth: u8,
    /// What it is for; inherited from the parent where its own heading does not say.
    pub role: Role,
    /// Heading and body, up to the next heading of any depth: sections tile the report.
    pub span: Span,
    /// A list of terms (名词解释): its figures explain and state nothing.
    pub glossary: bool,
    /// False where the side it stands on, back or ahead, was decided by a narrow margin.
    pub certain: bool,
}

/// One report as found in a text: who, when, where, its outline and its sentences.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Outline {
    /// Title as written, white space folded.
    pub title: String,
    /// Place, for example `安康市`; empty where unknown.
    pub region: String,
    /// Level of the place.
    pub level: Level,
    /// Administrative code of the place by GB/T 2260, where it is known.
    pub code: Option<u32>,
    /// What tells the place.
    pub place_from: Witness,
    /// The plan year: the year in the title.
    pub year: Option<i32>,
    /// What tells the year.
    pub year_from: Witness,
    /// What kind of report it is.
    pub genre: Genre,
    /// The whole report in the repaired text.
    pub span: Span,
    /// Whether the text comes to its end.
    pub complete: bool,
    /// Sections in order; they tile `span`.
    pub sections: Vec<Section>,
    /// Sentences in order, none crossing a section or a paragraph.
    pub sentences: Vec<Span>,
}

impl Outline {
    /// Where it is from.
    pub fn place(&self) -> Place<'_> {
        Place { code: self.code, region: &self.region, level: self.level }
    }

    /// The index of the section that holds a place of the report.
    pub fn section_at(&self, at: usize) -> usize {
        self.sections.partition_point(|section| section.span.start <= at).saturating_sub(1)
    }
}

/// An entry of a compilation's table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentsEntry {
    /// Title as listed.
    pub title: String,
    /// Place named by the title.
    pub region: String,
    /// Year named by the title.
    pub year: Option<i32>,
    /// Page listed, where there is one.
    pub page: Option<u32>,
    /// Index of the report that is its text, or `None`: listed, but not in this file.
    pub report: Option<usize>,
}

/// All that stands in one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structure {
    /// Table of contents of a compilation, else empty.
    pub contents: Vec<ContentsEntry>,
    /// Reports in order; none in a text of another kind.
    pub reports: Vec<Outline>,
}

/// Reads what stands in a text. `name` is the name of the file; what the text says goes before it. What the file knows of
/// headings, cells and notes is added to what is read off the words.
/// A text of another kind holds no reports.
pub fn read(text: &Text, name: &str) -> Structure {
    let (known, text) = (text.parts.as_slice(), text.reading());
    if !genre::is_report(text) {
        return Structure::default();
    }
    let (mut contents, after) = contents::contents(text);
    let spans = split::reports(text, after);
    let name = if spans.len() == 1 && contents.is_empty() { name } else { "" };
    let reports: Vec<Outline> = spans.into_iter().map(|span| outline(text, span, known, name)).collect();
    contents::assign(&mut contents, &reports);
    Structure { contents, reports }
}

fn outline(text: &str, span: Span, known: &[Known], name: &str) -> Outline {
    let head = head::head(text, span, name);
    let headings = heading::headings(text, Span::new(head.end.clamp(span.start, span.end), span.end), known);
    let parts = outline::outline(text, span, headings, head.end, head.year);
    Outline {
        title: head.title,
        region: head.place.name,
        level: head.place.level,
        code: head.place.code,
        place_from: head.place.from,
        year: head.year,
        year_from: head.year_from,
        genre: head.genre,
        span,
        complete: parts.complete,
        sections: parts.sections,
        sentences: parts.sentences,
    }
}
