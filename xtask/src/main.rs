//! The commands that a person or CI types: `cargo xtask serve | test | build | bench | deep`.

mod stamp;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let command = std::env::args().nth(1).unwrap_or_default();
    match command.as_str() {
        "stamp" => stamp::run(),
        _ => bail!("usage: cargo xtask serve | test | build | bench | deep"),
    }
}
