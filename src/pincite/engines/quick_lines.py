"""Where a line ends, found with the same result from the widths of words that are known.

WeasyPrint has Pango set some hundred letters to find the first line of a text, sets the line again with the next word and with each part
of that word which may be divided off, and once more without the space at its end. Where each word stands as it does in any line, the
line's width is the sum of theirs, and Pango ends it at the last place where one may end before the edge. What is out of the ordinary (a
first word that is too long, a narrow column, words of another script, soft hyphens, a space that hangs over the edge, a loose line that
may be parted at a space that does not break) is left to WeasyPrint, with the repairs of ``note_placement``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf
from typing import Any

from weasyprint.layout.percent import percentage
from weasyprint.text import line_break
from weasyprint.text.ffi import FROM_UNITS, TO_UNITS, ffi

from pincite.engines.note_placement import LOOSE, places_to_part
from pincite.engines.shaped_words import Words, is_plain, measure, parts_of

RATIO = 4
"""So many letters to an em WeasyPrint looks at, to find a line and the word after it."""

WIDEST = 2**21
"""A width from which on WeasyPrint sets none."""

_MAY_END = 1
"""Of what Pango says of a place between letters, that a line may end there."""

Line = tuple[str, int, int | None, float, float, float]
"""Its text, how many bytes of it are the given text's, from which byte on the rest is, its width, height and baseline in pixels."""


@dataclass(slots=True)
class Breaks:
    """What has been asked of texts: the boundaries of words, and where lines of the ``rest`` of a text may end, which is asked for next."""

    boundaries: dict[tuple[str, str], tuple[int, int] | None] = field(default_factory=dict)
    rest: str = ""
    places: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Column:
    """What a line is set in. ``context`` is WeasyPrint's, which keeps the dictionaries."""

    style: Any
    width: float
    words: Words
    context: Any
    breaks: Breaks = field(default_factory=Breaks)

    @property
    def limit(self) -> float:
        return int(max(0, self.width) * TO_UNITS) if self.width < WIDEST else inf

    def wide(self, text: str) -> int | None:
        """The width of a text in Pango's units; None if its words are no such that it is the sum of theirs."""
        parts = [part for part in parts_of(text) if part]
        return sum(map(self.words.widths.__getitem__, parts)) if measure(self.style, parts, self.words) else None


def first_line(text: str, column: Column) -> Line | None:
    """The first line of a text; None where WeasyPrint must look itself."""
    style = column.style
    size = style["font_size"]
    if not size or size * RATIO > column.width or style["white_space"] not in ("normal", "nowrap") or style["word_break"] != "normal":
        return None
    short = text if column.width == inf else text[: int(column.width / size * RATIO)]
    if "  " in short or "\xad" in short or not is_plain(short):
        return None
    chunk = _chunk_too_wide(short, len(short) == len(text), column)
    if chunk is None:
        return None
    begins, ends = chunk
    if begins == ends:
        return _line(text, len(text.encode()), None, column)
    places = _places(text, column)
    end = _last_place(short, places, begins, ends, column)
    following = next((place for place in places if place > end), len(short))
    if not short[:end].strip() or following >= len(short):
        return None
    first, second, word = short[:end], short[end:], short[end : following - 1]
    hyphenated = _hyphenated(first, word, column) if word.rstrip(" ") else ""
    if hyphenated:
        kept = len(hyphenated.encode()) - len(style["hyphenate_character"].encode())
        return _line(hyphenated, kept, kept, column)
    if hyphenated is None or ("\xa0" in second and _may_be_parted(first, text[end:], column)):
        return None
    column.breaks.rest, column.breaks.places = text[end:], [place - end for place in places if place > end]
    whole = first.rstrip(" ")
    return _line(whole, len(whole.encode()), len(first.encode()), column)


def _line(text: str, length: int, rest: int | None, column: Column) -> Line | None:
    wide, size = column.wide(text), column.words.size
    return None if wide is None or size is None else (text, length, rest, wide * FROM_UNITS, *size)


def _chunk_too_wide(text: str, is_whole: bool, column: Column) -> tuple[int, int] | None:
    """Where the first letters between spaces that overflow begin and end; nothing between if the whole text fits."""
    parts = parts_of(text)
    if not is_whole:
        # It may be cut off in the middle.
        parts = parts[:-1]
    if not measure(column.style, [part for part in parts if part], column.words):
        return None
    widths, limit = column.words.widths, column.limit
    wide = at = begins = 0
    for part in parts:
        if part == " ":
            if wide > limit:
                return begins, at
            begins = at + 1
        if part:
            wide += widths[part]
            at += len(part)
    if not is_whole or (wide > limit and parts[-1] == ""):
        return None
    return (begins, at) if wide > limit else (at, at)


def _places(text: str, column: Column) -> list[int]:
    """Where lines may end."""
    if text == column.breaks.rest:
        return column.breaks.places
    attributes = line_break.get_log_attrs(text, column.style["lang"])
    return [place for place, said in enumerate(memoryview(ffi.buffer(attributes)).cast("I")) if said & _MAY_END and 0 < place < len(text)]


def _last_place(text: str, places: Iterable[int], begins: int, ends: int, column: Column) -> int:
    """The last place where the line may end before the edge; 0 if there is none, or if there is no telling."""
    before = column.wide(text[:begins])
    inside = [place for place in places if begins < place < ends]
    for place in reversed(inside):
        wide = column.wide(text[begins:place])
        if wide is None or before is None:
            return 0
        if before + wide <= column.limit:
            return place
    return max((place for place in places if place <= begins), default=0)


def _hyphenated(first: str, following: str, column: Column) -> str | None:
    """The line with as much of the word that follows it as has room; '' if none of it has, None where there is no telling."""
    style = column.style
    language = style["lang"] and line_break.pyphen.language_fallback(style["lang"])
    if style["hyphens"] != "auto" or not language:
        return ""
    total, left, right = style["hyphenate_limit_chars"]
    found = _word_to_divide(following, language, total, column)
    before = column.wide(first)
    trimmed = column.wide(first.rstrip(" "))
    if found is None or before is None or trimmed is None:
        return "" if found is None else None
    room = column.width - trimmed * FROM_UNITS
    if room <= percentage(style["hyphenate_limit_zone"], style, column.width):
        return ""
    start, word = found
    for part in _parts(word, (language, left, right, total), column.context):
        divided = f"{following[:start]}{part}{style['hyphenate_character']}"
        wide = column.wide(divided)
        if wide is None:
            return None
        if before + wide <= column.limit:
            return first + divided
    return ""


def _word_to_divide(text: str, language: str, total: int, column: Column) -> tuple[int, str] | None:
    """The first word that is long enough and, in English, no name; and where it begins."""
    at = 0
    while text:
        key = (text, language)
        if key not in column.breaks.boundaries:
            column.breaks.boundaries[key] = line_break.get_next_word_boundaries(text, language)
        found = column.breaks.boundaries[key]
        if found is None:
            return None
        start, stop = found
        if stop - start >= total and not (language[:2] == "en" and text[start : start + 1].isupper()):
            return at + start, text[start:stop]
        text = text[stop:]
        at += stop
    return None


def _parts(word: str, key: tuple[str, int, int, int], context: Any) -> list[str]:
    """What of a word may stand before a hyphen, the longest first."""
    if key not in context.dictionaries:
        language, left, right, _ = key
        context.dictionaries[key] = line_break.pyphen.Pyphen(lang=language, left=left, right=right)
    return [start for start, _ in context.dictionaries[key].iterate(word)]


def _may_be_parted(first: str, rest: str, column: Column) -> bool:
    wide = column.wide(first.rstrip(" "))
    return wide is None or (column.width - wide * FROM_UNITS > LOOSE * column.style["font_size"] and bool(places_to_part(rest)))
