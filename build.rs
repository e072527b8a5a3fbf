//! The memory of programs in wasm. Those that read files of other formats are capped: one that asks for more ends, and costs
//! its file alone. The worker begins with what a compilation needs, instead of asking for it in forty steps.

/// In bytes, a multiple of a page of wasm.
const MOST: u64 = 1 << 30;

/// Likewise.
const FIRST: u64 = 16 << 20;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        for program in ["office", "pdf", "headless-office", "headless-pdf"] {
            println!("cargo::rustc-link-arg-bin={program}=--max-memory={MOST}");
        }
        println!("cargo::rustc-link-arg-bin=worker=--initial-memory={FIRST}");
    }
}
