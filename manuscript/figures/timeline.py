"""The siege day by day: the phases of each account on either side of the calendar, the disputed halts joined across it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from canvas import DASHED, GREY, INK, PAPER, Canvas
from rows import Row, read_rows

WIDTH, HEIGHT, DAY = 302.4, 425.0, 7.4
FIRST, LAST = date(1944, 6, 22), date(1944, 8, 8)
TOP = HEIGHT - 42
MIDDLE, GUTTER, BAR, LEAD = WIDTH / 2, 20.0, 9.0, 11.0
LEADING = 10.2
HALTS = ("first-end", "second-end")
TITLE = "The siege day by day, by each account"
DESCRIPTION = (
    "A vertical calendar of the siege. To its left stand the phases and events as the longer account dates them, to its "
    "right those of the shorter. Black bars are offensives, hatched bars lesser fighting. Where the accounts date a halt "
    "or the beginning differently, a broken line joins the two dates across the calendar."
)


def draw(folder: Path) -> None:
    """Writes timeline.svg."""
    rows = read_rows("timeline")
    sheet = Canvas("timeline", WIDTH, HEIGHT)
    marks = {(row.free["account"], row.free["mark"]): row for row in rows}
    for account in ("longer", "shorter"):
        own = [row for row in rows if row.free["account"] == account]
        _bars(sheet, own, account)
        _head(sheet, marks[account, "siege"], marks[account, "days"], account)
        _labels(sheet, own, account)
    for mark in HALTS:
        _dispute(sheet, marks["longer", mark], marks["shorter", mark])
    _calendar(sheet)
    _key(sheet)
    sheet.save(folder, TITLE, DESCRIPTION)


def down(day: date) -> float:
    """The upper edge of a day."""
    return TOP - (day - FIRST).days * DAY


def stop(row: Row) -> float:
    """Where a phase ends: at the hour of a halt, else with its last day."""
    return down(row.days[1]) - DAY * (row.hour / 24 if row.free["mark"] in HALTS else 1)


def side(account: str) -> int:
    return -1 if account == "longer" else 1


def _calendar(sheet: Canvas) -> None:
    for n in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(n)
        y = down(day) - DAY / 2
        if day.day in (1, 5, 10, 15, 20, 25, 30) and day != date(1944, 6, 30) and day != date(1944, 7, 30):
            sheet.text(MIDDLE, y - 2.4, f"{day.day} {day:%B}", 7.6, ha="center", box=True)
        else:
            sheet.disc(MIDDLE, y, 0.35, width=0)


def _bars(sheet: Canvas, rows: Sequence[Row], account: str) -> None:
    """Each phase from its first day to its last; what only a heading leaves out of an offensive stays white."""
    edge = MIDDLE + side(account) * GUTTER
    found = {row.free["mark"]: row for row in rows if row.series in ("phase", "heading")}
    for phase in ("opening", "first", "second", "third"):
        if f"{phase}-start" not in found:
            continue
        top, end = down(found[f"{phase}-start"].days[0]), stop(found[f"{phase}-end"])
        _bar(sheet, edge, account, top, end, "hatched" if phase == "opening" else "black")
        if f"{phase}-heading" in found:
            _bar(sheet, edge, account, max(end, stop(found[f"{phase}-heading"])), end, "white")
    for phase in ("lull", "nights"):
        if phase in found:
            _bar(sheet, edge, account, down(found[phase].days[0]) - 0.8, stop(found[phase]) + 0.8, "hatched")


def _bar(sheet: Canvas, edge: float, account: str, top: float, bottom: float, fill: str) -> None:
    outer = edge + side(account) * BAR
    corners = [(edge, top), (outer, top), (outer, bottom), (edge, bottom)]
    sheet.area(corners, fill=INK if fill == "black" else PAPER, edge=INK, width=0.6)
    if fill == "hatched":
        count = max(2, round((top - bottom) / 2.5))
        heights = [bottom + (top - bottom) * n / count for n in range(1, count)]
        sheet.strokes([[(edge, y), (outer, y)] for y in heights], 0.35)


def _head(sheet: Canvas, siege: Row, days: Row, account: str) -> None:
    """The account's name over its column, and how long it makes the siege."""
    x = 40.0 if account == "longer" else MIDDLE + GUTTER
    words = next(q.text for q in days.quantities if q.kind == "duration")
    start, end = siege.days
    sheet.text(x, HEIGHT - 10, f"The {account} account", 10.2, caps=True)
    sheet.text(x, HEIGHT - 22, f"{words}, {start.day} {start:%B} to {end.day} {end:%B}", 8.3, slant="italic")
    sheet.line([(0, HEIGHT - 29), (WIDTH, HEIGHT - 29)], 0.4)


def _key(sheet: Canvas) -> None:
    for x, fill, words in ((6, "black", "offensive"), (70, "hatched", "lesser fighting"), (152, "white", "not in its heading")):
        _bar(sheet, x, "shorter", 8.6, 1.2, fill)
        sheet.text(x + BAR + 4, 2.2, words, 8.3, slant="italic")
    sheet.diamond(243, 4.9, 2.6)
    sheet.text(250, 2.2, "disputed halt", 8.3, slant="italic")
    sheet.line([(0, 14), (WIDTH, 14)], 0.4)


def _labels(sheet: Canvas, rows: Sequence[Row], account: str) -> None:
    """Names of phases, halts and events beside their days, moved apart where days are too close."""
    wanted = sorted(_wanted(rows), key=lambda label: -label[0])
    heights = _apart([y for y, _, _ in wanted])
    inner = MIDDLE + side(account) * (GUTTER + BAR)
    ha = "right" if account == "longer" else "left"
    for (y, words, slant), at in zip(wanted, heights, strict=True):
        if slant == "phase":
            sheet.text(inner + side(account) * (LEAD + 3), at - 2.6, words, 8.8, ha=ha, weight=600)
            continue
        points = [(inner + side(account) * x, h) for x, h in ((1.5, y), (4, y), (LEAD - 2, at), (LEAD + 1, at))]
        sheet.line(points, 0.35, color=GREY)
        sheet.text(inner + side(account) * (LEAD + 3), at - 2.6, words, 8.3, slant=slant, ha=ha)


def _wanted(rows: Sequence[Row]) -> list[tuple[float, str, str]]:
    found = [(down(row.days[0]) - DAY / 2, row.label, "italic") for row in rows if row.series == "event"]
    for row in rows:
        mark = row.free["mark"]
        if row.series == "heading":
            found.append((stop(row), row.label, "normal"))
        elif mark in HALTS:
            found.append((stop(row) - 0.1, f"{row.days[1].day} {row.days[1]:%B}: halted", "normal"))
        elif row.series == "phase" and not mark.endswith("-end"):
            found.append((down(row.days[0]) - DAY * 0.45, row.label, "phase"))
    return found


def _apart(heights: list[float]) -> list[float]:
    """The same heights, none nearer than a line to the next: each crowd is spread about its own middle."""
    crowds: list[list[float]] = []
    for height in heights:
        crowds.append([height])
        while len(crowds) > 1 and _lowest(crowds[-2]) - LEADING < _highest(crowds[-1]):
            crowds[-2:] = [crowds[-2] + crowds[-1]]
    return [_highest(crowd) - LEADING * n for crowd in crowds for n in range(len(crowd))]


def _highest(crowd: list[float]) -> float:
    return sum(crowd) / len(crowd) + LEADING * (len(crowd) - 1) / 2


def _lowest(crowd: list[float]) -> float:
    return _highest(crowd) - LEADING * (len(crowd) - 1)


def _dispute(sheet: Canvas, longer: Row, shorter: Row) -> None:
    """A broken line across the calendar between two dates for one halt."""
    ends = ((MIDDLE - GUTTER, stop(longer)), (MIDDLE + GUTTER, stop(shorter)))
    sheet.line(ends, 0.7, style=DASHED)
    for x, y in ends:
        sheet.diamond(x, y, 2.6)
