"""The parts of sentences, each with its subject and its verbs, so that it can be asked of whom a number is said.

A part without a subject has that of the part before; a part without a verb too. A pronoun stands for the last subject before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pincite.check.pieces import Numbers, Piece, pieces_of
from pincite.check.settings import Prose
from pincite.check.verbs import AUXILIARIES
from pincite.check.words import Word, stems
from pincite.model.quantity import Quantity
from pincite.quantity.wordset import word_set

_ANTECEDENT = 3  # words before 'who' or 'which' that it may speak of
_LONGEST = 12  # words of an opening phrase or of a subject that are kept: a row of a thousand cells has no subject
_OBJECTS = word_set("him it them this these those")
_REFERS = word_set("he she it they his her its their this these those them him who which whom whose both")
_WHOSE = word_set("his her its their whose")
"""Of the owner of a thing nothing is said, but that he may be the one who is meant: 'her refit' is no repair."""
_HIM = re.compile(r"\b(?:him|her|them)\b")
_NO_NAMES = stems(
    """
    january february march april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday captain lieutenant general major colonel commodore admiral mr mrs miss dr professor sir lord lady king queen president
    division army corps regiment battalion company st
    """
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: ``words`` are its own telling words, ``subject`` of whom it speaks, ``verbs`` what it says of them;
    ``own_subject`` tells whether it names the subject itself, ``scope`` is what an opening phrase says of the whole sentence,
    ``carried`` is what its pronouns may stand for; ``is_opening`` marks a part that leads up to the verb of the next.
    """

    start: int
    end: int
    sentence: int
    words: tuple[Word, ...]
    subject: tuple[Word, ...]
    verbs: tuple[Word, ...]
    own_subject: bool
    scope: tuple[Word, ...] = ()
    carried: tuple[Word, ...] = ()
    is_opening: bool = False


@dataclass(frozen=True, slots=True)
class Clauses:
    """All parts of a text, in order; ``names`` are the stems of words that stand in capitals inside a sentence."""

    parts: tuple[Clause, ...]
    starts: tuple[int, ...]
    names: frozenset[str] = frozenset()

    def at(self, offset: int) -> Clause | None:
        """The part that a character lies in."""
        found = bisect_right(self.starts, offset) - 1
        return self.parts[found] if found >= 0 else None

    def of_sentences(self, first: int, last: int) -> Sequence[Clause]:
        """The parts of some sentences."""
        low = bisect_left(self.parts, first, key=lambda part: part.sentence)
        return self.parts[low : bisect_right(self.parts, last, key=lambda part: part.sentence)]


def clauses_in(prose: Prose, quantities: Iterable[Quantity]) -> Clauses:
    """The clauses of a text with its quantities, which no mark inside them parts."""
    numbers = Numbers((quantity.start, quantity.end) for quantity in quantities)
    parts: list[Clause] = []
    at = 0
    firsts = frozenset(low for low, _ in prose.sentences)
    subject, referred = tuple[Word, ...](), tuple[Word, ...]()
    for index, (low, high) in enumerate(prose.sentences):
        first = bisect_left(prose.starts, low, at)
        at = bisect_left(prose.starts, high, first)
        sentence = _Sentence(index, subject, referred, firsts)
        for piece in pieces_of(prose.text, low, high, prose.words[first:at], numbers):
            sentence.take(piece)
        parts.extend(sentence.found)
        subject, referred = _carried(sentence.found, subject), _referred(prose.text, sentence.found)
    names = frozenset(word.stem for part in parts for word in part.words if _is_name(word, prose.sentences[part.sentence][0]))
    return Clauses(tuple(parts), tuple(part.start for part in parts), names - _NO_NAMES)


def _carried(parts: Sequence[Clause], before: tuple[Word, ...]) -> tuple[Word, ...]:
    """The subject that a pronoun of the next sentence stands for."""
    for part in parts:
        if part.own_subject and part.subject:
            return part.subject
    return next((part.subject for part in parts if part.subject), before)


def _referred(text: str, parts: Sequence[Clause]) -> tuple[Word, ...]:
    """Whom else a pronoun of the next sentence may stand for, where this one already speaks of him as 'him'."""
    if not any(_HIM.search(text, part.start, part.end) for part in parts):
        return ()
    return tuple(word for part in parts for word in part.words if word.capital)


def _is_name(word: Word, begin: int) -> bool:
    """Whether a word is (part of) a name, the number of a unit ('54th') included."""
    return (word.capital and word.start > begin + 1) or (word.stem[0].isdecimal() and word.stem[-1].isalpha())


class _Sentence:
    """A sentence that is read piece by piece: what has been said of whom so far."""

    def __init__(self, index: int, before: tuple[Word, ...], referred: tuple[Word, ...], firsts: frozenset[int]) -> None:
        self.index, self.outside, self.firsts = index, (*before, *referred), firsts
        self.found: list[Clause] = []
        self.scope, self.pending, self.verbs, self.tail = (tuple[Word, ...]() for _ in range(4))
        self.subject = before
        self.begun = False  # whether a verb has come since the last semicolon
        self.opening = 0  # the first part before the verb that is still to come
        self.listed = 0  # parts of a list before this one

    def take(self, piece: Piece) -> None:
        if piece.is_new:
            self.scope, self.pending, self.begun, self.opening = (), (), False, len(self.found)
        gapped = piece.gapped_subject if any(part.verbs for part in self.found) else ()
        if piece.is_aside and not piece.telling and self.tail:
            self._add(piece, self.tail[-1:], self.verbs, True, ())  # 'the Triton (64) and the Prudent (60)'
            return
        if not (piece.verbs or self.begun or piece.is_relative or gapped):
            self._lead_up(piece)
        else:
            self._state(piece, gapped)
        self.tail = piece.telling[-_ANTECEDENT:]

    def _lead_up(self, piece: Piece) -> None:
        """An opening phrase, or the first part of a long subject."""
        own = piece.first_part
        self.pending = (*self.pending, *own)[-_LONGEST:]
        self.scope = (*self.scope, *(word for word in piece.telling if word not in own))[-_LONGEST:]
        self._add(piece, self.pending or self.subject, (), False, self._meant(piece, _REFERS))

    def _state(self, piece: Piece, gapped: tuple[Word, ...]) -> None:
        own, subject, named = piece.subject, self.subject, False
        carried = self._meant(piece, _OBJECTS if self.begun else _REFERS)
        if piece.is_relative and not own:
            subject = (*self.pending,) or (*self.tail, *self.subject)
        elif piece.is_led_by_number and not own and not self.pending and not self.begun:
            subject = self.subject = ()  # 'two escaped to the north': of whom, the sentence before may say
            carried = self.outside
        elif piece.verbs and (own or self.pending):
            lead = set(piece.written[: piece.verbs[0]])
            meant = (
                self.subject
                if lead & (_REFERS - _WHOSE)
                else tuple(w for w in self.subject if w.capital and w.start not in self.firsts)
                if lead & _WHOSE
                else ()
            )
            subject = self.subject = (*self.pending, *own, *meant)[:_LONGEST]
            named, carried = True, self._meant(piece, _OBJECTS)
        elif gapped:
            subject, named = gapped, True
        self.begun = self.begun or not piece.is_relative
        if piece.verbs:
            self.verbs = tuple(piece.words[place] for place in piece.verbs if piece.written[place] not in AUXILIARIES)
            self.pending = self.pending if piece.is_relative else ()
            self._complete(piece, subject, named)
        self.listed = 0 if piece.verbs or piece.opener not in {"and", "or"} else self.listed + 1
        self._add(piece, subject, self.verbs, named, carried)
        self.opening = len(self.found)

    def _complete(self, piece: Piece, subject: tuple[Word, ...], named: bool) -> None:
        """The verb has come: it is said of what led up to it ('On 14 July, the 194th Division fought its way to the town'), and
        what a relative clause or a participle says, of what it follows ('22 majors and 594 captains who were wounded').
        """
        if (piece.is_relative and not piece.after_comma) or piece.is_participial:
            for place in range(max(0, len(self.found) - 1 - self.listed), len(self.found)):
                self.found[place] = replace(self.found[place], words=(*self.found[place].words, *piece.telling))
        for place in range(self.opening, len(self.found)):
            words = (*self.found[place].words, *piece.telling)
            self.found[place] = replace(
                self.found[place], words=words, subject=subject, verbs=self.verbs, own_subject=named, is_opening=True
            )

    def _meant(self, piece: Piece, pronouns: frozenset[str]) -> tuple[Word, ...]:
        """What pronouns of the piece may stand for."""
        return self.outside if pronouns & set(piece.written) else ()

    def _add(self, piece: Piece, subject: tuple[Word, ...], verbs: tuple[Word, ...], named: bool, carried: tuple[Word, ...]) -> None:
        self.found.append(Clause(piece.start, piece.end, self.index, piece.telling, subject, verbs, named, self.scope, carried))
