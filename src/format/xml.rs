//! A guarded walk through an XML part: names without prefixes, a bound on depth and number of elements, and no entity but
//! the five predefined ones and numbers, so that nothing a part declares is ever expanded or fetched.

use super::Desk;
use super::limits::Limits;
use crate::source::{Limit, Note};
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape_with};
use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesRef, Event};
use std::borrow::Cow;

/// What stands next in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// An element begins; one without content ends right after.
    Start(Element<'a>),
    /// An element ends: its local name.
    End(&'a str),
    /// Characters, with entities resolved. One text can come in several pieces.
    Text(Cow<'a, str>),
}

/// The start of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Element<'a> {
    /// What stands between the angle brackets.
    tag: &'a str,
    /// Bytes of its name with prefix.
    name: usize,
}

impl<'a> Element<'a> {
    fn new(tag: &'a str) -> Self {
        let name = tag.find(|c: char| c.is_ascii_whitespace()).unwrap_or(tag.len());
        Self { tag, name }
    }

    /// Its name without prefix.
    pub(crate) fn name(self) -> &'a str {
        local(&self.tag[..self.name])
    }

    /// The prefix of its name, empty where it has none.
    pub(crate) fn prefix(self) -> &'a str {
        self.tag[..self.name].split_once(':').map_or("", |(prefix, _)| prefix)
    }

    /// The value of the first attribute of that local name, with entities resolved.
    pub(crate) fn attribute(self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// Local names and values of its attributes, as far as they are well formed.
    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> {
        let mut attributes = Attributes::new(self.tag, self.name);
        attributes.with_checks(false);
        attributes.map_while(Result::ok).map(|attribute| {
            let value = match attribute.value {
                Cow::Borrowed(raw) => resolved(raw),
                Cow::Owned(raw) => Cow::Owned(resolved(&raw).into_owned()),
            };
            (local(attribute.key.0), value)
        })
    }
}

/// Why a part ends before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not well formed from here on, or cut off.
    Damaged,
    /// There is too much of something.
    Limit(Limit),
}

impl From<Fault> for Note {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Damaged => Self::Damaged,
            Fault::Limit(limit) => Self::Partial(limit),
        }
    }
}

/// A walk through the characters of a part.
pub(crate) struct Xml<'a> {
    characters: &'a str,
    reader: Reader<&'a [u8]>,
    /// The name of an element without content whose start was given last.
    empty: Option<&'a str>,
    depth: u32,
    elements: u32,
    limits: Limits,
}

impl<'a> Xml<'a> {
    /// A walk from the start of a part, as [`characters`] gives it.
    pub(crate) fn new(characters: &'a str, limits: &Limits) -> Self {
        let mut reader = Reader::from_str(characters);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self { characters, reader, empty: None, depth: 0, elements: 0, limits: *limits }
    }

    /// What stands next; `None` at the end.
    ///
    /// # Errors
    /// Where the part is damaged or a limit is reached; there is nothing more to be had then.
    pub(crate) fn next(&mut self) -> Result<Option<Piece<'a>>, Fault> {
        if let Some(name) = self.empty.take() {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Some(Piece::End(name)));
        }
        loop {
            let before = self.place();
            let event = self.reader.read_event().map_err(|_| Fault::Damaged)?;
            let tag = self.characters.get(before..self.place()).unwrap_or_default().trim_matches(['<', '>']);
            return Ok(Some(match event {
                Event::Start(_) => Piece::Start(self.begin(tag)?),
                Event::Empty(_) => {
                    let element = self.begin(tag.strip_suffix('/').unwrap_or(tag))?;
                    self.empty = Some(element.name());
                    Piece::Start(element)
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::End(local(tag.trim_start_matches('/').trim_ascii()))
                }
                Event::Text(text) => Piece::Text(text.into_inner()),
                Event::CData(text) => Piece::Text(text.into_inner()),
                Event::GeneralRef(entity) => Piece::Text(referred(&entity)),
                Event::Eof if self.depth > 0 => return Err(Fault::Damaged),
                Event::Eof => return Ok(None),
                Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => continue,
            }));
        }
    }

    /// The next element within the one that is being read, past any text; its end, or `None` at that of the part.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(crate) fn next_child(&mut self) -> Result<Option<Piece<'a>>, Fault> {
        loop {
            match self.next()? {
                Some(Piece::Text(_)) => {}
                piece => return Ok(piece),
            }
        }
    }

    /// Passes over what is left of the element that began last at the present depth, with its end.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(crate) fn skip(&mut self) -> Result<(), Fault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside && self.next()?.is_some() {}
        Ok(())
    }

    /// How many elements are open.
    pub(crate) const fn depth(&self) -> u32 {
        self.depth
    }

    /// How many bytes of the characters are read.
    pub(crate) fn place(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(self.characters.len())
    }

    fn begin(&mut self, tag: &'a str) -> Result<Element<'a>, Fault> {
        self.depth += 1;
        self.elements += 1;
        if self.depth > self.limits.nesting {
            return Err(Fault::Limit(Limit::Nesting));
        }
        if self.elements > self.limits.objects {
            return Err(Fault::Limit(Limit::Objects));
        }
        Ok(Element::new(tag))
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// What a reference stands for; one that is not predefined stands for itself.
fn referred(entity: &BytesRef<'_>) -> Cow<'static, str> {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return Cow::Owned(character.to_string());
    }
    resolve_xml_entity(entity).map_or_else(|| Cow::Owned(format!("&{};", &**entity)), Cow::Borrowed)
}

/// The value of an attribute; one with a reference that cannot be resolved as it stands.
fn resolved(raw: &str) -> Cow<'_, str> {
    if raw.contains('&') {
        unescape_with(raw, resolve_xml_entity).unwrap_or(Cow::Borrowed(raw))
    } else {
        Cow::Borrowed(raw)
    }
}

/// The characters of a part: by its byte order mark, as UTF-8 where its bytes are that, or by what it declares.
pub(crate) fn characters<'a>(bytes: &'a [u8], desk: &Desk<'_>) -> Cow<'a, str> {
    let decode = |label: &str, bytes: &[u8]| (desk.decode)(label, bytes).map(Cow::Owned);
    let lossy = || String::from_utf8_lossy(bytes);
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return characters(rest, desk),
        [0xFF, 0xFE, rest @ ..] => return decode("utf-16le", rest).unwrap_or_default(),
        [0xFE, 0xFF, rest @ ..] => return decode("utf-16be", rest).unwrap_or_default(),
        [b'<', 0, ..] => return decode("utf-16le", bytes).unwrap_or_default(),
        [0, b'<', ..] => return decode("utf-16be", bytes).unwrap_or_default(),
        _ => {}
    }
    if let Ok(characters) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(characters);
    }
    match declared(bytes) {
        // GBK and GB2312 are parts of GB18030.
        Some(label) if label.to_ascii_lowercase().starts_with("gb") => decode("gb18030", bytes),
        Some(label) if !label.to_ascii_lowercase().starts_with("utf") => decode(label, bytes),
        _ => None,
    }
    .unwrap_or_else(lossy)
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&str> {
    let head = &bytes[..bytes.len().min(200)];
    let end = head.windows(2).position(|two| two == b"?>")?;
    let head =
        std::str::from_utf8(&head[..end]).ok().filter(|head| head.trim_start().starts_with("<?xml"))?;
    let (_, value) = head.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::{Fault, Piece, Xml, characters};
    use crate::format::limits::Limits;
    use crate::format::{Desk, decode};
    use crate::source::Limit;

    /// All pieces in short: `+name`, `-name`, text.
    fn walked(part: &str, limits: &Limits) -> (String, Option<Fault>) {
        let mut xml = Xml::new(part, limits);
        let mut all = String::new();
        loop {
            match xml.next() {
                Ok(Some(Piece::Start(element))) => {
                    all += &format!("+{}", element.name());
                    for (name, value) in element.attributes() {
                        all += &format!("[{name}={value}]");
                    }
                }
                Ok(Some(Piece::End(name))) => all += &format!("-{name}"),
                Ok(Some(Piece::Text(text))) => all += &text,
                Ok(None) => return (all, None),
                Err(fault) => return (all, Some(fault)),
            }
        }
    }

    #[test]
    fn pieces_come_without_prefixes_and_with_entities_resolved() {
        let cases = [
            ("<a><b/>x</a>", "+a+b-bx-a", None),
            (
                "<w:p w:val='1' x=\"a&amp;b\" ><w:t\n>甲&lt;&#20044;&#x4E19;</w:t ></w:p>",
                "+p[val=1][x=a&b]+t甲<乌丙-t-p",
                None,
            ),
            ("<?xml version=\"1.0\"?><!-- x --><a><![CDATA[1<2]]></a>", "+a1<2-a", None),
            ("<w:br w:type='page'/>", "+br[type=page]-br", None),
            // Nothing that a part declares is expanded.
            (
                "<!DOCTYPE a [<!ENTITY e \"no\"><!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&e;&x;</a>",
                "+a&e;&x;-a",
                None,
            ),
            ("<a b='&e;'>1 & 2</a>", "+a[b=&e;]1 & 2-a", None),
            // Cut off or crossed: what is there.
            ("<a><b>x", "+a+bx", Some(Fault::Damaged)),
            ("<a><b>x</a></b>y", "+a+bx-a-by", None),
            ("<a>x</a></a>", "+ax-a-a", None),
            ("", "", None),
        ];
        for (part, pieces, fault) in cases {
            assert_eq!(walked(part, &Limits::default()), (pieces.to_owned(), fault), "{part}");
        }
    }

    #[test]
    fn depth_and_number_are_bounded() {
        let limits = Limits { nesting: 3, objects: 5, ..Limits::default() };
        let deep = |n: usize| format!("{}{}", "<a>".repeat(n), "</a>".repeat(n));
        assert_eq!(walked(&deep(3), &limits).1, None);
        assert_eq!(walked(&deep(4), &limits).1, Some(Fault::Limit(Limit::Nesting)));
        let many = |n: usize| format!("<a>{}</a>", "<b/>".repeat(n));
        assert_eq!(walked(&many(4), &limits).1, None);
        assert_eq!(walked(&many(5), &limits).1, Some(Fault::Limit(Limit::Objects)));
        assert_eq!(walked(&"<a>".repeat(100_000), &Limits::default()).1, Some(Fault::Limit(Limit::Nesting)));
    }

    #[test]
    fn a_skipped_element_ends_where_it_ends() {
        let mut xml = Xml::new("<a><b><c/>x</b><d/>y</a>", &Limits::default());
        let mut next = || {
            let piece = xml.next().expect("well formed").expect("not at the end");
            if matches!(&piece, Piece::Start(element) if matches!(element.name(), "b" | "d")) {
                xml.skip().expect("well formed");
            }
            match piece {
                Piece::Start(element) => element.name().to_owned(),
                Piece::End(name) => format!("/{name}"),
                Piece::Text(text) => text.into_owned(),
            }
        };
        assert_eq!([next(), next(), next(), next(), next()], ["a", "b", "d", "y", "/a"]);
    }

    #[test]
    fn characters_by_mark_bytes_or_declaration() {
        let mut progress = |_, _| ();
        let desk = Desk { decode: &decode, progress: &mut progress, limits: Limits::default() };
        let utf16 =
            |text: &str, unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<_>>();
        let gbk = |head: &str| [head.as_bytes(), b"<a>\xD5\xFE\xB8\xAE</a>"].concat();
        let cases = [
            ("<a>政府</a>".as_bytes().to_vec(), "<a>政府</a>"),
            ("\u{FEFF}<a>政府</a>".as_bytes().to_vec(), "<a>政府</a>"),
            (utf16("\u{FEFF}<a>政府</a>", u16::to_le_bytes), "<a>政府</a>"),
            (utf16("\u{FEFF}<a>政府</a>", u16::to_be_bytes), "<a>政府</a>"),
            (utf16("<a>政府</a>", u16::to_le_bytes), "<a>政府</a>"),
            (
                gbk("<?xml version=\"1.0\" encoding = 'GB2312'?>"),
                "<?xml version=\"1.0\" encoding = 'GB2312'?><a>政府</a>",
            ),
            // Declared as something else than it is.
            ("<?xml encoding='gbk'?><a>政府</a>".as_bytes().to_vec(), "<?xml encoding='gbk'?><a>政府</a>"),
            (b"<a>\xFF</a>".to_vec(), "<a>\u{FFFD}</a>"),
            (b"<?xml encoding=\"no-such\"?>\xFF".to_vec(), "<?xml encoding=\"no-such\"?>\u{FFFD}"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(characters(&bytes, &desk), expected);
        }
    }
}
