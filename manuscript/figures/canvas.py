"""A sheet measured in points, drawn with matplotlib and written as an SVG that looks the same in every reader.

Text becomes outlines, because readers of EPUB and HTML do not have the book's font; what the outlines say stands in
the SVG's title and description.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import pairwise
from math import atan2, degrees, hypot
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import matplotlib
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D

from pincite.engines.fonts import open_shelf

Point = tuple[float, float]
INK = "#000000"
GREY = "#6e6e6e"
PAPER = "#ffffff"
DOTTED = (0, (0.5, 2.2))
DASHED = (0, (4, 2.5))
GLYPH = 0.015625  # matplotlib's scale of a glyph's outline
RIMMED = re.compile(r'<g id="rim-([\d.]+)">\s*<g( style="[^"]*")? (transform="[^"]*scale\(([\d.]+) -[\d.]+\)")>(.*?)</g>\s*</g>', re.DOTALL)
STYLES = Path(__file__).parents[2] / "styles"


class Canvas:
    """The sheet; the origin is its lower left corner and the unit is the point."""

    def __init__(self, name: str, width: float, height: float) -> None:
        self.name, self.width, self.height = name, width, height
        self.faces = {
            (face.weight, face.style): FontProperties(fname=str(face.path))
            for face in open_shelf(STYLES / "fonts.toml", ["EB Garamond"]).faces
        }
        self.figure = Figure(figsize=(width / 72, height / 72))
        self.axes = self.figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(0, height))
        self.axes.set_axis_off()
        self.order = 1.0

    def font(self, weight: int = 400, slant: str = "normal") -> FontProperties:
        return self.faces[(weight, slant)]

    def text(self, x: float, y: float, words: str, size: float = 8.5, *, weight: int = 400, slant: str = "normal",
             ha: str = "left", va: str = "baseline", caps: bool = False, halo: float = 0, box: bool = False,
             angle: float = 0, leading: float = 1.1, z: float = 6) -> None:  # fmt: skip
        """Words at a point, in small capitals if `caps`; a rim of paper (`halo`, in points) or a `box` lifts them off lines."""
        font = self.font(weight, slant).copy()
        font.set_size(size)
        if box:
            width = TextPath((0, 0), words, size, prop=font).get_extents().x1
            left = x - {"left": 0.0, "center": width / 2, "right": width}[ha]
            edges = (left - 1.5, y - 1.5, left + width + 1.5, y + size * 0.72)
            self.area([edges[:2], (edges[2], edges[1]), edges[2:], (edges[0], edges[3])], z=z - 0.5)
        written = self.axes.text(
            x, y, words, fontproperties=font, ha=ha, va=va, rotation=angle, color=INK, linespacing=leading,
            zorder=self._z(z), rotation_mode="anchor", fontfeatures=("smcp",) if caps else ("kern",),
        )  # fmt: skip
        if halo:
            written.set_gid(f"rim-{halo}")

    def along(self, points: Sequence[Point], words: str, size: float, *, spacing: float = 1.0, start: float = 0,
              weight: int = 400, slant: str = "italic", halo: float = 0) -> None:  # fmt: skip
        """Words set letter by letter along a line."""
        font = self.font(weight, slant)
        at, shapes = start, []
        for letter in words:
            advance = TextPath((0, 0), f"{letter}|", size, prop=font).get_extents().x1
            advance -= TextPath((0, 0), "|", size, prop=font).get_extents().x1
            (x, y), angle = _on_line(points, at + advance / 2)
            if letter.strip():
                shape = TextPath((-advance / 2, 0), letter, size, prop=font)
                shapes.append(Affine2D().rotate_deg(angle).translate(x, y).transform_path(shape))
            at += advance + spacing
        self._lifted(Outline.make_compound_path(*shapes), halo, 6)

    def line(self, points: Iterable[Point], width: float = 0.6, *, color: str = INK, style: Any = "-", z: float = 3) -> None:
        """A line through points."""
        self._patch(Outline(list(points)), facecolor="none", edgecolor=color, linewidth=width, linestyle=style, z=z)

    def strokes(self, strokes: Iterable[Sequence[Point]], width: float = 0.4, *, color: str = INK, z: float = 3) -> None:
        """Many separate lines as one shape."""
        lines = [list(stroke) for stroke in strokes]
        codes = [Outline.MOVETO if n == 0 else Outline.LINETO for line in lines for n in range(len(line))]
        shape = Outline([point for line in lines for point in line], codes)
        self._patch(shape, facecolor="none", edgecolor=color, linewidth=width, z=z)

    def area(self, points: Iterable[Point], *, fill: str = PAPER, edge: str = "none", width: float = 0, z: float = 2) -> None:
        """A filled outline."""
        corners = list(points)
        shape = Outline([*corners, corners[0]], closed=True)
        self._patch(shape, facecolor=fill, edgecolor=edge, linewidth=width, z=z)

    def disc(self, x: float, y: float, radius: float, *, fill: str = INK, width: float = 0.8, z: float = 5) -> None:
        circle = Outline.circle((x, y), radius)
        self._patch(circle, facecolor=fill, edgecolor=INK, linewidth=width, z=z)

    def diamond(self, x: float, y: float, radius: float, *, fill: str = PAPER, width: float = 0.8, z: float = 5) -> None:
        corners = [(x - radius, y), (x, y + radius), (x + radius, y), (x, y - radius)]
        self.area(corners, fill=fill, edge=INK, width=width, z=z)

    def arrow(self, start: Point, end: Point, *, width: float = 0.8, head: float = 3.6, z: float = 4) -> None:
        """A thin arrow with a solid head."""
        (x0, y0), (x1, y1) = start, end
        length = hypot(x1 - x0, y1 - y0)
        dx, dy = (x1 - x0) / length, (y1 - y0) / length
        base = (x1 - head * dx, y1 - head * dy)
        half = head * 0.42
        self.line([start, base], width, z=z)
        self.area([end, (base[0] - half * dy, base[1] + half * dx), (base[0] + half * dy, base[1] - half * dx)], fill=INK, z=z)

    def save(self, folder: Path, title: str, description: str) -> None:
        """Writes `<name>.svg`: the same bytes on every machine that has the pinned fonts and matplotlib."""
        with matplotlib.rc_context({"svg.fonttype": "path", "svg.hashsalt": self.name, "path.simplify": False}):
            FigureCanvasSVG(self.figure)
            raw = BytesIO()
            empty = dict.fromkeys(("Date", "Creator", "Format", "Type"))
            self.figure.savefig(raw, format="svg", transparent=True, metadata=empty)
        (folder / f"{self.name}.svg").write_text(_tidy(raw.getvalue().decode(), self.name, title, description), "utf-8")

    def _patch(self, shape: Outline, *, z: float, linestyle: Any = "-", **style: Any) -> None:
        patch = PathPatch(shape, linestyle=linestyle, zorder=self._z(z), capstyle="butt", joinstyle="round", **style)
        patch.set_clip_on(False)
        self.axes.add_artist(patch)

    def _lifted(self, shape: Outline, halo: float, z: float) -> None:
        if halo:
            self._patch(shape, facecolor=PAPER, edgecolor=PAPER, linewidth=2 * halo, z=z)
        self._patch(shape, facecolor=INK, edgecolor="none", linewidth=0, z=z)

    def _z(self, z: float) -> float:
        self.order += 1e-6  # what is drawn later lies on what was drawn before
        return z + self.order


def _on_line(points: Sequence[Point], distance: float) -> tuple[Point, float]:
    left = distance
    for (x0, y0), (x1, y1) in pairwise(points):
        length = hypot(x1 - x0, y1 - y0)
        if left <= length or (x1, y1) == points[-1]:
            return (x0 + (x1 - x0) * left / length, y0 + (y1 - y0) * left / length), degrees(atan2(y1 - y0, x1 - x0))
        left -= length
    return points[-1], 0.0


def _tidy(svg: str, name: str, title: str, description: str) -> str:
    """Without comments, metadata and a style sheet that would reach beyond the picture; with a title and a description."""
    svg = re.sub(r"<!DOCTYPE.*?>\n?", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->\n?", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<style type="text/css">\*\{(.*?)\}</style>', "", svg)
    svg = re.sub(r"<defs>\s*</defs>\n?", "", svg)
    svg = RIMMED.sub(_rim, svg)
    svg = re.sub(r' id="(?:figure|axes|patch|text|line2d)_\d+"', "", svg)
    svg = re.sub(r'(id="|href="#|url\(#)', rf"\g<1>{name}-", svg)
    svg = re.sub(r' d="[^"]*"', lambda found: re.sub(r"(\d+\.\d{2})\d+", r"\1", found[0]).replace("\n", " "), svg)
    svg = re.sub(r"(?<=\d) +(?=[MLQCz])|(?<=[MLQCz]) +", "", svg)
    svg = re.sub(r"[ \t]+\n", "\n", re.sub(r"\n\s*\n", "\n", svg))
    words = f'<title id="{name}-title">{escape(title)}</title>\n <desc id="{name}-desc">{escape(description)}</desc>'
    labels = f'role="img" aria-labelledby="{name}-title {name}-desc" style="stroke-linejoin: round; stroke-linecap: butt"'
    return re.sub(r"(<svg [^>]*)>", lambda found: f"{found[1]} {labels}>\n {words}", svg, count=1)


def _rim(found: re.Match[str]) -> str:
    """The same glyphs twice: broad and white, then as they were; cheaper than outlines of each letter."""
    halo, style, place, scale, glyphs = found.groups()
    width = 2 * float(halo) / float(scale) / GLYPH
    white = f"fill: {PAPER}; stroke: {PAPER}; stroke-width: {width:.0f}"
    drawn = re.sub(r"<defs>.*?</defs>\s*", "", glyphs, flags=re.DOTALL)
    return f'<g><g style="{white}" {place}>{glyphs}</g><g{style or ""} {place}>{drawn}</g></g>'
