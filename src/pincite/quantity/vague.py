"""Numbers left vague: `dozens`, `tens of thousands`, `several hundred`, `a few dozen`, `scores of`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Vague
from pincite.quantity.draft import Draft
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.words import HYPHENS, SMALL
from pincite.quantity.wordset import word_set

PLURALS = {
    "dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12,
}  # fmt: skip
_SINGULARS = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FEW = word_set("several few couple many")


def plural(s: Sentence, i: int) -> Draft | None:
    """`hundreds`, `tens of thousands`, `hundreds and thousands`, `hundreds of millions`."""
    low = s.low
    word = low[i]
    if low[i - 1] in {"the", "high", "low", "mid"} and word in {"tens", "hundreds", "thousands"} and low[i + 1] not in ("of",):
        return None
    if (low[i - 1] in HYPHENS and s.glued(i)) or low[i - 1] in SMALL or low[i - 1].isdecimal():
        return None  # `with three hundreds`: innings of a hundred
    if word == "scores" and low[i + 1] == "more" and low[i - 1] not in ("the", "their", "his", "her"):
        return Draft(i, i + 1, Kind.VAGUE, Vague("scores", Fraction(20)), "vague plural", counts=True)  # `where scores more were lost`
    if word in ("tens", "scores") and low[i + 1] != "of" and low[i + 1] != "or":
        return None
    if word == "scores" and (
        low[i - 1] in {"the", "test", "their", "his", "average", "high", "low", "box"} or low[i + 2] in {"the", "three", "two", "five"}
    ):
        return None
    j, scale = i + 1, PLURALS[word]
    while low[j] == "of" and (low[j + 1] in PLURALS) and j < i + 8:
        scale, j = scale * PLURALS[low[j + 1]], j + 2
    if low[j] in {"and", "or", "if"} and low[j + 1] in PLURALS and low[j + 1] != "scores":
        j += 2
        while low[j] == "of" and low[j + 1] in PLURALS and j < i + 10:
            j += 2
    return Draft(i, j, Kind.VAGUE, Vague(s.slice(i, j), Fraction(scale)), "vague plural", counts=True)


def several(s: Sentence, i: int) -> Draft | None:
    """`several hundred`, `a few thousand`, `a couple of dozen`, `many thousands`."""
    low = s.low
    j = i
    if low[j] in {"a", "the", "some"}:
        j += 1
    if low[j] not in _FEW:
        return None
    if low[j] == "couple" and low[j - 1] not in ("a", "the"):
        return None
    head = low[j]
    j += 1
    if head == "couple" and low[j] == "of":
        j += 1
    scale = 1
    while low[j] in _SINGULARS or (low[j] in PLURALS and head in {"many", "several", "few"}):
        if low[j] == "score" and head == "many":
            break
        scale *= _SINGULARS.get(low[j]) or PLURALS[low[j]]
        j += 1
        if low[j] in HYPHENS:
            break
    if scale == 1:
        if head == "couple" and low[i] == "a" and low[i + 2] == "of":
            return Draft(i, i + 2, Kind.VAGUE, Vague("a couple", Fraction(2)), "a couple", counts=True)
        return None
    begin = i if low[i] == "a" else i if low[i] in _FEW else i + 1
    unit = unit_at(s, j, False)
    if unit is not None and low[j] not in HYPHENS:
        return Draft(begin, unit.j, Kind.VAGUE, Vague(s.slice(begin, unit.j), Fraction(scale)), "vague amount", unit.symbol)
    return Draft(begin, j, Kind.VAGUE, Vague(s.slice(begin, j), Fraction(scale)), "vague amount", counts=True)
