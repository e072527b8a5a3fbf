"""The sample report as blocks: what each generator writes in its own format."""

import os
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
# Where to write; FORMATS leads elsewhere than to the committed files.
OUT = Path(os.environ.get("FORMATS", HERE))
FILES = OUT / "files"
EXPECTED = OUT / "expected"

# Where the note belongs: behind these words.
ANCHOR = "“数智汀上”行动"


@dataclass
class Block:
    """A paragraph, or a table with its rows."""

    kind: str  # title, place, speaker, address, h1, h2, h3, text, table, note
    text: str = ""
    rows: tuple = ()

    @property
    def level(self):
        return {"title": 1, "h1": 1, "h2": 2, "h3": 3}.get(self.kind, 0)


def kind(number, line):
    if number == 0:
        return "title"
    if line.startswith("——"):
        return "place"
    if number == 2 and "县长" in line:
        return "speaker"
    if line[1] == "、" and line[0] in "一二三四":
        return "h1"
    if line[0] == "（":
        return "h2"
    if line[0].isdigit() and line[1] == ".":
        return "h3"
    if line.startswith("注："):
        return "note"
    return "address" if line == "各位代表：" else "text"


def blocks(text=None):
    """The blocks of the report, or of another text of the same make."""
    found = []
    for number, line in enumerate((text or report()).splitlines()):
        if "\t" in line:
            row = tuple(line.split("\t"))
            if found[-1].kind == "table":
                found[-1].rows += (row,)
            else:
                found.append(Block("table", rows=(row,)))
        else:
            found.append(Block(kind(number, line), line))
    return found


def report():
    return (HERE / "report.txt").read_text(encoding="utf-8")


def traditional():
    """The report in traditional characters, as a person wrote it."""
    return (HERE / "expected" / "traditional.txt").read_text(encoding="utf-8")


def lines(found):
    """The text of blocks again, a row a line."""
    out = []
    for block in found:
        out += ["\t".join(row) for row in block.rows] if block.kind == "table" else [block.text]
    return "\n".join(out) + "\n"


def save(name, data):
    """Writes a fixture."""
    path = FILES / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


def expect(name, text):
    """Writes an expected text."""
    EXPECTED.mkdir(parents=True, exist_ok=True)
    (EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")


assert lines(blocks()) == report(), "the sample is made of its blocks"
