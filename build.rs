//! Caps the memory of the programs that read files in wasm: one that asks for more ends, and costs its file alone.

/// In bytes, a multiple of a page of wasm.
const MOST: u64 = 1 << 30;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        for program in ["office", "pdf", "headless-office", "headless-pdf"] {
            println!("cargo::rustc-link-arg-bin={program}=--max-memory={MOST}");
        }
    }
}
