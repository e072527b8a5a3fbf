"""Archives: names in GBK and in UTF-8, folders, an archive in an archive, members that are broken or no reports."""

import io
import zipfile

from sample import FILES, save


class Gbk(zipfile.ZipInfo):
    """A member whose name is in GBK, as Windows writes it in China: no flag tells."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def fixture(name):
    return (FILES / name).read_bytes()


def zipped(members, info=zipfile.ZipInfo):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members:
            archive.writestr(info(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


PLAIN = [("报告/", b""), ("报告/2025年槐汀县.txt", fixture("txt/gbk.txt")), ("报告/县区/2025年槐汀县.docx", fixture("docx/transitional.docx"))]
save("zip/names-gbk.zip", zipped(PLAIN, Gbk))
save("zip/names-utf8.zip", zipped(PLAIN + [("__MACOSX/报告/._2025年槐汀县.txt", b"\0\5\x16\7\0\2\0\0Mac OS X"), ("报告/.DS_Store", b"\0\0\0\1Bud1")]))
save("zip/nested.zip", zipped([("外层/内层.zip", zipped([("2025年槐汀县.txt", fixture("txt/utf8.txt"))]))]))

broken = bytearray(zipped([("好.txt", fixture("txt/utf8.txt")), ("坏.txt", fixture("txt/gbk.txt")), ("图.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), ("又好.html", fixture("html/cms-utf8.html"))]))
at = broken.index("坏.txt".encode()) + len("坏.txt".encode()) + 40
broken[at:at + 200] = bytes(value ^ 0x5A for value in broken[at:at + 200])
save("zip/broken-member.zip", bytes(broken))
