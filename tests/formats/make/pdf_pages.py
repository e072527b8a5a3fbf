"""Pages that are turned, vertical, drawn in another order, twice, through forms, below a watermark, in mixed fonts."""

from pdf_cid import ENCODERS, font, whole
from pdf_layout import HEIGHT, WIDTH, Piece, content, pages
from pdf_writer import Pdf, document, hexed
from sample import blocks, save

CMAP = "UniGB-UTF16-H"


def show(text, size):
    return whole(text, size, CMAP)


def file(streams, more=None, box="0 0 595 842", cmap=CMAP):
    pdf = Pdf()
    number = font(pdf, cmap)
    return pdf.bytes(document(pdf, streams, f"/Font << /F1 {number} 0 R >>", box, more))


def turned():
    """Every page is turned by another angle, and its content against it, so that it is seen upright."""
    def stream(number, page):
        matrix = {0: "1 0 0 1 0 0", 90: f"0 1 -1 0 {HEIGHT} 0", 180: f"-1 0 0 -1 {WIDTH} {HEIGHT}", 270: f"0 -1 1 0 0 {WIDTH}"}[angle(number)]
        return f"q {matrix} cm\n".encode() + content(page, show) + b"Q"
    def angle(number):
        return (90, 0, 270, 180)[number % 4]
    def more(number):
        wide = angle(number) % 180
        box = f"{HEIGHT} {WIDTH}" if wide else f"{WIDTH} {HEIGHT}"
        return f"/Rotate {angle(number)} /MediaBox [0 0 {box}]"
    return file([stream(n, page) for n, page in enumerate(pages())], more, box=None)


def lying():
    """Wide pages whose text runs up the page, without a word about it in the page: a table's page, scanned sideways."""
    def stream(page):
        return f"q 0 1 -1 0 {HEIGHT} 0 cm\n".encode() + content(page, show) + b"Q"
    return file([stream(page) for page in pages()], box=f"0 0 {HEIGHT} {WIDTH}")


def vertical(cmap):
    """Columns from the right to the left, each from the top to the bottom."""
    size, step, margin = 14, 26, 60
    streams, out, x = [], [], WIDTH - margin - step
    for block in blocks():
        rows = ["　".join(row) for row in block.rows] if block.kind == "table" else [block.text]
        for text in rows:
            indent = 2 if block.kind not in ("address", "table") else 0
            # Every character is one em high.
            room = int((HEIGHT - 2 * margin) / size)
            lines, rest = [], text
            while rest:
                take = room - (indent if not lines else 0)
                lines.append(rest[:take])
                rest = rest[take:]
            for number, line in enumerate(lines):
                y = HEIGHT - margin - (indent * size if number == 0 else 0)
                out.append(f"BT 1 0 0 1 {x:g} {y:g} Tm /F1 {size} Tf ".encode() + hexed(ENCODERS[cmap](line)) + b" Tj ET")
                x -= step
                if x < margin:
                    streams.append(b"\n".join(out))
                    out, x = [], WIDTH - margin - step
    streams.append(b"\n".join(out))
    return file(streams, cmap=cmap)


def doubled():
    """Bold by drawing twice, a little aside: headings always, on some pages everything."""
    def stream(number, page):
        out = []
        for piece in page:
            twice = number % 3 == 1 or piece.kind in ("title", "h1", "h2")
            for step in (0, 0.35) if twice else (0,):
                out.append(Piece(piece.x + step, piece.y, piece.size, piece.text, piece.kind))
        return content(out, show)
    return file([stream(number, page) for number, page in enumerate(pages())])


def scrambled():
    """The lines of a page drawn from the last to the first, the running ones in between."""
    return file([content(list(reversed(page)), show) for page in pages()])


def watermarked():
    """Large words across each page, below the text."""
    mark = b"q 0.8 g BT 0.7071 0.7071 -0.7071 0.7071 150 250 Tm /F1 60 Tf " + hexed(ENCODERS[CMAP]("会议文件　注意保存")) + b" Tj ET Q\n"
    return file([mark + content(page, show) for page in pages()])


def forms():
    """The text of a page in a form within a form, scaled twice; the outer one has no resources of its own."""
    pdf = Pdf()
    number = font(pdf, CMAP)
    resources = f"/Font << /F1 {number} 0 R >>"
    streams, outer = [], []
    for page in pages():
        inner = pdf.stream(content(page, show), f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [2 0 0 2 0 0] /Resources << {resources} >>")
        outer.append(pdf.stream("q 0.25 0 0 0.25 0 0 cm /In Do Q", f"/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Resources << /XObject << /In {inner} 0 R >> >>"))
        streams.append("q 2 0 0 2 0 0 cm /Out Do Q")
    more = lambda at: f"/Resources << /XObject << /Out {outer[at]} 0 R >> >>"
    tree = pdf.add()
    kids = [pdf.add(f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] {more(at)} /Contents {pdf.stream(stream)} 0 R >>") for at, stream in enumerate(streams)]
    pdf.put(tree, f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>")
    return pdf.bytes(pdf.add(f"<< /Type /Catalog /Pages {tree} 0 R >>"))


def mixed():
    """ASCII in Times, everything else in a font for Chinese; a line is one text object moved by Td, as Word writes."""
    pdf = Pdf()
    chinese = font(pdf, "UniGB-UCS2-H")
    latin = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
    def runs(text):
        out = []
        for character in text:
            kind = character < "\x80"
            if not out or out[-1][0] != kind:
                out.append([kind, ""])
            out[-1][1] += character
        return out
    def stream(page):
        out = []
        for piece in page:
            out.append(f"BT {piece.x:g} {piece.y:g} Td".encode())
            for ascii, text in runs(piece.text):
                if ascii:
                    # Courier is 0.6 em wide: scaled to a half.
                    data = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode()
                    out.append(f"83.3333 Tz /F2 {piece.size:g} Tf (".encode() + data + b") Tj 100 Tz")
                else:
                    out.append(whole(text, piece.size, "UniGB-UCS2-H"))
            out.append(b"ET")
        return b"\n".join(out)
    return pdf.bytes(document(pdf, [stream(page) for page in pages()], f"/Font << /F1 {chinese} 0 R /F2 {latin} 0 R >>"))


if __name__ == "__main__":
    save("pdf/rotated.pdf", turned())
    save("pdf/lying.pdf", lying())
    save("pdf/vertical.pdf", vertical("UniGB-UCS2-V"))
    save("pdf/vertical-gbk.pdf", vertical("GBK-EUC-V"))
    save("pdf/doubled.pdf", doubled())
    save("pdf/scrambled.pdf", scrambled())
    save("pdf/watermark.pdf", watermarked())
    save("pdf/forms.pdf", forms())
    save("pdf/mixed-fonts.pdf", mixed())
