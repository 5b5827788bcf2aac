"""A fraction as it is written: `two-thirds`, `a quarter`, `half`, `¾`, `7/8`; `a third attempt` is none."""

from __future__ import annotations

from fractions import Fraction

from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.figures import vulgar
from pincite.quantity.half import half_share
from pincite.quantity.marks import CLOSES
from pincite.quantity.nouns import STOPS
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.words import DENOMINATORS, GLYPHS, HYPHENS, ONES, SMALL
from pincite.quantity.wordset import word_set

_OF_A_YEAR = frozenset({"year", "quarter", "fiscal"})
_ROW = word_set("the past last next first previous consecutive successive these those")
_PERIOD_ENDS = frozenset({",", ".", ";", "and", "alone", ""})
SHARE = word_set("share shares interest stake")
AFTER_PART = word_set(
    """
    of the a an in were was had have are is as its their his her and or to by from more less that which on
    """
)
_ORDINAL_NOUN_STOPS = word_set(
    """
    of in were was had have are is as and or to by from more less that which on at than , . ; : ) the its
    their his her who when while but died fell for with remained went came — – each if larger smaller higher
    lower again
    """
) | {"", "\ufffc"}
_STATES = word_set("open shut full empty built finished done complete submerged flooded loaded sunk")
_SCALED = word_set("hundredth thousandth millionth")
_RARE = frozenset({14, 17, 18, 19, 40, 60, 70, 80, 90})
_HOLD = word_set(
    "hold have own carry lack need want know live work speak read earn pay get go come say think believe held owned carried lacked"
)
_JOINS = frozenset({"and", "but", ",", ";", "while", "whereas"})
_HEDGED = word_set("about nearly almost roughly approximately around over than least barely hardly scarcely perhaps only just under some")


def fraction(s: Sentence, i: int) -> tuple[int, Fraction] | None:
    low, raw = s.low, s.raw[i]
    word = low[i]
    if raw in GLYPHS:
        return i + 1, GLYPHS[raw]
    if raw[:1].isdecimal():
        value = vulgar(s, i) if s.raw[i + 1] in ("/", "⁄") else None
        return None if value is None else (i + 3, value)
    if word in {"a", "an", "one"} or word in SMALL:
        return _worded(s, i)
    if word == "half":
        return half_share(s, i, i + 1)
    if word == "quarter" and low[i + 1] == "of" and low[i + 2] in ("a", "an"):
        return i + 1, Fraction(1, 4)
    if word == "halves" or word == "half-":
        return None
    return None


def _worded(s: Sentence, i: int) -> tuple[int, Fraction] | None:
    low = s.low
    top = 1 if low[i] in ("a", "an") else SMALL.get(low[i])
    if top is None:
        return None
    j = i + 1
    hyphen = low[j] in HYPHENS and s.glued(j)
    if hyphen:
        j += 1
    if top in (20, 30, 40, 50) and low[j] in DENOMINATORS and hyphen:
        return None
    if (
        low[i] in ("a", "an")
        and low[j] in {"full", "good", "mere", "further", "clear", "bare", "nearly", "rough", "whole", "total"}
        and low[j + 1] in DENOMINATORS
    ):
        return None
    denominator, at = DENOMINATORS.get(low[j]), j + 1
    if denominator is None and (low[j] in ONES or low[j] == "a") and low[j + 1] in HYPHENS and low[j + 2] in _SCALED:
        denominator, at = ONES.get(low[j], 1) * DENOMINATORS[low[j + 2]], j + 3  # `one two-hundredth`
    if denominator is None and low[j] in SMALL and low[j + 1] in HYPHENS and low[j + 2] in DENOMINATORS:
        # `three twenty-fifths`
        denominator, at = SMALL[low[j]] + DENOMINATORS[low[j + 2]], j + 3
        if SMALL[low[j]] < 20:
            return None
    apart = low[i - 1] == "," and low[at] in CLOSES and i > 1  # `sixpence in the pound, a fortieth`
    if denominator is None or (denominator in _RARE and not (hyphen or apart) and low[at] not in ("of", "share", "part")):
        return None  # `a fourteenth was brought out`, `a seventeenth share`
    if denominator >= 100 and (low[i - 1] in DETERMINERS or low[i - 1] == "'s" or s.raw[at][:1].isupper()) and low[at] != "of":
        return None  # `the one hundredth since`, `One Hundredth New York`: an ordinal
    if (
        low[at - 1] == "quarters"
        and not hyphen
        and (top != 3 or low[i - 1] in _ROW or (low[i - 1] == "remaining" and s.mentions(_OF_A_YEAR)))
        and (low[at] != "of" or _of_a_year(s, at + 1))
    ):
        return None  # `the past five quarters`: three months each
    if low[i] == "one" and low[at - 1] == "quarter" and low[i - 1] in ("after", "in", "within") and low[at] in _PERIOD_ENDS:
        return None  # `led 14-3 after one quarter`
    plural = low[at - 1].endswith("s") or low[at - 1] == "halves"
    if (top > 1) != plural:
        return None
    if top == 1 and not (low[at] in HYPHENS and s.glued(at) and low[at + 1] in SHARE) and not _singular_holds(s, i, at, hyphen):
        return None
    if (
        low[at] in HYPHENS and s.glued(at) and low[at + 1] in {"life", "lives", "hour", "hand", "mile", "century", "pound", "million"}
    ) and (not (low[at - 1] in ("half", "quarter") and (low[at + 1] in WORDS or low[at + 1] in ("century", "million")))):
        return None
    if (
        low[at - 1] in ("quarters", "quarter")
        and top > 1
        and low[at] not in AFTER_PART
        and low[at].isalpha()
        and not hyphen
        and (top > 3 or low[i + 2] in ("in",))
    ):
        return None
    if low[at - 1] in ("seconds", "halves"):
        return None
    return at, Fraction(top, denominator)


def _of_a_year(s: Sentence, k: int) -> bool:
    """`the last two quarters of 2015`, `the first three quarters of the fiscal year`."""
    return (s.raw[k].isdecimal() and len(s.raw[k]) == 4) or "year" in (s.low[k + 1], s.low[k + 2])


def _singular_holds(s: Sentence, i: int, at: int, hyphen: bool) -> bool:
    """`a third of` is a part, `a third attempt` an ordinal."""
    low = s.low
    word = low[at - 1]
    if word == "half":
        return (
            low[i] == "one"
            or low[at] in {"of", "the", "an", "a", "million", "mile", "hour", "times", "dozen", "per", "%", "percent", "to", "as"}
            or low[at] in _ORDINAL_NOUN_STOPS
        )
    state = low[at] in _STATES and (not low[at + 1].isalpha() or low[at + 1] in STOPS)  # `with the tailgate a third open`
    if word == "quarter":
        return (
            state
            or (low[i - 1] == "by" and low[at] not in ("to", "past"))
            or (low[i] == "one" and low[at] in ("rather", "instead", "against", "if"))
            or low[at] in _ORDINAL_NOUN_STOPS
            or low[at] in STOPS
            or (low[at] in HYPHENS and low[at + 1] in WORDS)
            or low[at] in {"mile", "century", "hour", "acre", "inch", "pound", "ton", "share", "million", "billion"}
            or (hyphen and low[at + 1] != "deck")
        )
    if hyphen or low[i] == "one":
        return low[i] != "a"
    if low[i - 1] in _HEDGED or (low[i - 1] in ("which", "whom") and low[i - 2] == "of"):
        return True  # `about a third reflects`, `of whom a third speak`
    what = low[at + 1] in SMALL or low[at + 1] in DETERMINERS or low[at + 1] == "no" or s.raw[at + 1][:1].isdecimal()
    holds = low[at] in _HOLD and what and low[i - 1] in _JOINS
    return (
        state
        or holds  # `sixty per cent of the nests hold one egg and a third hold two`
        or low[at] in _ORDINAL_NOUN_STOPS
        or (low[at] in STOPS and low[at] not in {"way", "such", "other"})
        or s.low[at] in {"larger", "smaller", "fewer", "share", "interest", "stake", "portion", "part"}
        or (low[at].endswith("er") and low[at + 1] == "than")
    )
