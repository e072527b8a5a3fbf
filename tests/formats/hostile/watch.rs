//! Reads a file and watches: time, memory, panics, what holds of every content.

use crate::{contract, desk, right};
use report_lens::Error;
use report_lens::format::Held;
use report_lens::source::{Content, Note};
use std::fmt;
use std::fs;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// No file may take longer.
const TIME: Duration = Duration::from_secs(20);

/// After so long a file is given up.
const GIVEN_UP: Duration = Duration::from_secs(90);

/// No file may need more, in bytes.
const MEMORY: u64 = 1 << 30;

/// What a worker in a browser has, twice over, for the frames of a test are larger.
const STACK: usize = 2 << 20;

/// What came of a file.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The code of the error.
    pub(crate) code: Option<String>,
    /// Whether what was read is only a part.
    pub(crate) partial: bool,
    /// How many files are in it.
    pub(crate) members: usize,
    /// The characters, or those of its members.
    pub(crate) text: String,
    /// What must not be.
    pub(crate) fault: Option<String>,
    time: Duration,
    memory: u64,
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match (&self.code, self.members) {
            (Some(code), _) => code.clone(),
            (None, 0) => format!("{} bytes{}", self.text.len(), if self.partial { ", partial" } else { "" }),
            (None, members) => format!("{members} members, {} bytes", self.text.len()),
        };
        write!(f, "{what}; {:.1} s, {} MB", self.time.as_secs_f32(), self.memory >> 20)
    }
}

/// Reads a file in a thread of its own, and what is in it, one level deep.
pub(crate) fn watched(bytes: Vec<u8>) -> Seen {
    let (sender, receiver) = mpsc::channel();
    let size = bytes.len() as u64;
    let before = start_of_memory();
    let start = Instant::now();
    let reader = thread::Builder::new().stack_size(STACK).spawn(move || {
        let seen = seen(desk::read(&bytes), 0);
        // Nobody may listen any more.
        drop(sender.send(seen));
    });
    let reader = reader.expect("a thread");
    let mut seen = match receiver.recv_timeout(GIVEN_UP) {
        Ok(seen) => seen,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            Seen { fault: Some("it does not end".to_owned()), ..Seen::default() }
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            let panic = reader.join().err().and_then(|panic| {
                let said = panic.downcast_ref::<String>().cloned();
                said.or_else(|| panic.downcast_ref::<&str>().map(|said| (*said).to_owned()))
            });
            Seen { fault: Some(format!("it panicked: {}", panic.unwrap_or_default())), ..Seen::default() }
        }
    };
    seen.time = start.elapsed();
    seen.memory = peak_of_memory().saturating_sub(before);
    if seen.fault.is_none() && seen.time > TIME {
        seen.fault = Some("it takes too long".to_owned());
    }
    if seen.fault.is_none() && seen.memory > MEMORY + 8 * size {
        seen.fault = Some("it takes too much memory".to_owned());
    }
    seen
}

/// Members in members are looked at no deeper.
const DEPTH: usize = 2;

fn seen(held: Result<Held, Error>, depth: usize) -> Seen {
    match held {
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error says what to do");
            Seen { code: Some(error.cause().id().to_owned()), ..Seen::default() }
        }
        Ok(Held::Content { content, .. }) => of_content(&content),
        Ok(Held::Members(members)) => {
            let mut all = Seen { members: members.len(), ..Seen::default() };
            for member in members.into_iter().take(50) {
                let Ok(bytes) = member.bytes else { continue };
                if depth < DEPTH {
                    let one = seen(desk::read(&bytes), depth + 1);
                    all.text.push_str(&one.text);
                    all.partial |= one.partial;
                    all.fault = all.fault.or(one.fault);
                }
            }
            all
        }
    }
}

fn of_content(content: &Content) -> Seen {
    let broken = contract::broken(content);
    let mut fault = (!broken.is_empty()).then(|| broken.join("; "));
    if content.characters.trim().is_empty() && content.notes.is_empty() {
        fault = fault.or(Some("neither a text nor a word about it".to_owned()));
    }
    // What comes after must bear it too; it has its own tests of size.
    if content.characters.len() < 200_000 {
        drop(right::reading(content));
    }
    Seen {
        partial: content.notes.iter().any(|note| matches!(note, Note::Partial(_))),
        text: content.characters.clone(),
        fault,
        ..Seen::default()
    }
}

/// Begins to watch the most memory that the process has, and says how much it has now; 0 where the system does not tell.
fn start_of_memory() -> u64 {
    drop(fs::write("/proc/self/clear_refs", "5"));
    status("VmRSS:")
}

/// The most since then.
fn peak_of_memory() -> u64 {
    status("VmHWM:")
}

fn status(name: &str) -> u64 {
    let all = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = all.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) << 10
}
