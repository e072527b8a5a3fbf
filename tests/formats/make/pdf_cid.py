"""Fonts that are not embedded and have no ToUnicode: by the predefined CMaps of Adobe-GB1."""

from functools import cache
from pathlib import Path

from pdf_layout import content, pages
from pdf_writer import Pdf, document, hexed
from sample import save

# Where the package poppler-data puts Adobe's CMap resources.
CMAPS = Path("/usr/share/poppler/cMap/Adobe-GB1")


@cache
def cids():
    """The CID of each character, by UniGB-UTF32-H."""
    found, inside = {}, ""
    for line in (CMAPS / "UniGB-UTF32-H").read_text("latin-1").splitlines():
        words = line.split()
        if words[-1:] in (["begincidrange"], ["begincidchar"]):
            inside = words[-1]
        elif line.startswith("endcid"):
            inside = ""
        elif inside == "begincidrange":
            first, last, cid = int(words[0][1:-1], 16), int(words[1][1:-1], 16), int(words[2])
            found.update({chr(code): cid + code - first for code in range(first, last + 1)})
        elif inside == "begincidchar":
            found[chr(int(words[0][1:-1], 16))] = int(words[1])
    return found


ENCODERS = {
    "GBK-EUC-H": lambda text: text.encode("gbk"),
    "GBK-EUC-V": lambda text: text.encode("gbk"),
    "UniGB-UCS2-H": lambda text: text.encode("utf-16-be"),
    "UniGB-UCS2-V": lambda text: text.encode("utf-16-be"),
    "UniGB-UTF16-H": lambda text: text.encode("utf-16-be"),
    "Identity-H": lambda text: b"".join(cids()[character].to_bytes(2, "big") for character in text),
}


def font(pdf, cmap, name="STSong-Light"):
    """A font by a predefined CMap; ASCII is half as wide."""
    described = pdf.add(
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
        " /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
    )
    inner = pdf.add(
        f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{name} /FontDescriptor {described} 0 R"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] >>"
    )
    return pdf.add(f"<< /Type /Font /Subtype /Type0 /BaseFont /{name}-{cmap} /Encoding /{cmap} /DescendantFonts [{inner} 0 R] >>")


def whole(text, size, cmap, name="F1"):
    return f"/{name} {size:g} Tf ".encode() + hexed(ENCODERS[cmap](text)) + b" Tj"


def spaced(text, size, cmap):
    """A glyph a string with adjustments between them, as Word and WPS justify a line."""
    parts = b" 2 ".join(hexed(ENCODERS[cmap](character)) for character in text)
    return f"/F1 {size:g} Tf ".encode() + b"[" + parts + b"] TJ"


def written(cmap, show=whole, set_pages=None):
    pdf = Pdf()
    number = font(pdf, cmap)
    streams = [content(page, lambda text, size: show(text, size, cmap)) for page in set_pages or pages()]
    return pdf.bytes(document(pdf, streams, f"/Font << /F1 {number} 0 R >>"))


if __name__ == "__main__":
    save("pdf/gbk-euc-h.pdf", written("GBK-EUC-H"))
    save("pdf/unigb-ucs2-h.pdf", written("UniGB-UCS2-H", spaced))
    save("pdf/unigb-utf16-h.pdf", written("UniGB-UTF16-H"))
    save("pdf/identity-adobe-gb1.pdf", written("Identity-H", spaced))
    save("pdf/no-furniture.pdf", written("GBK-EUC-H", whole, pages(furniture=False)))
    save("pdf/two-columns.pdf", written("UniGB-UTF16-H", whole, pages(size=10.5, leading=18, columns=2)))
