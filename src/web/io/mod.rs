//! What the page does with the browser, one file a matter. Nothing here decides; whoever calls is
//! told whether it worked.

mod clipboard;
mod files;
mod focus;
mod folders;
mod host;
mod keyboard;
mod listen;
mod preferences;
mod room;
mod save;
mod selection;
mod store;
mod trail;
mod written;

pub use clipboard::copy;
pub use files::{Carried, dropped, holds_files, page_blob, pasted, text_blob};
pub use focus::{FocusMark, focus};
pub use folders::{DEPTH, Folders, MOST, chosen, dropped_folders, walk};
pub use host::{Host, place};
pub use keyboard::{Typed, clears, copies, rove, typed};
pub use listen::{Hearing, Way};
pub use preferences::{corrections, dress, recall, remember, remember_corrections};
pub use room::RoomWatch;
pub use save::{Parts, today};
pub use selection::marked;
pub use store::{forget, keep, kept};
pub use trail::Trail;
pub use written::{fields_beside, filled, settle, written};
