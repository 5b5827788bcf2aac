"""Years that are part of a name: `the 1925 Act`, `the Treaty of 1648`, `London 2012`."""

from __future__ import annotations

import re

from pincite.quantity.designations import BEFORE, STATUTES
from pincite.quantity.draft import Draft
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS
from pincite.quantity.wordset import word_set

_CLASSES = frozenset({"category", "group", "class", "grade", "stage", "phase", "type", "level"})


def year_of_name(s: Sentence, d: Draft) -> str:
    """`the 1925 Act`, `Ordinance 9 of 1847`, `the Treaty of 1648`, `London 2012`."""
    i, low = d.i, s.low
    after = s.raw[d.j]
    if len(s.raw[i - 1]) > 1 and s.raw[i - 1].isupper() and s.raw[i - 2] in HYPHENS and s.glued(i - 1):
        return "number of a specimen or a model"  # `KNM-ER 1470`
    if low[d.j] in STATUTES and after[:1].isupper() and low[d.j] not in {"elections", "election", "budget"}:
        return "year of a statute or treaty"
    k = d.j
    while k < d.j + 3 and s.raw[k][:1].isupper() and low[k] not in STATUTES:
        k += 1
    if k > d.j and s.raw[k] in ("Act", "Ordinance", "Convention", "Treaty", "Agreement"):
        return "year of a statute or treaty"  # `the 1773 Tea Act`
    if after.isupper() and len(after) > 2 and after.isalpha() and s.raw[d.j + 1].isdecimal() and after not in ERAS_IN_CAPITALS:
        return "citation of a case"  # `R v Moosonee, 2014 ONCA 317`
    if low[i - 1] == "of" and i > 1:
        if s.raw[i - 2].isdecimal() and low[i - 3] in BEFORE and low[i - 3] not in _CLASSES:
            return "year of a statute or treaty"
        if _has_its_title(s, i - 2):
            return ""
        if low[i - 2] in {"treaty", "act", "constitution", "statute", "war"} and s.raw[i - 2][0].isupper():
            return "year of a statute or treaty"
    if low[i - 1] in STATUTES and s.raw[i - 1][:1].isupper() and low[i - 1] not in ("edition", "budget"):
        return "year of a statute or treaty"
    if (
        low[i - 1] in {"ukhl", "uksc", "ewca", "ewhc", "en", "iso", "din", "bs", "tokyo", "london", "rio", "beijing", "sydney"}
        and s.raw[i - 1][:1].isupper()
    ):
        return "a number after a proper name"
    if s.raw[i - 1] in {"“", '"', "‘"} and after in {"”", '"', "’"}:
        return "title of a work"
    return ""


ERAS_IN_CAPITALS = frozenset({"BCE", "GMT", "UTC", "EST", "CET", "BST"})


def _has_its_title(s: Sentence, k: int) -> bool:
    """`the Commutation Act of 1784`, `the Order in Council of 1887`: a name that is whole without its year, which dates it."""
    if s.low[k] == "council" and s.low[k - 1] == "in" and s.low[k - 2] == "order":
        return True
    title = s.raw[k - 1]
    return s.low[k] in ("act", "ordinance", "treaty") and title[:1].isupper() and len(title) > 3 and k > 1


def is_reign(s: Sentence, k: int) -> bool:
    """`Geo. III`, `12 Vict.`, `3 & 4 Edw. 7`: whether the reign by which a statute is told ends at token `k`."""
    k -= s.raw[k] == "."
    numbered = s.raw[k].isdecimal() or _ROMAN.fullmatch(s.raw[k]) is not None
    opens = k == 0 and not s.raw[k].isdecimal()  # the stop of `Geo. III` may look like a sentence's
    return s.low[k] in REIGNS or (numbered and (opens or s.low[k - 1] in REIGNS or s.low[k - 2] in REIGNS))


REIGNS = word_set("geo vict will wm edw hen eliz jac car anne ann ric mar phil")
_ROMAN = re.compile(r"[IVX]{1,5}")
