"""The garrison: what was left of it, by the days for which an account gives a figure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from canvas import DOTTED, GREY, Canvas
from rows import Row, read_rows
from strengths import symbol

from pincite.model.quantity import Kind, Number

WIDTH, HEIGHT = 302.4, 250.0
LEFT, BOTTOM, DAY, SCALE = 34.0, 42.0, 4.62, 188 / 17_000
FIRST, LAST = date(1944, 6, 22), date(1944, 8, 8)
TITLE = "The shrinking garrison"
DESCRIPTION = (
    "A chart of the garrison's strength by date, from the start of the siege to its end. Filled dots stand for the longer "
    "account, open diamonds for the shorter; arrows show hedges. A column at the date of Fang's telegram divides the "
    "Tenth Army into the losses he reported and what was left. No line joins the figures, for nothing is known between them."
)


def draw(folder: Path) -> None:
    """Writes garrison.svg."""
    rows = read_rows("garrison")
    sheet = Canvas("garrison", WIDTH, HEIGHT)
    _axes(sheet)
    start, ceiling, left, july, last = (row for row in rows if row.series == "count")
    _column(sheet, [row for row in rows if row.series == "loss"], start, left)
    _start(sheet, start, ceiling)
    _point(sheet, july, across(july.days[0]))
    _wounded(sheet, next(row for row in rows if row.series == "wounded"))
    _end(sheet, last)
    _key(sheet)
    sheet.save(folder, TITLE, DESCRIPTION)


def across(day: date) -> float:
    return LEFT + 8 + (day - FIRST).days * DAY


def up(men: float) -> float:
    return BOTTOM + men * SCALE


def _axes(sheet: Canvas) -> None:
    sheet.line([(LEFT, up(0)), (LEFT, up(17_000) + 8)], 0.5)
    for men in range(0, 16_001, 4_000):
        sheet.line([(LEFT - 3, up(men)), (LEFT, up(men))], 0.5)
        sheet.text(LEFT - 5, up(men) - 2.5, f"{men:,}", 7.6, ha="right")
    sheet.line([(LEFT, up(0)), (across(LAST) + 12, up(0))], 0.5)
    for day in (date(1944, 6, 23), date(1944, 7, 1), date(1944, 7, 10), date(1944, 7, 19), date(1944, 8, 1), LAST):
        sheet.line([(across(day), up(0)), (across(day), up(0) - 3)], 0.5)
        sheet.text(across(day), up(0) - 11.5, f"{day.day} {day:%B}", 7.6, ha="center")


def _start(sheet: Canvas, start: Row, ceiling: Row) -> None:
    """The Tenth Army, by either account; the shorter gives a ceiling and no day."""
    x = across(start.days[0])
    symbol(sheet, True, x, up(start.amount.high))
    sheet.text(x + 6, up(start.amount.high) - 9, start.amount.printed, 8.6)
    x -= 7
    sheet.arrow((x, up(ceiling.amount.high)), (x, up(ceiling.amount.high) - 17), head=4, z=3)
    symbol(sheet, False, x, up(ceiling.amount.high))
    sheet.text(x + 6, up(ceiling.amount.high) - 0.5, ceiling.amount.printed, 8.6)


def _column(sheet: Canvas, losses: list[Row], start: Row, left: Row) -> None:
    """The losses of the telegram hung from the full strength, so that what is left can be seen to agree."""
    x = across(left.days[0])
    sheet.line([(across(start.days[0]), up(start.amount.high)), (x + 4, up(start.amount.high))], 0.5, style=DOTTED, color=GREY)
    top = start.amount.high
    for label in dict.fromkeys(row.label for row in losses):
        parts = [row.amount for row in losses if row.label == label]
        bottom = top - sum(part.high for part in parts)
        sheet.line([(x - 3, up(top)), (x - 3, up(bottom)), (x + 3, up(bottom)), (x + 3, up(top)), (x - 3, up(top))], 0.6)
        if "dead" in label:
            sheet.area([(x - 3, up(top)), (x + 3, up(top)), (x + 3, up(bottom)), (x - 3, up(bottom))], fill="#000000")
        elif "officers" not in label:
            lines = range(int(up(bottom)) + 2, int(up(top)), 3)
            sheet.strokes([[(x - 3, y), (x + 3, y)] for y in lines], 0.4)
        middle = min((up(top) + up(bottom)) / 2, up(start.amount.high) - 9)
        printed = " + ".join(part.printed for part in parts)
        sheet.text(x - 8, middle - 0.5, printed, 8.6, ha="right")
        sheet.text(x - 8, middle - 9.5, label, 8.2, slant="italic", ha="right")
        top = bottom
    y = up(left.amount.high)
    symbol(sheet, True, x + 9, y)
    sheet.arrow((x + 9, y), (x + 9, y + 13), head=4)
    sheet.text(x - 8, y - 1, left.amount.printed, 8.6, ha="right")
    sheet.text(x - 8, y - 10, left.label, 8.2, slant="italic", ha="right")


def _point(sheet: Canvas, row: Row, x: float) -> None:
    y = up(row.amount.high)
    symbol(sheet, row.is_longer, x, y)
    sheet.text(x, y + 15, row.amount.printed, 8.6, ha="center")
    sheet.text(x, y + 6, row.label, 8.2, slant="italic", ha="center")


def _wounded(sheet: Canvas, row: Row) -> None:
    """Men who could not fight, counted beside the garrison and not within it."""
    x, y = across(row.days[0]), up(row.amount.high)
    sheet.disc(x, y, 2.5, fill="#ffffff")
    sheet.arrow((x, y + 2.5), (x, y + 13), head=4)
    sheet.text(x + 6, y + 1, row.amount.printed, 8.6)
    sheet.text(x + 6, y - 8, row.label, 8.2, slant="italic")


def _end(sheet: Canvas, row: Row) -> None:
    days = next(float(q.value.value) for q in row.quantities if q.kind is Kind.DURATION and isinstance(q.value, Number))
    x, y = across(row.days[0]) + days * DAY, up(row.amount.high)
    symbol(sheet, False, x, y)
    sheet.text(x + 6, y + 1, row.amount.printed, 8.6)
    sheet.text(x + 6, y - 8, "wounded", 8.2, slant="italic")


def _key(sheet: Canvas) -> None:
    y = 6.0
    symbol(sheet, True, 26, y + 2.5)
    sheet.text(32, y, "the longer account", 8.4, slant="italic")
    sheet.disc(103, y + 2.5, 2.5, fill="#ffffff")
    sheet.text(109, y, "the same, of wounded", 8.4, slant="italic")
    symbol(sheet, False, 192, y + 2.5)
    sheet.text(199, y, "the shorter account", 8.4, slant="italic")
    sheet.line([(0, y + 12), (WIDTH, y + 12)], 0.4)
