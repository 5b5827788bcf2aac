"""Which words of a sentence speak of which of its numbers: the stretch of words that each number has to itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pincite.check.nouns import Thesaurus
from pincite.check.settings import Setting
from pincite.check.values import same_unit
from pincite.check.words import STOP_WORDS, Word, stems, words_of
from pincite.model.quantity import Moment, Quantity

BREAK = re.compile(r"[,;:()—\n]|\s–\s|\b(?:and|but|while|whereas|whilst|though|although|against|versus|vs)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|or|to)\b")
_OPENS = re.compile(r"\s*(?:on|in|by|at|from|until|since|during|before|after|between)\s+(?:the )?", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?:an?\s|\w+ing\b)[^,;:()]*$", re.IGNORECASE)
_SET_AGAINST = re.compile(
    r",\s+(?:as\s+)?(?:against|compared (?:with|to)|instead of|in place of|rather than|where|up from|down from|not)\s", re.IGNORECASE
)
_STRONG = re.compile(r"[;:—]|,\s+(?:and|but|while)\b", re.IGNORECASE)
_GOES_ON = re.compile(r",\s+(?:was|were|is|are|had|has|have|did)\b|:|;(?! [^;:]{1,40}: )")
"""What parts more than a comma does: the end of an aside before its verb, and a stronger mark, but for that between the cells of a row."""
_OF_TIME = stems("day week month year night morning evening afternoon hour first last next early late end middle beginning")
_PAIR = 3  # words between two numbers that share what follows
_NEXT = 2  # words right after a number that are still its own, where another number follows in the same stretch


@dataclass(frozen=True, slots=True)
class Stretch:
    """``own`` are the words that a number has to itself, ``handed`` those that an earlier number hands on to it
    (a subject or verb said once: '312 were treated here, 118 there').
    """

    own: frozenset[str]
    handed: frozenset[str] = frozenset()


def stretch_in(wanted: Setting, there: Sequence[Setting], text: str, low: int, meanings: Thesaurus) -> Stretch:
    """The stretch of one of the numbers of a sentence that begins at ``low``."""
    same = [setting for setting in there if same_unit(setting.quantity, wanted.quantity)]
    others = [s.quantity for s in there if not same_unit(s.quantity, wanted.quantity) and not _is_year(s.quantity)]
    places = tuple((setting.start - low, setting.quantity.end - low) for setting in same)
    found = stretches_of(text, places, meanings, tuple((quantity.start - low, quantity.end - low) for quantity in others))
    return found[next(number for number, setting in enumerate(same) if setting is wanted)]


def _is_year(quantity: Quantity) -> bool:
    """A year tells numbers apart ('in 1987 … in 1993'); a day of the month is seldom the number's own."""
    value = quantity.value
    return isinstance(value, Moment) and value.year is not None and value.month is None


@lru_cache(maxsize=64)  # asked once for each number of a sentence, and a sentence may have hundreds
def stretches_of(
    text: str, numbers: tuple[tuple[int, int], ...], meanings: Thesaurus, others: tuple[tuple[int, int], ...] = ()
) -> tuple[Stretch, ...]:
    """The stretch of each number of a sentence, in the order of ``numbers`` (which must be that of the text);
    the words of ``others``, numbers of another sort, are nobody's.
    """
    if not numbers:
        return ()
    marks = [mark for mark in BREAK.finditer(text) if not any(low <= mark.start() < high for low, high in numbers)]
    places = [(mark.start(), bool(_GOES_ON.match(text, mark.start()))) for mark in marks]
    before: list[list[Word]] = [[] for _ in numbers]
    after: list[list[Word]] = [[] for _ in numbers]
    for word in words_of(text):
        if word.stem in STOP_WORDS or any(low <= word.start < high for low, high in (*numbers, *others)):
            continue
        owner = _owner(word, numbers, places, text)
        (before if word.start < numbers[owner][0] else after)[owner].append(word)
        if owner and numbers[owner][1] < word.start and _is_past_aside(text, numbers[owner - 1][1], numbers[owner], word.start):
            after[owner - 1].append(word)
    found: list[Stretch] = []
    said: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    for number in range(len(numbers)):
        ahead, behind = _concepts(before[number], meanings), _concepts(after[number], meanings)
        has_subject = bool(ahead - _OF_TIME) and not _is_aside(text, numbers[number][0])
        shared = frozenset[str]()
        if number + 1 < len(numbers) and _is_pair(text[numbers[number][1] : numbers[number + 1][0]]):
            shared = _concepts(after[number + 1], meanings)
        if not text[: numbers[number][0]].strip() or _OPENS.fullmatch(text[: numbers[number][0]]):
            shared |= _concepts(before[number + 1], meanings) if number + 1 < len(numbers) else frozenset()
        found.append(Stretch(ahead | behind, frame | (frozenset() if has_subject else said) | shared))
        said = (ahead if has_subject else said | ahead) | behind
        # What a sentence says before the part with the number in it is said of all that follows.
        last = max((mark.start() for mark in marks if mark.start() < numbers[number][0]), default=0)
        frame |= _concepts([word for word in before[number] if word.start < last], meanings)
    return tuple(found)


def _is_aside(text: str, start: int) -> bool:
    """Whether the part of the sentence before a number has no subject of its own (', a post about', ', leaving only')."""
    return bool(_ASIDE.search(text[:start]))


def _is_past_aside(text: str, low: int, number: tuple[int, int], place: int) -> bool:
    """Whether a word stands behind the aside that sets a number against the one before (`, against £6 last year, to be paid in May`)."""
    opens = [found.start() for found in _SET_AGAINST.finditer(text, low, number[0])]
    return bool(opens) and "," in text[number[1] : place] and not _STRONG.search(text, opens[-1], place)


def _concepts(words: Sequence[Word], meanings: Thesaurus) -> frozenset[str]:
    return frozenset(meanings.concept(word.stem) for word in words)


def _is_pair(between: str) -> bool:
    """Whether two numbers are joined so closely that what follows is said of both ('22 majors and 594 captains were killed')."""
    return "," not in between and bool(_JOINED.search(between)) and len(between.split()) <= _PAIR


def _owner(word: Word, numbers: Sequence[tuple[int, int]], marks: Sequence[tuple[int, bool]], text: str) -> int:
    """The number that a word belongs to: the one in its part of the sentence, else the one before it, else the next; ``marks``
    say of each break whether it parts more than others ('a ball, 1.5 metres in diameter, was dropped').
    """
    last = max((n for n, (low, _) in enumerate(numbers) if low < word.start), default=-1)
    if last < 0:
        return 0
    if last == len(numbers) - 1:
        return last
    breaks = [mark for mark in marks if numbers[last][1] <= mark[0] < numbers[last + 1][0]]
    if breaks:
        # What stands behind the last break before the next number leads up to that number.
        parting = next((place for place, is_strong in breaks if is_strong), breaks[-1][0])
        return last if word.start < parting else last + 1
    between = text[numbers[last][1] : word.start].split()
    return last if len(between) < _NEXT else last + 1
