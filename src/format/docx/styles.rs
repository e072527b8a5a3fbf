//! What a document's styles say of headings, numbering and hidden text.

use crate::format::limits::Limits;
use crate::format::xml::{Element, Fault, Piece, Xml};
use std::collections::BTreeMap;

/// What a style says of itself, or what it comes to with all that it is based on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Style {
    based_on: Option<String>,
    /// Level of a heading from 1; 0 for none.
    pub(crate) heading: Option<u8>,
    /// Use of a list; 0 for none.
    pub(crate) list: Option<u32>,
    /// The style whose list it is.
    pub(crate) list_style: Option<String>,
    /// Level in the list, from 0.
    pub(crate) level: Option<usize>,
    /// Whether its text is hidden.
    pub(crate) hidden: Option<bool>,
}

/// All styles by their ids, with what they are based on taken in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Styles {
    styles: BTreeMap<String, Style>,
    /// The style of a paragraph that names none.
    default: Style,
}

/// So many styles can be based on one another.
const CHAIN: usize = 32;

impl Styles {
    /// Reads a part of styles, as far as it can be read.
    pub(crate) fn read(part: &str, limits: &Limits) -> Self {
        let mut own = BTreeMap::new();
        let mut default = None;
        let mut xml = Xml::new(part, limits);
        while let Ok(Some(piece)) = xml.next() {
            let Piece::Start(element) = piece else { continue };
            if element.name() != "style" {
                continue;
            }
            let id = element.attribute("styleId").unwrap_or_default().into_owned();
            let is_paragraph = element.attribute("type").is_none_or(|kind| kind == "paragraph");
            if is_paragraph && element.attribute("default").is_some_and(|value| is_on(&value)) {
                default = Some(id.clone());
            }
            let mut style = Style::default();
            let end = style.read(&mut xml);
            if style.list.is_some() {
                style.list_style = Some(id.clone());
            }
            own.insert(id, style);
            if end.is_err() {
                break;
            }
        }
        let styles: BTreeMap<_, _> = own.keys().map(|id| (id.clone(), taken_in(&own, id))).collect();
        let default = default.and_then(|id| styles.get(&id).cloned()).unwrap_or_default();
        Self { styles, default }
    }

    /// The style of an id; that of a paragraph without one where there is none.
    pub(crate) fn of(&self, id: Option<&str>) -> &Style {
        id.and_then(|id| self.styles.get(id)).unwrap_or(&self.default)
    }

    /// The style of an id.
    pub(crate) fn get(&self, id: &str) -> Option<&Style> {
        self.styles.get(id)
    }
}

fn taken_in(own: &BTreeMap<String, Style>, id: &str) -> Style {
    let mut all = Style::default();
    let mut next = Some(id);
    for _ in 0..CHAIN {
        let Some(style) = next.and_then(|id| own.get(id)) else { break };
        all.heading = all.heading.or(style.heading);
        all.list_style = all.list_style.or_else(|| style.list_style.clone());
        all.list = all.list.or(style.list);
        all.level = all.level.or(style.level);
        all.hidden = all.hidden.or(style.hidden);
        next = style.based_on.as_deref();
    }
    all
}

impl Style {
    fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let depth = xml.depth();
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Start(element) => self.take(xml, element)?,
                Piece::End(_) if xml.depth() < depth => break,
                _ => {}
            }
        }
        Ok(())
    }

    fn take(&mut self, xml: &mut Xml<'_>, element: Element<'_>) -> Result<(), Fault> {
        let value = || element.attribute("val").unwrap_or_default();
        match element.name() {
            "basedOn" => self.based_on = Some(value().into_owned()),
            // The names of built-in styles are in English whatever the language; some programs translate them.
            "name" => self.heading = self.heading.or_else(|| heading_named(&value())),
            "outlineLvl" => self.heading = heading_of(&value()),
            "numId" | "ilfo" => self.list = value().trim().parse().ok(),
            "ilvl" => self.level = value().trim().parse().ok(),
            "vanish" => self.hidden = Some(is_set(element)),
            "pPrChange" | "rPrChange" | "tblStylePr" | "tblPr" | "tcPr" => xml.skip()?,
            _ => {}
        }
        Ok(())
    }
}

/// The level of a heading by the number of an outline level, where 9 is body text.
pub(super) fn heading_of(outline_level: &str) -> Option<u8> {
    let level: u8 = outline_level.trim().parse().ok()?;
    Some(if level < 9 { level + 1 } else { 0 })
}

/// The level by the name of a built-in style.
fn heading_named(name: &str) -> Option<u8> {
    let name = name.to_ascii_lowercase();
    if matches!(name.as_str(), "title" | "标题") {
        return Some(1);
    }
    let level = name.strip_prefix("heading").or_else(|| name.strip_prefix("标题"))?;
    level.trim().parse().ok().filter(|level| (1..=9).contains(level))
}

/// Whether an element that stands for a property sets it.
pub(super) fn is_set(element: Element<'_>) -> bool {
    element.attribute("val").is_none_or(|value| is_on(&value))
}

fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off" | "none")
}

#[cfg(test)]
mod tests {
    use super::Styles;
    use crate::format::limits::Limits;

    #[test]
    fn styles_take_in_what_they_are_based_on() {
        let part = r#"<w:styles xmlns:w="w">
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
                <w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="2"><w:name w:val="own"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>
                <w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="3"><w:name w:val="body"/><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>
                <w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="c1"><w:name w:val="c1"/><w:basedOn w:val="c2"/></w:style>
            <w:style w:type="paragraph" w:styleId="c2"><w:name w:val="c2"/><w:basedOn w:val="c1"/></w:style>
            </w:styles>"#;
        let styles = Styles::read(part, &Limits::default());
        let seen = |id| {
            let style = styles.of(id);
            (style.heading, style.list, style.level, style.hidden)
        };
        assert_eq!(seen(None), (None, Some(7), None, None));
        assert_eq!(seen(Some("none")), (None, Some(7), None, None));
        assert_eq!(seen(Some("1")), (Some(1), Some(0), Some(2), None));
        assert_eq!(seen(Some("2")), (Some(2), Some(0), Some(2), Some(true)));
        assert_eq!(seen(Some("3")), (Some(0), Some(0), Some(2), Some(false)));
        assert_eq!(seen(Some("c1")), (None, None, None, None));
    }
}
