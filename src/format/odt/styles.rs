//! What a document's styles say of headings, lists and hidden text.

use crate::format::limits::Limits;
use crate::format::list::{LEVELS, Level, Levels, Lists, Numeral, Usage};
use crate::format::xml::{Element, Fault, Piece, Xml};
use std::collections::BTreeMap;

/// A style of a paragraph, of characters or of a section.
#[derive(Debug, Clone, Default)]
struct Style {
    parent: Option<String>,
    hidden: Option<bool>,
    font: Option<String>,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// Numbers of lists by the names of their styles.
    lists: BTreeMap<String, u32>,
}

/// The list that headings are counted by.
pub(super) const OUTLINE: u32 = 0;

/// So many styles can be based on one another.
const CHAIN: usize = 32;

impl Styles {
    /// Reads the styles that stand in a part, as far as it can be read.
    pub(super) fn read(&mut self, part: &str, lists: &mut Lists, limits: &Limits) {
        let mut xml = Xml::new(part, limits);
        let mut name = String::new();
        while let Ok(Some(piece)) = xml.next() {
            let Piece::Start(element) = piece else { continue };
            let read = match element.name() {
                "style" => {
                    name = element.attribute("name").unwrap_or_default().into_owned();
                    let parent = element.attribute("parent-style-name").map(|parent| parent.into_owned());
                    self.styles.insert(name.clone(), Style { parent, ..Style::default() });
                    Ok(())
                }
                "text-properties" | "section-properties" => {
                    if let Some(style) = self.styles.get_mut(&name) {
                        style.hidden = element.attribute("display").map(|display| display == "none");
                        style.font = element.attribute("font-name").map(|font| font.into_owned());
                    }
                    Ok(())
                }
                "outline-style" => list(&mut xml, lists, OUTLINE),
                "list-style" => {
                    let id = u32::try_from(self.lists.len() + 1).unwrap_or(u32::MAX);
                    let name = element.attribute("name").unwrap_or_default().into_owned();
                    let id = *self.lists.entry(name).or_insert(id);
                    list(&mut xml, lists, id)
                }
                // The text comes after its styles.
                "body" => return,
                _ => Ok(()),
            };
            if read.is_err() {
                return;
            }
        }
    }

    /// The number of the list of a style.
    pub(super) fn list(&self, name: &str) -> Option<u32> {
        self.lists.get(name).copied()
    }

    /// Whether text of a style is hidden, where it or what it is based on says so.
    pub(super) fn is_hidden(&self, name: &str) -> Option<bool> {
        self.chain(name).find_map(|(_, style)| style.hidden)
    }

    /// The font of a style, where it or what it is based on names one.
    pub(super) fn font(&self, name: &str) -> Option<String> {
        self.chain(name).find_map(|(_, style)| style.font.clone())
    }

    /// Whether a style is or is based on that of a title.
    pub(super) fn is_title(&self, name: &str) -> bool {
        name == "Title"
            || self
                .chain(name)
                .any(|(name, style)| name == "Title" || style.parent.as_deref() == Some("Title"))
    }

    fn chain<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let named = |name: &'a str| self.styles.get(name).map(|style| (name, style));
        std::iter::successors(named(name), move |(_, style)| style.parent.as_deref().and_then(named))
            .take(CHAIN)
    }
}

/// Reads the levels of a list.
fn list(xml: &mut Xml<'_>, lists: &mut Lists, id: u32) -> Result<(), Fault> {
    let mut levels = Levels::default();
    let mut at = 0;
    let depth = xml.depth();
    let read = loop {
        match xml.next() {
            Ok(Some(Piece::Start(element))) => match element.name() {
                "list-level-style-number" | "outline-level-style" | "list-level-style-bullet" => {
                    at = number(element, "level").unwrap_or(1).clamp(1, LEVELS as u32) as usize - 1;
                    levels[at] = level(element, at);
                }
                "list-level-style-image" => {
                    at = number(element, "level").unwrap_or(1).clamp(1, LEVELS as u32) as usize - 1;
                    levels[at].numeral = Numeral::Nothing;
                }
                "list-level-label-alignment" => {
                    levels[at].spaced =
                        element.attribute("label-followed-by").is_none_or(|what| what != "nothing");
                }
                _ => {}
            },
            Ok(Some(Piece::End(_))) if xml.depth() < depth => break Ok(()),
            Ok(Some(_)) => {}
            Ok(None) => break Ok(()),
            Err(fault) => break Err(fault),
        }
    };
    lists.definitions.insert(id, levels);
    lists.usages.insert(id, Usage::of(id));
    read
}

fn level(element: Element<'_>, at: usize) -> Level {
    let value = |name: &str| element.attribute(name).unwrap_or_default();
    let start = number(element, "start-value").unwrap_or(1);
    if element.name() == "list-level-style-bullet" {
        let text =
            value("bullet-char").chars().map(|sign| if is_private(sign) { '•' } else { sign }).collect();
        return Level { start, numeral: Numeral::Bullet, text, ..Level::default() };
    }
    let numeral = numeral(&value("num-format"));
    let text = match element.attribute("num-list-format") {
        // `%1%.%2%` means what `%1.%2` does.
        Some(format) => without_closing_signs(&format),
        None if numeral == Numeral::Nothing => format!("{}{}", value("num-prefix"), value("num-suffix")),
        None => {
            let shown = number(element, "display-levels").unwrap_or(1).clamp(1, at as u32 + 1) as usize;
            let numbers: Vec<_> = (at + 2 - shown..=at + 1).map(|level| format!("%{level}")).collect();
            format!("{}{}{}", value("num-prefix"), numbers.join("."), value("num-suffix"))
        }
    };
    Level { start, numeral, text, ..Level::default() }
}

/// `%1%、` as `%1、`.
fn without_closing_signs(format: &str) -> String {
    let mut text = String::new();
    let mut is_open = false;
    for sign in format.chars() {
        match sign {
            '%' if is_open => is_open = false,
            '%' => {
                is_open = true;
                text.push(sign);
            }
            _ => text.push(sign),
        }
    }
    text
}

const fn is_private(sign: char) -> bool {
    matches!(sign, '\u{E000}'..='\u{F8FF}')
}

/// The way of writing numbers that begins so.
fn numeral(format: &str) -> Numeral {
    match format.chars().next() {
        None => Numeral::Nothing,
        Some('0') => Numeral::DecimalZero,
        Some('１') => Numeral::FullWidth,
        Some('I') => Numeral::UpperRoman,
        Some('i') => Numeral::LowerRoman,
        Some('A') => Numeral::UpperLetter,
        Some('a') => Numeral::LowerLetter,
        Some('一') => Numeral::Chinese,
        Some('壹') if format.contains('贰') => Numeral::ChineseLegal,
        Some('壹' | '壱') => Numeral::ChineseLegalTraditional,
        Some('甲') => Numeral::Stem,
        Some('子') => Numeral::Branch,
        Some('①') => Numeral::Circled,
        Some('㊀') => Numeral::CircledChinese,
        _ => Numeral::Decimal,
    }
}

pub(super) fn number(element: Element<'_>, attribute: &str) -> Option<u32> {
    element.attribute(attribute)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::Styles;
    use crate::format::limits::Limits;
    use crate::format::list::Lists;

    #[test]
    fn styles_and_lists() {
        let part = r#"<office:styles>
            <style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style>
            <style:style style:name="T1" style:parent-style-name="h"/>
            <style:style style:name="P1" style:parent-style-name="Title"/>
            <style:style style:name="c1" style:parent-style-name="c1"/>
            <text:list-style style:name="L1">
              <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
              <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" text:start-value="3"/>
              <text:list-level-style-number text:level="3" loext:num-list-format="（%1%-%3%）" style:num-format="1"/>
              <text:list-level-style-bullet text:level="4" text:bullet-char="&#xF0B7;"/>
            </text:list-style></office:styles>"#;
        let (mut styles, mut lists) = (Styles::default(), Lists::default());
        styles.read(part, &mut lists, &Limits::default());
        assert_eq!(
            [styles.is_hidden("T1"), styles.is_hidden("P1"), styles.is_hidden("c1")],
            [Some(true), None, None]
        );
        assert_eq!(
            [styles.is_title("P1"), styles.is_title("T1"), styles.is_title("Title")],
            [true, false, true]
        );
        let list = styles.list("L1").expect("a list");
        let mut next = |level| lists.next(list, level).map(|number| number.text).unwrap_or_default();
        assert_eq!([next(0), next(1), next(2), next(3), next(0)], ["一、", "一.3", "（一-1）", "•", "二、"]);
    }
}
