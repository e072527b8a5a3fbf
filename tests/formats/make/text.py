"""Plain text in every encoding, as Markdown and with tags in it."""

import codecs

from sample import blocks, expect, report, save, traditional

REPORT = report()

save("txt/utf8.txt", REPORT)
save("txt/utf8-mark-crlf.txt", codecs.BOM_UTF8 + REPORT.replace("\n", "\r\n").encode())
for end, label in (("le", "utf-16-le"), ("be", "utf-16-be")):
    mark = codecs.BOM_UTF16_LE if end == "le" else codecs.BOM_UTF16_BE
    save(f"txt/utf16{end}.txt", REPORT.encode(label))
    save(f"txt/utf16{end}-mark.txt", mark + REPORT.encode(label))
save("txt/gbk.txt", REPORT.replace("\n", "\r\n").encode("gbk"))

# A character that only the four bytes of GB18030 have.
RARE = REPORT.replace("闻喆", "闻䶮")
assert RARE != REPORT
expect("rare.txt", RARE)
save("txt/gb18030.txt", RARE.encode("gb18030"))

TRADITIONAL = traditional()
save("txt/big5.txt", TRADITIONAL.replace("\n", "\r\n").encode("cp950"))
save("txt/traditional-utf8.txt", TRADITIONAL)

# Wrapped at 36 characters, indented, with a number below each page, as copied from a PDF.
wrapped, on_page, page = [], 0, 1
for line in REPORT.splitlines():
    rest = line if "\t" in line or on_page < 3 and page == 1 else "　　" + line
    while rest:
        wrapped.append(rest[:36])
        rest = rest[36:]
        if rest[:1] and rest[0] in "，。；：、）”！？":  # never at the start of a line
            wrapped[-1] += rest[0]
            rest = rest[1:]
        on_page += 1
        if on_page == 30 and rest:
            wrapped.append(f"— {page} —")
            on_page, page = 0, page + 1
save("txt/wrapped.txt", "\n".join(wrapped) + "\n")


def markdown(block):
    if block.kind == "table":
        head, *rest = ["| " + " | ".join(row) + " |" for row in block.rows]
        return "\n".join([head, "|" + " --- |" * len(block.rows[0]), *rest])
    marks = {"title": "# ", "h1": "## ", "h2": "", "h3": ""}
    text = block.text.replace("（五）突出民生为本", "**（五）突出民生为本**")
    return marks.get(block.kind, "") + text.replace("1.做", "1\\.做")


save("txt/markdown.md", "\n\n".join(map(markdown, blocks())) + "\n")


def tagged(block):
    if block.kind == "table":
        return "\n".join("\t".join(row) for row in block.rows)
    return f"<p style=\"text-indent:2em\">{block.text.replace('&', '&amp;')}</p>"


save("txt/tags.txt", "\n".join(map(tagged, blocks())) + "\n")
