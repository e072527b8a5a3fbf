//! What an element means for the text that stands in it.

/// What an element is to its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// All that is on a page.
    Root,
    /// Characters.
    Text,
    /// Stands within a line.
    Inline,
    /// Stands within a line and leads elsewhere.
    Link,
    /// Stands within a line, with a frame of its own: its text is no part of a word beside it.
    Button,
    /// Lines of its own.
    Block,
    /// A paragraph.
    Paragraph,
    /// A heading of a level from 1.
    Heading(u8),
    /// Ends a line.
    Break,
    /// Its line feeds are meant.
    Lines,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// An entry to choose.
    Choice,
    /// A table.
    Table,
    /// Rows of a table.
    Rows,
    /// A row.
    Row,
    /// A cell.
    Cell,
    /// How the characters before are pronounced, or a bracket around that.
    Reading,
    /// What a page has around its text.
    Around,
    /// What a page is there for.
    Article,
    /// Struck out by somebody who is named.
    Deleted,
    /// What nobody sees and no text has.
    Dropped,
    /// Another page within this one.
    Frame,
}

/// An element by its name in lower case.
pub(super) fn element(name: &[u8]) -> Element {
    match name {
        b"a" => Element::Link,
        b"p" => Element::Paragraph,
        b"br" => Element::Break,
        b"h1" => Element::Heading(1),
        b"h2" => Element::Heading(2),
        b"h3" => Element::Heading(3),
        b"h4" => Element::Heading(4),
        b"h5" => Element::Heading(5),
        b"h6" => Element::Heading(6),
        b"pre" | b"listing" | b"xmp" | b"plaintext" | b"textarea" => Element::Lines,
        b"ul" | b"ol" | b"dl" | b"dir" | b"menu" => Element::List,
        b"li" | b"dt" | b"dd" => Element::Item,
        b"option" | b"optgroup" => Element::Choice,
        b"table" => Element::Table,
        b"tbody" | b"thead" | b"tfoot" => Element::Rows,
        b"tr" => Element::Row,
        b"td" | b"th" => Element::Cell,
        b"rt" | b"rp" | b"rtc" => Element::Reading,
        b"nav" | b"footer" | b"aside" => Element::Around,
        b"article" | b"main" => Element::Article,
        b"button" | b"label" => Element::Button,
        b"del" => Element::Deleted,
        b"frame" | b"iframe" => Element::Frame,
        b"script" | b"style" | b"noscript" | b"noembed" | b"noframes" | b"template" | b"title" | b"svg"
        | b"xml" | b"audio" | b"video" | b"canvas" | b"datalist" => Element::Dropped,
        b"address" | b"blockquote" | b"body" | b"caption" | b"center" | b"details" | b"dialog" | b"div"
        | b"fieldset" | b"figcaption" | b"figure" | b"form" | b"frameset" | b"head" | b"header"
        | b"hgroup" | b"hr" | b"html" | b"legend" | b"search" | b"section" | b"select" | b"summary" => {
            Element::Block
        }
        _ => Element::Inline,
    }
}

/// Whether an element has nothing in it, so that no tag closes it.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"basefont"
            | b"bgsound"
            | b"br"
            | b"col"
            | b"embed"
            | b"frame"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
            | b"form"
    )
}

impl Element {
    /// Whether what stands in it begins and ends a line.
    pub(super) const fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Text
                | Self::Inline
                | Self::Link
                | Self::Button
                | Self::Reading
                | Self::Deleted
                | Self::Frame
                | Self::Dropped
        )
    }

    /// Whether nothing outside is closed by a tag within it.
    pub(super) const fn is_closed(self) -> bool {
        matches!(self, Self::Root | Self::Cell | Self::Table)
    }
}

/// What the attributes of an element say of how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shown {
    /// Not at all.
    pub(super) hidden: bool,
    /// With its line feeds.
    pub(super) lines: bool,
    /// With lines of its own (`Some(true)`) or within a line, whatever its name says.
    pub(super) block: Option<bool>,
    /// As a footnote or endnote.
    pub(super) note: bool,
}

impl Shown {
    /// Reads the declarations of a `style` attribute.
    pub(super) fn style(&mut self, style: &str) {
        for declaration in style.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase());
            let value = value.trim_end_matches("!important").trim_end();
            match (name.as_str(), value) {
                ("display", "none") | ("visibility", "hidden" | "collapse") | ("mso-hide", "all") => {
                    self.hidden = true;
                }
                ("display", "inline" | "inline-block" | "inline-flex" | "contents") => {
                    self.block = Some(false)
                }
                ("display", "block" | "flex" | "grid" | "table" | "list-item") => self.block = Some(true),
                ("white-space", value) if value.starts_with("pre") || value == "break-spaces" => {
                    self.lines = true
                }
                ("mso-element", "footnote" | "endnote") => self.note = true,
                ("mso-element", "comment-list" | "comment") => self.hidden = true,
                _ => {}
            }
        }
    }
}
