//! What a figure is counted per, where that is said before its name: 每千人口执业医师3.2人 are 3.2 人/千人.

use super::beside::{self, Class};
use super::glyph::Glyphs;
use super::{Decimal, Dimension, number, unit};

/// Whom a figure is counted per.
pub(super) struct Per {
    /// As it stands behind the stroke: 千人.
    pub(super) written: String,
    /// How many they are.
    pub(super) count: Decimal,
    /// What one of them is: 人.
    pub(super) base: &'static str,
}

/// Whom a figure of `dimension` that begins at `start` is counted per: so many people or households, said with 每
/// in its clause or at its beginning (万人口…).
pub(super) fn read(g: &Glyphs<'_>, start: usize, dimension: Dimension, base: &str) -> Option<Per> {
    let counted = matches!(dimension, Dimension::Count | Dimension::Measure | Dimension::Money);
    if !counted || base.contains('/') || matches!(base, "岁" | "年" | "个月" | "天" | "分钟") {
        return None;
    }
    let clause = beside::clause(g, start);
    let each = (clause..start).rev().find(|&i| g.at(i) == '每');
    let many = number::read(g, each.map_or(clause, |each| each + 1))?;
    let count = many.value.checked_mul(many.scale)?;
    let (base, end) = beside::at(g, Class::People, many.tail)?;
    let named = each.is_some() || g.before(end, 1) == '口';
    if count < Decimal::TEN || end > start || !named || many.upper.is_some() {
        return None;
    }
    let mut written = String::new();
    g.push_written(&mut written, many.start, many.tail);
    written.push_str(base);
    Some(Per { written, count, base })
}

/// `factor` base units for so many of them, where that ends.
pub(super) fn share(factor: Decimal, per: &Per) -> Option<Decimal> {
    unit::exact(factor, per.count)
}
