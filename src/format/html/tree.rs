//! From tags to a tree that a text can be read from.
//!
//! No tree that a browser would draw: who is bold or which font holds what is of no account, so tags within a line are
//! only tracked as far as they hide or link. What a tag ends without saying so (a paragraph, an item, a cell) it ends here
//! too, and a tag that closes nothing closes nothing.

use super::element::{Element, Shown, element, is_void};
use super::region::Region;
use super::tag::{Tag, hash, raw};
use crate::format::Desk;
use crate::source::Limit;
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Span, State, Tokenizer};
use std::ops::Range;

/// An element or characters. A tree is the list of its nodes in the order in which they begin.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) element: Element,
    pub(super) shown: Shown,
    pub(super) region: Region,
    /// Whether it leads to another page, or stands in what does.
    pub(super) link: bool,
    /// How many columns and rows a cell has.
    pub(super) spans: (u16, u16),
    /// Its characters in [`Tree::text`].
    pub(super) text: Range<usize>,
    /// The first node that is not in it.
    pub(super) end: usize,
    name: u32,
}

impl Node {
    fn new(element: Element) -> Self {
        let (shown, region) = (Shown::default(), Region::default());
        Self { element, shown, region, link: false, spans: (1, 1), text: 0..0, end: 0, name: 0 }
    }

    /// Whether it begins and ends a line.
    pub(super) fn is_block(&self) -> bool {
        self.shown.block.unwrap_or_else(|| self.element.is_block())
    }
}

/// What a page holds.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The nodes in the order in which they begin; the first holds all others.
    pub(super) nodes: Vec<Node>,
    /// The characters of all of them.
    pub(super) text: String,
    /// What the page calls itself.
    pub(super) title: String,
    /// The limit that was reached.
    pub(super) partial: Option<Limit>,
    /// How many deletions somebody answers for.
    pub(super) deletions: u32,
    /// Whether other pages stand in it.
    pub(super) frames: bool,
    /// Whether it has what only a page has: a head, a body, a type.
    pub(super) is_page: bool,
}

/// Reads the tags of a page.
pub(super) fn parse(text: &str, desk: &mut Desk<'_>) -> Tree {
    let mut builder = Builder {
        tree: Tree { nodes: vec![Node::new(Element::Root)], ..Tree::default() },
        open: vec![0],
        over: 0,
        dropped: None,
        link: None,
        titled: false,
        xml: text.trim_start().starts_with("<?xml"),
        tag: Tag::default(),
        read: 0,
        of: text.len(),
        desk,
    };
    let mut tokenizer = Tokenizer::new_with_emitter(text, CallbackEmitter::new(&mut builder));
    while let Some(Ok(control)) = tokenizer.next() {
        match control {
            Control::Raw(state) => tokenizer.set_state(state),
            Control::Stop => break,
        }
    }
    drop(tokenizer);
    builder.pop_to(0);
    builder.tree
}

/// What the reader of tags is told.
enum Control {
    /// What follows are characters up to the tag that closes the last.
    Raw(State),
    /// That is enough.
    Stop,
}

/// A question about an element.
type Is = fn(Element) -> bool;

struct Builder<'a, 'b> {
    tree: Tree,
    /// The elements that are open, the innermost last.
    open: Vec<usize>,
    /// How many more are open that lie too deep.
    over: u32,
    /// The name of the innermost, where nothing is kept of what stands in it.
    dropped: Option<u32>,
    /// How many were open when the link began that characters stand in.
    link: Option<usize>,
    /// Whether the title is being read.
    titled: bool,
    /// Whether `<a/>` has an end.
    xml: bool,
    tag: Tag,
    read: usize,
    of: usize,
    desk: &'a mut Desk<'b>,
}

impl Callback<Control, ()> for &mut Builder<'_, '_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Control> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { name: name.to_vec(), spans: (1, 1), ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => {
                self.tag.attribute = name.to_vec();
                match name {
                    b"hidden" => self.tag.shown.hidden = true,
                    b"datetime" | b"cite" => self.tag.named = true,
                    _ => {}
                }
            }
            CallbackEvent::AttributeValue { value } => {
                let value = String::from_utf8_lossy(value);
                self.tag.value(&value);
            }
            CallbackEvent::CloseStartTag { self_closing } => return self.start(self_closing),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => return self.characters(&String::from_utf8_lossy(value)),
            CallbackEvent::Doctype { name, .. } => self.tree.is_page |= name == b"html",
            CallbackEvent::Comment { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

impl Builder<'_, '_> {
    fn start(&mut self, self_closing: bool) -> Option<Control> {
        let tag = std::mem::take(&mut self.tag);
        let element = element(&tag.name);
        if self.dropped.is_some() {
            return None;
        }
        let closes = self_closing && (self.xml || tag.name.contains(&b':'));
        match tag.name.as_slice() {
            b"html" | b"head" | b"body" => {
                self.tree.is_page = true;
                return None;
            }
            b"title" if !closes && self.tree.title.is_empty() => self.titled = true,
            _ => {}
        }
        self.tree.frames |= element == Element::Frame;
        let raw = if closes { None } else { raw(&tag.name) };
        self.implied(element);
        if self.is_full() {
            return Some(Control::Stop);
        }
        self.push(element, &tag);
        let empty = closes || is_void(&tag.name);
        self.enter(element, &tag, empty);
        raw.map(Control::Raw)
    }

    /// Whether there are as many nodes as there may be.
    fn is_full(&mut self) -> bool {
        let full = self.tree.nodes.len() >= self.desk.limits.objects as usize;
        if full {
            self.tree.partial = Some(Limit::Objects);
        }
        full
    }

    fn push(&mut self, element: Element, tag: &Tag) {
        let mut node = Node::new(element);
        node.name = hash(&tag.name);
        (node.shown, node.region, node.spans) = (tag.shown, tag.region, tag.spans);
        node.link = element == Element::Link && tag.link;
        node.shown.lines |= element == Element::Lines;
        node.shown.hidden |= tag.name == b"textarea";
        if element == Element::Deleted && tag.named {
            node.shown.hidden = true;
            self.tree.deletions += 1;
        }
        node.end = self.tree.nodes.len() + 1;
        self.tree.nodes.push(node);
    }

    /// Opens the element that was just pushed, unless it is empty or lies too deep.
    fn enter(&mut self, element: Element, tag: &Tag, empty: bool) {
        if element == Element::Link {
            self.link = (tag.link && !empty).then_some(self.open.len());
        }
        if empty {
            return;
        }
        if matches!(element, Element::Dropped | Element::Frame) {
            self.dropped = Some(hash(&tag.name));
        } else if self.open.len() > self.desk.limits.nesting as usize {
            self.over += 1;
            return;
        }
        self.open.push(self.tree.nodes.len() - 1);
    }

    /// Ends what a tag ends without saying so.
    fn implied(&mut self, element: Element) {
        let (ends, within): (Is, Is) = match element {
            Element::Item => (|e| e == Element::Item, |e| e == Element::List || e.is_closed()),
            Element::Choice => (|e| e == Element::Choice, |e| e == Element::List || e.is_closed()),
            Element::Cell => (|e| e == Element::Cell, |e| e == Element::Table),
            Element::Row => (|e| e == Element::Row, |e| e == Element::Table),
            Element::Rows => (|e| e == Element::Rows, |e| e == Element::Table),
            Element::Link => (|e| e == Element::Link, |e| e.is_block()),
            _ => (|_| false, |_| true),
        };
        if let Some(depth) = self.depth(ends, within) {
            self.pop_to(depth);
        }
        // A row or a cell that nothing closed goes with what held it.
        if element == Element::Rows
            && let Some(depth) = self.depth(|e| e == Element::Row, |e| e == Element::Table)
        {
            self.pop_to(depth);
        }
        if element.is_block()
            && element != Element::Break
            && let Some(depth) = self.depth(|e| e == Element::Paragraph, Element::is_closed)
        {
            self.pop_to(depth);
        }
    }

    /// How many elements are open around the innermost one that is wanted, if it does not lie beyond a border.
    fn depth(&self, wanted: impl Fn(Element) -> bool, border: impl Fn(Element) -> bool) -> Option<usize> {
        for (depth, &node) in self.open.iter().enumerate().rev() {
            let element = self.tree.nodes[node].element;
            if wanted(element) {
                return Some(depth);
            }
            if border(element) {
                return None;
            }
        }
        None
    }

    fn end(&mut self, name: &[u8]) {
        self.titled = false;
        if let Some(dropped) = self.dropped {
            if dropped == hash(name) {
                self.dropped = None;
                self.pop_to(self.open.len() - 1);
            }
            return;
        }
        if self.over > 0 && !is_void(name) {
            self.over -= 1;
            return;
        }
        let (element, name_hash) = (element(name), hash(name));
        match name {
            b"html" | b"head" | b"body" | b"form" => return,
            b"br" => return self.push(Element::Break, &Tag { name: name.to_vec(), ..Tag::default() }),
            _ => {}
        }
        if element == Element::Link {
            self.link = None;
        }
        let same = |node: usize| match (self.tree.nodes[node].element, element) {
            (Element::Heading(_), Element::Heading(_)) => true,
            (_, _) => self.tree.nodes[node].name == name_hash,
        };
        let mut found = None;
        for (depth, &node) in self.open.iter().enumerate().rev() {
            if same(node) {
                found = Some(depth);
                break;
            }
            let open = self.tree.nodes[node].element;
            let border = match element {
                Element::Cell | Element::Row | Element::Rows => open == Element::Table,
                Element::Table => false,
                element if element.is_block() => open.is_closed(),
                _ => open.is_block(),
            };
            if border {
                break;
            }
        }
        match found {
            Some(depth) => self.pop_to(depth),
            None if element == Element::Paragraph => {
                self.push(Element::Paragraph, &Tag { name: name.to_vec(), ..Tag::default() });
            }
            None => {}
        }
    }

    /// Closes all but the outermost `depth` elements.
    fn pop_to(&mut self, depth: usize) {
        while self.open.len() > depth
            && let Some(node) = self.open.pop()
        {
            self.tree.nodes[node].end = self.tree.nodes.len();
        }
        self.link = self.link.filter(|&at| at <= depth);
    }

    fn characters(&mut self, text: &str) -> Option<Control> {
        let before = self.read >> 18;
        self.read += text.len();
        if self.read >> 18 != before {
            (self.desk.progress)((self.read >> 10) as u32, (self.of >> 10) as u32);
        }
        if self.titled {
            self.tree.title.push_str(text);
        }
        if self.dropped.is_some() {
            return None;
        }
        if self.is_full() {
            return Some(Control::Stop);
        }
        let free = (self.desk.limits.characters as usize).saturating_sub(self.tree.text.len());
        let is_long = text.len() > free;
        let text = if is_long { &text[..text.floor_char_boundary(free)] } else { text };
        let mut node = Node::new(Element::Text);
        node.text = self.tree.text.len()..self.tree.text.len() + text.len();
        node.link = self.link.is_some();
        node.end = self.tree.nodes.len() + 1;
        self.tree.text.push_str(text);
        self.tree.nodes.push(node);
        if is_long {
            self.tree.partial = Some(Limit::Size);
            return Some(Control::Stop);
        }
        None
    }
}
