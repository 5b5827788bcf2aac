"""A year that names a thing ('the Act of 1803') is borne out only where the sentence too names the thing by it."""

from __future__ import annotations

import re

from pincite.check.words import words_of
from pincite.model.claim import Claim
from pincite.model.quantity import Moment, Quantity

_TIME = r"(?:spring|summer|autumn|fall|winter|end|beginning|start|middle|course|rest|year|season|month|months|days|half|part)"
_OF_YEAR = re.compile(rf"\b(?!{_TIME}\b)[^\W\d_]+ of (?:the year )?$", re.IGNORECASE)
_AS_NAME = re.compile(r"\s+[^\W\d_]+")
_REACH = 24


def is_told_by_name(claim: Claim, known: Quantity, text: str) -> bool:
    """Whether a date of a sentence is used as the name in a source's ``text`` uses it; what is no bare year always is."""
    value = claim.quantity.value
    if not isinstance(value, Moment) or value.day is not None:
        return True
    start, end = claim.in_sentence
    if _OF_YEAR.search(claim.before):
        return True
    behind = _AS_NAME.match(claim.sentence, end)
    beside = claim.sentence[max(0, start - _REACH) : behind.end() if behind else end]
    name = {word.stem for word in words_of(text, max(0, known.start - _REACH), min(len(text), known.end + _REACH)) if word.capital}
    return any(word.stem in name for word in words_of(beside))
