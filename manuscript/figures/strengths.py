"""Strengths: what each account gives for each side, one line a figure, open ends left open."""

from __future__ import annotations

from pathlib import Path

from canvas import DOTTED, GREY, Canvas
from rows import Amount, Row, read_rows

WIDTH, STEP = 302.4, 14.2
ZERO, SCALE = 134.0, 118 / 120_000
BREAK, LAST = 120_000, 268.0  # what lies beyond the scale stands at its end, behind a break in the line
TITLE = "Strengths, by account"
DESCRIPTION = (
    "A dot chart of the strengths that the accounts give. Filled dots stand for the longer account, open diamonds for the "
    "shorter, and an arrow for a figure that is open at that end."
)


def draw(folder: Path) -> None:
    """Writes strengths.svg."""
    rows = read_rows("strengths")
    groups = list(dict.fromkeys(row.series for row in rows))
    height = 50 + STEP * len(rows) + 19 * len(groups)
    sheet = Canvas("strengths", WIDTH, height)
    _key(sheet, height - 9)
    y, before = height - 20, ""
    top = y
    for group in groups:
        y -= 17
        sheet.text(0, y, group, 10.2, caps=True)
        y -= 2
        for row in (row for row in rows if row.series == group):
            y -= STEP
            sheet.text(6, y, "the same, in the shorter account" if row.label == before else row.label, 8.6)
            _mark(sheet, row, y + 2.6)
            before = row.label
    _axis(sheet, top - 8, y - 8)
    sheet.save(folder, TITLE, DESCRIPTION)


def place(value: float) -> float:
    return ZERO + value * SCALE if value <= BREAK else LAST


def _mark(sheet: Canvas, row: Row, y: float) -> None:
    amount = row.amount
    sheet.line([(ZERO, y), (place(amount.low), y)], 0.5, style=DOTTED, color=GREY)
    right = place(amount.high)
    if amount.high > BREAK:
        _gap(sheet, y)
    if amount.high > amount.low:
        sheet.line([(place(amount.low), y), (right, y)], 1.4)
        symbol(sheet, row.is_longer, place(amount.low), y)
    symbol(sheet, row.is_longer, right, y)
    right = open_ends(sheet, amount, right, y)
    sheet.text(right + 6, y - 2.6, amount.printed, 8.4)


def symbol(sheet: Canvas, is_longer: bool, x: float, y: float) -> None:
    """The mark of an account: filled and round, or open and pointed."""
    if is_longer:
        sheet.disc(x, y, 2.5)
    else:
        sheet.diamond(x, y, 3.2)


def open_ends(sheet: Canvas, amount: Amount, x: float, y: float) -> float:
    """Arrows at the ends that the hedge leaves open; the right edge of what was drawn."""
    if amount.falls:
        sheet.arrow((x, y), (x - 10.5, y), head=4, z=3.5)
    if not amount.rises:
        return x
    sheet.arrow((x, y), (x + 13, y), head=4, z=3.5)
    return x + 12


def _axis(sheet: Canvas, top: float, bottom: float) -> None:
    sheet.line([(ZERO, top), (ZERO, bottom)], 0.5)
    sheet.line([(ZERO, bottom), (place(BREAK), bottom)], 0.5)
    for value in range(0, BREAK + 1, 40_000):
        sheet.line([(place(value), bottom), (place(value), bottom - 3)], 0.5)
        sheet.text(place(value), bottom - 11, f"{value:,}", 7.6, ha="center")


def _gap(sheet: Canvas, y: float) -> None:
    """Two strokes across a line that is shorter than its scale would have it."""
    x = (place(BREAK) + LAST) / 2
    sheet.area([(x - 3, y - 2), (x + 1, y - 2), (x + 3, y + 2), (x - 1, y + 2)])
    sheet.strokes([[(x - 3.5, y - 3.5), (x - 0.5, y + 3.5)], [(x + 0.5, y - 3.5), (x + 3.5, y + 3.5)]], 0.6)


def _key(sheet: Canvas, y: float) -> None:
    symbol(sheet, True, 4, y + 2.5)
    sheet.text(11, y, "the longer account", 8.6, slant="italic")
    symbol(sheet, False, 90, y + 2.5)
    sheet.text(97, y, "the shorter account", 8.6, slant="italic")
    sheet.arrow((178, y + 2.5), (192, y + 2.5), head=4)
    sheet.text(197, y, "or more (left: or fewer)", 8.6, slant="italic")
    sheet.line([(0, y - 6), (WIDTH, y - 6)], 0.4)
