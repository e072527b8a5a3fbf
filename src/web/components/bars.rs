//! Bars beside words.

use yew::prelude::*;

use super::figures::hundredths;

/// A bar of a share of the width, 0 to 1.
pub(super) fn bar(share: f64, class: &'static str) -> Html {
    let width = format!("{}%", hundredths(share.clamp(0.0, 1.0) * 100.0));
    html! {
        <svg class="h-bar" aria-hidden="true">
            <rect class="track" width="100%" height="100%" rx="2" />
            <rect class={classes!("fill", class)} {width} height="100%" rx="2" />
        </svg>
    }
}
