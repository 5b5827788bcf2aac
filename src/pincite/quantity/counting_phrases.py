"""Phrases of the table of idioms that count after all, by the words around them."""

from __future__ import annotations

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
