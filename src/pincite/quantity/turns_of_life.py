"""The age at which somebody's life took a turn: `dead of fever at thirty-four`, `set out at twenty-one`, `gave up painting at fifty`."""

from __future__ import annotations

from pincite.quantity.lemmas import is_plural
from pincite.quantity.nouns import STOPS
from pincite.quantity.persons import is_one_person
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.wordset import word_set

_TURN = word_set(
    """
    dead died dies dying hanged beheaded guillotined murdered married remarried divorced orphaned widowed emigrated enlisted apprenticed
    ordained retired graduated matriculated abdicated converted blind deaf lame mad insane consumption fever smallpox dysentery cholera
    typhus childbirth came resigned entered joined inherited succeeded learned learnt
    """
)
# `left home`, `ran away`, `went to sea`, `set out`, `took up painting`: a verb and the word that makes it one of a life.
_LEFT = {
    **dict.fromkeys(("left", "leave", "leaving"), word_set("home school college university england scotland ireland germany russia india")),
    **dict.fromkeys(("stopped", "quit", "stop", "began"), word_set("work school smoking drinking service")),
    **dict.fromkeys(("ran", "run", "running"), word_set("away")),
    **dict.fromkeys(("went", "gone", "go", "sent"), word_set("sea school college university oxford cambridge blind deaf abroad home")),
    **dict.fromkeys(("lost", "lose", "losing"), word_set("arm leg eye hand foot sight hearing father mother parents husband wife")),
    **dict.fromkeys(("set", "start", "started"), word_set("out off school work")),
    **dict.fromkeys(("came", "come", "returned", "back"), word_set("home back good")),
    **dict.fromkeys(("gave", "given", "took", "taken", "taking", "giving"), word_set("up")),
}
_PERSONAL = word_set("he she his her him i my who whose himself herself mother father brother sister son daughter wife husband")
_WINDOW = 7
OLDER_THAN_HOURS = 13


def at_turn_of_life(s: Sentence, at: int) -> bool:
    """Whether the clause before the `at` at token `at` tells of a turn in the life of a person."""
    begin = max(0, at - _WINDOW)
    words = s.low[begin:at]
    turn = any(word in _TURN or not _LEFT.get(word, _NOTHING).isdisjoint(words[k + 1 :]) for k, word in enumerate(words))
    somebody = s.mentions(_PERSONAL) or _opens_with_name(s) or any(is_one_person(s, k) for k in range(1, 4))
    return turn and somebody


def is_told_at(s: Sentence, at: int, end: int) -> bool:
    """`told a reporter at ninety-one that he had forgotten`: the age at which somebody said what he did, by the `at` at token `at`."""
    return s.low[end] == "that" and s.low[end + 1] in _PERSONAL and not _SAYING.isdisjoint(s.low[max(0, at - 5) : at])


_SAYING = word_set("told tell tells said say wrote write confessed claimed recalled admitted boasted swore insisted testified remembered")
_NOTHING: frozenset[str] = frozenset()


def _opens_with_name(s: Sentence) -> bool:
    """`Ibn Battuta set out`, `Wang entered the academy`: one to three words with a capital, and a verb."""
    k = 0
    while k < 3 and s.raw[k][:1].isupper() and s.raw[k].isalpha() and s.low[k] not in STOPS:
        k += 1
    return k > 0 and not is_plural(s.low[k - 1]) and is_verb(s.low[k])
