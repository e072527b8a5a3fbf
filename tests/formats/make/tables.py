"""Tables with a report a row: comma, tab, workbook, an object a line.

Three short reports: the whole one's opening and one part each, under their own title.
"""

import codecs
import csv
import datetime
import io
import json
import re
import zipfile

from openpyxl import Workbook

from sample import expect, lines, blocks, save

COLUMNS = ["序号", "地区", "年份", "标题", "链接", "正文"]
PLACES = [("槐汀县", 2025), ("柘浦县", 2024), ("砚泊县", 2023)]


def short(number):
    """Title, address and one of the four parts of the report, for another place and year."""
    place, year = PLACES[number]
    found = blocks()
    starts = [at for at, block in enumerate(found) if block.kind == "h1"]
    part = found[starts[number]:starts[number + 1]]
    part = [block for block in part if block.kind != "table"]
    text = lines(found[:1] + found[3:5] + part)
    text = re.sub("202[45]", lambda found: str(int(found[0]) - 2025 + year), text)
    return text.replace("槐汀", place[:-1])


def table():
    rows = []
    for number, (place, year) in enumerate(PLACES):
        text = short(number).rstrip("\n")
        title = text.partition("\n")[0]
        rows.append([number + 1, place, year, title, f"https://www.example.com/{year}/{number}.html", text])
    return rows


def parted(delimiter):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([COLUMNS, *table()])
    return out.getvalue()


for number in range(len(PLACES)):
    expect(f"row-{number + 1}.txt", short(number))

save("table/reports.csv", parted(",").encode("utf-8-sig"))
save("table/reports-gbk.csv", parted(",").encode("gbk"))
save("table/reports.tsv", parted("\t"))
# As Excel saves "Unicode text".
save("table/reports-excel.tsv", codecs.BOM_UTF16_LE + parted("\t").encode("utf-16-le"))
# Where no field is quoted, a line feed is lost: blanks in its place.
plain = [[str(cell).replace("\n", "　　") for cell in row] for row in [COLUMNS, *table()]]
save("table/reports-flat.tsv", "".join("\t".join(row) + "\n" for row in plain))
save("table/reports.jsonl", "".join(
    json.dumps(dict(zip(["id", "region", "year", "title", "url", "content"], row)), ensure_ascii=number == 1) + "\n"
    for number, row in enumerate(table())
))


def workbook():
    """A workbook with the same bytes each time: openpyxl writes the clock into it."""
    raw = io.BytesIO()
    book = Workbook()
    sheet = book.active
    sheet.title = "报告"
    for row in [COLUMNS, *table()]:
        sheet.append(row)
    notes = book.create_sheet("说明")
    notes.append(["数据整理", "共三篇"])
    when = datetime.datetime(2025, 1, 8)
    book.properties.created = book.properties.modified = when
    book.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-01-08T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


save("table/reports.xlsx", workbook())
