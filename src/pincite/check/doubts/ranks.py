"""Which of several a number is told of: the eldest is not the second, the youngest is not the average, the highest not the lowest."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.check.case import Case
from pincite.check.measures import measure
from pincite.check.verbs import AUXILIARIES, PREPOSITIONS
from pincite.check.words import stem
from pincite.model.quantity import Kind, Quantity
from pincite.quantity.words import SMALL

_ALIKE = (
    ("eldest", "oldest"), ("youngest",), ("average", "mean", "averaged", "median"), ("total", "combined"), ("last", "final"),
    ("first",), ("second",), ("third",), ("fourth",), ("fifth",), ("longest",), ("shortest",), ("heaviest",), ("lightest",),
    ("highest", "most", "largest", "greatest", "biggest", "maximum", "peak"), ("lowest", "fewest", "smallest", "least", "minimum"),
    ("deepest",), ("shallowest",), ("nearest", "closest"), ("farthest", "furthest", "remotest"), ("best",), ("worst",),
)  # fmt: skip
_NAMES = {word: words[0] for words in _ALIKE for word in words}
_MIDDLE, _ORDER = ("average", "total"), ("first", "second", "third", "fourth", "fifth")
_APART = tuple(
    frozenset(words)
    for words in (
        ("eldest", "youngest", "average", *_ORDER[1:]),
        _ORDER,
        ("first", "last"),
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
    r"(?<!\bat )\b(?:the|his|her|its|their|whose|an?)\s+(?:(?!of\b|and\b)[^\W\d]+\s+)?"
    rf"(?P<rank>{'|'.join(_NAMES)})\b(?!-|\s+(?:in|at|on|time|place|class|hand|half|world|week|days?|month|year|night|hour)\b)"
    r"(?:\s+(?P<of>[^\W\d]+))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\b(?:\d[\d.,]*|(?:{'|'.join(SMALL)}))\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:in all|altogether|in total|all told)\b", re.IGNORECASE)
_ENDS = re.compile(r"[,;:.]\s|[—\ufffc]")
_BREAK = re.compile(r"[;:.]\s|[—\ufffc]|,\s+(?:and|but|while|whereas)\b")


_SIZES = (
    ("youngest", "eldest"), ("lowest", "highest"), ("shortest", "longest"), ("lightest", "heaviest"), ("shallowest", "deepest"),
    ("nearest", "farthest"),
)  # fmt: skip
"""The less and the more of each pair."""
_MONTH = 30 * 24 * 3600


def find_unordered(case: Case) -> str:
    """Why two numbers of the sentence must be exchanged, whatever the passage says: the lightest is not the larger of the two."""
    sentence, claim = case.item.claim.sentence, case.item.claim
    ranks = _ranks_before(sentence, claim.in_sentence[0])
    for other, _ in case.others() if ranks else ():
        if (other.claim.block, other.claim.sentence_start) != (claim.block, claim.sentence_start):
            continue
        sizes, others = (_size(found.claim.quantity) for found in (case.item, other))
        if sizes is None or others is None or sizes[0] != others[0]:
            continue
        for one, what in ranks:
            for two, of in _ranks_before(sentence, other.claim.in_sentence[0]):
                turned = ((one, two) in _SIZES and sizes[1] > others[1]) or ((two, one) in _SIZES and sizes[1] < others[1])
                if turned and (of == what or "" in {of, what}):
                    return f"‘{claim.quantity.text}’ is told of the {one}, and ‘{other.claim.quantity.text}’ of the {two}"
    return ""


def _size(quantity: Quantity) -> tuple[str, Fraction] | None:
    """A number with what it measures; a month is thirty days here."""
    found = measure(quantity)
    if found is None or not found.is_single or found.low is None:
        return None
    return ("duration", found.low * _MONTH) if found.dimension == "months" else (found.dimension, found.low)


def _ranks_before(text: str, start: int) -> list[tuple[str, str]]:
    """The ranks between a number of a sentence and what stands before it: another number, or another part of the sentence."""
    low = max((mark.end() for mark in _BREAK.finditer(text, 0, start)), default=0)
    low = max((mark.end() for mark in _NUMBER.finditer(text, low, start)), default=low)
    return [(_NAMES[rank["rank"].lower()], _noun((rank["of"] or "").lower())) for rank in _RANK.finditer(text, low, start)]


def find_other_rank(case: Case) -> str:
    """Why the sentence tells the number of another of several than the passage does; '' where it may be the same."""
    item = case.item
    quantity, source, text = item.claim.quantity, case.source, case.text
    if Kind.ORDINAL in {quantity.kind, source.quantity.kind} or not case.is_plain:
        return ""
    sentence, place = item.claim.sentence, item.claim.in_sentence
    said = _ranks_before(sentence, place[0]) or _ranks(sentence, *place, 0, len(sentence))
    known = _ranks_before(text[: source.sentence[1]], source.start) or _ranks(text, source.start, source.quantity.end, *source.sentence)
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
