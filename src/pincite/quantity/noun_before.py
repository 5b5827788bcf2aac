"""The counted noun before its number: `Attendance, 52,000 or so`, `deaths were put at 13,000`."""

from __future__ import annotations

from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.lemmas import is_plural, lemma
from pincite.quantity.nouns import COUNT_NOUNS, FATES, NATIONS, STOPS, Noun, phrase
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.verbs import COPULAS
from pincite.quantity.words import DENOMINATORS, SMALL
from pincite.quantity.wordset import word_set

_SINGULAR_COUNTS = word_set("casualty death loss injury attendance membership")
_VERBS_IN_S = word_set(
    """
    says shows gives puts names lists counts runs makes takes holds stands needs carries contains claims
    states reads means has was
    """
)
_NOT_COUNTED = _VERBS_IN_S | frozenset(WORDS) | frozenset(DENOMINATORS) | {"times"}  # `four times as many as the 47`


def noun_before(s: Sentence, i: int, j: int) -> Noun | None:
    """The subject that a bare number says something of: `Attendance, 52,000 or so`, `deaths were put at 13,000`."""
    plural = -1
    low = s.low
    if i > 0 and low[i - 1] in FATES:
        return _left(s, i - 1)
    if i > 1 and low[j] == "strong" and low[i - 1] == "," and low[i - 2].isalpha():
        return _left(s, i - 2)
    for k in range(i - 1, max(-1, i - 22), -1):
        word = low[k]
        if word in (";", "."):
            break
        if not word[:1].isalpha() or _is_aside(s, k, i):
            continue
        if word in COUNT_NOUNS:
            if word in {"number", "total", "sum", "figure", "count", "tally", "toll"} and low[k + 1] == "of":
                inner = phrase(s, k + 2 if low[k + 2] not in DETERMINERS else k + 3, False)
                if inner is not None:
                    return inner
            return _left(s, k)
        if word in _SINGULAR_COUNTS and low[k + 1] in {"figures", "figure", "toll", "list", "lists", "rate", "numbers", "count"}:
            return _left(s, k)
        if (plural < 0 and k < i - 1 and is_plural(word) and word not in STOPS and word not in _NOT_COUNTED) and (
            word not in NATIONS or not low[k + 1].isalpha() or low[k + 1] in STOPS
        ):
            plural = k
    return _left(s, plural) if plural >= 0 else None


def _is_aside(s: Sentence, k: int, i: int) -> bool:
    """Whether the noun is what others are said to be (`eight are dead, fifteen …`) or acts in a clause of its own, closed by a comma
    (`eleven tanks, the first that the garrison had faced, came, and seven …`).
    """
    low = s.low
    if low[k] in FATES and low[k - 1] in COPULAS:
        return True
    return low[k - 1] == "the" and low[k - 2] in ("that", "which", "whom") and "," in low[k:i]


def _left(s: Sentence, k: int) -> Noun:
    """The phrase whose head is token `k`, with the modifiers on its left."""
    begin = k
    while begin > 0 and k - begin < 3:
        word = s.low[begin - 1]
        if not word.isalpha() or word in STOPS or word in SMALL or (begin == 1 and word in STOPS):
            break
        begin -= 1
    words = tuple(lemma(word) for word in s.low[begin : k + 1])
    return Noun(lemma(s.low[k]), words, s.start[begin], s.end[k], k + 1)
