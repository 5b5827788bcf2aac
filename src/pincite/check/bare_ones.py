"""`a day` where the source has `no more than a day`: an article counts nothing, unless the source hedges that very count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pincite.check.hedges import bound_of
from pincite.check.settings import Prose, sentence_at
from pincite.model.claim import CitedPassages
from pincite.model.quantity import Bound, Number, Quantity, Role
from pincite.quantity.units import WORDS

_ONE = re.compile(
    r"\b(?:last(?:s|ed|ing)?|t(?:ake[sn]?|ook)|need(?:s|ed)?|h[eo]ld(?: out)?|wait(?:s|ed)?|sp(?:ent|ends?)|for|in|of|within)"
    r"\s+[\"“‘']?(?P<one>an?\s+(?P<unit>[a-z]+))\b(?!\s+(?:of|and|later|earlier|before|after|ago)\b|['’-])",
    re.IGNORECASE,
)


def find_bare_ones(
    prose: Prose,
    known: Iterable[Quantity],
    cited: Callable[[int, int], tuple[CitedPassages, ...]],
    numbers: Callable[[CitedPassages], Iterable[Quantity]],
) -> Iterator[Quantity]:
    """The counts of one that the passages cited for them hedge and the text states flatly; ``known`` are those read already."""
    claims = [quantity for quantity in known if quantity.role is Role.CLAIM]
    for match in _ONE.finditer(prose.text):
        start, end = match.span("one")
        unit = WORDS.get(match["unit"].lower())
        if unit is None or any(quantity.start < end and start < quantity.end for quantity in claims):
            continue
        low, high = sentence_at(prose.sentences, start, len(prose.text))
        told = [quantity for quantity in claims if low <= quantity.start < high]
        hedged = (number for citation in cited(start, end) for number in numbers(citation) if _is_hedged_one(number, unit.symbol))
        source = next(hedged, None)
        if source is not None and not any(_is_one(quantity, unit.symbol) for quantity in told):
            flat = replace(source, bound=Bound.EXACT, hedge="", negated=False, noun_start=-1, noun_end=-1)
            yield replace(flat, start=start, end=end, text=prose.text[start:end])


def _is_one(quantity: Quantity, unit: str) -> bool:
    return isinstance(quantity.value, Number) and quantity.value.value == 1 and quantity.unit == unit


def _is_hedged_one(quantity: Quantity, unit: str) -> bool:
    return _is_one(quantity, unit) and bound_of(quantity)[0] is not Bound.EXACT
