"""Faults that turn round what is said of a number: it rose by so much and is said to have fallen, was so long before and is put after."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.faults.fault import VALUE, Change
from pincite.model.claim import Claim
from pincite.model.quantity import Kind

_CHANGES = (
    "rose/fell risen/fallen rise/fall rising/falling increased/decreased increase/decrease increasing/decreasing grew/shrank grown/shrunk "
    "raised/lowered"
)
_COMPARED = "more/fewer higher/lower larger/smaller older/younger longer/shorter deeper/shallower above/below"
_TIMES = "before/after earlier/later"


def _turns(pairs: str) -> dict[str, str]:
    return {one: other for pair in pairs.split() for one, other in (pair.split("/"), pair.split("/")[::-1])}


def _any(pairs: str) -> str:
    return "|".join(_turns(pairs))


_TURNS = _turns(f"{_CHANGES} {_COMPARED} {_TIMES}")
_CHANGED = re.compile(rf"\b(?P<word>{_any(_CHANGES)})\s+(?:(?!\w+er\b)\w+\s+)?(?:by|to|from)\s+(?:\w+\s+)?$")
_FOLLOWS = re.compile(rf"\s+(?P<word>{_any(_COMPARED)})\b(?!\s+than\s+(?:\d|\w+\s+(?:hundred|thousand|million)))")
_LEADS = re.compile(r"\b(?P<word>above|below)\s+(?:the\s+)?$")
_AGO = re.compile(rf"\s+(?P<word>{_any(_TIMES)})\b")
_SINCE = re.compile(r"(?<![Nn]ot )(?<!look )(?<!looked )(?<!looks )(?<!named )(?<!tax )\b(?P<word>before|after)\s+(?:the\s+)?$")


def _direction(claim: Claim, text: str) -> Iterable[Change]:
    """'rose by 7 per cent', '7 per cent more', '3 miles below'."""
    return _turned(claim, text, (_CHANGED, _LEADS), _FOLLOWS)


def _before_or_after(claim: Claim, text: str) -> Iterable[Change]:
    """'four days after', 'before 12 July'."""
    return _turned(claim, text, (_SINCE,), _AGO if claim.quantity.kind is Kind.DURATION else None)


def _turned(claim: Claim, text: str, leading: Iterable[re.Pattern[str]], following: re.Pattern[str] | None) -> Iterable[Change]:
    before = text[claim.sentence_start : claim.start]
    end = max(claim.end, claim.quantity.noun_end if claim.quantity.noun_start >= claim.end else 0)
    found = [(pattern.search(before), claim.sentence_start) for pattern in leading]
    if following is not None:
        found.append((following.match(text[end : claim.sentence_start + len(claim.sentence)]), end))
    for match, low in found:
        if match is not None:
            yield low + match.start("word"), low + match.end("word"), _TURNS[match["word"]], VALUE


OPERATORS = (("direction", _direction), ("before or after", _before_or_after))
