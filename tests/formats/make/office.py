"""What LibreOffice writes: odt, docx, doc, rtf and pdf, all from one flat OpenDocument text."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from sample import ANCHOR, FILES, blocks, expect, report, save

SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"' for name, rest in {
    "office": "office", "style": "style", "text": "text", "table": "table",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible",
}.items())
FONT = 'style:font-name-asian="Noto Sans CJK SC" style:font-size-asian="16pt" fo:font-size="16pt"'
STYLES = f"""
<office:font-face-decls><style:font-face style:name="Noto Sans CJK SC" svg:font-family="'Noto Sans CJK SC'"/></office:font-face-decls>
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:text-indent="1.13cm" fo:line-height="29pt" style:line-height="29pt"/><style:text-properties {FONT}/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center" fo:text-indent="0cm"/><style:text-properties style:font-size-asian="22pt" fo:font-size="22pt"/></style:style>
<style:style style:name="Line" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center" fo:text-indent="0cm"/><style:text-properties style:font-size-asian="14pt" fo:font-size="14pt"/></style:style>
<style:style style:name="Flush" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0cm"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/>
<text:notes-configuration text:note-class="footnote" style:num-format="1"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
<style:header><text:p text:style-name="Line">槐汀县第十八届人民代表大会第四次会议文件</text:p></style:header>
<style:footer><text:p text:style-name="Line">— <text:page-number/> —</text:p></style:footer>
</style:master-page></office:master-styles>
"""


def paragraph(block, number, note):
    if block.kind == "table":
        rows = "".join("<table:table-row>" + "".join(
            f'<table:table-cell><text:p text:style-name="Flush">{escape(cell)}</text:p></table:table-cell>' for cell in row
        ) + "</table:table-row>" for row in block.rows)
        return f'<table:table table:name="T"><table:table-column table:number-columns-repeated="{len(block.rows[0])}"/>{rows}</table:table>'
    text = escape(block.text)
    if ANCHOR in text and block.kind != "note" and note:
        mark = f'<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{escape(note)}</text:p></text:note-body></text:note>'
        text = text.replace(ANCHOR, ANCHOR + mark)
    style = {"title": "Title", "place": "Line", "speaker": "Line", "address": "Flush"}.get(block.kind, "Standard")
    if block.kind in ("h1", "h2") and len(block.text) < 30:
        return f'<text:h text:style-name="Heading_20_{block.level}" text:outline-level="{block.level}">{text}</text:h>'
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def flat(with_note):
    """The report as flat OpenDocument; the note as a footnote or as its last paragraph."""
    found = blocks()
    note = found[-1].text if with_note else ""
    body = "\n".join(paragraph(block, number, note) for number, block in enumerate(found[:-1] if with_note else found))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">{STYLES}
<office:body><office:text>{body}</office:text></office:body></office:document>"""


def convert(data, ending, kind):
    """Lets LibreOffice make `kind` (an ending, or one with a filter behind a colon) of a file's bytes."""
    folder = Path(tempfile.mkdtemp())
    (folder / f"in.{ending}").write_bytes(data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
         "--outdir", str(folder / "out"), str(folder / f"in.{ending}")],
        check=True, capture_output=True,
    )
    (made,) = (folder / "out").iterdir()
    out = made.read_bytes()
    shutil.rmtree(folder)
    return out


if __name__ == "__main__":
    with_note, without = flat(True).encode(), flat(False).encode()
    save("odt/libreoffice.odt", convert(with_note, "fodt", "odt"))
    save("docx/libreoffice.docx", convert(with_note, "fodt", "docx"))
    save("doc/libreoffice.doc", convert(with_note, "fodt", "doc"))
    save("rtf/libreoffice.rtf", convert(with_note, "fodt", "rtf"))
    save("docx/word-2003.xml", convert(with_note, "fodt", "xml:MS Word 2003 XML"))
    save("pdf/libreoffice.pdf", convert(with_note, "fodt", "pdf"))
    # The mark of the footnote stands on the page, before the note and where it belongs.
    marked = report().replace(ANCHOR, ANCHOR + "1", 1).replace("\n注：", "\n1注：")
    expect("footnote-marks.txt", marked)
    save("html/libreoffice.html", convert(without, "fodt", "html"))
    print({path.name: path.stat().st_size for path in FILES.rglob("libreoffice*")})
