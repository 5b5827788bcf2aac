"""Months that stand alone: `in June`, `one hot July afternoon`, unless they are the name of something or somebody."""

from __future__ import annotations

from pincite.model.quantity import Moment
from pincite.quantity.date_words import DateRead
from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.months import FEASTS, MONTHS, MOVABLE, WEEKDAYS
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import GLYPHS, HYPHENS
from pincite.quantity.wordset import word_set

FEAST_HEADS = frozenset(words[0] for words in FEASTS) | MOVABLE
_NAMES_TOO = word_set("may march april june august")
"""Months whose names are words or first names too, with what must stand beside them."""
_BEFORE_MONTH = word_set(
    """
    in by since until till from during of last next this that through early late mid before after between each every following
    the its his her their our a one hot cold wet dry warm bitter ended spent throughout all whole entire
    """
)
_WITHIN = word_set("in since until during till throughout")
_YEAR_TO = word_set("year months quarters quarter weeks season half")
_AFTER_MAY = word_set("and to the he they of or but when with a last it we she there in on")
_SOON = 160  # characters
_USUAL = word_set("normal typical usual ordinary average mild exceptional record")


def bare_month(s: Sentence, i: int) -> DateRead | None:
    """`in June`, `one hot July afternoon`, `October had forty`: a month alone, unless it is the name of something or somebody."""
    low, after, before = s.low[i], s.low[i + 1], s.low[i - 1]
    if low not in MONTHS or not s.raw[i][0].isupper() or s.raw[i].isupper():
        return None
    found = DateRead(i + 1, Moment(month=MONTHS[low]), "month")
    if after == "that" and s.low[i + 2] == "year":
        return found
    if before == "the" and after in ("following", "preceding"):
        return found  # `and in the March following`
    if counts_by_month(s, i):
        return found
    if before in _WITHIN and i > 0 and not (after in HYPHENS and s.glued(i + 1)) and not (low == "may" and after in ("be", "have")):
        return found  # `in December Law crossed the frontier`, `looked at it in May for eight days`
    if before in ("by", "before", "after") and i == 1 and low not in _NAMES_TOO and s.raw[i + 1][:1].isupper() and _acts(s, i + 1):
        return found  # `By September Saigo was back`
    if (
        (s.raw[i + 1][:1].isupper() and after not in MONTHS and after != "i")
        or _is_figure(s, i + 1)
        or (after in HYPHENS and s.glued(i + 1))
    ):
        return None
    if after == "'s" and (s.raw[i + 2][:1].isdecimal() or before in ("under", "over", "above", "below")) and before.islower():
        return found  # `a notch under May's 4.3`
    if s.raw[i - 1][:1].isupper() and i > 1 and before not in WEEKDAYS and before not in MONTHS and before.isalpha():
        return None  # `Red October`
    if low not in _NAMES_TOO or (i == 0 and is_verb(after) and "that month" in s.text[s.end[s.size - 1] : s.end[s.size - 1] + _SOON]):
        return found  # `August was long remembered. In the week ending the 4th of that month`
    if before == "to":
        return found if s.low[i - 2] in _YEAR_TO or s.low[i - 2] in MONTHS or s.low[i - 2] in FEAST_HEADS else None
    if before == "than":  # `in April rather than March`
        return found if s.low[i - 2] in ("rather", "later", "earlier") and not after.isalpha() else None
    if before == "and" or before == ",":
        return found if s.low[i - 2] in MONTHS and low not in ("may", "march") else None
    if before in _USUAL and s.low[i - 2] in ("a", "an", "the") and not after.isalpha():
        return found
    if before not in _BEFORE_MONTH and not (before.endswith("est") and before.islower()):
        return None
    if low == "may" and after.isalpha() and after not in _AFTER_MAY and before not in ("early", "late", "last"):
        return None
    if low == "march" and (before in DETERMINERS or before in ("a", "one")):
        return None
    return None if after == "'s" and low in ("april", "june", "august") and before not in ("in", "of", "last") else found


def _is_figure(s: Sentence, k: int) -> bool:
    """Whether a day may stand at token `k`, and no number with a part: `by October 9½ feet a day was thought poor`."""
    return s.low[k].isdecimal() and not (s.raw[k + 1] in GLYPHS and s.glued(k + 1))


def counts_by_month(s: Sentence, i: int) -> bool:
    """Whether the month at token `i` is one of a row with a count for each, of which one is too great for a day (`June 9, July 41`)."""
    first, counts = i, []
    while first > 2 and s.low[first - 1] == "," and s.low[first - 3] in MONTHS and s.raw[first - 2].isdecimal():
        first -= 3
    at = first
    while s.low[at] in MONTHS and s.raw[at + 1].isdecimal():
        counts.append(s.raw[at + 1])
        if s.low[at + 2] not in {",", "and"}:
            break
        at += 3
    if len(counts) < 2 or any(len(count) > 3 for count in counts):
        return False
    return s.low[max(0, first - 3) : first] in (["by", "months", ":"], ["by", "month", ":"]) or any(int(count) > 31 for count in counts)


def _acts(s: Sentence, k: int) -> bool:
    """Whether names open at token `k` and a verb right behind them, whose subject they are."""
    while (s.raw[k][:1].isupper() and s.raw[k].isalpha()) or (s.low[k] in HYPHENS and s.glued(k) and s.low[k + 1].isalpha()):
        k += 1 if s.raw[k].isalpha() else 2
    return is_verb(s.low[k]) or s.low[k] in ("had", "could", "would")
