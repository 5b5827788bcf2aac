"""How strongly the words around two equal numbers say that they count the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import sqrt

from pincite.check.measures import measure
from pincite.check.nouns import Thesaurus, is_human, is_weak
from pincite.check.relations import ANYONE, UNCOUNTED, Relation, is_counted, relate, stands_before
from pincite.check.senses import senses
from pincite.check.settings import Setting
from pincite.check.sorts import sorts_of
from pincite.check.values import Fit
from pincite.check.words import stem
from pincite.model.claim import Verdict
from pincite.model.quantity import Interval, Kind, Moment, Number, Period, Quantity, Ratio

_ENOUGH, _FOR_LITTLE = 2.1, 2.5

_OTHER = stem("others")
"""'Two others' beside a fireman are comrades of his."""

SAID = "the same is said of it"

_CONTEXT = 3.0  # what full agreement of the surroundings adds
_BEFORE, _MOST_BEFORE = 0.5, 1.0  # what a word of the sentence before adds, and all of them together
_NOUNS = {5: 3.0, 4: 3.0, 3: 2.0, 2: 0.0, 1: 0.0, 0: 0.0}


_WORDING = frozenset(("days", "nights", "weeks", "months", "years", "hours", "minutes", "more", "and", "a", "half", "to"))
_STRONG = 0.7  # surroundings that stand in for a noun left out
_TELLS = 2.0  # a value that is seldom met by chance
_RARE = 3.0  # a value that stands there for what is counted, where the sentence only says 'people'


@dataclass(frozen=True, slots=True)
class Bond:
    """A claim's number and a source's number that fit, and the score of what binds them, part by part."""

    source: Setting
    fit: Fit
    relation: Relation
    score: float
    context: float
    shared: tuple[str, ...]
    trace: tuple[str, ...]
    needs_noun: bool = False

    @property
    def holds(self) -> bool:
        if self.relation <= Relation.FOREIGN or self.score < needed(self.source.quantity):
            return False
        return self.relation >= Relation.NEAR or not self.needs_noun or self.context >= _STRONG

    def helped(self, weight: float, name: str) -> Bond:
        """The same bond where something more speaks for it."""
        score = self.score + weight
        trace = (*self.trace[:-1], f"{name} {weight:.1f}", _sum(score, self.source.quantity))
        return replace(self, score=score, trace=trace)


def bind(
    claim: Setting,
    source: Setting,
    fit: Fit,
    meanings: Thesaurus,
    common: dict[str, int],
    help: Sequence[tuple[float, str]] = (),
    deeds: frozenset[str] = frozenset(),
) -> Bond:
    """The bond between two numbers whose values fit; ``help`` is what else speaks for it, with its weight, ``deeds`` what the
    passage says that those counted did.
    """
    relation, why = relate(claim, source, meanings)
    if relation is Relation.FOREIGN and deeds & senses(claim.head, meanings):
        relation, why = Relation.NEAR, f"‘{claim.head}’ is what they did"
    if relation is Relation.UNKNOWN and source.head == _OTHER and "person" in sorts_of(claim.head):
        relation, why = Relation.NEAR, f"‘{claim.head}’ may be others"
    lacking = _lacks_noun(claim, source, relation, meanings)
    if lacking and not is_human(claim.head, meanings):
        relation, why = Relation.FOREIGN, f"the passage has no ‘{claim.head}’"
    if fit.leaves_day_out:
        relation = Relation.FOREIGN
    context, shared = similarity(claim, source, common)
    worth = distinctiveness(claim.quantity)
    understood = fit.is_understood
    near = worth >= _TELLS or bool(shared) or any(weight for weight, name in help if name == SAID)
    unit = 1.0 if (near if understood else has_unit(claim.quantity)) else 0.0
    around = min(_CONTEXT, context * _CONTEXT)
    help = (*help, (_from_before(claim, source, common), "the sentence before"))
    score = worth + unit + _NOUNS[relation] + around + sum(weight for weight, _ in help)
    trace = (
        f"‘{source.quantity.text}’ in the passage: {fit.verdict.value}" + (f", {fit.how}" if fit.how else ""),
        f"the value tells {worth:.1f}, the unit {unit:.1f}",
        f"the noun {_NOUNS[relation]:.1f} ({why})",
        f"the words around {around:.1f} ({', '.join(shared) or 'none shared'})",
        *(f"{name} {weight:.1f}" for weight, name in help if weight),
        _sum(score, source.quantity),
    )
    loose = fit.verdict in {Verdict.ROUNDED, Verdict.ENTAILED} and claim.quantity.kind not in UNCOUNTED and not unit
    strange = relation is Relation.UNKNOWN and is_counted(claim) and is_counted(source) and worth < _TELLS
    needs_noun = (
        loose
        or (lacking and not (claim.head in ANYONE and worth >= _RARE))
        or strange
        or (claim.quantity.kind is source.quantity.kind is Kind.ORDINAL)
    )
    return Bond(source, fit, relation, score, context, shared, trace, needs_noun)


def _from_before(claim: Setting, source: Setting, common: dict[str, int]) -> float:
    """What it tells that the sentence before has the words that stand by the number in the source."""
    shared = (min(weight, _BEFORE) / sqrt(common.get(word, 1)) for word, weight in source.near.items() if word in claim.earlier)
    return min(_MOST_BEFORE, sum(shared))


def _lacks_noun(claim: Setting, source: Setting, relation: Relation, meanings: Thesaurus) -> bool:
    """Whether the claim counts by a noun that the passage has nowhere, a number that has no noun there."""
    if relation is not Relation.UNKNOWN or claim.quantity.kind in UNCOUNTED or claim.quantity.unit or not _is_bare(source):
        return False
    if isinstance(source.quantity.value, Moment) and claim.quantity.value == Number(Fraction(source.quantity.value.year or 0)):
        return False  # 'the report of 1871 admits': a year counts nothing, whatever follows
    named = not is_weak(claim.head) and not stands_before(claim.quantity)
    return named and meanings.concept(claim.head) not in source.text_words


def _is_bare(source: Setting) -> bool:
    return is_weak(source.head) or stands_before(source.quantity)


def similarity(claim: Setting, source: Setting, common: dict[str, int]) -> tuple[float, tuple[str, ...]]:
    """How much of their surroundings two numbers share; a word that stands by many numbers of the passage tells less."""
    total = 0.0
    shared: list[tuple[float, str]] = []
    for concept, weight in claim.near.items():
        other = source.near.get(concept)
        if other is None:
            continue
        worth = min(weight, other) / sqrt(common.get(concept, 1))
        total += worth
        shared.append((worth, concept))
    shared.sort(key=lambda item: (-item[0], item[1]))
    return total, tuple(name for _, name in shared)


def distinctiveness(quantity: Quantity) -> float:
    """How unlikely the value is to stand in a passage by chance, from 0.5 (two, first) to 4."""
    value = quantity.value
    if isinstance(value, Moment):
        return _distinct_moment(value)
    if isinstance(value, Period):
        return 4.0
    if isinstance(value, Ratio):
        return min(4.0, 0.5 + _digits(value.a) / 2 + _digits(value.b) / 2)
    if isinstance(value, Interval):
        return min(4.0, 0.5 + sum(_digits(end) for end in (value.low, value.high) if end is not None))
    if isinstance(value, Number):
        return min(4.0, _digits(value.value))
    return 0.5


def _distinct_moment(moment: Moment) -> float:
    if moment.day is not None:
        return 2.5 if moment.month is not None else 1.0
    if moment.hour is not None:
        return 2.5 if moment.minute else 1.5
    if moment.month is not None:
        return 2.0 if moment.year is not None or moment.part else 1.5
    return 2.0 if moment.year is not None and not moment.masked else 1.5 if moment.year is not None else 1.0


def _sum(score: float, quantity: Quantity) -> str:
    return f"together {score:.1f} of {needed(quantity)} needed"


def needed(quantity: Quantity) -> float:
    """The score from which a number counts as bound: a day and month alone reach it, two figures do with any word beside them, a
    count up to twelve only with its noun.
    """
    return _FOR_LITTLE if distinctiveness(quantity) < 1 else _ENOUGH


def _digits(number: Fraction) -> float:
    """Significant digits, a trailing nought counting half; the small counts of every page count little."""
    if number.denominator == 1 and abs(number) <= 12:
        return 0.5
    if number.denominator != 1:
        return 1.5 if number.denominator in {2, 3, 4} else 2.5
    digits = str(abs(number.numerator))
    significant = digits.rstrip("0")
    return len(significant) + (len(digits) - len(significant)) / 2


def has_unit(quantity: Quantity) -> bool:
    """Whether the number carries what it measures with it, as 'days' and 'per cent' do."""
    found = measure(quantity)
    return quantity.kind in {Kind.TIME, Kind.RATIO} or (found is not None and found.dimension not in {"count", "rank"})


def same_wording(claim: Quantity, source: Quantity) -> bool:
    """Whether both measure in the same words, and more than one ('days and nights', 'more days')."""
    one, other = ([w for w in q.text.lower().split() if w in _WORDING] for q in (claim, source))
    return len(one) > 1 and one == other
