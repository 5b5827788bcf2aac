"""Rows of a table are records: what its words and dates name (‘Mine: Birch; Year: 1881’) says of what its numbers speak."""

from __future__ import annotations

import re

from pincite.check.nouns import Thesaurus
from pincite.check.sources import PassageReading
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.quantity import Moment, Period

_ROW = re.compile(r"[^:;\n]+: [^;\n]+(?:; [^:;\n]+: [^;\n]+)+")


def speak_of_different_records(one: PassageReading, other: PassageReading, meanings: Thesaurus) -> bool:
    """Whether one is a row of a table, and the other a row that names another thing, or a text that does not name what it names."""
    left, right = _named(one), _named(other)
    if left is None and right is None:
        return False
    if not _years_meet(one, other):
        return True
    if left is not None and right is not None and left.keys() & right.keys():
        return any(left[head] != right[head] for head in left.keys() & right.keys())
    return any(names and not _tells(text, names, meanings) for names, text in ((left, other), (right, one)))


def _named(reading: PassageReading) -> dict[str, str] | None:
    """The cells of a row that hold words and no number, by their heads; None where the passage is no row."""
    if not _ROW.fullmatch(reading.passage.text):
        return None
    cells = dict(cell.split(": ", 1) for cell in reading.passage.text.split("; "))
    return {head: value.casefold() for head, value in cells.items() if not any(sign.isdecimal() for sign in value)}


def _tells(reading: PassageReading, names: dict[str, str], meanings: Thesaurus) -> bool:
    """Whether the passage, or a heading over it, has a word of the row's first name."""
    told = reading.prose.concepts(meanings) | _concepts(" ".join(reading.passage.section), meanings)
    return bool(_concepts(next(iter(names.values())), meanings) & told)


def _concepts(text: str, meanings: Thesaurus) -> frozenset[str]:
    return frozenset(meanings.concept(word.stem) for word in words_of(text) if word.stem not in STOP_WORDS)


def _years_meet(one: PassageReading, other: PassageReading) -> bool:
    """Whether the two may tell of one year: its days two accounts may well give otherwise."""
    years, others = _years(one), _years(other)
    return not years or not others or bool(years & others)


def _years(reading: PassageReading) -> frozenset[int]:
    values = [setting.quantity.value for setting in reading.settings]
    ends = [end for value in values for end in ((value.start, value.end) if isinstance(value, Period) else (value,))]
    return frozenset(end.year for end in ends if isinstance(end, Moment) and end.year is not None)
