"""Embedded fonts, by their own numbers of glyphs: with ToUnicode, without, and with one that says radicals."""

import io

from fontTools.ttLib import TTFont

from box_font import NAME, built, characters, glyph
from pdf_layout import advance, content, pages
from pdf_scan import chosen
from pdf_writer import Pdf, document, hexed
from sample import save

# Characters that some programs give as radicals, for they share a glyph with them.
RADICALS = str.maketrans("一人入八力十口土大女子小工山干心手文方日月木水火生用田白目石立竹米老耳肉自行衣见言谷走足车里金长门青面风飞食马高",
                         "⼀⼈⼊⼋⼒⼗⼝⼟⼤⼥⼦⼩⼯⼭⼲⼼⼿⽂⽅⽇⽉⽊⽔⽕⽣⽤⽥⽩⽬⽯⽴⽵⽶⽼⽿⾁⾃⾏⾐⻅⾔⾕⾛⾜⻋⾥⾦⻓⻔⻘⾯⻛⻜⻝⻢⾼")


def to_unicode(text_of):
    """A CMap from glyphs to characters: some by ranges, the others one by one."""
    numbers = [(glyph(c), text_of(c)) for c in characters()]
    ranges, singles = [], []
    for number, text in numbers:
        last = ranges[-1] if ranges else None
        if last and number == last[1] + 1 and number >> 8 == last[0] >> 8 and ord(text) == ord(last[2]) + number - last[0]:
            last[1] = number
        else:
            ranges.append([number, number, text])
    singles = [(first, text) for first, last, text in ranges if first == last]
    ranges = [(first, last, text) for first, last, text in ranges if first != last]
    out = ["/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def",
           "1 begincodespacerange <0000> <FFFF> endcodespacerange"]
    code = lambda text: text.encode("utf-16-be").hex().upper()
    for at in range(0, len(singles), 100):
        some = singles[at:at + 100]
        out += [f"{len(some)} beginbfchar", *(f"<{number:04X}> <{code(text)}>" for number, text in some), "endbfchar"]
    out += [f"{len(ranges)} beginbfrange", *(f"<{first:04X}> <{last:04X}> <{code(text)}>" for first, last, text in ranges), "endbfrange"]
    return "\n".join([*out, "endcmap CMapName currentdict /CMap defineresource pop end end"])


def font(pdf, kind, unicode=None):
    """A font embedded as `truetype` or as bare `cff`; `unicode` gives a ToUnicode."""
    if kind == "truetype":
        file, key, subtype = pdf.stream(built()), "FontFile2", "CIDFontType2"
        more = "/CIDToGIDMap /Identity"
    else:
        bare = TTFont(io.BytesIO(built("cff"))).getTableData("CFF ")
        file, key, subtype = pdf.stream(bare, "/Subtype /CIDFontType0C"), "FontFile3", "CIDFontType0"
        more = ""
    described = pdf.add(
        f"<< /Type /FontDescriptor /FontName /ABCDEF+{NAME} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120"
        f" /CapHeight 700 /StemV 80 /{key} {file} 0 R >>"
    )
    widths = " ".join(f"{glyph(c)} [500]" for c in characters() if advance(c) < 1)
    inner = pdf.add(
        f"<< /Type /Font /Subtype /{subtype} /BaseFont /ABCDEF+{NAME} /FontDescriptor {described} 0 R {more}"
        f" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [{widths}] >>"
    )
    says = f"/ToUnicode {pdf.stream(unicode)} 0 R" if unicode else ""
    return pdf.add(f"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+{NAME} /Encoding /Identity-H /DescendantFonts [{inner} 0 R] {says} >>")


def show(text, size):
    return f"/F1 {size:g} Tf ".encode() + hexed(b"".join(glyph(c).to_bytes(2, "big") for c in text)) + b" Tj"


def written(kind, unicode=None):
    pdf = Pdf()
    number = font(pdf, kind, unicode)
    return pdf.bytes(document(pdf, [content(page, show) for page in pages()], f"/Font << /F1 {number} 0 R >>"))


def partly():
    """Two chapters in a font whose glyphs all say that they are no character: that must be said, page by page."""
    pdf = Pdf()
    good = font(pdf, "cff", to_unicode(lambda c: c))
    bad = font(pdf, "cff", to_unicode(lambda c: "\ufffd"))
    set_pages, lost = chosen()
    other = lambda text, size: show(text, size).replace(b"/F1", b"/F2")
    streams = [content(page, other if at in lost else show) for at, page in enumerate(set_pages)]
    return pdf.bytes(document(pdf, streams, f"/Font << /F1 {good} 0 R /F2 {bad} 0 R >>"))


if __name__ == "__main__":
    save("pdf/embedded-tounicode.pdf", written("truetype", to_unicode(lambda c: c)))
    save("pdf/embedded-cff-tounicode.pdf", written("cff", to_unicode(lambda c: c)))
    save("pdf/kangxi.pdf", written("truetype", to_unicode(lambda c: c.translate(RADICALS))))
    save("pdf/embedded-no-tounicode.pdf", written("truetype"))
    save("pdf/unread-pages.pdf", partly())
