"""Words of a text with their stems, so that 'charged' meets 'charge' and 'men' meets 'man'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pincite.quantity.wordset import word_set

_WORD = re.compile(r"\d[\d.,]*(?:st|nd|rd|th)?\b|[^\W\d_]+(?:[’'][^\W\d_]+)*")

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "lives": "life", "feet": "foot", "died": "die",
    "dying": "die", "dies": "die", "dead": "dead", "lost": "lose", "fell": "fall", "fallen": "fall", "fought": "fight",
    "took": "take", "taken": "take", "began": "begin", "begun": "begin", "beginning": "begin", "held": "hold", "left": "leave",
    "sent": "send", "led": "lead", "shot": "shoot", "flew": "fly", "flown": "fly", "broke": "break", "broken": "break",
    "drove": "drive", "driven": "drive", "gave": "give", "given": "give", "came": "come", "went": "go", "gone": "go",
    "saw": "see", "seen": "see", "said": "say", "wrote": "write", "written": "write", "built": "build", "met": "meet",
    "told": "tell", "made": "make", "stood": "stand", "kept": "keep", "brought": "bring", "bought": "buy", "fed": "feed",
    "threw": "throw", "thrown": "throw", "rose": "rise", "risen": "rise", "won": "win", "struck": "strike", "hit": "hit",
    "buried": "bury", "halves": "half", "quarters": "quarter", "corps": "corps", "series": "series", "troops": "troop",
    "wounded": "wounded", "halted": "halt", "spoke": "speak", "spoken": "speak", "swore": "swear", "sank": "sink", "sunk": "sink",
    "dug": "dig", "bore": "bear", "born": "born", "ran": "run", "knew": "know", "known": "know", "became": "become",
    "thought": "think", "sought": "seek", "taught": "teach", "caught": "catch", "found": "find", "chose": "choose",
    "chosen": "choose", "forces": "force", "remains": "remain", "mice": "mouse", "geese": "goose", "oxen": "ox",
    "teeth": "tooth", "analyses": "analysis", "crises": "crisis", "data": "data", "media": "media", "criteria": "criterion",
    "rode": "ride", "ridden": "ride", "grew": "grow", "grown": "grow", "paid": "pay", "laid": "lay", "sold": "sell",
    "spent": "spend", "cut": "cut", "fled": "flee", "withdrew": "withdraw", "withdrawn": "withdraw", "shook": "shake",
    "sat": "sit", "slept": "sleep", "drank": "drink", "drunk": "drink", "ate": "eat", "eaten": "eat", "sang": "sing", "sung": "sing",
    "rang": "ring", "rung": "ring", "swam": "swim", "hid": "hide", "hidden": "hide", "stole": "steal", "stolen": "steal",
    "tore": "tear", "torn": "tear", "froze": "freeze", "frozen": "freeze", "lent": "lend", "hung": "hang", "drew": "draw",
    "drawn": "draw", "swept": "sweep", "wept": "weep", "crept": "creep", "dealt": "deal", "shrank": "shrink", "shrunk": "shrink",
    "forbade": "forbid", "forbidden": "forbid", "bled": "bleed",
}  # fmt: skip

_SHORTENED = {
    "bde": "brigade", "bdes": "brigade", "bn": "battalion", "bns": "battalion", "btn": "battalion", "btns": "battalion",
    "regt": "regiment", "regts": "regiment", "rgt": "regiment", "div": "division", "divs": "division", "coy": "company",
    "coys": "company", "bty": "battery", "btys": "battery", "sqn": "squadron", "sqns": "squadron", "gp": "group", "hq": "headquarters",
    "arty": "artillery", "inf": "infantry", "cav": "cavalry", "armd": "armoured", "amm": "ammunition", "amn": "ammunition",
    "maj": "major", "capt": "captain", "lieut": "lieutenant", "lt": "lieutenant", "sgt": "sergeant", "serjt": "sergeant",
    "cpl": "corporal", "pte": "private", "pvt": "private", "cdr": "commander", "hosp": "hospital", "dept": "department",
    "govt": "government", "bldg": "building", "rly": "railway", "stn": "station",
}  # fmt: skip
"""Words as they are cut short in diaries and orders."""

_NO_MEN = frozenset(("specimen", "regimen", "abdomen", "acumen", "stamen", "semen"))
_STOPPED = word_set(
    """
    a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to up upon with
    without within about after again against all also am any are because been before being below between both can could did do does doing
    down during each few further had has have having he her here hers him his how i is it its itself just me more most my no not now once
    only other our ours own same she should some such their theirs them there they through too under until very was we were what when
    where which while who whom why will would you your one two three four five six seven eight nine ten eleven twelve hundred thousand
    million half first second third day even still another approximately roughly nearly every however whose since although though might
    may must shall s t already
    """
)


class Word(NamedTuple):
    """A word of a text; ``stem`` is what it is compared by."""

    start: int
    end: int
    stem: str
    capital: bool = False


def words_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of ``text[start:end]``, numbers in digits included, stop words too."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written = match.group()
        yield Word(match.start(), match.end(), stem(written), written[0].isupper())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word without its inflection, in lower case."""
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    low = _SHORTENED.get(low, low)
    if low in _IRREGULAR:
        return _finish(_IRREGULAR[low]) if _IRREGULAR[low] != low else low
    if low.endswith("men") and len(low) > 5 and low not in _NO_MEN:
        return low[:-3] + "man"
    if low[:1].isdecimal() or len(low) < 4 or not low.isascii():
        return low.rstrip(".,")
    return _finish(_strip_verb(_strip_plural(low)))


def stems(words: str) -> frozenset[str]:
    """The stems of a table of words, one text."""
    return frozenset(map(stem, words.split()))


def _strip_plural(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "ches", "shes", "xes", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def _strip_verb(low: str) -> str:
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    for ending in ("ed", "ing"):
        if low.endswith(ending) and len(low) - len(ending) >= 3 and any(c in "aeiouy" for c in low[: -len(ending)]):
            base = low[: -len(ending)]
            if base[-1] == base[-2] and base[-1] not in "lsz":
                base = base[:-1]
            return base
    return low


def _finish(low: str) -> str:
    return low[:-1] if low.endswith("e") and len(low) > 3 else low


STOP_WORDS = _STOPPED | frozenset(stem(word) for word in _STOPPED)
"""Words of every sentence, as they are written and as stems."""
