"""A number in its surroundings: what it counts and which words stand near, nearest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pincite.check.nouns import Thesaurus, fates_of, head_of, stems_of
from pincite.check.sentences import split_sentences
from pincite.check.words import STOP_WORDS, Word, stem, words_of
from pincite.model.chapter import OBJECT
from pincite.model.quantity import Kind, Quantity

_REACH = 14  # words to each side that can bind a number
_FATE_REACH = 8
_UNBROKEN = tuple(3 / (2 + distance) * 0.84 for distance in range(_FATE_REACH + 1))  # the weight without a comma between
_BESIDE = 3  # a fate named this near is the number's own
_DIGITS_NEXT = re.compile(r"\s+\d")
_PERSONS = re.compile(r"\s+(men|women|children|people|soldiers|sailors|workers|passengers|civilians|persons|boys|girls|officers)\b")
_PART_OF = re.compile(r"\s+of (?:the|these|those|all|its|his|her|their|our)\s+(?:[\w-]+\s+){0,2}")
_ARE = re.compile(
    r"\s+(?:were|are|had been)\s+(?:[a-z-]+\s+)?(?P<noun>children|men|women|people|[a-z]+[^\Ws]s)"
    r"(?=\s*[.,;:)\ufffc]|\s+(?:and|of|from|under|over|not|aged|who|in|or)\b)"
)
_ARE_PEOPLE = re.compile(r"\s+(?:were|are|had been)\s+(?P<noun>children|men|women|boys|girls)\b(?!\s+(?:and|or)\b)")
_WHO_ARE = re.compile(rf"\s+who(?:\s+(?!who\b|was\b|were\b)[a-z]+){{1,4}}{_ARE.pattern}")
_ARMS = {"horse": "cavalry", "foot": "infantry"}
"""What '400 horse' are, who are no 400 horses."""
_STRONG = re.compile(r"\s+strong\b", re.IGNORECASE)
_OF_BODY = re.compile(r"\bof ([^\W\d_]+)\s+$")
_LIVES = re.compile(r"\b(?:their|his|her|its|our)\s+$", re.IGNORECASE)
_LIFE = stem("lives")
_ANOTHER_NOUN = re.compile(r"\s+(?:the|a|an|this|that|next|last)\s+(?:\w+\s+)?|\s+(?:next|last)\s+")
OF_THOSE = re.compile(r"\s+of (?:those|these)\s+(?:occasions|instances|cases|times)")
_JOINED = re.compile(r"\s*(?:or|and|/)\s*(?:were |been |had )?([^\W\d_]+)")
_AND_LAST = re.compile(r"\band\s+([^\W\d_]+)$")
_REFERS = re.compile(
    r"\b(?:these|those|this|that|they|them|their|he|him|his|she|her|it|its|who|others?|rest|latter|former)\b", re.IGNORECASE
)
_FADE = {"\n": 0.4, ",": 0.8, ";": 0.45, ":": 0.7, "—": 0.7, "–": 0.9, "(": 0.7, ")": 0.7, OBJECT: 0.6}


@dataclass(frozen=True, slots=True)
class Setting:
    """``fates`` is what befell those counted, ``fates_near`` also what is said about them. ``near`` maps concepts to
    weights (1 beside the number, less with distance and over marks); ``words`` are the spans of the words behind each concept;
    ``sentence`` is the sentence's stretch; ``note`` what was assumed of a date; ``free`` is what is near and is not
    what another number counts; ``text_words`` are the words of the whole text, ``earlier`` those of the sentence before, where this one
    goes on from it.
    """

    quantity: Quantity
    head: str
    phrase: tuple[str, ...]
    fates: frozenset[str]
    fates_near: frozenset[str]
    near: dict[str, float]
    words: dict[str, tuple[int, int]]
    sentence: tuple[int, int]
    note: str = ""
    free: dict[str, float] = field(default_factory=dict)
    text_words: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()

    @property
    def start(self) -> int:
        return self.quantity.start


Around = tuple[Word, float, int, bool]


@dataclass(frozen=True)
class Prose:
    """A text, cut into sentences and words when they are first asked for: most blocks of a book hold no number."""

    text: str
    _concepts: list[frozenset[str]] = field(default_factory=list, repr=False, compare=False)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        return split_sentences(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(words_of(self.text))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        return tuple(word.start for word in self.words)

    def concepts(self, meanings: Thesaurus) -> frozenset[str]:
        """Every word of the text, as concepts; worked out once."""
        if not self._concepts:
            self._concepts.append(frozenset(meanings.concept(word.stem) for word in self.words))
        return self._concepts[0]


def place_in(
    prose: Prose,
    quantities: Sequence[Quantity],
    meanings: Thesaurus,
    beside: Sequence[tuple[str, float]] = (),
    notes: Sequence[str] = (),
) -> tuple[Setting, ...]:
    """The setting of each quantity; ``beside`` are words that speak of all of them (a table's head, row and caption)."""
    taken = [(quantity.start, quantity.end) for quantity in quantities]
    return tuple(
        _setting(
            prose,
            quantity,
            taken,
            meanings,
            beside,
            notes[number] if notes else "",
            _nouns_of_others(quantities, number),
            _units_beside(quantities, number),
        )
        for number, quantity in enumerate(quantities)
    )


def _nouns_of_others(quantities: Sequence[Quantity], number: int) -> list[tuple[int, int]]:
    """Where the numbers next to this one have their nouns."""
    near = (*quantities[max(0, number - 4) : number], *quantities[number + 1 : number + 5])
    own = quantities[number]
    return [(q.noun_start, q.noun_end) for q in near if q.has_noun_behind and q.noun_start != own.noun_start]


def _units_beside(quantities: Sequence[Quantity], number: int) -> frozenset[str]:
    """The units of the numbers next to this one, which may be said for it too ('97.5 million francs … another 21 million')."""
    return frozenset(quantity.unit for quantity in quantities[max(0, number - 3) : number + 4]) - {""}


def _setting(
    prose: Prose,
    quantity: Quantity,
    taken: Sequence[tuple[int, int]],
    meanings: Thesaurus,
    beside: Sequence[tuple[str, float]],
    note: str,
    nouns: Sequence[tuple[int, int]],
    units: frozenset[str],
) -> Setting:
    sentence = sentence_at(prose.sentences, quantity.start, len(prose.text))
    near: dict[str, float] = {}
    free: dict[str, float] = {}
    spans: dict[str, tuple[int, int]] = {}
    close: list[str] = []
    around = _around(prose, quantity, sentence, taken)
    for word, weight, _, _ in around:
        if word.stem in STOP_WORDS:
            continue
        concept = meanings.concept(word.stem)
        if not any(low <= word.start < high for low, high in nouns):
            free[concept] = max(weight, free.get(concept, 0.0))
        if weight > near.get(concept, 0.0):
            near[concept] = weight
            spans[concept] = (word.start, word.end)
    for text, weight in beside:
        for word in words_of(text):
            if word.stem not in STOP_WORDS:
                concept = meanings.concept(word.stem)
                near[concept] = max(near.get(concept, 0.0), weight)
                free[concept] = max(free.get(concept, 0.0), weight)
                if weight >= 0.5:
                    close.append(word.stem)
    counted = _own_noun_words(prose.text, quantity, taken)
    phrase = stems_of(quantity.noun, counted)
    joined = _joined(prose.text, quantity) if len(counted) == len(quantity.noun_words) else ()
    numbers = {low for low, _ in taken} - {quantity.start}
    others = [item for item in around if item[0].end + 1 not in numbers or prose.text[item[0].end] != " "]
    fates, own = _fates(phrase if quantity.has_noun_behind or quantity.has_label else (), joined, close, others)
    return Setting(
        quantity, _head(prose.text, quantity), phrase, fates, own, near, spans, sentence, note, free, prose.concepts(meanings), units
    )


def _named_by(text: str, quantity: Quantity) -> str:
    """The noun by which a part of a whole is called ('183 of the passengers were children'); '' where there is none."""
    if not _PART_OF.fullmatch(text, quantity.end, quantity.noun_start):
        return ""
    found = _ARE.match(text, quantity.noun_end) or _WHO_ARE.match(text, quantity.noun_end)
    return found["noun"] if found else ""


def _own_noun_words(text: str, quantity: Quantity, taken: Sequence[tuple[int, int]]) -> Sequence[str]:
    """The words of the noun without what 'and' leads over to the next number ('killed eleven people and injured sixty-four')."""
    joined = _AND_LAST.search(text, quantity.end, quantity.noun_end) if quantity.noun_end > quantity.end else None
    leads_on = joined is not None and any(low == quantity.noun_end + 1 for low, _ in taken)
    return [word for word in quantity.noun_words if not leads_on or joined is None or word.lower() != joined[1].lower()]


def _fates(
    phrase: Sequence[str], joined: Sequence[str], beside: Sequence[str], around: Sequence[Around]
) -> tuple[frozenset[str], frozenset[str]]:
    """What is said of this very number (in its phrase, or close after it), and of what stands about it before the next number."""
    clause = [item for item in around if not item[3] and abs(item[2]) <= _FATE_REACH and (item[2] > 0 or item[1] >= _UNBROKEN[-item[2]])]
    wide = fates_of(phrase) | fates_of(beside) | fates_of(item[0].stem for item in clause)
    own = fates_of(phrase)
    if own:
        return own | fates_of(joined), wide
    behind = fates_of(item[0].stem for item in clause if 0 < item[2] <= _BESIDE)
    done = fates_of(item[0].stem for item in clause if item[2] == -1) - {"missing"}  # 'captured 640 men'; not 'missed one death in four'
    return behind or fates_of(beside) or done, wide


def _head(text: str, quantity: Quantity) -> str:
    """The stem of the counted noun; '' for what only looks like one ('30,000 opening the attack', 'three Japanese 100 mm guns')."""
    if not quantity.has_noun_behind:
        body = _OF_BODY.search(text, 0, quantity.start) if _STRONG.match(text, quantity.end) else None
        if body is not None:
            return head_of(body[1])  # 'a company of militia 130 strong'
        if _LIVES.search(text, 0, quantity.noun_start) and head_of(quantity.noun) == _LIFE:
            return ""  # 'four lost their lives and 27 were hurt'
        called = _ARE_PEOPLE.match(text, quantity.end)
        return head_of(called["noun"] if called else quantity.noun)
    if OF_THOSE.fullmatch(text, quantity.end, quantity.noun_end):
        return ""  # 'on 58 of those occasions', of what the sentence has counted before
    if _ANOTHER_NOUN.fullmatch(text, quantity.end, quantity.noun_start) and not _is_share_of_the(text, quantity):
        return ""  # 'cut to 54 the following year'
    if text[quantity.noun_start : quantity.noun_end] in _ARMS and getattr(quantity.value, "value", 0) > 1:
        return head_of(_ARMS[text[quantity.noun_start : quantity.noun_end]])
    named = _named_by(text, quantity)
    if named:
        return head_of(named)
    following = _PERSONS.match(text, quantity.noun_end)
    if following and fates_of((head_of(quantity.noun),)):
        return head_of(following[1])  # 'two injured men'
    written = text[quantity.noun_start : quantity.noun_end]
    is_participle = written.endswith("ing") and getattr(quantity.value, "value", 0) != 1
    is_adjective = bool(_DIGITS_NEXT.match(text, quantity.noun_end)) and not written.endswith(("s", "men"))
    return "" if is_participle or is_adjective else head_of(quantity.noun)


def _is_share_of_the(text: str, quantity: Quantity) -> bool:
    """'half the infantry', of which nothing stands between but the article."""
    return quantity.kind is Kind.FRACTION and text[quantity.end : quantity.noun_start].strip().lower() == "the"


def _joined(text: str, quantity: Quantity) -> tuple[str, ...]:
    """The word that 'or' or 'and' joins to the counted noun ('killed or wounded')."""
    match = _JOINED.match(text, quantity.noun_end) if quantity.noun_end > quantity.end else None
    return (stem(match[1]),) if match else ()


def _around(prose: Prose, quantity: Quantity, sentence: tuple[int, int], taken: Sequence[tuple[int, int]]) -> list[Around]:
    """Words of the sentence with weight, signed distance and whether another number lies between, going out to both sides."""
    found: list[Around] = []
    first_after = bisect_left(prose.starts, quantity.end)
    first_before = bisect_left(prose.starts, quantity.start) - 1
    near = [(low, high) for low, high in taken if low < sentence[1] and high > sentence[0]]
    edge_of_last = max((high for _, high in taken if high <= quantity.start), default=-1)
    for step, at in ((1, first_after), (-1, first_before)):
        weight, distance, crossed = 1.0, 0, False
        edge = quantity.end if step > 0 else quantity.start
        while 0 <= at < len(prose.words) and distance < _REACH:
            word = prose.words[at]
            if word.start < sentence[0] or word.end > sentence[1]:
                break
            if step < 0 and _belongs_before(word, edge_of_last, quantity.start):
                crossed = True
            between = prose.text[edge : word.start] if step > 0 else prose.text[word.end : edge]
            for mark in between:
                weight *= _FADE.get(mark, 1.0)
            edge = word.end if step > 0 else word.start
            if any(low <= word.start < high for low, high in near):
                weight *= 0.6
                crossed = True
            elif word.stem == "and":
                weight *= 0.85
            elif word.stem not in STOP_WORDS:
                distance += 1
                found.append((word, weight * 3 / (2 + distance), step * distance, crossed))
            at += step
    return found


def _belongs_before(word: Word, last: int, start: int) -> bool:
    """Whether a word before the number stands nearer to the number before that ('834 killed and 2,488 …')."""
    return 0 <= last <= word.start and word.start - last < start - word.end


def earlier_words(prose: Prose, setting: Setting, meanings: Thesaurus) -> frozenset[str]:
    """The telling words of the sentence before, where the number's own refers to it ('These five found …', 'They …')."""
    at = bisect_left(prose.sentences, (setting.start + 1,)) - 1
    if at < 1:
        return frozenset()
    (low, high), (start, end) = prose.sentences[at - 1 : at + 1]
    if not _REFERS.search(prose.text, start, end):
        return frozenset()
    return frozenset(meanings.concept(word.stem) for word in words_of(prose.text, low, high) if word.stem not in STOP_WORDS)


def sentence_at(sentences: Sequence[tuple[int, int]], offset: int, length: int) -> tuple[int, int]:
    """The sentence that an offset lies in, or the whole text."""
    at = bisect_left(sentences, (offset + 1,)) - 1
    if 0 <= at < len(sentences) and sentences[at][0] <= offset < sentences[at][1]:
        return sentences[at]
    return (0, length)


def commonness(settings: Iterable[Setting]) -> dict[str, int]:
    """By how many of the numbers each word stands."""
    counts: dict[str, int] = {}
    for setting in settings:
        for concept in setting.near:
            counts[concept] = counts.get(concept, 0) + 1
    return counts
