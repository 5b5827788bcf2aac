"""openpyxl, the only file that knows it: a workbook's sheets as rows of text."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

_CURRENCY = re.compile(r"\[\$([^\]-]+)[^\]]*\]|\"?([$£€¥])\"?")


class UnreadableWorkbook(ValueError):
    """The bytes are no workbook."""


def read_workbook(data: bytes, point: str = ".") -> list[tuple[str, list[list[str]]]]:
    """Each sheet's name and its rows, values as they were last computed; what is empty left out; ``point`` is the decimal sign."""
    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise UnreadableWorkbook(str(error)) from error
    sheets = []
    for sheet in book.worksheets:
        rows = [[_written(cell, point) for cell in row] for row in sheet.iter_rows()]
        sheets.append((sheet.title, [row for row in rows if any(row)]))
    return sheets


def _written(cell: Any, point: str) -> str:
    """A cell's value as a reader of the sheet sees it, as far as its number format matters to what it says."""
    value, shown = cell.value, str(cell.number_format)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, int | float):
        return _number(value, shown).replace(".", point)
    return str(value).strip()


def _number(value: int | float, shown: str) -> str:
    if "%" in shown:
        return f"{_plain(round(value * 100, 10))}%"
    currency = _CURRENCY.search(shown)
    sign = (currency[1] or currency[2]) if currency else ""
    return f"{sign}{_plain(value)}"


def _plain(value: int | float) -> str:
    text = repr(round(value, 10)) if isinstance(value, float) else str(value)
    return text.removesuffix(".0")
