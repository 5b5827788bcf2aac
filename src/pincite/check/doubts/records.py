"""Rows of a table are records: what its words and dates name (‘Mine: Birch; Year: 1881’) says of what its numbers speak."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Sequence

from pincite.check.candidates import Candidate, Pool, Stated
from pincite.check.doubts.printed_lines import find_other_line, is_total, told_of
from pincite.check.nouns import Thesaurus
from pincite.check.sources import PassageReading
from pincite.check.values import compare
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.quantity import Moment, Period, Role

_ROW = re.compile(r"[^:;\n]+: [^;\n]+(?:; [^:;\n]+: [^;\n]+)+")

_Date = tuple[int, ...]
"""A year, or a month and its day."""

_ANOTHER_YEAR = re.compile(
    r"\b(?:before|earlier|previous|preceding|prior|after|later|following|next|since|last|against|than|compared|from|to|year on|again)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of a year that it does not name."""


def speak_of_different_records(one: PassageReading, other: PassageReading, meanings: Thesaurus) -> bool:
    """Whether one is a row of a table, and the other a row that names another thing, or a text that does not name what it names."""
    left, right = _named(one), _named(other)
    if left is None and right is None:
        return False
    if not _years_meet(one, other):
        return True
    if left is not None and right is not None and left.keys() & right.keys():
        return any(left[head].casefold() != right[head].casefold() for head in left.keys() & right.keys())
    return any(names and not _tells(text, names, meanings) for names, text in ((left, other), (right, one)))


def is_row(reading: PassageReading) -> bool:
    return _ROW.fullmatch(reading.passage.text) is not None


def _named(reading: PassageReading) -> dict[str, str] | None:
    """The cells of a row that hold words and no number, by their heads; None where the passage is no row."""
    if not is_row(reading):
        return None
    cells = dict(cell.split(": ", 1) for cell in reading.passage.text.split("; "))
    return {head: value for head, value in cells.items() if not any(sign.isdecimal() for sign in value)}


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


def _years(reading: PassageReading) -> frozenset[_Date]:
    return _years_in(_values(reading))


def _values(reading: PassageReading) -> list[object]:
    return [setting.quantity.value for setting in reading.settings]


def _years_in(values: Iterable[object]) -> frozenset[_Date]:
    return frozenset((end.year,) for end in _moments(values) if end.year is not None)


def _days_in(values: Iterable[object]) -> frozenset[_Date]:
    return frozenset((end.month, end.day) for end in _moments(values) if end.month is not None and end.day is not None)


def _moments(values: Iterable[object]) -> list[Moment]:
    ends = [end for value in values for end in ((value.start, value.end) if isinstance(value, Period) else (value,))]
    return [end for end in ends if isinstance(end, Moment)]


def _date(date: _Date) -> str:
    return f"{date[1]} {month_name[date[0]]}" if len(date) == 2 else str(date[0])


def find_other_record(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pool: Pool, meanings: Thesaurus) -> str:
    """Whether a number, or the year or name that it is told under, stands in another row of the source than the other."""
    item, mine = stated[number], chosen[number]
    if item.claim.quantity.role is Role.NAME or mine is None:
        return ""
    if not is_row(mine.reading):
        return find_other_line(item, mine, meanings)
    if doubt := _of_another_name(item, mine, pool, meanings):
        return doubt
    if not isinstance(item.claim.quantity.value, Moment | Period):
        return _of_another_date(number, stated, chosen, pool)
    for other in _fellows(number, stated):
        if not isinstance(stated[other].claim.quantity.value, Moment | Period) and (doubt := _of_another_date(other, stated, chosen, pool)):
            return doubt
    return ""


def _of_another_date(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None], pool: Pool) -> str:
    """The year, or the day, of another row that a number is told under."""
    item, mine = stated[number], chosen[number]
    if mine is None or not is_row(mine.reading) or _ANOTHER_YEAR.search(_words_around(item)):
        return ""
    for dates_in in (_years_in, _days_in):
        known = dates_in(_values(mine.reading))
        told = dates_in([stated[other].claim.quantity.value for other in _fellows(number, stated)])
        if not known or not told or known & told:
            continue
        rows = [reading for reading, _ in pool if reading.seed.key == mine.reading.seed.key and dates_in(_values(reading)) & told]
        if rows and not any(compare(item.claim.quantity, setting.quantity) is not None for row in rows for setting in row.settings):
            of, here = (" and ".join(map(_date, sorted(some))) for some in (known, told))
            return f"‘{mine.bond.source.quantity.text}’ stands in a row of {of}, and is told here of {here}"
    return ""


def _of_another_name(item: Stated, mine: Candidate, pool: Pool, meanings: Thesaurus) -> str:
    """'In the Castle ward 318 died', where the row of the Castle has another number and 318 stands in that of the Quay."""
    names = _named(mine.reading)
    words = told_of(item, meanings)
    if not names or not words or any(is_total(name) for name in names.values()):
        return ""
    rows = {reading.passage.number: reading for reading, _ in pool if reading.seed.key == mine.reading.seed.key}
    for other in rows.values():
        theirs = _named(other) or {}
        for head in names.keys() & theirs.keys():
            own, foreign = _concepts(names[head], meanings), _concepts(theirs[head], meanings)
            if not (foreign - own) & words or (own - foreign) & words:
                continue
            if not any(compare(item.claim.quantity, setting.quantity) is not None for setting in other.settings):
                return f"‘{mine.bond.source.quantity.text}’ stands in the row of ‘{names[head]}’, and is told here of ‘{theirs[head]}’"
    return ""


def _fellows(number: int, stated: Sequence[Stated]) -> list[int]:
    """The claims of the same row of a table, or of the same part of the sentence."""
    item = stated[number]
    return [
        other
        for other, there in enumerate(stated)
        if other != number
        and there.row == item.row
        and (item.row or (there.claim.block == item.claim.block and item.clause is not None and there.clause == item.clause))
    ]


def _words_around(item: Stated) -> str:
    clause, low = item.clause, item.claim.sentence_start
    return "" if item.row or clause is None else item.claim.sentence[clause.start - low : clause.end - low]
