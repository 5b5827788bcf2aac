"""A reading in the making: tokens, kind and value, before hedge, noun and role are known."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from pincite.model.quantity import Kind, Number, Reading, Role, Value


class Draft(NamedTuple):
    """Tokens `i` to before `j` read as one expression by the named rule.

    `counts` says that a counted noun is to be looked for. `trim` cuts characters off the end of the last token.
    """

    i: int
    j: int
    kind: Kind
    value: Value
    rule: str
    unit: str = ""
    precision: int | Fraction | None = None
    counts: bool = False
    role: Role | None = None
    reason: str = ""
    alternatives: tuple[Reading, ...] = ()
    noun: str = ""


def exact(value: int | Fraction) -> Fraction:
    """The value as a Fraction."""
    return _whole(value) if isinstance(value, int) else value


@lru_cache(maxsize=4096)
def _whole(value: int) -> Fraction:
    return Fraction(value)


def number(value: int | Fraction) -> Number:
    """The value as a model number."""
    return _whole_number(value) if isinstance(value, int) else Number(value)


@lru_cache(maxsize=4096)
def _whole_number(value: int) -> Number:
    return Number(_whole(value))
