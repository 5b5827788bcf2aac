"""Adjectives that say how many years lie between two times: `biennial`, `triennially`, `a quinquennial census`."""

from __future__ import annotations

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft, number
from pincite.quantity.tokens import Sentence

_YEARS = {
    "bi": 2, "tri": 3, "quadri": 4, "quadr": 4, "quinqu": 5, "sex": 6, "sept": 7, "oct": 8, "dec": 10, "vic": 20,
}  # fmt: skip
RECURRING = {f"{head}ennial{tail}": years for head, years in _YEARS.items() for tail in ("", "ly")}


def recurring(s: Sentence, i: int) -> Draft:
    """The years between two times of what is `biennial`."""
    return Draft(i, i + 1, Kind.DURATION, number(RECURRING[s.low[i]]), "how often it comes", "years", 1)
