"""Sets the report: pages of pieces with their places, as an official document is set."""

from dataclasses import dataclass

from sample import blocks

WIDTH, HEIGHT = 595, 842
NEVER_FIRST = "，。；：、）”！？》%"
NEVER_LAST = "（“《"


@dataclass
class Piece:
    """Characters that stand in one line, from their left end at the base line."""

    x: float
    y: float
    size: float
    text: str
    kind: str  # as the block, or header, footer, cell


def advance(character):
    """In ems: everything but ASCII is as wide as high."""
    return 0.5 if character < "\x80" else 1.0


def width(text):
    return sum(map(advance, text))


def broken(text, measure, indent):
    """The lines of a paragraph, `measure` ems wide, the first one `indent` narrower."""
    out, line, room = [], "", measure - indent
    at = 0
    while at < len(text):
        # A number or a word stays whole.
        end = at + 1
        while end < len(text) and "!" < text[at] < "\x7f" and "!" < text[end] < "\x7f" and end - at < 12:
            end += 1
        word = text[at:end]
        if width(line + word) > room and word[0] not in NEVER_FIRST:
            held = ""
            while line and line[-1] in NEVER_LAST:
                line, held = line[:-1], line[-1] + held
            out.append(line)
            line, room = held, measure
        line += word
        at = end
    return out + [line]


class Setter:
    """Fills columns of pages from top to bottom."""

    def __init__(self, size=16, leading=28, margin=72, columns=1, gap=24, top=72, bottom=80):
        self.size, self.leading, self.top, self.bottom = size, leading, top, bottom
        self.measure = (WIDTH - 2 * margin - gap * (columns - 1)) / columns
        self.lefts = [margin + n * (self.measure + gap) for n in range(columns)]
        self.pages = [[]]
        self.column, self.y = 0, HEIGHT - top

    def line(self):
        """The base line of the next line, and the left end of its column."""
        self.y -= self.leading
        if self.y < self.bottom:
            self.column += 1
            self.y = HEIGHT - self.top - self.leading
            if self.column == len(self.lefts):
                self.column = 0
                self.pages.append([])
        return self.lefts[self.column], self.y

    def put(self, x, y, text, kind, size=None):
        self.pages[-1].append(Piece(round(x, 3), round(y, 3), size or self.size, text, kind))

    def block(self, block):
        if block.kind == "table":
            for row in block.rows:
                left, y = self.line()
                for number, cell in enumerate(row):
                    self.put(left + self.measure * (0, 0.42, 0.56, 0.79)[number], y, cell, "cell", min(self.size, 14))
            return
        if block.kind in ("title", "place", "speaker"):
            size = {"title": 22}.get(block.kind, 14) if len(self.lefts) == 1 else self.size
            for text in broken(block.text, self.measure / size, 0):
                left, y = self.line()
                self.put(left + (self.measure - width(text) * size) / 2, y, text, block.kind, size)
            return
        indent = 0 if block.kind == "address" else 2
        for number, text in enumerate(broken(block.text, self.measure / self.size, indent)):
            left, y = self.line()
            self.put(left + (indent * self.size if number == 0 else 0), y, text, block.kind)


def pages(found=None, furniture=True, **how):
    """Pages of pieces; with a running header and a page number unless told otherwise."""
    setter = Setter(**how)
    for block in found or blocks():
        setter.block(block)
    if furniture:
        for number, page in enumerate(setter.pages, 1):
            head = "槐汀县第十八届人民代表大会第四次会议文件" if number % 2 else "2025年政府工作报告"
            x = 72 if number % 2 else WIDTH - 72 - width(head) * 9
            page.insert(0, Piece(x, HEIGHT - 48, 9, head, "header"))
            foot = f"— {number} —"
            page.append(Piece((WIDTH - width(foot) * 12) / 2, 48, 12, foot, "footer"))
    return setter.pages


def content(page, show):
    """The content stream of a page; `show(text, size, bold)` gives the operators that select a font and show the text."""
    out = []
    for piece in page:
        out.append(b"BT %s Tm %s ET" % (f"1 0 0 1 {piece.x:g} {piece.y:g}".encode(), show(piece.text, piece.size)))
    cells = [piece.y for piece in page if piece.kind == "cell"]
    for y in sorted(set(cells)):
        out.append(f"0.5 w 72 {y - 8:g} m 523 {y - 8:g} l S".encode())
    return b"\n".join(out) + b"\n"
