//! How much is too much, checked while reading: a small file can ask for any amount of work.

/// The limits of one file. Past one, what was read so far is kept and said to be partial; where nothing was read yet, an
/// error says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file.
    pub bytes: u64,
    /// Bytes of all characters.
    pub characters: u64,
    /// Pages.
    pub pages: u32,
    /// Objects, elements, records or members.
    pub objects: u32,
    /// Things within things.
    pub nesting: u32,
    /// Bytes that one part may have when it is unpacked, and all parts together.
    pub unpacked: u64,
    /// Bytes that may be unpacked from one, once there are [`Limits::FREE`] of them.
    pub inflation: u64,
    /// Steps of work on one page or part: operators, glyphs, cells.
    pub steps: u64,
}

impl Limits {
    /// Unpacked bytes whose ratio is not looked at.
    pub const FREE: u64 = 16 << 20;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 200 << 20,
            characters: 64 << 20,
            pages: 5_000,
            objects: 1_000_000,
            nesting: 256,
            unpacked: 512 << 20,
            inflation: 200,
            steps: 20_000_000,
        }
    }
}
