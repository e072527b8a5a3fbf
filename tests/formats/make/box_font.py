"""A font of our own whose glyphs are boxes: real tables, nobody's outlines, a few bytes a glyph."""

import io
from functools import cache

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from pdf_layout import advance
from sample import report, traditional

NAME = "SampleBoxes"


@cache
def characters():
    """Those of the report, and of what stands around it in some cases."""
    return sorted(set(report() + traditional() + "".join(map(chr, range(32, 127))) + "第页文件年月日") - {"\n", "\t"})


@cache
def glyph(character):
    """Its number in the font."""
    return characters().index(character) + 1


def draw(pen, character):
    wide = int(advance(character) * 1000)
    if not character.isspace():
        rise = 40 + ord(character) * 7 % 400  # so that no two look quite alike
        pen.moveTo((60, 0))
        for corner in ((wide - 60, 0), (wide - 60, 300 + rise), (60, 300 + rise)):
            pen.lineTo(corner)
        pen.closePath()
    return wide


def name(character):
    """Of its glyph, as programs name one after its character."""
    return f"uni{ord(character):04X}"


def mute(character):
    """Of its glyph, without a word about the character."""
    return f"g{glyph(character)}"


def built(outlines="truetype", with_cmap=True):
    """The bytes of the font: `truetype` for glyf outlines, `cff` for PostScript ones."""
    named = name if outlines == "truetype" else mute
    names = [".notdef", *map(named, characters())]
    builder = FontBuilder(1000, isTTF=outlines == "truetype")
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(c): named(c) for c in characters()} if with_cmap else {})
    widths, shapes = {".notdef": (1000, 0)}, {}
    for character in [None, *characters()]:
        wide = 1000
        pen = TTGlyphPen(None) if outlines == "truetype" else T2CharStringPen(1000, None)
        if character:
            wide = draw(pen, character)
        key = named(character) if character else ".notdef"
        widths[key] = (wide, 0)
        shapes[key] = pen.glyph() if outlines == "truetype" else pen.getCharString()
    if outlines == "truetype":
        builder.setupGlyf(shapes)
    else:
        builder.setupCFF(NAME, {"FullName": NAME}, shapes, {})
    builder.setupHorizontalMetrics(widths)
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": NAME, "styleName": "Regular", "psName": NAME})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 3800000000
    builder.font.recalcTimestamp = False
    out = io.BytesIO()
    builder.font.save(out)
    return out.getvalue()
