"""A fault that may befall a number in print, and which rules may rightly find it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pincite.model.claim import Claim
from pincite.model.quantity import Kind, Number, Quantity

VALUE = frozenset(
    (
        "number-not-in-passage",
        "hedge-dropped",
        "hedge-added",
        "hedge-turned",
        "different-subject",
        "different-unit",
        "undecided",
        "misquoted",
    )
)
HEDGE = frozenset(("hedge-dropped", "hedge-added", "hedge-turned", "misquoted", "number-not-in-passage"))
"""'two hours' is not in a passage that says 'an hour and fifty minutes', which bore out 'nearly two hours'."""


@dataclass(frozen=True, slots=True)
class Fault:
    """``text[start:end]`` of the claim's block becomes ``words``; ``rules`` are those that may rightly find it."""

    operator: str
    start: int
    end: int
    words: str
    rules: frozenset[str]


Change = tuple[int, int, str, frozenset[str]]
"""Where the text changes, into what, and the rules that may find it."""

Operator = Callable[[Claim, str], Iterable[Change]]

_NUMERIC = frozenset({Kind.CARDINAL, Kind.QUANTITY, Kind.PERCENT, Kind.DURATION})


def pick(claim: Claim, operator: str, count: int) -> int:
    """A choice that looks random and is always the same for a claim."""
    return int.from_bytes(hashlib.sha256(f"{claim.id}{operator}".encode()).digest()[:4], "big") % max(1, count)


def is_number(quantity: Quantity) -> bool:
    """Whether it is one number of anything, no rank, range or date."""
    return isinstance(quantity.value, Number) and quantity.kind in _NUMERIC


def words_in(text: str) -> Iterable[re.Match[str]]:
    return re.finditer(r"[A-Za-z]+", text)
