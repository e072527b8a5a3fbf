use super::{FacetList, FacetQuery};
use crate::corpus::{Scope, fixture};
use crate::view::filter::{Facet, Filter, Picked};
use crate::view::targets::TargetQuery;

/// Value, count and depth of the values of a facet, where these are picked.
fn listed(facet: Facet, picked: &[(Facet, &str)]) -> Vec<(String, usize, u8)> {
    list(&[facet], picked).values.into_iter().map(|value| (value.value, value.count, value.depth)).collect()
}

fn list(facets: &[Facet], picked: &[(Facet, &str)]) -> FacetList {
    let picked = picked.iter().map(|&(facet, value)| Picked { facet, value: value.to_owned() }).collect();
    let of = TargetQuery { filter: Filter { picked, ..Filter::default() }, ..TargetQuery::of(Scope::All) };
    FacetList::of(&fixture::library(), &FacetQuery { of, facets: facets.to_vec() })
}

#[test]
fn each_value_is_counted_beside_the_other_conditions() {
    insta::assert_debug_snapshot!(list(&[&Facet::OF_REPORTS[..], &Facet::OF_STATEMENTS].concat(), &[]));
}

#[test]
fn a_facet_counts_as_if_it_were_not_chosen_and_the_others_as_they_are() {
    let gdp = [(Facet::Indicator, "gdp")];
    assert_eq!(listed(Facet::Indicator, &gdp), listed(Facet::Indicator, &[]));
    let all: usize = listed(Facet::Bound, &[]).iter().map(|(_, count, _)| count).sum();
    let of_gdp: usize = listed(Facet::Bound, &gdp).iter().map(|(_, count, _)| count).sum();
    assert!(0 < of_gdp && of_gdp < all, "{of_gdp} of {all}");
    let both = list(&[], &[gdp[0], (Facet::Indicator, "grain_output")]);
    let alone = list(&[], &gdp);
    assert!(alone.shown < both.shown && both.shown < both.all, "{both:?}");
}

#[test]
fn what_is_chosen_is_named_though_nothing_has_it() {
    let list = list(&[], &[(Facet::Year, "1987"), (Facet::Place, "130000"), (Facet::Period, "2021-2025")]);
    let named: Vec<(&str, &str, usize)> =
        list.values.iter().map(|value| (value.zh.as_str(), value.en.as_str(), value.count)).collect();
    assert_eq!(
        named,
        [("1987年", "1987", 0), ("河北省", "河北省", 0), ("2021–2025年", "2021–2025", 0)],
        "{list:?}"
    );
    assert!(list.values.iter().all(|value| value.chosen) && list.shown == 0);
}
