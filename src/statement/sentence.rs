//! Reads the figures of one sentence: clauses, segments, runs of figures, and for each the reading of the
//! most specific rule.

use super::clause::{self, Clause, Lead, Segment};
use super::cues::{Class, words};
use super::draft::Draft;
use super::frame::{Frame, bare_unit};
use super::predicate::Predicate;
use super::reading::Reading;
use super::rule::Rule;
use super::rules::{self, bare_amount, counted_subject, from_to, threshold};
use super::scene::Scene;
use super::thread::Thread;
use super::topic::{self, Topic};
use super::{Basis, Change, coordination, phrase, predicate, since};
use crate::Span;
use crate::quantity::{Decimal, Dimension, Implied, Mention};
use std::ops::Range;

mod dual;
mod earlier;
mod list;
mod record;

/// Reads all figures of a sentence; `within` are the indices of its figures.
pub(crate) fn read(scene: &Scene<'_>, span: Span, within: Range<usize>) -> Vec<Draft> {
    let mut reader = Reader {
        scene,
        thread: Thread::default(),
        drafts: Vec::new(),
        among: false,
        strength_word: None,
        since: None,
        carried: None,
        aimed: false,
    };
    for clause in clause::clauses(scene.text, span, scene.mentions, within) {
        reader.clause(&clause);
    }
    reader.drafts
}

/// What the predicate before a figure says besides the change.
#[derive(Debug, Clone, Copy)]
struct Said {
    basis: Option<Basis>,
    base_year: Option<i32>,
    reached: bool,
}

/// Where a figure stands, what names it, and what its predicate says.
#[derive(Debug, Clone, Copy)]
struct Source<'c> {
    clause: &'c Clause,
    mention: usize,
    /// The words before the figure that the name was read from.
    subject: Span,
    said: Said,
}

impl Said {
    fn of(predicate: &Predicate<'_>) -> Self {
        Self { basis: predicate.basis, base_year: predicate.base_year, reached: predicate.reached }
    }
}

struct Reader<'a> {
    scene: &'a Scene<'a>,
    thread: Thread,
    drafts: Vec<Draft>,
    /// The clause before was 其中 alone: its list is part of what precedes.
    among: bool,
    /// The strength word of the clause.
    strength_word: Option<Span>,
    /// The year that the sentence compares with: 与2014年相比.
    since: Option<i32>,
    /// The strength word that reaches over the comma: 力争营收突破9万亿元，新增企业20家.
    carried: Option<Span>,
    /// The clause before had nothing but such a word and a time: 力争到2030年.
    aimed: bool,
}

impl<'a> Reader<'a> {
    fn clause(&mut self, clause: &Clause) {
        // 与2014年相比，…
        if clause.segments.is_empty()
            && let Some(year) = since::comparison(clause.span.of(self.scene.text))
        {
            self.since = Some(year);
            return;
        }
        let within = words(Class::Within).prefix(clause.span.of(self.scene.text).trim_start()).is_some();
        let bridge = clause.segments.is_empty() && phrase::front(clause.span.of(self.scene.text)).is_empty();
        if clause.lead != Lead::Bracket && !bridge {
            self.thread.last_chain = std::mem::take(&mut self.thread.chain);
            self.thread.actor.clear();
            if within || self.among || clause.lead == Lead::Colon {
                self.thread.chain = self.thread.last_chain.clone();
            }
        }
        let among = self.among || within;
        self.thread.among = among && !bridge && clause.lead != Lead::Bracket;
        self.among = bridge;
        if bridge {
            // 力争到2030年，城镇化率达到60%
            let aimed = self.scene.strength.find(self.scene.text, clause.span);
            if let Some(word) =
                aimed.filter(|word| clause.lead != Lead::Bracket && word.end < clause.span.end)
            {
                self.strength_word = Some(word);
                self.aimed = true;
            }
            return;
        }
        let aimed = std::mem::take(&mut self.aimed);
        if clause.segments.is_empty() {
            self.strength_word = None;
            self.topic(clause);
            return;
        }
        let word = self.strength_word.take();
        let front = phrase::front(clause.span.of(self.scene.text));
        let opens =
            aimed || among || phrase::creation_verb(front).is_some() || !phrase::starts_with_verb(front);
        self.carried = word.filter(|_| clause.lead == Lead::Comma && opens);
        self.thread.counted.clear();
        self.thread.distance += 1;
        let mut at = 0;
        while at < clause.segments.len() {
            let host = &clause.segments[at];
            if self.is_unity(host) {
                at += 1;
                continue;
            }
            let run =
                1 + clause.segments[at + 1..].iter().take_while(|next| self.continues(host, next)).count();
            let run = if self.object_follows(&clause.segments[at]) { 1 } else { run };
            self.thread.more = clause
                .segments
                .get(at + run)
                .is_some_and(|next| matches!(next.lead, Lead::Pause | Lead::And));
            self.segment(clause, &clause.segments[at..at + run]);
            at += run;
        }
    }

    /// A clause without figures: it may name what the next ones are about.
    fn topic(&mut self, clause: &Clause) {
        match topic::read(clause.span.of(self.scene.text)) {
            Some(Topic::Placed(name)) => {
                self.thread.subject = name;
                self.thread.owner.clear();
                self.thread.distance = 0;
                return;
            }
            Some(Topic::Spoken(name)) => self.thread.topic = name,
            None => {}
        }
        self.thread.distance += 1;
        if clause.lead == Lead::Semicolon {
            self.thread.subject.clear();
            self.thread.owner.clear();
        }
    }

    /// Whether a segment is one more figure of a run: nothing but the figure.
    fn continues(&self, host: &Segment, segment: &Segment) -> bool {
        let Some(first) = self.scene.mentions.get(host.mentions.end.saturating_sub(1)) else { return false };
        let shared = words(Class::Respectively).is_in(host.span.of(self.scene.text));
        let Some(mention) = self.scene.mentions.get(segment.mentions.start) else { return false };
        let before = Span::new(segment.span.start, mention.span.start).of(self.scene.text).trim();
        if segment.lead == Lead::Ratio {
            return before.is_empty() && !self.is_unity(segment);
        }
        matches!(segment.lead, Lead::Pause | Lead::And)
            && segment.mentions.len() == 1
            && before.is_empty()
            && (shared || mention.quantity.unit == first.quantity.unit)
            && !self.object_follows(segment)
    }

    /// The 1 of 2.1:1, which says no more than that the figure before it is a ratio.
    fn is_unity(&self, segment: &Segment) -> bool {
        let Some(mention) = self.scene.mentions.get(segment.mentions.start) else { return false };
        let last = !self.scene.text[mention.span.end..].trim_start().starts_with([':', '：', '∶', '︰']);
        segment.lead == Lead::Ratio && last && mention.quantity.value == Decimal::ONE
    }

    fn object_follows(&self, segment: &Segment) -> bool {
        let Some(mention) = self.scene.mentions.get(segment.mentions.end.saturating_sub(1)) else {
            return false;
        };
        let thread = Thread::default();
        self.frame(segment, mention, segment.span.start, &thread).object().is_some()
    }

    fn frame<'f>(&self, segment: &Segment, mention: &'f Mention, from: usize, thread: &'f Thread) -> Frame<'f>
    where
        'a: 'f,
    {
        let before = Span::new(from.min(mention.span.start), mention.span.start).of(self.scene.text);
        let after = Span::new(mention.span.end, segment.span.end.max(mention.span.end)).of(self.scene.text);
        let mut predicate = predicate::read(before);
        // 是2014年的1.5倍、2009年的3倍
        if mention.quantity.dimension == Dimension::Multiple && predicate.base_year.is_none() {
            let point = since::at_end(before).filter(|point| phrase::front(point.before).is_empty());
            predicate.base_year = point.and_then(|point| point.year);
        }
        // 比2015年增加造林10万亩
        if predicate.base_year.is_none() {
            predicate.base_year = since::at_start(predicate.subject.trim_start()).and_then(|(year, _)| year);
        }
        // 在投资下降5%的情况下
        if words(Class::Circumstance).prefix(after.trim_start()).is_some()
            && let Some(inner) = phrase::front(predicate.subject).strip_prefix('在')
        {
            predicate.subject = inner;
        }
        if predicate.change.is_none_or(|change| change == Change::Level)
            && let Some(change) = change_behind(mention, after)
        {
            predicate.change = Some(change);
        }
        Frame { mention, before, after, predicate, lead: segment.lead, run: 1, ratio: false, thread }
    }

    fn segment(&mut self, clause: &Clause, run: &[Segment]) {
        let Some(segment) = run.first() else { return };
        let from = self.all_but_last(clause, segment);
        let Some(index) = segment.mentions.end.checked_sub(1) else { return };
        let mentions: &[Mention] = self.scene.mentions;
        let Some(mention) = mentions.get(index) else { return };
        let mut thread = self.thread.clone();
        let before = self.drafts.last().and_then(|draft| mentions.get(draft.mention));
        thread.same_unit = before.is_some_and(|before| before.quantity.unit == mention.quantity.unit);
        thread.same_thing = before.is_some_and(|before| bare_unit(before) == bare_unit(mention));
        let money = mention.quantity.dimension == Dimension::Money;
        thread.among &= thread.same_unit || thread.same_thing && !money;
        thread.among &= mention.quantity.dimension != Dimension::Ratio;
        // 招聘教师100名，辅导员70名: the verb holds over the comma for what is counted alike.
        let listed = clause.lead == Lead::Comma && segment.lead == Lead::Start && thread.same_unit;
        if listed && mention.quantity.dimension == Dimension::Count && !thread.last_chain.is_empty() {
            thread.chain = thread.last_chain.clone();
            thread.listed = true;
        }
        let ratio = run.get(1).is_some_and(|next| next.lead == Lead::Ratio);
        let frame = Frame { ratio, run: run.len(), ..self.frame(segment, mention, from, &thread) };
        let starts = frame.predicate.ends_with_from;
        let reading = if std::mem::take(&mut self.thread.reached) {
            threshold::reached(&self.thread.subject)
        } else if starts {
            from_to::read(&frame)
        } else {
            rules::read(&frame).unwrap_or_else(|| self.unnamed(&frame, clause))
        };
        if matches!(segment.lead, Lead::Pause | Lead::And) && thread.same_unit {
            self.complete_part(reading.names.first());
        }
        let subject = Span::new(from, mention.span.start);
        let said = Said::of(&frame.predicate);
        let growth = matches!(reading.change, Change::Growth | Change::Decline);
        let figures: Vec<usize> =
            std::iter::once(index).chain(run.iter().skip(1).map(|s| s.mentions.start)).collect();
        // Several names for one figure (均), or a name each; further figures are of the last name.
        let count = reading.names.len().max(figures.len());
        for i in 0..count {
            let figure = figures.get(i).or(figures.last());
            let name = reading.names.get(i).or(reading.names.last()).cloned().unwrap_or_default();
            if let Some(&figure) = figure {
                self.push(Source { clause, mention: figure, subject, said }, name, &reading);
            }
        }
        self.share_behind(clause, &frame, &reading);
        if ratio && !starts {
            let group = Some(self.next_group());
            self.members(count, group);
        } else if count > 1 && count == self.thread.starts && !starts {
            self.members(count, None);
        } else if let Some(&last) = figures.last().filter(|_| figures.len() > 1) {
            let first = self.drafts.len().saturating_sub(count);
            self.drafts[first..].iter_mut().for_each(|draft| draft.unit_of = Some(last));
        }
        self.thread.starts = if starts { count } else { 0 };
        if starts {
            self.thread.shared = if reading.names.len() > 1 { reading.names.clone() } else { Vec::new() };
            self.thread.subject = reading.names.first().cloned().unwrap_or_default();
            self.thread.owner.clear();
            self.thread.distance = 0;
            self.thread.start = Some((index, frame.predicate.base_year.or(self.since)));
        }
        if reading.rule == Rule::CountedSubject {
            self.thread.counted.extend(reading.names.iter().cloned());
        }
        self.thread.remember(&reading, growth);
    }

    /// 新建8个国家级、36个省级重点专科: the part before is a part of what the next `name` names.
    fn complete_part(&mut self, name: Option<&String>) {
        let Some((last, name)) = self.drafts.last_mut().zip(name) else { return };
        let verb = phrase::creation_verb(&last.indicator).unwrap_or_default();
        let whole = format!("{verb}{}", name.strip_prefix(verb).unwrap_or(name));
        if coordination::is_part(&last.indicator[verb.len()..])
            && let Some(whole) = coordination::sibling(&last.indicator, &whole)
        {
            last.indicator = whole;
        }
    }

    /// The number of the next group of the sentence.
    fn next_group(&self) -> u32 {
        self.drafts.iter().filter_map(|draft| draft.group).max().map_or(0, |group| group + 1)
    }

    /// The reading of a figure that no rule reads.
    fn unnamed(&self, frame: &Frame<'_>, clause: &Clause) -> Reading {
        let next = self.scene.mentions.partition_point(|m| m.span.start < frame.mention.span.end);
        let households = self.scene.mentions.get(next).and_then(|next| {
            let rest = Span::new(next.span.end, clause.span.end.max(next.span.end)).of(self.scene.text);
            counted_subject::households(frame, next, rest)
        });
        households.unwrap_or_else(|| {
            bare_amount::unnamed(
                frame,
                clause.span.of(self.scene.text),
                frame.mention.span.of(self.scene.text),
            )
        })
    }
}

/// What a figure says of its change itself (翻一番), or the words behind a rate: 实现两位数|增长, 8%以上的|增长.
fn change_behind(mention: &Mention, after: &str) -> Option<Change> {
    if mention.quantity.dimension == Dimension::Multiple && mention.implied == Some(Implied::Growth) {
        return Some(Change::Growth);
    }
    if mention.quantity.dimension != Dimension::Ratio {
        return None;
    }
    let after = after.trim();
    let after = after.strip_prefix('的').unwrap_or(after);
    [(Class::Growth, Change::Growth), (Class::Decline, Change::Decline)].into_iter().find_map(
        |(class, change)| {
            let word = words(class).prefix(after).filter(|word| word.chars().count() > 1)?;
            (word.len() == after.len()).then_some(change)
        },
    )
}
