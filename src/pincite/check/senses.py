"""What a word may mean, so that a verb meets the noun made from it and either meets a word of like meaning."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pincite.check.nouns import Thesaurus
from pincite.check.words import Word, stem

_ENDINGS = (
    "ational", "ation", "ition", "ification", "ement", "ment", "ness", "ance", "ence", "ship", "iage", "ing", "ion", "ant", "ent",
    "ist", "eer", "er", "or", "ee", "al", "ly", "ure", "ian", "an", "ic", "ful", "ity", "ery", "age", "at", "ify", "iz", "is", "y", "i",
)  # fmt: skip
_SHORTEST = 4

_ALIKE = (
    "begin start commence onset",
    "end finish conclude stop cease",
    "close shut",
    "build construct erect",
    "buy purchase acquire",
    "sell sale sold",
    "cost price worth value expense pay come",
    "earn pay wage salary make receive get",
    "rise grow increase climb gain up more swell",
    "fall drop decline sink decrease shrink reduce cut lower down less",
    "win victory",
    "lose loss defeat",
    "marry wife husband marriage wed",
    "leave depart quit departure",
    "arrive reach come arrival",
    "say tell state speak write report",
    "claim maintain assert",
    "vote ballot poll",
    "sick ill patient illness case fever disease fall",
    "recover cure survive spare well live",
    "retire withdraw abandon",
    "bury burial funeral grave",
    "dig exhume",
    "born birth bear",
    "age old aged year",
    "daughter girl woman female women",
    "son boy man male men",
    "call summon speak",
    "condemn convict conviction guilty",
    "try trial court",
    "refuse reject decline",
    "own hold have possess",
    "launch found establish",
    "employ work job worker hand labour workforce staff",
    "capture take seize catch",
    "burn fire burnt",
    "save rescue survive survivor survival",
    "lead command captain master commander",
    "north northward",
    "kind sort type variety",
    "ship vessel boat steamer",
    "foreign abroad export overseas",
    "sink wreck founder",
    "quick fast speed",
    "child infant baby",
    "dismiss discharge sack",
    "fight battle engage action combat",
    "teach teacher school",
    "house dwelling home",
    "carry hold take",
    "garrison army troop force soldier",
    "long length",
    "high height",
    "deep depth",
    "wide width broad breadth",
    "weigh weight heavy",
)
_GROUPS: dict[str, frozenset[str]] = {}
for _number, _line in enumerate(_ALIKE):
    for _word in _line.split():
        _GROUPS[stem(_word)] = _GROUPS.get(stem(_word), frozenset()) | {f"~{_number}"}


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The stem without the endings that make nouns of verbs and verbs of nouns."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > 2 and word[-1] == word[-2] and len(word) > _SHORTEST:
        word = word[:-1]
    return word


def senses(word: str, meanings: Thesaurus) -> frozenset[str]:
    """All that a stem may be compared by."""
    groups = frozenset(f"#{number}" for number in meanings.groups.get(word, ()))
    return groups | _GROUPS.get(word, frozenset()) | {root(word)}


def senses_of(words: Iterable[Word], meanings: Thesaurus) -> frozenset[str]:
    """The senses of several words together."""
    return frozenset(sense for word in words for sense in senses(word.stem, meanings))
