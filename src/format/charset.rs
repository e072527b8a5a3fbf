//! Legacy encodings where no browser decodes them.

/// Decodes by the tables of `encoding_rs`; what [`Desk::decode`] is outside a browser.
pub fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}
