"""Word 97 documents by hand: pieces of several kinds and out of their order, as fast saving leaves them."""

import struct
from dataclasses import dataclass

from ole import compound
from sample import ANCHOR, blocks, save

TEXT_AT = 0x800
IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)


@dataclass
class Paragraph:
    text: str  # with its mark
    properties: bytes = b""


def paragraphs(with_note):
    """Those of the report; its note as a footnote, or as the last of them."""
    out = []
    for block in blocks():
        if block.kind == "note" and with_note:
            continue
        if block.kind == "table":
            for row in block.rows:
                out += [Paragraph(cell + "\x07", IN_TABLE) for cell in row] + [Paragraph("\x07", ROW_END)]
            continue
        text = block.text
        if with_note:
            text = text.replace(ANCHOR, ANCHOR + "\x02")
            text = text.replace("现在，我代表", "现在，\x13 REF 谁 \\h \x14我代表\x15")
        out.append(Paragraph(text + "\r"))
    return out


def stretches(text, coded):
    """Pieces of a text: where `coded` gives bytes for a stretch, those; else UTF-16."""
    out, last = [], None
    for character in text:
        kind = coded(character)
        if kind != last or len(out[-1][1]) >= 600:
            out.append([kind, ""])
            last = kind
        out[-1][1] += character
    return out


def page_of_properties(runs):
    """A formatted page: where each paragraph begins, and its properties at the end of the page."""
    page, at = bytearray(512), 510
    places = []
    for _, _, properties in runs:
        body = struct.pack("<H", 0) + properties
        body += bytes(len(body) % 2)
        at -= 2 + len(body)
        at -= at % 2
        page[at:at + 2 + len(body)] = bytes([0, len(body) // 2]) + body
        places.append(at // 2)
    head = struct.pack(f"<{len(runs) + 1}I", *(run[0] for run in runs), runs[-1][1])
    head += b"".join(bytes([place]) + bytes(12) for place in places)
    assert len(head) <= at
    page[:len(head)] = head
    page[511] = len(runs)
    return bytes(page)


def document(found, footnotes, headers, coded, shuffle, lid=0x804, flags=0):
    """A file of paragraphs. `coded(character)` names the encoding of its stretch; `shuffle` orders the pieces in the file."""
    whole = "".join(paragraph.text for paragraph in found) + footnotes + headers
    pieces = stretches(whole, coded)
    size = lambda piece: len(piece[1].encode(piece[0]))
    # A position counts a byte in a piece of bytes, a unit in one of UTF-16.
    length = lambda piece: size(piece) // (2 if piece[0] == "utf-16-le" else 1)

    stored, at = {}, TEXT_AT
    data = bytearray(at)
    for number in shuffle(list(range(len(pieces)))):
        kind, text = pieces[number]
        stale = "这一句后来删去了。".encode(kind, "ignore") if number % 3 == 0 else b""
        stored[number] = at + len(stale) + (at + len(stale)) % 2
        data += stale + bytes(stored[number] - at - len(stale)) + text.encode(kind)
        at = len(data)

    positions = [0]
    for piece in pieces:
        positions.append(positions[-1] + length(piece))
    table = bytearray(struct.pack("<I", 0) * 4)
    described = b"".join(
        struct.pack("<HIH", 0, stored[n] if kind == "utf-16-le" else stored[n] * 2 | 1 << 30, 0) for n, (kind, _) in enumerate(pieces)
    )
    plc = struct.pack(f"<{len(positions)}I", *positions) + described
    clx_at, clx = len(table), b"\x02" + struct.pack("<I", len(plc)) + plc
    table += clx

    # Where each paragraph lies: its stretches in the file, a run each.
    runs = []
    where = [(number, n) for number, (kind, text) in enumerate(pieces) for n in range(len(text))]
    cursor = 0
    offsets = {number: [0] for number in range(len(pieces))}
    for number, (kind, text) in enumerate(pieces):
        for character in text:
            offsets[number].append(offsets[number][-1] + len(character.encode(kind)))
    for paragraph in found:
        at = cursor
        end = cursor + len(paragraph.text)
        while at < end:
            number, first = where[at]
            last = at
            while last + 1 < end and where[last + 1][0] == number:
                last += 1
            begin, stop = offsets[number][first], offsets[number][where[last][1] + 1]
            runs.append((stored[number] + begin, stored[number] + stop, paragraph.properties))
            at = last + 1
        cursor = end
    runs.sort()
    filled = []
    for start, stop, properties in runs:
        if filled and filled[-1][1] < start:
            filled.append((filled[-1][1], start, b""))
        filled.append((start, stop, properties))
    data += bytes(-len(data) % 512)
    pages, firsts = [], []
    for first in range(0, len(filled), 18):
        some = filled[first:first + 18]
        firsts.append(some[0][0])
        pages.append(len(data) // 512)
        data += page_of_properties(some)
    papx_at = len(table)
    table += struct.pack(f"<{len(firsts) + 1}I", *firsts, filled[-1][1]) + struct.pack(f"<{len(pages)}I", *pages)
    papx_size = len(table) - papx_at

    data[:TEXT_AT] = header(found, footnotes, headers, coded, lid, flags, len(data), (clx_at, len(clx)), (papx_at, papx_size))
    return compound({"WordDocument": bytes(data), "1Table": bytes(table)})


def header(found, footnotes, headers, coded, lid, flags, size, clx, papx):
    """The File Information Block."""
    units = lambda text: sum(len(c.encode(coded(c))) // (2 if coded(c) == "utf-16-le" else 1) for c in text)
    out = bytearray(TEXT_AT)
    struct.pack_into("<HHHHHHHI", out, 0, 0xA5EC, 0xC1, 0, lid, 0, 0x0200 | 0x1000 | flags, 0xBF, 0)
    struct.pack_into("<II", out, 0x18, TEXT_AT, size)
    struct.pack_into("<H", out, 0x20, 14)
    struct.pack_into("<H", out, 0x3C, 0x804)
    struct.pack_into("<H", out, 0x3E, 22)
    struct.pack_into("<I", out, 0x40, size)
    struct.pack_into("<III", out, 0x4C, units("".join(p.text for p in found)), units(footnotes), units(headers))
    struct.pack_into("<H", out, 0x98, 93)
    struct.pack_into("<II", out, 0x9A + 13 * 8, *papx)
    struct.pack_into("<II", out, 0x9A + 33 * 8, *clx)
    return out


UTF16, BYTES = "utf-16-le", "cp1252"
ascii_as_bytes = lambda c: BYTES if c < "\x80" and c not in "\r\x07" else UTF16
NOTE = "\x02 " + blocks()[-1].text + "\r"
HEADERS = "槐汀县第十八届人民代表大会第四次会议文件\r"


def backwards(numbers):
    """Every second piece, then the others from the last to the first."""
    return numbers[::2] + numbers[1::2][::-1]


COMPLEX, ENCRYPTED = 0x0004, 0x0100


if __name__ == "__main__":
    found = paragraphs(True)
    save("doc/fast-saved.doc", document(found, NOTE, HEADERS, ascii_as_bytes, backwards, flags=COMPLEX))
    plain = paragraphs(False)
    save("doc/gbk-pieces.doc", document(plain, "", "", lambda c: "gbk", lambda n: n, lid=0x409))
    save("doc/utf16.doc", document(plain, "", "", lambda c: UTF16, lambda n: n))
    save("doc/encrypted.doc", document(plain, "", "", lambda c: UTF16, lambda n: n, flags=ENCRYPTED))
    save("docx/encrypted.docx", compound({"EncryptionInfo": bytes(224), "EncryptedPackage": bytes(range(256)) * 20}))
