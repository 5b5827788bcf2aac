"""Number words with a capital that no sentence gives them: `the Council of Ten`, `Seven Sisters`, `the Big Three`, `BBC Two`."""

from __future__ import annotations

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft
from pincite.quantity.hedge_at import BEFORE_BY_LAST
from pincite.quantity.lemmas import is_plural
from pincite.quantity.name_ordinals import NATIONAL, first_word, title_case
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS, SMALL
from pincite.quantity.wordset import word_set


def in_words(s: Sentence, d: Draft) -> str:
    """`the Council of Ten`, `Seven Sisters`: a number word with a capital."""
    i = d.i
    if s.low[i] not in SMALL and s.low[i] not in {"hundred", "thousand", "dozen", "half", "zero"}:
        return ""
    inner, joined = i != first_word(s), s.low[d.j] in HYPHENS and s.raw[d.j + 1][:1].isupper()
    if inner and s.low[i - 1] == "of" and s.raw[i - 2][:1].isupper():
        return "part of a name"
    if inner and s.raw[d.j][:1].isupper() and s.low[d.j] not in NATIONAL and not title_case(s):
        return "part of a name"
    if joined:
        return "part of a name"
    if inner and s.raw[i - 1] == "Big":
        return "part of a name"  # `the Big Four firms`
    if _is_capital_name(s, d):
        return "a capital in the middle of the sentence"
    if s.low[i - 1] in _NUMBERED_IN_WORDS and s.raw[i - 1][0].isupper():
        return "part of a name"
    return ""


def _is_capital_name(s: Sentence, d: Draft) -> bool:
    """`the Big Three`, `BBC Two`, `from Ninety-Six`: number words with a capital that no sentence, quotation or heading gives them."""
    if d.kind is not Kind.CARDINAL or not s.raw[d.i][:1].isupper() or d.i <= first_word(s) or title_case(s):
        return False
    after = s.low[d.j]
    if (
        s.low[d.i - 1] in BEFORE_BY_LAST
        or s.low[d.i - 1] in ("not", "never")
        or after == "of"
        or (is_plural(after) and s.raw[d.j].islower())
    ):
        return False
    return s.raw[d.i - 1].isalpha() and not s.raw[d.i].isupper() and s.low[d.i] not in ("a", "an", "zero")


_NUMBERED_IN_WORDS = word_set("war corps mark type number formula league division channel radio group phase stage level bbc itv act apollo")
