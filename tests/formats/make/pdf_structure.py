"""The same pages in other files: object streams, linearised, updated, damaged, encrypted."""

import re
import subprocess
import tempfile
import zlib
from pathlib import Path

from pdf_cid import written
from pdf_pages import show
from pdf_layout import content, pages
from pdf_writer import hexed
from sample import save

PLAIN = written("UniGB-UTF16-H")


def qpdf(*options, data=PLAIN):
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.pdf"), Path(folder, "new.pdf")
        old.write_bytes(data)
        subprocess.run(["qpdf", "--deterministic-id" if "--encrypt" not in options else "--static-id", *options, str(old), str(new)], check=True)
        return new.read_bytes()


def draft():
    """The report with another figure on its first page."""
    set_pages = pages()
    for piece in set_pages[0]:
        piece.text = piece.text.replace("268.4", "999.9")
    return set_pages


def updated():
    """A draft, and behind it an update that gives the first page its content and says where that is."""
    old = written("UniGB-UTF16-H", set_pages=draft())
    assert hexed("999.9".encode("utf-16-be")) not in old
    number = first_content(old)
    data = zlib.compress(content(pages()[0], show), 9)
    at = len(old)
    new = b"%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n" % (number, len(data), data)
    size, root, before = re.search(rb"/Size (\d+) /Root (\d+) 0 R", old).groups() + (re.search(rb"startxref\n(\d+)", old)[1],)
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %s /Root %s 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (number, at, size, root, before, at + len(new))
    return old + new + table


def first_content(data):
    kid = re.search(rb"/Kids \[(\d+) 0 R", data)[1]
    return int(re.search(rb"\n%s 0 obj\n.*?/Contents (\d+) 0 R" % kid, data, re.S)[1])


def moved():
    """Every place in the table of objects is wrong, and so is the one where the table is."""
    out = re.sub(rb"(?m)^(\d{10}) 00000 n", lambda found: b"%010d 00000 n" % (int(found[1]) + 37), PLAIN)
    return re.sub(rb"startxref\n\d+", b"startxref\n1", out)


def cut():
    """Table and trailer are missing, and the end of the last page's objects."""
    return PLAIN[:PLAIN.rindex(b"xref\n", 0, PLAIN.rindex(b"startxref"))]


def junk():
    """Bytes before the header and behind the end, as a mail or a web server leaves them."""
    return b"\r\nContent-Disposition: inline\r\n\r\n" + PLAIN + b"\r\n\r\n--end--\r\n" + bytes(300)


save("pdf/object-streams.pdf", qpdf("--object-streams=generate"))
save("pdf/linearised.pdf", qpdf("--linearize", "--object-streams=disable"))
save("pdf/linearised-object-streams.pdf", qpdf("--linearize", "--object-streams=generate"))
save("pdf/incremental.pdf", updated())
save("pdf/wrong-xref.pdf", moved())
save("pdf/no-xref.pdf", cut())
save("pdf/junk-around.pdf", junk())
for name, bits, more in (("rc4-40", "40", ["--allow-weak-crypto"]), ("rc4-128", "128", ["--allow-weak-crypto"]), ("aes-128", "128", ["--allow-weak-crypto"]), ("aes-256", "256", [])):
    how = {"rc4-128": ["--use-aes=n"], "aes-128": ["--use-aes=y"]}.get(name, [])
    save(f"pdf/encrypted-{name}.pdf", qpdf(*more, "--encrypt", "", "owner", bits, *how, "--"))
save("pdf/encrypted-password.pdf", qpdf("--encrypt", "reader", "owner", "256", "--"))
