"""The parts of a Word document, so that each case changes one thing."""

import io
import zipfile
from xml.sax.saxutils import escape

from sample import ANCHOR, blocks

TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "kinds": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
STRICT = {
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "m": "http://purl.oclc.org/ooxml/officeDocument/math",
    "kinds": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes",
         "endnotes": "endnotes", "header1": "header", "footer1": "footer"}


def run(text, properties=""):
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t{kept}>{escape(text)}</w:t></w:r>" if text else ""


STYLE = {"title": "a3", "h1": "1", "h2": "2"}


def properties(block):
    """Of a paragraph: its style, and the indent of the body."""
    style = STYLE.get(block.kind)
    if block.kind == "h2" and len(block.text) > 30:
        style = None
    return (f'<w:pStyle w:val="{style}"/>' if style else "") + '<w:ind w:firstLineChars="200" w:firstLine="640"/>'


def paragraph(block, runs=run):
    return f"<w:p><w:pPr>{properties(block)}</w:pPr>{runs(block.text)}</w:p>"


def table(block):
    cell = lambda text: f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p>{run(text)}</w:p></w:tc>'
    rows = "".join("<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in block.rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>{rows}</w:tbl>'


def body(each=paragraph, found=None):
    return "".join(table(block) if block.kind == "table" else each(block) for block in found or blocks())


STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="character" w:styleId="unseen"><w:name w:val="unseen"/><w:rPr><w:vanish/></w:rPr></w:style>"""
HEADER = f"<w:p>{run('槐汀县第十八届人民代表大会第四次会议文件')}</w:p>"
FOOTER = '<w:p><w:r><w:t>— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> —</w:t></w:r></w:p>'
SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="rHeader1"/><w:footerReference w:type="default" r:id="rFooter1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def note_parts(kind, text):
    """The part with a foot- or endnote, behind the two that every document has."""
    one = kind[:-1]
    mark = f'<w:r><w:{one}Ref/></w:r>'
    return (f'<w:{one} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{one}>'
            f'<w:{one} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{one}>'
            f'<w:{one} w:id="1"><w:p>{mark}{run(text)}</w:p></w:{one}>')


def with_note(kind, each=paragraph):
    """The body with its note as a foot- or endnote, and the part that holds it."""
    *found, note = blocks()
    reference = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind[:-1]}Reference w:id="1"/></w:r>'
    def runs(text):
        before, anchor, after = text.partition(ANCHOR)
        return run(before + anchor) + reference + run(after) if anchor else run(text)
    return body(lambda block: each(block, runs), found), {kind: note_parts(kind, note.text)}


def parts(text, more=None, spaces=TRANSITIONAL):
    """Names and contents of all parts of a document."""
    inner = {"document": f"<w:body>{text}{SECTION}</w:body>", "styles": STYLES, "header1": HEADER, "footer1": FOOTER, **(more or {})}
    names = {"header1": "hdr", "footer1": "ftr"}
    declared = f'xmlns:w="{spaces["w"]}" xmlns:r="{spaces["r"]}" xmlns:m="{spaces["m"]}" {MORE}'
    out = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{PARTS[name]}+xml"/>' for name in inner) + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{spaces["kinds"]}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="r{name.title()}" Type="{spaces["kinds"]}/{name.rstrip("1")}" Target="{name}.xml"/>' for name in inner if name != "document") + "</Relationships>",
    }
    for name, content in inner.items():
        tag = names.get(name, name)
        out[f"word/{name}.xml"] = f"<w:{tag} {declared}>{content}</w:{tag}>"
    return {name: XML + content for name, content in out.items()}


def package(found):
    """The parts zipped, with the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in found.items():
            data = content if isinstance(content, bytes) else content.encode()
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(text, more=None, spaces=TRANSITIONAL):
    return package(parts(text, more, spaces))
