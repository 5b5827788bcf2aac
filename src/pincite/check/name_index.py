"""Where the seeds have numbers in names (68th Division), by number and kind of unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from pincite.check.nouns import head_of
from pincite.check.words import STOP_WORDS
from pincite.model.quantity import Kind, Number, Quantity, Role
from pincite.model.seed import Seed, SourceKey

_KINDS = (
    "army group|armies|army|corps|divisions?|brigades?|regiments?|battalions?|companies|company|platoons?|squadrons?|squads?|"
    "air forces?|air groups?|wings?|fleets?|flotillas?|batter(?:y|ies)|groups?|armou?red|infantry|cavalry"
    "|bdes?|bt?ns?|divs?|regts?|coys?|btys?|sqns?"
)
_KIND = re.compile(rf"\s+(?:(?:and|or|&)\s+\d+(?:st|nd|rd|th)\s+)?(?:[A-Z][\w-]*\s+){{0,3}}?({_KINDS})\b", re.IGNORECASE)

_LEAD = re.compile(
    r"\b(?P<what>[A-Z][A-Za-z]*)(?:-|s? (?:\d+(?:, | and | or | & |–|-))*| (?:Nos?|Number)\.? )$"
    r"|\b(?P<sort>[a-z]{3,}) (?:(?:No|number)\.? )?$"
)
"""A thing that is numbered behind its name: 'Weir 2', 'Weirs 2 and 5', 'Weir No. 2', 'TV 118', 'U-27', 'batch 7'."""
_THING = re.compile(r"(?:(?<=\bNo\.\s)\d+\s(?P<what>[A-Za-z]{3,})|\d+(?:st|nd|rd|th|d)\s(?P<unit>[A-Z][a-z]+))\b")
"""A thing that is numbered before its name: 'No. 4 Shed', 'No. 3 incline', '9th Lancers'."""
_HALF = re.compile(r"\d+(?:st|nd|rd|th)?/\d+(?:st|nd|rd|th)?\b")
"""A battalion and its regiment in one: '2nd/19th'."""

_SMALL = "<<"
"""What marks a thing that is written small, which the next sentence may leave out."""
_BARE = "<"
"""The number of a name without what is numbered ('No. 2')."""

PassageId = tuple[SourceKey, int]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Where each number stands in a name, by number and kind of unit; '' gathers all kinds."""

    places: dict[tuple[Fraction, str], dict[PassageId, None]]
    kinds: dict[str, dict[PassageId, None]]

    def find(self, number: Fraction, noun: str, lead: str = "", joined: str = "") -> dict[PassageId, None]:
        """``lead`` is what is numbered behind its name, ``joined`` a name with a bar in it."""
        if joined and self._has_other(joined):
            return self.kinds.get(joined, {})
        spellings = [f"{mark}{lead.lstrip(_BARE)}" for mark in (_BARE, _SMALL)]  # 'batch 7' of 'Batch 7'
        if lead and any(spelling in self.kinds for spelling in spellings):
            # 'The rope of No. 2' may be of any incline, written small as it is.
            names = (*spellings, _BARE) if lead.startswith(_SMALL) else spellings
            return {place: None for name in names for place in self.places.get((number, name), {})}
        exact = self.places.get((number, noun), {})
        if not noun:
            return self.places.get((number, "*"), {})
        # A name whose unit is left out ('the 116th and 68th') may be of any kind.
        return exact | self.places.get((number, ""), {})

    def _has_other(self, joined: str) -> bool:
        """Whether a seed has the regiment with one battalion or another."""
        return f"/{joined.split('/')[1]}" in self.kinds


def index_names(seeds: Iterable[Seed]) -> NameIndex:
    places: dict[tuple[Fraction, str], dict[PassageId, None]] = {}
    kinds: dict[str, dict[PassageId, None]] = {}
    for seed in seeds:
        for passage in seed.passages:
            for found in _HALF.finditer(passage.text):
                for name in (found[0], f"/{found[0].split('/')[1]}"):
                    kinds.setdefault(name, {})[(seed.key, passage.number)] = None
            for quantity in passage.quantities:
                if quantity.role is Role.STRUCTURE or not isinstance(quantity.value, Number):
                    continue
                noun = unit_kind(passage.text, quantity)
                for kind in {noun, "*"} if quantity.role is Role.NAME else {"*"}:
                    places.setdefault((quantity.value.value, kind), {})[(seed.key, passage.number)] = None
                lead = lead_of(passage.text, quantity)
                if not lead and not noun and quantity.role is Role.NAME:
                    places.setdefault((quantity.value.value, _BARE), {})[(seed.key, passage.number)] = None
                if not lead and quantity.kind is Kind.ORDINAL and quantity.noun:
                    sort = f"{_SMALL}{head_of(quantity.noun)}"
                    places.setdefault((quantity.value.value, sort), {})[(seed.key, passage.number)] = None
                if lead:
                    kinds.setdefault(lead, {})[(seed.key, passage.number)] = None
                    places.setdefault((quantity.value.value, lead), {})[(seed.key, passage.number)] = None
    return NameIndex(places, kinds)


def unit_kind(text: str, quantity: Quantity) -> str:
    """The stem of what a numbered name names ('division' of 68th Division, 116th and 68th divisions); '' if left out."""
    match = _KIND.match(text, quantity.end)
    return head_of(match[1].lower()) if match else ""


def lead_of(text: str, quantity: Quantity) -> str:
    """What is numbered ('<weir' of Weir 2, '<shed' of No. 4 Shed, '<<incline' of No. 3 incline); '' where the number stands by no such
    name.
    """
    if not quantity.text[:1].isdecimal() or unit_kind(text, quantity):
        return ""
    behind = _LEAD.search(text[max(0, quantity.start - 40) : quantity.start]) if quantity.text.isdecimal() else None
    match = _THING.match(text, quantity.start) or behind
    written = next(filter(None, match.groups()), "") if match else ""
    if written.islower() and quantity.role is not Role.NAME:
        return ""
    word = head_of(written.lower()) if written else ""
    return f"{_SMALL if written.islower() else _BARE}{word}" if word and word not in STOP_WORDS else ""


def joined_of(text: str, quantity: Quantity) -> str:
    """The whole of a name with a bar in it (2nd/19th) of which the number is one half; '' elsewhere."""
    found = (match for match in _HALF.finditer(text) if match.start() <= quantity.start and quantity.end <= match.end())
    return next((match[0] for match in found), "")
