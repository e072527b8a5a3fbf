//! In the place of what is still to come.

use yew::prelude::*;

use super::View;
use crate::web::text::Key;

/// Said after a moment where something is still to come.
pub(super) fn coming(view: &View) -> Html {
    html! { <div class="honest coming" role="status"><p>{ view.say(Key::PartComing) }</p></div> }
}
