"""Faults in the words about a number: its hedge, its noun, a denial; and two numbers of a sentence exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.far_hedges import far_bound
from pincite.check.faults.fault import HEDGE, VALUE, Change, Fault, is_number, pick
from pincite.check.hedges import bound_of
from pincite.check.moments import is_dating
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Kind, Number, Quantity
from pincite.quantity.words import SMALL

_TURNS = {
    Bound.ABOUT: "more than", Bound.MORE_THAN: "almost", Bound.LESS_THAN: "more than", Bound.ALMOST: "more than",
    Bound.AT_LEAST: "at most", Bound.AT_MOST: "at least", Bound.JUST_OVER: "nearly",
}  # fmt: skip
_ARTICLE = re.compile(r"(?:an?|the|one)\b", re.IGNORECASE)
_RANKED = re.compile(r"\b(?:only|just|first|last|next|past|other)\s+$", re.IGNORECASE)
"""What no 'not' can follow: 'in the first not two weeks' is no English."""
_WORDS = "|".join((*SMALL, "hundred", "thousand", "million"))
_FIGURES = re.compile(rf"\d[\d,]*(?:\.\d+)?|(?:{_WORDS})\b(?:(?: and |[ -])(?:{_WORDS})\b)*", re.IGNORECASE)
_NOUNS = ("horses", "rifles", "bridges", "letters", "villages")


def swaps(claim: Claim, text: str, others: Iterable[Claim]) -> Iterable[Fault]:
    """This number and the next of its sentence exchanged."""
    for other in others:
        if other.start <= claim.start or any(_is_article(c.quantity.text) for c in (claim, other)):
            continue
        if other.quantity.text.lower() == claim.quantity.text.lower() or other.quantity.value == claim.quantity.value:
            continue
        one, two = _exchanged(claim, other)
        between = text[claim.start + len(one) : other.start]
        words = _as_begun(two, other, claim) + between + _as_begun(one, claim, other)
        yield Fault("swap", claim.start, other.start + len(two), words, VALUE | HEDGE)
        return


def _exchanged(claim: Claim, other: Claim) -> tuple[str, str]:
    """What of two numbers is exchanged: of measures in two units the figures alone, as by a slip of the pen."""
    texts = (claim.quantity.text, other.quantity.text)
    found = [_FIGURES.match(text) if is_number(c.quantity) else None for c, text in zip((claim, other), texts, strict=True)]
    if found[0] is None or found[1] is None:
        return texts
    units = [text[match.end() :] for match, text in zip(found, texts, strict=True) if match is not None]
    if units[0] == units[1] or any(any(c.isdecimal() for c in unit) for unit in units):
        return texts
    return found[0][0], found[1][0]


def _as_begun(words: str, claim: Claim, place: Claim) -> str:
    """The words of a number as they are written in another's place: with a capital only where a sentence begins."""
    if is_dating(claim.quantity) or not words[:1].isalpha():
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
    at = pick(claim, "noun", len(_NOUNS))
    other = swapped.get(written) or next(noun for noun in (*_NOUNS[at:], *_NOUNS) if noun not in written)
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
    return not is_dating(quantity) and quantity.kind is not Kind.ORDINAL


OPERATORS = (
    ("hedge dropped", _hedge_dropped),
    ("hedge turned", _hedge_turned),
    ("hedge added", _hedge_added),
    ("negation", _negation),
    ("noun", _noun),
)
