//! GB18030 without tables of our own: every browser has them.

#[cfg(target_arch = "wasm32")]
/// Decodes GB18030 by the browser's `TextDecoder`; U+FFFD for what is not GB18030.
pub fn gb18030(bytes: &[u8]) -> String {
    // Every browser knows the label, and a decoder that is not fatal decodes anything.
    web_sys::TextDecoder::new_with_label("gb18030")
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .unwrap_or_else(|_| char::REPLACEMENT_CHARACTER.to_string())
}

#[cfg(not(target_arch = "wasm32"))]
/// Decodes GB18030 in native tests, by the same standard's tables.
pub fn gb18030(bytes: &[u8]) -> String {
    encoding_rs::GB18030.decode_without_bom_handling(bytes).0.into_owned()
}
