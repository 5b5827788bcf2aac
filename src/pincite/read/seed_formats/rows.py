"""Rows of tables as sentences: ``Year: 1944; Killed: 7,400``, so that a column's head counts what its cells count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from pincite.model.seed import LocatorKind
from pincite.quantity.column_unit import are_clock_hours, in_column_unit
from pincite.quantity.months import MONTHS, SHORT_MONTHS
from pincite.read.csv_rows import read_rows
from pincite.read.seed_formats.extract import Extract, Manner, Piece

_UNMEASURED = re.compile(
    r"\b(?:year|no|nos|number|page|date|day|month|rank|share|ratio|rate|index|count|cost|price|value)\b|%", re.IGNORECASE
)
"""A column that no unit of a row measures."""

_SPACES = re.compile(r"[^\S\u202f]+")  # all but the thin space inside a number
_YEAR = re.compile(r"^([12])(\d{3})$")
_NO_YEAR = re.compile(r"0|\d{1,3}|[3-9]\d{3}|2[2-9]\d\d|\d{5,}|\d{1,3}(?:[,.]\d{3})+")
_OF_TIME = re.compile(
    r"\b(?:years?|dates?|days?|when|born|died|founded|built|opened|closed|reopened|launched|from|to|since|until|till|begins?|begun|began"
    r"|ends?|ended|starts?|started|period|time|a\.?d|b?ce|b\.?c)\b",
    re.IGNORECASE,
)
"""The head of a column of years, or of other times."""

_DATE = re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join((*MONTHS, *SHORT_MONTHS))})\b", re.IGNORECASE)


def read_csv(text: str, manner: Manner) -> Extract:
    """A CSV or TSV text; its first row is the head, and the row under it is row 1."""
    rows = [[field.value for field in row] for row in read_rows(text)]
    return rows_extract([("", rows)], manner)


def read_xlsx(data: bytes, manner: Manner) -> Extract:
    """A workbook; each sheet is a section, and rows are counted through all of them."""
    # openpyxl, and numpy behind it, take longer to load than a small book to check.
    from pincite.engines.spreadsheets import UnreadableWorkbook, read_workbook

    try:
        sheets = read_workbook(data, "," if manner.decimal_comma else ".")
    except UnreadableWorkbook as error:
        return Extract("", LocatorKind.ROW, (), problem=f"cannot be read as a workbook: {error}")
    return rows_extract(sheets, manner)


def rows_extract(tables: list[tuple[str, list[list[str]]]], manner: Manner) -> Extract:
    """The rows of one or more tables, each with its name as section; the first row of each is its head."""
    pieces: list[Piece] = []
    lines: list[str] = []
    at = 0
    for name, rows in tables:
        for row in with_counts(rows[0], with_hours(rows[1:])):
            sentence = row_sentence(rows[0], row, manner)
            if sentence:
                pieces.append(Piece(at, at + len(sentence), (name,) if name else ()))
                lines.append(sentence)
                at += len(sentence) + 1
    return Extract("\n".join(lines), LocatorKind.ROW, tuple(pieces))


def with_hours(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows under a head, with `hours` behind the figures of each column that tells the time (0555, 1110)."""
    columns = [[cell.strip() for cell in column] for column in zip_longest(*rows, fillvalue="")]
    timed = [are_clock_hours(column) for column in columns]
    return [[f"{cell.strip()} hours" if told and cell.strip() else cell for cell, told in zip(row, timed, strict=False)] for row in rows]


def with_counts(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows under a head, with a thin space in the 2158 of a column where other numbers can be no years: it counts."""
    columns = [[cell.strip() for cell in column] for column in zip_longest(*rows, fillvalue="")]
    dated = [bool(_OF_TIME.search(_worded(head[at]))) if at < len(head) else True for at in range(len(columns))]
    counted = [not known and any(_NO_YEAR.fullmatch(cell) for cell in column) for known, column in zip(dated, columns, strict=True)]
    return [
        [_YEAR.sub("\\1\u202f\\2", cell.strip()) if counts else cell for cell, counts in zip(row, counted, strict=False)] for row in rows
    ]


def row_sentence(head: list[str], row: list[str], manner: Manner) -> str:
    """One row in words; without a head, a row of two cells is taken for a name and what it is."""
    names = [_worded(_plain(name)) for name in head]
    cells = [_plain(cell) for cell in row]
    if not any(names):
        filled = [cell for cell in cells if cell]
        return ": ".join(filled) if len(filled) == 2 and cells[0] else "; ".join(filled)
    parts = []
    for index, cell in enumerate(cells):
        name = names[index] if index < len(names) else ""
        if cell:
            parts.append(f"{name}: {_measured(name, cells[0] if index else '', cell, manner)}" if name else cell)
    return "; ".join(parts)


def _measured(name: str, label: str, cell: str, manner: Manner) -> str:
    """A cell with the unit of its column, else with that of its row (`Tea (lb.)`), where its column may count in it."""
    found = in_column_unit(name, cell, manner.quantities)
    if found != cell or not label.endswith(")") or "(" in name or _UNMEASURED.search(name):
        return found
    return in_column_unit(label, cell, manner.quantities)


def _worded(name: str) -> str:
    """A column's head as people write it ('average weekly wage', 'strength 17 Nov' of 'strength_17_nov')."""
    name = name.replace("_", " ")
    return _DATE.sub(lambda found: f"{found['day']} {found['month'].capitalize()}", name)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip().rstrip(":")
