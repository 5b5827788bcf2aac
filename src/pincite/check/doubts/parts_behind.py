"""What the passage says of a part that it tells behind the whole: of '46 tanks, 29 of them Panthers', 46 are not Panthers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice

from pincite.check.case import Case
from pincite.check.doubts.parts_told import OWNERS
from pincite.check.readings import PassageReading
from pincite.check.senses import root, senses, senses_of
from pincite.check.settings import Setting
from pincite.check.sexes import sex_of
from pincite.check.values import same_unit
from pincite.check.verbs import LIGHT
from pincite.check.words import STOP_WORDS, Word, words_of
from pincite.model.quantity import Kind, Number

_HEDGED = r"(?:(?:only|about|some|just|no fewer than|at least|more than|nearly|almost)\s+)*$"
_OF_WHICH = re.compile(rf"\b(?:of|among) (?:which|whom|these|those|them)\b,?\s+{_HEDGED}", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of (?:the|these|those) ([^\W\d]+)", re.IGNORECASE)
_LED_BY = 2  # words that may stand before the number that opens a sentence
_NEAR = 3  # words behind a number that tell what it counts
_IN_ALL = re.compile(r"(?:\s*\b[^\W\d]+){0,3}?\s*\b(?:in all|altogether|all told|in total|a total of)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.;:]\s")
_AS_WHOLE = re.compile(rf"\b(?:of|among|from|out of)\s+{OWNERS}$", re.IGNORECASE)
_COUNTED = frozenset({Kind.CARDINAL, Kind.QUANTITY, Kind.PERCENT})
_SHARES = frozenset({Kind.FRACTION, Kind.PERCENT})


def find_part_behind(case: Case) -> str:
    """Why the sentence says of the whole what the passage says of a part of it; '' where it does not."""
    item, quantity, source, reading = case.item, case.item.claim.quantity, case.source, case.mine.reading
    if item.clause is None or not case.is_plain or quantity.kind not in _COUNTED:
        return ""
    sentence, low = item.claim.sentence, item.claim.sentence_start
    if _AS_WHOLE.search(item.claim.before):
        return ""
    head = item.setting.head
    is_whole = case.meanings.same(head, source.head) and quantity.noun.lower() not in case.text.lower()
    # 'passengers, of whom 68,210 travelled third class' are the travellers
    told_of = (*item.clause.words, *item.clause.verbs, *(word for word in item.clause.subject if word.stem == head))
    words = [word for word in told_of if word.stem not in LIGHT and not (is_whole and word.stem == head)]
    total = _told_as_total(case)
    if total:
        return total
    told = [(part, _said_of_part(case, words, part, stretch)) for part, stretch in _parts(source, reading)]
    found = [(part, own) for part, own in told if own is not None]
    if len(found) != 1:
        return ""  # 'lost to fire and flood' names the parts one by one
    part, own = found[0]
    return f"the passage says ‘{sentence[own.start - low : own.end - low]}’ of ‘{part.quantity.text}’ of the ‘{quantity.text}’"


def _said_of_part(case: Case, words: Iterable[Word], part: Setting, stretch: tuple[int, int]) -> Word | None:
    """The first word of the sentence that the passage has of a part and not of the whole; the noun counted may be no like word either."""
    item, reading = case.item, case.mine.reading
    if part.quantity.text in item.claim.sentence:
        return None
    before = [word for word in reading.prose.words if case.source.sentence[0] <= word.start < part.start and word.stem not in STOP_WORDS]
    whole, roots = senses_of(before, case.meanings), {key for word in before for key in _keys(word)}
    told = {key for word in words_of(reading.passage.text, *stretch) for key in _keys(word)} - roots
    return next(
        (word for word in words if _keys(word) & told and (word.stem == item.setting.head or not senses(word.stem, case.meanings) & whole)),
        None,
    )


def _keys(word: Word) -> frozenset[str]:
    """What a word of the sentence must share with one told of a part: its root, or the sex of those it counts."""
    return frozenset((root(word.stem), sex_of(word.stem))) - {""}


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
    adding_up = _adding_up(source, behind)
    for number, part in enumerate(behind):
        after = next((other.start for other in behind[number + 1 :] if not _is_one(other)), high)
        end = _ENDS.search(text, part.quantity.end, after)
        if number < adding_up or _OF_WHICH.search(text[source.quantity.end : part.start]) or _OF_THEM.match(text, part.quantity.end):
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


def _adding_up(source: Setting, behind: Sequence[Setting]) -> int:
    """How many of the numbers behind make up the whole together ('96 died, 82 of fever, eight of thirst and six by fire')."""
    whole, total = source.quantity.value, Fraction(0)
    for number, part in enumerate(behind, 1):
        total += part.quantity.value.value if isinstance(part.quantity.value, Number) else 0
        if number > 1 and isinstance(whole, Number) and total == whole.value:
            return number
    return 0


def _is_one(setting: Setting) -> bool:
    return isinstance(setting.quantity.value, Number) and setting.quantity.value.value == 1
