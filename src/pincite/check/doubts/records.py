"""A number told under the name or the date of another row of a table than its own: '318 died in the Castle ward', which were the Quay's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.doubts.printed_lines import find_other_line, is_total, told_of
from pincite.check.moments import MONTHS, is_dating, moments_in
from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.records import is_row, names_in_row, years_of
from pincite.check.senses import concepts_in
from pincite.check.values import compare
from pincite.check.words import words_of
from pincite.model.claim import Claim
from pincite.model.quantity import Quantity, Role

_ANOTHER_YEAR = re.compile(
    r"\b(?:before|earlier|previous|preceding|prior|after|later|following|next|since|last|against|than|compared|from|to|year on|again)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of a year that it does not name."""
_ONE_BY_ONE = re.compile(r"\b(?:than|against|respectively|versus|each|both|compared)\b", re.IGNORECASE)
"""Words by which it names two things, and then tells the number of each."""


def find_other_record(case: Case) -> str:
    """Why a number, or the year or name that it is told under, stands in another row of the source than the other; '' elsewhere."""
    if case.item.claim.quantity.role is Role.NAME:
        return ""
    if not is_row(case.mine.reading):
        return find_other_line(case)
    if doubt := _of_another_name(case) or _of_name_before(case):
        return doubt
    if not is_dating(case.item.claim.quantity):
        return _of_another_date(case)
    told = (case.of(at) for at in _fellows(case) if case.chosen[at] is not None and not is_dating(case.stated[at].claim.quantity))
    return next((doubt for one in told if (doubt := _of_another_date(one))), "")


def _of_another_date(case: Case) -> str:
    """The year, or the day, of another row that a number is told under."""
    claim, own = case.item.claim, case.mine.reading
    if not is_row(own) or _ANOTHER_YEAR.search(_words_around(case.item)):
        return ""
    for dates_of in (years_of, _days_of):
        known = dates_of(setting.quantity for setting in own.settings)
        told = dates_of(case.stated[other].claim.quantity for other in _fellows(case))
        if not known or not told or known & told:
            continue
        rows = [row for row, _ in case.pool if row.seed.key == own.seed.key and dates_of(s.quantity for s in row.settings) & told]
        if rows and not any(compare(claim.quantity, setting.quantity) is not None for row in rows for setting in row.settings):
            of, here = (" and ".join(map(_date, sorted(some))) for some in (known, told))
            return f"‘{case.source.quantity.text}’ stands in a row of {of}, and is told here of {here}"
    return ""


def _days_of(quantities: Iterable[Quantity]) -> frozenset[tuple[int, ...]]:
    """The months and days."""
    moments = (moment for quantity in quantities for moment in moments_in(quantity))
    return frozenset((moment.month, moment.day) for moment in moments if moment.month is not None and moment.day is not None)


def _date(date: tuple[int, ...]) -> str:
    return f"{date[1]} {MONTHS[date[0]]}" if len(date) == 2 else str(date[0])


def _of_another_name(case: Case) -> str:
    """'In the Castle ward 318 died', where the row of the Castle has another number and 318 stands in that of the Quay."""
    own, meanings = case.mine.reading, case.meanings
    names = names_in_row(own)
    words = told_of(case.item, meanings)
    if not names or not words or any(is_total(name) for name in names.values()):
        return ""
    rows = {reading.passage.number: reading for reading, _ in case.pool if reading.seed.key == own.seed.key}
    if _are_listed(_named(case.item.claim, list(rows.values()), meanings), _numbers(case)):
        return ""
    for other in rows.values():
        theirs = names_in_row(other) or {}
        for head in names.keys() & theirs.keys():
            here, there = concepts_in(names[head], meanings), concepts_in(theirs[head], meanings)
            if not (there - here) & words or (here - there) & words:
                continue
            if not any(compare(case.item.claim.quantity, setting.quantity) is not None for setting in other.settings):
                return f"‘{case.source.quantity.text}’ stands in the row of ‘{names[head]}’, and is told here of ‘{theirs[head]}’"
    return ""


def _of_name_before(case: Case) -> str:
    """'The Petrel took 1,012 whales and the Gannet 1,386', where each has the other's: a number is the last named one's, if one is named at
    a time.
    """
    claim, own = case.item.claim, case.mine.reading
    rows = {reading.passage.number: reading for reading, _ in case.pool if reading.seed.key == own.seed.key and is_row(reading)}
    named = _named(claim, list(rows.values()), case.meanings)
    numbers = _numbers(case)
    before = [row for at, row in named if at < claim.in_sentence[0]]
    if _ONE_BY_ONE.search(claim.sentence) or _are_listed(named, numbers):
        return ""
    if len({row.passage.number for _, row in named}) < 2 or not before or named[0][0] > min(numbers, default=-1):
        return ""
    meant = before[-1]
    if meant is own or any(compare(claim.quantity, setting.quantity) is not None for setting in meant.settings):
        return ""
    names = [" ".join((names_in_row(row) or {}).values()) for row in (own, meant)]
    return f"‘{case.source.quantity.text}’ stands in the row of ‘{names[0]}’, and is told here of ‘{names[1]}’"


def _numbers(case: Case) -> list[int]:
    """Where the sentence has its numbers that are no dates."""
    claim = case.item.claim
    return [other.claim.in_sentence[0] for other in case.stated if other.claim.is_beside(claim) and not is_dating(other.claim.quantity)]


def _are_listed(named: Sequence[tuple[int, PassageReading]], numbers: Sequence[int]) -> bool:
    """Whether two rows are named before the number of either ('the Petrel and the Gannet took 1,386 and 1,012')."""
    return any(not any(at < number < then for number in numbers) for (at, _), (then, _) in pairwise(named))


def _named(claim: Claim, rows: Sequence[PassageReading], meanings: Thesaurus) -> list[tuple[int, PassageReading]]:
    """Where the sentence names a row by a word of its first name that no other of the rows has."""
    names = [concepts_in(next(iter((names_in_row(row) or {"": ""}).values()), ""), meanings) for row in rows]
    found: list[tuple[int, PassageReading]] = []
    for word in words_of(claim.sentence):
        concept = meanings.concept(word.stem)
        owners = [row for row, name in zip(rows, names, strict=True) if concept in name]
        if len(owners) == 1 and not (found and found[-1][1] is owners[0]):
            found.append((word.start, owners[0]))
    return found


def _fellows(case: Case) -> list[int]:
    """The claims of the same row of a table, or of the same part of the sentence."""
    item = case.item
    return [
        other
        for other, there in enumerate(case.stated)
        if other != case.number
        and there.row == item.row
        and (item.row or (there.claim.block == item.claim.block and item.clause is not None and there.clause == item.clause))
    ]


def _words_around(item: Stated) -> str:
    return "" if item.row else item.part
