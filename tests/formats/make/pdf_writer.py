"""Writes PDF files object by object, so that each case decides everything about its own."""

import zlib


class Pdf:
    """Objects of a file; `add` gives the number that others refer to it by."""

    def __init__(self, version="1.7"):
        self.version = version
        self.objects = []

    def add(self, body=b""):
        self.objects.append(raw(body))
        return len(self.objects)

    def put(self, number, body):
        self.objects[number - 1] = raw(body)

    def stream(self, data, entries="", packed=True):
        data = raw(data)
        if packed:
            data, entries = zlib.compress(data, 9), entries + " /Filter /FlateDecode"
        return self.add(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries.encode("latin-1"), data))

    def bytes(self, root, info=None):
        out = bytearray(f"%PDF-{self.version}\n%".encode() + b"\xe2\xe3\xcf\xd3\n")
        starts = []
        for number, body in enumerate(self.objects, 1):
            starts.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        at = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(starts) + 1)
        for start in starts:
            out += b"%010d 00000 n \n" % start
        out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(starts) + 1, root, at)
        return bytes(out)


def raw(data):
    return data if isinstance(data, (bytes, bytearray)) else data.encode("latin-1")


def hexed(data):
    return b"<" + data.hex().upper().encode() + b">"


def document(pdf, pages, resources, box="0 0 595 842", more=None):
    """Adds pages of content streams (bytes, or a number of an object) with the same resources; gives the root.

    `more` may give further entries for a page, by its number from 0.
    """
    tree = pdf.add()
    sized = f"/MediaBox [{box}]" if box else ""
    kids = []
    for number, content in enumerate(pages):
        stream = content if isinstance(content, int) else pdf.stream(content)
        extra = more(number) if more else ""
        kids.append(pdf.add(
            f"<< /Type /Page /Parent {tree} 0 R {sized} /Resources << {resources} >> /Contents {stream} 0 R {extra} >>"
        ))
    pdf.put(tree, f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>")
    return pdf.add(f"<< /Type /Catalog /Pages {tree} 0 R >>")
