"""Which of several a number is told of: the eldest is not the second, the youngest is not the average, the highest not the lowest."""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.verbs import AUXILIARIES, PREPOSITIONS
from pincite.check.words import stem
from pincite.model.quantity import Kind

_ALIKE = (
    ("eldest", "oldest"), ("youngest",), ("average", "mean", "averaged", "median"), ("total", "combined"), ("last", "final"),
    ("first",), ("second",), ("third",), ("fourth",), ("fifth",), ("longest",), ("shortest",), ("heaviest",), ("lightest",),
    ("highest", "most", "largest", "greatest", "biggest", "maximum", "peak"), ("lowest", "fewest", "smallest", "least", "minimum"),
    ("deepest",), ("shallowest",), ("nearest", "closest"), ("farthest", "furthest", "remotest"), ("best",), ("worst",),
)  # fmt: skip
_NAMES = {word: words[0] for words in _ALIKE for word in words}
_MIDDLE, _ORDER = ("average", "total"), ("first", "second", "third", "fourth", "fifth", "last")
_APART = tuple(
    frozenset(words)
    for words in (
        ("eldest", "youngest", "average", *_ORDER[1:-1]),
        _ORDER,
        ("highest", "lowest", *_MIDDLE),
        ("longest", "shortest", *_MIDDLE),
        ("heaviest", "lightest", *_MIDDLE),
        ("deepest", "shallowest", *_MIDDLE),
        ("nearest", "farthest", *_MIDDLE),
        ("best", "worst", *_MIDDLE),
    )
)
"""Of each set nothing is two at once."""

_RANK = re.compile(
    r"\b(?:the|his|her|its|their|whose|an?)\s+(?:(?!of\b|and\b)[^\W\d]+\s+)?"
    rf"(?P<rank>{'|'.join(_NAMES)})\b(?!-|\s+(?:in|at|on|time|place|class|hand|half|world|week|days?|month|year|night|hour)\b)"
    r"(?:\s+(?P<of>[^\W\d]+))?",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:in all|altogether|in total|all told)\b", re.IGNORECASE)
_ENDS = re.compile(r"[,;:.]\s|[—\ufffc]")
_BREAK = re.compile(r"[;:.]\s|[—\ufffc]|,\s+(?:and|but|while|whereas)\b")


def find_other_rank(case: Case) -> str:
    """Why the sentence tells the number of another of several than the passage does; '' where it may be the same."""
    item = case.item
    quantity, source, text = item.claim.quantity, case.source, case.text
    if Kind.ORDINAL in {quantity.kind, source.quantity.kind} or not case.is_plain:
        return ""
    said = _ranks(item.claim.sentence, *item.claim.in_sentence, 0, len(item.claim.sentence))
    known = _ranks(text, source.start, source.quantity.end, *source.sentence)
    if {rank for rank, _ in said} & {rank for rank, _ in known}:
        return ""
    for one, of in said:
        for other, what in known:
            if any({one, other} <= apart for apart in _APART) and (of == what or "" in {of, what}):
                return f"the sentence tells ‘{quantity.text}’ of the {one}, the passage of the {other}"
    return ""


def _ranks(text: str, start: int, end: int, low: int, high: int) -> list[tuple[str, str]]:
    """The ranks named in the part of the sentence that a number stands in, each with the noun behind it."""
    low = max((mark.end() for mark in _BREAK.finditer(text, low, start)), default=low)
    mark = _ENDS.search(text, end, high)
    high = mark.start() if mark else high
    found = _RANK.finditer(text, low, high)
    ranks = [(_NAMES[rank["rank"].lower()], _noun((rank["of"] or "").lower())) for rank in found]
    return [*ranks, ("total", "")] if _IN_ALL.search(text, low, high) else ranks


def _noun(word: str) -> str:
    """The stem of a noun; '' of a word that is none ('the second had died')."""
    return "" if word in AUXILIARIES or word in PREPOSITIONS else stem(word)
