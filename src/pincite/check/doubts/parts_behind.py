"""What the passage says of a part that it tells behind the whole: of '46 tanks, 29 of them Panthers', 46 are not Panthers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pincite.check.case import Case
from pincite.check.readings import PassageReading
from pincite.check.senses import root, senses, senses_of
from pincite.check.settings import Setting
from pincite.check.values import same_unit
from pincite.check.verbs import LIGHT
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.quantity import Kind, Number

_HEDGED = r"(?:(?:only|about|some|just|no fewer than|at least|more than|nearly|almost)\s+)*$"
_OF_WHICH = re.compile(rf"\b(?:of|among) (?:which|whom|these|those|them)\b,?\s+{_HEDGED}", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of (?:the|these|those) ([^\W\d]+)", re.IGNORECASE)
_LED_BY = 2  # words that may stand before the number that opens a sentence
_NEAR = 3  # words behind a number that tell what it counts
_IN_ALL = re.compile(r"(?:\s*\b[^\W\d]+){0,3}?\s*\b(?:in all|altogether|all told|in total|a total of)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.;:]\s")
_AS_WHOLE = re.compile(
    r"\b(?:of|among|from|out of)\s+(?:(?:the|its|her|his|their|these|those|all|our|some|about|[\w-]+[’']s?)\s+)*$", re.IGNORECASE
)
_COUNTED = frozenset({Kind.CARDINAL, Kind.QUANTITY, Kind.PERCENT})
_SHARES = frozenset({Kind.FRACTION, Kind.PERCENT})


def find_part_behind(case: Case) -> str:
    """Why the sentence says of the whole what the passage says of a part of it; '' where it does not."""
    item, mine, meanings = case.item, case.mine, case.meanings
    quantity, source, reading = item.claim.quantity, case.source, mine.reading
    if item.clause is None or not case.is_plain or quantity.kind not in _COUNTED:
        return ""
    sentence, low = item.claim.sentence, item.claim.sentence_start
    if _AS_WHOLE.search(item.claim.before):
        return ""
    words = [word for word in (*item.clause.words, *item.clause.verbs) if word.stem not in LIGHT]
    total = _told_as_total(case)
    if total:
        return total
    for part, (start, end) in _parts(source, reading):
        if part.quantity.text in sentence:
            continue
        before = (word for word in reading.prose.words if source.sentence[0] <= word.start < part.start)
        whole = senses_of((word for word in before if word.stem not in STOP_WORDS), meanings)
        told = {root(word.stem) for word in words_of(reading.passage.text, start, end)}
        own = next((word for word in words if root(word.stem) in told and not senses(word.stem, meanings) & whole), None)
        if own is not None:
            return f"the passage says ‘{sentence[own.start - low : own.end - low]}’ of ‘{part.quantity.text}’ of the ‘{quantity.text}’"
    return ""


def _told_as_total(case: Case) -> str:
    """Why a number that the passage tells as a part ('22 of them on stretchers') is not so many 'in all', of what the part is not."""
    claim, source, text = case.item.claim, case.source, case.text
    of_them = _OF_THEM.match(text, source.quantity.end)
    if of_them is None or not (_IN_ALL.search(claim.before) or _IN_ALL.match(claim.after)):
        return ""
    end = _ENDS.search(text, of_them.end(), source.sentence[1])
    told = words_of(text, of_them.end(), end.start() if end else source.sentence[1])
    if {root(word.stem) for word in told if word.stem not in STOP_WORDS} & {root(word.stem) for word in words_of(claim.sentence)}:
        return ""
    return f"the passage has ‘{claim.quantity.text}’ as a part, the sentence in all"


def _parts(source: Setting, reading: PassageReading) -> Iterator[tuple[Setting, tuple[int, int]]]:
    """The numbers of the sentence that are parts of the number before them, with the stretch in which it tells of each."""
    text, high = reading.passage.text, source.sentence[1]
    behind = [other for other in reading.settings if source.quantity.end <= other.start < high and _may_be_part(other, source)]
    is_sum = _is_sum(source, behind[:2])
    for number, part in enumerate(behind):
        after = behind[number + 1].start if number + 1 < len(behind) else high
        end = _ENDS.search(text, part.quantity.end, after)
        if is_sum or _OF_WHICH.search(text[source.quantity.end : part.start]) or _OF_THEM.match(text, part.quantity.end):
            yield part, (part.quantity.end, end.start() if end else after)
    following = next((other for other in reading.settings if other.start >= high), None)
    if following is not None and _may_be_part(following, source) and _takes_up(source, following, reading):
        after = next((other.start for other in reading.settings if other.start > following.start), following.sentence[1])
        yield following, (following.quantity.end, min(after, following.sentence[1]))


def _takes_up(source: Setting, following: Setting, reading: PassageReading) -> bool:
    """Whether the next sentence opens with a part of those just told of ('22 were convicted. Five of the convicted …')."""
    text = reading.passage.text
    named = _OF_THE.match(text, following.quantity.end)
    if named is None or len(text[following.sentence[0] : following.start].split()) > _LED_BY:
        return False
    told = islice(words_of(text, source.quantity.end, source.sentence[1]), _NEAR)
    return bool({root(word.stem) for word in words_of(named[1])} & {root(word.stem) for word in told})


def _may_be_part(other: Setting, source: Setting) -> bool:
    one, two = other.quantity.value, source.quantity.value
    if not isinstance(one, Number) or not isinstance(two, Number):
        return False
    return other.quantity.kind in _SHARES or (same_unit(other.quantity, source.quantity) and one.value < two.value)


def _is_sum(source: Setting, parts: Sequence[Setting]) -> bool:
    values = [part.quantity.value.value for part in parts if isinstance(part.quantity.value, Number)]
    return len(values) == 2 and isinstance(source.quantity.value, Number) and sum(values) == source.quantity.value.value
