"""Faults in the words about a number: its hedge, its noun, a denial; and two numbers of a sentence exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.far_hedges import far_bound
from pincite.check.faults.fault import HEDGE, VALUE, Change, Fault, is_number, pick
from pincite.check.hedges import bound_of
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Kind, Moment, Number, Period, Quantity

_TURNS = {
    Bound.ABOUT: "more than", Bound.MORE_THAN: "almost", Bound.LESS_THAN: "more than", Bound.ALMOST: "more than",
    Bound.AT_LEAST: "at most", Bound.AT_MOST: "at least", Bound.JUST_OVER: "nearly",
}  # fmt: skip
_ARTICLE = re.compile(r"(?:an?|the|one)\b", re.IGNORECASE)
_RANKED = re.compile(r"\b(?:only|just|first|last|next|past|other)\s+$", re.IGNORECASE)
"""What no 'not' can follow: 'in the first not two weeks' is no English."""
_NOUNS = ("horses", "rifles", "bridges", "letters", "villages")


def swaps(claim: Claim, text: str, others: Iterable[Claim]) -> Iterable[Fault]:
    """This number and the next of its sentence exchanged."""
    for other in others:
        if other.start <= claim.start or any(_is_article(c.quantity.text) for c in (claim, other)):
            continue
        if other.quantity.text.lower() == claim.quantity.text.lower() or other.quantity.value == claim.quantity.value:
            continue
        words = _as_begun(other, claim) + text[claim.end : other.start] + _as_begun(claim, other)
        yield Fault("swap", claim.start, other.end, words, VALUE | HEDGE)
        return


def _as_begun(claim: Claim, place: Claim) -> str:
    """The words of a number as they are written in another's place: with a capital only where a sentence begins."""
    words = claim.quantity.text
    if isinstance(claim.quantity.value, Moment | Period) or not words[:1].isalpha():
        return words
    return words[:1].upper() + words[1:] if place.start == place.sentence_start else words[:1].lower() + words[1:]


def _hedge_dropped(claim: Claim, text: str) -> Iterable[Change]:
    span = _hedge_span(claim, text)
    if span is not None and bound_of(claim.quantity)[0] is not Bound.EXACT and _is_timeless(claim.quantity):
        yield span[0], span[1], "", HEDGE


def _hedge_turned(claim: Claim, text: str) -> Iterable[Change]:
    span = _hedge_span(claim, text)
    if span is not None and bound_of(claim.quantity)[0] in _TURNS and _is_timeless(claim.quantity):
        yield span[0], span[1], _TURNS[claim.quantity.bound] + " ", HEDGE


def _hedge_added(claim: Claim, text: str) -> Iterable[Change]:
    quantity = claim.quantity
    if quantity.hedge or quantity.bound is not Bound.EXACT or not is_number(quantity):
        return
    if _is_article(quantity.text) or far_bound(claim) is not None:
        return
    hedge = ("about", "more than", "almost", "at least")[pick(claim, "hedge", 4)]
    yield (*_led_by(hedge, claim, text), HEDGE)


def _negation(claim: Claim, text: str) -> Iterable[Change]:
    quantity = claim.quantity
    if not is_number(quantity) or quantity.hedge or quantity.bound is not Bound.EXACT or quantity.negated:
        return
    if _is_article(quantity.text):
        return
    if _RANKED.search(text[claim.sentence_start : claim.start]):
        return
    yield (*_led_by("not", claim, text), frozenset(("negation-turned", "undecided", *HEDGE)))


def _led_by(words: str, claim: Claim, text: str) -> tuple[int, int, str]:
    """The words put before a number, with the capital of a number that begins its sentence."""
    first = text[claim.start]
    if claim.start > claim.sentence_start or not first.isupper():
        return claim.start, claim.start, f"{words} "
    return claim.start, claim.start + 1, f"{words.capitalize()} {first.lower()}"


def _noun(claim: Claim, text: str) -> Iterable[Change]:
    quantity = claim.quantity
    if quantity.kind is not Kind.CARDINAL or not claim.end <= quantity.noun_start <= quantity.noun_end <= len(text):
        return
    written = text[quantity.noun_start : quantity.noun_end]
    swapped = {"killed": "wounded", "wounded": "killed", "soldiers": "civilians", "captured": "killed"}
    other = swapped.get(written) or _NOUNS[pick(claim, "noun", len(_NOUNS))]
    if isinstance(quantity.value, Number) and quantity.value.value == 1:
        other = other.removesuffix("s")
    yield quantity.noun_start, quantity.noun_end, other, VALUE


def _is_article(words: str) -> bool:
    return bool(_ARTICLE.match(words))


def _hedge_span(claim: Claim, text: str) -> tuple[int, int] | None:
    hedge = claim.quantity.hedge
    before = text[: claim.start]
    if not hedge or not before.rstrip().lower().endswith(hedge.lower()):
        return None
    end = len(before.rstrip())
    return end - len(hedge), claim.start


def _is_timeless(quantity: Quantity) -> bool:
    return not isinstance(quantity.value, Moment | Period) and quantity.kind is not Kind.ORDINAL


OPERATORS = (
    ("hedge dropped", _hedge_dropped),
    ("hedge turned", _hedge_turned),
    ("hedge added", _hedge_added),
    ("negation", _negation),
    ("noun", _noun),
)
