"""Bare numbers that count, whatever was measured before them: `losing only three`, `a crew of fourteen`, `came back with eighteen`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.model.quantity import Kind, Quantity, Role
from pincite.quantity.amounts import amount_at
from pincite.quantity.counts_after_names import whole_before
from pincite.quantity.gapping import OPENS_CLAUSE, left_of
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import END
from pincite.quantity.scores import VOTE_WORDS
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import BY_SYMBOL, Unit
from pincite.quantity.verbs import COPULAS, is_verb, stem_of_verb
from pincite.quantity.wordset import word_set


def counts_anyway(s: Sentence, found: Sequence[Quantity], first: int, end: int) -> bool:
    """Whether the words beside the bare number, which begins at token `first` and ends before `end`, say that something is counted."""
    if s.low[first - 1] in ("only", "just", "but"):
        first -= 1
    before, earlier = (s.low[first - 1], s.low[first - 2]) if first > 1 else ("", "")
    after = s.low[end]
    measured = [quantity for quantity in found if quantity.role is Role.CLAIM and quantity.unit and quantity.start >= s.start[0]]
    if is_part_or_whole(s, found, first, end) or _are_as_many(s, first):
        return True
    if before == "of" and after in ("that", "who", "which") and is_verb(s.low[end + 1]) and earlier in OPENS_CLAUSE:
        return True  # `and of ten that started two would be condemned`
    scant = before == "in" and s.low[first] in ("only", "just")
    if scant and any(other.kind is Kind.CARDINAL and s.text.startswith(" of ", other.end) and left_of(s, other) == "in" for other in found):
        return True  # `was found in 71 of 80 children and, nine months after treatment, in just six`
    if found and found[-1].kind is Kind.FRACTION and found[-1].end == s.end[first - 2] and (is_verb(before) or before in _HELD):
        same = (stem_of_verb(left_of(s, quantity)) == stem_of_verb(before) for quantity in measured)
        return before not in COPULAS and not any(same)  # `60 per cent of the nests held an egg and a third held two`
    if before in _CARRYING and after in END and measured and BY_SYMBOL.get(measured[-1].unit, _NONE).dimension in ("length", "money"):
        return True  # `hired at two shillings, carried fourteen`
    if before == "," and _is_part_of_counted(s, found, first):
        return True
    if before in _OF_SOMEBODY and after == "in" and any(_IN_YEAR.match(s.text, quantity.end) for quantity in measured):
        return not (len(s.raw[end + 1]) == 4 and s.raw[end + 1].isdecimal())  # `returned 7 per cent in 2012, lost 3 in 2013`
    if before in _OF_SOMEBODY and not (before in _SLEPT and any(quantity.kind is Kind.DURATION for quantity in measured)):
        return all(stem_of_verb(left_of(s, quantity)) != stem_of_verb(before) for quantity in measured)
    if before == "for" and (earlier in _PLACES or (is_plural(earlier) and earlier[:-1] in _PLACES)):
        return after in END or after in _JOINS or is_verb(after)  # `two hospitals with beds for eighty`
    if before.endswith("ing") and earlier == "alone" and any(other.noun and not other.unit for other in found[-2:]):
        return True  # `received 83 hits, the Halcyon alone taking thirty-one`
    if before == "with" and s.low[end : end + 2] == ["to", "spare"] and s.mentions(VOTE_WORDS):
        return True  # `was carried with three to spare`
    if before == "of":
        return earlier in _BODIES or (earlier in _COLLECTIONS and all(left_of(s, quantity) != "of" for quantity in measured))
    if before == "with":
        return not _MOVING.isdisjoint(s.low[max(0, first - 4) : first - 1]) and all(left_of(s, quantity) != "with" for quantity in measured)
    if after == "by":
        return s.low[end + 1] == "a" and s.low[end + 2] in ("factor", "margin")
    if before in ("in", "on", "for") and earlier in OPENS_CLAUSE and after in _NEW_SUBJECT:
        return any(quantity.noun and not quantity.unit for quantity in found)  # `of 46 wells eleven …, and in four the reading was 200`
    return False


def is_part_or_whole(s: Sentence, found: Sequence[Quantity], first: int, end: int) -> bool:
    """`lost 49 of 92`, `cost them seven of eleven`: two bare numbers, of which the one counts a part of the other."""
    if "of" not in (s.low[end], s.low[first - 1]) or any(_measures_things(s, quantity, found) for quantity in found):
        return False
    if s.low[end] == "of":
        whole = amount_at(s, end + 1)
        dated = len(s.raw[end + 1]) == 4 and s.raw[end + 1].isdecimal()  # `beating the 212 of 1998`
        return whole is not None and not dated and (s.low[whole.j] in END or s.low[whole.j] in _JOINS)
    if s.low[first - 1] != "of" or not found or not (s.low[end] in END or s.low[end] in _JOINS):
        return False
    part = found[-1]
    return part.kind is Kind.CARDINAL and part.role is Role.CLAIM and part.end == s.end[first - 2]


def _are_as_many(s: Sentence, first: int) -> bool:
    """`those above 38 degrees were almost as many among the controls, 331, as among the vaccinated, 348`."""
    return any(s.low[k : k + 2] == ["as", "many"] for k in range(max(0, first - 18), first - 1))


def _is_part_of_counted(s: Sentence, found: Sequence[Quantity], first: int) -> bool:
    """`cost him eleven weeks and, of 900 who had marched, 140`: the part of a counted whole, and nothing measured in between."""
    at = whole_before(s, first)
    inside = [quantity for quantity in found if quantity.role is Role.CLAIM and quantity.start >= s.start[at]] if at >= 0 else []
    return bool(inside) and inside[0].kind is Kind.CARDINAL and all(not quantity.unit for quantity in inside)


def _measures_things(s: Sentence, measure: Quantity, found: Sequence[Quantity]) -> bool:
    """`in two shifts of ten hours, and afterwards in three of eight`: a measure of things that were counted right before it."""
    if not measure.unit or measure.start < s.start[0] or left_of(s, measure) != "of":
        return False
    return any(other.noun and s.text[other.noun_end : measure.start] == " of " for other in found if other.noun_end > 0)


_IN_YEAR = re.compile(r" in \d{4}\b")
_HELD = word_set("hold have own carry lack need want")
_JOINS = word_set("and but while in at on when")
_OF_SOMEBODY = word_set(
    """
    losing lost killing killed wounding wounded capturing captured drowning drowned hanging hanged burying buried arresting arrested
    rescuing rescued sparing spared enlisting enlisted recruiting recruited employing employed convicting convicted acquitting acquitted
    housing housed houses sleeping slept sleeps seating seated seats feeding fed feeds lodging lodged lodges sheltering sheltered shelters
    berths berthed dined dines
    naming named names admitting admitted treating treated vaccinating vaccinated questioning questioned trying tried
    baptising baptised marrying married electing elected expelling expelled deporting deported shooting interviewing interviewed
    """
)
_CARRYING = word_set("carried carries carry holds")
_NONE = Unit("", "", None)
_SLEPT = word_set("slept sleeps sleeping")
_BODIES = word_set(
    """
    crew garrison grave party band staff jury majority gang escort family complement squad team congregation class mob household company
    commission committee court council panel board bench chorus cast choir orchestra delegation deputation
    """
)
_COLLECTIONS = word_set(
    """
    list blacklist shortlist roll register catalogue catalog book booklet pamphlet volume report file dossier album portfolio library
    collection set series fleet convoy flotilla squadron herd flock pack pride swarm caravan string batch sample group cohort intake
    audience congregation gathering meeting column posse patrol detail picket guard
    """
)
_PLACES = word_set(
    "bed room seat berth place accommodation space standing stabling food dinner supper rations shelter bunk desk table chair tent"
)
_MOVING = word_set("came come back returned left sailed arrived escaped fled started home away landed rode marched")
_NEW_SUBJECT = word_set("the a an his her its their it they he she there no nothing")
