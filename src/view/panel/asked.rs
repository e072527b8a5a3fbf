//! Which indicators a panel is of, where none is listed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::PanelQuery;
use crate::corpus::Located;
use crate::statement::{Kind, catalogue};
use crate::view::filter::{Facet, Missed, Narrow, Words};

/// So many indicators at most: beyond them a search is no choice.
const MOST: usize = 12;

/// Whether a filter names indicators.
pub(super) fn names_any(query: &PanelQuery, measured: &Words<'_>) -> bool {
    !measured.is_empty() || query.filter.picked.iter().any(|picked| picked.facet == Facet::Indicator)
}

/// Ids of the indicators that are asked for, those of most reports first, and how many are left out; where none is asked for
/// ([`names_any`]), the one that most reports state: of targets in their lists of main targets.
pub(super) fn indicators(
    query: &PanelQuery,
    reports: &[Located<'_>],
    narrow: &Narrow<'_>,
    measured: &Words<'_>,
    is_asked: bool,
) -> (Vec<String>, usize) {
    // In how many reports, and how early in any.
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for located in reports {
        let about = query.year(located.reading.outline.year);
        let mut own: Vec<(&str, usize)> = Vec::new();
        for (at, (_, found)) in located.statements().enumerate() {
            let is_new = |id: &&str| own.iter().all(|(known, _)| known != id);
            let Some(id) = found.indicator_id.filter(is_new) else { continue };
            let fits = found.kind == query.kind && found.scope.is_none() && found.is_of_year(about);
            let wanted =
                narrow.statement(found) == Missed::None && measured.measure(Some(id), &found.indicator);
            let serves = is_asked || found.headline || query.kind != Kind::Target;
            if fits && wanted && serves {
                own.push((id, at));
            }
        }
        for (id, at) in own {
            let (count, first) = counts.entry(id).or_insert((0, at));
            *count += 1;
            *first = at.min(*first);
        }
    }
    // What is chosen has a column also where nobody states it.
    let picked = query.filter.picked.iter().filter(|picked| picked.facet == Facet::Indicator);
    for picked in picked.filter(|_| measured.is_empty()) {
        if let Some(entry) = catalogue::entry(&picked.value) {
            counts.entry(entry.id).or_insert((0, usize::MAX));
        }
    }
    let mut ids: Vec<(&str, (usize, usize))> = counts.into_iter().collect();
    crate::order::by_key(&mut ids, |(_, (count, first))| (Reverse(*count), *first));
    let shown = if is_asked { MOST } else { 1 };
    let left_out = if is_asked { ids.len().saturating_sub(shown) } else { 0 };
    (ids.into_iter().take(shown).map(|(id, _)| id.to_owned()).collect(), left_out)
}
