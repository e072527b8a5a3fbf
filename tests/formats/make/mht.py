"""Web pages with their parts in one file, as Chromium and as the Internet Explorer of old saved them."""

import base64
import quopri

from sample import FILES, save

PICTURE = base64.b64encode(bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")).decode()


def page(name):
    return (FILES / "html" / name).read_bytes()


def saved(first, rest, boundary, subject):
    return (
        f"From: <Saved by a browser>\r\nSubject: {subject}\r\nDate: Mon, 20 Jan 2025 10:30:00 +0800\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
        f"--{boundary}\r\n{first}\r\n--{boundary}\r\n{rest}\r\n--{boundary}--\r\n"
    )


subject = "=?utf-8?B?" + base64.b64encode("2025年槐汀县政府工作报告".encode()).decode() + "?="
quoted = quopri.encodestring(page("cms-utf8.html")).decode().replace("\n", "\r\n")
first = (
    "Content-Type: text/html\r\nContent-ID: <frame-0@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    f"Content-Location: https://www.example.com/report.html\r\n\r\n{quoted}"
)
style = (
    "Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    'Content-Location: https://www.example.com/a.css\r\n\r\n@charset =22utf-8=22;=0Ap { color: red }\r\n'
)
save("html/chromium.mht", saved(first, style, "----MultipartBoundary--槐".replace("槐", "aB3dE") + "----", subject))

packed = base64.encodebytes(page("layout-tables.html")).decode().replace("\n", "\r\n")
first = (
    'Content-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n'
    f"Content-Location: https://www.example.com/report.asp?id=1\r\n\r\n{packed}"
)
picture = (
    "Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
    f"Content-Location: https://www.example.com/a.gif\r\n\r\n{PICTURE}"
)
save("html/explorer.mht", saved(first, picture, "----=_NextPart_000_0000_01DB6B00.00000000", "=?gb2312?B?ufq80g==?="))
