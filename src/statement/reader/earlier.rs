//! The figures of a segment that stand before its last one: where a change starts, what qualifies a noun, what a
//! circumstance tells in passing.

use super::{Reader, Said};
use crate::Span;
use crate::statement::Change;
use crate::statement::clause::{Clause, Segment};
use crate::statement::frame::{Frame, Reading, with_object};
use crate::statement::cues::{self, Class};
use crate::statement::part::{Part, beneficiary, part};
use crate::statement::{phrase, predicate, rules};

impl Reader<'_> {
    /// Reads the figures of a segment that stand before its last one; gives where the words of the last
    /// begin. 由51家整合为33家, 销售额3000万元以上企业5家, 1830个产业园综合产值378亿元.
    pub(super) fn all_but_last(&mut self, clause: &Clause, segment: &Segment) -> usize {
        let mut from = segment.span.start;
        let thread = self.thread.clone();
        let indices: Vec<usize> = segment.mentions.clone().collect();
        for pair in indices.windows(2) {
            let (&[index, next], mentions) = (pair, self.mentions) else { continue };
            let (Some(mention), Some(next)) = (mentions.get(index), mentions.get(next)) else { continue };
            let frame = self.frame(segment, mention, from, 1, &thread);
            let gap = Span::new(mention.span.end, next.span.start.max(mention.span.end)).of(self.text);
            let said = Said::of(&frame.predicate);
            let subject = Span::new(from, mention.span.start);
            let name = || frame.subject().map(|(name, _)| name).unwrap_or_default();
            let part = part(&frame, gap, next);
            let reading = match part {
                Part::Start => {
                    Some(Reading { qualifies: true, ..Reading::one("from_to", name(), Change::Level) })
                }
                Part::Turned => {
                    let object = predicate::read(gap).subject;
                    Some(Reading {
                        qualifies: true,
                        ..Reading::one("from_to", with_object("", object), Change::Level)
                    })
                }
                Part::Qualifier => {
                    Some(Reading { qualifies: true, ..Reading::one("threshold", name(), Change::Level) })
                }
                Part::CountOfQualified => {
                    let object = Span::new(mention.span.end, segment.span.end).of(self.text);
                    Some(Reading::one("object_after", with_object(frame.before, object), Change::Level))
                }
                Part::Count => {
                    let object = predicate::read(gap).subject;
                    let object = object.split("分别").next().unwrap_or(object);
                    let object = QUARTERS
                        .iter()
                        .find_map(|words| object.split_once(words))
                        .map_or(object, |(thing, _)| thing);
                    let stem =
                        phrase::head(object).map_or(object, |head| &object[..object.len() - head.len()]);
                    let object = if stem.is_empty() { object } else { stem };
                    let name = with_object(frame.before, object);
                    Some(Reading::one("counted_subject", name, Change::Level))
                }
                Part::CountOfReached => {
                    let next_text = next.span.of(self.text);
                    let name = phrase::name(&format!("{}{gap}{next_text}", phrase::front(frame.before)));
                    Some(Reading::one("counted_subject", name, Change::Level))
                }
                Part::Circumstance => Some(circumstance(&frame)),
                Part::Finished => rules::read(&Frame { after: "", ..frame }),
                Part::Plain => rules::read(&Frame { after: predicate::read(gap).subject, ..frame }),
            };
            let Some(reading) = reading else { continue };
            let name = reading.names.first().cloned().unwrap_or_default();
            if part == Part::Count {
                self.thread.counted.push(name.clone());
            }
            self.push(clause, index, name, subject, &reading, said);
            match part {
                Part::Circumstance => {
                    let outer = before_circumstance(frame.before);
                    self.thread.subject = phrase::name(phrase::front(outer));
                    self.thread.owner.clear();
                    self.thread.distance = 0;
                    let skipped = gap.len() - gap.trim_start().len();
                    let word =
                        cues::words(Class::Circumstance).prefix(gap.trim_start()).unwrap_or_default();
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

/// What a circumstance states of its own subject: 对某国外贸 of 外贸在对某国下降3成的情况下.
fn circumstance(frame: &Frame<'_>) -> Reading {
    let said = frame.predicate.subject;
    let (outer, inner) =
        said.rfind('在').map_or(("", said), |at| (&said[..at], &said[at + '在'.len_utf8()..]));
    let name =
        if inner.starts_with('对') { format!("{inner}{}", phrase::front(outer)) } else { inner.to_owned() };
    Reading::one("growth_rate", phrase::name(&name), frame.predicate.change.unwrap_or(Change::Level))
}

/// Quarters named together, which belong to what is said of a counted thing and not to the thing.
const QUARTERS: [&str; 4] = ["一、二季度", "三、四季度", "一季度", "上半年"];
