"""Open Fixed-layout Documents (GB/T 33190) by hand: a TextCode a line, a step a glyph, templates, CTM, two documents."""

from xml.sax.saxutils import escape

from docx_parts import XML, package
from pdf_layout import HEIGHT, advance, pages, width
from sample import EXPECTED, blocks, expect, report, save

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def mm(points):
    return points * 25.4 / 72


def line(piece, number):
    """A line as one object, its characters placed by repeated steps."""
    size = mm(piece.size)
    steps, last = [], None
    for character in piece.text[:-1]:
        step = f"{advance(character) * size:.3f}"
        if last and last[1] == step:
            last[0] += 1
        else:
            last = [1, step]
            steps.append(last)
    delta = " ".join(f"g {count} {step}" if count > 1 else step for count, step in steps)
    return text_object(number, mm(piece.x), mm(HEIGHT - piece.y) - size, width(piece.text) * size, size, f'<ofd:TextCode X="0" Y="{size * 0.86:.3f}" DeltaX="{delta}">{escape(piece.text)}</ofd:TextCode>')


def text_object(number, x, y, wide, size, code, more=""):
    return f'<ofd:TextObject ID="{number}" Boundary="{x:.3f} {y:.3f} {wide:.3f} {size * 1.2:.3f}" Font="2" Size="{size:.3f}"{more}>{code}</ofd:TextObject>'


def glyphs(piece, number):
    """A line in objects of seven characters with a step a glyph, and objects of one."""
    size, out, x = mm(piece.size), "", mm(piece.x)
    top, base = mm(HEIGHT - piece.y) - size, size * 0.86
    at = 0
    while at < len(piece.text):
        some = piece.text[at:at + (7, 1)[at % 2]]
        delta = " ".join(f"{advance(c) * size:.3f}" for c in some[:-1])
        delta = f' DeltaX="{delta}"' if delta else ""
        out += text_object(number * 100 + at, x, top, width(some) * size, size, f'<ofd:TextCode X="0" Y="{base:.3f}"{delta}>{escape(some)}</ofd:TextCode>')
        x += width(some) * size
        at += len(some)
    return out


def scaled(piece, number):
    """A line in units of another size, brought to its own by CTM, in blocks within blocks."""
    size = mm(piece.size)
    steps = " ".join(f"{advance(c):.3f}" for c in piece.text[:-1])
    code = f'<ofd:TextCode X="0" Y="0.86" DeltaX="{steps}">{escape(piece.text)}</ofd:TextCode>'
    box = f"{mm(piece.x):.3f} {mm(HEIGHT - piece.y) - size:.3f} {width(piece.text) * size:.3f} {size * 1.2:.3f}"
    inner = f'<ofd:TextObject ID="{number}" Boundary="{box}" Font="2" Size="1" CTM="{size:.3f} 0 0 {size:.3f} 0 0">{code}</ofd:TextObject>'
    return f'<ofd:PageBlock ID="{number}01"><ofd:PageBlock ID="{number}02">{inner}</ofd:PageBlock></ofd:PageBlock>'


def page(pieces, draw, template=False, layer="Body"):
    body = "".join(draw(piece, 1000 + at) for at, piece in enumerate(pieces))
    below = '<ofd:Template TemplateID="9" ZOrder="Background"/>' if template else ""
    return f'<ofd:Page {SPACE}>{below}<ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="5" Type="{layer}">{body}</ofd:Layer></ofd:Content></ofd:Page>'


def document(folder, set_pages, draw, template=None):
    """The parts of one document."""
    listed = "".join(f'<ofd:Page ID="{100 + at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(set_pages)))
    templates = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if template else ""
    out = {
        f"{folder}/Document.xml": f'<ofd:Document {SPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>{templates}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>',
        f"{folder}/PublicRes.xml": f'<ofd:Res {SPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="2" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>',
    }
    for at, pieces in enumerate(set_pages):
        out[f"{folder}/Pages/Page_{at}/Content.xml"] = page(pieces, draw, template is not None)
    if template is not None:
        out[f"{folder}/Tpls/Tpl_0/Content.xml"] = page(template, draw, layer="Background")
    return out


def file(*documents):
    bodies = "".join(
        f"<ofd:DocBody><ofd:DocInfo><ofd:DocID>{at:032x}</ofd:DocID><ofd:Title>2025年槐汀县政府工作报告</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_{at}/Document.xml</ofd:DocRoot></ofd:DocBody>"
        for at in range(len(documents))
    )
    found = {"OFD.xml": f'<ofd:OFD {SPACE} Version="1.1" DocType="OFD">{bodies}</ofd:OFD>'}
    for one in documents:
        found.update(one)
    return {name: XML + content for name, content in found.items()}


def split(set_pages):
    """A template with the running header, which is the same on all pages here, and pages without it."""
    (head,) = [piece for piece in set_pages[0] if piece.kind == "header"]
    return [head], [[piece for piece in pieces if piece.kind != "header"] for pieces in set_pages]


if __name__ == "__main__":
    save("ofd/lines.ofd", package(file(document("Doc_0", pages(), line))))
    save("ofd/glyphs.ofd", package(file(document("Doc_0", pages(), glyphs))))
    save("ofd/scaled.ofd", package(file(document("Doc_0", pages(), scaled))))
    template, set_pages = split(pages())
    save("ofd/template.ofd", package(file(document("Doc_0", set_pages, line, template))))
    second = (EXPECTED / "row-2.txt").read_text(encoding="utf-8")
    save("ofd/two-documents.ofd", package(file(document("Doc_0", pages(), line), document("Doc_1", pages(blocks(second)), line))))
    expect("two-documents.txt", report() + second)
    # The same elements under no prefix, as some writers have them.
    plain = {name: content.replace("<ofd:", "<").replace("</ofd:", "</").replace("xmlns:ofd=", "xmlns=") for name, content in file(document("Doc_0", pages(), line)).items()}
    save("ofd/no-prefix.ofd", package(plain))
