//! Numbers that say when: years, months, days, times of the day.

use super::NonQuantity::{self, Date, Year};
use super::arabic::{self, Arabic};
use super::beside::{self, Class};
use super::glyph::{Gap, Glyphs};
use super::{bound, unit};

/// A number that states nothing: its digits up to `end`.
pub(super) type Found = (usize, NonQuantity);

/// Years that reports speak of.
fn is_year(a: &Arabic) -> bool {
    a.whole == 4 && a.plain_whole().is_some_and(|year| (1800..=2100).contains(&year))
}

/// Recognises the year, date or time that begins with `a`.
pub(super) fn read(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    dotted(g, a).or_else(|| year(g, a)).or_else(|| month_or_day(g, a)).or_else(|| clock(g, a))
}

/// 2024.1.15, 2024-01-15, 2024/1/15
fn dotted(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let short = |n: &Arabic| !n.grouped && n.whole <= 2;
    if let Some(found) = bare_day(g, a) {
        return Some(found);
    }
    if a.point && a.whole == 4 && g.at(a.end) == '.' {
        let day = arabic::read(g, a.end + 1).filter(short)?;
        return Some((day.end, Date));
    }
    if !is_year(a) || !matches!(g.at(a.end), '-' | '/') {
        return None;
    }
    let month = arabic::read(g, a.end + 1).filter(short).filter(|n| !n.point)?;
    if g.at(month.end) != g.at(a.end) {
        return None;
    }
    let day = arabic::read(g, month.end + 1).filter(|n| n.whole <= 4 && !n.point)?;
    // 2020-01-11 15:12
    let end = (day.start + 1..day.end).find(|&i| g.gap(i) != Gap::None && i > day.start + 1);
    Some((end.unwrap_or(day.end), Date))
}

/// 03-30 in a list of links: with a leading zero, or a line of its own.
fn bare_day(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    if a.whole != 2 || a.point || g.at(a.end) != '-' {
        return None;
    }
    let day = arabic::read(g, a.end + 1).filter(|n| n.whole == 2 && !n.point)?;
    let valid = a.plain_whole()? <= 12 && (1..=31).contains(&day.plain_whole()?);
    let padded = g.at(a.start) == '0' || g.at(day.start) == '0';
    let alone = g.gap(a.start) == Gap::Line && g.gap(day.end) == Gap::Line;
    let measured = unit::read(g, day.end).is_some();
    (valid && (alone || padded && !measured)).then_some((day.end, Date))
}

fn year(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let next = g.at(a.end);
    if is_year(a) {
        let round = a.plain_whole().is_some_and(|year| year % 100 == 0);
        if next == '年' {
            // 近2000年的历史: a round number with a bound is a span of time.
            if round && bound::before(g, a.start).is_some() {
                return None;
            }
            return Some((years_to(g, a.end + 1).unwrap_or(a.end), Year));
        }
        if let Some(end) = years_to(g, a.end) {
            return Some((end, Year));
        }
        let measured = unit::read(g, a.end).is_some() || unit::magnitudes(g, a.end).1 > a.end;
        let bounded = bound::before(g, a.start).is_some() || bound::after(g, a.end).is_some();
        let recent = a.plain_whole().is_some_and(|year| (1949..=2060).contains(&year));
        let free = !matches!(next, '多' | '余' | '.' | ',' | '+' | '/')
            && !g.before(a.start, 1).is_ascii_alphanumeric();
        return (recent && !round && !measured && !bounded && free).then_some((a.end, Year));
    }
    let value = a.plain_whole()?;
    if next == '世' && g.at(a.end + 1) == '纪' && g.before(a.start, 1) != '个' {
        return Some((a.end, Year));
    }
    if a.whole == 2 && next == '年' {
        let decade = g.at(a.end + 1) == '代';
        let padded = g.at(a.start) == '0';
        let compared = value >= 60 && matches!(g.before(a.start, 1), '比' | '较' | '于' | '从' | '自' | '到');
        return (decade || padded || compared).then_some((a.end, Year));
    }
    None
}

/// The last year of 2016-2020年, 2016年至2020年, 2023-24年, from the sign at `at`.
fn years_to(g: &Glyphs<'_>, at: usize) -> Option<usize> {
    let past = match g.at(at) {
        '-' if g.at(at + 1) == '-' => at + 2,
        '-' | '~' | '至' | '到' | '/' => at + 1,
        _ => return None,
    };
    let other = arabic::read(g, past)?;
    let next = g.at(other.end);
    let two = other.whole == 2 && !other.point && next == '年';
    (is_year(&other) && (next == '年' || g.at(at) == '-') && next != '-' || two).then_some(other.end)
}

fn month_or_day(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    let value = a.plain_whole()?;
    let (next, second, before) = (g.at(a.end), g.at(a.end + 1), g.before(a.start, 1));
    // 1-9月, 15至20日
    if matches!(next, '-' | '~' | '至' | '到' | '、') && a.whole <= 2 {
        let past = a.end + 1 + usize::from(next == '-' && second == '-');
        if let Some(other) = arabic::read(g, past).filter(|n| !n.point && n.whole <= 2) {
            if matches!(g.at(other.end), '月' | '日') && value <= 31 {
                return Some((other.end, Date));
            }
            if g.at(other.end) == '时' && value <= 24 && !matches!(g.at(other.end + 1), '间' | '速') {
                return Some((other.end, Date));
            }
        }
    }
    let found = match next {
        '月' => (1..=12).contains(&value),
        '日' => (1..=31).contains(&value) && !matches!(second, '游' | '内' | '均' | '龄'),
        '号' => before == '月' && value <= 31,
        '时' | '点' => {
            let named = beside::before(g, Class::Hour, a.start).is_some();
            let minutes = arabic::read(g, a.end + 1)
                .is_some_and(|minutes| next == '时' || g.at(minutes.end) == '分' && !minutes.point);
            value <= 24 && !matches!(second, '代' | '段' | '间' | '速') && (named || minutes)
        }
        '分' => matches!(before, '时' | '点') && value < 60,
        '季' => second == '度' && value <= 4 && !matches!(before, '个' | '续'),
        _ => false,
    };
    found.then_some((a.end, Date))
}

/// 8:30, 14:00-16:00; 1:10 and 20:45:35 are ratios.
fn clock(g: &Glyphs<'_>, a: &Arabic) -> Option<Found> {
    if a.whole > 2 || a.point || g.at(a.end) != ':' || g.gap(a.end) == Gap::Line {
        return None;
    }
    let minutes = arabic::read(g, a.end + 1).filter(|n| n.whole == 2 && !n.point)?;
    let valid = a.plain_whole()? < 24 && minutes.plain_whole()? < 60;
    let seconds = (g.at(minutes.end) == ':').then(|| arabic::read(g, minutes.end + 1)).flatten();
    let parts = [Some(*a), Some(minutes), seconds].into_iter().flatten();
    let whole: u32 = parts.filter_map(|part| part.plain_whole()).sum();
    let told = a.whole == 2 || matches!(g.before(a.start, 1), '午' | '日' | '晚' | '早' | '间');
    // 20:45:35, shares of a whole
    let shares = seconds.is_some() && whole == 100;
    if !valid || !told || shares || g.before(a.start, 1) == ':' {
        return None;
    }
    Some((seconds.map_or(minutes.end, |seconds| seconds.end), Date))
}
