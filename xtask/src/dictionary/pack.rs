//! The columns of the packed dictionary. The order of [`Columns`] is the format.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

/// First bytes of the unpacked file.
const MAGIC: &[u8; 4] = b"RLD2";

/// One line of the list.
pub(super) struct Word<'a> {
    characters: Vec<char>,
    frequency: u32,
    tag: &'a str,
}

/// What is written, column by column; a column deflates better than mixed records.
#[derive(Default)]
pub(super) struct Columns {
    /// The sum of all frequencies.
    frequency: u64,
    alphabet: Vec<u8>,
    shape: Vec<u8>,
    turns: [Vec<u8>; 3],
    tails: [Vec<u8>; 2],
    frequencies: Vec<u8>,
    large_frequencies: Vec<u8>,
    tag_names: Vec<u8>,
    tags: [Vec<u8>; 5],
}

/// Reads `word frequency tag` lines.
pub(super) fn words(list: &str) -> Result<Vec<Word<'_>>> {
    list.lines()
        .map(|line| {
            let fields: Vec<&str> = line.split(' ').collect();
            let &[word, frequency, tag] = fields.as_slice() else {
                anyhow::bail!("not `word frequency tag`: {line}");
            };
            ensure!(!word.is_empty(), "a line without a word: {line}");
            Ok(Word { characters: word.chars().collect(), frequency: frequency.parse()?, tag })
        })
        .collect()
}

/// Sorts the words by how common their characters are and splits them into columns.
pub(super) fn columns(words: &[Word]) -> Result<Columns> {
    let alphabet = alphabet(words);
    let rank: HashMap<char, u32> = alphabet.iter().copied().zip(0..).collect();
    let names = tag_names(words);
    let mut ranked = words
        .iter()
        .map(|word| {
            let ranks: Vec<u32> = word.characters.iter().map(|character| rank[character]).collect();
            let tag = names.iter().position(|name| *name == word.tag).context("unlisted tag")?;
            Ok((ranks, word.frequency, u8::try_from(tag)?))
        })
        .collect::<Result<Vec<_>>>()?;
    ranked.sort();

    let frequency = words.iter().map(|word| u64::from(word.frequency)).sum();
    let mut columns = Columns { frequency, tag_names: names.join(" ").into_bytes(), ..Columns::default() };
    let mut before = 0;
    for character in &alphabet {
        let code = i64::from(u32::from(*character));
        let step = code - before;
        varint(&mut columns.alphabet, u64::try_from(if step < 0 { -2 * step - 1 } else { 2 * step })?);
        before = code;
    }
    let mut previous: Vec<u32> = Vec::new();
    for (ranks, frequency, tag) in ranked {
        let shared = previous.iter().zip(&ranks).take_while(|(a, b)| a == b).count();
        let tail = &ranks[shared + 1..];
        ensure!(shared < 16 && tail.len() < 16, "a word is too long for its shape byte");
        columns.shape.push(u8::try_from(shared << 4 | tail.len())?);
        let floor = previous.get(shared).map_or(0, |rank| rank + 1);
        varint(&mut columns.turns[shared.min(2)], u64::from(ranks[shared] - floor));
        for rank in tail {
            let [high, low] = u16::try_from(*rank)?.to_be_bytes();
            columns.tails[0].push(high);
            columns.tails[1].push(low);
        }
        match u8::try_from(frequency) {
            Ok(small) if small < u8::MAX => columns.frequencies.push(small),
            _ => {
                columns.frequencies.push(u8::MAX);
                varint(&mut columns.large_frequencies, u64::from(frequency - u32::from(u8::MAX)));
            }
        }
        columns.tags[ranks.len().min(5) - 1].push(tag);
        previous = ranks;
    }
    Ok(columns)
}

/// Magic, the digest of what follows, the sum of all frequencies, then every column after its length.
pub(super) fn join(columns: &Columns) -> Vec<u8> {
    let Columns { frequency, alphabet, shape, turns, tails, frequencies, large_frequencies, tag_names, tags } =
        columns;
    let order = [alphabet, shape]
        .into_iter()
        .chain(turns)
        .chain(tails)
        .chain([frequencies, large_frequencies, tag_names])
        .chain(tags);
    let mut rest = Vec::new();
    varint(&mut rest, *frequency);
    for column in order {
        varint(&mut rest, column.len() as u64);
        rest.extend_from_slice(column);
    }
    [MAGIC.as_slice(), &Sha256::digest(&rest), &rest].concat()
}

/// Characters, common ones first. Within a factor of two in frequency they stand in code order,
/// which makes the list itself small and costs the words nothing.
fn alphabet(words: &[Word]) -> Vec<char> {
    let mut counts: HashMap<char, u32> = HashMap::new();
    for character in words.iter().flat_map(|word| &word.characters) {
        *counts.entry(*character).or_default() += 1;
    }
    let mut alphabet: Vec<char> = counts.keys().copied().collect();
    alphabet.sort_by_key(|character| (std::cmp::Reverse(counts[character].ilog2()), *character));
    alphabet
}

/// Tags, common ones first.
fn tag_names<'a>(words: &[Word<'a>]) -> Vec<&'a str> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for word in words {
        *counts.entry(word.tag).or_default() += 1;
    }
    let mut names: Vec<&str> = counts.keys().copied().collect();
    names.sort_by_key(|name| (std::cmp::Reverse(counts[name]), *name));
    names
}

/// Seven bits a byte, low ones first, the high bit set on all but the last.
fn varint(column: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        column.push(number as u8 | 0x80);
        number >>= 7;
    }
    column.push(number as u8);
}
