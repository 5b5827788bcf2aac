"""Page numbers in the contents that are filled in when the book is joined, so that a page more is no reason to lay them out again.

The contents are set with a nought for each figure of a number (``open_figures``). Where the figures are tabular, all of one width and
without kerning, every number of as many figures takes the same place: each glyph is left open, and filled in with the figure's own.
Where they are not, nothing is left open, and the contents are set with the numbers themselves.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass, field, replace
from typing import Any

from pincite.engines.fragment import MARK, Fragment, NotApart, Numerals

LENGTH = b"LENGTH"
"""Stands in the dictionary of a stream with figures that are left open: it has no length yet."""

_NUMBER = re.compile(r'(<span class="folio">)(\d+)(?=</span>)')
_OPEN = re.compile(MARK + rb"N(\d+) (\d+)" + MARK)
_OPEN_TEXT = re.compile(_OPEN.pattern.decode())
_LOOKS = ("font_family", "font_size", "font_weight", "font_style", "font_kerning", "font_variant_numeric", "font_variant_caps",
          "font_feature_settings", "letter_spacing")  # fmt: skip
_SHOWN = re.compile(rb"<([0-9a-f]*)>|(-?[\d.]+)")


def open_figures(html: str) -> tuple[str, str]:
    """The HTML with noughts for the page numbers, and all their figures in a row."""
    figures = "".join(found[2] for found in _NUMBER.finditer(html))
    return _NUMBER.sub(lambda found: found[1] + "0" * len(found[2]), html), figures


@dataclass(slots=True)
class OpenFigures:
    """Leaves the noughts open that are drawn. ``places`` gives each element that holds some the number of its first."""

    places: dict[int, int] = field(default_factory=dict)
    shapes: dict[object, Numerals] = field(default_factory=dict)
    styles: list[Numerals] = field(default_factory=list)
    streams: set[int] = field(default_factory=set)
    count: int = 0

    def find(self, root: Any) -> None:
        for element in root.iter("span"):
            text = element.text or ""
            if element.get("class") == "folio" and text and not text.strip("0"):
                self.places[id(element)] = self.count
                self.count += len(text)

    def drawn(self, stream: Any, box: Any, start: int) -> None:
        """What was drawn of a box from ``start`` on is left open."""
        first = self.places.get(id(box.element))
        if first is None or box.text.strip("0") or not box.text:
            return
        shown = [at for at in range(start, len(stream.stream)) if stream.stream[at].endswith(b"] TJ")]
        style = self._style(stream, box)
        nought = b"%04x" % style.glyphs[0][1]
        parts = re.split(nought, stream.stream[shown[0]]) if len(shown) == 1 else []
        alike = not style.kerning and len({width for _, _, width in style.glyphs}) == 1
        if not alike or len(parts) != len(box.text) + 1 or b"".join(parts).strip(b"[<> 0TJ]"):
            return
        opened = (b"%sN%d %d%s" % (MARK, first + at, self.styles.index(style), MARK) for at in range(len(box.text)))
        stream.stream[shown[0]] = b"".join(piece for pair in zip(parts, (*opened, b""), strict=True) for piece in pair)
        box.text = "".join(f"\0N{first + at} 0\0" for at in range(len(box.text)))
        self.streams.add(id(stream))
        self.places.pop(id(box.element))

    def _style(self, stream: Any, box: Any) -> Numerals:
        looks = looks_of(box.style)
        if looks not in self.shapes:
            box.pango_layout.reactivate(box.style)
            self.shapes[looks] = shape_numerals(stream, box, "0123456789")
            box.pango_layout.deactivate()
        style = self.shapes[looks]
        if style not in self.styles:
            self.styles.append(style)
        return style

    @property
    def is_open(self) -> bool:
        """Whether all noughts are."""
        return self.count > 0 and not self.places


def with_figures(fragment: Fragment, figures: str) -> Fragment:
    """The fragment with its figures filled in."""
    glyphs = [[b"%04x" % glyph for _, glyph, _ in style.glyphs] for style in fragment.open_figures]

    def glyph(found: re.Match[bytes]) -> bytes:
        return glyphs[int(found[2])][int(figures[int(found[1])])]

    streams = []
    for number, head, body in fragment.streams:
        if number in fragment.open_streams:
            body = zlib.compress(_OPEN.sub(glyph, body), 9)
            head = head.replace(LENGTH, b"%d" % len(body))
        streams.append((number, head, body))
    return replace(
        fragment,
        streams=tuple(streams),
        texts=tuple(_OPEN_TEXT.sub(lambda found: figures[int(found[1])], text) for text in fragment.texts),
        digest=hashlib.sha256(f"{fragment.digest} {figures}".encode()).hexdigest(),
        open_figures=(),
        open_streams=(),
    )


def looks_of(style: Any) -> tuple[str, ...]:
    """What of a style decides how its figures are drawn."""
    return tuple(repr(style[name]) for name in _LOOKS)


def shape_numerals(stream: Any, box: Any, figures: str) -> Numerals:
    """The glyphs of figures in the style of a box that is being drawn."""
    glyphs, kerning, alone, font = [], [], {}, None
    for figure in figures:
        font, glyph, after = _glyph(stream, box, figure)
        alone[figure] = after
        glyphs.append((figure, glyph, _width(stream, font, glyph)))
    for first in figures:
        for second in figures:
            _, _, after = _glyph(stream, box, first + second)
            kerning.append((first + second, after))
    kerning += list(alone.items())
    assert font is not None
    return Numerals(font[0], font[1], tuple(glyphs), tuple(pair for pair in kerning if pair[1]))


def _glyph(stream: Any, box: Any, text: str) -> tuple[tuple[str, float], int, float]:
    """The font and size, the first glyph and the kerning after it."""
    # Loaded only where a section is set: figures are filled in without WeasyPrint.
    from pincite.engines.weasyprint_inside import draw_glyphs

    shown = draw_glyphs(stream, box, text)
    font = next(item for item in shown if item.endswith(b"Tf")).split()
    parts = _SHOWN.findall(next(item for item in shown if item.endswith(b"TJ")))
    glyph = next((glyph for glyph, _ in parts if glyph), b"")
    if len(glyph) not in (4, 4 * len(text)):
        raise NotApart("numerals that are not a glyph each")
    after = 0.0
    if len(glyph) == 4 and len(parts) > 1 and parts[1][1]:
        after = float(parts[1][1])
    return (font[0][1:].decode(), float(font[1])), int(glyph[:4], 16), after


def _width(stream: Any, font: tuple[str, float], glyph: int) -> float:
    found = next(known for known in stream._fonts.values() if known.hash == font[0])
    return float(found.widths[glyph])
