"""How strongly the words around two equal numbers say that they count the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from math import sqrt

from pincite.check.measures import measure
from pincite.check.nouns import Thesaurus, fates_of, is_human, is_kin, is_weak
from pincite.check.senses import senses
from pincite.check.settings import Setting
from pincite.check.sexes import are_of_other_sex
from pincite.check.sorts import are_people, are_told_apart, may_be_one, sorts_of
from pincite.check.values import Fit
from pincite.check.words import stem
from pincite.model.claim import Verdict
from pincite.model.quantity import Interval, Kind, Moment, Number, Period, Quantity, Ratio

ENOUGH = 2.5
"""The score from which a number counts as bound: a day and month alone reach it, a small count does only with its noun."""

SAID = "the same is said of it"

_CONTEXT = 3.0  # what full agreement of the surroundings adds
_BEFORE, _MOST_BEFORE = 0.5, 1.0  # what a word of the sentence before adds, and all of them together
_NOUNS = {5: 3.0, 4: 3.0, 3: 2.0, 2: 0.0, 1: 0.0, 0: 0.0}


_UNCOUNTED = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME, Kind.DURATION, Kind.DECADE})


_WORDING = frozenset(("days", "nights", "weeks", "months", "years", "hours", "minutes", "more", "and", "a", "half", "to"))
_STRONG = 0.7  # surroundings that stand in for a noun left out
_TIME = stem("time")
_TELLS = 2.0  # a value that is seldom met by chance
_RARE = 3.0  # a value that stands there for what is counted, where the sentence only says 'people'
_BY = 0.3  # how near a noun must stand to a number to be what it counts
_ANYONE = frozenset({"people", "person", "man", "worker", "inhabitant"})
_LIVING = frozenset({"person", "animal", "happening"})
_THINGS = frozenset({"work of engineers", "weapon", "shot", "building", "plant", "food", "vehicle"})
_THING = stem("thing")
_OWN = stem("own")
_CIVILIAN = stem("civilian")
_CIVIL = frozenset(stem(word) for word in ("civilian", "inhabitant", "resident", "citizen", "townspeople", "population", "civil"))
_ARMED = frozenset(stem(word) for word in ("army", "garrison", "soldier", "troop", "battalion", "regiment", "division"))
_HARM = frozenset({"killed", "wounded", "missing"})


class Relation(IntEnum):
    """How two counted nouns stand to each other."""

    DIFFERENT = 0
    FOREIGN = 1
    """Two nouns that may or may not mean the same: nothing tells."""
    UNKNOWN = 2
    NEAR = 3
    SYNONYM = 4
    SAME = 5


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
        if self.relation <= Relation.FOREIGN or self.score < ENOUGH:
            return False
        return self.relation >= Relation.NEAR or not self.needs_noun or self.context >= _STRONG


def bind(
    claim: Setting,
    source: Setting,
    fit: Fit,
    meanings: Thesaurus,
    common: dict[str, int],
    help: Sequence[tuple[float, str]] = (),
) -> Bond:
    """The bond between two numbers whose values fit; ``help`` is what else speaks for it, with its weight."""
    relation, why = relate(claim, source, meanings)
    lacking = _lacks_noun(claim, source, relation, meanings)
    if lacking and not is_human(claim.head, meanings):
        relation, why = Relation.FOREIGN, f"the passage has no ‘{claim.head}’"
    context, shared = similarity(claim, source, common)
    worth = distinctiveness(claim.quantity)
    understood = fit.how.endswith("understood")
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
        f"together {score:.1f} of {ENOUGH} needed",
    )
    loose = fit.verdict in {Verdict.ROUNDED, Verdict.ENTAILED} and claim.quantity.kind not in _UNCOUNTED and not unit
    strange = relation is Relation.UNKNOWN and is_counted(claim) and is_counted(source) and worth < _TELLS
    needs_noun = (
        loose
        or (lacking and not (claim.head in _ANYONE and worth >= _RARE))
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
    if relation is not Relation.UNKNOWN or claim.quantity.kind in _UNCOUNTED or claim.quantity.unit or not _is_bare(source):
        return False
    if isinstance(source.quantity.value, Moment) and claim.quantity.value == Number(Fraction(source.quantity.value.year or 0)):
        return False  # 'the report of 1871 admits': a year counts nothing, whatever follows
    named = not is_weak(claim.head) and not _stands_before(claim.quantity)
    return named and meanings.concept(claim.head) not in source.text_words


def relate(claim: Setting, source: Setting, meanings: Thesaurus) -> tuple[Relation, str]:
    """Whether both count the same thing, and why."""
    if claim.quantity.kind in _UNCOUNTED or source.quantity.kind in _UNCOUNTED:
        return Relation.UNKNOWN, "dates, times and durations count nothing"
    clash = _clash(claim, source)
    if clash:
        return Relation.DIFFERENT, clash
    one, other = claim.head, source.head
    if are_of_other_sex(one, other) and not _stands_before(claim.quantity) and not _stands_before(source.quantity):
        return Relation.DIFFERENT, f"‘{one}’ is not ‘{other}’"
    apart = _told_apart(claim, source, meanings)
    if apart:
        return Relation.DIFFERENT, apart
    if meanings.same(one, other) and one != other:
        return Relation.SYNONYM, f"‘{one}’ for ‘{other}’"
    if is_weak(one) or is_weak(other):
        return _relate_elided(claim, source, meanings)
    if one == other:
        return Relation.SAME, f"‘{one}’ is counted in both"
    if _TIME in {one, other}:
        thing, words = (other, claim.near) if one == _TIME else (one, source.near)
        akin_to = any(senses(thing, meanings) & senses(word, meanings) for word in words)
        return (Relation.NEAR if akin_to else Relation.FOREIGN), f"‘{thing}’, so many times"
    if meanings.covers(one, other):
        return Relation.NEAR, f"‘{other}’ is ‘{one}’ too"
    if claim.quantity.unit or source.quantity.unit:
        return Relation.UNKNOWN, "the unit says what is measured"
    if _stands_before(claim.quantity) or _stands_before(source.quantity):
        return _relate_before(claim, source, meanings)
    if fates_of((source.head,)) and source.fates and source.fates <= claim.fates_near and _may_suffer(one):
        return Relation.NEAR, f"both are {_listed(source.fates)}"
    if fates_of((one,)) and fates_of((other,)):
        return Relation.DIFFERENT, f"‘{one}’ is not ‘{other}’"
    if _overlap(claim, source):
        return Relation.NEAR, f"‘{' '.join(claim.phrase)}’ beside ‘{' '.join(source.phrase)}’"
    if source.free.get(meanings.concept(one), 0.0) >= _BY:
        return Relation.NEAR, f"‘{one}’ stands by it in the source"
    akin = next((word for word, weight in source.free.items() if weight >= _BY and is_kin(one, word)), "")
    if akin and other in _ANYONE:
        return Relation.NEAR, f"‘{akin}’ stands by it in the source"
    told = next((word for word in source.free if source.free[word] >= _BY and senses(word, meanings) & senses(one, meanings)), "")
    if told:
        return Relation.NEAR, f"‘{told}’ stands by it in the source"
    elsewhere, both = meanings.concept(one) in source.text_words, are_told_apart(one, other, meanings)
    told = next((word for word in claim.free if claim.free[word] >= _BY and senses(word, meanings) & senses(other, meanings)), "")
    happened = is_human(one, meanings) and "happening" in sorts_of(other)  # '64 people were buried' of 64 burials
    ranks = claim.quantity.kind is Kind.ORDINAL  # 'the first night' is not 'the first line', whatever stands by both
    if told and not ranks and (happened or (not both and may_be_one(one, other))):
        return Relation.NEAR, f"‘{told}’ stands by it in the sentence"
    if may_be_one(one, other) and not elsewhere and (not both or (are_people(one, other) and bool({one, other} & _ANYONE))):
        return Relation.UNKNOWN, f"‘{one}’ may be ‘{other}’"
    if _OWN in source.phrase and are_people(one, other):
        return Relation.UNKNOWN, f"‘{other}’ of their own may be ‘{one}’"
    if elsewhere or (one in meanings.groups and other in meanings.groups):
        return Relation.DIFFERENT, f"‘{one}’ is not ‘{other}’"
    return Relation.FOREIGN, f"‘{one}’ may not be ‘{other}’"


def _told_apart(claim: Setting, source: Setting, meanings: Thesaurus) -> str:
    """Why the nouns behind the numbers cannot be of the same things, whatever stands near."""
    one, other = claim.head, source.head
    if not is_counted(claim) or not source.quantity.has_noun_behind or one == other:
        return ""
    fates = [fates_of((head,)) for head in (one, other)]
    if all(fates) and not (fates[0] & source.fates or fates[1] & claim.fates):
        return f"‘{one}’ is not ‘{other}’"
    if _is_thing(one) and "person" in sorts_of(other) and not sorts_of(one) & sorts_of(other):
        return f"‘{one}’ is not ‘{other}’"
    words = source.text_words
    if one == _CIVILIAN and other in _ANYONE and words & _ARMED and not any(meanings.concept(word) in words for word in _CIVIL):
        return f"the passage has no ‘{one}’"
    return ""


def _is_thing(head: str) -> bool:
    return bool(sorts_of(head)) and sorts_of(head) <= _THINGS


def _may_suffer(head: str) -> bool:
    """Whether what is counted may die or be wounded: a letter may not."""
    return not sorts_of(head) or bool(sorts_of(head) & _LIVING)


def is_counted(setting: Setting) -> bool:
    """Whether a noun stands behind the number."""
    return not is_weak(setting.head) and setting.quantity.has_noun_behind and not setting.quantity.unit


def _is_bare(source: Setting) -> bool:
    return is_weak(source.head) or _stands_before(source.quantity)


def _stands_in(word: str, words: Iterable[str], meanings: Thesaurus) -> bool:
    return any(meanings.same(word, other) for other in words)


def _relate_before(claim: Setting, source: Setting, meanings: Thesaurus) -> tuple[Relation, str]:
    """The relation where a noun stands before its number, and may not be what is counted."""
    if _stands_before(claim.quantity):
        if _stands_in(source.head, claim.free, meanings):
            return Relation.NEAR, f"‘{source.head}’ stands in the sentence"
    elif _stands_in(claim.head, source.free, meanings):
        return Relation.NEAR, f"‘{claim.head}’ stands by it in the source"
    return Relation.UNKNOWN, f"‘{claim.head}’ and ‘{source.head}’ may not be what is counted"


def _overlap(claim: Setting, source: Setting) -> bool:
    """Whether the two noun phrases share a telling word ('combat strength' and 'combat forces'), heads aside."""
    shared = set(claim.phrase) & set(source.phrase)
    return bool(shared) and (claim.head in shared or source.head in shared or len(claim.phrase) > 1 < len(source.phrase))


def _clash(claim: Setting, source: Setting) -> str:
    """Why the fates of those counted do not agree: the killed are not the wounded, nor the killed and wounded together."""
    if not claim.fates or not source.fates:
        return ""
    apart = f"{_listed(claim.fates)} is not {_listed(source.fates)}"
    if not (claim.fates & source.fates_near) and not (source.fates & claim.fates_near):
        return apart
    said, known = claim.fates & _HARM, source.fates & _HARM
    named = bool(fates_of((source.head,)))  # not so of '32 seriously wounded soldiers', who were put to death
    if said and known and not (said <= source.fates_near and (known <= claim.fates_near or not named)):
        return apart
    return ""


def _stands_before(quantity: Quantity) -> bool:
    return 0 <= quantity.noun_start < quantity.start


def _relate_elided(claim: Setting, source: Setting, meanings: Thesaurus) -> tuple[Relation, str]:
    if (
        source.head == _THING
        and is_counted(claim)
        and sorts_of(claim.head)
        and meanings.concept(claim.head) in source.text_words - source.free.keys()
    ):
        return Relation.FOREIGN, f"‘{claim.head}’ is named elsewhere, and not by the ‘things’"
    # A claim without a noun may share the next number's ('the first and the third anniversary').
    for known, words in ((claim, source.free), (source, claim.near)):
        if not is_weak(known.head) and _stands_in(known.head, words, meanings):
            return Relation.NEAR, f"‘{known.head}’ stands near it"
    if claim.fates & source.fates and _may_suffer(claim.head):
        return Relation.NEAR, f"both are {_listed(claim.fates & source.fates)}"
    return Relation.UNKNOWN, "no noun to compare"


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


def _listed(fates: frozenset[str]) -> str:
    return " or ".join(sorted(fates))
