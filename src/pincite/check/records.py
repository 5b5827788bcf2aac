"""Rows of a table are records: what its words and dates name (‘Mine: Birch; Year: 1881’) says of what its numbers speak."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.moments import moments_in
from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.senses import concepts_in
from pincite.model.quantity import Quantity

_ROW = re.compile(r"[^:;\n]+: [^;\n]+(?:; [^:;\n]+: [^;\n]+)+")


def speak_of_different_records(one: PassageReading, other: PassageReading, meanings: Thesaurus) -> bool:
    """Whether one is a row of a table, and the other a row that names another thing, or a text that does not name what it names."""
    left, right = names_in_row(one), names_in_row(other)
    if left is None and right is None:
        return False
    if not _years_meet(one, other):
        return True
    if left is not None and right is not None and left.keys() & right.keys():
        return any(left[head].casefold() != right[head].casefold() for head in left.keys() & right.keys())
    return any(names and not _tells(text, names, meanings) for names, text in ((left, other), (right, one)))


def is_row(reading: PassageReading) -> bool:
    return _ROW.fullmatch(reading.passage.text) is not None


def names_in_row(reading: PassageReading) -> dict[str, str] | None:
    """The cells of a row that hold words and no number, by their heads; None where the passage is no row."""
    if not is_row(reading):
        return None
    cells = dict(cell.split(": ", 1) for cell in reading.passage.text.split("; "))
    return {head: value for head, value in cells.items() if not any(sign.isdecimal() for sign in value)}


def _tells(reading: PassageReading, names: dict[str, str], meanings: Thesaurus) -> bool:
    """Whether the passage, or a heading over it, has a word of the row's first name."""
    told = reading.prose.concepts(meanings) | concepts_in(" ".join(reading.passage.section), meanings)
    return bool(concepts_in(next(iter(names.values())), meanings) & told)


def _years_meet(one: PassageReading, other: PassageReading) -> bool:
    """Whether the two may tell of one year: its days two accounts may well give otherwise."""
    years, others = (years_of(setting.quantity for setting in reading.settings) for reading in (one, other))
    return not years or not others or bool(years & others)


def years_of(quantities: Iterable[Quantity]) -> frozenset[tuple[int, ...]]:
    """Each year alone in its tuple, as a day of a month is two numbers in one."""
    return frozenset((moment.year,) for quantity in quantities for moment in moments_in(quantity) if moment.year is not None)
