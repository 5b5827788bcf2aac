"""The map: a schematic drawing of the city and its attackers, from the directions that the accounts give in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from canvas import DASHED, INK, PAPER, Canvas, Point
from engraving import beside, hill, marsh, river, smooth, sweep, trench
from rows import Row, read_rows

WIDTH, HEIGHT, EDGE = 302.4, 424.0, 4.0
CITY_LENGTH = 84.0  # in points; its width follows from the measures in the data
XIANG = smooth([(214, -4), (219, 40), (224, 80), (215, 130), (198, 178), (191, 225), (190, 280), (196, 325), (205, 372), (203, 430)])
NORTHERN = smooth([(-4, 331), (40, 319), (85, 327), (130, 313), (165, 311), (192, 314)])
LEI = smooth([(306, 92), (288, 130), (274, 168), (270, 212), (260, 254), (241, 288), (218, 312), (199, 334)])
FRONT = smooth([(207, 121), (165, 119), (122, 132), (82, 143), (48, 156), (26, 182), (21, 208)], 6)
SECOND = smooth([(21, 214), (24, 246), (46, 280), (92, 301), (140, 303), (180, 303)], 6)
MOAT = beside(FRONT, 8.5)
BAND = beside(FRONT, 20.5)[::-1]
JUNE: tuple[Sequence[Point], ...] = (
    ((9, 106), (13, 128), (22, 151)),
    ((297, 196), (285, 194), (270, 212), (253, 232)),
    ((292, 193), (268, 186), (240, 162), (212, 118), (196, 104)),
    ((12, 296), (26, 284), (42, 262)),
)
AUGUST: tuple[Sequence[Point], ...] = (
    ((30, 386), (40, 364), (56, 337)),
    ((152, 400), (150, 370), (153, 338)),
    ((7, 231), (24, 231), (50, 229)),
    ((187, 53), (187, 70), (182, 93)),
    ((298, 268), (284, 268), (266, 263)),
)
TITLE = "Hengyang and its defences, schematic, not to scale"
DESCRIPTION = (
    "A schematic map with north at the top. The city is a narrow upright strip on the west bank of the Xiang. A smaller "
    "river runs north of it, and the Lei east of the Xiang, with the airfield between them. Marsh and flooded rice fields "
    "fill the north and west; a belt of hills closes the south and southwest, with two forward hills beyond it. Black "
    "arrows, for June, come from the east, the south, the southwest and the northwest; white arrows, for August, from the "
    "northwest, the north, the west, the south and the east; a broken arrow, the relief, from the far southwest."
)


def draw(folder: Path) -> None:
    """Writes map.svg."""
    rows = read_rows("map")
    sheet = Canvas("map", WIDTH, HEIGHT)
    _ground(sheet)
    _city(sheet, next(row for row in rows if row.series == "city"))
    _defences(sheet)
    for row in rows:
        _place(sheet, row)
    for arrows, hollow in ((JUNE, False), (AUGUST, True)):
        for points in arrows:
            sweep(sheet, points, 5.2, hollow=hollow)
    sheet.line(smooth([(40, 53), (58, 68), (84, 80)]), 0.9, style=DASHED, z=4)
    sheet.arrow((83, 79.8), (91, 83), width=0.9, head=5)
    _waters(sheet)
    _cartouche(sheet)
    _key(sheet)
    _frame(sheet)
    sheet.save(folder, TITLE, DESCRIPTION)


def _ground(sheet: Canvas) -> None:
    def wet(x: float, y: float) -> bool:
        away = all(abs(x - a) > 9 or abs(y - b) > 7 for a, b in NORTHERN)
        in_city = 143 < x < 186 and 190 < y < 296
        return away and not in_city and x < 180 and (y > 300 or x < 146 - max(0, 222 - y) * 2.2)

    marsh(sheet, wet, (14, 216, 186, 416))
    for course in (NORTHERN, LEI):
        river(sheet, course, 6.5, 1, mouth=XIANG)
    river(sheet, XIANG, 15, 3)
    bridge = [(178, 210), (186, 209), (196, 207), (210, 204)]
    sheet.line(bridge, 2.6, color=INK, z=2.8)
    sheet.line(bridge, 1.3, color=PAPER, z=2.9)
    sheet.strokes([[(x, 208.9 - (x - 192) * 0.18), (x, 206.5 - (x - 192) * 0.18)] for x in range(180, 210, 3)], 0.5, z=2.95)


def _city(sheet: Canvas, row: Row) -> None:
    """The built-up strip, in the proportions that its measures give."""
    across, down = row.numbers
    x, y = float(row.free["x"]), float(row.free["y"])
    width = CITY_LENGTH * across / down
    sheet.area([(x, y), (x + width, y), (x + width, y + CITY_LENGTH), (x, y + CITY_LENGTH)], edge=INK, width=1.1, z=3)
    columns, lanes = 4, 12
    for column in range(columns):
        for lane in range(lanes):
            left, bottom = x + 2 + column * (width - 3) / columns, y + 2 + lane * (CITY_LENGTH - 3) / lanes
            right, top = left + (width - 3) / columns - 1.2, bottom + (CITY_LENGTH - 3) / lanes - 1.4
            sheet.strokes([[(left, h), (right, h)] for h in _steps(bottom, top, 0.95)], 0.45, z=3.1)
    sheet.text(x + width / 2 + 3.4, y + CITY_LENGTH / 2, "Hengyang", 11.5, weight=600, ha="center", angle=90, halo=2)


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + step * n for n in range(int((end - start) / step) + 1)]


def _defences(sheet: Canvas) -> None:
    trench(sheet, FRONT[::-1], 1.1, 2.8)
    trench(sheet, SECOND, 0.6, -2.2)
    sheet.line(MOAT, 0.5, z=3.1)
    sheet.line(beside(FRONT, 10.5), 0.5, z=3.1)
    sheet.along(BAND[12:], "10th Reserve Division", 8.6, spacing=0.4, start=57, weight=600, halo=1.2)
    sheet.along(BAND[12:], "Fang’s Moats", 7.8, spacing=0.3, start=1, halo=1)


def _place(sheet: Canvas, row: Row) -> None:
    free = row.free
    if free["x"] and row.series in ("hill", "temple", "street", "airfield"):
        _symbol(sheet, row.series, float(free["x"]), float(free["y"]))
    if not free["labelx"]:
        return
    at = float(free["labelx"]), float(free["labely"])
    if row.series in ("june", "august", "relief"):
        sheet.text(*at, row.label, 8, ha="center", slant="italic", halo=1.2)
    elif row.series == "division":
        sheet.text(*at, row.label, 8.6, ha="center", weight=600, slant="italic", halo=1.2)
    else:
        sheet.text(*at, row.label, 7.6, ha="center", halo=1.1)


def _symbol(sheet: Canvas, kind: str, x: float, y: float) -> None:
    if kind == "hill":
        hill(sheet, x, y, 8.0)
    elif kind == "airfield":
        sheet.strokes([[(x - 13, y - 5), (x + 13, y + 5)], [(x - 13, y + 4), (x + 11, y - 6)]], 2.6)
        sheet.disc(x, y, 2.6, fill=PAPER)
    elif kind == "temple":
        sheet.area(
            [(x - 2.2, y - 2), (x + 2.2, y - 2), (x + 2.2, y + 1), (x + 3.4, y + 1), (x, y + 4), (x - 3.4, y + 1), (x - 2.2, y + 1)],
            fill=INK,
        )
    else:
        sheet.disc(x, y, 1.2)


def _waters(sheet: Canvas) -> None:
    sheet.along(beside(XIANG[72:], -2.5), "Xiang River", 10.5, spacing=1.6, start=0, halo=1.2)
    sheet.along(beside(LEI[8:], 6), "Lei River", 8.6, spacing=1.0, start=2, halo=1)
    sheet.along(beside(NORTHERN[22:], 6), "a river, not named", 8, spacing=0.4, halo=1)
    for n, words in enumerate(("flooded rice fields", "and marsh")):
        sheet.text(103, 371 - 10 * n, words, 8.4, slant="italic", ha="center", halo=1.6)
    sheet.text(213, 200, "railway bridge", 7.6, halo=1)


def _cartouche(sheet: Canvas) -> None:
    x, y = 256.0, 398.0
    sheet.text(x, y, "Hengyang", 15, caps=False, ha="center", weight=600)
    sheet.text(x, y - 13, "under siege, 1944", 8.6, slant="italic", ha="center")
    sheet.strokes([[(x - 18, y - 19), (x + 18, y - 19)]], 0.5)
    sheet.text(x, y - 29, "schematic, not to scale", 8.2, slant="italic", ha="center")
    sheet.area([(280, 348), (276.5, 322), (280, 326)], fill=INK, edge=INK, width=0.4)
    sheet.area([(280, 348), (283.5, 322), (280, 326)], edge=INK, width=0.4)
    sheet.text(280, 351, "N", 8.6, ha="center")


def _key(sheet: Canvas) -> None:
    x = 234.0
    sheet.line([(x, 76), (x + 58, 76)], 0.4)
    for y, hollow, words in ((64, False, "June attacks"), (52, True, "August attacks")):
        sweep(sheet, ((x, y + 2.5), (x + 5, y + 2.5), (x + 14, y + 2.5)), 3.6, hollow=hollow)
        sheet.text(x + 17, y, words, 7.6, slant="italic")
    sheet.line([(x, 42.5), (x + 9, 42.5)], 0.9, style=DASHED)
    sheet.arrow((x + 8, 42.5), (x + 14, 42.5), width=0.9, head=5)
    sheet.text(x + 17, 40, "relief", 7.6, slant="italic")
    trench(sheet, [(x + n, 30.5) for n in range(0, 15, 2)], 0.9, -2.4)
    sheet.text(x + 17, 28, "main line", 7.6, slant="italic")
    trench(sheet, [(x + n, 18.5) for n in range(0, 15, 2)], 0.5, -2)
    sheet.text(x + 17, 16, "secondary line", 7.6, slant="italic")


def _frame(sheet: Canvas) -> None:
    outside = [(-9.0, -9.0), (WIDTH + 9, -9), (WIDTH + 9, HEIGHT + 9), (-9, HEIGHT + 9)]
    for n in range(4):  # what runs over the edge is covered, so that no clip path is needed
        (x0, y0), (x1, y1) = outside[n], outside[(n + 1) % 4]
        inner = [(min(max(x, EDGE), WIDTH - EDGE), min(max(y, EDGE), HEIGHT - EDGE)) for x, y in ((x1, y1), (x0, y0))]
        sheet.area([(x0, y0), (x1, y1), *inner], z=8)
    for inset, width in ((0.6, 1.1), (EDGE, 0.4)):
        corners = [(inset, inset), (WIDTH - inset, inset), (WIDTH - inset, HEIGHT - inset), (inset, HEIGHT - inset)]
        sheet.line([*corners, corners[0], corners[1]], width, z=9)
