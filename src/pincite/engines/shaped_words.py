"""The words of a style, each shaped once for all places where it stands.

To justify, WeasyPrint gives Pango the width of the spaces, and Pango then shapes each word by itself. So a word of a style has the same
glyphs wherever it stands in a justified line, and in any other if no rule of its font speaks of spaces (Firefox keeps words on the same
condition). What is out of the ordinary (a glyph that the style's font has not, other scripts between words) is no word here.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field, replace
from typing import Any

from weasyprint.text.ffi import FROM_UNITS, TO_UNITS, ffi, pango
from weasyprint.text.line_break import Layout, line_size

from pincite.engines.weasyprint_inside import speaks_of_spaces

_GLYPH = struct.Struct("=Iiii4x")
SPACES = (" ", "\xa0")
_WORDS = re.compile("([ \xa0])")
# One script from end to end: with a Latin letter among them, digits and punctuation are taken for Latin too.
_LATIN = re.compile(
    "[A-Za-z0-9 .,;:!?'\"()\\[\\]/&%*+=\xa0-\xa9\xab-\xb9\xbb-\u024f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030-\u203a-]+"
)
_LETTER = re.compile("[A-Za-z]")
SAMPLE = 1.5
"""The spaces' width, in pixels, in the lines that teach words."""


@dataclass(frozen=True, slots=True)
class Item:
    """What Pango shaped in one go: (glyph, width, offset, rise) for each glyph, and the letters that each stands for."""

    font: Any
    text: str
    glyphs: tuple[tuple[int, int, int, int], ...]
    letters: tuple[str, ...]

    @property
    def width(self) -> int:
        """In Pango's units."""
        return sum(width for _, width, _, _ in self.glyphs)


@dataclass(slots=True)
class Words:
    """The words of a style. ``widths`` are those of words and spaces that stand alike in any line, in Pango's units; ``size`` the height
    and the baseline of a line of them; ``strange`` is what is no word. ``layouts`` keep Pango's fonts alive."""

    known: dict[str, Item] = field(default_factory=dict)
    spaces: dict[str, Item] = field(default_factory=dict)
    strange: set[str] = field(default_factory=set)
    layouts: dict[Any, Any] = field(default_factory=dict)
    widths: dict[str, int] = field(default_factory=dict)
    size: tuple[float, float] | None = None
    font: Any = None

    def clear(self) -> None:
        self.known.clear()
        self.strange.clear()
        self.widths.clear()


def is_plain(text: str) -> bool:
    """Whether a text is of Latin script from end to end."""
    return _LATIN.fullmatch(text) is not None and _LETTER.search(text) is not None


def parts_of(text: str) -> list[str]:
    """Words, with a space between each two."""
    if "\xa0" in text:
        return _WORDS.split(text)
    words = text.split(" ")
    parts = [" "] * (2 * len(words) - 1)
    parts[::2] = words
    return parts


def learn(style: Any, parts: list[str], words: Words) -> bool:
    """Shapes words, and the spaces between them; answers whether all of them are such."""
    missing = [part for part in dict.fromkeys(parts) if part not in words.known and part not in words.spaces]
    if not words.strange.isdisjoint(missing):
        return False
    if not missing or _learn(style, missing, words):
        return True
    words.strange.update(word for word in missing if not _learn(style, [word], words))
    return words.strange.isdisjoint(missing)


def _learn(style: Any, missing: list[str], words: Words) -> bool:
    """Shapes them as in a line of Latin letters that is justified."""
    wanted = [part for part in missing if part not in SPACES] or ["a"]
    line = ["a"]
    for space, word in [*((" ", word) for word in wanted), ("\xa0", "a")]:
        line += [space, word]
    items = items_of(style, "".join(line), SAMPLE, words)
    if [item.text for item in items] != line or any(len(item.glyphs) != 1 for item in items if item.text in SPACES):
        return False
    for item in items:
        if item.text not in SPACES:
            words.known[item.text] = item
        elif item.text not in words.spaces:
            glyph, width, _, rise = item.glyphs[0]
            words.spaces[item.text] = replace(item, glyphs=((glyph, width - int(SAMPLE * TO_UNITS), 0, rise),))
    return True


def items_of(style: Any, text: str, spacing: float, words: Words) -> list[Item]:
    """A text shaped as one line; ``spacing`` is what each of its spaces is widened by, in pixels."""
    layout = Layout(style, spacing)
    layout.set_text(text, justify=True)
    pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    line, _ = layout.get_first_line()
    data = layout.text.encode()
    items = []
    run = line.runs[0]
    while run != ffi.NULL:
        this, run = run.data, run.next
        count, start, length = this.glyphs.num_glyphs, this.item.offset, this.item.length
        glyphs = tuple(_GLYPH.iter_unpack(ffi.buffer(this.glyphs.glyphs, count * _GLYPH.size)))
        clusters = ffi.unpack(this.glyphs.log_clusters, count)
        # Right to left, the ends are the other way round.
        ends = [length, *clusters[:-1]] if this.item.analysis.level % 2 else [*clusters[1:], length]
        letters = tuple(data[start + first : start + end].decode(errors="replace") for first, end in zip(clusters, ends, strict=True))
        words.layouts.setdefault(this.item.analysis.font, layout)
        items.append(Item(this.item.analysis.font, data[start : start + length].decode(errors="replace"), glyphs, letters))
    return items


def measure(style: Any, parts: list[str], words: Words) -> bool:
    """Has the widths of all parts known; answers whether they stand alike in any line, and a line of them is in its style's own font."""
    missing = [part for part in parts if part not in words.widths]
    if not missing:
        return True
    if words.size is None:
        _look_at_font(style, words)
    if words.font is None or not learn(style, missing, words):
        return False
    items = [words.spaces.get(part) or words.known[part] for part in missing]
    words.widths.update((item.text, item.width) for item in items if item.font == words.font)
    return all(item.font == words.font for item in items)


def _look_at_font(style: Any, words: Words) -> None:
    """What a line is as high as; and the style's font, unless it speaks of spaces."""
    layout = Layout(style)
    layout.set_text("a")
    line, _ = layout.get_first_line()
    words.size = (line_size(line, style)[1], pango.pango_layout_get_baseline(layout.layout) * FROM_UNITS)
    font = line.runs[0].data.item.analysis.font
    words.layouts.setdefault(font, layout)
    if not speaks_of_spaces(font):
        words.font = font
