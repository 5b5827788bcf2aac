"""What a compositor adds for print and screen: spaces that do not break, names that stay whole, the small-capital opening."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pincite.publish.document_tree import Node, plain_text, rewrite, rewrite_inline_lists, span, text

NO_BREAK = "\u00a0"
JOINER = "\u2060"

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = (
    "mm|cm|m|km|kg|g|t|lb|ft|in|yd|metres?|meters?|kilometres?|kilometers?|miles?|feet|tons?|tonnes?|hectares?|acres?|square|cubic|"
    "per|percent|%|°C|°F|hours?|minutes?|days?|weeks?|months?|years?|a\\.m\\.|p\\.m\\.|am|pm|thousand|million|billion|men|dollars?"
)
_NUMBER = re.compile(r"^[(\[“‘\"']?[$€£¥]?\d[\d,.:–-]*$")
_AFTER_NUMBER = re.compile(rf"^(?:{_MONTHS}|{_UNITS})(?![A-Za-z])")
_ORDINAL = re.compile(r"^[(\[“‘\"']?\d+(?:st|nd|rd|th)$")
_TITLE = re.compile(
    r"(?:^|[(\[“‘\"'])(?:Mt\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|St\.?|Lt\.|Gen\.|Col\.|Capt\.|No\.|Nos\.|Hill|Chapter|Part|Table|Figure|"
    rf"Appendix|para\.|paras\.|p\.|pp\.|ch\.|n\.|{_MONTHS})$"
)
_CAPITAL = re.compile(r"^[A-Z]")
_NAMED = re.compile(r"^[A-Z\d]")
_LEADING = ("–", "—", "•", "-")
"""Dashes that open a paragraph or a cell belong to the word after them."""

_FIGURES = re.compile(r"[(\[“‘\"']?\d[\d,.]*\b")

SHORT_NAME = 8
"""A stretch of Chinese or Japanese no longer than this is a name or a word, which no line divides."""

LEAST_OPENING = 8
LONGEST_OPENING = 34
_DIGIT = re.compile(r"^\d")
_SPACE = re.compile(r"\s")


def with_fixed_spaces(tree: Any) -> Any:
    """The tree with a no-break space between a number and its unit or month, an ordinal and its name, a title and its bearer."""
    return rewrite_inline_lists(tree, _fix)


def _fix(inlines: list[Node]) -> list[Node]:
    result: list[Node] = []
    for at, inline in enumerate(inlines):
        if inline["t"] in ("Space", "SoftBreak") and 0 < at < len(inlines) - 1 and not _is_loose(inlines[at - 1], inlines[at + 1]):
            left = _last_word(inlines[at - 1])
            right = _first_word(inlines[at + 1])
            if left and right and at == 1 and left in _LEADING:
                result.append(text(JOINER + NO_BREAK))  # after a dash a line may break even before a no-break space
                continue
            if left == "–" and at > 2 and _FIGURES.match(_last_word(inlines[at - 3])) and _FIGURES.match(right):
                result.append(text(JOINER + NO_BREAK))  # 3 – 10 July
                continue
            if left and right and holds_together(left, right):
                result.append(text(NO_BREAK))
                continue
        result.append(inline)
    return result


def _is_loose(left: Node, right: Node) -> bool:
    """Whether two words are surely not held together, as most are not: the first in small letters, which is neither number nor title."""
    return left["t"] == right["t"] == "Str" and left["c"].isalpha() and left["c"].islower() and right["c"][:1] not in _HELD


_HELD = ("…", "–")


@lru_cache(maxsize=8192)
def holds_together(left: str, right: str) -> bool:
    """Whether no line should break between two words."""
    if _NUMBER.match(left) and _AFTER_NUMBER.match(right):
        return True
    if _ORDINAL.match(left) and _CAPITAL.match(right):
        return True
    if right in _HELD:
        # A line may break after a dash that has spaces, not before it.
        return True
    return bool(_TITLE.search(left)) and bool(_CAPITAL.match(right) or _DIGIT.match(right))


def _words(inline: Node) -> str:
    return str(inline["c"]) if inline["t"] == "Str" else plain_text([inline])


def _last_word(inline: Node) -> str:
    words = _words(inline)
    return "" if words[-1:].isspace() else _SPACE.split(words)[-1]


def _first_word(inline: Node) -> str:
    words = _words(inline)
    return "" if words[:1].isspace() else _SPACE.split(words, 1)[0]


def with_whole_names(tree: Any) -> Any:
    """The tree with ``.whole`` on each short stretch in Chinese, Japanese or Korean: a name is not divided like a text."""

    def visit(node: Node) -> list[Node] | None:
        if node["t"] != "Span" or len(plain_text(node["c"][1])) > SHORT_NAME:
            return None
        (identifier, names, attributes), inlines = node["c"]
        language = next((value for key, value in attributes if key == "lang"), "")
        if language.split("-")[0] not in ("zh", "ja", "ko"):
            return None
        return [{"t": "Span", "c": [[identifier, [*names, "whole"], attributes], inlines]}]

    return rewrite(tree, visit)


def with_small_caps_opening(blocks: list[Node], letters: int = 14) -> list[Node]:
    """The blocks with the first paragraph's first words, after an epigraph too, as ``.lead-in`` (small capitals in the style sheet)."""
    if blocks and blocks[0]["t"] == "Div" and "epigraph" in blocks[0]["c"][0][1]:
        return [blocks[0], *with_small_caps_opening(blocks[1:], letters)]
    if not blocks or blocks[0]["t"] != "Para":
        return blocks
    inlines = blocks[0]["c"]
    taken = _length_of_opening(inlines, letters)
    if not taken:
        return blocks
    opening = span(inlines[:taken], "", ("lead-in",))
    return [{"t": "Para", "c": [opening, *inlines[taken:]]}, *blocks[1:]]


def _length_of_opening(inlines: list[Node], letters: int) -> int:
    """How many inlines the opening takes: to a stop, or so many letters, but not into the middle of a name or a date."""
    words: list[tuple[str, int, int]] = []  # the word, how many inlines and how many letters there are up to its end
    length = 0
    for at, inline in enumerate(inlines):
        written = plain_text([inline])
        if not (inline["t"] in ("Str", "Space", "SoftBreak") or _is_marked_word(inline)):
            break
        length += len(written)
        if written.strip():
            words.append((written, at + 1, length))
            if written[-1:] in ",.;:!?”’":
                break
    end = next((number for number, (_, _, so_far) in enumerate(words, 1) if so_far >= letters), len(words))
    end = _past_name(words, end)
    return words[end - 1][1] if end else 0


def _past_name(words: list[tuple[str, int, int]], end: int) -> int:
    """The end moved to before or behind a name that it would divide."""

    def divides(at: int) -> bool:
        return 0 < at < len(words) and all(_NAMED.match(words[beside][0]) for beside in (at - 1, at))

    before, behind = end, end
    while divides(before):
        before -= 1
    while divides(behind):
        behind += 1
    if before == end or (before and words[before - 1][2] >= LEAST_OPENING):
        return before
    return behind if words[behind - 1][2] <= LONGEST_OPENING else end


def _is_marked_word(inline: Node) -> bool:
    """A number with its claim: a span or a link that holds nothing but words."""
    if inline["t"] not in ("Span", "Link"):
        return False
    return all(inner["t"] in ("Str", "Space", "SoftBreak") or _is_marked_word(inner) for inner in inline["c"][1])
