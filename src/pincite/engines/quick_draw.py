"""Laid-out text drawn with the same result in less time: each word of a justified line is shaped once, any other line once.

To justify, WeasyPrint gives Pango the width of the spaces, and Pango then shapes each word by itself. So a word of a style is drawn
alike wherever it stands, and only the spaces' width is the line's own. What is out of the ordinary (a glyph that no font has, a raised
glyph, a drawn one, other scripts between words) is left to WeasyPrint.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import pydyf
import weasyprint.draw
from weasyprint.text.ffi import FROM_UNITS, TO_UNITS, pango

from pincite.engines.shaped_words import SPACES, Item, Words, is_plain, items_of, learn, measure, parts_of
from pincite.engines.weasyprint_inside import replaced

MOST = 60_000
"""So many words and lines are kept, which is some 30 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Glyphs of one font as they are shown, and for each its letters and its width."""

    font: Any
    shown: str
    facts: tuple[tuple[int, str, int], ...]


@dataclass(slots=True)
class Drawn:
    """What has been drawn in a style: texts, and the words of justified lines."""

    texts: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    words: dict[str, Run | None] = field(default_factory=dict)


@dataclass(slots=True)
class _Drawing:
    """The fonts of the file that is being written, and what of them it knows already."""

    fonts: dict[Any, tuple[Any, float]] = field(default_factory=dict)
    told: set[Run] = field(default_factory=set)


@contextmanager
def quick_drawing() -> Iterator[None]:
    """Texts that were laid out with ``quick_text`` are drawn from the words that are known."""
    original = weasyprint.draw.draw_text
    drawings: dict[int, tuple[Any, _Drawing]] = {}

    def draw(stream: Any, box: Any, offset: float, overflow: str, ellipsis: str = "none") -> None:
        shape = getattr(box.pango_layout, "shape", None)
        drawing = drawings.setdefault(id(stream._fonts), (stream._fonts, _Drawing()))[1]
        runs = None
        if shape is not None and box.style["text_decoration_line"] != "none":
            # A line of words that are known may have been found without the font's own metrics.
            vars(box.pango_layout).update(shape.decoration)
        elif shape is not None and overflow == "clip" and ellipsis == "none" and box.style["visibility"] == "visible":
            runs = _runs(stream, box, shape, drawing) if box.text.strip() else []
        if runs is None:
            original(stream, box, offset, overflow, ellipsis)
        else:
            _show(stream, box, runs, drawing)

    with replaced(weasyprint.draw, "draw_text", draw):
        yield


def _show(stream: Any, box: Any, runs: list[Run], drawing: _Drawing) -> None:
    """As ``draw_text`` and ``draw_first_line`` write it."""
    stream.set_color(box.style["color"])
    stream.begin_text()
    if not runs:
        # Of spaces nothing is drawn.
        stream.end_text()
        return
    stream.stream.append(b"1 0 0 -1 %s %s Tm" % (pydyf._to_bytes(box.position_x), pydyf._to_bytes(box.position_y + box.baseline)))
    previous: Any = None
    shown: list[str] = []
    for run in runs:
        if run.font != previous:
            previous = run.font
            font, size = _font(stream, run.font, drawing)
            if shown and (text := "".join(shown)):
                stream.show_text(text)
            shown = []
            stream.set_font_size(font.hash, size)
        if run not in drawing.told:
            drawing.told.add(run)
            font = drawing.fonts[run.font][0]
            for glyph, letters, width in run.facts:
                font.to_unicode.setdefault(glyph, letters)
                font.widths.setdefault(glyph, width)
        shown.append(run.shown)
    stream.show_text("".join(shown))
    stream.end_text()


def _font(stream: Any, pango_font: Any, drawing: _Drawing) -> tuple[Any, float]:
    known = drawing.fonts.get(pango_font)
    if known is None:
        known = drawing.fonts[pango_font] = stream.add_font(pango_font)
    return known


def _runs(stream: Any, box: Any, shape: Any, drawing: _Drawing) -> list[Run] | None:
    """What is to be shown; None where WeasyPrint must look itself."""
    drawn: Drawn = shape.drawn
    words: Words = shape.words
    text, spacing = box.pango_layout.text, box.pango_layout.justification_spacing
    if box.style["font_size"] < 1e-6 or "\n" in text or "\t" in text:
        return None
    if len(drawn.texts) + len(words.known) > MOST:
        drawn.texts.clear()
        drawn.words.clear()
        words.clear()
    if spacing and (" " in text or "\xa0" in text):
        return _justified(stream, box.style, shape, text, int(spacing * TO_UNITS), drawing)
    if text not in drawn.texts:
        runs = _run_of_words(stream, box.style, shape, text, drawing) or _runs_of(stream, box.style, shape, text, drawing)
        if runs is None:
            return None
        drawn.texts[text] = runs
    return list(drawn.texts[text])


def _runs_of(stream: Any, style: Any, shape: Any, text: str, drawing: _Drawing) -> tuple[Run, ...] | None:
    """A text that is shaped for itself."""
    runs = [_run(stream, item, drawing) for item in items_of(style, text, 0.0, shape.words)]
    return None if None in runs else tuple(run for run in runs if run is not None)


def _run_of_words(stream: Any, style: Any, shape: Any, text: str, drawing: _Drawing) -> tuple[Run, ...] | None:
    """A text of words that stand in it as in any other, with spaces of their own width: one run, as Pango shapes it in one go."""
    parts = [part for part in parts_of(text) if part]
    if shape.spaced or len(parts) < 2 or not is_plain(text) or not measure(style, parts, shape.words):
        return None
    known, words = shape.drawn.words, shape.words
    for part in parts:
        if part not in known:
            known[part] = _run(stream, words.spaces.get(part) or words.known[part], drawing)
    runs = [run for part in parts if (run := known[part]) is not None]
    if len(runs) < len(parts):
        return None
    shown = "".join(run.shown for run in runs).replace("><", "")
    return (Run(runs[0].font, shown, tuple(fact for run in runs for fact in run.facts)),)


def _justified(stream: Any, style: Any, shape: Any, text: str, units: int, drawing: _Drawing) -> list[Run] | None:
    parts = parts_of(text)
    if shape.spaced or units <= 0 or not is_plain(text) or "" in parts[1:-1] or text[0] == "\xa0" or text[-1] == "\xa0":
        return None
    words: Words = shape.words
    known = shape.drawn.words
    missing = [part for part in parts if part and part not in known]
    if missing and not learn(style, missing, words):
        return None
    known.update((part, _run(stream, words.known[part], drawing)) for part in missing if part in words.known)
    between = {space: _run(stream, _widened(words.spaces[space], units), drawing) for space in SPACES if space in parts}
    runs = [between[part] if part in between else known[part] for part in parts if part]
    if not parts[0]:
        runs[0] = _run(stream, _widened(words.spaces[" "], units, "first"), drawing)
    if not parts[-1]:
        runs[-1] = _run(stream, _widened(words.spaces[" "], units, "last"), drawing)
    return None if None in runs else [run for run in runs if run is not None]


def _widened(space: Item, units: int, place: str = "between") -> Item:
    """A space with so much more: Pango puts half of it before the space, a whole number of points where the whole is one. To a text's first
    or last space WeasyPrint gives twice as much, of which Pango leaves out what is outside the text."""
    whole = units if place == "between" else units * 2
    left = whole // 2
    if whole % 1024 == 0:
        left = (left + 512) // 1024 * 1024
    glyph, width, _, rise = space.glyphs[0]
    more, shift = {"between": (whole, left), "first": (whole - left, 0), "last": (left, left)}[place]
    return replace(space, glyphs=((glyph, width + more, shift, rise),))


def _run(stream: Any, item: Item, drawing: _Drawing) -> Run | None:
    """How a run is shown, as ``draw_first_line`` writes it; None if a glyph is missing, raised or a picture."""
    font, size = _font(stream, item.font, drawing)
    if font.bitmap or font.png or font.svg or font.colr:
        return None
    shown = ["<"]
    facts = {}
    for (glyph, width, shift, rise), letters in zip(item.glyphs, item.letters, strict=True):
        if glyph == pango.PANGO_GLYPH_EMPTY:
            shown.append(f">{-width / size}<")
            continue
        if glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG or rise:
            return None
        offset = shift / size
        if glyph not in facts:
            facts[glyph] = (glyph, letters, _width(stream, font, item.font, glyph, size))
        shown.append(f">{-offset}<{glyph:04x}" if offset else f"{glyph:04x}")
        kerning = facts[glyph][2] + offset - width * 1000 * FROM_UNITS / size
        if kerning:
            shown.append(f">{int(kerning)}<")
    text = "".join(shown)
    return Run(item.font, text[:-1] if text[-1] == "<" else text + ">", tuple(facts.values()))


def _width(stream: Any, font: Any, pango_font: Any, glyph: int, size: float) -> int:
    if glyph in font.widths:
        return int(font.widths[glyph])
    pango.pango_font_get_glyph_extents(pango_font, glyph, stream.ink_rect, stream.logical_rect)
    width: int = round(stream.logical_rect.width * 1000 * FROM_UNITS / size)
    return width
