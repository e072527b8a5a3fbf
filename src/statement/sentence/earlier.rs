//! The figures of a segment that stand before its last one: where a change starts, what qualifies a noun, what a
//! circumstance tells in passing.

use super::{Reader, Said, Source};
use crate::Span;
use crate::quantity::{Dimension, Mention};
use crate::statement::Change;
use crate::statement::clause::{Clause, Segment};
use crate::statement::cues::{Class, words};
use crate::statement::frame::Frame;
use crate::statement::object::with_object;
use crate::statement::part::{Part, beneficiary, part};
use crate::statement::rules::{self, counted_subject, from_to, growth_rate, object_after, threshold};
use crate::statement::{counted, phrase, predicate, verbs};

impl Reader<'_> {
    /// Reads the figures of a segment that stand before its last one; gives where the words of the last
    /// begin. 由51家整合为33家, 销售额3000万元以上企业5家, 1830个产业园综合产值378亿元.
    pub(super) fn all_but_last(&mut self, clause: &Clause, segment: &Segment) -> usize {
        let mut from = segment.span.start;
        let thread = self.thread.clone();
        let indices: Vec<usize> = segment.mentions.clone().collect();
        for (at, pair) in indices.windows(2).enumerate() {
            let (&[index, next], mentions) = (pair, self.scene.mentions) else { continue };
            let (Some(mention), Some(next)) = (mentions.get(index), mentions.get(next)) else { continue };
            let frame = self.frame(segment, mention, from, &thread);
            let gap = Span::new(mention.span.end, next.span.start.max(mention.span.end)).of(self.scene.text);
            let said = Said::of(&frame.predicate);
            let subject = Span::new(from, mention.span.start);
            let part = part(&frame, gap, next);
            // 为1467位80岁以上老人发放补贴176万元: the counted noun ends where the third figure begins.
            let third = indices.get(at + 2).and_then(|&third| mentions.get(third));
            let past = third.map_or(segment.span.end, |third| third.span.start.max(mention.span.end));
            let object = Span::new(mention.span.end, past).of(self.scene.text);
            let reading = match part {
                Part::Start => Some(from_to::start(&frame)),
                Part::Turned => Some(from_to::turned(gap)),
                Part::Qualifier => Some(threshold::qualifier(&frame)),
                Part::CountOfQualified => Some(object_after::qualified(&frame, object)),
                Part::Count => Some(counted_subject::with_a_figure(&frame, gap)),
                Part::CountOfReached => {
                    Some(counted_subject::having_reached(&frame, gap, next.span.of(self.scene.text)))
                }
                Part::Circumstance => Some(growth_rate::in_passing(&frame)),
                Part::Finished => rules::read(&Frame { after: "", ..frame }),
                Part::Plain => {
                    let behind = Span::new(next.span.end, past.max(next.span.end)).of(self.scene.text);
                    let after = predicate::read(gap).subject;
                    let listed = behind_examples(&frame, after, next, behind);
                    let after = listed.as_deref().unwrap_or(after);
                    // 总投资30亿元的75个千万元以上重点项目
                    let last = third.map_or(segment.span.end, |third| third.span.end).min(segment.span.end);
                    let noun = Span::new(last, segment.span.end).of(self.scene.text);
                    let behind = if behind.trim().is_empty() { noun } else { behind };
                    object_after::worth_of_counted(&frame, gap, next, behind)
                        .or_else(|| rules::read(&Frame { after, ..frame }))
                }
            };
            let Some(reading) = reading else { continue };
            let name = reading.names.first().cloned().unwrap_or_default();
            if part == Part::Count {
                self.thread.counted.push(name.clone());
            }
            self.push(Source { clause, mention: index, subject, said }, name, &reading);
            match part {
                Part::Circumstance => {
                    let outer = before_circumstance(frame.before);
                    self.thread.subject = phrase::name(phrase::front(outer));
                    self.thread.owner.clear();
                    self.thread.distance = 0;
                    let skipped = gap.len() - gap.trim_start().len();
                    let word = words(Class::Circumstance).prefix(gap.trim_start()).unwrap_or_default();
                    from = mention.span.end + skipped + word.len();
                }
                // What a qualifier says belongs to the noun behind it.
                Part::Qualifier => {}
                Part::Turned => {
                    self.thread.start = Some((index, said.base_year.or(self.since)));
                    from = next.span.start;
                }
                Part::Start => {
                    self.thread.subject = reading.names.first().cloned().unwrap_or_default();
                    self.thread.start = Some((index, said.base_year.or(self.since)));
                    from = mention.span.end;
                }
                // 对10类群体发放贷款80亿元: whom it is for is no part of the next name.
                Part::Count if beneficiary(frame.before) => {
                    if let Some(draft) = self.drafts.last_mut() {
                        draft.qualifies = true;
                    }
                }
                Part::CountOfReached => {
                    from = mention.span.end;
                    self.thread.remember(&reading, false);
                    self.thread.reached = true;
                }
                Part::Count | Part::CountOfQualified => from = mention.span.end,
                Part::Plain | Part::Finished => {
                    from = mention.span.end;
                    let growth = matches!(reading.change, Change::Growth | Change::Decline);
                    self.thread.remember(&reading, growth);
                }
            }
        }
        from
    }
}

/// 外贸 of 外贸在对某国下降3成的情况下
fn before_circumstance(before: &str) -> &str {
    before.rfind('在').map_or("", |at| &before[..at])
}

/// What a sum is for, where only examples of it stand before the `next` figure: 的产业园 of 总投资8亿元的甲、乙等4个产业园,
/// 实施改造项目 of 投资2亿元实施甲、乙等3个改造项目.
fn behind_examples(frame: &Frame<'_>, after: &str, next: &Mention, rest: &str) -> Option<String> {
    let money = frame.mention.quantity.dimension == Dimension::Money;
    if !money || next.quantity.dimension != Dimension::Count || !after.ends_with('等') {
        return None;
    }
    let thing = with_object("", rest);
    let end = words(Class::Project).rfind(&thing).map(|(at, word)| at + word.len());
    let end = end.or_else(|| Some(thing.len() - counted::predicate(&thing)?.len()));
    let thing = &thing[..end.unwrap_or(thing.len())];
    let lead = if after.starts_with('的') && words(Class::Worth).suffix(frame.before).is_some() {
        "的"
    } else {
        let front = phrase::front(after);
        verbs::at_start(front).or_else(|| words(Class::Light).prefix(front))?
    };
    (!thing.is_empty()).then(|| format!("{lead}{thing}"))
}
