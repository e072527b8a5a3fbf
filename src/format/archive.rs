//! Files in a zip archive, and in archives within it.

use super::kind::{Kind, is_empty_archive, kind};
use super::limits::Limits;
use super::package::{Package, Unpacked};
use super::{Desk, Member};
use crate::error::Error;
use crate::source::{Limit, Note};

/// Archives within archives that are opened.
const NESTING: u32 = 3;

/// The files of an archive in the order of its directory. One that cannot be had is there with the reason.
///
/// # Errors
/// [`Error::EmptyArchive`], [`Error::Damaged`] where no file can be found, [`Error::TooMuch`] and [`Error::TooLarge`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Vec<Member>, Error> {
    let (bytes_here, limit) = (bytes.len() as u64, desk.limits.bytes);
    if bytes_here > limit {
        return Err(Error::TooLarge { bytes: bytes_here, limit });
    }
    let limits = desk.limits;
    let mut opening = Opening { nesting: NESTING.min(limits.nesting), members: Vec::new() };
    let opened = opening.open(bytes, "", desk);
    desk.limits = limits;
    opened?;
    if opening.members.is_empty() { Err(Error::EmptyArchive) } else { Ok(opening.members) }
}

/// What was found so far.
struct Opening {
    /// How many archives more may be within each other.
    nesting: u32,
    members: Vec<Member>,
}

impl Opening {
    /// Adds the files of an archive, their names behind those of the archives around it. What is unpacked is taken from the
    /// limits of the desk.
    fn open(&mut self, bytes: &[u8], within: &str, desk: &mut Desk<'_>) -> Result<(), Error> {
        if is_empty_archive(bytes) {
            return Ok(());
        }
        let mut package = Package::open(bytes, desk)?;
        let files = package.len();
        for file in 0..files {
            if within.is_empty() {
                (desk.progress)(steps(file), steps(files));
            }
            let Some(name) = shown(package.name(file)) else { continue };
            let name = format!("{within}{name}");
            if self.members.len() >= desk.limits.objects as usize {
                self.add(name, Err(Error::TooMuch(Limit::Objects)));
                break;
            }
            let unpacked = package.unpack(file).and_then(|unpacked| {
                desk.limits.unpacked = desk.limits.unpacked.saturating_sub(unpacked.bytes.len() as u64);
                whole(unpacked)
            });
            match unpacked {
                Ok(inner) if kind(&inner) == Kind::Zip => self.nested(&inner, name, desk),
                bytes => {
                    // Less than any file may have: that of all files together is reached.
                    let spent =
                        matches!(bytes, Err(Error::TooMuch(_))) && desk.limits.unpacked < Limits::FREE;
                    self.add(name, bytes);
                    if spent {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// Adds the files of an archive within another, or why it is not opened.
    fn nested(&mut self, bytes: &[u8], name: String, desk: &mut Desk<'_>) {
        if self.nesting == 0 {
            return self.add(name, Err(Error::TooMuch(Limit::Nesting)));
        }
        self.nesting -= 1;
        let opened = self.open(bytes, &format!("{name}/"), desk);
        self.nesting += 1;
        if let Err(error) = opened {
            self.add(name, Err(error));
        }
    }

    fn add(&mut self, name: String, bytes: Result<Vec<u8>, Error>) {
        self.members.push(Member { name, bytes });
    }
}

fn steps(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The bytes of a file if they are all there and right.
fn whole(unpacked: Unpacked) -> Result<Vec<u8>, Error> {
    match unpacked.cut {
        None => Ok(unpacked.bytes),
        Some(Note::Partial(limit)) => Err(Error::TooMuch(limit)),
        Some(_) => Err(Error::Damaged { what: "a file of an archive" }),
    }
}

/// The name of a file as it is shown, whatever path it is: without steps out of the archive, drives and signs that are not
/// seen. Nothing for folders and what systems and programs leave behind.
fn shown(name: &str) -> Option<String> {
    if name.ends_with('/') {
        return None;
    }
    let seen = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let name: String = name.chars().filter(seen).collect();
    let is_drive = |part: &&str| matches!(part.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic());
    let parts: Vec<&str> = name
        .split('/')
        .map(str::trim)
        .filter(|part| !matches!(*part, "" | "." | "..") && !is_drive(part))
        .collect();
    let left = |part: &&str| {
        part.starts_with('.')
            || part.starts_with("~$")
            || LEFT.iter().any(|left| part.eq_ignore_ascii_case(left))
    };
    if parts.iter().any(left) {
        return None;
    }
    Some(match parts.last() {
        Some(_) => parts.join("/"),
        None => "?".to_owned(),
    })
}

/// Names of files and folders that systems leave behind.
const LEFT: [&str; 3] = ["__MACOSX", "Thumbs.db", "desktop.ini"];

#[cfg(test)]
mod tests;
