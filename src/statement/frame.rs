//! A figure with what stands around it in its segment: the one thing that rules look at.

use super::clause::Lead;
use super::cues::{Class, words};
use super::phrase;
use super::predicate::Predicate;
use super::thread::Thread;
use crate::quantity::{Dimension, Mention};

/// A figure and its surroundings.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame<'a> {
    /// The figure.
    pub(crate) mention: &'a Mention,
    /// The segment's text before it.
    pub(crate) before: &'a str,
    /// The segment's text after it.
    pub(crate) after: &'a str,
    /// `before`, read.
    pub(crate) predicate: Predicate<'a>,
    /// What joins the segment to the one before.
    pub(crate) lead: Lead,
    /// How many figures share the words before this one: 分别增长8%和10% has 2.
    pub(crate) run: usize,
    /// The figures of the run are members of a ratio: 13.3:52.9:33.8.
    pub(crate) ratio: bool,
    /// What earlier statements of the sentence hand on.
    pub(crate) thread: &'a Thread,
}

impl<'a> Frame<'a> {
    /// The noun or clause that follows the figure, `None` where nothing of weight does.
    pub(crate) fn object(&self) -> Option<&'a str> {
        let after = self.after.trim();
        let first = after.chars().next()?;
        // 1265亩居全市第一
        if phrase::ranking(after) == Some(0) {
            return None;
        }
        if ['，', '。', '；', '、', '）', ')', '！', '？', '：', ',', ';', '!', '?', '”', '》']
            .contains(&first)
            || !after.chars().any(char::is_alphabetic)
        {
            return None;
        }
        if words(Class::NoObject).prefix(after).is_some() {
            return None;
        }
        if let Some(tail) = words(Class::Tail).prefix(after)
            && (after.len() == tail.len()
                || after[tail.len()..].starts_with(|c: char| {
                    ['，', '。', '；', '、', '）', ')', '”'].contains(&c) || c.is_whitespace()
                }))
        {
            return None;
        }
        // 大中型水库和引水工程等: the list is not what is counted.
        let list = after.find(['和', '及']).filter(|&at| after[at..].contains('等'));
        let after = list.map_or(after, |at| &after[..at]);
        let end = words(Class::ObjectEnd).find(after);
        Some(end.map_or(after, |(at, _)| &after[..at]))
    }

    /// Whether the unit counts pieces (个, 家, 项), so that a following noun is what is counted.
    pub(crate) fn is_classifier(&self) -> bool {
        self.mention.quantity.dimension == Dimension::Count
            && !self.mention.quantity.unit.ends_with(['户', '人', '口'])
    }

    /// Whether the figure is a rate or share.
    pub(crate) fn is_ratio(&self) -> bool {
        matches!(
            self.mention.quantity.dimension,
            Dimension::Ratio | Dimension::PercentagePoint | Dimension::Multiple
        )
    }
}

/// The unit without its magnitude: 户 of 万户.
pub(crate) fn bare_unit(mention: &Mention) -> &str {
    mention.quantity.unit.trim_start_matches(['百', '千', '万', '亿'])
}
