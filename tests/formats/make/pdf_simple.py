"""Fonts of one byte a code: Type 3 with ToUnicode or with names of glyphs, and GBK bytes in a font that says WinAnsi."""

from box_font import characters, name
from pdf_layout import advance, content, pages
from pdf_writer import Pdf, document, hexed
from sample import save

PAGE = 200  # characters a font


def place(character):
    """Which font, and the code there."""
    number = characters().index(character)
    return number // PAGE, number % PAGE + 33


def type3(pdf, some, with_names):
    """A font whose glyphs are drawn by small content streams."""
    glyphs, differences = [], []
    for character in some:
        wide = int(advance(character) * 1000)
        stream = pdf.stream(f"{wide} 0 0 0 {wide} 800 d1 60 0 {wide - 120} {300 + ord(character) % 400} re f", packed=False)
        key = name(character) if with_names else f"g{place(character)[1]}"
        glyphs.append(f"/{key} {stream} 0 R")
        differences.append(f"/{key}")
    says = ""
    if not with_names:
        lines = "\n".join(f"<{place(c)[1]:02X}> <{ord(c):04X}>" for c in some)
        says = "/ToUnicode %d 0 R" % pdf.stream(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n"
            + "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in [lines.split("\n")[at:at + 100] for at in range(0, len(some), 100)])
            + "\nendcmap end end"
        )
    widths = " ".join(f"{advance(c) * 1000:g}" for c in some)
    return pdf.add(
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << {' '.join(glyphs)} >>"
        f" /Encoding << /Type /Encoding /Differences [33 {' '.join(differences)}] >> /FirstChar 33 /LastChar {32 + len(some)}"
        f" /Widths [{widths}] {says} /Resources << >> >>"
    )


def by_fonts(text, size):
    """Runs of characters in the same font."""
    out, last = [], None
    for character in text:
        font, code = place(character)
        if font != last:
            out.append([font, b""])
            last = font
        out[-1][1] += bytes([code])
    return b" ".join(f"/F{font} {size:g} Tf ".encode() + hexed(codes) + b" Tj" for font, codes in out)


def written_type3(with_names):
    pdf = Pdf()
    all_of_them = characters()
    fonts = [type3(pdf, all_of_them[at:at + PAGE], with_names) for at in range(0, len(all_of_them), PAGE)]
    named = " ".join(f"/F{number} {font} 0 R" for number, font in enumerate(fonts))
    return pdf.bytes(document(pdf, [content(page, by_fonts) for page in pages()], f"/Font << {named} >>"))


def raw_gbk():
    """As old printer drivers wrote it: the name in GBK, the bytes of GBK, two of them half an em each."""
    pdf = Pdf("1.3")
    named = "".join(f"#{byte:02X}" for byte in "宋体".encode("gbk"))
    described = pdf.add(f"<< /Type /FontDescriptor /FontName /{named} /Flags 32 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>")
    font = pdf.add(
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{named} /Encoding /WinAnsiEncoding /FontDescriptor {described} 0 R"
        f" /FirstChar 32 /LastChar 255 /Widths [{' '.join(['500'] * 224)}] >>"
    )
    def show(text, size):
        data = text.encode("gbk").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        return f"/F1 {size:g} Tf (".encode() + data + b") Tj"
    return pdf.bytes(document(pdf, [content(page, show) for page in pages()], f"/Font << /F1 {font} 0 R >>"))


save("pdf/type3.pdf", written_type3(False))
save("pdf/type3-names.pdf", written_type3(True))
save("pdf/raw-gbk.pdf", raw_gbk())
