"""A small ornament for the designers: one of the map's hills between two rules of water."""

from __future__ import annotations

from math import pi, sin
from pathlib import Path

from canvas import Canvas
from engraving import hill

WIDTH, HEIGHT = 92.0, 16.0
TITLE = "Ornament"
DESCRIPTION = "A hachured hill between water lines."


def draw(folder: Path) -> None:
    """Writes ornament.svg."""
    sheet = Canvas("ornament", WIDTH, HEIGHT)
    hill(sheet, WIDTH / 2, HEIGHT / 2, 7.0)
    for n, (near, far) in enumerate(((13, 44), (14, 36), (15, 28))):
        y = HEIGHT / 2 + 2.2 - 2.2 * n
        for way in (-1, 1):
            xs = [near + (far - near) * k / 30 for k in range(31)]
            wave = [(WIDTH / 2 + way * x, y + 0.7 * sin((x - 13) * pi / 5)) for x in xs]
            sheet.line(wave, 0.55 - 0.1 * n)
    sheet.save(folder, TITLE, DESCRIPTION)
