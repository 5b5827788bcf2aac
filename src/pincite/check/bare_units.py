"""Spans that a passage names without a number: 'within the week' is seven days, 'the first fortnight' is two weeks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pincite.check.hedges import bound_of
from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting, place_in
from pincite.check.values import Fit, compare
from pincite.model.claim import Verdict
from pincite.model.quantity import Bound, Kind, Quantity
from pincite.quantity import read_quantities

_SPAN = re.compile(
    r"\b(?:with)?in(?:side)?\s+(?P<span>(?:the|that|a|an)\s+(?:(?:first|last|next|following|same)\s+)?"
    r"(?P<unit>day|week|fortnight|month|year|decade))\b(?!\s+(?:of|ending|ended|to)\b|['’-])",
    re.IGNORECASE,
)


def find_bare_units(
    claim: Quantity, readings: Iterable[PassageReading], meanings: Thesaurus
) -> Iterator[tuple[PassageReading, Setting, Fit]]:
    """The spans of the passages that are as long as the claim says."""
    if claim.kind is not Kind.DURATION or bound_of(claim) != (Bound.EXACT, False):
        return
    for reading in readings:
        for found in _SPAN.finditer(reading.passage.text):
            (one,) = read_quantities(f"It took one {found['unit'].lower()}.")
            span = replace(one, start=found.start("span"), end=found.end("span"), text=found["span"])
            if compare(claim, span) is not None:
                (setting,) = place_in(reading.prose, [span], meanings)
                yield reading, setting, Fit(Verdict.ENTAILED, how=f"‘{found.group()}’ in the source")
