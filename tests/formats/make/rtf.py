r"""Rich text by hand: GBK as \'hh by the charset of a font, and Unicode as \u with what to show instead."""

from sample import ANCHOR, blocks, save


def escaped(byte):
    return "\\" + chr(byte) if chr(byte) in "\\{}" else chr(byte)


def gbk(text):
    out = ""
    for character in text:
        data = character.encode("gbk")
        out += escaped(data[0]) if len(data) == 1 else "".join(f"\\'{byte:02x}" for byte in data)
    return out


def unicode(text):
    """With one, two and no characters to skip, by turns; numbers above 32767 are negative."""
    out, skip = "", None
    for number, character in enumerate(text):
        if character < "\x80":
            out += escaped(ord(character))
            continue
        wanted = (1, 2, 0)[number // 40 % 3]
        if wanted != skip:
            out += f"\\uc{wanted} "
            skip = wanted
        code = ord(character)
        instead = {1: "?", 2: "".join(f"\\'{b:02x}" for b in character.encode("gbk")), 0: " "}[wanted]
        out += f"\\u{code - 65536 if code > 32767 else code}{instead}"
    return out


def table(block, coded):
    edges = "".join(f"\\cellx{2200 * (n + 1)}" for n in range(4))
    row = lambda cells: f"\\trowd\\trgaph108{edges}\n" + "".join(f"\\pard\\intbl {coded(cell)}\\cell\n" for cell in cells) + "\\row\n"
    return "".join(map(row, block.rows))


def body(coded, with_note):
    out = []
    for block in blocks():
        if block.kind == "table":
            out.append(table(block, coded))
        elif block.kind == "note" and with_note:
            continue
        else:
            text = block.text
            before, anchor, after = text.partition(ANCHOR)
            if anchor and block.kind != "note" and with_note:
                note = f"{{\\super\\chftn}}{{\\footnote\\pard\\plain {{\\super\\chftn}} {coded(blocks()[-1].text)}}}"
                words = coded(before + anchor) + note + coded(after)
            elif block.kind == "h3":
                # The number is written by the program; what it wrote last stands in the group.
                words = f"{{\\listtext\\pard\\plain {coded(text[:2])}\\tab}}" + coded(text[2:])
            else:
                words = coded(text)
            level = f"\\outlinelevel{block.level - 1}" if block.kind in ("h1", "h2") else ""
            out.append(f"\\pard\\plain\\fi640{level}\\f1\\fs32\\loch\\hich\\dbch {words}\\par\n")
    return "".join(out)


def whole(coded, page, with_note):
    names = gbk("宋体")
    return (
        f"{{\\rtf1\\ansi\\ansicpg{page}\\deff0\\uc1\n"
        f"{{\\fonttbl{{\\f0\\froman\\fcharset0 Times New Roman;}}{{\\f1\\fnil\\fcharset134 {names};}}{{\\f2\\fcharset134 Arial{{\\*\\falt {names}}};}}}}\n"
        "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\*\\generator Sample 1.0;}\n"
        f"{{\\info{{\\title {coded('不是正文')}}}{{\\author x}}}}\n"
        f"{{\\header\\pard\\f1 {coded('槐汀县第十八届人民代表大会第四次会议文件')}\\par}}{{\\footer\\pard\\f1 {coded('— ')}\\chpgn{coded(' —')}\\par}}\n"
        "{\\*\\unknown{\\nested \\'b2\\'bb}}{\\pict\\wmetafile8\\picw1\\pich1 0100090000030000}\n"
        f"{body(coded, with_note)}}}"
    ).encode("ascii")


save("rtf/gbk.rtf", whole(gbk, 1252, True))
save("rtf/unicode.rtf", whole(unicode, 936, False))
