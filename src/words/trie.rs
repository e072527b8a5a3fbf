//! A tree of words by their characters: all words that begin at one place are found in one walk.

use super::class_set::{Classes, Wanted};
use crate::order;
use std::ops::Range;

/// A tree over the keys of a list; what is found are places in that list.
#[derive(Debug)]
pub(super) struct Trie {
    /// The root's children come first; the children of a node stand side by side.
    nodes: Vec<Node>,
    /// Where the node of a first character stands, by the character's last bits; [`EMPTY`] for none.
    firsts: Vec<u16>,
    /// The classes of all words that begin with a first character, as the nodes stand.
    classes: Vec<Classes>,
    /// Places in the list, as the nodes name them.
    places: Vec<u16>,
}

#[derive(Debug, Clone)]
struct Node {
    character: char,
    /// Nodes one character further.
    below: Range<u16>,
    /// What ends here, in `places`.
    here: Range<u16>,
}

const EMPTY: u16 = u16::MAX;

/// A power of two, several times the number of first characters.
const SLOTS: usize = 4096;

fn slot(character: char) -> usize {
    character as usize % SLOTS
}

impl Trie {
    /// The tree over `keys`, each with the class of its word.
    pub(super) fn over(keys: &[(Vec<char>, Classes)]) -> Self {
        let mut sorted: Vec<usize> = (0..keys.len()).collect();
        order::by(&mut sorted, |&one, &other| keys[one].0.cmp(&keys[other].0));
        let mut trie =
            Self { nodes: Vec::new(), firsts: vec![EMPTY; SLOTS], classes: Vec::new(), places: Vec::new() };
        // Breadth first: what is still to be divided, with its depth and the node that it hangs from.
        let mut waiting = std::collections::VecDeque::from([(0..sorted.len(), 0, None)]);
        while let Some((range, depth, parent)) = waiting.pop_front() {
            let ends = sorted[range.clone()].iter().take_while(|&&key| keys[key].0.len() == depth).count();
            let here = trie.places.len();
            trie.places.extend(sorted[range.start..range.start + ends].iter().map(|&key| key as u16));
            let below = trie.nodes.len();
            let mut from = range.start + ends;
            while from < range.end {
                let character = keys[sorted[from]].0[depth];
                let same = sorted[from..range.end].iter().take_while(|&&key| keys[key].0[depth] == character);
                let to = from + same.count();
                waiting.push_back((from..to, depth + 1, Some(trie.nodes.len())));
                if depth == 0 {
                    let all = sorted[from..to].iter().fold(Classes::NONE, |all, &key| all.or(keys[key].1));
                    trie.first(character, all);
                }
                trie.nodes.push(Node { character, below: 0..0, here: 0..0 });
                from = to;
            }
            if let Some(parent) = parent {
                let hanging = below as u16..trie.nodes.len() as u16;
                let node: &mut Node = &mut trie.nodes[parent];
                node.here = here as u16..trie.places.len() as u16;
                node.below = hanging;
            }
        }
        trie
    }

    fn first(&mut self, character: char, classes: Classes) {
        let mut at = slot(character);
        while self.firsts[at] != EMPTY {
            at = (at + 1) % SLOTS;
        }
        self.firsts[at] = self.nodes.len() as u16;
        self.classes.push(classes);
    }

    /// The node of a first character, as its place.
    #[inline(always)]
    fn root(&self, character: char) -> Option<usize> {
        let mut at = slot(character);
        loop {
            let node = usize::from(*self.firsts.get(at)?);
            if self.nodes.get(node)?.character == character {
                return Some(node);
            }
            at = (at + 1) % SLOTS;
        }
    }

    /// Whether a word of `wanted` begins with a character.
    #[inline(always)]
    pub(super) fn begins(&self, character: char, wanted: &Wanted) -> bool {
        self.root(character).is_some_and(|node| self.classes[node].has(wanted))
    }

    /// Tells `each` the places of all words along the characters of a text, the shorter first.
    #[inline]
    pub(super) fn walk(
        &self,
        mut characters: impl Iterator<Item = char>,
        wanted: &Wanted,
        mut each: impl FnMut(&[u16]),
    ) {
        let Some(first) = characters.next().and_then(|first| self.root(first)) else { return };
        if !self.classes[first].has(wanted) {
            return;
        }
        let mut node = &self.nodes[first];
        loop {
            if !node.here.is_empty() {
                each(&self.places[usize::from(node.here.start)..usize::from(node.here.end)]);
            }
            let below = &self.nodes[usize::from(node.below.start)..usize::from(node.below.end)];
            if below.is_empty() {
                return;
            }
            let Some(next) = characters.next() else { return };
            let Some(child) = below.iter().find(|child| child.character == next) else { return };
            node = child;
        }
    }
}
