//! Which parts of a package make a document, by its relations and not by their names.

use crate::error::Error;
use crate::format::Desk;
use crate::format::limits::Limits;
use crate::format::package::Package;
use crate::format::xml::{Piece, Xml, characters};
use crate::source::Note;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The parts that a document is read from; those that it does not have are empty.
#[derive(Debug, Default)]
pub(crate) struct Parts<'a> {
    /// The text.
    pub(crate) document: Cow<'a, str>,
    /// Styles.
    pub(crate) styles: Cow<'a, str>,
    /// Lists.
    pub(crate) numbering: Cow<'a, str>,
    /// Footnotes, where they stand in a part of their own.
    pub(crate) footnotes: Cow<'a, str>,
    /// Endnotes, likewise.
    pub(crate) endnotes: Cow<'a, str>,
    /// Files of other kinds that stand for a piece of the text, by the name of their relation.
    pub(crate) chunks: BTreeMap<String, Vec<u8>>,
}

/// Where the parts of a document are had from.
pub(crate) trait Store<'a> {
    /// The characters of a part by its full name; `None` where there is none.
    ///
    /// # Errors
    /// Where it cannot be had.
    fn part(&mut self, name: &str) -> Result<Option<Cow<'a, str>>, Error>;

    /// The bytes of a part that is no XML; `None` where they cannot be had.
    fn bytes(&mut self, _name: &str) -> Option<Vec<u8>> {
        None
    }

    /// The name of the first part that ends so.
    fn ending(&self, end: &str) -> Option<String>;
}

/// A package with what was wrong with its members.
pub(super) struct Zipped<'p, 'd, 'f> {
    pub(super) package: Package<'p>,
    pub(super) desk: &'d Desk<'f>,
    pub(super) notes: Vec<Note>,
}

impl Store<'static> for Zipped<'_, '_, '_> {
    fn part(&mut self, name: &str) -> Result<Option<Cow<'static, str>>, Error> {
        let Some(member) = self.package.find(name) else { return Ok(None) };
        let unpacked = self.package.unpack(member)?;
        if let Some(note) = unpacked.cut.filter(|note| !self.notes.contains(note)) {
            self.notes.push(note);
        }
        Ok(Some(Cow::Owned(characters(&unpacked.bytes, self.desk).into_owned())))
    }

    fn bytes(&mut self, name: &str) -> Option<Vec<u8>> {
        let member = self.package.find(name)?;
        self.package
            .unpack(member)
            .ok()
            .filter(|unpacked| unpacked.cut.is_none())
            .map(|unpacked| unpacked.bytes)
    }

    fn ending(&self, end: &str) -> Option<String> {
        self.package.names().find(|name| name.to_ascii_lowercase().ends_with(end)).map(str::to_owned)
    }
}

const WORD: Error = Error::Damaged { what: "a Word document" };

/// Finds the parts of a document.
///
/// # Errors
/// Where its text cannot be had.
pub(crate) fn find<'a>(store: &mut dyn Store<'a>, limits: &Limits) -> Result<Parts<'a>, Error> {
    let main = main(store, limits)?;
    let document = store.part(&main)?.ok_or(WORD)?;
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
    let list = format!("{folder}/_rels/{name}.rels");
    // What belongs to the text is less than the text: it may be lost.
    let relations = store.part(&list).ok().flatten();
    let relations = relations.map_or_else(Vec::new, |part| relations_of(&part, limits));
    let mut other = |kind: &str| {
        let known = relations.iter().find(|relation| relation.kind == kind);
        let name = known
            .map_or_else(|| format!("{folder}/{kind}.xml"), |relation| resolved(folder, &relation.target));
        store.part(&name).ok().flatten().unwrap_or_default()
    };
    let parts = Parts {
        document,
        styles: other("styles"),
        numbering: other("numbering"),
        footnotes: other("footnotes"),
        endnotes: other("endnotes"),
        chunks: BTreeMap::new(),
    };
    Ok(Parts { chunks: chunks(store, folder, relations), ..parts })
}

/// The files that stand for pieces of the text, each once however often it is named.
fn chunks(store: &mut dyn Store<'_>, folder: &str, relations: Vec<Relation>) -> BTreeMap<String, Vec<u8>> {
    let mut seen = BTreeSet::new();
    let chunks = relations.into_iter().filter(|relation| relation.kind == "aFChunk");
    let named = chunks.map(|chunk| (chunk.id, resolved(folder, &chunk.target)));
    named
        .filter(|(_, name)| seen.insert(name.clone()))
        .filter_map(|(id, name)| Some((id, store.bytes(&name)?)))
        .collect()
}

/// The name of the part with the text.
fn main<'a>(store: &mut dyn Store<'a>, limits: &Limits) -> Result<String, Error> {
    let relations = store.part("_rels/.rels").ok().flatten();
    let relations = relations.map_or_else(Vec::new, |part| relations_of(&part, limits));
    for relation in relations.iter().filter(|relation| relation.kind == "officeDocument") {
        let name = resolved("", &relation.target);
        if store.part(&name)?.is_some() {
            return Ok(name);
        }
    }
    let types = store.part("[Content_Types].xml").ok().flatten().unwrap_or_default();
    let mut xml = Xml::new(&types, limits);
    while let Ok(Some(piece)) = xml.next() {
        let Piece::Start(element) = piece else { continue };
        let kind = element.attribute("ContentType").unwrap_or_default();
        if kind.ends_with("main+xml") && (kind.contains("word") || kind.contains("ms-word")) {
            return Ok(element.attribute("PartName").unwrap_or_default().trim_start_matches('/').to_owned());
        }
    }
    store.ending("document.xml").ok_or(WORD)
}

/// A part that another one needs.
struct Relation {
    id: String,
    /// The last word of its kind: `styles`.
    kind: String,
    target: String,
}

fn relations_of(part: &str, limits: &Limits) -> Vec<Relation> {
    let mut relations = Vec::new();
    let mut xml = Xml::new(part, limits);
    while let Ok(Some(piece)) = xml.next() {
        let Piece::Start(element) = piece else { continue };
        let is_outside =
            element.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
        if element.name() == "Relationship" && !is_outside {
            let kind = element.attribute("Type").unwrap_or_default();
            relations.push(Relation {
                id: element.attribute("Id").unwrap_or_default().into_owned(),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: element.attribute("Target").unwrap_or_default().replace('\\', "/"),
            });
        }
    }
    relations
}

/// The full name of a part that is named from within a folder.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            _ => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn targets_are_named_from_their_folder() {
        let cases = [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("word", "../a/./b.xml", "a/b.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("", "../../x", "x"),
        ];
        for (folder, target, expected) in cases {
            assert_eq!(resolved(folder, target), expected);
        }
    }
}
