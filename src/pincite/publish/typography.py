"""What a compositor adds for print and screen: spaces that do not break, and the small-capital opening."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pincite.publish.document_tree import Node, plain_text, rewrite_inline_lists, span, text

NO_BREAK = "\u00a0"

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
_DIGIT = re.compile(r"^\d")
_SPACE = re.compile(r"\s")


def with_fixed_spaces(tree: Any) -> Any:
    """The tree with a no-break space between a number and its unit or month, an ordinal and its name, a title and its bearer."""
    return rewrite_inline_lists(tree, _fix)


def _fix(inlines: list[Node]) -> list[Node]:
    result: list[Node] = []
    for at, inline in enumerate(inlines):
        if inline["t"] in ("Space", "SoftBreak") and 0 < at < len(inlines) - 1:
            left = _last_word(inlines[at - 1])
            right = _first_word(inlines[at + 1])
            if left and right and holds_together(left, right):
                result.append(text(NO_BREAK))
                continue
        result.append(inline)
    return result


@lru_cache(maxsize=8192)
def holds_together(left: str, right: str) -> bool:
    """Whether no line should break between two words."""
    if _NUMBER.match(left) and _AFTER_NUMBER.match(right):
        return True
    if _ORDINAL.match(left) and _CAPITAL.match(right):
        return True
    if right in ("…", "–"):
        # A line may break after a dash that has spaces, not before it.
        return True
    return bool(_TITLE.search(left)) and bool(_CAPITAL.match(right) or _DIGIT.match(right))


def _last_word(inline: Node) -> str:
    words = plain_text([inline])
    return "" if words[-1:].isspace() else _SPACE.split(words)[-1]


def _first_word(inline: Node) -> str:
    words = plain_text([inline])
    return "" if words[:1].isspace() else _SPACE.split(words, 1)[0]


def with_small_caps_opening(blocks: list[Node], letters: int = 14) -> list[Node]:
    """The blocks with the first paragraph's first words, after an epigraph too, as ``.lead-in`` (small capitals in the style sheet)."""
    if blocks and blocks[0]["t"] == "Div" and "epigraph" in blocks[0]["c"][0][1]:
        return [blocks[0], *with_small_caps_opening(blocks[1:], letters)]
    if not blocks or blocks[0]["t"] != "Para":
        return blocks
    inlines = blocks[0]["c"]
    taken = 0
    length = 0
    for at, inline in enumerate(inlines):
        words = plain_text([inline])
        if not (inline["t"] in ("Str", "Space", "SoftBreak") or _is_marked_word(inline)):
            break
        if words.strip():
            length += len(words)
            taken = at + 1
            if length >= letters or words[-1:] in ",.;:!?”’":
                break
    if not taken:
        return blocks
    opening = span(inlines[:taken], "", ("lead-in",))
    return [{"t": "Para", "c": [opening, *inlines[taken:]]}, *blocks[1:]]


def _is_marked_word(inline: Node) -> bool:
    """A number with its claim: a span or a link that holds nothing but words."""
    if inline["t"] not in ("Span", "Link"):
        return False
    return all(inner["t"] in ("Str", "Space", "SoftBreak") or _is_marked_word(inner) for inner in inline["c"][1])
