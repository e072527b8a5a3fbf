"""Word documents by hand: one trait a file."""

import re
from xml.sax.saxutils import escape

from docx_parts import STRICT, TRANSITIONAL, XML, body, docx, note_parts, package, paragraph, parts, properties, run, with_note
from sample import blocks, save

TEXT, NOTES = with_note("footnotes")


def split(text):
    """Runs of one to seven characters with the marks that Word leaves between them."""
    out, at, number = [], 0, 0
    while at < len(text):
        size = (3, 7, 1, 5, 2)[number % 5]
        mark = ('<w:proofErr w:type="spellStart"/>', "", '<w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>', "")[number % 4]
        out.append(mark + run(text[at:at + size], '<w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/>').replace("<w:t", ("<w:lastRenderedPageBreak/><w:t" if number % 50 == 49 else "<w:t"), 1))
        at, number = at + size, number + 1
    return "".join(out)


def level(number, form, pattern):
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def numbered(block):
    depth = {"h1": 0, "h2": 1, "h3": 2}.get(block.kind)
    if depth is None:
        return paragraph(block)
    bare = re.sub(r"^([一二三四]、|（.）|\d\.)", "", block.text)
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>{run(bare)}</w:p>'


def boxed(block):
    """Title and speaker in text boxes: the choice and, for old programs, the fallback."""
    if block.kind not in ("title", "speaker"):
        return paragraph(block)
    inner = f"<w:txbxContent>{paragraph(block)}</w:txbxContent>"
    drawing = f'<w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
    return f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>'


WHO = 'w:id="1" w:author="审核" w:date="2025-01-05T10:00:00Z"'


def removed(text):
    return f"<w:del {WHO}><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>"


def tracked(block):
    """Figures corrected, a sentence moved, a paragraph taken out, a break between two of them taken out."""
    def runs(text):
        out = ""
        for piece in re.split(r"(\d+(?:\.\d+)?%)", text):
            new = f'<w:ins {WHO}>{run(piece)}</w:ins>'
            out += removed("9.9%") + new if piece.endswith("%") and piece[:-1].replace(".", "").isdigit() else run(piece, f"<w:rPrChange {WHO}><w:rPr><w:b/></w:rPr></w:rPrChange>" if piece else "")
        return out
    if block.kind == "address":
        gone = f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>{removed('各位领导、同志们：')}</w:p>"
        away = f"<w:p><w:moveFrom {WHO}>{run('这一句移到了别处。')}</w:moveFrom></w:p>"
        return gone + paragraph(block) + away
    if block.text.startswith("坚持依法行政"):
        first, second = block.text.split("坚持高效服务")
        return (f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>{runs(first)}</w:p>"
                f"<w:p><w:moveTo {WHO}>{run('坚持高效服务')}</w:moveTo>{runs(second)}</w:p>")
    return paragraph(block, runs)


def symbols(text):
    """Percent signs of the font Symbol, a numeral as a sign of a text font; soft hyphens and breaks within."""
    out = ""
    for piece in re.split("(%|Ⅲ|，)", text):
        out += {
            "%": '<w:r><w:sym w:font="Symbol" w:char="F025"/></w:r>',
            "Ⅲ": '<w:r><w:sym w:font="宋体" w:char="2162"/></w:r>',
            "，": "<w:r><w:t>，</w:t><w:softHyphen/></w:r>",
        }.get(piece) or run(piece.replace("产业", "产\u00ad业"))
    return out


def hidden(text):
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF 目标 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    first, second, third = text[:3], text[3:6], text[6:]
    return run("（内部稿）", "<w:vanish/>") + run(first) + run("核对", '<w:rStyle w:val="unseen"/>') + field.format(run(second)) + run(third, '<w:vanish w:val="0"/>')


def wrapped(text):
    """Runs within links, tags, fields, controls and formulas."""
    if len(text) < 12:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"
    a, b, c, d, e = (text[n:n + 2] for n in range(0, 10, 2))
    return (f'<w:hyperlink r:id="rX">{run(a)}</w:hyperlink><w:smartTag w:element="date">{run(b)}<w:smartTag w:element="x">{run(c)}</w:smartTag></w:smartTag>'
            f'<w:fldSimple w:instr=" TITLE ">{run(d)}</w:fldSimple><m:oMath><m:r><m:t>{escape(e)}</m:t></m:r></m:oMath>'
            f'<w:sdt><w:sdtContent>{run(text[10:])}</w:sdtContent></w:sdt>')


def flat(found):
    """All parts in one XML file."""
    kinds = dict(re.findall(r'PartName="([^"]+)" ContentType="([^"]+)"', found.pop("[Content_Types].xml")))
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    inner = "".join(
        f'<pkg:part pkg:name="/{name}" pkg:contentType="{kinds.get("/" + name, rels)}"><pkg:xmlData>{content.removeprefix(XML)}</pkg:xmlData></pkg:part>'
        for name, content in found.items()
    )
    return XML + f'<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{inner}</pkg:package>'


def of_2003(block):
    """Lists of Word 2003 say their number themselves."""
    if block.kind == "table":
        return "<w:tbl>" + "".join("<w:tr>" + "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>" for row in block.rows) + "</w:tbl>"
    if block.kind == "h3":
        number, rest = block.text[:2], block.text[2:]
        return f'<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="{number}"/><wx:font wx:val="宋体"/></w:listPr></w:pPr>{run(rest)}</w:p>'
    return f"<w:p>{run(block.text)}</w:p>"


save("docx/transitional.docx", docx(TEXT, NOTES))
save("docx/strict.docx", docx(TEXT, NOTES, STRICT))
save("docx/endnote.docx", docx(*with_note("endnotes")))
save("docx/split-runs.docx", docx(body(lambda block: paragraph(block, split))))
save("docx/numbering.docx", docx(body(numbered), {"numbering": NUMBERING}))
save("docx/text-box.docx", docx(body(boxed)))
save("docx/tracked.docx", docx(body(tracked)))
save("docx/symbols.docx", docx(body(lambda block: paragraph(block, symbols))))
save("docx/hidden.docx", docx(body(lambda block: paragraph(block, hidden))))
save("docx/wrapped-runs.docx", docx(body(lambda block: paragraph(block, wrapped))))
# Other prefixes than everybody's, which some programs write.
other = {name: re.sub(r"(</?|[ ])w:", r"\1ns0:", content).replace("xmlns:w=", "xmlns:ns0=") for name, content in parts(TEXT, NOTES).items()}
save("docx/other-prefix.docx", package(other))
save("docx/flat-opc.xml", flat(parts(TEXT, NOTES)))
save("docx/word-2003-list.xml", XML + '<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body><wx:sect>'
     + "".join(map(of_2003, blocks())) + "<w:sectPr/></wx:sect></w:body></w:wordDocument>")
