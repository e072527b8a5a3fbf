//! Names as Stata takes them.

const WORDS: &str =
    "_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip str strL using with";

/// Whether Stata takes a name: letters of any script, digits and `_`, no digit first, at most 32 characters, and no
/// word of its own.
#[must_use]
pub(super) fn is_name(name: &str) -> bool {
    let own = WORDS.split(' ').any(|word| word == name)
        || name
            .strip_prefix("str")
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|one| one.is_ascii_digit()));
    !own && name.chars().count() <= 32
        && name.starts_with(|one: char| one.is_alphabetic() || one == '_')
        && name.chars().all(|one| one.is_alphanumeric() || one == '_')
}

/// How many characters a name has at most.
const LONGEST: usize = 32;

/// A name that Stata takes and that none of `known` is: the id where it is one, else as much of it as can be kept.
pub(super) fn valid(id: &str, known: &[&str]) -> String {
    let mut kept: String = id.chars().map(|one| if one.is_alphanumeric() { one } else { '_' }).collect();
    if !kept.starts_with(|one: char| one.is_alphabetic() || one == '_') {
        kept.insert(0, '_');
    }
    let cut = |length| kept.chars().take(length).collect::<String>();
    let free = |name: &String| is_name(name) && !known.contains(&name.as_str());
    // A number behind it tells it apart; five characters hold it.
    let mut numbered = (2..10_000).map(|number| format!("{}_{number}", cut(LONGEST - 5)));
    Some(cut(LONGEST)).filter(free).or_else(|| numbered.find(free)).unwrap_or_default()
}
