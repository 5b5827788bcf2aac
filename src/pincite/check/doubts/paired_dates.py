"""A number told with a date of the passage that is not its own: 'landings of 2017 worth £31.6 million', which they were in 2018."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.doubts.other_day import SO_FAR, side_of
from pincite.check.moments import compare_moments, is_dating, moments_in
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.values import same_unit
from pincite.model.quantity import Kind, Moment, Period

_SOME_TIME = re.compile(
    r"\b(?:(?:by|at|until|before|towards?) (?:the )?(?:end|close|beginning|start|middle|turn) of\b|(?:the )?(?:next|following|same) "
    r"(?:day|night|morning|week|month|year|winter|summer|spring|autumn)\b"
    r"|that (?:evening|night|summer|winter|spring|autumn)\b|now\b|to-?day\b)",
    re.IGNORECASE,
)
"""A time that a part of a sentence has without naming a date."""
_THE_YEAR = re.compile(r"\s+the year\b")
_YEAR_ENDED = re.compile(r"\byear (?:to|ended|ending)\s+(?:the\s+)?$")
_SAME_DAY = re.compile(r"now|to-?day|that (?:evening|night)|(?:the )?same (?:day|night|morning)", re.IGNORECASE)
"""Those that are of the day of an entry."""
_COMPARES = re.compile(
    r"\b(?:than|against|compared|before|earlier|previous|preceding|later|after|since|from|until|till|instead|still|again|already|between|follow\w*|preced\w*|next|then)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of two times at once."""
_SEGMENT = re.compile(r"[;:]")


def find_other_date(case: Case) -> str:
    """Why a number is not told of the date that the sentence gives it; '' where nothing speaks against it."""
    if not is_dating(case.item.claim.quantity):
        return _told_under(case)
    told = (case.of(at) for at, found in enumerate(case.chosen) if found is not None and not is_dating(case.stated[at].claim.quantity))
    return next((doubt for one in told if (doubt := _told_under(one))), "")


def _told_under(case: Case) -> str:
    item, mine = case.item, case.mine
    if item.clauses is None or item.claim.quantity.kind is Kind.ORDINAL or not case.is_plain:
        return ""
    dates = _dates_told(case)
    if len(dates) != 1 or _COMPARES.search(item.claim.sentence):
        return ""
    date = dates[0]
    if date.reading is not mine.reading or date.bond.source not in mine.reading.settings:
        return ""
    reading, source = mine.reading, case.source
    own = _own_dates(reading, source)
    begun = [known for known in own if side_of(case.text[: known.start]) == "since"]
    if date.bond.source in begun:
        return f"the passage tells ‘{source.quantity.text}’ of the time since ‘{date.bond.source.quantity.text}’"
    if SO_FAR.search(item.claim.sentence):
        own = [known for known in own if known not in begun]
    if own:
        if any(_meet(known, date.bond.source) for known in own):
            return ""
        return f"the passage tells ‘{source.quantity.text}’ under ‘{own[-1].quantity.text}’, not under ‘{date.bond.source.quantity.text}’"
    part, home = reading.clauses.at(source.start), reading.clauses.at(date.bond.source.start)
    if part is None or home is None or part is home:
        return ""
    some = _SOME_TIME.search(reading.passage.text, part.start, source.start)
    if some and date.bond.source is reading.heading and _SAME_DAY.match(some.group()):
        return ""
    if some and _THE_YEAR.match(case.text, some.end()) and _YEAR_ENDED.search(case.text, 0, date.bond.source.start):
        return ""  # 'at the close of the year' of a report for the year ended on that day
    if some and date.bond.source.start < part.start and not _SOME_TIME.search(item.claim.sentence):
        return f"the passage tells ‘{source.quantity.text}’ under ‘{some.group().strip()}’, not under ‘{date.bond.source.quantity.text}’"
    return ""


def _dates_told(case: Case) -> list[Candidate]:
    """The dates of the sentence; an hour alone is none."""
    return [
        found
        for other, found in case.others()
        if found is not None
        and other.claim.is_beside(case.item.claim)
        and _is_date(other.claim.quantity.value)
        and (other.clause is case.item.clause or not _has_numbers(other, case.stated))
    ]


def _has_numbers(date: Stated, stated: Sequence[Stated]) -> bool:
    """Whether the part of the sentence that a date stands in has numbers of its own."""
    return any(other.clause is date.clause and not is_dating(other.claim.quantity) for other in stated)


def _is_date(value: object) -> bool:
    return isinstance(value, Period) or (isinstance(value, Moment) and (value.year or value.month or value.day) is not None)


def _own_dates(reading: PassageReading, source: Setting) -> list[Setting]:
    """The dates under which the passage tells a number: of its part of the sentence, else the last before that."""
    low, high = source.sentence
    there = [s for s in reading.settings if low <= s.start < high and _is_date(s.quantity.value)]
    part = reading.clauses.at(source.start)
    own = [s for s in there if reading.clauses.at(s.start) is part]
    if own:
        return own
    before = [s for s in there if s.start < source.start and not _SEGMENT.search(reading.passage.text, s.quantity.end, source.start)]
    after = [s for s in there if s.start > source.start]
    if not before or not after:
        return []
    # Only of numbers that each have a date is it certain which is whose.
    fellows = [s for s in reading.settings if low <= s.start < high and s is not source and same_unit(s.quantity, source.quantity)]
    return before[-1:] if any(s.start > after[0].start for s in fellows) else []


def _meet(one: Setting, other: Setting) -> bool:
    pairs = [(first, second) for first in moments_in(one.quantity) for second in moments_in(other.quantity)]
    return one is other or any(compare_moments(first, second) or compare_moments(second, first) for first, second in pairs)
