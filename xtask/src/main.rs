//! The commands that a person or CI types: `cargo xtask serve | test | build | release | bench | deep`.
//!
//! Each sets up what the machine lacks, says what it is doing and how long that may take, and is quick the
//! second time.

mod accuracy;
mod bench;
mod board;
mod browser;
mod counted;
mod deep;
mod dictionary;
mod docs;
mod element;
mod exports;
mod hook;
mod names;
mod notice;
mod npm;
mod pack;
mod parts;
mod pins;
mod places;
mod precache;
mod release;
mod run;
mod score;
mod serve;
mod single;
mod site;
mod split;
mod stamp;
mod test;
mod tools;
mod weights;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND
  serve   build the page, serve it on this machine and open the browser
  build   leave the page in dist/, for any static host, under any path, with the documents in dist/docs/, and
          the npm package in dist/npm/
  npm     leave the npm package alone, without building the page
  docs    leave the documents alone, beside a page that is built
  release [--built]
          build everything, or take what is built, and leave all forms with checksums in target/release-files/
  test    everything that must hold before a change lands, with the time of each step
  bench [ROUNDS]
          speed in ratios against jieba-rs and jieba-wasm, each in one run, and the time of each stage
  screenshots
          take the pictures of the documents anew from the built page
  deep    all properties with many random cases, the whole bench, and Lighthouse
  score [NAME…] [--diff] [--raise]
          figures of the annotated reports, what differs, and the floors raised to what is reached
  accuracy
          write docs/accuracy.md from the annotated reports
  dictionary [LIST]
          pack jieba's word list into www/dictionary.bin; seldom needed: the file is committed
  places LIST
          write the tables of places from a list of all divisions by year (src/data/README.md); seldom needed";

fn main() -> Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    match command.as_str() {
        "accuracy" => accuracy::run()?,
        "dictionary" => dictionary::run()?,
        "places" => places::run()?,
        "score" => score::run()?,
        "serve" => serve::run()?,
        "build" => {
            site::build()?;
            npm::build()?;
            docs::build()?;
        }
        // Its last line counts the checks, so a failure says nothing after it.
        "test" if !test::run() => return Ok(ExitCode::FAILURE),
        "test" => {}
        "bench" => bench::run(arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(5))?,
        "deep" => deep::run()?,
        "stamp" => hook::run()?,
        "npm" => npm::build().map(|_| ())?,
        "docs" => docs::build().map(|_| ())?,
        "screenshots" => docs::screenshots()?,
        "release" => release::run(arguments.next().as_deref() == Some("--built"))?,
        _ => bail!("{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}
