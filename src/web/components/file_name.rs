//! Names of files, some of which lie in archives and folders.

use yew::prelude::*;

/// A name whose end, the file's own, is seen where there is no room for the folders or archives before it.
pub(super) fn file_name(name: &str) -> Html {
    let (before, own) = name.split_at(name.rfind('/').map_or(0, |at| at + 1));
    html! { <span class="name file-name"><span>{ before.to_owned() }</span><span>{ own.to_owned() }</span></span> }
}
