"""When `half` is a share (`half the men`, `nearly half died`) and when it only colours a word (`half crazy`)."""

from __future__ import annotations

from fractions import Fraction

from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import CLOSES
from pincite.quantity.percents import MOVES
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import HYPHENS
from pincite.quantity.wordset import word_set

_UNITS = word_set("hour mile century pint pound inch acre ton year day yard ounce gallon litre")
SIZED = word_set(
    "many much large big long high wide deep heavy great fast old strong again few expensive likely thick tall far often costly dear"
)
_WHOLES = word_set(
    """
    a an of the its his her their our my these those this that again as
    mile hour century inch acre pint per percent % price pay hours degree
    """
)
# `the second half`, `the other half`: one of two parts of something.
_ONE_OF_TWO = word_set(
    """
    other better in by latter too first second one's far upper lower eastern western northern southern top bottom each this my your
    early
    """
)
_HALF_OF = word_set("of the a an its their")
_CUT_BY = _HALF_OF | word_set("that since in between from over to during on again") | {",", ".", "", ";"}
_HEDGES = word_set(
    """
    nearly almost about over than least only under roughly around some just most approximately virtually barely hardly scarcely
    exactly fully quite perhaps
    """
)
_BEING = word_set("be been being is are was were am got get getting seemed seems looked looks felt became lay stood left already")
_OPENS = frozenset({"a", ",", "", ";", "and", "but", "(", "another", "—", "–", "to", "whom", "which", ":"})
_SUBJECT_OF = word_set(
    """
    were had died was are is have came went in on that remained now did do could would will who said say says voted fell lived
    left survived belonged speak spoke live work worked got took made ran held fled escaped drowned perished wanted believed
    thought felt reported
    """
) | frozenset({",", ".", ";", "", ")"})  # fmt: skip

HALF = Fraction(1, 2)
_RATED = word_set("strength pay speed price power steam rations ration cost capacity output load wages width depth height fare")
_RANKED = word_set("bottom top poorer richer poorest richest")
_SHARED_OUT = word_set("wealth income incomes households % percent cent earners population spending")
_PERCENT = word_set("% percent cent")
_BEHIND_OTHER = word_set("after before in at on by for to from within with")
_OWN = word_set("hold holds held own owns owned earn earns earned have has had get gets got pay pays paid share shares")
_MODALS = word_set("to must will would should shall may might can could")
_LOSE = word_set("lose give take sell keep eat get win spend save leave kill shed burn lost")
_PARTS = word_set("third quarter sixth fifth eighth rest remainder other")


def half_share(s: Sentence, i: int, j: int) -> tuple[int, Fraction] | None:
    """`half` at token `i` where it is a share: before `of`, an article or a possessive, a plural noun, or after a hedge."""
    after, before = s.low[j], s.low[i - 1]
    if before == "other" and (after == "of" or after in _SUBJECT_OF) and s.low[i - 2] == "the":
        return j, HALF
    paired = before == "other" and s.low[i - 2] == "the" and (not after.isalpha() or after in _BEHIND_OTHER or s.low[j + 1] in CLOSES)
    if paired and ("half" in s.low[max(0, i - 24) : i] or s.mentions(_PERCENT)):
        return j, HALF  # `Half the regiment was asleep and the other half drunk`
    if before in _RANKED and s.mentions(_SHARED_OUT) and after in _HEDGES and s.raw[j + 1][:1].isdecimal():
        return j, HALF  # `the top 1 per cent own 23.5 per cent, the bottom half barely 5`
    if before in _RANKED and s.mentions(_SHARED_OUT) and (after[:1].isdecimal() or after in ("a", "of") or after in _OWN):
        return j, HALF  # `the top 1 per cent hold 32 per cent of wealth, the bottom half 2.6`
    if after in ("full", "empty") and (before in _BEING or before in _HEDGES):
        return j, HALF  # `the reservoir was half full`
    if before in ("at", "on", "to") and after in _RATED:
        return j, HALF  # `two squadrons at half strength`
    if before == "between" and after == "and" and (s.low[j + 1] in ("a", "all", "the") or s.low[j + 2] in HYPHENS):
        return j, HALF  # `between half and three-fifths`
    if before == "by" and after == "as":
        return j, HALF
    if before.isalpha() and s.low[i - 2] in _MODALS and (after in CLOSES or after in ("before", "at", "in", "on", "now", "then")):
        return j, HALF  # `of which he must serve half before he is released`, `to offer half`
    if (
        (after in CLOSES or (after == "and" and before in _LOSE))
        and (before == "to" or is_verb(before) or before in _LOSE)
        and s.low[i - 2] not in ("the", "a")
    ):
        return j, HALF  # `takes thirty years to lose half`
    if after in CLOSES and before in ("worth", "only", "just"):
        return j, HALF  # `agreed that it was worth half`
    again = s.mentions(_PARTS) or "half" in s.low[max(0, i - 12) : i] or "half" in s.low[j : j + 12]
    if after == "to" and before in (",", ":", ";", "and") and again:
        return j, HALF  # `shared out, half to Spain, a third to Venice`
    if after in {"past", "back", "way"} or before in _ONE_OF_TWO:
        cut = (before == "by" and after in _CUT_BY) or (before == "in" and after in _HALF_OF)
        return (j, HALF) if cut else None
    if after in HYPHENS and s.glued(j):
        point = s.low[j + 1] == "point" and s.low[j + 2] in MOVES
        return (j, HALF) if s.low[j + 1] in _UNITS or point or s.low[j + 1] == "percentage" else None
    if after == "as" and s.low[j + 1] not in SIZED:
        return None  # `half as miserable as`
    if after in _WHOLES or after == "what":
        return j, HALF
    if before in _HEDGES:
        return None if _is_participle(after) and (s.low[i - 2] in _BEING or s.low[i - 3] in _BEING) else (j, HALF)
    if before in ("which", "whom") and i > 1:
        return j, HALF
    counted = is_plural(after) and (after[-1] == "s" or after in {"men", "women", "people", "children"})
    if counted and before not in ("the", "a") and after not in ("measures", "truths"):
        return j, HALF
    dated = len(s.raw[i - 1]) == 4 and s.raw[i - 1].isdecimal() and i > 1  # `by the year 2030 half will be gone`
    return (j, HALF) if after in _SUBJECT_OF and (before in _OPENS or dated or _of_a_whole(s, i)) else None


def _of_a_whole(s: Sentence, i: int) -> bool:
    """`of the island's cattle half died`: the whole stands before its part and opens the clause."""
    for k in range(i - 1, max(-1, i - 7), -1):
        if s.low[k] == "of":
            return k == 0 or s.low[k - 1] in (",", ";", "and")
        if not s.low[k].isalpha() and s.low[k] != "'s":
            return False
    return False


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) and word != "then"
