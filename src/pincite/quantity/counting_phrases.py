"""Phrases of the table of idioms that count after all, by the words around them."""

from __future__ import annotations

from pincite.quantity.counted_shares import RATIO_WORDS
from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

# Phrases with `one` that count after all where `only`, `just`, `in` and the like stand before them.
MAY_COUNT = frozenset(
    tuple(line.split())
    for line in """
    one afternoon
    one day
    one evening
    one hand
    one last
    one morning
    one night
    one of her
    one of his
    one of its
    one of my
    one of our
    one of their
    one of them
    one of these
    one of those
    one of us
    one of which
    one of whom
    one side
    one such
    one thing
    one time
    one way
    """.strip().splitlines()
)

# Ordinary counting phrases as well as idioms: the words around them decide.
ORDINARY = frozenset(
    tuple(line.split())
    for line in """
    all one
    another one
    any one
    as one
    day one
    each one
    every one
    first class
    first minister
    first officer
    first secretary
    for one
    for two ,
    in two
    no one
    on one side
    on the one
    one afternoon
    one day
    one evening
    one hand
    one last
    one morning
    one night
    one side
    one such
    one time
    one way
    second class
    that one
    the first to admit
    the one
    third class
    this one
    which one
    """.strip().splitlines()
)


def counts_after_all(s: Sentence, words: tuple[str, ...], start: int, i: int) -> bool:
    """`were one up after eleven minutes`, `the third party to do so`, `odds of six to one … at ten to one he accepted`."""
    after = s.low[i + 2]
    if words == ("one", "up"):
        return s.low[i - 1] in _LED and (after in _WHEN_LED or not after.isalpha())
    if words == ("third", "party"):
        return s.low[i - 1] == "the" and (after == "of" or (after == "to" and s.low[i + 3] not in DETERMINERS))
    return words[:3] == ("ten", "to", "one") and s.low[start - 1] in ("at", "of") and s.mentions(RATIO_WORDS)


_LED = word_set("were was went go going be")
_WHEN_LED = word_set("after at by with in inside when and before")
