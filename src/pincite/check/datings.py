"""What a narrative tells under which date: a date is named once, and what follows happened then, until the next date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pincite.check.moments import is_dating
from pincite.check.nouns import Thesaurus
from pincite.check.settings import Setting, sentence_at
from pincite.check.spoken_days import dateline
from pincite.check.stretches import stretch_in
from pincite.check.words import STOP_WORDS, stems, words_of
from pincite.model.quantity import Moment, Quantity

Datings = dict[int, frozenset[str]]
"""The words told under each date or time of a text, by where it starts."""

LEAD = {False: -1, True: -3}
"""Under what the words before the first date (False) or hour (True) stand: they may belong to it, or to what was told before."""

_UNNAMED = -2

_OF_DATES = stems(
    """
    January February March April May June July August September October November December am pm a.m p.m o'clock noon midnight
    early late morning afternoon evening night
    """
)

_ANOTHER_DAY = re.compile(
    r"(?:(?:on )?the (?:next|following|previous) (?:day|morning|afternoon|evening|night|week|month|year)\b|the day (?:after|before)\b"
    r"|(?:\w+ ){1,3}(?:day|night|week|month|year)s? (?:later|afterwards?|after|earlier|before)\b|a (?:day|week|month|year) later\b)",
    re.IGNORECASE,
)
"""How a sentence goes over to a day that it does not name."""


def is_hour(quantity: Quantity) -> bool:
    """Whether it is a time of day without a day."""
    value = quantity.value
    return isinstance(value, Moment) and value.day is None and value.month is None and value.year is None


def is_telling(word: str) -> bool:
    """Whether a word says more than that there is a date."""
    return word not in STOP_WORDS and word not in _OF_DATES and not word[0].isdecimal()


def datings_of(text: str, sentences: Sequence[tuple[int, int]], settings: Sequence[Setting], meanings: Thesaurus) -> Datings:
    """The words under each date and each time of day, which are parted from their own sort only.

    A sentence belongs to its date; of several dates each has its stretch; without one it goes on with the date before it.
    """
    found: Datings = {}
    heading = heading_of(text, sentences, settings)
    for sort in (False, True):
        dates = [setting for setting in settings if is_dating(setting.quantity) and is_hour(setting.quantity) is sort]
        for start, words in _parted(text, list(_parts(text, sentences, dates)), dates, LEAD[sort], meanings):
            found[start] = found.get(start, frozenset()) | words
    if heading is not None:
        found[heading.start] = _words(text, 0, len(text), meanings)
    return found


def heading_of(text: str, sentences: Sequence[tuple[int, int]], settings: Sequence[Setting]) -> Setting | None:
    """The date that stands alone over a text, as over the page of a diary ('13 December 1909. I write at two …', '9 Nov. Supply.')."""
    if settings and dateline(text, (setting.quantity for setting in settings)) is not None:
        return settings[0]
    low, high = sentences[0] if len(sentences) > 1 else (0, 0)
    inside = [setting for setting in settings if low <= setting.start < high]
    dated = len(inside) == 1 and is_dating(inside[0].quantity) and not is_hour(inside[0].quantity)
    alone = dated and not any(is_telling(word.stem) for word in words_of(text, low, high))
    return inside[0] if alone else None


def _parts(text: str, sentences: Sequence[tuple[int, int]], dates: Sequence[Setting]) -> Iterator[tuple[int, int]]:
    """The sentences; one that is nothing but a date ('11:00 pm.') is one with the next."""
    begin = -1
    for low, high in sentences or ((0, len(text)),):
        start = low if begin < 0 else begin
        inside = [date for date in dates if low <= date.start < high]
        bare = inside and not any(is_telling(word.stem) for word in words_of(text, low, high))
        begin = start if bare else -1
        if not bare:
            yield start, high


def _parted(
    text: str, parts: Sequence[tuple[int, int]], dates: Sequence[Setting], lead: int, meanings: Thesaurus
) -> Iterator[tuple[int, frozenset[str]]]:
    by_part: dict[tuple[int, int], list[Setting]] = {}
    for date in dates:
        by_part.setdefault(sentence_at(parts, date.start, len(text)), []).append(date)
    current = lead
    for low, high in parts:
        here = by_part.get((low, high), [])
        if len(here) < 2:
            unnamed = not here and _ANOTHER_DAY.match(text, low)
            current = here[0].start if here else _UNNAMED if unnamed else current
            words = _words(text, low, high, meanings)
            yield current, words
            continue
        for date in here:
            stretch = stretch_in(date, here, text[low:high], low, meanings)
            yield date.start, stretch.own | stretch.handed
        current = here[-1].start


def _words(text: str, low: int, high: int, meanings: Thesaurus) -> frozenset[str]:
    return frozenset(meanings.concept(word.stem) for word in words_of(text, low, high) if word.stem not in STOP_WORDS)
