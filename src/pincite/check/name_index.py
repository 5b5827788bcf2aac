"""Where the seeds have numbers in names (68th Division), by number and kind of unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from pincite.check.nouns import head_of
from pincite.model.quantity import Number, Quantity, Role
from pincite.model.seed import Seed, SourceKey

_KINDS = (
    "army group|armies|army|corps|divisions?|brigades?|regiments?|battalions?|companies|company|platoons?|squadrons?|squads?|"
    "air forces?|air groups?|wings?|fleets?|flotillas?|batter(?:y|ies)|groups?|armou?red|infantry|cavalry"
)
_KIND = re.compile(rf"\s+(?:(?:and|or|&)\s+\d+(?:st|nd|rd|th)\s+)?(?:[A-Z][\w-]*\s+){{0,3}}?({_KINDS})\b", re.IGNORECASE)

PassageId = tuple[SourceKey, int]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Where each number stands in a name, by number and kind of unit; '' gathers all kinds."""

    places: dict[tuple[Fraction, str], dict[PassageId, None]]

    def find(self, number: Fraction, noun: str) -> dict[PassageId, None]:
        exact = self.places.get((number, noun), {})
        if not noun:
            return self.places.get((number, "*"), {})
        # A name whose unit is left out ('the 116th and 68th') may be of any kind.
        return exact | self.places.get((number, ""), {})


def index_names(seeds: Iterable[Seed]) -> NameIndex:
    places: dict[tuple[Fraction, str], dict[PassageId, None]] = {}
    for seed in seeds:
        for passage in seed.passages:
            for quantity in passage.quantities:
                if quantity.role is Role.STRUCTURE or not isinstance(quantity.value, Number):
                    continue
                noun = unit_kind(passage.text, quantity)
                for kind in {noun, "*"} if quantity.role is Role.NAME else {"*"}:
                    places.setdefault((quantity.value.value, kind), {})[(seed.key, passage.number)] = None
    return NameIndex(places)


def unit_kind(text: str, quantity: Quantity) -> str:
    """The stem of what a numbered name names ('division' of 68th Division, 116th and 68th divisions); '' if left out."""
    match = _KIND.match(text, quantity.end)
    return head_of(match[1].lower()) if match else ""
