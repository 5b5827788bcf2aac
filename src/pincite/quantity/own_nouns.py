"""What a bare number counts by itself, whatever was measured before it: `witnesses: 104`, `all well but two`, `its people, 1,900 or so`."""

from __future__ import annotations

from typing import NamedTuple

from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import END
from pincite.quantity.nouns import STOPS
from pincite.quantity.persons import is_people
from pincite.quantity.scores import CONTEST
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import ORDINALS
from pincite.quantity.wordset import word_set


class Frame(NamedTuple):
    """What stands beside a number: the word before it and its hedge, the word before that, the word after it and its noun."""

    before: str
    earlier: str
    after: str


def is_best_in(low: list[str], i: int) -> bool:
    """Whether a superlative and its noun stand before the `in` before token `i`."""
    return any(word.endswith("est") or word in ("first", "only", "worst") for word in low[max(0, i - 4) : max(0, i - 2)])


def has_its_own(s: Sentence, d: Draft, own: Frame, end: int) -> bool:
    """Whether a label before the number or a word after it says what it counts: `witnesses: 104`, `17 in all`, `our ten largest`."""
    if own.before.endswith("est") and own.after not in END and own.after not in ("above", "below"):
        return True  # `the largest ten together`
    if own.before == "in" and is_best_in(s.low, d.i):
        return True  # `the best quarter in six`
    if own.before in _LABELLED or own.before in ("it", "a", "an") or (own.after in ("in", "on") and s.low[end + 1] in _ALL):
        return True
    if own.after == "only" and s.low[end + 1] == "of":
        return True  # `for twenty days, two only of the defenders being slain`
    if own.after in ("up", "down") and s.mentions(CONTEST):
        return True  # `were one up after eleven minutes, two down at the interval`
    if own.before in _THAT and own.earlier in PEOPLED:
        return True  # `held for 1,079 days, with a garrison that never exceeded 1,300`
    if own.before == "with" and (own.earlier in ORDINALS or own.earlier == "last"):
        return True  # `the Party took 364; the League came second with sixteen`
    if own.after == "who" or has_noun_before(s, d.i) or (own.after == "more" and is_verb(s.low[end + 1])):
        return True
    return own.after.isalpha() and own.after not in STOPS and own.after not in RIGHT_OF_MEASURE and not is_verb(own.after)


def has_noun_before(s: Sentence, i: int) -> bool:
    """`all well but two`, `its people, 1,900 or so in 1764`: the number at token `i` has its own noun before it."""
    if s.low[i - 1] == "but" and i > 1:
        return not {"all", "every", "everyone", "everything"}.isdisjoint(s.low[max(0, i - 7) : i - 1])
    if s.low[i - 1] in ("was", "were") and s.low[i - 2] == "," and _is_aside_of_many(s, i - 2):
        return True  # `our porters, 32 strong at first, were fourteen when`
    if s.low[i - 1] == "at" and is_plural(s.low[i - 2]) and s.low[i - 3] in ("the", "its", "his", "their") and s.mentions(_PUT):
        return (
            s.low[i - 2] not in WORDS and s.low[i - 2] not in _RATES and s.low[i - 2] not in _MEASURED_THINGS
        )  # `puts … the gates at seven`
    if s.low[i - 1] == "of" and s.low[i - 2] == ")":
        return True  # `a number needed to treat (NNT) of 11`
    if s.low[i - 1] == "at" and s.mentions(_BONDS):
        return s.low[i - 2] in _QUOTED  # `a loan at 3½ per cent was placed at 92`
    if (s.low[i - 1] in _THAT and s.low[i - 2] in PEOPLED) or numbers_things(s, i) >= 0:
        return True
    return s.low[i - 1] == "," and s.low[i - 2] in PEOPLED and i > 1


def numbers_things(s: Sentence, i: int) -> int:
    """The plural noun whose number a clause before token `i` tells, or -1: `the shells, which by then had passed 200`."""
    k = i - 1
    if s.low[k] not in _NUMBERED:
        return -1
    while k > i - 7 and s.low[k] not in _THAT and s.low[k].isalpha():
        k -= 1
    at = k - 2 if s.low[k - 1] == "," else k - 1
    thing = s.low[at] if s.low[k] in _THAT and at > 0 else ""
    return (
        at
        if (is_plural(thing) or thing in PEOPLED) and thing not in WORDS and thing not in _RATES and thing not in _MEASURED_THINGS
        else -1
    )


def _is_aside_of_many(s: Sentence, k: int) -> bool:
    """Whether people stand before what is told aside of them up to the comma at token `k`."""
    for at in range(k - 1, max(0, k - 10), -1):
        if s.low[at] == ",":
            return is_people(s, at - 1) or s.low[at - 1] in PEOPLED
    return False


_PUT = word_set("put puts reckons reckoned estimates estimated gives gave counts counted")
_NUMBERED = word_set("fell rose sank dropped dipped grew swelled passed numbered exceeded reached totalled topped neared approached")
_MEASURED_THINGS = word_set(
    """
    rents debts losses temperatures depths heights speeds pressures winds lengths weights loads distances fares tolls fees taxes duties
    fines deposits reserves earnings receipts takings revenues premiums concentrations emissions yields volumes flows readings
    temperatures ages
    """
)
_THAT = word_set("that which who")
_QUOTED = word_set("placed issued offered floated quoted stood sold")
_BONDS = word_set("loan loans bond bonds stock consols rentes debenture debentures issue tranche gilts")
PEOPLED = word_set(
    "people population audience congregation inhabitants garrison workforce crew staff dead prisoners households soldiers crowd"
)


_ALL = word_set("all number total board any")
_LABELLED = frozenset({":", "=", "<", ">", "≤", "≥", "'", "’", "‘"})


def is_fall_of_things(s: Sentence, first: int) -> bool:
    """`scrap fell to 1.2%, and lost-time accidents to four`: a noun in the plural, no rate or share, opens a clause without its verb."""
    k = first - 2
    if k < 1 or s.low[first - 1] != "to" or not is_plural(s.low[k]) or s.low[k] in _RATES:
        return False
    for at in range(k - 1, max(-1, k - 5), -1):
        if s.low[at] in (",", ";", "and"):
            return True
        if s.low[at] in _JOINED_BY:
            return False  # `raised to 6, and for new loans to eight`
    return False


_JOINED_BY = word_set("for on in at with of by from among")
_RATES = word_set(
    "rates shares margins yields prices levels percentages proportions returns figures exports imports sales wages costs profits"
)

PLACED_THERE = word_set(
    """
    inland ashore offshore upstream downstream underground overhead aloft indoors outdoors elsewhere abroad overseas today yesterday
    now then nowadays overnight later earlier again altogether
    """
)
"""Adverbs that say where or when a bare number holds, and are none of its nouns."""

RIGHT_OF_MEASURE = (
    word_set(
        """
    in at for as on to by a an per each apiece above below from when if after before under over until with less more short ahead
    behind up down clear adrift
    """
    )
    | PLACED_THERE
)
