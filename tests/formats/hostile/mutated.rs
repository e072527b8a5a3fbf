//! Every file that is right, cut off at many places and with bytes that are wrong, from a fixed seed; and with limits so
//! low that each is reached.

use crate::{cases, contract, desk, right};
use report_lens::format::Held;
use report_lens::format::limits::Limits;
use report_lens::source::Content;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Larger files are left out: they take long, and others of their kind are small.
const SMALL: usize = 60_000;

/// How often a file is cut off, and how often changed: more in `cargo xtask deep`, which asks for many cases.
fn rounds() -> usize {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    cases.unwrap_or(256) / 16
}

/// A number that looks like chance: xorshift.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Below a bound that is not 0.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("below a size")
    }
}

/// A few bytes changed, taken out or doubled.
fn changed(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(out.len().max(1));
        match chance.below(6) {
            0 if at < out.len() => out[at] = 0,
            1 if at < out.len() => out[at] = 0xFF,
            2 => {
                let end = (at + chance.below(40)).min(out.len());
                out.drain(at..end);
            }
            3 => {
                let piece = out[at..(at + chance.below(40)).min(out.len())].to_vec();
                out.splice(at..at, piece);
            }
            _ if at < out.len() => out[at] ^= 1 << chance.below(8),
            _ => {}
        }
    }
    out
}

/// An archive whose members are changed and packed again, so that it is not the checksums that tell; none for other files.
fn changed_within(bytes: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let chosen = chance.below(archive.len().max(1));
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..archive.len() {
        let mut member = archive.by_index(number).ok()?;
        let mut inner = Vec::new();
        member.read_to_end(&mut inner).ok()?;
        let inner = if number == chosen { changed(&inner, chance) } else { inner };
        let stored =
            zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let name = member.name().ok()?.into_owned();
        out.start_file(name, stored).ok()?;
        out.write_all(&inner).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

/// A document of pages of which one packed stream is changed and packed again; none for other files.
fn changed_stream(bytes: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    const START: &[u8] = b"stream\n";
    let starts: Vec<usize> = bytes
        .windows(START.len() + 1)
        .enumerate()
        .filter(|(_, found)| found[0] == b'\n' && found[1..] == *START)
        .map(|(at, _)| at + START.len() + 1)
        .collect();
    let start = *starts.get(chance.below(starts.len().max(1)))?;
    let mut inner = Vec::new();
    let mut unpacked = flate2::read::ZlibDecoder::new(&bytes[start..]);
    unpacked.read_to_end(&mut inner).ok()?;
    let end = start + usize::try_from(unpacked.total_in()).ok()?;
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&changed(&inner, chance)).ok()?;
    // The length that is written before it is wrong now, and so are all places behind it.
    Some([&bytes[..start], &packed.finish().ok()?, &bytes[end..]].concat())
}

/// What is wrong with how bytes are read.
fn fault(bytes: &[u8], limits: Limits) -> Option<String> {
    let read = || match desk::within(bytes, limits) {
        Ok(Held::Content { content, .. }) => of_content(&content),
        Ok(Held::Members(members)) => {
            members.iter().find(|member| member.name.contains("..")).map(|member| member.name.clone())
        }
        Err(error) => error.to_string().is_empty().then(|| "an error without words".to_owned()),
    };
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(fault) => fault,
        Err(panic) => {
            let said = panic.downcast_ref::<String>().cloned();
            let said = said.or_else(|| panic.downcast_ref::<&str>().map(|said| (*said).to_owned()));
            Some(format!("it panicked: {}", said.unwrap_or_default()))
        }
    }
}

fn of_content(content: &Content) -> Option<String> {
    drop(right::reading(content));
    let broken = contract::broken(content);
    (!broken.is_empty()).then(|| broken.join("; "))
}

/// The small files, by the name that they have in the table.
fn small() -> Vec<(String, Vec<u8>)> {
    let only = std::env::var("HOSTILE").unwrap_or_default();
    let named =
        |path: &Path| path.strip_prefix(cases::home()).expect("it lies there").to_string_lossy().into_owned();
    let all = cases::files().into_iter().map(|path| named(&path)).filter(|name| name.contains(&only));
    all.map(|name| (name.clone(), cases::bytes(&name))).filter(|(_, bytes)| bytes.len() <= SMALL).collect()
}

/// Faults by what they are, each with the first place where it is seen.
fn report(faults: Vec<(String, String)>) {
    let mut kinds: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for (place, fault) in faults {
        kinds.entry(fault).or_insert((place, 0)).1 += 1;
    }
    let said: Vec<String> = kinds
        .iter()
        .map(|(fault, (place, count))| format!("{count} times, as in {place}: {fault}"))
        .collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[test]
fn files_that_break_off_are_read_or_refused() {
    let mut faults = Vec::new();
    for (name, bytes) in small() {
        for round in 0..rounds() {
            // Evenly over the file, and near its end, where tables lie.
            let at = if round % 4 == 3 {
                bytes.len() - (round * 7 + 1).min(bytes.len())
            } else {
                bytes.len() * round / rounds()
            };
            faults.extend(
                fault(&bytes[..at], Limits::default()).map(|fault| (format!("{name} cut at {at}"), fault)),
            );
        }
    }
    report(faults);
}

#[test]
fn files_with_wrong_bytes_are_read_or_refused() {
    let mut faults = Vec::new();
    for (name, bytes) in small() {
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15 ^ bytes.len() as u64);
        for round in 0..rounds() {
            let within = match round % 4 {
                0 | 2 => changed_within(&bytes, &mut chance).or_else(|| changed_stream(&bytes, &mut chance)),
                _ => None,
            };
            let other = within.unwrap_or_else(|| changed(&bytes, &mut chance));
            let found = fault(&other, Limits::default());
            if found.is_some()
                && let Ok(folder) = std::env::var("HOSTILE_KEEP")
            {
                let kept = format!("{folder}/{}-{round}", name.replace('/', "_"));
                std::fs::write(kept, &other).expect("a folder to keep it in");
            }
            faults.extend(found.map(|fault| (format!("{name}, round {round}"), fault)));
        }
    }
    report(faults);
}

#[test]
fn low_limits_are_kept_in_every_format() {
    let all = Limits::default();
    let low = [
        Limits { bytes: 1000, ..all },
        Limits { characters: 500, ..all },
        Limits { pages: 1, ..all },
        Limits { objects: 10, ..all },
        Limits { nesting: 2, ..all },
        Limits { unpacked: 2000, inflation: 1, ..all },
        Limits { steps: 50, ..all },
    ];
    let mut faults = Vec::new();
    for (name, bytes) in small() {
        for limits in low {
            faults.extend(fault(&bytes, limits).map(|fault| (format!("{name} within {limits:?}"), fault)));
            // Some room, for what is read before a limit is looked at.
            let most = if limits.characters < all.characters { 500 * 4 + 4096 } else { usize::MAX };
            if let Ok(Held::Content { content, .. }) = desk::within(&bytes, limits)
                && content.characters.len() > most
            {
                faults.push((
                    name.clone(),
                    format!("more than {most} bytes in spite of the limit of characters"),
                ));
            }
        }
    }
    report(faults);
}
