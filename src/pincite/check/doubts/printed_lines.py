"""Lines of a printed table (‘Quay 802 6,655’): a number of one line is not told of what another line names."""

from __future__ import annotations

import re

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.nouns import Thesaurus
from pincite.check.senses import concepts_in
from pincite.check.values import compare

_LINE = re.compile(r"^[ \t]*(?P<name>[^\W\d][^\d\n]*?)[ \t.]+(?:[£€$]?\d[\d,.]*%?[ \t]*)+$", re.MULTILINE)
_TOTAL = re.compile(r"\b(?:totals?|sum|altogether|together|overall|aggregate|in all|all|whole)\b", re.IGNORECASE)
_BESIDE = 0.6
"""What the head of its row and that of its column count for a cell; the other cells and the caption count less."""


def find_other_line(case: Case) -> str:
    """Whether the passage's number stands in a line of another name than the one that it is told of."""
    item, mine, meanings = case.item, case.mine, case.meanings
    lines = list(_LINE.finditer(case.text))
    own = next((line for line in lines if line.start() <= case.source.start < line.end()), None)
    if own is None or len(lines) < 2:
        return ""
    if is_total(own["name"]):
        return ""
    told, names = told_of(item, meanings), concepts_in(own["name"], meanings)
    for line in lines:
        theirs = concepts_in(line["name"], meanings)
        if not (theirs - names) & told or (names - theirs) & told:
            continue
        there = [setting for setting in mine.reading.settings if line.start() <= setting.start < line.end()]
        if not any(compare(item.claim.quantity, setting.quantity) is not None for setting in there):
            return f"‘{case.source.quantity.text}’ stands in the line of ‘{own['name']}’, and is told here of ‘{line['name']}’"
    return ""


def told_of(item: Stated, meanings: Thesaurus) -> frozenset[str]:
    """The words that a number is told with: those of its part of the sentence, or the heads of its row and column."""
    if item.row:
        return frozenset(concept for concept, weight in item.setting.near.items() if weight >= _BESIDE)
    return concepts_in(item.part, meanings)


def is_total(name: str) -> bool:
    """Whether a line sums up the others, so that any of them may be told with it ('of 3,936 houses 802 stood at the Quay')."""
    return bool(_TOTAL.search(name))
