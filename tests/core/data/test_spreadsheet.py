"""Spreadsheets are read like text tables, from their first sheet with cells."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np

from kan_core.data.table import read_table

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def cell(value: float | str | None, at: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{at}"><v>{value!r}</v></c>'


def sheet(rows: list[list]) -> str:
    lines = [
        f'<row r="{y}">' + "".join(cell(value, f"{chr(65 + x)}{y}") for x, value in enumerate(row)) + "</row>"
        for y, row in enumerate(rows, start=1)
    ]
    return f'<worksheet xmlns="{NAMESPACE}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def write_workbook(path: Path, sheets: dict[str, list[list]]) -> None:
    """The least that makes an xlsx file."""
    numbered = list(enumerate(sheets.items(), start=1))
    names = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, (name, _) in numbered)
    links = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in numbered
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{OFFICE}.worksheet+xml"/>'
        for n, _ in numbered
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/xl/workbook.xml" ContentType="{OFFICE}.sheet.main+xml"/>{parts}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{NAMESPACE}" xmlns:r="{RELATIONS}">'
        f"<sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{links}</Relationships>",
        **{f"xl/worksheets/sheet{n}.xml": sheet(rows) for n, (_, rows) in numbered},
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')


def test_a_sheet_with_units_gaps_and_a_title_is_read(tmp_path: Path) -> None:
    rows = [[0.1 * n, None if n == 3 else n**2, "note"] for n in range(1, 11)]
    path = tmp_path / "book.xlsx"
    table = [["Run 7"], ["t (s)", "x (mm)", "remark"], *rows]
    write_workbook(path, {"Empty": [], "Data": table, "Other": [[1.0]]})
    read = read_table(path)
    assert [(column.name, column.unit, column.role.value) for column in read.columns] == [
        ("t", "s", "input"),
        ("x", "mm", "target"),
        ("remark", "", "ignore"),
    ]
    np.testing.assert_array_equal(read.column("t"), [0.1 * n for n in range(1, 11)])
    np.testing.assert_array_equal(read.column("x"), [np.nan if n == 3 else n**2 for n in range(1, 11)])
    assert read.notes[:2] == (
        "The sheet 'Data' was read; the others, Other, were not.",
        "Left out above the table: 1 line.",
    )
