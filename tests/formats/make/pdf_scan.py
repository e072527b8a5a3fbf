"""Pages that are pictures: all, some, and with the invisible text that a recogniser lays over them."""

from pdf_cid import font, whole
from pdf_layout import content, pages
from pdf_writer import Pdf, document
from sample import blocks, expect, lines, save

CMAP = "UniGB-UTF16-H"
WIDE, HIGH = 298, 421


def picture(page):
    """A page as bits: a grey bar for every character."""
    rows = [bytearray(b"\xff" * ((WIDE + 7) // 8)) for _ in range(HIGH)]
    for piece in page:
        for number in range(len(piece.text)):
            left, top = int((piece.x + number * piece.size) / 2), HIGH - int(piece.y / 2)
            for y in range(max(0, top - 6), min(HIGH, top)):
                for x in range(left, min(WIDE, left + 6)):
                    rows[y][x // 8] &= ~(0x80 >> x % 8)
    return b"".join(rows)


def file(set_pages, as_picture, over=False):
    """Pages, those chosen as pictures; `over` lays invisible text over them."""
    pdf = Pdf()
    number = font(pdf, CMAP)
    pictures = {}
    streams = []
    for at, page in enumerate(set_pages):
        text = content(page, lambda text, size: (b"3 Tr " if over else b"") + whole(text, size, CMAP))
        if as_picture(at):
            image = pdf.stream(picture(page), f"/Type /XObject /Subtype /Image /Width {WIDE} /Height {HIGH} /BitsPerComponent 1 /ColorSpace /DeviceGray")
            pictures[at] = image
            streams.append(b"q 595 0 0 842 0 0 cm /Im%d Do Q\n" % at + (text if over else b""))
        else:
            streams.append(text)
    named = " ".join(f"/Im{at} {image} 0 R" for at, image in pictures.items())
    return pdf.bytes(document(pdf, streams, f"/Font << /F1 {number} 0 R >> /XObject << {named} >>"))


def chapters():
    """Each chapter on pages of its own, so that a page that is a picture takes whole paragraphs with it."""
    found, chapter = blocks(), []
    out = []
    for block in found:
        if block.kind == "h1":
            out.append(chapter)
            chapter = []
        chapter.append(block)
    return out + [chapter]


LOST = (2, 4)  # targets and government


def chosen():
    """Pages with each chapter on its own, and the numbers from 0 of those with a lost one."""
    set_pages, lost = [], set()
    for number, chapter in enumerate(chapters()):
        some = pages(chapter)
        if number in LOST:
            lost |= set(range(len(set_pages), len(set_pages) + len(some)))
        set_pages += some
    for number, page in enumerate(set_pages, 1):
        for piece in page:
            if piece.kind == "footer":
                piece.text = f"— {number} —"
    return set_pages, lost


if __name__ == "__main__":
    set_pages, lost = chosen()
    save("pdf/scan.pdf", file(pages(), lambda at: True))
    save("pdf/scan-some-pages.pdf", file(set_pages, lambda at: at in lost))
    save("pdf/scan-with-text.pdf", file(pages(), lambda at: True, over=True))
    expect("some-pages.txt", "".join(lines(chapter) for number, chapter in enumerate(chapters()) if number not in LOST))
