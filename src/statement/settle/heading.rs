//! The years that headings state: 过去五年工作回顾, “十三五”成就和“十四五”目标, 2018年工作回顾.

use super::gone;
use crate::report::{Outline, year};
use crate::statement::Period;
use crate::statement::cues::{Class, words};

/// The years that the heading of a section states, or the nearest above it that states any.
pub(super) fn years(outline: &Outline, section: usize) -> Vec<Period> {
    let mut depth = u8::MAX;
    let above = outline.sections.get(..=section).unwrap_or_default().iter().rev();
    // Where a part turns without a heading, the one above it goes on.
    for heading in above.filter(|heading| heading.depth > 0 && !heading.heading.is_empty()) {
        if depth == u8::MAX || heading.depth < depth {
            depth = heading.depth;
            let years = stated(&heading.heading, outline.year);
            if !years.is_empty() {
                return years;
            }
        }
    }
    Vec::new()
}

/// The years of a heading: single ones, five-year plans, several gone by or to come.
fn stated(heading: &str, plan: Option<i32>) -> Vec<Period> {
    let mut found: Vec<Period> =
        year::years(heading).map(|dated| Period { from: dated.year, to: dated.year }).collect();
    // 2016—2020年 is one stretch.
    if let [first, last] = found[..]
        && heading.contains(['—', '－', '-', '–', '~', '～', '至'])
    {
        found = vec![Period { from: first.from, to: last.to }];
    }
    let plans = heading.match_indices(['“', '"']).filter_map(|(at, _)| year::plan(&heading[at..]));
    found.extend(plans.map(|(from, to)| Period { from, to }));
    if let Some(plan) = plan {
        if words(Class::PastYear).is_in(heading) {
            found.push(Period { from: plan - 1, to: plan - 1 });
        }
        let gone = gone::all_in(heading, 0).into_iter().map(|gone| gone.years);
        found.extend(gone.map(|years| Period { from: plan - years, to: plan - 1 }));
        if words(Class::YearsAhead).is_in(heading) {
            found.push(Period { from: plan, to: plan + 4 });
        }
    }
    found
}
