"""A number told under the name or the date of another row of a table than its own: '318 died in the Castle ward', which were the Quay's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.doubts.printed_lines import find_other_line, is_total, told_of
from pincite.check.moments import MONTHS, is_dating, moments_in
from pincite.check.records import is_row, names_in_row, years_of
from pincite.check.senses import concepts_in
from pincite.check.values import compare
from pincite.model.quantity import Quantity, Role

_ANOTHER_YEAR = re.compile(
    r"\b(?:before|earlier|previous|preceding|prior|after|later|following|next|since|last|against|than|compared|from|to|year on|again)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of a year that it does not name."""


def find_other_record(case: Case) -> str:
    """Why a number, or the year or name that it is told under, stands in another row of the source than the other; '' elsewhere."""
    if case.item.claim.quantity.role is Role.NAME:
        return ""
    if not is_row(case.mine.reading):
        return find_other_line(case)
    if doubt := _of_another_name(case):
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
    for other in rows.values():
        theirs = names_in_row(other) or {}
        for head in names.keys() & theirs.keys():
            here, there = concepts_in(names[head], meanings), concepts_in(theirs[head], meanings)
            if not (there - here) & words or (here - there) & words:
                continue
            if not any(compare(case.item.claim.quantity, setting.quantity) is not None for setting in other.settings):
                return f"‘{case.source.quantity.text}’ stands in the row of ‘{names[head]}’, and is told here of ‘{theirs[head]}’"
    return ""


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
