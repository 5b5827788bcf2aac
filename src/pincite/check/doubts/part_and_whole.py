"""Whether a sentence says of a whole what the passage says of a part of it, or of all but a few what it says of those few."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate
from pincite.check.case import Case
from pincite.check.doubts.denials import NEVER, SPANS, shared_words
from pincite.check.doubts.exceptions import is_all_but
from pincite.check.doubts.opposites import says_contrary
from pincite.check.doubts.outcomes import AGREED, outcomes_of
from pincite.check.doubts.parts_told import OWNERS
from pincite.check.values import same_unit
from pincite.check.words import words_of
from pincite.model.quantity import Interval, Moment, Number, Period, Quantity, Ratio

_OF = re.compile(rf"\s+(?:out )?of {OWNERS}$", re.IGNORECASE)
_WHOSE = rf"(?:{OWNERS}|(?:[^\W\d]+\s+){{1,5}}?[^\W\d]+(?:['’]s|s['’])\s+)"
"""'the', 'her', or a name ('the Dol Goch bridge's')."""
_AS_WHOLE = re.compile(rf"\b(?:out of|of|from|among|in|with|for|against|between)\s+{_WHOSE}$", re.IGNORECASE)
_ALL_OF = re.compile(rf"\b(?:all|none|both|neither|each|every one|the whole|any) of {_WHOSE}$", re.IGNORECASE)
_WHO = re.compile(r"(?:\s+[^\W\d]+){0,3}?\s+(?:who|that|which)\s+(?P<said>(?:[^\W\d]+\s*){1,2})", re.IGNORECASE)
"""What is said of the whole itself: 'of the 63 skippers who answered'."""


def find_misplaced(case: Case) -> str:
    """Why the number chosen is not said of what the sentence says it of; '' where nothing speaks against it."""
    item, mine, meanings = case.item, case.mine, case.meanings
    claim, source = item.clause, case.home
    if claim is None or source is None or not case.is_plain:
        return ""
    if item.claim.quantity.kind in SPANS or isinstance(item.claim.quantity.value, Moment | Period | Interval | Ratio):
        return ""
    before = item.claim.before
    text, known = case.text, case.source.quantity
    before_source = text[case.source.sentence[0] : known.start]
    apart = _WHO.match(text, known.end)
    of_whole = {word.stem for word in words_of(apart["said"])} if apart else set[str]()
    shared = {word: worth for word, worth in shared_words(claim, source, item, meanings).items() if word not in of_whole}
    part = _part_before(known, mine)
    all_or_none = _ALL_OF.search(before)
    if part is not None and shared and (all_or_none or not _AS_WHOLE.search(before)):
        return f"the passage says this of ‘{part.text}’ of the ‘{known.text}’"
    if outcomes_of(item, mine) in AGREED:
        return ""  # 'the loss of all but 37', of whom 37 were saved
    both = {verb.stem for verb in claim.verbs} & {verb.stem for verb in source.verbs}
    turned = bool(NEVER.search(item.part)) != bool(NEVER.search(text, source.start, source.end))
    if (
        is_all_but(before) != is_all_but(before_source)
        and not turned
        and not says_contrary(claim, source)
        and (sum(shared.values()) >= 1 or both)
    ):
        return f"the passage says it of {'all but ' if is_all_but(before_source) else ''}‘{known.text}’, the sentence the other way round"
    return ""


def is_part_of(part: Quantity, whole: Quantity, text: str) -> bool:
    """Whether a text gives one number as part of the other ('29 of its 640 conductors')."""
    return part.end <= whole.start and bool(_OF.fullmatch(text, part.end, whole.start))


def _part_before(known: Quantity, mine: Candidate) -> Quantity | None:
    """The number of which the number chosen is the whole ('seven of her eight boats')."""
    low = mine.bond.source.sentence[0]
    for setting in mine.reading.settings:
        quantity = setting.quantity
        if (
            not _is_one(quantity)  # 'one of the 80 people whom the helicopters saved'
            and low <= quantity.start
            and quantity.end < known.start
            and same_unit(quantity, known)
            and is_part_of(quantity, known, mine.reading.passage.text)
        ):
            return quantity
    return None


def _is_one(quantity: Quantity) -> bool:
    return isinstance(quantity.value, Number) and quantity.value.value == 1
