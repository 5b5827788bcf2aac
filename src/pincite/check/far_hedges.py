"""Hedges that stand apart from their number: 'could at most hold on for three more days'."""

from __future__ import annotations

import re
from dataclasses import replace

from pincite.check.hedges import Hedging, compare_hedges
from pincite.check.settings import Setting
from pincite.check.values import Fit
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Kind, Quantity

# Only phrases that mean nothing else: 'over' and 'some' a few words off speak of other things.
_PHRASES = (
    (Bound.AT_MOST, re.compile(r"\bat (?:the )?most\b(?P<rest>[^\d.;:,]*)$", re.IGNORECASE)),
    (Bound.AT_LEAST, re.compile(r"\bat (?:the )?least\b(?P<rest>[^\d.;:,]*)$", re.IGNORECASE)),
    (Bound.AT_MOST, re.compile(r"\b(?:never|not)\b[^\d.;:,]{0,24}\bmore than\s+[€£$]?$", re.IGNORECASE)),
    (Bound.MORE_THAN, re.compile(r"\b(?:passed|exceed(?:ed|s|ing)?|topped|surpass(?:ed|es|ing))\s+[€£$]?$", re.IGNORECASE)),
    (Bound.LESS_THAN, re.compile(r"\b(?:below|under) the age of\s+$", re.IGNORECASE)),
    (Bound.MORE_THAN, re.compile(r"\b(?:above|over) the age of\s+$", re.IGNORECASE)),
)
_OVER = re.compile(r"\bover\s+$", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin\s+$", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:[€£$][\d.,]+|%|per ?cent|points|cents|pounds|dollars|euros)\s+(?:more|less|fewer) than (?:the |in |its |last )?[€£$]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[^\d.;:]{0,24}?\bat (?:the )?(?P<which>most|least)\b(?=\s*[.,;:)]|$)", re.IGNORECASE)
_REACH = 48
_UPPER = frozenset({Bound.AT_MOST, Bound.LESS_THAN})


def with_far_hedges(fit: Fit, claim: Claim, source: Setting, text: str) -> Fit:
    """The fit with hedges counted that stand a few words off, on either side."""
    start = claim.start - claim.sentence_start
    said = _bound(claim.quantity, claim.sentence, start, start + claim.end - claim.start, 0)
    known = _bound(source.quantity, text, source.quantity.start, source.quantity.end, source.sentence[0])
    if known is None and claim.quantity.bound in _UPPER and _WITHIN.search(text[source.sentence[0] : source.quantity.start]):
        known = claim.quantity.bound  # 'within 36 hours' took no more than 36
    if _is_over(claim.quantity, claim.sentence, start) and source.quantity.bound is Bound.MORE_THAN:
        return fit if fit.hedging is not Hedging.DROPPED else replace(fit, hedging=Hedging.KEPT)
    if said is None and known is None:
        return fit
    one = claim.quantity if said is None else replace(claim.quantity, bound=said)
    other = source.quantity if known is None else replace(source.quantity, bound=known)
    hedging = compare_hedges(one, other)
    return fit if fit.hedging is Hedging.NEGATED else replace(fit, hedging=hedging)


def _is_over(quantity: Quantity, text: str, start: int) -> bool:
    """Whether 'over' stands before a duration: it may say 'more than' there, or 'in the course of'."""
    return quantity.kind is Kind.DURATION and quantity.bound is Bound.EXACT and bool(_OVER.search(text[:start]))


def _bound(quantity: Quantity, text: str, start: int, end: int, edge: int) -> Bound | None:
    """The bound that the words some way off give a number; None where they leave it as it was read."""
    if quantity.hedge and _COMPARED.search(text[max(edge, start - _REACH) : start]):
        return Bound.EXACT  # '4.6 % more than the 3.13 billion of the year before'
    denied = quantity.bound is Bound.MORE_THAN and not quantity.negated and _PHRASES[2][1].search(text[max(edge, start - _REACH) : start])
    if denied:
        return Bound.AT_MOST
    return _far(text, start, end, edge) if quantity.bound is Bound.EXACT else None


def _far(text: str, start: int, end: int, edge: int) -> Bound | None:
    before = text[max(edge, start - _REACH) : start]
    for bound, pattern in _PHRASES:
        if pattern.search(before):
            return bound
    after = _AFTER.match(text, end, min(len(text), end + _REACH))
    if after:
        return Bound.AT_MOST if after["which"].lower() == "most" else Bound.AT_LEAST
    return None
