"""Sentences cut at commas, conjunctions and relative pronouns, with the words of each piece."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pincite.check.verbs import PREPOSITIONS, PRONOUNS, is_verb
from pincite.check.words import STOP_WORDS, Word, stem
from pincite.quantity.wordset import word_set

_BREAK = re.compile(
    r"[;:()—\n\ufffc]|,|\s–\s|\b(?:and(?!\s(?:wounded|killed|missing|captured|injured)\b(?!\s+(?:\d|some\b|about\b|\w+ty\b|\w+teen\b|two\b|three\b|four\b|five\b|six\b)))|but|while|whereas|whilst|though|although"
    r"|who|which|whom|whose|that|when|where|because|until)\b",
    re.IGNORECASE,
)
_HARD = frozenset(";:—\n")
_RELATIVE = word_set("who which whom whose that where")
_WITHIN = PREPOSITIONS - word_set("by to from at with for")
_HEDGES = word_set("some nearly about almost over only exactly around roughly up aged just more less least most perhaps under")
_SHARES = word_set("rest remainder others")
_TIMES = word_set("early late next last later earlier morning evening night noon dawn day week month year today")
_POSTURES = word_set("lies lie lay stands stand stood hangs hung sits sat rises")
_DETERMINERS = word_set("the a an its their his her another")
_REFLEXIVE = word_set("himself herself itself themselves oneself ourselves myself yourself")
_SILENT = STOP_WORDS | frozenset(stem(word) for word in STOP_WORDS | _TIMES)
_HEDGING = frozenset(stem(word) for word in _HEDGES | {"above", "below"})


class Numbers:
    """The spans of a text's quantities, in order."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = tuple(sorted(spans))
        self._starts = [low for low, _ in self.spans]

    def covers(self, offset: int) -> bool:
        """Whether a character lies in a quantity."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self.spans[at][1]

    def within(self, low: int, high: int) -> Sequence[tuple[int, int]]:
        """The quantities that begin in a stretch of the text."""
        return self.spans[bisect_left(self._starts, low) : bisect_left(self._starts, high)]


@dataclass(slots=True)
class Piece:
    """A piece of a sentence; ``is_new`` after a semicolon or the like, ``opener`` the conjunction or pronoun that it begins with,
    ``after_comma`` whether a comma stands before that, ``is_aside`` whether a
    parenthesis; ``written`` are its words in small letters, ``verbs`` where verbs stand.
    """

    start: int
    end: int
    is_new: bool
    opener: str
    after_comma: bool
    words: list[Word]
    written: list[str]
    numbers: Numbers
    is_aside: bool = False
    telling: tuple[Word, ...] = ()
    verbs: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.verbs = [place for place in range(len(self.written)) if not self._is_name(place) and is_verb(self.written, place)]
        self.telling = tuple(word for word in self.words if self.tells(word))

    def _is_name(self, place: int) -> bool:
        """Whether a word in capitals is no verb: inside a sentence, or before another ('Fred Ashby')."""
        follows = self.words[place + 1 : place + 2]
        return self.words[place].capital and (place > 0 or (bool(follows) and follows[0].capital))

    @property
    def is_relative(self) -> bool:
        return self.opener in _RELATIVE

    @property
    def is_participial(self) -> bool:
        """Whether it only adds something to what it follows ('19,000, called a Japanese claim')."""
        return self.after_comma and not self.opener and self.verbs[:1] == [0] and not self.numbers.within(self.start, self.end)

    def tells(self, word: Word) -> bool:
        """Whether a word says something: neither a number nor a word of every sentence."""
        return word.stem not in _SILENT and not self.numbers.covers(word.start)

    @property
    def subject(self) -> tuple[Word, ...]:
        """The telling words before the verb, a prepositional phrase before the subject left out; behind it in 'On it lies a fort'."""
        lead = self._behind_verb() if self._is_inverted else self.words[: self.verbs[0]] if self.verbs else []
        stressed = {word for place, word in enumerate(lead) if self.written[place] in _REFLEXIVE and self.written[place - 1] in PRONOUNS}
        named = (word for word in self._behind_phrase(lead) if self.tells(word) and word.stem not in _HEDGING)
        return tuple(word for word in named if word not in stressed)  # 'they themselves' names nobody

    @property
    def _is_inverted(self) -> bool:
        """Whether the sentence begins with where something is, and the verb is followed by what is there."""
        if not self.verbs or self.written[0] not in PREPOSITIONS:
            return False
        verb = self.verbs[0]
        return self.written[verb] in _POSTURES and self.written[verb + 1 : verb + 2] != [] and self.written[verb + 1] in _DETERMINERS

    def _behind_verb(self) -> Sequence[Word]:
        behind = range(self.verbs[0] + 1, len(self.words))
        end = next((place for place in behind if self.written[place] in PREPOSITIONS), len(self.words))
        return self.words[self.verbs[0] + 1 : end]

    @property
    def is_led_by_number(self) -> bool:
        """Whether a number stands before the verb ('two escaped')."""
        return bool(self.verbs) and any(self.numbers.covers(word.start) for word in self.words[: self.verbs[0]])

    @property
    def gapped_subject(self) -> tuple[Word, ...]:
        """What stands before the number of a piece without a verb ('…, the defence only eleven')."""
        spans = self.numbers.within(self.start, self.end)
        if not spans and len(self.written) > 1 and self.written[-1] in _SHARES:
            spans = ((self.words[-1].start, self.words[-1].end),)  # 'and the state the rest'
        lead = [place for place, word in enumerate(self.words) if spans and word.start < spans[0][0]]
        if self.verbs or not lead or self.written[0] in PREPOSITIONS | {"a", "an"} or self.written[lead[-1]] in _WITHIN:
            return ()
        named = (place for place in lead if self.written[place] not in _HEDGES and not self.written[place].endswith("ly"))
        return tuple(self.words[place] for place in named if self.tells(self.words[place]))

    @property
    def first_part(self) -> tuple[Word, ...]:
        """Of a piece without a verb that stands before the verb, what belongs to the subject and is no opening phrase."""
        low, high = self.start, self.end
        if self.written[0] in PREPOSITIONS:
            low = max((end for _, end in self.numbers.within(low, high)), default=high)
        else:
            inner = (word.start for word, written in zip(self.words, self.written, strict=True) if written in PREPOSITIONS - {"of"})
            high = next(inner, high)
        return tuple(word for word in self.telling if low <= word.start < high)

    def _behind_phrase(self, lead: Sequence[Word]) -> Sequence[Word]:
        """Without the phrase before the subject ('On the British side 89 men', 'In 1869 she')."""
        if not lead or self.written[0] not in PREPOSITIONS:
            return lead
        for place in range(1, len(lead)):
            is_number = place > 1 and self.numbers.covers(lead[place].start) and self.written[place - 1] not in PREPOSITIONS
            if is_number or self.written[place] in PRONOUNS:
                return lead[place:]
        return lead


def pieces_of(text: str, low: int, high: int, words: Sequence[Word], numbers: Numbers) -> list[Piece]:
    """The pieces of the sentence ``text[low:high]``, which has the words."""
    pieces: list[Piece] = []
    start, is_new, opener, comma, aside = low, True, "", False, False
    at = 0
    cuts = [mark for mark in _BREAK.finditer(text, low, high) if not numbers.covers(mark.start())]
    for mark in (*cuts, None):
        end = high if mark is None else mark.start()
        first = at
        while at < len(words) and words[at].start < end:
            at += 1
        inside = list(words[first:at])
        if inside:
            written = [text[word.start : word.end].lower() for word in inside]
            pieces.append(Piece(start, end, is_new, opener, comma, inside, written, numbers, aside))
            is_new, opener, comma, aside = False, "", False, False
        if mark is not None:
            sign = mark.group().strip(" \u00a0").lower()
            is_label = sign == ":" and pieces and not pieces[-1].verbs  # 'Japanese claim: 19,000 killed'
            is_new, comma, aside = is_new or (sign in _HARD and not is_label), comma or sign == ",", sign == "("
            if sign.isalpha():
                opener = sign
                while at < len(words) and words[at].start < mark.end():
                    at += 1
            start = mark.start()
    return pieces
