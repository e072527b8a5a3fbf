//! The versions of all tools, in one place. Those that npm installs are pinned in package.json and its lock.

/// Builds the page. 0.22 wants a newer Rust than this repository does.
pub(crate) const TRUNK: &str = "0.21.14";

/// Must equal the crate `wasm-bindgen` in Cargo.toml to the digit.
pub(crate) const WASM_BINDGEN: &str = "0.2.130";

/// Measures the start of the page. 13 wants a newer Node than this repository does.
pub(crate) const LIGHTHOUSE: &str = "12.8.2";

/// What the page and the worker are compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

#[cfg(test)]
mod tests {
    #[test]
    fn crate_and_command_line_tool_agree() {
        let manifest = include_str!("../../Cargo.toml");
        assert!(manifest.contains(&format!("wasm-bindgen = {{ version = \"={}\"", super::WASM_BINDGEN)));
    }
}
