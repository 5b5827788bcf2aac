"""What a bare number is set against: a limit, a record, last year's figure, the rest of a hundred or of the same stuff."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from pincite.model.quantity import Kind, Number, Quantity
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import MEASURED, TIMES, alike, is_attributive, left_of
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import END
from pincite.quantity.nouns import STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import COPULAS, is_verb
from pincite.quantity.wordset import word_set

NORMAL = word_set("normal usual permitted nominal customary regulation expected planned original standard statutory")


def of_last(d: Draft, last: Quantity, rule: str) -> Draft | None:
    """The number as another of what was measured last."""
    kind = Kind.PERCENT if last.unit in ("%", "pp") else Kind.DURATION if last.unit in TIMES else Kind.QUANTITY
    return d._replace(kind=kind, unit=last.unit, rule=f"{d.rule}, {rule}") if last.unit else None


def is_of_another_year(s: Sentence, last: Quantity, first: int) -> bool:
    """`31 per cent (2021: 27)`: what was told before the bracket, of another year."""
    year = s.raw[first - 2] if first > 2 else ""
    return len(year) == 4 and year.isdecimal() and s.raw[first - 3] in ("(", "[", ";") and last.start >= s.start[0]


def is_level(s: Sentence, last: Quantity, value: Fraction, before: str) -> bool:
    """`rose 0.9 %, and the index, which peaked at 82.69, closed below 14`: a change in per cent says nothing of the level."""
    changed = left_of(s, last) in _CHANGES
    return last.unit == "%" and before in ("at", "below", "above", "to") and changed and size_of(last) * 5 < value


_CHANGES = word_set("rose fell gained lost jumped slipped dropped climbed added shed up down slid advanced eased")


def is_of_stuff(s: Sentence, d: Draft, last: Quantity) -> bool:
    """`100 ounces of gold, 1,000 of silver`: a number of what is not counted, beside a measure of its like."""
    if last.kind is not Kind.QUANTITY or not isinstance(last.value, Number) or last.start < s.start[0]:
        return False
    stuff = s.low[d.j + 1]
    if not stuff.isalpha() or stuff in STOPS or is_plural(stuff) or s.low[d.i - 1] not in _BESIDE or s.raw[d.j + 1][0].isupper():
        return False
    return bool(_OF_STUFF.fullmatch(s.text[last.end : s.start[d.i]]))


_BESIDE = frozenset({",", "and", "into", "to", "for", "against", "with"})
_OF_STUFF = re.compile(r" of [a-z]+(?: [a-z]+)?,? (?:(?:and|into|to|for|against|with) )?")


def is_named(s: Sentence, d: Draft, last: Quantity, first: int, end: int) -> bool:
    """`a limit of 45`, `not the 4.8 assumed`, `the hundred and twenty he had hoped for`, `five minutes of the thirty required`."""
    if last.kind not in MEASURED or not last.unit or last.start < s.start[0] or s.low[d.i] == "one" or is_attributive(last):
        return False
    after, before = s.low[end], s.low[first - 1]
    if before == "(" and after == ")" and s.text[last.end : s.start[d.i]] == " (" and _YEAR_TOLD.search(s.text, s.start[0], last.start):
        return True  # `revenue was £1.2bn (2019: £1.1bn) and the margin 8.1 per cent (7.4)`
    if (before in NORMAL or s.low[d.i - 1] in ("above", "below")) and after in END:
        return not s.low[first - 1].endswith("s")
    if before == "of" and s.low[first - 2] in STANDARDS and (after in END or after in _AT_END):
        return True
    if s.low[d.i - 1] == "the" and after == "of" and "." in s.raw[d.i]:
        return True  # `three times the 2.4 of its forerunner`
    if s.low[d.i - 1] == "the" and s.low[d.i - 2] == "of" and s.low[d.i - 3] in ("place", "instead", "lieu"):
        return _right_before(s, last, d.i - 1)  # `17½ tons to lift in place of the twelve shown on its plate`
    if s.low[d.i - 1] == "the" and after == "of" and len(s.raw[end + 1]) == 4 and s.raw[end + 1].isdecimal():
        return True  # `beating the 316.4 of 2009`
    supplied = after in STANDING or after in _GIVEN
    if before in (",", "but", "and") and supplied and (s.low[end + 1] in END or s.low[end + 1] == "and"):
        return True  # `steel of 355 N/mm² was ordered, 275 supplied`
    if before in (",", ";", "but", "and") and after in ("were", "was") and s.low[end + 1] in _GIVEN and last.kind is not Kind.PERCENT:
        return True  # `promised 50,000 ounces of gold; about 4,000 were paid`
    if before == "which" and s.low[first - 2] == "of" and after in ("were", "was", "are", "is") and _right_before(s, last, first):
        return True  # `1,780 m long, of which 1,200 were usable`
    if before == "where" and after in ("was", "were", "had", "is", "are"):
        return True  # `180 mm thick where 225 had been drawn`
    if before == "," and after in ("more", "less") and s.low[end + 1] == "than" and _OF_RATE.fullmatch(s.text[last.end : s.start[d.i]]):
        return True  # `at 14 cents an hour, two more than they had ever paid`
    if after.endswith("er") and s.low[end + 1] == "than" and before in (",", ";", "and", "but"):
        return True  # `in 38 days, five faster than before`
    if s.low[d.i - 1] == "the" and (after in STANDING or (after in _PERSONAL and s.low[end + 1] in ("had", "was", "were"))):
        return True
    if s.low[d.i - 1] == "the" and _is_needed(s, end):
        return True  # `23 tonnes a day of the 62 the city needed`
    if s.low[d.i - 1] == "the" and after == "mark":
        return last.kind is Kind.QUANTITY  # `the first 500 metres …; at the 1,500 mark`
    return before in ("a", "the") and after in ROADS and last.unit in ("mph", "km/h")


def object_of_verb(s: Sentence, d: Draft, found: Sequence[Quantity], last: Quantity | None, before: str) -> Quantity | None:
    """`burned 900 gallons, which came to £60; the new one needed 640`: what a verb takes is like what another took, if of its size."""
    if last is None or not _acts(before) or last.kind is not Kind.QUANTITY or left_of(s, last) not in _PLACING or last.start < s.start[0]:
        return last
    taken = (o for o in reversed(found[-8:]) if o.start >= s.start[0] and o.kind is Kind.QUANTITY and o.unit and _acts(left_of(s, o)))
    other = next(taken, None)
    return other if other is not None and alike(d, other) == 1 > alike(d, last) else last


def _acts(word: str) -> bool:
    return is_verb(word) and word not in COPULAS


_PLACING = word_set("at in to from of by for with under over on until than within")


def is_short_of(s: Sentence, last: Quantity, first: int, end: int) -> bool:
    """`61,000 tonnes of board, 2,000 fewer than planned`: so much less of the stuff measured right before; token `end` is `fewer`."""
    stuff = _OF_STUFF.fullmatch(s.text[last.end : s.start[first]])
    return stuff is not None and last.kind is Kind.QUANTITY and s.low[end + 1] == "than" and last.start >= s.start[0]


def _is_needed(s: Sentence, k: int) -> bool:
    """`the city needed`, `Ministers had promised`: a clause that says what was wanted begins at token `k`."""
    if s.low[k] in ("that", "which") and (s.low[k + 1] in _PERSONAL or s.low[k + 1] in COPULAS or s.low[k + 1] in _DETERMINERS):
        k += 1  # `the 95 that is needed`, `the 55 that it had promised`
    elif s.low[k] not in _DETERMINERS and not s.raw[k][:1].isupper():
        return False
    return any(
        (s.low[at] in STANDING or s.low[at] in _WANTED) and (s.low[at + 1] in END or s.low[at + 1] in _AT_END) for at in range(k + 1, k + 5)
    )


_YEAR_TOLD = re.compile(r"\((?:FY)?(?:19|20)?\d\d(?:[-/–]\d\d)?: ")
_DETERMINERS = word_set("the a an his her its their our my this that")
_WANTED = word_set("wanted sought ordered lacked expects needs wants requires demands asks desired")
_OF_RATE = re.compile(r"(?: (?:an?|the|per) [a-z]+)?, ")


def _right_before(s: Sentence, last: Quantity, first: int) -> bool:
    """Whether no noun in the plural stands between the measure and the `of which` before token `first`."""
    for k in range(first - 3, max(-1, first - 9), -1):
        if s.start[k] < last.end:
            return last.kind in (Kind.QUANTITY, Kind.DURATION)
        if is_plural(s.low[k]):
            return False
    return False


_GIVEN = word_set("given allowed supplied used found delivered measured recorded fitted laid built paid")


OPENS_CLAUSE = frozenset({";", ":", ",", "and", ""})
ROADS = word_set("limit zone area")
_AT_END = word_set("by in at for on and but from when before after to if")
STANDARDS = word_set(
    """
    load capacity rating target limit mark record error ceiling threshold maximum minimum norm quota allowance tolerance deviation
    covenant benchmark multiple
    """
)
STANDING = word_set(
    """
    ordered
    assumed required allowed planned specified expected promised needed budgeted forecast intended agreed claimed prescribed permitted
    advertised demanded projected hoped asked offered estimated recommended
    """
)
_PERSONAL = word_set("he she they it we i")


def size_of(quantity: Quantity) -> Fraction:
    return quantity.value.value if isinstance(quantity.value, Number) else Fraction(0)
