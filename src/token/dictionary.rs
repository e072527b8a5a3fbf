//! The packed dictionary: jieba's word list in half the bytes that gzip alone needs.
//!
//! `www/dictionary.bin` is gzip around columns; `cargo xtask dictionary` writes it. Words are
//! sorted by the ranks of their characters (common characters first) and front-coded: a word is
//! what it shares with the one before, the rank at which it turns away, and a tail. The columns,
//! each after its length as a varint (seven bits a byte, low first), behind the magic `RLD2`, the
//! SHA-256 of all that follows it (32 bytes) and the sum of all frequencies (a varint):
//!
//! | column | holds |
//! | --- | --- |
//! | alphabet | code points in rank order, zigzag varint differences |
//! | shape | a byte a word: characters shared (high four bits), characters in the tail |
//! | turns 0, 1, 2+ | how far the first unshared rank lies beyond that of the word before, by its position |
//! | tails, high and low | ranks of the tail characters, their bytes apart |
//! | frequencies | a byte a word; 255 says: plus the next of the following column |
//! | large frequencies | varints |
//! | tag names | separated by blanks |
//! | tags 1, 2, 3, 4, 5+ | a byte a word, index of its tag, by the word's length |

use sha2::{Digest, Sha256};
use std::fmt;
use std::io::Read;

const MAGIC: &[u8] = b"RLD2";

/// Bytes of a SHA-256.
const DIGEST: usize = 32;

/// More than any dictionary unpacks to; a bomb stops here.
const LARGEST: u64 = 64 << 20;

/// Why bytes are no dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Not gzip, or cut off.
    NotPacked,
    /// Unpacks to something else.
    NotADictionary,
    /// A column ends early or points outside its table.
    Damaged,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPacked => "it is not gzip, or cut off",
            Self::NotADictionary => "it holds something else",
            Self::Damaged => "it is damaged",
        })
    }
}

/// Undoes the gzip.
pub(super) fn unpack(packed: &[u8]) -> Result<Vec<u8>, Flaw> {
    let mut unpacked = Vec::new();
    let read = flate2::bufread::GzDecoder::new(packed).take(LARGEST).read_to_end(&mut unpacked);
    read.map(|_| unpacked).map_err(|_| Flaw::NotPacked)
}

/// What stands at the head of the file about the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// SHA-256 of the rest, as it is stated: a browser has checked the bytes twice before (name and gzip), and would
    /// need longer for a third time than for a report. See [`check`].
    pub(super) digest: [u8; DIGEST],
    /// How many words there are.
    pub(super) words: usize,
    /// The sum of their frequencies.
    pub(super) frequency: usize,
}

/// Reads the head.
pub(super) fn head(unpacked: &[u8]) -> Result<Head, Flaw> {
    let columns = Columns::of(unpacked)?;
    Ok(Head { digest: *parted(unpacked)?.0, words: columns.shape.0.len(), frequency: columns.sum })
}

/// Whether the head states the digest of the rest.
pub(super) fn check(unpacked: &[u8]) -> Result<(), Flaw> {
    let (digest, rest) = parted(unpacked)?;
    if Sha256::digest(rest).as_slice() == digest { Ok(()) } else { Err(Flaw::Damaged) }
}

/// The digest, and what it is of.
fn parted(unpacked: &[u8]) -> Result<(&[u8; DIGEST], &[u8]), Flaw> {
    let head = unpacked.strip_prefix(MAGIC).ok_or(Flaw::NotADictionary)?;
    head.split_first_chunk().ok_or(Flaw::Damaged)
}

/// Hands words with their frequency and part of speech to `each`, in the order of the file: all, or those that can stand in
/// a text of these `pairs`, and a few more.
pub(super) fn each_word(
    unpacked: &[u8],
    pairs: Option<&Pairs>,
    mut each: impl FnMut(&str, usize, &str),
) -> Result<(), Flaw> {
    let mut columns = Columns::of(unpacked)?;
    let alphabet = alphabet(&mut columns.alphabet)?;
    let tag_names: Vec<&str> =
        std::str::from_utf8(columns.tag_names.0).map_err(|_| Flaw::Damaged)?.split(' ').collect();

    let mut characters: Vec<(usize, char)> = Vec::new();
    // How many of the leading characters can stand beside one another. What a word shares with the one before is not
    // looked at again.
    let mut fitting = 0;
    let mut word = String::new();
    for shape in columns.shape.0 {
        let (shared, tail) = (usize::from(shape >> 4), usize::from(shape & 15));
        if shared > characters.len() {
            return Err(Flaw::Damaged);
        }
        let floor = characters.get(shared).map_or(0, |(rank, _)| rank + 1);
        characters.truncate(shared);
        let turn = columns.turns[shared.min(2)].varint()?.saturating_add(floor);
        characters.push((turn, *alphabet.get(turn).ok_or(Flaw::Damaged)?));
        for _ in 0..tail {
            let rank = usize::from(columns.tails[0].byte()?) << 8 | usize::from(columns.tails[1].byte()?);
            characters.push((rank, *alphabet.get(rank).ok_or(Flaw::Damaged)?));
        }
        let frequency = columns.frequency()?;
        let tag = usize::from(columns.tags[characters.len().min(5) - 1].byte()?);
        if let Some(pairs) = pairs {
            fitting = fitting.min(shared);
            if fitting == shared {
                let mut before = shared.checked_sub(1).map_or(EDGE, |last| characters[last].1);
                for (_, character) in &characters[shared..] {
                    if !pairs.has(before, *character) {
                        break;
                    }
                    before = *character;
                    fitting += 1;
                }
            }
            if fitting < characters.len() {
                continue;
            }
        }
        word.clear();
        word.extend(characters.iter().map(|(_, character)| character));
        each(&word, frequency, tag_names.get(tag).ok_or(Flaw::Damaged)?);
    }
    Ok(())
}

/// Stands before a character that is looked for alone; in no word.
const EDGE: char = '\0';

/// Which characters follow one another in texts: a bit a pair, by its hash. Two pairs of one hash only cost a few words
/// more than are needed.
#[derive(Debug, Clone)]
pub(super) struct Pairs(Vec<u32>);

impl Pairs {
    /// Two to so many bits: 256 KB. A report has ten thousand pairs, a hundred have a hundred and fifty thousand.
    const BITS: u32 = 21;

    /// No pairs.
    pub(super) fn new() -> Self {
        Self(vec![0; 1 << (Self::BITS - u32::BITS.ilog2())])
    }

    /// Takes in the pairs of a text; gives whether one of them is new.
    pub(super) fn see(&mut self, text: &str) -> bool {
        let mut new = false;
        for (first, second) in pairs(text) {
            let (word, bit) = Self::place(first, second);
            new |= self.0[word] & bit == 0;
            self.0[word] |= bit;
        }
        new
    }

    /// Whether the pairs of a text were all taken in.
    pub(super) fn hold(&self, text: &str) -> bool {
        pairs(text).all(|(first, second)| self.has(first, second))
    }

    fn has(&self, first: char, second: char) -> bool {
        let (word, bit) = Self::place(first, second);
        self.0[word] & bit != 0
    }

    /// Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4), by the golden ratio.
    fn place(first: char, second: char) -> (usize, u32) {
        let key = u32::from(first).wrapping_mul(0x1f_ffff).wrapping_add(u32::from(second));
        let hash = key.wrapping_mul(0x9e37_79b1) >> (u32::BITS - Self::BITS);
        ((hash / u32::BITS) as usize, 1 << (hash % u32::BITS))
    }
}

/// Each character alone, and behind the one before it.
fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    let before = std::iter::once(EDGE).chain(text.chars());
    before.zip(text.chars()).flat_map(|(before, character)| [(EDGE, character), (before, character)])
}

/// The columns of the file, each as far as it is not read.
struct Columns<'a> {
    /// Of all frequencies; stands before them.
    sum: usize,
    alphabet: Column<'a>,
    shape: Column<'a>,
    turns: [Column<'a>; 3],
    tails: [Column<'a>; 2],
    frequencies: Column<'a>,
    large_frequencies: Column<'a>,
    tag_names: Column<'a>,
    tags: [Column<'a>; 5],
}

impl<'a> Columns<'a> {
    fn of(unpacked: &'a [u8]) -> Result<Self, Flaw> {
        let mut file = Column(parted(unpacked)?.1);
        Ok(Self {
            sum: file.varint()?,
            alphabet: file.column()?,
            shape: file.column()?,
            turns: [file.column()?, file.column()?, file.column()?],
            tails: [file.column()?, file.column()?],
            frequencies: file.column()?,
            large_frequencies: file.column()?,
            tag_names: file.column()?,
            tags: [file.column()?, file.column()?, file.column()?, file.column()?, file.column()?],
        })
    }

    /// The frequency of the next word.
    fn frequency(&mut self) -> Result<usize, Flaw> {
        Ok(match self.frequencies.byte()? {
            u8::MAX => self.large_frequencies.varint()?.saturating_add(usize::from(u8::MAX)),
            small => usize::from(small),
        })
    }
}

fn alphabet(column: &mut Column) -> Result<Vec<char>, Flaw> {
    let mut alphabet = Vec::new();
    let mut code = 0i64;
    while !column.0.is_empty() {
        let zigzag = i64::try_from(column.varint()?).map_err(|_| Flaw::Damaged)?;
        code = code.wrapping_add((zigzag >> 1) ^ -(zigzag & 1));
        let character = u32::try_from(code).ok().and_then(char::from_u32);
        alphabet.push(character.ok_or(Flaw::Damaged)?);
    }
    Ok(alphabet)
}

/// What is left to read of a column.
struct Column<'a>(&'a [u8]);

impl<'a> Column<'a> {
    fn byte(&mut self) -> Result<u8, Flaw> {
        let (first, rest) = self.0.split_first().ok_or(Flaw::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    /// At most four bytes: 28 bits are enough for every column.
    fn varint(&mut self) -> Result<usize, Flaw> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Flaw::Damaged)
    }

    /// A column after its length.
    fn column(&mut self) -> Result<Column<'a>, Flaw> {
        let length = self.varint()?;
        let (column, rest) = self.0.split_at_checked(length).ok_or(Flaw::Damaged)?;
        self.0 = rest;
        Ok(Column(column))
    }
}
