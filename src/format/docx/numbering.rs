//! The lists of a document, as Word writes them since 2007 and as it did in 2003.

use super::styles::{Styles, is_set};
use crate::format::limits::Limits;
use crate::format::list::{LEVELS, Level, Levels, Lists, Numeral, Usage};
use crate::format::symbol;
use crate::format::xml::{Element, Fault, Piece, Xml};
use std::collections::BTreeMap;

/// Reads a part of lists, as far as it can be read.
pub(crate) fn read(part: &str, styles: &Styles, limits: &Limits) -> Lists {
    let mut reading = Reading::default();
    let mut xml = Xml::new(part, limits);
    while let Ok(Some(piece)) = xml.next() {
        let Piece::Start(element) = piece else { continue };
        let read = match element.name() {
            "abstractNum" | "listDef" => reading.definition(&mut xml, element),
            "num" | "list" => reading.usage(&mut xml, element),
            "numPicBullet" | "listPicBullet" => xml.skip(),
            _ => Ok(()),
        };
        if read.is_err() {
            break;
        }
    }
    reading.finished(styles)
}

#[derive(Default)]
struct Reading {
    lists: Lists,
    /// Definitions that are those of a style.
    linked: BTreeMap<u32, String>,
}

impl Reading {
    fn definition(&mut self, xml: &mut Xml<'_>, element: Element<'_>) -> Result<(), Fault> {
        let id =
            number(element, "abstractNumId").or_else(|| number(element, "listDefId")).unwrap_or_default();
        let mut levels = Levels::default();
        let depth = xml.depth();
        let read = loop {
            match xml.next() {
                Ok(Some(Piece::Start(element))) => match element.name() {
                    "lvl" => {
                        let (level, read) = level(xml, element);
                        if let Some(place) = number(element, "ilvl").and_then(|n| levels.get_mut(n as usize))
                        {
                            *place = level;
                        }
                        if read.is_err() {
                            break read;
                        }
                    }
                    "numStyleLink" | "listStyleLink" => {
                        self.linked.insert(id, element.attribute("val").unwrap_or_default().into_owned());
                    }
                    _ => {}
                },
                Ok(Some(Piece::End(_))) if xml.depth() < depth => break Ok(()),
                Ok(Some(_)) => {}
                Ok(None) => break Ok(()),
                Err(fault) => break Err(fault),
            }
        };
        self.lists.definitions.insert(id, levels);
        read
    }

    fn usage(&mut self, xml: &mut Xml<'_>, element: Element<'_>) -> Result<(), Fault> {
        let id = number(element, "numId").or_else(|| number(element, "ilfo")).unwrap_or_default();
        let mut usage = Usage::default();
        let mut overridden = 0;
        let depth = xml.depth();
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Start(element) => match element.name() {
                    "abstractNumId" | "ilst" => usage.definition = number(element, "val").unwrap_or_default(),
                    "lvlOverride" => overridden = number(element, "ilvl").unwrap_or_default() as usize,
                    "startOverride" => {
                        if let Some(start) = usage.starts.get_mut(overridden) {
                            *start = number(element, "val");
                        }
                    }
                    "lvl" => {
                        let (level, read) = level(xml, element);
                        if overridden < LEVELS {
                            usage.levels.insert(overridden, level);
                        }
                        read?;
                    }
                    _ => {}
                },
                Piece::End(_) if xml.depth() < depth => break,
                _ => {}
            }
        }
        self.lists.usages.insert(id, usage);
        Ok(())
    }

    /// Definitions that point to a style get the levels of the list of that style.
    fn finished(mut self, styles: &Styles) -> Lists {
        for (id, style) in &self.linked {
            let list = styles.get(style).and_then(|style| style.list);
            let of = list.and_then(|list| self.lists.usages.get(&list)).map(|usage| usage.definition);
            if let Some(levels) =
                of.filter(|of| of != id).and_then(|of| self.lists.definitions.get(&of)).cloned()
            {
                self.lists.definitions.insert(*id, levels);
            }
        }
        self.lists
    }
}

/// A level, with why it ends early.
fn level(xml: &mut Xml<'_>, _: Element<'_>) -> (Level, Result<(), Fault>) {
    let mut level = Level::default();
    let mut font = String::new();
    let depth = xml.depth();
    let read = loop {
        match xml.next() {
            Ok(Some(Piece::Start(element))) => {
                let value = || element.attribute("val").unwrap_or_default();
                match element.name() {
                    "start" => level.start = number(element, "val").unwrap_or(1),
                    "numFmt" => level.numeral = Numeral::named(&value()),
                    "nfc" => level.numeral = Numeral::numbered(value().trim().parse().unwrap_or_default()),
                    "lvlText" => level.text = value().into_owned(),
                    "lvlRestart" => level.restart = value().trim().parse().ok(),
                    "isLgl" => level.legal = is_set(element),
                    "pStyle" => level.style = Some(value().into_owned()),
                    "suff" => level.spaced = !value().eq_ignore_ascii_case("nothing"),
                    "rFonts" => {
                        let named = element.attribute("ascii").or_else(|| element.attribute("hAnsi"));
                        font = named.unwrap_or_default().into_owned();
                    }
                    _ => {}
                }
            }
            Ok(Some(Piece::End(_))) if xml.depth() < depth => break Ok(()),
            Ok(Some(_)) => {}
            Ok(None) => break Ok(()),
            Err(fault) => break Err(fault),
        }
    };
    if level.numeral == Numeral::Bullet {
        level.text = level.text.chars().map(|sign| bullet(&font, sign)).collect();
    }
    (level, read)
}

/// What a bullet looks like; a point where that is not known.
fn bullet(font: &str, sign: char) -> char {
    let is_private = matches!(sign, '\u{E000}'..='\u{F8FF}');
    if is_private || symbol::is_symbolic(font) {
        symbol::character(font, sign.into()).unwrap_or('•')
    } else {
        sign
    }
}

fn number(element: Element<'_>, attribute: &str) -> Option<u32> {
    element.attribute(attribute)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::format::docx::styles::Styles;
    use crate::format::limits::Limits;

    #[test]
    fn lists_of_both_ways_of_writing() {
        let styles = Styles::read(
            r#"<styles><style type="numbering" styleId="own"><pPr><numPr><numId val="1"/></numPr></pPr></style></styles>"#,
            &Limits::default(),
        );
        let part = r#"<w:numbering>
            <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/>
                <w:suff w:val="nothing"/><w:lvlText w:val="第%1部分"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/>
                <w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="own"/></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>
            <w:num w:numId="4"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/>
                <w:lvlText w:val="%2."/></w:lvl></w:lvlOverride></w:num>
            </w:numbering>"#;
        let mut lists = read(part, &styles, &Limits::default());
        let steps = [
            (1, 0, "第三部分"),
            (1, 1, "●"),
            (2, 0, "第一部分"),
            (3, 0, "第三部分"),
            (4, 1, "1."),
            (1, 0, "第二部分"),
        ];
        for (list, level, expected) in steps {
            assert_eq!(lists.next(list, level).map(|number| number.text).as_deref(), Some(expected));
        }
        let part = r#"<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/>
            <w:lvlText w:val="（%1）"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>"#;
        let mut lists = read(part, &styles, &Limits::default());
        let mut next = || lists.next(1, 0).map(|number| number.text).unwrap_or_default();
        assert_eq!([next(), next()], ["（一）", "（二）"]);
    }
}
