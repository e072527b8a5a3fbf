"""What Chromium prints, and what reportlab sets with its own font for Chinese."""

import base64
import shutil
import subprocess
import tempfile
from pathlib import Path

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from xml.sax.saxutils import escape

import box_font
from sample import FILES, blocks, save

# One of our own, and cells of one line each.
OWN = "@font-face {{ font-family: own; src: url(data:font/ttf;base64,{}) }} body {{ font-family: own !important }} td {{ white-space: nowrap; padding: 0 .5em !important }}"
STYLE = """@page { size: A4; margin: 25mm } body { font: 16pt/29pt "Noto Sans CJK SC"; text-align: justify }
p { margin: 0; text-indent: 2em } .title { font-size: 22pt; } .title, .place, .speaker { text-align: center; text-indent: 0 }
.address { text-indent: 0 } h2 { margin: 0; font: inherit; text-indent: 2em } td { border: 1px solid; padding: 0 1em }"""


def page(style):
    def block(b):
        if b.kind == "table":
            return "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in b.rows) + "</table>"
        tag = "h2" if b.kind == "h1" else "p"
        return f'<{tag} class="{b.kind}">{escape(b.text)}</{tag}>'
    body = "\n".join(map(block, blocks()))
    return f'<!DOCTYPE html><meta charset="utf-8"><title>2025年槐汀县政府工作报告</title><style>{STYLE}{style}</style>{body}'


def chromium(furniture, style):
    folder = Path(tempfile.mkdtemp())
    # Its address is printed below each page.
    source = Path("/tmp/report.html")
    source.write_text(page(style), encoding="utf-8")
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", f"--user-data-dir={folder}/profile", f"--print-to-pdf={folder}/out.pdf",
         *([] if furniture else ["--no-pdf-header-footer"]), source.as_uri()],
        check=True, capture_output=True,
    )
    made = (folder / "out.pdf").read_bytes()
    source.unlink()
    shutil.rmtree(folder)
    return made


def reportlab(path):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    base = dict(fontName="STSong-Light", fontSize=16, leading=28, wordWrap="CJK")
    body = ParagraphStyle("body", **base, firstLineIndent=32)
    flush = ParagraphStyle("flush", **base)
    centred = ParagraphStyle("centred", **base, alignment=TA_CENTER)
    styles = {"title": centred, "place": centred, "speaker": centred, "address": flush}
    story = []
    for block in blocks():
        if block.kind == "table":
            grid = [("FONT", (0, 0), (-1, -1), "STSong-Light", 14), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
            story.append(Table([list(row) for row in block.rows], style=grid))
        else:
            story.append(Paragraph(escape(block.text), styles.get(block.kind, body)))

    def furniture(canvas, made):
        canvas.setFont("STSong-Light", 10)
        canvas.drawString(72, 800, "2025年槐汀县政府工作报告")
        canvas.drawCentredString(297, 40, f"第 {made.page} 页")

    path.parent.mkdir(parents=True, exist_ok=True)
    made = SimpleDocTemplate(str(path), pagesize=A4, title="2025年槐汀县政府工作报告", invariant=1)
    made.build(story, onFirstPage=furniture, onLaterPages=furniture)


own = OWN.format(base64.b64encode(box_font.built()).decode())
save("pdf/chromium.pdf", chromium(False, own))
# Chromium makes Type 3 fonts of a collection with PostScript outlines.
save("pdf/chromium-furniture.pdf", chromium(True, ""))
reportlab(FILES / "pdf/reportlab.pdf")
