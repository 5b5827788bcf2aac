"""Losses: each figure of each party, killed, wounded and captured apart wherever the sources keep them apart."""

from __future__ import annotations

from itertools import groupby
from math import cos, pi, sin
from pathlib import Path

from canvas import DASHED, GREY, INK, PAPER, Canvas
from rows import Row, read_rows

WIDTH, STEP = 302.4, 13.2
ZERO, SCALE = 132.0, 138 / 48_000
TITLE = "Losses, by source"
DESCRIPTION = (
    "A dot chart of the losses that each source or party gives. The marks tell the dead, the wounded, the captured and the "
    "undivided totals apart; figures that one statement gives together are laid end to end; a dashed line stands for the "
    "strength of the garrison."
)
KINDS = {"dead": "dead", "wounded": "wounded", "captured": "captured", "together": "not divided"}


def draw(folder: Path) -> None:
    """Writes losses.svg."""
    garrison, *rows = read_rows("losses")
    statements = [list(found) for _, found in groupby(rows, key=lambda row: row.free["row"])]
    groups = list(dict.fromkeys(row.series for row in rows))
    height = 56 + STEP * len(statements) + 18.5 * len(groups)
    sheet = Canvas("losses", WIDTH, height)
    _key(sheet, height - 9)
    y = height - 25
    top = y - 3
    for group in groups:
        y -= 17
        sheet.text(0, y, group, 10.2, caps=True)
        y -= 1.5
        for statement in (found for found in statements if found[0].series == group):
            y -= STEP
            sheet.text(6, y, statement[0].label, 8.5)
            _statement(sheet, statement, y + 2.6)
    _axis(sheet, top, y - 8, garrison)
    sheet.save(folder, TITLE, DESCRIPTION)


def place(value: float) -> float:
    return ZERO + value * SCALE


def _statement(sheet: Canvas, statement: list[Row], y: float) -> None:
    """The parts of one statement, laid end to end."""
    amounts = [row.amount for row in statement]
    ends = [sum(amount.high for amount in amounts[: n + 1]) for n in range(len(amounts))]
    sheet.line([(ZERO, y), (place(ends[-1]), y)], 0.8)
    for row, end in reversed(list(zip(statement, ends, strict=True))):
        if place(end) - ZERO > 1:  # a mark on the zero line would say nothing
            symbol(sheet, row.free["kind"], place(end), y)
    right = place(ends[-1])
    if amounts[-1].rises:
        sheet.arrow((right, y), (right + 13, y), head=4, z=3.5)
        right += 12
    sheet.text(right + 6, y - 2.6, " + ".join(amount.printed for amount in amounts), 8.2, box=True)


def symbol(sheet: Canvas, kind: str, x: float, y: float) -> None:
    """The mark of a kind of loss; each differs from the others in shape or filling."""
    if kind == "captured":
        sheet.diamond(x, y, 3.2)
        return
    sheet.disc(x, y, 2.5, fill=INK if kind == "dead" else PAPER)
    if kind == "together":
        sheet.area([(x, y - 2.5), (x, y + 2.5), *_left_half(x, y, 2.5)], fill=INK, z=5.5)


def _left_half(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    return [(x + radius * cos(pi / 2 + pi * n / 12), y + radius * sin(pi / 2 + pi * n / 12)) for n in range(13)]


def _axis(sheet: Canvas, top: float, bottom: float, garrison: Row) -> None:
    sheet.line([(ZERO, top), (ZERO, bottom)], 0.5)
    sheet.line([(ZERO, bottom), (place(48_000), bottom)], 0.5)
    for value in range(0, 40_001, 10_000):
        sheet.line([(place(value), bottom), (place(value), bottom - 3)], 0.5)
        sheet.text(place(value), bottom - 11, f"{value:,}", 7.6, ha="center")
    x = place(garrison.amount.high)
    sheet.line([(x, top - 2), (x, bottom)], 0.7, style=DASHED, color=GREY, z=1.5)
    sheet.text(x, top + 1, f"the garrison, {garrison.amount.printed}", 7.8, slant="italic", ha="center")


def _key(sheet: Canvas, y: float) -> None:
    x = 4.0
    for kind, word in KINDS.items():
        symbol(sheet, kind, x, y + 2.5)
        sheet.text(x + 7, y, word, 8.6, slant="italic")
        x += 13 + 4.2 * len(word) + 7
    sheet.arrow((x, y + 2.5), (x + 14, y + 2.5), head=4)
    sheet.text(x + 19, y, "or more", 8.6, slant="italic")
    sheet.line([(0, y - 6), (WIDTH, y - 6)], 0.4)
