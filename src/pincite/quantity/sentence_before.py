"""A number whose unit stands in a sentence before: `was expected to take two days. It took nineteen.`"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from pincite.model.quantity import Kind, Number, Quantity
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import MEASURED, TIMES, alike, kind_of, left_of
from pincite.quantity.marks import END
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import is_currency
from pincite.quantity.verbs import COPULAS, is_verb, stem_of_verb
from pincite.quantity.wordset import word_set


class Told(NamedTuple):
    """A claim of a sentence before."""

    quantity: Quantity
    sentence: Sentence


def recalled(s: Sentence, d: Draft, first: int, end: int, told: Sequence[Told]) -> Draft | None:
    """`was expected to take two days. It took nineteen.`: the measure of a sentence before, at the same verb."""
    before, after = s.low[first - 1], s.low[end]
    if not (after in END or after in _RECALL_RIGHT) or not isinstance(d.value, Number) or s.low[d.i] == "one":
        return None
    if before == "to" and s.low[first - 2] in ("it", "this", "that") and s.low[first - 3] in _CHANGED_IT and told and after in END:
        other = told[-1].quantity
        if other.unit and other.kind in MEASURED and alike(d, other) >= 0:  # `a duty of 119 per cent. The Act reduced it to 12½`
            return d._replace(kind=kind_of(other), unit=other.unit, rule=f"{d.rule}, what the measure of the sentence before came to")
    bargained = _bargained(s, d, first, told) if after in END else None
    if bargained is not None:
        return d._replace(kind=kind_of(bargained), unit=bargained.unit, rule=f"{d.rule}, what was asked for in the sentence before")
    gauged = _gauged(s, d, first, told) if after in END else None
    if gauged is not None:
        return d._replace(kind=kind_of(gauged), unit=gauged.unit, rule=f"{d.rule}, what the measure of the sentence before came to")
    owed = _sum_told(s, first, told)
    if owed is not None and alike(d, owed) > -2 and after in END:
        return d._replace(kind=Kind.QUANTITY, unit=owed.unit, rule=f"{d.rule}, money of the sentence before")
    acts = is_verb(before) and before not in COPULAS and before not in ("had", "has")
    lasts = before in _LASTED or (before == "for" and (s.low[first - 2] in _STAYED or s.low[first - 3] in _KEPT))
    lasts = lasts or (before == "in" and s.low[first - 2] in _ARRIVED)  # `had taken 47 days. They were home in 29`
    if not acts and not lasts:
        return None
    for k, (other, sentence) in enumerate(reversed(told)):
        ranged = other.kind is Kind.RANGE and other.unit in TIMES
        if not other.unit or not (other.kind in MEASURED or ranged) or "age" in other.trace:
            continue
        lasting = lasts and k == 0 and (other.kind is Kind.DURATION or ranged)
        if ranged and lasting:
            return d._replace(kind=Kind.DURATION, unit=other.unit, rule=f"{d.rule}, unit of the sentence before")
        if (lasting or (acts and stem_of_verb(before) == stem_of_verb(left_of(sentence, other)))) and alike(d, other) >= 0:
            return d._replace(kind=kind_of(other), unit=other.unit, rule=f"{d.rule}, unit of the sentence before")
    return None


def _sum_told(s: Sentence, first: int, told: Sequence[Told]) -> Quantity | None:
    """`pawned his mitre for 12,000 ducats. The treasury owed 250,000`: the money told before, where a number is a debt."""
    if s.low[first - 1] not in _OWED and not (s.low[first - 1] in ("of", "for") and s.low[first - 2] in _SUMS):
        return None
    return next(
        (other.quantity for other in reversed(told) if other.quantity.kind is Kind.QUANTITY and is_currency(other.quantity.unit)), None
    )


def _bargained(s: Sentence, d: Draft, first: int, told: Sequence[Told]) -> Quantity | None:
    """`They asked for fifteen per cent. The owner offered three.`; `asked ten soldi. The Council set a ceiling of five.`"""
    low = s.low
    offered = low[first - 1] in _OFFERED
    limited = low[first - 1] == "of" and low[first - 2] in _LIMITS and low[first - 3] in ("a", "the")
    if not offered and not limited:
        return None
    for other, sentence in reversed(told):
        at = bisect_left(sentence.start, other.start, 0, sentence.size)
        asked = limited or not _ASKED.isdisjoint(sentence.low[max(0, at - 2) : at])
        if other.unit and other.kind in MEASURED and "age" not in other.trace:
            return other if asked and other.kind is not Kind.DURATION and alike(d, other) >= 0 else None
    return None


def _gauged(s: Sentence, d: Draft, first: int, told: Sequence[Told]) -> Quantity | None:
    """`the headings advanced at 11 feet a day. Then they struck clay, and progress fell to six.`"""
    k = first - 3 if s.low[first - 1] == "to" else -1
    if k < 0 or s.low[k + 1] not in _WENT or s.low[k] not in _GAUGES:
        return None
    measured = (told_.quantity for told_ in reversed(told) if told_.quantity.unit and told_.quantity.kind in MEASURED)
    return next((o for o in measured if o.kind is not Kind.DURATION and alike(d, o) >= 0), None)


_WENT = word_set("fell rose sank dropped slowed climbed slipped grew dwindled went came slackened quickened crept soared")
_GAUGES = word_set(
    """
    progress rate speed pace output yield price wage pay temperature pressure level depth flow discharge thickness height width advance
    current load fare toll fee rent ration dose interest discount premium tax duty thermometer barometer glass visibility draught range
    concentration voltage humidity bonus deposit levy tariff charge fine salary pension
    """
)
_OFFERED = word_set("offered offers conceded granted gave got received accepted allowed awarded")
_ASKED = word_set("asked ask asks demanded demand demands claimed claim claims wanted want wants sought requested request")
_LIMITS = word_set("ceiling maximum limit cap floor minimum")


_OWED = word_set("owed owes owing borrowed repaid cost costs")
_SUMS = word_set("debt debts bill bills loan mortgage ransom bribe dowry pension salary")
_CHANGED_IT = word_set(
    "reduced reduces raised raises cut cuts brought brings lowered lowers increased increases put took doubled halved shortened lengthened"
)
_KEPT = word_set("kept keep held hold detained imprisoned lodged nursed besieged")
_LASTED = word_set("lasted took worked slept waited")
_ARRIVED = word_set("home back there over through done finished ready ashore it")
_STAYED = word_set("away gone out there stayed lasted held waited on back silent closed shut ill absent here sick abroad")
_RECALL_RIGHT = word_set("and but in for on at a")
