"""Opens what the command line writes by other programs, and compares it with the JSON.

python check.py REPORT-LENS FILE…: the command, and the reports that it writes.
"""

import json
import math
import pathlib
import subprocess
import sys
import tempfile
import warnings

import openpyxl
import pandas

warnings.simplefilter("error")

COMMAND, *FILES = sys.argv[1:]
FOLDER = pathlib.Path(tempfile.mkdtemp())
KINDS = {"targets": "target", "results": "achievement", "others": "other"}


def run(*arguments):
    done = subprocess.run([COMMAND, *arguments], check=True, capture_output=True)
    return done.stdout.decode("utf-8-sig")


def analysed(name):
    path = FOLDER / name
    run("analyze", *FILES, "--out", str(path))
    return path


DOCUMENTS = json.loads(analysed("all.json").read_text(encoding="utf-8"))["documents"]
# Two files with one report are one in a sheet.
STATEMENTS = {}
OF_KIND = {kind: 0 for kind in KINDS.values()}
for document in DOCUMENTS:
    for at, report in enumerate(document["reports"]):
        for statement in report["statements"]:
            start, end = statement["number"]
            key = (document["sha256"], at, start, end, statement["indicator"])
            OF_KIND[statement["kind"]] += 1
            STATEMENTS[key] = {**statement, "report": report}


def key(row):
    return (row["sha256"], int(row["report"]), int(row["number_start"]), int(row["number_end"]), row["indicator"])


def number(value):
    """The double that a number, its digits or a fraction mean; None for words."""
    try:
        above, _, below = str(value).partition("/")
        return float(above) / float(below or 1)
    except ValueError:
        return None


def same(cell, value):
    """A cell of a frame and a value of the JSON: numbers as doubles, nothing as nothing."""
    if value is None or value == "":
        return cell is None or cell == "" or isinstance(cell, float) and math.isnan(cell)
    if number(value) is not None:
        return number(cell) is not None and math.isclose(number(cell), number(value), rel_tol=1e-15)
    return str(cell) == str(value)


def compare(frame):
    rows = frame.to_dict("records")
    assert rows, "a sheet has rows"
    for row in rows:
        found = STATEMENTS[key(row)]
        period = found["period"] or {"from": None, "to": None}
        expected = {
            "value": found["value"],
            "value_max": found["value_max"],
            "unit": found["unit"],
            "amount_value": found["amount"]["value"],
            "indicator_id": found["indicator_id"],
            "period_from": period["from"],
            "period_to": period["to"],
            "scope": found["scope"],
            "confidence": found["confidence"],
            "code": found["report"]["code"],
            "year": found["report"]["year"],
        }
        for name, value in expected.items():
            assert same(row[name], value), (name, row[name], value, row["indicator"])
    return len(rows)


def a_workbook_opens_and_says_what_the_json_says():
    path = analysed("all.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:5] == ["targets", "results", "others", "comparison", "ledger"], book.sheetnames
    assert book.sheetnames[-2:] == ["numbers", "sources"], book.sheetnames
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:"), sheet.title
        assert all(cell.font.bold for cell in sheet[1]), sheet.title
    frames = pandas.read_excel(path, sheet_name=None)
    compared = 0
    for name, kind in KINDS.items():
        assert len(frames[name]) <= OF_KIND[kind], (name, len(frames[name]), OF_KIND[kind])
        compared += compare(frames[name]) if OF_KIND[kind] else 0
    assert compared == len(statements_of_sheets()), (compared, len(statements_of_sheets()))
    targets = frames["targets"]
    assert targets["headline"].map(type).eq(bool).all() and targets["year"].dtype.kind == "i"
    reports = {(row["sha256"], row["report"]) for row in frames["sources"].to_dict("records")}
    assert reports >= {(row["sha256"], row["report"]) for row in targets.to_dict("records")}
    assert len(frames["ledger"]) == len(list(ledger()))


def a_dataset_opens_with_its_labels():
    path = analysed("all.dta")
    assert compare(pandas.read_stata(path, convert_categoricals=False)) == len(statements_of_sheets())
    with pandas.io.stata.StataReader(path) as reader:
        labels, values = reader.variable_labels(), reader.value_labels()
    assert labels["code"] == "区划代码" and labels["sentence"] == "原句"
    assert values["bound"][3] == "不超过" and values["headline"] == {0: "否", 1: "是"}
    kinds = pandas.read_stata(path)["kind"].astype(str)
    assert set(kinds) <= {"目标", "完成情况", "其他"}, set(kinds)


def statements_of_sheets():
    return pandas.read_csv(analysed("all.csv"), encoding="utf-8-sig").to_dict("records")


def a_comma_separated_file_has_the_same_rows():
    assert compare(pandas.read_csv(analysed("all.csv"), encoding="utf-8-sig")) > 0


def ledger():
    return json.loads(run("ledger", *FILES, "--format", "json"))


def a_promise_keeps_its_row():
    rows = ledger()
    text = run("ledger", *FILES, "--format", "csv")
    assert len(text.strip().split("\r\n")) >= len(rows) + 1
    assert {row["kept"] for row in rows} <= {"yes", "no", "unknown"}
    for row in rows:
        assert (row["kept"] == "unknown") or row["result_value"] is not None and row["result_file"], row
        assert row["target_sentence"], row


def a_panel_is_the_same_in_each_format():
    asked = ["panel", *FILES, "--indicator", "gdp,fiscal_revenue"]
    rows = json.loads(run(*asked, "--format", "json"))
    frame = pandas.read_csv(FOLDER / write("panel.csv", run(*asked, "--format", "csv")))
    columns = "region code level year indicator_id change value value_max unit bound basis scope status sentence file"
    assert list(frame.columns) == columns.split() == list(rows[0]), list(frame.columns)
    for cells, row in zip(frame.to_dict("records"), rows, strict=True):
        assert all(same(cells[name], row[name]) for name in row), (cells, row)
        assert (row["value"] is not None) == (row["status"] == "stated"), row
    wide = pandas.read_csv(FOLDER / write("wide.csv", run(*asked, "--wide", "--format", "csv")))
    # What names no place is another in each file.
    places = {(row["region"], row["code"], row["level"], row["region"] or row["file"]) for row in rows}
    assert len(wide) == len(places), (len(wide), len(places))


def write(name, text):
    (FOLDER / name).write_text(text, encoding="utf-8")
    return name


def a_table_in_markdown_has_a_line_a_row():
    lines = analysed("all.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(statements_of_sheets()) + 2


CHECKS = [
    a_workbook_opens_and_says_what_the_json_says,
    a_dataset_opens_with_its_labels,
    a_comma_separated_file_has_the_same_rows,
    a_promise_keeps_its_row,
    a_panel_is_the_same_in_each_format,
    a_table_in_markdown_has_a_line_a_row,
]

failed = 0
for check in CHECKS:
    try:
        check()
    except (AssertionError, KeyError, ValueError, subprocess.CalledProcessError) as error:
        failed += 1
        print(f"{check.__name__}: {type(error).__name__}: {error}")
verdict = "FAILED" if failed else "ok"
print(f"test result: {verdict}. {len(CHECKS) - failed} passed; {failed} failed; 0 ignored;")
sys.exit(failed > 0)
