//! What a message says, in no language yet.

use crate::error::Cause;
use crate::view::documents::Failure;
use crate::web::text::{Key, Lang};

/// What a message says; kept as key and values, so that it follows a change of language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Good or bad news.
    pub tone: Tone,
    /// The words.
    pub key: Key,
    /// What fills their places.
    pub values: Vec<String>,
}

/// Good or bad news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done; it is said for a while.
    Info,
    /// Something is asked; it stays until it is answered.
    Question,
    /// Something went wrong.
    Error,
}

impl Said {
    /// Good news.
    pub fn info(key: Key, values: &[&str]) -> Self {
        Self { tone: Tone::Info, key, values: values.iter().map(|&value| value.to_owned()).collect() }
    }

    /// Bad news.
    pub fn error(key: Key, values: &[&str]) -> Self {
        Self { tone: Tone::Error, ..Self::info(key, values) }
    }

    /// Why a file was not read, from the worker's code.
    pub fn failure(name: &str, failure: &Failure) -> Self {
        let key = match failure.cause {
            Cause::EmptyFile => Key::EmptyFile,
            Cause::TooLarge => Key::TooLarge,
            Cause::Encrypted => Key::EncryptedFile,
            Cause::DamagedFile => Key::NothingLeft,
            Cause::Unsupported => Key::UnsupportedFile,
            Cause::Packed => Key::PackedFile,
            Cause::EmptyArchive => Key::EmptyArchive,
            Cause::Scanned => Key::ScannedFile,
            Cause::TooMuch => Key::TooMuch,
            Cause::NotText => Key::NotText,
            Cause::UnknownEncoding => Key::Undecodable,
            Cause::Unreadable => Key::Unreadable,
            Cause::ReaderEnded => Key::Crashed,
            Cause::TooSlow => Key::TooSlow,
            Cause::PartMissing => Key::PartMissing,
            Cause::Cancelled => return Self::info(Key::Cancelled, &[name]),
        };
        Self::error(key, &[name])
    }

    /// The message in a language.
    pub fn text(&self, lang: Lang) -> String {
        let values: Vec<&str> = self.values.iter().map(String::as_str).collect();
        lang.fill(self.key, &values)
    }
}
