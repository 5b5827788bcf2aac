"""A number of years or days left bare: `the mean of the previous ten`, `and within twenty million`, `had put it at 5,568`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Number, Quantity, Role
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import MEASURED, alike, left_of
from pincite.quantity.marks import END
from pincite.quantity.set_against import of_last, size_of
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.wordset import word_set


def span_of_years(s: Sentence, d: Draft, found: list[Quantity], before: str, end: int) -> Draft | None:
    """`in the year to September, twice the mean of the previous ten`: as many of the time the sentence names."""
    if before not in ("previous", "preceding", "next", "past", "following") or s.low[d.i] == "one":
        return None
    told = _told_for(s, d, found) if s.low[end] in _AFTER_TIME else None
    if told is not None:
        return of_last(d, told, "as many again of the time told")
    if s.low[end] not in END:
        return None
    unit = next((word for word in ("year", "month", "week", "day") if s.mentions(_TIME_NAMED[word])), None)
    if unit is None or s.low[d.i - 1] != before or s.low[d.i - 2] != "the" or _is_told_of_the_next(s, d.i - 3, end):
        return None
    return d._replace(kind=Kind.DURATION, unit=f"{unit}s", rule="as many of the time named", counts=False)


def _told_for(s: Sentence, d: Draft, found: list[Quantity]) -> Quantity | None:
    """`for 21 years at £60, and for the next 21 at 90`: the time told behind the same preposition."""
    if s.low[d.i - 2] != "the" or s.low[d.i - 3] not in ("for", "over", "during"):
        return None
    alike = (other for other in reversed(found) if other.kind is Kind.DURATION and left_of(s, other) == s.low[d.i - 3])
    return next((other for other in alike if other.start >= s.start[0]), None)


_AFTER_TIME = END | word_set("at in to on it he she they we the a and was were had")


def _is_told_of_the_next(s: Sentence, at: int, end: int) -> bool:
    """`in the week to the 4th the deaths were 31, in the next 58, then 97`: the number is what is told of the next such time.

    Token `at` is the preposition, which opens a clause without a verb and stood before another such time.
    """
    if at < 2 or s.low[at - 1] not in _OPENS or (s.low[end] == "," and (s.low[end + 1] in _SUBJECTS or s.raw[end + 1][:1].isupper())):
        return False
    return any(s.low[k : k + 2] == [s.low[at], "the"] and not _TIMES.isdisjoint(s.low[k + 2 : k + 4]) for k in range(at - 1))


_OPENS = frozenset({",", ";", "and", "but"})
_SUBJECTS = word_set("the a an he she it they we i there his her their its no nothing")
_TIMES = word_set("year month week day hour decade century season quarter night term")
_TIME_NAMED = {word: frozenset({word, f"{word}s"}) for word in ("year", "month", "week", "day")}


def late_by(s: Sentence, d: Draft, found: list[Quantity], end: int) -> Draft | None:
    """`more than seven days late; on the facts it was five late in June`: the unit of what the sentence has told to be late."""
    late = s.low[end]
    if late not in ("late", "early") or s.low[end + 1] in WORDS:
        return None
    for other in reversed(found):
        if other.kind is Kind.DURATION and other.start >= s.start[0] and s.text[other.end : other.end + len(late) + 1] == f" {late}":
            return d._replace(kind=Kind.DURATION, unit=other.unit, rule="as late as told before", counts=False)
    return None


def so_long_after(s: Sentence, d: Draft, found: list[Quantity], before: str) -> Draft | None:
    """`The half-life is 5,730 years, so that after 11,460 a quarter is left`: a time that opens a clause beside another."""
    last = next((o for o in reversed(found) if o.role is Role.CLAIM and o.start >= s.start[0]), None)
    if before != "after" or last is None or last.kind is not Kind.DURATION or "age" in last.trace or alike(d, last) <= 0:
        return None
    opens = s.low[d.i - 2] in _OPENS or s.low[d.i - 2] in ("that", "")
    ends = found[-1] is last and s.low[d.j] in (".", ";", "")  # `within five years, had not been acted on after seven`
    return of_last(d, last, "so long after") if ends or (opens and s.low[d.j] in _CLAUSE) else None


_CLAUSE = word_set("it he she they we the a an half no only there this these those nothing all one") | {","}


def is_deep_time(s: Sentence, d: Draft, found: list[Quantity], before: str) -> bool:
    """`began 538.8 million years ago, and within twenty million`: another time of the same large number."""
    scale = s.low[d.j - 1]
    if scale not in ("thousand", "million", "billion") or before not in ("within", "after", "by", "for", "in"):
        return False
    told = next((other for other in reversed(found) if other.role is Role.CLAIM and other.start >= s.start[0]), None)
    return told is not None and told.kind is Kind.DURATION and told.text.endswith((f"{scale} years", *_LARGER))


_LARGER = ("million years", "billion years", "million years old", "billion years old")


def whole_of_it(s: Sentence, d: Draft, found: list[Quantity]) -> Draft | None:
    """`eighteen hours in the twenty-four`, `four days out of the seven`: the time of which so much was told right before."""
    last = found[-1] if found and s.low[d.i - 1] in ("the", "every") else None
    if last is None or last.kind is not Kind.DURATION or not isinstance(d.value, Number) or size_of(last) >= d.value.value:
        return None
    if s.text[last.end : s.start[d.i]] not in (" in the ", " of the ", " out of the ", " in every ", " out of every "):
        return None
    return of_last(d, last, "the time of which it is a part") if s.low[d.j] in END or s.low[d.j] in ("and", "but") else None


def of_ours(s: Sentence, d: Draft) -> Draft | None:
    """`A day on Venus lasts 243 of ours`, `an Irish mile is 1.27 of ours`: units of the kind told of, somebody else's."""
    if s.low[d.j] != "of" or s.low[d.j + 1] not in ("ours", "theirs", "yours"):
        return None
    for k in range(d.i - 1, max(0, d.i - 9), -1):
        unit = WORDS.get(s.low[k])
        if unit is not None and not {"a", "an", "one", "each", "every"}.isdisjoint(s.low[max(0, k - 2) : k]):
            kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
            return d._replace(kind=kind, unit=unit.symbol, rule="as many of ours", counts=False)
    return None


_PUT = word_set("put puts set sets fixed reckoned placed estimated computed")


def put_at(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Draft | None:
    """`about 5,730 years; Libby had put it at 5,568`: another value of what was measured."""
    if first < 3 or s.low[first - 2 : first] != ["it", "at"] or s.low[first - 3] not in _PUT or s.low[end] not in END:
        return None
    last = next((other for other in reversed(found) if other.role is Role.CLAIM), None)
    size = size_of(last) if last is not None and last.kind in MEASURED and last.unit else 0
    if last is None or size <= 0 or not isinstance(d.value, Number) or not Fraction(1, 4) <= d.value.value / size <= 4:
        return None
    return of_last(d, last, "what another made of it")
