"""The words of pandoc inlines as a seed's text, with what in them is a note mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pincite.read.digits import RAISED

_UNITS = frozenset({
    "m", "km", "cm", "mm", "dm", "ft", "in", "yd", "mi", "mile", "miles", "metre", "metres", "meter", "meters",
    "kilometre", "kilometres", "kilometer", "kilometers",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plain:
    """A text, and the stretches of it that are note marks."""

    text: str = ""
    masked: tuple[tuple[int, int], ...] = ()

    def __add__(self, other: Plain) -> Plain:
        shift = len(self.text)
        return Plain(self.text + other.text, self.masked + tuple((s + shift, e + shift) for s, e in other.masked))

    def stripped(self) -> Plain:
        lead = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()
        masked = ((max(0, start - lead), min(len(text), end - lead)) for start, end in self.masked)
        return Plain(text, tuple((start, end) for start, end in masked if start < end))

    @staticmethod
    def lines(parts: list[Plain]) -> Plain:
        joined = Plain()
        for index, part in enumerate(parts):
            joined += Plain("\n") + part if index else part
        return joined


def plain_inlines(inlines: list[Any], notes: list[list[Any]]) -> Plain:
    """The words of inlines; the blocks of notes called in them are added to ``notes``."""
    plain = Plain()
    for inline in inlines:
        plain += _inline(inline, notes, plain.text)
    return plain


def _inline(inline: dict[str, Any], notes: list[list[Any]], before: str) -> Plain:
    kind, content = inline["t"], inline.get("c")
    if kind == "Str":
        return Plain(str(content))
    if kind in ("Space", "SoftBreak"):
        return Plain(" ")
    if kind == "LineBreak":
        return Plain("\n")
    if kind == "Note":
        notes.append(content or [])
        return Plain()
    if content is None:
        return Plain()
    if kind == "Quoted":
        opening, closing = ("“", "”") if content[0]["t"] == "DoubleQuote" else ("‘", "’")
        return Plain(opening) + plain_inlines(content[1], notes) + Plain(closing)
    if kind in ("Code", "Math"):
        return Plain(content[1])
    if kind == "Superscript":
        return _raised(content, plain_inlines(content, notes), before)
    if kind in ("Emph", "Strong", "Underline", "Subscript", "SmallCaps"):
        return plain_inlines(content, notes)
    return plain_inlines(content[1], notes) if kind in ("Span", "Link", "Cite") else Plain()


def _raised(inlines: list[Any], plain: Plain, before: str) -> Plain:
    """Raised text: the number of a note is masked, an exponent stays raised, an ordinal's ending joins its number."""
    words = plain.text.strip()
    if _links_inside(inlines) or (re.fullmatch(r"[\d,\s*†‡§]+|[a-z]", words) and _follows_words(before)):
        return Plain(plain.text, ((0, len(plain.text)),))
    return Plain(words.translate(RAISED)) if words.isdecimal() else plain


def _links_inside(inlines: list[Any]) -> bool:
    """Whether the raised text is a link within the document, as calls of notes are."""
    return any(inline["t"] == "Link" and inline["c"][2][0].startswith("#") for inline in inlines)


def _follows_words(before: str) -> bool:
    word = re.search(r"([^\W\d]+)$", before)
    return word[1].lower() not in _UNITS if word else before[-1:] in tuple(".,;:!?”’\"')")
