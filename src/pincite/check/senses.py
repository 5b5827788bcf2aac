"""What a word may mean, so that a verb meets the noun made from it and either meets a word of like meaning."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pincite.check.likenesses import CLOSE, WIDE
from pincite.check.nouns import Thesaurus
from pincite.check.words import STOP_WORDS, Word, stem, words_of

_ENDINGS = (
    "ational", "ation", "ition", "ification", "ement", "ment", "ness", "ance", "ence", "ship", "iage", "ing", "ion", "ant", "ent",
    "ist", "eer", "er", "or", "ee", "al", "ly", "ure", "ian", "an", "ic", "ful", "ity", "ery", "age", "at", "ify", "iz", "is", "y", "i",
)  # fmt: skip
_SHORTEST = 4


def _groups(lines: Iterable[str], mark: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for number, line in enumerate(lines):
        for word in line.split():
            found[stem(word)] = found.get(stem(word), frozenset()) | {f"{mark}{number}"}
    return found


_CLOSE, _WIDE = _groups(CLOSE, "~"), _groups(WIDE, "≈")


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The stem without the endings that make nouns of verbs and verbs of nouns."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if word.endswith("miss") and len(word) > _SHORTEST:
        return f"{word[:-2]}t"  # 'admission', which is what is admitted
    if len(word) > 2 and word[-1] == word[-2] and len(word) > _SHORTEST:
        word = word[:-1]
    return word


@lru_cache(maxsize=65536)
def close_senses(word: str, meanings: Thesaurus) -> frozenset[str]:
    """What a stem may be compared by, where its likeness is to bring two sentences together."""
    groups = frozenset(f"#{number}" for number in meanings.groups.get(word, ()))
    return groups | _CLOSE.get(word, frozenset()) | {root(word)}


@lru_cache(maxsize=65536)
def senses(word: str, meanings: Thesaurus) -> frozenset[str]:
    """All that a stem may be compared by."""
    return close_senses(word, meanings) | _WIDE.get(word, frozenset())


def senses_of(words: Iterable[Word], meanings: Thesaurus) -> frozenset[str]:
    """The senses of several words together."""
    return frozenset(sense for word in words for sense in senses(word.stem, meanings))


def senses_in(text: str, meanings: Thesaurus) -> frozenset[str]:
    """The senses of the telling words of a text."""
    return senses_of((word for word in words_of(text) if word.stem not in STOP_WORDS), meanings)


def concepts_in(text: str, meanings: Thesaurus) -> frozenset[str]:
    """The telling words of a text, as concepts."""
    return frozenset(meanings.concept(word.stem) for word in words_of(text) if word.stem not in STOP_WORDS)
