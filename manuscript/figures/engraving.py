"""What an engraver's map is made of: smooth rivers with water lines, hachured hills, tufts of marsh, curved arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, hypot, pi, sin

from canvas import INK, PAPER, Canvas, Point


def smooth(points: Sequence[Point], steps: int = 10) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    padded = [points[0], *points, points[-1]]
    curve: list[Point] = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        curve += [_catmull(a, b, c, d, n / steps) for n in range(steps)]
    return [*curve, points[-1]]


def beside(points: Sequence[Point], distance: float) -> list[Point]:
    """The line that runs at a distance to the left of another."""
    moved: list[Point] = []
    for n, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[max(0, n - 1)], points[min(len(points) - 1, n + 1)]
        length = hypot(x1 - x0, y1 - y0) or 1
        moved.append((x - (y1 - y0) / length * distance, y + (x1 - x0) / length * distance))
    return moved


def river(sheet: Canvas, course: Sequence[Point], width: float, lines: int, mouth: Sequence[Point] = ()) -> None:
    """Banks, and water lines that grow fainter away from them; none inside the river at whose `mouth` it ends."""
    half = width / 2
    left, right = beside(course, half), beside(course, -half)
    sheet.area([*left, *reversed(right)], z=2.2)
    sheet.line(left, 0.8, z=2.1)
    sheet.line(right, 0.8, z=2.1)
    kept = [n for n, (x, y) in enumerate(course) if all(hypot(x - a, y - b) > 8.5 for a, b in mouth)]
    for n in range(1, lines + 1):
        inset = half - 1.3 * n * (1 + 0.12 * n)
        for bank in (beside(course, inset), beside(course, -inset)):
            sheet.line([bank[k] for k in kept], 0.34 - 0.06 * n, color="#3c3c3c", z=2.3)


def hill(sheet: Canvas, x: float, y: float, radius: float) -> None:
    """Hachures that fall away from a bare summit, heavier on the side away from the light in the northwest."""
    count = int(radius * 4.5)
    light: list[list[Point]] = []
    dark: list[list[Point]] = []
    for n in range(count):
        angle = 2 * pi * n / count
        shade = (1 + cos(angle + pi / 4)) / 2  # 0 in the light, 1 in the shadow
        inner = radius * (0.36 + 0.08 * (n % 2))
        outer = radius * (0.7 + 0.36 * shade + 0.1 * ((n * 7) % 5) / 4)
        turn = 0.1 * sin(3 * angle)
        stroke = [
            (x + 1.3 * inner * cos(angle), y + 0.8 * inner * sin(angle)),
            (x + 1.3 * outer * cos(angle + turn), y + 0.8 * outer * sin(angle + turn)),
        ]
        (dark if shade > 0.5 else light).append(stroke)
    corners = [(x + 1.25 * radius * cos(pi * n / 12), y + 0.8 * radius * sin(pi * n / 12)) for n in range(24)]
    sheet.area(corners, z=2.6)
    sheet.strokes(light, 0.34, z=2.7)
    sheet.strokes(dark, 0.62, z=2.7)


def marsh(sheet: Canvas, inside: Callable[[float, float], bool], edges: tuple[int, int, int, int]) -> None:
    """Tufts and strokes of water in staggered rows."""
    left, bottom, right, top = edges
    strokes: list[list[Point]] = []
    for row, y in enumerate(range(bottom, top, 9)):
        for column, across in enumerate(range(left, right, 17)):
            x = across + (row % 2) * 8.5 + ((row * 5 + column * 3) % 4 - 1.5)
            if not (inside(x - 5, y) and inside(x + 5, y) and inside(x, y + 4)):
                continue
            strokes.append([(x - 4.5, y), (x + 4.5, y)])
            if (row + column) % 2:
                strokes += [[(x, y), (x + lean * 1.7, y + 3.6 - abs(lean) * 0.8)] for lean in (-1, 0, 1)]
            else:
                strokes.append([(x - 1.5, y - 1.6), (x + 5.5, y - 1.6)])
    sheet.strokes(strokes, 0.3, color="#4a4a4a", z=1.2)


def sweep(sheet: Canvas, points: Sequence[Point], width: float, *, hollow: bool) -> None:
    """A curved arrow that widens from a point to a head: black, or white with a black edge."""
    curve = smooth(points, 8)
    left, right = [], []
    stop = len(curve) - 4
    for n in range(stop):
        half = width * (0.2 + 0.3 * n / stop)
        left.append(beside(curve, half)[n])
        right.append(beside(curve, -half)[n])
    head = [beside(curve, width * 1.05)[stop - 1], curve[-1], beside(curve, -width * 1.05)[stop - 1]]
    outline = [*left, *head, *reversed(right)]
    sheet.area(outline, fill=PAPER if hollow else INK, edge=INK if hollow else PAPER, width=0.7 if hollow else 0.5, z=4)


def trench(sheet: Canvas, course: Sequence[Point], width: float, teeth: float) -> None:
    """A line of defence: a stroke with teeth towards the enemy, at its right."""
    sheet.line(course, width, z=3.2)
    outer = beside(course, -teeth)
    sheet.strokes([[course[n], outer[n]] for n in range(1, len(course) - 1, 2)], width * 0.8, z=3.2)


def _catmull(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def one(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)

    return one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1])
