//! Lays the program's text over the text as found: what repair rightly took out costs nothing.

/// Positions in both texts must agree for this many characters before the texts count as together again.
const ANCHOR: usize = 12;

/// White space as the given scorer has it.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// A digit of half or full width.
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// The characters that are no white space.
pub fn squeeze(text: &str) -> Vec<char> {
    text.chars().filter(|&c| !is_space(c)).collect()
}

/// For each character of `text` the number of characters before it that are no white space, and one entry
/// more for the end.
pub fn squeezed_places(text: &str) -> Vec<usize> {
    let mut places = vec![0];
    let mut before = 0;
    for c in text.chars() {
        before += usize::from(!is_space(c));
        places.push(before);
    }
    places
}

/// For each UTF-16 code unit of `text` the number of characters before it that are no white space.
pub fn utf16_places(text: &str) -> Vec<usize> {
    let squeezed = squeezed_places(text);
    text.chars().zip(squeezed).flat_map(|(c, place)| std::iter::repeat_n(place, c.len_utf16())).collect()
}

/// The place in `found` of each character of `cleaned`; both without white space. `None` where the
/// program's text has something that the other has not.
pub fn align(cleaned: &[char], found: &[char]) -> Vec<Option<usize>> {
    let mut places = vec![None; cleaned.len()];
    let (mut at, mut other) = (0, 0);
    while at < cleaned.len() {
        if found.get(other) == Some(&cleaned[at]) {
            places[at] = Some(other);
            (at, other) = (at + 1, other + 1);
            continue;
        }
        let together = (at..cleaned.len()).find_map(|skip| {
            let end = cleaned.len().min(skip + ANCHOR);
            Some((skip, find(found, &cleaned[skip..end], other)?))
        });
        match together {
            Some(place) => (at, other) = place,
            None => break,
        }
    }
    places
}

/// Where `part` first stands in `whole` from `from` on.
fn find(whole: &[char], part: &[char], from: usize) -> Option<usize> {
    let rest = whole.get(from..)?;
    rest.windows(part.len()).position(|window| window == part).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::{align, squeeze, squeezed_places};

    #[test]
    fn what_was_taken_out_is_stepped_over() {
        let found = squeeze("云岫县二〇二五年工作报告来源：县政府网 全县生产总值增长六个百分点左右");
        let cleaned = squeeze("云岫县二〇二五年工作报告全县生产总值增长六个百分点左右");
        let places = align(&cleaned, &found);
        assert_eq!(places[11], Some(11));
        assert_eq!(places[12], Some(19));
        assert_eq!(places.last(), Some(&Some(found.len() - 1)));
    }

    #[test]
    fn what_the_other_text_lacks_has_no_place() {
        let found = squeeze("全县生产总值增长六个百分点左右");
        let cleaned = squeeze("附注全县生产总值增长六个百分点左右");
        assert_eq!(align(&cleaned, &found)[..3], [None, None, Some(0)]);
    }

    #[test]
    fn places_leave_white_space_out() {
        assert_eq!(squeezed_places("增 长\n6"), [0, 1, 1, 2, 2, 3]);
    }
}
