"""Whether a number is told of another of several things that share a name: 'to Base Camp' of what went to Camp III."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator

from pincite.check.case import Case

_PART = r"(?:[A-Z][\w’'-]*|\d+)"
_NAMED = re.compile(rf"\b(?P<word>(?i:to|into|at|in|from|near|off|above|below|behind))\s+(?:the\s+)?(?P<name>{_PART}(?:\s+{_PART})+)")
_MONTHS = frozenset(month_name[1:])


def find_other_named_alike(case: Case) -> str:
    """Why the sentence tells the number of another Camp, Fort or Street than the passage does; '' where it does not."""
    clause, low = case.item.clause, case.item.claim.sentence_start
    if clause is None or not case.is_plain:
        return ""
    sentence, known = case.item.claim.sentence, case.text[slice(*case.source.sentence)]
    theirs = list(_names(known))
    for word, name in _names(sentence[clause.start - low : clause.end - low]):
        if " ".join(name) in " ".join(known.split()):
            continue
        for other_word, other in theirs:
            shared = {part for part in name if part in other and not part[0].isdecimal()}
            if word == other_word and shared and len(name) == len(other) and " ".join(other) not in " ".join(sentence.split()):
                return f"the sentence has ‘{word} {' '.join(name)}’ where the passage has ‘{word} {' '.join(other)}’"
    return ""


def _names(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for found in _NAMED.finditer(text):
        name = tuple(found["name"].split())
        if not _MONTHS.intersection(name):
            yield found["word"].lower(), name
