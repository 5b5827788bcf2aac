"""Numbers whose unit or half is left to be understood: 'it lasted 48', 'at six', 'from 23 June to 6 August'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from pincite.check.hedges import compare_hedges
from pincite.check.measures import sort_of
from pincite.check.moments import DateFit, compare_moments
from pincite.check.settings import Setting
from pincite.check.slips import runs_backwards
from pincite.check.understood import is_told_of_noun, is_unmarked, last_unit
from pincite.check.values import Fit
from pincite.check.words import stem, stems, words_of
from pincite.model.claim import Claim, Verdict
from pincite.model.quantity import Kind, Moment, Number, Period, Quantity, Ratio

_HALF_DAY = re.compile(r"[ap]\.?m\b|:\d\d\s*h|noon|midnight", re.IGNORECASE)
_DAYPARTS = stems("morning afternoon evening night dawn dusk")
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom)\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|by|until|till|before|after|for|from|past)\s+$", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|at|was|of)\s+$", re.IGNORECASE)
_AGES = stems("age aged old older younger")
_COINS = {"cent": frozenset({"EUR", "USD", "CAD", "AUD"}), "penny": frozenset({"GBP"})}
_LADDERS: tuple[dict[str, Fraction | int], ...] = (
    {"penny": 1, "shilling": 12, "florin": 24, "half-crown": 30, "crown": 60, "GBP": 240, "pound": 240, "sovereign": 240, "guinea": 252},
    {"oz": Fraction(1, 16), "lb": 1, "pound": 1, "stone": 14},
)
"""Units whose size their fellow makes certain: in shillings a pound is of money, in stones of weight."""
_LAKHS = re.compile(r"\b(?:lakhs?|crores?)$", re.IGNORECASE)
"""Which of nothing else are of rupees, or whatever the money is: 'wages took 12.3 lakhs'."""
_SOFT = frozenset({Kind.CARDINAL, Kind.RANGE})


def fit_elided(claim: Setting, source: Setting, made: Claim, text: str) -> Fit | None:
    """The fit of a bare number with one that has the unit, or the hour, which the claim's sentence leaves out; ``text`` is the source's."""
    said, known = claim.quantity, source.quantity
    if isinstance(said.value, Moment):
        return _fit_half_day(said, said.value, known, claim)
    if isinstance(known.value, Ratio) and known.value.form == "times" and known.value.b == 1:
        times = isinstance(said.value, Number) and said.value.value == known.value.a and claim.head in source.near
        return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’ in the source") if times else None
    if not isinstance(said.value, Number):
        return None
    if isinstance(known.value, Number) and said.unit != known.unit:
        coins = _fit_coins(said, said.value, known, known.value)
        if coins is not None or known.value == said.value:
            return coins or _fit_unit(claim, source, made, text)
    if said.kind not in _SOFT or said.unit or said.has_noun_behind:
        return None
    if said.value.value.denominator != 1:
        return _fit_pointed_hour(said.value, known, made)
    moment = known.value
    if not isinstance(moment, Moment) or known.kind is not Kind.TIME or moment.hour is None or moment.minute:
        return None
    is_hour = said.value.value <= 12 and said.value.value in {moment.hour, moment.hour - 12} and bool(_AT.search(_before(made)))
    return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’, the hour understood") if is_hour else None


def _fit_half_day(said: Quantity, moment: Moment, known: Quantity, claim: Setting) -> Fit | None:
    """An hour without am or pm that the source gives in full ('at eight o'clock' of eight that night)."""
    told = _HALF_DAY.search(said.text) or _DAYPARTS & claim.near.keys()
    if told or moment.hour is None or moment.hour > 12 or not isinstance(known.value, Moment) or known.value.hour is None:
        return None
    if compare_moments(replace(moment, hour=moment.hour + 12), known.value) is not DateFit.SAME:
        return None
    return Fit(Verdict.EQUIVALENT, how=f"‘{known.text}’, the half of the day understood")


def _fit_coins(said: Quantity, one: Number, known: Quantity, other: Number) -> Fit | None:
    """'45 cents' for €0.45, '£600' for 600 pounds, 'thirty shillings' for £1 10s., '28 pounds' for two stone."""
    bases = (said.unit.split("/")[0], known.unit.split("/")[0])
    if any(set(bases) <= steps.keys() and one.value * steps[bases[0]] == other.value * steps[bases[1]] for steps in _LADDERS):
        return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’ in the source")
    sums = [number.value / (100 if base in _COINS else 1) for number, base in zip((one, other), bases, strict=True)]
    if sums[0] != sums[1]:
        return None
    is_coin = any(base in _COINS and partner in _COINS[base] for base, partner in (bases, bases[::-1]))
    # 'Pounds' are of money or of weight; but £88 are not 88 lb.
    is_either = set(bases) == {"GBP", "lb"} and any("pound" in quantity.text.lower() for quantity in (said, known))
    if not is_coin and not is_either:
        return None
    return Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’ in the source")


def _fit_unit(claim: Setting, source: Setting, made: Claim, text: str) -> Fit | None:
    """The same number with the unit said once for several, or with 'a share' for 'per share'."""
    said, known = claim.quantity, source.quantity
    fit = Fit(Verdict.EQUIVALENT, compare_hedges(said, known), f"‘{known.text}’, the unit understood")
    if said.unit and known.unit.startswith(f"{said.unit}/"):
        return fit if stem(known.unit.split("/")[1]) in {word.stem for word in words_of(made.sentence)} else None
    if known.unit and not said.unit and said.kind in _SOFT and not said.has_noun_behind:
        base = known.unit.split("/")[0]
        if base != "years" and is_told_of_noun(said):
            return None
        named = bool({base, known.unit} & claim.units) or base.rstrip("s") in made.sentence or stem(base) in claim.near
        # 'She was forty-seven', 'aged 61': in years, as nothing else is said.
        named = named or (base == "years" and bool(_AGED.search(_before(made))))
        named = named or (bool(_LAKHS.search(said.text)) and sort_of(known) == "money")
        return fit if named else None
    if said.unit and not known.unit and known.kind in _SOFT and not known.has_noun_behind:
        if known.noun and not is_unmarked(said) and _OF_THEM.match(text, known.end):
            return None  # 'accidents in twelve months, one of them fatal': of the accidents
        named = said.unit in source.units and last_unit(text[source.sentence[0] : source.start], said.unit) in {"", said.unit}
        return fit if named or (said.unit == "years" and source.near.keys() & _AGES) else None
    return None


def _fit_pointed_hour(value: Number, known: Quantity, made: Claim) -> Fit | None:
    """'at 10.30' for half past ten."""
    moment = known.value
    if not isinstance(moment, Moment) or known.kind is not Kind.TIME or moment.hour is None or not moment.minute:
        return None
    clock = value.value == (moment.hour % 12 or 12) + Fraction(moment.minute, 100) or value.value == moment.hour + Fraction(
        moment.minute, 100
    )
    is_hour = clock and bool(_AT.search(_before(made)))
    return Fit(Verdict.EQUIVALENT, compare_hedges(made.quantity, known), f"‘{known.text}’, the hour understood") if is_hour else None


def _before(made: Claim) -> str:
    """What stands before the number in its sentence, its hedge and a denial left out."""
    before = made.before
    hedge = made.quantity.hedge
    if hedge and before.rstrip().lower().endswith(hedge.lower()):
        before = before.rstrip()[: -len(hedge)]
    return before.removesuffix("not ")


def fit_span(claim: Quantity, before: str, pool: Sequence[Setting]) -> tuple[Setting, Fit] | None:
    """A span whose ends stand apart in the passages; ``before`` is what stands before it in its sentence."""
    if claim.negated or before.endswith("not "):
        return None
    if not isinstance(claim.value, Period) or claim.value.start is None or claim.value.end is None:
        return None
    ends = [_find(end, pool) for end in (claim.value.start, claim.value.end)]
    if ends[0] is None or ends[1] is None or runs_backwards(claim.value.start, claim.value.end):
        return None
    words = f"‘{ends[0].quantity.text}’ and ‘{ends[1].quantity.text}’"
    return ends[0], Fit(Verdict.ENTAILED, how=f"the ends stand apart: {words}")


def _find(moment: Moment, pool: Sequence[Setting]) -> Setting | None:
    for setting in pool:
        value = setting.quantity.value
        if isinstance(value, Moment) and compare_moments(moment, value) is DateFit.SAME:
            return setting
    return None
