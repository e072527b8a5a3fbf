//! Columns: a page set in two or three is read one after the other. A table is none of that, nor is an indent.

use super::line::Piece;
use crate::order;

/// Pieces that are read together, from top to foot.
#[derive(Debug, Default)]
pub(super) struct Region {
    /// Which column, counted from 1, of a page that has several; 0 for text over the whole width.
    pub column: u8,
    pub pieces: Vec<Piece>,
}

/// Where columns part on pages that were read before, in the units of the page.
#[derive(Debug, Default)]
pub(super) struct Gutters(Vec<f32>);

/// Columns within columns, and parts above and below them.
const DEPTH: u8 = 6;

/// The narrowest column, in ems.
const NARROW: f32 = 8.0;

/// The regions of a page, in the order in which they are read.
pub(super) fn regions(pieces: Vec<Piece>, gutters: &mut Gutters) -> Vec<Region> {
    let mut regions = Vec::new();
    part(pieces, (0, DEPTH), gutters, &mut regions);
    regions
}

fn part(mut pieces: Vec<Piece>, (column, depth): (u8, u8), gutters: &mut Gutters, into: &mut Vec<Region>) {
    order::by(&mut pieces, |a, b| a.base.total_cmp(&b.base).then(a.from.total_cmp(&b.from)));
    let found = if depth == 0 { None } else { best(&pieces, gutters) };
    let Some(Stretch { from, to, x, .. }) = found else {
        if !pieces.is_empty() {
            into.push(Region { column, pieces });
        }
        return;
    };
    if !gutters.0.iter().any(|known| (known - x).abs() < 4.0) && gutters.0.len() < 64 {
        gutters.0.push(x);
    }
    let below = pieces.split_off(to);
    let within = pieces.split_off(from);
    part(pieces, (column, depth - 1), gutters, into);
    let (left, right): (Vec<_>, Vec<_>) = within.into_iter().partition(|piece| piece.from < x);
    part(left, (column * 3 % 81 + 1, depth - 1), gutters, into);
    part(right, (column * 3 % 81 + 2, depth - 1), gutters, into);
    part(below, (column, depth - 1), gutters, into);
}

/// A stretch of a page (a range of pieces from top to foot) that `x` parts into two columns.
struct Stretch {
    from: usize,
    to: usize,
    x: f32,
}

/// The tallest stretch of two columns.
fn best(pieces: &[Piece], gutters: &Gutters) -> Option<Stretch> {
    if pieces.len() < 4 {
        return None;
    }
    let mut sizes: Vec<f32> = pieces.iter().map(|piece| piece.size).collect();
    order::by(&mut sizes, f32::total_cmp);
    let em = sizes[sizes.len() / 2];
    let mut best: Option<Stretch> = None;
    for x in candidates(pieces, em) {
        let known = gutters.0.iter().any(|known| (known - x).abs() < 0.5 * em);
        let mut from = 0;
        for to in 0..=pieces.len() {
            let crosses = pieces.get(to).is_none_or(|piece| piece.from < x - 0.1 * em && piece.to > x);
            if !crosses {
                continue;
            }
            let taller = best.as_ref().is_none_or(|best| to - from > best.to - best.from);
            // A title over the columns is none of theirs.
            let title = pieces[from..to].iter().take_while(|piece| piece.size > 1.2 * em).count();
            if taller && are_columns(&pieces[from + title..to], x, em, known) {
                best = Some(Stretch { from: from + title, to, x });
            }
            from = to + 1;
        }
    }
    best
}

/// Where right columns may begin: where many pieces do.
fn candidates(pieces: &[Piece], em: f32) -> Vec<f32> {
    let left = pieces.iter().map(|piece| piece.from).fold(f32::MAX, f32::min);
    let mut starts: Vec<f32> =
        pieces.iter().map(|piece| piece.from).filter(|from| from - left > NARROW * em).collect();
    order::by(&mut starts, f32::total_cmp);
    // Starts within half an em count together, under the first of them.
    let mut groups: Vec<(usize, f32)> = Vec::new();
    for start in starts {
        match groups.last_mut() {
            Some((count, first)) if start - *first < 0.5 * em => *count += 1,
            _ => groups.push((1, start)),
        }
    }
    order::by(&mut groups, |a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
    groups.into_iter().take(6).filter(|&(count, _)| count >= 2).map(|(_, first)| first - 0.3 * em).collect()
}

/// Whether the pieces on both sides of `x`, none of which crosses it, are columns of text.
fn are_columns(pieces: &[Piece], x: f32, em: f32, known: bool) -> bool {
    let side = |right: bool| pieces.iter().filter(move |piece| (piece.from >= x - 0.1 * em) == right);
    let (left, right) = (Side::of(side(false)), Side::of(side(true)));
    let width = (left.to - left.from).max(1.0);
    let few = if known { 1 } else { 4 };
    if left.count < few || right.count < few || (left.count + right.count) < 8 {
        return false;
    }
    let overlap = left.foot.min(right.foot) - left.top.max(right.top);
    let wide = (right.to - right.from).max(1.0);
    let alike = |most: f32| (1.0 / most..most).contains(&(wide / width));
    if overlap < 0.0 || !(alike(3.5) || known) || right.from - left.to < 0.7 * em || width < NARROW * em {
        return false;
    }
    // The file goes down one column and then the other; a table it goes through row by row.
    let mut sides: Vec<(u32, bool)> =
        pieces.iter().map(|piece| (piece.order, piece.from >= x - 0.1 * em)).collect();
    order::by(&mut sides, Ord::cmp);
    let switches = sides.windows(2).filter(|pair| pair[0].1 != pair[1].1).count();
    let fewer = left.count.min(right.count);
    let fill = |side: &Side, width: f32| side.filled / (width * side.count as f32);
    if switches <= 2 {
        let full = |side: &Side| side.widest > NARROW * em && fill(side, side.widest) > 0.5;
        return full(&left) && full(&right) || known;
    }
    if switches <= fewer / 4 {
        return fill(&left, width) > 0.45 && fill(&right, wide) > 0.45 || known;
    }
    if known && fill(&left, left.widest) > 0.6 && fill(&right, right.widest) > 0.6 {
        return true;
    }
    // Where the file goes across, columns are full lines at equal distances, which the cells of a table are not.
    let dense = |side: &Side, right: bool| {
        side.count >= 8
            && side.widest > 10.0 * em
            && fill(side, side.widest) > 0.75
            && is_even(pieces.iter().filter(|piece| (piece.from >= x - 0.1 * em) == right), em)
    };
    (0.5..2.0).contains(&(right.widest / left.widest)) && dense(&left, false) && dense(&right, true)
}

/// Whether most lines have the same distance from the one above; pieces come from top to foot.
fn is_even<'a>(pieces: impl Iterator<Item = &'a Piece>, em: f32) -> bool {
    let mut last = f32::MIN;
    let mut steps: Vec<f32> = Vec::new();
    for piece in pieces {
        if piece.base - last > 0.3 * em {
            steps.push(piece.base - last);
            last = piece.base;
        }
    }
    // Before the first there is none.
    steps.drain(..steps.len().min(1));
    order::by(&mut steps, f32::total_cmp);
    let Some(&usual) = steps.get(steps.len() / 2) else { return false };
    steps.iter().filter(|&&step| (step / usual - 1.0).abs() < 0.12).count() * 10 >= steps.len() * 7
}

/// What stands on one side.
struct Side {
    count: usize,
    from: f32,
    to: f32,
    top: f32,
    foot: f32,
    /// The widths of all pieces together, and that of the widest.
    filled: f32,
    widest: f32,
}

impl Side {
    fn of<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Self {
        let start = Self {
            count: 0,
            from: f32::MAX,
            to: f32::MIN,
            top: f32::MAX,
            foot: f32::MIN,
            filled: 0.0,
            widest: 1.0,
        };
        pieces.fold(start, |side, piece| Self {
            count: side.count + 1,
            from: side.from.min(piece.from),
            to: side.to.max(piece.to),
            top: side.top.min(piece.base),
            foot: side.foot.max(piece.base),
            filled: side.filled + piece.width(),
            widest: side.widest.max(piece.width()),
        })
    }
}
