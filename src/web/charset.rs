//! Legacy encodings without tables of our own: every browser has them.

#[cfg(target_arch = "wasm32")]
/// Decodes by the browser's `TextDecoder`, with U+FFFD for what does not belong to the encoding; `None` where the label
/// names none.
pub fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    // A decoder that is not fatal decodes anything.
    web_sys::TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()
}

#[cfg(not(target_arch = "wasm32"))]
pub use crate::format::decode;
