//! The few pictures, drawn as lines in the colour of the text around them.

use yew::prelude::*;

/// A picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    Lens,
    Drop,
    Plus,
    Folder,
    Cross,
    Sun,
    Moon,
    System,
    Menu,
    List,
    Down,
    Up,
    Question,
    Pin,
}

/// Draws a picture; it says nothing to a screen reader, the button around it does.
pub(super) fn icon(which: Icon, size: u8) -> Html {
    let size = size.to_string();
    let paths = match which {
        Icon::Lens => {
            html! { <><circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21M8 9h5M8 12h3.5"/></> }
        }
        Icon::Drop => {
            html! { <><path d="M6 3h8l4 4v6M6 3v18h6M14 3v4h4M17 14v7M13.8 17.8 17 21l3.2-3.2M9 11h5M9 15h3"/></> }
        }
        Icon::Plus => html! { <path d="M12 5v14M5 12h14"/> },
        Icon::Folder => html! { <path d="M3 6h6l2 2.5h10V19H3Z"/> },
        Icon::Cross => html! { <path d="m6 6 12 12M18 6 6 18"/> },
        Icon::Sun => {
            html! { <><circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"/></> }
        }
        Icon::Moon => html! { <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z"/> },
        Icon::System => {
            html! { <><circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor"/></> }
        }
        Icon::Menu => {
            html! { <><circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/></> }
        }
        Icon::List => html! { <path d="M4 7h16M4 12h16M4 17h10"/> },
        Icon::Down => html! { <path d="m6 10 6 6 6-6"/> },
        Icon::Up => html! { <path d="m6 14 6-6 6 6"/> },
        Icon::Pin => html! { <path d="M9 3h6l-1 7 3 3H7l3-3ZM12 13v8"/> },
        Icon::Question => html! { <path d="M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M12 17.5v.1"/> },
    };
    html! {
        <svg width={size.clone()} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
            stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            { paths }
        </svg>
    }
}
