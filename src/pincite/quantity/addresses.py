"""Numbers of houses: `10 Downing Street`, `3247 S. Kedzie Av.`"""

from __future__ import annotations

from pincite.quantity.lemmas import is_plural
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

_STREETS = word_set(
    """
    street road avenue lane square terrace drive place gardens crescent row boulevard way close hill court mews grove walk
    yard alley passage wharf quay parade buildings mansions
    """
)


_STREETS_SHORT = word_set("st ave av rd blvd dr ln sq pl ct hwy pkwy")


HOUSED = word_set("located situated situate premises house office offices shop lives lived resides residing resided dwelling property")


def is_address(s: Sentence, i: int, j: int) -> bool:
    """`at 10 Downing Street`, `42 Elm Road`: a house, before one or two names and a word for a street."""
    k = j + 1 if s.low[j] == "," else j
    if k > j and s.low[i - 1] == "at" and not HOUSED.isdisjoint(s.low[max(0, i - 3) : i - 1]) and s.raw[k][:1].isupper():
        return True  # `premises at 1, Shakespeare Sarani`
    for at in range(k, k + 6):
        if at > k and (s.low[at] in _STREETS or (s.low[at] in _STREETS_SHORT and s.raw[at][0].isupper())):
            return not (is_plural(s.low[at + 1]) and s.raw[at + 1].islower())  # `12 Navy Yard workers`
        if s.low[at] == "'s" and at > k:
            continue  # `9 Tanner's Yard`
        if not (s.raw[at][:1].isupper() or (s.raw[at] == "." and s.glued(at)) or (s.raw[at][:1].isdecimal() and s.raw[at][-1:].isalpha())):
            return False
    return False
